"""Results in lines of their own: tables of ranks, groups and their winners, works with their authors."""

import pytest

from ingest import extract, layout
from kg.model import Issue

STORY = "青石市职工运动会举行\n\n6月10日，青石市总工会举办第三届职工运动会，24支代表队参赛。\n\n"
AFTER = "\n\n6月20日，青石市总工会召开座谈会，30名职工代表参加。\n"


def won(block: str) -> set[tuple[str, str, str]]:
    """Who won what, and at which event, by a block of results between two stories."""
    statements = extract(Issue("b.txt", STORY + block + AFTER, "青石市总工会", "2025-06-22", "")).statements
    labels = {s.subject: s.object.value for s in statements if s.predicate.endswith("prefLabel")}
    grants: dict[str, dict[str, str]] = {}
    for s in statements:
        if "/grant/" in s.subject and s.predicate.rpartition("#")[2] in {"award", "recipient", "grantedAt"}:
            grants.setdefault(s.subject, {})[s.predicate.rpartition("#")[2]] = labels[s.object]
    assert {grant["grantedAt"] for grant in grants.values()} <= {"第三届职工运动会"}
    return {(grant["recipient"], grant["award"]) for grant in grants.values()}


LOST = (
    "书画比赛获奖名单 一等奖 作品：《晨光》 作者：李国强 二等奖 作品：《渔歌》 作者：王海燕 "
    "作品：《荷塘》 作者：陈建军 一直以来，市总工会坚持办好职工文化节，让职工有舞台。"
)


def test_a_list_whose_line_breaks_were_lost():
    story = "6月10日，青石市总工会举办职工书画比赛，收到作品60件。 " + LOST
    statements = extract(Issue("b.txt", story, "青石市总工会", "2025-06-22", "")).statements
    labels = {s.subject: s.object.value for s in statements if s.predicate.endswith("prefLabel")}
    found = [(s.subject, labels[s.object]) for s in statements if s.predicate.endswith(("#award", "#recipient"))]
    grants: dict[str, set[str]] = {}
    for grant, told in found:
        grants.setdefault(grant, set()).add(told)
    assert sorted(map(sorted, grants.values())) == [["一等奖", "李国强"], ["二等奖", "王海燕"], ["二等奖", "陈建军"]]


BLOCKS = [
    (
        "比赛前四名如下：\n  1、青石机械厂代表队  2、临江纺织厂代表队\n3、云台印刷厂代表队 4、青石水厂代表队",
        {
            ("青石机械厂代表队", "第一名"),
            ("临江纺织厂代表队", "第二名"),
            ("云台印刷厂代表队", "第三名"),
            ("青石水厂代表队", "第四名"),
        },
    ),
    (
        "男子组前二名：\n1.李国强（青石机械厂）\n2.陈建军（青石水厂）\n女子组前二名\n（1）王海燕\n（2）周文清",
        {
            ("李国强", "男子组第一名"),
            ("陈建军", "男子组第二名"),
            ("王海燕", "女子组第一名"),
            ("周文清", "女子组第二名"),
        },
    ),
    (
        "获奖名单\n01\n混合团体比赛\n第一名 青石机械厂\n第二名 临江纺织厂\n02\n男子单打比赛\n"
        "第一名  李一（青石机械厂）\n第二名  路  易（云台印刷厂）",
        {("青石机械厂", "第一名"), ("临江纺织厂", "第二名"), ("李一", "第一名"), ("路易", "第二名")},
    ),
    (
        "市直机关组\n01\n冠军\n青石机械厂代表队\n02\n亚军\n临江纺织厂代表队\n企业组\n01\n冠军\n云台印刷厂代表队",
        {("青石机械厂代表队", "冠军"), ("临江纺织厂代表队", "亚军"), ("云台印刷厂代表队", "冠军")},
    ),
    (
        "一等奖 阮清《最美的人》\n二等奖 胡大川《脚踏实地，步步生花》\n干小雨《劳动之歌》\n"
        "三等奖：《夜班》（青石机械厂）段 浩",
        {("阮清", "一等奖"), ("胡大川", "二等奖"), ("干小雨", "二等奖"), ("段浩", "三等奖")},
    ),
    (
        "一、篮球\n男子组 冠军：青石机械厂队 亚军：临江纺织厂队\n二、田径\n"
        "男子100米 第一名 段清河（青石机械厂 钳工）11秒02；第二名 卞立秋（临江纺织厂）",
        {
            ("青石机械厂队", "男子组冠军"),
            ("临江纺织厂队", "亚军"),
            ("段清河", "男子100米第一名"),
            ("卞立秋", "第二名"),
        },
    ),
    (
        "一等奖：云台区饿了么（青石站）杜志文\n二等奖：市民政局 宋华；市人民法院 吴文珊\n三等奖：临江区美团外卖曾妙文",
        {("杜志文", "一等奖"), ("宋华", "二等奖"), ("吴文珊", "二等奖"), ("曾妙文", "三等奖")},
    ),
    (
        "钳工：第一名　李大海（青石机械厂）\nPLC编程：第一名　王强（青石机械厂）；优胜选手　赵文清（临江纺织厂）",
        {("李大海", "第一名"), ("王强", "第一名"), ("赵文清", "优胜选手")},
    ),
    (
        "（一）男子跳远（青年组）　第一名 李大海（青石机械厂）\n（二）女子跳远（青年组）　第一名 王小芳（临江纺织厂）\n"
        "三、优秀裁判员\n赵文清、孙丽",
        {("李大海", "第一名"), ("王小芳", "第一名"), ("赵文清", "优秀裁判员"), ("孙丽", "优秀裁判员")},
    ),
    (
        "一等奖：行政队\n二等奖：妇产联队 急诊队 门诊队\n三等奖：儿科工会小组；检验科工会小组",
        {
            ("行政队", "一等奖"),
            ("妇产联队", "二等奖"),
            ("急诊队", "二等奖"),
            ("门诊队", "二等奖"),
            ("儿科工会小组", "三等奖"),
            ("检验科工会小组", "三等奖"),
        },
    ),
    (
        "男子单打 第一名李大海 第二名王强\n女子单打 第一名王小芳 第二名赵敏",
        {("李大海", "第一名"), ("王强", "第二名"), ("王小芳", "第一名"), ("赵敏", "第二名")},
    ),
    (
        "1 | 理科组 | 刘前文 | 文理学院 | 二等奖\n2 | 文科组 | 吕珺 | 工商学院 | 三等奖",
        {("刘前文", "二等奖"), ("吕珺", "三等奖")},
    ),
    (
        "优秀组织奖\n青石机械厂工会　临江纺织厂工会\n体育道德风尚奖\n云台印刷厂代表队",
        {("青石机械厂工会", "优秀组织奖"), ("临江纺织厂工会", "优秀组织奖"), ("云台印刷厂代表队", "体育道德风尚奖")},
    ),
    (
        "一等奖：\n1.李大海（青石机械厂）\n二等奖：\n2.王强（临江纺织厂）\n3.赵文清（云台印刷厂）",
        {("李大海", "一等奖"), ("王强", "二等奖"), ("赵文清", "二等奖")},
    ),
    (
        "一等奖：\n1.青石机械厂\n二等奖：\n1.临江纺织厂\n2.云台印刷厂",
        {("青石机械厂", "一等奖"), ("临江纺织厂", "二等奖"), ("云台印刷厂", "二等奖")},
    ),
    (
        "一等奖：《春到青石》（青石机械厂 李大海）\n二等奖：《夏夜》（临江纺织厂 王强）",
        {("李大海", "一等奖"), ("王强", "二等奖")},
    ),
]
TABLES = [
    (
        "运动会获奖名单\n奖项 姓名 所属工会\n一等奖 李大海 青石机械厂工会\n"
        "二等奖 王 强 临江纺织厂工会\n\n市总工会要求再接再厉。",
        {("李大海", "一等奖"), ("王强", "二等奖")},
    ),
    (
        "二、获奖情况如下：\n序号 学科 获奖人员 学院 奖项奖级\n"
        "1 理科组 刘文清 文理学院 二等奖\n2 专项组 赵红 石油学院 三等奖",
        {("刘文清", "二等奖"), ("赵红", "三等奖")},
    ),
    (
        "作品类别 | 作品名称 | 姓名 | 奖项\n"
        "征文 | 车轮上的星辰，写给母亲的信 | 李大海 | 一等奖\n书法 | 春 | 王强 | 优秀奖",
        {("李大海", "一等奖"), ("王强", "优秀奖")},
    ),
    ("| 奖项 | 代表队 |\n| --- | --- |\n| 一等奖 | 青石机械厂代表队 |", {("青石机械厂代表队", "一等奖")}),
    (
        "名次 姓名 单位 成绩\n1 李大海 青石机械厂 98.5\n2 王强 临江纺织厂 96.1",
        {("李大海", "第一名"), ("王强", "第二名")},
    ),
    (
        "奖项 姓名 单位\n一等奖 李大海 青石机械厂\n王强 临江纺织厂\n二等奖 赵文清 云台印刷厂",
        {("李大海", "一等奖"), ("王强", "一等奖"), ("赵文清", "二等奖")},
    ),
    (
        "作品名称 作者 选送单位 奖项\n《春 到 青石》 李大海、孙丽 青石机械厂 一等奖",
        {("李大海", "一等奖"), ("孙丽", "一等奖")},
    ),
]


@pytest.mark.parametrize(("block", "wanted"), TABLES)
def test_a_header_tells_the_columns_of_a_table(block, wanted):
    assert won(block) == wanted


def test_a_table_without_prizes_is_none_of_winners():
    (unit,) = layout.units(STORY + "序号 姓名 单位\n1 李大海 青石机械厂\n2 王强 临江纺织厂")
    assert unit.results == ()


@pytest.mark.parametrize(("block", "wanted"), BLOCKS)
def test_the_winners_of_a_block_are_of_the_contest_above(block, wanted):
    assert won(block) == wanted


def test_the_heading_below_results_is_no_winner():
    units = layout.units(STORY + "一等奖：青石机械厂\n二等奖：临江纺织厂\n市总工会召开座谈会" + AFTER)
    assert [unit.heading.text for unit in units if unit.heading] == ["青石市职工运动会举行", "市总工会召开座谈会"]
    assert [len(unit.results) for unit in units] == [2, 0]


def test_one_line_of_a_prize_is_no_block():
    (unit,) = layout.units(STORY + "本次运动会设一等奖、二等奖。")
    assert unit.results == ()


def test_lines_of_groups_with_their_ranks(facts):
    told = "5月8日，局工会举办第二届职工运动会，各项名次如下：\n\n拔河　第一名：供水管理处；第二名：河道管理所\n"
    told += "乒乓球男子单打　冠军 周文清（水政监察大队）；亚军 李大海（河道管理所）；季军 过家豪（局机关）\n"
    told += "一分钟跳绳　第1名王国强218个，第2名张丽203个\n"
    assert facts(told, "青石市水务局工会", "2025-05-10").wins() == {
        ("青石市水务局供水管理处", "拔河第一名"),
        ("青石市水务局河道管理所", "第二名"),
        ("周文清", "乒乓球男子单打冠军"),
        ("李大海", "亚军"),
        ("过家豪", "季军"),
        ("王国强", "第1名"),
        ("张丽", "第2名"),
    }
