"""Results that a story of a contest tells in words of its own: by whom a place was taken, what else one won."""

import pytest

from ontology import terms

UNION = "青石市总工会"
COLLEGE = "青石大学"
CONTEST = "6月10日，青石市总工会举办第三届职工技能大赛。"


@pytest.fixture
def won(facts):
    """Who won what, by a whole bulletin."""
    return lambda text, publisher=UNION: facts(text, publisher, "2025-06-30").wins()


TAKEN = [
    ("亚军、季军周文清、李大海同属青石机械厂。", {("周文清", "亚军"), ("李大海", "季军")}),
    ("篮球冠军青石机械厂代表队一路未尝败绩；", {("青石机械厂代表队", "篮球冠军")}),
    (
        "青石机械厂代表队位列第二，第三是临江纺织厂代表队。",
        {("青石机械厂代表队", "第二"), ("临江纺织厂代表队", "第三")},
    ),
    (
        "青石机械厂队3比1胜临江纺织厂队，冠亚军由此分出。",
        {("青石机械厂队", "冠军"), ("临江纺织厂队", "亚军")},
    ),
    ("最佳工艺奖、最佳速度奖被青石机械厂周文清一人兼收。", {("周文清", "最佳工艺奖"), ("周文清", "最佳速度奖")}),
    ("“红旗班组”由青石机械厂和临江纺织厂平分。", {("青石机械厂", "红旗班组"), ("临江纺织厂", "红旗班组")}),
    ("“比武标兵”有两个，车工周文清和钳工李大海。", {("周文清", "比武标兵"), ("李大海", "比武标兵")}),
    ("最终由青石机械厂周文清问鼎一等奖。", {("周文清", "一等奖")}),
    ("青石机械厂的周文清领到了专设的“巾帼先锋奖”。", {("周文清", "巾帼先锋奖")}),
    ("周文清收获第六名，拿到优胜奖。", {("周文清", "第六名"), ("周文清", "优胜奖")}),
    (
        "青石宾馆主厨周文清征服了评委，“炒王”称号和一等奖一并收入囊中。",
        {("周文清", "炒王"), ("周文清", "一等奖")},
    ),
    ("评委把“最具感染力选手”投给了周文清。", {("周文清", "最具感染力选手")}),
    ("“最佳歌手”桂冠戴在青石机械厂挡车工王海燕的头上。", {("王海燕", "最佳歌手")}),
    (
        "评委还为来自青石医院的双胞胎姐妹王海燕、王海云追加一个最佳默契奖。",
        {("王海燕", "最佳默契奖"), ("王海云", "最佳默契奖")},
    ),
    ("青石机械厂代表队的《山歌》列甲等。", {("青石机械厂代表队", "甲等")}),
    ("职工们各有绝活，第一是安全，第二是质量。", set()),
]


@pytest.mark.parametrize(("text", "expected"), TAKEN)
def test_who_took_a_place_in_other_words(won, text, expected):
    assert won(CONTEST + text) == expected


def test_the_first_and_the_second_of_two(won):
    text = "马列组周文清的双手、英语组李大海的嗓子各有说法，前者是本届“最佳指挥”，后者赢得“最美声音奖”。"
    assert won(CONTEST + text, COLLEGE) == {("周文清", "最佳指挥"), ("李大海", "最美声音奖")}


def test_branches_that_a_number_sums_up(won):
    text = "外国语学院、数学学院两家分工会获评优秀组织单位。"
    branches = ("青石大学外国语学院分工会", "青石大学数学学院分工会")
    assert won(CONTEST + text, COLLEGE) == {(branch, "优秀组织单位") for branch in branches}


def test_people_of_two_colleges(reading):
    read = reading("二等奖得主为法学院的周文和马克思主义学院的李大海。", COLLEGE)
    assert {body.name for body in read.organizations} == {"青石大学法学院", "青石大学马克思主义学院"}
    assert {person.text for person in read.persons} == {"周文", "李大海"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("物理学院章子健紧随其后，获二等奖。", "章子健"),
        ("市人民检察院的陈芳菲、韦大同屈居亚军。", "韦大同"),
        ("院长赵春和到会，听取了汇报。", "赵春和"),
    ],
)
def test_a_name_keeps_its_last_character(reading, text, name):
    assert name in [person.text for person in reading(text, COLLEGE).persons]


def test_a_verb_behind_a_name_is_no_county(reading):
    read = reading("县总工会会同县委宣传部举办职工歌赛。", "松溪县总工会")
    assert [body.name for body in read.organizations] == ["松溪县总工会", "中国共产党松溪县委员会宣传部"]


NAMED = (
    "松溪县首届“松溪工匠”命名仪式速写\n"
    "6月10日，县总工会会同县教育局在职工剧场为首届“松溪工匠”命名。评选3月启动，30人申报，3人胜出。"
    "除铜匠陈建军外，还有松溪机械厂电工周文清、松溪印刷厂工人李大海。"
)


def test_those_named_and_who_named_them(facts):
    told = facts(NAMED, "松溪县总工会", "2025-06-30")
    assert told.wins() == {(who, "松溪工匠") for who in ("陈建军", "周文清", "李大海")}
    (event,) = told.kind("event")
    hosts = {str(body) for who, body in told.of(terms.BKG.hostedBy) if who == event}
    assert hosts == {"松溪县总工会", "松溪县教育局"}


def test_a_choice_beside_a_contest_is_an_event_of_its_own(facts):
    text = (
        CONTEST + "青石机械厂周文清获得一等奖。\n与竞赛同步进行的“最美司机”推选收到市民投票8万张。"
        "周文清、李大海再度上榜，与他们一同成为“最美司机”的还有青石公交公司王海燕。"
    )
    told = facts(text, UNION, "2025-06-30")
    chosen = {(who, event) for who, prize, event in told.grants() if event and prize == "最美司机"}
    assert chosen == {(who, "“最美司机”推选") for who in ("周文清", "李大海", "王海燕")}


def test_the_list_of_those_chosen(facts):
    text = CONTEST + "校工会主席陈建军公布了“书香教师”年度评选的名单：语文组周文清、数学组李大海。"
    told = facts(text, "青石中学", "2025-06-30")
    assert {(who, event) for who, _, event in told.grants() if event} == {
        ("周文清", "“书香教师”年度评选"),
        ("李大海", "“书香教师”年度评选"),
    }


def test_a_prize_for_three_that_a_number_sums_up(won):
    text = "裁缝陈建军，青石机械厂修理工茶永生，青石印刷厂排版员王海燕，三人得到“松溪工匠”提名奖。"
    assert {who for who, _ in won(CONTEST + text)} == {"陈建军", "茶永生", "王海燕"}


def test_branches_that_a_number_sums_up_behind_units_named_before(won):
    text = "机电学院工会承办。数学学院周文清获一等奖。外国语学院、数学学院两家分工会获评优秀组织单位。"
    branches = ("青石大学外国语学院分工会", "青石大学数学学院分工会")
    assert {(branch, "优秀组织单位") for branch in branches} <= won(CONTEST + text, COLLEGE)


def test_a_post_behind_those_who_are_there(facts):
    text = CONTEST + "坐在评委席上的有校长周文清、副校长李大海。"
    posts = {(who, post) for who, _, post in facts(text, "青石中学", "2025-06-30").posts()}
    assert posts == {("周文清", "校长"), ("李大海", "副校长")}


def test_those_who_took_part_from_all_houses(facts):
    text = CONTEST + "全市38家单位的1260名运动员留下了成绩。"
    assert {("38", "家", ""), ("1260", "名", "")} <= set(facts(text, UNION, "2025-06-30").counts())


PASSED = [
    ("焊工组的一等奖空缺，周文清、李大海并列二等奖。", {("周文清", "二等奖"), ("李大海", "二等奖")}),
    (
        "青石机械厂虽无人进入前六，但凭借周密的组织获“精神文明奖”。",
        {("青石机械厂", "精神文明奖")},
    ),
    (
        "青石机械厂和临江纺织厂同得一等奖，云台印刷厂、青石医院二等奖，其余单位均获参与奖。",
        {
            ("青石机械厂", "一等奖"),
            ("临江纺织厂", "一等奖"),
            ("云台印刷厂", "二等奖"),
            ("青石医院", "二等奖"),
        },
    ),
    ("“最受欢迎的工友”一项归了周文清。", {("周文清", "最受欢迎的工友")}),
    ("装配工周文清拿下一等奖，“最受工友欢迎奖”一项归了周文清。", {("周文清", "一等奖"), ("周文清", "最受工友欢迎奖")}),
    ("青石机械厂队3比1战胜临江纺织厂队卫冕成功。", {("青石机械厂队", "冠军")}),
    ("青石机械厂获优胜单位，临江纺织厂获进步最快单位。", {("青石机械厂", "优胜单位"), ("临江纺织厂", "进步最快单位")}),
    ("裁判长李大海宣布，获一等奖的节目将参加展演。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PASSED)
def test_prizes_that_nobody_won_and_those_told_in_passing(won, text, expected):
    assert won(CONTEST + text) == expected


def test_several_titles_at_one_commendation(won):
    text = "大会表彰“优秀班长”周文清、李大海和“优秀裁判”王海燕等10人。"
    assert won(CONTEST + text) == {("周文清", "优秀班长"), ("李大海", "优秀班长"), ("王海燕", "优秀裁判")}


def test_a_ward_is_not_the_one_whose_name_ends_so(won):
    text = "5月9日，院工会举行护理比赛。儿科周文清获一等奖，二等奖由新生儿科王海燕捧回。急诊科、儿科摘得组织奖。"
    assert won(text, "青石医院") >= {("青石医院儿科", "组织奖"), ("青石医院急诊科", "组织奖")}


def test_who_is_to_be_sent_to_another_contest_won_in_the_one_before(facts):
    contest, next_one = "云台县中小学教师教学大赛", "青石市第八届中小学教师教学大赛"
    found = facts(
        f"5月6日，{contest}举行。大赛由县教育局主办。云台中学周文清、松溪中学李静分别获得语文组和数学组一等奖，"
        f"县教育局将推荐她们参加11月举行的{next_one}。松溪小学获优秀组织奖。",
        "青石市云台县教育局",
    )
    assert {(who, event) for who, _, event in found.grants()} == {
        (who, contest) for who in ("周文清", "李静", "松溪小学")
    }
    assert [event for event, _ in found.of(terms.BKG.hostedBy)] == [contest]


@pytest.mark.parametrize("school", ["云台县第五小学", "云台县第二中学", "云台县实验小学"])
def test_the_head_of_a_numbered_school_is_of_the_school(facts, school):
    found = facts(f"5月6日，青石市职工演讲比赛举行，{school}校长周文清被评为优秀领队。")
    assert found.posts() == [("周文清", "青石市" + school, "校长")]


def test_a_crew_of_a_mine_is_no_person(facts):
    text = (
        "5月6日，集团公司召开“金牌班组长”表彰会，对综采一区等10个“六好”区队、二区班长周文清等30名“金牌班组长”进行表彰。"
    )
    assert facts(text, "青石矿业集团工会").kind("person") == ["周文清"]
