"""One real Neo4j for all tests of this folder, which run in one process, and stores to compare it with."""

import importlib.util
import os
import sys
from pathlib import Path

import pytest

from kg.identity import iri
from kg.messages import use
from kg.model import zh
from kg.neo4j import connect
from kg.stores import open_store
from ontology import terms

HERE = Path(__file__).resolve().parent


def load(name, file):
    spec = importlib.util.spec_from_file_location(name, file)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


neo4j_server = load("neo4j_server", HERE / "server.py")


@pytest.fixture(scope="session")
def servers():
    """How servers are started and administered."""
    return neo4j_server


@pytest.fixture(scope="session")
def running(tmp_path_factory):
    """A Neo4j that runs until the tests end; in CI it has to."""
    try:
        with neo4j_server.started(tmp_path_factory.mktemp("neo4j")) as server:
            yield server
    except neo4j_server.UnavailableError as reason:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(f"no Neo4j here: {reason}")


@pytest.fixture
def server(running, monkeypatch):
    """The server as the program sees it, without anything in it."""
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.USER)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.PASSWORD)
    use("en")
    with connect(running.url) as opened:
        clear(opened)
        yield opened
    use(None)


def clear(server):
    """Takes the graph and its mark away; indexes may stay, for they take seconds."""
    server.write([("MATCH (n) DETACH DELETE n", {})])
    for row in server.read("SHOW INDEXES YIELD name WHERE name STARTS WITH 'bulletin_kg__'"):
        server.write([(f"DROP INDEX `{row['name']}`", {})])


written = load("queries_conftest", HERE.parent / "queries/conftest.py")


@pytest.fixture
def december():
    return written._december().finish()


@pytest.fixture
def november():
    return written._november().finish()


@pytest.fixture
def renaming():
    """An issue earlier than the others that calls the headquarters otherwise."""
    writer = written.Writer("qingshi-2024-01-01.txt", "2024-01-01")
    writer.sentence("青石工会总会成立。")
    union = iri("organization", written.HEADQUARTERS)
    writer.plain(union, terms.RDF.type, terms.BKG.MunicipalFederation)
    writer.plain(union, terms.SKOS.prefLabel, zh("青石工会总会"))
    writer.fact(writer.iri, terms.SCHEMA.mentions, union)
    return writer.finish()


@pytest.fixture(scope="session")
def town(tmp_path_factory):
    """The invented city on which every query of the catalogue gives rows."""
    with open_store(tmp_path_factory.mktemp("town") / "store", create=True) as store:
        for writer in (written._december(), written._november(), written._october()):
            store.add(*writer.finish())
        yield store
