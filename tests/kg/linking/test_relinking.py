"""A store that was made before there was linkage, or by other rules, is linked when it is opened."""

import json

import apsw
import pytest

import kg
from kg.stores import database, relinking
from kg.stores.check import check

CITY = "青石市总工会"


def _first(issue):
    issue.organization("新昌县教育局")
    issue.person("罗启航", "青石云帆新能源汽车有限公司", post="焊工")


def _second(issue):
    issue.organization("绍兴市新昌县教育局")
    issue.organization("青石市安全生产监督管理局")
    issue.organization("青石市应急管理局")
    issue.person("罗启航", "青石云帆新能源汽车有限公司工会", post="主席")


@pytest.fixture
def filled(tmp_path, made):
    with kg.open_store(tmp_path / "store", create=True) as store:
        for name, tell in (("a.txt", _first), ("b.txt", _second)):
            issue = made(name, tell)
            store.add(issue.issue, issue.statements)
        store.sparql("ASK { ?s ?p ?o }")
    return tmp_path / "store"


def content(folder):
    with kg.open_store(folder) as store:
        store.export("nquads", folder.parent / "all.nq")
        quads = store.sparql("SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }").rows
        nodes = store.cypher("MATCH (n) RETURN n").rows
        assert not [problem for problem in check(store) if problem.is_fault]
    return (folder.parent / "all.nq").read_text("utf-8"), sorted(quads), sorted(json.dumps(row) for row in nodes)


def change(folder, sql):
    connection = apsw.Connection(str(folder / database.FILE))
    connection.execute(sql)
    connection.close()


_AS_FORMAT_2 = """
DELETE FROM statements WHERE concluded IS NOT NULL;
UPDATE statements SET subject = coalesce(read_subject, subject), object = coalesce(read_object, object);
UPDATE statements SET since = ltrim(since, char(127));
DROP TRIGGER statements_renumbered; DROP INDEX statements_fact; DROP INDEX statements_object;
ALTER TABLE statements DROP COLUMN subject_id; ALTER TABLE statements DROP COLUMN object_id;
CREATE INDEX statements_fact ON statements(subject, predicate, object, since, datatype, language, begin);
CREATE INDEX statements_object ON statements(object) WHERE datatype = '';
ALTER TABLE relationships RENAME TO numbered;
CREATE TABLE relationships(edge INTEGER PRIMARY KEY, owner TEXT NOT NULL);
INSERT INTO relationships SELECT edge, (SELECT iri FROM things WHERE id = owner) FROM numbered;
DROP TABLE numbered; DROP TABLE things;
CREATE INDEX relationships_owner ON relationships(owner);
DROP INDEX statements_read_subject; DROP INDEX statements_read_object; DROP INDEX statements_concluded;
ALTER TABLE statements DROP COLUMN read_subject; ALTER TABLE statements DROP COLUMN read_object;
ALTER TABLE statements DROP COLUMN concluded;
DROP TABLE moved; DROP TABLE features; DROP TABLE blocks; DROP TABLE links; DROP TABLE judgements;
DROP TABLE brands; DROP TABLE derived; DROP TABLE groups; DROP TABLE entities;
DROP TABLE verdicts; DROP TABLE aside;
DELETE FROM meta WHERE key IN ('linkage', 'judgements');
UPDATE meta SET value = 2 WHERE key = 'format';
UPDATE meta SET value = 'before' WHERE key = 'projection';
"""


def test_a_store_of_the_format_before_is_linked(filled):
    before = content(filled)
    change(filled, _AS_FORMAT_2)
    assert content(filled) == before


@pytest.mark.parametrize("in_memory", [5000, -1])
def test_other_rules_link_anew(filled, monkeypatch, in_memory):
    monkeypatch.setattr("kg.stores.index.IN_MEMORY", in_memory)
    before = content(filled)
    change(filled, "UPDATE meta SET value = 'other' WHERE key = 'linkage'; DELETE FROM entities; DELETE FROM links")
    change(filled, "UPDATE statements SET subject = read_subject, read_subject = NULL WHERE read_subject IS NOT NULL")
    assert content(filled) == before


def test_the_rules_have_a_digest():
    assert len(relinking.digest()) == 16
