"""No query calls another server, however its parts are glued together: whatever the engine would call is refused."""

import socket
import threading

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.stores.answers import PREFIXES
from kg.stores.outside import calls_outside
from kg.stores.sparql import prepare
from kg.stores.sparql_text import tokens


class Listener:
    """A server that counts who calls it, and answers none."""

    def __init__(self):
        self.calls = 0
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self._socket.listen(50)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/"
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self):
        while True:
            caller, _ = self._socket.accept()
            with caller:
                caller.recv(10_000)
                self.calls += 1
                caller.sendall(b"HTTP/1.1 500 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")


@pytest.fixture(scope="module")
def listener():
    return Listener()


@pytest.fixture(scope="module")
def store():
    made = pyoxigraph.Store()
    made.update("INSERT DATA { <urn:a> <urn:b> 1 }")
    return made


def calls(listener, store, query):
    """Whether the engine calls out for a query."""
    before = listener.calls
    try:
        answer = store.query(query, prefixes=PREFIXES)
        if isinstance(answer, pyoxigraph.QuerySolutions):
            list(answer)
    except (SyntaxError, ValueError, RuntimeError, OSError):
        pass
    return listener.calls > before


CALLING = [
    "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { service silent <URL> { ?s ?p ?o } }",
    "SELECT * { SERVICESILENT<URL>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p ?a FILTER(?a<?b)SERVICE#>\n<URL>{ ?x ?y ?z } }",
    "PREFIX : <URL> SELECT * { SERVICE:name { ?s ?p ?o } }",
    "PREFIX : <URL> PREFIX SERVICE: <urn:x> SELECT * { ?s ?p ?o .SERVICE:name { ?s ?p ?o } }",
    "SELECT * { ?s ?p 1SERVICE<URL>{ ?s ?p ?o } }",
    "SELECT * { # a comment\rSERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { SERVICE # a comment\n<URL> # and\n{ ?s ?p ?o } }",
    "ASK { { SELECT * { SERVICE <URL> { ?s ?p ?o } } } }",
    "CONSTRUCT { ?s ?p ?o } { OPTIONAL{}SERVICE<URL>{ ?s ?p ?o } }",
]


@pytest.mark.parametrize("query", CALLING)
def test_what_calls_is_refused(listener, store, query):
    query = query.replace("URL", listener.url)
    assert calls(listener, store, query) or not query.startswith("SELECT")
    with pytest.raises(QueryError, match="SERVICE"):
        prepare(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service ?x { ?service ?p ?x }",
        "SELECT * { ?x a <https://schema.org/Service> } # SERVICE <http://x> { ?s ?p ?o }",
        'SELECT * { ?x ?p "SERVICE <http://x> { }", \'SERVICE <x> {\', """SERVICE <x> {\n}""" }',
        "SELECT * { GRAPH <http://example.org/service/a> { ?s ?p ?o } }",
        "PREFIX x: <urn:x#> SELECT * { ?s x:service ?o . { ?o ?p ?q } }",
        r"SELECT * { ?s ?p 'a \' SERVICE <x> { ' }",
    ],
)
def test_what_calls_nobody_is_let_through(query):
    assert prepare(query) == query


def test_looking_is_quick_for_any_text():
    for piece in (
        "SERVICE",
        "SERVICE<",
        "SERVICE?a",
        "SERVICE#\n",
        "<",
        "'",
        '"""',
        "SERVICE x:",
        "\\",
        "\\'",
        "<#",
        '\\"',
        "a-",
    ):
        for size in (1_000_000, 9_000):
            text = piece * (size // len(piece))
            assert list(tokens(text))
            calls_outside(text)
            assert calls_outside(f"SERVICE <urn:x> {{ {text}")


PIECES = [
    *("SERVICE", "SILENT", "<URL>", "{ ?s ?p ?o }", "{", "}", " ", "\n", "\r", "#", "'", '"', "'''", '"""', "\\"),
    *("<", ">", "?a", "?", "$b", ":", "x:", ":y", "1", ".", ";", ",", "(", ")", "a", "true", "@en", "_:b", "^^"),
    *("FILTER(?a<?b)", "FILTER(?a<x:y", "BIND(1<2 AS ?c)", "OPTIONAL", "UNION", "?s ?p ?o", "<urn:p>"),
]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=8), st.lists(st.sampled_from(PIECES), max_size=4))
def test_nothing_that_is_let_through_calls(listener, store, before, after):
    middle = ["SERVICE", "<URL>", "{ ?s ?p ?o }"]
    for parts in ([*before, *middle, *after], [*before, "SERVICE", *after, "<URL>{ ?s ?p ?o }"], [*before, *after]):
        query = f"PREFIX x: <URL> PREFIX : <URL> SELECT * {{ {''.join(parts)} }}".replace("URL", listener.url)
        if not calls_outside(query):
            assert not calls(listener, store, query), query
