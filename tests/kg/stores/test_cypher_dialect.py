"""What GraphQLite answers otherwise than Neo4j is mended, or refused with what to write instead."""

import pytest

from kg.errors import QueryError
from kg.messages import entries, say
from kg.stores.cypher_mending import mended
from kg.stores.cypher_refusals import refuse

REFUSED = {
    "first": ["EXPLAIN MATCH (n) RETURN n", "PROFILE MATCH (n) RETURN n", "SHOW INDEXES", "USE x MATCH (n) RETURN n"],
    "call": ["MATCH (n) CALL (n) { RETURN 1 AS one } RETURN one", "MATCH (n) CALL { RETURN 1 AS one } RETURN one"],
    "subquery": [
        "MATCH (o) RETURN COUNT { (o)-->() } AS n",
        "MATCH (o) RETURN COLLECT { MATCH (o)-->(e) RETURN e } AS n",
    ],
    "exists": [
        "MATCH (o) RETURN o.name, EXISTS { (o)-->() } AS has",
        "MATCH (o) WITH exists((o)-->()) AS has RETURN has",
    ],
    "shortest": ["MATCH p = SHORTEST 1 (a)-[]-(b) RETURN p", "MATCH p = ANY SHORTEST (a)-[]-(b) RETURN p"],
    "quantified": [
        "MATCH (a)-[:PART_OF]->+(b) RETURN b",
        "MATCH (a)-[:PART_OF]->{1,3}(b) RETURN b",
        "MATCH (a) ((x)-[:PART_OF]->(y)){1,3} (b) RETURN b",
    ],
    "types": ["RETURN 1 :: INTEGER AS one", "MATCH (e) WHERE e.edition IS :: INTEGER RETURN e"],
    "labels": ["MATCH (e:Event&Meeting) RETURN e", "MATCH (e:!Event) RETURN e", "MATCH (n IS Event) RETURN n"],
    "joined": ["RETURN 'a' || 'b' AS text"],
    "all_and": ["MATCH (e) WITH *, 1 AS one RETURN one"],
    "reserved": ["MATCH (n) RETURN count(*) AS all", "MATCH ()-[r]->() RETURN r.end AS end"],
    "function": ["RETURN valueType(1) AS type", "RETURN point({x: 1, y: 2}) AS p"],
    "part": ["RETURN date('2025-06-30').year AS year"],
    "offset": ["MATCH (n) RETURN n.name AS name ORDER BY name OFFSET 3"],
    "optional": [
        "OPTIONAL MATCH (n:Nothing) RETURN n",
        "MATCH (e) OPTIONAL MATCH (e)-->(p), (e)-->(s) RETURN p, s",
        "MATCH (e) OPTIONAL MATCH (e)<-[:HOSTED {verb: '主办'}]-(o) RETURN o",
    ],
    "pattern": ["MATCH (n) WHERE n.name =~ $pattern RETURN n"],
    "path": ["MATCH shortestPath((a)-[*..3]-(b)) RETURN a"],
    "inline": ["MATCH (e:Event WHERE e.edition > 2) RETURN e", "MATCH ()-[r:HOSTED WHERE r.begin > 9]->() RETURN r"],
    "distinct": ["MATCH (e) RETURN collect(DISTINCT e.type) AS types"],
    "element": [
        "MATCH p = (a)-[:PART_OF*]->(b) WHERE all(n IN nodes(p) WHERE n.type = 'TradeUnion') RETURN p",
        "MATCH p = (a)-[:PART_OF*]->(b) RETURN [n IN nodes(p) WHERE n:TradeUnion | n.name] AS names",
    ],
    "unwound": [
        "MATCH p = (a)-->(b) UNWIND nodes(p) AS n RETURN n.name",
        "MATCH (e) UNWIND [(e)<--(o) | o.name] AS name RETURN name",
        "UNWIND [x IN [1, 2] | x] AS y RETURN y",
    ],
    "predicate": ["MATCH (p) WHERE (p)-[:WON|RECEIVED]->() RETURN p"],
}

MENDED = [
    (
        "MATCH (e)<-[:HOSTED]-(o) RETURN o.name AS o, count(*) AS n ORDER BY o",
        "MATCH (e)<-[:HOSTED]-(o) RETURN o.name AS `o `, count(*) AS n ORDER BY `o `",
    ),
    (
        "MATCH (e) RETURN e.name AS e UNION MATCH (e:Place) RETURN e.name AS e",
        "MATCH (e) RETURN e.name AS `e ` UNION MATCH (e:Place) RETURN e.name AS `e `",
    ),
    ("MATCH (o) WHERE EXISTS { (o)-->(:Event {edition: 3}) } RETURN o", "EXISTS { MATCH (o)-->(:Event {edition: 3}) }"),
    (
        "MATCH (o) RETURN [(o)-[r:HOSTED|GUIDED]->(e) | type(r)] AS t",
        "[(o)-[r]->(e)  WHERE type(r) IN ['HOSTED', 'GUIDED'] |",
    ),
    ("MATCH (a)-[r:HOSTED]->(e), (b)-[s:HOSTED]->(e) RETURN e", "(e) WHERE r <> s RETURN e"),
    (
        "MATCH (a)-[r]->(e), (b)-[s:WON]->(e) WHERE a = b OR e = a RETURN e",
        "WHERE r <> s AND ( a = b OR e = a) RETURN e",
    ),
    ("MATCH (a)-[r:HOSTED]->(e), (b)-[s:WON]->(e) RETURN e", "MATCH (a)-[r:HOSTED]->(e), (b)-[s:WON]->(e) RETURN e"),
    ("MATCH (a), (b) MATCH p = shortestPath((a)-[*..3]-(b)) RETURN p", "WITH a, b, head(collect(p)) AS p RETURN p"),
    (
        "RETURN floor(2.5) AS down, sum(1) AS sum",
        "RETURN toFloat(floor(2.5)) AS down, coalesce(sum(head([1])), 0) AS sum",
    ),
    ("MATCH (e) RETURN min(e.name) AS first", "min(head([e.name]))"),
    ("MATCH (e) WHERE e.name =~ '(?i)a\\\\d|b' RETURN e", "=~ '(?i)^(a[0-9]|b)$'"),
    (
        "MATCH (e) WITH e ORDER BY e.name WHERE e.edition > 1 RETURN e",
        "ORDER BY e.name LIMIT 9223372036854775807 WHERE",
    ),
    ("MATCH (e) WITH e ORDER BY e.name LIMIT 3 RETURN e", "WITH e ORDER BY e.name LIMIT 3 WITH * RETURN e"),
    ("MATCH (e) WITH e RETURN sum(DISTINCT e.edition) AS n", "coalesce(sum(DISTINCT head([e.edition])), 0) AS n"),
    ("RETURN 'min(e.name) AS e, sum(1)' AS e", "RETURN 'min(e.name) AS e, sum(1)' AS e"),
]


@pytest.mark.parametrize(("rule", "query"), [(rule, query) for rule, queries in REFUSED.items() for query in queries])
def test_what_the_engine_cannot_do_is_said_with_the_way_out(rule, query):
    texts = entries("query")[f"query.cannot.{rule}"]
    with pytest.raises(QueryError) as error:
        refuse(query)
    words = {"word": "\0"}
    start = texts["en"].format(**words).partition("\0")[0]
    assert str(error.value).startswith((start, texts["zh"].format(**words).partition("\0")[0]))


def test_every_refusal_is_tried():
    assert {key for key in entries("query") if key.startswith("query.cannot.")} == {
        f"query.cannot.{rule}" for rule in REFUSED
    }
    assert all(say(f"query.cannot.{rule}", word="x") for rule in REFUSED)


def test_what_is_lost_after_with_is_said(put, store, first):
    put(first)
    with pytest.raises(QueryError, match="labels"):
        store.cypher("MATCH (e:Event) WITH DISTINCT e WHERE e.name > '' RETURN labels(e)[0] AS label")


@pytest.mark.parametrize(("query", "expected"), MENDED)
def test_what_is_answered_otherwise_is_mended(query, expected):
    assert expected in mended(query)


@pytest.mark.parametrize(("query", "_"), MENDED)
def test_what_is_mended_runs(query, _, put, store, first):
    put(first)
    refuse(query)
    store.cypher(query)
