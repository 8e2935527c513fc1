"""Notices and decisions that numbered lines part: what is to be held, when and where, and who bears what they grant."""

import pytest

from ontology.terms import BKG, SCHEMA

HOUSE = "青石机械集团有限公司"
UNION = HOUSE + "工会"
NOTICE = """关于举办公司第七届职工运动会的通知

各分厂工会：
经研究，决定举办公司第七届职工运动会。现将有关事项通知如下：
一、{when}
10月21日上午8:30，青石体育公园，雨天顺延一周。
二、组织单位
主办：青石机械集团有限公司工会
承办：铸造分厂、综合管理部
三、组队办法
总装分厂、冷链物流公司各组2队，共4支队伍。
四、其他
10月12日前将报名表交至工会干事王海燕处。
"""
DECISION = """关于命名2025年度模范职工之家的决定

各子公司工会：
经工会常委会审定，决定：
一、命名铸造厂工会、三公司工会为公司“模范职工之家”；
二、授予四公司项目管理部部长周文清“优秀工会之友”称号。
2025年5月10日
"""


def test_a_notice_goes_on_below_the_headings_of_its_parts(facts):
    for when in ("时间地点", "时间和地点", "比赛时间、地点"):
        found = facts(NOTICE.format(when=when), UNION, "2025-10-08")
        (event,) = found.kind("event")
        assert event.endswith("第七届职工运动会")
        assert found.about(event, SCHEMA.startDate) == ["2025-10-21"]
        assert found.about(event, SCHEMA.location) == ["青石体育公园"]
        assert found.about(event, BKG.hostedBy) == [UNION]
        assert found.about(event, BKG.undertakenBy) == [HOUSE + "综合管理部", HOUSE + "铸造分厂"]
        assert HOUSE + "总装分厂" in found.kind("organization")
        assert ("王海燕", UNION, "干事") in found.posts()


def test_an_address_below_its_label_is_no_date(facts):
    found = facts(NOTICE.format(when="时间") + "五、地点\n青石体育公园\n", UNION, "2025-10-08")
    assert len(found.kind("event")) == 1


def test_what_a_decision_names_in_numbered_lines_is_granted_by_it(facts):
    found = facts(DECISION, UNION)
    (event,) = found.kind("event")
    assert event == "命名2025年度模范职工之家"
    granted = {(who, what) for who, what, at in found.grants() if at == event}
    assert granted == {
        (HOUSE + "铸造厂工会", "模范职工之家"),
        (HOUSE + "三公司工会", "模范职工之家"),
        ("周文清", "优秀工会之友"),
    }
    assert ("周文清", HOUSE + "四公司项目管理部", "部长") in found.posts()


NAMED = """关于{act}的决定
各基层工会：
经基层推荐、公示，{text}
{roll}
青石市总工会
2025年5月6日
"""
MEDAL = "青石市五一劳动奖章"
BEARERS = {("周文清", MEDAL), ("李静", MEDAL), ("马强", MEDAL)}
WORKERS = "周文清 青石市第二医院主任医师\n李静（女） 青石市第五中学教师\n马强 青石机床有限公司司机"


@pytest.mark.parametrize(
    ("text", "roll"),
    [
        (f"决定授予以下同志“{MEDAL}”。名单如下：", WORKERS),
        (f"决定授予周文清等3名同志“{MEDAL}”。", f"{MEDAL}名单\n{WORKERS}"),
        (f"决定授予周文清等同志“{MEDAL}”。\n名单如下（排名不分先后）：", "周文清、李静、马强"),
        (f"现授予周文清等3名同志“{MEDAL}”。", f"名单\n{WORKERS}"),
    ],
)
def test_a_list_below_a_decision_names_who_bears_what_it_grants(facts, text, roll):
    act = f"授予{MEDAL}"
    found = facts(NAMED.format(act=act, text=text, roll=roll))
    assert {(who, what) for who, what, at in found.grants() if at == act} == BEARERS
    assert found.of(BKG.hostedBy) == [(act, "青石市总工会")]


def test_each_heading_of_a_list_names_one_of_the_titles_that_a_decision_grants(facts):
    text = "现命名以下集体为青石市示范岗、以下个人为青石市巾帼建功标兵。"
    roll = (
        "一、示范岗\n1.青石市第五小学语文组\n2.云台镇卫生院护理部\n3.青石公交集团云台分公司\n"
        "二、巾帼建功标兵\n1.周文清 青石市第二医院检验员\n2.李静 云台中学教师"
    )
    found = facts(NAMED.format(act="命名2025年度“示范岗”“巾帼建功标兵”", text=text, roll=roll))
    assert found.wins() == {
        ("青石市第五小学语文组", "示范岗"),
        ("云台镇卫生院护理部", "示范岗"),
        ("青石公交集团云台分公司", "示范岗"),
        ("周文清", "青石市巾帼建功标兵"),
        ("李静", "青石市巾帼建功标兵"),
    }


def test_who_is_praised_in_a_list_is_no_winner_of_the_contest_before(facts):
    text = "今年的“平安杯”竞赛涌现出一批先进。经研究，对周文清、李静、马强等同志予以通报表彰。"
    roll = "先进个人名单\n" + WORKERS
    found = facts(NAMED.format(act="表彰安全生产先进个人", text=text, roll=roll))
    assert {(who, at) for who, _, at in found.grants()} == {
        (who, "表彰安全生产先进个人") for who in ("周文清", "李静", "马强")
    }
    assert not found.of(BKG.speaker)


def test_who_signs_below_the_results_has_won_nothing(facts):
    found = facts(
        "青石市总工会关于职工健步走活动结果的通报\n4月28日，青石市总工会举办职工健步走活动。现将结果通报如下：\n一、团体奖\n"
        "一等奖：青石机械厂工会\n二等奖：云台纺织厂工会\n二、个人奖\n一等奖：周文清（青石机械厂）\n"
        "二等奖：李静（青石市第二医院）\n青石市总工会\n2025年5月6日\n"
    )
    assert found.wins() == {
        ("青石机械厂工会", "一等奖"),
        ("云台纺织厂工会", "二等奖"),
        ("周文清", "一等奖"),
        ("李静", "二等奖"),
    }


def test_the_house_in_brackets_behind_a_studio_was_given_nothing(facts):
    text = "决定命名以下2个工作室为“青石市劳模和工匠人才创新工作室”。"
    roll = "名单\n周文清劳模创新工作室（青石电力公司）\n李静工匠人才创新工作室（青石市第一医院）"
    found = facts(NAMED.format(act="命名青石市劳模和工匠人才创新工作室", text=text, roll=roll))
    assert {who for who, _ in found.wins()} == {"周文清劳模创新工作室", "李静工匠人才创新工作室"}


def test_names_that_begin_as_an_anaphor_are_names(facts):
    found = facts(
        "5月6日，贵州省总工会在贵阳举行座谈会，贵阳钢铁厂工会、同济医院、本溪钢铁公司参加。本单位工会、该市总工会、同类企业也到会。",
        "贵州省总工会",
    )
    parent = "贵阳钢铁厂"
    named = ["同济医院", "本溪钢铁公司", "贵州省总工会", parent, parent + "工会"]
    assert found.kind("organization") == named
