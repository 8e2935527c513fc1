"""Chooses one name and one class for each thing that several issues, or one issue twice, name or class differently."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import ontology
from kg.model import Literal, Statement
from ontology import terms

Names = Mapping[tuple[str, str], str]
"""The chosen text of the name and IRI of the class, by thing and one of :data:`PREDICATES`."""

PREDICATES = (terms.SKOS.prefLabel, terms.RDF.type)
WRITTEN_BY_CHOICE = (*PREDICATES, terms.SKOS.altLabel)
"""The predicates of what is written one way or another by what was chosen."""


def chosen(statements: Iterable[Statement]) -> dict[tuple[str, str], str]:
    """The choice between the names and between the classes that the statements, the earliest issue's first, give."""
    given: dict[tuple[str, str], dict[str, None]] = {}
    for one in statements:
        if one.predicate in PREDICATES:
            text = one.object.value if isinstance(one.object, Literal) else one.object
            given.setdefault((one.subject, one.predicate), {})[text] = None
    return {key: choice(key[1], list(texts)) for key, texts in given.items()}


def choice(predicate: str, texts: Sequence[str]) -> str:
    """The first of several names, or of several classes, earliest first."""
    return finest(texts) if predicate == terms.RDF.type else texts[0]


def finest(classes: Sequence[str]) -> str:
    """The first class, or the one below it where another issue knew more: Person and ModelWorker are a ModelWorker."""
    best = classes[0]
    for one in classes[1:]:
        if best in ontology.load().superclasses(one):
            best = one
    return best
