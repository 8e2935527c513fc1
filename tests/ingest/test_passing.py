"""Contests that a story only mentions, with how they ended, where nothing else tells an event."""

import pytest

from ontology import terms

BKG, SCHEMA = terms.BKG, terms.SCHEMA

MENTIONED = [
    (
        "◆5月9日，云台区总工会与青石大学工会的羽毛球友谊赛打了四个小时。青石大学工会获得流动奖杯。",
        "羽毛球友谊赛",
        ["2025-05-09"],
    ),
    (
        "◆5月9日，市纺织工会挡车工技能比武给出答案：接头最快的是周文清，获第一名。",
        "市纺织工会挡车工技能比武",
        ["2025-05-09"],
    ),
    ("◆荣膺“书香青石”职工诵读大会最佳诵读者的，是秀水小学教师周文清，李大海获二等奖。", "“书香青石”职工诵读大会", []),
    ("◆5月9日，公司职工围棋公开赛最后一轮，周文清逼和李大海，获冠军。", "公司职工围棋公开赛", ["2025-05-09"]),
    ("◆市医务工会2024年护理论文评选，青石医院周文清获一等奖。", "市医务工会2024年护理论文评选", []),
    ("◆周文清5月9日从省城返厂，带回一张证书：全省焊工技能大赛氩弧焊项目一等奖。", "全省焊工技能大赛", []),
    ("◆压轴的，是5月9日在青石技师学院进行的叉车绕桩赛。周文清以98分获第一名。", "叉车绕桩赛", ["2025-05-09"]),
    ("◆5月9日青石职工半程马拉松，公司6名跑友全部完赛，周文清获男子组第四名。", "青石职工半程马拉松", ["2025-05-09"]),
    ("◆5月9日，秀水湖畔的接力是青石市职工健步节的压轴戏。云台区总工会队获第三名。", "青石市职工健步节", ["2025-05-09"]),
    ("◆5月9日，市总工会搞了场叉车绕桩赛，周文清获第一名。", "叉车绕桩赛", ["2025-05-09"]),
]


@pytest.mark.parametrize(("text", "name", "days"), MENTIONED)
def test_a_contest_that_a_story_only_mentions_is_its_event(facts, text, name, days):
    found = facts(text)
    assert found.kind("event") == [name]
    assert found.about(name, SCHEMA.startDate) == days


def test_a_contest_whose_results_were_published_ended_some_day_before(facts):
    found = facts("◆5月9日，市安委办对下半年环保征文评选结果作出通报：周文清获一等奖。")
    assert found.about("下半年环保征文评选", SCHEMA.startDate) == []
    assert found.about("下半年环保征文评选", SCHEMA.endDate) == ["2025-05-09"]


def test_a_paragraph_beside_another_event_may_mention_a_contest(facts):
    found = facts(
        "来自秀水赛场的消息：5月6日收官的全省矿山救护比武，我市代表队夺得团体第二名。\n"
        "5月9日，青石市总工会召开第三季度工作会议，部署夏季送清凉工作。\n"
    )
    assert found.kind("event") == ["全省矿山救护比武", "第三季度工作会议"]
    assert found.about("全省矿山救护比武", SCHEMA.endDate) == ["2025-05-06"]


def test_a_heading_names_the_contest_that_its_story_goes_on_with(facts):
    found = facts(
        "“我的师傅”手机摄影大赛评出9件获奖作品\n"
        "由市总工会主办的这项大赛历时两个月，收到来稿3100件。周文清获金奖。\n"
        "获奖作品展5月9日起在秀水文化馆展出，至5月25日结束。\n"
    )
    assert "“我的师傅”手机摄影大赛" in found.kind("event")
    assert ("周文清", "金奖", "“我的师傅”手机摄影大赛") in found.grants()


def test_what_is_said_before_a_contest_is_none_of_its_name(facts):
    found = facts("◆5月9日　“谁的方向盘最稳？”青石环卫集团扫雪车驾驶比武给出答案：周文清获第一名。")
    assert found.kind("event") == ["青石环卫集团扫雪车驾驶比武"]


@pytest.mark.parametrize(
    "text",
    [
        "◆目前，全市共有市级以上劳动竞赛先进集体22家。",
        "◆各级工会要办好职工技能竞赛，获奖者可晋升技师。",
        "◆“我在省里的焊工技能大赛上拿过第一。”周文清说，“靠的是苦练。”",
        "◆公司加强劳动竞赛，一等奖奖金1000元。",
    ],
)
def test_what_was_before_or_is_done_always_is_no_contest(facts, text):
    assert facts(text).kind("event") == []
