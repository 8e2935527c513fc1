"""Runs a prepared SPARQL query and writes its answer in the standard's own syntaxes, as it comes from the engine."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, cast
from typing import Literal as OneOf

import pyoxigraph

from kg.errors import MalformedError, QueryError
from kg.messages import say
from kg.stores import sparql_text
from kg.stores.graphs import Graphs, Source, source
from ontology import terms

PREFIXES = {
    "bkg": str(terms.BKG),
    "org": str(terms.ORG),
    "foaf": str(terms.FOAF),
    "schema": str(terms.SCHEMA),
    "skos": str(terms.SKOS),
    "prov": str(terms.PROV),
    "nif": str(terms.NIF),
    "dcterms": str(terms.DCTERMS),
    "rdf": str(terms.RDF),
    "rdfs": str(terms.RDFS),
    "xsd": str(terms.XSD),
    "owl": str(terms.OWL),
    "time": str(terms.TIME),
}
"""Known in every query, and used in what is written."""

MARK = "urn:bulletin-kg:index:"
"""How the name of the empty graph begins that says which state of the record an index reflects."""

Answer = pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples
Kind = OneOf["rows", "graph"]
_AT = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Syntax:
    """One way to write answers of a kind: rows (SELECT and ASK) or a graph (CONSTRUCT and DESCRIBE)."""

    kind: Kind
    media: str
    engine: pyoxigraph.QueryResultsFormat | pyoxigraph.RdfFormat


SYNTAXES = {
    "srj": Syntax("rows", "application/sparql-results+json", pyoxigraph.QueryResultsFormat.JSON),
    "xml": Syntax("rows", "application/sparql-results+xml", pyoxigraph.QueryResultsFormat.XML),
    "csv": Syntax("rows", "text/csv", pyoxigraph.QueryResultsFormat.CSV),
    "tsv": Syntax("rows", "text/tab-separated-values", pyoxigraph.QueryResultsFormat.TSV),
    "turtle": Syntax("graph", "text/turtle", pyoxigraph.RdfFormat.TURTLE),
    "ntriples": Syntax("graph", "application/n-triples", pyoxigraph.RdfFormat.N_TRIPLES),
    "jsonld": Syntax("graph", "application/ld+json", pyoxigraph.RdfFormat.JSON_LD),
    "rdfxml": Syntax("graph", "application/rdf+xml", pyoxigraph.RdfFormat.RDF_XML),
}
"""The syntaxes of answers by name, the usual one of each kind first."""


def answer(
    store: pyoxigraph.Store, query: str, graphs: Graphs | None = None, *, prefixes: dict[str, str] = PREFIXES
) -> Answer:
    """The engine's answer to a prepared query; ``graphs`` go before those that the query itself chooses.

    MalformedError when the query is none, QueryError when it cannot run.
    """
    chosen = graphs or sparql_text.chosen_graphs(query, prefixes)
    try:
        found = _source(store, query, chosen, is_given=graphs is not None)
    except ValueError as error:
        raise MalformedError(say("query.graph", reason=error)) from error
    with explaining(query):
        return found.store.query(query, prefixes=prefixes, default_graph=found.default, named_graphs=found.named)


def kind_of(found: Answer) -> Kind:
    """Whether an answer is rows or a graph."""
    return "graph" if isinstance(found, pyoxigraph.QueryTriples) else "rows"


def unacceptable(kind: Kind) -> str:
    """Why an answer of this kind cannot be written, and how it can."""
    known = [name for name, syntax in SYNTAXES.items() if syntax.kind == kind]
    return say(f"query.unacceptable_{kind}", known=", ".join(known))


def write(found: Answer, out: IO[bytes], syntax: Syntax) -> None:
    """Writes an answer while it is being found; QueryError when the query fails on the way."""
    with explaining(""):
        if isinstance(found, pyoxigraph.QueryTriples):
            assert isinstance(syntax.engine, pyoxigraph.RdfFormat)
            _write_graph(found, out, syntax.engine)
        else:
            assert isinstance(syntax.engine, pyoxigraph.QueryResultsFormat)
            found.serialize(out, syntax.engine)


@contextmanager
def explaining(query: str) -> Iterator[None]:
    """Turns what the engine raises into a line that says what is wrong with the query."""
    try:
        yield
    except SyntaxError as error:
        raise MalformedError(_explained(str(error), query)) from error
    except (ValueError, RuntimeError, OSError) as error:
        raise QueryError(say("query.failed", reason=" ".join(str(error).split()))) from error


def _source(store: pyoxigraph.Store, query: str, graphs: Graphs | None, *, is_given: bool) -> Source:
    if graphs and (is_given or len(graphs.default) > 1):
        return source(store, graphs)
    if graphs is None and sparql_text.lists_graphs(query):
        return Source(store, [pyoxigraph.DefaultGraph()], [one for one in store.named_graphs() if not is_mark(one)])
    return Source(store)


def is_mark(graph: pyoxigraph.NamedNode | pyoxigraph.BlankNode) -> bool:
    """Whether a graph is the one whose name says which state an index reflects."""
    return graph.value.startswith(MARK)


def _write_graph(triples: Iterable[pyoxigraph.Triple], out: IO[bytes], format: pyoxigraph.RdfFormat) -> None:
    if format == pyoxigraph.RdfFormat.TURTLE:
        sorting = _SortedHead(out)
        pyoxigraph.serialize(triples, cast(IO[bytes], sorting), format, prefixes=PREFIXES)
        sorting.flush()
    else:
        pyoxigraph.serialize(triples, out, format)


class _SortedHead:
    """Passes Turtle on with its prefixes sorted: the engine gives them in another order each time."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self._head: bytes | None = b""

    def write(self, piece: bytes) -> int:
        """Takes the next piece."""
        if self._head is None:
            return self._out.write(piece)
        self._head += piece
        lines = self._head.split(b"\n")
        if not lines[-1].startswith(b"@"[: len(lines[-1])]):
            self.flush()
        return len(piece)

    def flush(self) -> None:
        """Lets go of what was held back."""
        if self._head is not None:
            lines, self._head = self._head.splitlines(keepends=True), None
            count = sum(line.startswith(b"@prefix") for line in lines)
            self._out.writelines([*sorted(lines[:count]), *lines[count:]])


def _explained(error: str, query: str) -> str:
    found = _AT.search(error)
    if not found:
        return say("query.failed", reason=" ".join(error.split()))
    line, column = int(found[1]), int(found[2])
    text = [*query.splitlines(), "", ""][line - 1]
    before, rest = text[: column - 1], text[column - 1 :].split()
    if "Prefix not found" in found[3]:
        reason = say("query.prefix", prefix=before.split()[-1].partition(":")[0])
    else:
        reason = say("query.near", text=rest[0]) if rest else say("query.ending")
    return say("query.syntax", line=line, column=column, reason=reason)
