"""Numbers with their unit, how near they are, and what is counted; ordinals, dates and names hold none."""

import pytest

from ingest import counts
from ingest.text import fold

COUNTS = [
    ("发放慰问金 8.6 万元", 86_000, "元", ""),
    ("共 120 余人参加", 120, "人", "over"),
    ("上千名职工参与", 1000, "名", ""),
    ("3000+人次参与", 3000, "人次", "over"),
    ("近千人次参与", 1000, "人次", "nearly"),
    ("百余件作品展出", 100, "件", "over"),
    ("献血500毫升", 500, "毫升", ""),
    ("共有2600余名职工参赛。", 2600, "名", "over"),
    ("近300名职工参加。", 300, "名", "nearly"),
    ("200多名职工参加。", 200, "名", "over"),
    ("超过300人参加。", 300, "人", "over"),
    ("不到50人参加。", 50, "人", "nearly"),
    ("300人左右参加。", 300, "人", "about"),
    ("约200人到场。", 200, "人", "about"),
    ("惠及职工逾5万人。", 50_000, "人", "over"),
    ("覆盖1.2万余人。", 12_000, "人", "over"),
    ("5,200名职工参加。", 5200, "名", ""),
    ("５２００名职工参加。", 5200, "名", ""),
    ("发放慰问金1.86万元。", 18_600, "元", ""),
    ("筹集资金420余万元。", 4_200_000, "元", "over"),
    ("投入资金3亿元。", 300_000_000, "元", ""),
    ("入会率达98.5%。", 98.5, "%", ""),
    ("展出作品180幅。", 180, "幅", ""),
    ("服务职工200人次。", 200, "人次", ""),
    ("三百二十名职工参加。", 320, "名", ""),
    ("一百零八名职工参加。", 108, "名", ""),
    ("十二支代表队参赛。", 12, "支", ""),
    ("两千余人参加。", 2000, "人", "over"),
    ("百余名职工参加。", 100, "名", "over"),
    ("近千名职工参加。", 1000, "名", "nearly"),
    ("为期三天的培训班。", 3, "天", ""),
    ("设12个赛项。", 12, "个", ""),
    ("设焊工、钳工两个专项。", 2, "个", ""),
    ("九所高校的教工参加。", 9, "所", ""),
    ("设四项个人赛。", 4, "项", ""),
    ("全院100多护士参加。", 100, "人", "over"),
    ("历时6个多小时。", 6, "小时", "over"),
    ("为期5周的托管班。", 5, "周", ""),
    ("设6大集体比赛项目。", 6, "个", ""),
    ("分男、女两个组。", 2, "个", ""),
    ("设报关、查验三个赛道。", 3, "个", ""),
    ("获得3项二等奖。", 3, "项", ""),
]
NONE = [
    "三门县总工会召开会议。",
    "第六届竞赛开赛。",
    "他获得第3名。",
    "全国五一劳动奖章获得者出席。",
    "2025年5月8日，座谈会召开。",
    "一名职工发言。",
    "拨打12351热线。",
    "“三八”妇女节到来。",
    "百人合唱团登台。",
    "4/5G基站建设竞赛开赛。",
    "两天后，座谈会召开。",
    "采取五场三胜制。",
    "万人千场宣讲启动。",
    "第5周的课程。",
    "经过两天半的比拼。",
    "3集体获评先进。",
    "建起两个组织。",
]


@pytest.mark.parametrize(("text", "value", "unit", "approximation"), COUNTS)
def test_counts(text, value, unit, approximation):
    (count,) = counts.find(fold(text))
    assert (count.value, count.unit, count.approximation) == (value, unit, approximation)
    assert fold(text)[count.begin : count.end] == count.text


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_count(text):
    assert counts.find(fold(text)) == []


def test_several_counts_with_what_is_counted():
    first, second = counts.find("来自46家企业的68名工会主席参加。")
    assert (first.value, first.unit, first.noun[:2]) == (46, "家", "企业")
    assert (second.value, second.unit, second.noun[:4]) == (68, "名", "工会主席")


@pytest.mark.parametrize(
    ("word", "value"),
    [("二百三十五", 235), ("一千零一", 1001), ("三万五千", 35_000), ("二〇二五", 2025), ("若干", None)],
)
def test_spelled_numbers(word, value):
    assert counts.parse(word) == value
