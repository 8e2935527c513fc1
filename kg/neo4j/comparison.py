"""Tells where a server's graph is not that of a store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.neo4j import reading
from kg.neo4j.reading import Found
from kg.neo4j.server import Server
from kg.stores import Store, portions, projection
from kg.stores.projection import Node, Relationship
from kg.stores.record import Record

_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Difference:
    """What only one of the two has, or has differently: IRIs of nodes; source, type and target of relationships."""

    nodes: tuple[str, ...] = ()
    relationships: tuple[tuple[str, str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.nodes or self.relationships)


def compare(store: Store, server: Server) -> Difference:
    """Where the server's graph, read back as a whole, is not that of ``store``; nowhere after a push."""
    with store.reading() as (record, _):
        parts = [*_strays(record, server), *_deviations(record, server)]
    nodes = {thing for part in parts for thing in part.nodes}
    relationships = {one for part in parts for one in part.relationships}
    return Difference(tuple(sorted(nodes)), tuple(sorted(relationships)))


def is_same(node: Node, found: Found) -> bool:
    """Whether the server has this node, with these labels and properties."""
    thing = str(node.properties["id"])
    labels = {*projection.labels(node.label, node.properties)}
    return thing in found.nodes and found.nodes[thing] == node and found.labels[thing] == labels


def differences(wanted: Sequence[Relationship], found: Found) -> tuple[list[Relationship], list[str]]:
    """The ``wanted`` relationships that are not ``found``, and the keys of the found that are not wanted."""
    keys: dict[tuple[object, ...], list[str]] = {}
    for key, one in found.relationships.items():
        keys.setdefault(_fingerprint(one), []).append(key)
    missing = [one for one in wanted if not _taken(keys.get(_fingerprint(one)))]
    return missing, [key for rest in keys.values() for key in rest]


def _strays(record: Record, server: Server) -> Iterator[Difference]:
    """The nodes that only the server has."""
    for things in reading.names(server):
        yield Difference(tuple({*things} - portions.of(record, things).keys()))


def _deviations(record: Record, server: Server) -> Iterator[Difference]:
    """What is not on the server as it is in the record."""
    for numbers in portions.every(record, _AT_ONCE):
        things = [*portions.names(record, numbers).values()]
        found = reading.of(server, things)
        nodes = [str(node.properties["id"]) for node in portions.nodes(record, numbers) if not is_same(node, found)]
        missing, surplus = differences(portions.relationships(record, numbers), found)
        wrong = [*missing, *(found.relationships[key] for key in surplus)]
        yield Difference(tuple(nodes), tuple((one.source, one.type, one.target) for one in wrong))


def _taken(keys: list[str] | None) -> bool:
    """Whether there is a key left, which is then taken."""
    return bool(keys and keys.pop())


def _fingerprint(one: Relationship) -> tuple[object, ...]:
    return (one.source, one.type, one.target, *sorted(one.properties.items(), key=lambda pair: pair[0]))
