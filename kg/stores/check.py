"""Looks for what is wrong with a store: its file, texts, references and graphs, and the shapes of the ontology."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

import pyshacl
from rdflib import SH, Graph

from kg.identity import BASE, kind_of
from kg.messages import language, say
from kg.stores import projection, rdf
from kg.stores.index import Index
from kg.stores.property_graph import PropertyGraph
from kg.stores.record import Record, things
from kg.stores.store import Store
from ontology import SHAPES_FILE, read_text, terms


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that breaks one rule; a fault must not be, anything else (``is_fault`` False) a text may not say."""

    is_fault: bool
    rule: str
    thing: str


def check(store: Store) -> list[Problem]:
    """All that is wrong with ``store``, faults first."""
    with store.reading() as (record, index):
        if damage := [Problem(True, say("check.damage"), line) for line in _damage(record)]:
            return damage
        found = [
            *_texts(record),
            *_references(record),
            *_property_graph(record),
            *_rdf(record, index),
            *_shapes(record),
        ]
    return sorted(found, key=lambda one: (not one.is_fault, one.rule, one.thing))


def _damage(record: Record) -> Iterator[str]:
    for (line,) in record.connection.execute("PRAGMA integrity_check"):
        if line != "ok":
            yield str(line)


def _texts(record: Record) -> Iterator[Problem]:
    """The text is the one that was imported, and every quote lies in it."""
    rows = record.connection.execute("SELECT identifier, text, sha256 FROM issues")
    for identifier, text, digest in rows:
        if hashlib.sha256(text.encode()).hexdigest() != digest:
            yield Problem(True, say("check.text"), identifier)
        for statement in record.statements(issue=identifier):
            evidence = statement.evidence
            if evidence and not 0 <= evidence.begin < evidence.end <= len(text):
                yield Problem(True, say("check.offsets"), f"{identifier}[{evidence.begin}:{evidence.end}]")


def _references(record: Record) -> Iterator[Problem]:
    """Whatever a statement names has a class."""
    statements = list(record.statements())
    typed = {one.subject for one in statements if one.predicate == terms.RDF.type}
    for thing in sorted(things(statements) - typed):
        yield Problem(True, say("check.untyped"), thing)


def _property_graph(record: Record) -> Iterator[Problem]:
    """The nodes and relationships are those that the statements give."""
    stored, statements = PropertyGraph(record), list(record.statements())
    known = {str(node.properties["id"]) for node in stored.nodes()}
    wanted = {thing for thing in things(statements) if kind_of(thing) in projection.NODE_LABELS}
    for thing in sorted(known ^ wanted):
        yield Problem(True, say("check.node"), thing)
    found = [(one.source, one.type, one.target) for one in stored.relationships()]
    given = [(one.source, one.type, one.target) for one in stored.given()]
    for source, type, target in sorted(set(found) ^ set(given)) or (found[:1] if len(found) != len(given) else []):
        yield Problem(True, say("check.relationship"), f"{source} {type} {target}")


def _rdf(record: Record, index: Index) -> Iterator[Problem]:
    """The index holds each triple once for its issue, and once for all."""
    graphs = [triples for _, triples in rdf.graphs(record)]
    wanted = sum(map(len, graphs)) + len({triple for triples in graphs for triple in triples})
    with index.reading() as store:
        if len(store) != wanted:
            yield Problem(True, say("check.rdf", found=len(store), wanted=wanted), BASE)


def _shapes(record: Record) -> Iterator[Problem]:
    """The graph is as the ontology's shapes demand."""
    lines = {triple for _, triples in rdf.graphs(record) for triple in triples}
    graph = Graph().parse(data="".join(f"{line} .\n" for line in sorted(lines)), format="nt")
    shapes = Graph().parse(data=read_text(SHAPES_FILE), format="turtle")
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, advanced=True)
    assert isinstance(report, Graph)
    for result in report.subjects(SH.resultSeverity):
        said = {str(getattr(text, "language", "")): str(text) for text in report.objects(result, SH.resultMessage)}
        is_fault = report.value(result, SH.resultSeverity) == SH.Violation
        rule = said.get(language()) or next(iter(said.values()), "")
        yield Problem(is_fault, rule, str(report.value(result, SH.focusNode)))
