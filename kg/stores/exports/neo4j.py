"""Writes the folder that ``neo4j-admin database import`` reads: nodes, relationships and the command itself."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from kg.messages import say
from kg.stores import projection
from kg.stores.exports import neo4j_schema
from kg.stores.projection import Node, Properties, Relationship, Value
from kg.stores.property_graph import PropertyGraph
from kg.stores.record import Record

_BETWEEN = "\x1f"  # what parts lists, for a semicolon may stand in a name
_TYPES = {"edition": ":int", "begin": ":int", "end": ":int", "confidence": ":double", "model_worker": ":boolean"}
_NODE = (
    *("name", "type", "class", "start_date", "end_date", "edition", "theme"),
    *("model_worker", "level", "issued", "identifier", "aliases"),
)
_RELATIONSHIP = ("issue", "quote", "begin", "end", "rule", "confidence", "verb", "role", "post", "award")


def write(record: Record, path: Path, *, format: str) -> int:
    """Writes the folder ``path``; how many nodes and relationships."""
    path.mkdir()
    graph = PropertyGraph(record)
    nodes, relationships = graph.nodes(), graph.relationships()
    _write(path / "nodes.csv", ("id:ID", ":LABEL", *map(_headed, _NODE)), map(_node, nodes))
    heads = (":START_ID", ":END_ID", ":TYPE", *map(_headed, _RELATIONSHIP))
    _write(path / "relationships.csv", heads, map(_relationship, relationships))
    schema = "".join(f"{statement};\n" for statement in neo4j_schema.statements())
    (path / "schema.cypher").write_text(schema, encoding="utf-8")
    (path / "README.txt").write_text(say("export.neo4j"), encoding="utf-8")
    return len(nodes) + len(relationships)


def _write(path: Path, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(heads)
        table.writerows(rows)


def _node(node: Node) -> tuple[str, ...]:
    labels = projection.labels(node.label, node.properties)
    return (_cell(node.properties["id"]), _BETWEEN.join(labels), *_cells(node.properties, _NODE))


def _relationship(one: Relationship) -> tuple[str, ...]:
    return (one.source, one.target, one.type, *_cells(one.properties, _RELATIONSHIP))


def _cells(properties: Properties, keys: tuple[str, ...]) -> list[str]:
    return [_cell(properties[key]) if key in properties else "" for key in keys]


def _cell(value: Value) -> str:
    if isinstance(value, list):
        return _BETWEEN.join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _headed(key: str) -> str:
    return f"{key}{':string[]' if key == 'aliases' else _TYPES.get(key, '')}"
