"""Linkage on the bulletins that lie beside the repository: one node for one body, and no order that matters."""

import csv
import os
from collections import Counter
from pathlib import Path

import pytest

import ingest
import kg
from ingest.readers import read_issue
from kg.linking import official
from kg.stores.check import check

FOLDER = Path(__file__).parents[4] / "shared" / "bulletins"
NATIONAL = "中华全国总工会"


@pytest.fixture(scope="module")
def issues():
    if not FOLDER.is_dir() and os.environ.get("CI") != "true":
        pytest.skip(f"no bulletins in {FOLDER}")
    with (FOLDER / "manifest.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    read = [read_issue(FOLDER / row["file"], publisher=row["publisher"], issued=row["issued"]) for row in rows]
    return [(issue, ingest.extract(issue).statements) for issue in read]


@pytest.fixture(scope="module")
def bulletins(issues, tmp_path_factory):
    with kg.open_store(tmp_path_factory.mktemp("real") / "store", create=True) as store:
        for issue, statements in issues:
            store.add(issue, statements)
        yield store


def test_each_federation_is_one_node_with_all_its_issues(bulletins, issues):
    names = [name for (name,) in bulletins.cypher("MATCH (o:Organization) RETURN o.name").rows]
    federations = [official.read(name) for name in names if name.endswith("总工会")]
    where = Counter((one.core, one.place.texts[-1:]) for one in federations)
    assert len(federations) > 10
    assert [one for one, count in where.items() if count > 1] == []
    known = {file for (file,) in bulletins.cypher(_MENTIONING, parameters={"name": NATIONAL}).rows}
    assert known >= {issue.identifier for issue, _ in issues if NATIONAL in issue.text}


_MENTIONING = "MATCH (i:Issue)-[:MENTIONS]->(o:Organization {name: $name}) RETURN i.identifier"


def test_a_quoted_name_of_several_events_is_one_series(bulletins):
    rows = bulletins.cypher("MATCH (e:Event)-[:EDITION_OF]->(s:EventSeries) RETURN s.name, e.name").rows
    events = Counter(series for series, _ in rows)
    assert max(events.values()) > 1


def test_the_order_of_bulletins_does_not_matter(bulletins, issues, tmp_path):
    assert not [problem for problem in check(bulletins) if problem.is_fault]
    bulletins.export("nquads", tmp_path / "one.nq")
    with kg.open_store(tmp_path / "other", create=True) as other:
        for issue, statements in reversed(issues):
            other.add(issue, statements)
        other.export("nquads", tmp_path / "other.nq")
    assert (tmp_path / "one.nq").read_bytes() == (tmp_path / "other.nq").read_bytes()
