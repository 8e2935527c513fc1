"""Says which nodes and relationships of the property graph follow from the statements about one thing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import ontology
from kg.identity import kind_of
from kg.model import Literal, Statement
from kg.stores import dating, naming
from ontology import terms

Value = str | int | float | bool | list[str]
Properties = dict[str, Value]
NameOf = Callable[[str], str]

FORM = 5
"""Raised whenever the same statements begin to give another graph, RDF or property graph."""

NODE_LABELS = {
    "organization": "Organization",
    "person": "Person",
    "event": "Event",
    "series": "EventSeries",
    "place": "Place",
    "award": "Award",
    "document": "PolicyDocument",
    "issue": "Issue",
    "change": "ChangeEvent",
}
NAMED_ELSEWHERE = ("post", "award")
"""Kinds whose name stands as a property on the relationships of other things."""

BOOLEANS = ("model_worker",)
"""The properties that are true or false."""

_CLASSIFIED = ("organization", "event", "change")
_ORGANIZED = {
    terms.BKG.hostedBy: "HOSTED",
    terms.BKG.undertakenBy: "UNDERTOOK",
    terms.BKG.supportedBy: "SUPPORTED",
    terms.BKG.guidedBy: "GUIDED",
}
_TOOK_PART = {
    terms.BKG.contestant: "contestant",
    terms.BKG.speaker: "speaker",
    terms.BKG.judge: "judge",
    terms.BKG.attendee: "attendee",
    terms.BKG.participant: "participant",
}
_CHANGED = {
    terms.ORG.originalOrganization: "CHANGED_BY",
    terms.ORG.resultingOrganization: "RESULTED_FROM",
}
_PLAIN = {
    terms.SCHEMA.location: "TOOK_PLACE_AT",
    terms.SCHEMA.superEvent: "EDITION_OF",
    terms.SCHEMA.about: "CONCERNS",
    terms.SCHEMA.mentions: "MENTIONS",
    terms.ORG.subOrganizationOf: "PART_OF",
    terms.ORG.unitOf: "PART_OF",
    terms.DCTERMS.replaces: "REPLACES",
}
_PROPERTIES = {
    **dict(zip(dating.PREDICATES, ("start_date", "end_date"), strict=True)),
    terms.BKG.edition: "edition",
    terms.BKG.theme: "theme",
    terms.BKG.level: "level",
    terms.DCTERMS.issued: "issued",
    terms.DCTERMS.identifier: "identifier",
}
NODE_PROPERTIES = ("id", "name", "aliases", "type", "class", *BOOLEANS, *_PROPERTIES.values())
"""Every property that a node can have."""


@dataclass(frozen=True, slots=True)
class Node:
    """One node; its ``properties`` have ``id`` (the IRI) and ``name``."""

    label: str
    properties: Properties


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship; ``source`` and ``target`` are IRIs of nodes."""

    source: str
    type: str
    target: str
    properties: Properties


@cache
def digest() -> str:
    """What the graphs depend on beside the statements, as a short text: the graphs of another are made anew."""
    source = files(ontology).joinpath("bulletin-kg.ttl").read_bytes()
    return f"{FORM}-{hashlib.sha256(source).hexdigest()[:12]}"


def coarse_class(thing: str, finest: str) -> str:
    """The local name of the contract's class for a thing of the class ``finest``."""
    kind = kind_of(thing)
    if kind in _CLASSIFIED and finest:
        return ontology.load().coarse_class(finest)
    return NODE_LABELS.get(kind, kind.capitalize())


@cache
def finer_labels() -> tuple[str, ...]:
    """Every label that a node can have beside the one of its kind, in the order in which they stand."""
    return tuple(iri.removeprefix(str(terms.BKG)) for iri in ontology.load().classes if iri.startswith(str(terms.BKG)))


def labels(label: str, properties: Properties) -> list[str]:
    """A node's label, and its finer classes as extra labels."""
    extra = {"ModelWorker"} if properties.get("model_worker") else set()
    if (finest := properties.get("class")) in finer_labels():
        iri = f"{terms.BKG}{finest}"
        extra |= {one.removeprefix(str(terms.BKG)) for one in (iri, *ontology.load().superclasses(iri))}
    return [label, *(one for one in finer_labels() if one in extra)]


def node(thing: str, statements: Sequence[Statement]) -> Properties:
    """The properties of the node for ``thing``, from the statements about it, the earliest issue's first."""
    found: Properties = {"id": thing, "name": name(thing, statements)}
    labels = {_text(s.object) for s in statements if s.predicate in (terms.SKOS.prefLabel, terms.SKOS.altLabel)}
    aliases = sorted(labels - {found["name"]})
    if aliases:
        found["aliases"] = aliases
    for statement in statements:
        key = _PROPERTIES.get(statement.predicate)
        if key and key not in found:
            found[key] = _value(statement.object)
    days = {_PROPERTIES[predicate]: day for (_, predicate), day in dating.chosen(statements).items()}
    return found | days | _class_properties(thing, statements)


def name(thing: str, statements: Sequence[Statement]) -> str:
    """The preferred label; an issue's title or file name; else the end of the IRI."""
    labels = {_text(one.object) for one in statements if one.predicate in naming.LABELS}
    if stem := naming.stem(thing, [_text(s.object) for s in statements if s.predicate == terms.SKOS.prefLabel], labels):
        return stem
    for predicate in (terms.SKOS.prefLabel, terms.DCTERMS.title, terms.DCTERMS.identifier):
        for statement in statements:
            if statement.predicate == predicate and _text(statement.object):
                return _text(statement.object)
    return thing.rsplit("/", 1)[-1]


def relationships(owner: str, statements: Sequence[Statement], name_of: NameOf) -> list[Relationship]:
    """The relationships that the statements about ``owner`` give, each once, with its first evidence.

    ``name_of`` gives the name of a post or an award.
    """
    facts = _first_of_each(statements)
    found = JOINING.get(kind_of(owner), _direct)(owner, facts, name_of)
    return [one for one in found if kind_of(one.source) in NODE_LABELS and kind_of(one.target) in NODE_LABELS]


def _direct(owner: str, facts: Sequence[Statement], name_of: NameOf) -> Iterator[Relationship]:
    for fact in facts:
        evidence, predicate, other = _evidence(fact), fact.predicate, _text(fact.object)
        if naming.is_of_itself(fact):
            continue
        verb: Properties = {"verb": fact.evidence.verb} if fact.evidence and fact.evidence.verb else {}
        if predicate in _ORGANIZED:
            yield Relationship(other, _ORGANIZED[predicate], owner, evidence | verb)
        elif predicate in _TOOK_PART:
            yield Relationship(other, "TOOK_PART_IN", owner, evidence | {"role": _TOOK_PART[predicate]})
        elif predicate in _CHANGED:
            yield Relationship(other, _CHANGED[predicate], owner, evidence)
        elif predicate in _PLAIN:
            told = verb if predicate == terms.DCTERMS.replaces else {}
            yield Relationship(owner, _PLAIN[predicate], other, evidence | told)


def _post(_: str, facts: Sequence[Statement], name_of: NameOf) -> Iterator[Relationship]:
    posts = [name_of(role) for role in _objects(facts, terms.ORG.role)]
    evidence = _evidence(_with_evidence(facts, terms.ORG.role, terms.ORG.member))
    extra: Properties = {"post": "、".join(posts)} if posts else {}
    for person in _objects(facts, terms.ORG.member):
        for organization in _objects(facts, terms.ORG.organization):
            yield Relationship(person, "HOLDS_POST", organization, evidence | extra)


def _grant(_: str, facts: Sequence[Statement], name_of: NameOf) -> Iterator[Relationship]:
    evidence = _evidence(_with_evidence(facts, terms.BKG.recipient, terms.BKG.award))
    for recipient in _objects(facts, terms.BKG.recipient):
        for award in _objects(facts, terms.BKG.award):
            yield Relationship(recipient, "RECEIVED", award, evidence)
            for event in _objects(facts, terms.BKG.grantedAt):
                yield Relationship(recipient, "WON", event, evidence | {"award": name_of(award)})


JOINING = {"membership": _post, "grant": _grant}
"""Kinds whose statements make relationships together; of any other kind each statement makes its own."""


def _first_of_each(statements: Sequence[Statement]) -> list[Statement]:
    """Of the statements of one fact the first that has evidence, else the first; facts in a fixed order."""
    facts: dict[tuple[str, str, str], Statement] = {}
    for statement in sorted(statements, key=lambda one: one.evidence is None):
        facts.setdefault((statement.predicate, _text(statement.object), type(statement.object).__name__), statement)
    return [facts[key] for key in sorted(facts)]


def _with_evidence(facts: Sequence[Statement], *predicates: str) -> Statement | None:
    wanted = [fact for predicate in predicates for fact in facts if fact.predicate == predicate]
    return next((fact for fact in wanted if fact.evidence), wanted[0] if wanted else None)


def _evidence(fact: Statement | None) -> Properties:
    if fact is None:
        return {}
    if fact.evidence is None:
        return {"issue": fact.issue}
    read = fact.evidence
    return {
        "issue": fact.issue,
        "quote": read.quote,
        "begin": read.begin,
        "end": read.end,
        "rule": read.rule,
        "confidence": float(read.confidence),
    }


def _objects(facts: Sequence[Statement], predicate: str) -> list[str]:
    return [fact.object for fact in facts if fact.predicate == predicate and isinstance(fact.object, str)]


def _class_properties(thing: str, statements: Sequence[Statement]) -> Properties:
    if kind_of(thing) == "person":
        is_model = any(s.predicate == terms.RDF.type and s.object == terms.BKG.ModelWorker for s in statements)
        return {"model_worker": is_model}
    finest = naming.class_of(thing, naming.chosen(statements))
    if kind_of(thing) not in _CLASSIFIED or not finest:
        return {}
    return {"type": coarse_class(thing, finest), "class": finest.rsplit("#", 1)[-1].rsplit("/", 1)[-1]}


def _value(value: str | Literal) -> Value:
    text = _text(value)
    is_integer = isinstance(value, Literal) and value.datatype == terms.XSD.integer
    return int(text) if is_integer else text


def _text(value: Any) -> str:
    return value.value if isinstance(value, Literal) else str(value)
