"""Reads events that have no name of their own: a visit, an invited lecture. They are called by who did what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import cared_for, invited, participants, rules, timing
from ingest.arguments import Argument, EventMention
from ingest.dates import names_day
from ingest.events import Phrase, begun
from ingest.hosts import STATE, is_union, of_officer, office_of, subject, verb_of, whose
from ingest.mentions import Mention, OrganizationMention
from ingest.persons import PersonMention
from ingest.reading import Reading
from ingest.rules import Match
from ingest.symbols import SYMBOLS

ACTS = frozenset(("event.invited", "event.visit", "event.act", "event.gives", "event.brings"))
JOURNEYS = frozenset(("event.visit", "led.visit"))
LED = frozenset(("led.visit", "led.act"))
ERRANDS = JOURNEYS | {"led.act", "event.brings"}
_ACT_EDGES = re.compile(r"^(?:并|来|开展|进行)+|为期\d+天的|(?:了|共计?)$")
_WHOM = re.compile(r"[为向给](?!他|她|大家|其)([^，。；]{2,40}?)们?送[去上]")
_TOPIC = re.compile(
    rf"(?:就|对|围绕|针对)(?P<topic>[^。；{SYMBOLS['person']}]{{2,40}}?)(?:，?(?:前往|深入|走进|来到|到|赴)[^。；]{{2,80}}?)?(?:进行|开展)了?(?:专题|实地|深入|现场|集中)*$"
)
_CAME_TO = re.compile("(?:来到|走进|前往|赴|深入|[后别]到)(?:[^，。；]*、)?$")
_LAST_OF_LIST = re.compile("等|、|的")
_GIVING = frozenset(("送去", "送上"))
_WORTH = frozenset(("", "价值", "总价值"))
_CARING = re.compile("慰问|看望|走访")
_KINDS = (
    (re.compile("慰问|看望|探望"), ("Activity", "WelfareVisit")),
    (re.compile("调研|督导|督查|检查|视察"), ("Activity", "Inspection")),
)
_SEEN = re.compile("，(?:并|还)?(?P<act>看望慰问|走访慰问|慰问|看望)了?(?P<whom>[^，。；]{2,24})")
_SAW = re.compile("(?P<act>走访看望|看望慰问|走访慰问|慰问|看望|探望)了?(?P<whom>[^，。；]{1,24})，")
_OVER_TIME = re.compile(r"(?:前?[一二三四]个?季度|[上下]半年|本(?:季度|学期)|全年|今年以来|年初以来|截至)")
_IN_ALL = re.compile("(?:累计|共计|合计|总计)[^，。；]{0,4}$")
_WALKED = re.compile("(?:走进|来到|前往|赴|在|(?<=\ue002)到)(?P<venue>[^，。；、]{1,20})，?$")
_SENT = re.compile("送(?:清凉|温暖|健康|文化|祝福)(?:慰问)?$")
_LONGEST_PLACE = 40
_SHORTEST_CLAUSE = 6
_LONGEST_CLAUSE = 60
_LONG_TOPIC = 16
_BROUGHT = re.compile("(?:[送交递发]到|发放到|送至|交给)$")
_PLACE_TAIL = re.compile("(?:等地?)?(?:进行|开展|专题|实地|设点|设摊|摆摊|设台)*$")
_SHORT_PLACE = 24
_SERVED = re.compile(
    "(?:(?:做|进行|开展|送[去上])了?)?(?P<what>[^，。；]{0,10}?(?:筛查|体检|义诊|检查|疏导|辅导|咨询))"
)
_OFTEN = re.compile("多次|经常|定期|常年|每[年月周]|每逢|坚持")
_TALLIES = frozenset(("人次", "户次", "场次", "件次"))
_PURPOSE = re.compile("[，“]|(?<!成)就(?!业)|围绕|针对|开展|进行")
_OWN_AREA = re.compile("[我本全][省市区县州盟旗镇乡]")
_JOINT = re.compile(
    f"(?:(?:、|和|与|及|以及|联合|携手|会同|协同|联手){SYMBOLS['organization']})+(?!(?:[^，。；、]{{0,8}})?{SYMBOLS['person']})"
)
_NOT_DONE = re.compile("(?:可以?|能够?|旨在|用于|负责|专门|(?:邀请|特邀|请来)[^，。；]{0,20})$")
_ESCORTS = re.compile("[^，。；在]*(?:陪同下|的?陪同)，")
_PLACED = re.compile("[，：][在到于]$")
_LEADING = re.compile("(?:等|一行|先后|分别|带队|率队|，)+")
_LISTING = ("、", "和", "与", "及", "联合", "的", "：")
_STOP = re.compile(r"[，。；]")


def find(reading: Reading) -> EventMention | None:
    """The act that a sentence tells, by the rule of highest priority."""
    for match in rules.matches(reading.symbols, "frames", "event"):
        if match.rule in ACTS and (escorts(reading, match) or is_not_done(reading, match)):
            continue
        if match.rule == "event.brings" and not _has_day(reading):
            continue
        if match.rule in ACTS and not _sums_up(reading, match) and not _is_habit(reading, match):
            return None if _is_visited(reading, match) else event(reading, match, _hosts(reading, match))
    return None


def is_not_done(reading: Reading, match: Match) -> bool:
    """Whether an act is only possible (可以为职工提供服务), or that of a guest (邀请医院医生到校义诊)."""
    place = match.groups["act" if match.rule == "event.gives" else "host"][0]
    return _NOT_DONE.search(reading.symbols.text, 0, place) is not None


def escorts(reading: Reading, match: Match) -> bool:
    """Whether those named before an act only accompany who does it (在〔person〕陪同下，)."""
    return _ESCORTS.match(reading.symbols.text, match.groups["host"][0]) is not None


def carried_out(planned: EventMention, act: EventMention) -> None:
    """Gives a visit that was told without a day what the act that carried it out says of it."""
    for argument in act.arguments:
        if argument.role != "host" and not (argument.role == "venue" and planned.values("venue")):
            planned.add(argument)


def _is_visited(reading: Reading, match: Match) -> bool:
    """Whether the body before the verb is the last of those that someone came to (来到A、B，看望)."""
    return match.rule not in JOURNEYS and bool(_CAME_TO.search(reading.symbols.text, 0, match.groups["host"][0]))


def _is_habit(reading: Reading, match: Match) -> bool:
    """Whether an act is said to be done again and again (多次、定期走访)."""
    return _OFTEN.search(reading.symbols.text, *match.groups.get("who", (0, 0))) is not None


def _sums_up(reading: Reading, match: Match) -> bool:
    """Whether a sentence adds up what was done over time (累计慰问职工7000余人; without a day 慰问职工74人次)."""
    over_months = (_OVER_TIME.match(reading.text) is not None and not _has_day(reading)) or any(
        date.until or not (names_day(date.start) or date.finish in {"", date.start}) for date in reading.dates
    )
    if over_months or _IN_ALL.search(reading.symbols.text, 0, match.groups["act"][0]):
        return True
    return not _has_day(reading) and any(count.unit in _TALLIES for count in reading.counts)


def _has_day(reading: Reading) -> bool:
    return any(names_day(date.start) for date in reading.dates)


def event(reading: Reading, match: Match, hosts: list[Mention]) -> EventMention:
    """The visit or other act that a match tells, done by the ``hosts``."""
    act = begun(reading.sentence, match.rule, _name(reading, match, hosts))
    if act.coarse != "Activity" or act.cls == "Activity":
        done = _words(reading, match, "act")
        act.coarse, act.cls = next((kind for sign, kind in _KINDS if sign.search(done)), (act.coarse, act.cls))
    if match.rule in LED:
        bare = act.name.removeprefix(hosts[0].text) if hosts else act.name
        act.names.append(reading.surface(*match.groups["host"]) + bare)
    if len(hosts) > 1 and not act.name.startswith(hosts[0].text):
        act.names.append(hosts[0].text + act.name)
    if match.rule == invited.RULE and hosts:
        act.names += invited.also(reading, match, hosts[0].text)
    act.names += _given(reading, match, hosts[0].text) if hosts and "done" in match.groups else []
    act.names += _clauses(reading, match, hosts)
    sent = _SENT.search(reading.surface(match.groups["host"][1], match.groups["act"][1])) if hosts else None
    act.names += [hosts[0].text + sent[0]] if sent else []
    act.names += _alone(reading, match, act.name.removeprefix(hosts[0].text)) if hosts else []
    verb = verb_of(reading, match) or _words(reading, match, "act")
    for who in hosts:
        act.add(Argument("host", who, reading.sentence, match.rule, verb=verb))
    before = "who" if _words(reading, match, "act").startswith("签") else "mid"
    walked = _WALKED.search(reading.symbols.text, *match.groups.get(before, (0, 0)))
    if "venue" in match.groups and reading.symbols.text[match.groups["venue"][0] - 1] not in "为给":
        _visited(act, reading, match)
    elif walked:
        act.add(Argument("venue", reading.surface(*walked.span("venue")), reading.sentence, match.rule))
    date = timing.nearest(reading, reading.symbols.span(match.begin, match.end)[0])
    timing.add_days(act, reading, date, "date.of_event")
    timing.add_first_day(act, reading, Phrase(match.begin, match.end))
    return act


def _given(reading: Reading, match: Match, host: str) -> list[str]:
    """Other names of a gift: without for whom it was, and as a visit (慰问困难职工) where things were brought."""
    done = reading.surface(*match.groups["done"])
    what = reading.surface(*match.groups["np"])
    whom = cared_for.called(reading.surface(*match.groups["whom"]))
    seen = f"{host}慰问{whom}" if done.startswith(("送", "带")) else ""
    brought = f"{host}为{whom}送{what}" if done.startswith(("端", "递", "捧")) else ""
    return [name for name in (seen, brought if what else "", f"{host}{done}{what}" if what else "") if name]


def _alone(reading: Reading, match: Match, bare: str) -> list[str]:
    """What was done without who did it: 慰问快递员, 到纪念馆参观学习, or for whom a service was (女职工体检)."""
    names = [bare] if len(bare) > cared_for.LEAST + 1 else []
    if match.rule in JOURNEYS and len(bare) <= cared_for.LEAST + 1:
        there = reading.surface(match.groups["verb"][0], match.groups["act"][1])
        names += [there] if len(there) <= _SHORT_PLACE and "，" not in there else []
    if "done" in match.groups:
        what = reading.surface(match.groups["done"][0], match.groups["np"][1])
        served = _SERVED.match(what)
        names += [cared_for.called(reading.surface(*match.groups["whom"])) + served["what"]] if served else []
    return names


def _clauses(reading: Reading, match: Match, hosts: Sequence[Mention]) -> list[str]:
    """What was done as the text has it: the clause behind who did it, and whom a next clause says they saw."""
    text, done = reading.symbols.text, match.groups["act"][1]
    stop = _STOP.search(text, done)
    end = stop.start() if stop else len(text)
    begin = _behind_leaders(reading, match)
    first = _STOP.search(text, begin)
    ends = {end, first.start() if first else end}
    clauses = [reading.surface(begin, each) for each in sorted(ends)]
    clauses = [one for one in clauses if not one.startswith(_LISTING)]
    seen = _SEEN.match(text, end) or _SAW.search(text, begin, match.groups["act"][0])
    host = hosts[0].text if hosts else reading.surface(*match.groups["host"])
    names = [host + seen["act"] + cared_for.seen(reading, *seen.span("whom"))] if seen else []
    clauses += [reading.surface(match.groups["host"][0], end)]
    there = match.groups.get("venue", (0, 0))[0] if match.rule == "event.act" else 0
    clauses += [reading.surface(there, done)] if there else []
    return [*names, *(one for one in clauses if _SHORTEST_CLAUSE <= len(one) <= _LONGEST_CLAUSE)]


def _behind_leaders(reading: Reading, match: Match) -> int:
    """Where the words for an act begin: behind the host, and behind the persons who lead it."""
    begin, act = match.groups["host"][1], match.groups["act"][0]
    leaders = [at + 1 for at, who in reading.symbols.mentions.items() if begin <= at < act and who.kind == "person"]
    led = _LEADING.match(reading.symbols.text, begin := max(leaders, default=begin), act)
    return led.end() if led else begin


def _hosts(reading: Reading, match: Match) -> list[Mention]:
    """The bodies that act; of one person's several posts (区委常委、区总工会主席) that in a union counts."""
    named = reading.bodies(*whose(reading, match.groups["host"]))
    if _PLACED.search(reading.symbols.text, 0, match.groups["host"][0]):
        named = [one.value for one in subject(reading) if isinstance(one.value, Mention)] or named
    begin, end = match.groups.get("who", (0, 0))
    joint = _JOINT.match(reading.symbols.text, begin, end)
    if joint:
        return named + reading.bodies(*joint.span())
    mentions, text = reading.symbols.mentions.items(), reading.symbols.text
    leaders = [who for at, who in mentions if begin <= at < end and not text.startswith("陪同下", at + 1)]
    offices = [office for leader in leaders if isinstance(leader, PersonMention) and (office := office_of(leader))]
    if offices and len(named) == 1 and getattr(named[0], "coarse", "") in STATE:
        return [next((office for office in offices if is_union(office)), offices[0])]
    return of_officer(reading, named, match.groups["host"][0])


def _words(reading: Reading, match: Match, group: str) -> str:
    return reading.symbols.text[slice(*match.groups[group])]


def _name(reading: Reading, match: Match, hosts: list[Mention]) -> str:
    several = len(hosts) > 1
    host = reading.surface(*match.groups["host"]) if several or not hosts else hosts[0].text
    host = "" if not hosts and reading.symbols.within(*match.groups["host"], "person") else host
    act = _ACT_EDGES.sub("", reading.surface(*match.groups["act"]))
    if match.rule == invited.RULE:
        return invited.name(reading, match, host)
    if act in _GIVING or (act.endswith(tuple(_GIVING)) and _words(reading, match, "np") in _WORTH):
        whom = _WHOM.search(reading.text)
        return f"{host}慰问{cared_for.called(whom[1]) if whom else cared_for.at_home(reading)}"
    if match.rule == "event.brings":
        return f"{host}送{_thing(reading, *match.groups['np'])}"
    if brought := _BROUGHT.search(_words(reading, match, "act")):
        begin = match.groups["act"][0]
        return f"{host}送{_thing(reading, begin, begin + brought.start())}"
    if act.startswith("提供"):
        return host + _LAST_OF_LIST.split(act.removeprefix("提供"))[-1]
    begin = match.groups["act"][0]
    opened = 2 * _words(reading, match, "act").startswith(("开展", "进行"))
    topic = _TOPIC.search(reading.symbols.text, match.begin, begin + opened)
    if topic and not _CARING.search(act):
        return host + act + _first_of_list(reading.surface(*topic.span("topic")))
    tail = _first_clause(reading, match, "np").partition("并")[0] if "np" in match.groups else ""
    if tail and _CARING.search(act):
        tail = (
            cared_for.HONOURED
            if cared_for.seen(reading, *match.groups["np"]) == cared_for.HONOURED
            else cared_for.called(tail)
        )
    if not tail and match.rule in JOURNEYS and "“" not in act:
        tail, act = act, verb_of(reading, match) + _first_clause(reading, match, "venue")
    return ("" if several and len(tail) > 3 else host) + act + _first_of_list(tail)


def _first_of_list(topic: str) -> str:
    """What was looked into, without what a long list adds."""
    return topic.partition("、")[0] if len(topic) > _LONG_TOPIC else topic


def _thing(reading: Reading, begin: int, end: int) -> str:
    """What was brought, without how much of it."""
    words = reading.symbols.text[begin:end]
    return words[words.rfind(SYMBOLS["count"]) + 1 :].rpartition("的")[2] or reading.surface(begin, end)


def _first_clause(reading: Reading, match: Match, group: str) -> str:
    return _STOP.split(reading.surface(*match.groups[group]))[0]


def _visited(event: EventMention, reading: Reading, match: Match) -> None:
    """Where a visit went: the organizations visited took part, a single one is the venue."""
    span = match.groups["venue"]
    visited = [m for m in reading.bodies(*span) if isinstance(m, OrganizationMention)]
    employers = participants.employers(reading)
    for who in (body for body in visited if id(body) not in employers):
        event.add(Argument("attendee", who, reading.sentence, match.rule))
    text = _PLACE_TAIL.sub("", _PURPOSE.split(reading.surface(*span))[0])
    if visited and text.startswith(visited[0].text) and text.endswith(visited[-1].text):
        event.add(Argument("venue", visited[0] if len(visited) == 1 else text, reading.sentence, match.rule))
    elif 2 <= len(text) <= _LONGEST_PLACE and not _OWN_AREA.fullmatch(text) and "、" not in text:
        event.add(Argument("venue", text, reading.sentence, match.rule))
