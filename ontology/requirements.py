"""Lists what the shapes demand, for people: one sentence in each language for each constraint."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from ontology.reader import SHAPES_FILE, Graph, read_graph
from ontology.vocabulary import local_name

_SHACL = "http://www.w3.org/ns/shacl#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_PLACEHOLDERS = {"{?value}": "X", "{?path}": "P", "{?object}": "Y"}


@dataclass(frozen=True, slots=True)
class Requirement:
    """One constraint: the shape's local name, "Violation" or "Warning", and its message in both languages."""

    shape: str
    severity: str
    chinese: str
    english: str


def requirements() -> list[Requirement]:
    """All constraints of the shapes file, in its order."""
    graph, _ = read_graph(SHAPES_FILE)
    kind = ox.NamedNode(_SHACL + "NodeShape")
    shapes = [node for node, said in graph.items() if kind in said.get(_TYPE, [])]
    return [one for shape in shapes if isinstance(shape, ox.NamedNode) for one in _of_shape(graph, shape)]


def _of_shape(graph: Graph, shape: ox.NamedNode) -> Iterator[Requirement]:
    said = graph[shape]
    for holder in (shape, *said.get(_SHACL + "property", []), *said.get(_SHACL + "sparql", [])):
        messages = _messages(graph, holder)
        if messages:
            severity = graph[holder].get(_SHACL + "severity", [ox.NamedNode(_SHACL + "Violation")])
            yield Requirement(
                shape=local_name(shape.value),
                severity=local_name(severity[0].value),
                chinese=messages["zh"],
                english=messages["en"],
            )


def _messages(graph: Graph, holder: object) -> dict[str, str]:
    nodes = graph[holder].get(_SHACL + "message", [])
    return {node.language: _readable(node.value) for node in nodes if isinstance(node, ox.Literal) and node.language}


def _readable(message: str) -> str:
    for variable, sign in _PLACEHOLDERS.items():
        message = message.replace(variable, sign)
    return message
