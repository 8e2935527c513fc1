"""Prizes told in forms of their own: handed over, decided in a match, by the place alone, won by a crew."""

import pytest

UNION = "青石市总工会"
CONTEST = "6月10日，青石市总工会举办第三届职工技能大赛。"


@pytest.fixture
def won(facts):
    """Who won what, by a whole bulletin."""
    return lambda text, publisher=UNION: facts(text, publisher, "2025-06-30").wins()


HANDED = [
    ("“焊接状元”的绶带披在了青石机械厂女工王海燕身上。", {("王海燕", "焊接状元")}),
    ("团体冠军奖杯交到了青石机械厂代表队手中。", {("青石机械厂代表队", "团体冠军")}),
    ("评委把“最佳风采奖”的证书颁到了青石机械厂王海燕手里。", {("王海燕", "最佳风采奖")}),
    ("叉车组金牌最终挂在了青石机械厂李国强胸前。", {("李国强", "叉车组金牌")}),
    ("“创新之星”奖杯递给了青石机械厂李国强。", {("李国强", "创新之星")}),
]
PLACES = [
    ("成绩揭晓：青石机械厂李国强第一，临江纺织厂王海燕第二。", {("李国强", "第一"), ("王海燕", "第二")}),
    ("青石机械厂队蝉联桂冠，云台印刷厂队第三。", {("青石机械厂队", "桂冠"), ("云台印刷厂队", "第三")}),
    (
        "青石机械厂李国强排名第二，王海燕、陈建军获三等奖。",
        {("李国强", "第二"), ("王海燕", "三等奖"), ("陈建军", "三等奖")},
    ),
    ("青石机械厂一直把安全第一，质量第一记在心里。", set()),
    ("砌筑组前三名依次是：李国强、王海燕、陈建军。", {(who, "前三名") for who in ("李国强", "王海燕", "陈建军")}),
]
DECIDED = [
    ("青石机械厂李国强连胜七局，冠军没有旁落。", {("李国强", "冠军")}),
    (
        "青石机械厂派出的“飞鹰队”（队员：李国强、王海燕）以98分荣膺特等奖。",
        {("飞鹰队", "特等奖")},
    ),
    ("青石机械厂队在决赛（6月9日，临江中学）中获得冠军。", {("青石机械厂队", "冠军")}),
    ("食堂职工费长江被青石机械厂授予“建功标兵”称号。", {("费长江", "建功标兵")}),
    ("钳工组则由青石机械厂李国强折桂。", {("李国强", "折桂")}),
    ("后卫李国强被选为全明星阵容成员。", {("李国强", "全明星阵容成员")}),
]


@pytest.mark.parametrize(("sentence", "expected"), HANDED + PLACES + DECIDED)
def test_who_won(won, sentence, expected):
    assert won(CONTEST + sentence) == expected


def test_what_follows_the_ceremony_was_won_in_the_contest(facts):
    told = "青石市第三届职工技能大赛6月10日在工人文化宫落幕。6月12日，颁奖大会在市工人文化宫召开。李国强获一等奖。"
    assert facts(told, UNION, "2025-06-30").grants() == [("李国强", "一等奖", "青石市第三届职工技能大赛")]


def test_a_heading_with_a_comma_in_quotation_marks(facts):
    told = "★“跑起来，青石人”运动会闭幕\n青石市第六届职工运动会6月14日至15日在青石体育中心举行，15个代表团参加。"
    told += "青石机械厂代表团获“精神文明奖”。"
    assert facts(told, UNION, "2025-06-30").grants() == [("青石机械厂代表团", "精神文明奖", "青石市第六届职工运动会")]
