"""What bulletins tell of renamed and merged organizations, as its reader meets it: imported, shown, asked, exported."""

import csv
import json
from pathlib import Path

import pytest

ISSUE = Path(__file__).resolve().parents[1] / "bulletins" / "invented" / "qingshi_changes.txt"
BUREAU, LABOR, STAFF = "青石市人力资源和社会保障局", "青石市劳动局", "青石市人事局"
MERGED = "2019年1月，原青石市劳动局、青石市人事局合并组建青石市人力资源和社会保障局。"


@pytest.fixture
def store(kg, tmp_path):
    assert kg("import", ISSUE, store=tmp_path / "changed")[0] == 0
    return tmp_path / "changed"


def shown(kg, store, name):
    status, out, _ = kg("show", name, "--format", "json", store=store)
    assert status == 0
    (told,) = json.loads(out)
    return {section["title"]: section["facts"] for section in told["sections"]}


def test_either_name_shows_the_other_with_the_date_and_the_issue(kg, store):
    before = shown(kg, store, BUREAU)["replaces"]
    assert [(one["value"], one["date"]) for one in before] == [(STAFF, "2019-01"), (LABOR, "2019-01")]
    (after,) = shown(kg, store, LABOR)["Became"]
    assert (after["value"], after["date"], after["issues"]) == (BUREAU, "2019-01", ["qingshi_changes.txt"])
    assert after["quotes"] == [{"quote": MERGED, "issue": "qingshi_changes.txt"}]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (f"{BUREAU}以前叫什么", f"{BUREAU}的前身：{STAFF}（2019-01，合并）、{LABOR}（2019-01，合并）。"),
        (f"{LABOR}现在叫什么?", f"{LABOR}后来是：{BUREAU}（2019-01，合并）。"),
        (
            f"What was {BUREAU} called before?",
            f"{BUREAU} was before: {STAFF} (merged, 2019-01), {LABOR} (merged, 2019-01).",
        ),
        (f"What is {LABOR} called now?", f"{LABOR} became: {BUREAU} (merged, 2019-01)."),
        ("青石长汀印染有限公司更名前叫什么", "青石长汀印染有限公司的前身：青石印染厂（改组）。"),
    ],
)
def test_a_question_in_words_is_answered_with_its_sentence(kg, store, question, answer):
    status, out, _ = kg("ask", question, store=store)
    assert status == 0
    assert " ".join(out.split("\n\n")[0].split("\n")).replace(" ", "") == answer.replace(" ", "")
    assert "qingshi_changes" in out or "青石工会简报2024年第7期" in out


def test_a_check_finds_no_fault_and_removal_leaves_nothing(kg, store):
    assert kg("check", store=store)[0] == 0
    assert kg("remove", "qingshi_changes.txt", store=store)[0] == 0
    assert kg("cypher", "MATCH (n) RETURN n", "--format", "json", store=store)[1].strip() == "[]"


def test_spreadsheets_hold_the_changes_and_who_replaced_whom(kg, store, tmp_path):
    assert kg("export", "--format", "tables", "-o", tmp_path / "sheets", store=store)[0] == 0
    with (tmp_path / "sheets" / "history.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    found = {(row["从 from"], row["关系 relation"], row["到 to"]) for row in rows}
    assert (BUREAU, "取代 replaces", LABOR) in found
    assert any(relation == "变更前 changed by" and one == LABOR for one, relation, _ in found)
    with (tmp_path / "sheets" / "changes.csv").open(encoding="utf-8-sig") as file:
        kinds = {row["类别 kind"] for row in csv.DictReader(file)}
    assert "合并 merger" in kinds
