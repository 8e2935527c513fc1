"""Writes Turtle, TriG and JSON-LD with the contract's prefixes, sorted."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

import pyoxigraph

from kg.stores import rdf
from kg.stores.record import Record
from kg.stores.sparql import PREFIXES
from ontology import terms

_Graphs = list[tuple[str, list[str]]]


def write(record: Record, path: Path, *, format: str) -> int:
    """Writes each issue's facts in its named graph, save in Turtle, which has no graphs; how many triples."""
    return write_graphs(rdf.graphs(record), path, format=format)


def write_graphs(found: Iterable[tuple[str, list[str]]], path: Path, *, format: str) -> int:
    """Writes graphs, or in Turtle their union; how many triples."""
    graphs = list(found)
    if format == "turtle":
        graphs = [("", sorted({triple for _, triples in graphs for triple in triples}))]
    text = _json(graphs) if format == "jsonld" else _turtle(graphs)
    path.write_text(text, encoding="utf-8", newline="\n")
    return sum(len(triples) for _, triples in graphs)


def _turtle(graphs: _Graphs) -> str:
    lines = "".join(f"{triple} {graph} .\n" for graph, triples in graphs for triple in triples)
    quads = pyoxigraph.parse(lines, format=pyoxigraph.RdfFormat.N_QUADS)
    made = pyoxigraph.serialize(quads, format=pyoxigraph.RdfFormat.TRIG, prefixes=PREFIXES) or b""
    head, _, body = made.decode().rpartition("@prefix")
    last, _, body = body.partition("\n")
    prefixes = sorted(line for line in f"{head}@prefix{last}".splitlines() if line)  # they come in a random order
    return "\n".join([*prefixes, "", body])


def _json(graphs: _Graphs) -> str:
    named = [{"@id": graph[1:-1], "@graph": _nodes(triples)} for graph, triples in graphs]
    return json.dumps({"@context": PREFIXES, "@graph": named}, ensure_ascii=False, indent=1) + "\n"


def _nodes(triples: list[str]) -> list[dict[str, Any]]:
    quads = pyoxigraph.parse("".join(f"{line} .\n" for line in triples), format=pyoxigraph.RdfFormat.N_TRIPLES)
    nodes = []
    for subject, about in groupby(quads, key=lambda quad: quad.subject):
        node: dict[str, Any] = {"@id": _iri(subject)}
        for quad in about:
            if quad.predicate.value == terms.RDF.type:
                node.setdefault("@type", []).append(_short(_iri(quad.object)))
            else:
                node.setdefault(_short(quad.predicate.value), []).append(_value(quad.object))
        nodes.append(node)
    return nodes


def _value(term: object) -> object:
    if not isinstance(term, pyoxigraph.Literal):
        return {"@id": _iri(term)}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    datatype = term.datatype.value
    return term.value if datatype == terms.XSD.string else {"@value": term.value, "@type": _short(datatype)}


def _iri(term: object) -> str:
    assert isinstance(term, pyoxigraph.NamedNode)
    return term.value


def _short(iri: str) -> str:
    for prefix, base in PREFIXES.items():
        if iri.startswith(base):
            return f"{prefix}:{iri[len(base) :]}"
    return iri
