"""Opens the SQLite file that is the record of a store, and turns SQLite's errors into clear lines."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import apsw

from kg import linking
from kg.errors import StoreError
from kg.messages import say
from kg.stores import migration, standing

FILE = "bulletins.sqlite"
FORMAT = 5
WAIT_SECONDS = 5
CACHE_KIB = 8_000
"""One import changes some 2,400 pages of 4 KiB; where few of them fit, they are written out and read back."""
PAGES_TO_FOLD = 8_000
"""How long SQLite's journal grows until it is folded into the file: a page that three imports change moves once."""

_SCHEMA = """
CREATE TABLE meta(key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
CREATE TABLE issues(
    id INTEGER PRIMARY KEY, identifier TEXT NOT NULL UNIQUE, iri TEXT NOT NULL UNIQUE, text TEXT NOT NULL,
    sha256 TEXT NOT NULL, publisher TEXT NOT NULL, issued TEXT NOT NULL, title TEXT NOT NULL, sequence INTEGER NOT NULL
);
CREATE TABLE statements(
    issue INTEGER NOT NULL REFERENCES issues(id) ON DELETE CASCADE,
    subject TEXT NOT NULL, predicate TEXT NOT NULL, object TEXT NOT NULL,
    datatype TEXT NOT NULL, language TEXT NOT NULL,
    begin INTEGER, "end" INTEGER, rule TEXT, confidence REAL, verb TEXT,
    since TEXT NOT NULL, read_subject TEXT, read_object TEXT, concluded TEXT,
    subject_id INTEGER NOT NULL, object_id INTEGER
);
CREATE TRIGGER statements_renumbered AFTER UPDATE OF subject, object ON statements BEGIN
    INSERT OR IGNORE INTO things(iri) VALUES (NEW.subject);
    INSERT OR IGNORE INTO things(iri) SELECT NEW.object WHERE NEW.datatype = '';
    UPDATE statements SET subject_id = (SELECT id FROM things WHERE iri = NEW.subject),
        object_id = (SELECT id FROM things WHERE NEW.datatype = '' AND iri = NEW.object) WHERE rowid = NEW.rowid;
END;
CREATE INDEX statements_issue ON statements(issue);
CREATE INDEX statements_fact ON statements(subject_id, predicate, object, since, datatype, language, begin);
CREATE INDEX statements_predicate ON statements(predicate);
CREATE INDEX statements_object ON statements(object_id) WHERE object_id IS NOT NULL;
CREATE INDEX statements_read_subject ON statements(read_subject) WHERE read_subject IS NOT NULL;
CREATE INDEX statements_read_object ON statements(read_object) WHERE read_object IS NOT NULL;
CREATE INDEX statements_concluded ON statements(concluded, issue) WHERE concluded IS NOT NULL;
CREATE TABLE moved(thing TEXT PRIMARY KEY, whole INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE relationships(edge INTEGER PRIMARY KEY, owner INTEGER NOT NULL);
CREATE INDEX relationships_owner ON relationships(owner);
CREATE TABLE log(
    sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, action TEXT NOT NULL, identifier TEXT NOT NULL,
    added INTEGER NOT NULL, removed INTEGER NOT NULL, confirmed INTEGER NOT NULL, state TEXT NOT NULL
);
"""


def connect(path: Path, *, writable: bool, keeps_copy: bool = True) -> apsw.Connection:
    """A connection to the record in the file ``path``, which exists and has the format of this program.

    One of an older format is migrated if ``writable``, and a copy of it kept unless that is not wanted. The last
    connection to close folds SQLite's journal into the file if it is ``writable``, so one that reads may be too.
    """
    with clear_errors(path):
        connection = _open(path, writable=writable)
        if (found := _format(connection, path)) < FORMAT and writable:
            with writing(connection):  # another process may have migrated it meanwhile
                _migrate(connection, path, keeps_copy=keeps_copy)
        elif found < FORMAT:
            raise StoreError(say("store.older", path=path, found=found, known=FORMAT))
    return connection


def create(path: Path) -> None:
    """Makes an empty record in the file ``path``; one that another process made meanwhile stays as it is."""
    with clear_errors(path):
        connection = _open(path, writable=True, flags=apsw.SQLITE_OPEN_CREATE)
        try:
            connection.pragma("journal_mode", "wal")
            load_graph_engine(connection)
            with writing(connection):
                if not _tables(connection):
                    connection.execute(_SCHEMA + linking.SCHEMA + standing.SCHEMA)
                    connection.execute("INSERT INTO meta VALUES ('format', ?)", (FORMAT,))
        finally:
            connection.close()


def load_graph_engine(connection: apsw.Connection) -> None:
    """Adds the SQL function ``cypher(query, parameters)``.

    The library is found without importing its Python package, which would cost 30 ms; SQLite adds the
    platform's file ending by itself.
    """
    spec = find_spec("graphqlite")
    assert spec is not None
    assert spec.origin is not None
    connection.enable_load_extension(True)
    connection.load_extension(str(Path(spec.origin).with_name("graphqlite")), "sqlite3_graphqlite_init")
    connection.enable_load_extension(False)


@contextmanager
def writing(connection: apsw.Connection) -> Iterator[None]:
    """One transaction that is whole or not at all, and the only one that writes."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(connection: apsw.Connection) -> Iterator[None]:
    """Everything read inside is of one moment, whatever others write meanwhile."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


@contextmanager
def clear_errors(path: Path) -> Iterator[None]:
    """Raises StoreError with one line that names ``path`` for what SQLite finds wrong with the file."""
    try:
        yield
    except (apsw.BusyError, apsw.LockedError) as error:
        raise StoreError(say("store.locked", path=path, seconds=WAIT_SECONDS)) from error
    except (apsw.NotADBError, apsw.CorruptError) as error:
        raise StoreError(say("store.damaged", path=path, reason=error)) from error
    except (apsw.CantOpenError, apsw.ReadOnlyError, apsw.PermissionsError, apsw.IOError, apsw.FullError) as error:
        raise StoreError(say("store.unusable", path=path, reason=error)) from error


def _open(path: Path, *, writable: bool, flags: int = 0) -> apsw.Connection:
    mode = apsw.SQLITE_OPEN_READWRITE if writable else apsw.SQLITE_OPEN_READONLY
    connection = apsw.Connection(str(path), flags=mode | flags)
    connection.set_busy_timeout(int(WAIT_SECONDS * 1000))
    connection.pragma("foreign_keys", True)
    connection.pragma("cache_size", -CACHE_KIB)
    connection.pragma("wal_autocheckpoint", PAGES_TO_FOLD)
    return connection


def _migrate(connection: apsw.Connection, path: Path, *, keeps_copy: bool) -> None:
    found = _format(connection, path)
    steps = migration.way(path, found=found, known=FORMAT)
    copy = migration.keep_copy(path, found) if keeps_copy and steps else None
    for step in steps:
        step(connection)
    connection.execute("UPDATE meta SET value = ? WHERE key = 'format'", (FORMAT,))
    if copy:
        migration.tell(path, copy, found=found, known=FORMAT)


def _format(connection: apsw.Connection, path: Path) -> int:
    """The format of the record; StoreError for what is no record, and for one that this program does not know yet."""
    if "meta" not in _tables(connection):
        raise StoreError(say("store.damaged", path=path, reason="no table 'meta'"))
    found = connection.execute("SELECT value FROM meta WHERE key = 'format'").get
    if not isinstance(found, int):
        raise StoreError(say("store.damaged", path=path, reason="no format"))
    if found > FORMAT:
        raise StoreError(say("store.newer", path=path, found=found, known=FORMAT))
    return found


def _tables(connection: apsw.Connection) -> set[str]:
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN ('meta', 'statements')")
    return {str(name) for (name,) in rows}
