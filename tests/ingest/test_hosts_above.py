"""Who holds what a story tells where only the line above it says so, and events beside the one that it is about."""

import pytest

from ontology import terms


def _hosts(found):
    return {name for _, name in found.of(terms.BKG.hostedBy)}


@pytest.mark.parametrize(
    "told",
    [
        "一周动态\n松溪县总工会\n5月8日，组织全县教师开展疗休养活动。\n",
        "基层动态\n【松溪县总工会】5月8日，举办职工羽毛球赛，36支队伍参加。\n",
        "松溪县总工会举办职工羽毛球赛\n5月8日，2025年松溪县职工羽毛球赛在体育馆举行，36支队伍参加。\n",
    ],
)
def test_a_line_above_names_the_host(facts, told):
    hosts = _hosts(facts(told, publisher="青石市总工会"))
    assert len(hosts) == 1
    assert hosts.pop().endswith("松溪县总工会")


def test_a_heading_says_from_where_a_story_speaks(facts):
    told = "基层动态\n姜堰：赛场练兵强技能\n5月8日，区总工会举办焊工技能比武，36名选手参加。\n"
    assert _hosts(facts(told, publisher="泰州市总工会")) == {"泰州市姜堰区总工会"}


def test_the_head_of_a_bulletin_hosts_nothing(facts):
    assert _hosts(facts("青石市总工会\n5月8日，职工羽毛球赛在体育馆举行。\n", publisher="青石市总工会")) == set()


def test_a_union_holds_the_meeting_of_its_committee_of_one_term(facts):
    found = facts("◆5月8日，青石市总工会第十届委员会第五次全体会议在青石宾馆召开。")
    assert _hosts(found) == {"青石市总工会"}


def test_departments_of_the_house_hold_with_its_union(facts):
    found = facts("◆5月8日，青年教师教学竞赛举行。竞赛由教务处、校工会合办。", publisher="青石大学工会")
    assert _hosts(found) == {"青石大学教务处", "青石大学工会"}


def test_a_meeting_at_the_end_of_an_activity(facts):
    found = facts("◆5月8日，松溪县总工会组织劳模开展参观活动。活动最后召开劳模座谈会，副主席周文清参加。")
    assert any("座谈会" in name for name in found.kind("event"))


def test_a_quoted_honour_may_name_an_exhibition(facts):
    found = facts("◆5月8日，“最美职工”摄影展在市工人文化宫举行，市总工会主办。")
    assert found.kind("event") == ["“最美职工”摄影展"]


def test_rounds_of_a_contest_are_no_event_of_their_own(facts):
    found = facts("◆5月8日，职工技能大赛启动。大赛设8个赛项，将于6月至10月陆续举行预赛和决赛。")
    assert found.kind("event") == ["职工技能大赛"]


def test_teams_at_a_show_take_part(facts):
    found = facts("◆5月8日，青石市职工展演举行，临江区代表队、云台区代表队获一等奖。")
    assert {name for _, name in found.of(terms.BKG.contestant)} == {"青石市临江区代表队", "青石市云台区代表队"}


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("5月8日，泰山市劳动模范协会举办健康讲座。", "劳动模范协会"),
        ("5月8日，比赛由团旗委、旗妇联主办。", "中国共产主义青年团"),
    ],
)
def test_bodies_beside_honours_and_of_banners(facts, told, name):
    assert any(name in body for body in facts(f"◆{told}", publisher="奈曼旗总工会").kind("organization"))


def test_paragraphs_of_several_unions_are_a_digest(facts):
    told = (
        "欢庆国庆\n临江区总工会办起国庆联欢晚会，16支代表队参加。\n云台区总工会举办职工篮球邀请赛；与机械公司联合开展技能竞赛活动。\n"
        "松溪县总工会开展送法进企业活动。\n"
    )
    found = facts(told)
    assert len(found.kind("event")) >= 3
    assert {"青石市临江区总工会", "青石市云台区总工会"} <= _hosts(found)


def test_a_decision_names_the_contest_that_was_won(facts):
    found = facts(
        "◆近日，青石市摄影家协会印发《关于公布2024年“最美工厂”摄影大赛评选结果的通报》，青石机械厂职工周文清荣获一等奖。"
    )
    assert found.grants() == [("周文清", "一等奖", "2024年“最美工厂”摄影大赛")]
    assert _hosts(found) == {"青石市摄影家协会"}


def test_several_contests_of_one_host_are_told_apart_later(facts):
    found = facts(
        "◆近日，由青石市总工会主办的“奋斗”职工演讲比赛、“羽飞”职工羽毛球比赛相继落幕。演讲比赛中，周文清获一等奖。"
        "羽毛球比赛中，李大海获一等奖。"
    )
    assert found.grants() == [
        ("周文清", "一等奖", "“奋斗”职工演讲比赛"),
        ("李大海", "一等奖", "“羽飞”职工羽毛球比赛"),
    ]


def test_acts_that_semicolons_part_have_the_day_of_the_first(facts):
    found = facts(
        "◆5月，青石市总工会召开产业工人队伍建设推进会；联合举办“职等你来”第二届就业节；开展法治宣传服务月活动。"
    )
    assert len(found.kind("event")) == 3


def test_who_acted_first_holds_what_it_goes_on_to_hold_with_others(facts):
    told = "松溪县总工会走访白沙村，送上慰问金；与县教育工会联合开展“迎国庆”职工篮球邀请赛。"
    found = facts(told, publisher="青石市总工会")
    assert {h for e, h in found.of(terms.BKG.hostedBy) if "篮球" in e} == {"青石市松溪县总工会", "青石市松溪县教育工会"}


def test_another_item_begins_with_its_word(facts):
    told = (
        "劳模故事\n5月8日，青石市总工会举办劳模宣讲会，周文清宣讲。\n"
        "又讯 5月9日，松溪县总工会举办职工篮球赛，李大海致辞。\n"
    )
    found = facts(told)
    assert ("职工篮球赛", "李大海") in found.of(terms.BKG.speaker)


def test_a_visit_is_called_by_the_heading_that_begins_with_its_host(facts):
    told = "青石市总工会赴远山市开展协作交流\n5月8日，青石市总工会主席周文清带队赴远山市学习考察，对接工会协作工作。\n"
    found = facts(told)
    assert any("协作交流" in name for _, name in found.of(terms.SKOS.altLabel))


def test_plans_and_programmes_are_no_events(facts):
    for told in (
        "截至目前，市总工会累计慰问职工7000余人。",
        "今年，各级工会将围绕重点项目，深入开展劳动竞赛、技能竞赛。",
        "今年，各级工会将开展254场劳模宣讲。",
    ):
        assert facts(f"◆{told}").kind("event") == []


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (
            "5月8日，市总工会举办职工篮球赛。\n5月9日，松溪县总工会主席李大海看望了周文清、王芳，并送上慰问信。",
            "松溪县总工会看望周文清、王芳",
        ),
        (
            "5月8日，市总工会开展送清凉活动。同一时间，松溪县总工会慰问组来到县医院，为100名护士送去慰问品。",
            "松溪县总工会慰问护士",
        ),
    ],
)
def test_an_act_of_others_meanwhile_or_on_its_own_day_is_an_event(facts, told, name):
    found = facts(told)
    assert (name, "青石市松溪县总工会") in found.of(terms.BKG.hostedBy)


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("6月7日，余姚市总工会联合市妇联举办职工诵读比赛。", {"余姚市总工会", "余姚市妇女联合会"}),
        ("【余姚】6月7日，市妇联举办职工诵读比赛。", {"余姚市妇女联合会"}),
        ("余姚：6月7日，市妇联举办职工诵读比赛。", {"余姚市妇女联合会"}),
        ("余姚：6月7日，由市总工会主办，余姚市总工会承办的焊工技能竞赛举行。", {"宁波市总工会"}),
        (
            "6月7日，余姚市总工会、宁波市体育局联合市妇联举办职工运动会。",
            {"余姚市总工会", "宁波市体育局", "宁波市妇女联合会"},
        ),
    ],
)
def test_a_county_level_city_speaks_of_itself(facts, told, wanted):
    text = "基层动态\n" + told + "\n6月9日，宁海县总工会召开财务工作会议。\n"
    assert _hosts(facts(text, publisher="宁波市总工会")) - {"宁波市宁海县总工会"} == wanted


def test_contests_of_many_houses_that_paragraphs_open_at(facts):
    told = (
        "5月9日，第三届全省焊工技能竞赛中，临江区职工李平获一等奖。\n"
        "在全省纺织行业职工技能竞赛中，青石市职工获一等奖2个，二等奖3个。\n"
        "在点焊项目比赛中，张华获得第二名。"
    )
    assert set(facts(told).kind("event")) == {"第三届全省焊工技能竞赛", "全省纺织行业职工技能竞赛"}


def test_who_holds_what_the_heading_tells_is_named_in_the_graph(facts):
    told = "市公安局云台分局举行荣誉仪式\n\n1月10日上午，多功能厅里坐满了刚交完班的民警。情报指挥中心荣立集体三等功。"
    found = facts(told, "青石市公安局云台区分局工会", "2022-01-11")
    assert found.of(terms.BKG.hostedBy) == [("荣誉仪式", "青石市公安局云台分局")]


def test_an_account_is_of_the_event_that_its_heading_names(facts):
    told = (
        "掌声献给他们\n——护士节荣誉仪式侧记\n\n没有鲜花铺路，只有掌声开场。5月10日上午，报告厅里坐满了刚下夜班的护士。"
    )
    told += "手术室被院方命名为“平安科室”，登台的还有三位“岗位之星”：内科周文清、外科李大海以及影像科技师王国强。"
    found = facts(told, "青石市人民医院", "2025-05-11")
    assert found.of(terms.SCHEMA.startDate) == [("护士节荣誉仪式", "2025-05-10")]
    assert {(who, award) for who, award, event in found.grants() if event} == {
        ("青石市人民医院手术室", "平安科室"),
        *((who, "岗位之星") for who in ("周文清", "李大海", "王国强")),
    }


def test_what_several_of_a_house_held_together(facts):
    told = "5月8日，200名同事起立鼓掌。这场第二个医师节庆祝会由医院党委、工会合办。"
    found = facts(told, "青石市人民医院", "2025-05-11")
    assert {host for _, host in found.of(terms.BKG.hostedBy)} == {"青石市人民医院党委", "青石市人民医院工会"}


def test_the_label_of_an_item_names_what_was_done(facts):
    told = "★ 送清凉。7月29日，院工会主席周文清带队，向保洁、电梯维保等高温岗位送去绿豆、毛巾共180份。\n\n"
    told += "★ 心理讲堂开讲。7月31日中午，院工会请来青石大学教授李大海，为68名女职工上了一堂减压课。\n"
    found = facts(told, "青石肿瘤医院工会", "2025-08-02")
    assert {"送清凉", "心理讲堂开讲"} <= {*found.kind("event"), *(name for _, name in found.of(terms.SKOS.altLabel))}
    assert [name for _, name in found.of(terms.BKG.speaker)] == ["李大海"]
    assert len(found.kind("event")) == 2


def test_whose_officer_is_invited_holds_nothing(facts):
    told = "4月22日，后勤分工会，邀请青石市作家协会副主席周文清开讲“一条江的写法”。“衢江书房”的七十多把椅子坐满。"
    found = facts(told, "青石职业学院工会", "2025-04-24")
    assert _hosts(found) == {"青石职业学院后勤分工会"}
    assert not found.of(terms.SCHEMA.location)


def test_a_rite_and_what_a_guest_talked_about(facts):
    told = "◆4月22日，学校工会在慎思楼二楼为六位老师办了一场荣休礼。\n"
    told += "◆4月23日，学校工会请来青石市中医院主任医师周文清，在图书馆报告厅谈颈椎病的防与治。\n"
    found = facts(told, "青石中学工会", "2025-04-24")
    assert {"学校工会荣休礼", "谈颈椎病的防与治"} <= set(found.kind("event"))
    assert [name for _, name in found.of(terms.BKG.speaker)] == ["周文清"]


def test_a_label_that_tells_who_won_holds_no_contest(facts):
    text = "◆输电检修公司：小组站上领奖台\n5月4日，云台区第六届无人机邀请赛在秀水区落幕，输电检修公司代表队夺得冠军。\n"
    found = facts(text, "青石电力集团有限公司工会")
    assert found.kind("event") == ["云台区第六届无人机邀请赛"]
    assert not found.of(terms.BKG.hostedBy)


def test_a_label_holds_what_it_tells(facts):
    found = facts("◆输电检修公司：5月4日，举办第六届“安康”无人机比武，30人参赛。\n", "青石电力集团有限公司工会")
    assert [host for _, host in found.of(terms.BKG.hostedBy)] == ["输电检修公司"]
