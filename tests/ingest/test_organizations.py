"""Organizations in marked sentences: 〔as written|coarse class|full name〕; what is not marked is none."""

import re

import pytest

MARK = re.compile(r"〔(?P<text>[^|〕]+)\|(?P<cls>[^|〕]+)(?:\|(?P<name>[^〕]+))?〕")

MARKED = [
    "此前一天〔市总工会|TradeUnion|青石市总工会〕公布名单，随后〔市教育局|GovernmentAgency|青石市教育局〕致谢，昨晚〔市第一医院|Hospital|青石市第一医院〕值班。",
    "比赛在〔市总工会|TradeUnion|青石市总工会〕四楼会议室，〔云台区总工会|TradeUnion|青石市云台区总工会〕三楼活动室，都坐满了人。",
    "〔市医学会急诊分会|SocialOrganization|青石市医学会急诊分会〕主任委员周文清、"
    "〔市护理学会重症专业委员会|SocialOrganization|青石市护理学会重症专业委员会〕委员王海燕担任评委。",
    "考核由〔松溪县人社局职业技能鉴定站|GovernmentAgency|青石市松溪县人力资源和社会保障局职业技能鉴定站〕主持。",
    "〔市教育局代表队|Team|青石市教育局代表队〕大胜〔市司法局代表队|Team|青石市司法局代表队〕。",
    "由〔临江|Team|青石市临江区代表队〕、〔云台|Team|青石市云台区代表队〕两区代表队决赛，〔市教育局|GovernmentAgency|青石市教育局〕和"
    "〔松溪|GovernmentAgency|青石市松溪县教育局〕、〔河口|GovernmentAgency|青石市河口县教育局〕两县教育局到场。",
    "〔渝北|TradeUnion|重庆市渝北区总工会〕和〔石柱|TradeUnion|重庆市石柱土家族自治县总工会〕2个区县总工会参加，组织部、宣传部两级工会不在。",
    "〔云台区人民法院立案庭|GovernmentAgency|青石市云台区人民法院立案庭〕、〔松溪县人民法院河口人民法庭|GovernmentAgency|青石市松溪县人民法院河口人民法庭〕获表彰。",
    "〔临江区颐和康养中心|SocialOrganization|青石市临江区颐和康养中心〕护理员尚英、〔青石县钨矿|Enterprise〕工人蓝生获奖。",
    "〔青石矿业队|Team〕队长李建军领奖。",
    "5月8日，〔云台区总工会职工服务中心|TradeUnion〕组织心理讲座。",
    "5月8日，〔青石建材有限公司|Enterprise〕厂区里人声鼎沸。",
    "5月8日，〔云台区总工会|TradeUnion|青石市云台区总工会〕在〔鲁迅中学|School〕举办职工运动会。",
    "会议由〔市总工会|TradeUnion|青石市总工会〕、〔市人力社保局|GovernmentAgency|青石市人力资源和社会保障局〕主办。",
    "由〔市人力资源和社会保障局|GovernmentAgency|青石市人力资源和社会保障局〕和"
    "〔市发展和改革委员会|GovernmentAgency|青石市发展和改革委员会〕指导。",
    "〔市委组织部|PartyOrganization|中国共产党青石市委员会组织部〕、"
    "〔团市委|PartyOrganization|中国共产主义青年团青石市委员会〕参加。",
    "〔市委|PartyOrganization|中国共产党青石市委员会〕、〔市政府|GovernmentAgency|青石市人民政府〕印发文件。",
    "〔市妇联|SocialOrganization|青石市妇女联合会〕、〔市工商联|SocialOrganization|青石市工商业联合会〕参加。",
    "〔青石市总工会|TradeUnion|青石市总工会〕与〔青石市司法局|GovernmentAgency|青石市司法局〕、"
    "〔青石市律师协会|SocialOrganization〕联合开展活动。",
    "〔青石星河重工有限公司工会|TradeUnion|青石星河重工有限公司工会〕主席李明发言。",
    "〔巴陵区新就业形态行业工会联合会|TradeUnion|青石市巴陵区新就业形态行业工会联合会〕揭牌成立。",
    "由〔中国人民银行青石市中心支行|Enterprise|中国人民银行青石市中心支行〕与〔市总工会|TradeUnion|青石市总工会〕主办。",
    "青石市第二届乡村学校竞赛开赛，以此提升全市乡村学校的水平，缩短城乡学校的距离。",
    "〔市教科文卫体工会|TradeUnion|青石市教科文卫体工会〕主办竞赛。",
    "〔全总|TradeUnion|中华全国总工会〕印发通知，〔中国机械冶金建材工会|TradeUnion〕落实。",
    "〔市总工会女职工委员会|TradeUnion|青石市总工会女职工委员会〕主办联谊活动。",
    "〔松溪县总工会|TradeUnion|青石市松溪县总工会〕举办培训班，〔松溪县河口镇总工会|TradeUnion〕成立。",
    "〔北京市总工会|TradeUnion|北京市总工会〕前来考察。",
    "〔七一三厂工会|TradeUnion|七一三厂工会〕、〔三〇八医院工会|TradeUnion|三〇八医院工会〕举行演讲会。",
    "云台区三个厂矿工会、松溪县两个街道总工会举办歌咏会，要改进对制鞋制帽企业工会的指导，不断扩大产业工会的声望。",
    "松溪县首个园区“书吧”揭牌，〔青石阳和机电有限公司|Enterprise|青石阳和机电有限公司〕获奖。",
    "〔云台区代表队|Team|青石市云台区代表队〕获得第二名。",
    "周文清与〔和平路小学|School〕的李大海并列二等奖，系〔市第一医院|Hospital|青石市第一医院〕护士。",
    "展演系〔市总工会|TradeUnion|青石市总工会〕所办，〔贵阳钧和新材料公司|Enterprise〕获奖。",
    "季军落入〔青石银行信息科技部|Enterprise〕之手，〔石桥茶业公司|Enterprise〕制茶工周文清列第四名。",
    "截至6月底，全系统新建工地工会联合会26家。",
    "〔青石大学附属第二医院|Hospital|青石大学附属第二医院〕开展义诊。",
    "〔市第三中学|School|青石市第三中学〕承办比赛。",
    "〔青石日报社|Media|青石日报社〕记者采访了他。",
    "〔国家矿山安全监察局云南局|GovernmentAgency〕、〔云南和顺达律师事务所|Enterprise〕参加。",
    "〔青石机械有限公司|Enterprise〕周文清〔云南星河泵业有限公司|Enterprise〕李大海获奖。",
    "〔青石供电公司云湾油库|Enterprise〕、〔中铁九局五号线二标|Enterprise〕获奖。",
    "〔中国石油青石分公司|Enterprise〕、〔国网青石供电公司工会|TradeUnion〕参加。",
    "〔市企业联合会（企业家协会）|SocialOrganization〕协办。",
    "〔市职工文体协会|SocialOrganization|青石市职工文体协会〕协办。",
    "活动依托〔市总工会|TradeUnion|青石市总工会〕开展，旨在促进辖区企业工会交流。",
    "要加强学校和医院联动，回顾公司历程，形成党委领导的格局。",
    "〔市城乡建设工会|TradeUnion|青石市城乡建设工会〕承办，〔市龙舟协会|SocialOrganization〕协办。",
    "〔云台区总工会|TradeUnion〕指导〔青石北山电池有限公司|Enterprise〕开展协商。",
    "〔市总工会女职工工作部|TradeUnion|青石市总工会女职工工作部〕举办讲座。",
    "〔市工会|TradeUnion|青石市总工会〕党组书记周文清出席，全市工会干部参加。",
    "他来自〔云帆汽车公司|Enterprise|云帆汽车公司〕。",
    "〔临江区总工会|TradeUnion|青石市临江区总工会〕举办培训班。",
    "〔晨光（辽宁）食品股份有限公司装罐班|Enterprise|晨光（辽宁）食品股份有限公司装罐班〕等3个班组受表彰。",
    "〔远帆（中国）投资有限公司工会|TradeUnion|远帆（中国）投资有限公司工会〕、〔星河（集团）有限公司工会|TradeUnion〕参加。",
    "〔晨光集团有限公司贵州分公司工会|TradeUnion|晨光集团有限公司贵州分公司工会〕承办。",
    "〔宏达贵州钢铁有限公司|Enterprise|宏达贵州钢铁有限公司〕、〔远星湖南机车有限公司工会|TradeUnion〕获奖。",
    "选手〔上海云帆公司|Enterprise|上海云帆公司〕李明获奖。",
    "〔市劳动和社会保障局|GovernmentAgency|青石市劳动和社会保障局〕、〔市教育局|GovernmentAgency|青石市教育局〕"
    "和〔市体育局|GovernmentAgency|青石市体育局〕主办。",
    "〔呼和浩特供电公司|Enterprise〕参加。",
    "〔中央纪委国家监委驻全总机关纪检监察组|PartyOrganization〕到会指导。",
    "慰问〔金泉集团|Enterprise|金泉集团〕、〔凯源集团|Enterprise|凯源集团〕的困难职工，资助贫困大学新生。",
    "〔远山集团云岭矿业分公司工会|TradeUnion|远山集团云岭矿业分公司工会〕承办。",
    "〔中国科学院深海科学与工程研究所|GovernmentAgency〕和〔教育部|GovernmentAgency|教育部〕参加。",
    "〔中国石油云岭气田重庆气矿邻水作业区|Enterprise〕举行比赛，各驻会全国产业工会带队。",
    "〔中国铁路上海局集团有限公司工会|TradeUnion|中国铁路上海局集团有限公司工会〕参加。",
    "〔国铁西安局集团公司西安机务段|Enterprise|中国铁路西安局集团有限公司西安机务段〕获奖。",
    "慰问〔市公安局云台区分局石桥派出所|GovernmentAgency|青石市公安局云台区分局石桥派出所〕民警。",
    "〔市规划和自然资源局松溪分局|GovernmentAgency|青石市规划和自然资源局松溪分局〕、〔云台区总工会|TradeUnion|青石市云台区总工会〕参加。",
    "〔鹭岛社区党总支|PartyOrganization〕、〔远帆（集团）公司工会|TradeUnion〕参加，工会驿站揭牌。",
    "〔启明中学|School|启明中学〕校长李明、〔中国邮政集团公司西宁邮区中心局|Enterprise〕获奖。",
    "〔梧桐路社区工会|TradeUnion|梧桐路社区工会〕开展包粽子活动。",
    "7月2日前往〔国网青石电力照明管理中心路灯班|Enterprise〕和驿站慰问。",
    "〔全国总工会|TradeUnion|中华全国总工会〕党组书记、副主席李明出席。",
    "〔教育部教师工作司|GovernmentAgency|教育部教师工作司〕司长李明、〔教育部|GovernmentAgency|教育部〕副部长王强出席。",
    "混合团体赛中，〔区检察院、滨江港城联队|Team〕，〔区国土局、区经科联队|Team〕名列前三名。",
    "〔远山修造联队|Team〕、〔远山装备公司|Enterprise〕、〔远山冷作联队|Team〕分获前三名。",
    "〔星河重工队|Team〕的李大海获得第一名，〔远洲电气队|Team〕以3:1战胜〔青石电厂队|Team〕。",
    "〔远山能源集团到家服务职工代表队|Team〕对阵〔星河银行职工代表队|Team〕。",
    "〔青石市创建全国文明城市工作办公室|GovernmentAgency〕和〔市防汛抗旱指挥部办公室|GovernmentAgency〕主办。",
    "〔远山集团有限公司工会生产宣教科|TradeUnion〕主管李大海、"
    "〔星河集团有限公司工会工作部|TradeUnion|星河集团有限公司工会工作部〕部长周文清陪同。",
    "〔青石地铁12号线项目部|Enterprise〕举行慰问，〔青石轨道交通3号线5标项目部|Enterprise〕参加。",
    "〔人民医院|Hospital|青石市人民医院〕李大海、〔中医院|Hospital|青石市中医院〕张瑞荣获三等奖。",
    "〔公安局|GovernmentAgency|青石市公安局〕、〔教育局|GovernmentAgency|青石市教育局〕、"
    "〔人民医院|Hospital|青石市人民医院〕获得一等奖。",
    "〔二实验小学|School〕李大海、〔市一中|School|青石市第一中学〕张瑞获奖。",
    "〔临江区工会|TradeUnion|青石市临江区总工会〕、〔石桥镇工会|TradeUnion|石桥镇工会〕获得一等奖。",
    "〔云台区|TradeUnion|青石市云台区总工会〕、〔白塔区工会|TradeUnion|青石市白塔区总工会〕摘得三等奖。",
    "〔大唐远星攸县能源有限公司|Enterprise|大唐远星攸县能源有限公司〕参加。",
    "〔株洲醴陵旗山电瓷有限公司工会委员会|TradeUnion|株洲醴陵旗山电瓷有限公司工会委员会〕获奖。",
    "经〔市总工会|TradeUnion|青石市总工会〕、〔市人社局|GovernmentAgency〕批准，大会召开。",
    "〔云台区总工会|TradeUnion|青石市云台区总工会〕第三届委员会第一次全体会议召开。",
    "〔市货运行业工会|TradeUnion|青石市货运行业工会〕成立，〔秀水社区居委会|SocialOrganization〕参加。",
    "〔中国邮政集团有限公司青石市分公司|Enterprise〕、〔青石大学图书馆|School〕承办。",
    "〔东湖区大院街道总工会|TradeUnion〕、〔南昌县向塘镇总工会|TradeUnion〕成立。",
    "〔青石经开区党工委|PartyOrganization〕副书记、〔管委会|GovernmentAgency〕主任李大海出席。",
    "〔蓝川公司|Enterprise〕参加，调研组来到〔远川科技|Enterprise〕、〔天域恒一|Enterprise〕、〔远康制药|Enterprise〕，实地查看。",
    "〔中国联合网络通信有限公司青石市分公司|Enterprise〕、〔航天科技集团一院|Enterprise〕、〔市一院|Hospital〕获奖。",
    "〔中国人保财险青石市分公司|Enterprise〕、〔市妇儿工委办|GovernmentAgency〕、〔市双拥办|GovernmentAgency〕参加。",
    "来自〔远临精工|Enterprise〕的李大海获得第一名。",
    "返乡大学生感谢〔市总工会|TradeUnion|青石市总工会〕的帮助。",
    "由〔成都市|TradeUnion|成都市总工会〕、〔重庆市江北区|TradeUnion|重庆市江北区总工会〕、"
    "〔重庆市渝北区总工会|TradeUnion|重庆市渝北区总工会〕和〔青石市区域协同发展局|GovernmentAgency〕协办。",
    "〔青石化纤公司产品检测与环境监测中心|Enterprise〕周文清获奖。",
    "外包队伍〔南通青石船舶工程有限公司|Enterprise〕参赛。",
    "〔全椒县总工会|TradeUnion〕、〔全州县总工会|TradeUnion〕参加。",
    "〔青石市餐饮与美食行业协会|SocialOrganization〕、〔青石市演讲与口才学会|SocialOrganization〕联合举办。",
    "〔云台区供电公司“光明号”|Team〕率先冲线，〔云台区“晨风”农民工龙舟队|Team〕获第二名，〔青石机械有限公司|Enterprise〕“工人先锋号”揭牌。",
    "〔云山学院美术与艺术设计学院|School〕、〔青石财经大学财政与公共管理学院|School〕联合举办。",
    "〔远山石油大学（威海）|School〕、〔青石大学云川校区工会|TradeUnion〕承办，在〔远山大学|School〕东校区举行。",
    "〔青石市总工会|TradeUnion〕会同〔市人民医院|Hospital〕义诊，全镇共有基层工会41个，市直机关共建基层工会9家。",
    "〔云台区总工会|TradeUnion|青石市云台区总工会〕与〔教育工会|TradeUnion|青石市教育工会〕联合开展竞赛，各级教育工会响应。",
    "〔市总工会女职委|TradeUnion|青石市总工会女职工委员会〕、〔中建三局新型基础设施投资建设有限公司|Enterprise〕主办，市产业工会参加。",
    "〔云川市人力资源和社会保障服务中心|GovernmentAgency〕荣获青石市模范班组。",
    "〔市发展改革委|GovernmentAgency|青石市发展和改革委员会〕与〔国家发展改革委|GovernmentAgency|国家发展和改革委员会〕联合发文，"
    "〔市总工会委员会|TradeUnion|青石市总工会〕一班人参加。",
    "〔远山交通集团高速公路管理中心代表队|Team〕获第一名。",
    "〔市直机关工会工委|TradeUnion|青石市直机关工会工作委员会〕、〔兰州局集团公司|Enterprise|中国铁路兰州局集团有限公司〕参加。",
    "各区市卫生健康局、各对口协作区总工会和基层工会第二小组参加，松溪县中小学教师竞赛开赛。",
    "当好医院与职工的桥梁，开创医院新局面，大家学会用法律维权，考察交流职工活动中心的经验，作学校工作报告，"
    "建设特色高水平应用研究型大学，创一流大学。",
]
ONE_REGION = [
    "〔市人社局|GovernmentAgency|青石市人力资源和社会保障局〕、〔教育局|GovernmentAgency|青石市教育局〕、"
    "〔团委|PartyOrganization|中国共产主义青年团青石市委员会〕等部门联合举办。",
    "〔市教育局工会|TradeUnion|青石市教育局工会〕、〔卫健委工会|TradeUnion|青石市卫生健康委员会工会〕参加。",
    "〔松溪县人大常委会|GovernmentAgency|青石市松溪县人民代表大会常务委员会〕副主任、"
    "〔总工会|TradeUnion|青石市松溪县总工会〕主席李明讲话。",
    "〔青石大学工会|TradeUnion|青石大学工会〕、〔团委|PartyOrganization|青石大学团委〕联合举办。",
    "〔市总工会|TradeUnion|青石市总工会〕联合〔人社局|GovernmentAgency|青石市人力资源和社会保障局〕举办大赛。",
]
SHARED_TAIL = [
    "〔公安|Team|公安代表队〕、〔卫健|Team|卫健代表队〕、〔税务代表队|Team〕进入决赛。",
    "〔市直|Team|市直代表队〕、〔铁路三支代表队|Team|铁路代表队〕获三等奖。",
    "〔云台区|TradeUnion|青石市云台区总工会〕、〔东湖区|TradeUnion|青石市东湖区总工会〕、"
    "〔白塔区总工会|TradeUnion|青石市白塔区总工会〕作交流发言。",
    "〔云台区|TradeUnion|青石市云台区总工会〕和〔白塔区总工会|TradeUnion|青石市白塔区总工会〕签约。",
]
NONE = [
    "希望参赛队员团结协作，完成集团任务，做好企业工会工作，用成绩回报社会。",
    "把特困高中学生也纳入范围，围绕集团中心工作，维护公司稳定。",
    "五家工厂工会参加。",
    "加油声响彻镇政府大院，培养乡村学校教师。",
    "各区县总工会、各产业工会要抓好落实。",
    "全市各级工会组织要当好“铺路人”。",
    "该公司工会主席介绍经验。",
    "五省区总工会联手打造竞赛。",
    "三省一市总工会、人社部门联合举办竞赛。",
    "青石市第二批工匠学院揭牌。",
    "向获奖选手和代表队表示祝贺。",
    "青石市工会业务知识竞赛举行，临江区工会干部参加，云台区工会会员受益。",
    "活动在石桥购物中心、在青石国际足球中心举行。",
    "活动在青石市档案馆项目工地拉开帷幕。",
    "社区工会走访了辖区物业企业工会和建设项目部。",
    "高新区和社区工会是一个大家庭。",
    "全院医护人员按工会小组和科室组队参赛。",
    "全市大中小学教职工参加。",
    "全市第一个街道户外劳动者服务站点揭牌，工会驿站启用。",
    "市县两级总工会共筹集资金50万元。",
    "来自县区总工会及产业工会的指导员参加。",
    "各县市区总工会和乡镇街道工会选派干部。",
    "竞赛在青石奥体中心综合馆举行。",
    "企业工会和职工代表参加会议。",
    "活动得到社会各界支持。",
    "大型国有企业工会负责人参加。",
    "送来温暖，送来清凉。",
    "职工之家建设成效明显，工会干部深入一线。",
    "工会小组长和女工委员座谈。",
    "党组书记、主席出席会议。",
]
CHONGQING = [
    "〔渝中区|TradeUnion|重庆市渝中区总工会〕、〔渝北区总工会|TradeUnion|重庆市渝北区总工会〕参加。",
    "〔两江新区总工会|TradeUnion|重庆市两江新区总工会〕参加。",
    "〔市总工会|TradeUnion|重庆市总工会〕举办竞赛。",
    "〔江北区总工会|TradeUnion|重庆市江北区总工会〕参加。",
]


def check(read, marked):
    wanted = [(m["text"], m["cls"], m["name"]) for m in MARK.finditer(marked)]
    found = [(one.text, one.coarse, one.name) for one in read.organizations]
    full = [name if name else found[n][2] if n < len(found) else "" for n, (_, _, name) in enumerate(wanted)]
    assert found == [(text, cls, name) for (text, cls, _), name in zip(wanted, full, strict=True)]


@pytest.mark.parametrize("marked", MARKED + SHARED_TAIL + ONE_REGION + NONE)
def test_organizations(reading, marked):
    check(reading(MARK.sub(r"\g<text>", marked)), marked)


@pytest.mark.parametrize("marked", CHONGQING)
def test_organizations_of_another_city(reading, marked):
    check(reading(MARK.sub(r"\g<text>", marked), publisher="重庆市总工会"), marked)


def test_a_chain_speaks_from_the_province_that_it_names(reading):
    text = (
        "〔湖南省人大常委会|GovernmentAgency|湖南省人民代表大会常务委员会〕副主任、"
        "〔省总工会|TradeUnion|湖南省总工会〕主席李明来访，〔省总工会|TradeUnion|浙江省总工会〕主席王强陪同。"
    )
    check(reading(MARK.sub(r"\g<text>", text), publisher="浙江省总工会"), text)


@pytest.mark.parametrize(
    ("publisher", "text"),
    [
        ("云川油田股份有限公司工会", "〔油田公司工会|TradeUnion|云川油田股份有限公司工会〕召开座谈会。"),
        ("湛江经济技术开发区总工会", "〔区总工会|TradeUnion|湛江经济技术开发区总工会〕举办比赛。"),
        ("湛江经济技术开发区总工会", "〔湛江经开区总工会|TradeUnion|湛江经济技术开发区总工会〕举办比赛。"),
        ("平潭综合实验区总工会", "〔区总工会|TradeUnion|平潭综合实验区总工会〕举办比赛。"),
        ("大成银行江西省分行工会", "〔省分行工会|TradeUnion|大成银行江西省分行工会〕举办比赛。"),
        (
            "青石机械集团有限公司工会",
            "〔青机集团|Enterprise|青石机械集团有限公司〕、〔远山集团|Enterprise|远山集团〕参加。",
        ),
        (
            "广西岚州钢铁集团有限公司工会",
            "〔岚钢集团|Enterprise|广西岚州钢铁集团有限公司〕、〔广西钢铁集团有限公司|Enterprise|广西钢铁集团有限公司〕参加。",
        ),
        ("新昌县总工会", "〔高新区工委|PartyOrganization|中国共产党新昌县高新区工作委员会〕书记李大海出席。"),
        (
            "浙江省总工会",
            "〔浙江省交通工会|TradeUnion|浙江省交通工会〕、〔海员工会|TradeUnion|浙江省海员工会〕主办。",
        ),
    ],
)
def test_a_house_by_a_part_of_its_name(reading, publisher, text):
    check(reading(MARK.sub(r"\g<text>", text), publisher=publisher), text)


def test_a_branch_over_a_bank_s_branch(facts):
    found = facts(
        "12月15日，市分行召开职工代表大会，省分行工会派员祝贺，九江市总工会到会。", publisher="大成银行九江市分行工会"
    )
    assert "大成银行江西省分行工会" in found.kind("organization")


def test_the_lines_around_a_story_name_organizations(facts):
    text = "青石市总工会办公室编\n\n◆5月8日，市总工会召开座谈会。\n\n报：青石省总工会\n"
    assert {"青石市总工会办公室", "青石省总工会"} <= set(facts(text).kind("organization"))


def test_a_mention_is_where_it_says(reading):
    read = reading("由市总工会、市妇联主办，云台区总工会承办。")
    assert all(read.text[one.begin : one.end] == one.text for one in read.organizations)


def test_short_names_are_aliases_and_levels_are_linked(facts):
    found = facts("◆5月8日，云台区总工会、市总工会举办全市职工篮球赛。")
    assert found.about("青石市云台区总工会", "http://www.w3.org/2004/02/skos/core#altLabel") == ["云台区总工会"]
    assert found.about("青石市云台区总工会", "http://www.w3.org/ns/org#subOrganizationOf") == ["青石市总工会"]


def test_a_name_that_the_issue_shortens(facts):
    text = "◆青石星河重工有限公司（以下简称“星河重工”）举办职工篮球赛。\n◆5月9日，星河重工举办职工歌手大赛。\n"
    found = facts(text)
    hosts = found.of("https://w3id.org/bulletin-kg#hostedBy")
    assert [host for event, host in hosts if event.endswith("职工歌手大赛")] == ["青石星河重工有限公司"]
    assert "星河重工" not in found.kind("organization")


LOCAL = [
    (
        "青石市松溪县总工会",
        "白水镇总工会与白水镇文化站、白水镇社会事务办联合举办比赛。",
        [
            "青石市松溪县白水镇总工会",
            "青石市松溪县白水镇文化站",
            "青石市松溪县白水镇社会事务办",
        ],
    ),
    (
        "青石市临江区石桥街道总工会",
        "街道机关工会与街道综合文化站在柳巷社区老年活动中心举办比赛。",
        ["青石市临江区石桥街道机关工会", "青石市临江区石桥街道综合文化站"],
    ),
    ("新昌县总工会", "县总工会、县人社局联合举办竞赛。", ["新昌县人力资源和社会保障局", "新昌县总工会"]),
    ("绍兴市总工会", "新昌县总工会举办竞赛。", ["绍兴市新昌县总工会"]),
    (
        "常州市武进区湖塘镇总工会",
        "镇总工会、镇妇联举办竞赛。",
        ["常州市武进区湖塘镇妇女联合会", "常州市武进区湖塘镇总工会"],
    ),
    ("遵义市总工会", "务川自治县总工会举办竞赛。", ["遵义市务川仡佬族苗族自治县总工会"]),
    ("梨树县总工会", "康平街道总工会举办竞赛。", ["梨树县康平街道总工会"]),
    (
        "锡林郭勒盟总工会",
        "盟总工会、盟委宣传部举办竞赛。",
        ["中国共产党锡林郭勒盟委员会宣传部", "锡林郭勒盟总工会"],
    ),
    (
        "乌拉特中旗人民医院工会",
        "旗卫计局、旗总工会举办竞赛。",
        ["乌拉特中旗卫生和计划生育局", "乌拉特中旗总工会"],
    ),
    ("云台公交集团工会", "公交集团工会举办竞赛。", ["云台公交集团工会"]),
    (
        "青石市总工会",
        "市总工会基层工作部部长李明、经费审查委员会主任王强陪同。",
        ["青石市总工会基层工作部", "青石市总工会经费审查委员会"],
    ),
    ("青石市总工会", "市总工会共办理工会法律援助案件20件。", ["青石市总工会"]),
    ("青石市总工会", "市总工会发动行业企业工会参加竞赛。", ["青石市总工会"]),
    ("青石市总工会", "本次趣味运动会共有十五个代表队参赛。", []),
    ("云台发展集团工会", "云台发展工会举办竞赛。", ["云台发展集团工会"]),
    ("云台发电有限责任公司工会", "综合管理分工会举办竞赛。", ["云台发电有限责任公司综合管理分工会"]),
    ("青石市总工会", "市场营销部、社区党组织参加。", ["市场营销部"]),
    ("定安县总工会", "定城镇委书记、镇长到场。", ["中国共产党定安县定城镇委员会"]),
    ("青石省总工会", "沪昆客专贵州公司董事长到场。", ["沪昆客专贵州公司"]),
    ("青石市总工会", "中铁四局集团市政工程有限公司为获奖个人和代表队颁奖。", ["中铁四局集团市政工程有限公司"]),
    ("青石市总工会", "市委市级机关工委参加。", ["中国共产党青石市委员会市级机关工作委员会"]),
    ("上海汽车集团股份有限公司工会", "上汽集团工会举办竞赛。", ["上海汽车集团股份有限公司工会"]),
    ("青石市总工会", "美团工会举办竞赛。", ["美团工会"]),
    ("青石建工集团有限公司工会", "李万祥及项目部20余名管理人员到场。", []),
]


@pytest.mark.parametrize(("publisher", "text", "wanted"), LOCAL)
def test_a_county_and_a_town_under_the_names_that_they_publish_under(reading, publisher, text, wanted):
    assert sorted(one.name for one in reading(text, publisher=publisher).organizations) == wanted


STORIES = [
    (
        "重庆市总工会",
        "县区工会动态\n\n云阳县：工匠联盟成立\n\n7月2日，云阳县总工会召开劳模座谈会，县委副书记李明出席，大家畅谈体会。"
        "随后，县总工会主席王强讲话。\n\n渝北区：职工赛书法\n\n4月25日，渝北区总工会举办职工书法大赛决赛，"
        "区人大常委会副主任周文清出席，为获奖队伍颁奖。\n",
        "重庆市渝北区人民代表大会常务委员会",
    ),
    ("延边朝鲜族自治州总工会", "敦化市总工会举办竞赛。市民政局参加。", "敦化市民政局"),
    ("青石市云台区总工会", "7月5日，石桥镇总工会举办竞赛。镇党委书记李明致辞。", "中国共产党青石市云台区石桥镇委员会"),
    ("定安县总工会", "7月5日，定城镇总工会举办竞赛。镇委副书记李明致辞。", "中国共产党定安县定城镇委员会"),
    (
        "青石市总工会",
        "云台区总工会召开大会，周文清当选工会第一届委员会主席，李明当选为工会第一届经费审查委员会主任。",
        "青石市云台区总工会经费审查委员会",
    ),
    (
        "青石市云台区总工会",
        "7月5日，城东街道总工会举办竞赛。街道党工委出席。",
        "中国共产党青石市云台区城东街道工作委员会",
    ),
    ("宁波市鄞州区云桥街道总工会", "7月5日，梧桐社区联合工会举办竞赛。", "宁波市鄞州区云桥街道梧桐社区联合工会"),
    ("青石市云台区总工会", "石桥镇总工会举办竞赛。柳林镇总工会换届，镇妇联祝贺。", "青石市云台区柳林镇妇女联合会"),
    ("皮山县总工会", "湖北省总工会工作组来访，省人社厅副厅长周文清出席。", "湖北省人力资源和社会保障厅"),
    ("贵州省总工会", "贵阳市一队夺冠，该市二队不敌遵义市代表队。", "贵阳市二队"),
    ("贵州省总工会", "贵阳市、遵义市代表队获奖，该市住建局获组织奖。", "遵义市住房和城乡建设局"),
    ("合肥市云湾经济技术开发区总工会", "经开区总工会举办竞赛。", "合肥市云湾经济技术开发区总工会"),
    ("合肥市云湾工业园区总工会", "园区总工会举办竞赛。", "合肥市云湾工业园区总工会"),
    ("合肥市云湾新区总工会", "新区总工会举办竞赛。", "合肥市云湾新区总工会"),
    (
        "合肥市云湾经济技术开发区总工会",
        "竞赛开幕，经开区工委委员周文清出席。",
        "中国共产党合肥市云湾经济技术开发区工作委员会",
    ),
    ("泰州市总工会", "姜堰团区委和高港区总工会获优秀组织奖。", "中国共产主义青年团泰州市姜堰区委员会"),
]


@pytest.mark.parametrize(("publisher", "text", "wanted"), STORIES)
def test_a_level_means_the_place_that_the_story_is_of(facts, publisher, text, wanted):
    assert wanted in facts(text, publisher=publisher).kind("organization")


def test_a_firm_without_its_form_is_the_company_that_the_text_names_in_full(facts):
    text = (
        "◆5月8日，迅达物流副总经理包立新出席座谈会，星河重工、云帆汽车等8家企业的负责人发言。\n"
        "◆5月9日，青石迅达物流有限公司举办职工运动会，青石云帆新能源汽车有限公司参加。\n"
    )
    assert ("包立新", "青石迅达物流有限公司", "副总经理") in facts(text).posts()
    assert "云帆汽车" in facts(text).kind("organization")


def test_a_company_by_the_first_word_of_its_name(facts):
    text = "◆5月8日，劳模们走进云川宇中高虹电器有限公司，参加签约仪式。宇中公司劳模周文清发言，燃气公司李大海参加。"
    named = facts(text).kind("organization")
    assert "云川宇中高虹电器有限公司" in named
    assert "宇中公司" not in named


def test_a_district_of_a_common_name_is_the_one_that_the_text_names_with_its_city(facts):
    text = "◆5月8日，重庆市江北区总工会、重庆市渝北区总工会协办竞赛。竞赛邀请江北区、渝北区总工会参赛。"
    named = facts(text, publisher="德阳市总工会").kind("organization")
    assert "重庆市江北区总工会" in named
    assert "宁波市江北区总工会" not in named


@pytest.mark.parametrize(
    "text",
    [
        "12月21日，市总成立首批职工学堂。",
        "12月21日，由市总主办的职工羽毛球比赛举行。",
        "12月21日，市总、市教育局到校慰问教师。",
        "市总副主席周文清到会。",
    ],
)
def test_a_union_is_short_by_its_level(facts, text):
    assert "青石市总工会" in facts(text, publisher="青石市教育局").kind("organization")


@pytest.mark.parametrize("text", ["全市总投入增加。", "市总医院开诊。", "县总人口与去年持平。", "市总商会召开会议。"])
def test_a_total_is_no_union(facts, text):
    assert not [name for name in facts(text, publisher="青石晚报").kind("organization") if name.endswith("总工会")]


def test_a_verb_that_names_a_county_too(reading):
    found = reading("县总工会会同县委宣传部举办大赛。", publisher="祥云县总工会").organizations
    assert [one.name for one in found] == ["祥云县总工会", "中国共产党祥云县委员会宣传部"]
