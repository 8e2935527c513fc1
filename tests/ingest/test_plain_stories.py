"""Stories as the pages of unions, companies and schools print them week after week."""

import pytest

from ontology import terms

PLANT = "青石市机械厂"
COLLEGE = "青石职业学院"
UNION = "青石市总工会"
GAME = "10月11日，机械厂工会组织开展了第三届职工乒乓球赛。"


@pytest.fixture
def told(facts):
    """What a bulletin of the day tells."""
    return lambda text, publisher=UNION: facts(text, publisher, "2018-10-25")


@pytest.mark.parametrize(
    ("publisher", "said", "host"),
    [
        (PLANT, "机械厂工会", "青石市机械厂工会"),
        ("青石市建筑设计研究院", "研究院工会", "青石市建筑设计研究院工会"),
        ("青石市第一中学", "一中工会", "青石市第一中学工会"),
    ],
)
def test_a_house_called_by_the_end_of_its_name_holds_events(told, publisher, said, host):
    found = told(f"10月11日，{said}组织开展了第三届职工跳绳赛。", publisher)
    assert found.of(terms.BKG.hostedBy) == [("第三届职工跳绳赛", host)]


def test_a_committee_is_not_the_house_whose_name_ends_so(told):
    found = told("大会选出了第三届委员会。", "青石市卫生健康委员会")
    assert "第三届委员会" not in found.kind("organization")


def test_who_gave_the_order_did_not_act(told):
    found = told("按照省总工会统一安排，8月3日，县总工会前往石桥水厂慰问值班工人。", "青石市松溪县总工会")
    assert {host for _, host in found.of(terms.BKG.hostedBy)} == {"青石市松溪县总工会"}


def test_a_plan_before_a_comma_orders_nothing(told):
    found = told("按照计划，市总工会8月3日在石桥水厂举办安全知识竞赛，并下发通知，县总工会承办。")
    assert {host for _, host in found.of(terms.BKG.hostedBy)} == {"青石市总工会"}


def test_a_contest_that_a_later_paragraph_closes_ends_there(told):
    found = told(GAME + "\n10月20日晚，打了九天的乒乓球赛收官。\n10月20日，为期九天的乒乓球赛收官。", PLANT)
    assert found.of(terms.SCHEMA.startDate) == [("第三届职工乒乓球赛", "2018-10-11")]
    assert found.of(terms.SCHEMA.endDate) == [("第三届职工乒乓球赛", "2018-10-20")]


def test_the_end_of_a_round_is_not_that_of_the_contest(told):
    found = told(GAME + "\n10月20日，小组预赛收官。", PLANT)
    assert ("第三届职工乒乓球赛", "2018-10-20") not in found.of(terms.SCHEMA.endDate)


def test_the_field_of_a_contest_is_no_place(told):
    assert not told(GAME + "6个车间的选手在赛场上你来我往。", PLANT).of(terms.SCHEMA.location)


def test_lines_that_introduce_more_prizes_do_not_end_a_list(told):
    lines = "\n比赛结果：\n冠军队 装配车间代表队\n单项奖分别为：\n拼搏奖 机修车间代表队\n礼仪奖 后勤代表队"
    assert told(GAME + lines, PLANT).wins() == {
        ("青石市机械厂装配车间代表队", "冠军"),
        ("青石市机械厂机修车间代表队", "拼搏奖"),
        ("青石市机械厂后勤代表队", "礼仪奖"),
    }


def test_winners_who_go_on_to_the_next_contest_won_in_this_one(told):
    found = told(
        "10月11日，市总工会举办“青石好声音”职工歌手大赛。\n"
        "几轮比拼下来，周文清和王海燕拿到一等奖，即将出战“临江之声”全省职工歌手大赛。"
    )
    assert found.kind("event") == ["“青石好声音”职工歌手大赛"]
    assert found.wins() == {("周文清", "一等奖"), ("王海燕", "一等奖")}


def test_praise_is_no_part_of_a_name_and_to_lead_is_not_to_read_aloud(told):
    found = told("10月11日，学院工会办了一场妙趣横生的跳绳比赛。书记周文清带领学院机关教师出场。", COLLEGE)
    assert found.kind("event") == ["跳绳比赛"]
    assert not found.of(terms.BKG.speaker)


def test_branches_with_a_bracket_in_their_names_and_groups_of_a_union(told):
    ranks = "后勤（保卫）分会获得第一名，护理系工会小组代表队、学前教育工会小组代表队获亚军。"
    assert told("10月11日，学院工会举办跳绳比赛。" + ranks, COLLEGE).wins() == {
        (f"{COLLEGE}工会后勤（保卫）分会", "第一名"),
        (f"{COLLEGE}护理系工会小组代表队", "亚军"),
        (f"{COLLEGE}学前教育工会小组代表队", "亚军"),
    }


def test_a_legal_form_does_not_make_a_second_house_of_a_mine(told):
    found = told("10月25日，篮球赛闭幕。北山铜矿有限责任公司荣获优秀组织奖。")
    assert "北山铜矿" not in found.kind("organization")


def test_who_goes_on_to_the_bench_judges(told):
    found = told(
        "4月27日，青石大学举行讲课大赛。学校邀请名师李大海、督导员陈建军以及三位退休多年的老教授一起担任评委。",
        "青石大学",
    )
    assert {name for _, name in found.of(terms.BKG.judge)} == {"李大海", "陈建军"}
    assert not found.of(terms.BKG.speaker)


def test_what_stands_in_brackets_behind_a_contest_does_not_part_it_from_its_end(told):
    found = told("“匠心青石”第二届叉车大赛（简称“叉车赛”）12日在临江收官。")
    assert not found.of(terms.SCHEMA.startDate)
    assert [day for _, day in found.of(terms.SCHEMA.endDate)] == ["2018-10-12"]


def test_a_name_that_begins_like_a_demand_is_a_name(told):
    text = "9月7日，第二届板书比赛举行。应叶、李勇荣获一等奖。"
    assert told(text, "青石大学").wins() == {("应叶", "一等奖"), ("李勇", "一等奖")}


def test_the_hours_of_a_contest_are_no_place_and_its_people_no_second_contest(told):
    found = told(
        "4月21日，我院说课比赛在301教室举行。\n19名讲师的说课比赛下午2点打响，持续到晚上7点，李大海获一等奖。",
        "青石大学法学院",
    )
    assert found.kind("event") == ["我院说课比赛"]
    assert [place for _, place in found.of(terms.SCHEMA.location)] == ["301教室"]


def test_titles_given_to_each_of_several(told):
    found = told("12月7日，叉车大赛落幕。李勇、王强被分别授予全国物流行业精英工匠称号。")
    assert {("李勇", "全国物流行业精英工匠"), ("王强", "全国物流行业精英工匠")} <= found.wins()


@pytest.mark.parametrize(
    ("text", "no_body"),
    [
        ("参赛的有物流行业龙头公司松溪县邮政公司、临江安装工程有限公司等。", "物流行业龙头公司"),
        ("市委召开会议，代省总工会颁发奖牌。", "青石市代省总工会"),
        ("青石煤矿机械有限公司泾河工程部受到表彰。", "青石煤矿"),
    ],
)
def test_words_around_a_house_are_no_house(told, text, no_body):
    assert not [name for name in told(text).kind("organization") if name == no_body or "代省" in name]


def test_a_group_above_is_no_unit_of_a_branch(told):
    found = told("11月12日，集团公司、集团公司工会主办的技能大赛收官。", "青石云台供电分公司")
    assert not [name for name in found.kind("organization") if name.endswith(("集团公司", "集团公司工会"))]


def test_a_long_abbreviation_of_a_group_is_its_own_name(told):
    found = told("青石省水电集团夺得团体第二名。", "青石省水电投资经营集团有限公司")
    assert "青石省水电投资经营集团有限公司" in found.kind("organization")


def test_a_line_of_winners_is_whole_without_a_full_stop(told):
    found = told(
        "5月31日，市总工会举办职工诵读比赛。\n"
        "松溪小学周文清，云台医院李大海，青石商场王海燕荣获个人组优秀奖\n"
        "市委宣传部副部长宋涛；市总工会副主席陈建军颁奖。"
    )
    assert found.wins() == {(name, "个人组优秀奖") for name in ("周文清", "李大海", "王海燕")}


def test_those_for_whom_someone_did_something_are_no_post(told):
    found = told("7月25日，石桥街道办事处副主任宋涛为环卫工人、快递员送去凉茶。")
    assert {post for name, _, post in found.posts() if name == "宋涛"} == {"副主任"}


def test_one_who_became_head_of_a_department_of_work_has_that_post(told):
    found = told("会议选举周文清为工会主席，任命李大海为党委工作部主任。", "青石机械有限公司")
    assert ("李大海", "青石机械有限公司党委工作部", "主任") in found.posts()


def test_what_a_contest_is_said_to_be_is_no_second_event(told):
    found = told("5月8日，市总工会举办职工诵读比赛，这也是市总工会举办的一次弘扬劳动精神的大型主题活动。")
    assert found.kind("event") == ["职工诵读比赛"]


def test_a_street_within_a_district_that_many_cities_have(told):
    found = told("近日，市中区大观园街道总工会举办插花培训班。", "济南市市中区大观园街道总工会")
    assert {name for _, name in found.of(terms.BKG.hostedBy)} == {"济南市市中区大观园街道总工会"}


def test_who_organized_a_contest_is_told_by_an_attribute(told):
    found = told(
        "9月7日晚，学校工会、语文教研组共同组织的教师说书比赛在阶梯教室展开。"
        "校长说，获奖节目将参加区教育工会10月份举办的汇演。",
        "青石小学",
    )
    hosts = {(event, host) for event, host in found.of(terms.BKG.hostedBy)}
    assert ("教师说书比赛", "青石小学工会") in hosts
    assert ("教师说书比赛", "青石小学语文教研组") in hosts
    assert not [host for _, host in hosts if "区教育工会" in host]


@pytest.mark.parametrize("led", ["带着工会干部", "带领工会干部"])
def test_visits_to_one_who_bears_an_honor(told, led):
    found = told(f"4月26日，市总工会主席李大海{led}走访了全国劳动模范陈建军。")
    assert {name for _, name in found.of(terms.BKG.attendee)} >= {"李大海", "陈建军"}


def test_strength_of_a_union_is_no_contest_that_it_organized(told):
    assert not told("要发挥公司工会组织的作用，提升活动质量。", "青石机械有限公司").kind("event")


@pytest.mark.parametrize(
    ("publisher", "said", "name"),
    [
        ("中青路桥集团第六工程有限公司", "六公司工会", "中青路桥集团第六工程有限公司工会"),
        ("青石能源集团泾河煤业有限公司", "泾河煤业工会", "青石能源集团泾河煤业有限公司工会"),
        ("青石大学", "附属第一医院工会", "青石大学附属第一医院工会"),
    ],
)
def test_what_a_house_and_its_parts_are_called_at_home(told, publisher, said, name):
    found = told(f"10月11日，{said}举办踢毽比赛。", publisher)
    assert [host for _, host in found.of(terms.BKG.hostedBy)] == [name]


def test_a_time_before_is_no_place(told):
    assert not told("在此前举行的护理技能竞赛中，周文清获一等奖。", "青石医院").of(terms.SCHEMA.location)


@pytest.mark.parametrize(
    ("text", "honour"),
    [
        ("大会授予青石发电公司等20家单位市五一劳动奖状。", "市五一劳动奖状"),
        ("大会授予周文清等50名同志市五一劳动奖章。", "市五一劳动奖章"),
    ],
)
def test_what_a_number_counts_is_no_region_of_an_honor(told, text, honour):
    assert {name for _, name in told("4月29日，全市表彰大会召开。" + text).wins()} == {honour}


def test_a_street_whose_name_begins_like_a_county_far_away(told):
    found = told("10月8日，朝天门街道总工会、大溪沟街道合唱队获得二等奖。", "重庆市渝中区总工会")
    assert {"重庆市渝中区朝天门街道总工会", "重庆市渝中区朝天门街道", "重庆市渝中区大溪沟街道合唱队"} <= set(
        found.kind("organization")
    )


def test_teams_of_towns_are_of_the_district_that_prints_the_list(told):
    found = told(
        "7月2日，职工跳绳赛举行。骆驼街道、澥浦镇代表队获三等奖，九龙湖镇代表队获优胜奖。", "宁波市镇海区总工会"
    )
    assert found.wins() == {
        ("宁波市镇海区骆驼街道代表队", "三等奖"),
        ("宁波市镇海区澥浦镇代表队", "三等奖"),
        ("宁波市镇海区九龙湖镇代表队", "优胜奖"),
    }


def test_an_activity_that_sets_out_is_held(told):
    found = told("5月9日，60名劳模坐上大巴，青石市2018年第二批劳模疗休养活动就此启动。")
    assert found.kind("event") == ["青石市2018年第二批劳模疗休养活动"]


def test_a_meeting_on_a_day_of_a_longer_visit_is_another_event(told):
    found = told(
        "省总工会副主席周文清10月16日至18日率队来青石市调研。\n18日下午，市总工会在机关五楼会议室召开座谈会，听取意见。"
    )
    assert ("市总工会座谈会", "2018-10-18") in found.of(terms.SCHEMA.startDate)


def test_who_is_said_to_have_taken_the_lead_holds_the_event(told):
    found = told("15日晚，“青石有约”联谊会在工人文化宫上演。联谊会系市总工会女职工委员会牵头举办。")
    assert found.of(terms.BKG.hostedBy) == [("“青石有约”联谊会", "青石市总工会女职工委员会")]


def test_neither_organizers_nor_openings_are_events(told):
    found = told(
        "10月8日，“巧手青石”第三届职工编织展在美术馆开展。上午的开展仪式上公布了评选结果：焊工李大海摘得金奖。"
        "主办方还备下3场公开课，展品由市教育工会与市书法家协会联合征集、共同举办展出。"
    )
    assert found.kind("event") == ["“巧手青石”第三届职工编织展"]
    assert found.wins() == {("李大海", "金奖")}


def test_a_label_before_an_item_is_no_part_of_a_name_or_a_post(told):
    found = told(
        "★庆典　“师者匠心”教师节庆祝大会10日下午在荷风厅举行。\n★探望　校长周文清8日登门看望退休教师李大海。",
        "青石小学",
    )
    assert "“师者匠心”教师节庆祝大会" in found.kind("event")
    assert ("周文清", "青石小学", "校长") in found.posts()


def test_a_group_that_visits_a_school_is_none_of_its_units(told):
    found = told(
        "青石学院与江西抚河电机集团有限公司签约仪式3月29日举行，抚河电机集团董事长李大海、抚河电机集团总工程师王强出席。",
        "青石学院",
    )
    assert ("李大海", "江西抚河电机集团有限公司", "董事长") in found.posts()


def test_the_women_of_a_union_are_a_committee_of_it(told):
    found = told("10月8日，医院工会、女职工委员会在报告厅举办插花课。", "青石医院")
    assert {host for _, host in found.of(terms.BKG.hostedBy)} == {"青石医院工会", "青石医院工会女职工委员会"}
