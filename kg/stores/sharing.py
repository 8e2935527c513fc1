"""Counts which other issues state the facts and name the things of one issue."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Issue, Literal
from kg.stores import earliest
from kg.stores.record import Record

Fact = tuple[str, str, str | Literal]
"""Subject, predicate and object."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """The rest of a record, as seen from one of its issues."""

    record: Record
    issue: Issue

    def others(self, fact: Fact) -> int:
        """How many other issues state ``fact``."""
        subject, predicate, value = fact
        object = (value.value, value.datatype, value.language) if isinstance(value, Literal) else (value, "", "")
        found = self.record.connection.execute(
            "SELECT count(DISTINCT since) FROM statements INDEXED BY statements_fact WHERE subject = ?"
            " AND predicate = ? AND object = ? AND datatype = ? AND language = ? AND since <> ?",
            (subject, predicate, *object, earliest.place(self.issue)),
        )
        return int(found.get)

    def is_named_elsewhere(self, thing: str) -> bool:
        """Whether another issue says anything of ``thing``."""
        found = self.record.connection.execute(
            "SELECT EXISTS (SELECT 1 FROM statements WHERE subject = :thing AND since <> :since) OR EXISTS"
            " (SELECT 1 FROM statements WHERE object = :thing AND datatype = '' AND since <> :since)",
            {"thing": thing, "since": earliest.place(self.issue)},
        )
        return bool(found.get)

    def values_elsewhere(self, subject: str, predicate: str) -> list[str]:
        """The literals that other issues give for a property of ``subject``, sorted."""
        said = self.record.statements(subject=subject, predicate=predicate)
        others = [one.object for one in said if one.issue != self.issue.iri]
        return sorted({value.value for value in others if isinstance(value, Literal)})
