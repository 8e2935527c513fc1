"""Tells from the record's log what came, changed and went, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import apsw

RENAMED = "renamed"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log: what was done to an issue, and how many facts came in, went out, or were known already.

    ``at`` bears the time zone of this machine; ``action`` is what :class:`kg.stores.Change` calls status.
    """

    sequence: int
    at: datetime
    action: str
    identifier: str
    added: int
    removed: int
    confirmed: int


def entries(connection: apsw.Connection, *, limit: int | None = None, renamed: bool = False) -> Iterator[Entry]:
    """The log, the newest first, at most ``limit`` of it.

    With ``renamed`` also the issues that changed only because another one gave their things other names.
    """
    rows = connection.execute(
        "SELECT sequence, at, action, identifier, added, removed, confirmed FROM log"
        " WHERE action <> ? OR ? ORDER BY sequence DESC LIMIT ?",
        (RENAMED, renamed, -1 if limit is None else limit),
    )
    for sequence, at, *rest in rows:
        yield Entry(sequence, datetime.fromisoformat(at).astimezone(), *rest)
