"""compose.yaml, docs/neo4j.md and the exported folder tell the same, of the version that the tests run."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/neo4j.md").read_text("utf-8")
SERVICE = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))["services"]["neo4j"]


def test_docker_starts_the_version_of_the_tests_for_this_machine_alone():
    tested = re.search(r"<neo4j.version>(\d+\.\d+)", (ROOT / "tests/neo4j/pom.xml").read_text("utf-8"))
    assert SERVICE["image"] == f"neo4j:{tested[1]}"
    assert all(port.startswith("127.0.0.1:") for port in SERVICE["ports"])
    assert "NEO4J_PASSWORD" in SERVICE["environment"]["NEO4J_AUTH"]
    assert "export NEO4J_PASSWORD=" in PAGE


def test_the_page_gives_the_command_of_the_export(town, tmp_path):
    town.export("neo4j-csv", tmp_path / "export")
    command = re.search(r"neo4j-admin .*", (tmp_path / "export/README.txt").read_text("utf-8"))
    assert command[0] in PAGE
