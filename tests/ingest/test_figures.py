"""Figures of a period's work, told apart from the counts of an event."""

import pytest

from ontology import terms


def figures(facts, text):
    found = facts(text)
    parts = (terms.SCHEMA.name, terms.SCHEMA.value, terms.SCHEMA.unitText)
    return {
        tuple("".join(found.about_thing(thing, part)) for part in parts)
        for thing in {s.subject for s in found.statements if "/observation/" in s.subject}
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1至6月，全镇新建工会组织21家，培训职工2100人次。", {"21", "2100"}),
        ("自命名以来，工作室已获专利19项，培养技能人才54人。", {"19", "54"}),
        ("至9月末，全镇共有基层工会41个，会员2380名。", {"41", "2380"}),
        ("本学期，校工会组织联谊14场。", {"14"}),
        ("1-10月，全市建成工会驿站64个，开展劳动竞赛和技术比武410场次。", {"64", "410"}),
        ("“两节”期间，全市工会共筹集资金8600万元，慰问职工14.7万人次。", {"86000000", "147000"}),
        ("新合同覆盖茶企136家、职工1.2万余人。", {"136", "12000"}),
        ("筹集发放帮扶资金86万元，救助困难职工37户。", {"860000", "37"}),
        ("全年，分工会共开展文体活动7次。", {"7"}),
        ("市总工会将持续推进“青石工匠学院”等11项改革项目。", {"11"}),
        ("累计资助9296名（次）学生。", {"9296"}),
        ("一季度，全市各级工会举办职工技能培训班94期。", {"94"}),
        ("报告提到，全县会员41200人。", {"41200"}),
        ("1-5月，青石市总工会慰问职工74人，救助职工37户。", {"74", "37"}),
        ("周文清入厂19年，提出合理化建议58条，带出技师7名。", {"58", "7"}),
        ("以他名字命名的创新工作室六年间完成革新31项。", {"31"}),
        ("五届大赛下来，累计有2600人次参赛，180人晋升等级。", {"2600", "180"}),
        ("夜校开办以来，已轮训职工340人。", {"340"}),
        ("上次大会以来共征集提案26件，立案14件。", {"26", "14"}),
        ("书屋藏书4200册，县委宣传部赠书300册。", {"4200", "300"}),
        ("市总工会副主席王海燕宣布今年投入60万元建设8个“工友之家”。", {"600000", "8"}),
        ("副主席王海燕介绍，全县竹编从业者已达1.6万人。", {"16000"}),
        ("上半年参与联防出警23次。", {"23"}),
        ("今年建成驿站6个；明年打算再建4个。", {"6", "4"}),
        ("2019年至今，公司累计有17个集体获得市级以上荣誉。", {"17"}),
        ("三年里，工会系统筹集助学金920万元，把4600名学生送进校园。", {"9200000", "4600"}),
        ("像这样的驿站，云台区已经有42家。", {"42"}),
        ("会员总数64.2万人，基层工会8120个；职工书屋215家。", {"642000", "8120", "215"}),
        ("40名能工巧匠榜上有名，28个基层工会各出新招。", set()),
        ("理论考试前10名中，有人拿到满分，22个队逐轮晋级。", set()),
    ],
)
def test_figures_of_a_period(facts, text, wanted):
    assert {value.removesuffix(".0") for _, value, _ in figures(facts, text)} == wanted


def test_who_took_part_is_no_figure(facts):
    assert not figures(facts, "5月8日，市总工会在青石体育馆举办职工篮球赛，12支代表队、160名职工参加。")


def test_the_paragraph_that_reports_on_years_goes_on_with_figures(facts):
    opening = "5月8日，青石市总工会召开第三次代表大会。"
    report = "五年来，全市工会投入帮扶资金1254万元。统筹推进维权服务，服务农民工16万人次。"
    assert {value for _, value, _ in figures(facts, opening + report)} == {"12540000", "160000"}


def test_works_sent_to_an_exhibition_are_no_figures(facts):
    opening = "5月8日，青石市总工会举办职工书画展。"
    assert not figures(facts, opening + "全市219家企业送来书画作品592件，经评审，235件作品入选。")


def test_works_that_won_and_numbers_of_houses_are_no_figures(facts):
    assert not figures(facts, "《天网》等10幅作品获得一等奖，25幅作品获三等奖，“文明宿舍”在17栋203室。")


def test_what_an_event_counted_is_no_figure_where_it_is_told_again(facts):
    told = "5月8日，市总工会在青石体育馆举办职工篮球赛，12支代表队参赛。\n"
    assert not figures(facts, told + "据统计，全市共有12支代表队走上赛场，累计观赛观众很多。")


def test_large_numbers_of_a_paragraph_on_work_are_figures(facts):
    assert {value for _, value, _ in figures(facts, "今年以来，云台区总工会新建工会21家。接待来访职工670人次。")} == {
        "21",
        "670",
    }


def test_a_figure_is_of_the_union_that_its_sentence_names(facts):
    found = facts("5月8日，青石市委领导到青石饭店调研。今年以来，云台区总工会累计培训职工2100人次。")
    assert {body for _, body in found.of(terms.SCHEMA.observationAbout)} == {"青石市云台区总工会"}


@pytest.mark.parametrize(
    ("text", "counts", "figures_told"),
    [
        ("考核合格率达98%。", {"98%"}, set()),
        ("选手320人，比上一届多了近50人，理论考试占30%，实际操作占总成绩的70%。", {"320人"}, set()),
        ("双方约定一线员工月工资上浮6%，夜班补贴由15元提高到25元。", set(), {"6", "15", "25"}),
        ("宣讲团由四名成员组成。", {"4名"}, set()),
        ("今年，我市共有11人获省五一劳动奖章，6个集体获省工人先锋号。", set(), {"11", "6"}),
        ("此前进行的两场半决赛中，红队获胜。", set(), set()),
        ("全市100余家单位的2000余名职工组成30个方队起跑。", {"100家", "2000名", "30个"}, set()),
        ("赛前，公司选派30人参加集训，历时12天。", set(), set()),
        ("每队3人，每个工种设一等奖1名、二等奖2名。", {"3人"}, set()),
        ("40名学生获得600元至5000元不等的资助。", {"40名"}, set()),
        ("职工100人以上的单位、选手58人到场。", {"58人"}, set()),
        ("运动会设篮球（3人篮球、5人篮球）等三个大项六个小项。", {"3个", "6个"}, set()),
        ("大会授予李大海等10人“青石市五一巾帼标兵”称号。", {"10人"}, set()),
        ("据悉，全国总工会今年共表彰五一劳动奖状255个。", {"255个"}, set()),
        ("2023年，市总工会资助困难职工子女3.5万人。", set(), {"35000"}),
    ],
)
def test_numbers_of_an_event_and_beside_it(facts, text, counts, figures_told):
    told = "5月8日，市总工会在青石体育馆举办第三届职工技能大赛。" + text
    found = facts(told).counts()
    assert {value.removesuffix(".0") + unit for value, unit, _ in found} == counts
    assert {value.removesuffix(".0") for _, value, _ in figures(facts, told)} == figures_told


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("◆市总工会启动“与你同在”心理援助热线，截至9月20日共接听来电268个。", {"268个"}),
        ("◆市总工会拟于9月举办职工围棋公开赛，目前已有76人报名。", {"76人"}),
        ("◆5月8日，市总工会召开推进会，截至目前，全市已建成驿站300家。", set()),
    ],
)
def test_numbers_since_an_event_began(facts, text, counts):
    assert {value.removesuffix(".0") + unit for value, unit, _ in facts(text).counts()} == counts


KINDS = ("count", "observation")


def number(found, thing):
    return tuple("".join(found.about_thing(thing, part)) for part in (terms.SCHEMA.value, terms.SCHEMA.unitText))


BESIDE = [
    (
        "5月14日，青石市总工会举办网约配送员竞赛，63名网约配送员参赛。\n\n"
        "据悉，2023年以来，青石市总工会发展新就业形态劳动者会员8900余人，建成友好驿站56个，今年内还将新增20个。",
        {("63", "名")},
        {("8900", "人"), ("56", "个"), ("20", "个")},
    ),
    (
        "7月5日，青石市快递行业工会联合会第一次会员代表大会召开，120名代表参加。\n\n"
        "青石市快递行业工会联合会覆盖顺丰等平台，已吸纳1.5万余名快递员入会。",
        {("120", "名")},
        {("15000", "名")},
    ),
    (
        "5月8日，青石市总工会干部学校云台分校揭牌仪式举行，60名干部参加。\n\n"
        "2018年以来，市总工会干部学校先后组织700余名工会干部参训。学校羽毛球沙龙现有78位教师参加。",
        {("60", "名")},
        {("700", "名"), ("78", "位")},
    ),
    (
        "5月8日，市总工会启动健步走活动，2万名职工参加。\n\n据介绍，活动将持续到10月，覆盖职工30万人。",
        {("20000", "名"), ("300000", "人")},
        set(),
    ),
]


@pytest.mark.parametrize(("told", "counted", "measured"), BESIDE)
def test_what_a_report_adds_of_the_work_is_no_number_of_the_event(facts, told, counted, measured):
    found = facts(told, publisher="青石市总工会")
    told_of = {
        kind: {(number(found, s.subject)) for s in found.statements if f"/{kind}/" in s.subject} for kind in KINDS
    }
    assert (told_of["count"], told_of["observation"]) == (counted, measured)


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("评比中，罗启航、葛一鸣等3人获一等奖。", {"3"}),
        ("云台区总工会选派的四名选手登台。", {"4"}),
        ("据悉，经过角逐，本次比赛程秋雁等4名选手获奖。", {"4"}),
        ("会上，被评为“年度目标责任制”一等奖的石桥镇工会等3家单位上台。", {"3"}),
        ("38名制茶师傅比炒茶。", {"38"}),
        ("40名排球爱好者参加。", {"40"}),
        ("今年，市总工会共授予12家单位五一劳动奖状。", {"12"}),
        ("今年，市总工会共资助困难职工子女63名。", {"63"}),
        ("本次活动收到来自全市1600名职工的作品；26家单位获优秀组织奖。", {"1600", "26"}),
        ("青石市五一劳动奖章（3名）由领导颁发。", {"3"}),
        ("一等奖（1名）空缺。", set()),
        ("自8月中旬至9月底，240家单位上传视频。", {"240"}),
        ("罗启航、葛一鸣两人登台。", set()),
        ("每个分工会组1个队。", set()),
        ("3人篮球赛最为激烈。", set()),
        ("来源：青石日报 浏览：21846次。", set()),
    ],
)
def test_numbers_of_an_event(facts, told, wanted):
    found = facts(f"5月8日，青石市总工会在青石体育馆举办职工技能大赛。{told}")
    assert {value for value, _, _ in found.counts()} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "今年以来，全市各级工会新建基层工会500家，新发展会员1.2万人。",
            {"新建基层工会": "500", "新发展会员": "12000"},
        ),
        (
            "上半年，市总工会走访慰问企业、工地130个，发放3万份防暑物资。",
            {"走访慰问企业、工地": "130", "发放防暑物资": "30000"},
        ),
        (
            "截至6月底，全市“15分钟职工服务圈”已有204个，12351热线受理诉求412件。",
            {"全市“15分钟职工服务圈”": "204", "12351热线受理诉求": "412"},
        ),
        (
            "去年，全市新就业形态劳动者会员达到3.1万人，实用新型专利增至19项。",
            {"全市新就业形态劳动者会员": "31000", "实用新型专利": "19"},
        ),
        ("目前，全市劳动保护监督检查员力争突破5000名。", {"全市劳动保护监督检查员": "5000"}),
        ("一季度，集团工会计划年内再帮扶困难职工200户。", {"再帮扶困难职工": "200"}),
        ("上半年，各单位征集合理化建议217条，采纳89条。", {"征集合理化建议": "217", "采纳合理化建议": "89"}),
        ("今年以来，市总工会走访迅达物流等12家企业。", {"走访迅达物流等企业": "12"}),
        ("自5月起，合同约定最低工资标准由110元提高到128元。", {"最低工资标准": "128"}),
    ],
)
def test_what_a_figure_measures(facts, text, wanted):
    assert set(wanted.items()) <= {(name, value.removesuffix(".0")) for name, value, _ in figures(facts, text)}


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("全县19个学区312名教师报了名，45人站上决赛讲台。", {"19", "312", "45"}),
        ("比上届多出26人，48名选手参赛。", {"48"}),
        ("48名选手参赛，青石机械厂凭11项发明专利亮相。", {"48"}),
        ("应到代表61人，实到55人，符合法定人数。", {"61", "55"}),
        ("48名选手参赛，赛后市总工会发放奖金2万元。", {"48", "20000"}),
        ("48名选手参赛，冠军还有6000元奖金。", {"48"}),
        ("七个工会小组的48名选手参赛。", {"7", "48"}),
        ("48名选手参赛，获奖者每月领到津贴500元。", {"48"}),
    ],
)
def test_numbers_of_a_contest(facts, told, wanted):
    found = facts(f"5月8日，市总工会在青石体育馆举办职工技能竞赛。{told}")
    assert {value.removesuffix(".0") for value, _, _ in found.counts()} == wanted


def test_what_a_meeting_wants_to_be_done_is_a_target(facts):
    found = facts("5月8日，市总工会召开全会。会议提出，全年要新建基层工会300家，发展会员1.5万人。")
    kinds = {s.object for s in found.statements if s.predicate == terms.BKG.kind and "/observation/" in s.subject}
    assert {str(getattr(kind, "value", kind)) for kind in kinds} == {"target"}


def test_what_is_counted_before_is_no_part_of_the_next_measure(facts):
    measures = {name for name, _, _ in figures(facts, "截至发稿，全市已有312家企业、4.8万名职工报名竞赛。")}
    assert measures == {"全市企业", "职工报名竞赛"}
