"""Logs in the record what came, changed and went, and when, and tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal as OneOf

import apsw

from kg.identity import iri
from kg.model import Issue, Statement
from kg.stores.rows import content_of, state_of

Status = OneOf["new", "same", "corrected", "removed", "renamed", "judged"]
"""What happened to an issue, or "judged" to entities; "renamed" is only logged: another change renamed things in it."""

JUDGEMENTS = "judgements.tsv"
"""What the log calls a change of judgements by: the file that they are in."""

_RENAMED: Status = "renamed"


@dataclass(frozen=True, slots=True)
class Change:
    """What one import or removal did: facts that came in, went out, or that another issue had stated already."""

    status: Status
    added: int = 0
    removed: int = 0
    confirmed: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log: what was done to an issue, and how many facts came in, went out, or were known already.

    ``at`` bears the time zone of this machine; ``action`` is what :class:`Change` calls status.
    """

    sequence: int
    at: datetime
    action: str
    identifier: str
    added: int
    removed: int
    confirmed: int


@dataclass(frozen=True, slots=True)
class Log:
    """All changes of a record in their order, each with a digest over it and all before it."""

    connection: apsw.Connection

    def sequence(self) -> int:
        """How many changes the record has seen."""
        return int(self.connection.execute("SELECT coalesce(max(sequence), 0) FROM log").get)

    def state(self, sequence: int) -> str:
        """A digest of all changes up to ``sequence``, "" for one that this record never had."""
        return str(self.connection.execute("SELECT state FROM log WHERE sequence = ?", (sequence,)).get or "")

    def is_last(self, issue: Issue, statements: Iterable[Statement]) -> bool:
        """Whether the last change of ``issue`` left it and these statements; the digests tell."""
        sequence = self.connection.execute(
            "SELECT max(sequence) FROM log WHERE identifier = ? AND action IN ('new', 'corrected')", (issue.identifier,)
        ).get
        content = content_of(issue, set(statements))
        return bool(sequence) and self.state(sequence) == state_of(self.state(sequence - 1), issue.identifier, content)

    def changed_since(self, sequence: int) -> list[tuple[int, str]]:
        """The issues that came, changed or went after ``sequence``: last change and IRI, in that order."""
        rows = self.connection.execute(
            "SELECT max(sequence), identifier FROM log WHERE sequence > ? GROUP BY identifier ORDER BY 1", (sequence,)
        )
        return [(last, iri("issue", identifier)) for last, identifier in rows]

    def append(self, identifier: str, change: Change, content: tuple[str, ...]) -> None:
        """Logs what was done, over a digest of what it was done with."""
        sequence = self.sequence()
        state = state_of(self.state(sequence), identifier, content)
        self.connection.execute(
            "INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(sequence + 1, datetime.now(UTC).isoformat(timespec="seconds"), change.status, identifier),
                *(change.added, change.removed, change.confirmed, state),
            ),
        )

    def append_renamed(self, identifiers: Iterable[str]) -> None:
        """Logs that things in these issues go by other identifiers or names now."""
        for identifier in identifiers:
            self.append(identifier, Change(_RENAMED), ())


def entries(connection: apsw.Connection, *, limit: int | None = None, renamed: bool = False) -> Iterator[Entry]:
    """The log, the newest first, at most ``limit`` of it.

    With ``renamed`` also the issues that changed only because another one gave their things other names.
    """
    rows = connection.execute(
        "SELECT sequence, at, action, identifier, added, removed, confirmed FROM log"
        " WHERE action <> ? OR ? ORDER BY sequence DESC LIMIT ?",
        (_RENAMED, renamed, -1 if limit is None else limit),
    )
    for sequence, at, *rest in rows:
        yield Entry(sequence, datetime.fromisoformat(at).astimezone(), *rest)
