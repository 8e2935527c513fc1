"""The commands that tell what a store went through, and that keep and bring back stores."""

import csv
import io
import json
import shutil
from datetime import datetime

import apsw
import pytest

from kg.stores import open_store

FIRST, SECOND, THIRD = "qingshi-2025-04-21.txt", "qingshi-2025-05-26.md", "qingshi-2025-06-30.html"


@pytest.fixture
def own(filled, tmp_path):
    """A store with the examples that a test may change."""
    shutil.copytree(filled, tmp_path / "store")
    return tmp_path / "store"


@pytest.fixture
def corrected(examples, tmp_path):
    """The first example with another date of an event, and another name."""
    text = (examples / FIRST).read_text("utf-8")
    path = tmp_path / "corrected.txt"
    path.write_text(text.replace("4月14日", "4月13日").replace("沈若兰", "沈若云"), "utf-8")
    return path


def rows(output):
    return list(csv.DictReader(io.StringIO(output)))


def facts_of(folder, identifier):
    """The facts that one issue states."""
    with open_store(folder) as store:
        return {(one.subject, one.predicate, one.object) for one in store.statements(issue=identifier)}


class TestLog:
    def test_the_newest_change_comes_first(self, kg, own):
        assert kg("remove", SECOND)[0] == 0
        found = rows(kg("log", "--format", "csv")[1])
        assert [(row["action"], row["identifier"]) for row in found] == [
            ("removed", SECOND),
            ("new", THIRD),
            ("new", SECOND),
            ("new", FIRST),
        ]
        assert found[-1]["added"] == str(len(facts_of(own, FIRST)))
        assert found[-1]["confirmed"] == "0"
        assert min(int(found[0]["removed"]), int(found[1]["added"])) > 500
        assert int(found[1]["confirmed"]) > 0

    def test_times_are_local_and_bear_their_zone_for_programs(self, kg, own, monkeypatch):
        (told, *_) = json.loads(kg("log", "--limit", 1, "--format", "json")[1])
        at = datetime.fromisoformat(told["at"])
        assert at.tzinfo
        assert at == at.astimezone()
        assert f"{at:%Y-%m-%d %H:%M:%S}" in kg("log")[1]

    def test_a_limit_says_that_there_is_more(self, kg, own):
        status, out, err = kg("log", "--limit", 2, "--format", "tsv")
        assert (status, len(out.splitlines())) == (0, 3)
        assert "larger --limit" in err
        assert kg("log", "--limit", 3, "--format", "tsv")[2] == ""
        assert kg("log", "--limit", 0)[0] == 2

    def test_the_same_again_is_no_change(self, kg, own, examples):
        before = kg("log", "--format", "json")[1]
        status, _, err = kg("import", "--manifest", examples / "manifest.csv")
        assert (status, err.count("unchanged")) == (0, 3)
        assert kg("log", "--format", "json")[1] == before

    def test_issues_that_were_only_renamed_are_left_out(self, kg, own):
        connection = apsw.Connection(str(own / "bulletins.sqlite"))
        connection.execute("INSERT INTO log SELECT max(sequence) + 1, at, 'renamed', 'x', 0, 0, 0, '' FROM log")
        connection.close()
        assert "renamed" not in kg("log")[1]
        assert "renamed" in kg("log", "--all")[1]


class TestDiff:
    def test_what_an_issue_adds_and_confirms(self, kg, filled):
        status, out, err = kg("diff", SECOND, "--format", "json", store=filled)
        found = json.loads(out)
        told = {(line["change"], line["subject"], line["relation"], line["value"]): line for line in found}
        assert status == 0
        assert told["known", "方敬之", "Posts", "青石理工大学 教授"]["issues"] == 1
        held = told["only", "第五期劳模工匠研修班", "start date", "2025-05-19"]
        assert (held["issues"], held["otherwise"]) == (0, "")
        assert "研修班" in held["quote"]
        assert any(key[:2] == ("thing", "第五期劳模工匠研修班") for key in told)
        assert not any(line["subject"].startswith("https://") for line in found)
        counts = {kind: sum(line["change"] == kind for line in found) for kind in ("only", "known", "thing")}
        assert f"{counts['only']} only here, {counts['known']} confirmed; {counts['thing']} things" in err

    def test_what_only_one_issue_says_leaves_with_it(self, kg, own):
        """The command and the store agree: a removal takes the things out that only this issue names."""
        alone = {
            line["iri"] for line in json.loads(kg("diff", SECOND, "--format", "json")[1]) if line["change"] == "thing"
        }
        query = "MATCH (n) RETURN n.id, n.name"
        before = {row["n.id"]: row["n.name"] for row in json.loads(kg("cypher", query, "--format", "json")[1])}
        kg("remove", SECOND)
        after = {row["n.id"]: row["n.name"] for row in json.loads(kg("cypher", query, "--format", "json")[1])}
        gone = {thing for thing in before.keys() - after.keys() if "/issue/" not in thing}
        assert alone <= gone
        assert {before[thing] for thing in gone - alone} <= {*after.values()}, "what others call it stays"

    def test_a_corrected_file_before_it_is_imported(self, kg, own, corrected):
        before = kg("log", "--format", "json")[1]
        status, out, err = kg("diff", FIRST, "--file", corrected, "--format", "csv")
        found = {(row["change"], row["subject"], row["relation"], row["value"]): row for row in rows(out)}
        event = "第六届“青石工匠杯”职工职业技能大赛启动仪式"
        assert status == 0
        assert ("gone", event, "start date", "2025-04-14") in found
        assert ("come", event, "start date", "2025-04-13") in found
        assert found["gone", "沈若兰", "Posts", "青石市总工会 主席"]["issues"] == "2"
        assert found["come", "沈若云", "Posts", "青石市总工会 主席"]["issues"] == "0"
        assert "kg import does it" in err
        assert kg("log", "--format", "json")[1] == before

    def test_a_file_that_changes_nothing_says_so(self, kg, own, examples):
        assert kg("diff", FIRST, "--file", examples / FIRST) == (0, "", "No fact changes\n")

    @pytest.mark.parametrize(("lang", "words"), [("zh", ("仅本期", "开始日期")), ("en", ("only here", "start date"))])
    def test_people_read_words_in_their_language(self, kg, filled, lang, words):
        out = kg("--lang", lang, "diff", FIRST, store=filled)[1]
        assert [word for word in words if word not in out] == []

    def test_an_unknown_issue_is_named(self, kg, filled, corrected):
        for words in ([], ["--file", corrected]):
            status, _, err = kg("diff", "2031.txt", *words, store=filled)
            assert (status, err.count("\n")) == (1, 1)
            assert "2031.txt" in err


class TestBackup:
    def test_there_and_back(self, kg, filled, tmp_path):
        status, out, err = kg("backup", tmp_path / "saved.zip", store=filled)
        assert (status, out) == (0, "")
        assert "3 issues saved" in err
        status, _, err = kg("restore", tmp_path / "saved.zip")
        assert status == 0
        assert "3 issues brought back" in err
        query = "MATCH (n) RETURN n.id ORDER BY n.id"
        assert kg("cypher", query)[1] == kg("cypher", query, store=filled)[1]
        assert kg("check")[0] == 0

    def test_a_full_store_is_only_replaced_by_force(self, kg, own, tmp_path):
        kg("backup", tmp_path / "saved.zip")
        kg("remove", FIRST)
        status, _, err = kg("restore", tmp_path / "saved.zip")
        assert (status, err.count("\n")) == (1, 1)
        assert "--force" in err
        assert len(kg("issues", "--format", "tsv")[1].splitlines()) == 3
        assert kg("restore", tmp_path / "saved.zip", "--force")[0] == 0
        assert len(kg("issues", "--format", "tsv")[1].splitlines()) == 4

    def test_a_damaged_file_leaves_the_store_alone(self, kg, own, tmp_path):
        kg("backup", tmp_path / "saved.zip")
        content = (tmp_path / "saved.zip").read_bytes()
        (tmp_path / "saved.zip").write_bytes(content[: len(content) // 2])
        status, _, err = kg("restore", tmp_path / "saved.zip", "--force")
        assert (status, err.count("\n")) == (1, 1)
        assert "damaged" in err
        assert kg("check")[0] == 0


class TestCheck:
    def test_every_fault_is_a_line(self, kg, own):
        connection = apsw.Connection(str(own / "bulletins.sqlite"))
        connection.execute("DELETE FROM edges WHERE type = 'WON' OR type = 'SUPPORTED'")
        connection.close()
        status, out, err = kg("check")
        faults = [line for line in out.splitlines() if line.startswith("Fault: ")]
        assert status == 1
        assert len(faults) > 2
        assert faults[-1].endswith("more")
        assert any(" SUPPORTED " in line for line in faults)
        assert "Issues checked: 3; faults: " in err

    def test_quick(self, kg, filled):
        status, out, _ = kg("check", "--quick", store=filled)
        assert (status, out) == (0, "")


class TestShow:
    def test_facts_without_a_date_stand_by_their_issue(self, kg, filled):
        (told,) = json.loads(kg("show", "沈若兰", "--format", "json", store=filled)[1])
        posts = next(section["facts"] for section in told["sections"] if section["title"] == "Posts")
        firsts = [fact["issues"][0] for fact in posts]
        assert firsts == sorted(firsts)
        assert len(posts[0]["issues"]) > 1

    def test_a_fact_without_a_sentence_names_its_issue(self, kg, filled):
        out = kg("show", "全国劳动模范", store=filled)[1]
        level = out[out.index("national") :].splitlines()[1]
        assert "青石工会简报2025年第8期, 2025-04-21" in level
