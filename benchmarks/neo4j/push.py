"""Pushes a generated graph to a real Neo4j, beside a plain UNWIND script, then once more after one new issue.

usage: push.py [--events 100000] [--folder DIR]

``DIR`` keeps the generated store for another run. Prints the table of docs/neo4j.md.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import generate

from kg.identity import kind_of
from kg.neo4j import Difference, compare, connect, push
from kg.stores import Store, open_store, portions
from kg.stores.projection import NODE_LABELS, Node, Relationship

ROOT = Path(__file__).resolve().parents[2]
_AT_ONCE = 5000


def main() -> None:
    """Prints how long each took, and at what rate."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--events", type=int, default=100_000)
    reader.add_argument("--folder", type=Path)
    given = reader.parse_args()
    servers = _servers()
    os.environ["NEO4J_PASSWORD"] = servers.PASSWORD
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary, "store")
        store = open_store(folder) if folder.exists() else _timed("store", lambda: generate.fill(folder, given.events))
        with store:
            _measure(store, servers, Path(temporary), given.events)


def _measure(store: Store, servers: ModuleType, home: Path, events: int) -> None:
    with servers.started(home / "plain", fast=True) as server, server.driver() as driver:
        size, plain = _by_script(store, driver)
    print(f"{events} events: {size} nodes and relationships")
    print(f"plain UNWIND script  {plain:8.1f} s  {size / plain:8.0f} a second")
    with servers.started(home / "pushed", fast=True) as server, connect(server.url) as opened:
        first = _seconds(lambda: push(store, opened))
        print(f"kg push              {first:8.1f} s  {size / first:8.0f} a second")
        number = len(store.issues())
        store.add(*generate.issue(number, events))
        second = _seconds(lambda: print(f"  {push(store, opened)}"))
        print(f"after one new issue  {second:8.2f} s  {100 * second / first:8.2f} % of the first")
        print("nothing changed      ", f"{_seconds(lambda: push(store, opened)):8.2f} s")
        assert compare(store, opened) == Difference(), "the server's graph is not the store's"
        store.remove(generate.issue(number, events)[0].identifier)


def _by_script(store: Store, driver: Any) -> tuple[int, float]:
    """How large the graph is, and how long the script took that had it in memory."""
    nodes, relationships = _graph(store)
    return len(nodes) + len(relationships), _seconds(lambda: _plain(driver, nodes, relationships))


def _graph(store: Store) -> tuple[list[Node], list[Relationship]]:
    nodes: list[Node] = []
    relationships: list[Relationship] = []
    with store.reading() as (record, _):
        for numbers in portions.every(record, _AT_ONCE):
            nodes += portions.nodes(record, numbers)
            relationships += portions.relationships(record, numbers)
    return nodes, relationships


def _plain(driver: Any, nodes: Sequence[Node], relationships: Sequence[Relationship]) -> None:
    """What one writes for oneself: a constraint for each label, then UNWIND for nodes and for relationships."""
    with driver.session() as session:
        for label in NODE_LABELS.values():
            session.run(f"CREATE CONSTRAINT FOR (n:{label}) REQUIRE n.id IS UNIQUE").consume()
            rows = [node.properties for node in nodes if node.label == label]
            for some in _batches(rows):
                session.run(f"UNWIND $rows AS row CREATE (n:{label}) SET n = row", rows=some).consume()
        groups: dict[tuple[str, str, str], list[object]] = {}
        for one in relationships:
            row = {"source": one.source, "target": one.target, "properties": one.properties}
            ends = NODE_LABELS[kind_of(one.source)], NODE_LABELS[kind_of(one.target)]
            groups.setdefault((ends[0], one.type, ends[1]), []).append(row)
        for (source, type, target), rows in groups.items():
            create = (
                f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) MATCH (b:{target} {{id: row.target}})"
                f" CREATE (a)-[r:{type}]->(b) SET r = row.properties"
            )
            for some in _batches(rows):
                session.run(create, rows=some).consume()


def _batches(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(rows), _AT_ONCE):
        yield rows[start : start + _AT_ONCE]


def _timed(what: str, work: Callable[[], Store]) -> Store:
    began = time.monotonic()
    made = work()
    print(f"{what} made in {time.monotonic() - began:.0f} s")
    return made


def _seconds(work: Callable[[], object]) -> float:
    began = time.monotonic()
    work()
    return time.monotonic() - began


def _servers() -> ModuleType:
    spec = importlib.util.spec_from_file_location("neo4j_server", ROOT / "tests/neo4j/server.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
