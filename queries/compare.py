"""Compares an issue with the rest of the store, or a corrected text with the issue that is stored, fact by fact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from typing import Literal as OneOf

import ontology
from kg.identity import kind_of
from kg.messages import Language, language
from kg.model import Issue, Literal, Statement
from kg.stores import dating
from kg.stores.rows import things
from kg.stores.sharing import Sharing
from ontology import terms
from queries import parts
from queries.show import KINDS
from queries.texts import text

if TYPE_CHECKING:
    from kg.stores import Store

Status = OneOf["differs", "only", "known", "thing", "gone", "come"]
"""A fact that others state otherwise, that no other states, that others state too; a thing that only this issue names;
a fact that would leave, and one that would come."""

_NAMING = (terms.RDF.type, terms.SKOS.prefLabel, terms.SKOS.altLabel)
_SINGLE = (terms.SCHEMA.startDate, terms.SCHEMA.endDate, terms.BKG.edition)
"""What can have but one value, so that two issues that give two contradict each other."""
_JOINING = (*parts.PARTS, "observation")
_RELATION = {"membership": "member", "grant": "recipient", "observation": "observationAbout"}
_ORDER = ("gone", "come", "differs", "only", "known", "thing")

Group = list[Statement]
"""The statements that are told as one fact."""


@dataclass(frozen=True, slots=True)
class Line:
    """One fact in words; ``issues`` is how many other issues state it, ``otherwise`` what they say instead.

    ``iri`` is that of the subject, for several things may have one name.
    """

    status: Status
    subject: str
    relation: str
    value: str = ""
    issues: int = 0
    otherwise: str = ""
    quote: str = ""
    iri: str = ""


def compare(store: Store, identifier: str, *, lang: Language | None = None) -> list[Line]:
    """What the stored issue adds to the others, where it differs, what it confirms, and what only it names."""
    with store.reading() as (record, _):
        issue = record.issue(identifier)
        statements = list(record.statements(issue=issue.iri))
        sharing, teller = Sharing(record, issue), _teller(record.names, statements, lang)
        facts = [one for one in statements if one.subject != issue.iri and one.predicate not in _NAMING]
        lines = [_compared(group, sharing, teller) for group in _groups(facts).values()]
        alone = [thing for thing in sorted(things(statements)) if kind_of(thing) in KINDS and thing != issue.iri]
        named = [
            Line("thing", teller.name(thing), teller.kind(thing), iri=thing)
            for thing in alone
            if not sharing.is_named_elsewhere(thing)
        ]
    return _ordered([*lines, *named])


def preview(store: Store, issue: Issue, statements: Sequence[Statement], *, lang: Language | None = None) -> list[Line]:
    """What would leave and come if ``issue``, which is stored, were imported as it is now.

    A fact that leaves and comes in the same words is not told: an event that gets another date is another event, but
    its host stays.
    """
    with store.reading() as (record, _):
        before = list(record.as_read(issue.iri))
        sharing = Sharing(record, record.issue(issue.iri))
        own = {one.subject for one in _with([*before, *statements], terms.SKOS.prefLabel)}
        teller = _teller(lambda some: record.names({*some} - own), [*before, *statements], lang)
        old, new = _groups(_told(before, statements)), _groups(_told(statements, before))
        gone = [_line("gone", old[key], sharing=sharing, teller=teller) for key in old if key not in new]
        come = [_line("come", new[key], sharing=sharing, teller=teller) for key in new if key not in old]
    same = Counter(map(_words, gone)) & Counter(map(_words, come))
    return _ordered([*_without(gone, same), *_without(come, same)])


def _words(line: Line) -> tuple[str, str, str]:
    return line.subject, line.relation, line.value


def _without(lines: Iterable[Line], same: Counter[tuple[str, str, str]]) -> Iterator[Line]:
    left = same.copy()
    for line in lines:
        left[_words(line)] -= 1
        if left[_words(line)] < 0:
            yield line


def _told(statements: Iterable[Statement], others: Iterable[Statement]) -> list[Statement]:
    """The statements but for the names of things that only come or go, whose facts say it, and for mentions."""
    known = {one.subject for one in others}
    return [
        one
        for one in statements
        if one.predicate != terms.SCHEMA.mentions and (one.predicate not in _NAMING or one.subject in known)
    ]


def _groups(statements: Iterable[Statement]) -> dict[Hashable, Group]:
    """The statements by the fact that they tell; those about a membership, grant, count or figure tell one."""
    joined: dict[str, Group] = {}
    plain: dict[Hashable, Group] = {}
    for one in statements:
        part = next((each for each in (one.subject, one.object) if _is_joining(each)), None)
        if isinstance(part, str):
            joined.setdefault(part, []).append(one)
        else:
            plain.setdefault((one.subject, one.predicate, one.object), []).append(one)
    return plain | {frozenset((s.subject, s.predicate, s.object) for s in group): group for group in joined.values()}


def _is_joining(thing: str | Literal) -> bool:
    return isinstance(thing, str) and kind_of(thing) in _JOINING


def _compared(group: Group, sharing: Sharing, teller: _Teller) -> Line:
    first = group[0]
    others = _others(group, sharing)
    if first.predicate in _SINGLE and isinstance(first.object, Literal):
        own = first.object.value
        said = [value for value in sharing.values_elsewhere(first.subject, first.predicate) if value != own]
        contrary = [value for value in said if not value.startswith(own) and not own.startswith(value)]
        if contrary:
            return replace(_line("differs", group, sharing=sharing, teller=teller), otherwise="、".join(contrary))
    return _line("known" if others else "only", group, sharing=sharing, teller=teller)


def _others(group: Group, sharing: Sharing) -> int:
    return min(sharing.others((one.subject, one.predicate, one.object)) for one in group)


def _line(status: Status, group: Group, *, sharing: Sharing, teller: _Teller) -> Line:
    of, relation, value = teller.words(group)
    quote = next((one.evidence.quote for one in group if one.evidence), "")
    sentence = " ".join(quote.split())
    return Line(status, teller.name(of), relation, value, _others(group, sharing), quote=sentence, iri=of)


def _ordered(lines: Iterable[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (_ORDER.index(line.status), line.subject, line.relation, line.value))


@dataclass(frozen=True, slots=True)
class _Teller:
    """Puts facts into words: ``names`` as chosen in the store or, for what is new, as the statements give them."""

    names: Mapping[str, str]
    classes: Mapping[str, str]
    lang: Language

    def name(self, thing: str | Literal) -> str:
        """A thing's name, a class's or a value."""
        if isinstance(thing, Literal):
            return thing.value
        if not kind_of(thing):
            return ontology.load().label(thing, self.lang)
        return self.names.get(thing) or thing.rsplit("/", 1)[-1]

    def kind(self, thing: str) -> str:
        """A thing's class in words."""
        cls = self.classes.get(thing)
        return ontology.load().label(cls, self.lang) if cls else text(f"word.{kind_of(thing)}", self.lang)

    def words(self, group: Group) -> tuple[str, str, str]:
        """The IRI of the one whom a fact is about, and in words the relation and to what."""
        first = group[0]
        part = next((each for one in group for each in (one.subject, one.object) if _is_joining(each)), None)
        if not isinstance(part, str):
            return first.subject, self._relation(first.predicate), self.name(first.object)
        inner = [one for one in group if one.subject == part]
        outer = next((one for one in group if one.object == part), None)
        about = (one.object for one in inner if one.predicate == terms.SCHEMA.observationAbout)
        of = parts.whole(inner) or (outer.subject if outer else str(next(about, "")))
        told = parts.joined(inner, without=of)
        key = _RELATION.get(kind_of(part))
        relation = text(f"show.{key}", self.lang) if key else self._relation(terms.BKG.count)
        return of, relation, " ".join(self.name(one) for one in told)

    def _relation(self, predicate: str) -> str:
        return ontology.load().label(predicate, self.lang)


_NamesOf = Callable[[Iterable[str]], Mapping[tuple[str, str], str]]


def _teller(names_of: _NamesOf, statements: Sequence[Statement], lang: Language | None) -> _Teller:
    names = {one.subject: str(getattr(one.object, "value", "")) for one in _with(statements, terms.SKOS.prefLabel)}
    classes = {one.subject: str(one.object) for one in _with(statements, terms.RDF.type)}
    chosen = names_of(things(statements)).items()
    for (thing, predicate), name in (one for one in chosen if one[0][1] not in dating.PREDICATES):
        (names if predicate == terms.SKOS.prefLabel else classes)[thing] = name
    return _Teller(names, classes, lang or language())


def _with(statements: Iterable[Statement], predicate: str) -> Iterator[Statement]:
    return (one for one in statements if one.predicate == predicate)
