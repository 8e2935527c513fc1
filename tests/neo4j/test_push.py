"""A push brings a real Neo4j to the state of the store, the first time in whole, then by what changed."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import ServerError
from kg.neo4j import Difference, compare, push, read
from kg.stores import open_store, portions

pytestmark = pytest.mark.xdist_group("neo4j")
HERE = Path(__file__).resolve().parent
EQUAL = Difference()


@pytest.fixture
def store(tmp_path, december):
    with open_store(tmp_path / "store", create=True) as opened:
        opened.add(*december)
        yield opened


def size(store):
    with store.reading() as (record, _):
        return portions.size(record)


def test_the_whole_graph_comes_and_can_be_read_back(server, store):
    pushed = push(store, server)
    assert pushed.whole
    assert pushed.nodes + pushed.relationships == size(store) >= 50
    nodes, relationships = read(server)
    assert (len(nodes), len(relationships)) == (pushed.nodes, pushed.relationships)
    assert server.read("MATCH (n) RETURN count(n) AS count") == [{"count": len(nodes)}]
    assert compare(store, server) == EQUAL
    assert push(store, server).changes == 0


def test_a_difference_is_seen(server, store):
    push(store, server)
    server.write(
        [
            ("MATCH (n:Person {name: '林望舒'}) SET n.name = '林'", {}),
            ("MATCH ()-[r:HOSTED]->() WITH r LIMIT 1 DELETE r", {}),
            ("CREATE (:Place {id: 'https://w3id.org/bulletin-kg/id/place/无', name: '无'})", {}),
        ]
    )
    found = compare(store, server)
    assert len(found.nodes) == 2
    assert [type for _, type, _ in found.relationships] == ["HOSTED"]


def test_after_an_import_only_what_changed_is_sent(server, store, november):
    first = push(store, server)
    store.add(*november)
    second = push(store, server)
    assert not second.whole
    assert 0 < second.nodes < first.nodes
    assert compare(store, server) == EQUAL
    store.remove(november[0].identifier)
    third = push(store, server)
    assert not third.whole
    assert third.nodes_removed > 0
    assert third.relationships_removed == second.relationships
    assert compare(store, server) == EQUAL
    assert size(store) == first.nodes + first.relationships


def test_what_another_issue_named_otherwise_is_sent_anew(server, store, renaming):
    push(store, server)
    store.add(*renaming)
    pushed = push(store, server)
    assert not pushed.whole
    assert server.read("MATCH (o:Organization {name: '青石工会总会'}) RETURN count(o) AS count") == [{"count": 1}]
    assert compare(store, server) == EQUAL


def test_what_others_put_there_stays(server, store, november):
    server.write([("CREATE (:Person {id: 7, name: '外人'})-[:KNOWS {since: 1}]->(:Thing {name: '物'})", {})])
    push(store, server)
    theirs = "MATCH (p:Person {name: '林望舒'}) MATCH (t:Thing) SET p.note = '注', p:Checked CREATE (p)-[:KNOWS]->(t)"
    server.write([(theirs, {})])
    store.add(*november)
    push(store, server)
    store.remove(november[0].identifier)
    push(store, server)
    assert compare(store, server) == EQUAL
    kept = (
        "MATCH (:Checked {note: '注'})-[:KNOWS]->(:Thing)<-[:KNOWS {since: 1}]-(:Person {id: 7}) RETURN count(*) AS n"
    )
    assert server.read(kept) == [{"n": 1}]


def test_a_push_from_another_store_is_refused_unless_it_is_to_replace(server, store, november, tmp_path):
    push(store, server)
    with open_store(tmp_path / "other", create=True) as other:
        other.add(*november)
        with pytest.raises(ServerError, match="--replace"):
            push(other, server)
        assert compare(store, server) == EQUAL
        assert push(other, server, replace=True).nodes_removed > 0
        assert compare(other, server) == EQUAL
        assert push(other, server).changes == 0
    with pytest.raises(ServerError):
        push(store, server)


def test_a_store_put_back_to_an_earlier_state_is_followed(server, store, november, tmp_path):
    push(store, server)
    shutil.copytree(store.folder, tmp_path / "copy")
    store.add(*november)
    push(store, server)
    with open_store(tmp_path / "copy") as copy:
        pushed = push(copy, server)
        assert pushed.whole
        assert (pushed.nodes, pushed.nodes_removed > 0) == (0, True)
        assert compare(copy, server) == EQUAL


@pytest.mark.parametrize("batches", [1, 2, 4])
@pytest.mark.parametrize("is_first", [True, False], ids=["first", "later"])
def test_a_push_that_is_killed_is_completed_by_the_next(server, store, november, batches, is_first):
    if not is_first:
        push(store, server)
        store.add(*november)
    ran = subprocess.run([sys.executable, str(HERE / "killed.py"), str(store.folder), server.url, str(batches)])
    assert ran.returncode == 9
    assert compare(store, server) != EQUAL
    assert push(store, server).whole == is_first
    assert compare(store, server) == EQUAL
    assert push(store, server).changes == 0


def test_things_are_found_quickly_and_by_their_words(server, store):
    push(store, server)
    constraints = server.read("SHOW CONSTRAINTS YIELD labelsOrTypes, properties")
    assert {(*row["labelsOrTypes"], *row["properties"]) for row in constraints} >= {("Event", "id"), ("Person", "id")}
    indexes = server.read("SHOW INDEXES YIELD name, type, options WHERE type = 'FULLTEXT'")
    assert {row["options"]["indexConfig"]["fulltext.analyzer"] for row in indexes} == {"cjk"}
    found = "CALL db.index.fulltext.queryNodes('bulletin_names', '协商竞赛') YIELD node RETURN node.name AS name"
    assert "青石市第三届集体协商竞赛" in [row["name"] for row in server.read(found)]
    told = (
        "CALL db.index.fulltext.queryRelationships('bulletin_quotes', $words) YIELD relationship"
        " AS r RETURN r.quote AS q"
    )
    quotes = [row["q"] for row in server.read(told, words='"担任评委"')]
    assert quotes
    assert all("担任评委" in quote for quote in quotes)
