"""``kg review`` asks at a terminal and lists elsewhere; ``merge``, ``split`` and ``judgements`` judge at once."""

import json
import shutil

import pytest

from kg.cli import main

ONE, TWO = "person/葛一鸣-193d5df165b2", "person/葛一鸣-3ee43addff96"
PAIRS = ["葛一鸣", "云帆汽车", "邵玉琴"]
LATER = (
    "青石市总工会工作动态\n\n◆7月3日，白塔区总工会在迅达物流召开新就业形态劳动者座谈会，快递员葛一鸣等9名代表发言。\n"
)


@pytest.fixture(scope="module")
def doubtful(filled, tmp_path_factory):
    """The example bulletins and a later one that names a person as another trade does."""
    place = tmp_path_factory.mktemp("doubtful")
    store, later = shutil.copytree(filled, place / "store"), place / "later.txt"
    later.write_text(LATER, "utf-8")
    told = ["--publisher", "青石市总工会", "--issued", "2025-07-07"]
    assert main(["--store", str(store), "import", str(later), *told]) == 0
    return store


@pytest.fixture
def store(doubtful, tmp_path):
    """A copy of the doubtful store, to be judged in."""
    return shutil.copytree(doubtful, tmp_path / "judged")


def listed(kg, store):
    status, out, _ = kg("review", "--format", "json", store=store)
    assert status == 0
    return [(row["first"], row["second_id"]) for row in json.loads(out)]


def test_doubtful_pairs_are_listed_with_their_evidence(kg, doubtful):
    status, out, err = kg("review", store=doubtful)
    assert (status, err) == (0, "")
    assert "葛一鸣" in out
    assert "one name may be short for the other" in kg("review", "--format", "csv", store=doubtful)[1]
    assert [name for name, _ in listed(kg, doubtful)] == PAIRS


def test_weak_facts_are_listed(kg, filled):
    status, out, _ = kg("review", "--weak", "--format", "json", store=filled)
    rows = json.loads(out)
    assert status == 0
    assert rows
    assert {float(row["confidence"]) < 0.85 for row in rows} == {True}


def test_a_merge_is_kept_shown_and_taken_back(kg, store):
    assert kg("merge", ONE, TWO, store=store)[0] == 0
    assert [name for name, _ in listed(kg, store)] == PAIRS[1:]
    _, out, _ = kg("judgements", "--format", "csv", store=store)
    assert out.splitlines()[1] == f"same,葛一鸣,葛一鸣,{ONE},{TWO}"
    assert kg("split", ONE, TWO, store=store)[0] == 0
    assert kg("judgements", "--format", "csv", store=store)[1].splitlines()[1].startswith("different,")
    assert kg("judgements", "undo", ONE, TWO, store=store)[0] == 0
    assert [name for name, _ in listed(kg, store)] == PAIRS


def test_split_lists_what_one_is_made_of_and_parts_it(kg, store):
    _, out, _ = kg("split", "韩志坚", "--format", "json", store=store)
    members = [row["identifier"] for row in json.loads(out)]
    assert len(members) == 2
    assert kg("split", *members, store=store)[0] == 0
    status, _, err = kg("split", "韩志坚", store=store)
    assert status == 1
    assert members[0] in err


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("merge", "葛一鸣", "葛一鸣"), 1, "IRI"),
        (("merge", "韩志坚", "青石市总工会"), 1, "not two things of one kind"),
        (("merge", "无此人", "韩志坚"), 1, "无此人"),
        (("judgements", "undo", ONE, TWO), 1, "have not been judged"),
        (("judgements", "undo"), 2, "kg judgements undo A B"),
        (("split", "韩志坚", "韩志坚"), 1, "does not tell one of its identifiers"),
    ],
)
def test_what_cannot_be_judged_is_said_in_a_line(kg, store, words, status, told):
    found, _, err = kg(*words, store=store)
    assert found == status
    assert told in err
    assert not (store / "judgements.tsv").exists()


def test_single_keys_judge_skip_and_take_back(kg, store, at_terminal):
    shown = at_terminal("--store", store, "review", keys="szduu", end="Pairs judged")
    assert "Is this one person? (3 pairs left)" in shown
    assert "Taken back" in shown
    assert "Pairs judged: 1" in shown
    _, out, _ = kg("judgements", "--format", "csv", store=store)
    assert [line.split(",")[:2] for line in out.splitlines()[1:]] == [["different", "葛一鸣"]]


def test_quitting_leaves_the_rest_open(kg, store, at_terminal):
    assert "Pairs judged: 0" in at_terminal("--store", store, "review", keys="q", end="Pairs judged")
    assert len(listed(kg, store)) == len(PAIRS)
