"""Units of the publisher's own house: a name without a region in the bulletin of a company, school or hospital."""

import pytest

from ontology import terms

COMPANY = "青石机械集团有限公司工会"
OWNER = "青石机械集团有限公司"
FOUND = [
    (COMPANY, "由集团工会主办，铸造厂、检修中心承办的竞赛开赛。", [OWNER + "铸造厂", OWNER + "检修中心"]),
    (COMPANY, "铸造厂代表队获团体一等奖。", [OWNER + "铸造厂代表队"]),
    (COMPANY, "铸造厂工会召开职工大会。", [OWNER + "铸造厂工会"]),
    (
        COMPANY,
        "设计一、二分工会以及机关五、六分工会联合代表队获奖。",
        [OWNER + "设计一分工会", OWNER + "设计二分工会", OWNER + "机关五、六分工会联合代表队"],
    ),
    (COMPANY, "该公司检修二队职工李建国获一等奖。", [OWNER + "检修二队"]),
    (COMPANY, "东山矿区凿岩工李建国获一等奖。", [OWNER + "东山矿区"]),
    (COMPANY, "机关联队获得亚军。", [OWNER + "机关联队"]),
    (COMPANY, "铸造车间、动力车间获奖，亚军被铸造车间和动力车间夺得。", [OWNER + "铸造车间", OWNER + "动力车间"]),
    (COMPANY, "活动由集团党委指导。", [OWNER + "党委"]),
    (COMPANY, "检修中心队2比1力克铸造厂队，金奖授予营销总部李建国。", [OWNER + "铸造厂队", OWNER + "营销总部"]),
    (COMPANY, "王伟与检修中心获得一等奖，检修中心工会发言。", [OWNER + "检修中心工会"]),
    (COMPANY, "铸造厂、检修中心两个单位捧回奖牌。", [OWNER + "铸造厂", OWNER + "检修中心"]),
    ("青石大学工会", "外国语学院分工会承办了比赛。", ["青石大学外国语学院分工会"]),
    ("青石大学工会", "图书馆、教务处联合举办了展览。", ["青石大学图书馆", "青石大学教务处"]),
    ("青石市人民医院工会", "急诊科、手术室荣获一等奖。", ["青石市人民医院急诊科", "青石市人民医院手术室"]),
    ("青石市人民医院工会", "呼吸与危重症医学科获一等奖。", ["青石市人民医院呼吸与危重症医学科"]),
    ("青石市人民医院工会", "妇产科、神经外科联队获得亚军。", ["青石市人民医院妇产科、神经外科联队"]),
    ("青石市人民医院工会", "亚军由内科、外科、急诊科联队夺得。", ["青石市人民医院内科、外科、急诊科联队"]),
    ("青石大学工会", "人文与传播学院李明获一等奖。", ["青石大学人文与传播学院"]),
    (
        "青石市中级人民法院",
        "刑庭李明同志夺得冠军，执行局周文清获第三名。",
        ["青石市中级人民法院刑庭", "青石市中级人民法院执行局"],
    ),
    ("青石市人民检察院", "公诉科检察员李明获“优秀公诉人”称号。", ["青石市人民检察院公诉科"]),
    ("青石市公安局", "网安支队李明、云台分局周文清获一等奖。", ["青石市公安局网安支队", "青石市公安局云台分局"]),
    (
        "青石省水利科学研究所",
        "泥沙室获冠军，我所财务处获第二名。",
        ["青石省水利科学研究所泥沙室", "青石省水利科学研究所财务处"],
    ),
    (COMPANY, "维修中心的周文清战胜了营销部李建国。", [OWNER + "维修中心", OWNER + "营销部"]),
    (
        COMPANY,
        "决赛上，综采二队李建国位列第三，通号车间探伤一班吴再明获奖。",
        [OWNER + "综采二队", OWNER + "通号车间探伤一班"],
    ),
    (
        "青石市实验中学工会",
        "数学组李建国、七年级组周文清朗诵了诗歌。",
        ["青石市实验中学数学组", "青石市实验中学七年级组"],
    ),
    ("青石市人民医院工会", "儿科李建国、周文清（骨科）分获前两名。", ["青石市人民医院儿科", "青石市人民医院骨科"]),
    (
        "青石大学(云川)工会",
        "校区工会主办，信息科学与工程学院分工会承办。",
        ["青石大学（云川）信息科学与工程学院分工会"],
    ),
    (
        "青石大学工会",
        "文理学院周文清、财政与公共管理学院李大海发言。",
        ["青石大学文理学院", "青石大学财政与公共管理学院"],
    ),
    (
        "青石市人民医院工会",
        "内科工会李明、门诊工会周文清、机关工会吴再明获二等奖。",
        ["青石市人民医院内科工会", "青石市人民医院门诊工会", "青石市人民医院机关工会"],
    ),
    (COMPANY, "二分公司镶贴工李明、三分公司工会获二等奖。", [OWNER + "二分公司", OWNER + "三分公司工会"]),
    (COMPANY, "比赛由检修车间和安环部12日晚合办。", [OWNER + "检修车间", OWNER + "安环部"]),
    (COMPANY, "转向架公司获一等奖。", [OWNER + "转向架公司"]),
    ("青石港务集团有限公司工会", "云湾港区装卸工李明获一等奖。", ["青石港务集团有限公司云湾港区"]),
    ("青石市人民医院工会", "急诊医学科主任李明出席。", ["青石市人民医院急诊医学科"]),
    (
        "青石大学工会",
        "比赛由校工会主办、教工羽协承办，教工读书社的共读举行。",
        ["青石大学教工羽协", "青石大学教工读书社"],
    ),
    (COMPANY, "公司工会、职工文联在职工活动中心办展。", [OWNER + "职工文联"]),
    ("青石铁路局集团有限公司工会", "郑州客运段、清浦客运段获一等奖。", ["青石铁路局集团有限公司郑州客运段"]),
    (COMPANY, "安全科和铸造厂合办了竞赛。", [OWNER + "安全科"]),
    ("青石市人民医院工会", "书屋开到了消毒供应中心，补选医保科科长李明为委员。", ["青石市人民医院消毒供应中心"]),
    ("青石市人民医院工会", "内科一病区护士长李明、120分站医师周文清出席。", ["青石市人民医院内科一病区"]),
    (COMPANY, "造型二班队包得最快，云川分会汇报了工作。", [OWNER + "造型二班队", OWNER + "工会云川分会"]),
    (COMPANY, "工会青工部召集新职工开会。", [OWNER + "工会青工部"]),
    ("青石大学工会", "教务处、学生工作处最先交来了名单。", ["青石大学教务处", "青石大学学生工作处"]),
    ("青石大学工会", "最先到的是机关后勤分会队。", ["青石大学机关后勤分会队"]),
    ("江北青石职业技术学院工会", "青石职院工会获一等奖。", ["江北青石职业技术学院工会"]),
    ("青石大学工会", "请把名单报校工会。", ["青石大学工会"]),
    ("青石煤业集团云湾煤矿工会", "集团工会批复同意。", ["青石煤业集团工会"]),
    (
        "青石大学工会",
        "文学院分工会、后勤联队先后撞线，收获亚军和季军，比赛由机关党委分工会协办。",
        ["青石大学文学院分工会", "青石大学后勤联队", "青石大学机关党委分工会"],
    ),
    ("青石市人民医院工会", "急诊科、检验科组成的联队获特等奖。", ["青石市人民医院急诊科、检验科联队"]),
    ("青石铁路局集团公司工会", "集团公司劳动和卫生部、客运部负责人参加。", ["青石铁路局集团公司劳动和卫生部"]),
]


@pytest.mark.parametrize(("publisher", "sentence", "wanted"), FOUND)
def test_units_that_act_belong_to_the_house(facts, publisher, sentence, wanted):
    found = facts(f"◆5月8日，{sentence}", publisher=publisher)
    assert set(wanted) <= set(found.kind("organization"))


WARDS = [("护士长李明主持。", "护士长"), ("主管护师李明获一等奖。", "主管护师")]


@pytest.mark.parametrize(("acts", "post"), WARDS)
def test_a_ward_is_the_employer_of_its_people(facts, acts, post):
    found = facts(f"◆5月8日，医院举办技能竞赛，急诊科{acts}", publisher="青石市人民医院工会")
    assert ("李明", "青石市人民医院急诊科", post) in found.posts()


NOT_FOUND = [
    (COMPANY, "全体干部参加学习。", "干部"),
    (COMPANY, "临江区图书馆举办讲座。", OWNER + "图书馆"),
    ("青石大学工会", "武汉音乐学院获得一等奖。", "青石大学武汉音乐学院"),
    (COMPANY, "铸造厂的天很蓝。", OWNER + "铸造厂"),
    (COMPANY, "亚军、季军分别被铸造车间和动力车间夺得。", OWNER + "铸造车间和动力车间"),
    ("青石市总工会", "铸造厂代表队获一等奖。", "青石市总工会铸造厂代表队"),
    ("青石市人民医院工会", "门诊工会李明获一等奖，门诊开放。", "青石市人民医院门诊"),
    (COMPANY, "云川省总工会劳动和经济工作部副部长李建国到场。", OWNER + "经济工作部"),
    (COMPANY, "技能提升班李建国结业。", OWNER + "技能提升班"),
    (COMPANY, "工程师李建国与检修中心承办了活动。", OWNER + "工程师李建国与检修中心"),
    (COMPANY, "评审组李建国作了点评。", OWNER + "评审组"),
    (COMPANY, "三个分厂工会同时换届。", OWNER + "三个分厂"),
    (COMPANY, "职工跑出41秒，刷新公司纪录。", "刷新公司"),
    ("青石大学工会", "请把名单报校工会。", "名单报校工会"),
    ("青石煤业集团云湾煤矿工会", "他是我矿建矿以来的第六位劳模。", "青石煤业集团云湾煤矿建矿"),
    ("青石大学工会", "会议产生新一届分会。", "青石大学工会产生新一届分会"),
    ("青石大学工会", "市总工会劳动和经济工作部部长李明到会。", "青石大学经济工作部"),
    (COMPANY, "信息科技部李建国作了点评。", OWNER + "信息科"),
    (COMPANY, "为庆祝公司建厂50周年，工会举办职工篮球赛。", OWNER + "建厂"),
    (COMPANY, "两年多来公司获评先进单位。", "两年多来公司"),
    (COMPANY, "财务总监李云作公司财务工作报告。", "财务总监李云作公司"),
    (COMPANY, "这是公司第三次夺得团体冠军。", OWNER + "这是公司"),
    ("青石市中级人民法院", "院长李明和立案庭周文清获得双打冠军。", "青石市中级人民法院院长李明"),
    ("青石市疾病预防控制中心", "临江区疾控中心李明、疾控中心周文清获奖。", "青石市疾病预防控制中心疾控中心"),
    ("青石县人民政府", "帮扶困难职工家庭周文清等5户。", "青石县人民政府帮扶困难职工家庭"),
    (COMPANY, "场边拉拉队的鼓点声不断。", "场边拉拉队"),
    ("青石铁路局云湾车务段", "车间举行第二届站区职工象棋友谊赛。", "青石铁路局云湾车务段第二届站"),
]


@pytest.mark.parametrize(("publisher", "sentence", "unwanted"), NOT_FOUND)
def test_other_words_are_no_units(facts, publisher, sentence, unwanted):
    assert unwanted not in facts(f"◆5月8日，{sentence}", publisher=publisher).kind("organization")


RAILWAY = "青石铁路局集团有限公司"
LABELLED = [
    (
        RAILWAY,
        "【云川工务段】5月8日，段工会举办拔河比赛，泗河工区李明获一等奖。",
        ["云川工务段工会", "云川工务段泗河工区"],
    ),
    (RAILWAY, "【云川车站】5月8日，站工会举办拔河比赛，客运车间获一等奖。", ["云川车站工会", "云川车站客运车间"]),
    (RAILWAY, "【云川电务段】5月8日，集团公司工会到段慰问。", ["工会"]),
    (OWNER, "◆铸造厂工会：5月8日举办拔河比赛，造型车间获一等奖，检修中心获二等奖。", ["铸造厂造型车间", "检修中心"]),
    (OWNER, "【检修中心】5月8日，中心工会举办拔河比赛，焊接二班获一等奖。", ["检修中心工会", "检修中心焊接二班"]),
]


@pytest.mark.parametrize(("owner", "item", "units"), LABELLED)
def test_an_item_that_is_labelled_with_a_unit_speaks_for_it(facts, owner, item, units):
    found = facts(f"◆5月6日，铸造厂、检修中心承办了比赛。\n{item}", publisher=owner + "工会")
    assert {owner + unit for unit in units} <= set(found.kind("organization"))


STAFF = [
    ("儿科护士长李建国主持。", ("李建国", "青石市人民医院儿科", "护士长")),
    ("眼科医生李建国、内科一病区护士长周文清参加。", ("周文清", "青石市人民医院内科一病区", "护士长")),
    ("心身医学科主任李建国主持。", ("李建国", "青石市人民医院心身医学科", "主任")),
    ("急诊科医师李建国、驾驶员周文清参加。", ("周文清", "青石市人民医院急诊科", "驾驶员")),
]


@pytest.mark.parametrize(("sentence", "wanted"), STAFF)
def test_a_unit_employs_those_whose_posts_it_opens(facts, sentence, wanted):
    assert wanted in facts(f"◆5月8日，医院举办竞赛，{sentence}", publisher="青石市人民医院工会").posts()


def test_a_crew_of_a_unit_that_acts_employs_too(facts):
    text = "◆5月8日，铸造厂承办了比赛。\n◆5月9日，铸造厂造型班班长李建国发言。"
    assert ("李建国", OWNER + "铸造厂造型班", "班长") in facts(text, publisher=COMPANY).posts()


def test_those_of_a_labelled_part_are_of_the_part(facts):
    text = "【云川工务段】5月8日，段工会举办比赛，段长周文清到场，青年信号工李建国参加。集团公司副总经理吴再明调研。"
    found = facts(text, publisher="青石铁路局集团有限公司工会").posts()
    part = "青石铁路局集团有限公司云川工务段"
    assert {("周文清", part, "段长"), ("李建国", part, "青年信号工")} <= set(found)
    assert ("吴再明", "青石铁路局集团有限公司", "副总经理") in found


def test_a_college_of_a_university_speaks_of_itself(facts):
    text = (
        "影视学院第二届教代会召开\n\n5月8日，影视学院第二届教代会在报告厅召开。我院李建国院长和周文清副院长出席。\n"
        "影视学院分工会作了汇报。大会选举产生了新一届工会委员会，吴再明 、赵立新当选为工会委员会委员。"
    )
    posts = set(facts(text, publisher="青石大学工会").posts())
    college = "青石大学影视学院"
    assert {("李建国", college, "院长"), ("周文清", college, "副院长"), ("吴再明", college + "分工会", "委员")} <= posts


def test_a_project_has_the_manager_told_of_later(facts):
    text = "◆5月8日，服务队走进集团云川桥项目部慰问。项目经理周文清说很方便。"
    assert ("周文清", "青石建工集团有限公司云川桥项目部", "项目经理") in facts(
        text, publisher="青石建工集团有限公司工会"
    ).posts()


def test_the_crews_of_a_mine_are_its_units(facts):
    text = "◆5月8日，矿工会举办比武。采煤机司机第一名：李建国（综采一队）；电钳工第一名：周文清（机电队）。"
    found = facts(text, publisher="青石煤业集团云山煤矿工会")
    units = {("李建国", "综采一队"), ("周文清", "机电队")}
    assert {(name, "青石煤业集团云山煤矿" + unit, "") for name, unit in units} <= set(found.posts())


def test_a_list_of_winners_names_the_units_before_them(facts):
    text = "◆5月8日，医院举办护理竞赛。\n一等奖　神经内科 周文清\n二等奖　手术室 李建国，新生儿科 王小川"
    assert ("周文清", "青石市人民医院神经内科", "") in facts(text, publisher="青石市人民医院工会").posts()


PART = [
    ("集团工会副主席周文清到矿慰问。", ("周文清", "青石煤业集团工会", "副主席")),
    ("集团公司副总经理周文清到矿调研。", ("周文清", "青石煤业集团", "副总经理")),
    ("矿工会主席周文清主持。", ("周文清", "青石煤业集团云山煤矿工会", "主席")),
]


@pytest.mark.parametrize(("sentence", "wanted"), PART)
def test_a_part_of_a_group_calls_the_group_so(facts, sentence, wanted):
    assert wanted in facts(f"◆5月8日，矿工会召开会议，{sentence}", publisher="青石煤业集团云山煤矿工会").posts()


def test_an_item_labelled_with_a_part_speaks_for_it(facts):
    text = "【云川工务段】5月8日，段工会主席周文清慰问职工。"
    assert ("周文清", "青石铁路局集团有限公司云川工务段工会", "主席") in facts(
        text, publisher="青石铁路局集团有限公司工会"
    ).posts()


def test_a_unit_that_acted_once_is_found_wherever_it_stands_alone(facts):
    text = "◆5月8日，铸造厂承办了比赛。\n◆5月9日，铸造厂班长李建国、检修中心发言。"
    assert ("李建国", OWNER + "铸造厂", "班长") in facts(text, publisher=COMPANY).posts()


POSTS = [
    ("集团公司党委副书记、工会主席周文清出席。", ("周文清", OWNER + "工会", "主席")),
    ("集团总工程师周文清出席。", ("周文清", OWNER, "总工程师")),
    ("副总经理周文清宣读决定。", ("周文清", OWNER, "副总经理")),
]


@pytest.mark.parametrize(("sentence", "wanted"), POSTS)
def test_posts_without_an_organization_are_of_the_house(facts, sentence, wanted):
    assert wanted in facts(f"◆5月8日，{OWNER}召开大会，{sentence}", publisher=COMPANY).posts()


def test_the_judges_and_guests_are_not_of_the_house(facts):
    found = facts("◆5月8日，集团公司举办讲座，国家二级心理咨询师周文清主讲。", publisher=COMPANY)
    assert ("周文清", OWNER, "国家二级心理咨询师") not in found.posts()


def test_the_committees_of_a_union_are_none_of_a_department(facts):
    found = facts("◆5月8日，活动启动。人力资源部总经理、女职工委员会主任马敏参加。", publisher=COMPANY).posts()
    assert ("马敏", OWNER + "人力资源部", "总经理") in found
    assert ("马敏", OWNER + "工会女职工委员会", "主任") in found


def test_a_story_of_a_lower_court_speaks_of_its_divisions(facts):
    text = "5月8日，临江县人民法院举办羽毛球比赛。经过角逐，立案庭李明获男子单打冠军。"
    assert ("李明", "青石市临江县人民法院立案庭", "") in facts(text, publisher="青石市中级人民法院").posts()


def test_posts_of_those_who_see_to_one_event_are_of_no_house(facts):
    text = "5月8日，技能竞赛举行。市疾控中心主任、竞赛领导小组副组长李明出席。李明主任讲话。"
    found = facts(text, publisher="青石市疾病预防控制中心").posts()
    assert [one for one in found if one[1]] == [("李明", "青石市疾病预防控制中心", "主任")]


def test_a_bureau_is_called_by_its_level(facts):
    found = facts("5月8日，市局代表队获得团体一等奖。", publisher="青石市公安局")
    assert "青石市公安局代表队" in found.kind("organization")


def test_an_institute_names_its_academy(facts):
    text = "5月8日，青石热带林业科学院党组书记李明出席表彰大会。"
    assert ("李明", "青石热带林业科学院", "党组书记") in facts(text, publisher="青石热带林业科学院竹藤所").posts()


def test_an_institute_is_called_by_some_characters_of_its_name(facts):
    text = "5月8日，青石高原湖泊研究所举办运动会。湖泊所所长李明致辞。"
    assert ("李明", "青石高原湖泊研究所", "所长") in facts(text, publisher="青石高原湖泊研究所").posts()


def test_an_association_is_called_by_some_characters_of_its_name(facts):
    text = "5月8日，青石市羽毛球协会成立大会举行。李明当选羽协主席，周文清、吴再明当选羽协副主席。"
    found = facts(text, publisher="青石市羽毛球协会").posts()
    assert {("李明", "青石市羽毛球协会", "主席"), ("吴再明", "青石市羽毛球协会", "副主席")} <= set(found)


@pytest.mark.parametrize(
    ("publisher", "sentence", "named"),
    [
        (COMPANY, "青石机械集团有限公司工会召开会议。", {OWNER, COMPANY}),
        ("青石市总工会", "青石大学工会召开会议。", {"青石大学工会"}),
        ("青石市总工会", "青石大学工会办公室主任李明到会。", {"青石大学", "青石大学工会办公室"}),
        ("青石大学工会", "外国语学院分工会获一等奖。", {"青石大学", "青石大学外国语学院分工会"}),
    ],
)
def test_a_union_names_the_house_that_publishes(facts, publisher, sentence, named):
    found = facts(f"◆5月8日，{sentence}", publisher=publisher)
    mentioned = {name for _, name in found.of(terms.SCHEMA.mentions)}
    assert {name for name in mentioned if name in found.kind("organization")} == named


@pytest.mark.parametrize(
    ("publisher", "sentence", "hosts"),
    [
        (COMPANY, "公司工会联合团委、综合管理部举办职工摄影展。", {COMPANY, OWNER + "团委", OWNER + "综合管理部"}),
        (COMPANY, "安全环保部与工会联合举行“安康杯”知识竞赛。", {OWNER + "安全环保部", COMPANY}),
        (COMPANY, "炼铁厂举行职工篮球赛。", {OWNER + "炼铁厂"}),
        ("星河重工有限公司工会", "市总工会、市人社局举办“安康杯”知识竞赛。", {"市总工会", "市人力资源和社会保障局"}),
        ("青石大学工会", "校工会、女教职工委员会举办读书沙龙。", {"青石大学工会", "青石大学工会女职工委员会"}),
        ("临江水力发电站", "站工会举办职工登山赛。", {"临江水力发电站工会"}),
        ("临江市公共交通集团有限公司", "公交集团举办驾驶员技能竞赛。", {"临江市公共交通集团有限公司"}),
        ("云建投资集团", "云建二局集团工会举办钢筋工大赛。", {"云建二局集团工会"}),
        (COMPANY, "临江轧钢厂党委、工会在广场举办职工拔河赛。", {"临江轧钢厂党委", "临江轧钢厂工会"}),
        (COMPANY, "公司党委、工会、团委联合举办职工篮球赛。", {OWNER + "党委", COMPANY, OWNER + "团委"}),
        (COMPANY, "综合管理部、公司工会的“银龄写春联”活动在一楼大厅进行。", {OWNER + "综合管理部", COMPANY}),
    ],
)
def test_who_of_the_house_and_around_it_holds(facts, publisher, sentence, hosts):
    found = facts(f"5月8日，{sentence}", publisher=publisher)
    assert {name for _, name in found.of(terms.BKG.hostedBy)} == hosts


LABELS = [
    ("5月9日晚联合云川区税务局团委举办“缘来是你”相亲会。", OWNER + "铸造厂工会"),
    ("5月9日派出巡诊组，在检修中心门口给高温岗位职工量血压。", OWNER + "铸造厂工会"),
]


@pytest.mark.parametrize(("told", "host"), LABELS)
def test_a_label_holds_what_its_story_tells(facts, told, host):
    text = f"◆5月6日，铸造厂、检修中心承办了比赛。\n◆铸造厂工会：{told}"
    hosts = [name for _, name in facts(text, publisher=COMPANY).of(terms.BKG.hostedBy)]
    assert host in hosts
    assert OWNER + "检修中心" not in hosts


def test_a_section_of_a_bureau_is_no_unit_of_the_house(facts):
    text = "5月8日，铸造厂召开协商会。云川区人力资源和社会保障局劳动关系科科长李建国到会见证。"
    houses = {house for name, house, _ in facts(text, publisher=COMPANY).posts() if name == "李建国"}
    assert houses
    assert not any(house.startswith(OWNER) for house in houses)


def test_a_story_of_one_house_calls_it_by_its_own_words(facts):
    told = "5月8日，青石建材有限公司里人声鼎沸，公司工会组织的职工拔河比赛打响。最终二车间队夺得冠军，综合队获得亚军。"
    found = facts(told)
    owner = "青石建材有限公司"
    assert found.about("职工拔河比赛", terms.BKG.hostedBy) == [owner + "工会"]
    assert found.wins() == {(owner + "二车间队", "冠军"), (owner + "综合队", "亚军")}


def test_a_story_of_two_houses_calls_neither_by_such_words(facts):
    found = facts("5月8日，青石建材有限公司、青石机械有限公司举办职工拔河比赛。公司工会组织职工到场助威。")
    assert found.kind("organization") == ["青石市总工会", "青石建材有限公司", "青石机械有限公司"]


def test_when_something_was_is_no_part_of_the_house(facts):
    found = facts("5月8日，青石纺织有限公司召开协商会议。周文清说，谈之前公司工会发放问卷820份。")
    assert found.kind("organization") == ["青石市总工会", "青石纺织有限公司", "青石纺织有限公司工会"]


def test_local_posts_of_an_agency_are_units_of_it(facts):
    told = "1月10日，分局工会举办荣誉仪式。盐仓派出所社区民警李大海发言，分局局长张丽颁奖。"
    posts = facts(told, "青石市公安局云台区分局工会").posts()
    assert ("李大海", "青石市公安局云台区分局盐仓派出所", "社区民警") in posts
    assert ("张丽", "青石市公安局云台区分局", "局长") in posts


def test_customs_are_called_by_their_port(facts):
    found = facts("6月25日，我关办公室三级主办周文清在南宁海关机关工会举办的讲解大赛中获特等奖。", "东兴海关")
    assert ("周文清", "东兴海关办公室", "三级主办") in found.posts()
    assert "南宁海关机关工会" in found.kind("organization")


@pytest.mark.parametrize("said", ["图书馆分工会", "校图书馆分工会", "档案馆分工会"])
def test_branches_of_a_part_that_is_a_kind_of_house_itself(facts, said):
    found = facts(f"5月8日，{said}举办读书会。", "青石职业学院工会").kind("organization")
    assert "青石职业学院" + said.removeprefix("校") in found


PLANT = "青石机械集团有限公司"


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("据救护大队大队长周文清介绍，各队全年无事故。", ("周文清", "救护大队", "大队长")),
        ("救护大队荣获先进集体。二中队副中队长周文清发言。", ("周文清", "救护大队二中队", "副中队长")),
        ("研究院电池所高级工程师周文清发言。", ("周文清", "研究院电池所", "高级工程师")),
        ("3号窑甲班班长周文清发言。", ("周文清", "3号窑甲班", "班长")),
        ("红旗班组2个：水泥厂3号窑甲班、余热电站。3号窑甲班班长周文清发言。", ("周文清", "水泥厂3号窑甲班", "班长")),
    ],
)
def test_crews_and_brigades_of_a_company(facts, text, post):
    name, unit, title = post
    assert facts(text, PLANT + "工会").posts() == [(name, PLANT + unit, title)]


@pytest.mark.parametrize("text", ["公司在职省部级劳模有3人。", "派出所民警周文清到场。", "2025年3号文件下发。"])
def test_words_that_end_like_units_are_none(facts, text):
    assert set(facts(text, PLANT + "工会").kind("organization")) <= {PLANT, PLANT + "工会"}
