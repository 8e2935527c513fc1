"""Says which graphs a SPARQL query reads, and merges several into the one default graph that the standard asks for.

The engine lays several graphs side by side instead: a triple that two of them hold would be found and counted twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph

Name = pyoxigraph.NamedNode


@dataclass(frozen=True, slots=True)
class Graphs:
    """The graphs that make up a query's default graph, and those that ``GRAPH`` reaches: their IRIs."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """What a query runs on: a store, and the graphs of it that it reads (None: what the query itself says)."""

    store: pyoxigraph.Store
    default: list[Name | pyoxigraph.BlankNode | pyoxigraph.DefaultGraph] | None = None
    named: list[Name | pyoxigraph.BlankNode] | None = None


def source(store: pyoxigraph.Store, graphs: Graphs | None) -> Source:
    """The source of a query on ``graphs``; ValueError when a name is no IRI."""
    if graphs is None:
        return Source(store)
    default = [Name(iri) for iri in dict.fromkeys(graphs.default)]
    named: list[Name | pyoxigraph.BlankNode] = [Name(iri) for iri in dict.fromkeys(graphs.named)]
    if len(default) < 2:
        return Source(store, [*default], named)
    merged = pyoxigraph.Store()
    merged.bulk_extend(_merged(store, default, named))
    return Source(merged, [pyoxigraph.DefaultGraph()], named)


def _merged(
    store: pyoxigraph.Store, default: Sequence[Name], named: Sequence[Name | pyoxigraph.BlankNode]
) -> Iterator[pyoxigraph.Quad]:
    for graph in default:
        for quad in store.quads_for_pattern(None, None, None, graph):
            yield pyoxigraph.Quad(quad.subject, quad.predicate, quad.object)
    for other in named:
        yield from store.quads_for_pattern(None, None, None, other)
