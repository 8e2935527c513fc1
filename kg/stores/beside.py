"""Carries the files that stand beside a record within it, so that one transaction brings them all."""

from __future__ import annotations

from pathlib import Path

import apsw

from kg.stores import database

FILES = ("judgements.tsv",)
"""What people keep in the folder of a store beside the record."""

_PENDING = "beside "
_NONE = "none"


def take(connection: apsw.Connection, folder: Path) -> None:
    """Takes the files in ``folder`` into the record; that there is none of a name is kept, too."""
    for name in FILES:
        path = folder / name
        content: bytes | str = path.read_bytes() if path.exists() else _NONE
        connection.execute("INSERT INTO meta VALUES (?, ?)", (_PENDING + name, content))


def put(connection: apsw.Connection, folder: Path) -> None:
    """Puts the files that a record brought into ``folder``; one seek when that was done before."""
    if connection.execute("SELECT 1 FROM meta WHERE key > ? AND key < ? || 'z'", (_PENDING, _PENDING)).get is None:
        return
    with database.writing(connection):
        for name in FILES:
            content = connection.execute("SELECT value FROM meta WHERE key = ?", (_PENDING + name,)).get
            if isinstance(content, bytes):
                made = folder / f"{name}.part"
                made.write_bytes(content)
                made.replace(folder / name)
            elif content == _NONE:
                (folder / name).unlink(missing_ok=True)
            connection.execute("DELETE FROM meta WHERE key = ?", (_PENDING + name,))
