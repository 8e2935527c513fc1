"""Links all issues of a store anew: of one made before there was linkage, or by other rules than today's."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files

import apsw

from kg import gazetteer, linking
from kg.linking import Linkage
from kg.stores import identities
from kg.stores.record import Record

_COLUMNS = """
ALTER TABLE statements ADD COLUMN read_subject TEXT;
ALTER TABLE statements ADD COLUMN read_object TEXT;
ALTER TABLE statements ADD COLUMN concluded TEXT;
CREATE INDEX statements_read_subject ON statements(read_subject) WHERE read_subject IS NOT NULL;
CREATE INDEX statements_read_object ON statements(read_object) WHERE read_object IS NOT NULL;
CREATE TABLE moved(thing TEXT PRIMARY KEY) WITHOUT ROWID;
"""
_AS_READ = """
UPDATE statements SET subject = coalesce(read_subject, subject), object = coalesce(read_object, object),
    read_subject = NULL, read_object = NULL WHERE coalesce(read_subject, read_object) IS NOT NULL;
DELETE FROM statements WHERE concluded IS NOT NULL;
DELETE FROM features; DELETE FROM blocks; DELETE FROM links; DELETE FROM brands; DELETE FROM derived;
DELETE FROM groups; DELETE FROM entities;
"""


def from_format_1(connection: apsw.Connection) -> None:
    """Gives a store of format 1 the tables of format 2; it is linked when :func:`is_current` is asked next."""
    connection.execute(_COLUMNS + linking.SCHEMA)
    connection.execute("UPDATE meta SET value = 2 WHERE key = 'format'")


def is_current(connection: apsw.Connection) -> bool:
    """Whether the entities are those that the rules of this program give."""
    return bool(connection.execute("SELECT value = ? FROM meta WHERE key = 'linkage'", (digest(),)).get)


def relink(connection: apsw.Connection) -> None:
    """Forgets all entities and finds them anew; the graphs are to be made anew after it."""
    connection.execute(_AS_READ)
    record = Record(connection)
    for issue in record.issues():
        told = linking.features(issue, record.as_read(issue.iri))
        outcome = Linkage(connection).exchange(set(), told)
        identities.move(connection, outcome.moves)
        identities.conclude(connection, outcome.derived)
    record.log_renamed(issue.identifier for issue in record.issues())
    connection.execute("DELETE FROM meta WHERE key = 'projection'")
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('linkage', ?)", (digest(),))


@cache
def digest() -> str:
    """What the entities depend on beside the statements and judgements: the rules and lists of linkage."""
    found = hashlib.sha256()
    for package in (linking, gazetteer):
        for file in sorted(files(package).iterdir(), key=lambda one: one.name):
            if file.name.endswith((".py", ".toml", ".tsv")):
                found.update(file.read_bytes())
    return found.hexdigest()[:16]
