"""Notices and decisions that numbered lines part: what is to be held, when and where, and who bears what they grant."""

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
