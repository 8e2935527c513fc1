"""From an issue to statements: the table of contents of this package."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest import figures, layout, linking, organizations, regions, rolls, story
from ingest.arguments import EventMention
from ingest.counts import CountMention
from ingest.dates import Calendar
from ingest.figures import Figure
from ingest.layout import Unit
from ingest.reading import Reading, read
from ingest.regions import Home
from ingest.story import Honoured
from ingest.text import fold
from kg.model import Issue, Statement


@dataclass(frozen=True, slots=True)
class Report:
    """What an extraction found, and the sentences that look as if they held a fact but gave none."""

    organizations: int
    persons: int
    events: int
    facts: int
    unread: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Extraction:
    """The statements of one issue, with the report of what was read and what was not."""

    statements: tuple[Statement, ...]
    report: Report


@dataclass(frozen=True, slots=True)
class Told:
    """One story as it was understood: its readings, events, and figures."""

    readings: tuple[Reading, ...]
    events: tuple[EventMention, ...]
    figures: tuple[Figure, ...]
    honoured: tuple[Honoured, ...]


def extract(issue: Issue) -> Extraction:
    """Reads a bulletin issue: its statements, each with its evidence, in the order of the text."""
    home = organizations.home_of(issue.publisher)
    if home.owner and not home.province:
        around = regions.home_in(issue.text)
        home = replace(home, province=around.province, city=around.city)
    known = tuple((name, name) for name in (issue.publisher, home.owner) if len(name) > 4)
    home = replace(home, aliases=(*known, *organizations.aliases(fold(issue.text), home)))
    issued = dt.date.fromisoformat(issue.issued) if len(issue.issued) == 10 else None
    stories = layout.units(issue.text)
    if home.owner and not home.county:
        home = next((local for local in (_local(unit, home) for unit in stories) if local.county), home)
    told = [_told(unit, home, issued) for unit in stories]
    statements = linking.statements(issue, home, told)
    return Extraction(statements, _report(told, statements))


def _told(unit: Unit, home: Home, issued: dt.date | None) -> Told:
    calendar = Calendar(issued)
    here = _local(unit, home)
    readings = [read(sentence, here, calendar) for sentence in unit.body]
    heading = read(unit.heading, here, Calendar(issued)) if unit.heading else None
    tale = story.tell(readings, item=unit.item, heading=heading)
    events = tale.found
    found: list[Figure] = []
    for reading in readings:
        taken = story.counted(events, reading)
        found += figures.find(reading, taken)
    roll = rolls.find(unit, here)
    readings += [r for r, _ in roll]
    return Told(tuple(readings), tuple(events), tuple(found), (*tale.honoured, *(h for _, h in roll)))


def _local(unit: Unit, home: Home) -> Home:
    """The home of a story: 区 and 县 mean the first district that it names."""
    for sentence in unit.body:
        for _, _, name in regions.finder().spans(sentence.text):
            if name[-1] in "区县旗" and regions.is_full(name):
                return home.at(regions.resolve(name, home))
    return home


_FACTUAL = re.compile(r"举办|召开|开展|举行|主办|承办|荣获|获得|当选|慰问|揭牌")


def _report(told: Sequence[Told], statements: Sequence[Statement]) -> Report:
    used = {(s.evidence.begin, s.evidence.end) for s in statements if s.evidence}
    unread = [
        r.text
        for t in told
        for r in t.readings
        if r.sentence.span not in used and (r.dates or r.organizations) and _FACTUAL.search(r.text)
    ]
    kinds = {
        kind: len({s.object for s in statements if s.predicate.endswith("mentions") and f"/{kind}/" in str(s.object)})
        for kind in ("organization", "person", "event")
    }
    facts = sum(1 for s in statements if s.evidence is not None)
    return Report(kinds["organization"], kinds["person"], kinds["event"], facts, tuple(unread))


__all__ = ["CountMention", "Extraction", "Report", "extract"]
