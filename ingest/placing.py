"""Finds the body that a post itself names beside the one before it: 区委、统战部部长; 市委常委、总工会主席."""

from __future__ import annotations

import re

from ingest.lexicon import HAN
from ingest.listed_posts import post_names
from ingest.mentions import OrganizationMention
from ingest.own_names import abbreviation

_OF_DEPARTMENT = re.compile(
    "(?P<body>组织部|宣传部|统战部|政法委|社会工作部|办公室|办|(?:教育?|国资|两新|卫生(?:健康)?|农村|政法|(?:直属|[省市区县]直|[省市区县]级)机关)工委|(?:组织|宣传|统战)(?=部长))"
    "(?P<post>(?:常务)?副?(?:部长|书记|主任)|(?<=工委)委员)"
)
_IN_FULL = {
    "政法委": "政法委员会",
    "办": "办公室",
    "组织": "组织部",
    "宣传": "宣传部",
    "统战": "统战部",
    "教工委": "教育工作委员会",
}
_OF_TOWN_OFFICE = re.compile(f"(?P<office>{HAN}{{2,8}}(?<!政府)(?<!街道)办(?:公室)?)(?P<post>副?主任)")
_OF_ZONE = re.compile("管委会(?P<post>副?主任|委员)")
_OF_WATCH = re.compile("[市区县旗州]?监(?:察委员会|察委|委)(?P<post>副?主任|委员)")
_OF_FEDERATION = re.compile("总工会(?P<post>(?:党组(?:书记|成员)|(?:常务)?副?主席))")
_OF_UNION_OFFICE = re.compile(f"(?P<body>(?!党|委员会|工会|书记处){HAN}{{2,10}}(?:部|科|处|室))(?P<post>{HAN}{{2,6}})")
_OF_COLLEGE = re.compile(
    f"(?P<unit>{HAN}{{2,10}}?(?:学院|学部|教学部|(?<![关体])系|研究院|研究所|教研室)|{HAN}{{2,4}}(?<![医法察学书民园])院(?=(?:党[委总]|副|院长)))(?P<post>{HAN}{{2,8}})"
)
_OF_PARTY = re.compile(
    f"(?P<body>{HAN}{{2,14}}(?:行业|商圈|系统|平台|高新区|开发区|经开区|产业园|园区)(?:综合|联合)?党(?:委|工委|总支|支部))"
    f"(?P<post>(?:第一|常务|专职)?副?书记|{HAN}{{0,2}}委员)"
)
_UNION_IN_NAME = re.compile(".+工会(?:联合会)?")
_TOWNS = ("街道", "镇", "乡")
_OF_TOWN = re.compile(f"(?P<town>街道|镇|乡)?(?P<body>党工委|纪工委|办事处|总工会)(?P<post>{HAN}{{2,6}})")
_OFFICES = {"党工委": "工作委员会", "纪工委": "纪律检查工作委员会", "办事处": "办事处", "总工会": "总工会"}
_CLASS_OF_TOWN = {
    **dict.fromkeys(("党工委", "纪工委"), "PartyOrganization"),
    "办事处": "GovernmentAgency",
    "总工会": "TradeUnionFederation",
}
_OF_BRANCH = re.compile(
    f"(?P<union>(?!机关|直属|基层|企业|单位|[区县市镇]){HAN}{{2,10}}(?<!总)工会)(?P<post>(?:常务)?副?主席)"
)
_COMMITTEE = re.compile(
    f"(?:中国共产党|中国人民政治协商会议)?(?P<region>{HAN}{{2,16}}?)(?:工作委员会|委员会|人民代表大会常务委员会|人民政府)"
)
_AREA = re.compile(
    f"(?:中国共产党|中国人民政治协商会议)?(?P<region>{HAN}{{2,20}}?[省市州盟区县旗镇乡道])"
    "(?:工作委员会|委员会|人民代表大会(?:常务委员会)?|人民政府|总工会|办事处)"
)
_LEVELS = tuple("省市州盟区县旗")
_ZONE_COMMITTEE = re.compile(f"(?:中国共产党)?(?P<region>{HAN}{{2,20}}?)(?:党工委|工作委员会)")


def area_of(body: OrganizationMention) -> str:
    """The region or town whose committee, congress, government or federation a body is, else where it is."""
    committee = _AREA.fullmatch(body.name)
    return committee["region"] if committee else body.region


def town_of(body: OrganizationMention) -> str:
    """The town or street whose committee a body is, "" for other bodies."""
    area = area_of(body)
    return area if area.endswith(_TOWNS) and area != body.name else ""


def party_of(title: str) -> tuple[str, str] | None:
    """The party committee of an industry or zone that a post names (律师行业党委书记), and the post."""
    match = _OF_PARTY.fullmatch(title) if "党" in title else None
    return (match["body"], match["post"]) if match else None


def placed(title: str, body: OrganizationMention) -> tuple[str, str, str]:
    """The full name and the class of the body that a post names with another one before it, and the post in it.

    A committee's department (区委、统战部部长), a region's federation (市委常委、总工会主席) or industrial union
    (县总工会党组成员、教育工会主席), the body itself in short (集团、集团总工程师); "" for the name where the post
    says none of it.
    """
    if party := party_of(title):
        return party[0], "PartyOrganization", party[1]
    if told := _of_party(title, body) or _of_town(title, body) or _beside_committee(title, body):
        return told
    if told := _inside(title, body):
        return told
    if branch := branch_of(title, body):
        return branch[0], "IndustrialUnion", branch[1]
    endings = (size for size in range(len(title) - 2, 0, -1) if body.name.endswith(title[:size]))
    for size in (abbreviation(title, body.name), *endings):
        if size and title[size:] in post_names():
            return body.name, body.cls, title[size:]
    return "", "", title


def _of_party(title: str, body: OrganizationMention) -> tuple[str, str, str] | None:
    """A post in a department of a party committee: 区委、统战部部长."""
    told = _OF_DEPARTMENT.fullmatch(title) if body.coarse == "PartyOrganization" else None
    if told is None:
        return None
    within = _IN_FULL.get(told["body"], re.sub("工委$", "工作委员会", told["body"]))
    return body.name + within, "PartyOrganization", told["post"]


def _of_town(title: str, body: OrganizationMention) -> tuple[str, str, str] | None:
    """A post in a body or an office of the town or street of the body before it: 石桥镇党委、镇人大主席."""
    own = town_of(body)
    if local := _OF_TOWN.fullmatch(title):
        town = _town_for(local["town"] or "", body) or (own if own.endswith(local["town"] or "-") else "")
        lead = "中国共产党" * ("工作委员会" in _OFFICES[local["body"]])
        if town:
            return lead + town + _OFFICES[local["body"]], _CLASS_OF_TOWN[local["body"]], local["post"]
    office = _OF_TOWN_OFFICE.fullmatch(title)
    town = own or _town_for("", body) if office else ""
    return (town + office["office"], "GovernmentAgency", office["post"]) if office and town else None


def _beside_committee(title: str, body: OrganizationMention) -> tuple[str, str, str] | None:
    """A post in what stands beside a committee: a region's federation, its commission of supervision, a zone."""
    if (federation := _OF_FEDERATION.fullmatch(title)) and (region := _COMMITTEE.fullmatch(body.name)):
        return f"{region['region']}总工会", "TradeUnionFederation", federation["post"]
    watch = _OF_WATCH.fullmatch(title) if body.name.endswith("纪律检查委员会") else None
    if watch:
        place = body.name.removeprefix("中国共产党").removesuffix("纪律检查委员会")
        return f"{place}监察委员会", "GovernmentAgency", watch["post"]
    zone = _OF_ZONE.fullmatch(title) if body.coarse == "PartyOrganization" else None
    area = _ZONE_COMMITTEE.fullmatch(body.name) if zone else None
    return (f"{area['region']}管委会", "GovernmentAgency", zone["post"]) if zone and area else None


def college_of(title: str, house: str) -> tuple[str, str, str] | None:
    """The college of a university that a post names (生科院副院长), its class, and the post in it."""
    college = _OF_COLLEGE.fullmatch(title) if house.endswith(("大学", "学院")) else None
    named = college is not None and college["post"] in post_names()
    return (house + college["unit"], "School", college["post"]) if college and named else None


def _inside(title: str, body: OrganizationMention) -> tuple[str, str, str] | None:
    """A post in a college of a university or an office of a union: 青石大学、文学院院长."""
    if college := college_of(title, body.name):
        return college
    office = _OF_UNION_OFFICE.fullmatch(title) if body.coarse == "TradeUnion" else None
    if office is None or office["post"] not in post_names():
        return None
    union = _UNION_IN_NAME.match(body.name)
    return (union[0] if union else body.name) + office["body"], "UnionBody", office["post"]


def is_of_region(body: OrganizationMention) -> bool:
    """Whether a body is the congress or a committee of a region, whose officer chairs its federation, too."""
    region = _COMMITTEE.fullmatch(body.name)
    return region is not None and region["region"].endswith(_LEVELS) and not body.name.endswith("人民政府")


def branch_of(title: str, body: OrganizationMention) -> tuple[str, str] | None:
    """The industrial union of the same region that a post names (市总工会副主席、教育工会主席), and the post."""
    match = _OF_BRANCH.fullmatch(title)
    beside = body.cls == "IndustrialUnion" and body.name.startswith(body.region or "-")
    if match is None or not (beside or body.name.endswith("总工会")):
        return None
    return (body.region if beside else body.name.removesuffix("总工会")) + match["union"], match["post"]


def _town_for(level: str, body: OrganizationMention) -> str:
    """The town or street that a body is, or that it is in where a post names its ``level`` (街道总工会主席)."""
    if body.name.removesuffix("办事处").endswith(_TOWNS):
        return body.name.removesuffix("办事处")
    place = body.name.rfind(level) if level else -1
    return body.name[: place + len(level)] if place > 1 and not body.name.startswith("中国共产党") else ""
