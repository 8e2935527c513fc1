"""Which state of which store a server's graph is: borne as the name of an index of nothing.

A node would say it too, but would be counted and found by queries, which would then give other rows than on the
embedded engine.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass

from kg.neo4j.server import Server
from kg.stores import changes, projection
from kg.stores.record import Record

_PREFIX = "bulletin_kg"
_BETWEEN = "__"
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Mark:
    """A state: the store's memory of changes, the latest of them, the record's sequence and digest, the projection."""

    store: str
    moment: int = 0
    sequence: int = 0
    state: str = ""
    projection: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether the graph was pushed to the end; a mark that is not complete says only whose graph it will be."""
        return bool(self.projection)

    def is_past(self, record: Record) -> bool:
        """Whether ``record`` has gone through this very state, so that its memory tells what changed since."""
        return (
            self.is_complete
            and self.projection == _projection()
            and self.state == record.log.state(self.sequence)[:_DIGITS]
            and self.moment <= changes.latest(record)
        )


def of(record: Record) -> Mark:
    """The mark of what ``record`` holds now."""
    sequence = record.log.sequence()
    state = record.log.state(sequence)[:_DIGITS]
    return Mark(changes.name(record), changes.latest(record), sequence, state, _projection())


def read(server: Server) -> Mark | None:
    """The mark of the server's graph; None when it has none."""
    found = [_parsed(name) for name in _names(server)]
    return found[0] if found else None


def write(server: Server, mark: Mark) -> None:
    """Puts ``mark`` in place of the one that is there."""
    old, new = set(_names(server)), _BETWEEN.join([_PREFIX, *map(str, astuple(mark))])
    create = f"CREATE INDEX {new} IF NOT EXISTS FOR (n:Issue) ON (n.{_PREFIX})"
    drops = [f"DROP INDEX {name} IF EXISTS" for name in sorted(old - {new})]
    server.write((statement, {}) for statement in [*drops, create])


def _names(server: Server) -> list[str]:
    rows = server.read("SHOW INDEXES YIELD name WHERE name STARTS WITH $prefix", prefix=_PREFIX + _BETWEEN)
    return [str(row["name"]) for row in rows]


def _parsed(name: str) -> Mark:
    _, store, moment, sequence, state, projection = name.split(_BETWEEN)
    return Mark(store, int(moment), int(sequence), state, projection)


def _projection() -> str:
    return projection.digest().replace("-", "_")
