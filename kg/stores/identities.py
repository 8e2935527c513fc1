"""Brings the statements to the entities that linkage decides on; what an issue reads is kept beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import apsw

from kg.linking import Moves
from kg.linking.tables import Tables
from kg.model import Statement

_OWN_ROWS = "{0} = :raw AND read_{0} IS NULL"
_OTHER_ROWS = "read_{0} = :raw"
_NO_LITERAL = " AND datatype = ''"


@dataclass(frozen=True, slots=True)
class Touched:
    """The issues with a statement that another entity is in now, and the things that such statements are about."""

    issues: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()


def move(connection: apsw.Connection, moves: Moves) -> Touched:
    """Puts the entities that ``moves`` give in the place of those before."""
    issues, things = set[str](), {entity for pair in moves.values() for entity in pair}
    for column in ("subject", "object"):
        for raw, (before, after) in sorted(moves.items()):
            rows = _rows(connection, column, raw, own=before == raw)
            issues.update(issue for _, issue, _ in rows)
            things.update(subject for _, _, subject in rows)
            connection.executemany(
                f"UPDATE statements SET {column} = ?, read_{column} = ? WHERE rowid = ?",
                [(after, None if after == raw else raw, key) for key, _, _ in rows],
            )
    return Touched(frozenset(issues), frozenset(things))


def _rows(connection: apsw.Connection, column: str, raw: str, *, own: bool) -> list[tuple[int, str, str]]:
    where = (_OWN_ROWS if own else _OTHER_ROWS).format(column) + (_NO_LITERAL if column == "object" else "")
    rows = connection.execute(
        "SELECT s.rowid, i.identifier, s.subject FROM statements s JOIN issues i ON i.id = s.issue WHERE " + where,
        {"raw": raw},
    )
    return [(int(key), str(issue), str(subject)) for key, issue, subject in rows]


def resolved(statements: Iterable[Statement], tables: Tables) -> list[Statement]:
    """Statements as they are read, with the entities that their things belong to."""
    read = list(statements)
    entities = tables.entities(
        {one.subject for one in read} | {one.object for one in read if isinstance(one.object, str)}
    )
    if not entities:
        return read
    return [
        replace(
            one,
            subject=entities.get(one.subject, one.subject),
            object=entities.get(one.object, one.object) if isinstance(one.object, str) else one.object,
        )
        for one in read
    ]
