"""Events as news prose tells them: with hosts before a place and a comma, in long lists, over two days."""

import pytest

from ontology import terms

BKG, SCHEMA = terms.BKG, terms.SCHEMA
ROLES = {
    "host": BKG.hostedBy,
    "undertaker": BKG.undertakenBy,
    "start": SCHEMA.startDate,
    "end": SCHEMA.endDate,
    "venue": SCHEMA.location,
}

TOLD = [
    (
        "秀水镇总工会联合松溪县总工会，5月9日在秀水植物园组织“花期有约”职工亲子踏青活动，30组家庭参加。",
        "“花期有约”职工亲子踏青活动",
        {"host": ["青石市松溪县总工会", "青石市松溪县秀水镇总工会"], "start": ["2025-05-09"]},
    ),
    (
        "5月9日，由市总工会、市教育局主办的全市职工秧歌大联欢将在北湖公园上演。",
        "全市职工秧歌大联欢",
        {"host": ["青石市总工会", "青石市教育局"]},
    ),
    (
        "5月9日，改造一新的松溪县职工服务中心揭牌，首批15名律师受聘。",
        "松溪县职工服务中心揭牌",
        {"start": ["2025-05-09"]},
    ),
    (
        "5月9日，市总工会、市司法局走进北湖工业园，用方言开展《工伤保险条例》宣传，解答问题37个。",
        "《工伤保险条例》宣传",
        {"host": ["青石市司法局", "青石市总工会"]},
    ),
    (
        "5月9日，云台区总工会、云台区人民法院共同为“工会+法院”调解工作室揭牌。",
        "“工会+法院”调解工作室揭牌",
        {"host": ["青石市云台区人民法院", "青石市云台区总工会"]},
    ),
    (
        "5月9日，市总工会主席周文清，党组成员、副主席李大海各带一队，来到青石机械厂等8个车间，把600份防暑茶交到职工手上。",
        "市总工会送防暑茶",
        {"host": ["青石市总工会"]},
    ),
    (
        "5月9日，云台区总工会在文化馆举行第二十届职工赛马那达慕，15个队登场。",
        "第二十届职工赛马那达慕",
        {"host": ["青石市云台区总工会"]},
    ),
    (
        "在市总工会5月9日举办的港航职工救生邀请赛中，云台区代表队获得一等奖。",
        "港航职工救生邀请赛",
        {"host": ["青石市总工会"], "start": ["2025-05-09"]},
    ),
    (
        "5月9日，云台区总工会在秀水古镇举办桥牌赛，职工周文清和李大海夺冠。",
        "云台区总工会桥牌赛",
        {"host": ["青石市云台区总工会"], "venue": ["秀水古镇"]},
    ),
    (
        "5月9日结束的市第五届职工运动会拔河比赛，云台区代表队获得第一名。",
        "市第五届职工运动会拔河比赛",
        {"end": ["2025-05-09"]},
    ),
    (
        "5月9日，青石市新任工会主席培训班在青石学院结束为期四天的课程。",
        "青石市新任工会主席培训班",
        {"end": ["2025-05-09"]},
    ),
    (
        "5月9日，青石市总工会、青石市慈善总会联合在松林坡公园，举办了“迈向未来”职工健康行活动。",
        "“迈向未来”职工健康行活动",
        {"host": ["青石市总工会", "青石市慈善总会"], "venue": ["松林坡公园"]},
    ),
    (
        "5月9日，市总工会邀请全国五一劳动奖章获得者，到青石职业技术学院开展“匠心进校园”活动。",
        "“匠心进校园”活动",
        {"host": ["青石市总工会"], "venue": ["青石职业技术学院"]},
    ),
    (
        "为丰富职工生活，5月9日，市总工会精心筹备，在北湖公园音乐喷泉广场举办“相约金秋”联谊活动。",
        "“相约金秋”联谊活动",
        {"host": ["青石市总工会"], "venue": ["北湖公园音乐喷泉广场"]},
    ),
    (
        "5月9日，市总工会组织职工前往青石美术馆参观“新时代印记”职工书画摄影展。",
        "参观“新时代印记”职工书画摄影展",
        {"host": ["青石市总工会"], "venue": ["青石美术馆"]},
    ),
    (
        "5月9日，由市总工会主办，云台区总工会、青石综合新闻频道承办的“幸福青石”--职工文艺秀云台专场在青石大剧院举行。",
        "“幸福青石”--职工文艺秀云台专场",
        {"host": ["青石市总工会"], "undertaker": ["青石市云台区总工会", "青石综合新闻频道"], "venue": ["青石大剧院"]},
    ),
    (
        "由市总工会主办的第三届职工拔河比赛于5月6日拉开序幕，5月9日圆满结束。",
        "第三届职工拔河比赛",
        {"host": ["青石市总工会"], "start": ["2025-05-06"], "end": ["2025-05-09"]},
    ),
    ("5月9日上午9时30分，职工健步走活动的启动仪式将在市体育中心举行。", "职工健步走活动", {"venue": ["市体育中心"]}),
    ("5月9日，第四届职工篮球赛在市体育中心隆重拉开了序幕。", "第四届职工篮球赛", {"venue": ["市体育中心"]}),
    ("5月9日，全市职工沙滩排球赛在秀水湾收官。", "全市职工沙滩排球赛", {"venue": ["秀水湾"]}),
    (
        "“青石杯”第九届焊工技能大赛圆满收官。5月6日至7日，107名焊工在市技师学院同台竞技。",
        "“青石杯”第九届焊工技能大赛",
        {"start": ["2025-05-06"], "end": ["2025-05-07"]},
    ),
    (
        "“青石杯”第九届焊工技能大赛落幕啦！大赛由市总工会主办，5月6日至7日在市技师学院比赛。",
        "“青石杯”第九届焊工技能大赛",
        {"host": ["青石市总工会"], "start": ["2025-05-06"], "end": ["2025-05-07"]},
    ),
    (
        "5月9日，第九届焊工技能大赛启动仪式在市技师学院举行。大赛从5月持续到8月，设三个环节。",
        "第九届焊工技能大赛启动仪式",
        {"start": ["2025-05-09"], "end": ["2025-08"]},
    ),
    ("5月9日，东湖区召开区政府与区总工会联席会议。", "区政府与区总工会联席会议", {"venue": []}),
    ("5月9日，“年度金牌讲师大赛”在报告厅举行。", "“年度金牌讲师大赛”", {"venue": ["报告厅"]}),
    ("5月9日，职工技能竞赛在市技师学院举行。", "职工技能竞赛", {"start": ["2025-05-09"]}),
    ("5月9日，“师道”聘任暨师徒结对仪式在报告厅举行。", "“师道”聘任暨师徒结对仪式", {"venue": ["报告厅"]}),
    ("5月9日，教工诗社第十一次共读在实训楼进行。", "教工诗社第十一次共读", {"venue": ["实训楼"]}),
    (
        "5月9日，历时一个月的“秀水杯”第三届职工篮球联赛迎来大结局。",
        "“秀水杯”第三届职工篮球联赛",
        {"end": ["2025-05-09"]},
    ),
    (
        "5月9日，由市总工会主办的全市职工大联欢将在秀水广场上演。",
        "全市职工大联欢",
        {"host": ["青石市总工会"], "venue": ["秀水广场"]},
    ),
    (
        "5月9日，2025年工会主席示范培训班在市委党校结束为期四天的课程。",
        "2025年工会主席示范培训班",
        {"venue": ["市委党校"], "end": ["2025-05-09"]},
    ),
    (
        "近日，市总工会面向下岗职工开设的第四期月嫂技能培训班结业。",
        "第四期月嫂技能培训班",
        {"host": ["青石市总工会"]},
    ),
    (
        "5月9日，市电力工会组织130名员工在秀水湖绿道健步走，全程10公里。",
        "员工在秀水湖绿道健步走",
        {"venue": ["秀水湖绿道"], "start": ["2025-05-09"]},
    ),
    ("5月9日，第四届职工技能大赛于5月9日全面启动。", "第四届职工技能大赛", {"venue": [], "start": ["2025-05-09"]}),
    (
        "5月9日，市总工会组织20名劳动模范，赴北湖安养中心开展短期疗休养活动。",
        "短期疗休养活动",
        {"host": ["青石市总工会"]},
    ),
    (
        "5月9日，全院30名先进职工赴北湖职工疗养院参加2025年首批疗休养。",
        "2025年首批疗休养",
        {"venue": ["北湖职工疗养院"]},
    ),
    (
        "5月9日，云台区总工会2025年职工子女夏令营活动启动仪式在玫瑰小学举行。",
        "云台区总工会2025年职工子女夏令营活动启动仪式",
        {"host": ["青石市云台区总工会"], "venue": ["玫瑰小学"]},
    ),
    (
        "5月9日，云台区总工会5月16日起举办工资集体协商指导员培训班。",
        "工资集体协商指导员培训班",
        {"host": ["青石市云台区总工会"]},
    ),
    (
        "在教师节来临之际，5月9日，周文清、陈立新一行来到青石中学，看望慰问一线教师。",
        "看望慰问一线教师",
        {"host": [], "start": ["2025-05-09"]},
    ),
    (
        "5月9日，市总工会以“劳动美”为主题，邀请艺术团开展一场元宵佳节文艺演出。",
        "元宵佳节文艺演出",
        {"host": ["青石市总工会"]},
    ),
    (
        "5月9日，青石市职工乒乓球锦标赛在奥体中心乒羽馆挥拍，主办单位市总工会、市体育局。",
        "青石市职工乒乓球锦标赛",
        {"host": ["青石市体育局", "青石市总工会"], "venue": ["奥体中心乒羽馆"]},
    ),
    (
        "5月9日，1000余名职工汇聚于北湖山景区，举行了“迎新年”职工登山活动。",
        "“迎新年”职工登山活动",
        {"venue": ["北湖山景区"]},
    ),
    (
        "5月9日，由市总工会、青石职业技能指导中心主办的第三届职工徒步大会在北湖公园燃情开幕。",
        "第三届职工徒步大会",
        {"host": ["青石市总工会"], "venue": ["北湖公园"]},
    ),
    (
        "近日，由市总工会举办的“我的师傅”征文活动历时一个月，落下帷幕。",
        "“我的师傅”征文活动",
        {"host": ["青石市总工会"]},
    ),
    ("近日，一记扣杀引来阵阵掌声——2025云台区职工羽毛球赛在此开赛。", "2025云台区职工羽毛球赛", {"venue": []}),
]


@pytest.mark.parametrize(("text", "name", "wanted"), TOLD)
def test_an_event_in_prose(facts, text, name, wanted):
    found = facts(text)
    assert found.kind("event") == [name]
    assert {role: found.about(name, ROLES[role]) for role in wanted} == wanted


@pytest.mark.parametrize(
    "text",
    [
        "今年以来，市总工会结合实际，积极开展“鹊桥”婚恋交友活动。",
        "“夏送清凉”活动，是市总工会多年来一直坚持开展的服务基层的品牌活动。",
        "来自各基层工会组织的80余名职工参加活动。",
    ],
)
def test_work_and_acts_that_are_no_event(facts, text):
    assert facts(text).kind("event") == []


def test_a_purpose_and_a_wish_are_no_event(facts):
    found = facts(
        "为深入开展“万众创新”实践活动，5月9日，市总工会举办了职工装修装饰大赛。"
        "青石职业技术学院院长助理致辞，祝贺装修装饰大赛顺利举行。\n"
    )
    assert found.kind("event") == ["职工装修装饰大赛"]


def test_what_is_to_come_has_not_the_day_of_the_event(facts):
    found = facts(
        "第八届职工文化节启动\n\n5月9日，第八届职工文化节在青石大剧院启动。活动期间，市总工会还将举办“劳动美”职工摄影展。\n"
    )
    assert found.about("“劳动美”职工摄影展", SCHEMA.startDate) == []


def test_numbers_beside_an_event(facts):
    found = facts(
        "◆5月9日，市总工会举办三人制篮球赛，每队限报4人，共有12支代表队参赛，周文清、罗启航两人获评最佳球员。"
    )
    assert found.counts() == [("12", "支", "")]


def test_events_of_a_contest_that_someone_won_are_no_size_of_it(facts):
    found = facts("◆5月9日，市总工会举办职工钓鱼赛，共有12支代表队参赛，周文清获得两个项目的第一名，两个单项总分居首。")
    assert found.counts() == [("12", "支", "")]


def test_a_county_is_that_of_the_sentence(facts):
    found = facts(
        "各县宣传\n\n5月6日，诸暨市总工会举办座谈会。5月7日，新昌县总工会联合县司法局开展“普法迎五一”宣传活动。\n",
        publisher="绍兴市总工会",
    )
    assert found.about("“普法迎五一”宣传活动", BKG.hostedBy) == ["绍兴市新昌县司法局", "绍兴市新昌县总工会"]


@pytest.mark.parametrize(
    "told",
    [
        "县区组比赛在市体育馆进行，青石电厂队获得第一名。",
        "比赛前两天进行分组单循环赛，后一天进行交叉淘汰赛。",
        "女子单打比赛在二号馆举行，青石电厂队获得第一名。",
    ],
)
def test_what_a_group_plays_is_part_of_the_contest(facts, told):
    found = facts("5月9日，市总工会举办第五届职工乒乓球比赛。" + told + "\n")
    assert found.kind("event") == ["第五届职工乒乓球比赛"]


def test_a_ceremony_is_part_of_what_it_opens(facts):
    found = facts("5月9日，由市总工会主办的职工子女爱心托管班正式开班，并在市工人文化宫举行开班仪式。\n")
    assert found.kind("event") == ["职工子女爱心托管班"]


def test_a_company_without_its_region_and_form_is_the_house(facts):
    found = facts("5月9日，恒信药业公司工会举办职工游园会。\n", publisher="青石市恒信药业有限公司")
    assert found.about("职工游园会", BKG.hostedBy) == ["青石市恒信药业有限公司工会"]


def test_the_day_of_an_opening_scene(facts):
    found = facts(
        "文化周\n\n5月2日上午10点，市工人文化宫广场彩旗招展。由市总工会主办的“庆新春职工文化周”活动在此启动。\n"
    )
    assert found.about("“庆新春职工文化周”活动", SCHEMA.startDate) == ["2025-05-02"]


DIGEST = """云台区总工会举办嫁接技能竞赛。40名选手同场竞技。（5月9日）

青石市教育工会气排球联赛落幕。男队12支。（5月11日）

松溪县总工会到桂花村调研驻村工作。（5月8日）
"""


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("嫁接技能竞赛", ["2025-05-09"], ["2025-05-09"]),
        ("青石市教育工会气排球联赛", [], ["2025-05-11"]),
        ("松溪县总工会调研驻村工作", ["2025-05-08"], ["2025-05-08"]),
    ],
)
def test_a_day_in_brackets_closes_an_item(facts, name, start, end):
    found = facts(DIGEST)
    assert (found.about(name, SCHEMA.startDate), found.about(name, SCHEMA.endDate)) == (start, end)


def test_who_held_what_only_a_later_sentence_says(facts):
    found = facts(
        "5月9日下午，青石市第三届内河船舶驾驶员技能竞赛最后一位选手把船开进闸室。这项赛事由云台区总工会主办。\n"
    )
    assert found.about("青石市第三届内河船舶驾驶员技能竞赛", BKG.hostedBy) == ["青石市云台区总工会"]


def test_a_guest_is_not_who_acted(facts):
    found = facts("云台区总工会关爱职工。5月9日，邀请青石市人民医院医生周文清到校义诊，70多位老师排着队把脉。\n")
    assert "青石市人民医院到校义诊" not in found.kind("event")


def test_a_meeting_after_a_contest_is_another_event(facts):
    found = facts("5月9日，第八届职工技能大赛落下帷幕。5月12日，云台区总工会在报告厅召开座谈会，欢迎选手归来。\n")
    assert found.about("云台区总工会座谈会", SCHEMA.startDate) == ["2025-05-12"]


def test_a_contest_that_only_the_prize_won_names(facts):
    found = facts(
        "5月9日，青石河畔。终场前11秒，周文清上篮得手。凭借这个进球，"
        "周文清夺得第六届“青石杯”职工篮球赛最佳球员奖。比赛5月2日开赛。\n"
    )
    assert found.about("第六届“青石杯”职工篮球赛", SCHEMA.startDate) == ["2025-05-02"]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("5月9日，云台区总工会邀请青石医院专家走进青石机械厂，为职工义诊。", "云台区总工会为职工义诊"),
        ("5月9日，云台区总工会邀请青石大学教授周文清，给女职工讲颈椎病的预防。", "颈椎病的预防讲座"),
        ("近日，云台区总工会的志愿者在国道沿线给货车司机送月饼。", "云台区总工会给货车司机送月饼"),
    ],
)
def test_a_service_done_for_people(facts, told, name):
    assert name in facts(told + "\n").kind("event")


LATE = [
    (
        "罗启航正在教徒弟做面点。这是市总工会“银龄传艺”拜师仪式上的一幕。",
        "市总工会“银龄传艺”拜师仪式",
        {"host": ["青石市总工会"]},
    ),
    (
        "5月6日下午，罗启航站在青石博物馆的展柜前开讲。这是市总工会推出的“劳模故事会”首场活动。",
        "“劳模故事会”首场活动",
        {"host": ["青石市总工会"], "start": ["2025-05-06"], "venue": ["青石博物馆"]},
    ),
    (
        "5月6日晚，25户职工家属登上观景平台。这是青石港务集团有限公司工会连续第三年组织“我来港口看月亮”亲子活动。",
        "“我来港口看月亮”亲子活动",
        {"start": ["2025-05-06"], "venue": ["观景平台"]},
    ),
    (
        "5月6日，职工坐在车间里。云台区总工会把“职工点单”大会开在了钢琴车间。",
        "“职工点单”大会",
        {"host": ["青石市云台区总工会"], "start": ["2025-05-06"], "venue": ["钢琴车间"]},
    ),
    (
        "5月6日下午，松溪船闸旁，青石市第三届船舶驾驶员技能竞赛最后一位选手周文清驶进闸室。"
        "这项赛事由市总工会主办，云台区总工会承办，46名选手参加。",
        "青石市第三届船舶驾驶员技能竞赛",
        {"host": ["青石市总工会"], "undertaker": ["青石市云台区总工会"]},
    ),
    (
        "5月6日，青石体育馆，甲队与乙队难分高下。青石市第四届职工气排球赛打满了三局。",
        "青石市第四届职工气排球赛",
        {"start": ["2025-05-06"], "venue": ["青石体育馆"]},
    ),
    (
        "云台区总工会“小白褂”托管班（5月7日—6月22日）收了53个孩子。",
        "云台区总工会“小白褂”托管班",
        {"start": ["2025-05-07"], "end": ["2025-06-22"]},
    ),
    (
        "5月6日 云台区总工会：“师德杯”教职工演讲比赛在秀水中学收官。",
        "“师德杯”教职工演讲比赛",
        {"host": ["青石市云台区总工会"]},
    ),
    ("5月6日，以矿工为原型的职工话剧《守灯人》在秀水剧院首演。", "职工话剧《守灯人》", {"venue": ["秀水剧院"]}),
]


@pytest.mark.parametrize(("text", "name", "wanted"), LATE)
def test_an_event_named_behind_its_scene(facts, text, name, wanted):
    found = facts(f"一幕幕\n\n{text}\n")
    assert {role: found.about(name, ROLES[role]) for role in wanted} == wanted


def test_a_diary_gives_its_days(facts):
    found = facts(
        "工会月历\n\n5月6日 晴\n县总工会把“职工点单”大会开在了钢琴车间，32名工人参加。\n\n"
        "5月8日 阴转小雨\n全县工会财务培训在北湖疗养院结束，97名财务人员参加。\n",
        publisher="松溪县总工会",
    )
    assert found.about("“职工点单”大会", SCHEMA.startDate) == ["2025-05-06"]
    assert found.about("全县工会财务培训", SCHEMA.endDate) == ["2025-05-08"]


def test_paragraphs_that_begin_with_their_place_are_stories(facts):
    found = facts(
        "区县\n\n越城区：区总工会5月6日举办职工篮球赛，云台一中队夺冠。\n\n"
        "新昌县：县总工会5月8日举办职工歌手大赛，66人参加。\n",
        publisher="绍兴市总工会",
    )
    assert found.about("职工歌手大赛", BKG.hostedBy) == ["绍兴市新昌县总工会"]
    assert found.counts() == [("66", "人", "")]


def test_what_someone_says_names_no_event(facts):
    assert facts("5月6日，“一吨能炼出两百克，比矿石富得多。”他总爱这样开场。").kind("event") == []


def test_a_start_that_follows_the_end(facts):
    found = facts("5月9日，青石市第二届职工气排球赛落下帷幕。比赛于5月2日开赛，13支队伍参赛。\n")
    name = "青石市第二届职工气排球赛"
    assert (found.about(name, SCHEMA.startDate), found.about(name, SCHEMA.endDate)) == (["2025-05-02"], ["2025-05-09"])


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("5月6日，第三届职工篮球赛在秀水体育馆开赛。三天里，12支队伍参赛。", ["2025-05-06"], ["2025-05-08"]),
        ("5月6日，第三届职工篮球赛在秀水体育馆开赛，历时三天。", ["2025-05-06"], ["2025-05-08"]),
        ("5月6日，第三届职工篮球赛在秀水体育馆结束，市税务局队夺冠。", [], ["2025-05-06"]),
        ("第三届职工篮球赛5月2日开赛，从5月2日打到6日。", ["2025-05-02"], ["2025-05-06"]),
        ("市总工会主办的“劳动之美”职工摄影作品征集5月6日截稿，共征集作品876幅。", [], ["2025-05-06"]),
    ],
)
def test_how_long_an_event_goes_on(facts, text, start, end):
    found = facts(text)
    told = [[day for _, day in found.of(role)] for role in (SCHEMA.startDate, SCHEMA.endDate)]
    assert told == [start, end]


def test_a_heading_names_what_its_story_goes_on_with(facts):
    found = facts("青石市总工会第三次代表大会胜利闭幕\n\n5月8日，大会在青石会堂召开。\n")
    assert found.about("青石市总工会第三次代表大会", SCHEMA.location) == ["青石会堂"]


def test_units_that_act_with_the_union_of_their_house(facts):
    found = facts("5月9日，第九届青年教师教学竞赛举行。比赛由教务处、工会共同组织。\n", publisher="青石理工大学工会")
    assert found.about("第九届青年教师教学竞赛", BKG.hostedBy) == ["青石理工大学工会", "青石理工大学教务处"]


def test_what_a_union_of_many_calls_itself(facts):
    found = facts("5月9日，第二届“封装王”大赛开赛，由行业工会联合会主办。\n", publisher="青石市邮政快递行业工会联合会")
    assert found.about("第二届“封装王”大赛", BKG.hostedBy) == ["青石市邮政快递行业工会联合会"]


def test_a_word_for_an_event_is_no_name(facts):
    assert facts("5月9日，云台区第十届职工龙舟赛在北湖开赛。").kind("person") == []


def test_how_long_an_event_went_on_is_none_of_its_name(facts):
    found = facts("历时8天、共计41场比赛的云台区第七届职工篮球赛于5月2日在区体育中心闭幕。")
    assert found.about("云台区第七届职工篮球赛", SCHEMA.location) == ["区体育中心"]


def test_those_whom_an_event_welcomes_are_none(facts):
    found = facts("5月8日，爱心托管班在青石市工人文化宫开班，3个班级共迎来105名“小候鸟”。")
    assert found.kind("event") == ["爱心托管班"]


def test_the_day_of_the_news_is_not_that_of_the_event(facts):
    told = "5月10日，从省城传来喜讯：在省总工会主办的2025年钳工竞赛中，李大海获得二等奖。本次竞赛于5月6日至8日举行。"
    found = facts(told)
    assert found.about("2025年钳工竞赛", SCHEMA.startDate) == ["2025-05-06"]


def test_the_day_of_a_page_is_not_that_of_the_event(facts):
    dateline = "江岸文明5月11日讯 由市总工会举办的职工朗诵比赛于5月9日落下帷幕。"
    assert facts(dateline).about("职工朗诵比赛", SCHEMA.endDate) == ["2025-05-09"]
    line = (
        "市总工会举办职工棋类比赛\n日期:2025-05-12\n\n5月8、9日，市总工会举办第三届职工棋类比赛，90名职工齐聚一堂。\n"
    )
    found = facts(line)
    days = [found.about("第三届职工棋类比赛", day) for day in (SCHEMA.startDate, SCHEMA.endDate)]
    assert days == [["2025-05-08"], ["2025-05-09"]]


def test_setting_up_stalls_is_no_part_of_the_venue(facts):
    found = facts("5月8日，云台区总工会在石油广场设点开展法律援助服务日活动。")
    assert found.about("法律援助服务日活动", SCHEMA.location) == ["石油广场"]


def test_what_of_a_contest_is_held_stands_behind_its_name(facts):
    found = facts("5月8日，2025年青石市“匠心”擂台赛柑橘嫁接、叉车驾驶两个项目在石桥镇同时开赛。")
    assert found.about("2025年青石市“匠心”擂台赛", SCHEMA.location) == ["石桥镇"]


def test_a_session_of_a_council_is_a_meeting(facts):
    found = facts("5月8日，市足球协会四届二次理事会以线上形式召开。")
    assert found.about("市足球协会四届二次理事会", BKG.hostedBy) == ["青石市足球协会"]


def test_who_is_given_to_is_no_host(facts):
    found = facts("5月8日，云台区总工会干部到松溪县，向该县总工会、松溪小学捐赠篮球架2副。")
    assert "松溪小学" not in {name for _, name in found.of(BKG.hostedBy)}


def test_days_of_a_diary(facts):
    found = facts("4.18　云台区总工会举办职工趣味运动会。\n4.20　市总工会召开民主管理座谈会。")
    assert found.about("职工趣味运动会", SCHEMA.startDate) == ["2025-04-18"]
    assert found.about("民主管理座谈会", SCHEMA.startDate) == ["2025-04-20"]


def test_how_often_a_class_was_held(facts):
    found = facts("云台区总工会牵头的“劳模课堂”5月8日第21次开讲。")
    assert [when for _, when in found.of(SCHEMA.startDate)] == ["2025-05-08"]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("5月8日，云台区总工会特邀周文清，为女职工讲授“职场的阳光”一课。", "“职场的阳光”一课"),
        ("5月8日，云台区总工会邀请周文清，在区图书馆讲《劳动合同法》。", "《劳动合同法》讲座"),
        ("5月8日，云台区总工会与青石大学联合开设“放松一刻”心理工作坊。", "“放松一刻”心理工作坊"),
        ("5月8日，云台区总工会将在区图书馆办“六一”亲子研学。", "“六一”亲子研学"),
        ("5月8日，云台区总工会发动职工栽植桂花200株。", "云台区总工会发动职工栽植桂花200株"),
        ("5月8日，云台区总工会律师在秀水公园设摊，解答咨询。", "云台区总工会在秀水公园设摊"),
        ("“云台杯”职工厨艺PK赛5月8日在秀水街道邻里中心“开锅”。", "“云台杯”职工厨艺PK赛"),
        ("5月8日，青石市首届“匠心”维修工邀请赛把决赛场设到了秀水中学。", "青石市首届“匠心”维修工邀请赛"),
        (
            "5月8日，市产业工人队伍建设改革第二督查组到云台开展实地督查。",
            "市产业工人队伍建设改革第二督查组到云台实地督查",
        ),
    ],
)
def test_what_is_told_by_its_verb_alone(facts, told, name):
    found = facts(told)
    assert found.kind("event") == [name]
    assert found.about(name, SCHEMA.startDate) == ["2025-05-08"]


def test_what_another_union_calls_people_to_do(facts):
    told = "5月8日，云台区总工会举办“匠心”职工书画展。松溪县总工会组织劳模到秀水乡助农采收。"
    found = facts(told)
    assert found.kind("event") == ["“匠心”职工书画展", "松溪县总工会组织劳模到秀水乡助农采收"]
    assert found.about("松溪县总工会组织劳模到秀水乡助农采收", SCHEMA.startDate) == []


def test_a_contest_that_the_second_sentence_names(facts):
    told = "秋天的云台，桂花飘香。就在这时，青石市首届“匠心”维修工邀请赛把决赛场设到了秀水中学。"
    found = facts(told)
    assert found.about("青石市首届“匠心”维修工邀请赛", SCHEMA.location) == ["秀水中学"]


def test_a_start_without_a_year_is_no_date(facts):
    told = "青石市总工会举办职工摄影展。摄影展3月8日启动征集作品。"
    assert facts(told, issued="").of(SCHEMA.startDate) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "5月9日，云台医院举行五四青年节活动，各支部表演了节目。6个支部的护士参加了跳绳比赛，药剂支部获得跳绳比赛一等奖。",
            ["五四青年节活动", "跳绳比赛"],
        ),
        (
            "据云台区总工会微信公众号消息，5月9日，宜宾市职工焊工技能竞赛在青石技师学院举行。",
            ["宜宾市职工焊工技能竞赛"],
        ),
        (
            "5月9日，市总工会举办2025年工会干部培训班。培训班邀请市委党校教授周文清作二十届三中全会精神专题报告。",
            ["2025年工会干部培训班"],
        ),
        (
            "石桥中学举行2025年教工乒乓球比赛\n\n2025年5月，石桥中学的教工乒乓赛开赛，语文组获得团体第一名。"
            "5月9日，学校工会还组织了一场师生羽毛球对抗赛。",
            ["2025年教工乒乓球比赛", "师生羽毛球对抗赛"],
        ),
        ("5月9日，云台区总工会开展防灾减灾与会员普惠集中宣传，咨询职工360人次。", ["防灾减灾与会员普惠集中宣传"]),
        (
            "5月9日，市总工会开展宪法宣传活动，发放手册300份。\n云台区总工会走进青石纺织厂开展普法宣传，律师与女职工交流。\n"
            "松溪县总工会联合县司法局在县文化广场开展宪法宣传日活动，解答咨询56人次。",
            ["云台区总工会普法宣传", "宪法宣传日活动", "市总工会宪法宣传活动"],
        ),
        (
            "5月9日，市总工会表彰了模范职工之家，青石物流公司工会荣获“青石市模范职工之家”称号。\n"
            "周文清带领云台区总工会扎实开展“有呼必应”活动，擦亮服务品牌。",
            [],
        ),
        (
            "5月9日，消防知识大赛决赛在市第三中学举行。全市2万名职工陆续参加了各级工会开展的消防知识测试活动。",
            ["消防知识大赛决赛"],
        ),
        ("5月9日，市总工会主办的第三届职工气排球赛举行。比赛采用淘汰赛与循环赛一共打了36场。", ["第三届职工气排球赛"]),
        (
            "5月9日，市总工会迎“五四”的职工登山赛在阵阵掌声中开赛。在友好的比赛气氛中，周文清获得第一名。",
            ["市总工会迎“五四”的职工登山赛"],
        ),
        ("5月9日，周文清、李大海被市总工会授予“青石市五一劳动奖章”“青石市劳动竞赛先进集体”称号。", []),
    ],
)
def test_events_that_a_story_tells(facts, text, names):
    assert facts(text + "\n").kind("event") == names


def test_a_contest_opened_in_the_month_told_before(facts):
    found = facts(
        "石桥中学举行2025年教工乒乓球比赛\n\n2025年3月，教工乒乓赛也来了。比赛于3月5日开赛，3月16日结束。"
        "语文组、英语组分获团体第一、第二名。\n"
    )
    name = "2025年教工乒乓球比赛"
    assert (found.about(name, SCHEMA.startDate), found.about(name, SCHEMA.endDate)) == (["2025-03-05"], ["2025-03-16"])


def test_the_results_below_a_picture_are_of_the_contest_above(facts):
    told = (
        "青石市职工羽毛球赛收拍\n\n5月8日，青石市职工羽毛球赛在青石体育馆收拍，三百名职工到场参加了比赛，大家都很高兴。\n\n"
        "看精彩瞬间.\n\n最终，云台区总工会等6个单位获得优秀组织奖。\n\n"
        "男子单打\n\n第一名 李明（市公安局工会）\n\n第二名 王芳（云台区总工会）\n"
    )
    won = {("青石市云台区总工会", "优秀组织奖"), ("李明", "第一名"), ("王芳", "第二名")}
    assert facts(told).wins() >= won


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        (
            "5月9日，青石沥青有限公司职工书画协会在公司工会的指导下，承办了第三届“安全杯”书画比赛。",
            "第三届“安全杯”书画比赛",
            {"undertaker": ["青石沥青有限公司职工书画协会"], "guide": ["青石沥青有限公司工会"], "host": []},
        ),
        (
            "5月9日，青石公交有限公司工会在我市松溪县举办职工篮球赛。比赛由公司工会、团工委组织发起。",
            "职工篮球赛",
            {"host": ["青石公交有限公司团工委", "青石公交有限公司工会"], "venue": ["松溪县"]},
        ),
        (
            "为带动教师，以此提升全市学校的水平，由市总工会主办的第四届网球赛，于5月9日在松溪县落下帷幕。",
            "第四届网球赛",
            {"end": ["2025-05-09"], "venue": ["松溪县"]},
        ),
        (
            "5月9日，第三届职工羽毛球赛由市总工会主办，青能电力股份、秀水热电承办，各基层工会协办，比赛在秀水山庄举行。",
            "第三届职工羽毛球赛",
            {"host": ["青石市总工会"], "undertaker": ["秀水热电", "青能电力股份"], "venue": ["秀水山庄"]},
        ),
        (
            "秀水车务段工会为解决青年的婚姻问题，最近与秀水毛纺厂工会联合举办“缘聚”青年联谊会。",
            "“缘聚”青年联谊会",
            {"host": ["秀水毛纺厂工会", "秀水车务段工会"]},
        ),
        (
            "5月9日，由市总工会主办的青石市餐饮技能大赛闭幕式暨颁奖典礼在秀水广场举行。本次竞赛为期两天，40人参加。",
            "青石市餐饮技能大赛闭幕式暨颁奖典礼",
            {"end": ["2025-05-09"]},
        ),
        (
            "5月9日，青石市职工厨艺比赛举行。比赛指导单位为市商务局，市总工会与市妇联是主办方，"
            "具体承办的是青石大酒店有限公司、青石市餐饮协会，云台面粉有限公司提供场地支持。",
            "青石市职工厨艺比赛",
            {
                "guide": ["青石市商务局"],
                "host": ["青石市妇女联合会", "青石市总工会"],
                "undertaker": ["青石大酒店有限公司", "青石市餐饮协会"],
                "supporter": ["云台面粉有限公司"],
            },
        ),
        (
            "5月9日，市总工会举办第五届职工歌手大赛，云台建设有限公司出资赞助，秀水乳业有限公司友情协办。",
            "第五届职工歌手大赛",
            {"host": ["青石市总工会"], "supporter": ["云台建设有限公司", "秀水乳业有限公司"]},
        ),
        (
            "市总工会举办的护理技能培训班已于5月9日结业。培训历时5天，60人参加。",
            "护理技能培训班",
            {"start": ["2025-05-05"], "end": ["2025-05-09"]},
        ),
        (
            "5月2日起，市总工会举办工会干部培训班，为期七天。",
            "工会干部培训班",
            {"start": ["2025-05-02"], "end": ["2025-05-08"]},
        ),
        (
            "5月8日，市总工会举行第六次代表大会。大会为期两天，200人参加。",
            "第六次代表大会",
            {"start": ["2025-05-08"], "end": ["2025-05-09"]},
        ),
        (
            "第四届职工网球赛于5月9日落下帷幕。赛前，青石机械厂选派10人参加集训，历时12天。",
            "第四届职工网球赛",
            {"start": [], "end": ["2025-05-09"]},
        ),
    ],
)
def test_who_held_an_event_and_where(facts, text, name, wanted):
    found = facts(text + "\n")
    roles = ROLES | {"guide": BKG.guidedBy, "supporter": BKG.supportedBy}
    assert {role: found.about(name, roles[role]) for role in wanted} == wanted


def test_the_final_of_one_sport_is_no_event_of_its_own(facts):
    told = "5月6日至8日，市总工会举办第三届职工运动会。拔河决赛打满三局，青石机械厂代表队获得冠军。"
    found = facts(told)
    assert found.kind("event") == ["第三届职工运动会"]
    assert [event for _, _, event in found.grants()] == ["第三届职工运动会"]


def test_what_a_contestant_scored_is_no_size_of_the_contest(facts):
    told = "5月6日，市总工会举办职工跳绳比赛，12支队参加。青石机械厂队跳出412个，青石印刷厂队以397个获第二名。"
    assert [(value, unit) for value, unit, _ in facts(told).counts()] == [("12", "支")]
    told = "5月6日，市总工会举办职工歌手大赛，比赛以3个组别展开，40人参加。"
    assert ("3", "个") in [(value, unit) for value, unit, _ in facts(told).counts()]


def test_a_union_that_is_called_no_more_than_that(facts):
    found = facts("5月9日，工会还组织了一场师生羽毛球对抗赛，吸引了不少学生。\n", publisher="石桥中学")
    assert found.about("师生羽毛球对抗赛", BKG.hostedBy) == ["石桥中学工会"]


@pytest.mark.parametrize(
    ("name", "wanted"), [("“工会大讲堂”第6讲", ["6"]), ("“小哥夜校”第三课", ["3"]), ("“开学第一课”", [])]
)
def test_the_lectures_of_a_series_are_numbered(facts, name, wanted):
    found = facts(f"5月8日，{name}在青石市工人文化宫开讲，260名职工到场。")
    assert [str(getattr(one, "value", one)) for one in found.about(name, BKG.edition)] == wanted


def test_the_edition_of_what_a_contest_is_held_with_is_not_its_own(facts):
    found = facts("5月9日，2025年青石省炒茶技能竞赛暨松溪县第九届开园节在松溪县举行。\n")
    assert found.about("2025年青石省炒茶技能竞赛暨松溪县第九届开园节", BKG.edition) == []


def test_a_contest_in_quotation_marks_is_where_its_prize_was_won(facts):
    contest = "“青石市2025年度强素质、展风采工会业务知识竞赛”"
    found = facts(f"5月8日，在{contest}中，青石机械厂代表队以绝对优势夺得此次竞赛桂冠。")
    assert found.grants() == [("青石机械厂代表队", "桂冠", contest)]


def test_what_judges_did_is_no_event(facts):
    told = "近日，由市总工会、市教育局联合组织的2025年全市教学技能竞赛公布结果。"
    found = facts(f"{told}\n经过青石市竞赛评审委员会严格评审和现场总决赛，李明荣获文科一等奖。")
    assert found.kind("event") == ["2025年全市教学技能竞赛"]
