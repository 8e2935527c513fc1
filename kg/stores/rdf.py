"""Turns the statements of one issue into the triples of its named graph, closed under the ontology's hierarchy.

They depend on the issue's own statements and on the names and classes chosen among all issues, so a graph is exchanged
without its neighbors save those that the record logs as renamed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

import ontology
from kg.identity import iri
from kg.model import Evidence, Literal, Statement, zh
from kg.stores import dating, naming, projection
from kg.stores.naming import Names
from kg.stores.record import Record
from ontology import terms

_GENERAL = {
    *(terms.ORG.Organization, terms.SCHEMA.Event, terms.SCHEMA.PublicationIssue, terms.FOAF.Person),
    terms.ORG.ChangeEvent,
}
_INVERSE = {
    terms.DCTERMS.replaces: terms.DCTERMS.isReplacedBy,
    terms.ORG.originalOrganization: terms.ORG.changedBy,
    terms.ORG.resultingOrganization: terms.ORG.resultedFrom,
}
"""What is written in both directions, so that the history of a body can be followed from either end."""
_LABELS = (terms.SKOS.prefLabel, terms.SKOS.altLabel)
_TYPE = terms.RDF.type
_INTEGER, _DECIMAL, _STRING = terms.XSD.integer, terms.XSD.decimal, terms.XSD.string
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"}
_TO_ESCAPE = re.compile(r'[\\"\n\r]')
_TO_ENCODE = re.compile(r'[\x00-\x20<>"{}|^`\\]')


def triples(statements: Sequence[Statement], names: Names | None = None) -> list[str]:
    """The triples of one issue as N-Triples write them, without the full stop; sorted, each once.

    ``names`` are what :meth:`kg.stores.record.Record.names` says of its things; without them it stands alone.
    """
    chosen = naming.chosen(statements) if names is None else names
    return sorted({line for statement in _named(statements, chosen) for line in _lines(statement)})


def graphs(record: Record) -> Iterator[tuple[str, list[str]]]:
    """Each issue's graph name and triples as N-Quads write them, sorted by name."""
    for issue in sorted(issue.iri for issue in record.issues()):
        yield resource(issue), graph(record, issue)


def graph(record: Record, issue: str) -> list[str]:
    """The triples of the graph of the issue with this IRI."""
    statements = [*record.statements(issue=issue)]
    return triples(statements, record.names({one.subject for one in statements}))


@lru_cache(maxsize=1 << 16)
def resource(name: str) -> str:
    """An IRI as N-Triples write it."""
    return f"<{_TO_ENCODE.sub(lambda found: f'%{ord(found.group()):02X}', name)}>"


def literal(value: str, datatype: str = _STRING, language: str = "") -> str:
    """A literal as N-Triples write it."""
    text = _TO_ESCAPE.sub(lambda found: _ESCAPES[found.group()], value)
    if language:
        return f'"{text}"@{language}'
    return f'"{text}"' if datatype == _STRING else f'"{text}"^^<{datatype}>'


def _named(statements: Sequence[Statement], names: Names) -> Iterator[Statement]:
    """The statements with the chosen name and class for each thing, and a name for the issue itself."""
    for statement in statements:
        yield from _with_chosen(statement, names)
    for issue in {statement.issue for statement in statements}:
        if (issue, terms.SKOS.prefLabel) not in names:
            name = projection.name(issue, [statement for statement in statements if statement.subject == issue])
            yield Statement(issue, terms.SKOS.prefLabel, zh(name), issue)


def _with_chosen(statement: Statement, names: Names) -> Iterator[Statement]:
    """A name or class as it was chosen: a name that was not is an alias, an alias that was chosen is none."""
    value, predicate = statement.object, statement.predicate
    if predicate == _TYPE:
        yield replace(statement, object=names[statement.subject, naming.top(str(value))])
    elif isinstance(value, Literal) and predicate in _LABELS:
        name = names.get((statement.subject, terms.SKOS.prefLabel), "")
        if predicate == terms.SKOS.prefLabel:
            yield replace(statement, object=replace(value, value=name))
        if value.value != name:
            yield replace(statement, predicate=terms.SKOS.altLabel)
    elif predicate in dating.PREDICATES:
        fitting = (predicate, *dating.PREDICATES)
        shown = next((one for one in fitting if names.get((statement.subject, one)) == getattr(value, "value", "")), "")
        if shown:
            yield replace(statement, predicate=shown)
    else:
        yield statement


def _lines(statement: Statement) -> Iterator[str]:
    value = statement.object
    subject = resource(statement.subject)
    object = resource(value) if isinstance(value, str) else literal(value.value, value.datatype, value.language)
    if statement.predicate == _TYPE:
        for general in _general_classes(str(value)):
            yield f"{subject} {resource(_TYPE)} {resource(general)}"
        return
    facts = [(subject, resource(predicate), object) for predicate in _general_properties(statement.predicate)]
    if inverse := _INVERSE.get(statement.predicate):
        facts.append((object, resource(inverse), subject))
    for fact in facts if not naming.is_of_itself(statement) else ():
        yield " ".join(fact)
        if statement.evidence:
            yield from _evidence_lines(fact, statement.issue, statement.evidence)


def _evidence_lines(fact: tuple[str, str, str], issue: str, evidence: Evidence) -> Iterator[str]:
    key = (*fact, str(evidence.begin), str(evidence.end), evidence.rule, str(evidence.confidence), evidence.verb)
    node = resource(iri("evidence", issue.rsplit("/", 1)[-1], *key))
    names, subject, predicate, object = _names(), *fact
    yield f"{node} {names['type']} {names['Statement']}"
    yield f"{node} {names['subject']} {subject}"
    yield f"{node} {names['predicate']} {predicate}"
    yield f"{node} {names['object']} {object}"
    yield f"{node} {names['issue']} {resource(issue)}"
    yield f"{node} {names['quote']} {literal(evidence.quote)}"
    yield f"{node} {names['begin']} {literal(str(evidence.begin), _INTEGER)}"
    yield f"{node} {names['end']} {literal(str(evidence.end), _INTEGER)}"
    yield f"{node} {names['rule']} {literal(evidence.rule)}"
    yield f"{node} {names['confidence']} {literal(_decimal(evidence.confidence), _DECIMAL)}"
    if evidence.verb:
        yield f"{node} {names['verb']} {literal(evidence.verb)}"


@cache
def _names() -> dict[str, str]:
    names = {
        "type": terms.RDF.type,
        "Statement": terms.RDF.Statement,
        "subject": terms.RDF.subject,
        "predicate": terms.RDF.predicate,
        "object": terms.RDF.object,
        "issue": terms.PROV.wasDerivedFrom,
        "quote": terms.BKG.quote,
        "begin": terms.NIF.beginIndex,
        "end": terms.NIF.endIndex,
        "rule": terms.BKG.rule,
        "confidence": terms.BKG.confidence,
        "verb": terms.BKG.verb,
    }
    return {key: resource(name) for key, name in names.items()}


@cache
def _general_classes(name: str) -> tuple[str, ...]:
    above = ontology.load().superclasses(name)
    return (name, *(one for one in above if one in _GENERAL or one.startswith(str(terms.BKG))))


@cache
def _general_properties(name: str) -> tuple[str, ...]:
    return (name, *ontology.load().superproperties(name))


def _decimal(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")
