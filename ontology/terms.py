"""The IRIs of all terms as attributes (``terms.BKG.hostedBy``), so that a misspelling fails where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ontology.reader import load
from ontology.vocabulary import UnknownTermError, suggest

# The languages that the ontology is written in have no declarations there: their names are fixed by W3C.
_LANGUAGE = {
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": ("langString", "first", "rest", "nil", "value"),
    "http://www.w3.org/2000/01/rdf-schema#": (
        *("Class", "Datatype", "Literal", "Resource"),
        *("subClassOf", "subPropertyOf", "domain", "range", "seeAlso"),
    ),
    "http://www.w3.org/2002/07/owl#": (
        *("Class", "Ontology", "ObjectProperty", "DatatypeProperty", "AnnotationProperty", "TransitiveProperty"),
        *("FunctionalProperty", "Nothing", "Thing", "sameAs", "inverseOf", "disjointWith", "equivalentClass"),
        *("unionOf", "oneOf", "AllDisjointClasses", "members", "versionInfo", "versionIRI"),
    ),
    "http://www.w3.org/2001/XMLSchema#": (
        *("string", "boolean", "integer", "nonNegativeInteger", "decimal", "double"),
        *("date", "dateTime", "gYear", "gYearMonth"),
    ),
}


@dataclass(frozen=True, slots=True)
class Namespace:
    """The terms of one namespace, as IRIs: ``BKG.hostedBy`` or, for a name held as data, ``BKG["hostedBy"]``."""

    _base: str

    def __getattr__(self, name: str) -> str:
        """The IRI of the term called ``name``; :class:`UnknownTermError` (an AttributeError) where there is none."""
        if name.startswith("_"):
            raise AttributeError(name)
        return self[name]

    def __getitem__(self, name: str) -> str:
        """The same for a name held as data; the error is a KeyError too."""
        iri = self._base + name
        if not _declared(iri):
            raise _misspelt(iri)
        return iri

    def __contains__(self, name: str) -> bool:
        """Whether the namespace has a term with this local name."""
        return _declared(self._base + name)

    def __iter__(self) -> Iterator[str]:
        """The IRIs of the namespace's terms, in file order."""
        return (iri for iri in _all_terms() if iri.startswith(self._base))

    def __str__(self) -> str:
        """The IRI of the namespace itself."""
        return self._base


def _declared(iri: str) -> bool:
    ontology = load()
    return iri in ontology.classes or iri in ontology.properties or iri in _LANGUAGE_TERMS


def _all_terms() -> tuple[str, ...]:
    ontology = load()
    return (*ontology.classes, *ontology.properties, *_LANGUAGE_TERMS)


def _misspelt(iri: str) -> UnknownTermError:
    near = suggest(iri, _all_terms())
    hint = f" Did you mean <{near}>?" if near else ""
    return UnknownTermError(f"No term <{iri}> in ontology/bulletin-kg.ttl.{hint}")


_LANGUAGE_TERMS = frozenset(base + name for base, names in _LANGUAGE.items() for name in names)

BKG = Namespace("https://w3id.org/bulletin-kg#")
ORG = Namespace("http://www.w3.org/ns/org#")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
SCHEMA = Namespace("https://schema.org/")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
PROV = Namespace("http://www.w3.org/ns/prov#")
NIF = Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
DCTERMS = Namespace("http://purl.org/dc/terms/")
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#")
OWL = Namespace("http://www.w3.org/2002/07/owl#")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#")
TIME = Namespace("http://www.w3.org/2006/time#")
