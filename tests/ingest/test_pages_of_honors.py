"""What pages that praise and elect people say: captions, bodies of the own region, those who were given a title."""

import pytest

from ingest import layout
from ontology import terms

HOSPITAL = "临泽县人民医院"
HELD = "5月11日，青石市总工会在职工之家举办职工歌咏大会，20支队伍参加。"


@pytest.mark.parametrize(
    "caption",
    ["市总工会党组书记、常务副主席周文清致辞", "（市总工会副主席周文清讲话）", "图为全国劳动模范周文清作报告"],
)
def test_who_is_seen_acting_was_there(facts, caption):
    told = facts(f"{HELD}\n{caption}\n大会上，20支队伍依次登台，唱出了职工的精气神，现场掌声不断，大家都说好。")
    assert told.about("职工歌咏大会", terms.BKG.speaker) == ["周文清"]


@pytest.mark.parametrize(
    "heading", ["市总工会主席周文清出席大会并讲话", "市总工会召开座谈会", "图书馆职工读书活动", "讲话要点"]
)
def test_what_tells_no_act_of_one_with_a_post_may_head_a_story(heading):
    below = "5月12日，大家谈了各自的打算，也听取了意见，会议开得很好，职工都表示满意，下一步还将继续努力。"
    assert [unit.heading.text for unit in layout.units(f"{HELD}\n{heading}\n{below}") if unit.heading] == [heading]


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("卫健局局长周文清出席。", "临泽县卫生健康局"),
        ("我县总工会举办护士节大会。", "临泽县总工会"),
        ("疾控中心主任周文清、融媒体中心副主任李大海为获奖者颁奖。", "临泽县疾病预防控制中心"),
    ],
)
def test_public_bodies_are_none_of_a_house(facts, told, body):
    assert body in facts(f"5月11日，{told}", publisher=HOSPITAL).names.values()


@pytest.mark.parametrize("told", ["我县企业工会参加。", "我县第一批职工书屋挂牌。", "急救中心护士周文清获奖。"])
def test_other_words_behind_our_county_are_none(facts, told):
    named = facts(f"5月11日，{told}", publisher=HOSPITAL).names.values()
    assert not {"临泽县企业工会", "临泽县职工书屋", "临泽县急救医疗中心"} & set(named)


def test_handing_out_prizes_is_no_event(facts):
    told = facts("5月11日，青石市总工会向受到表彰的先进集体和个人颁发了奖牌和证书。")
    assert told.kind("event") == []


def test_a_post_alone_is_nobody(facts):
    told = facts("图为县人民医院党总支书记周文清、副书记、副院长李大海为优秀护士颁奖", publisher=HOSPITAL)
    assert told.kind("person") == ["周文清", "李大海"] or told.kind("person") == ["李大海", "周文清"]
