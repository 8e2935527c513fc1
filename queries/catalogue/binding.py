"""Parameters: checks what a caller gives and writes it into SPARQL, so that no value can become query text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import ontology
from kg.errors import QueryError
from kg.identity import BASE
from kg.messages import say
from ontology import terms
from queries import names

if TYPE_CHECKING:
    from kg.stores import Store

VALUE_KINDS = ("date", "text", "role", "part", "class")
ROLES = ("host", "undertaker", "supporter", "guide")
PARTS = ("contestant", "speaker", "judge", "attendee", "participant")

_BORROWED = {"Event": terms.SCHEMA.Event, "Organization": terms.ORG.Organization}
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_PARAMETER = re.compile(r"\$([a-z_]+)")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\]")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a query: the kinds of value that it takes, and what it is called in both languages."""

    name: str
    kinds: tuple[str, ...]
    zh: str
    en: str
    example: str
    optional: bool = False
    default: str = ""

    @property
    def takes_thing(self) -> bool:
        """Whether its value is a thing of the graph, named or given by IRI."""
        return self.kinds[0] not in VALUE_KINDS


def bind(
    query: str, parameters: tuple[Parameter, ...], store: Store, *, values: Mapping[str, object]
) -> dict[str, str]:
    """A checked value for each parameter; see :meth:`queries.catalogue.Query.bind`."""
    known = [parameter.name for parameter in parameters]
    for name in values:
        if name not in known:
            raise QueryError(say("queries.no_parameter", query=query, name=name, known=names.listed(known)))
    return {each.name: _value(query, each, store, given=str(values.get(each.name) or "")) for each in parameters}


def fill(sparql: str, parameters: tuple[Parameter, ...], bound: Mapping[str, str]) -> str:
    """The SPARQL text in which each ``$name`` is the IRI or the string literal of its value."""
    terms = {each.name: _term(each, bound[each.name]) for each in parameters}
    return _PARAMETER.sub(lambda found: terms[found[1]], sparql)


def for_cypher(parameters: tuple[Parameter, ...], bound: Mapping[str, str]) -> dict[str, object]:
    """The values as Cypher takes them: a class stands as the list of its own name and those of all below it."""
    return {each.name: _cypher_value(each, bound[each.name]) for each in parameters}


def _cypher_value(parameter: Parameter, value: str) -> object:
    if parameter.kinds[0] != "class":
        return value
    below = ontology.load().subclasses(_class(value))
    return [value, *(iri.rsplit("#", 1)[-1] for iri in below)]


def _class(name: str) -> str:
    return str(_BORROWED.get(name, f"{terms.BKG}{name}"))


def _value(query: str, parameter: Parameter, store: Store, *, given: str) -> str:
    given = given.strip()
    if not given:
        return _left_out(query, parameter)
    if parameter.takes_thing:
        return _thing(parameter, store, given)
    if not _fits(parameter.kinds[0], given):
        raise QueryError(
            say("queries.bad_value", query=query, name=parameter.name, given=given, example=parameter.example)
        )
    return given


def _left_out(query: str, parameter: Parameter) -> str:
    if not parameter.optional:
        example = f"{parameter.name}={parameter.example}"
        raise QueryError(say("queries.missing_parameter", query=query, name=parameter.name, example=example))
    return parameter.default


def _fits(kind: str, given: str) -> bool:
    checks = {
        "date": lambda: bool(_DATE.fullmatch(given)),
        "role": lambda: given in ROLES,
        "part": lambda: given in PARTS,
        "class": lambda: _class(given) in ontology.load().classes,
    }
    return kind not in checks or checks[kind]()


def _thing(parameter: Parameter, store: Store, given: str) -> str:
    if given.startswith(BASE) and not _NOT_IN_IRI.search(given):
        return given
    return names.exactly(store, given, kinds=parameter.kinds)


def _term(parameter: Parameter, value: str) -> str:
    if parameter.takes_thing:
        return f"<{value}>"
    if parameter.kinds[0] == "class":
        return f"<{_class(value)}>"
    return '"' + "".join(_ESCAPES.get(char, char) for char in value) + '"'
