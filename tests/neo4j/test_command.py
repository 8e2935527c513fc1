"""``kg push`` says in one line what it did, or what is wrong and the way out."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.xdist_group("neo4j")


@pytest.fixture
def stored(tmp_path, december):
    from kg.stores import open_store

    with open_store(tmp_path / "store", create=True) as store:
        store.add(*december)
    return tmp_path / "store"


@pytest.fixture
def run(stored, capsys, monkeypatch):
    from kg.cli import main

    monkeypatch.setenv("KG_LANG", "en")

    def call(*words, lang="en"):
        status = main(["--store", str(stored), "--lang", lang, "push", *words])
        return status, capsys.readouterr().err

    return call


def test_what_was_pushed_is_summed_up(server, run):
    status, said = run(server.url, "--verify")
    assert status == 0
    assert "19 nodes and 31 relationships written" in said
    assert "Read back: equal to the store" in said
    assert "nothing changed" in run(server.url)[1]
    assert "已是最新" in run(server.url, lang="zh")[1]
    server.write([("MATCH (p:Person) DETACH DELETE p", {})])
    status, said = run(server.url, "--verify")
    assert status == 1
    assert "Push again" in said


def test_the_address_may_be_that_of_a_cluster(server, run):
    assert run(server.url.replace("bolt://", "neo4j://"))[0] == 0


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:7474", "neo4j://neo4j:geheim@127.0.0.1", "127.0.0.1:7687", "bolt://"]
)
def test_what_is_no_address_of_a_neo4j(run, monkeypatch, url):
    monkeypatch.setenv("NEO4J_PASSWORD", "x")
    status, said = run(url)
    assert status == 2
    assert "not the address of a Neo4j server" in said


def test_no_password(run, monkeypatch):
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    assert "NEO4J_PASSWORD" in run("bolt://127.0.0.1:1")[1]


def test_no_server(run, monkeypatch):
    monkeypatch.setenv("NEO4J_PASSWORD", "x")
    for scheme in ("bolt", "neo4j"):
        status, said = run(f"{scheme}://127.0.0.1:1")
        assert status == 1
        assert "No Neo4j server answers" in said


def test_a_wrong_password(server, run, monkeypatch):
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong-password")
    status, said = run(server.url)
    assert status == 1
    assert "does not accept this user and password" in said


def test_no_such_database(server, run):
    status, said = run(server.url, "--database", "elsewhere")
    assert status == 1
    assert "has no database elsewhere" in said


def test_people_that_are_several_already(server, run):
    server.write([("DROP CONSTRAINT bulletin_person_id IF EXISTS", {})])
    server.write([("UNWIND [1, 2] AS n CREATE (:Person {id: 7})", {})])
    status, said = run(server.url)
    assert status == 1
    assert "would not do it" in said
    assert said.count("\n") == 1


def test_the_bar_is_for_terminals_only(server, stored):
    words = [sys.executable, "-m", "kg", "--store", str(stored), "push", server.url]
    ran = subprocess.run(words, capture_output=True, text=True)
    assert ran.stdout == ""
    assert ran.stderr.count("\n") == 1
