"""Events: what they are called, when and where they were, who organized them and in which role, who took part."""

import pytest

from ingest import events
from ontology import terms

BKG, SCHEMA = terms.BKG, terms.SCHEMA
ROLES = {
    "host": BKG.hostedBy,
    "undertaker": BKG.undertakenBy,
    "supporter": BKG.supportedBy,
    "guide": BKG.guidedBy,
    "speaker": BKG.speaker,
    "judge": BKG.judge,
    "contestant": BKG.contestant,
    "start": SCHEMA.startDate,
    "end": SCHEMA.endDate,
    "venue": SCHEMA.location,
    "series": SCHEMA.superEvent,
    "edition": BKG.edition,
    "theme": BKG.theme,
    "about": SCHEMA.about,
}
DAY = {"start": ["2025-05-08"], "end": ["2025-05-08"]}

EVENTS = [
    (
        "◆5月8日，由市总工会主办、云台区总工会承办、市体育协会协办的第三届职工技能大赛在青石大剧院举行。",
        "第三届职工技能大赛",
        DAY
        | {
            "host": ["青石市总工会"],
            "undertaker": ["青石市云台区总工会"],
            "supporter": ["青石市体育协会"],
            "venue": ["青石大剧院"],
            "edition": ["3"],
            "series": ["职工技能大赛"],
        },
    ),
    (
        "◆在市总工会指导下，云台区总工会于5月6日至8日举办工会干部培训班。",
        "工会干部培训班",
        {
            "host": ["青石市云台区总工会"],
            "guide": ["青石市总工会"],
            "start": ["2025-05-06"],
            "end": ["2025-05-08"],
        },
    ),
    (
        "◆5月8日，市总工会、市教育局联合开展“金秋助学”活动。",
        "“金秋助学”活动",
        DAY | {"host": ["青石市总工会", "青石市教育局"]},
    ),
    (
        "◆5月8日，青石市第三届职工运动会在青石职业技术学院举办。",
        "青石市第三届职工运动会",
        DAY | {"host": [], "venue": ["青石职业技术学院"], "edition": ["3"]},
    ),
    (
        "◆近日，市总工会召开劳模座谈会，学习《青石市产业工人技能提升方案》。",
        "劳模座谈会",
        {"host": ["青石市总工会"], "start": [], "end": [], "about": ["青石市产业工人技能提升方案"]},
    ),
    (
        "◆云台区职工气排球赛5月8日在青石体育馆鸣金收兵。",
        "云台区职工气排球赛",
        {"start": [], "end": ["2025-05-08"], "venue": ["青石体育馆"]},
    ),
    (
        "◆在5月8日落幕的青石市职工宣讲大赛中，云台区总工会获优秀组织奖。",
        "青石市职工宣讲大赛",
        {"start": [], "end": ["2025-05-08"]},
    ),
    (
        "◆5月7日，市总工会举办职工羽毛球赛。81名职工报名上阵，两天的比赛于5月8日上午全部结束。",
        "职工羽毛球赛",
        {"start": ["2025-05-07"], "end": ["2025-05-08"]},
    ),
    (
        "◆11月16日，职工书法展在市图书馆开展。展览将持续至11月20日。",
        "职工书法展",
        {"start": ["2024-11-16"], "end": ["2024-11-20"], "venue": ["市图书馆"]},
    ),
    (
        "◆5月6日上午，职工摄影展在市图书馆开展。展出时间5月6日至10日。",
        "职工摄影展",
        {"start": ["2025-05-06"], "end": ["2025-05-10"]},
    ),
    (
        "◆5月8日，云台区总工会志愿者来到秀水广场参加全市“学雷锋”志愿服务活动。",
        "全市“学雷锋”志愿服务活动",
        DAY | {"venue": ["秀水广场"]},
    ),
    (
        "◆市总工会将于6月1日举办首届职工歌手大赛。",
        "首届职工歌手大赛",
        {"host": ["青石市总工会"], "start": ["2025-06-01"], "end": ["2025-06-01"], "edition": ["1"]},
    ),
    (
        "◆12月31日至1月2日，云台区总工会举办迎新春职工联欢会。",
        "迎新春职工联欢会",
        {"start": ["2024-12-31"], "end": ["2025-01-02"]},
    ),
    (
        "◆5月8日，市总工会举办以“匠心筑梦”为主题的职工演讲比赛。",
        "“匠心筑梦”职工演讲比赛",
        DAY | {"theme": ["匠心筑梦"], "edition": []},
    ),
    (
        "◆5月8日，市职工文体协会在青石体育馆举行第二届第三次会员代表大会。",
        "第二届第三次会员代表大会",
        DAY | {"host": ["青石市职工文体协会"], "edition": [], "venue": ["青石体育馆"]},
    ),
    (
        "◆5月8日，市总工会举办工会干部培训班，邀请青石大学教授方敬之授课。",
        "工会干部培训班",
        {"host": ["青石市总工会"], "speaker": ["方敬之"]},
    ),
    (
        "◆5月8日，云台区总工会主席周海燕出席市总工会召开的全市工会工作会议。",
        "全市工会工作会议",
        {"host": ["青石市总工会"]},
    ),
    (
        "◆5月8日，市总工会邀请青石大学教授方敬之在市工人文化宫作《从工匠说起》专题辅导。",
        "《从工匠说起》专题辅导",
        DAY | {"venue": ["市工人文化宫"], "speaker": ["方敬之"]},
    ),
    (
        "◆5月6日起，为期一周的全市工会干部培训班在青石学院热闹开班。",
        "全市工会干部培训班",
        {"start": ["2025-05-06"], "end": [], "venue": ["青石学院"]},
    ),
    (
        "◆5月8日，区委常委、云台区总工会主席周海燕带队到云台机械厂，看望慰问高温下坚守岗位的一线职工。",
        "云台区总工会看望慰问一线职工",
        DAY | {"host": ["青石市云台区总工会"]},
    ),
    (
        "◆5月8日，云台区总工会面向全区职工征集“我的师傅”微视频作品。",
        "“我的师傅”微视频征集",
        DAY,
    ),
    (
        "◆5月8日，青石市货车司机工会联合会成立，首批吸纳会员326人。",
        "青石市货车司机工会联合会成立",
        DAY,
    ),
    (
        "◆5月8日，市总工会十届三次全委会选举周海燕为主席。",
        "市总工会十届三次全委会",
        DAY | {"host": ["青石市总工会"]},
    ),
    (
        "◆5月8日，由云台区总工会指导、市快递行业工会联合会举办的快递员技能比武在市体育馆鸣锣开赛。",
        "快递员技能比武",
        DAY | {"guide": ["青石市云台区总工会"], "host": ["青石市快递行业工会联合会"], "venue": ["市体育馆"]},
    ),
    (
        "◆5月8日，市总工会主办的“健康加油站”走进青石机械厂，为职工看病。",
        "“健康加油站”",
        DAY | {"host": ["青石市总工会"], "venue": ["青石机械厂"]},
    ),
    ("◆第三届职工篮球赛5月8日晚登陆云台公园。", "第三届职工篮球赛", DAY | {"venue": ["云台公园"]}),
    ("◆“工匠面对面”第5讲5月8日移师云台文化馆。", "“工匠面对面”第5讲", DAY | {"venue": ["云台文化馆"]}),
    ("【周四】市总工会举办工会干部培训班。", "工会干部培训班", DAY),
    (
        "◆5月8日，由市总工会主办的第三届职工篮球赛落幕。",
        "第三届职工篮球赛",
        {"host": ["青石市总工会"]},
    ),
]


@pytest.mark.parametrize(("text", "name", "wanted"), EVENTS)
def test_events(facts, text, name, wanted):
    found = facts(text)
    (event,) = found.kind("event")
    assert event.endswith(name), "a name may begin with its host's"
    assert not event.startswith("由")
    assert {role: found.about(event, ROLES[role]) for role in wanted} == wanted


def test_an_item_speaks_from_the_place_that_labels_it(facts):
    found = facts("【新昌县】5月8日，县总工会举办工会干部培训班。", publisher="绍兴市总工会")
    assert found.about("工会干部培训班", BKG.hostedBy) == ["绍兴市新昌县总工会"]


def test_a_county_level_city_means_itself(facts):
    found = facts("◆5月8日，市总工会举办工会干部培训班。", publisher="荣成市总工会")
    assert found.about("工会干部培训班", BKG.hostedBy) == ["荣成市总工会"]


def test_a_company_without_its_form_is_the_house(facts):
    found = facts("◆5月8日，青石港口集团工会举办工会干部培训班。", publisher="青石港口集团有限公司工会")
    assert found.about("工会干部培训班", BKG.hostedBy) == ["青石港口集团有限公司工会"]


def test_several_bodies_that_held_as_many_events(facts):
    found = facts("◆5月8日，云台区总工会、白塔区总工会分别举办财务业务培训班、女职工瑜伽班。")
    assert found.about("财务业务培训班", BKG.hostedBy) == ["青石市云台区总工会"]
    assert found.about("女职工瑜伽班", BKG.hostedBy) == ["青石市白塔区总工会"]


def test_results_that_later_paragraphs_list(facts):
    told = "5月8日，青石市第三届职工运动会在市体育馆闭幕，成绩如下："
    text = f"{told}\n\n一、拔河\n第一名：云台区代表队\n\n二、田径\n第一名：白塔区代表队\n"
    won = {(recipient, event) for recipient, _, event in facts(text).grants()}
    assert won >= {
        ("青石市云台区代表队", "青石市第三届职工运动会"),
        ("青石市白塔区代表队", "青石市第三届职工运动会"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "◆市总工会要求各级工会开展形式多样的活动。",
        "◆各级工会要广泛开展技能竞赛、技术比武等活动。",
        "◆近年来，市总工会每年举办各类培训班。",
        "◆5月8日，青石机械厂工会积极组织职工参赛，成绩优异。",
        "◆各队分组进行循环赛和淘汰赛，从5月4日至9日历时六天。",
        "◆市总工会主席李明说，要办好职工运动会。",
        "◆5月8日，市总工会指出，开展“大走访”是工会的责任，届时将举办诵读赛、棋牌赛等12项活动。",
        "◆5月8日，这次业务竞赛是市总工会开展“法治护航”服务行动的重要内容之一。",
        "◆5月8日，市美术家协会主席周文清出席开幕式并宣布开幕，市总工会领导到场。",
    ],
)
def test_what_is_only_talked_of_is_no_event(facts, text):
    assert facts(text).kind("event") == []


def test_a_district_in_whose_school_it_was_is_no_host(facts):
    found = facts("◆5月8日，市总工会在青石职业技术学院举办第二届职工歌手大赛。")
    assert found.of(BKG.hostedBy) == [("第二届职工歌手大赛", "青石市总工会")]
    assert found.of(SCHEMA.location) == [("第二届职工歌手大赛", "青石职业技术学院")]


def test_what_later_sentences_say_is_of_the_same_event(facts):
    found = facts(
        "第二届职工歌手大赛闭幕\n\n5月8日，由青石市总工会主办的第二届职工歌手大赛在青石大剧院闭幕。"
        "来自46家企业的680余名职工参赛。此次大赛由云台区总工会承办。青石大学教授方敬之担任评委。\n"
    )
    name = "第二届职工歌手大赛"
    assert found.kind("event") == [name]
    assert found.about(name, BKG.undertakenBy) == ["青石市云台区总工会"]
    assert found.about(name, BKG.judge) == ["方敬之"]
    assert found.counts() == [("46", "家", ""), ("680", "名", "over")]
    assert (found.about(name, SCHEMA.startDate), found.about(name, SCHEMA.endDate)) == ([], ["2025-05-08"])


def test_the_verb_of_a_role_is_kept(facts):
    found = facts("◆5月8日，由市总工会主办、云台区总工会承办的职工歌手大赛举行。")
    verbs = {s.predicate: s.evidence.verb for s in found.statements if s.predicate in (BKG.hostedBy, BKG.undertakenBy)}
    assert verbs == {BKG.hostedBy: "主办", BKG.undertakenBy: "承办"}


def test_two_items_are_two_events(facts):
    found = facts("◆5月8日，市总工会举办职工歌手大赛。\n◆5月9日，云台区总工会举办职工歌手大赛。\n")
    assert sorted(host for _, host in found.of(BKG.hostedBy)) == ["青石市云台区总工会", "青石市总工会"]
    assert len({s.subject for s in found.statements if s.predicate == BKG.hostedBy}) == 2


CLASSES = [
    ("第三届职工运动会", "Competition"),
    ("职业技能竞赛", "Competition"),
    ("工会干部培训班", "Training"),
    ("“职工大讲堂”健康讲座", "Lecture"),
    ("迎新春文艺汇演", "CulturalEvent"),
    ("职工书画展", "CulturalEvent"),
    ("七届三次全委会议", "Meeting"),
    ("劳模座谈会", "Meeting"),
    ("青年职工交友联谊活动", "Activity"),
    ("“送清凉”活动", "Activity"),
    ("春风送岗专场招聘会", "Activity"),
    ("职工服务中心揭牌仪式", "Ceremony"),
    ("第六届职工职业技能大赛启动仪式", "Competition"),
]


@pytest.mark.parametrize(("name", "coarse"), CLASSES)
def test_the_kind_of_an_event(name, coarse):
    assert events.classify(name)[0] == coarse


@pytest.mark.parametrize(
    ("name", "edition"),
    [
        *(("第八届运动会", 8), ("首届歌手大赛", 1), ("第12届职工篮球赛", 12), ("第二十一届书画展", 21)),
        *(("第七期培训班", 7), ("职工运动会", None), ("第十六届委员会第三次全体会议", None)),
        *(("第三届职工代表大会", 3), ("第三届职工代表大会第二次会议", None)),
    ],
)
def test_editions(name, edition):
    assert events.edition(name) == edition


def test_editions_and_years_of_a_series_are_different_events():
    for first, second in (("第六届职工运动会", "第七届职工运动会"), ("2023年职工运动会", "2024年职工运动会")):
        assert events.key(first) != events.key(second)
        assert events.series(first) == events.series(second) == "职工运动会"


OPEN = [
    ("市总工会举办女职工风采展示会。", "女职工风采展示会", "Meeting"),
    ("市总工会开展“送医下乡”公益行，义诊群众320人次。", "“送医下乡”公益行", "Activity"),
    ("市总工会举办“匠心”擂台赛第七期，120人参加。", "“匠心”擂台赛第七期", "Competition"),
    ("劳动争议巡回审判点在云台区法院揭牌。", "劳动争议巡回审判点揭牌", "Ceremony"),
    ("“匠心”职工书画摄影展在市文化宫一楼大厅展出。", "“匠心”职工书画摄影展", "CulturalEvent"),
    ("市总工会举办学习贯彻全会精神专题报告会。", "学习贯彻全会精神专题报告会", "Lecture"),
]


@pytest.mark.parametrize(("sentence", "name", "coarse"), OPEN)
def test_events_whose_head_no_list_has_or_another_head_overlaps(facts, sentence, name, coarse):
    found = facts(f"◆5月8日，{sentence}")
    assert found.kind("event") == [name]
    assert events.classify(name)[0] == coarse


def test_an_event_that_opens_in_one_story_and_ends_in_another_is_one(facts):
    text = (
        "◆5月1日，青石市第三届职工运动会在市体育中心开幕，由市总工会主办。\n"
        "◆5月10日，第三届职工运动会圆满闭幕。\n"
        "◆5月9日，云台区第三届职工运动会在云台广场举行。"
    )
    found = facts(text)
    assert len({one for one, _ in found.of(SCHEMA.startDate)}) == 2
    assert found.about("青石市第三届职工运动会", SCHEMA.endDate) == ["2025-05-10"]
    assert found.about("青石市第三届职工运动会", SCHEMA.startDate) == ["2025-05-01"]


def test_how_long_an_event_goes_on(facts):
    found = facts("◆5月8日，市总工会举办“匠心”职工书画展，展览持续至6月30日。")
    assert found.about("“匠心”职工书画展", SCHEMA.endDate) == ["2025-06-30"]


def test_a_sum_over_time_is_no_visit(facts):
    assert facts("◆市总工会慰问困难职工213人次，发放慰问金12万元。").kind("event") == []


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("5月9日，周文清一行到青石机械厂调研安全生产。", "市总工会调研安全生产"),
        ("5月9日，周文清带队看望慰问一线职工。", "市总工会看望慰问一线职工"),
    ],
)
def test_an_officer_visits_for_the_union(facts, told, name):
    found = facts(f"◆5月8日，市总工会主席周文清出席全市工会工作会议。\n◆{told}")
    assert (name, "青石市总工会") in found.of(BKG.hostedBy)
    assert (name, "周文清") in found.of(BKG.attendee)


def test_who_leads_a_visit_of_no_known_body(facts):
    found = facts("◆5月9日，县长周文清率队深入临江工业园，检查安全生产工作。", publisher="青石市松溪县总工会")
    assert found.kind("event") == ["检查安全生产工作"]


def test_visits_of_two_days_are_two(facts):
    text = "◆5月8日，市总工会主席周文清到青石机械厂慰问职工。\n5月9日，市总工会副主席李大海到临江纺织厂慰问女工。\n"
    assert facts(text).kind("event") == ["市总工会慰问女工", "市总工会慰问职工"]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("市总工会主席周文清一行到青石机械厂，就产业工人队伍建设开展专题调研。", "市总工会专题调研产业工人队伍建设"),
        ("市总工会把500份月饼送到了值守的货车司机手中。", "市总工会送月饼"),
        ("市总工会主席周文清前往困难职工的家中，为他们送去慰问金。", "市总工会慰问困难职工"),
    ],
)
def test_what_a_visit_is_called(facts, told, name):
    assert facts(f"◆5月8日，{told}").kind("event") == [name]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("青石市机械冶金工会工作经验交流座谈会在云台宾馆成功召开", "青石市机械冶金工会工作经验交流座谈会"),
        ("市机械冶金工会召开首届班组长创新论坛", "首届班组长创新论坛"),
    ],
)
def test_a_heading_names_the_meeting_that_the_story_only_calls_a_meeting(facts, heading, name):
    found = facts(f"{heading}\n5月8日上午，市机械冶金工会在云台宾馆召开会议。市总工会副主席李大海参加会议。\n")
    assert (name, "2025-05-08") in found.of("https://schema.org/startDate")


def test_a_quoted_event_of_a_body_is_held_by_it(facts):
    found = facts("◆5月8日，青石机械厂的“三八”妇女节趣味运动会也开赛了，设跳绳、拔河等项目。")
    assert ("“三八”妇女节趣味运动会", "青石机械厂") in found.of("https://w3id.org/bulletin-kg#hostedBy")


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("市教育局主办的2024年全市教职工篮球赛（决赛）在云台中学开赛。", "2024年全市教职工篮球赛（决赛）"),
        ("市教育局主办了主题为“强身健体”的为期四天的青石市2024年教职工运动会。", "青石市2024年教职工运动会"),
        ("首届教职工篮球赛在云台中学拉下帷幕。", "首届教职工篮球赛"),
    ],
)
def test_where_the_name_of_an_event_begins_and_ends(facts, told, name):
    assert facts(f"◆5月8日，{told}").kind("event") == [name]


def test_an_officer_of_several_posts_acts_for_the_union(facts):
    told = "◆5月8日，市人大常委会副主任、市总工会主席李大海带领慰问组开展走访慰问全市劳模活动。"
    assert {host for _, host in facts(told).of("https://w3id.org/bulletin-kg#hostedBy")} == {"青石市总工会"}


def test_a_place_without_how_it_went(facts):
    found = facts("◆5月8日，由市总工会主办的职工相亲会在湖滨生态农庄倾情上演。")
    assert [place for _, place in found.of("https://schema.org/location")] == ["湖滨生态农庄"]


def test_a_sum_is_no_month(facts):
    found = facts("◆截至5月8日，市总工会处理案件45起，追回欠薪15845.88万元。")
    assert "158458800" in [value for _, value in found.of("https://schema.org/value")]


@pytest.mark.parametrize(
    ("heading", "kept"),
    [
        ("市总工会领导慰问春运一线职工", True),
        ("市总工会送清凉到一线", True),
        ("青石市总工会为站务员送上关爱", True),
        ("车站里的“贴心一刻”", True),
        ("图为慰问现场", False),
        ("我市职工之家建设有成效", False),
    ],
)
def test_a_visit_is_also_called_what_the_heading_over_it_says(facts, heading, kept):
    story = "5月8日，市总工会副主席李大海带队来到云台车站，看望慰问坚守岗位的站务员，送去慰问品150份。"
    found = facts(f"{heading}\n{story}\n")
    assert ((found.kind("event")[0], heading) in found.of("http://www.w3.org/2004/02/skos/core#altLabel")) is kept


def test_a_visit_is_also_called_what_its_label_says(facts):
    told = "基层动态\n【慰问高温一线】5月8日，市总工会副主席李大海带队来到云台车站，看望慰问站务员，送去慰问品150份。\n"
    assert "慰问高温一线" in [name for _, name in facts(told).of("http://www.w3.org/2004/02/skos/core#altLabel")]


def test_a_visit_is_also_called_as_its_clause_and_as_a_later_sentence_has_it(facts):
    told = (
        "5月8日，市总工会慰问云台公交公司驾驶员和松溪水厂职工，送去慰问品150份。"
        "此次“情暖职工”春节慰问活动共惠及1200人。"
    )
    names = [name for _, name in facts(told).of("http://www.w3.org/2004/02/skos/core#altLabel")]
    assert "慰问云台公交公司驾驶员和松溪水厂职工" in names
    assert "“情暖职工”春节慰问活动" in names


def test_a_visit_is_also_called_by_whom_its_next_clause_says_they_saw(facts):
    told = "5月8日，市教育工会主席周文清一行到校走访，慰问了省部级劳模李大海。"
    names = [name for _, name in facts(told).of("http://www.w3.org/2004/02/skos/core#altLabel")]
    assert "市教育工会慰问劳模" in names


@pytest.mark.parametrize(
    "later",
    [
        "市总工会周密准备，有力地保证了比赛的顺利举行。",
        "各部门从场地、医疗等方面有力保障了大赛的顺利开展。",
        "各单位精心组织，确保了比赛顺利进行。",
        "这也意味着为期两天的讲故事比赛圆满收官。",
    ],
)
def test_what_is_said_of_a_contest_names_no_other(facts, later):
    told = f"5月8日，市总工会举办“劳动美”职工讲故事比赛。{later}最终，周文清获得第一名。"
    assert facts(told).grants() == [("周文清", "第一名", "“劳动美”职工讲故事比赛")]
    assert facts(told).kind("event") == ["“劳动美”职工讲故事比赛"]


def test_words_about_an_event_are_no_name_of_one(facts):
    told = "◆5月8日，市总工会举办了一场场职工活动，市总工会本着“人人参与”的精神，举办了一项项比赛。"
    assert facts(told).kind("event") == []


@pytest.mark.parametrize(
    "later",
    [
        "6日上午进行了甲组小组赛的比赛，段清河获得第一名。",
        "小组赛阶段的比赛于6日展开，段清河获得第一名。",
    ],
)
def test_a_stage_of_a_contest_is_no_contest_of_its_own(facts, later):
    told = facts(f"5月5日至7日，青石市职工羽毛球团体赛在市体育馆举行。{later}")
    assert ("段清河", "第一名", "青石市职工羽毛球团体赛") in told.grants()


def test_those_who_come_from_a_house_do_not_make_it_a_host(facts):
    told = facts(
        "5月6日，青石市总工会组织疗休养活动，62名来自青石市第一人民医院、云台区人民医院等单位的医护人员参加为期7天的疗休养。"
    )
    assert {host for _, host in told.of(terms.BKG.hostedBy)} == {"青石市总工会"}


def test_a_tablet_handed_over_at_a_ceremony_is_no_second_event(facts):
    told = facts("5月6日，云台区总工会举行“职工驿站”授牌仪式，为秀水街道驿站等20家驿站授牌。")
    assert {name for name, _ in told.of(terms.SCHEMA.startDate)} == {"“职工驿站”授牌仪式"}


def test_a_contest_that_only_its_kind_refers_to_is_the_one_told(facts):
    told = facts("5月9日，第六届青石市职工烹饪技能交流赛举办。本届交流赛设两个项目。段清河获得金奖。")
    assert told.grants() == [("段清河", "金奖", "第六届青石市职工烹饪技能交流赛")]


def test_what_officers_do_is_no_name(facts):
    told = facts("5月9日，云台区总工会第三次代表大会召开，云台区经信局有关负责人到会祝贺。67名职工晋升为高级工。")
    assert told.posts() == []


def test_a_congress_in_quotation_marks_is_no_prize_of_ten(facts):
    name = "2022年“劳动美——喜迎二十大奋进新征程”读书征文颁奖活动"
    found = facts(f"5月8日，由青石市总工会主办的{name}在秀水剧院举办。")
    assert [one.replace("--", "——") for one in found.kind("event")] == [name]
