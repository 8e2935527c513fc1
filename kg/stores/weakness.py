"""Finds the facts that no sentence tells with confidence, and puts each into words for who is to judge it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import ontology
from kg.identity import kind_of
from kg.linking import Tables
from kg.linking.verdicts import JOINED, Fact, judged_as
from kg.messages import Language, language
from kg.model import Literal, Statement
from kg.stores.record import Record
from kg.stores.standing import Standing, fact_of, replacements
from ontology import terms

_WEAK = (
    "SELECT coalesce(s.read_subject, s.subject), s.predicate, coalesce(s.read_object, s.object), s.datatype,"
    ' s.language, s.confidence, s.rule, i.identifier, substr(i.text, s.begin + 1, s."end" - s.begin)'
    " FROM statements s JOIN issues i ON i.id = s.issue WHERE s.confidence < ? AND s.concluded IS NULL"
    " ORDER BY s.confidence, i.identifier, s.begin, s.predicate <> ?, s.rule, 1, 2, 3"
)
_FIRST = (terms.ORG.member, terms.BKG.recipient)
_NOT_TOLD = (terms.RDF.type, terms.SKOS.prefLabel, terms.SKOS.altLabel)


@dataclass(frozen=True, slots=True)
class Weak:
    """A fact of which no rule is sure: the identifiers under which texts give it, and one sentence that tells it."""

    facts: tuple[Fact, ...]
    words: str
    confidence: float
    rule: str
    issue: str
    quote: str


def weak(record: Record, below: float) -> Iterator[Weak]:
    """The facts that are told nowhere with as much confidence as this, the weakest first, things before their facts."""
    found: dict[Fact, list[Fact]] = {}
    first: dict[Fact, tuple[float, str, str, str]] = {}
    for *read, confidence, rule, issue, quote in record.connection.execute(_WEAK, (below, terms.SCHEMA.mentions)):
        fact = judged_as(Fact(*map(str, read)))
        entity = _of_entities(record, fact)
        first.setdefault(entity, (float(str(confidence)), str(rule), str(issue), str(quote)))
        if fact not in found.setdefault(entity, []):
            found[entity].append(fact)
    changes = (fact.subject for fact in found if kind_of(fact.subject) == "change")
    changed = {pair for change in changes for pair in replacements(record.statements(subject=change), change)}
    for entity, told in first.items():
        is_of_change = entity.predicate == terms.DCTERMS.replaces and (entity.object, entity.subject) in changed
        if not is_of_change and not _is_sure(_telling(record, entity), below):
            yield Weak(tuple(found[entity]), words(record, entity), *told)


def is_weak(record: Record, fact: Fact, below: float) -> bool:
    """Whether a fact is told, and nowhere with as much confidence as this."""
    said = list(_telling(record, _of_entities(record, fact)))
    return bool(said) and not _is_sure(said, below)


def alike(record: Record, fact: Fact) -> list[Fact]:
    """The facts, by the identifiers that texts give, that are this one by the entities that they are about."""
    entity = _of_entities(record, fact)
    told = {one.issue for one in _telling(record, entity)}
    told |= Standing(record.connection).touching([fact.subject])
    read = (judged_as(fact_of(one)) for issue in sorted(told) for one in record.as_read(issue))
    return sorted({one for one in read if _of_entities(record, one) == entity})


def words(record: Record, fact: Fact, lang: Language | None = None) -> str:
    """A fact in words: 第六届职工运动会 主办单位 青石市总工会."""
    chosen = lang or language()
    if fact.is_thing and kind_of(fact.subject) in JOINED:
        return _of_part(record, fact.subject, chosen)
    name = _name(record, fact.subject)
    if fact.is_thing:
        return f"{_class(record, fact.subject, chosen)} {name}".strip()
    value = fact.object if fact.datatype else _name(record, fact.object)
    return f"{name} {ontology.load().label(fact.predicate, chosen)} {value}"


def _of_part(record: Record, part: str, lang: Language) -> str:
    """What a membership, grant, count, figure or change joins, under what it is."""
    entity = Tables(record.connection).entity(part)
    order = [*_FIRST, *ontology.load().properties]
    said = sorted(record.statements(subject=entity), key=lambda one: (order.index(one.predicate), str(one.object)))
    told = [_value(record, one) for one in said if one.predicate not in _NOT_TOLD]
    whole = next((_name(record, one.subject) for one in record.statements(object=entity)), "")
    return " ".join(dict.fromkeys(filter(None, (_class(record, entity, lang), whole, *told))))


def _value(record: Record, one: Statement) -> str:
    return one.object.value if isinstance(one.object, Literal) else _name(record, one.object)


def _name(record: Record, thing: str) -> str:
    entity = Tables(record.connection).entity(thing)
    return record.names([entity]).get((entity, terms.SKOS.prefLabel), entity.rsplit("/", 1)[-1])


def _class(record: Record, thing: str, lang: Language) -> str:
    entity = Tables(record.connection).entity(thing)
    classes = [str(one.object) for one in record.statements(subject=entity, predicate=terms.RDF.type)]
    return ontology.load().label(classes[0], lang) if classes else ""


def _of_entities(record: Record, fact: Fact) -> Fact:
    tables = Tables(record.connection)
    object = fact.object if fact.datatype or fact.is_thing else tables.entity(fact.object)
    return fact._replace(subject=tables.entity(fact.subject), object=object)


def _telling(record: Record, fact: Fact) -> Iterator[Statement]:
    """The statements that tell a fact by entities."""
    if not fact.is_thing:
        value = Literal(fact.object, fact.datatype, fact.language) if fact.datatype else fact.object
        return record.statements(subject=fact.subject, predicate=fact.predicate, object=value)
    if kind_of(fact.subject) in JOINED:
        return record.statements(subject=fact.subject)
    return record.statements(predicate=terms.SCHEMA.mentions, object=fact.subject)


def _is_sure(said: Iterable[Statement], least: float) -> bool:
    """Whether some sentence tells a fact with enough confidence."""
    return any(one.evidence is not None and one.evidence.confidence >= least for one in said)
