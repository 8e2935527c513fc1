"""The catalogue: every question that the program knows, as a pair of files that give equal rows on both engines.

``NAME.rq`` is SPARQL and ``NAME.cypher`` Cypher. The comment on top of the SPARQL file, TOML behind ``#``, gives
the title in both languages, the parameters and the columns. A parameter is written ``$name`` in both languages.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any, Literal

from kg.errors import NotFoundError, QueryError
from kg.messages import Language, language, say
from queries import names, texts
from queries.catalogue import binding
from queries.catalogue.binding import Parameter

if TYPE_CHECKING:
    from kg.stores import Store
    from kg.table import Table

__all__ = ["Engine", "Parameter", "Query", "get", "load", "titles"]

Engine = Literal["sparql", "cypher"]


@dataclass(frozen=True, slots=True)
class Query:
    """One question in both query languages. ``columns`` are the same, in the same order, in both answers."""

    name: str
    zh: str
    en: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    sparql: str
    cypher: str

    @property
    def engines(self) -> tuple[Engine, ...]:
        """The query languages that can ask this; the property graph does not hold everything."""
        return ("sparql", "cypher") if self.cypher else ("sparql",)

    def title(self, lang: Language | None = None) -> str:
        """What the query answers, in words."""
        return self.zh if (lang or language()) == "zh" else self.en

    def heads(self, lang: Language | None = None) -> tuple[str, ...]:
        """The heads of the columns for people."""
        return tuple(texts.text(f"column.{column}", lang) for column in self.columns)

    def bind(self, store: Store, **values: object) -> dict[str, str]:
        """All parameters with checked values: IRIs for the names of things, "" for what was left out.

        Raises QueryError for an unknown, missing or malformed parameter and for a name that several things bear,
        NotFoundError for a name that nothing bears.
        """
        return binding.bind(self.name, self.parameters, store, values=values)

    def run(self, store: Store, engine: Engine = "cypher", **values: object) -> Table:
        """The rows for these parameters; things are given by IRI or by any of their names."""
        return self.run_bound(store, self.bind(store, **values), engine=engine)

    def run_bound(self, store: Store, bound: Mapping[str, str], *, engine: Engine = "cypher") -> Table:
        """The rows for parameters that :meth:`bind` has checked."""
        if engine not in self.engines:
            raise QueryError(say("queries.not_in_graph", query=self.name))
        if engine == "sparql":
            found = store.sparql(self.sparql_for(bound))
        else:
            found = store.cypher(self.cypher, parameters=self.cypher_parameters(bound))
        return _with_identifiers(store, found)

    def cypher_parameters(self, bound: Mapping[str, str]) -> dict[str, object]:
        """The parameters as the Cypher text takes them."""
        return binding.for_cypher(self.parameters, bound)

    def sparql_for(self, bound: Mapping[str, str]) -> str:
        """The SPARQL text with its parameters written in, ready to be run anywhere."""
        return binding.fill(self.sparql, self.parameters, bound)


@cache
def load() -> tuple[Query, ...]:
    """Every query, by name."""
    return tuple(get(name) for name in _names())


@cache
def get(name: str) -> Query:
    """One query. Raises NotFoundError with the nearest names."""
    if name not in _names():
        raise NotFoundError(say("queries.no_query", name=name, near=names.listed(names.close(name, _names()))))
    folder = files(__name__)
    sparql = folder.joinpath(f"{name}.rq").read_text("utf-8")
    paired = folder.joinpath(f"{name}.cypher")
    cypher = paired.read_text("utf-8") if paired.is_file() else ""
    header = tomllib.loads("".join(_header(sparql)))
    parameters = tuple(_parameter(key, told) for key, told in header.get("parameters", {}).items())
    return Query(name, header["zh"], header["en"], parameters, tuple(header["columns"]), sparql, cypher)


def titles(lang: Language | None = None) -> dict[str, str]:
    """The name of each query with its title."""
    return {query.name: query.title(lang) for query in load()}


def _with_identifiers(store: Store, table: Table) -> Table:
    """The rows with the identifier (file name) of each issue instead of its IRI."""
    if "issue" not in table.columns:
        return table
    place = table.columns.index("issue")
    iris = {str(row[place]) for row in table.rows if row[place]}
    known = {iri: store.issue(iri).identifier for iri in iris}
    rows = [(*row[:place], known.get(str(row[place]), row[place]), *row[place + 1 :]) for row in table.rows]
    return replace(table, rows=rows)


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted(entry.name.removesuffix(".rq") for entry in _entries() if entry.name.endswith(".rq")))


def _entries() -> Iterator[Traversable]:
    return files(__name__).iterdir()


def _header(text: str) -> Iterator[str]:
    for line in text.splitlines(keepends=True):
        if not line.startswith("# "):
            return
        yield line[2:]


def _parameter(name: str, told: Mapping[str, Any]) -> Parameter:
    kinds = tuple(told["kind"].split("|"))
    return Parameter(name, kinds, **{key: value for key, value in told.items() if key != "kind"})
