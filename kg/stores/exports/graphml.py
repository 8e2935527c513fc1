"""Writes the property graph as GraphML and GEXF, which Gephi, yEd and Cytoscape read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import networkx

from kg.stores.network import network
from kg.stores.record import Record

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NEVER_THE_SAME = re.compile(r' lastmodifieddate="[^"]*"')
_TAKEN_IN_GEXF = {"type": "relation", "begin": "quote_begin", "end": "quote_end"}
"""What GEXF means something else by: whether an edge is directed, and when it was."""


def write(record: Record, path: Path, *, format: str) -> int:
    """Writes nodes with ``kind`` and relationships with their type and properties; how many of both."""
    graph = network(record)
    for _, facts in graph.nodes(data=True):
        _flatten(facts, label=facts["name"])
    for _, _, facts in graph.edges(data=True):
        _flatten(facts, label=facts["type"])
    if format == "gexf":
        _write_gexf(graph, path)
    else:
        networkx.write_graphml(graph, path, encoding="utf-8", named_key_ids=False)
    return graph.number_of_nodes() + graph.number_of_edges()


def _flatten(facts: dict[str, Any], *, label: str) -> None:
    """Makes lists text, leaves out what XML cannot hold, and adds what programs show beside a node or edge."""
    given = {"label": label, **facts}
    facts.clear()
    facts.update({key: _text(value) for key, value in sorted(given.items())})


def _text(value: object) -> object:
    if isinstance(value, list):
        value = "；".join(value)
    return _NOT_IN_XML.sub("\ufffd", value) if isinstance(value, str) else value


def _write_gexf(graph: networkx.MultiDiGraph[str], path: Path) -> None:
    for _, _, facts in graph.edges(data=True):
        _rename(facts, _TAKEN_IN_GEXF)
    text = "\n".join(networkx.generate_gexf(graph, version="1.2draft"))
    path.write_text(_NEVER_THE_SAME.sub("", text, count=1) + "\n", encoding="utf-8", newline="\n")


def _rename(facts: dict[str, Any], names: Mapping[str, str]) -> None:
    for name, other in names.items():
        if name in facts:
            facts[other] = facts.pop(name)
