"""Runs SPARQL queries, which cannot write or reach outside, and says in one line what is wrong with one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import islice

import pyoxigraph

from kg.errors import QueryError
from kg.messages import say
from kg.stores import rdf
from kg.table import UNLIMITED, Limits, Table
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

_TOKEN = re.compile(
    r"""(?P<skip>\s+|\#[^\n]*)
      | (?P<quoted>\"{3}.*?\"{3}|'{3}.*?'{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|<[^<>"{}|^`\\\s]*>)
      | (?P<parameter>\$\w+)
      | (?P<name>[?@]\w+|[\w.-]*:[\w.%-]*)
      | (?P<word>\w+)
      | (?P<sign>.)""",
    re.DOTALL | re.VERBOSE,
)
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"}
_OUTSIDE = {"SERVICE"}
_AT = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_INTEGERS = {f"{terms.XSD}{name}" for name in ("integer", "int", "long", "nonNegativeInteger", "positiveInteger")}
_NUMBERS = {f"{terms.XSD}{name}" for name in ("decimal", "double", "float")}


def prepare(query: str, parameters: Mapping[str, str] | None = None) -> str:
    """The query with each ``$name`` that ``parameters`` has replaced by its value; QueryError when it is refused.

    A value that begins with http:// or https:// stands as an IRI, any other as a string: ``$name@zh`` makes it
    a Chinese label, ``$day^^xsd:date`` a date.
    """
    given = parameters or {}
    parts = []
    for kind, text in _tokens(query):
        if kind == "word" and text.upper() in _UPDATES:
            raise QueryError(say("query.writes", word=text.upper()))
        if kind == "word" and text.upper() in _OUTSIDE:
            raise QueryError(say("query.outside", word=text.upper()))
        is_given = kind == "parameter" and text[1:] in given
        parts.append(_term(given[text[1:]]) if is_given else text)
    return "".join(parts)


def run(store: pyoxigraph.Store, query: str, limits: Limits | None = None) -> Table:
    """The rows of a prepared query: of ASK one row, of CONSTRUCT and DESCRIBE the triples."""
    try:
        answer = store.query(query, prefixes=PREFIXES)
        return _table(answer, (limits or UNLIMITED).rows)
    except SyntaxError as error:
        raise QueryError(_explained(str(error), query)) from error
    except (ValueError, RuntimeError, OSError) as error:
        raise QueryError(say("query.failed", reason=error)) from error


def _table(
    answer: pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples, most: int | None
) -> Table:
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


def _tokens(query: str) -> Iterator[tuple[str, str]]:
    return ((match.lastgroup or "", match.group()) for match in _TOKEN.finditer(query))


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
