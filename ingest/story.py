"""Follows one story through its sentences: which events it tells, and what later sentences add to them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest import awards, events, figures, participants, rules
from ingest.arguments import Argument, EventMention
from ingest.awards import Win
from ingest.counts import CountMention
from ingest.dates import DateMention
from ingest.events import Phrase
from ingest.mentions import Mention, OrganizationMention
from ingest.reading import Reading
from ingest.rules import Match
from ingest.symbols import SYMBOLS

_ORG, _DATE, _QUOTE, _VAGUE = SYMBOLS["organization"], SYMBOLS["date"], SYMBOLS["quoted"], "近日|日前"
_REPORT = re.compile(r"(?:本年度|今年以来|截至|上半年|下半年|全年|一季度|目前|据统计|近年来|下一步)")
_SPEECH = re.compile(r"表示|坦言|认为|感慨|说道|谈到|介绍说")
_ROLES = {
    "主办": "host",
    "承办": "undertaker",
    "协办": "supporter",
    "协助": "supporter",
    "协助举办": "supporter",
    "支持": "supporter",
    "赞助": "supporter",
    "指导": "guide",
    "联办": "host",
    "联合主办": "host",
}
_ENDED = re.compile(r"[^。；]{0,40}?(?:落幕|闭幕(?!式)|落下帷幕|收官|圆满结束)")
_DIRECTIVE = re.compile(
    r"^(?:[一二三四五六七八九]是)?(?:要|须|必须|应当?|希望|各级工会|全市各级|会议(?:指出|强调|要求|认为|提出|号召|希望)|下一步|今后|未来|接下来|坚持|不断|切实|着力|力争|确保|"
    r"聚焦|推动|做好|打造|加强|持续|继续|积极争取|进一步)"
)
_MODAL = re.compile(
    r"(?:(?<![主重首需纪摘简])要|将持续|将继续|应(?!邀|急|用|对)|须|必须|力争|计划(?!生育)|能够|可以|需要|不得|希望)"
    r"[^，。；]{0,14}$"
)
_SIDE = re.compile(r"现场还|同时还|还举行|还举办|还开展|同期|期间|当天还|现场举行|会上还|随后")
_AWARDING = re.compile(r"表彰|颁奖|命名|授牌|典礼|授予|揭晓|评选")
_ACTS = frozenset(("event.invited", "event.visit", "event.act"))
_MERIT = re.compile(r"组织|贡献|集体|指导|劳动模范|奖章|奖状")
_BACKGROUND = re.compile(
    r"(?:(?<![来亲各独])自(?![治然主动身行筹愿编助])|曾(?=[^，。；]{0,4}$)|历年|往年|每年|常态化|多次|累计)[^，。；]{0,12}$"
)


@dataclass(slots=True)
class Story:
    """The events of one story so far, and the one that 本次活动 means now."""

    item: bool
    found: list[EventMention] = field(default_factory=list)
    focus: EventMention | None = None
    honoured: list[Honoured] = field(default_factory=list)
    subject: tuple[Argument, ...] = ()


@dataclass(frozen=True, slots=True)
class Honoured:
    """An honour given to a person or a body outside any contest."""

    win: Win
    reading: Reading


def tell(readings: list[Reading], *, item: bool, heading: Reading | None = None) -> Story:
    """What the sentences of one story tell, in the order of the text; a heading tells an event only over a form
    (时间：… 地点：…)."""
    story = Story(item)
    if heading is not None and any(_FORM.match(r.text) for r in readings):
        _announced(story, heading)
    for index, reading in enumerate(readings):
        if index == 0:
            story.subject = tuple(_subject(reading))
        _read(story, reading, index)
    for event in story.found:
        _hosted(story, event)
        _told_apart(event)
    return story


def _told_apart(event: EventMention) -> None:
    """A name that many events have (扩大会议, 座谈会) goes with its host's before it."""
    hosts = [a.value for a in event.arguments if a.role == "host"]
    if events.is_bare(event.name) and hosts and isinstance(hosts[0], Mention):
        event.names.insert(0, hosts[0].text + event.name)


_FORM = re.compile(r"(?P<label>(?:活动|会议|举办)?(?:时 {0,2}间|日 {0,2}期|地 {0,2}点))：")
_NOTICE = re.compile(r"(?:纪要|预告|通知|公告|安排|简报|通报)?[”」』]?$")


def _announced(story: Story, heading: Reading) -> None:
    """The event that a heading over a form names."""
    end = len(_NOTICE.sub("", heading.symbols.text))
    phrase = events.in_phrase(heading.symbols, 0, end)
    if phrase is not None and not phrase.anaphor:
        name = _surface(heading, phrase.begin, phrase.end)
        story.focus = _new(story, heading, "event.announced", name)
        _named_after(story.focus, heading, phrase)


def _filled(event: EventMention, reading: Reading) -> bool:
    """Whether a line is an entry of a form, which then gives the event its time or place."""
    match = _FORM.match(reading.text)
    if match is None:
        return False
    if "点" in match["label"]:
        start = reading.symbols.text.index("：") + 1
        _venue(event, reading, (start, len(reading.symbols.text)), "event.announced")
    elif reading.dates and reading.dates[0].start:
        event.add(Argument("start", reading.dates[0].start, reading.sentence, "event.announced"))
        event.add(Argument("end", reading.dates[0].finish, reading.sentence, "event.announced"))
    return True


_SUBJECT = re.compile(
    rf"^(?:{_DATE}|{_VAGUE}|，|：|\s)*(?P<orgs>{_ORG}(?:(?:、|和|与|联合|携手|会同){_ORG})*)(?:：)?(?![一-鿿]{{0,6}}(?:书记|主席|"
    rf"主任|部长|表示|指出))"
)


def _subject(reading: Reading) -> list[Argument]:
    """The organizations that a sentence begins with, as hosts of what it or its story goes on to tell."""
    match = _SUBJECT.match(reading.symbols.text)
    if not match:
        return []
    return [
        Argument("host", m, reading.sentence, "host.subject")
        for m in reading.symbols.within(*match.span("orgs"), "organization")
    ]


def _hosted(story: Story, event: EventMention) -> None:
    """An event that no rule gave a host takes the body that its name begins with, or the subject of its sentence."""
    if any(a.role in {"host", "undertaker"} for a in event.arguments):
        return
    if event.named_after is not None:
        event.add(event.named_after)
    elif event.rule in {"event.after_comma", "event.sent"}:
        own = [a for a in event.arguments if a.role == "subject"]
        for argument in own or story.subject:
            event.add(Argument("host", argument.value, argument.sentence, "host.subject"))


def _read(story: Story, reading: Reading, index: int) -> None:
    if story.focus is not None and _filled(story.focus, reading):
        return
    directive = bool(_DIRECTIVE.match(reading.text)) and not reading.dates
    before = len(story.found)
    main = story.focus
    if not directive:
        for match, phrase in _told(story, reading, index):
            _event(story, reading, match, phrase)
        if (not story.found and (index == 0 or (reading.dates and not _SPEECH.search(reading.text)))) or (
            story.item
            and len(story.found) == before
            and re.match(r"[^，]{0,30}(?:总工会|工会)", reading.text)
            and reading.organizations[:1]
            and reading.organizations[0].begin <= 2
        ):
            _acts(story, reading, index)
    if len(story.found) > before:
        story.focus = story.found[before] if not (main and _SIDE.search(reading.text)) else main
    wins = awards.find(reading.symbols)
    story.honoured += [Honoured(w, reading) for w in wins if _is_honour(w, story.focus)]
    if story.focus is None:
        return
    targets = story.found[before:] or [story.focus]
    _roles(story, reading, targets)
    if directive:
        return
    target = targets[0]
    for argument in participants.find(reading, target):
        target.add(argument)
    for win in wins:
        if _is_honour(win, target):
            continue
        target.add(
            Argument(
                "award", win.recipient, reading.sentence, win.rule, award=getattr(win.prize, "name", win.prize.text)
            )
        )
        if target.coarse == "Competition" and not _MERIT.search(win.prize.text):
            target.add(Argument("contestant", win.recipient, reading.sentence, win.rule))
    for count in figures.of_event(reading, told=len(story.found) > before):
        target.add(Argument("count", count, reading.sentence, "count.of_event"))
    for document in reading.documents:
        target.add(Argument("document", document, reading.sentence, "document.conveyed"))
    _began(reading, target)


def _is_honour(win: Win, event: EventMention | None) -> bool:
    """Whether a win is an honour that its bearer keeps, and no prize of the event."""
    return win.prize.kind == "honour" and (event is None or not _AWARDING.search(event.name))


def counted(found: list[EventMention], reading: Reading) -> list[CountMention]:
    """The counts of a sentence that its story's events have taken."""
    return [
        a.value
        for e in found
        for a in e.arguments
        if a.role == "count" and a.sentence == reading.sentence and isinstance(a.value, CountMention)
    ]


def _began(reading: Reading, event: EventMention) -> None:
    """自今年5月启动以来: the start of the event that the story is about."""
    for date in reading.dates:
        if (
            date.since
            and date.start
            and re.match(r".{0,4}(?:启动|开赛|举办|开展|开始|开幕)", reading.text[date.end :])
            and not event.values("start")
        ) and (len(date.start) > 4 or not event.values("end")):
            event.add(Argument("start", date.start, reading.sentence, "date.since"))


def _told(story: Story, reading: Reading, index: int) -> list[tuple[Match, Phrase]]:
    """The events that the sentence names, each claimed by the rule of highest priority."""
    claimed: list[tuple[int, int]] = []
    told: list[tuple[Match, Phrase]] = []
    for match in rules.matches(reading.symbols, "frames", "event"):
        if "np" not in match.groups or match.rule in _ACTS:
            continue
        phrase = events.in_phrase(reading.symbols, *match.groups["np"])
        if phrase is None or any(phrase.begin < e and b < phrase.end for b, e in claimed):
            continue
        if match.rule in {"event.subject", "event.walks", "event.drew", "event.within"} and not _reaches(
            reading, phrase, match
        ):
            continue
        claimed.append((phrase.begin, phrase.end))
        if not phrase.anaphor and _counts_as_event(story, reading, match, phrase, index):
            told.append((match, phrase))
        elif phrase.anaphor and story.focus is not None:
            _arguments(story.focus, reading, match, phrase)
    return sorted(told, key=lambda t: t[1].begin)


def _reaches(reading: Reading, phrase: Phrase, match: Match) -> bool:
    """Whether the name of a subject ends where the phrase ends (在 or the verb follows at once)."""
    rest = reading.symbols.text[phrase.end : match.groups["np"][1]]
    return re.fullmatch(r"（?[^，。]{0,4}）?|[活动仪式]{0,4}", rest) is not None


def _counts_as_event(story: Story, reading: Reading, match: Match, phrase: Phrase, index: int) -> bool:
    if (
        not events.specific(reading.symbols, phrase)
        or SYMBOLS["person"] in reading.symbols.text[phrase.begin : phrase.end]
    ):
        return False
    before = reading.symbols.text[: match.groups["verb"][0] if "verb" in match.groups else match.begin]
    if _MODAL.search(before.rpartition("，")[2]) or _BACKGROUND.search(before) or _SPEECH.search(before):
        return False
    anchored = bool(reading.dates) and any(not d.since for d in reading.dates)
    if anchored or (index == 0 and story.item) or _plainly_held(reading, match, phrase):
        return True
    named = (
        SYMBOLS["quoted"] in reading.symbols.text[phrase.begin : phrase.end]
        or events.edition(reading.symbols.text[phrase.begin : phrase.end]) is not None
    )
    if match.rule == "event.object":
        return story.item or named
    if match.rule == "event.after_comma":
        return bool(_SIDE.search(reading.text)) or (named and bool(story.item or not story.found))
    return match.rule in {"event.of_roles", "event.drew"} or (named and index == 0)


_WEAK = frozenset(
    ("进行", "成立", "发布", "亮相", "打响", "启航", "上线", "交接", "点亮", "挂牌", "开启", "启用", "结束", "揭晓")
)


def _plainly_held(reading: Reading, match: Match, phrase: Phrase) -> bool:
    """Whether a subject is said to have been held, by a verb that says nothing else."""
    text = reading.symbols.text
    verb = text[slice(*match.groups["verb"])] if "verb" in match.groups else ""
    return match.rule == "event.subject" and verb not in _WEAK and text[phrase.begin] not in "以在为对把将要"


def _event(story: Story, reading: Reading, match: Match, phrase: Phrase) -> None:
    name = _surface(reading, phrase.begin, phrase.end)
    full = name
    if match.rule == "event.walks" and len(name) < 9 and "venue" in match.groups:
        full = name + _surface(reading, match.groups["verb"][0], match.groups["venue"][1])
    if phrase.theme is not None:
        quote = _surface(reading, phrase.theme, phrase.theme + 1)
        full = name if events.edition(name) or re.match(r"\d{4}|“", name) or len(name) > 12 else quote + name
    known = next((e for e in story.found if any(events.similar(n, full) >= 0.8 for n in e.names)), None)
    event = known or _new(story, reading, match.rule, full)
    if known and full not in known.names:
        known.names.append(full)
    if phrase.theme is not None:
        event.add(
            Argument(
                "theme", _surface(reading, phrase.theme, phrase.theme + 1).strip("“”"), reading.sentence, "event.theme"
            )
        )
    _arguments(event, reading, match, phrase)
    _named_after(event, reading, phrase)
    if match.rule in {"event.after_comma", "event.sent"}:
        for argument in _subject(reading):
            event.add(Argument("subject", argument.value, reading.sentence, "host.subject"))
    _dated(story, event, reading, match, phrase)


def _named_after(event: EventMention, reading: Reading, phrase: Phrase) -> None:
    """The body that the name of an event begins with: 〔union〕第十届代表大会, “…”〔union〕送文化活动."""
    match = re.compile(rf"{_QUOTE}?({_ORG})(?!揭牌|成立|代表队)").match(reading.symbols.text, phrase.begin, phrase.end)
    if match and event.named_after is None and not re.search(r"揭牌|成立(?:大会|仪式|暨)", event.name):
        event.named_after = Argument(
            "host", reading.symbols.mentions[match.start(1)], reading.sentence, "event.named_after"
        )


def _new(story: Story, reading: Reading, rule: str, name: str) -> EventMention:
    coarse, cls = events.classify(name)
    event = EventMention([name], coarse, cls, reading.sentence, rule)
    short = re.sub(r"(?:启动仪式|开班仪式|开幕式|闭幕式|启动式|开营仪式|开班式)$", "", name)
    if short != name and len(short) > 4:
        event.names.append(short)
    story.found.append(event)
    return event


def _surface(reading: Reading, begin: int, end: int) -> str:
    start, stop = reading.symbols.span(begin, end)
    return reading.text[start:stop].strip()


def _arguments(event: EventMention, reading: Reading, match: Match, phrase: Phrase) -> None:
    """The host before the verb, and the venue, of the phrase that named the event."""
    symbols = reading.symbols
    verb = symbols.text[slice(*match.groups["verb"])] if "verb" in match.groups else ""
    if "host" in match.groups and not re.search(
        r"指导下|支持下", symbols.text[match.groups["host"][0] : match.groups["verb"][0]]
    ):
        role = _ROLES.get(verb, "host")
        for who in symbols.within(*match.groups["host"], "organization"):
            event.add(Argument(role, who, reading.sentence, match.rule, verb=verb))
        if "mid" in match.groups:
            _place_between(event, reading, match)
    venue = match.groups.get("venue") or _venue_after(reading, phrase.end)
    if venue is None and match.rule == "event.after_comma":
        walked = _WALKED.search(symbols.text, 0, match.groups["verb"][0])
        venue = walked.span("venue") if walked else None
    if venue is None and not event.values("venue"):
        later = _LATER.search(symbols.text, phrase.end) or _FIRST_STOP.search(symbols.text, phrase.end)
        venue = later.span("venue") if later else None
    if venue:
        _venue(event, reading, venue, match.rule)


_IN = re.compile(
    r"(?:在|于(?!\ue002)|赴|前往|走进|深入|来到|到)(?P<venue>[^，。；：]{1,40}?)(?=(?:(?:面向|向|为|针对|面对|联合|共同|组织)|成功|圆满|顺利|隆重|正式|"
    r"如期|热烈|盛大|火热|$|举))"
)
_WALKED = re.compile(r"(?:走进|深入|来到|前往|赴)(?P<venue>[^，。；]{1,30})，[^，。；]{0,6}$")
_FIRST_STOP = re.compile(r"(?:首站|首场)(?:走进|来到|在)(?P<venue>[^，。；]{1,24})(?=[，。；]|$)")
_LATER = re.compile(r"(?:到|赴|走进|来到)(?P<venue>\ue000|[一-鿿]{4,16})(?=授课|宣讲|讲课|开展|进行|讲授)")
_AFTER = re.compile(
    r"(?:[^，。；]{0,4}?，?)?(?:\ue002，?)?(?:在|于)(?P<venue>[^，。；：]{1,40}?)(?:成功|圆满|顺利|隆重|正式|如期|热烈|盛大|火热|温情|"
    r"精彩)*(?:举行|举办|召开|开幕|闭幕|落幕|落下帷幕|启动|拉开|开赛|开班|开讲|收官|结束|上演|开展)"
)


def _place_between(event: EventMention, reading: Reading, match: Match) -> None:
    begin, end = match.groups["mid"]
    found = _IN.search(reading.symbols.text, begin, end)
    if found:
        _venue(event, reading, found.span("venue"), match.rule)


def _venue_after(reading: Reading, begin: int) -> tuple[int, int] | None:
    found = _AFTER.match(reading.symbols.text, begin)
    return found.span("venue") if found else None


_NOT_VENUE = re.compile(
    r"^(?:企业|基层|一线|学校|校|院|公司|线下|现场|会上|全国各地)$|指导|支持|领导|关心|努力|线上|网上|云端|掌声|期待|背景|氛围|基础|过程|同时|^(?:全市|全省|全国|全区|辖区)|"
    r"范围|之际|到来|欢声|前夕|[日月年]$|^\ue002$"
)


def _venue(event: EventMention, reading: Reading, span: tuple[int, int], rule: str) -> None:
    text = _surface(reading, *span)
    for word in ("等地", "等", "内", "顺利", "成功", "正式", "隆重"):
        text = text.removesuffix(word)
    if len(text) < 2 or _NOT_VENUE.search(text) or event.values("venue"):
        return
    start = reading.symbols.span(*span)[0]
    whole = next((o for o in reading.organizations if o.begin == start and o.end == start + len(text)), None)
    event.add(Argument("venue", whole or text, reading.sentence, rule))


def _dated(story: Story, event: EventMention, reading: Reading, match: Match, phrase: Phrase) -> None:
    place = reading.symbols.span(phrase.begin, phrase.end)[0]
    ended = _ENDED.match(reading.symbols.text, phrase.end)
    date = _date_for(reading, place)
    if date is None:
        if story.focus is not None and _SIDE.search(reading.text) and event is not story.focus:
            for a in [a for a in story.focus.arguments if a.role in {"start", "end"}]:
                event.add(Argument(a.role, a.value, a.sentence, "date.inherited"))
        return
    if not date.start or event.values("end"):
        return
    if not (ended and date.start == date.finish):
        event.add(Argument("start", date.start, reading.sentence, "date.of_event"))
    event.add(Argument("end", date.finish, reading.sentence, "date.of_event"))


def _date_for(reading: Reading, place: int) -> DateMention | None:
    """The last date before the event's name, else the first after it; never one that says since or until when."""
    usable = [d for d in reading.dates if not d.since and not d.until]
    before = [d for d in usable if d.begin <= place]
    after = [d for d in usable if d.begin > place and d.begin - place < 60]
    return before[-1] if before else after[0] if after else None


def _acts(story: Story, reading: Reading, index: int) -> None:
    """Events that have no name of their own: a visit, an invited lecture."""
    for match in rules.matches(reading.symbols, "frames", "event"):
        if match.rule not in _ACTS:
            continue
        name = _act_name(reading, match)
        event = _new(story, reading, match.rule, name)
        hosts = reading.symbols.within(*match.groups["host"], "organization")
        for who in hosts:
            event.add(Argument("host", who, reading.sentence, match.rule, verb=_verb(reading, match)))
        _visited(event, reading, match)
        date = _date_for(reading, reading.symbols.span(match.begin, match.end)[0])
        if date is not None and date.start:
            event.add(Argument("start", date.start, reading.sentence, "date.of_event"))
            event.add(Argument("end", date.finish, reading.sentence, "date.of_event"))
        return


def _verb(reading: Reading, match: Match) -> str:
    return reading.symbols.text[slice(*match.groups["verb" if "verb" in match.groups else "act"])]


def _act_name(reading: Reading, match: Match) -> str:
    host = _surface(reading, *match.groups["host"])
    act = _surface(reading, *match.groups["act"])
    act = re.sub(r"^(?:并|来|开展|进行)+|为期\d+天的|了$", "", act)
    if match.rule == "event.invited":
        quoted = [m.text for m in reading.symbols.within(*match.groups["guests"], "quoted")]
        return host + "".join(quoted[:1]) + re.sub(r"^(?:并|来)?(?:开展|进行|举办|作|对)?了?", "", act)
    tail = _surface(reading, *match.groups["np"]) if "np" in match.groups else ""
    if act == "送去":
        whom = re.search(r"[为向给]([^，。；]{2,40}?)们?送去", reading.text)
        return f"{host}慰问{whom[1] if whom else ''}"
    hosts = reading.symbols.within(*match.groups["host"], "organization")
    tail = re.split(r"[，。；]", tail)[0]
    if not tail and match.rule == "event.visit":
        venue = _surface(reading, *match.groups["venue"])
        tail, act = act, _verb(reading, match) + re.split(r"[，。；]", venue)[0]
    return ("" if len(hosts) > 1 and len(tail) > 3 else host) + act + tail


def _visited(event: EventMention, reading: Reading, match: Match) -> None:
    """Where a visit went: the organizations visited took part, a single one is the venue."""
    span = match.groups.get("venue")
    if not span:
        return
    visited = [m for m in reading.symbols.within(*span, "organization") if isinstance(m, OrganizationMention)]
    for who in visited:
        event.add(Argument("attendee", who, reading.sentence, match.rule))
    text = _surface(reading, *span).removesuffix("，").removesuffix("等地").removesuffix("等")
    if visited and text.startswith(visited[0].text) and text.endswith(visited[-1].text):
        event.add(Argument("venue", visited[0] if len(visited) == 1 else text, reading.sentence, match.rule))
    elif 2 <= len(text) <= 14 and not re.search(r"[，、]", text):
        event.add(Argument("venue", text, reading.sentence, match.rule))


def _roles(story: Story, reading: Reading, targets: list[EventMention]) -> None:
    claimed: list[tuple[int, int]] = []
    for match in rules.matches(reading.symbols, "frames", "role"):
        begin, end = match.groups["orgs"]
        if any(begin < e and b < end for b, e in claimed):
            continue
        claimed.append((begin, end))
        verb = reading.symbols.text[slice(*match.groups["verb"])]
        for who in reading.symbols.within(begin, end, "organization"):
            role = Argument(_ROLES.get(verb, "host"), who, reading.sentence, match.rule, verb=verb)
            for event in targets[:1]:
                event.arguments = [
                    a
                    for a in event.arguments
                    if not (a.role == "host" and a.rule.startswith("event.") and _same(a.value, who))
                ]
                event.add(role)


def _same(first: Mention | str, second: Mention) -> bool:
    return getattr(first, "name", None) == getattr(second, "name", None)
