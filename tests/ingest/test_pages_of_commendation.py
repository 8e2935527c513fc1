"""What pages on honors say: who bears them by lists told in prose, at galas, with titles that no list has."""

import pytest

from ingest import honours
from ontology.terms import BKG

CITY = "青石市总工会"
MEETING = "4月27日，青石市总工会召开表彰大会。"
NAMED = "4月29日，第二届“青石工匠”命名大会由青石市总工会举行，20名职工获此殊荣。"

TITLES = [
    "五一劳动奖状",
    "工人先锋号",
    "巾帼文明岗",
    "五四红旗团委",
    "和谐劳动关系企业",
    "劳动竞赛先进集体",
    "抗疫先进个人",
    "文明科室",
    "先进生产者",
    "优秀护士",
    "职工书屋示范点",
]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("told", ["青石机械厂获{}。", "总装班被评为{}，受到表扬。", "周文清荣获{}称号。"])
def test_titles_that_no_list_has(title, told):
    assert [honor.name for honor in honours.find(told.format(title))] == [title]


def test_titles_in_a_row():
    found = honours.find("青石机械厂获文明单位、劳动竞赛先进集体和职工书屋示范点称号。")
    assert [honor.name for honor in found] == ["文明单位", "劳动竞赛先进集体", "职工书屋示范点"]


@pytest.mark.parametrize("told", ["青石机械厂获市总工会先进集体。", "青石机械厂创建文明科室。"])
def test_who_gave_a_title_is_none_of_it(told):
    assert not [honor for honor in honours.find(told) if honor.rule == "prize.unlisted"]


CARRIED = [
    (NAMED + "云台区有2人上榜：供电公司检修班班长周文清、第二中学教师李大海。", "青石工匠", {"周文清", "李大海"}),
    (
        "近日，“青石工匠”名单公布，青石机械厂钳工周文清名列其中，同时入选的还有临江纺织厂挡车工李大海、青石公交公司驾驶员王国强等人。",
        "青石工匠",
        {"周文清", "李大海", "王国强"},
    ),
    (
        MEETING + "会上，授予30个班组“青石市工人先锋号”称号，青石港务公司装卸二队、青石热电公司锅炉班等榜上有名。",
        "青石市工人先锋号",
        {"青石港务公司装卸二队", "青石热电公司锅炉班"},
    ),
    (
        MEETING + "“青石市五一劳动奖状”有两个单位获得，青石自来水公司是其中之一。",
        "青石市五一劳动奖状",
        {"青石自来水公司"},
    ),
    (
        MEETING + "“青石市工人先锋号”有六个集体获得，其中有青石机械厂、临江纺织厂。",
        "青石市工人先锋号",
        {"青石机械厂", "临江纺织厂"},
    ),
]


@pytest.mark.parametrize(("told", "title", "bearers"), CARRIED)
def test_who_else_is_on_the_list(facts, told, title, bearers):
    wins = facts(told, CITY, "2025-05-10").wins()
    assert {who for who, award in wins if award == title} == bearers


def test_honors_handed_out_at_a_gala(facts):
    gala = "4月30日晚，“劳动最光荣”职工文艺晚会在市大剧院举行。"
    bearer = "青石机械厂获得云川省五一劳动奖状。"
    granted = [("青石机械厂", "云川省五一劳动奖状", "“劳动最光荣”职工文艺晚会")]
    handed = "市委副书记郑国强观看演出，并为今年获得省级荣誉的集体和个人颁奖。"
    assert facts(gala + handed + bearer, CITY, "2025-05-10").grants() == granted
    assert facts(gala + bearer, CITY, "2025-05-10").grants() == [(*granted[0][:2], "")]


def test_a_label_over_a_sentence_is_no_prize(facts):
    told = "5月8日，青石市职工技能大赛落幕。再看团体奖：青石机械厂获得一等奖。"
    assert facts(told, CITY, "2025-05-10").wins() == {("青石机械厂", "一等奖")}


def test_a_trade_of_many_characters(facts):
    told = "5月8日，青石市职工技能大赛落幕。比赛结果显示，电梯安装维修工赛项一等奖由周文清夺得。"
    assert facts(told, CITY, "2025-05-10").wins() == {("周文清", "电梯安装维修工赛项一等奖")}


def test_a_paper_speaks_of_the_city_that_it_names_most(facts):
    told = "宜昌6人受表彰\n\n5月8日，宜昌市职工大会由省总工会在宜昌举行，宜昌市总工会主席周文清参加。"
    found = facts(told, "清江日报", "2025-05-10")
    assert {host for _, host in found.of(BKG.hostedBy)} == {"湖北省总工会"}


def test_some_among_them(facts):
    told = "5月8日，青石市总工会慰问一线职工，其中有市工人医院护士周文清，市水利局水利工程建设管理与监督股股长李大海。"
    posts = facts(told, CITY, "2025-05-10").posts()
    assert ("周文清", "青石市工人医院", "护士") in posts
    assert ("李大海", "青石市水利局", "水利工程建设管理与监督股股长") in posts


def test_a_town_that_holds_what_its_bodies_undertake(facts):
    told = "5月8日，桂花镇举办第三届职工运动会，镇党委、政府主办，镇总工会负责承办。"
    found = facts(told, "临泽县总工会", "2025-05-10")
    assert [name for _, name in found.of(BKG.undertakenBy)] == ["临泽县桂花镇总工会"]


STACKED = """近日，云川省教科文卫体工会公布了在2024年“书香校园”教职工阅读活动中获奖的作品。

附：获奖作品名单

作品类别

作品名称

姓名

奖项

征文

黑土地上的守望

——读《边城》

周文清

一等奖

征文

灯下漫读

李大海

二等奖

书法

《松花江上》

王国强

优秀奖
"""


def test_a_table_whose_cells_stand_below_one_another(facts):
    wins = facts(STACKED, "云川工业学院", "2024-12-10").wins()
    assert wins == {("周文清", "一等奖"), ("李大海", "二等奖"), ("王国强", "优秀奖")}


@pytest.mark.parametrize(
    "cell", ["一等奖空缺", "请各单位认真组织职工参加下一届活动并于月底前报送作品和名单到市总工会宣传教育部邮箱"]
)
def test_lines_that_are_no_cells_end_such_a_table(facts, cell):
    wins = facts(STACKED.replace("《松花江上》", cell), "云川工业学院", "2024-12-10").wins()
    assert ("周文清", "一等奖") in wins


def test_names_that_no_list_of_surnames_has_among_others(facts):
    first, second = "一等奖：周文清、李大海、王国强", "二等奖：张海燕、陈建军、杨柳、把多军、漆文秀"
    told = f"5月，我校开展教师说课比赛。\n\n比赛结果\n\n{first}\n\n{second}"
    wins = facts(told, "云川艺术学校", "2025-06-10").wins()
    assert {("把多军", "二等奖"), ("漆文秀", "二等奖")} <= wins


def test_unions_of_bodies_of_the_county_in_a_list(facts):
    told = "5月8日，来自教育局工会、政府办工会、职教中心工会、中医院工会的选手参加比赛。"
    named = set(facts(told, "临泽县总工会", "2025-05-10").names.values())
    assert {"临泽县人民政府办公室工会", "临泽县职教中心工会", "临泽县中医院工会", "临泽县教育局工会"} <= named


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("县委办、县水利局参加。", "中国共产党临泽县委员会办公室"),
        ("县政府办主任周文清参加。", "临泽县人民政府办公室"),
        ("县政协办、县水利局参加。", "中国人民政治协商会议临泽县委员会办公室"),
    ],
)
def test_offices_in_short(facts, told, name):
    assert name in facts("5月8日，" + told, "临泽县总工会", "2025-05-10").names.values()


def test_what_a_committee_does_is_no_office(facts):
    assert "中国共产党临泽县委员会办公室" not in facts("5月8日，县委办好实事。", "临泽县总工会").names.values()


SCHOOL = "云川师范大学第三附属小学"


@pytest.mark.parametrize("union", ["我校分工会", "云川师范大学三附小分工会", "三附小分工会"])
def test_what_a_school_of_a_university_is_called(facts, union):
    told = f"5月8日，{union}举办教职工运动会，云川师范大学工会主席周文清参加。薄弱学校得到改造。"
    found = facts(told, SCHOOL, "2025-05-10")
    assert [name for _, name in found.of(BKG.hostedBy)] == [SCHOOL + "分工会"]
    assert set(found.names.values()) & {"云川师范大学工会", "薄弱学校"} == {"云川师范大学工会"}


def test_the_final_of_a_contest_is_no_other_contest(facts):
    held = "近期，云川省第三届青年教师教学大赛收官。"
    told = "我校教师在参加全省现场决赛的118名选手中发挥出色。周文清老师获土木建筑及其他组一等奖。"
    grants = facts(f"{held}\n\n{told}", "云川工业学院", "2025-05-10").grants()
    assert grants == [("周文清", "土木建筑及其他组一等奖", "云川省第三届青年教师教学大赛")]


@pytest.mark.parametrize(
    ("told", "publisher", "wrong"),
    [
        ("为提高职工预防和控制医院感染的能力，我院举办知识竞赛。", "青石市人民医院", "控制医院"),
        ("为抓好集团公司人才培养，公司举办技能比武。", "青石机械集团有限公司", "抓好集团公司"),
    ],
)
def test_a_verb_before_the_house_is_no_name(facts, told, publisher, wrong):
    assert wrong not in facts("5月8日，" + told, publisher, "2025-05-10").names.values()


def test_numbered_bureaus_are_firms(facts):
    found = facts("5月8日，公司工会举办运动会。", "中铁四局", "2025-05-10")
    assert [host for _, host in found.of(BKG.hostedBy)] == ["中铁四局工会"]


def test_departments_of_a_bureau_and_guests_who_organize_nothing(facts):
    told = "5月8日，2025年云川省体育局乒乓球赛落幕。"
    told += "参加闭幕仪式的还有局机关党委、局群体处、省体育科学研究所负责人以及协办企业的代表。"
    found = facts(told, "云川省体育局", "2025-05-10")
    assert "云川省体育局群体处" in found.names.values()
    assert not found.of(BKG.supportedBy)


@pytest.mark.parametrize("ranks", ["冠亚季殿奖", "冠亚季殿军", "冠、亚、季、殿军"])
def test_the_fourth_of_four(facts, ranks):
    told = f"5月8日，全市职工排球赛落幕。{ranks}分别是青石机械厂、临江纺织厂、云台印刷厂、松溪酒厂。"
    wins = facts(told, CITY, "2025-05-10").wins()
    assert wins == {("青石机械厂", "冠军"), ("临江纺织厂", "亚军"), ("云台印刷厂", "季军"), ("松溪酒厂", "殿军")}


NOTICE = """关于公布2025年“最美护士”评选结果的通知

各工会小组：

根据《青石市骨科医院2025年“最美护士”评选方案》，经科室推荐、网络投票和评委会打分，并报院党委会研究同意，现将结果公布如下。

一、最美护士（3名）
脊柱外科　　周文清
手外科　　　李大海
门诊部　　　苟玉兰（护士长）

二、最美护士提名奖（2名）
创伤一科　　张丽
老年骨科　　税春燕

三、优秀护理团队（2个）
膝关节科、消毒供应中心

以上个人和集体将在5月12日下午于报告厅举行的护士节庆祝大会上接受颁奖。

医院工会委员会
2025年5月8日
"""


def test_a_notice_with_sections_of_winners(facts):
    found = facts(NOTICE, "青石市骨科医院工会", "2025-05-08")
    house = "青石市骨科医院"
    assert found.grants() == sorted(
        (who, award, "2025年“最美护士”评选")
        for who, award in (
            *((who, "最美护士") for who in ("周文清", "李大海", "苟玉兰")),
            *((who, "最美护士提名奖") for who in ("张丽", "税春燕")),
            *((house + unit, "优秀护理团队") for unit in ("膝关节科", "消毒供应中心")),
        )
    )
    assert {("周文清", house + "脊柱外科", ""), ("李大海", house + "手外科", "")} <= set(found.posts())


def test_a_decision_with_its_roll(facts):
    told = "青石市总工会关于表彰2024年度先进集体和先进个人的决定\n\n各县总工会：\n\n"
    told += "经研究，决定授予青石机械厂工会等2个单位“先进集体”称号，授予周文清等2名同志“先进个人”称号。\n\n"
    told += "一、先进集体（2个）\n青石机械厂工会\n临江纺织厂工会\n二、先进个人（2名）\n"
    told += "周文清　青石机械厂\n李大海　临江纺织厂\n"
    found = facts(told)
    event = "表彰2024年度先进集体和先进个人"
    assert found.of(BKG.hostedBy) == [(event, "青石市总工会")]
    assert found.grants() == sorted(
        (
            ("青石机械厂工会", "先进集体", event),
            ("临江纺织厂工会", "先进集体", event),
            ("周文清", "先进个人", event),
            ("李大海", "先进个人", event),
        )
    )


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (
            "院长张丽公布第六届“云台好医生”名单，周文清、骨科副主任李大海、内科医师王国强三人当选。",
            {(who, "云台好医生") for who in ("周文清", "李大海", "王国强")},
        ),
        (
            "戴上青石市五一劳动奖章的共有10人，农技员周文清、骑手李大海都在其中。",
            {(who, "青石市五一劳动奖章") for who in ("周文清", "李大海")},
        ),
        (
            "周文清、李大海由市人社局核发“青石市技术能手”证书。",
            {(who, "青石市技术能手") for who in ("周文清", "李大海")},
        ),
    ],
)
def test_who_is_of_those_named(facts, told, wanted):
    found = facts("5月8日，市总工会召开表彰大会。" + told, CITY, "2025-05-10")
    assert {(who, award) for who, award, event in found.grants() if event} == wanted


def test_a_section_of_winners_with_their_teams_and_who_signed(facts):
    told = "气排球比赛成绩公告\n\n5月8日，青石市总工会举办气排球比赛。现将名次公布如下。\n"
    told += "一、体育道德风尚奖\n松溪县总工会代表队\n"
    told += (
        "二、最有价值球员\n周文清（云台区总工会代表队） 李大海（临江区总工会代表队）\n\n青石市总工会\n2025年5月9日\n"
    )
    assert {(who, award) for who, award, _ in facts(told, CITY, "2025-05-09").grants()} == {
        ("青石市松溪县总工会代表队", "体育道德风尚奖"),
        ("周文清", "最有价值球员"),
        ("李大海", "最有价值球员"),
    }
