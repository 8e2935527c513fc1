"""Finds who organized an event: by the verb before it, by words of roles, by its name, by the subject of its story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import kinds, rules
from ingest.arguments import Argument, EventMention
from ingest.events import Phrase
from ingest.lexicon import HAN
from ingest.mentions import Mention
from ingest.persons import PersonMention
from ingest.reading import Reading
from ingest.rules import Match
from ingest.symbols import SYMBOLS
from ingest.unheld import NEXT_CONTEST
from ingest.venues import guided

_ORG, _DATE, _QUOTE, _PERSON = (SYMBOLS[kind] for kind in ("organization", "date", "quoted", "person"))
_ROLES = {
    "主办": "host",
    "联办": "host",
    "合办": "host",
    "联合主办": "host",
    "承办": "undertaker",
    "协办": "supporter",
    "配合": "supporter",
    "协助": "supporter",
    "协助举办": "supporter",
    "支持": "supporter",
    "赞助": "supporter",
    "冠名": "supporter",
    "出资": "supporter",
    "执行": "undertaker",
    "具体操办": "undertaker",
    "具体组织": "undertaker",
    "具体实施": "undertaker",
    "保障": "supporter",
    "负责": "supporter",
    "承担": "supporter",
    "指导": "guide",
}
_PLAYED = re.compile("[打踢比赛下]了?一?[场局盘]")
_SUBJECT = re.compile(
    rf"^(?:{_DATE}|近日|日前|，|：|\s|在{_ORG}(?:、{_ORG})*的?(?:指导|支持|关心)下)*"
    rf"(?P<orgs>{_ORG}(?:(?:、|和|与|联合|携手|会同|协同){_ORG})*)[： ]?"
    rf"(?!{HAN}{{0,6}}(?:书记|主席|主任|部长|秘书长|常委|[队局处科院校厂]长|经理|表示|指出))"
)
_IN_CLAUSE = re.compile(
    rf"，(?:{_DATE}|近日|日前|，|\s)*(?P<orgs>{_ORG}(?:(?:、|和|与|联合|携手|会同|协同){_ORG})*)"
    rf"(?!{HAN}{{0,6}}(?:书记|主席|主任|部长|秘书长|常委|[队局处科院校厂]长|经理|表示|指出|领导|负责|获|代表))(?={HAN})"
)
_CHAIN = re.compile(f"(?:{_ORG}[^，。；{_PERSON}]{{1,12}}、)+{_ORG}[^，。；、{_ORG}]{{1,12}}{_PERSON}")
_INVITES = re.compile(
    rf"(?:{_DATE}|近日|日前|，|\s)*(?P<orgs>{_ORG}(?:[、和与]{_ORG})*)(?:[^。；{_ORG}]{{2,40}}?，)?(?:并|还|特|专门)*(?:邀请|特邀|聘请|请[来到]|邀)"
)
_WITH = re.compile(
    f"^{_ORG}[： ]?{_DATE}?，(?:会同|联合|携手|协同|联手)$|"
    f"^{_ORG}：[^。；{_ORG}]{{0,12}}(?:会同|联合|携手|协同|联手)$|^(?:{_ORG}[^。；]*，)?(?:还|又|并|也|最近|近期|{_DATE}|，)*[与同]$"
)
_GUIDES = re.compile(f"(?:帮助|协助)?指导(?P<orgs>{_ORG}(?:[、和与]{_ORG})*)")
_OWNER = re.compile(rf"{_QUOTE}?({_ORG})(?!揭牌|成立|启用|代表队)")
_OWNERS = re.compile(f"(?P<orgs>{_ORG}[与和]{_ORG})[^{_ORG}]*签约")
_LISTED_OWNERS = re.compile(f"(?:^|[，。；])(?:{_DATE}，?)?(?P<orgs>(?:{_ORG}[、和与])+){_ORG}的$")
_FOUNDING = re.compile(r"揭牌|挂牌$|成立(?:大会|仪式|暨|$)|启用$")
_UNION = re.compile(r"[^，]{0,30}工会")
_TWO = 2
_LEADS = re.compile("(?:等)?(?:一行|带队|率队|率领|带领|率|主持(?=召开|举行))")
STATE = frozenset(("PartyOrganization", "GovernmentAgency"))
_JOINED = "role.joined"
_BY_SUBJECT = frozenset(
    f"event.{name}" for name in ("after_comma", "organized", "went", "sent", "of_roles", "by_group", "performs")
)
_OF_OTHERS = frozenset(("event.scene", "event.prized", "event.within", "event.joins", "event.bracketed"))
_LABEL = "host.label"
_UNVEILED = "event.unveiled"


def verb_of(reading: Reading, match: Match) -> str:
    """The verb of a match, "" where it has none."""
    return reading.symbols.text[slice(*match.groups["verb"])] if "verb" in match.groups else ""


def add(event: EventMention, reading: Reading, match: Match, actor: tuple[Argument, ...] = ()) -> None:
    """Adds the bodies before the verb that names an event; with 与 before them also who acts, or acted before."""
    if "host" in match.groups and not guided(reading, match):
        verb = verb_of(reading, match)
        begin, end = whose(reading, match.groups["host"])
        for who in of_officer(reading, reading.bodies(begin, end), begin):
            role = "contestant" if _PLAYED.match(verb) else _ROLES.get(verb, "host")
            event.add(Argument(role, who, reading.sentence, match.rule, verb=verb))
        if _WITH.search(reading.symbols.text, 0, begin):
            for argument in subject(reading) or actor:
                event.add(Argument("host", argument.value, reading.sentence, "host.subject", verb=verb))


def whose(reading: Reading, named: tuple[int, int]) -> tuple[int, int]:
    """Where those stand who act: the bodies named, or those that they guide (〔union〕指导〔company〕召开…)."""
    guided = _GUIDES.match(reading.symbols.text, named[1])
    return guided.span("orgs") if guided else named


def of_officer(reading: Reading, named: list[Mention], begin: int) -> list[Mention]:
    """The union for which an officer of several posts acts (区委常委、区总工会主席〔person〕), else those named."""
    chain = _CHAIN.match(reading.symbols.text, begin)
    unions = [m for m in reading.bodies(*chain.span()) if is_union(m)] if chain else []
    return unions[:1] if unions and unions[0] not in named else named


def is_union(body: Mention) -> bool:
    """Whether a body is one of a union."""
    return getattr(body, "coarse", "") == "TradeUnion"


def add_named(event: EventMention, reading: Reading, phrase: Phrase) -> None:
    """Keeps the body that the name of an event begins with: 〔union〕第十届代表大会, “…”〔union〕送文化活动.

    What is quoted behind it (〔union〕“工间操”培训) is a name of the event by itself.
    """
    owner = owner_in(reading, phrase)
    if owner and getattr(owner, "coarse", "") != "Team" and not event.named_after and not _FOUNDING.search(event.name):
        joint = _OWNERS.match(reading.symbols.text, phrase.begin, phrase.end)
        owners = reading.bodies(*joint.span("orgs")) if joint else [*_beside_owner(reading, phrase), owner]
        event.named_after = tuple(Argument("host", who, reading.sentence, "event.named_after") for who in owners)
        own = event.name.removeprefix(owner.text)
        event.names += [own] if own.startswith("“") and own not in event.names else []


def owner_in(reading: Reading, phrase: Phrase) -> Mention | None:
    """The body that the name of an event begins with, or whose it is: 〔company〕的“三八”节运动会."""
    text = reading.symbols.text
    match = _OWNER.match(text, phrase.begin, phrase.end)
    if match is None and text[phrase.begin - 2 : phrase.begin] == f"{SYMBOLS['organization']}的":
        return reading.symbols.mentions[phrase.begin - 2]
    return reading.symbols.mentions[match.start(1)] if match else None


def _beside_owner(reading: Reading, phrase: Phrase) -> list[Mention]:
    """The bodies in one list with the one whose an event is: 〔office〕、〔union〕的“…”春联活动."""
    listed = _LISTED_OWNERS.search(reading.symbols.text, 0, phrase.begin)
    return reading.bodies(*listed.span("orgs")) if listed else []


def add_subject(event: EventMention, reading: Reading, match: Match, actor: tuple[Argument, ...] = ()) -> None:
    """Keeps the subject of the sentence, or who acted before, for an event that is told without a host of its own."""
    if match.rule in _BY_SUBJECT:
        verb = verb_of(reading, match)
        verb = verb if verb in _ROLES else ""
        for argument in _led(reading, match) or subject(reading) or _of_clause(reading, match.begin) or actor:
            event.add(Argument("subject", argument.value, reading.sentence, "host.subject", verb=verb))
    if match.rule == _UNVEILED and reading.bodies(0, match.begin):
        for argument in subject(reading):
            event.add(argument)
    if match.rule == "event.speaks" and (invites := _INVITES.match(reading.symbols.text)):
        for who in reading.bodies(*invites.span("orgs")):
            event.add(Argument("host", who, reading.sentence, "host.subject", verb="邀请"))


def subject(reading: Reading) -> list[Argument]:
    """The organizations that a sentence begins with, as hosts of what it or its story goes on to tell."""
    match = _SUBJECT.match(reading.symbols.text)
    bodies = reading.bodies(*match.span("orgs")) if match else []
    rule = _LABEL if match is not None and match[0].endswith("：") else "host.subject"
    return [Argument("host", who, reading.sentence, rule) for who in bodies]


def office_of(person: PersonMention) -> Mention | None:
    """The body for which a person acts: of several posts that in a union."""
    bodies = [post.organization for post in person.posts if post.organization is not None]
    return next((body for body in bodies if is_union(body)), next(iter(bodies), None))


def _led(reading: Reading, match: Match) -> list[Argument]:
    """The union whose officer leads a group to an event: 〔county〕政府党组成员、总工会主席〔person〕带队."""
    leader = next((p for p in reading.persons if _LEADS.match(reading.text, p.end)), None)
    office = office_of(leader) if leader else None
    if office is None or not is_union(office):
        return []
    return [Argument("host", office, reading.sentence, "host.subject")]


def begins_with_union(reading: Reading) -> bool:
    """Whether a sentence begins with a union."""
    first = reading.organizations[:1]
    return bool(first and first[0].begin <= _TWO and _UNION.match(reading.text))


def is_of_another(found: Sequence[EventMention], subject: Sequence[Argument], reading: Reading) -> bool:
    """Whether a sentence opens a paragraph with a union that held no event found before and is not the story's."""
    if reading.sentence.begin or not begins_with_union(reading):
        return False
    held = {getattr(who, "name", "") for event in found for who in event.values("host")}
    held |= {getattr(argument.value, "name", "") for argument in subject}
    return reading.organizations[0].name not in held


def _of_clause(reading: Reading, end: int) -> list[Argument]:
    """The organizations with which the last clause before ``end`` begins that has any as its subject."""
    found = [m.span("orgs") for m in _IN_CLAUSE.finditer(reading.symbols.text, 0, end)]
    bodies = reading.bodies(*found[-1]) if found else []
    return [Argument("host", who, reading.sentence, "host.subject") for who in bodies]


def is_held(event: EventMention) -> bool:
    """Whether who holds an event is told."""
    return any(a.role in {"host", "undertaker"} and a.rule != _JOINED for a in event.arguments)


def complete(event: EventMention, story_subject: tuple[Argument, ...]) -> None:
    """Gives an event without a host the body that its name begins with, or the subject of its sentence or story.

    What stands as a label before a story (9月3日 区教育工会：…) holds whatever it tells.
    """
    if is_held(event) or event.of_others:
        return
    if event.named_after:
        for argument in event.named_after:
            event.add(argument)
    elif event.rule in _BY_SUBJECT or _is_labelled(event, story_subject):
        own = [a for a in event.arguments if a.role == "subject"]
        for argument in own or story_subject:
            role = _ROLES.get(argument.verb, "host") if own else "host"
            event.add(
                Argument(role, argument.value, argument.sentence, "host.subject", verb=argument.verb if own else "")
            )


def tell_apart(event: EventMention) -> None:
    """A name that many events have (扩大会议, 座谈会) goes with its host's before it."""
    held_by = event.values("host")
    if kinds.is_bare(event.name) and held_by and isinstance(held_by[0], Mention):
        event.names.insert(0, held_by[0].text + event.name)


def _is_labelled(event: EventMention, story_subject: tuple[Argument, ...]) -> bool:
    """Whether a label names who held an event, which is no contest of others at which its people won."""
    labels = [argument.value for argument in story_subject if argument.rule == _LABEL]
    return event.rule not in _OF_OTHERS and any(not has_won(body, event) for body in labels)


def has_won(body: Mention | str, event: EventMention) -> bool:
    """Whether a body or a unit of it won a contest: who tells of its own success (检修公司：…) holds none by that."""
    name = getattr(body, "name", "")
    won = (getattr(who, "name", "") for who in event.values("award"))
    return bool(name) and event.coarse == "Competition" and any(winner.startswith(name) for winner in won)


def add_roles(event: EventMention, reading: Reading) -> None:
    """Adds the organizers that a sentence names with their role (由…主办、…承办), which wins over a mere verb."""
    claimed: list[tuple[int, int]] = []
    for match in rules.matches(reading.symbols, "frames", "role"):
        free = _free(match, claimed, reading.symbols.text)
        if not free or NEXT_CONTEST.search(reading.symbols.text, 0, free.groups["orgs"][0]):
            continue
        claimed.append(free.groups["orgs"])
        verb = verb_of(reading, free)
        for who in reading.bodies(*free.groups["orgs"]):
            _forget_host(event, who)
            role = "contestant" if _PLAYED.match(verb) else _ROLES.get(verb, "host")
            event.add(Argument(role, who, reading.sentence, free.rule, verb=verb))


def _free(match: rules.Match, claimed: list[tuple[int, int]], text: str) -> rules.Match | None:
    """A match, or what is left of it behind bodies that have their role from another (主办单位是A，B承办)."""
    begin, end = match.groups["orgs"]
    taken = [e for b, e in claimed if begin < e and b < end]
    return rules.again(match, "frames", text, max(taken)) if taken else match


def _forget_host(event: EventMention, who: Mention) -> None:
    """Takes back that a body hosts an event where only the verb that named the event told so."""
    name = getattr(who, "name", None)
    held = [a for a in event.arguments if a.role == "host" and a.rule.startswith("event.")]
    event.drop([a for a in held if getattr(a.value, "name", None) == name])
