"""Persons, posts and who took part as news of unions tells them: invitations, elections, firms, journals."""

import pytest

from ontology import terms

PERSONS = [
    ("学校领导周文清、李大海、吴再明等出席。", ["周文清", "李大海", "吴再明"]),
    ("活动邀请到周文清、李大海、吴再明3名劳模与学生座谈。", ["周文清", "李大海", "吴再明"]),
    ("云台区总工会领导周文清带队前来。", ["周文清"]),
    ("周文清、李大海、吴再明十名护士被授予“优秀护士”称号。", ["周文清", "李大海", "吴再明"]),
    ("副主席艾力·买买提带着慰问品赶来。", ["艾力·买买提"]),
]


@pytest.mark.parametrize(("text", "wanted"), PERSONS)
def test_names_in_lists_and_after_invitations(reading, text, wanted):
    assert [person.text for person in reading(text).persons] == wanted


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("远洲电气董事长、总经理周文清到场。", ("周文清", "远洲电气", "总经理")),
        ("远洲电气工会主席周文清到场。", ("周文清", "远洲电气工会", "主席")),
        ("《青石工人》杂志社副社长周文清到场。", ("周文清", "青石工人杂志社", "副社长")),
        ("云台示范区党工委委员、管委会副主任周文清到场。", ("周文清", "云台示范区管委会", "副主任")),
        ("市总工会党组成员、困难职工帮扶中心主任周文清到场。", ("周文清", "青石市总工会", "困难职工帮扶中心主任")),
        ("高级工程师、青石供电公司班长周文清到场。", ("周文清", "青石供电公司", "高级工程师")),
        ("国家金融监督管理总局青石监管分局局长周文清到场。", ("周文清", "国家金融监督管理总局青石监管分局", "局长")),
    ],
)
def test_whose_a_post_is(facts, told, wanted):
    assert wanted in facts(f"◆5月8日，市总工会召开座谈会，{told}").posts()


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("石桥街道党工委书记", ("周文清", "中国共产党青石市云台区石桥街道工作委员会", "书记")),
        ("石桥街道人大工委主任", ("周文清", "青石市云台区石桥街道人大工作委员会", "主任")),
        ("石桥街道人大工作室主任、街道总工会主席", ("周文清", "青石市云台区石桥街道总工会", "主席")),
        ("石桥镇纪委书记", ("周文清", "中国共产党青石市云台区石桥镇纪律检查委员会", "书记")),
        ("石桥街道团工委书记", ("周文清", "中国共产主义青年团青石市云台区石桥街道工作委员会", "书记")),
    ],
)
def test_bodies_of_streets_and_towns_bear_the_name_of_the_district(facts, told, wanted):
    posts = facts(f"◆5月8日，区总工会召开座谈会，{told}周文清到场。", publisher="青石市云台区总工会").posts()
    assert wanted in posts


def test_staff_of_the_own_house_are_its_own(facts):
    posts = facts("◆5月8日，公司举办竞赛。公司职工周文清获一等奖。", publisher="青石机械有限公司工会").posts()
    assert posts == [("周文清", "青石机械有限公司", "职工")]


def test_a_title_behind_the_name_leaves_out_the_vice(facts):
    posts = facts("◆5月8日，市总工会召开座谈会，市总工会常务副主席周文清出席。周文清主席强调了安全。").posts()
    assert posts == [("周文清", "青石市总工会", "常务副主席")]


def test_those_elected_together_hold_the_post_each(facts):
    told = "◆5月8日，我校举行工会换届选举大会。周文清老师当选为第十一届工会主席，王素琴、陈丰为工会委员。"
    union = "青石市春江小学工会"
    assert facts(told, publisher=union).posts() == [
        ("周文清", union, "主席"),
        ("王素琴", union, "委员"),
        ("陈丰", union, "委员"),
    ]


def test_an_employee_elected_is_chairman_of_who_elects(facts):
    told = "◆青石市快递行业工会联合会成立大会5月8日举行。其中，青石速达物流有限公司周文清，当选联合会第一届委员会主席。"
    assert ("周文清", "青石市快递行业工会联合会", "主席") in facts(told).posts()


CHOSEN = [
    "周文清当选主席，海川大酒店总监李大海、云山酒店集团工会主席吴再明当选副主席。",
    "周文清当选主席，海川大酒店总监李大海、吴再明当选副主席，李大海同时当选女职工委员会主任。",
]


@pytest.mark.parametrize("told", CHOSEN)
def test_those_chosen_are_of_who_elects_wherever_they_work(facts, told):
    union = "青石市饭店业工会联合会"
    found = facts(f"◆5月8日，{union}成立大会召开。{told}").posts()
    assert {("李大海", union, "副主席"), ("吴再明", union, "副主席")} <= set(found)


def test_who_holds_an_event_does_not_attend_it(facts):
    told = "◆5月8日，青石农商银行第七届职工运动会在青石体育馆举行。青石农商银行领导班子成员出席。"
    found = facts(told)
    assert found.of(terms.BKG.attendee) == []
    assert found.of(terms.BKG.hostedBy) == [("青石农商银行第七届职工运动会", "青石农商银行")]


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("周文清当选会长，李大海等5人当选为副会长。", ("李大海", "青石市足球协会", "副会长")),
        ("青石机械厂厂长周文清当选会长，李大海、王芳等六人当选副会长。", ("周文清", "青石市足球协会", "会长")),
        ("青石机械厂厂长周文清当选会长，李大海、王芳等六人当选副会长。", ("李大海", "青石市足球协会", "副会长")),
        ("协会第三届理事会秘书长周文清作了工作报告。体育局局长李大海出席。", ("李大海", "青石市体育局", "局长")),
        ("市足协第三届理事会秘书长周文清作了工作报告。", ("周文清", "青石市足球协会", "秘书长")),
    ],
)
def test_officers_of_an_association(facts, told, wanted):
    assert wanted in facts(f"◆5月8日，青石市足球协会第四次会员代表大会召开。{told}").posts()


def test_each_of_several_unions_elects_its_own_chairman(facts):
    told = "◆5月8日，云台街道工会联合会、河口镇总工会分别召开换届大会，周文清、李大海分别当选主席。"
    assert facts(told, publisher="青石市松溪县总工会").posts() == [
        ("周文清", "青石市松溪县云台街道工会联合会", "主席"),
        ("李大海", "青石市松溪县河口镇总工会", "主席"),
    ]


def test_who_is_asked_to_be_an_adviser_does_not_speak(facts):
    told = "◆5月8日，青石市足球协会成立大会召开，会议聘请周文清、李大海为顾问。"
    assert facts(told).of(terms.BKG.speaker) == []


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("青石桥梁公司项目探伤工、技师周文清到场。", ("周文清", "青石桥梁公司", "项目探伤工")),
        ("市委常委、市委办主任周文清到场。", ("周文清", "中国共产党青石市委员会办公室", "主任")),
        ("中国航发远洲发动机有限责任公司工人周文清到场。", ("周文清", "中国航发远洲发动机有限责任公司", "工人")),
    ],
)
def test_posts_that_no_list_has(facts, told, wanted):
    assert wanted in facts(f"◆5月8日，市总工会召开座谈会，{told}").posts()


NAMED = [
    ("来自云台机械厂的冷秋月和搭档邬桐用时8分钟完成拆装。", ["冷秋月", "邬桐"]),
    ("驾驶班班长逯海把方向盘交到徒弟狄云飞手里。", ["狄云飞", "逯海"]),
    ("队员：牛犇、鲍春来、娄晓东。", ["牛犇", "鲍春来", "娄晓东"]),
    ("村民党玉兰拉着医生的手。", ["党玉兰"]),
    ("他叫宿鹏程，是3路车驾驶员。", ["宿鹏程"]),
    ("最终，欧立/单丹组合险胜。", ["欧立", "单丹"]),
    ("工匠共4名，分别是石磊、金鑫、林森、水淼……", ["石磊", "金鑫", "林森", "水淼"]),
    ("他的妻子花红也来到现场。", ["花红"]),
    ("市政协委员巩固建议增设驿站。", ["巩固"]),
    ("工会主席兼办公室主任高适之与职工座谈。", ["高适之"]),
    ("卫健系统的苏小小、公安系统的武松涛获一等奖。", ["武松涛", "苏小小"]),
    ("市建设工会主席宋之问来二公司督导。", ["宋之问"]),
    ("记者见到周文清时，她正在上课。", ["周文清"]),
    ("在周文清的带领下，班组连续三年零事故。", ["周文清"]),
    ("家住桂花巷的周文清大姐拉着工会干部说。", ["周文清"]),
    ("同意周文清辞去主席职务。", ["周文清"]),
    ("多亏了周文清，项目才按期完工。", ["周文清"]),
    ("党委委员、工会主席周春生前往车间。", ["周春生"]),
    ("青石机械厂工作人员周文清边整理资料边说。", ["周文清"]),
    ("李勇作开班动员。", ["李勇"]),
    ("区总工会主席周海和公布首批名单。", ["周海和"]),
    ("青石小学雷雨晴等10名教师获一等奖。", ["雷雨晴"]),
    ("白塔区代表队的穆省省获“协商能手”称号。", ["穆省省"]),
    ("市总工会副主席提名人选周文清到场。", ["周文清"]),
    ("李涛、钱平，王芳、李娜获双打前两名。", ["李娜", "李涛", "王芳", "钱平"]),
    ("护理部副主任周文清副主任护师义诊。", ["周文清"]),
    ("今年52岁的段学林是一名电焊工。", ["段学林"]),
]


@pytest.mark.parametrize(("text", "wanted"), NAMED)
def test_names_by_what_stands_beside_them(reading, text, wanted):
    assert sorted(person.text for person in reading(text).persons) == sorted(wanted)


@pytest.mark.parametrize(
    "text",
    [
        "裁判员庄严宣誓。",
        "职工代表高兴地说。",
        "青石桥梁公司施工程序合规。",
        "市企业家协会负责人应邀担任评委。",
        "市总工会希望职工向受表彰的先进学习。",
        "表彰了交易会暨第一、二届成果展上获奖的项目。",
        "高校工会负责人和师生代表到场。",
    ],
)
def test_no_names_beside_posts(reading, text):
    assert reading(text).persons == ()


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("青石建工集团第四次工会会员代表大会召开，周文清当选副主席。", ("周文清", "青石建工集团工会", "副主席")),
        (
            "青石建工集团第四次工会会员代表大会召开，女职工委员会主任由周文清兼任。",
            ("周文清", "青石建工集团工会女职工委员会", "主任"),
        ),
        ("玉河水电站工会组织职工疗养，工会主席周文清叮嘱大家注意安全。", ("周文清", "玉河水电站工会", "主席")),
        ("松溪县总工会一行5人在副主席周文清率领下来访。", ("周文清", "青石市松溪县总工会", "副主席")),
        ("市总工会召开全会，选举周文清为常务委员、副主席。", ("周文清", "青石市总工会", "副主席")),
        (
            "市总工会慰问青石供电公司河口供电所。供电所所长周文清到场。",
            ("周文清", "青石供电公司河口供电所", "所长"),
        ),
    ],
)
def test_posts_of_a_body_named_before(facts, told, wanted):
    assert wanted in facts(f"◆5月8日，{told}").posts()


def test_a_person_visited_beside_an_officer_is_no_colleague(facts):
    told = "◆5月8日，市卫健委工会主席周文清慰问援外归来的女医生李大海。"
    assert ("李大海", "", "女医生") in facts(told).posts()


def test_where_a_party_goes_took_part(facts):
    told = "◆5月8日，市总工会慰问一线职工。一行人到青石机械厂、正大物流、临江纺织厂，看望职工。"
    who = {name for _, name in facts(told).of(terms.BKG.attendee)}
    assert {"青石机械厂", "临江纺织厂"} <= who


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("成都分行工会组织助学，分行副行长、工会主席周文清到场。", ("周文清", "成都分行", "副行长")),
        ("成都分行工会组织助学，分行副行长、工会主席周文清到场。", ("周文清", "成都分行工会", "主席")),
        ("德阳绵竹支行客户经理周文清到场。", ("周文清", "德阳绵竹支行", "客户经理")),
    ],
)
def test_branches_of_a_bank_are_of_the_house(facts, told, wanted):
    owner = "青石银行股份有限公司四川省分行"
    name, body, post = wanted
    found = facts(f"◆5月8日，{told}", publisher=f"{owner}工会")
    assert (name, owner + body, post) in found.posts()


def test_the_head_office_is_not_the_branch(facts):
    found = facts("◆5月8日，总行工会副主席周文清到场。", publisher="青石银行股份有限公司四川省分行工会")
    assert found.posts() == [("周文清", "青石银行股份有限公司总行工会", "副主席")]


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("市教育局局长周文清，四级调研员兼市教育工会主席李大海到场。", ("李大海", "青石市教育局", "四级调研员")),
        ("市教育局局长周文清，四级调研员兼市教育工会主席李大海到场。", ("李大海", "青石市教育工会", "主席")),
        ("中国金融工会贵州工作委员会常务副主任李大海到场。", ("李大海", "中国金融工会贵州工作委员会", "常务副主任")),
        ("①青石供电公司工会召开会议。公司总经理李大海到场。", ("李大海", "青石供电公司", "总经理")),
        ("青石科技有限公司数据标注员李大海获奖。", ("李大海", "青石科技有限公司", "数据标注员")),
        ("青石机械厂设备维护员李大海、仓库保管员周文清到场。", ("周文清", "青石机械厂", "仓库保管员")),
        ("青石机械厂团委书记、工会副主席李大海到场。", ("李大海", "青石机械厂工会", "副主席")),
        ("市总工会党组成员、经审会主任、一级巡视员李大海到场。", ("李大海", "青石市总工会", "一级巡视员")),
        ("临江区石桥街道人大工作室主任、街道总工会主席李大海到场。", ("李大海", "青石市临江区石桥街道总工会", "主席")),
        (
            "青石职业学院教师周文清、松溪县金穗专业合作社飞防机手李大海获奖。",
            ("李大海", "青石市松溪县金穗专业合作社", "飞防机手"),
        ),
        ("市交通运输工会主席周文清，教育工会主席李大海述职。", ("李大海", "青石市教育工会", "主席")),
        ("青石机械厂设备管理室领办人李大海发言。", ("李大海", "青石机械厂", "设备管理室领办人")),
        ("项目经理周文清带领班组长李大海检查现场。", ("李大海", "", "班组长")),
        ("省总工会兼职副主席、青石机械厂焊工李大海到场。", ("李大海", "", "省总工会兼职副主席")),
        ("市总工会兼职副主席，凤鸣光学党委书记李大海到场。", ("李大海", "青石市总工会", "兼职副主席")),
        ("青石博物馆文物修复师李大海发言。", ("李大海", "青石博物馆", "文物修复师")),
        ("会议还协商产生了女职工委员会，李大海兼任主任。", ("李大海", "青石市总工会女职工委员会", "主任")),
        ("市总工会职工服务中心揭牌。服务中心主任李大海到场。", ("李大海", "青石市总工会职工服务中心", "主任")),
    ],
)
def test_posts_beside_and_before(facts, told, wanted):
    assert wanted in facts(f"◆5月8日，{told}").posts()
