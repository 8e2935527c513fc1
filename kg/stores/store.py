"""The store: one folder that holds issues and what they state, seen as statements, as RDF and as a property graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING

from kg.errors import StoreError
from kg.linking import Judgement, Tables
from kg.messages import say
from kg.model import Issue, Literal, Statement
from kg.stores import (
    answers,
    beside,
    changes,
    cypher,
    database,
    exports,
    history,
    making,
    relinking,
    sparql,
    tabular,
    worker,
)
from kg.stores.history import Change, Entry
from kg.stores.index import Index
from kg.stores.judging import Judging
from kg.stores.naming import class_of
from kg.stores.projection import coarse_class
from kg.stores.property_graph import PropertyGraph
from kg.stores.record import Record
from kg.table import Limits, Table
from ontology import terms

if TYPE_CHECKING:
    import networkx
    import rdflib


def open_store(path: str | Path, *, create: bool = False) -> Store:
    """The store in the folder ``path``; StoreError when there is none, unless it is to be made.

    A store that is made here and gets no issue until it is closed leaves nothing behind.
    """
    folder = Path(path)
    is_new = not (folder / database.FILE).exists()
    if is_new and not create:
        raise StoreError(say("store.missing", path=folder))
    return Store(folder, making.make(folder) if is_new else None)


class Store:
    """One store, open until :meth:`close` or the end of its ``with`` block. Several processes may read beside one
    that writes; a writer waits for another up to five seconds.
    """

    def __init__(self, folder: Path, made: Sequence[Path] | None = None) -> None:
        self.folder = folder
        self._file = folder / database.FILE
        self._made = made
        self._record = Record(database.connect(self._file, writable=True))
        beside.put(self._record.connection, folder)
        self._graph = PropertyGraph(self._record)
        self._index = Index(self._record, folder)
        self._is_closed = False
        self._reader: cypher.Reader | None = None
        self._judging = Judging(self._record, folder)
        if not self._is_current():
            with self._writing():
                pass

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Gives the files back; nothing when that was done."""
        if self._is_closed:
            return
        self._is_closed = True
        is_unused = self._made is not None and self._record.log.sequence() == 0
        if self._reader:
            self._reader.close()
        self._record.connection.close()
        if is_unused:
            making.unmake(self.folder, self._made or ())

    def add(self, issue: Issue, statements: Sequence[Statement]) -> Change:
        """Takes an issue in, whole or not at all; one with the same identifier is replaced by it.

        ValueError when a statement belongs to another issue or its quote is not where its offsets say.
        """
        with self._writing(), self._graph.following(issue.iri):
            return self._record.put(issue, statements)

    def remove(self, identifier: str) -> Change:
        """Takes an issue and what only it states out again; ``identifier`` is its file name or IRI."""
        with self._writing(), self._graph.following(self._record.issue(identifier).iri):
            return self._record.take_out(identifier)

    def judge(self, verdict: str, first: str, second: str) -> Judgement:
        """Keeps that two identifiers are the "same" or "different"; InputError when they cannot be."""
        with self.judging() as judging:
            return judging.judge(verdict, first, second)

    def undo_judgement(self, first: str, second: str) -> None:
        """Takes back what was judged of two identifiers."""
        with self.judging() as judging:
            judging.undo(first, second)

    @contextmanager
    def judging(self) -> Iterator[Judging]:
        """What people judge, to be changed as a whole or not at all."""
        with self._writing(), self._graph.following(""):
            yield self._judging

    def entity(self, identifier: str) -> str:
        """The identifier that the thing bears for which a text's own identifier stands."""
        return Tables(self._record.connection).entity(identifier)

    def reviewing(self) -> Judging:
        """What people judged, and of what they should judge."""
        return self._judging

    def issues(self) -> list[Issue]:
        """All issues, the earliest first, those without a date last."""
        with database.clear_errors(self._file):
            return self._record.issues()

    def issue(self, identifier: str) -> Issue:
        """The issue with this file name or IRI; NotFoundError when there is none."""
        with database.clear_errors(self._file):
            return self._record.issue(identifier)

    def statements(
        self,
        *,
        subject: str | None = None,
        predicate: str | None = None,
        object: str | Literal | None = None,
        issue: str | None = None,
    ) -> list[Statement]:
        """The statements that have all the given parts, the earliest issue's first; ``issue`` as in :meth:`issue`."""
        with database.clear_errors(self._file):
            found = self._record.statements(subject=subject, predicate=predicate, object=object, issue=issue)
            return list(found)

    def log(self, *, limit: int | None = None, renamed: bool = False) -> list[Entry]:
        """What was done to the store, the newest first; see :func:`kg.stores.history.entries`."""
        with database.clear_errors(self._file):
            return list(history.entries(self._record.connection, limit=limit, renamed=renamed))

    def labels(self) -> list[tuple[str, str, bool, str]]:
        """Every name of every thing: IRI, name, whether it is the preferred one, and the coarse class's local name."""
        with database.clear_errors(self._file), database.snapshot(self._record.connection):
            found = self._record.labels([terms.SKOS.prefLabel, terms.SKOS.altLabel])
            names = self._record.names({thing for thing, _, _ in found})
        every = sorted({(thing, label) for thing, _, label in found})
        return [
            (
                thing,
                label,
                names.get((thing, terms.SKOS.prefLabel)) == label,
                coarse_class(thing, class_of(thing, names)),
            )
            for thing, label in every
        ]

    def sparql(self, query: str, *, parameters: Mapping[str, str] | None = None, limits: Limits | None = None) -> Table:
        """The answer to a SPARQL query over the union of all issues' graphs; QueryError when it is at fault.

        The contract's prefixes need no declaration. See :func:`kg.stores.sparql.prepare` for ``parameters``. Without
        a limit in seconds the query runs in this process, which starts at once but cannot be interrupted.
        """
        prepared = sparql.prepare(query, parameters)
        with database.clear_errors(self._file):
            if limits and limits.seconds is not None:
                return worker.run(self.folder, prepared, limits)
            with self._index.reading() as index:
                return sparql.run(index, prepared, limits)

    def write_sparql(
        self,
        query: str,
        out: IO[bytes],
        *,
        format: str,
        parameters: Mapping[str, str] | None = None,
        seconds: float | None = None,
    ) -> None:
        """Writes the answer to a SPARQL query in one of :data:`kg.stores.answers.SYNTAXES` while it is being found.

        QueryError when it is at fault, or of a kind (rows, a graph) that the syntax cannot hold.
        """
        from kg.stores import snapshot, writing

        prepared = sparql.prepare(query, parameters)
        with database.clear_errors(self._file):
            if seconds is not None:
                writing.write_within(self.folder, prepared, out, syntax=format, seconds=seconds)
                return
            with snapshot.apart(self._index, self.folder) as graph:
                writing.write(graph, prepared, out, answers.SYNTAXES[format])

    def cypher(
        self, query: str, *, parameters: Mapping[str, object] | None = None, limits: Limits | None = None
    ) -> Table:
        """The answer to a Cypher query over the property graph; QueryError when it is at fault or would write.

        A node comes as a dict of its properties and ``labels``, a relationship as a dict of its properties,
        ``type``, ``source`` and ``target`` (the IRIs of its nodes).
        """
        if self._reader is None:
            self._reader = cypher.Reader(self._file)
        return self._reader.run(query, parameters, limits)

    def dataset(self) -> rdflib.Dataset:
        """The RDF graph as it is now, for rdflib: each issue a named graph, their union the default graph; read-only.

        Close it when it is done with: the copy of a large graph lies on disk, though it costs neither time nor room.
        """
        from kg.stores.dataset import dataset

        with database.clear_errors(self._file):
            return dataset(self._index, self.folder)

    def to_networkx(self) -> networkx.MultiDiGraph[str]:
        """The property graph: nodes by IRI with ``kind``, ``name`` …, edges with ``type``, their evidence and issue."""
        from kg.stores.network import network

        with self.reading() as (record, _):
            return network(record)

    def table(self) -> Table:
        """All statements with their evidence, a row each, for ``.to_pandas()`` and ``.to_polars()``."""
        with self.reading() as (record, _):
            return Table(tuple(tabular.COLUMNS), list(tabular.rows(record)))

    def export(self, format: str, path: str | Path, *, tell: exports.Tell | None = None) -> int:
        """Writes the whole graph; ``format`` is one of :data:`kg.stores.exports.FORMATS`. How much was written.

        ``tell`` hears how many issues have been written, of how many, where a format is written by issue.
        """
        with self.reading() as (record, _):
            return exports.export(record, format, Path(path), tell=tell)

    @contextmanager
    def reading(self) -> Iterator[tuple[Record, Index]]:
        """What is stored, as of one moment, for what looks at the whole of it."""
        with database.clear_errors(self._file), database.snapshot(self._record.connection):
            yield self._record, self._index

    def _is_current(self) -> bool:
        """Whether the store is linked and drawn by today's rules, and has taken in the judgements."""
        connection = self._record.connection
        if self._record.log.sequence() == 0:
            return self._judging.is_followed()
        return relinking.is_current(connection) and self._graph.is_current() and self._judging.is_followed()

    @contextmanager
    def copying(self) -> Iterator[Record]:
        """What is stored, as of one moment, for who keeps a copy; what changes from now on is remembered."""
        with database.clear_errors(self._file):
            changes.follow(self._record)
            with database.snapshot(self._record.connection):
                yield self._record

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction over the record and the property graph, which another program's is made anew in."""
        with database.clear_errors(self._file), database.writing(self._record.connection):
            if not relinking.is_current(self._record.connection):
                relinking.relink(self._record.connection)
            if not self._graph.is_current():
                self._graph.renew()
            if not self._judging.is_followed():
                with self._graph.following(""):
                    self._judging.follow()
            yield
