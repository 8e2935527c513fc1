"""The Cypher of docs/cypher.toml gives the rows that it promises, on the embedded engine and on a real Neo4j alike."""

import tomllib
from pathlib import Path

import pytest

from kg.cli import main
from kg.neo4j import push
from kg.stores import open_store

ROOT = Path(__file__).resolve().parents[2]
LIST = tomllib.loads((ROOT / "docs/cypher.toml").read_text("utf-8"))
SNIPPETS = [snippet for group in LIST["group"] for snippet in group["snippets"]]

pytestmark = pytest.mark.xdist_group("neo4j")


def given(query):
    return {name: value for name, value in LIST["parameters"].items() if f"${name}" in query}


def in_order(query, rows):
    return rows if "ORDER BY" in query else sorted(rows, key=repr)


@pytest.fixture(scope="module")
def bulletins(tmp_path_factory):
    path = tmp_path_factory.mktemp("snippets") / "store"
    assert main(["--store", str(path), "import", "--manifest", str(ROOT / "examples/bulletins/manifest.csv")]) == 0
    with open_store(path) as store:
        yield store


def test_the_list_is_long_and_says_each_once():
    queries = [snippet["query"] for snippet in SNIPPETS]
    assert len(queries) == len(set(queries)) >= 60


def test_the_embedded_engine_gives_as_many_rows_as_promised(bulletins):
    found = {one["query"]: len(bulletins.cypher(one["query"], parameters=given(one["query"])).rows) for one in SNIPPETS}
    assert found == {one["query"]: one["rows"] for one in SNIPPETS}


def test_neo4j_gives_the_same_rows(server, bulletins):
    push(bulletins, server)
    for query in (snippet["query"] for snippet in SNIPPETS):
        here = bulletins.cypher(query, parameters=given(query))
        there = server.read(query, **given(query))
        assert {tuple(row) for row in there} <= {here.columns}, query
        assert in_order(query, [tuple(row.values()) for row in there]) == in_order(query, here.rows), query
