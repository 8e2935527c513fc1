"""Brings a server's graph to what a store says: the first time all of it, then what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from kg.errors import ServerError
from kg.messages import say
from kg.neo4j import mark, reading, schema, writing
from kg.neo4j.mark import Mark
from kg.neo4j.reading import Found
from kg.neo4j.server import Server
from kg.stores import Store, changes, portions
from kg.stores.record import Record

NODES_AT_ONCE = 1000
Tell = Callable[[int, int], None]
"""Called with how much is done, and of how much."""


@dataclass(slots=True)
class Pushed:
    """What a push wrote; ``whole`` when it looked at the whole graph rather than at what changed."""

    whole: bool = False
    nodes: int = 0
    relationships: int = 0
    nodes_removed: int = 0
    relationships_removed: int = 0

    @property
    def changes(self) -> int:
        """How much was written and removed."""
        return self.nodes + self.relationships + self.nodes_removed + self.relationships_removed


def push(store: Store, server: Server, *, replace: bool = False, tell: Tell = lambda done, total: None) -> Pushed:
    """Brings the server to the state of ``store``; one that was broken off is completed by the next.

    What others put into the database stays. ServerError when the graph there is another store's, unless it is to be
    replaced.
    """
    with store.copying() as record:
        there, now = mark.read(server), mark.of(record)
        _refuse_other(server, there, now, replace)
        work = _Work(record, server, tell)
        if there and there.is_past(record):
            work.changed(changes.since(record, there.moment))
        else:
            schema.begin(server)
            mark.write(server, Mark(now.store))
            work.whole()
            schema.finish(server)
        if there != now:
            mark.write(server, now)
        return work.pushed


def _refuse_other(server: Server, there: Mark | None, now: Mark, replace: bool) -> None:
    if replace or (there and there.store == now.store):
        return
    if there or not reading.is_empty(server):
        raise ServerError(say("neo4j.other", url=server.url))


@dataclass(slots=True)
class _Work:
    record: Record
    server: Server
    tell: Tell
    pushed: Pushed = field(default_factory=Pushed)

    def whole(self) -> None:
        self.pushed.whole = True
        is_new = reading.is_empty(self.server)
        if not is_new:
            self._remove_strays()
        total, done = portions.size(self.record), 0
        for numbers in portions.every(self.record, NODES_AT_ONCE):
            done += self._nodes(numbers, compared=not is_new)
            self.tell(done, total)
        for numbers in portions.every(self.record, NODES_AT_ONCE):
            things = [*portions.names(self.record, numbers).values()]
            done += self._relationships(things, numbers, compared=not is_new)
            self.tell(done, total)

    def changed(self, things: Sequence[str]) -> None:
        """Brings these things, which may be gone, and the relationships that are theirs, to what the store says."""
        total, done = 2 * len(things), 0
        for some in _some(things):
            self._nodes([*portions.of(self.record, some).values()], compared=True)
            self.tell(done := done + len(some), total)
        for some in _some(things):
            self._relationships(some, [*portions.of(self.record, some).values()], compared=True)
            self._remove(some)
            self.tell(done := done + len(some), total)

    def _remove_strays(self) -> None:
        for things in reading.names(self.server):
            self._remove(things)

    def _remove(self, things: Sequence[str]) -> None:
        known = portions.of(self.record, things)
        gone = [thing for thing in things if thing not in known]
        if gone:
            self.pushed.nodes_removed += len(reading.of(self.server, gone, parts=("nodes",)).nodes)
            self.server.write(writing.removals(gone))

    def _nodes(self, numbers: Sequence[int], *, compared: bool) -> int:
        wanted = portions.nodes(self.record, numbers)
        found = Found({}, {}, {})
        if compared:
            found = reading.of(self.server, [str(node.properties["id"]) for node in wanted], parts=("nodes",))
        steps, count = writing.nodes(wanted, found)
        self.server.write(steps)
        self.pushed.nodes += count
        return len(wanted)

    def _relationships(self, things: Sequence[str], numbers: Sequence[int], *, compared: bool) -> int:
        wanted = portions.relationships(self.record, numbers)
        found = reading.of(self.server, things, parts=("relationships",)) if compared else Found({}, {}, {})
        steps, made, deleted = writing.relationships(wanted, found)
        self.server.write(steps)
        self.pushed.relationships += made
        self.pushed.relationships_removed += deleted
        return len(wanted)


def _some(things: Sequence[str]) -> Iterator[list[str]]:
    rest = iter(things)
    while some := [*islice(rest, NODES_AT_ONCE)]:
        yield some
