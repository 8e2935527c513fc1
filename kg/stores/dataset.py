"""Shows a store's RDF graph to rdflib: a store of rdflib's kind that reads the engine's index and refuses to write."""

from __future__ import annotations

import weakref
from collections.abc import Generator, Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

import pyoxigraph
import rdflib
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.query import Result
from rdflib.term import Node, URIRef, Variable

from kg.errors import QueryError, StoreError
from kg.messages import say
from kg.stores import answers, sparql
from kg.stores.answers import PREFIXES
from kg.stores.graphs import Graphs
from kg.stores.index import Index
from kg.stores.rdflib_terms import from_engine, resource_of, to_engine
from kg.stores.snapshot import Copy, copy, sweep
from kg.stores.sparql_text import chosen_graphs

_Pattern = tuple[Node | None, Node | None, Node | None]
_UNION = ("__UNION__", DATASET_DEFAULT_GRAPH_ID)


def dataset(index: Index, folder: Path) -> rdflib.Dataset:
    """The graph as it is now: a named graph for each issue, and the union of all as the default graph."""
    sweep(folder)
    return rdflib.Dataset(ReadOnlyStore(copy(index, folder)), default_union=True)


class ReadOnlyStore(rdflib.store.Store):
    """What rdflib asks of a store, for a copy of the index. Writing raises StoreError."""

    context_aware = True
    graph_aware = True

    def __init__(self, held: Copy) -> None:
        super().__init__()
        self._graph = held.graph
        self._remove = weakref.finalize(self, held.remove)
        self._namespaces = {prefix: URIRef(name) for prefix, name in PREFIXES.items()}

    def close(self, commit_pending_transaction: bool = False) -> None:
        """Gives the copy back."""
        self._remove()

    def triples(
        self, triple_pattern: Any, context: rdflib.Graph | None = None
    ) -> Iterator[tuple[Any, Iterator[rdflib.Graph | None]]]:
        """Each triple that fits once, with the graphs that hold it."""
        for quad in self._quads(triple_pattern, _name(context)):
            found = from_engine(quad.subject), from_engine(quad.predicate), from_engine(quad.object)
            yield found, self._holding(quad)

    def contexts(self, triple: Any = None) -> Generator[rdflib.Graph, None, None]:
        """The named graphs, or those that hold a triple."""
        if triple:
            quad = next(self._quads(triple, None), None)
            yield from self._holding(quad) if quad else ()
            return
        names = [name.value for name in self._graph.named_graphs() if not answers.is_mark(name)]
        yield from (rdflib.Graph(self, URIRef(name)) for name in sorted(names))

    def query(
        self, query: Any, initNs: Mapping[str, Any], initBindings: Mapping[str, Any], queryGraph: Any, **_: Any
    ) -> Result:
        """A query's answer by the engine; rdflib's own way (NotImplementedError) where bindings are given.

        QueryError when it is at fault.
        """
        text = query if isinstance(query, str) else ""
        prepared = sparql.prepare(text)
        if initBindings or not text:
            _refuse_fetching(query)
            raise NotImplementedError
        graphs = None if str(queryGraph) in map(str, _UNION) else Graphs((str(queryGraph),))
        prefixes = PREFIXES | {prefix: str(name) for prefix, name in initNs.items()}
        return _result(answers.answer(self._graph, prepared, graphs, prefixes=prefixes))

    def __len__(self, context: rdflib.Graph | None = None) -> int:
        name = _name(context)
        graph = pyoxigraph.DefaultGraph() if name is None else pyoxigraph.NamedNode(name)
        found = self._graph.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", default_graph=graph)
        assert isinstance(found, pyoxigraph.QuerySolutions)
        return int(next(found)["n"].value)

    def bind(self, prefix: str, namespace: URIRef, override: bool = True) -> None:
        """Remembers a prefix for this dataset."""
        if override or prefix not in self._namespaces:
            self._namespaces[prefix] = namespace

    def namespace(self, prefix: str) -> URIRef | None:
        """The namespace of a prefix."""
        return self._namespaces.get(prefix)

    def prefix(self, namespace: URIRef) -> str | None:
        """The prefix of a namespace."""
        return next((prefix for prefix, name in self._namespaces.items() if str(name) == str(namespace)), None)

    def namespaces(self) -> Iterator[tuple[str, URIRef]]:
        """All prefixes."""
        yield from list(self._namespaces.items())

    def add_graph(self, graph: rdflib.Graph) -> None:
        """Nothing: rdflib calls it for a graph that is only looked up."""

    def add(self, *_: Any, **__: Any) -> NoReturn:
        """Refused, like all that writes."""
        raise StoreError(say("store.read_only"))

    addN = remove = remove_graph = update = add

    def _quads(self, pattern: _Pattern, graph: str | None) -> Iterator[pyoxigraph.Quad]:
        subject, predicate, object = pattern
        if isinstance(subject, rdflib.Literal) or not isinstance(predicate, URIRef | None):
            return iter(())
        return self._graph.quads_for_pattern(
            None if subject is None else resource_of(subject),
            None if predicate is None else pyoxigraph.NamedNode(str(predicate)),
            None if object is None else to_engine(object),
            pyoxigraph.DefaultGraph() if graph is None else pyoxigraph.NamedNode(graph),
        )

    def _holding(self, quad: pyoxigraph.Quad) -> Iterator[rdflib.Graph]:
        for one in self._graph.quads_for_pattern(quad.subject, quad.predicate, quad.object):
            if isinstance(one.graph_name, pyoxigraph.NamedNode):
                yield rdflib.Graph(self, URIRef(one.graph_name.value))


def _name(context: rdflib.Graph | None) -> str | None:
    """The name of a graph, None for the union."""
    name = getattr(context, "identifier", context)
    return None if name is None or name == DATASET_DEFAULT_GRAPH_ID else str(name)


def _refuse_fetching(query: Any) -> None:
    """Refuses what would have rdflib's own engine look in the network for a graph or another endpoint."""
    if isinstance(query, str):
        fetches = "FROM" if chosen_graphs(query, PREFIXES) else ""
    else:
        fetches = "FROM" if query.algebra.get("datasetClause") else ""
        fetches = "SERVICE" if "ServiceGraphPattern" in repr(query.algebra) else fetches
    if fetches:
        raise QueryError(say("query.outside", word=fetches))


def _result(found: answers.Answer) -> Result:
    if isinstance(found, pyoxigraph.QueryBoolean):
        result = Result("ASK")
        result.askAnswer = bool(found)
    elif isinstance(found, pyoxigraph.QuerySolutions):
        result = Result("SELECT")
        result.vars = [Variable(one.value) for one in found.variables]
        rows = (zip(result.vars, solution, strict=True) for solution in found)
        result.bindings = ({name: from_engine(term) for name, term in row if term is not None} for row in rows)
    else:
        result = Result("CONSTRUCT")
        result.graph = rdflib.Graph()
        result.graph += ((from_engine(s), from_engine(p), from_engine(o)) for s, p, o in found)
    return result
