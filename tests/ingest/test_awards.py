"""Honors and prizes: what they are called in full, their level, who received which and where it was won."""

import pytest

from ingest import honours
from ingest.text import fold

HONOURS = [
    ("全国劳动模范韩志坚到场。", [("全国劳动模范", "national", True)]),
    ("全国五一劳动奖章获得者到场。", [("全国五一劳动奖章", "national", False)]),
    ("她是省劳动模范。", [("省劳动模范", "provincial", True)]),
    ("荣获“青石市工人先锋号”称号。", [("青石市工人先锋号", "municipal", False)]),
    ("获评“青石工匠”。", [("青石工匠", "municipal", False)]),
    ("云台区五一劳动奖章获得者到场。", [("云台区五一劳动奖章", "district", False)]),
    ("获全国三八红旗手称号。", [("全国三八红旗手", "national", False)]),
]
PRIZES = [
    ("获团体一等奖。", ["团体一等奖"]),
    ("白塔区代表队夺得冠军，云台区代表队获亚军。", ["冠军", "亚军"]),
    ("获优秀组织奖和体育道德风尚奖。", ["优秀组织奖", "体育道德风尚奖"]),
    ("夺得男子100米第一名。", ["第一名"]),
]


@pytest.mark.parametrize(("text", "wanted"), HONOURS)
def test_honors(text, wanted):
    found = honours.find(fold(text))
    assert [(one.name, one.level, one.model_worker) for one in found] == wanted
    assert {one.kind for one in found} == {"honour"}


@pytest.mark.parametrize(("text", "wanted"), PRIZES)
def test_prizes(text, wanted):
    found = honours.find(fold(text))
    assert [one.name for one in found] == wanted
    assert {one.kind for one in found} == {"prize"}


@pytest.mark.parametrize(
    "text", ["设奖项若干。", "这是一场奖学金发放会。", "奖励资金到位，奖惩分明。", "颁奖仪式举行。"]
)
def test_what_is_no_award(text):
    assert honours.find(fold(text)) == []


GAMES = "第三届职工篮球赛"
GRANTS = [
    (
        "白塔区代表队、云台区代表队分获冠军、亚军。",
        [("青石市云台区代表队", "亚军", GAMES), ("青石市白塔区代表队", "冠军", GAMES)],
    ),
    (
        "白塔区代表队、云台区代表队获团体一等奖。",
        [("青石市云台区代表队", "团体一等奖", GAMES), ("青石市白塔区代表队", "团体一等奖", GAMES)],
    ),
    ("冠军由青石机械厂李勇夺得。", [("李勇", "冠军", GAMES)]),
    ("青石机械厂职工李勇获得一等奖。", [("李勇", "一等奖", GAMES)]),
    (
        "团体冠军：云台区代表队；团体亚军：白塔区代表队。",
        [("青石市云台区代表队", "团体冠军", GAMES), ("青石市白塔区代表队", "团体亚军", GAMES)],
    ),
    ("李勇、王强分获一、二等奖。", [("李勇", "一等奖", GAMES), ("王强", "二等奖", GAMES)]),
]


@pytest.mark.parametrize(("sentence", "wanted"), GRANTS)
def test_prizes_are_of_the_event_of_the_story(facts, sentence, wanted):
    found = facts(f"◆5月8日，由市总工会主办的{GAMES}闭幕。{sentence}")
    assert found.grants() == wanted


BORNE = [
    ("◆5月8日，青石机械厂的张三获得全国五一劳动奖章。", [("张三", "全国五一劳动奖章", "")]),
    ("◆近日，青石机械厂获得全国五一劳动奖状。", [("青石机械厂", "全国五一劳动奖状", "")]),
    ("◆5月8日，市总工会授予青石机械厂“青石市工人先锋号”称号。", [("青石机械厂", "青石市工人先锋号", "")]),
    ("◆5月8日，市劳动模范、青石机械厂焊工韩志坚到场。", [("韩志坚", "青石市劳动模范", "")]),
    pytest.param(
        "◆5月8日，重庆市五一劳动奖章获得者李明到场。",
        [("李明", "重庆市五一劳动奖章", "")],
    ),
    pytest.param(
        "◆5月8日，市总工会召开职工座谈会，获得全国五一劳动奖章的张立新发言。",
        [("张立新", "全国五一劳动奖章", "")],
    ),
    pytest.param(
        "◆5月8日，市总工会召开表彰大会，授予张立新、王建国等10人“青石市劳动模范”称号。",
        [(name, "青石市劳动模范", at) for name in ("张立新", "王建国") for at in ("", "市总工会表彰大会")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), BORNE)
def test_honors_are_of_no_event_and_of_one_that_grants_them(facts, text, wanted):
    assert facts(text).grants() == wanted


def test_who_bears_a_model_workers_honor_is_a_model_worker(facts):
    found = facts("◆5月8日，全国劳动模范、青石机械厂焊工韩志坚，青石机械厂技师秦小满到场。")
    classes = dict(found.of("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"))
    assert classes["韩志坚"].endswith("#ModelWorker")
    assert classes["秦小满"].endswith("/Person")


def test_prizes_of_a_contest_that_only_sets_the_scene(facts):
    found = facts("◆5月8日，在第五届“青石杯”职业技能竞赛中，白塔区代表队获得团体一等奖。")
    assert found.grants() == [("青石市白塔区代表队", "团体一等奖", "第五届“青石杯”职业技能竞赛")]
