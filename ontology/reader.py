"""Reads the Turtle file once, so that nobody else has to know how the vocabulary is written down."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

import pyoxigraph as ox

from ontology.vocabulary import Ontology, Term, local_name

ONTOLOGY_FILE = "bulletin-kg.ttl"
SHAPES_FILE = "shapes.ttl"

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_OWL = "http://www.w3.org/2002/07/owl#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_SCHEMA = "https://schema.org/"
_BKG = "https://w3id.org/bulletin-kg#"

_CLASS_TYPES = {_OWL + "Class", _RDFS + "Class"}
_PROPERTY_TYPES = {
    _RDF + "Property",
    _OWL + "ObjectProperty",
    _OWL + "DatatypeProperty",
    _OWL + "AnnotationProperty",
}

Node = ox.NamedNode | ox.BlankNode | ox.Literal
Graph = dict[object, dict[str, list[Node]]]


@lru_cache(maxsize=1)
def load() -> Ontology:
    """The ontology of this package; read once in a process."""
    graph, prefixes = read_graph(ONTOLOGY_FILE)
    return Ontology(
        version=_version(graph),
        prefixes=prefixes,
        classes={term.iri: term for term in _terms(graph, _CLASS_TYPES, prefixes)},
        properties={term.iri: term for term in _terms(graph, _PROPERTY_TYPES, prefixes)},
    )


def read_text(name: str) -> str:
    """The text of one of the package's Turtle files: ``ONTOLOGY_FILE`` or ``SHAPES_FILE``."""
    return files("ontology").joinpath(name).read_text(encoding="utf-8")


def read_graph(name: str) -> tuple[Graph, dict[str, str]]:
    """What one of the Turtle files says, as subject → predicate IRI → objects in file order; and its prefixes."""
    parser = ox.parse(read_text(name), format=ox.RdfFormat.TURTLE)
    graph: Graph = {}
    for quad in parser:
        graph.setdefault(quad.subject, {}).setdefault(quad.predicate.value, []).append(quad.object)
    return graph, dict(parser.prefixes)


def _version(graph: Graph) -> str:
    headers = (one for one in graph.values() if _OWL + "Ontology" in _values(one.get(_RDF + "type", [])))
    return _values(next(headers)[_OWL + "versionInfo"])[0]


def _terms(graph: Graph, types: set[str], prefixes: dict[str, str]) -> Iterator[Term]:
    for subject, said in graph.items():
        if isinstance(subject, ox.NamedNode) and types & set(_values(said.get(_RDF + "type", []))):
            yield _term(subject.value, said, graph=graph, prefixes=prefixes)


def _term(iri: str, said: dict[str, list[Node]], *, graph: Graph, prefixes: dict[str, str]) -> Term:
    def all_of(*predicates: str) -> tuple[str, ...]:
        nodes = (node for predicate in predicates for node in said.get(predicate, []))
        return tuple(value for node in nodes for value in _spread(node, graph))

    return Term(
        iri=iri,
        curie=_curie(iri, prefixes),
        labels=_by_language(said.get(_RDFS + "label", [])),
        definitions=_by_language(said.get(_SKOS + "definition", [])),
        types=tuple(local_name(one) for one in all_of(_RDF + "type")),
        parents=all_of(_RDFS + "subClassOf", _RDFS + "subPropertyOf"),
        alternatives=all_of(_SKOS + "altLabel"),
        role_words=all_of(_BKG + "roleWord"),
        domain=all_of(_SCHEMA + "domainIncludes") or all_of(_RDFS + "domain"),
        range=all_of(_SCHEMA + "rangeIncludes") or all_of(_RDFS + "range"),
        inverses=all_of(_OWL + "inverseOf"),
        matches=all_of(_OWL + "equivalentClass", _SKOS + "closeMatch"),
        coarse=all_of(_BKG + "coarse") == ("true",),
    )


def _spread(node: Node, graph: Graph) -> Iterator[str]:
    """The value of a node, or the members of the union or the quoted values of the closed list that it stands for."""
    if not isinstance(node, ox.BlankNode):
        yield node.value
        return
    said = graph[node]
    for member in _members(said.get(_OWL + "unionOf", []), graph):
        yield member.value
    for member in _members(said.get(_OWL + "oneOf", []), graph):
        yield f'"{member.value}"'


def _members(heads: list[Node], graph: Graph) -> Iterator[Node]:
    for head in heads:
        here: object = head
        while here in graph:
            yield graph[here][_RDF + "first"][0]
            here = graph[here][_RDF + "rest"][0]


def _values(nodes: list[Node]) -> list[str]:
    return [node.value for node in nodes]


def _by_language(nodes: list[Node]) -> dict[str, str]:
    return {node.language: node.value for node in nodes if isinstance(node, ox.Literal) and node.language}


def _curie(iri: str, prefixes: dict[str, str]) -> str:
    name = local_name(iri)
    known = {base: prefix for prefix, base in prefixes.items()}
    return f"{known[iri.removesuffix(name)]}:{name}"
