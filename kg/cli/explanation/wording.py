"""Words and cuts that the terminal and the page share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Literal

import ontology
from ingest.explanation import Explanation, Fact, Mark, Piece
from kg.messages import entries
from ontology import terms

Lang = Literal["zh", "en"]
Token = tuple[Literal["open", "text", "close"], Mark | None, str]
START, END = terms.SCHEMA.startDate, terms.SCHEMA.endDate
_BREAK = re.compile(r"\s*\n\s*")


def word(key: str, lang: Lang) -> str:
    """The entry ``explain.KEY``, for what is shown in both languages at once."""
    return entries("explain")[f"explain.{key}"][lang]


def label(iri: str, lang: Lang) -> str:
    """The ontology's name for a class or a property, "" for none."""
    return ontology.load().label(iri, lang) if iri else ""


def relation(fact: Fact, lang: Lang) -> str:
    """What a fact says of its subject."""
    return label(fact.relation, lang) if "://" in fact.relation else word(f"relation.{fact.relation}", lang)


def value(fact: Fact, lang: Lang) -> tuple[str, str]:
    """The value of a fact, and what is added in brackets; an event's value is its class."""
    if fact.relation == "event":
        return label(fact.note, lang), ""
    return fact.value, fact.note if fact.note != relation(fact, "zh") else ""


def by_subject(facts: Sequence[Fact]) -> list[tuple[str, list[Fact]]]:
    """The facts that tell something, under what they are about, in the order of the first of each."""
    told = [fact for fact in facts if not fact.is_structure]
    order = list(dict.fromkeys(fact.subject for fact in told))
    ranked = sorted(told, key=lambda fact: order.index(fact.subject))
    return [(subject, _folded(list(group))) for subject, group in groupby(ranked, key=lambda fact: fact.subject)]


def _folded(facts: list[Fact]) -> list[Fact]:
    """The facts with one line for an event of one day in place of its first and its last."""
    days = {(f.value, f.rule) for f in facts if f.relation == START} & {
        (f.value, f.rule) for f in facts if f.relation == END
    }
    one_day = [replace(f, relation="day") if f.relation == START and (f.value, f.rule) in days else f for f in facts]
    return [f for f in one_day if f.relation != END or (f.value, f.rule) not in days]


def names(text: str, piece: Piece) -> list[tuple[str, Mark]]:
    """The organizations of a piece: as its text has them, and the mark that tells the full name and the class."""
    found = {(plain(text[m.begin : m.end]), m.value): m for m in piece.marks if m.kind == "organization"}
    return [(written, mark) for (written, _), mark in found.items()]


def tokens(text: str, piece: Piece) -> Iterator[Token]:
    """The piece's text in order, with where each mark opens and closes."""
    at, opened = piece.begin, list[Mark]()
    for mark in [*piece.marks, None]:
        begin = mark.begin if mark else piece.end
        while opened and opened[-1].end <= begin:
            yield "text", None, plain(text[at : opened[-1].end])
            at = opened[-1].end
            yield "close", opened.pop(), ""
        yield "text", None, plain(text[at:begin])
        at = begin
        if mark:
            opened.append(mark)
            yield "open", mark, ""


def plain(text: str) -> str:
    """Text without the breaks of its lines."""
    return _BREAK.sub("", text)


def counts(explanation: Explanation) -> dict[str, int]:
    """How much was read."""
    sentences = [piece for piece in explanation.pieces if piece.role == "sentence"]
    return {
        "sentences": len(sentences),
        "facts": sum(len(piece.facts) for piece in sentences),
        "unread": len(explanation.pieces_that_are("unread")),
        "named": len(explanation.pieces_that_are("named")),
    }
