"""Persons whose names, posts or employers are told in rarer ways: where the name ends, and whose the post is."""

import pytest

NAMES = [
    ("市教育局副局长古丽娜尔·艾则孜主持。", "古丽娜尔·艾则孜"),
    ("劳动模范努尔兰·赛力克说，会继续努力。", "努尔兰·赛力克"),
    ("挡车工布仁其其格、电工孟根图雅发言。", "孟根图雅"),
    ("养路工四郎彭措、护士拥忠拉姆受到慰问。", "拥忠拉姆"),
    ("市总工会主席许亚军出席。", "许亚军"),
    ("市总工会副主席蒋珍先后来到两个项目部。", "蒋珍"),
    ("市总工会主席张崇和为获奖者颁奖。", "张崇和"),
    ("青石机械厂董事长田大年讲话，副市长汪庆到会祝贺。", "汪庆"),
    ("市人民法院庭长向阳讲解案例。", "向阳"),
    ("困难职工家庭的孩子孙雨欣考上了大学。", "孙雨欣"),
    ("临江区的沈嘉禾、东湖区的裘国良分列二、三位。", "裘国良"),
    ("会议选举那志远为主席。", "那志远"),
]
POSTS = [
    ("青石机械厂选派职工温小舟、侯丽参加比赛。", ("侯丽", "青石机械厂", "职工")),
    ("青石市应急管理局煤矿安全监管处处长柏修远到场。", ("柏修远", "青石市应急管理局", "煤矿安全监管处处长")),
    ("青石大学法学系副教授蓝书言授课。", ("蓝书言", "青石大学法学系", "副教授")),
    ("青石机械厂首席技能大师鲁一川授课。", ("鲁一川", "青石机械厂", "首席技能大师")),
    ("青石医院呼吸与危重症科主任解晖授课。", ("解晖", "青石医院", "呼吸与危重症科主任")),
    ("市总工会经审会主任江敏，二级巡视员吴正之参加。", ("吴正之", "青石市总工会", "二级巡视员")),
    ("市政协委员、青石大学教师祁连山主持。", ("祁连山", "中国人民政治协商会议青石市委员会", "委员")),
    ("柳长河现任青石热力公司党委书记。", ("柳长河", "青石热力公司", "党委书记")),
    ("她叫文秀英，是青石机械厂的一名焊工。", ("文秀英", "青石机械厂", "焊工")),
    ("会议通过了关于李慧辞去青石市总工会副主席职务的决定。", ("李慧", "青石市总工会", "副主席")),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_name_is_found_to_its_end(reading, text, name):
    assert name in [person.text for person in reading(text).persons]


@pytest.mark.parametrize(("text", "wanted"), POSTS)
def test_whose_a_post_is(facts, text, wanted):
    assert wanted in facts(text).posts()


def test_work_at_a_house_is_not_said_beside_a_post_there(facts):
    told = facts("青石机械厂的周文清获第一名。青石机械厂焊工周文清发言。").posts()
    assert ("周文清", "青石机械厂", "焊工") in told
    assert ("周文清", "青石机械厂", "") not in told


def test_a_driver_beside_a_worker_is_not_of_the_same_house(facts):
    told = facts("青石邮政公司投递员简南、外卖骑手郁天齐发言。").posts()
    assert ("简南", "青石邮政公司", "投递员") in told
    assert all(house != "青石邮政公司" for name, house, _ in told if name == "郁天齐")


def test_who_signs_in_brackets_is_not_of_the_story(facts):
    told = facts("市总工会举办读书会，百名职工参加。（东湖区总工会 周一舟 李晓东）")
    assert "周一舟" not in told.kind("person")
