"""Tells which posts a body has: no union has a mayor or a managing director, so that such a post is another's."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest import firms, placing, regions
from ingest.lexicon import HAN
from ingest.mentions import HOUSES, Mention, OrganizationMention
from ingest.names import COMMITTEES, full_name
from ingest.organizations.heads import head_of
from ingest.regions import Home

_HEAD_OF_OTHER = re.compile(
    r"(?:校|院|园|厂|矿|行|局|馆|店|社|会|理事|董事|检察|[省市州盟区县旗镇乡])长(?:助理)?$|"
    r"^办事处|(?:经理|总裁|总监|董事|总工程师|总会计师|总经济师|教授|律师|医师|法官|检察官|骑手)$"
)
_OF_SCHOOL = re.compile("幼儿园|[小中]学")
_OF_NO_HOUSE = re.compile(
    f"(?:外卖|网约|快递|货车|卡车|出租车|代驾|配送){HAN}{{0,3}}(?:骑手|司机|小哥|员)$|传承人$|^(?:骑手|作家|诗人|[书画]家|书法家|摄影家|主持人|嘉宾|家属|环卫工人?|自由职业者|个体户|村民|农民|农户|茶农|果农)$"
)
_OF_OFFICE = re.compile(
    f"(?!.*(?:工会|办公室|经审|女工|女职工)){HAN}{{2,8}}(?:办|处|科|院|系|中心|部|室)(?:常务)?副?(?:主任|处长|科长|院长|部长|长)"
)
_HOUSE_IN_TITLE = re.compile(
    "(?<=..)(?:公司|集团|股份|景区|产业园|工业园|园区|酒[楼店]|宾馆|饭店|码头|[农林牧茶]场|[中小大]学|学[校院]|医院|幼儿园|[厂矿]|局(?!长)|协会|联合会|商会|街道|社区|[^农]村|银行|合作社|工会|政府|(?<!机关)党工?委|军分区|武装部|海关|法院|检察院|支队|大队)|"
    f"(?:供电|派出|税务|司法|监管)所|(?<=..)(?:营业[部所厅]|网点|(?:分拨|转运|集散|配送)中心|揽投部|站(?=骑手|快递|外卖|配送|操作|分拣))|^{HAN}{{2}}(?<!农)村(?!医|民|干)|^(?:中国|全国|国际)(?!人大代表|政协委员|劳)|协(?=分?党组|(?:常务|驻会)?副?(?:主席|会长|秘书长))"
)
_OF_OTHER = re.compile(f"驻{HAN}+[镇乡村]|(?:研究会|学会|协会|商会|促进会|基金会)(?!工会|秘书处)")
_WORKS_ELSEWHERE = re.compile(f"{HAN}{{2,}}(?:职工|员工|工人|教师|医生|护士|司机)")
_OF_GROUP = re.compile(
    "(?:领导小组|筹备组|筹委会|组委会|评委会|评审组|裁判组|工作专班|总指挥部?)(?:常务|执行)?副?(?:组长|主任|主席|秘书长|总指挥|指挥长)?$"
)
"""Posts of those who see to one event, which no house has."""
_HEAD_OF_ONE = re.compile("(?:^|副|总)(?P<of>[校院园矿行])长$")
_RANK = re.compile("[一二三四]级(?:巡视员|调研员|主任科员)")
_NEVER_ELECTIVE = HOUSES | {"GovernmentAgency"}
_OF_DELEGATE = re.compile(
    "(?:[党团](?:的)?|^)[一二三四五六七八九十]{1,3}大代表$|人大代表$|政协委员$|工匠$|劳模$|好人$|代表$|^国家[一二三]?级"
)
OF_ELECTION = re.compile("(?:常务|执行|名誉|荣誉|兼职|挂职)?副?(?:主席|会长|秘书长)")
_DEPARTMENT = re.compile("(?:(?<!项目)部|[科处室系]|车间|中心|病区|班组)$")
_DEPARTMENT_IN_TITLE = re.compile(
    f"(?!党支部){HAN}{{1,8}}?(?:[科部处室系](?!长)|(?<=[审权])办|车间|中心|病区|班组|团委|纪委)|团委|纪委"
)
_OF_SAME_UNIT = re.compile(
    "(?:常务)?副(?:主任|书记|经理|护士长|[部科处班组厂站队院段区]长)|.*(?:职工|[工员师手]|护士|医生|司机)"
)
_COMMITTEES = tuple(dict.fromkeys(COMMITTEES.values()))
_OF_COMMITTEE = frozenset(("主任", "副主任", "委员", "常委"))
_OF_GOVERNMENT = re.compile(
    f"(?P<region>{HAN}{{2,10}}?(?:[省市州盟县旗镇乡]|(?<![一二三四五六七八九十采工作厂库站院校矿牧病])区))?(?P<post>(?:代理?)?(?:常务)?副?(?P<level>[省市州盟区县旗镇乡])长)"
)


def fits(title: str, body: Mention | None) -> bool:
    """Whether a post whose owner the text does not repeat can be that of the ``body`` named before."""
    if not isinstance(body, OrganizationMention):
        return True
    if of_event(title):
        return False
    if _OF_DELEGATE.search(title) or (_OF_NO_HOUSE.search(title) and body.cls != "GrassrootsUnion"):
        return False
    elective = body.coarse not in _NEVER_ELECTIVE and not (body.cls == "PartyOrganization" and "党组" not in body.name)
    if not elective and OF_ELECTION.fullmatch(title):
        return "政治协商会议" in body.name
    head = _HEAD_OF_ONE.search(title)
    foreign = head is not None and head["of"] not in body.name + "校" * (body.coarse == "School")
    if foreign or (body.coarse in HOUSES and _RANK.fullmatch(title)):
        return False
    if body.coarse != "School" and _OF_SCHOOL.match(title):
        return False
    if body.coarse == "SocialOrganization" and _WORKS_ELSEWHERE.fullmatch(title):
        return False
    ending = _HEAD_OF_OTHER.search(title)
    if body.cls == "GrassrootsUnion" and _OF_OFFICE.fullmatch(title):
        return False
    if body.coarse == "TradeUnion":
        return ending is None or _is_head_of(title, body)
    return body.coarse != "PartyOrganization" or ending is None or bool(government_level(title))


def of_event(title: str) -> bool:
    """Whether a post is of those who see to one event or to a founding: 竞赛领导小组组长, 筹备组副组长."""
    return _OF_GROUP.search(title) is not None


def lifted(title: str, body: Mention | None) -> Mention | None:
    """The body whose a colleague's post is: the house where it names another department of it, a committee's union."""
    if isinstance(body, OrganizationMention) and title not in _OF_COMMITTEE and body.name.endswith(_COMMITTEES):
        union = next(body.name.removesuffix(one) for one in _COMMITTEES if body.name.endswith(one))
        return replace(body, name=union, cls="TradeUnionFederation") if union.endswith("工会") else body
    if not isinstance(body, OrganizationMention) or not body.parents or not _DEPARTMENT.search(body.name):
        return body
    of_own = body.rule == "organization.of_house" and not _OF_SAME_UNIT.fullmatch(title)
    if body.coarse not in HOUSES | {"TradeUnion"} or not (of_own or _DEPARTMENT_IN_TITLE.match(title)):
        return body
    name, cls, surface = body.parents[-1]
    return replace(body, text=surface, name=name, cls=cls, parents=body.parents[:-1])


def housing(body: OrganizationMention) -> str:
    """The name of the house of which a body is a department, else its own."""
    return body.parents[-1][0] if body.parents and _DEPARTMENT.search(body.name) else body.name


def house_of(union: OrganizationMention) -> OrganizationMention | None:
    """The house of which a union is: of 青石机械厂工会 the plant."""
    bare = union.name.removesuffix("工会")
    if union.coarse != "TradeUnion" or bare == union.name or (union.parents and union.parents[-1][0] != bare):
        return None
    head = head_of(bare)
    if not union.parents:
        if head is None or head.coarse not in HOUSES:
            return None
        text = union.text.removesuffix("工会")
        return replace(union, text=text, name=bare, cls=head.cls, coarse=head.coarse)
    name, cls, surface = union.parents[-1]
    coarse = head.coarse if head else cls
    return replace(union, text=surface, name=name, cls=cls, coarse=coarse, parents=union.parents[:-1])


def of_other(title: str) -> bool:
    """Whether a title opens with what no house or union before it is: 驻桂花村第一书记, 研究会副会长."""
    return _OF_OTHER.match(title) is not None


def names_house(title: str) -> bool:
    """Whether a title itself names a house (职业中学校长), so that it is not a colleague's."""
    place = any(begin == 0 and regions.is_full(name) for begin, _, name in regions.finder().spans(title))
    firm = firms.led(title, Home()) or firms.worked(title, Home())
    return place or bool(firm) or _HOUSE_IN_TITLE.search(title) is not None


def government_level(title: str) -> str:
    """市 of 副市长, 县 of 县长; "" for a post that no government has."""
    match = _OF_GOVERNMENT.fullmatch(title)
    return match["level"] if match else ""


def government_of(title: str, body: Mention | None, home: Home) -> tuple[str, str]:
    """The government that a post such as 副市长 is of (the committee's before it, or the own), and the post."""
    match = _OF_GOVERNMENT.fullmatch(title)
    if match is None:
        return "", ""
    level = match["level"]
    if match["region"]:
        return _government_in(match["region"], home), match["post"]
    if isinstance(body, OrganizationMention) and not body.name.endswith("人民政府"):
        region = placing.area_of(body)
    else:
        region = home.meaning(level) if body is None else ""
    return (f"{region}人民政府", match["post"]) if region.endswith(level) else ("", "")


def _government_in(region: str, home: Home) -> str:
    """The full name of the government of a region or town that a post names: 临江区石桥镇 of 临江区石桥镇镇长."""
    return full_name(region + "人民政府", "GovernmentAgency", home).name


def _is_head_of(title: str, body: OrganizationMention) -> bool:
    """Whether a post such as 院长 is that of a body whose name ends so (疗养院)."""
    place = title.find("长") - 1
    return place >= 0 and body.name.endswith(title[place])
