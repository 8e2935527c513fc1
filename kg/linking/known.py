"""Keeps what is known of identifiers: their features, and the blocks in which they are compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import apsw

from kg.identity import BASE
from kg.linking.features import JOIN, Feature
from kg.linking.numbers import OF, number, numbers

MOST = 40
"""A block of more identifiers says nothing of them, and of one feature no more values count: the first by name."""

SCHEMA = """
CREATE TABLE features(
    raw INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, issues INTEGER NOT NULL, thing INTEGER,
    PRIMARY KEY (raw, name, value)
) WITHOUT ROWID;
CREATE INDEX features_thing ON features(thing) WHERE thing IS NOT NULL;
CREATE TABLE blocks(
    home INTEGER NOT NULL, key TEXT NOT NULL, raw INTEGER NOT NULL, PRIMARY KEY (home, key, raw)
) WITHOUT ROWID;
CREATE INDEX blocks_raw ON blocks(raw);
"""
_NO_HOME = 0
_FEW = 200
"""So many features of one identifier are read at once; of more, each name by itself."""

_COME = "INSERT INTO features VALUES (?, ?, ?, 1, ?) ON CONFLICT DO UPDATE SET issues = issues + 1 RETURNING issues"
_GONE = "UPDATE features SET issues = issues - 1 WHERE raw = ? AND name = ? AND value = ? RETURNING issues"
_FORGET = "DELETE FROM features WHERE raw = ? AND name = ? AND value = ?"
_FEATURES = f"SELECT name, value FROM features WHERE raw = {OF.format('?')} LIMIT ?"
_NEXT_NAME = f"SELECT min(name) FROM features WHERE raw = {OF.format('?')} AND name > ?"
_VALUES = f"SELECT value FROM features WHERE raw = {OF.format('?')} AND name = ? LIMIT ?"
_BEYOND = f"SELECT value FROM features WHERE raw = ? AND name = ? LIMIT 1 OFFSET {MOST}"
_BEARERS = f"SELECT DISTINCT iri FROM features JOIN things ON id = raw WHERE thing = {OF.format('?')}"
_KEYS = f"SELECT key FROM blocks WHERE raw = {OF.format('?')}"
_BLOCK = "SELECT iri FROM (SELECT raw FROM blocks WHERE home = ? AND key = ? LIMIT ?) CROSS JOIN things ON id = raw"
_SIZE = "SELECT count(*) FROM (SELECT 1 FROM blocks WHERE home = ? AND key = ? LIMIT ?)"
_MATES = f"""
SELECT DISTINCT iri FROM blocks own CROSS JOIN blocks other ON other.home = own.home AND other.key = own.key
    CROSS JOIN things ON id = other.raw
WHERE own.raw = (SELECT id FROM things WHERE iri = ?) AND other.raw <> own.raw
    AND NOT EXISTS (SELECT 1 FROM blocks WHERE home = own.home AND key = own.key LIMIT 1 OFFSET {MOST})
"""


@dataclass(frozen=True, slots=True)
class Known:
    """Reads and writes features and blocks over one connection."""

    connection: apsw.Connection

    def count(self, come: Iterable[Feature], gone: Iterable[Feature]) -> set[Feature]:
        """Counts an issue's features in and out; those that became known or unknown, and count."""
        come, gone = list(come), list(gone)
        iris = {iri for one in (*come, *gone) for iri in (one.raw, one.value) if _is_thing(iri)}
        keys = numbers(self.connection, iris)
        changed = set()
        for one in gone:
            left = self._run(_GONE, keys[one.raw], *one[1:]).get
            if left is not None and int(str(left)) <= 0:
                self._run(_FORGET, keys[one.raw], *one[1:])
                changed.add(one)
        for one in come:
            if self._run(_COME, keys[one.raw], *one[1:], keys.get(one.value)).get == 1:
                changed.add(one)
        beyond = {(one.raw, one.name): self._run(_BEYOND, keys[one.raw], one.name).get for one in changed}
        ends = {key: str(value) for key, value in beyond.items() if value is not None}
        return {one for one in changed if one[:2] not in ends or one.value < ends[one[:2]]}

    def features(self, raw: str) -> list[tuple[str, str]]:
        """What is known of an identifier: names of features, each with the first of its values."""
        rows = self._run(_FEATURES, raw, _FEW).fetchall()
        if len(rows) < _FEW:
            names = dict.fromkeys(str(name) for name, _ in rows)
            given = {name: [str(value) for one, value in rows if one == name] for name in names}
            return [(name, value) for name, values in given.items() for value in values[:MOST]]
        return [(name, value) for name in self._names(raw) for value in self.values(raw, name)]

    def _names(self, raw: str) -> Iterable[str]:
        name = ""
        while found := self._run(_NEXT_NAME, raw, name).get:
            yield (name := str(found))

    def values(self, raw: str, name: str) -> list[str]:
        """The first of the values of one feature of an identifier."""
        return [str(value) for (value,) in self._run(_VALUES, raw, name, MOST)]

    def bearers(self, thing: str) -> list[str]:
        """The identifiers that have a feature of this value."""
        return [str(raw) for (raw,) in self._run(_BEARERS, thing)]

    def keys(self, raw: str) -> set[str]:
        """The blocks that an identifier is in."""
        return {str(key) for (key,) in self._run(_KEYS, raw)}

    def block(self, key: str, most: int) -> list[str]:
        """The identifiers in a block, ``most`` at most."""
        return [str(raw) for (raw,) in self._run(_BLOCK, *self._place(key), most)]

    def size(self, key: str, most: int) -> int:
        """How many identifiers are in a block; counted up to ``most``."""
        return int(str(self._run(_SIZE, *self._place(key), most).get))

    def mates(self, raw: str) -> set[str]:
        """The identifiers that share a block with one, but for blocks that are too large."""
        return {str(mate) for (mate,) in self._run(_MATES, raw)}

    def enter(self, key: str, raw: str) -> None:
        """Puts an identifier into a block."""
        self._run("INSERT OR IGNORE INTO blocks VALUES (?, ?, ?)", *self._place(key), number(self.connection, raw))

    def leave(self, key: str, raw: str) -> None:
        """Takes an identifier out of a block."""
        of = OF.format("?")
        self._run(f"DELETE FROM blocks WHERE home = ? AND key = ? AND raw = {of}", *self._place(key), raw)

    def _place(self, key: str) -> tuple[int, str]:
        """A block's key, and before it the number of the thing that it ends with: blocks of one thing lie together."""
        _, base, tail = key.rpartition(BASE)
        if not base or JOIN in tail or "|" in tail:
            return _NO_HOME, key
        return number(self.connection, base + tail), key

    def _run(self, sql: str, *values: object) -> apsw.Cursor:
        return self.connection.execute(sql, values)


def _is_thing(text: str) -> bool:
    return text.startswith(BASE) and JOIN not in text
