"""Compares both graphs with what the statements give, every node, relationship, property and triple."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph

from kg.identity import kind_of
from kg.stores import projection, rdf
from kg.stores.index import Index, is_mark
from kg.stores.projection import NODE_LABELS, Node, Relationship
from kg.stores.property_graph import PropertyGraph
from kg.stores.record import Record
from kg.stores.rows import things

Triples = set[pyoxigraph.Triple]


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that one side has and the other has not; ``key`` is the end of a message's key."""

    key: str
    thing: str


def property_graph(record: Record, *, whole: bool) -> Iterator[Difference]:
    """Where the stored property graph differs; unless ``whole``, properties are not looked at."""
    stored = PropertyGraph(record)
    nodes, wanted = stored.nodes(), _nodes(record)
    known = Counter(str(node.properties["id"]) for node in nodes if "id" in node.properties)
    for thing in sorted(known.keys() ^ wanted.keys()) + sorted(thing for thing in known if known[thing] > 1):
        yield Difference("node", thing)
    if len(nodes) != known.total():
        yield Difference("node", f"{len(nodes) - known.total()} × id")
    relationships = Counter(map(_frozen if whole else _ends, stored.relationships()))
    given = Counter(map(_frozen if whole else _ends, stored.given()))
    for ends in sorted({one[:3] for one in (relationships - given) + (given - relationships)}):
        yield Difference("relationship", " ".join(map(str, ends)))
    if whole:
        for node in nodes:
            thing = str(node.properties.get("id", ""))
            if thing in wanted and node != wanted[thing]:
                yield Difference("properties", thing)


def _nodes(record: Record) -> dict[str, Node]:
    """The nodes that the statements give, by IRI."""
    named = sorted(thing for thing in things(record.statements()) if kind_of(thing) in NODE_LABELS)
    return {
        thing: Node(NODE_LABELS[kind_of(thing)], projection.node(thing, [*record.statements(subject=thing)]))
        for thing in named
    }


def _ends(one: Relationship) -> tuple[str, ...]:
    return one.source, one.type, one.target


def _frozen(one: Relationship) -> tuple[str, ...]:
    return *_ends(one), repr(sorted(one.properties.items()))


def rdf_index(record: Record, index: Index) -> Iterator[Difference]:
    """Where the RDF index differs, graph by graph, so that no more than one issue's triples are in memory."""
    with index.reading() as store:
        graphs = set()
        for name, lines in rdf.graphs(record):
            graphs.add(name)
            wanted, graph = _parsed(lines), pyoxigraph.NamedNode(name[1:-1])
            found = {quad.triple for quad in store.quads_for_pattern(None, None, None, graph)}
            if any(_is_missing(store, triple) for triple in wanted) or found != wanted:
                yield Difference("rdf", name[1:-1])
        for other in store.named_graphs():
            if str(other) not in graphs and not is_mark(other):
                yield Difference("rdf", str(other))
        yield from _of_no_issue(store)


def _parsed(lines: list[str]) -> Triples:
    text = "".join(f"{line} .\n" for line in lines)
    return {quad.triple for quad in pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.N_TRIPLES)}


def _is_missing(store: pyoxigraph.Store, triple: pyoxigraph.Triple) -> bool:
    return pyoxigraph.Quad(triple.subject, triple.predicate, triple.object) not in store


def _of_no_issue(store: pyoxigraph.Store) -> Iterator[Difference]:
    """What stands in the default graph, which is the union of the issues' graphs, and in none of these."""
    default = pyoxigraph.DefaultGraph()
    for quad in store.quads_for_pattern(None, None, None, default):
        same = store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
        if all(one.graph_name == default for one in same):
            yield Difference("rdf", str(quad.triple))
