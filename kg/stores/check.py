"""Looks for what is wrong with a store: its file, texts, references and graphs, and the shapes of the ontology."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import pyshacl
from rdflib import SH, Graph

from kg.identity import BASE, kind_of
from kg.linking.numbers import OF
from kg.messages import language, say
from kg.model import Issue, Statement
from kg.stores import earliest, projection, rdf
from kg.stores.agreement import Difference, property_graph, rdf_index
from kg.stores.index import Index
from kg.stores.record import Record
from kg.stores.rows import digest
from kg.stores.standing import Standing
from kg.stores.store import Store
from ontology import SHAPES_FILE, read_text, terms

_NAMED = (*(kind for kind in projection.NODE_LABELS if kind != "issue"), "post", "region")
"""Kinds of things that have a name."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that breaks one rule; a fault must not be, anything else (``is_fault`` False) a text may not say."""

    is_fault: bool
    rule: str
    thing: str


_WITHOUT = f"""
SELECT thing FROM (SELECT subject AS thing FROM statements UNION SELECT object FROM statements WHERE datatype = '')
WHERE thing LIKE ? AND NOT EXISTS (SELECT 1 FROM statements WHERE subject_id = {OF.format("thing")} AND predicate = ?)
"""
_MISNUMBERED = f"""
SELECT rowid FROM statements
WHERE subject_id <> {OF.format("subject")} OR object_id IS NOT iif(datatype = '', {OF.format("object")}, NULL)
"""

Stage = Callable[[Record, Index], Iterator[Problem]]
Watch = Callable[[list[Stage]], Iterable[Stage]]


def check(store: Store, *, quick: bool = False, watch: Watch = iter) -> list[Problem]:
    """All that is wrong with ``store``, faults first.

    ``quick`` leaves out what takes long in a large store: the shapes, and the comparison of triples and properties.
    ``watch`` is given the stages, and gives each back when its turn has come.
    """
    stages = _QUICK if quick else _ALL
    with store.reading() as (record, index):
        if damage := [Problem(True, say("check.damage"), line) for line in _damage(record)]:
            return damage
        found = [problem for stage in watch([*stages]) for problem in stage(record, index)]
    return sorted(found, key=lambda one: (not one.is_fault, one.rule, one.thing))


def _damage(record: Record) -> Iterator[str]:
    for (line,) in record.connection.execute("PRAGMA integrity_check"):
        if line != "ok":
            yield str(line)
    for table, row, *_ in record.connection.execute("PRAGMA foreign_key_check(statements)"):
        yield f"{table} {row}"
    for (row,) in record.connection.execute(_MISNUMBERED):
        yield f"statements {row}"


def _leftovers(record: Record, _: Index) -> Iterator[Problem]:
    """No row of the property graph's tables belongs to a node or relationship that is not there."""
    for table, row, *_rest in record.connection.execute("PRAGMA foreign_key_check"):
        yield Problem(True, say("check.leftover"), f"{table} {row}")


def _texts(record: Record, _: Index) -> Iterator[Problem]:
    """Each issue and what it states is what was imported, and every piece of evidence is sound."""
    digests = dict(record.connection.execute("SELECT identifier, sha256 FROM issues"))
    keys = dict(record.connection.execute("SELECT identifier, iri FROM issues"))
    for issue in record.issues():
        name = issue.identifier
        if keys[name] != issue.iri:
            yield Problem(True, say("check.iri"), name)
            continue
        statements = list(record.statements(issue=issue.iri))
        if digest(issue.text) != digests[name]:
            yield Problem(True, say("check.text"), name)
        elif not record.log.is_last(issue, record.as_read(issue.iri)):
            yield Problem(True, say("check.statements"), name)
        elif Standing(record.connection).of(set(record.as_read(issue.iri))) != set(record.standing(issue.iri)):
            yield Problem(True, say("check.standing"), name)
        for one in statements:
            if key := _fault_of(one, issue):
                yield Problem(True, say(f"check.{key}"), _place(one, issue))
    yield from _misplaced(record)


def _fault_of(statement: Statement, issue: Issue) -> str:
    """What is wrong with the evidence of a statement, as the end of a message's key; "" for nothing."""
    evidence = statement.evidence
    if evidence is None:
        return ""
    if not 0 <= evidence.begin < evidence.end <= len(issue.text):
        return "offsets"
    if not evidence.quote.strip():
        return "quote"
    return "" if evidence.rule and 0 < evidence.confidence <= 1 else "rule"


def _place(statement: Statement, issue: Issue) -> str:
    evidence = statement.evidence
    assert evidence
    return f"{issue.identifier}[{evidence.begin}:{evidence.end}]"


def _misplaced(record: Record) -> Iterator[Problem]:
    """Every statement stands in the order of issues where its issue does."""
    rows = record.connection.execute("SELECT DISTINCT issue, ltrim(since, char(127)) FROM statements")
    found = {(int(key), str(since)) for key, since in rows}
    for issue in record.issues():
        key = record.connection.execute("SELECT id FROM issues WHERE identifier = ?", (issue.identifier,)).get
        if any(number == key and since != earliest.place(issue) for number, since in found):
            yield Problem(True, say("check.order"), issue.identifier)


def _references(record: Record, _: Index) -> Iterator[Problem]:
    """Whatever a statement names has a class and, if it is of a kind that has one, a name."""
    for (thing,) in record.connection.execute(_WITHOUT, (f"{BASE}%", terms.RDF.type)):
        yield Problem(True, say("check.untyped"), thing)
    for (thing,) in record.connection.execute(_WITHOUT, (f"{BASE}%", terms.SKOS.prefLabel)):
        if kind_of(thing) in _NAMED:
            yield Problem(True, say("check.unnamed"), thing)


def _differences(found: Iterable[Difference]) -> Iterator[Problem]:
    for one in found:
        yield Problem(True, say(f"check.{one.key}"), one.thing)


def _shapes(record: Record, _: Index) -> Iterator[Problem]:
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


def _graph(record: Record, _: Index) -> Iterator[Problem]:
    return _differences(property_graph(record, whole=True))


def _graph_quickly(record: Record, _: Index) -> Iterator[Problem]:
    return _differences(property_graph(record, whole=False))


def _rdf(record: Record, index: Index) -> Iterator[Problem]:
    return _differences(rdf_index(record, index))


_QUICK: tuple[Stage, ...] = (_leftovers, _texts, _references, _graph_quickly)
_ALL: tuple[Stage, ...] = (_leftovers, _texts, _references, _graph, _rdf, _shapes)
