"""Chooses one name and one class for each thing that several issues, or one issue twice, name or class differently."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import ontology
from kg.identity import kind_of
from kg.model import Literal, Statement
from kg.stores import dating
from ontology import terms

Names = Mapping[tuple[str, str], str]
"""The name of each thing, by its IRI and ``skos:prefLabel``, its class, by its IRI and the top of the hierarchy, and
its days, by its IRI and ``schema:startDate`` or ``schema:endDate``."""

PREDICATES = (terms.SKOS.prefLabel, terms.RDF.type)
LABELS = (terms.SKOS.prefLabel, terms.SKOS.altLabel)
WRITTEN_BY_CHOICE = (*PREDICATES, terms.SKOS.altLabel)
"""The predicates of what is written one way or another by what was chosen."""

_CLASSIFIED = (terms.ORG.Organization, terms.SCHEMA.Event, terms.ORG.ChangeEvent)


def chosen(statements: Iterable[Statement]) -> dict[tuple[str, str], str]:
    """The choice between the names and between the classes that the statements, the earliest issue's first, give."""
    given: dict[tuple[str, str], dict[str, None]] = {}
    said = list(statements)
    for one in said:
        if one.predicate in PREDICATES:
            text = one.object.value if isinstance(one.object, Literal) else one.object
            given.setdefault((one.subject, one.predicate), {})[text] = None
    names = {key: text for (thing, predicate), texts in given.items() for key, text in choice(thing, predicate, texts)}
    for thing, predicate in (key for key in given if key[1] == terms.SKOS.prefLabel):
        if name := stem(thing, given[thing, predicate], _aliases(thing, said)):
            names[thing, predicate] = name
    return names | dating.chosen(said)


def _aliases(thing: str, statements: Iterable[Statement]) -> list[str]:
    found = (one.object for one in statements if one.subject == thing and one.predicate == terms.SKOS.altLabel)
    return [label.value for label in found if isinstance(label, Literal)]


def stem(thing: str, names: Iterable[str], labels: Iterable[str]) -> str:
    """Of an event of several names (…大赛启动仪式, …大赛决赛) the label that all of them begin with, or ""."""
    given = set(names)
    if kind_of(thing) != "event" or len(given) < 2:
        return ""
    common = {label for label in {*labels, *given} if all(name.startswith(label) for name in given)}
    return max(common, key=len, default="")


def choice(thing: str, predicate: str, texts: Iterable[str]) -> list[tuple[tuple[str, str], str]]:
    """The first of the names of a thing, or the finest of its classes under each top, the earliest first."""
    if predicate != terms.RDF.type:
        return [((thing, predicate), text) for text in texts][:1]
    classes: dict[str, list[str]] = {}
    for one in texts:
        classes.setdefault(top(one), []).append(one)
    return [((thing, above), _finest(alike)) for above, alike in classes.items()]


def top(cls: str) -> str:
    """The topmost class above a class: a school that is also a venue is two things, an agent and a place."""
    return (cls, *ontology.load().superclasses(cls))[-1]


def is_of_itself(statement: Statement) -> bool:
    """Whether a thing is said to have replaced itself: two bodies of one history that a person judged to be one."""
    return statement.predicate == terms.DCTERMS.replaces and statement.subject == statement.object


def class_of(thing: str, names: Names) -> str:
    """The chosen class of an organization or event, or ""."""
    return next((names[thing, top(one)] for one in _CLASSIFIED if (thing, top(one)) in names), "")


def _finest(classes: Sequence[str]) -> str:
    """The first class, or the one below it where another issue knew more: Person and ModelWorker are a ModelWorker."""
    best = classes[0]
    for one in classes[1:]:
        if best in ontology.load().superclasses(one):
            best = one
    return best
