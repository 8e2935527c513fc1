"""Prizes told from the side of the prize, by who they are given to, and winners that another clause tells."""

import pytest

UNION = "青石市总工会"
CONTEST = "6月10日，青石市总工会举办第三届职工技能大赛。"


@pytest.fixture
def won(facts):
    """Who won what, by a whole bulletin."""
    return lambda text, publisher=UNION: facts(text, publisher, "2025-06-30").wins()


GIVEN = [
    (
        "一等奖颁给了青石机械厂电工李国强，二等奖颁给了临江纺织厂王海燕、云台印刷厂陈建军。",
        {("李国强", "一等奖"), ("王海燕", "二等奖"), ("陈建军", "二等奖")},
    ),
    ("冠军属于青石机械厂代表队。", {("青石机械厂代表队", "冠军")}),
    ("冠军奖杯最终归于临江纺织厂代表队。", {("临江纺织厂代表队", "冠军")}),
    ("第一名花落青石机械厂，由青年职工周敏摘得。", {("周敏", "第一名")}),
    ("一等奖作品《春潮》出自青石机械厂职工何丽之手。", {("何丽", "一等奖")}),
    ("一等奖1名，由青石机械厂李国强获得。", {("李国强", "一等奖")}),
    ("二等奖则落入临江纺织厂代表队囊中。", {("临江纺织厂代表队", "二等奖")}),
    ("冠军队伍：青石机械厂代表队；最佳辩手：宋涛。", {("青石机械厂代表队", "冠军"), ("宋涛", "最佳辩手")}),
    (
        "荣获道德风尚奖的队伍有：青石机械厂队、临江纺织厂队。",
        {("青石机械厂队", "道德风尚奖"), ("临江纺织厂队", "道德风尚奖")},
    ),
    ("第三名则是青石机械厂的陈建军。", {("陈建军", "第三名")}),
]
CLAUSES = [
    (
        "获二等奖的是检验科李娜、放射科周涛，骨科吴刚、急诊科郑洁获得三等奖。",
        {("李娜", "二等奖"), ("周涛", "二等奖"), ("吴刚", "三等奖"), ("郑洁", "三等奖")},
    ),
    (
        "紧随其后的是青石机械厂李国强和临江纺织厂王海燕，两人分获亚军、季军。",
        {("李国强", "亚军"), ("王海燕", "季军")},
    ),
    (
        "女子组冠军归属青石机械厂代表队，云台印刷厂代表队获亚军。",
        {("青石机械厂代表队", "女子组冠军"), ("云台印刷厂代表队", "亚军")},
    ),
    ("李国强与王海燕并列第二，同获二等奖。", {("李国强", "二等奖"), ("王海燕", "二等奖")}),
    ("检修科代表队登上榜首，荣膺金奖。", {("检修科代表队", "金奖")}),
    (
        "周文清（青石机械厂）表现抢眼。最终，他以96.5分的成绩获得一等奖。",
        {("周文清", "一等奖")},
    ),
    ("“云帆”队拔得头筹，荣获一等奖。", {("“云帆”队", "一等奖")}),
    ("手术室、儿科两个科室被评为优秀组织单位。", {("手术室", "优秀组织单位"), ("儿科", "优秀组织单位")}),
    ("青石机械厂、临江纺织厂的3名选手获铜牌。", set()),
    (
        "焊工组第一名，青石机械有限公司，李国强。",
        {("李国强", "焊工组第一名")},
    ),
    (
        "获特等奖的青石机械厂周文清、获一等奖的李国强接受表彰。总工程师吴刚为获得二等奖的设备分公司团队颁奖。",
        {("周文清", "特等奖"), ("李国强", "一等奖"), ("设备分公司团队", "二等奖")},
    ),
]
PRAISED = [
    (
        "会议表彰了青石市教育工会、临江区总工会等8个“先进工会组织”和李玲、王海燕等15名“优秀工会干部”。",
        {
            ("青石市教育工会", "先进工会组织"),
            ("青石市临江区总工会", "先进工会组织"),
            ("李玲", "优秀工会干部"),
            ("王海燕", "优秀工会干部"),
        },
    ),
    ("临江区总工会被评为工会工作优秀单位。", {("青石市临江区总工会", "工会工作优秀单位")}),
    ("临江区总工会获组织奖一等奖。", {("青石市临江区总工会", "组织奖一等奖")}),
]
PASSING = [
    "青石市第二届职工演讲比赛传来喜讯：市图书馆李媛获得一等奖。",
    "6月10日，12名选手站上了青石市第二届职工演讲比赛的决赛舞台。市图书馆李媛获得一等奖。",
    "6月10日，青石市职工演讲比赛好戏连台。市图书馆李媛获得一等奖。",
]


@pytest.mark.parametrize(("sentence", "expected"), GIVEN)
def test_the_prize_stands_before_those_it_is_given_to(won, sentence, expected):
    assert won(CONTEST + sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), CLAUSES)
def test_each_clause_has_its_own_winners(won, sentence, expected):
    assert won(CONTEST + sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), PRAISED)
def test_titles_for_which_bodies_and_persons_are_praised(won, sentence, expected):
    assert won("2月18日，青石市总工会召开2024年度工会工作总结表彰会。" + sentence) == expected


@pytest.mark.parametrize("story", PASSING)
def test_a_contest_named_in_passing(won, story):
    assert won(story) == {("李媛", "一等奖")}


def test_no_contest_of_a_plan(won):
    assert not won("青石市第二届职工演讲比赛报名通知发布后，曾获一等奖的市图书馆李媛第一个报名。")


def test_a_selection_named_by_its_title(won):
    expected = {("侯秀英", "十佳农民工"), ("孟庆山", "十佳农民工")}
    assert won("6月11日，青石市“十佳农民工”评选揭晓，环卫工人侯秀英、建筑工人孟庆山等当选。") == expected
    assert won("6月11日，青石市“十佳农民工”评选结果揭晓，侯秀英、孟庆山等10人获此殊荣。") == expected


def test_winners_in_one_line(won):
    told = "6月12日，青石市职工书画展获奖名单揭晓。\n一等奖：周文清 二等奖：李国强 王海燕"
    assert won(told) == {("周文清", "一等奖"), ("李国强", "二等奖"), ("王海燕", "二等奖")}


def test_entries_of_a_list_go_on_past_commas(won):
    told = "6月12日，青石市“最美职工”发布仪式在市广播电视台举行。10名“最美职工”分别是："
    told += "周文清，青石纺织有限公司电工；李国强，青石石化操作工；何静，青石印刷厂班长。"
    assert won(told) == {("周文清", "最美职工"), ("李国强", "最美职工"), ("何静", "最美职工")}


def test_teams_of_towns_and_branches_of_a_grid_company_carry_their_house(won):
    contest = "6月10日，县总工会举办职工技能大赛。"
    assert won(contest + "云山镇代表队获一等奖。", "岚皋县总工会") == {("岚皋县云山镇代表队", "一等奖")}
    grid, contest = "国网湖南省电力有限公司", "6月10日，公司工会举办职工技能大赛。"
    assert won(contest + "岳阳供电公司获一等奖。", grid + "工会") == {(grid + "岳阳供电公司", "一等奖")}
    assert won(CONTEST + "岳阳供电公司获一等奖。") == {("岳阳供电公司", "一等奖")}
