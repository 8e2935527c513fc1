"""Reads what is ours of a server's graph; what others put beside it, or into it, is not seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kg.identity import BASE, kind_of
from kg.neo4j.server import Row, Server
from kg.stores import projection
from kg.stores.portions import OF_SOURCE, OF_TARGET
from kg.stores.projection import NODE_LABELS, Node, Relationship

_AT_ONCE = 2000
_NODE = "RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties"
_RELATIONSHIP = (
    "WHERE m.id STARTS WITH $base AND r.issue STARTS WITH $base RETURN elementId(r) AS key,"
    " startNode(r).id AS source, type(r) AS type, endNode(r).id AS target, properties(r) AS properties"
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a server has: nodes by IRI with their labels of ours, relationships by the server's key for each."""

    nodes: dict[str, Node]
    labels: dict[str, frozenset[str]]
    relationships: dict[str, Relationship]


def read(server: Server) -> tuple[list[Node], list[Relationship]]:
    """The whole graph that the server holds of a store."""
    portions = [of(server, things) for things in names(server)]
    nodes = [node for one in portions for node in one.nodes.values()]
    return nodes, [relationship for one in portions for relationship in one.relationships.values()]


def names(server: Server) -> Iterator[list[str]]:
    """The IRIs of all nodes, some at a time."""
    for label in NODE_LABELS.values():
        query = (
            f"MATCH (n:{label}) WHERE n.id > $last AND n.id STARTS WITH $base RETURN n.id AS id ORDER BY id LIMIT $most"
        )
        last = BASE
        while some := [str(row["id"]) for row in server.read(query, last=last, base=BASE, most=_AT_ONCE)]:
            last = some[-1]
            yield some


def is_empty(server: Server) -> bool:
    """Whether the server has no node of ours."""
    return not any(names(server))


def of(server: Server, things: Sequence[str], *, parts: Sequence[str] = ("nodes", "relationships")) -> Found:
    """The nodes of these ``things``, and the relationships that are theirs."""
    found = Found({}, {}, {})
    for label, ids in by_label(things).items():
        matched = f"UNWIND $ids AS id MATCH (n:{label} {{id: id}})"
        if "nodes" in parts:
            for row in server.read(f"{matched} {_NODE}", ids=ids):
                _take_node(found, label, row)
        for pattern in (f"-[r:{'|'.join(OF_SOURCE)}]->", f"<-[r:{'|'.join(OF_TARGET)}]-"):
            if "relationships" in parts:
                for row in server.read(f"{matched}{pattern}(m) {_RELATIONSHIP}", ids=ids, base=BASE):
                    _take_relationship(found, row)
    return found


def by_label(things: Sequence[str]) -> dict[str, list[str]]:
    """The ``things`` that can be nodes, by the label of their kind."""
    found: dict[str, list[str]] = {}
    for thing in things:
        if label := NODE_LABELS.get(kind_of(thing)):
            found.setdefault(label, []).append(thing)
    return found


def _take_node(found: Found, label: str, row: Row) -> None:
    own = {key: value for key, value in row["properties"].items() if key in projection.NODE_PROPERTIES}
    found.nodes[row["id"]] = Node(label, own)
    found.labels[row["id"]] = frozenset({label, *projection.finer_labels()}.intersection(row["labels"]))


def _take_relationship(found: Found, row: Any) -> None:
    found.relationships[row["key"]] = Relationship(row["source"], row["type"], row["target"], row["properties"])
