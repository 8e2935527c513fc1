"""Cypher reads, within limits, and says what it refuses."""

import time

import pytest

from kg.errors import QueryError
from kg.messages import use
from kg.table import Limits
from ontology import terms

REFUSED = [
    ("CREATE (n:Event {name: 'x'})", "CREATE"),
    ("MATCH (n) SET n.name = 'x'", "SET"),
    ("MATCH (n) DETACH DELETE n", "DETACH"),
    ("match (n) remove n.name", "REMOVE"),
    ("MERGE (n:Event {id: 'x'})", "MERGE"),
    ("MATCH (n) /* quiet */ SET n.name = 'x' RETURN n", "SET"),
    ("LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line", "LOAD CSV"),
    ("MATCH (n) CALL { WITH n RETURN n.name AS name } RETURN name", "comprehension"),
    ("MATCH (n {name: $who}) RETURN n", r"\$who"),
    ("MATCH (n) RETRN n", "line 1, column 11"),
    ("MATCH (n RETURN n", "line 1"),
    ("RETURN nosuch(1)", "nosuch"),
    ("MATCH (e:Event) WITH e, [(a)-->(e) | a.name] AS names WHERE size(names) > 0 RETURN names", "names WHERE"),
    ("MATCH (e:Event) with e, [x IN labels(e) where x > '' | x] as found order by size(found) return e", "too long"),
    ("MATCH (e) WITH e WHERE size([(e {id: trim('(')})-[:PART_OF]-(a) | a.name]) > 0 RETURN e.name", "too long"),
    (f"MATCH (e) WITH e, coalesce({'e.a, ' * 8} '') AS text WHERE text > '' RETURN text", "too long"),
    ("MATCH (e) WITH e WHERE size(e.a + e.b + e.c) > 0 RETURN e.name", "too long"),
    (f"MATCH (e) WITH e.name AS name WHERE name <> '{'字' * 1400}' RETURN name", "too long"),
]

ACCEPTED = [
    "MATCH (e:Event) WITH e, [(a)-[:HOSTED]->(e) | a.name] AS names WITH e, names WHERE size(names) > 0 RETURN e.name",
    "MATCH (e:Event) WITH e, [(a)-[:HOSTED|GUIDED]->(e) WHERE a.name > '' | a.name] AS names RETURN e.name",
    "MATCH (e:Event) WITH e, [(a)-->(e) | a.name] AS names WHERE e.name STARTS WITH '第' RETURN e.name",
    "MATCH (e:Event) WITH e WHERE e.name STARTS WITH '第' RETURN [(a)-[:HOSTED]->(e) | a.name], e.name",
    "MATCH (e:Event) WHERE size([(a)-[:HOSTED]->(e) | a.name]) > 0 RETURN e.name",
    "MATCH (e:Event)<-[:HOSTED]-(o) WITH e, collect(o.name) AS names WHERE size(names) > 0 RETURN e.name",
    "MATCH (e:Event) WITH e, [(1 + 2) * 3, 4] AS found WHERE size(found) > 0 RETURN e.name",
    "MATCH (e:Event) WITH e WHERE (e)<-[:HOSTED]-() AND e.edition >= 1 AND e.edition < 9 RETURN e.name",
    "MATCH (e:Event) WITH e WHERE e.name <> '[(a)-->(b) | 1]' RETURN e.name",
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


@pytest.mark.parametrize("query", ACCEPTED)
def test_what_is_like_a_refused_query_runs(put, store, first, query):
    put(first)
    assert store.cypher(query).rows[0][-1] == "第三届职工运动会"


TRUE_AND_FALSE = [
    "MATCH (p:Person) RETURN p.model_worker",
    "MATCH (p:Person) RETURN p['model_worker'] AS worker",
    "MATCH (p:Person) RETURN p.`model_worker` AS worker ORDER BY worker",
    "MATCH (p:Person) WITH p.model_worker AS worker RETURN worker",
    "MATCH (p:Person) RETURN p.model_worker = true AS worker",
]


@pytest.mark.parametrize("query", TRUE_AND_FALSE)
def test_true_and_false_come_as_they_are(put, store, first, query):
    put(first)
    found = [value for (value,) in store.cypher(query).rows]
    assert sorted(found) == [False, True]
    assert {type(value) for value in found} == {bool}


def test_true_and_false_inside_lists_and_maps(put, store, first):
    put(first)
    ((listed, mapped),) = store.cypher(
        "MATCH (p:Person {name: '秋禾'}) RETURN collect(p.model_worker), p {.name, .model_worker}"
    ).rows
    assert listed == [True]
    assert mapped == {"name": "秋禾", "model_worker": True}


def test_text_that_says_true_stays_text(put, store, first):
    first.thing("place", terms.SCHEMA.Place, "true")
    put(first)
    assert store.cypher("MATCH (n:Place {name: 'true'}) RETURN n.name, 'false' AS text").rows == [("true", "false")]
    query = "MATCH (p:Person) WHERE p.model_worker RETURN toString(p.model_worker) AS text"
    assert store.cypher(query).rows == [("true",)]


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
