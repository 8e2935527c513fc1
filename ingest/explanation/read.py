"""Explains an issue: runs the stages of the pipeline and keeps what each saw, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from ingest import linking
from ingest.explanation import marks
from ingest.explanation.facts import Facts
from ingest.explanation.result import Explanation, Fact, Piece, State
from ingest.pipeline import setting_of
from ingest.reading import Reading
from ingest.report import Watch, looks_factual
from ingest.telling import Told
from kg.model import Issue, Statement

_LINE = re.compile(r"[\w“《（〔「【][^\n]*")


def explain(issue: Issue) -> Explanation:
    """How an issue is read: the same stages as ``ingest.extract``, with what each sentence gave."""
    setting = setting_of(issue)
    watch = Watch()
    stories = tuple(watch.over(setting.stories()))
    statements = linking.statements(issue, setting.home, stories)
    unread = frozenset(watch.report(statements).unread)
    sentences = list(_sentences(stories, statements, unread))
    headings = [unit.heading.span for unit in setting.units if unit.heading]
    pieces = [*sentences, *_outside(issue.text, sentences, headings)]
    return Explanation(issue, tuple(sorted(pieces, key=lambda piece: (piece.begin, piece.end))))


def _sentences(told: Sequence[Told], statements: Sequence[Statement], unread: AbstractSet[str]) -> Iterator[Piece]:
    facts = Facts(statements)
    for story, tale in enumerate(told):
        names = linking.full_names(tale.readings)
        for reading in (*tale.readings, *(aside for aside in tale.asides if aside.organizations)):
            begin, end = reading.sentence.span
            given = facts.of((begin, end))
            state = "unread" if reading.text in unread and not given else _state(reading, given)
            yield Piece(begin, end, "sentence", state, marks.find(reading, tale.events, names, facts), given, story)


def _state(reading: Reading, facts: Sequence[Fact]) -> State:
    if any(not fact.is_structure for fact in facts):
        return "read"
    return "named" if looks_factual(reading) else "plain"


def _outside(text: str, sentences: Sequence[Piece], headings: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """The lines that no sentence covers."""
    at = 0
    for begin, end in [*sorted((s.begin, s.end) for s in sentences), (len(text), len(text))]:
        for line in _LINE.finditer(text, at, max(at, begin)):
            heads = any(line.start() < e and b < line.end() for b, e in headings)
            yield Piece(*line.span(), "heading" if heads else "outside")
        at = max(at, end)
