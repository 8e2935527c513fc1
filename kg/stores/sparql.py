"""Runs SPARQL queries, which cannot write or reach outside, and gives their rows as Python values."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import islice

import pyoxigraph

from kg.errors import QueryError
from kg.messages import say
from kg.stores import answers, rdf
from kg.stores.answers import PREFIXES, Answer
from kg.stores.graphs import Graphs
from kg.stores.outside import calls_outside
from kg.stores.sparql_text import tokens
from kg.table import UNLIMITED, Limits, Table
from ontology import terms

__all__ = ["PREFIXES", "prepare", "run"]

_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"}
_INTEGERS = {f"{terms.XSD}{name}" for name in ("integer", "int", "long", "nonNegativeInteger", "positiveInteger")}
_NUMBERS = {f"{terms.XSD}{name}" for name in ("decimal", "double", "float")}


def prepare(query: str, parameters: Mapping[str, str] | None = None) -> str:
    """The query with each ``$name`` that ``parameters`` has replaced by its value; QueryError when it is refused.

    A value that begins with http:// or https:// stands as an IRI, any other as a string: ``$name@zh`` makes it
    a Chinese label, ``$day^^xsd:date`` a date.
    """
    given = parameters or {}
    parts = []
    for kind, text in tokens(query):
        if kind == "word" and text.upper() in _UPDATES:
            raise QueryError(say("query.writes", word=text.upper()))
        is_given = kind == "parameter" and text[1:] in given
        parts.append(_term(given[text[1:]]) if is_given else text)
    prepared = "".join(parts)
    if calls_outside(prepared):
        raise QueryError(say("query.outside", word="SERVICE"))
    return prepared


def run(store: pyoxigraph.Store, query: str, limits: Limits | None = None, *, graphs: Graphs | None = None) -> Table:
    """The rows of a prepared query: of ASK one row, of CONSTRUCT and DESCRIBE the triples."""
    found = answers.answer(store, query, graphs)
    with answers.explaining(query):
        return _table(found, (limits or UNLIMITED).rows)


def _table(answer: Answer, most: int | None) -> Table:
    if isinstance(answer, pyoxigraph.QueryBoolean):
        return Table(("answer",), [(bool(answer),)])
    if isinstance(answer, pyoxigraph.QuerySolutions):
        columns = tuple(variable.value for variable in answer.variables)
        found = (tuple(map(_value, solution)) for solution in answer)
    else:
        columns = ("subject", "predicate", "object")
        found = (tuple(map(_value, triple)) for triple in answer)
    rows = list(islice(found, most))
    return Table(columns, rows, truncated=next(found, None) is not None)


def _value(term: object) -> object:
    if isinstance(term, pyoxigraph.Literal):
        return _python(term.value, term.datatype.value)
    if isinstance(term, pyoxigraph.NamedNode):
        return term.value
    return None if term is None else str(term)


def _python(text: str, datatype: str) -> object:
    try:
        if datatype in _INTEGERS:
            return int(text)
        if datatype in _NUMBERS:
            number = Decimal(text)
            return int(number) if number == number.to_integral_value() else float(number)
    except (ValueError, ArithmeticError):
        return text
    return text == "true" if datatype == f"{terms.XSD}boolean" else text


def _term(value: str) -> str:
    return rdf.resource(value) if value.startswith(("http://", "https://")) else rdf.literal(value)
