"""Gives the whole property graph as a networkx graph, with the evidence of every relationship on its edge."""

from __future__ import annotations

from typing import Any

import networkx

from kg.stores.property_graph import PropertyGraph
from kg.stores.record import Record


def network(record: Record) -> networkx.MultiDiGraph[str]:
    """Nodes by IRI with ``kind`` and their properties, edges with ``type`` and theirs; both in a fixed order."""
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    stored = PropertyGraph(record)
    for node in stored.nodes():
        properties = {key: value for key, value in node.properties.items() if key != "id"}
        graph.add_node(str(node.properties["id"]), kind=node.label, **properties)
    for one in stored.relationships():
        facts: dict[str, Any] = {"type": one.type, **one.properties}
        graph.add_edges_from([(one.source, one.target, facts)])
    return graph
