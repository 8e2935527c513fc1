"""Chooses the first and the last day of an event of which several issues tell several: its opening and its final."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import XSD, Literal, Statement
from ontology import terms

PREDICATES = (terms.SCHEMA.startDate, terms.SCHEMA.endDate)
_TYPES = {4: XSD + "gYear", 7: XSD + "gYearMonth", 10: XSD + "date"}


def choice(starts: Iterable[str], ends: Iterable[str]) -> tuple[str, str]:
    """The first and last day, "" where none is known.

    A day that another one states more precisely does not count; a start after the first one is a later day.
    """
    first, last = _precise({*starts}), _precise({*ends})
    start = min(first, default="")
    later = {day for day in first if day > start and not day.startswith(start)} | last
    end = max(later, default="")
    return start, end


def chosen(statements: Iterable[Statement]) -> dict[tuple[str, str], str]:
    """The choice for each thing that these statements give days of, by its IRI and ``schema:startDate`` or endDate."""
    given: dict[str, tuple[list[str], list[str]]] = {}
    for one in statements:
        if one.predicate in PREDICATES and isinstance(one.object, Literal):
            given.setdefault(one.subject, ([], []))[PREDICATES.index(one.predicate)].append(one.object.value)
    return {
        (thing, predicate): day
        for thing, days in given.items()
        for predicate, day in zip(PREDICATES, choice(*days), strict=True)
        if day
    }


def literal(day: str) -> Literal:
    """A day, month or year as a value."""
    return Literal(day, _TYPES[len(day)])


def _precise(days: set[str]) -> set[str]:
    return {day for day in days if not any(other != day and other.startswith(day) for other in days)}
