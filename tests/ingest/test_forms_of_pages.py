"""Forms in which pages of companies, schools, hospitals and cities tell who, when and where."""

import pytest

from ontology import terms


def test_hosts_of_a_label_are_not_those_of_the_clause_behind_it(facts):
    found = facts(
        "◆5月8日，集体协商竞赛在云台区举行。主办单位是市总工会和市工商联，青石机械厂承办，"
        "后勤工作由青石大学与青石县总工会共同承担。"
    )
    assert set(found.of(terms.BKG.hostedBy)) == {
        ("集体协商竞赛", "青石市总工会"),
        ("集体协商竞赛", "青石市工商业联合会"),
    }
    assert [name for _, name in found.of(terms.BKG.undertakenBy)] == ["青石机械厂"]


def test_who_bears_the_task_of_a_role(facts):
    found = facts("◆5月8日，职工羽毛球赛开赛，承办任务由云台区总工会与青石大学共同承担。")
    assert {name for _, name in found.of(terms.BKG.undertakenBy)} == {"青石市云台区总工会", "青石大学"}


def test_the_opening_and_more_of_a_course_is_the_course(facts):
    name = "第12期青石市工会干部培训班"
    found = facts(f"◆5月8日，{name}在思诚厅举行开班仪式及首场辅导报告。")
    assert found.kind("event") == [name]


def test_a_closing_ceremony_is_on_the_last_day(facts):
    found = facts("◆青石市职工运动会5月8日晚在市体育馆举行闭幕式。赛程自今年3月一直排到5月。")
    assert found.of(terms.SCHEMA.endDate) == [("青石市职工运动会", "2025-05-08")]
    assert found.of(terms.SCHEMA.startDate) == [("青石市职工运动会", "2025-03")]


def test_the_day_on_which_all_matches_are_played(facts):
    found = facts("◆5月8日，青石市职工羽毛球赛在市体育馆开赛。全部比赛将于10日打完。")
    assert [day for _, day in found.of(terms.SCHEMA.endDate)] == ["2025-05-10"]


def test_a_visit_in_company_is_of_those_who_came(facts):
    found = facts("◆5月8日，市总工会周文清副主席在松溪县总工会主席李大海等人陪同下到松溪中学验收职工书屋创建工作。")
    assert [host for _, host in found.of(terms.BKG.hostedBy)] == ["青石市总工会"]
    assert {"周文清", "李大海"} <= {name for _, name in found.of(terms.BKG.attendee)}


def test_a_lecture_within_a_course_of_lectures_is_no_second_event(facts):
    found = facts("◆5月8日，市总工会举办第十二期“职工大讲堂”，邀请青石大学教授方敬之作“学习新章程”专题辅导。")
    assert found.kind("event") == ["第十二期“职工大讲堂”"]
    assert [name for _, name in found.of(terms.BKG.speaker)] == ["方敬之"]


def test_articles_of_a_document_are_no_number_of_the_event(facts):
    found = facts("◆5月8日，市总工会举办培训班。会议讲解了《青石市工会章程》，新章程共44条，修改20多处。")
    assert not found.of(terms.BKG.count)


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("◆松溪县总工会联合县妇联，于七夕节在秀水公园举办单身职工联谊会。", "秀水公园"),
        ("◆5月8日，市总工会举办义诊活动。劳模医生走进义诊现场服务群众，为约500名市民看诊。", "义诊现场"),
    ],
)
def test_where_it_was(facts, text, venue):
    assert [place for _, place in facts(text).of(terms.SCHEMA.location)] == [venue]


def test_by_whose_order_something_was_is_no_venue(facts):
    found = facts("◆5月8日，根据省交通运输厅统筹安排，市交通运输局举行了“交通功勋”颁授仪式。")
    assert not found.of(terms.SCHEMA.location)


def test_a_region_that_ended_keeps_its_city(facts):
    found = facts("◆5月8日，南和县总工会举办培训班。", publisher="邢台市总工会")
    assert [host for _, host in found.of(terms.BKG.hostedBy)] == ["邢台市南和县总工会"]


def test_associations_of_a_trade_at_a_level(facts):
    found = facts("◆5月8日，青石市职工技能竞赛在云台区举行，竞赛由市快递行业协会、市物流协会承办。")
    assert {name for _, name in found.of(terms.BKG.undertakenBy)} == {"青石市快递行业协会", "青石市物流协会"}


def test_a_substation_has_its_voltage(facts):
    found = facts("◆5月8日，公司工会主席周文清到110千伏秀水变电站慰问。", publisher="青石供电公司")
    assert "110千伏秀水变电站" in found.kind("organization")


def test_wards_of_latin_letters(facts):
    found = facts(
        "◆5月12日，我院举行表彰大会。心内科护士长王娟、ICU护士杨敏代表获奖者发言。", publisher="青石市人民医院"
    )
    assert ("杨敏", "青石市人民医院ICU", "护士") in found.posts()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("青石局集团有限公司向斌荣获监测员第一名。", ["向斌"]),
        ("公司2025年工会工作会在公司机关五楼会议室召开。", []),
        ("公司司机关伟被评为先进工作者。", ["关伟"]),
    ],
)
def test_names_and_what_is_none(reading, text, wanted):
    assert [person.text for person in reading(text, publisher="青石局集团有限公司").persons] == wanted


def test_posts_of_two_bodies_joined_by_and(facts):
    found = facts("◆5月8日，表彰会召开，区人大常委会副主任兼区总工会主席周文清出席。", publisher="青石市云台区总工会")
    assert set(found.posts()) == {
        ("周文清", "青石市云台区人民代表大会常务委员会", "副主任"),
        ("周文清", "青石市云台区总工会", "主席"),
    }


def test_a_title_that_is_announced_is_of_those_who_follow(facts):
    found = facts("◆5月8日，2025年青石市“最美职工”揭晓，青石机械厂钳工周文清、市一院护士长王娟等10人当选。")
    assert {(who, what) for who, what, _ in found.grants()} == {("周文清", "最美职工"), ("王娟", "最美职工")}
