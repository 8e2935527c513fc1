"""Finds what only a decision tells: a contest in its title, or that a body named who bears a title.

《关于公布青石市职工摄影大赛获奖名单的通知》, 《关于命名青石市工人先锋号的决定》, 表彰首届“青石工匠”，李勇等获此称号.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import events, timing
from ingest.arguments import Argument, EventMention
from ingest.reading import Reading
from ingest.symbols import SYMBOLS

GRANTED = "event.granted"
_ORG, _DOCUMENT, _DATE = (SYMBOLS[kind] for kind in ("organization", "document", "date"))
_TITLES = SYMBOLS["prize"] + SYMBOLS["honour"] + SYMBOLS["quoted"]
_TITLE = re.compile(
    "关于(?:公布|表彰|表扬|通报|命名|授予|发布)*(?P<name>.{4,60}?(?:大赛|竞赛|比赛|评选|展评|征集|竞技|比武)(?:活动)?)(?:评选|评审|"
    "获奖|先进|优秀|优胜|结果|成绩|名单|作品|集体|单位|个人|情况|选手|的)+.{0,24}(?:通报|决定|通知|公告|公示)"
)
_DECISION = re.compile("关于(?P<verb>表彰|命名|授予|认定)(?P<what>.{4,60}?)的(?:决定|通报|通知|公告)")
_BODIES = f"(?P<orgs>{_ORG}(?:[、和与及]{_ORG})*)"
_LATELY = f"(?:{_DATE}|近日|日前|最近|联合|共同|正式|通报|向[^，。；]{{2,12}})*"
_ISSUED = re.compile(f"{_BODIES}{_LATELY}(?P<verb>印发|下发|发布|公布|发出|发文)了?{_DOCUMENT}")
_BY = re.compile(f"{_BODIES}关于")
_DECIDED = re.compile(f"(?:^|[，；]){_BODIES}(?:研究|联合|共同|现)*(?P<verb>决定)")
_SIGNED = re.compile(f"(?P<orgs>{_ORG}(?:[、 ]+{_ORG})*)")
_NAMES = re.compile(
    f"(?:^|[，；：]){_BODIES}{_LATELY}(?P<verb>表彰|命名|(?:发布|公布)(?=[^，。；]{{0,6}}[首第][^，。；]{{0,3}}[届批]))了?"
    f"(?P<what>(?=[^，。；]{{0,16}}(?:[首第][^，。；]{{0,3}}[届批]|年|{_DATE}))(?!大会|会议|仪式|活动)[^，。；{_ORG}{_DOCUMENT}]{{0,20}}[{_TITLES}][^，。；{_ORG}]{{0,12}})(?=[，。；]|名单)"
)


def find(reading: Reading) -> EventMention | None:
    """The contest that a title names in a sentence that tells who won, with those who issued it as the hosts."""
    for document in reading.documents if SYMBOLS["prize"] in reading.symbols.text else ():
        told = _TITLE.search(document.text)
        if told is not None:
            contest = events.begun(reading.sentence, "event.in_title", told["name"])
            return _held(contest, reading, _ISSUED.search(reading.symbols.text), "发布")
    return None


def granted(reading: Reading) -> EventMention | None:
    """The act by which a body named who bears a title from then on; it counts only if someone is told to bear it."""
    for document in reading.documents:
        if told := _DECISION.search(document.text):
            return _held(_act(reading, told["verb"], told["what"]), reading, _ISSUED.search(reading.symbols.text))
    if told := _NAMES.search(reading.symbols.text):
        event = _act(reading, told["verb"], reading.surface(*told.span("what")))
        event.names.append(reading.surface(*told.span("orgs")) + event.name)
        return _held(event, reading, told)
    return None


def headed(heading: Reading) -> EventMention | None:
    """The contest or the act of praise that the heading of a notice names, over the roll of those who won."""
    text, symbols = heading.text, heading.symbols
    issued = _BY.match(symbols.text)
    if told := _TITLE.search(text):
        return _held(events.begun(heading.sentence, "event.in_title", told["name"]), heading, issued, "公布")
    if told := _DECISION.search(text):
        return _held(_act(heading, told["verb"], told["what"]), heading, issued, told["verb"])
    return None


def decided(event: EventMention, readings: Sequence[Reading], signed: Sequence[Reading]) -> EventMention:
    """The act of praise with who decided it, 为表彰先进，青石市总工会决定…, else with who signed it."""
    told = [(reading, _DECIDED.search(reading.symbols.text), "") for reading in readings]
    told += [(reading, _SIGNED.fullmatch(reading.symbols.text), "发布") for reading in signed]
    by = next((one for one in told if one[1] is not None), None)
    return event if by is None or event.values("host") else _held(event, *by)


def borne_out(found: Sequence[EventMention], given: EventMention | None) -> list[EventMention]:
    """The events of a story but the acts of praise of which no one is told to bear what they gave.

    The one ``given`` by its heading stays: whom it praised, the lines below its story tell.
    """
    return [event for event in found if event is given or event.rule != GRANTED or event.values("award")]


def _act(reading: Reading, verb: str, what: str) -> EventMention:
    """An act of praise, known also by what it granted before the word for it: 工人先锋号命名."""
    event = EventMention([verb + what, what + verb], "Ceremony", "Ceremony", reading.sentence, GRANTED)
    if reading.dates:
        timing.add_days(event, reading, reading.dates[0], "date.of_event")
    return event


def _held(event: EventMention, reading: Reading, told: re.Match[str] | None, verb: str = "") -> EventMention:
    """The event with the bodies that a match names as its hosts, by its verb unless another is given."""
    if told is not None:
        for body in reading.bodies(*told.span("orgs")):
            event.add(Argument("host", body, reading.sentence, event.rule, verb=verb or told["verb"]))
    return event
