"""Where persons work whom no post introduces: the unit, the firm or the bracket beside their names."""

import pytest

MILL = "青石机械厂工会"
MATCH = "◆5月8日，机械厂工会举办职工羽毛球赛。"
CITY = "◆5月8日，青石市总工会举办职工羽毛球赛。"


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("装配二区周文清位列第三名。", {("周文清", "青石机械厂装配二区", "")}),
        ("女单冠军归了营销部的周文清。", {("周文清", "青石机械厂营销部", "")}),
        (
            "一等奖：周文清（热处理车间）、李大海（技术科）",
            {("周文清", "青石机械厂热处理车间", ""), ("李大海", "青石机械厂技术科", "")},
        ),
        ("司机周文清（物流车队运输组）获最佳射手。", {("周文清", "青石机械厂物流车队运输组", "司机")}),
        ("最终，铸造车间选送的周文清获三等奖。", {("周文清", "青石机械厂铸造车间", "")}),
    ],
)
def test_persons_beside_a_unit_of_the_house(facts, told, wanted):
    assert set(facts(MATCH + told, publisher=MILL).posts()) == wanted


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("青石化工公司159作业区的周文清力压群雄，夺得第一名。", {("周文清", "青石化工公司159作业区", "")}),
        ("一等奖：周文清（远洲城建）、李大海（云川二建）", {("周文清", "远洲城建", ""), ("李大海", "云川二建", "")}),
        (
            "承办单位为远洲城建集团。一等奖：周文清（远洲城建）、李大海（云川二建）",
            {("周文清", "远洲城建集团", ""), ("李大海", "云川二建", "")},
        ),
        (
            "远洲速递云川营业部分拣员周文清、青石中学教师李大海获奖。",
            {("周文清", "远洲速递云川营业部", "分拣员"), ("李大海", "青石中学", "教师")},
        ),
        ("冠军由远洲物流云川网点骑手周文清获得。", {("周文清", "远洲物流云川网点", "骑手")}),
        (
            "青石中学教师李大海、美团云川站骑手周文清发言。",
            {("周文清", "美团云川站", "骑手"), ("李大海", "青石中学", "教师")},
        ),
        ("一等奖：周文清（女）、李大海（钳工）", set()),
        (
            "青石化工公司李大海获一等奖，同单位的周文清获三等奖。",
            {("李大海", "青石化工公司", ""), ("周文清", "青石化工公司", "")},
        ),
        ("云台区总工会选送的周文清获三等奖。", set()),
        (
            "女双冠军周文清/李大海（青石中学），混双冠军吴再明、王芳（青石市中心医院）。",
            {
                ("周文清", "青石中学", ""),
                ("李大海", "青石中学", ""),
                ("吴再明", "青石市中心医院", ""),
                ("王芳", "青石市中心医院", ""),
            },
        ),
        ("青石中学李大海、周文清组合获一等奖。", {("周文清", "青石中学", ""), ("李大海", "青石中学", "")}),
        ("云台区总工会选送的歌手周文清获三等奖。", {("周文清", "", "歌手")}),
        (
            "青石化工公司159作业区的周文清、李大海获一等奖。",
            {("周文清", "青石化工公司159作业区", ""), ("李大海", "青石化工公司159作业区", "")},
        ),
    ],
)
def test_persons_beside_a_firm(facts, told, wanted):
    assert set(facts(CITY + told).posts()) == wanted


def test_the_person_of_a_studio_is_told_of_later(facts):
    told = "◆5月8日，“金国平技能大师工作室”在青石纺织有限公司揭牌。金国平是公司首席工程师。"
    assert ("金国平", "青石纺织有限公司", "首席工程师") in facts(told).posts()


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("周文清是青石机械厂配色工，曾获青石市劳动模范称号。", ("周文清", "青石机械厂", "配色工")),
        ("周文清是青石机械厂的一名“90后”司机。", ("周文清", "青石机械厂", "司机")),
        ("市总工会选出主席周文清。", ("周文清", "青石市总工会", "主席")),
        ("周文清连任青石市总工会主席。", ("周文清", "青石市总工会", "主席")),
    ],
)
def test_posts_told_behind_names_and_verbs(facts, told, wanted):
    assert wanted in facts(f"◆5月8日，市总工会召开座谈会。{told}").posts()


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("集团“匠星奖章”获得者、钳工周文清发言。", {("周文清", "匠星奖章")}),
        (
            "钳工周文清发言。从学徒到首席技师，他先后获评全国技术能手、青石市劳动模范。",
            {("周文清", "全国技术能手"), ("周文清", "青石市劳动模范")},
        ),
        ("市劳模艺术团团长周文清主持。", set()),
        (
            "养护工周文清发言。此前，她已是青石市五一劳动奖章获得者、全国技术能手。",
            {("周文清", "青石市五一劳动奖章"), ("周文清", "全国技术能手")},
        ),
    ],
)
def test_honours_that_persons_bear(facts, told, wanted):
    assert facts(f"◆5月8日，青石机械厂工会召开座谈会。{told}").wins() == wanted


def test_the_first_part_of_a_name_is_the_person_named_before(facts):
    found = facts("◆5月8日，青石纺织公司古丽·艾山获一等奖。“练得多。”挡车工古丽说。", publisher="青石市总工会")
    assert found.kind("person") == ["古丽·艾山"]


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("周文清来自青石医院，是一名护士。", {("周文清", "青石医院", "护士")}),
        ("护士周文清来自青石医院。", {("周文清", "青石医院", "护士")}),
        ("冠军周文清、亚军李大海均来自青石医院。", {("周文清", "青石医院", ""), ("李大海", "青石医院", "")}),
        ("周文清、李大海（均为青石医院）并列第二。", {("周文清", "青石医院", ""), ("李大海", "青石医院", "")}),
        ("周文清系青石医院药师。", {("周文清", "青石医院", "药师")}),
        ("作为青石医院药师，周文清深有体会。", {("周文清", "青石医院", "药师")}),
        ("在青石医院，护士长周文清正忙着换药。", {("周文清", "青石医院", "护士长")}),
        (
            "前两名均由青石医院选手包揽，分别是护士周文清、药师李大海。",
            {("周文清", "青石医院", "护士"), ("李大海", "青石医院", "药师")},
        ),
        ("青石医院选手包揽前两名，依次为周文清、李大海。", {("周文清", "青石医院", ""), ("李大海", "青石医院", "")}),
        ("青石中学教师周文清、环卫工人李大海获奖。", {("周文清", "青石中学", "教师"), ("李大海", "", "环卫工人")}),
        ("在青石机械厂，钳工周文清正忙着检修设备。", {("周文清", "青石机械厂", "钳工")}),
        ("一行人来到青石机械厂，看望了钳工周文清。", {("周文清", "青石机械厂", "钳工")}),
        ("大家来到青石机械厂，药师周文清教大家认药。", {("周文清", "", "药师")}),
    ],
)
def test_where_one_works_by_verbs_and_scenes(facts, told, wanted):
    assert set(facts(CITY + told).posts()) == wanted


def test_a_calling_told_before_is_done_in_the_house_told_later(facts):
    found = facts(CITY + "外卖员周文清也来了。周文清所在的青石速递公司获奖。")
    assert ("周文清", "青石速递公司", "外卖员") in found.posts()


def test_the_team_of_a_member_wins_for_itself(facts):
    found = facts(CITY + "周文清所在的青石医院获得冠军。")
    assert found.wins() == {("青石医院", "冠军")}


def test_officers_of_the_only_house_of_a_story(facts):
    told = "◆5月8日，石桥镇远洲水电公司工会组织安全竞赛，副总经理、工会主席周文清颁奖，公司机关代表队获一等奖。"
    posts = facts(told, publisher="松溪县总工会").posts()
    assert ("周文清", "石桥镇远洲水电公司", "副总经理") in posts
    assert ("周文清", "石桥镇远洲水电公司工会", "主席") in posts


def test_officers_of_the_school_of_a_story_are_not_of_the_bureau_that_prints_it(facts):
    told = (
        "青山小学教代会召开\n5月8日，青山小学召开教代会，校党支部书记李大海主持，校长周文清作报告，中心学校领导到会。"
    )
    posts = facts(told, publisher="松溪县教育局").posts()
    assert ("周文清", "青山小学", "校长") in posts


def test_bureaus_of_the_place_before_their_officers(facts):
    told = "◆5月8日，临城县总工会举办竞赛，教育局党组书记、局长周文清，人社局副局长李大海到场。"
    posts = facts(told, publisher="邢台市总工会").posts()
    assert ("周文清", "邢台市临城县教育局", "局长") in posts
    assert ("李大海", "邢台市临城县人力资源和社会保障局", "副局长") in posts


def test_the_city_of_a_heading_in_the_bulletin_of_the_city_over_it(facts):
    told = (
        "迁安市总工会举办健身操比赛\n5月8日，迁安市总工会举办健身操比赛。市政协副主席周文清、市总工会主席李大海到场。"
    )
    posts = facts(told, publisher="唐山市总工会").posts()
    assert ("李大海", "迁安市总工会", "主席") in posts


def test_posts_with_a_stroke_between_them(facts):
    told = "青石机械有限公司研发部主任/项目经理周文清获一等奖。"
    posts = {post for who, _, post in facts(CITY + told).posts() if who == "周文清"}
    assert len(posts) == 2
