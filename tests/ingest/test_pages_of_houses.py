"""Pages of schools, companies and hospitals that hold contests: what each is called, where it was, who held it."""

import pytest

from ontology import terms

BKG, SCHEMA = terms.BKG, terms.SCHEMA
SCHOOL = "青石中学"
COMPANY = "青石钢铁集团有限公司"
CITY = "青石市教育局"


@pytest.mark.parametrize(
    "lasting",
    ["历时一个半月的", "历时半个月、经过40场比赛的", "历时十二天，经过23场比赛的", "筹备了一个多月的", "长达两周的"],
)
def test_how_long_a_contest_took_is_none_of_its_name(facts, lasting):
    found = facts(f"◆5月8日，{lasting}青石中学职工篮球赛圆满落幕。", SCHOOL, "2025-05-10")
    assert list(found.kind("event")) == ["青石中学职工篮球赛"]


@pytest.mark.parametrize(
    ("told", "venue"),
    [
        ("教职工排球赛在东校区体育馆和西校区风雨球场两个场馆举行。", "东校区体育馆和西校区风雨球场"),
        ("教职工排球赛在东校区体育馆里热闹开赛。", "东校区体育馆"),
        ("教师活动中心三楼会客厅里茶香袅袅、暖意融融。校领导为5位教师举行荣休仪式。", "教师活动中心三楼会客厅"),
        ("市工人文化宫乒乓球馆里球来球往、十分热闹。100余名职工在这里参加2025年乒乓球赛。", "市工人文化宫乒乓球馆"),
        ("知识竞赛举行。选手抢着作答，把比赛带进了最精彩的时刻。", None),
        ("知识竞赛举行。本次竞赛在决赛环节设置了“领导答题”，由领导上台作答。", None),
    ],
)
def test_where_a_contest_was(facts, told, venue):
    found = facts(f"◆5月8日下午，{told}", SCHOOL, "2025-05-10")
    assert [name for _, name in found.of(SCHEMA.location)] == ([venue] if venue else [])


@pytest.mark.parametrize(
    ("told", "hosts"),
    [
        ("集团工会、团委经过一个多月的精心筹备，“青春杯”篮球赛5月8日在灯光球场打响。", {"工会", "团委"}),
        (
            "集团工会、团委联合后勤服务中心通过一个月的筹备，“金秋”歌手赛于5月8日举行。",
            {"工会", "团委", "后勤服务中心"},
        ),
        ("5月8日，在集团工会、团委的积极筹备下，第三届职工篮球赛开幕。", {"工会", "团委"}),
        ("近日，集团工会在研发大楼召开表彰会，表彰先进班组。", {"工会"}),
    ],
)
def test_who_prepared_a_contest_held_it(facts, told, hosts):
    found = facts(f"◆{told}", COMPANY, "2025-05-10")
    assert {name for _, name in found.of(BKG.hostedBy)} == {COMPANY + one for one in hosts}


def test_a_publisher_called_by_its_trade_is_a_company(facts):
    found = facts("◆5月8日，工会、团委联合举办歌手赛。", "云川钢铁", "2025-05-10")
    assert {name for _, name in found.of(BKG.hostedBy)} == {"云川钢铁工会", "云川钢铁团委"}


def test_those_from_a_list_of_offices_took_part(facts):
    text = (
        "◆5月8日，全市职工乒乓球赛举行。来自市城市管理局机关、市路灯管理所、东湖公园管理处等10家单位的56名职工，"
        "分为园林队、环卫队、市政队3支队伍参赛。"
    )
    named = {"青石市城市管理局", "青石市路灯管理所", "东湖公园管理处"}
    found = facts(text, "青石市总工会", "2025-05-10")
    assert named == {name for _, name in found.of(BKG.attendee)}
    assert {"园林队", "环卫队", "市政队"} == {name for _, name in found.of(BKG.contestant)}


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (
            "东山中学和西山中学分获得中学组拔河比赛男、女组冠军。",
            {("东山中学", "中学组拔河比赛男组冠军"), ("西山中学", "中学组拔河比赛女组冠军")},
        ),
        (
            "张立军、周小红分获中年组男单和女单第一名。",
            {("张立军", "中年组男单第一名"), ("周小红", "中年组女单第一名")},
        ),
        ("东山中学获得中学组男、女气排球冠军。", {("东山中学", "中学组男、女气排球冠军")}),
    ],
)
def test_a_group_stands_before_men_and_women(facts, told, wanted):
    wins = facts(f"◆5月8日，青石市教职工运动会举行。{told}", CITY, "2025-05-10").wins()
    assert {(who.removeprefix("青石市"), prize) for who, prize in wins} == wanted


@pytest.mark.parametrize(
    ("told", "hosts"),
    [
        ("经研究同意，学校于2025年5月8日举办了班主任培训班。", {""}),
        ("5月8日，工会在报告厅举办女教师培训班。", {"工会"}),
        ("5月8日，校工会、体育部及校羽毛球协会在体育馆举办羽毛球赛。", {"工会", "体育部", "羽毛球协会"}),
    ],
)
def test_a_school_holds_what_its_own_words_tell(facts, told, hosts):
    found = facts(f"◆{told}", SCHOOL, "2025-05-10")
    assert {name for _, name in found.of(BKG.hostedBy)} == {SCHOOL + one for one in hosts}


@pytest.mark.parametrize(
    ("told", "units"),
    [
        ("5月8日，我校女队苦战五局，获得亚军。", {"女队"}),
        ("获一等奖的有金融学院叶蓁和会计学院项杰。", {"金融学院", "会计学院"}),
        ("5月8日，教工拔河赛，一年级组女将多，四年级组败给三年级组。", {"一年级组", "三年级组", "四年级组"}),
        ("5月8日，图书馆举办讲座，校工会主席李明到图书馆看望夜班职工。", {"图书馆"}),
    ],
)
def test_a_unit_ends_before_what_it_does(facts, told, units):
    found = facts(f"◆{told}", SCHOOL, "2025-05-10")
    named = {name.removeprefix(SCHOOL) for name in found.kind("organization")}
    assert named - {"", "工会"} == units


def test_bureaus_of_districts_are_short_in_the_bulletin_of_the_city_s(facts):
    told = "◆5月8日，足球赛上，阳高县局战胜广灵县局，获得冠军。"
    found = facts(told, "大同市市场监督管理局机关工会", "2025-05-10").kind("organization")
    assert {"大同市阳高县市场监督管理局", "大同市广灵县市场监督管理局"} <= set(found)


def test_what_an_event_is_joined_with_is_none(facts):
    told = "校工会结合“教书育人”风采活动，于5月8日在基础实验楼报告厅举行了第二届青年教师讲课大赛。"
    found = facts(f"◆{told}", SCHOOL, "2025-05-10")
    assert list(found.kind("event")) == ["第二届青年教师讲课大赛"]
    assert [name for _, name in found.of(SCHEMA.location)] == ["基础实验楼报告厅"]


def test_the_file_of_a_picture_parts_no_story(facts):
    text = "5月8日，青石市教师讲课大赛开赛。\n\nIMG_7823（20250508）.JPG\n\n全市7所学校的26名选手参加了比赛。"
    assert len(facts(text, "青石市总工会", "2025-05-10").of(BKG.count)) == len(("7所", "26名"))


def test_the_region_of_an_autonomous_region(facts):
    found = facts("◆5月8日，区总工会、区教育厅联合举办讲课大赛。", "南宁市总工会", "2025-05-10")
    hosts = {name for _, name in found.of(BKG.hostedBy)}
    assert hosts == {"广西壮族自治区总工会", "广西壮族自治区教育厅"}


def test_places_that_a_contest_ended_with(facts):
    told = "◆5月8日，青石市职工排球赛举行。比赛最终以青石机械厂第一、临江纺织厂第二、云台印刷厂第三的结果落下帷幕。"
    wins = facts(told, "青石市总工会", "2025-05-10").wins()
    assert wins == {("青石机械厂", "第一"), ("临江纺织厂", "第二"), ("云台印刷厂", "第三")}


def test_a_joint_team_of_a_bureau_of_the_city(facts):
    text = "5月8日，全市职工排球赛在市体育馆落幕。\n\n比赛成绩：\n\n第一名：市国税、地税联队\n\n第二名：市财政局"
    wins = facts(text, CITY, "2025-05-10").wins()
    assert wins == {("青石市国税、地税联队", "第一名"), ("青石市财政局", "第二名")}


def test_a_branch_of_the_office_union(facts):
    found = facts("◆5月8日，机关工会一分会在运动场举办排球交流赛。", SCHOOL, "2025-05-10")
    assert {name for _, name in found.of(BKG.hostedBy)} == {SCHOOL + "机关工会一分会"}


def test_words_that_are_no_name(facts):
    told = "5月8日，公司举行运动会，来自公司机关及基层的8支代表队参加。本次比赛共有西部区域八支调控中心代表队报名。"
    found = facts(f"◆{told}", COMPANY, "2025-05-10")
    assert not found.kind("person")
    assert not [name for name in found.kind("organization") if "八支" in name]


def test_where_winners_are_from_wins_nothing(facts):
    told = "5月8日，法院举办演讲比赛。来自办公室、民二庭、民一庭的柯香云、陈若林、谭晓明分获前三名。"
    wins = facts(f"◆{told}", "青石市人民法院", "2025-05-10").wins()
    assert {who for who, _ in wins} == {"柯香云", "陈若林", "谭晓明"}


def test_schools_are_no_departments_of_a_bureau(facts):
    told = "5月8日，全市教师技能大赛举行。第一幼儿园、朝阳中心小学获团体一等奖，刘红雨等4名教师获五项全能一等奖。"
    wins = facts(f"◆{told}", CITY, "2025-05-10").wins()
    assert not [who for who, _ in wins if who.startswith(CITY)]
    assert ("刘红雨", "五项全能一等奖") in wins


def test_a_division_of_another_court_of_an_autonomous_county(facts):
    text = "◆5月8日，三江侗族自治县人民法院刑事审判庭副庭长李明获一等奖。"
    posts = facts(text, "青石省高级人民法院", "2025-05-10").posts()
    assert ("李明", "柳州市三江侗族自治县人民法院刑事审判庭", "副庭长") in posts


def test_a_bare_worker_is_of_the_house(facts):
    told = "5月8日，公司组队参加市职工技能大赛，其中，职工李建国、周文清分别取得第一名、第六名。"
    posts = facts(f"◆{told}", COMPANY, "2025-05-10").posts()
    assert {("周文清", COMPANY, "职工"), ("李建国", COMPANY, "职工")} <= set(posts)


def test_what_an_achievement_is_owed_to_is_no_name(facts):
    told = "5月8日，公司举行运动会。成绩离不开集团领导的支持，归功于公司工会的组织，少不了集团工会的指导。"
    names = facts(f"◆{told}", COMPANY, "2025-05-10").kind("organization")
    assert not [name for name in names if "离不开" in name or "归功" in name or "少不了" in name]


def test_colleagues_of_one_department_share_it(facts):
    told = "5月8日，全市急救竞赛举行，急诊科李明、周文清医师荣获三等奖。"
    posts = facts(f"◆{told}", "青石市人民医院", "2025-05-10").posts()
    assert ("周文清", "青石市人民医院急诊科", "医师") in posts
