"""What people said of single facts, as lines of the file of judgements: that one is right, or is to leave the graph."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import NamedTuple

import ontology
from kg.identity import kind_of, short, whole
from kg.model import XSD
from ontology import terms

ACCEPT, REJECT = "accept", "reject"
VERDICTS = (ACCEPT, REJECT)
HEAD = (
    "# 事实：把握不大的，采信（accept）或剔除（reject）。关系和客体空着的，判断的是整个事物。",
    "# Facts read with little confidence: right (accept) or to leave the graph (reject). Without a relation and an"
    " object the whole thing is meant.",
    "# verdict\tsubject\trelation\tobject\twords",
)
PARTS = ("membership", "grant", "count", "change")
"""Kinds of things that only join others: with one of these they go."""

JOINED = (*PARTS, "observation")
"""Kinds of things that are judged as a whole."""

_LITERAL = re.compile(r'("(?:[^"\\]|\\.)*")(?:@([\w-]+)|\^\^(\S+))?')
_LANGUAGE_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"


class Fact(NamedTuple):
    """One fact by the identifiers that texts give; without a predicate the thing itself, and all that is said of it."""

    subject: str
    predicate: str = ""
    object: str = ""
    datatype: str = ""
    language: str = ""

    @property
    def is_thing(self) -> bool:
        """Whether it is a thing (or a post held, an award given, a change) rather than one relation or value."""
        return not self.predicate


@dataclass(frozen=True, slots=True)
class FactEntry:
    """A judgement of a fact as it stands in the file: with the fact in words, and the comments above it."""

    fact: Fact
    verdict: str
    words: str = ""
    comments: tuple[str, ...] = ()


def read(cells: list[str], comments: tuple[str, ...]) -> FactEntry | None:
    """The judgement in the cells of a line, None where they hold none."""
    verdict, subject, relation, object, words = (*(cell.strip() for cell in cells[:5]), "", "", "", "")[:5]
    found = fact(subject, relation, object)
    return FactEntry(found, verdict, words, comments) if verdict in VERDICTS and found else None


def fact(subject: str, relation: str = "", object: str = "") -> Fact | None:
    """The fact that three words of the file, or of a command, stand for; None where they stand for none."""
    thing, predicate = whole(subject), _in_full(relation)
    if "/" not in short(thing) or bool(relation) != bool(object) or (relation and not predicate):
        return None
    if not relation:
        return Fact(thing) if kind_of(thing) != "issue" else None
    if literal := _LITERAL.fullmatch(object):
        datatype = _LANGUAGE_STRING if literal[2] else _in_full(literal[3] or "xsd:string")
        value = json.loads(literal[1])
        return judged_as(Fact(thing, predicate, value, datatype, literal[2] or "")) if datatype else None
    return judged_as(Fact(thing, predicate, whole(object))) if "/" in short(object) else None


def judged_as(fact: Fact) -> Fact:
    """What is judged when a fact is: the thing that an issue mentions, what joins things, or the fact itself."""
    if fact.predicate == terms.SCHEMA.mentions:
        return Fact(fact.object)
    joining = (end for end in (fact.subject, "" if fact.datatype else fact.object) if kind_of(end) in JOINED)
    part = next(joining, "")
    return Fact(part) if part else fact


def written(fact: Fact) -> tuple[str, str, str]:
    """A fact as the three words that :func:`fact` reads."""
    if fact.is_thing:
        return short(fact.subject), "", ""
    return short(fact.subject), _in_brief(fact.predicate), _object(fact)


def line(entry: FactEntry) -> str:
    """The line of the file."""
    return "\t".join((entry.verdict, *written(entry.fact), " ".join(entry.words.split())))


def _object(fact: Fact) -> str:
    if not fact.datatype:
        return short(fact.object)
    text = json.dumps(fact.object, ensure_ascii=False)
    if fact.language:
        return f"{text}@{fact.language}"
    return text if fact.datatype == XSD + "string" else f"{text}^^{_in_brief(fact.datatype)}"


def _in_brief(iri: str) -> str:
    """An IRI by a prefix of the ontology: bkg:hostedBy."""
    known = ((prefix, base) for prefix, base in ontology.load().prefixes.items() if prefix and iri.startswith(base))
    return next((f"{prefix}:{iri.removeprefix(base)}" for prefix, base in known), iri)


def _in_full(name: str) -> str:
    """The IRI that such a name stands for, "" where it stands for nothing that the ontology or XML Schema has."""
    prefix, _, local = name.partition(":")
    iri = ontology.load().prefixes.get(prefix, "") + local if not name.startswith("http") else name
    return iri if iri in ontology.load().properties or iri.startswith(XSD) else ""
