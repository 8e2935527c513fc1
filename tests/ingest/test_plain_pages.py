"""What plain pages of unions, railways, schools and hospitals say, and the notices that they print."""

import pytest

from ontology import terms


@pytest.fixture
def told(facts):
    """The facts of a text that the federation of a city printed in May 2024, or another publisher."""

    def read(text, publisher="合肥市总工会"):
        return facts(text, publisher=publisher, issued="2024-05-13")

    return read


NOTICE = (
    "关于表彰2023年度工会工作先进集体和先进个人的决定\n各区县总工会，各产业工会：\n为表彰先进，市总工会决定对下列单位和"
    "个人予以表彰。\n附件：名单\n一、目标考核一等奖\n肥西县总工会　庐江县总工会\n二、优秀工会工作者{note}\n"
    "周文清　肥西县总工会组织部部长\n李大海　合肥云台医院工会干事\n三、优秀工会积极分子\n吴再明　合肥云台机械厂焊工\n"
)
ACT = "表彰2023年度工会工作先进集体和先进个人"


@pytest.mark.parametrize("note", ["", "（按姓氏笔画排序）", "（2名）"])
def test_a_heading_without_a_number_ends_the_list_above_it(told, note):
    found = told(NOTICE.format(note=note))
    assert found.wins() == {
        ("合肥市肥西县总工会", "目标考核一等奖"),
        ("合肥市庐江县总工会", "目标考核一等奖"),
        ("周文清", "优秀工会工作者"),
        ("李大海", "优秀工会工作者"),
        ("吴再明", "优秀工会积极分子"),
    }


def test_a_decision_that_praises_whom_its_lists_name_is_an_act_of_who_decided(told):
    assert told(NOTICE.format(note="")).of(terms.BKG.hostedBy) == [(ACT, "合肥市总工会")]


def test_those_of_whom_a_meeting_spoke_well_bear_the_title_before_them(told):
    found = told(
        "5月11日，我院召开护士节大会。会上表彰了十佳护士周文清、李大海、吴再明等10人，优秀护士长王海燕等3人。",
        "合肥云台医院",
    )
    assert found.wins() == {
        ("周文清", "十佳护士"),
        ("李大海", "十佳护士"),
        ("吴再明", "十佳护士"),
        ("王海燕", "优秀护士长"),
    }


def test_a_group_of_an_age_in_brackets_is_part_of_the_prize(told):
    found = told("5月4日，职工乒乓球比赛举行，教师周文清获男子单打（45岁以上组）亚军。", "云台大学工会")
    assert found.wins() == {("周文清", "男子单打（45岁以上组）亚军")}


def test_who_gives_a_report_named_by_its_title_speaks(told):
    found = told("5月6日，医院召开职工代表大会。院长周文清作《医院工作报告》。", "合肥云台医院")
    assert found.of(terms.BKG.speaker) == [("职工代表大会", "周文清")]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("肥西县总工会、高新区总工会获优秀组织奖。", "合肥市高新区总工会"),
        ("青石股份公司、洪都航空工业集团作经验交流。", "洪都航空工业集团"),
        ("揭牌仪式由望远工业园区管委会主持。", "望远工业园区管委会"),
    ],
)
def test_zones_and_firms_beside_others(told, said, name):
    assert name in told("5月6日，肥西县总工会召开工作会议。" + said).kind("organization")


@pytest.mark.parametrize(
    ("said", "no_body"),
    [
        ("各镇街、开发区工会负责人86人参加。", "合肥市开发区总工会"),
        ("会议在区行政中心会堂开幕。", "合肥市蜀山区行政中心"),
    ],
)
def test_sorts_of_unions_and_places_are_no_bodies(told, said, no_body):
    assert no_body not in told("5月6日，蜀山区总工会举办培训班。" + said).kind("organization")


def test_stations_and_depots_of_a_railway_hold_what_their_label_leads(told):
    found = told(
        "◆兰州车站工会：5月10日组织开展消防应急演练，80名职工参加。\n"
        "◆兰州工务机械段工会：5月11日，段工会主席周文清一行到武威清筛队看望慰问职工。",
        "中国铁路兰州局集团有限公司工会",
    )
    rail = "中国铁路兰州局集团有限公司"
    assert {host for _, host in found.of(terms.BKG.hostedBy)} == {
        f"{rail}兰州车站工会",
        f"{rail}兰州工务机械段工会",
    }
    assert ("周文清", f"{rail}兰州工务机械段工会", "主席") in found.posts()


def test_items_in_one_line_are_stories_of_their_own(told):
    found = told("◆5月6日，庐江县总工会举办插花培训。◆5月7日，市总工会主席周文清深入巢湖市调研。")
    assert ("市总工会", "周文清") not in found.of(terms.BKG.attendee)
    assert {day for _, day in found.of(terms.SCHEMA.startDate)} == {"2024-05-06", "2024-05-07"}


@pytest.mark.parametrize(
    ("publisher", "said", "post"),
    [
        (
            "青石油田分公司",
            "5月9日，水电厂工会组织慰问活动，厂党委书记周文清到车间慰问。",
            ("周文清", "青石油田分公司水电厂", "党委书记"),
        ),
        (
            "云川大学工会",
            "5月9日，外国语学院分工会组织登山活动，院党委书记周文清参加。",
            ("周文清", "云川大学外国语学院", "党委书记"),
        ),
        (
            "绍兴市公安局柯桥区分局",
            "5月9日，分局工会召开大会，区总工会副主席周文清出席。",
            ("周文清", "绍兴市柯桥区总工会", "副主席"),
        ),
    ],
)
def test_house_and_district_are_those_of_whom_a_story_tells(told, publisher, said, post):
    assert post in told(said, publisher).posts()


def test_a_publisher_under_the_short_name_of_its_region_is_the_body_in_full(told):
    found = told("5月9日，州总工会主席周文清调研。", "湘西州总工会")
    assert found.kind("organization") == ["湘西土家族苗族自治州总工会"]


BUILDER = "中铁七十局集团第二工程有限公司"
PLANT = "华能云川水电股份有限公司小湾水电厂"


@pytest.mark.parametrize(
    ("publisher", "said", "name"),
    [
        (BUILDER, "市政工程分公司工会等6家单位获“先进职工之家”称号。", f"{BUILDER}市政工程分公司工会"),
        (BUILDER, "西云高铁项目部“安康杯”竞赛启动暨誓师大会举行。", f"{BUILDER}西云高铁项目部"),
        (BUILDER, "中铁九局云川项目部获一等奖。", "中铁九局云川项目部"),
        (PLANT, "漫湾电厂代表队获冠军。", "漫湾电厂代表队"),
        (PLANT, "云川公司第六届职工羽毛球赛在昆明举行。", "华能云川水电股份有限公司"),
        ("云钢集团青石钢钒有限公司", "云钢集团2024年劳模宣讲会举行。", "云钢集团"),
        ("云钢集团青石钢钒有限公司", "青石钢钒炼铁厂高炉工长周文清参加。", "云钢集团青石钢钒有限公司炼铁厂"),
        ("青石港第一港埠有限公司", "青石港集团职工运动会举行，集团工会主席周文清出席。", "青石港集团工会"),
    ],
)
def test_what_stands_beside_and_above_a_house_is_none_of_its_units(told, publisher, said, name):
    assert name in told("5月9日，" + said, publisher).kind("organization")


def test_a_meeting_that_is_named_after_its_house_is_held_by_it(told):
    found = told("5月9日，公司一届三次职工代表大会以视频方式召开。", "青石风电股份有限公司")
    assert [host for _, host in found.of(terms.BKG.hostedBy)] == ["青石风电股份有限公司"]
    found = told("5月9日，公司“匠心杯”第六届演讲比赛在礼堂举行。", "青石风电股份有限公司")
    assert [host for _, host in found.of(terms.BKG.hostedBy)] == ["青石风电股份有限公司"]


def test_what_opens_with_another_meeting_keeps_its_whole_name(told):
    found = told("5月9日，青石机械厂“安康杯”竞赛启动暨安全誓师大会在广场举行。")
    assert found.kind("event") == ["青石机械厂“安康杯”竞赛启动暨安全誓师大会"]


@pytest.mark.parametrize(
    ("said", "won"),
    [
        (
            "周文清、李大海、王强分别拿下砌筑工、钢筋工、构件安装第一名。",
            {("周文清", "砌筑工第一名"), ("李大海", "钢筋工第一名"), ("王强", "构件安装第一名")},
        ),
        (
            "焊工周文清、钳工李大海分别摘得船舶电焊项目、船舶钳工项目一等奖。",
            {("周文清", "船舶电焊项目一等奖"), ("李大海", "船舶钳工项目一等奖")},
        ),
        ("市总工会主席周文清为优胜队发奖。", set()),
    ],
)
def test_who_won_which_of_several_contests(told, said, won):
    assert told("5月10日，2024年合肥市职工技能竞赛举行。" + said).wins() == won


def test_a_list_of_groups_of_teachers_is_no_list_of_names(told):
    found = told(
        "我校第九届青年教师比赛5月9日开始。名单公布如下：\n一等奖\n语文组 周文清\n优秀教研组\n数学组 英语组", "云台中学"
    )
    assert found.wins() == {
        ("周文清", "一等奖"),
        ("云台中学数学组", "优秀教研组"),
        ("云台中学英语组", "优秀教研组"),
    }


def test_honors_of_earlier_years_were_not_given_at_the_meeting(told):
    found = told(
        "5月9日，市总工会召开全委会议。会议补选周文清为副主席。周文清是云台机械厂焊工，2020年被评为全国劳动模范。"
    )
    assert found.grants() == [("周文清", "全国劳动模范", "")]


@pytest.mark.parametrize(
    ("said", "events"),
    [
        ("5月20日至22日，市总工会计划在工会干校举办经审干部培训班，名额80人。", ["经审干部培训班"]),
        ("5月20日，市总工会将召开工会系统防汛防台风工作部署会。", ["工会系统防汛防台风工作部署会"]),
        ("5月9日，市总工会召开工作会议，提出今后每季度召开一次联席会议。", ["市总工会工作会议"]),
        (
            "5月9日举行的市总工会八届一次全委会议上，周文清当选主席。同日召开的市总工会第八届经费审查委员会第一次"
            "全体会议选举李大海为主任。",
            ["市总工会八届一次全委会议", "市总工会第八届经费审查委员会第一次全体会议"],
        ),
        ("5月9日，庐江县总工会与云台学院合办工会社会工作者研修班。", ["工会社会工作者研修班"]),
    ],
)
def test_which_events_are_told(told, said, events):
    assert told(said).kind("event") == events


def test_labels_of_regions_in_brackets_part_stories(told):
    found = told(
        "（庐江） 庐江县总工会主办的普法专场5月6日登场。\n"
        "（肥西） “相约”交友活动5月7日开展，由肥西县总工会、团县委主办。"
    )
    assert ("“相约”交友活动", "中国共产主义青年团合肥市肥西县委员会") in found.of(terms.BKG.hostedBy)


def test_paragraphs_below_a_day_are_stories_of_that_day(told):
    found = told(
        "5月6日\n庐江县总工会“云课堂”第三期开讲，周文清主讲。\n巢湖市总工会副主席李大海到云台煤矿慰问井下职工。\n"
        "5月7日至8日\n合肥市第四届职工气排球赛在体育馆举行。"
    )
    assert ("巢湖市总工会慰问井下职工", "李大海") in found.of(terms.BKG.attendee)
    assert ("合肥市第四届职工气排球赛", "2024-05-08") in found.of(terms.SCHEMA.endDate)


@pytest.mark.parametrize(
    ("publisher", "said", "post"),
    [
        (
            "合肥市总工会",
            "合肥市快递行业工会联合会5月8日在庐江县换届。周文清连任主席。",
            ("合肥市快递行业工会联合会", "主席"),
        ),
        ("合肥市总工会", "82岁的周文清，退休前是云台毛纺厂挡车工。", ("云台毛纺厂", "挡车工")),
        ("云台市职工体育协会", "我会会长周文清致辞。", ("云台市职工体育协会", "会长")),
        ("云台路桥集团有限公司第三工程分公司", "三分公司党委书记周文清到会。", None),
    ],
)
def test_posts_that_plain_pages_tell(told, publisher, said, post):
    house, title = post or (publisher, "党委书记")
    assert ("周文清", house, title) in told(said, publisher).posts()


@pytest.mark.parametrize(
    ("publisher", "said", "name"),
    [
        ("云台机务段工会", "5月9日，段工会会同安全科举办业务比武。", "云台机务段工会"),
        ("烟台市建设工会", "烟台海港市政工程有限公司代表队获二等奖。", "烟台海港市政工程有限公司代表队"),
        ("云台化工有限公司工会", "5月9日，储运车间开展应急演练。", "云台化工有限公司储运车间"),
    ],
)
def test_names_that_other_words_touch(told, publisher, said, name):
    assert name in told("5月9日，技能竞赛举行。" + said, publisher).kind("organization")


def test_a_lecture_is_told_by_its_title_and_a_concert_by_who_gave_it(told):
    found = told("5月8日，市应急管理局科长周文清应邀到公司讲课，题目为《安全规范解读》。", "云台化工有限公司")
    assert found.kind("event") == ["讲课《安全规范解读》"]
    found = told("5月8日，文化宫开放。当晚，市职工艺术团在文化宫剧场上演“海之声”音乐会。")
    assert ("“海之声”音乐会", "合肥市职工艺术团") in found.of(terms.BKG.hostedBy)


@pytest.mark.parametrize(
    ("publisher", "said", "host"),
    [
        ("青石铜矿", "5月9日，采矿场工会组织“安康杯”电铲比武。", "青石铜矿采矿场工会"),
        (
            "合肥市总工会",
            "5月9日，市总工会、市司法局联合成立的“调解中心”在南园街道揭牌。",
            "合肥市司法局",
        ),
    ],
)
def test_who_holds_what_plain_pages_tell(told, publisher, said, host):
    assert host in {name for _, name in told(said, publisher).of(terms.BKG.hostedBy)}


def test_departments_of_a_school_under_its_word_and_without(told):
    found = told("5月9日，趣味赛由校工会主办、体育组承办。学院财务处处长周文清参加。", "云台职业学院")
    assert ("周文清", "云台职业学院财务处", "处长") in found.posts()
    assert "云台职业学院体育组" in found.kind("organization")


def test_figures_of_years_and_plans_are_no_size_of_a_contest(told):
    found = told(
        "5月9日，职工技能大赛举行，312名选手参赛。大赛自2006年创办以来，已有4100余名职工登台。"
        "2024年计划新建工会20家以上，培训职工600人。"
    )
    assert [count[:2] for count in found.counts()] == [("312", "名")]


def test_a_visit_below_a_day_was_on_that_day(told):
    found = told(
        "5月6日\n庐江县总工会“云课堂”第三期开讲，周文清主讲。\n巢湖市总工会副主席李大海到云台煤矿慰问井下职工。\n"
        "5月7日\n合肥市第四届职工气排球赛在体育馆举行。"
    )
    assert ("巢湖市总工会慰问井下职工", "2024-05-06") in found.of(terms.SCHEMA.startDate)
