"""Schools, unions and teams by their usual short names; those that the publisher or the text has in full."""

import pytest

FOUND = [
    (
        "青石师范大学工会",
        "青石师大教职工羽毛球赛落幕，师大教育学院获一等奖。",
        ["青石师范大学", "青石师范大学教育学院"],
    ),
    ("青石师范大学工会", "青师大举办羽毛球赛，青师工会主席李明出席。", ["青石师范大学", "青石师范大学工会"]),
    ("青石师范大学工会", "我校与江西财大、江西农大工会联合举办羽毛球赛。", ["江西财经大学", "江西农业大学工会"]),
    (
        "青石市总工会",
        "青石林业大学、青石工业大学举办球赛，青石林大获冠军，工大获亚军。",
        ["青石林业大学", "青石工业大学"],
    ),
    (
        "青石师范大学工会",
        "生命科学学院、音乐学院参赛，生科院工会主席李明领奖。",
        ["青石师范大学生命科学学院工会", "青石师范大学音乐学院"],
    ),
    ("青石市教育工会", "青石市第三职业技术学校参赛，青石三职获一等奖。", ["青石市第三职业技术学校"]),
    ("青石市教育工会", "青石市第六高级中学的选手登场，青石六高获一等奖。", ["青石市第六高级中学"]),
    ("青石市教育工会", "青石市第三小学教学楼前人声鼎沸，青石三小获一等奖。", ["青石市第三小学"]),
    (
        "郸城县总工会",
        "县一高、县二实小、县三幼、县二初中获奖。",
        ["郸城县第一高级中学", "郸城县第三幼儿园", "郸城县第二实验小学", "郸城县二初中"],
    ),
    ("黄山市总工会", "祁门县等7支代表队参加，祁门代表队获第一名。", ["黄山市祁门县代表队"]),
    (
        "松溪县总工会",
        "松溪县同泰特钢有限公司代表队获第一，同泰特钢的焊工李大海获金奖，同泰特钢公司工会获组织奖。",
        ["松溪县同泰特钢有限公司", "松溪县同泰特钢有限公司代表队", "松溪县同泰特钢有限公司工会"],
    ),
    ("黄山市总工会", "祁门县、黟县两支代表队同获银奖。", ["黄山市祁门县代表队", "黄山市黟县代表队"]),
    ("青石师范大学工会", "中国教科文卫体工会副主席李明一行来校调研。", ["中国教科文卫体工会", "青石师范大学"]),
    ("青石市总工会", "市环境卫生服务中心获奖，调研组实地察看边境派出所。", ["青石市环境卫生服务中心", "边境派出所"]),
    ("松溪县总工会", "次席属石岭镇农技站，三等奖归石岭镇财政所。", ["松溪县石岭镇农技站", "松溪县石岭镇财政所"]),
    (
        "青石市总工会",
        "青石机械厂代表队三局两胜获冠军，市公安局队直落两局胜秀水印染厂队。",
        ["青石机械厂代表队", "青石市公安局队", "秀水印染厂队"],
    ),
    ("青石市总工会", "大赛由中国教育工会青石市委员会主办。", ["中国教育工会青石市委员会"]),
]


@pytest.mark.parametrize(("publisher", "text", "wanted"), FOUND)
def test_short_names_are_written_in_full(facts, publisher, text, wanted):
    found = set(facts(f"5月8日，{text}", publisher=publisher).kind("organization"))
    assert set(wanted) <= found
    assert all(any(full.startswith(name) for full in (publisher, *wanted)) for name in found)


NONE = [
    "大师大讲堂开讲，教师大赛举行，职工大会召开，员工大展厨艺。",
    "第一小组、第二高峰论坛、第三中队参加，市一高度重视，县一职工获奖。",
    "江西师大讲堂开讲。",
]


@pytest.mark.parametrize("text", NONE)
def test_other_words_are_no_short_names(facts, text):
    assert facts(f"5月8日，{text}", publisher="青石师范大学工会").kind("organization") == ["青石师范大学工会"]


PARTS = [
    (
        "由远山物流有限公司云川省分公司举办，省分公司党委书记李明讲话，云川省分公司工会承办。",
        ["远山物流有限公司云川省分公司", "远山物流有限公司云川省分公司工会"],
        "省分公司",
    ),
    ("云南青石水务有限公司参赛，青石水务有限公司获二等奖。", ["云南青石水务有限公司"], "青石水务有限公司"),
    ("由中共云台县直属机关工作委员会主办。", ["中国共产党青石市云台县直属机关工作委员会"], "直属机关"),
    ("市能源化工和交通城建工会主席李明出席。", ["青石市能源化工和交通城建工会"], "青石市总工会交通"),
    ("省联社举办棋赛，云台农合行李明获冠军。", ["云台农合银行"], "云台农合行"),
    ("市总工会纪检组长李明出席。", ["青石市总工会"], "青石市总工会纪检组"),
    ("小学粉笔组李明老师获得一等奖。", [], "小学粉笔组"),
]


@pytest.mark.parametrize(("text", "wanted", "unwanted"), PARTS)
def test_parts_and_bodies_under_less_than_their_names(facts, text, wanted, unwanted):
    found = facts(f"5月8日，{text}").kind("organization")
    assert set(wanted) <= set(found)
    assert unwanted not in found


def test_a_union_behind_a_college_called_for_short(facts):
    told = "生命科学学院夺冠，校工会委员、生科院部门工会主席李明颁奖。"
    found = facts(told, publisher="青石师范大学工会").kind("organization")
    assert "青石师范大学生命科学学院部门工会" in found


def test_one_of_the_offices_is_no_part_of_the_unit_beside(facts):
    told = "◆5月8日，矿机关周文清和运销公司李大海荣获二等奖。"
    assert "青石煤矿运销公司" in facts(told, publisher="青石煤矿工会").kind("organization")


UNITS = [
    ("物理与电信工程学院凝聚态物理研究所获优秀组织奖。", "青石大学物理与电信工程学院凝聚态物理研究所"),
    ("材料学院纳米材料与器件研究中心主任李明获奖。", "青石大学材料学院纳米材料与器件研究中心"),
    ("控制学院导航制导与控制研究所获一等奖。", "青石大学控制学院导航制导与控制研究所"),
    ("比赛由校工会主办，体科院承办。", "青石大学体科院"),
    ("文传院教师李明获一等奖。", "青石大学文传院"),
    ("校普通话水平测试站站长李明担任评委。", "青石大学普通话水平测试站"),
    ("校招生办主任李明、校史馆馆长王强出席。", "青石大学校史馆"),
]


@pytest.mark.parametrize(("text", "unit"), UNITS)
def test_units_under_terms_and_rare_heads(facts, text, unit):
    assert unit in facts(f"5月8日，{text}", publisher="青石大学工会").kind("organization")


SAID = [
    "队员们对照省总工会给出的案例逐条分析，按省总工会部署开展工作。",
    "他们把难处如实报告市总工会，将材料移交县总工会。",
    "市科协和市总工会联合举办讲座，相关负责人和市教育工会主席李明出席。",
    "青石市迎来云川省总工会组织的宣讲。",
    "场边的同学为自己学院的老师加油，替本学院的选手鼓劲。",
    "推进现代大学建设，对改进学校实验条件大有帮助。",
    "比赛共设中学毛笔、简笔画和小学毛笔3个项目，以及道德与法治和小学数学两个组。",
    "个人成绩由江根乡李明夺得第一名。",
    "加快青石市建设，要为发展贡献工会力量，继续关心学校建设。",
    "不少参赛队、男子代表队到场，他与五车队、他的球队合影。",
]
NAMED = {
    "市科学技术协会",
    "青石市科学技术协会",
    "青石市教育工会",
    "青石市总工会",
    "云川省总工会",
    "江根乡",
}


def test_what_comes_to_a_house_is_apart_from_it(facts):
    found = facts("5月8日，云川省铁路文工团来集团慰问演出。", publisher="青石轨道交通集团工会").kind("organization")
    assert {"云川省铁路文工团", "青石轨道交通集团"} <= set(found)
    assert "云川省铁路文工团来集团" not in found


@pytest.mark.parametrize("text", SAID)
def test_what_a_sentence_says_is_no_part_of_a_name(facts, text):
    assert set(facts(f"5月8日，{text}").kind("organization")) <= NAMED


def test_the_site_that_printed_a_story_is_none_of_it(facts):
    told = (
        "球赛落幕\n\n发布时间：2025-05-09 来源：青石市总工会网站\n\n青石日报　2025-05-09\n\n5月8日，市总工会举办球赛。"
    )
    assert facts(told).kind("organization") == ["青石市总工会"]


FIRMS = [
    "青石城市建设有限公司参赛，城市建设成果展开幕。",
    "松溪县同泰特钢有限公司、云台区同泰特钢有限公司参赛，来自同泰特钢的选手登场。",
    "松溪县同泰特钢有限公司参赛，来自同泰特钢机械有限公司的选手登场。",
]


@pytest.mark.parametrize("text", FIRMS)
def test_words_that_tell_no_company_or_several_are_not_one(facts, text):
    found = facts(f"5月8日，{text}").kind("organization")
    assert {"同泰特钢", "城市建设"}.isdisjoint(found)
    assert len([name for name in found if name.endswith("有限公司")]) == text.count("有限公司")
