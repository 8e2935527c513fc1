"""What a union calls itself, names with 和 in them, and prizes that decisions, clauses and later stories tell."""

import pytest

from ingest import setting
from ingest.organizations import find, home_of
from kg.model import Issue
from ontology import terms

UNION = "青石市快递行业工会联合会"
CONTEST = "5月8日，青石市职工技能大赛在云台学院举行。"
OURS = [
    ("由我会与青石市建材协会共同主办的职工技能竞赛5月8日在云台落幕。", True),
    ("此次竞赛由市总工会主办，我会承办，5月8日在云台落幕。", True),
    ("李大海说：“我会与大家一起努力。”", False),
    ("今后我会继续努力。", False),
    ("元旦将至，本会5月8日启动关爱行动。", True),
    ("竞赛由本会举办、市交通局承办。", True),
    ("本会场设在云台宾馆，本会议程共三项。", False),
]


@pytest.mark.parametrize(("text", "told"), OURS)
def test_our_union_is_the_publisher(text, told):
    home = setting.home_of(Issue("test.txt", text, UNION, ""), ())
    assert (not {"我会", "本会"}.isdisjoint(body.text for body in find(text, home))) is told


def test_a_union_of_an_industry_by_its_short_name(facts):
    text = "5月8日，我会举办的青石市第二届快递员技能大赛在云台学院举行。行业工联会主席李大海介绍了经过。"
    found = facts(text, UNION)
    assert ("李大海", UNION, "主席") in found.posts()
    assert found.about("青石市第二届快递员技能大赛", terms.BKG.hostedBy) == [UNION]


NAMED = [
    ("大沙街道总工会、联和街道总工会获奖。", "青石市云台区联和街道总工会"),
    ("市永和医院医生周文清获奖。", "青石市永和医院"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_names_that_end_in_and(text, name):
    publisher = "青石市云台区总工会" if "云台" in name else "青石市总工会"
    assert name.removeprefix("青石市") in {body.name.removeprefix("青石市") for body in find(text, home_of(publisher))}


PEOPLE = [
    ("机修工李海波屈居第二名。", "李海波"),
    ("市总工会主席王建和在闭幕式上说，选手将去巡讲。", "王建和"),
    ("说话的周文清来自青石机械厂。", "周文清"),
]


@pytest.mark.parametrize(("text", "name"), PEOPLE)
def test_where_names_end(reading, text, name):
    assert [person.text for person in reading(text).persons] == [name]


WON = [
    ("青石机械厂代表队三名队员发挥均衡，拿下团体金奖。", {("青石机械厂代表队", "团体金奖")}),
    ("青石机械厂因组织得力，领到优秀组织奖牌匾。", {("青石机械厂", "优秀组织奖")}),
    ("青石机械厂、临江纺织厂双双跨入“创新示范单位”行列。", {(n, "创新示范单位") for n in ("青石机械厂", "临江纺织厂")}),
    ("一等奖两个，分别花落青石机械厂和临江纺织厂。", {(n, "一等奖") for n in ("青石机械厂", "临江纺织厂")}),
    ("周文清从百个项目中脱颖而出，将2025年青石市职工创新大赛特等奖收入囊中。", {("周文清", "特等奖")}),
    ("青石机械厂焊工周文清被评为优秀指导者。", {("周文清", "优秀指导者")}),
    ("青石机械厂队击退临江纺织厂队，获得季军。", {("青石机械厂队", "季军")}),
]


@pytest.mark.parametrize(("text", "wins"), WON)
def test_prizes_told_with_their_winners(facts, text, wins):
    assert facts(CONTEST + text).wins() == wins


def test_a_decision_says_where_its_prizes_are_handed_out(facts):
    text = (
        "青石市总工会关于授予2025年青石市五一劳动奖的决定\n\n各区总工会：\n过去一年，涌现出一批先进。市总工会决定：\n"
        "一、授予青石机械有限公司“青石市五一劳动奖状”。\n二、授予下列2名同志“青石市五一劳动奖章”：\n"
        "周文清，青石机床有限公司车工；\n李大海（女），云台小学教师。\n三、授予青石机床有限公司加工班“青石市工人先锋号”。\n"
        "奖章、证书将在5月28日召开的青石市庆祝“五一”国际劳动节大会上颁发。"
    )
    given = {(who, event) for who, _, event in facts(text).grants() if event}
    meeting = "青石市庆祝“五一”国际劳动节大会"
    assert given == {(who, meeting) for who in ("青石机械有限公司", "周文清", "李大海", "青石机床有限公司加工班")}
