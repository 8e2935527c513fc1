"""What the graph knows: issues, and statements with the place in the text that each was read from."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from kg.identity import iri

XSD = "http://www.w3.org/2001/XMLSchema#"
LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"


@dataclass(frozen=True, slots=True, order=True)
class Literal:
    """A value: its lexical form with a datatype IRI, or with a language tag (then ``rdf:langString``)."""

    value: str
    datatype: str = XSD + "string"
    language: str = ""


@lru_cache(maxsize=1 << 12)
def zh(value: str) -> Literal:
    """A Chinese label."""
    return Literal(value, LANG_STRING, "zh")


@dataclass(frozen=True, slots=True)
class Issue:
    """One bulletin issue: its text as decoded and what is known of it as a publication.

    ``identifier`` is the file name, ``issued`` an ISO date; "" where nothing is known.
    """

    identifier: str
    text: str = field(repr=False)
    publisher: str = ""
    issued: str = ""
    title: str = ""

    @property
    def iri(self) -> str:
        """The IRI of the issue, which is also that of its named graph."""
        return iri("issue", self.identifier)


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Where a statement was read: ``issue.text[begin:end] == quote``, in characters of the text as decoded.

    ``confidence`` is in [0, 1]; ``verb`` is the word that told a role (主办, 承办 …), "" for other facts.
    """

    begin: int
    end: int
    quote: str
    rule: str
    confidence: float
    verb: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim of one issue: subject and predicate are IRIs, the object an IRI or a literal.

    Only what is stated is kept; the closure under the class and property hierarchy is made when the graph
    is written (``bkg:hostedBy`` is stored, ``bkg:organizedBy`` follows). ``evidence`` is None for what has no
    sentence of its own: a type, a label, the issue's own data.
    """

    subject: str
    predicate: str
    object: str | Literal
    issue: str
    evidence: Evidence | None = None
