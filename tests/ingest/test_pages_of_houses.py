"""Pages of schools, companies and hospitals that hold contests: what each is called, where it was, who held it."""

import pytest

from ontology import terms

BKG, SCHEMA = terms.BKG, terms.SCHEMA
SCHOOL = "青石中学"
COMPANY = "青石钢铁集团有限公司"
CITY = "青石市教育局"


@pytest.mark.parametrize(
    "lasting",
    ["历时一个半月的", "历时半个月、经过40场比赛的", "历时十二天，经过23场比赛的", "筹备了一个多月的", "长达两周的"],
)
def test_how_long_a_contest_took_is_none_of_its_name(facts, lasting):
    found = facts(f"◆5月8日，{lasting}青石中学职工篮球赛圆满落幕。", SCHOOL, "2025-05-10")
    assert list(found.kind("event")) == ["青石中学职工篮球赛"]


@pytest.mark.parametrize(
    ("told", "venue"),
    [
        ("教职工排球赛在东校区体育馆和西校区风雨球场两个场馆举行。", "东校区体育馆和西校区风雨球场"),
        ("教职工排球赛在东校区体育馆里热闹开赛。", "东校区体育馆"),
        ("教师活动中心三楼会客厅里茶香袅袅、暖意融融。校领导为5位教师举行荣休仪式。", "教师活动中心三楼会客厅"),
        ("市工人文化宫乒乓球馆里球来球往、十分热闹。100余名职工在这里参加2025年乒乓球赛。", "市工人文化宫乒乓球馆"),
        ("知识竞赛举行。选手抢着作答，把比赛带进了最精彩的时刻。", None),
        ("知识竞赛举行。本次竞赛在决赛环节设置了“领导答题”，由领导上台作答。", None),
    ],
)
def test_where_a_contest_was(facts, told, venue):
    found = facts(f"◆5月8日下午，{told}", SCHOOL, "2025-05-10")
    assert [name for _, name in found.of(SCHEMA.location)] == ([venue] if venue else [])


@pytest.mark.parametrize(
    ("told", "hosts"),
    [
        ("集团工会、团委经过一个多月的精心筹备，“青春杯”篮球赛5月8日在灯光球场打响。", {"工会", "团委"}),
        (
            "集团工会、团委联合后勤服务中心通过二十多天的筹备，“金秋”歌手赛于5月8日举行。",
            {"工会", "团委", "后勤服务中心"},
        ),
        ("5月8日，在集团工会、团委的积极筹备下，第三届职工篮球赛开幕。", {"工会", "团委"}),
        ("近日，集团工会在研发大楼召开表彰会，表彰先进班组。", {"工会"}),
    ],
)
def test_who_prepared_a_contest_held_it(facts, told, hosts):
    found = facts(f"◆{told}", COMPANY, "2025-05-10")
    assert {name for _, name in found.of(BKG.hostedBy)} == {COMPANY + one for one in hosts}


def test_a_publisher_called_by_its_trade_is_a_company(facts):
    found = facts("◆5月8日，工会、团委联合举办歌手赛。", "云川钢铁", "2025-05-10")
    assert {name for _, name in found.of(BKG.hostedBy)} == {"云川钢铁工会", "云川钢铁团委"}


def test_those_from_a_list_of_offices_took_part(facts):
    text = (
        "◆5月8日，全市职工乒乓球赛举行。来自市城市管理局机关、市路灯管理所、东湖公园管理处等10家单位的56名职工，"
        "分为园林队、环卫队、市政队3支队伍参赛。"
    )
    named = {"青石市城市管理局", "青石市路灯管理所", "东湖公园管理处"}
    found = facts(text, "青石市总工会", "2025-05-10")
    assert named == {name for _, name in found.of(BKG.attendee)}
    assert {"园林队", "环卫队", "市政队"} == {name for _, name in found.of(BKG.contestant)}


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (
            "东山中学和西山中学分获得中学组拔河比赛男、女组冠军。",
            {("东山中学", "中学组拔河比赛男组冠军"), ("西山中学", "中学组拔河比赛女组冠军")},
        ),
        (
            "张立军、周小红分获中年组男单和女单第一名。",
            {("张立军", "中年组男单第一名"), ("周小红", "中年组女单第一名")},
        ),
        ("东山中学获得中学组男、女气排球冠军。", {("东山中学", "中学组男、女气排球冠军")}),
    ],
)
def test_a_group_stands_before_men_and_women(facts, told, wanted):
    wins = facts(f"◆5月8日，青石市教职工运动会举行。{told}", CITY, "2025-05-10").wins()
    assert {(who.removeprefix("青石市"), prize) for who, prize in wins} == wanted
