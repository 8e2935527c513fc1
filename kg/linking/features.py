"""Takes from what one issue states the features by which its things are compared with those of other issues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from kg.identity import iri, kind_of
from kg.model import Issue, Literal, Statement
from ontology import terms

JOIN = "\x1f"
"""Between the parts of a feature's value that has several."""

PART = "part "
"""Begins the name of a feature that is a part of what joins things; its predicate follows."""

LINKED = ("organization", "event", "series", "person")
"""The kinds of things that are linked, in this order: each is compared by those before it."""

PARTS = ("membership", "grant", "count", "change")
"""Kinds of things that are what they join: equal as soon as their parts are."""


class Feature(NamedTuple):
    """One thing that is known of the identifier ``raw``."""

    raw: str
    name: str
    value: str


_PLAIN = {
    terms.SKOS.prefLabel: "name",
    terms.RDF.type: "class",
    terms.SCHEMA.startDate: "start",
    terms.SCHEMA.endDate: "end",
    terms.SCHEMA.location: "venue",
    terms.SCHEMA.superEvent: "series",
    terms.BKG.edition: "edition",
    terms.BKG.region: "region",
    terms.ORG.unitOf: "parent",
    terms.BKG.hostedBy: "organizer",
    terms.BKG.undertakenBy: "organizer",
    terms.BKG.supportedBy: "organizer",
    terms.BKG.guidedBy: "organizer",
}
_TAKESPART = (terms.BKG.contestant, terms.BKG.speaker, terms.BKG.judge, terms.BKG.attendee)
_ANYONE = {iri("post", title) for title in ("职工", "工人", "员工", "代表", "会员", "选手", "职工代表")}
"""Posts that too many hold for them to tell anyone apart."""

_NO_PART = (terms.RDF.type, terms.SKOS.prefLabel, *(terms.SCHEMA.startDate, terms.SCHEMA.endDate))
_WANTED = {
    "organization": {"name", "class", "region", "parent"},
    "person": {"name"},
    "event": {"name", "class", "start", "end", "venue", "series", "edition", "organizer"},
    "series": {"name"},
}


def features(issue: Issue, statements: Iterable[Statement]) -> set[Feature]:
    """The features that an issue gives; they depend on this issue alone."""
    said: defaultdict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        said[one.subject].append(one)
    named = [thing for thing in said if kind_of(thing) in LINKED and _is_named(said[thing])]
    house = next((_text(one) for one in said[issue.iri] if one.predicate == terms.DCTERMS.publisher), "")
    found = {feature for thing in named for feature in _own(thing, said[thing])}
    found |= {Feature(thing, "house", house) for thing in named if house}
    found |= {Feature(thing, "issued", issue.issued) for thing in named if issue.issued and kind_of(thing) == "event"}
    for thing, about in said.items():
        found.update(_of_others(thing, about))
    return found | set(_staff(said))


def _is_named(about: Iterable[Statement]) -> bool:
    return any(one.predicate == terms.SKOS.prefLabel for one in about)


def _own(thing: str, about: Iterable[Statement]) -> Iterator[Feature]:
    wanted = _WANTED[kind_of(thing)]
    for one in about:
        name = _PLAIN.get(one.predicate, "")
        if name in wanted:
            yield Feature(thing, name, _text(one))


def _of_others(thing: str, about: list[Statement]) -> Iterator[Feature]:
    """The parts of what joins things, and what it tells of the persons among them."""
    kind = kind_of(thing)
    if kind == "event":
        for one in about:
            if one.predicate in _TAKESPART and kind_of(_text(one)) == "person":
                yield Feature(_text(one), "event", thing)
            elif one.predicate == terms.BKG.count:
                yield Feature(_text(one), PART + one.predicate, thing)
            elif one.predicate == terms.SCHEMA.superEvent:
                yield Feature(_text(one), "member", thing)
    if kind in PARTS:
        for one in about:
            if one.predicate not in _NO_PART:
                yield Feature(thing, PART + one.predicate, _text(one))
    for before in _objects(about, terms.DCTERMS.replaces):
        yield from (Feature(thing, "before", before), Feature(before, "after", thing))
    if kind == "membership":
        for person in _objects(about, terms.ORG.member):
            yield from (Feature(person, "employer", body) for body in _objects(about, terms.ORG.organization))
            yield from (Feature(person, "post", post) for post in _objects(about, terms.ORG.role))
    if kind == "grant":
        events = _objects(about, terms.BKG.grantedAt) or [""]
        for person in _objects(about, terms.BKG.recipient):
            if kind_of(person) == "person":
                for prize in _objects(about, terms.BKG.award):
                    yield from (Feature(person, "honour", JOIN.join((prize, event))) for event in events)
                yield from (Feature(person, "won", event) for event in events if event)


def _staff(said: Mapping[str, list[Statement]]) -> Iterator[Feature]:
    """Who holds which post in a firm, by name: two names of one firm may have such a person in common."""
    for thing in (one for one in said if kind_of(one) == "membership"):
        names = [
            name
            for one in _objects(said[thing], terms.ORG.member)
            for name in _objects(said.get(one, ()), terms.SKOS.prefLabel)
        ]
        for body in _objects(said[thing], terms.ORG.organization):
            if terms.BKG.Enterprise in _objects(said.get(body, ()), terms.RDF.type):
                for role in {*_objects(said[thing], terms.ORG.role)} - _ANYONE:
                    yield from (Feature(body, "staff", JOIN.join((name, role))) for name in names)


def _objects(about: Iterable[Statement], predicate: str) -> list[str]:
    return [_text(one) for one in about if one.predicate == predicate]


def _text(statement: Statement) -> str:
    value = statement.object
    return value.value if isinstance(value, Literal) else value
