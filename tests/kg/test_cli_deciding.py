"""``kg review --weak`` asks at a terminal and lists elsewhere; ``accept`` and ``reject`` judge facts at once."""

import csv
import io
import json
from pathlib import Path

import pytest

ISSUE = Path(__file__).resolve().parents[1] / "bulletins" / "invented" / "qingshi_changes.txt"
CENTER, HELP = "青石市职工服务中心", "青石市职工帮扶中心"


@pytest.fixture
def store(kg, tmp_path):
    assert kg("import", ISSUE, store=tmp_path / "weak")[0] == 0
    return tmp_path / "weak"


def weak(kg, store):
    status, out, _ = kg("review", "--weak", "--format", "json", store=store)
    assert status == 0
    return json.loads(out)


def ids(row):
    return [row[name] for name in ("subject_id", "relation_id", "object_id") if row[name]]


def replaced(kg, store):
    query = f"MATCH (n)-[r:REPLACES]->(o) WHERE n.name = '{CENTER}' RETURN o.name AS old, r.confidence AS sure"
    return json.loads(kg("cypher", query, "--format", "json", store=store)[1])


def test_weak_facts_are_listed_in_words_with_their_identifiers(kg, store):
    rows = weak(kg, store)
    assert f"renaming {HELP} {CENTER}" in [row["fact"] for row in rows]
    assert {float(row["confidence"]) < 0.85 for row in rows} == {True}
    assert all(len(ids(row)) in (1, 3) for row in rows)
    _, out, _ = kg("--lang", "zh", "review", "--weak", "--format", "csv", store=store)
    assert f"更名 {HELP} {CENTER}" in [row["fact"] for row in csv.DictReader(io.StringIO(out))]


def test_every_listed_fact_can_be_judged_as_it_is_listed_and_taken_back(kg, store):
    before = weak(kg, store)
    for verdict, row in zip(("accept", "reject") * len(before), before, strict=False):
        if any(ids(one) == ids(row) for one in weak(kg, store)):
            assert kg(verdict, *ids(row), store=store)[0] == 0
    assert weak(kg, store) == []
    assert kg("check", store=store)[0] == 0
    listed = json.loads(kg("judgements", "--format", "json", store=store)[1])
    assert {row["verdict"] for row in listed} == {"accept", "reject"}
    for row in listed:
        words = [row["first_id"], *row["second_id"].split(" ", 1)] if row["second_id"] else [row["first_id"]]
        assert kg("judgements", "undo", *words, store=store)[0] == 0
    assert weak(kg, store) == before


def test_a_rejected_renaming_leaves_the_graph_and_an_accepted_one_is_sure(kg, store):
    (row,) = [row for row in weak(kg, store) if row["fact"] == f"renaming {HELP} {CENTER}"]
    assert kg("accept", *ids(row), store=store)[2] == f"Accepted: renaming {HELP} {CENTER}\n"
    assert replaced(kg, store) == [{"old": HELP, "sure": 1.0}]
    assert kg("reject", *ids(row), store=store)[0] == 0
    assert replaced(kg, store) == []
    assert kg("import", ISSUE, store=store)[0] == 0
    assert replaced(kg, store) == []
    assert kg("judgements", "undo", *ids(row), store=store)[0] == 0
    assert replaced(kg, store) == [{"old": HELP, "sure": 0.5}]
    log = json.loads(kg("log", "--format", "json", store=store)[1])
    assert [one["action"] for one in log] == ["judged", "judged", "judged", "new"]


def test_facts_are_named_in_words_too(kg, store):
    assert kg("reject", CENTER, "dcterms:replaces", HELP, store=store)[0] == 0
    assert replaced(kg, store) == []
    assert kg("judgements", "undo", CENTER, "dcterms:replaces", HELP, store=store)[0] == 0
    assert len(replaced(kg, store)) == 1
    assert kg("reject", HELP, store=store)[0] == 0
    found = kg("cypher", f"MATCH (n {{name: '{HELP}'}}) RETURN n.name", "--format", "json", store=store)[1]
    assert json.loads(found) == []
    assert kg("judgements", "undo", HELP, store=store)[0] == 0
    assert json.loads(kg("judgements", "--format", "json", store=store)[1]) == []


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("reject", CENTER, "dcterms:replaces"), 2, "kg reject SUBJECT RELATION OBJECT"),
        (("accept", "event/none-000000000000"), 1, "no fact 'event/none-000000000000'"),
        (("accept", CENTER, "bkg:nope", HELP), 1, "no fact"),
        (("accept", "无此事"), 1, "无此事"),
        (("judgements", "undo", CENTER), 1, "neither accepted nor rejected"),
        (("judgements", "undo"), 2, "undo SUBJECT RELATION OBJECT"),
    ],
)
def test_what_cannot_be_judged_is_said_in_a_line(kg, store, words, status, told):
    found, _, err = kg(*words, store=store)
    assert found == status
    assert told in err
    assert not (store / "judgements.tsv").exists()


def test_single_keys_accept_reject_skip_and_take_back(kg, store, at_terminal):
    facts = [row["fact"] for row in weak(kg, store)]
    shown = at_terminal("--store", store, "review", "--weak", keys="arzuq", end="Facts judged")
    assert f"Is this fact right? ({len(facts)} left)" in shown
    assert shown.count(facts[1]) >= 2
    assert "Taken back" in shown
    assert "Facts judged: 1" in shown
    listed = json.loads(kg("judgements", "--format", "json", store=store)[1])
    assert {row["verdict"] for row in listed} == {"accept"}
