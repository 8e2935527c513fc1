"""Lessons told by who taught what, and not by a name of their own."""

import pytest

from ontology import terms

BKG = terms.BKG

TAUGHT = [
    ("5月9日，秀水医院营养科主任周文清来校讲“夏季饮食”，65人听讲。", "“夏季饮食”", [], "周文清"),
    ("5月9日，市总工会邀请青石医院急诊科主任周文清讲授创伤急救。", "讲授创伤急救", ["青石市总工会"], "周文清"),
    ("5月9日，市总工会邀请周文清来厂授课，讲解《民法典》合同编。", "讲解《民法典》合同编", ["青石市总工会"], "周文清"),
    (
        "5月9日，云台区总工会副主席周文清以“工会法怎么用”为题，为46名工会主席授课。",
        "“工会法怎么用”",
        ["青石市云台区总工会"],
        "周文清",
    ),
    ("5月9日，青石大学教授周文清受邀为工会干部讲授公文写作。", "讲授公文写作", [], "周文清"),
    ("5月9日，秀水供电公司班长周文清走上“工匠讲堂”，讲自己的26年。", "“工匠讲堂”", [], "周文清"),
    ("5月9日，律师周文清到秀水风电场普法，60名工人参加。", "到秀水风电场普法", [], "周文清"),
    ("5月9日，劳模周文清走进青石中学，为师生讲述劳模故事。", "讲述劳模故事", [], "周文清"),
    ("5月9日，劳模周文清应邀到青石中学作报告。", "到青石中学报告", [], "周文清"),
    ("5月9日，律师周文清走进秀水风电场普法，60名工人参加。", "走进秀水风电场普法", [], "周文清"),
]


@pytest.mark.parametrize(("text", "name", "hosts", "speaker"), TAUGHT)
def test_a_lesson_is_called_by_what_was_taught(facts, text, name, hosts, speaker):
    found = facts("◆" + text)
    assert found.kind("event") == [name]
    assert found.about(name, BKG.hostedBy) == hosts
    assert found.about(name, BKG.speaker) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "◆5月9日，周文清讲述自己的从业经历。",
        "◆周文清讲授的是焊接。",
        "◆“5月9日我给大家讲焊接。”周文清介绍说。",
        "◆5月9日，青石大学讲师周文清担任评委。",
        "◆5月9日，周文清讲起自己的学艺经历，台下一片安静。",
        "◆5月9日，青石机械厂周文清讲完开场白，台下鼓掌。",
    ],
)
def test_who_only_speaks_teaches_nothing(facts, text):
    assert facts(text).kind("event") == []
