"""Reads the property graph piece by piece, for what is too large to be looked at in one piece.

Each relationship counts as that of one of its nodes, the one that few of them are of: those of an event are the
event's, however much its organizer organized. So one node, with what is its own, is a small piece of any graph.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from kg.stores.projection import NODE_LABELS, Node, Properties, Relationship, Value
from kg.stores.record import Record

OF_TARGET = ("CHANGED_BY", "GUIDED", "HOSTED", "RESULTED_FROM", "SUPPORTED", "TOOK_PART_IN", "UNDERTOOK", "WON")
"""The types of relationships that count as those of the node which they lead to."""

OF_SOURCE = ("CONCERNS", "EDITION_OF", "HOLDS_POST", "MENTIONS", "PART_OF", "RECEIVED", "REPLACES", "TOOK_PLACE_AT")
"""The types of relationships that count as those of the node which they come from."""

_READ: dict[str, Callable[[Any], Value]] = {"text": str, "bool": bool, "int": int, "real": float, "json": json.loads}


def size(record: Record) -> int:
    """How many nodes and relationships there are."""
    return int(record.connection.execute("SELECT (SELECT count(*) FROM nodes) + (SELECT count(*) FROM edges)").get)


def every(record: Record, count: int) -> Iterator[list[int]]:
    """The numbers of all nodes, ``count`` at a time."""
    last = 0
    while some := [key for (key,) in _execute(record, "SELECT id FROM nodes WHERE id > ? LIMIT ?", last, count)]:
        last = some[-1]
        yield some


def of(record: Record, things: Sequence[str]) -> dict[str, int]:
    """The numbers of the nodes of these ``things`` (IRIs); what has none is left out."""
    sql = (
        "SELECT p.value, node_id FROM json_each(?) chosen CROSS JOIN node_props_text p"
        " ON key_id = (SELECT id FROM property_keys WHERE key = 'id') AND p.value = chosen.value"
    )
    return {str(name): number for name, number in _execute(record, sql, json.dumps(things, ensure_ascii=False))}


def nodes(record: Record, numbers: Sequence[int]) -> list[Node]:
    """The nodes with these numbers."""
    chosen = json.dumps(numbers)
    rows = _execute(record, "SELECT node_id, label FROM node_labels JOIN json_each(?) ON node_id = value", chosen)
    labels = {key: str(label) for key, label in rows if label in NODE_LABELS.values()}
    return [Node(labels[key], found) for key, found in _properties(record, "node", chosen).items()]


def relationships(record: Record, numbers: Sequence[int]) -> list[Relationship]:
    """The relationships that count as those of the nodes with these numbers."""
    chosen = json.dumps(numbers)
    edges = [*_edges(record, chosen, "source_id", OF_SOURCE), *_edges(record, chosen, "target_id", OF_TARGET)]
    named = names(record, sorted({end for _, source, _, target in edges for end in (source, target)}))
    properties = _properties(record, "edge", json.dumps([edge[0] for edge in edges]))
    return [
        Relationship(named[source], type, named[target], properties.get(key, {})) for key, source, type, target in edges
    ]


def names(record: Record, numbers: Sequence[int]) -> dict[int, str]:
    """The IRIs of the nodes with these numbers."""
    sql = (
        "SELECT node_id, p.value FROM json_each(?) chosen CROSS JOIN node_props_text p"
        " ON node_id = chosen.value AND key_id = (SELECT id FROM property_keys WHERE key = 'id')"
    )
    return {number: str(name) for number, name in _execute(record, sql, json.dumps(numbers))}


def _edges(record: Record, chosen: str, end: str, types: Sequence[str]) -> Iterator[tuple[int, int, str, int]]:
    """Number, source, type and target of the edges of ``types`` that have one of the chosen nodes at this ``end``."""
    sql = (
        "SELECT e.id, e.source_id, e.type, e.target_id FROM json_each(?) chosen"
        f" CROSS JOIN edges e ON e.{end} = chosen.value WHERE e.type IN (SELECT value FROM json_each(?))"
    )
    yield from _execute(record, sql, chosen, json.dumps(types))


def _properties(record: Record, of: str, chosen: str) -> dict[int, Properties]:
    keys = {key: str(name) for key, name in _execute(record, "SELECT id, key FROM property_keys")}
    found: dict[int, Properties] = {}
    for table, read in _READ.items():
        sql = (
            f"SELECT p.{of}_id, p.key_id, p.value FROM json_each(?) chosen"
            f" CROSS JOIN {of}_props_{table} p ON p.{of}_id = chosen.value"
        )
        for number, key, value in _execute(record, sql, chosen):
            found.setdefault(number, {})[keys[key]] = read(value)
    return found


def _execute(record: Record, sql: str, *values: object) -> Any:
    return record.connection.execute(sql, values)
