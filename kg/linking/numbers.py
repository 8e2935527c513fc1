"""Gives every IRI a number, so that what comes with one issue lies side by side in the indexes of the record.

IRIs sort by name, numbers by when they came: an index that begins with a number grows at its end, and an import
changes a few pages of it instead of one for each row.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

import apsw

SCHEMA = """
CREATE TABLE things(id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE);
"""

OF = "(SELECT id FROM things WHERE iri = {})"
"""The number of an IRI, in SQL; NULL for one that has none."""

_KNOWN = "SELECT iri, things.id FROM json_each(?) CROSS JOIN things ON iri = value"


def number(connection: apsw.Connection, iri: str) -> int:
    """The number of an IRI; one that has none gets one."""
    found = connection.execute("SELECT id FROM things WHERE iri = ?", (iri,)).get
    if found is None:
        connection.execute("INSERT INTO things(iri) VALUES (?)", (iri,))
        return connection.last_insert_rowid()
    return int(str(found))


def numbers(connection: apsw.Connection, iris: Iterable[str]) -> dict[str, int]:
    """The numbers of these IRIs; those that have none get one."""
    wanted = sorted(set(iris))
    found = _known(connection, wanted)
    if new := [(iri,) for iri in wanted if iri not in found]:
        connection.executemany("INSERT INTO things(iri) VALUES (?)", new)
        found |= _known(connection, [iri for (iri,) in new])
    return found


def _known(connection: apsw.Connection, iris: list[str]) -> dict[str, int]:
    rows = connection.execute(_KNOWN, (json.dumps(iris, ensure_ascii=False),))
    return {str(iri): int(str(key)) for iri, key in rows}
