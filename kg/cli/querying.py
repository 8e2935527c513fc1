"""``kg sparql``, ``kg cypher`` and ``kg questions``: queries of one's own, and those of the catalogue."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

import kg
from kg.cli.command import Number, OneOf, command, store_path, wrong
from kg.cli.output import FORMS, Form, form_option, write
from kg.errors import InputError
from kg.messages import say
from kg.table import Limits, Table

AnyFunction = TypeVar("AnyFunction", bound=Callable[..., Any])
STANDARD_FORMS = ("xml", "srj", "turtle", "ntriples", "jsonld", "rdfxml")
"""What SPARQL's own standards have for rows (the first two) and for graphs."""

_ENDINGS = (".rq", ".sparql", ".cypher", ".cql", ".txt")


def _query_options(function: AnyFunction) -> AnyFunction:
    for add in (
        click.option("--timeout", type=Number(whole=False), metavar="SECONDS"),
        click.option("--limit", type=Number(), metavar="N"),
        _param_option,
        click.argument("query"),
    ):
        function = add(function)
    return function


def _param_option(function: AnyFunction) -> AnyFunction:
    return click.option("--param", multiple=True, metavar="NAME=VALUE")(function)


@command("sparql")
@_query_options
@click.option("--format", "sparql_form", type=OneOf(*FORMS, *STANDARD_FORMS), default="table")
def sparql(query: str, sparql_form: Any, param: tuple[str, ...], limit: int | None, timeout: float | None) -> None:
    """Run one SPARQL query."""
    _end_on_interrupt()
    form, text, values = sparql_form, _text(query), _values(param)
    if form in STANDARD_FORMS and limit:
        wrong(say("cli.query.no_limit", form=form))
    with kg.open_store(store_path()) as store:
        if form in STANDARD_FORMS:
            store.write_sparql(text, sys.stdout.buffer, format=form, parameters=values, seconds=timeout)
            return
        write(store.sparql(text, parameters=values, limits=Limits(timeout, limit)), form)


@command("cypher")
@_query_options
@form_option
def cypher(query: str, form: Form, param: tuple[str, ...], limit: int | None, timeout: float | None) -> None:
    """Run one Cypher query."""
    text, values = _text(query), {name: _typed(value) for name, value in _values(param).items()}
    with kg.open_store(store_path()) as store:
        write(store.cypher(text, parameters=values, limits=Limits(timeout, limit)), form)


@command("questions")
@click.argument("name", required=False)
@_param_option
@click.option("--engine", type=OneOf("sparql", "cypher"), default="sparql")
@form_option
def questions(name: str | None, param: tuple[str, ...], engine: Any, form: Form) -> None:
    """List the catalogue, or run the query called ``name``."""
    from queries import catalogue

    if name is None:
        heads = tuple(say(f"cli.questions.{column}") for column in ("name", "parameters", "answers"))
        rows: list[tuple[object, ...]] = [(q.name, _parameters(q.parameters), q.title()) for q in catalogue.load()]
        write(Table(("name", "parameters", "answers"), rows), form, heads=heads)
        return
    query = catalogue.get(name)
    _end_on_interrupt()
    with kg.open_store(store_path()) as store:
        write(query.run(store, engine, **_values(param)), form, heads=query.heads())


def _end_on_interrupt() -> None:
    """Let Ctrl-C end the process at once: the SPARQL engine does not hear Python's interrupt while it runs."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _parameters(parameters: tuple[Any, ...]) -> str:
    return " ".join(f"[{each.name}]" if each.optional else str(each.name) for each in parameters)


def _text(query: str) -> str:
    """The query that an argument stands for: standard input, a file, or the argument itself."""
    if query != "-" and any(char.isspace() for char in query) and not query.endswith(_ENDINGS):
        return query
    try:
        if query == "-":
            return sys.stdin.buffer.read().decode("utf-8-sig")
        return Path(query).read_text("utf-8-sig") if Path(query).is_file() else _not_a_file(query)
    except UnicodeDecodeError:
        raise InputError(say("cli.query.encoding", path=query)) from None


def _not_a_file(query: str) -> str:
    if query.endswith(_ENDINGS):
        raise InputError(say("cli.query.absent", path=query))
    return query


def _values(params: tuple[str, ...]) -> dict[str, str]:
    for param in params:
        if not param.partition("=")[0].isidentifier() or "=" not in param:
            wrong(say("cli.usage.param", value=param))
    return {name: value for name, _, value in (param.partition("=") for param in params)}


def _typed(value: str) -> object:
    """A number, a truth value, a list or a quoted text where JSON reads one; otherwise the text as it stands."""
    try:
        return json.loads(value)
    except ValueError:
        return value
