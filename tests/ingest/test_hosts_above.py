"""Who holds what a story tells where only the line above it says so, and events beside the one that it is about."""

import pytest

from ontology import terms


def _hosts(found):
    return {name for _, name in found.of(terms.BKG.hostedBy)}


@pytest.mark.parametrize(
    "told",
    [
        "一周动态\n松溪县总工会\n5月8日，组织全县教师开展疗休养活动。\n",
        "基层动态\n【松溪县总工会】5月8日，举办职工羽毛球赛，36支队伍参加。\n",
        "松溪县总工会举办职工羽毛球赛\n5月8日，2025年松溪县职工羽毛球赛在体育馆举行，36支队伍参加。\n",
    ],
)
def test_a_line_above_names_the_host(facts, told):
    hosts = _hosts(facts(told, publisher="青石市总工会"))
    assert len(hosts) == 1
    assert hosts.pop().endswith("松溪县总工会")


def test_a_heading_says_from_where_a_story_speaks(facts):
    told = "基层动态\n姜堰：赛场练兵强技能\n5月8日，区总工会举办焊工技能比武，36名选手参加。\n"
    assert _hosts(facts(told, publisher="泰州市总工会")) == {"泰州市姜堰区总工会"}


def test_the_head_of_a_bulletin_hosts_nothing(facts):
    assert _hosts(facts("青石市总工会\n5月8日，职工羽毛球赛在体育馆举行。\n", publisher="青石市总工会")) == set()


def test_a_union_holds_the_meeting_of_its_committee_of_one_term(facts):
    found = facts("◆5月8日，青石市总工会第十届委员会第五次全体会议在青石宾馆召开。")
    assert _hosts(found) == {"青石市总工会"}


def test_departments_of_the_house_hold_with_its_union(facts):
    found = facts("◆5月8日，青年教师教学竞赛举行。竞赛由教务处、校工会合办。", publisher="青石大学工会")
    assert _hosts(found) == {"青石大学教务处", "青石大学工会"}


def test_a_meeting_at_the_end_of_an_activity(facts):
    found = facts("◆5月8日，松溪县总工会组织劳模开展参观活动。活动最后召开劳模座谈会，副主席周文清参加。")
    assert any("座谈会" in name for name in found.kind("event"))


def test_a_quoted_honour_may_name_an_exhibition(facts):
    found = facts("◆5月8日，“最美职工”摄影展在市工人文化宫举行，市总工会主办。")
    assert found.kind("event") == ["“最美职工”摄影展"]


def test_rounds_of_a_contest_are_no_event_of_their_own(facts):
    found = facts("◆5月8日，职工技能大赛启动。大赛设8个赛项，将于6月至10月陆续举行预赛和决赛。")
    assert found.kind("event") == ["职工技能大赛"]


def test_teams_at_a_show_take_part(facts):
    found = facts("◆5月8日，青石市职工展演举行，临江区代表队、云台区代表队获一等奖。")
    assert {name for _, name in found.of(terms.BKG.contestant)} == {"青石市临江区代表队", "青石市云台区代表队"}


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("5月8日，泰山市劳动模范协会举办健康讲座。", "劳动模范协会"),
        ("5月8日，比赛由团旗委、旗妇联主办。", "中国共产主义青年团"),
    ],
)
def test_bodies_beside_honours_and_of_banners(facts, told, name):
    assert any(name in body for body in facts(f"◆{told}", publisher="奈曼旗总工会").kind("organization"))
