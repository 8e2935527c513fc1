"""Explains an issue: runs the stages of the pipeline and keeps what each saw, sentence by sentence."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest import layout, linking, organizations, pipeline, regions
from ingest.explanation import marks
from ingest.explanation.facts import Facts
from ingest.explanation.result import Explanation, Fact, Piece, State
from ingest.layout import Unit
from ingest.pipeline import Told
from ingest.reading import Reading
from ingest.regions import Home
from ingest.text import fold
from kg.model import Issue, Statement

_LINE = re.compile(r"[\w“《（〔「【][^\n]*")


def explain(issue: Issue) -> Explanation:
    """How an issue is read: the same stages as ``ingest.extract``, with what each sentence gave."""
    units, home, told = _understood(issue)
    statements = linking.statements(issue, home, told)
    sentences = list(_sentences(told, statements))
    headings = [unit.heading.span for unit in units if unit.heading]
    pieces = [*sentences, *_outside(issue.text, sentences, headings)]
    return Explanation(issue, tuple(sorted(pieces, key=lambda piece: (piece.begin, piece.end))))


def _understood(issue: Issue) -> tuple[list[Unit], Home, list[Told]]:
    """The stories of an issue as ``ingest.extract`` understands them."""
    home = organizations.home_of(issue.publisher)
    if home.owner and not home.province:
        around = regions.home_in(issue.text)
        home = replace(home, province=around.province, city=around.city)
    home = replace(home, aliases=organizations.aliases(fold(issue.text), home))
    issued = dt.date.fromisoformat(issue.issued) if len(issue.issued) == 10 else None
    units = layout.units(issue.text)
    if home.owner and not home.county:
        home = next((local for local in (pipeline._local(unit, home) for unit in units) if local.county), home)
    return units, home, [pipeline._told(unit, home, issued) for unit in units]


def _sentences(told: Sequence[Told], statements: Sequence[Statement]) -> Iterator[Piece]:
    facts = Facts(statements)
    unread = set(pipeline._report(told, statements).unread)
    for story, tale in enumerate(told):
        names = linking._full_names(tale.readings)
        for reading in tale.readings:
            begin, end = reading.sentence.span
            given = facts.of((begin, end))
            state = "unread" if reading.text in unread and not given else _state(reading, given)
            yield Piece(begin, end, "sentence", state, marks.find(reading, tale.events, names, facts), given, story)


def _state(reading: Reading, facts: Sequence[Fact]) -> State:
    if any(not fact.is_structure for fact in facts):
        return "read"
    return "named" if (reading.dates or reading.organizations) and pipeline._FACTUAL.search(reading.text) else "plain"


def _outside(text: str, sentences: Sequence[Piece], headings: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """The lines that no sentence covers."""
    at = 0
    for begin, end in [*sorted((s.begin, s.end) for s in sentences), (len(text), len(text))]:
        for line in _LINE.finditer(text, at, max(at, begin)):
            heads = any(line.start() < e and b < line.end() for b, e in headings)
            yield Piece(*line.span(), "heading" if heads else "outside")
        at = max(at, end)
