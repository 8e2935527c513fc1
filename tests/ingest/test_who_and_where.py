"""Who organized an event, who took part, and where, as news of unions tells them."""

import pytest

from ontology import terms


@pytest.mark.parametrize(
    ("told", "hosts"),
    [
        ("由杭州、湖州、嘉兴三市总工会共同发起的工会干部联训5月8日举行。", {"杭州市", "湖州市", "嘉兴市"}),
        ("市总工会机关召开主席办公会，研究送温暖工作。", {"青石市"}),
    ],
)
def test_hosts_named_together(facts, told, hosts):
    found = facts(f"◆{told}" if "5月8日" in told else f"◆5月8日，{told}")
    assert {name for _, name in found.of(terms.BKG.hostedBy)} >= {f"{one}总工会" for one in hosts}


def test_the_subject_hosts_with_those_whom_it_joins(facts):
    found = facts("◆松溪县总工会 5月8日，会同团市委、市妇联在文化园举办“缘聚松溪”青年职工联谊交友活动。")
    hosts = {name for _, name in found.of(terms.BKG.hostedBy)}
    assert hosts == {"青石市松溪县总工会", "中国共产主义青年团青石市委员会", "青石市妇女联合会"}


def test_towns_share_a_tail(facts):
    found = facts("◆5月8日，白沙镇、永乐镇工会联合会开展新修改的《工会法》宣传活动。", publisher="青石市松溪县总工会")
    assert {"青石市松溪县白沙镇工会联合会", "青石市松溪县永乐镇工会联合会"} <= set(found.kind("organization"))


def test_towns_of_a_list_share_the_union_that_ends_it(facts):
    story = "◆5月8日，区总工会召开座谈会，白沙镇、高峰街道、余水镇等12个镇街总工会负责人参加。"
    found = facts(story, publisher="青石市临江区总工会")
    towns = {f"青石市临江区{town}总工会" for town in ("白沙镇", "高峰街道", "余水镇")}
    assert towns <= set(found.kind("organization"))
    assert not found.kind("person")


def test_who_invites_hosts(facts):
    found = facts(
        "◆5月8日，青石市教育工会副主席周文清应青石机械厂工会之邀，在礼堂作了题为“做有温度的工会人”的辅导报告。"
    )
    assert ("青石机械厂工会") in {name for _, name in found.of(terms.BKG.hostedBy)}


def test_a_workers_association_is_of_the_city(facts):
    found = facts("◆5月8日，市总工会举办送春联活动，邀请市职工书法家协会8名会员现场书写春联。")
    assert "青石市职工书法家协会" in {name for _, name in found.of(terms.BKG.attendee)}


def test_the_house_that_is_visited_took_part(facts):
    found = facts("◆5月8日，青石市总工会主席周文清带队来公司调研产业工人队伍建设。", publisher="青石机械有限公司工会")
    assert "青石机械有限公司" in {name for _, name in found.of(terms.BKG.attendee)}


def test_a_place_behind_its_label(facts):
    found = facts("◆5月8日召开市总工会第五次全体会议，地点：行政楼216会议室。")
    assert [name for _, name in found.of(terms.SCHEMA.location)] == ["行政楼216会议室"]


def test_each_paragraph_of_a_digest_is_a_story(facts):
    text = (
        "青石工会动态\n5月6日，松溪县总工会慰问一线职工，副主席周文清参加。\n"
        "5月7日，云台区总工会举办职工篮球赛，副主席李大海致辞。\n"
        "5月8日，市总工会召开全市工会工作会议，主席吴再明讲话。\n"
    )
    found = facts(text)
    assert found.of(terms.BKG.speaker) == [("职工篮球赛", "李大海"), ("全市工会工作会议", "吴再明")]
    assert [name for name, _ in found.of(terms.BKG.hostedBy)] == [
        "松溪县总工会慰问一线职工",
        "职工篮球赛",
        "全市工会工作会议",
    ]


def test_an_article_of_several_days_is_one_story(facts):
    text = (
        "职工篮球赛落幕\n5月6日，云台区总工会举办第五届职工篮球赛。\n"
        "5月7日，比赛进入第二轮，8支队伍晋级。\n活动现场，副主席李大海致辞。\n5月8日，比赛落幕。\n"
    )
    assert facts(text).of(terms.BKG.speaker) == [("第五届职工篮球赛", "李大海")]


@pytest.mark.parametrize(
    ("told", "host"),
    [
        ("“健康体检周”活动在市体检中心开展，由市总工会出资，市教育工会组织，首日体检116人。", "青石市教育工会"),
        ("青石供电公司工会、团委在检修工区举办青工技能擂台赛。", "青石供电公司团委"),
        ("市总工会邀请市检察院主任周文清到九宫山景区作“拒绝高利贷”法治讲座。", "青石市总工会"),
        ("由青石机械厂工会女委会在女工中开展的“书香三八”读书活动结束。", "青石机械厂工会女职工委员会"),
    ],
)
def test_hosts_by_their_part(facts, told, host):
    found = facts(f"◆5月8日，{told}")
    assert host in {name for _, name in found.of(terms.BKG.hostedBy)}


def test_where_one_was_invited_to_speak(facts):
    found = facts("◆5月8日，市总工会邀请市检察院主任周文清到九宫山景区作“拒绝高利贷”法治讲座。")
    assert [name for _, name in found.of(terms.SCHEMA.location)] == ["九宫山景区"]


def test_teams_of_several_places(facts):
    found = facts("◆5月8日，职工龙舟邀请赛开赛，松溪县、云台区两地代表队参赛。")
    assert {"青石市松溪县代表队", "青石市云台区代表队"} <= {name for _, name in found.of(terms.BKG.contestant)}


def test_who_competes_takes_part(facts):
    found = facts("◆5月8日，市总工会举办职工篮球赛，市人社局、市医院等9支队伍同台竞技。")
    assert "青石市人力资源和社会保障局" in {name for _, name in found.of(terms.BKG.contestant)}


def test_units_that_come_on_stage_take_part(facts):
    story = "◆5月8日，公司工会举办红歌合唱比赛，动力厂、检修公司等9支队伍登台。"
    found = facts(story, publisher="青石机械有限公司工会")
    attended = {name for _, name in found.of(terms.BKG.attendee) + found.of(terms.BKG.contestant)}
    assert {"青石机械有限公司动力厂", "青石机械有限公司检修公司"} <= attended


def test_who_comes_first_at_what_is_no_contest_took_part(facts):
    found = facts("◆5月8日，市总工会举办职工健步走，松溪县代表队、云台区代表队包揽前两名，周文清获第三名。")
    names = {name for _, name in found.of(terms.BKG.contestant)}
    assert names == {"青石市松溪县代表队", "青石市云台区代表队", "周文清"}


def test_whom_a_place_remembers_was_not_there(facts):
    found = facts("◆5月8日，市总工会在全国劳动模范周文清纪念馆举办座谈会，劳模李大海参加。")
    assert {name for _, name in found.of(terms.BKG.attendee)} == {"李大海"}


def test_who_bears_an_honor_takes_part(facts):
    found = facts("◆5月8日，市总工会召开座谈会，全国劳动模范周文清、职工李大海参加。")
    assert {name for _, name in found.of(terms.BKG.attendee)} == {"周文清", "李大海"}


def test_the_employers_of_those_visited_take_no_part(facts):
    found = facts("◆5月8日，市总工会走访青石机械厂下岗职工周文清、临江纺织厂市劳模李大海，送上慰问金。")
    assert {name for _, name in found.of(terms.BKG.attendee)} == {"周文清", "李大海"}


def test_who_accompanies_a_visitor_is_no_host(facts):
    found = facts("◆5月8日，在区总工会主席周文清陪同下，市总工会副主席李大海到青石机械厂调研。")
    assert {name for _, name in found.of(terms.BKG.hostedBy)} == {"青石市总工会"}


def test_who_gives_out_prizes_did_not_win_them(facts):
    found = facts("◆5月8日，市总工会副主席周文清、李大海到场，为荣获“青石市工人先锋号”的检修一班授牌。")
    assert found.grants() == [("检修一班", "青石市工人先锋号", "")]


def test_firms_that_were_visited_took_part(facts):
    found = facts("◆5月8日，市总工会主席周文清率队调研，先后走进远洲精密、临江物流园、万隆电梯，听取意见。")
    assert {"远洲精密", "万隆电梯"} <= {name for _, name in found.of(terms.BKG.attendee)}


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("5月8日，市职工乒乓球比赛在秀水体育馆打完最后一拍。", "秀水体育馆"),
        ("5月8日，市总工会普法宣传活动在远山建工承建的市档案馆项目工地拉开帷幕。", "市档案馆项目工地"),
        ("5月8日，技能大赛决赛在青石技师学院实训楼内紧张进行。", "青石技师学院实训楼"),
        ("5月8日，秀水体育场人声鼎沸，2025年职工健步走活动正式启动。", "秀水体育场"),
        ("5月8日，全国机械行业职工技能大赛在京开幕。", "北京"),
        ("5月8日下午，市总工会召开工作推进会，会议在市总工会四楼会议室召开。", "市总工会四楼会议室"),
        ("5月8日晚，灯火辉煌的青石大剧院内，全市职工文艺汇演精彩上演。", "青石大剧院"),
        ("5月8日，市总工会主办职工读书节。启动仪式设在市图书馆一楼大厅，300人参加。", "市图书馆一楼大厅"),
        ("5月8日，市总工会开展法律进企业活动。律师李大海走进秀水工业园，以案说法。", "秀水工业园"),
        ("5月8日，120名选手齐聚青石技师学院，参加市总工会举办的焊工技能竞赛。", "青石技师学院"),
        ("5月8日，市总工会在临江区向阳湖镇文化站举办职工书画展。", "临江区向阳湖镇文化站"),
        ("5月8日，秀水公园内旗帜飘扬，职工健步走启动仪式在这里举行。", "秀水公园"),
        ("5月8日，在远山建工承建的市档案馆项目工地，普法宣传活动正式启动。", "市档案馆项目工地"),
        ("由市总工会主办的乒乓球锦标赛，历经57场激烈的比赛，于5月8日下午在秀水体育馆落下帷幕。", "秀水体育馆"),
        ("5月8日，临江区总工会、云台区总工会在西关文化活动中心共同举办职工交友会。", "西关文化活动中心"),
        ("市总工会开展送清凉慰问活动。5月8日，一行人来到青石燃气公司管网部，看望一线职工。", "青石燃气公司管网部"),
        ("5月8日，市总工会举办“金融知识进万家”活动，志愿者走进石桥镇白沙村，讲解知识。", "石桥镇白沙村"),
        ("5月8日，市总工会举办单身职工联谊会，86名青年在秀水湖畔结识新朋友。", "秀水湖畔"),
        ("5月8日上午，秀水湖公园里彩旗猎猎。第三届职工健步走开赛，300余人参加。", "秀水湖公园"),
        ("5月8日傍晚的秀水湖公园灯影摇曳，“缘来青石”联谊活动如约而至。", "秀水湖公园"),
        ("5月8日，秀水文化馆剧场里掌声一阵接着一阵，市第三届消防知识竞赛决赛在这里打响。", "秀水文化馆剧场"),
        ("5月8日，市第三届职工运动会在秀水体育中心降下帷幕。", "秀水体育中心"),
        ("5月8日，市第三届职工运动会在秀水体育中心继续进行。", "秀水体育中心"),
        ("5月8日，市第三届面点技能大赛在秀水古镇摆开28口灶台。", "秀水古镇"),
        ("5月8日至10日，全市工会干部培训班在市委党校开班授课。", "市委党校"),
        ("5月8日，在云川落幕的全省第三届职工气排球赛传来捷报：市税务局工会获一等奖。", "云川"),
        ("5月8日，市总工会、临江区总工会5月8日在综合楼前空地举办灭火器实操培训。", "综合楼前空地"),
        ("5月8日，市总工会举行现场观摩会，众人走进青石机械厂热处理车间，观看了模拟协商。", "青石机械厂热处理车间"),
        ("5月8日，青石医院门诊楼一楼大厅变成了赛场，第三届护士技能竞赛在这里举行。", "青石医院门诊楼一楼大厅"),
        ("5月8日，市总工会在秀水社区服务中心为女职工解读《妇女权益保障法》。", "秀水社区服务中心"),
        ("5月8日，秀水剧院座无虚席。市总工会在此举行职工红歌会。", "秀水剧院"),
        ("5月8日，市第三届职工象棋赛决出名次。比赛由市总工会主办，在秀水街道“小哥驿站”进行。", "秀水街道“小哥驿站”"),
        ("5月8日，市第三届职工健步走沿秀水绿道进行，400人参加。", "秀水绿道"),
        ("5月8日，市总工会组织女职工42人到秀水湾开展团建。", "秀水湾"),
        ("5月8日，在水库前的广场上，市第三届职工登山赛在工会主席周文清简短的开幕词中开赛。", "水库前的广场"),
        ("5月8日，市第三届职工驾驶赛在秀水停车场内，正式开赛。", "秀水停车场"),
        ("5月8日，市第三届职工拔河赛在秀水实训基地如火如荼地进行。", "秀水实训基地"),
        ("5月8日，市第三届职工摄影展揭晓。该影展由市总工会主办，6月1日起在市会展中心展出一周。", "市会展中心"),
    ],
)
def test_where_an_event_was(facts, text, venue):
    assert [place for _, place in facts(text).of(terms.SCHEMA.location)] == [venue]


def test_who_takes_part_in_what_others_organize_is_no_host(facts):
    told = "◆5月8日，机关三分工会选派了10名选手参加了学校组织的教职工趣味运动会。"
    found = facts(told, publisher="青石师范学院工会")
    assert [name for _, name in found.of(terms.BKG.hostedBy)] == ["青石师范学院"]


def test_a_day_before_another_meeting_is_of_that_meeting(facts):
    told = "公司工会开展了职工征文大赛，经过严格评选，5月8日，公司工会召开了征文大赛表彰会。"
    found = facts(told, publisher="青石机械集团有限公司工会")
    days = dict(found.of(terms.SCHEMA.startDate))
    assert "职工征文大赛" in found.kind("event")
    assert days == {"征文大赛表彰会": "2025-05-08"}


def test_what_is_done_at_a_place_is_none_of_its_name(facts):
    found = facts("◆5月8日，市总工会深入基层征求意见，开展“工会在身边”服务活动。")
    assert not found.of(terms.SCHEMA.location)


def test_the_region_that_one_is_from_is_no_part_of_a_post(facts):
    found = facts(
        "◆5月8日，市总工会召开表彰会，岳麓区女职工李明的作品《我家的故事》喜获优秀奖。", publisher="长沙市总工会"
    )
    assert found.posts() == [("李明", "", "女职工")]


def test_where_someone_works_is_no_venue(facts):
    found = facts("5月8日，市第三届职工篮球赛落幕，市税务局工会夺冠。5月20日，队长在车站值守。")
    assert not found.of(terms.SCHEMA.location)


@pytest.mark.parametrize(
    ("publisher", "cls"),
    [
        ("青石市中心医院", terms.BKG.Hospital),
        ("青石机械集团", terms.BKG.Company),
        ("青石市总工会", terms.BKG.MunicipalFederation),
    ],
)
def test_who_publishes_is_of_the_class_of_its_name(facts, publisher, cls):
    assert facts("◆5月8日，工会召开会议。", publisher=publisher).about(publisher, terms.RDF.type) == [str(cls)]


def test_teams_that_are_listed_took_part(facts):
    found = facts(
        "5月8日，青石医院举办职工拔河比赛。参赛队分别为内科一队、外科联队、后勤队。", publisher="青石医院工会"
    )
    assert len(found.of(terms.BKG.contestant)) == 3


def test_a_host_named_again_in_short_is_no_guest(facts):
    found = facts("5月8日，青石市临江区明道小学召开教职工大会。明道小学领导班子成员出席会议。")
    assert not found.of(terms.BKG.attendee)


def test_teams_took_part_in_what_they_won(facts):
    found = facts("◆5月8日，市总工会举办职工羽毛球友谊赛，青石机械厂队以3：2取胜。")
    assert found.of(terms.BKG.contestant) == [("职工羽毛球友谊赛", "青石机械厂队")]


def test_bureaus_beside_the_publisher_are_of_its_region(facts):
    told = "5月8日，由安吉县总工会、教育局、卫健局主办的职工篮球赛举行。公安局、县委机关、高中队获得前三名。"
    found = facts(told, publisher="安吉县总工会")
    hosts = {"安吉县总工会", "安吉县教育局", "安吉县卫生健康局"}
    assert set(found.about("职工篮球赛", terms.BKG.hostedBy)) == hosts
    assert {who for who, _ in found.wins()} == {"安吉县公安局", "中国共产党安吉县委员会机关", "高中队"}


def test_a_sentence_goes_on_with_the_contest_whose_edition_it_names(facts):
    text = (
        "5月8日，青石市第四届青年教师教学竞赛在青石大学落幕。4月，青石学院举办第三届教师教学比赛，37名教师报名。"
        "学院推荐11名选手参加全市第四届教学竞赛初评。"
    )
    found = facts(text, publisher="青石学院工会")
    assert len(found.about("青石市第四届青年教师教学竞赛", terms.BKG["count"])) == 1


def test_a_roll_says_how_many_were_given_an_honor(facts):
    names = ["罗启航 青石机械厂焊工", "葛一鸣 青石机床厂钳工", "程秋雁 青石纺织厂挡车工"]
    text = "\n".join(("表彰大会召开\n", "5月8日，青石市劳动模范表彰大会举行。其中：", "青石市劳动模范（3名）", *names))
    assert ("3", "名", "") in facts(text).counts()


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("青石机械厂工会《铁水谣》、青石纺织厂工会《织梦》等12支舞蹈登场。", {"青石机械厂工会", "青石纺织厂工会"}),
        ("第一场，青石机械厂队1：1战平青石纺织厂队。", {"青石机械厂队", "青石纺织厂队"}),
        ("赛后，参赛队员参观了书屋。", set()),
    ],
)
def test_who_performed_or_met(facts, told, wanted):
    found = facts(f"◆5月8日，市总工会举办职工文艺比赛。{told}")
    assert {name for _, name in found.of(terms.BKG.contestant)} == wanted


def test_kin_and_studios_of_a_person_are_not_the_person(facts):
    found = facts("◆5月8日，市总工会召开座谈会。装配工罗启航的女儿程秋雁到场，葛一鸣创新工作室负责人到场。")
    assert {name for _, name in found.of(terms.BKG.attendee)} == {"程秋雁"}


def test_hosts_between_spaces_and_the_committee_of_a_national_union(facts):
    told = "5月8日，由青石市总工会 青石市教育局主办，中国教育工会青石市委员会承办的职工朗诵比赛在青石剧院举行。"
    found = facts(told)
    assert set(found.about("职工朗诵比赛", terms.BKG.hostedBy)) == {"青石市总工会", "青石市教育局"}
    assert found.about("职工朗诵比赛", terms.BKG.undertakenBy) == ["中国教育工会青石市委员会"]


def test_a_house_that_is_referred_to_is_one_of_its_kind(facts):
    told = "5月8日，云川学院举办电工竞赛，青石星河重工有限公司周文清获一等奖，由全国劳动模范、该学院教授李大海点评。\n"
    assert ("李大海", "云川学院", "教授") in facts(told).posts()


def test_a_talk_beside_an_activity_has_its_speaker_and_place(facts):
    told = "5月8日，松溪县总工会组织劳模到县中医医院进行免费健康体检，并邀请该院医师李大海作“养生”健康讲座。\n"
    found = facts(told)
    assert found.about("“养生”健康讲座", terms.BKG.speaker) == ["李大海"]
    assert found.about("免费健康体检", terms.BKG.speaker) == []


def test_a_class_that_goes_somewhere_is_no_event(facts):
    told = "◆5月8日，青石市总工会组织爱心托管班的孩子们走进消防站，开展消防体验活动。\n"
    assert facts(told).kind("event") == ["消防体验活动"]


def test_the_head_of_a_digest_tells_no_event(facts):
    told = (
        "工运晨读丨青石市总工会联合市卫健委走访慰问建筑工人；松溪县总工会启动“匠心”作品征集活动\n"
        "今日，全省晴。最高气温：25℃，最低气温：15℃。播音丨青石工人报 周文清\n"
        "5月8日，青石市总工会召开财务工作会议。\n5月9日，临江区总工会发布“匠心”作品征集活动公告，征集作品。\n"
    )
    assert set(facts(told).kind("event")) == {"财务工作会议", "“匠心”作品征集活动"}


def test_who_took_a_lesson_judged_or_only_made_ready(facts):
    lesson = "5月8日，市总工会举办培训班。青石财经学院副教授李大海从三起案例讲起，经审办主任陈建军答疑。"
    assert {name for _, name in facts(lesson).of(terms.BKG.speaker)} == {"李大海", "陈建军"}
    sung = "5月8日，市总工会举办红歌赛。临江纺织厂合唱队压轴登台。评委由市音乐家协会主席周文清等7人组成。"
    found = facts(sung + "备赛期间，市总工会请来教练王海燕反复打磨。")
    assert {name for _, name in found.of(terms.BKG.contestant)} == {"临江纺织厂合唱队"}
    assert {name for _, name in found.of(terms.BKG.judge)} == {"周文清"}
    assert not found.of(terms.BKG.attendee)


def test_verbs_behind_those_who_are_given_something_name_no_one(facts):
    found = facts("5月8日，市总工会举办发布仪式，主席王海燕为10名“最美职工”戴上绶带，12名学生向老师敬献鲜花。")
    assert found.kind("person") == ["王海燕"]
