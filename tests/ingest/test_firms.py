"""Firms whose names end in a trade, beside a person's name or in a list, and rolls below a sentence that honors."""

import pytest


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("一等奖：远洲重机 周文清；", ["远洲重机"]),
        ("前三名依次为远洲动力的李大海、华建铝业的吴再明。", ["远洲动力", "华建铝业"]),
        ("二等奖 周文清（远洲纸业）", ["远洲纸业"]),
        ("市总工会走访远洲动力、歌尔股份等6家企业。", ["市总工会", "远洲动力", "歌尔股份"]),
        ("远洲电气董事长周文清到场。", ["远洲电气"]),
        ("来自新能源汽车、生物医药、智能制造等企业的职工参加。", []),
        ("现代纺织等企业复工。", []),
        ("远洲智能装备、华建模具两家企业派出选手。", ["远洲智能装备", "华建模具"]),
        ("他来自远速快递东湖网点，选手周文清是华达配送桥北站的骑手。", ["远速快递东湖网点", "华达配送桥北站"]),
        ("全市快递企业网点都设有驿站。", []),
        ("与市保安服务有限公司联合开展竞赛。", ["市保安服务有限公司"]),
        ("市属国有企业有限公司参加。", []),
    ],
)
def test_firms_by_their_trade(reading, text, wanted):
    assert [body.text for body in reading(text).organizations] == wanted


def test_a_roll_below_a_sentence_that_honors(facts):
    text = (
        "市总工会决定：\n授予青石纺织厂等10个单位青石市五一劳动奖状；\n授予下列3名同志青石市五一劳动奖章：\n"
        "周文清  青石轧钢厂机械维修工\n李大海（回族）  青石电厂集控值班员；\n吴再明，青石医院副主任护师\n"
        "5月8日，表彰大会在市会堂召开。\n"
    )
    found = facts(text)
    medal = "青石市五一劳动奖章"
    assert {(name, medal, "") for name in ("吴再明", "周文清", "李大海")} <= set(found.grants())
    assert ("周文清", "青石轧钢厂", "机械维修工") in found.posts()
    assert ("李大海", "青石电厂", "集控值班员") in found.posts()
    assert ("吴再明", "青石医院", "副主任护师") in found.posts()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("列席人员：财务部 周文清，青石机械厂 李大海。", ["周文清", "李大海"]),
        ("列席人员：周文清 李大海 吴再明。", ["周文清", "李大海", "吴再明"]),
        ("讲述人：区环卫中心职工 周文清。", ["周文清"]),
        ("选手：1.河口镇第一小学 周文清《我和我的祖国》。", ["周文清"]),
        ("县总工会副主席吴再明、女工主任周文清也出席了仪式。", ["吴再明", "周文清"]),
        ("参加人员：青石纺织厂 高级工程师 周文清。", ["周文清"]),
    ],
)
def test_names_after_a_space(reading, text, wanted):
    assert [person.text for person in reading(text).persons] == wanted


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("青石重工集团工会主席周文清、副主席李大海到场。", ("李大海", "青石重工集团工会", "副主席")),
        ("青石机械厂班长周文清、十九大代表李大海到场。", ("李大海", "", "十九大代表")),
        ("市总工会召开全会，补选李大海同志为市总工会委员、经审委委员。", ("李大海", "青石市总工会", "委员")),
    ],
)
def test_posts_of_colleagues(facts, told, wanted):
    assert wanted in facts(f"◆5月8日，{told}").posts()


def test_a_house_without_its_words_of_form(facts):
    found = facts("◆5月8日，远洲西北公司班长周文清到场。", publisher="远洲集团西北公司工会")
    assert found.posts() == [("周文清", "远洲集团西北公司", "班长")]


def test_persons_of_captions_are_read(facts):
    text = "青石市总工会慰问职工\n5月8日，市总工会慰问一线职工，送去清凉用品。\n图为市总工会主席周文清慰问职工\n"
    assert ("周文清", "青石市总工会", "主席") in facts(text).posts()


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("选手代表、远洲酒业酿酒工周文清宣誓。", ("周文清", "远洲酒业", "酿酒工")),
        ("市总工会法律援助中心工作人员周文清一道前往。", ("周文清", "青石市总工会法律援助中心", "工作人员")),
        ("会议宣布市委决定：高山流任市总工会党组书记。", ("高山流", "青石市总工会", "党组书记")),
        ("经市总工会全委会选举，周文清同志任市总工会常务副主席。", ("周文清", "青石市总工会", "常务副主席")),
    ],
)
def test_posts_of_firms_and_appointments(facts, told, wanted):
    assert wanted in facts(f"◆5月8日，市总工会召开座谈会。{told}").posts()


def test_members_of_a_team_in_brackets(reading):
    found = reading("检修队（周文清、李大海、吴再明）3:1胜动力队（万松涛、许巍然）夺冠。").persons
    assert {person.text for person in found} == {"周文清", "李大海", "吴再明", "万松涛", "许巍然"}


def test_rows_of_a_table_name_persons_and_where_they_work(facts):
    text = (
        "表彰对象公示\n经推荐评审，拟表彰以下同志，现予公示：\n| 姓名 | 单位及职务 |\n| --- | --- |\n"
        "| 冷秋月 | 青石酒业有限公司酿酒车间班长 |\n| 邬桐 | 青石市第二人民医院护士长 |\n公示时间为5月8日至12日。\n"
    )
    assert facts(text).posts() == [
        ("冷秋月", "青石酒业有限公司", "酿酒车间班长"),
        ("邬桐", "青石市第二人民医院", "护士长"),
    ]
