"""Saves a store as one file and brings it back: each whole or not at all, while others read and write.

The record goes back over the one that is there by SQLite's own backup, as one transaction, so that whoever has the
store open sees it before or after. What belongs beside the record travels in it and is put there after the commit, or
when the store is next opened.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import apsw

from kg.errors import InputError, StoreError
from kg.messages import say
from kg.stores import archive, beside, database


@dataclass(frozen=True, slots=True)
class Saved:
    """What a backup holds: so many issues, and the bytes of the file."""

    issues: int
    size: int


def save(folder: Path, target: Path) -> Saved:
    """Writes the store in ``folder`` to the file ``target``, which is replaced once the new one is whole."""
    if target.is_dir():
        raise InputError(say("backup.folder", path=target))
    with _clear_errors(target), _room_beside(target) as room:
        record, made = room / database.FILE, room / "backup"
        issues = _copy_record(folder / database.FILE, record)
        files = {database.FILE: record} | {name: folder / name for name in beside.FILES if (folder / name).is_file()}
        archive.write(files, made, format=database.FORMAT, issues=issues)
        size = made.stat().st_size
        made.replace(target)
    return Saved(issues, size)


def restore(file: Path, folder: Path, *, force: bool = False) -> Saved:
    """Brings the store that ``file`` holds to ``folder``; one that is there and not empty only gives way to ``force``.

    StoreError for a file that is missing, damaged, newer than this program or no backup; nothing has changed then.
    """
    if not force and _is_filled(folder):
        raise StoreError(say("backup.occupied", path=folder))
    with archive.opened(file) as saved, _clear_errors(folder):
        if saved.format > database.FORMAT:
            raise StoreError(say("backup.newer", path=file, found=saved.format, known=database.FORMAT))
        if not {database.FILE} <= {*saved.files} <= {database.FILE, *beside.FILES}:
            raise StoreError(say("backup.damaged", path=file, reason=", ".join(saved.files)))
        with _room_beside(folder) as room:
            for name in saved.files:
                saved.extract(name, room)
            _prepare(room)
            _install(room / database.FILE, folder)
    return Saved(saved.issues, file.stat().st_size)


def _is_filled(folder: Path) -> bool:
    if not (folder / database.FILE).exists():
        return False
    connection = database.connect(folder / database.FILE, writable=False)
    try:
        return bool(connection.execute("SELECT EXISTS (SELECT 1 FROM log)").get)
    finally:
        connection.close()


def _copy_record(source: Path, target: Path) -> int:
    """Copies the record as of one moment; how many issues it holds."""
    reader, copy = database.connect(source, writable=False), apsw.Connection(str(target))
    try:
        with database.clear_errors(source):
            _copy_pages(reader, copy)
            return int(copy.execute("SELECT count(*) FROM issues").get)
    finally:
        copy.close()
        reader.close()


def _copy_pages(source: apsw.Connection, target: apsw.Connection) -> None:
    with target.backup("main", source, "main") as copying:
        while not copying.done:
            copying.step(-1)


def _prepare(room: Path) -> None:
    """Makes the saved record one of this program's format, with what belongs beside it within."""
    connection = database.connect(room / database.FILE, writable=True, keeps_copy=False)
    try:
        beside.take(connection, room)
    finally:
        connection.close()


def _install(prepared: Path, folder: Path) -> None:
    """Puts the ``prepared`` record in the place of that in ``folder``, and then what belongs beside it."""
    file = folder / database.FILE
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        prepared.replace(file)
    with database.clear_errors(file):
        target = database.connect(file, writable=True)
        try:
            if prepared.exists():
                source = apsw.Connection(str(prepared), flags=apsw.SQLITE_OPEN_READONLY)
                _copy_pages(source, target)
                source.close()
            beside.put(target, folder)
        finally:
            target.close()


@contextmanager
def _room_beside(path: Path) -> Iterator[Path]:
    """A folder to work in, on the disk of ``path``, that is gone afterwards."""
    home = next(one for one in path.absolute().parents if one.is_dir())
    with tempfile.TemporaryDirectory(prefix=".kg-backup-", dir=home) as room:
        yield Path(room)


@contextmanager
def _clear_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise InputError(say("backup.unwritable", path=path, reason=error.strerror or error)) from error
