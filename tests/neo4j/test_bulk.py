"""The folder that ``kg export --format neo4j-csv`` writes is loaded by Neo4j's own importer, by the command in it."""

import re
import shlex

import pytest

from kg.neo4j import Difference, compare, connect

pytestmark = pytest.mark.xdist_group("neo4j")


@pytest.fixture
def loaded(servers, running, town, tmp_path):
    """The home of a Neo4j into which the export was loaded by the command that README.txt gives."""
    town.export("neo4j-csv", tmp_path / "export")
    told = re.search(r"^neo4j-admin (.*)$", (tmp_path / "export/README.txt").read_text("utf-8"), re.MULTILINE)
    words = [re.sub(r"=(\w+\.csv)$", rf"={tmp_path}/export/\1", word) for word in shlex.split(told[1])]
    ran = servers.administer(words, tmp_path / "home")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return tmp_path / "home"


def test_the_bulk_loader_takes_the_export(servers, loaded, town, tmp_path, monkeypatch):
    monkeypatch.setenv("NEO4J_PASSWORD", servers.PASSWORD)
    statements = (tmp_path / "export/schema.cypher").read_text("utf-8").split(";\n")
    with servers.started(loaded) as server, connect(server.url) as opened:
        opened.write((statement, {}) for statement in statements if statement)
        assert compare(town, opened) == Difference()
        assert opened.read("MATCH (u:MunicipalFederation) RETURN count(u) AS count") == [{"count": 1}]
        found = "CALL db.index.fulltext.queryNodes('bulletin_names', '协商竞赛') YIELD node RETURN count(node) AS count"
        assert opened.read(found)[0]["count"] > 0
