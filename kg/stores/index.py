"""Keeps an Oxigraph index of the RDF graph in step with the record: in memory for a small store, else on disk.

Each issue is a named graph, and the default graph holds every triple once. The index bears the state of the record
that it reflects as the name of an empty graph, exchanged in one transaction with the data: no crash sets them apart.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Literal as OneOf

import apsw
import pyoxigraph

from kg.stores import projection, rdf
from kg.stores.answers import MARK
from kg.stores.database import WAIT_SECONDS, clear_errors, snapshot
from kg.stores.record import Record

FOLDER = "rdf"
LOCK = "rdf.lock"
IN_MEMORY = 5000
"""The most statements that are indexed in memory: at 0.06 ms each, 0.3 s of every start."""

_GRAPHS_AT_ONCE = 20
_UNREADABLE = (OSError, RuntimeError)  # what Oxigraph raises where there is no index, or half of one: it is made anew


class Index:
    """The RDF graph of the record, whose derived files are in ``folder``."""

    def __init__(self, record: Record, folder: Path) -> None:
        self._record = record
        self._path = folder / FOLDER
        self._lock = folder / LOCK
        self._memory: pyoxigraph.Store | None = None

    @property
    def is_in_memory(self) -> bool:
        """Whether the record is so small that its index is kept in memory."""
        return not self._record.is_larger_than(IN_MEMORY)

    def mark(self) -> str:
        """A name for the state of the record now, and for what is derived from it."""
        return self._mark(self._record.log.sequence())

    @contextmanager
    def reading(self) -> Iterator[pyoxigraph.Store]:
        """The index, in step with the record; valid inside the block only."""
        if self.is_in_memory:
            if self._memory is None or not self._follow(self._memory):
                self._memory = pyoxigraph.Store()
                self._fill(self._memory)
            yield self._memory
            return
        self._memory = None
        with self._locked("shared"):
            store = self._open_in_step()
            if store is not None:
                yield store
                return
        self._follow_on_disk()
        with self._locked("shared"):
            yield pyoxigraph.Store.read_only(str(self._path))

    def _open_in_step(self) -> pyoxigraph.Store | None:
        try:
            store = pyoxigraph.Store.read_only(str(self._path))
        except _UNREADABLE:
            return None
        mark = pyoxigraph.NamedNode(self._mark(self._record.log.sequence()))
        return store if store.contains_named_graph(mark) else None

    def _follow_on_disk(self) -> None:
        with self._locked("exclusive"), clear_errors(self._path):
            if not self._is_followed():
                shutil.rmtree(self._path, ignore_errors=True)
                store = pyoxigraph.Store(str(self._path))
                self._fill(store)
                store.flush()

    def _is_followed(self) -> bool:
        try:
            store = pyoxigraph.Store(str(self._path))
            is_followed = self._follow(store)
            store.flush()
        except _UNREADABLE:
            return False
        return is_followed

    def _follow(self, store: pyoxigraph.Store) -> bool:
        """Brings ``store`` in step, one transaction for each issue; False when it is better made anew."""
        with snapshot(self._record.connection):
            mark = mark_of(store)
            reflected = int(mark.split(":")[-2]) if mark else 0
            changes = self._record.log.changed_since(reflected)
            if not mark or mark != self._mark(reflected) or 2 * len(changes) > self._record.count():
                return False
            for sequence, issue in changes:
                store.update(self._exchange(store, issue, mark, self._mark(sequence)))
                mark = self._mark(sequence)
        return True

    def _fill(self, store: pyoxigraph.Store) -> None:
        """Fills an empty ``store``; one that is interrupted has no mark."""
        with snapshot(self._record.connection):
            graphs = rdf.graphs(self._record)
            while some := list(islice(graphs, _GRAPHS_AT_ONCE)):
                lines = (f"{triple} {graph} .\n{triple} .\n" for graph, triples in some for triple in triples)
                store.bulk_load("".join(lines).encode(), format=pyoxigraph.RdfFormat.N_QUADS)
            store.update(f"CREATE GRAPH <{self._mark(self._record.log.sequence())}>")

    def _exchange(self, store: pyoxigraph.Store, issue: str, old_mark: str, new_mark: str) -> str:
        """The SPARQL update that makes the graph of ``issue`` what the record says now."""
        graph = rdf.resource(issue)
        steps = [f"DROP SILENT GRAPH <{old_mark}>"] if old_mark else []
        if store.contains_named_graph(pyoxigraph.NamedNode(graph[1:-1])):
            steps.append(
                f"DELETE {{ ?s ?p ?o }} WHERE {{ GRAPH {graph} {{ ?s ?p ?o }}"
                f" FILTER NOT EXISTS {{ GRAPH ?other {{ ?s ?p ?o }} FILTER (?other != {graph}) }} }}"
            )
            steps.append(f"DROP GRAPH {graph}")
        triples = " .\n".join(rdf.graph(self._record, issue))
        if triples:
            steps.append(f"INSERT DATA {{ {triples} . GRAPH {graph} {{ {triples} }} }}")
        return " ;\n".join([*steps, f"CREATE GRAPH <{new_mark}>"])

    def _mark(self, sequence: int) -> str:
        return f"{MARK}{projection.digest()}:{sequence}:{self._record.log.state(sequence)}"

    @contextmanager
    def _locked(self, how: OneOf["shared", "exclusive"]) -> Iterator[None]:
        """Holds SQLite's file lock on an empty file: it waits, and goes with the process that held it."""
        with clear_errors(self._lock):
            connection = apsw.Connection(str(self._lock))
            try:
                connection.set_busy_timeout(int(WAIT_SECONDS * 1000))
                connection.execute("BEGIN EXCLUSIVE" if how == "exclusive" else "BEGIN")
                connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
                yield
            finally:
                connection.close()


def is_mark(graph: pyoxigraph.NamedNode | pyoxigraph.BlankNode) -> bool:
    """Whether the name of a graph tells what state the index reflects."""
    return isinstance(graph, pyoxigraph.NamedNode) and graph.value.startswith(MARK)


def mark_of(store: pyoxigraph.Store) -> str:
    """The name of the state of the record that an index reflects, "" for none."""
    return next((str(graph.value) for graph in store.named_graphs() if is_mark(graph)), "")
