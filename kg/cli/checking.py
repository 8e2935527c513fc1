"""``kg check``: whether the store's file is whole, and whether its graph is as the shapes of the ontology demand."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

import kg
from kg.cli.command import command, store_path
from kg.messages import language, say
from kg.stores import Store
from kg.stores.database import FILE, connect

if TYPE_CHECKING:
    from rdflib import Graph

Findings = dict[tuple[bool, str], list[str]]
"""The things that break one rule, by whether it must hold (a violation) or only should (a warning) and its message."""


@command("check")
def check() -> int:
    """Check the store; what is found goes to standard output, and a fault makes the exit status 1."""
    with kg.open_store(store_path()) as store:
        faults = _damage(store)
        findings = _against_shapes(_graph(store))
        issues = len(store.issues())
    for fault in faults:
        click.echo(say("cli.check.damage", fault=fault))
    for (is_violation, message), things in sorted(findings.items(), reverse=True):
        key = "cli.check.violation" if is_violation else "cli.check.warning"
        click.echo(say(key, message=message, count=len(things), example=things[0]))
    violations = sum(is_violation for is_violation, _ in findings)
    click.echo(say("cli.check.total", issues=issues, violations=len(faults) + violations), err=True)
    return 1 if faults or violations else 0


def _damage(store: Store) -> list[str]:
    """What SQLite finds wrong with the record's file."""
    connection = connect(store.folder / FILE, writable=False)
    try:
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
    finally:
        connection.close()
    return [] if found == ["ok"] else found


def _graph(store: Store) -> Graph:
    """The whole graph, the named graphs of all issues joined."""
    import rdflib
    from pyoxigraph import RdfFormat, Triple, parse, serialize

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "graph.nq")
        store.export("nquads", path)
        triples = (Triple(quad.subject, quad.predicate, quad.object) for quad in parse(path=path))
        lines = serialize(triples, format=RdfFormat.N_TRIPLES)
    return rdflib.Graph().parse(data=lines or b"", format="nt")


def _against_shapes(graph: Graph) -> Findings:
    """What pyshacl finds."""
    import pyshacl
    from rdflib import SH, Graph

    from ontology import SHAPES_FILE, read_text

    shapes = Graph().parse(data=read_text(SHAPES_FILE), format="turtle")
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, advanced=True)
    findings: Findings = defaultdict(list)
    for result in report.subjects(SH.resultSeverity):
        said = {str(getattr(text, "language", "")): str(text) for text in report.objects(result, SH.resultMessage)}
        message = said.get(language()) or next(iter(said.values()), "")
        is_violation = report.value(result, SH.resultSeverity) == SH.Violation
        findings[is_violation, message].append(str(report.value(result, SH.focusNode)))
    return {rule: sorted(things) for rule, things in findings.items()}
