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
