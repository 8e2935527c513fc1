"""Events in words that no rule knows: what a body did on a day, where its story tells no other."""

import pytest

from ontology import terms

BKG, SCHEMA = terms.BKG, terms.SCHEMA

DONE = [
    (
        "◆5月9日，云台区总工会为40名外卖骑手免费检修电动车。",
        "云台区总工会为40名外卖骑手免费检修电动车",
        ["青石市云台区总工会"],
        ["2025-05-09"],
    ),
    (
        "◆松溪县总工会近日走进印染车间送解暑药品。",
        "松溪县总工会走进印染车间送解暑药品",
        ["青石市松溪县总工会"],
        [],
    ),
    (
        "5月9日，市教育工会在北湖小学门口搭起凉棚，请过往的快递员喝绿豆汤。",
        "市教育工会在北湖小学门口搭起凉棚",
        ["青石市教育工会"],
        ["2025-05-09"],
    ),
    (
        "近日，青石市总工会公布2025年女职工关爱小屋名单，松溪县3家上榜。",
        "青石市总工会公布2025年女职工关爱小屋名单",
        ["青石市总工会"],
        [],
    ),
    (
        "近日，松溪县总工会筹资18万元建成的河滨广场骑手驿站正式启用，站内配有微波炉、急救箱。",
        "河滨广场骑手驿站正式启用",
        ["青石市松溪县总工会"],
        [],
    ),
    (
        "◆5月9日，云台区总工会发放“冬送温暖”物资420份，折合金额8.4万元。",
        "云台区总工会发放“冬送温暖”物资",
        ["青石市云台区总工会"],
        ["2025-05-09"],
    ),
    (
        "◆另讯：5月9日，云台区总工会向秀水林场职工书屋捐书500册。",
        "云台区总工会向秀水林场职工书屋捐书",
        ["青石市云台区总工会"],
        ["2025-05-09"],
    ),
]


def test_a_paragraph_of_another_day_tells_a_deed_beside_the_event_of_its_story(facts):
    found = facts(
        "5月7日，市总工会举行物业秩序员消防比武，周文清获第一名。\n5月9日，云台区总工会为卡车司机检修刹车，受到欢迎。\n"
    )
    assert found.kind("event") == ["云台区总工会为卡车司机检修刹车", "物业秩序员消防比武"]


@pytest.mark.parametrize(("text", "name", "hosts", "days"), DONE)
def test_a_deed_is_an_event_of_who_did_it(facts, text, name, hosts, days):
    found = facts(text)
    assert found.kind("event") == [name]
    assert found.about(name, BKG.hostedBy) == hosts
    assert found.about(name, SCHEMA.startDate) == days


@pytest.mark.parametrize(
    "text",
    [
        "◆截至5月9日，市总工会为4万名户外劳动者购买保险。",
        "◆5月9日，市总工会印发《工会驿站管理办法》。",
        "◆近日，市总工会获评全省先进单位。",
        "◆1至4月，市总工会为职工追回欠薪37万元。",
        "◆近日，市总工会要求各级工会抓好防暑降温工作。",
        "◆5月9日，市总工会表示，今后将为骑手办更多实事。",
        "◆市总工会为职工办实事。",
        "◆5月8日，市总工会授予青石机械厂“青石市工人先锋号”称号。",
        "◆近日，市总工会组织劳动竞赛32项。",
    ],
)
def test_what_a_body_is_says_or_has_done_in_sum_is_no_deed(facts, text):
    assert facts(text).kind("event") == []
