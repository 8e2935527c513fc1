"""Where persons work whom no post introduces: the unit, the firm or the bracket beside their names."""

import pytest

MILL = "青石机械厂工会"
MATCH = "◆5月8日，机械厂工会举办职工羽毛球赛。"
CITY = "◆5月8日，青石市总工会举办职工羽毛球赛。"


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("装配二区周文清位列第三名。", {("周文清", "青石机械厂装配二区", "")}),
        ("女单冠军归了营销部的周文清。", {("周文清", "青石机械厂营销部", "")}),
        (
            "一等奖：周文清（热处理车间）、李大海（技术科）",
            {("周文清", "青石机械厂热处理车间", ""), ("李大海", "青石机械厂技术科", "")},
        ),
        ("司机周文清（物流车队运输组）获最佳射手。", {("周文清", "青石机械厂物流车队运输组", "司机")}),
        ("最终，铸造车间选送的周文清获三等奖。", {("周文清", "青石机械厂铸造车间", "")}),
    ],
)
def test_persons_beside_a_unit_of_the_house(facts, told, wanted):
    assert set(facts(MATCH + told, publisher=MILL).posts()) == wanted


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("青石化工公司159作业区的周文清力压群雄，夺得第一名。", {("周文清", "青石化工公司159作业区", "")}),
        ("一等奖：周文清（远洲城建）、李大海（云川二建）", {("周文清", "远洲城建", ""), ("李大海", "云川二建", "")}),
        (
            "承办单位为远洲城建集团。一等奖：周文清（远洲城建）、李大海（云川二建）",
            {("周文清", "远洲城建集团", ""), ("李大海", "云川二建", "")},
        ),
        ("一等奖：周文清（女）、李大海（钳工）", set()),
        ("云台区总工会选送的周文清获三等奖。", set()),
    ],
)
def test_persons_beside_a_firm(facts, told, wanted):
    assert set(facts(CITY + told).posts()) == wanted
