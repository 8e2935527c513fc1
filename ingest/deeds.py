"""Reads what a body did on a day in words that no rule knows: the last resort for a story that tells no event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest import events, hosts, timing
from ingest.arguments import Argument, EventMention
from ingest.commonwords import is_act
from ingest.dates import names_day
from ingest.events import Phrase
from ingest.lexicon import HAN
from ingest.narrative import untold
from ingest.reading import Reading
from ingest.symbols import SYMBOLS
from ingest.text import Sentence

RULE = "event.deed"
_ORG, _PERSON, _DATE, _COUNT, _DOC = (SYMBOLS[k] for k in ("organization", "person", "date", "count", "document"))
_WHEN = f"(?:{_DATE}|当天|[上下]午|晚上?|，| |起|于)*"
_JOINED = "(?:、|和|与|，?(?:联合|携手|会同|协同))"
_LED = f"(?:(?:[^，。；：{_ORG}]{{0,16}}{_PERSON}、?)+(?:等|一行|带队|率队|带领|率领|率|，)*)?"
_LABELLED = "(?:另讯|又讯|另据悉|本报讯|本报消息|快讯|短讯)[，： ]?"
_DEED = re.compile(
    f"(?:{_LABELLED})?(?:(?:根据|按照|为|据悉|据了解)[^，。；{_ORG}]*，)?{_WHEN}"
    f"(?:(?P<orgs>{_ORG}(?:{_JOINED}{_ORG})*)：?{_LED}(?:还|又|也)?{_WHEN})?"
    f"(?P<deed>{HAN}[^，。；：]{{3,46}})(?=[，。；]|$)"
)
_TO_WHOM = re.compile("[为向给请在到赴带走把与同]")
_SAYS = "要求|强调|指出|表示|介绍|认为|决定|宣布|邀请|[^，。；]*(?<!其)他"
_IS = "来自|担任|获|荣|被|评|入选|喜|已|将|要|应|位于|位居|成为|收到|建有|拥有|共有|累计"
_AS_ALWAYS = "坚持|讲求|不断|持续|始终|积极|认真|着力|高度|全面|切实|进一步"
_TOLD_OTHERWISE = (
    "举[办行]|召开|开展|参加|出席|亮相|带着|表彰|印发|出台|下发|制[定订]|修订|转发|[^，。；]*(?:颁发|颁奖)"
)
_NO_DEED = re.compile(f"{_SAYS}|{_IS}|{_AS_ALWAYS}|{_TOLD_OTHERWISE}|[^，。；]*{_DOC}")
_SO_MANY = re.compile(f"{_COUNT}(?:人?次|[场件起项])?$")
_SUMMED = re.compile("截[至止]|累计|以来|[今全本上下]半?年|季度|据[^，。；]{0,12}(?:统计|报道|介绍|通报)")
_OPENED = re.compile("的(?P<what>[^的]{4,}?)(?:正式|全面)?(?:启用|投用|投入使用|开通|上线|投入运营|建成)$")
_CARRIED_OUT = re.compile("(?:开展|进行|举办|举行|召开)了?(?:为期[^的]{1,6}的)?(?P<what>.{3,20})$")
_ENDS = re.compile("共?[了等]?$")
_FIRST = 3
_LEAST = 3


def find(readings: Sequence[Reading], label: str) -> EventMention | None:
    """The deed that one of the first sentences of a story tells: who did it, the words for it, and its day.

    A sentence that tells of an honor tells who bears it; that it was granted is no event.
    ``label`` is the body that stands before the story in 【】, or "".
    """
    for index, reading in enumerate(readings[:_FIRST]):
        text = reading.symbols.text
        if _SUMMED.search(text) or reading.honours:
            return None
        dated = any(names_day(date.start) and not date.until for date in reading.dates)
        lately = index == 0 and any(not date.start for date in reading.dates)
        told = _DEED.match(text) if dated or lately else None
        if told is not None and (told["orgs"] or label) and _is_done(told["deed"], dated=dated):
            return _begun(reading, told)
    return None


def beside(readings: Sequence[Reading], found: Sequence[EventMention]) -> dict[Sentence, EventMention]:
    """The deeds that paragraphs tell of a day on which no event found took place, by their sentence."""
    days = {day for event in found for role in ("start", "end") for day in event.values(role)}
    deeds = (find(some[:1], "") for some in untold(readings, found))
    return {one.sentence: one for one in deeds if one is not None and days.isdisjoint(one.values("start"))}


def _is_done(deed: str, *, dated: bool) -> bool:
    """Whether words behind a body tell what it did once, not what it is, has, says or orders; so much only on a day."""
    if _SO_MANY.search(deed) and not dated:
        return False
    return (is_act(deed[:2]) or _TO_WHOM.match(deed) is not None) and not _NO_DEED.match(deed)


def _begun(reading: Reading, told: re.Match[str]) -> EventMention:
    names = list(_names(reading, told))
    event = events.begun(reading.sentence, RULE, names[0])
    event.names += names[1:]
    verb = told["deed"][:2] if is_act(told["deed"][:2]) else ""
    if told["orgs"]:
        for who in hosts.of_officer(reading, reading.bodies(*told.span("orgs")), told.start("orgs")):
            event.add(Argument("host", who, reading.sentence, RULE, verb=verb))
    phrase = Phrase(*told.span("deed"))
    timing.add(event, reading, phrase)
    timing.add_first_day(event, reading, phrase)
    return event


def _names(reading: Reading, told: re.Match[str]) -> Iterator[str]:
    """What was done with who did it before, by itself, and what was carried out thereby (…开展春日健步行)."""
    begin, end = told.span("deed")
    many = _SO_MANY.search(reading.symbols.text, begin, end)
    deed = _ENDS.sub("", reading.surface(begin, many.start() if many and many.start() > begin + _LEAST else end))
    if opened := _OPENED.search(deed):
        yield deed[opened.start("what") :]
        return
    if told["orgs"]:
        yield reading.bodies(*told.span("orgs"))[0].text + deed
    yield deed
    if carried := _CARRIED_OUT.search(deed):
        yield carried["what"]
