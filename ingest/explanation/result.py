"""What an explanation holds: the text in pieces, each with the mentions seen in it and the facts that it gave."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from kg.model import Issue

State = Literal["read", "named", "unread", "plain"]
KINDS = ("event", "organization", "person", "date", "place", "count", "prize", "honour", "document", "quoted")
STRUCTURE = frozenset(("region", "unitOf", "subOrganizationOf"))


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A mention: ``issue.text[begin:end]``, its ``kind`` (of ``KINDS``), and what it was taken to mean.

    ``value`` is the normalized form (full name, ISO date, number), ``cls`` the IRI of its class; "" where unknown.
    """

    begin: int
    end: int
    kind: str
    value: str
    cls: str
    rule: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact in words: ``relation`` is the IRI of a property, or one of event, post, grant, count, actual, target.

    ``note`` adds what neither side says: an event's class (an IRI), the event where a prize was won, a role's verb.
    """

    relation: str
    subject: str
    value: str
    rule: str
    confidence: float
    note: str = ""

    @property
    def is_structure(self) -> bool:
        """Whether it follows from an organization's name and not from what the sentence tells."""
        return self.relation.rpartition("#")[2] in STRUCTURE


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, or a line that is not read as one (``role`` "heading" or "outside": captions, by-lines, mastheads).

    ``state`` of a sentence: "read" gave facts, "named" gave only names though it looks factual, "unread" looks
    factual and gave nothing at all, "plain" does not look as if it held a fact. ``story`` counts the stories from 0.
    """

    begin: int
    end: int
    role: Literal["sentence", "heading", "outside"]
    state: State = "plain"
    marks: tuple[Mark, ...] = ()
    facts: tuple[Fact, ...] = ()
    story: int = -1


@dataclass(frozen=True, slots=True)
class Explanation:
    """How an issue was read: its pieces in the order of the text."""

    issue: Issue
    pieces: tuple[Piece, ...]

    @property
    def fired(self) -> Counter[str]:
        """How many mentions and facts each rule gave."""
        told = Counter(fact.rule for piece in self.pieces for fact in piece.facts)
        return told + Counter(mark.rule for piece in self.pieces for mark in piece.marks if mark.kind != "event")

    def pieces_that_are(self, state: State) -> tuple[Piece, ...]:
        """The sentences of a state."""
        return tuple(piece for piece in self.pieces if piece.role == "sentence" and piece.state == state)
