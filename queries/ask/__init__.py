"""Answers a question in words, with evidence; what it does not understand it says, and never guesses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING

from kg.messages import Language
from queries import catalogue
from queries.ask import wording
from queries.ask.readings import Reader, Reading, Slot, close_forms
from queries.ask.result import Answer, Run
from queries.evidence import Quote
from queries.names import Names

if TYPE_CHECKING:
    from kg.stores import Store

__all__ = ["Answer", "Quote", "Run", "answer"]

_ISSUED = "http://purl.org/dc/terms/issued"
_MOST_THINGS = 6
_MOST_TIES = 4
_ENGLISH = re.compile(r"(?:^|\s)(?:who|whom|which|what|when|where|how|list|show|by|in|the|of)\s", re.IGNORECASE)


def answer(store: Store, question: str, *, lang: Language | None = None) -> Answer:
    """The answer to ``question``; ``lang`` is the language of the answer, by default that of the question.

    A name that fits several things equally well is answered for each of them.
    """
    asked: Language = "en" if _ENGLISH.search(question) else "zh"
    asker = _Asker(store, Names.of(store), lang or asked)
    readings = Reader(asker.names, asked, lambda: _latest(store)).read(question)
    if not readings:
        return asker.not_understood(question, asked)
    if readings[0].unknown:
        return asker.unknown_name(readings[0])
    return asker.best([one for one in readings if one.rank[:3] == readings[0].rank[:3]][:_MOST_TIES])


class _Asker:
    """Turns readings into answers from one store in one language."""

    def __init__(self, store: Store, names: Names, lang: Language) -> None:
        self.store, self.names, self.lang = store, names, lang

    def best(self, readings: Sequence[Reading]) -> Answer:
        """The answer of the first reading that has rows, else what the first says about having none."""
        first = None
        for reading in readings:
            found = self._of(reading)
            if found.status != "silent":
                return found
            first = first or found
        assert first is not None
        return first

    def not_understood(self, question: str, asked: Language) -> Answer:
        """Says that no form fits, and what could be asked."""
        near = tuple(close_forms(self.names, question, asked))
        return Answer("not_understood", wording.message("not_understood", self.lang), suggestions=near)

    def unknown_name(self, reading: Reading) -> Answer:
        """Says which name the store does not have, and which it has that look like it."""
        slot = reading.unknown[0]
        kinds = _kinds(slot)
        near = tuple(self.names.close(slot.text, kinds) or self.names.close(slot.text))
        text = wording.unknown(slot.text, kinds, near, lang=self.lang)
        return Answer("unknown_name", text, query=reading.form.query, suggestions=near)

    def _of(self, reading: Reading) -> Answer:
        crowded = next((slot for slot in reading.slots if len(slot.things) > _MOST_THINGS), None)
        if crowded:
            near = tuple(thing.label for thing in crowded.things)
            text = wording.message("ambiguous", self.lang, name=crowded.text, count=len(near))
            return Answer("ambiguous", text, query=reading.form.query, suggestions=near)
        runs = tuple(self._runs(reading, without=()))
        if not any(wording.tells(run, reading.form.aspect) for run in runs) and reading.form.relax:
            relaxed = tuple(self._runs(reading, without=reading.form.relax))
            if any(run.table.rows for run in relaxed):
                return wording.answered(relaxed, reading, lang=self.lang, instead_of=_relaxed(reading))
        return wording.answered(runs, reading, lang=self.lang)

    def _runs(self, reading: Reading, without: Sequence[str]) -> Iterator[Run]:
        query = catalogue.get(reading.form.query)
        slots = [slot for slot in reading.slots if slot.parameter.name not in without]
        thing_slots = [slot for slot in slots if slot.things]
        values: dict[str, str] = {slot.parameter.name: slot.value for slot in slots if not slot.things}
        if reading.period:
            values |= {"from": reading.period.start, "to": reading.period.end}
        for things in product(*(slot.things for slot in thing_slots)):
            chosen = {slot.parameter.name: thing for slot, thing in zip(thing_slots, things, strict=True)}
            bound = query.bind(self.store, **values, **{name: thing.iri for name, thing in chosen.items()})
            table = query.run_bound(self.store, bound, engine="cypher" if query.cypher else "sparql")
            labels = {name: thing.label for name, thing in chosen.items()}
            yield Run(query.name, query.cypher_parameters(bound), labels, query.cypher, query.sparql_for(bound), table)


def _relaxed(reading: Reading) -> str:
    return "、".join(slot.text for slot in reading.slots if slot.parameter.name in reading.form.relax)


def _kinds(slot: Slot) -> tuple[str, ...]:
    if slot.parameter.kinds == ("text",):
        return ("post",) if slot.parameter.name == "title" else ("award",)
    return slot.parameter.kinds


def _latest(store: Store) -> str:
    dates = (one.object for one in store.statements(predicate=_ISSUED))
    return max((date if isinstance(date, str) else date.value for date in dates), default="")
