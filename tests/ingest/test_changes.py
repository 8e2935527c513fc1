"""What a sentence tells of organizations that became others, and what it only plans, denies or says of other things."""

from pathlib import Path

import pytest

import ingest
from ingest import changes, read_issue
from ingest.readers import find_files
from kg.identity import kind_of
from ontology import terms

ISSUE = Path(__file__).resolve().parents[1] / "bulletins" / "invented" / "qingshi_changes.txt"
TOLD = [
    (
        "2024年6月3日，青石市总工会干部学校更名为青石市职工培训中心。",
        ("Renaming", ["青石市总工会干部学校"], ["青石市职工培训中心"], "2024-06-03"),
    ),
    (
        "经市委编办批准，2024年6月，市总工会职工帮扶中心正式更名为市总工会职工服务中心。",
        ("Renaming", ["青石市总工会职工帮扶中心"], ["青石市总工会职工服务中心"], "2024-06"),
    ),
    (
        "“青石市温暖基金会”于2021年更名为“青石市职工互助保障协会”。",
        ("Renaming", ["青石市温暖基金会"], ["青石市职工互助保障协会"], "2021"),
    ),
    (
        "原市劳动局和市人事局合并组建市人力资源和社会保障局。",
        ("Merger", ["青石市劳动局", "青石市人事局"], ["青石市人力资源和社会保障局"], ""),
    ),
    (
        "1998年9月，青石市商业学校整体并入青石职业技术学院。",
        ("Merger", ["青石市商业学校"], ["青石职业技术学院"], "1998-09"),
    ),
    (
        "市教科文卫工会一分为二，成立市教育工会和市卫生健康工会。",
        ("Division", ["青石市教科文卫工会"], ["青石市教育工会", "青石市卫生健康工会"], ""),
    ),
    (
        "青石星河重工有限公司工会（原青石重型机械厂工会）主席罗启航说。",
        ("Renaming", ["青石重型机械厂工会"], ["青石星河重工有限公司工会"], ""),
    ),
    (
        "市职工服务中心的前身是1998年成立的市困难职工帮扶中心。",
        ("Renaming", ["青石市困难职工帮扶中心"], ["青石市职工服务中心"], ""),
    ),
    (
        "不久前，青石纺织厂改制为青石长汀纺织有限公司。",
        ("Reorganization", ["青石纺织厂"], ["青石长汀纺织有限公司"], ""),
    ),
]
NOT_TOLD = [
    "市总工会拟将市工人文化宫更名为市职工文化体育中心。",
    "会议讨论了将云台区总工会更名为云台新区总工会的方案。",
    "关于青石机械厂工会更名为青石重工有限公司工会的请示已报市总工会。",
    "市总工会未将青石市机械冶金工会并入青石市能源化工工会。",
    "明年，市职工帮扶中心将更名为市职工服务中心。",
    "本届大赛的主办单位由青石市总工会变更为云台区总工会。",
    "市总工会与市妇联联合成立青石市维权服务中心。",
    "市安监局、市煤监局等部门职责整合，组建市应急管理局。",
    "将市总工会女职工部的职责划入市总工会权益保障部。",
    "市总工会职工书屋并入青石市图书馆。",
    "市总工会将职工运动会更名为职工体育节。",
    "青石工业学院的前身可以追溯到上世纪50年代。",
]


@pytest.mark.parametrize(("sentence", "told"), TOLD)
def test_a_change_is_read_with_its_sides_and_its_day(reading, sentence, told):
    (found,) = changes.find(reading(sentence))
    assert (found.cls, [one.name for one in found.old], [one.name for one in found.new], found.when) == told


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_what_is_planned_denied_or_of_other_things_is_none(reading, sentence):
    assert changes.find(reading(sentence)) == []


def test_a_chain_of_names_is_two_changes(reading):
    found = changes.find(reading("青石工业学院前身是青石市工业学校，1996年青石市工业学校更名为青石工业专科学校。"))
    assert sorted((one.old[0].name, one.new[0].name, one.when) for one in found) == [
        ("青石市工业学校", "青石工业专科学校", "1996"),
        ("青石市工业学校", "青石工业学院", ""),
    ]


def test_every_rule_is_told_once_in_the_made_up_bulletin():
    (file,) = find_files([ISSUE])
    issue = read_issue(file)
    statements = ingest.extract(issue).statements
    told = {one.evidence.rule for one in statements if kind_of(one.subject) == "change" and one.evidence}
    assert len(told) > 12
    replaced = [one for one in statements if one.predicate == terms.DCTERMS.replaces]
    changed = {one.subject for one in statements if kind_of(one.subject) == "change"}
    assert len(replaced) >= len(changed)
    for one in replaced:
        assert one.evidence
        assert issue.text[one.evidence.begin : one.evidence.end] == one.evidence.quote
        assert one.evidence.verb
