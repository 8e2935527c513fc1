"""Persons with their posts: where a name ends, whose a post is, and what looks like a name and is none."""

import pytest

from ontology import terms

PERSONS = [
    ("市总工会党组书记、主席沈若兰出席并讲话。", [("沈若兰", [("党组书记", "市总工会"), ("主席", "市总工会")])]),
    (
        "市总工会党组成员、副主席陈立群，市人社局副局长欧阳敏参加。",
        [
            ("陈立群", [("党组成员", "市总工会"), ("副主席", "市总工会")]),
            ("欧阳敏", [("副局长", "市人社局")]),
        ],
    ),
    ("云帆汽车公司职工艾力·买买提分享经验。", [("艾力·买买提", [("职工", "云帆汽车公司")])]),
    ("市总工会副主席黎万春出席。", [("黎万春", [("副主席", "市总工会")])]),
    ("市总工会主席周明强调，要加强学习。", [("周明", [("主席", "市总工会")])]),
    ("市总工会一级巡视员郭小川带队慰问。", [("郭小川", [("一级巡视员", "市总工会")])]),
    ("青石市总工会常务副主席李建军一行到青石机械厂调研。", [("李建军", [("常务副主席", "青石市总工会")])]),
    ("党组书记江成与大家座谈。", [("江成", [("党组书记", None)])]),
    ("市总工会办公室主任高峰说，夜校办得好。", [("高峰", [("主任", "市总工会办公室")])]),
    ("市总工会经费审查委员会主任王芳列席会议。", [("王芳", [("主任", "市总工会经费审查委员会")])]),
    ("青石大学教授方敬之作专题讲座。", [("方敬之", [("教授", "青石大学")])]),
    ("全国五一劳动奖章获得者、青石机械厂焊工韩志坚授课。", [("韩志坚", [("焊工", "青石机械厂")])]),
    (
        "快递员秦小满、外卖骑手罗启航等12名代表发言。",
        [("秦小满", [("快递员", None)]), ("罗启航", [("外卖骑手", None)])],
    ),
    ("职工代表张建国、李红梅在会上发言。", [("张建国", [("职工代表", None)]), ("李红梅", [("职工代表", None)])]),
    (
        "会议选举马文清为主席，邵玉琴、龙大海为副主席。",
        [("马文清", [("主席", None)]), ("邵玉琴", [("副主席", None)]), ("龙大海", [("副主席", None)])],
    ),
    ("主席：李明。", [("李明", [("主席", None)])]),
    ("青石机械厂的张三获得全国五一劳动奖章。", [("张三", [("", "青石机械厂")])]),
    (
        "市劳动竞赛委员会主任，市总工会党组书记、主席何志远讲话。",
        [("何志远", [("主任", "市劳动竞赛委员会"), ("党组书记", "市总工会"), ("主席", "市总工会")])],
    ),
    (
        "市总工会副主席（兼职）、青石公交集团驾驶员申小燕参加。",
        [("申小燕", [("副主席", "市总工会"), ("驾驶员", "青石公交集团")])],
    ),
    ("市总工会走访慰问困难职工廉桂花。", [("廉桂花", [("困难职工", None)])]),
    ("市总工会组织部副部长米晓兰参加。", [("米晓兰", [("副部长", "市总工会组织部")])]),
    ("炼油二厂操作工邰明亮发言。", [("邰明亮", [("操作工", "炼油二厂")])]),
    ("机务段党委书记武卫国到场。", [("武卫国", [("党委书记", "机务段")])]),
    ("贾志刚是青石机械厂的一名焊工。", [("贾志刚", [("焊工", "青石机械厂")])]),
    ("女职工王 芳、李 敏参加比赛。", [("王芳", [("女职工", None)]), ("李敏", [("女职工", None)])]),
    ("会议选举褚卫东、虞晓梅（女）为副主席。", [("褚卫东", [("副主席", None)]), ("虞晓梅", [("副主席", None)])]),
    ("青年职工宁浩听完宣讲后说。", [("宁浩", [("青年职工", None)])]),
    ("投递部的安小雨和营业部的席文静登台。", [("安小雨", []), ("席文静", [])]),
    ("发布了丛大鹏、桑吉、母建平等10名职工的事迹。", [("丛大鹏", []), ("桑吉", []), ("母建平", [])]),
    ("安检科方志坚领誓。", [("方志坚", [])]),
    ("周文清院长宣布比赛开始。", [("周文清", [("院长", None)])]),
    (
        "讲座邀请市总工会陈立部长、青石大学李大海教授主讲。",
        [("陈立", [("部长", "市总工会")]), ("李大海", [("教授", "青石大学")])],
    ),
    ("市总工会请来作家协会会员周文清讲课。", [("周文清", [("会员", "作家协会")])]),
    ("经市文联专家评审，临江小学周文清获奖。", [("周文清", [("", "临江小学")])]),
    ("石桥镇总工会推荐的外卖员周文清获奖。", [("周文清", [("外卖员", None)])]),
    ("市作家协会会员、云川地铁职工周文清到场。", [("周文清", [("会员", "市作家协会"), ("职工", "云川地铁")])]),
    ("编程教师周志超积12分摘得头名。", [("周志超", [("编程教师", None)])]),
    ("本期封面人物：青石机械厂车工周文清。", [("周文清", [("车工", "青石机械厂")])]),
    ("讲解员周文清当向导，果农李大顺手起刀落。", [("周文清", [("讲解员", None)]), ("李大顺", [("果农", None)])]),
    ("现场请来了“老娘舅”周文清、李大海答疑。", [("周文清", []), ("李大海", [])]),
    ("市总工会副主席项文静来集团调研。", [("项文静", [("副主席", "市总工会")])]),
    ("青石机械厂安全总监程光华到场。", [("程光华", [("安全总监", "青石机械厂")])]),
    ("在慰问困难职工王友宏时，大家送上祝福。", [("王友宏", [("困难职工", None)])]),
    (
        "市总工会主席周文清，青石机械厂党委书记李大海、职业中学校长吴再明出席。",
        [
            ("周文清", [("主席", "市总工会")]),
            ("李大海", [("党委书记", "青石机械厂")]),
            ("吴再明", [("职业中学校长", None)]),
        ],
    ),
    (
        "党委委员、组织部长（兼）周文清，工会主席（纪委书记）李大海出席。",
        [
            ("周文清", [("党委委员", None), ("组织部长", None)]),
            ("李大海", [("工会主席", None)]),
        ],
    ),
    ("学校领导周文清、李大海、王小川出席。", [("周文清", []), ("李大海", []), ("王小川", [])]),
    (
        "市总工会主席周文清同志、市人社局副局长李大海同志出席。",
        [("周文清", [("主席", "市总工会")]), ("李大海", [("副局长", "市人社局")])],
    ),
    ("青石机械厂医生别建国等参加。", [("别建国", [("医生", "青石机械厂")])]),
    ("县领导郑会营、吴苓出席。", [("郑会营", []), ("吴苓", [])]),
    (
        "市总工会副主席周文清当选为青石市快递行业工会联合会主席，市总工会主席李大海授牌。",
        [
            ("周文清", [("副主席", "市总工会"), ("主席", "青石市快递行业工会联合会")]),
            ("李大海", [("主席", "市总工会")]),
        ],
    ),
    ("集团工会特别聘请了知名心理专家陈蕾老师授课。", [("陈蕾", [("知名心理专家", None)])]),
    ("装配工陈大林的女儿周文清被青石大学录取。", [("陈大林", [("装配工", None)]), ("周文清", [])]),
    ("周文清、李大海包揽前两名。", [("周文清", []), ("李大海", [])]),
    ("离退休工作处裴若水的篆刻“山高”入选。", [("裴若水", [])]),
    ("市总工会主席郭大为带队慰问。", [("郭大为", [("主席", "市总工会")])]),
    ("市总工会副主席罗四海应青石大学工会之邀授课。", [("罗四海", [("副主席", "市总工会")])]),
    (
        "青石医院外科副主任侯夏宝、内科护士长徐升参加。",
        [("侯夏宝", [("外科副主任", "青石医院")]), ("徐升", [("内科护士长", "青石医院")])],
    ),
    ("青石机械有限公司集控中心运行部值长周文清获奖。", [("周文清", [("集控中心运行部值长", "青石机械有限公司")])]),
    (
        "市政协党组副书记、副主席，市总工会主席吴再明出席。",
        [("吴再明", [("党组副书记", "市政协"), ("副主席", "市政协"), ("主席", "市总工会")])],
    ),
    ("63岁的周文清退休前是青石机械厂职工。", [("周文清", [("职工", "青石机械厂")])]),
    ("市总工会经审会主任卢翔等陪同调研。", [("卢翔", [("主任", "市总工会经审会")])]),
    ("市总工会副主席激浪·阿不都拉带着慰问品赶来。", [("激浪·阿不都拉", [("副主席", "市总工会")])]),
    ("市总工会女工主任梁冰也出席了仪式。", [("梁冰", [("女工主任", "市总工会")])]),
    (
        "青石大学党组书记周文清校长、党组成员李大海副校长、市总工会主席吴再明出席。",
        [
            ("周文清", [("党组书记", "青石大学"), ("校长", "青石大学")]),
            ("李大海", [("党组成员", "青石大学"), ("副校长", "青石大学")]),
            ("吴再明", [("主席", "市总工会")]),
        ],
    ),
    ("大会通过了周文清院长作的工作报告。", [("周文清", [("院长", None)])]),
    ("青石铁路公司指挥长林华到场。", [("林华", [("指挥长", "青石铁路公司")])]),
    (
        "市总工会副主席王忠和，办事处副主任李大海出席。",
        [("王忠和", [("副主席", "市总工会")]), ("李大海", [("办事处副主任", None)])],
    ),
    (
        "市总工会党组书记，常务副主席周文清讲话。",
        [("周文清", [("党组书记", "市总工会"), ("常务副主席", "市总工会")])],
    ),
    (
        "全国总工会书记处书记、党组成员周文清出席。",
        [("周文清", [("书记处书记", "全国总工会"), ("党组成员", "全国总工会")])],
    ),
    (
        "市总工会主席周文清、副市长李大海出席。",
        [("周文清", [("主席", "市总工会")]), ("李大海", [("副市长", None)])],
    ),
]
NONE = [
    "市总工会领导班子成员出席会议。",
    "工会主席们踊跃发言。",
    "劳动模范和工匠人才代表参加会议。",
    "各级工会干部要安心工作。",
    "一线职工和家属到场。",
    "职工龙舟邀请赛在湖面举行。",
    "环卫工温师傅领到慰问品。",
    "庆祝新中国成立75周年。",
    "车间安全、班组文化和部门管理得到加强。",
    "倪主席强调，要加强学习。",
    "吴主任详细讲解，赵总作为代表签约。",
    "来自云台区、来自临江区的职工参加。",
    "女职工用双手和智慧美化环境。",
    "第十届职工龙舟赛开赛。",
    "公司经理及党群工作部相关人员陪同。",
    "座谈会在黄陂员工楼举行。",
    "护士们畅谈崇高、奉献和收获。",
    "他是全国人大代表，曾两次当选全国劳动模范。",
]


@pytest.mark.parametrize(("text", "wanted"), PERSONS)
def test_persons_and_posts(reading, text, wanted):
    found = [
        (one.text, [(post.title, post.organization.text if post.organization else None) for post in one.posts])
        for one in reading(text).persons
    ]
    assert found == wanted


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_name(reading, text):
    assert reading(text).persons == ()


def test_elected_officers_hold_posts_in_the_union_of_the_story(facts):
    found = facts("◆近日，松溪县总工会第九次代表大会召开，马文清当选主席，邵玉琴、龙大海当选副主席。")
    union = "青石市松溪县总工会"
    assert found.posts() == [("邵玉琴", union, "副主席"), ("马文清", union, "主席"), ("龙大海", union, "副主席")]


def test_a_district_named_first_holds_for_the_chain(facts):
    found = facts("◆5月8日，渝北区委常委、区总工会主席周海燕到场。", publisher="重庆市总工会")
    assert found.posts() == [
        ("周海燕", "中国共产党重庆市渝北区委员会", "常委"),
        ("周海燕", "重庆市渝北区总工会", "主席"),
    ]


def test_a_post_without_organization_is_that_of_the_one_before(facts):
    found = facts("◆5月8日，市总工会召开全市工会工作会议，市总工会主席李明、副主席王强、张丽出席。")
    assert found.posts() == [
        (name, "青石市总工会", post) for name, post in (("张丽", "副主席"), ("李明", "主席"), ("王强", "副主席"))
    ]


def test_one_name_in_one_issue_is_one_person(facts):
    found = facts("◆5月8日，市总工会主席李明讲话。\n◆5月9日，李明到场，市总工会主席李明慰问职工。\n")
    assert found.kind("person") == ["李明"]


def test_what_follows_a_word_for_people_need_not_be_a_name(facts):
    found = facts("◆5月8日，市总工会举办劳模宣讲会。")
    assert (found.kind("person"), found.kind("event")) == ([], ["劳模宣讲会"])


@pytest.mark.parametrize("name", ["格桑卓玛", "其其格玛", "阿依努尔·买买提", "布仁其其格", "沙马·拉则"])
def test_names_written_in_parts(facts, name):
    assert name in facts(f"◆5月8日，市总工会举办职工歌手大赛，{name}等15名选手获奖。").kind("person")


@pytest.mark.parametrize(
    "told", ["周文清作工作报告", "周文清一曲《父亲》赢得掌声", "李大海险胜周文清，夺得冠军", "其木格、周文清等获奖"]
)
def test_names_beside_what_persons_do(facts, told):
    assert "周文清" in facts(f"◆5月8日，市总工会举办活动，{told}。").kind("person")


def test_a_person_named_before_is_found_again(facts):
    text = "◆5月8日，市总工会主席周文清出席座谈会。\n◆5月9日，市总工会召开表彰大会，周文清、李大海分别颁奖。"
    assert ("市总工会表彰大会", "周文清") in facts(text).of(terms.BKG.attendee)


def test_elections_in_a_row(facts):
    found = facts("◆5月8日，青石机械厂工会召开会员大会，选举周文清为主席、吴再明为经费审查委员会主任。")
    assert {"周文清", "吴再明"} <= set(found.kind("person"))


@pytest.mark.parametrize("sign", ["摄影：王建国", "责任编辑：王建国", "（本版撰文：王建国）"])
def test_who_signs_is_not_of_the_story(facts, sign):
    assert facts(f"◆5月8日，市总工会召开座谈会。{sign}").kind("person") == []


@pytest.mark.parametrize("meeting", ["县总工会召开第九次代表大会", "石材行业工会联合会举行成立大会"])
def test_elected_officers_are_of_the_union_whose_congress_it_is(facts, meeting):
    found = facts(f"◆5月8日，在市总工会指导下，松溪{meeting}，选举周文清为主席、李大海为经费审查委员会主任。")
    (union,) = {body for person, body, _ in found.posts() if person == "周文清"}
    assert "松溪" in union
    assert ("李大海", f"{union}经费审查委员会", "主任") in found.posts()


def test_officers_elected_by_a_union_are_not_of_the_committee_before(facts):
    found = facts("◆5月8日，石桥镇总工会召开大会，镇党委副书记周文清当选镇总工会主席，李大海当选副主席。")
    assert {body for person, body, post in found.posts() if post.endswith("主席")} == {"石桥镇总工会"}


def test_officers_of_an_association_are_elected_by_its_congress(facts):
    found = facts("◆5月8日，青石市书法家协会召开会员大会，周文清当选会长，李大海当选副会长。")
    assert ("周文清", "青石市书法家协会", "会长") in found.posts()


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("公司党委书记、董事长李大海，工会主席吴再明陪同。", [("李大海", "", "党委书记"), ("吴再明", "工会", "主席")]),
        ("李大海在座。该公司总经理吴再明介绍情况。", [("吴再明", "", "总经理")]),
        ("工会主席吴再明主持。", [("吴再明", "工会", "主席")]),
    ],
)
def test_a_post_is_of_the_house_that_the_story_named(facts, told, wanted):
    found = facts(f"◆5月8日，市总工会主席周文清到青石机械有限公司调研。{told}")
    assert {(name, f"青石机械有限公司{part}", post) for name, part, post in wanted} <= set(found.posts())


def test_two_houses_leave_a_bare_post_open(facts):
    found = facts("◆5月8日，市总工会慰问青石机械有限公司、临江纺织有限公司。工会主席吴再明主持。")
    assert ("吴再明", "", "工会主席") in found.posts()


@pytest.mark.parametrize(("more", "union"), [("", ""), ("青石机械厂工会承办活动。", "工会")])
def test_the_chair_of_a_union_that_no_sentence_names_is_told_of_the_house(facts, more, union):
    found = facts(f"◆5月8日，市总工会到青石机械厂慰问。青石机械厂党委副书记、工会主席周文清陪同。{more}")
    assert ("周文清", f"青石机械厂{union}", "主席" if union else "工会主席") in found.posts()


def test_a_company_called_by_its_name_alone(facts):
    found = facts("◆5月8日，比赛由远河公司工会承办。远河党委副书记、工会主席周文清致辞。")
    assert found.posts() == [("周文清", "远河公司", "党委副书记"), ("周文清", "远河公司工会", "主席")]


def test_a_post_in_an_office_of_a_union_is_that_of_the_office(facts):
    found = facts("◆5月8日，青石机械有限公司工会宣教科主管周文清到市总工会调研。")
    assert found.posts() == [("周文清", "青石机械有限公司工会宣教科", "主管")]


def test_a_longer_name_told_before_is_meant_again(facts):
    found = facts("◆5月8日，市总工会召开座谈会，市总工会主席马德文出席。会上，市总工会主席马德文首先发言。")
    assert found.kind("person") == ["马德文"]


def test_a_captain_is_of_the_team(facts):
    found = facts("◆5月8日，职工篮球赛举行，青石市代表队队长周文清、选手李大海参加。")
    assert ("周文清", "青石市代表队", "队长") in found.posts()


def test_who_attends_does_not_speak(facts):
    found = facts("◆5月8日，市总工会召开全市工会工作会议，市总工会主席周文清出席，副主席李大海致开幕辞。")
    assert found.of(terms.BKG.speaker) == [("全市工会工作会议", "李大海")]


@pytest.mark.parametrize(
    ("told", "government", "post"),
    [
        ("松溪县委副书记、县长李大海", "青石市松溪县人民政府", "县长"),
        ("副市长李大海", "青石市人民政府", "副市长"),
        ("松溪县副县长李大海", "青石市松溪县人民政府", "副县长"),
    ],
)
def test_who_governs_is_of_the_government(facts, told, government, post):
    found = facts(f"◆5月8日，市总工会召开全市工会工作会议，{told}出席。")
    assert ("李大海", government, post) in found.posts()


def test_a_town_committee_is_named_by_its_secretary(facts):
    found = facts("◆5月8日，白沙镇党委副书记李大海到场。", publisher="青石市松溪县总工会")
    assert found.posts() == [("李大海", "中国共产党青石市松溪县白沙镇委员会", "副书记")]


def test_a_vice_mayor_after_a_congress_is_of_the_government(facts):
    posts = facts("云台区人大常委会副主任李明远、副区长王建强出席会议。").posts()
    assert ("王建强", "青石市云台区人民政府", "副区长") in posts


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("市委常委、统战部部长李大海到场。", ("李大海", "中国共产党青石市委员会统战部", "部长")),
        ("市委常委、总工会主席李大海到场。", ("李大海", "青石市总工会", "主席")),
        ("白沙镇总工会召开大会，选举李大海为镇总工会主席。", ("李大海", "白沙镇总工会", "主席")),
        ("获奖的有：周文清（青石机械厂）、李大海（临江纺织厂）。", ("李大海", "临江纺织厂", "")),
        ("市总工会党组成员、教育工会主席李大海到场。", ("李大海", "青石市教育工会", "主席")),
        (
            "市快递行业工会联合会成立，青石机械厂李大海，当选联合会第一届委员会主席。",
            ("李大海", "青石市快递行业工会联合会", "主席"),
        ),
        ("来自青石机械厂的选手李大海获一等奖。", ("李大海", "青石机械厂", "")),
        ("市总工会党组成员经审主任李大海到场。", ("李大海", "青石市总工会", "经审主任")),
    ],
)
def test_whose_a_post_is_by_the_words_beside_it(facts, told, wanted):
    assert wanted in facts(f"◆5月8日，{told}").posts()


def test_members_of_a_union_committee_are_of_the_union(facts):
    text = "◆5月8日，公司工会召开会员大会，增补李大海为工会委员，选举吴再明为女工委员。"
    found = facts(text, publisher="青石机械有限公司工会")
    union = "青石机械有限公司工会"
    assert {("李大海", union, "委员"), ("吴再明", union, "女工委员")} <= set(found.posts())


def test_a_committee_of_one_term_tells_the_union_that_elects(facts):
    text = (
        "◆5月8日，市总工会主席周文清到松溪县指导换届工作。大会审议了松溪县总工会第十一届委员会工作报告。\n"
        "李大海当选主席，吴再明当选副主席。"
    )
    assert ("李大海", "青石市松溪县总工会", "主席") in facts(text).posts()


def test_the_company_of_a_workshop_that_was_named_is_the_company(facts):
    posts = facts("青石云帆汽车有限公司总装车间班长李明远获奖。公司工会主席王建强到场祝贺。").posts()
    assert ("王建强", "青石云帆汽车有限公司工会", "主席") in posts


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("校纪委书记李大海出席。", ("李大海", "青石大学", "纪委书记")),
        ("校工会副主席、内控办主任李大海主持。", ("李大海", "青石大学", "内控办主任")),
    ],
)
def test_offices_of_a_house_are_not_its_unions(facts, told, wanted):
    found = facts(f"◆5月8日，校工会举办教职工气排球比赛，{told}", publisher="青石大学工会")
    assert wanted in found.posts()


def test_a_paragraph_speaks_from_the_district_that_it_begins_with(facts):
    text = "◆垫江县总工会举办竞赛，县委副书记周文清出席。\n4月25日，渝北区总工会举办决赛。区总工会主席李大海颁奖。"
    assert ("李大海", "重庆市渝北区总工会", "主席") in facts(text, publisher="重庆市总工会").posts()


@pytest.mark.parametrize("told", ["免去周文清同志的市总工会副主席职务", "同意周文清同志辞去市总工会副主席、委员职务"])
def test_a_post_that_ends_is_told(facts, told):
    assert ("周文清", "青石市总工会", "副主席") in facts(f"◆5月8日，市总工会召开全委会，会议{told}。").posts()


def test_a_post_of_the_town_last_spoken_of(facts):
    found = facts("◆5月8日，临江区石桥镇党委书记周文清致辞，镇总工会主席李大海主持，镇长吴再明出席。")
    town = "青石市临江区石桥镇"
    assert {("李大海", f"{town}总工会", "主席"), ("吴再明", f"{town}人民政府", "镇长")} <= set(found.posts())


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("桂花村村民周文清到场。", ("桂花村", "村民")),
        ("临江区石桥镇副镇长、总工会主席周文清到场。", ("青石市临江区石桥镇总工会", "主席")),
        ("临江区桂花街道党工委书记周文清到场。", ("中国共产党青石市临江区桂花街道工作委员会", "书记")),
        ("市总工会组织部部长李大海、宣教部部长周文清到场。", ("青石市总工会宣教部", "部长")),
        ("参赛选手周文清是青石公交集团的12路驾驶员。", ("青石公交集团", "12路驾驶员")),
        ("青石心理学会理事李大海、国家二级心理咨询师周文清授课。", ("", "国家二级心理咨询师")),
        ("李大海（青石机械厂钳工）、周文清（回族，青石医院护士）到场。", ("青石医院", "护士")),
    ],
)
def test_the_body_that_a_post_names(facts, told, wanted):
    found = facts(f"◆5月8日，市总工会举办座谈会。{told}")
    assert {("周文清", *wanted)} == {post for post in found.posts() if post[0] == "周文清" and post[2] == wanted[1]}
