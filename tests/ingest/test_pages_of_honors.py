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
    told = facts("5月11日，青石市总工会为受表彰的集体和职工颁发了奖牌。")
    assert told.kind("event") == []


def test_a_post_alone_is_nobody(facts):
    told = facts("图为县人民医院党总支书记周文清、副书记、副院长李大海为优秀护士颁奖", publisher=HOSPITAL)
    assert told.kind("person") == ["周文清", "李大海"] or told.kind("person") == ["李大海", "周文清"]


COMPANY = "青石机械有限公司"


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (
            "公司工会召开换届大会，选举出周文清为工会主席，李大海为组织委员，王国强为劳动保护委员。",
            {("周文清", "主席"), ("李大海", "组织委员"), ("王国强", "劳动保护委员")},
        ),
        (
            "公司召开工会换届大会，大会选举周文清为主席，李大海为副主席兼女工委员。",
            {("周文清", "主席"), ("李大海", "副主席"), ("李大海", "女工委员")},
        ),
    ],
)
def test_seats_of_a_committee_are_of_the_union(facts, told, wanted):
    posts = facts(f"5月11日，{told}", publisher=COMPANY).posts()
    assert {(who, post) for who, union, post in posts if union == f"{COMPANY}工会"} == wanted


def test_each_gained_the_post_that_stands_in_its_place(facts):
    told = facts("公司工会召开大会。周文清、李大海分别当选副主席、经费审查委员会主任。", publisher=COMPANY)
    assert told.posts() == [
        ("周文清", f"{COMPANY}工会", "副主席"),
        ("李大海", f"{COMPANY}工会经费审查委员会", "主任"),
    ]


def test_an_association_by_its_short_name(facts):
    told = facts(
        "湖南省木雕工艺协会召开大会。省木协党委书记、会长周文清讲话。省木协工会联合会常务委员会选举李大海为主席。",
        publisher="湖南省木雕工艺协会",
    )
    assert set(told.posts()) == {
        ("周文清", "湖南省木雕工艺协会", "党委书记"),
        ("周文清", "湖南省木雕工艺协会", "会长"),
        ("李大海", "湖南省木雕工艺协会工会联合会", "主席"),
    }


CEREMONY = "5月11日，青石市第二届“青石名匠”“技术能手”表彰大会举行。"


@pytest.mark.parametrize(
    "told", ["周文清和李大海两名“青石名匠”现场展示木雕。", "周文清、李大海等8名多年带徒的“青石名匠”发言。"]
)
def test_those_summed_up_by_the_title_of_the_ceremony_were_given_it(facts, told):
    assert facts(CEREMONY + told).wins() == {("周文清", "青石名匠"), ("李大海", "青石名匠")}


@pytest.mark.parametrize("told", ["周文清等2名“大国工匠”到场。", "周文清等2名职工参观“青石名匠”展览。"])
def test_another_title_was_not_given_there(facts, told):
    assert not any(event for *_, event in facts(CEREMONY + told).grants())


@pytest.mark.parametrize("told", ["打造国内一流建材集团，牵头组建跨学院团队。", "以安全生产献礼集团成立六十周年。"])
def test_what_is_only_aimed_at_is_no_body(facts, told):
    named = facts(told, publisher=COMPANY).kind("organization")
    assert named == [COMPANY]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        (
            "关于授予周文清等同志云台区劳动模范和李大海等同志云台区先进工作者荣誉称号的决定",
            {("周文清", "云台区劳动模范"), ("李大海", "云台区先进工作者")},
        ),
        ("关于授予周文清等10名同志云台区劳动模范称号的决定", {("周文清", "云台区劳动模范")}),
        ("关于做好云台区劳动模范推荐工作的通知", set()),
    ],
)
def test_the_title_of_a_decision_tells_whom_it_honors(facts, title, wanted):
    assert facts(f"5月11日，青石市召开劳模表彰大会。会上宣读了《{title}》。").wins() == wanted


def test_a_department_that_sees_to_several_things(facts):
    told = facts("市总工会副主席周文清、劳动和经济工作部部长李大海出席。")
    assert ("李大海", "青石市总工会劳动和经济工作部", "部长") in told.posts()


def test_a_ceremony_goes_on_behind_the_choice_of_those_praised(facts):
    told = facts(
        "5月11日，由青石市总工会主办的青石市第二届“青石名匠”表彰大会举行。"
        "2025年3月，市总工会开展了“青石名匠”推荐评选活动。"
        "在现场，领导颁发了奖牌；周文清、李大海两名“青石名匠”作表态发言。"
    )
    assert told.about("青石市第二届“青石名匠”表彰大会", terms.BKG.speaker) == ["周文清", "李大海"]
    assert told.wins() == {("周文清", "青石名匠"), ("李大海", "青石名匠")}


HONOURED = [
    ("荣获全国巾帼建功标兵的挡车工李大海发言。", [("李大海", "全国巾帼建功标兵")]),
    ("全国“五一劳动奖章”获得者李大海发言。", [("李大海", "全国五一劳动奖章")]),
    ("到会的还有市劳模李大海。", [("李大海", "市劳模")]),
    ("李大海荣获五一劳动奖章。", [("李大海", "五一劳动奖章")]),
    ("全国劳动模范李晓望住在临江村。", [("李晓望", "全国劳动模范")]),
    ("李大海于2018年被评为省劳动模范。", [("李大海", "省劳动模范")]),
    ("李大海系省劳动模范。", [("李大海", "省劳动模范")]),
    ("焊工李大海、周文清将被授予“青石工匠”称号。", [("周文清", "青石工匠"), ("李大海", "青石工匠")]),
    ("李大海不仅是省劳动模范，还是全国技术能手。", [("李大海", "全国技术能手"), ("李大海", "省劳动模范")]),
    ("她叫李大海，是省劳动模范。", [("李大海", "省劳动模范")]),
    ("高级技师李大海，省劳动模范，从业30年。", [("李大海", "省劳动模范")]),
    ("作为省劳动模范，李大海带头捐款。", [("李大海", "省劳动模范")]),
    ("获评省劳动模范后，李大海更忙了。", [("李大海", "省劳动模范")]),
    ("周文清、李大海两位全国劳模上台。", [("周文清", "全国劳模"), ("李大海", "全国劳模")]),
    ("走访慰问了周文清和李大海等3名省劳模。", [("周文清", "省劳模"), ("李大海", "省劳模")]),
    ("周文清等全国劳模走进校园。", [("周文清", "全国劳模")]),
    ("李大海是全国劳动模范周文清的徒弟。", [("周文清", "全国劳动模范")]),
    ("周文清、李大海两人将按程序申报“省五一劳动奖章”。", []),
    ("李大海被市总工会、市教育局联合授予“青石工匠”称号。", [("李大海", "青石工匠")]),
    ("李大海获得市劳模（2010年）、省劳模（2015年）称号。", [("李大海", "市劳模"), ("李大海", "省劳模")]),
    ("李大海：2020年获全国劳动模范。", [("李大海", "全国劳动模范")]),
    ("第一名李大海被授予省五一劳动奖章。", [("李大海", "省五一劳动奖章")]),
    ("焊工李大海赴京领取全国五一劳动奖章。", [("李大海", "全国五一劳动奖章")]),
    ("李大海老师（省特级教师）担任评委。", [("李大海", "省特级教师")]),
    ("拥有“青石工匠”“省劳模”等多项荣誉的李大海到场。", [("李大海", "青石工匠"), ("李大海", "省劳模")]),
    (
        "今年2人获省劳模。两位得主来自不同行业：青石大学教师李大海，司机周文清。",
        [("李大海", "省劳模"), ("周文清", "省劳模")],
    ),
    ("今年2人获省劳模，1家获省工人先锋号。两位得主来自不同行业：厂长、董事长李大海。", [("李大海", "省劳模")]),
    ("焊工李大海作为省劳模代表出席。", [("李大海", "省劳模")]),
    ("李大海荣获省“五一巾帼标兵”称号。", [("李大海", "省五一巾帼标兵")]),
    ("李大海今年45岁，是一名焊工。2015年，他被评为省劳模。", [("李大海", "省劳模")]),
]


@pytest.mark.parametrize(("told", "wanted"), HONOURED)
def test_who_bears_an_honor(facts, told, wanted):
    assert sorted(facts(told).wins()) == sorted(wanted)


@pytest.mark.parametrize("told", ["副市长周文清代表东道主致辞。", "市总工会主席周文清先传达了讲话精神。"])
def test_where_a_name_ends_before_a_verb(reading, told):
    assert [person.text for person in reading(told).persons] == ["周文清"]


@pytest.mark.parametrize(
    "told",
    ["历数工程开工以来的进展。", "参赛教师全为45岁以下。", "公司班子向职工致敬。"],
)
def test_words_that_look_like_names(reading, told):
    assert reading(told).persons == ()


def test_a_surname_is_no_word_for_work(reading):
    assert {person.text for person in reading("师玉环老师获一等奖，师玉环作为代表发言。").persons} == {"师玉环"}


def test_a_college_in_short_is_of_the_university(facts):
    posts = facts("校工会文体委员、生科院副院长周文清颁奖。", publisher="青石大学工会").posts()
    assert ("周文清", "青石大学生科院", "副院长") in posts
