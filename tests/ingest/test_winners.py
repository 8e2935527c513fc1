"""Winners that only their place tells, the contests of their ranks, and what they won besides."""

import pytest

from ingest import extract
from kg.model import Issue

OPENING = "6月10日，青石市总工会举办第三届职工技能大赛。"


def won(sentence: str, publisher: str = "青石市总工会") -> set[tuple[str, str]]:
    """Who won what at the contest of a bulletin whose last sentence is given."""
    statements = extract(Issue("b.txt", f"◆{OPENING}{sentence}\n", publisher, "2025-06-12", "")).statements
    labels = {s.subject: s.object.value for s in statements if s.predicate.endswith("prefLabel")}
    grants: dict[str, dict[str, str]] = {}
    for s in statements:
        if "/grant/" in s.subject and s.predicate.rpartition("#")[2] in {"award", "recipient"}:
            grants.setdefault(s.subject, {})[s.predicate.rpartition("#")[2]] = labels[s.object]
    return {(grant["recipient"], grant["award"]) for grant in grants.values()}


UNLISTED = [
    ("最终，甲班夺得冠军。", {("甲班", "冠军")}),
    (
        "宏远商贸、城关税务所、青石电影公司分获冠亚季军。",
        {("宏远商贸", "冠军"), ("城关税务所", "亚军"), ("青石电影公司", "季军")},
    ),
    ("青石机械厂检修二班被评为优胜班组。", {("青石机械厂检修二班", "优胜班组")}),
    ("第二名由总装车间卞小雨摘得。", {("卞小雨", "第二名")}),
    ("青石机械厂财务部段清河获一等奖。", {("段清河", "一等奖")}),
    ("青石机械厂选送的小品《夜班》获二等奖。", {("青石机械厂", "二等奖")}),
    ("青石（中国）机械有限公司2队获优秀组织奖。", {("青石（中国）机械有限公司2队", "优秀组织奖")}),
]
LISTS = [
    ("由白坭村、西边村组成的云峰联合队摘得村居组一等奖。", {("云峰联合队", "村居组一等奖")}),
    ("云台区代表队夺得第一名桂冠。", {("青石市云台区代表队", "第一名")}),
    ("混双第一名由段清河（厅机关）、卞小雨（装备处）斩获。", {("段清河", "混双第一名"), ("卞小雨", "混双第一名")}),
    ("青石机械厂的段清河/卞小雨获得双打第一名。", {("段清河", "双打第一名"), ("卞小雨", "双打第一名")}),
    ("“更进一步队”获冠军，“飞龙队”获亚军。", {("更进一步队", "冠军"), ("飞龙队", "亚军")}),
    ("段清河获第一名、卞小雨第二名。", {("段清河", "第一名"), ("卞小雨", "第二名")}),
    ("授予对大赛组织工作成绩突出的青石化工公司优秀组织奖。", {("青石化工公司", "优秀组织奖")}),
    (
        "最佳组织奖，获奖单位为青石机械厂、青石化工公司。",
        {("青石机械厂", "最佳组织奖"), ("青石化工公司", "最佳组织奖")},
    ),
]
CONTESTS = [
    ("段清河、卞小雨分获男子组、女子组冠军。", {("段清河", "男子组冠军"), ("卞小雨", "女子组冠军")}),
    ("段清河、卞小雨分别获得电工、焊工的第一名。", {("段清河", "电工第一名"), ("卞小雨", "焊工第一名")}),
    ("段清河、卞小雨分获各工种第一名。", {("段清河", "第一名"), ("卞小雨", "第一名")}),
    ("段清河夺得男子100米第一名。", {("段清河", "男子100米第一名")}),
    ("段清河、卞小雨分获个人全能一、二等奖。", {("段清河", "个人全能一等奖"), ("卞小雨", "个人全能二等奖")}),
    ("电工组第1名：段清河。", {("段清河", "电工组第1名")}),
]
BESIDES = [
    ("段清河获一等奖，并荣获“匠心之星”称号。", {("段清河", "一等奖"), ("段清河", "匠心之星")}),
    (
        "段清河夺得第一名，卞小雨夺得第二名，两人同时被授予“技术标兵”称号。",
        {("段清河", "第一名"), ("卞小雨", "第二名"), ("段清河", "技术标兵"), ("卞小雨", "技术标兵")},
    ),
    (
        "段清河获一等奖；卞小雨获二等奖。两名选手分别被授予“技术标兵”称号。",
        {("段清河", "一等奖"), ("卞小雨", "二等奖"), ("段清河", "技术标兵"), ("卞小雨", "技术标兵")},
    ),
    ("段清河获第二名，主办单位按规定授予其“技术标兵”称号。", {("段清河", "第二名"), ("段清河", "技术标兵")}),
    ("段清河以96分拔得头筹。", {("段清河", "第一名")}),
]
NONE = [
    "青石机械厂9个单位获全国五一劳动奖状。",
    "青石市总工会决定，20名职工获“技术标兵”称号。",
    "段清河、卞小雨、米立新等20人获一、二、三等奖。",
    "临江区总工会举办比赛，决出一等奖3名。",
    "参赛选手获得一等奖。",
]


@pytest.mark.parametrize(("sentence", "wanted"), UNLISTED + LISTS + CONTESTS + BESIDES)
def test_who_won_what(sentence, wanted):
    assert won(sentence) == wanted


@pytest.mark.parametrize("sentence", NONE)
def test_who_won_nothing(sentence):
    assert won(sentence) == set()


def test_titles_of_long_ago_were_not_given_here():
    told = won("段清河夺得冠军。工作以来，段清河先后获评青石市劳动模范、青石市技术能手。")
    assert told == {("段清河", "冠军"), ("段清河", "青石市劳动模范"), ("段清河", "青石市技术能手")}


def test_a_unit_of_the_house_bears_its_name():
    assert won("公司机关获先进集体称号。", "青石地铁有限公司工会") == {("青石地铁有限公司机关", "先进集体")}
    assert won("客运二部获先进集体称号。", "青石地铁有限公司工会") == {("青石地铁有限公司客运二部", "先进集体")}


@pytest.mark.parametrize(
    ("sentence", "name", "honour"),
    [
        ("会上，青石市劳动模范、林场防火瞭望员郎德明发言。", "郎德明", "青石市劳动模范"),
        ("会上，市劳模退休教师郎德明发言。", "郎德明", "青石市劳模"),
        ("会上，技术员郎德明（青石市劳动模范）发言。", "郎德明", "青石市劳动模范"),
        ("郎德明是省级劳模。", "郎德明", "省级劳模"),
    ],
)
def test_honours_beside_unlisted_work(sentence, name, honour):
    assert won(sentence) == {(name, honour)}


def test_what_one_won_is_not_of_the_next_one():
    assert won("段清河获评“青石工匠”，质量部工程师卞小雨被评为优秀选手。") == {
        ("段清河", "青石工匠"),
        ("卞小雨", "优秀选手"),
    }
