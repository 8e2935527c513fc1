"""Counts which other issues state the facts and name the things of one issue."""

from __future__ import annotations

from dataclasses import dataclass

from kg.linking import Tables
from kg.linking.numbers import OF
from kg.model import Issue, Literal
from kg.stores import earliest
from kg.stores.record import Record
from kg.stores.rows import object_columns

Fact = tuple[str, str, str | Literal]
"""Subject, predicate and object."""

_OF_THING = OF.format(":thing")
_OF_ISSUE = "ltrim(since, char(127))"
"""The place of a statement's issue, by whatever identifier the statement is."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """The rest of a record, as seen from one of its issues."""

    record: Record
    issue: Issue

    def others(self, fact: Fact) -> int:
        """How many other issues state ``fact``, by whatever identifier of the entities in it."""
        subject, predicate, value = fact
        entity = Tables(self.record.connection).entity
        object = object_columns(value if isinstance(value, Literal) else entity(value))
        found = self.record.connection.execute(
            f"SELECT count(DISTINCT {_OF_ISSUE}) FROM statements INDEXED BY statements_fact"
            f" WHERE subject_id = {OF.format('?')}"
            f" AND predicate = ? AND object = ? AND datatype = ? AND language = ? AND {_OF_ISSUE} <> ?",
            (entity(subject), predicate, *object, earliest.place(self.issue)),
        )
        return int(found.get)

    def is_named_elsewhere(self, thing: str) -> bool:
        """Whether another issue says anything of ``thing``."""
        found = self.record.connection.execute(
            f"SELECT EXISTS (SELECT 1 FROM statements WHERE subject_id = {_OF_THING} AND {_OF_ISSUE} <> :since)"
            f" OR EXISTS (SELECT 1 FROM statements WHERE object_id = {_OF_THING} AND {_OF_ISSUE} <> :since)",
            {"thing": thing, "since": earliest.place(self.issue)},
        )
        return bool(found.get)

    def values_elsewhere(self, subject: str, predicate: str) -> list[str]:
        """The literals that other issues give for a property of ``subject``, sorted."""
        said = self.record.statements(subject=subject, predicate=predicate)
        others = [one.object for one in said if one.issue != self.issue.iri]
        return sorted({value.value for value in others if isinstance(value, Literal)})
