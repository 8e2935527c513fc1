"""Finds the event of a story that tells none by itself: by its heading, by a decision, by what it refers to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import (
    blocks,
    decrees,
    deeds,
    events,
    forms,
    frames,
    granting,
    hosts,
    kinds,
    passing,
    prized,
    resumed,
    story,
    timing,
)
from ingest.arguments import EventMention
from ingest.calendar import Calendar
from ingest.narrative import Story
from ingest.reading import Reading, read
from ingest.regions import Home
from ingest.thread import Thread
from ingest.units import Unit

_OPENING = 2
_BY_WHOM = re.compile(
    "(?:这|本|此|该)[次项届场](?:大赛|比赛|竞赛|赛事|比武|活动)(?:由|是由|系)[^。；]{2,60}(?:主办|承办|举办|组织|发起)"
)
_THE_CONTEST = re.compile("(?:这|本|此|该)[次项届场](?:大赛|比赛|竞赛|赛事|比武)")
_BESIDE = re.compile("还(?:组织|举办|举行|开展|召开|进行)了?")
_HELD = frozenset(("event.object", "event.subject", "event.placed", "event.after_comma", "event.organized"))
_THIS = re.compile(
    "(?:本次|此次|这次|此项|本届)(?P<np>(?:(?!采[用取]|实行|按照|围绕)[^，。；：]){4,24}?)(?=[，由共设是为分]|吸引|旨在|历时|还有|覆盖)"
)


def find(unit: Unit, readings: Sequence[Reading], home: Home, tale: Story, *, rolled: bool) -> EventMention | None:
    """The event of a story that tells none, or no more than the ceremony of its prizes or what was held beside.

    ``rolled`` says that a list below the story names those whom it honors.
    """
    listed = unit.results or (rolled and not granting.handing_out(tale.found))
    decision = _decided(unit, readings, home) if listed or (tale.honoured and not tale.found) else None
    if not tale.found:
        event = decision or _contest_of(unit, readings, home) or _unnamed(unit, readings, home)
        event = event or passing.find(readings)
        return event or deeds.find(readings, unit.label)
    if decision is not None:
        return decision
    beside = all(_BESIDE.search(event.sentence.text) for event in tale.found) or _told_above(readings, tale.found)
    return _contest_of(unit, readings, home) if beside or prized.closes(tale.found) else None


def _decided(unit: Unit, readings: Sequence[Reading], home: Home) -> EventMention | None:
    """What the heading of a notice says was decided, where its text or the roll below tells of whom."""
    if unit.heading is None:
        return None
    told = (decrees.headed(read(line, home, Calendar(None))) for line in unit.above() or [unit.heading])
    event = next(filter(None, told), None)
    texts = [line.text for line in unit.captions]
    signers = [line for index, line in enumerate(unit.captions) if blocks.is_signer(texts, index)]
    signed = [read(line, home, Calendar(None)) for line in signers]
    return decrees.decided(event, readings, signed) if event is not None else None


def _told_above(readings: Sequence[Reading], found: Sequence[EventMention]) -> bool:
    """Whether a story goes on at once with a contest that it does not name, and that none of its events is."""
    contested = any(event.coarse == "Competition" for event in found)
    return not contested and any(_THE_CONTEST.search(reading.text) for reading in readings[:1])


def gone_on(unit: Unit, readings: Sequence[Reading], tale: Story, thread: Thread) -> EventMention | None:
    """The contest told before, where a caption parts its results from it: 颁奖现场, then 经过角逐，…获一等奖."""
    on = not tale.found and thread.contest is not None and resumed.goes_on(unit, readings)
    return story.again(thread.contest) if on and thread.contest is not None else None


def _contest_of(unit: Unit, readings: Sequence[Reading], home: Home) -> EventMention | None:
    """The contest that only the heading names, or the opening in passing, of a story that tells who won."""
    held = bool(unit.results) or any(_BY_WHOM.search(reading.text) for reading in readings)
    if not (held or any(reading.honours for reading in readings)):
        return None
    lines = unit.above() or filter(None, [unit.heading])
    above = (forms.announced(read(line, home, Calendar(None))) for line in lines)
    event = next((one for one in above if one is not None and _is_contest(one)), None)
    event = event or prized.named(readings, held=held)
    return _dated(event, readings) if event is not None else None


def _is_contest(event: EventMention) -> bool:
    """Whether prizes are won at an event that a heading names: a contest, or an edition of something (成果发布会)."""
    return event.coarse == "Competition" or (events.edition(event.name) is not None and event.coarse != "Training")


def _unnamed(unit: Unit, readings: Sequence[Reading], home: Home) -> EventMention | None:
    """The event of a story that tells none by its name: one that a sentence refers to, or that its heading tells."""
    event = _referred(readings)
    if event is not None or not any(reading.dates for reading in readings[:_OPENING]):
        return event
    for line in unit.above():
        heading = read(line, home, Calendar(None))
        for match, phrase in frames.find(heading):
            if not phrase.anaphor and events.specific(heading.symbols, phrase) and match.rule in _HELD:
                event = events.begun(line, events.ANNOUNCED, heading.surface(phrase.begin, phrase.end))
                hosts.add(event, heading, match)
                return _dated(event, readings)
        accounted = forms.announced(heading) if forms.is_account(line) else None
        if accounted is not None:
            return _dated(accounted, readings)
    return None


def _referred(readings: Sequence[Reading]) -> EventMention | None:
    """The event that a story names only where it says who held it: 此次高温慰问由A和B联合开展."""
    for reading in readings[1:]:
        if (told := _THIS.search(reading.symbols.text)) is None:
            continue
        phrase = events.in_phrase(reading.symbols, *told.span("np"))
        if phrase is not None and (phrase.begin, phrase.end) == told.span("np"):
            name = reading.surface(phrase.begin, phrase.end)
            if not kinds.is_bare(name) and not phrase.anaphor:
                return _dated(events.begun(reading.sentence, "event.referred", name), readings)
    return None


def _dated(event: EventMention, readings: Sequence[Reading]) -> EventMention:
    """The event with the first date that its story tells."""
    dated = next((reading for reading in readings if reading.dates), None)
    if dated is not None:
        timing.add_days(event, dated, dated.dates[0], "date.of_event")
    return event
