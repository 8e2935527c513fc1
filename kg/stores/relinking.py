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

_AS_READ = """
UPDATE statements SET subject = coalesce(read_subject, subject), object = coalesce(read_object, object),
    read_subject = NULL, read_object = NULL, since = ltrim(since, char(127))
    WHERE coalesce(read_subject, read_object) IS NOT NULL;
DELETE FROM statements WHERE concluded IS NOT NULL;
DELETE FROM features; DELETE FROM blocks; DELETE FROM links; DELETE FROM brands; DELETE FROM derived;
DELETE FROM groups; DELETE FROM entities;
"""


def is_current(connection: apsw.Connection) -> bool:
    """Whether the entities are those that the rules of this program give."""
    return bool(connection.execute("SELECT value = ? FROM meta WHERE key = 'linkage'", (digest(),)).get)


def relink(connection: apsw.Connection) -> None:
    """Forgets all entities and finds them anew; the graphs are to be made anew after it."""
    connection.execute(_AS_READ)
    record = Record(connection)
    for issue in record.issues():
        told = linking.features(issue, record.standing(issue.iri))
        outcome = Linkage(connection).exchange(set(), told)
        identities.move(connection, outcome.moves)
        identities.conclude(connection, outcome.derived)
    record.log.append_renamed(issue.identifier for issue in record.issues())
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
