"""Cypher reads, within limits, and says what it refuses."""

import time

import pytest

from kg.errors import QueryError
from kg.messages import use
from kg.table import Limits

REFUSED = [
    ("CREATE (n:Event {name: 'x'})", "CREATE"),
    ("MATCH (n) SET n.name = 'x'", "SET"),
    ("MATCH (n) DETACH DELETE n", "DETACH"),
    ("match (n) remove n.name", "REMOVE"),
    ("MERGE (n:Event {id: 'x'})", "MERGE"),
    ("MATCH (n) /* quiet */ SET n.name = 'x' RETURN n", "SET"),
    ("LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line", "LOAD CSV"),
    ("MATCH (n) CALL { WITH n RETURN n.name AS name } RETURN name", "OPTIONAL MATCH"),
    ("MATCH (n {name: $who}) RETURN n", r"\$who"),
    ("MATCH (n) RETRN n", "line 1, column 11"),
    ("MATCH (n RETURN n", "line 1"),
    ("RETURN nosuch(1)", "nosuch"),
]


@pytest.fixture(autouse=True)
def english():
    use("en")
    yield
    use(None)


@pytest.mark.parametrize(("query", "said"), REFUSED)
def test_what_is_refused_is_said_in_one_line(put, store, first, content, query, said):
    put(first)
    before = content(store)
    with pytest.raises(QueryError, match=said) as error:
        store.cypher(query)
    assert "\n" not in str(error.value)
    assert content(store) == before


@pytest.mark.parametrize(
    ("query", "row"),
    [
        ("RETURN 'SET x DELETE y' AS text", "SET x DELETE y"),
        ("RETURN {set: 1}.set AS made", 1),
        ("MATCH (n:Place) RETURN n.name // DELETE it", "“青石”体育馆"),
    ],
)
def test_words_that_write_may_stand_in_text_and_names(put, store, first, query, row):
    put(first)
    assert store.cypher(query).rows == [(row,)]


def test_parameters_of_any_type(put, store, first):
    put(first)
    given = {"names": ["白露", "秋禾"], "least": 0.5, "quote": "'\"\n”"}
    query = "MATCH (p:Person) WHERE p.name IN $names RETURN p.name AS name, $least, $quote ORDER BY name"
    table = store.cypher(query, parameters=given)
    assert table.columns[0] == "name"
    assert table.rows == [("白露", 0.5, "'\"\n”"), ("秋禾", 0.5, "'\"\n”")]


def test_columns_without_rows(put, store, first):
    put(first)
    table = store.cypher(
        "MATCH (n:Nothing) RETURN DISTINCT n.name AS name, count(*), n.id, [1, 2] ORDER BY name LIMIT 3"
    )
    assert table.columns == ("name", "count(*)", "n.id", "[1,2]")
    assert table.rows == []


def test_a_limit_of_rows(put, store, first):
    put(first)
    table = store.cypher("MATCH (n) RETURN n.name", limits=Limits(rows=2))
    assert (len(table.rows), table.truncated) == (2, True)
    assert not store.cypher("RETURN 1 AS one", limits=Limits(rows=1)).truncated


def test_a_limit_of_time_holds(put, store, first):
    put(first)
    began = time.monotonic()
    with pytest.raises(QueryError, match=r"0\.3 s"):
        store.cypher(
            "MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i), (j) RETURN count(*)", limits=Limits(seconds=0.3)
        )
    assert time.monotonic() - began < 2
    assert store.cypher("RETURN 1 AS one").rows == [(1,)]
