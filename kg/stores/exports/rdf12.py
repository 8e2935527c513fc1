"""Writes RDF 1.2, where evidence names its fact by one triple term rather than by three triples of reification."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kg.stores import rdf
from kg.stores.exports import nquads, syntaxes
from kg.stores.record import Record
from ontology import terms

_REIFIES = rdf.resource(f"{terms.RDF}reifies")
_PARTS = tuple(rdf.resource(name) for name in (terms.RDF.subject, terms.RDF.predicate, terms.RDF.object))
_STATEMENT = f"{rdf.resource(terms.RDF.type)} {rdf.resource(terms.RDF.Statement)}"
_LINE = re.compile(r"(\S+) (\S+) (.*)", re.DOTALL)


def write(record: Record, path: Path, *, format: str) -> int:
    """Writes each issue's facts in its named graph, save in Turtle; how many triples."""
    graphs = ((name, sorted(_with_terms(triples))) for name, triples in rdf.graphs(record))
    if format == "nquads12":
        return nquads.write_graphs(graphs, path)
    return syntaxes.write_graphs(graphs, path, format=format.removesuffix("12"))


def _with_terms(triples: list[str]) -> Iterator[str]:
    """The triples with each reification as ``<evidence> rdf:reifies <<( subject predicate object )>>``."""
    facts: dict[str, dict[str, str]] = {}
    for triple in triples:
        found = _LINE.fullmatch(triple)
        assert found is not None
        subject, predicate, object = found.groups()
        if predicate in _PARTS:
            facts.setdefault(subject, {})[predicate] = object
        elif f"{predicate} {object}" != _STATEMENT:
            yield triple
    for node, fact in facts.items():
        yield f"{node} {_REIFIES} <<( {' '.join(fact[part] for part in _PARTS)} )>>"
