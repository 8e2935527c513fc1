"""Tells all that is known about one thing, each fact with the sentences that state it, in order of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import ontology
from kg.errors import NotFoundError
from kg.identity import BASE, kind_of
from kg.messages import Language, language, say
from kg.model import Literal, Statement
from ontology import terms
from queries import changes, parts
from queries.evidence import Quote
from queries.names import EXACT, Found, Names, listed
from queries.texts import has, text

if TYPE_CHECKING:
    from kg.stores import Store

KINDS = ("organization", "person", "event", "series", "place", "award", "document", "issue")
"""The kinds of things that can be described."""

_UNTOLD = (terms.RDF.type, terms.SKOS.prefLabel, terms.SKOS.altLabel, terms.DCTERMS.identifier)
_LAST = "9999"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact in words; ``date`` is that of the event it is about, "" where unknown.

    ``issues`` are the identifiers of those that state it, and ``quotes`` their sentences, both the earliest first.
    """

    value: str
    date: str
    quotes: tuple[Quote, ...]
    issues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """The facts of one relation in order of time: by their date, else by the day of the first issue with them."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Description:
    """One thing: its class in words, its names, and what is known. With ``candidates`` nothing else is told."""

    iri: str
    name: str
    kind: str
    other_names: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    candidates: tuple[Found, ...] = ()


def describe(store: Store, name: str, *, lang: Language | None = None) -> Description:
    """What ``store`` knows about the thing called ``name`` (or of that IRI).

    A name that fits several things gives a description that only lists them as ``candidates``.
    Raises NotFoundError, with close names, when it fits none.
    """
    names = Names.of(store)
    found = _found(names, name)
    if not found:
        near = listed(names.close(name, KINDS)) or "-"
        raise NotFoundError(say("queries.no_name", name=name, near=near))
    if len(found) > 1:
        return Description("", name, "", candidates=tuple(found))
    return _Teller(store, names, lang or language()).tell(found[0].iri)


def _found(names: Names, name: str) -> list[Found]:
    if name.startswith(BASE):
        label = names.preferred.get(name)
        return [Found(name, label, kind_of(name), EXACT, 1.0)] if label else []
    return names.find(name, KINDS)


class _Teller:
    """Puts the statements about a thing into words."""

    def __init__(self, store: Store, names: Names, lang: Language) -> None:
        self.store, self.names, self.lang = store, names, lang
        self.issues = {issue.iri: (place, issue) for place, issue in enumerate(store.issues())}

    def tell(self, thing: str) -> Description:
        """The description of ``thing``."""
        out = sorted(self.store.statements(subject=thing), key=_order)
        into = sorted(self.store.statements(object=thing), key=_order)
        told: dict[str, dict[tuple[str, str], list[Statement]]] = {}
        for title, value, date, statements in (*self._outward(out), *self._inward(into, thing)):
            told.setdefault(title, {}).setdefault((value, date), []).extend(statements)
        sections = tuple(self._section(title, facts) for title, facts in told.items())
        name = self.names.preferred.get(thing, thing)
        return Description(thing, name, self._class(thing, out), self._other_names(out, name), sections)

    def _outward(self, statements: Iterable[Statement]) -> Iterator[tuple[str, str, str, list[Statement]]]:
        for one in statements:
            if one.predicate not in _UNTOLD:
                title = ontology.load().label(one.predicate, self.lang)
                yield title, *self._value(one.object, one, without="")

    def _inward(self, statements: Iterable[Statement], thing: str) -> Iterator[tuple[str, str, str, list[Statement]]]:
        for one in (one for one in statements if one.predicate not in changes.ENDS):
            key = f"show.{one.predicate.rsplit('#', 1)[-1].rsplit('/', 1)[-1]}"
            title = text(key, self.lang) if has(key) else ontology.load().label(one.predicate, self.lang)
            yield title, *self._value(one.subject, one, without=thing)

    def _value(self, value: str | Literal, stated: Statement, *, without: str) -> tuple[str, str, list[Statement]]:
        """A value in words, its date, and the statements that bear it out; a part is told by what it joins."""
        if isinstance(value, Literal):
            return value.value, "", [stated]
        if not parts.is_part(value):
            return self.names.preferred.get(value, value), self._date_of(stated, value), [stated]
        inner = self.store.statements(subject=value)
        said = parts.joined(inner, without=without)
        dates = [self._date(part) for part in said if isinstance(part, str)]
        words = " ".join(
            part.value if isinstance(part, Literal) else self.names.preferred.get(part, "") for part in said
        )
        return words.strip(), max(dates, default=""), [stated, *inner]

    def _section(self, title: str, facts: dict[tuple[str, str], list[Statement]]) -> Section:
        found = []
        for (value, date), stated in facts.items():
            said = sorted(stated, key=self._place)
            issues = tuple(dict.fromkeys(self.issues[one.issue][1].identifier for one in said))
            since = date or self.issues[said[0].issue][1].issued or _LAST
            found.append((since, Fact(value, date, self._quotes(said), issues)))
        return Section(title, tuple(fact for _, fact in sorted(found, key=lambda one: (one[0], one[1].value))))

    def _place(self, statement: Statement) -> tuple[int, int]:
        return self.issues[statement.issue][0], statement.evidence.begin if statement.evidence else -1

    def _quotes(self, statements: Iterable[Statement]) -> tuple[Quote, ...]:
        found = {(one.evidence.quote, one.issue): None for one in statements if one.evidence}
        return tuple(Quote(quote, self.issues[issue][1].identifier) for quote, issue in found)

    def _date_of(self, stated: Statement, thing: str) -> str:
        if stated.predicate == terms.DCTERMS.replaces:
            return changes.day(self.store, stated.subject, str(stated.object))
        return self._date(thing)

    def _date(self, thing: str) -> str:
        if kind_of(thing) not in ("event", "issue"):
            return ""
        predicate = terms.SCHEMA.startDate if kind_of(thing) == "event" else terms.DCTERMS.issued
        dates = (one.object for one in self.store.statements(subject=thing, predicate=predicate))
        return next((date.value for date in dates if isinstance(date, Literal)), "")

    def _class(self, thing: str, statements: Iterable[Statement]) -> str:
        classes = [str(one.object) for one in statements if one.predicate == terms.RDF.type]
        return ontology.load().label(classes[0], self.lang) if classes else text(f"word.{kind_of(thing)}", self.lang)

    def _other_names(self, statements: Iterable[Statement], name: str) -> tuple[str, ...]:
        labels = (terms.SKOS.prefLabel, terms.SKOS.altLabel)
        found = {one.object.value for one in statements if one.predicate in labels and isinstance(one.object, Literal)}
        return tuple(sorted(found - {name}))


def _order(statement: Statement) -> int:
    """The place of a relation in the ontology's file; mentions come last."""
    known = [*ontology.load().properties]
    is_last = statement.predicate == terms.SCHEMA.mentions or statement.predicate not in known
    return len(known) if is_last else known.index(statement.predicate)
