"""Brings the record of an older format to that of this program, step by step, in one transaction.

A change of the schema is one more step here: write the function that changes a record of the last format, add it to
``STEPS`` under that format's number, and raise ``FORMAT`` in :mod:`kg.stores.database`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from pathlib import Path

import apsw

from kg import linking
from kg.errors import StoreError
from kg.messages import say
from kg.stores import standing

Step = Callable[[apsw.Connection], None]


def _to_format_2(connection: apsw.Connection) -> None:
    """Statements bear their issue's place in the order of issues, and the index of facts ends with it.

    The index of objects leaves literals out, which nobody looks for: a third of what an import wrote there.
    """
    connection.execute("""
        ALTER TABLE statements ADD COLUMN since TEXT NOT NULL DEFAULT '';
        UPDATE statements SET since = (
            SELECT iif(issued = '', '~', issued) || char(31) || identifier FROM issues WHERE id = issue);
        DROP INDEX statements_fact;
        CREATE INDEX statements_fact ON statements(subject, predicate, object, since, datatype, language, begin);
        DROP INDEX statements_object;
        CREATE INDEX statements_object ON statements(object) WHERE datatype = '';
    """)


def _to_format_3(connection: apsw.Connection) -> None:
    """Statements are about entities, and bear what they are read as; the store is linked when it is opened."""
    connection.execute("""
        ALTER TABLE statements ADD COLUMN read_subject TEXT;
        ALTER TABLE statements ADD COLUMN read_object TEXT;
        ALTER TABLE statements ADD COLUMN concluded TEXT;
        CREATE INDEX statements_read_subject ON statements(read_subject) WHERE read_subject IS NOT NULL;
        CREATE INDEX statements_read_object ON statements(read_object) WHERE read_object IS NOT NULL;
    """)


def _to_format_4(connection: apsw.Connection) -> None:
    """IRIs have numbers, and the indexes go by these; what linkage keeps is made anew when the store is opened."""
    connection.execute("".join(f"DROP TABLE IF EXISTS {table};" for table in _OF_LINKAGE) + linking.SCHEMA)
    connection.execute("""
        DELETE FROM meta WHERE key IN ('judgements', 'linkage');
        INSERT INTO things(iri) SELECT subject FROM statements UNION SELECT object FROM statements WHERE datatype = '';
        CREATE TABLE numbered(
            issue INTEGER NOT NULL REFERENCES issues(id) ON DELETE CASCADE,
            subject TEXT NOT NULL, predicate TEXT NOT NULL, object TEXT NOT NULL,
            datatype TEXT NOT NULL, language TEXT NOT NULL,
            begin INTEGER, "end" INTEGER, rule TEXT, confidence REAL, verb TEXT,
            since TEXT NOT NULL, read_subject TEXT, read_object TEXT, concluded TEXT,
            subject_id INTEGER NOT NULL, object_id INTEGER
        );
        INSERT INTO numbered SELECT s.*, (SELECT id FROM things WHERE iri = subject),
            (SELECT id FROM things WHERE datatype = '' AND iri = object) FROM statements s ORDER BY rowid;
        DROP TABLE statements;
        ALTER TABLE numbered RENAME TO statements;
        CREATE INDEX statements_issue ON statements(issue);
        CREATE INDEX statements_fact ON statements(subject_id, predicate, object, since, datatype, language, begin);
        CREATE INDEX statements_predicate ON statements(predicate);
        CREATE INDEX statements_object ON statements(object_id) WHERE object_id IS NOT NULL;
        CREATE INDEX statements_read_subject ON statements(read_subject) WHERE read_subject IS NOT NULL;
        CREATE INDEX statements_read_object ON statements(read_object) WHERE read_object IS NOT NULL;
        CREATE INDEX statements_concluded ON statements(concluded, issue) WHERE concluded IS NOT NULL;
        CREATE TRIGGER statements_renumbered AFTER UPDATE OF subject, object ON statements BEGIN
            INSERT OR IGNORE INTO things(iri) VALUES (NEW.subject);
            INSERT OR IGNORE INTO things(iri) SELECT NEW.object WHERE NEW.datatype = '';
            UPDATE statements SET subject_id = (SELECT id FROM things WHERE iri = NEW.subject),
                object_id = (SELECT id FROM things WHERE NEW.datatype = '' AND iri = NEW.object)
                WHERE rowid = NEW.rowid;
        END;
        DROP TABLE IF EXISTS moved;
        CREATE TABLE moved(thing TEXT PRIMARY KEY, whole INTEGER NOT NULL) WITHOUT ROWID;
        INSERT OR IGNORE INTO things(iri) SELECT owner FROM relationships;
        ALTER TABLE relationships RENAME TO owned;
        CREATE TABLE relationships(edge INTEGER PRIMARY KEY, owner INTEGER NOT NULL);
        INSERT INTO relationships SELECT edge, (SELECT id FROM things WHERE iri = owner) FROM owned;
        DROP TABLE owned;
        CREATE INDEX relationships_owner ON relationships(owner);
    """)


_OF_LINKAGE = ("features", "blocks", "links", "judgements", "brands", "derived", "groups", "entities")


def _to_format_5(connection: apsw.Connection) -> None:
    """What people judged of facts is kept, and what does not stand for it."""
    connection.execute(standing.SCHEMA)


STEPS: Mapping[int, Step] = {1: _to_format_2, 2: _to_format_3, 3: _to_format_4, 4: _to_format_5}
"""What brings a record of each format to the next one."""

_log = logging.getLogger(__name__)


def way(path: Path, *, found: int, known: int) -> list[Step]:
    """The steps from the format ``found`` to the format ``known``; StoreError when there is no way."""
    if any(number not in STEPS for number in range(found, known)):
        raise StoreError(say("store.older", path=path, found=found, known=known))
    return [STEPS[number] for number in range(found, known)]


def tell(path: Path, copy: Path, *, found: int, known: int) -> None:
    """Warns whoever opened the store ``path`` that it was migrated, and where the old one is."""
    _log.warning("%s", say("store.migrated", path=path, found=found, known=known, copy=copy))


def keep_copy(path: Path, format: int) -> Path:
    """A copy of the record as it was last committed, beside it, named by its format; one that is there is replaced."""
    copy = path.with_name(f"{path.stem}.format-{format}{path.suffix}")
    unfinished = copy.with_name(f"{copy.name}.part")
    unfinished.unlink(missing_ok=True)
    source = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        source.execute("VACUUM INTO ?", (str(unfinished),))
    finally:
        source.close()
    unfinished.replace(copy)
    return copy
