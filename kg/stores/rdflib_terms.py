"""Turns the engine's terms into rdflib's and back; neither library knows the other."""

from __future__ import annotations

import pyoxigraph
from rdflib import BNode, Literal, URIRef
from rdflib.namespace import XSD
from rdflib.term import IdentifiedNode, Node

Term = URIRef | BNode | Literal


def from_engine(term: object) -> Term:
    """A term of the engine as rdflib has it, with the text of a literal just as it was written."""
    if isinstance(term, pyoxigraph.NamedNode):
        return URIRef(term.value)
    if isinstance(term, pyoxigraph.BlankNode):
        return BNode(term.value)
    assert isinstance(term, pyoxigraph.Literal), term
    if term.language:
        return Literal(term.value, lang=term.language)
    datatype = URIRef(term.datatype.value)
    return Literal(term.value, datatype=None if datatype == XSD.string else datatype, normalize=False)


def resource_of(node: IdentifiedNode | Node) -> pyoxigraph.NamedNode | pyoxigraph.BlankNode:
    """An IRI or blank node of rdflib as the engine has it."""
    return pyoxigraph.BlankNode(str(node)) if isinstance(node, BNode) else pyoxigraph.NamedNode(str(node))


def to_engine(node: Node) -> pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal:
    """A term of rdflib as the engine has it."""
    if not isinstance(node, Literal):
        return resource_of(node)
    if node.language:
        return pyoxigraph.Literal(str(node), language=node.language)
    return pyoxigraph.Literal(str(node), datatype=pyoxigraph.NamedNode(str(node.datatype or XSD.string)))
