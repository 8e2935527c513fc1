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
    ("获2014-2016年度云台区先进工作者称号。", [("云台区先进工作者", "district", True)]),
    ("获2016年青石市劳动模范称号。", [("青石市劳动模范", "municipal", True)]),
    ("获云台区先进生产（工作）者称号。", [("云台区先进生产（工作）者", "district", True)]),
    ("获全国三八红旗手称号。", [("全国三八红旗手", "national", False)]),
]
PRIZES = [
    ("获团体一等奖。", ["团体一等奖"]),
    ("白塔区代表队夺得冠军，云台区代表队获亚军。", ["冠军", "亚军"]),
    ("获优秀组织奖和体育道德风尚奖。", ["优秀组织奖", "体育道德风尚奖"]),
    ("夺得男子100米第一名。", ["第一名"]),
    ("检修班荣获青石市劳动竞赛模范班组并受奖。", ["青石市劳动竞赛模范班组"]),
    ("李大海获“工人先锋号”建功标兵称号。", ["工人先锋号建功标兵"]),
    ("被评为青石市岗位学雷锋标兵。", ["青石市岗位学雷锋标兵"]),
    ("李大海获“进步之星”称号，王强等8人“学习明星”称号。", ["进步之星", "学习明星"]),
    ("获第7、8、10名。", ["第7名", "第8名", "第10名"]),
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
    ("获得一等奖的是青石机械厂李勇，获得二等奖的是王小强。", [("李勇", "一等奖", GAMES), ("王小强", "二等奖", GAMES)]),
    ("白塔区代表队以3比1战胜云台区代表队，夺得冠军。", [("青石市白塔区代表队", "冠军", GAMES)]),
    ("白塔区代表队夺冠。", [("青石市白塔区代表队", "冠军", GAMES)]),
    ("青石机械厂职工李勇位列第一。", [("李勇", "第一", GAMES)]),
    ("市公安局队、市财政局队并列第三名。", [("青石市公安局队", "第三名", GAMES), ("青石市财政局队", "第三名", GAMES)]),
    (
        "冠亚季军分别由李勇、王强、赵刚获得。",
        [("李勇", "冠军", GAMES), ("王强", "亚军", GAMES), ("赵刚", "季军", GAMES)],
    ),
    ("李勇、王强摘得第一名、第二名。", [("李勇", "第一名", GAMES), ("王强", "第二名", GAMES)]),
    ("康小静的《我的班组》获得一等奖。", [("康小静", "一等奖", GAMES)]),
    ("一等奖：铸造厂 李国华。", [("李国华", "一等奖", GAMES)]),
]


@pytest.mark.parametrize(("sentence", "wanted"), GRANTS)
def test_prizes_are_of_the_event_of_the_story(facts, sentence, wanted):
    found = facts(f"◆5月8日，由市总工会主办的{GAMES}闭幕。{sentence}")
    assert found.grants() == wanted


BORNE = [
    ("◆5月8日，青石机械厂的张三获得全国五一劳动奖章。", [("张三", "全国五一劳动奖章", "")]),
    ("◆近日，青石机械厂获得全国五一劳动奖状。", [("青石机械厂", "全国五一劳动奖状", "")]),
    ("◆5月8日，市总工会授予青石机械厂“青石市工人先锋号”称号。", [("青石机械厂", "青石市工人先锋号", "")]),
    ("◆5月8日，市劳动模范、青石机械厂焊工韩志坚到场。", [("韩志坚", "市劳动模范", "")]),
    (
        "◆5月8日，市总工会表彰首届“青石工匠”，剪纸艺人韩志坚、青石机械厂电工李大海等10人获此称号。",
        [(name, "青石工匠", at) for name in ("李大海", "韩志坚") for at in ("", "表彰首届“青石工匠”")],
    ),
    (
        "◆近日，市总工会印发《关于命名2025年青石市工人先锋号的决定》，青石机械厂一车间被命名为“青石市工人先锋号”。",
        [("青石机械厂一车间", "青石市工人先锋号", "命名2025年青石市工人先锋号")],
    ),
    (
        "◆近日，市总工会印发《关于命名2025年青石市工人先锋号的决定》。日前，青石机械厂被市总工会授予“青石市工人先锋号”。",
        [("青石机械厂", "青石市工人先锋号", "")],
    ),
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


def test_an_honor_is_called_as_said_and_known_by_its_region_too(facts):
    found = facts("◆5月8日，市劳动模范、青石机械厂焊工韩志坚到场。")
    assert ("市劳动模范", "青石市劳动模范") in found.of("http://www.w3.org/2004/02/skos/core#altLabel")


def test_who_bears_a_model_workers_honor_is_a_model_worker(facts):
    found = facts("◆5月8日，全国劳动模范、青石机械厂焊工韩志坚，青石机械厂技师秦小满到场。")
    classes = dict(found.of("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"))
    assert classes["韩志坚"].endswith("#ModelWorker")
    assert classes["秦小满"].endswith("/Person")


def test_prizes_of_a_contest_that_only_sets_the_scene(facts):
    found = facts("◆5月8日，在第五届“青石杯”职业技能竞赛中，白塔区代表队获得团体一等奖。")
    assert found.grants() == [("青石市白塔区代表队", "团体一等奖", "第五届“青石杯”职业技能竞赛")]


ROLLS = [
    "| 名次 | 姓名 | 单位 |\n| --- | --- | --- |\n| 一等奖 | 李国华 | 青石机械厂 |\n| 二等奖 | 王丽丽 | 云台印刷厂 |",
    "一、一等奖（1名）\n李国华  青石机械厂\n二、二等奖（1名）\n王丽丽  云台印刷厂",
    "一等奖\n青石机械厂 李国华\n二等奖\n王丽丽",
]


@pytest.mark.parametrize("roll", ROLLS)
def test_lines_and_tables_of_winners_belong_to_the_story_above(facts, roll):
    found = facts(f"◆5月8日，市总工会举办{GAMES}，获奖名单如下：\n{roll}")
    assert found.grants() == [("李国华", "一等奖", GAMES), ("王丽丽", "二等奖", GAMES)]


@pytest.mark.parametrize("told", ["成绩揭晓", "比赛结果公布", "获奖名单"])
def test_a_heading_over_lists_of_winners_names_their_contest(facts, told):
    found = facts(f"青石市“松溪杯”职工乒乓球赛{told}\n一等奖：青石机械厂代表队\n二等奖：云台印刷厂代表队")
    assert [grant[2] for grant in found.grants()] == ["青石市“松溪杯”职工乒乓球赛"] * 2


def test_a_table_of_winners_without_bars(facts):
    rows = "二、三等奖情况如下：\n1 理科组 李国华 文理学院 二等奖\n2 工科组 王丽丽 石油学院 三等奖"
    found = facts(f"◆5月8日，市总工会举办{GAMES}。\n{rows}")
    assert {("李国华", "二等奖", GAMES), ("王丽丽", "三等奖", GAMES)} <= set(found.grants())


def test_a_roll_of_those_who_received_an_honor(facts):
    roll = "获得青石市五一劳动奖章的2名职工是：\n李国华  青石医院主任医师\n王丽丽（女）  云台印刷厂工程师"
    found = facts(f"◆近日，市总工会表彰先进。\n{roll}")
    assert {grant[:2] for grant in found.grants()} >= {(n, "青石市五一劳动奖章") for n in ("李国华", "王丽丽")}
    assert ("王丽丽", "云台印刷厂", "工程师") in found.posts()


def test_an_honor_given_at_a_meeting_is_the_meetings_too(facts):
    found = facts("◆5月8日，市总工会召开全市工会工作会议，李勇等10人被评为“优秀工会工作者”。")
    assert ("李勇", "优秀工会工作者", "全市工会工作会议") in found.grants()


def test_who_is_described_behind_the_name_is_the_one_honored(facts):
    found = facts("◆5月8日，市总工会召开座谈会。廖小琴，女，青石纺织厂挡车工，荣获青石市劳动模范。")
    assert ("廖小琴", "青石市劳动模范") in {grant[:2] for grant in found.grants()}
    assert ("廖小琴", "青石纺织厂", "挡车工") in found.posts()


PORTRAITS = [
    "廖小琴（全国劳动模范、青石纺织厂挡车工）在会上发言。",
    "廖小琴，全国劳动模范，青石纺织厂挡车工。",
    "廖小琴，女，青石纺织厂挡车工、全国劳动模范。",
    "廖小琴是全国劳动模范、青石纺织厂挡车工。",
]


@pytest.mark.parametrize("text", PORTRAITS)
def test_honors_and_posts_told_behind_a_name(facts, text):
    found = facts(f"◆{text}")
    assert found.grants() == [("廖小琴", "全国劳动模范", "")]
    assert found.posts() == [("廖小琴", "青石纺织厂", "挡车工")]


def test_honors_of_one_named_next_are_not_those_of_the_one_before(facts):
    found = facts("◆5月8日，市总工会主席李明，全国劳动模范、青石纺织厂挡车工廖小琴到场。")
    assert found.grants() == [("廖小琴", "全国劳动模范", "")]


LISTED = [
    "“青石市三八红旗手”名单公布，廖小琴、谭秀兰名列其中。",
    "获得青石市三八红旗手的有：廖小琴、谭秀兰。",
    "廖小琴、谭秀兰被市总工会授予“青石市三八红旗手”称号。",
]


@pytest.mark.parametrize("text", LISTED)
def test_lists_of_those_honored(facts, text):
    found = {grant[:2] for grant in facts(f"◆近日，{text}").grants()}
    assert found == {("廖小琴", "青石市三八红旗手"), ("谭秀兰", "青石市三八红旗手")}
