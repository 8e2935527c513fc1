"""Writes the property graph as GraphML, which Gephi, yEd and Cytoscape read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import networkx

from kg.stores.projection import Properties, Value
from kg.stores.property_graph import PropertyGraph
from kg.stores.record import Record

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(record: Record, path: Path, *, format: str) -> int:
    """Writes nodes with ``kind`` and relationships with ``type``, and their properties; how many of both."""
    graph: networkx.MultiDiGraph[Any] = networkx.MultiDiGraph()
    stored = PropertyGraph(record)
    for node in stored.nodes():
        graph.add_node(node.properties["id"], kind=node.label, label=node.properties["name"], **_plain(node.properties))
    for one in stored.relationships():
        graph.add_edges_from(
            [(one.source, one.target, {"type": one.type, "label": one.type, **_plain(one.properties)})]
        )
    networkx.write_graphml(graph, path, encoding="utf-8", named_key_ids=False)
    return graph.number_of_nodes() + graph.number_of_edges()


def _plain(properties: Properties) -> dict[str, Value]:
    """The properties with lists as text and without what XML cannot hold."""
    return {key: _text(value) for key, value in properties.items() if key != "id"}


def _text(value: Value) -> Value:
    if isinstance(value, list):
        value = "；".join(value)
    return _NOT_IN_XML.sub("\ufffd", value) if isinstance(value, str) else value
