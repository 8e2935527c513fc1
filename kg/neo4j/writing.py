"""The Cypher statements that bring a few nodes and relationships of a server to what a store says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.identity import kind_of
from kg.neo4j.comparison import differences, is_same
from kg.neo4j.reading import Found, by_label
from kg.neo4j.server import Step
from kg.stores import projection
from kg.stores.projection import NODE_LABELS, Node, Relationship


def nodes(wanted: Iterable[Node], found: Found) -> tuple[list[Step], int]:
    """The steps that make or mend the ``wanted`` nodes which are not as ``found``, and how many these are."""
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[object]] = {}
    for node in wanted:
        if is_same(node, found):
            continue
        thing, labels = str(node.properties["id"]), projection.labels(node.label, node.properties)
        known = found.nodes.get(thing)
        stale = sorted(found.labels.get(thing, frozenset()) - {*labels})
        gone = dict.fromkeys(known.properties.keys() - node.properties.keys()) if known else {}
        row = {"id": thing, "properties": {**gone, **node.properties}}
        groups.setdefault((tuple(labels), tuple(stale)), []).append(row)
    steps: list[Step] = [(_node(labels, stale), {"rows": rows}) for (labels, stale), rows in groups.items()]
    return steps, sum(map(len, groups.values()))


def relationships(wanted: Sequence[Relationship], found: Found) -> tuple[list[Step], int, int]:
    """The steps that make the ``wanted`` relationships that are not ``found`` and delete what is not wanted; how many
    are made, and how many deleted."""
    missing, surplus = differences(wanted, found)
    groups: dict[tuple[str, str, str], list[object]] = {}
    for one in missing:
        ends = NODE_LABELS[kind_of(one.source)], NODE_LABELS[kind_of(one.target)]
        row = {"source": one.source, "target": one.target, "properties": one.properties}
        groups.setdefault((ends[0], one.type, ends[1]), []).append(row)
    steps: list[Step] = [(_relationship(*group), {"rows": rows}) for group, rows in groups.items()]
    if surplus:
        delete = "UNWIND $keys AS key MATCH ()-[r]->() WHERE elementId(r) = key DELETE r"
        steps.insert(0, (delete, {"keys": surplus}))
    return steps, len(missing), len(surplus)


def removals(things: Sequence[str]) -> list[Step]:
    """The steps that delete the nodes of these ``things``, with all their relationships."""
    return [
        (f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) DETACH DELETE n", {"ids": ids})
        for label, ids in by_label(things).items()
    ]


def _node(labels: Sequence[str], stale: Sequence[str]) -> str:
    first, *finer = (f"`{label}`" for label in labels)
    added = f"n:{':'.join(finer)}, " if finer else ""
    removed = f" REMOVE n:{':'.join(f'`{label}`' for label in stale)}" if stale else ""
    return f"UNWIND $rows AS row MERGE (n:{first} {{id: row.id}}) SET {added}n += row.properties{removed}"


def _relationship(source: str, type: str, target: str) -> str:
    return (
        f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) MATCH (b:{target} {{id: row.target}})"
        f" CREATE (a)-[r:{type}]->(b) SET r = row.properties"
    )
