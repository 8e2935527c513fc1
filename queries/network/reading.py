"""Reads nodes and relationships from a store by Cypher, as a graph: the whole of it, or what surrounds one node."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import networkx

from kg.identity import kind_of

if TYPE_CHECKING:
    from kg.stores import Store

    Graph = networkx.MultiDiGraph[str]

Row = Mapping[str, Any]

TYPE_OF_KIND = {
    "organization": "Organization",
    "person": "Person",
    "event": "Event",
    "series": "EventSeries",
    "place": "Place",
    "award": "Award",
}
"""The kinds of node that a network has, and the type of a node that says none itself."""

_STEPS = 2
_RELATION = """
RETURN s.id AS source, type(r) AS relation, t.id AS target, r.verb AS verb, r.role AS role, r.post AS post,
       r.award AS award, r.quote AS quote, r.issue AS issue, r.confidence AS confidence
"""
# GraphQLite gives a boolean property that is returned as it is as the text "true"; compared, it is a boolean.
_NODE = """
RETURN n.id AS id, n.name AS name, n.type AS type, n.start_date AS start_date, n.end_date AS end_date,
       n.edition AS edition, n.model_worker = true AS model_worker
"""


def whole(store: Store, relations: Sequence[str]) -> Graph:
    """Everything that is joined by one of these ``relations``, and what nothing joins."""
    graph: Graph = networkx.MultiDiGraph()
    for row in _rows(store, f"MATCH (n) {_NODE}"):
        _add_node(graph, row)
    for row in _rows(store, f"MATCH (s)-[r:{'|'.join(relations)}]->(t) {_RELATION}"):
        _add_edge(graph, row)
    return graph


def around(store: Store, center: str, relations: Sequence[str]) -> Graph:
    """What is at most two steps from ``center``, and the edges on the way there."""
    graph: Graph = networkx.MultiDiGraph()
    _add_nodes(store, graph, [center])
    frontier = [center]
    for _ in range(_STEPS):
        rows = [row for node in frontier for row in _edges_of(store, node, relations)]
        frontier = sorted({row[end] for row in rows for end in ("source", "target")} - set(graph))
        _add_nodes(store, graph, frontier)
        for row in rows:
            _add_edge(graph, row)
    return graph


def _add_nodes(store: Store, graph: Graph, nodes: Sequence[str]) -> None:
    for node in nodes:
        for row in _rows(store, f"MATCH (n {{id: $id}}) {_NODE}", id=node):
            _add_node(graph, row)


def _edges_of(store: Store, node: str, relations: Sequence[str]) -> list[Row]:
    kinds = "|".join(relations)
    leaving = _rows(store, f"MATCH (s {{id: $id}})-[r:{kinds}]->(t) {_RELATION}", id=node)
    coming = _rows(store, f"MATCH (s)-[r:{kinds}]->(t {{id: $id}}) {_RELATION}", id=node)
    return leaving + coming


def _rows(store: Store, query: str, **parameters: str) -> list[Row]:
    table = store.cypher(query, parameters=parameters)
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def _add_node(graph: Graph, row: Row) -> None:
    kind = kind_of(row["id"])
    if kind in TYPE_OF_KIND:
        facts = {name: row[name] for name in ("start_date", "end_date", "edition", "model_worker") if row[name]}
        graph.add_node(row["id"], kind=kind, name=row["name"], type=row["type"] or TYPE_OF_KIND[kind], **facts)


def _add_edge(graph: Graph, row: Row) -> None:
    detail = row["verb"] or row["role"] or row["post"] or row["award"] or ""
    facts = {name: row[name] for name in ("relation", "quote", "issue", "confidence") if row[name] is not None}
    graph.add_edge(row["source"], row["target"], f"{row['relation']} {detail}".strip(), detail=detail, **facts)
