"""Prizes as editors tell them: pairs, joint teams, works, units of a house, prizes carried to the next sentence."""

import pytest

from ingest import extract
from kg.model import Issue

CONTEST = "6月10日，青石市总工会举办第三届职工技能大赛。"


def won(text: str, publisher: str = "青石市总工会") -> set[tuple[str, str, str]]:
    """Who won what, and at which event ("" for an honor that is borne), by a whole bulletin."""
    statements = extract(Issue("b.txt", text, publisher, "2025-06-30", "")).statements
    labels = {s.subject: s.object.value for s in statements if s.predicate.endswith("prefLabel")}
    grants: dict[str, dict[str, str]] = {}
    for s in statements:
        if "/grant/" in s.subject and s.predicate.rpartition("#")[2] in {"award", "recipient", "grantedAt"}:
            grants.setdefault(s.subject, {})[s.predicate.rpartition("#")[2]] = labels[s.object]
    return {(grant["recipient"], grant["award"], grant.get("grantedAt", "")) for grant in grants.values()}


def prizes(text: str, publisher: str = "青石市总工会") -> set[tuple[str, str]]:
    return {(who, what) for who, what, _ in won(text, publisher)}


PAIRS = [
    (
        "李大海/王强、赵文清/孙立新分获男双冠、亚军。",
        {("李大海", "男双冠军"), ("王强", "男双冠军"), ("赵文清", "男双亚军"), ("孙立新", "男双亚军")},
    ),
    ("李大海和王强包揽了男子单打冠亚军。", {("李大海", "男子单打冠军"), ("王强", "男子单打亚军")}),
    ("李大海、王小芳分获男女单打冠军。", {("李大海", "男子单打冠军"), ("王小芳", "女子单打冠军")}),
    ("李大海、王强分获焊工、电工第一名。", {("李大海", "第一名"), ("王强", "第一名")}),
    ("教育公司赵敏和数据中心孙丽获得季军。", {("赵敏", "季军"), ("孙丽", "季军")}),
    ("商务成本部和检修部分别拿到二、三名。", {("商务成本部", "第二名"), ("检修部", "第三名")}),
]
TEAMS = [
    (
        "区检察院、招商港城联队，海滨船厂队名列前三名。",
        {("区检察院、招商港城联队", "前三名"), ("海滨船厂队", "前三名")},
    ),
    ("对对碰队获得第三名。", {("对对碰队", "第三名")}),
    ("“夹球接力”项目由飞龙队夺得冠军。", {("飞龙队", "冠军")}),
    ("泰东制药、众瑞智能获得优秀奖。", {("泰东制药", "优秀奖"), ("众瑞智能", "优秀奖")}),
    ("飞龙队获得第三名、云海队获得第四名。", {("飞龙队", "第三名"), ("云海队", "第四名")}),
    (
        "教育局、公安局代表队获二等奖。",
        {("教育局代表队", "二等奖"), ("公安局代表队", "二等奖")},
    ),
    ("飞龙队仅以一分优势战胜云海队赢得冠军。", {("飞龙队", "冠军")}),
]
WORKS = [
    ("李娟、张涛诵读的《雕像》获得一等奖。", {("李娟", "一等奖"), ("张涛", "一等奖")}),
    ("一等奖作品《春到青石》（作者：李大海）在现场展出。", {("李大海", "一等奖")}),
    ("由青石机械厂电工李大海领衔完成的“调度系统”脱颖而出，获评优秀创新成果。", {("李大海", "优秀创新成果")}),
    ("青石机械厂荣获“优秀组织奖”“道德风尚奖”。", {("青石机械厂", "优秀组织奖"), ("青石机械厂", "道德风尚奖")}),
]
NAMES = [
    ("李大海荣获技能大赛一等奖。", {("李大海", "一等奖")}),
    ("李大海获得“最佳投手”称号，王强获得最佳防守队员称号。", {("李大海", "最佳投手"), ("王强", "最佳防守队员")}),
    ("李大海独揽三项冠军。", set()),
    (
        "获得第一名的李大海被授予青石市五一劳动奖章，获得第二、三名的王强、赵文清被授予青石市技术能手称号。",
        {
            ("李大海", "第一名"),
            ("王强", "第二名"),
            ("赵文清", "第三名"),
            ("李大海", "青石市五一劳动奖章"),
            ("王强", "青石市技术能手"),
            ("赵文清", "青石市技术能手"),
        },
    ),
    ("获得第一名的选手将参加省赛。", set()),
    ("李大海获得跳绳个人赛第一名。", {("李大海", "跳绳个人赛第一名")}),
    ("电工项目第一名李大海，第二名王强。", {("李大海", "电工项目第一名"), ("王强", "第二名")}),
    (
        "现场为一等奖获得者李大海，二等奖获得者王强、赵文清颁发了证书。",
        {("李大海", "一等奖"), ("王强", "二等奖"), ("赵文清", "二等奖")},
    ),
    ("授予青石机械厂全厂技术能手称号。", set()),
    ("女单冠军则被王小霞夺走。", {("王小霞", "女单冠军")}),
    (
        "李大海、王强分列4至5名，荣获十佳歌手奖。",
        {("李大海", "第四名"), ("王强", "第五名"), ("李大海", "十佳歌手奖"), ("王强", "十佳歌手奖")},
    ),
]


@pytest.mark.parametrize(("sentence", "wanted"), PAIRS + TEAMS + WORKS + NAMES)
def test_a_sentence_tells_who_won_what(sentence, wanted):
    assert prizes(CONTEST + sentence) == wanted


HOUSES = [
    (
        "青石师范大学工会",
        "12月28日，校工会举办教职工拔河比赛。文学院、机关一、附属第一医院获一等奖。",
        {("青石师范大学文学院", "一等奖"), ("青石师范大学机关一", "一等奖"), ("青石师范大学附属第一医院", "一等奖")},
    ),
    (
        "青石人民医院工会",
        "3月7日，医院工会举办职工拔河比赛。门诊支部获得一等奖，硫磺车间女队获得二等奖。",
        {("青石人民医院门诊支部", "一等奖"), ("青石人民医院硫磺车间女队", "二等奖")},
    ),
    (
        "青石钢铁集团工会",
        "4月20日，集团工会举办职工篮球赛。动力厂、检修中心、机关并列第五名。",
        {("青石钢铁集团动力厂", "第五名"), ("青石钢铁集团检修中心", "第五名"), ("青石钢铁集团机关", "第五名")},
    ),
]


@pytest.mark.parametrize(("publisher", "text", "wanted"), HOUSES)
def test_units_of_a_house_win_under_its_name(publisher, text, wanted):
    assert prizes(text, publisher) == wanted


CARRIED = [
    (
        "今年我市3人获全国五一劳动奖章。他们是：青石机械厂李大海、临江纺织厂王强。",
        {("李大海", "全国五一劳动奖章"), ("王强", "全国五一劳动奖章")},
    ),
    (
        "李大海获得全国五一劳动奖章。同样获此殊荣的青石化工公司董事长石大兵表示，将继续努力。",
        {("李大海", "全国五一劳动奖章"), ("石大兵", "全国五一劳动奖章")},
    ),
    (
        "全国五一劳动奖章获得者：青石机械厂钳工李大海；临江纺织厂工人王强；云台印刷厂厂长赵文清。",
        {("李大海", "全国五一劳动奖章"), ("王强", "全国五一劳动奖章"), ("赵文清", "全国五一劳动奖章")},
    ),
    (
        "青石市总工会发布2024年“青石工匠”名单，李大海、王强等10人入选。",
        {("李大海", "青石工匠"), ("王强", "青石工匠")},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CARRIED)
def test_honors_are_carried_to_the_next_sentence(text, wanted):
    assert prizes(text) == wanted


def test_a_talk_gives_no_honor_that_its_guests_bear():
    text = "4月27日，青石市召开劳模座谈会。全国劳动模范李大海，青石市劳动模范赵文清、孙丽，作交流发言。"
    assert won(text) == {
        ("李大海", "全国劳动模范", ""),
        ("赵文清", "青石市劳动模范", ""),
        ("孙丽", "青石市劳动模范", ""),
    }


def test_a_ceremony_gives_several_honors_in_one_sentence():
    text = (
        "4月27日，青石市召开表彰大会。大会授予青石机械厂等5家单位“青石市五一劳动奖状”，"
        "李大海等10名同志“青石市五一劳动奖章”。"
    )
    assert won(text) == {
        ("青石机械厂", "青石市五一劳动奖状", "表彰大会"),
        ("李大海", "青石市五一劳动奖章", "表彰大会"),
        ("李大海", "青石市五一劳动奖章", ""),
    }


def test_a_roll_under_its_own_heading_is_of_the_ceremony_above():
    text = (
        "表彰大会召开\n\n4月27日，青石市五一表彰大会在市会堂举行，300名职工参加。\n\n"
        "一、青石市五一劳动奖状\n青石机械厂\n\n二、青石市五一劳动奖章获得者\n1.李大海，青石机械厂钳工\n2.王强，临江纺织厂工人\n"
    )
    assert {(who, what) for who, what, where in won(text) if where == "青石市五一表彰大会"} == {
        ("青石机械厂", "青石市五一劳动奖状"),
        ("李大海", "青石市五一劳动奖章"),
        ("王强", "青石市五一劳动奖章"),
    }


def test_the_heading_names_the_contest_of_a_story_that_does_not():
    text = (
        "东青公司第十届歌手大赛精彩上演\n\n6月8日晚，来自各部门的20名选手同台竞技。\n\n"
        "经过两轮比拼，研发部李大海获得冠军，市场部王小霞获得亚军。\n"
    )
    assert won(text, "东青公司工会") == {
        ("李大海", "冠军", "东青公司第十届歌手大赛"),
        ("王小霞", "亚军", "东青公司第十届歌手大赛"),
    }
