"""What comes back for a question: text, rows, the queries that gave them, and the sentences that bear them out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from kg.table import Table
from queries.evidence import Quote

Status = Literal["answered", "silent", "unknown_name", "ambiguous", "not_understood"]


@dataclass(frozen=True, slots=True)
class Run:
    """One query that ran: its bound parameters, the names of the things among them, its texts, its rows."""

    query: str
    parameters: Mapping[str, object]
    things: Mapping[str, str]
    cypher: str
    sparql: str
    table: Table

    @property
    def subject(self) -> str:
        """What the query was about, in words."""
        return "、".join(self.things.values())


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question.

    ``status`` is "answered", "silent" (the names are known, the store does not say), "unknown_name", "ambiguous"
    (too many things fit a name) or "not_understood"; in the last three ``suggestions`` has names or questions.
    """

    status: Status
    text: str
    query: str = ""
    runs: tuple[Run, ...] = ()
    table: Table = field(default_factory=lambda: Table((), []))
    evidence: tuple[Quote, ...] = ()
    suggestions: tuple[str, ...] = ()

    @property
    def cypher(self) -> str:
        """The Cypher text that ran first, "" for a question that only SPARQL can answer."""
        return self.runs[0].cypher if self.runs else ""

    @property
    def sparql(self) -> str:
        """The SPARQL text that asks the same, parameters written in."""
        return self.runs[0].sparql if self.runs else ""

    @property
    def parameters(self) -> Mapping[str, object]:
        """The parameters of the first run, for its Cypher."""
        return self.runs[0].parameters if self.runs else {}
