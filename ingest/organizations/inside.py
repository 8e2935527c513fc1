"""Finds what is named after an organization of the text: a body of a house or union, a crew, a name in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest import own_words, regions
from ingest.lexicon import HAN
from ingest.mentions import OrganizationMention, in_order
from ingest.names import COMMITTEES
from ingest.organizations.edges import apart, has_boundary, is_placed
from ingest.organizations.heads import head_of
from ingest.regions import Home

_UNIT = re.compile(
    r"(?:(?![获被评]|[开结值上下加带跟轮换当接交夜]班|开设)[一-鿿A-Z0-9]){1,8}(?:班组|班|护理组|组|科室|科|车队|工段|车间|营业部|门店|工区|中队|小队|(?<=[抢检维机]修|养护|施工|安装|运输|巡检|采掘|钻井|装卸)队|服务站|(?<=[一二三四五六七八九十0-9])标段?)(?=[、，。；）]|和|及|等|获|荣获|被授予|被评|$)"
)
_WITH_UNITS = frozenset({"Enterprise", "Hospital", "GovernmentAgency", "School"})
_UNIONS = ("工会", "工会委员会")
_OFFICE = re.compile(
    rf"(?!组织部)(?:{HAN}{{2,8}}?|{HAN}{{2,4}}和{HAN}{{2,6}}工作)(?:(?<!干)[部处科]|(?<![会教议动待训览])室)(?=(?:常务)?副?(?:部长|处长|科长|主任)|主管|干事|负责人|[主承]办|编|[、，。；）\s]|$)"
)
OFFICER = re.compile("(?P<office>[处科])(?=(?:常务)?副?(?P=office)长)|办事处(?=(?:常务)?副?主任)")
_BEFORE_FORMER = re.compile("[、，]")
_FORMER = re.compile(f"{HAN}{{2}}")
_JOINED = re.compile("和(?=[^和]+工作部$)")
_BUILT = "新建"
_SITE = re.compile(f"[一-鿿0-9]{{2,30}}?项目(?:经理)?部(?!(?:常务|总)?副?(?:经理|主任|书记|部长)|的?{HAN}{{0,6}}工会)")
_BODY = re.compile(r"(?<=[、，和及与])(女教?职工委员会|经费审查委员会|经审委|经审会|女工委)(?!员)")
_OF_ZONE = re.compile(
    "(?<=[、，和兼])(?:管委会(?=副?主任|党组|领导|有关|相关|、|和|的)|(?P<street>街道办事处|办事处|街道办(?!事|公))|(?P<town>[镇乡]政府))"
)
_PARTY = re.compile("^(?:中国共产党|中共)|(?:工作)?委员会$|党?工委$|党?委$")
_HOUSE_BODY = re.compile(r"[校院厂局](?<=[、，和及与].)(?P<body>工会|妇委会|团委|女工委|妇联|科协|关工委)(?!员)")
_DEPARTMENT = re.compile("(?:部|办公室|处|科|中心|届(?:常务)?委员会)$")
_BESIDE = re.compile(
    "(?<=[、和与及])(?:工会|团工?委|团总支|团支部|妇委会|女工委|女职工委员会)(?=[、和在于联共举开组主承携精牵]|会同|$)"
)
_OF_PARTY = re.compile("(?:党委|党总支|党支部|团委|团总支|团支部)$")
_UNION_ALONE = re.compile(
    "(?:^|(?<=[，；：]))工会(?=(?:还|也|又|将|共|特|专门|精心|积极|及时|先后|同时|随后)*"
    r"(?:举办|举行|召开|开展|启动|组织(?=了|全|教|职|会员|女|干部职工|各|开展|\d|一)|邀请|特邀|于|在(?!职|岗|编|[我此这]|线)|为(?!了)|给|向|慰问|看望|携手|联合(?!会)))"
)
_LEARNED = ("学会", "协会", "商会", "研究会", "联合会")
_LEARNED_BRANCH = re.compile(rf"(?!会|的|[主承协]办){HAN}{{2,10}}?(?:分会|专业委员会|专委会|专业学组)(?!场)")
_BRACKET = re.compile(rf"（(?!以下|简称|原|含|下称|[现今]|后[更改]|前身|曾用)({HAN}{{2,14}})）")


def inner(text: str, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """Bodies named after their union or house: 省总工会副主席、女职工委员会主任, 青石大学工会、校妇委会."""
    inside = _of_house(text, found)
    for match in _OF_ZONE.finditer(text) if "工委" in text or "党委" in text else ():
        ends = "党委" if match["town"] else "街道党工委" if match["street"] else "工委"
        zones = [m for m in _before(match, [*found, *inside], 12) if m.text.endswith(ends)]
        if zones and apart(*match.span(), found):
            inside.append(_of_zone(match, max(zones, key=in_order)))
    for match in _BODY.finditer(text) if "审" in text or "女" in text else ():
        unions = [m for m in _before(match, found, 30) if m.coarse == "TradeUnion"]
        if unions and apart(*match.span(), found):
            inside.append(_of_union(match, max(unions, key=in_order)))
    return inside


def beside(text: str, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """The bodies with those that a list names without their house: 青石供电公司党委、工会、团委."""
    for match in _BESIDE.finditer(text) if found else ():
        first = next((m for m in found if m.end == match.start() - 1), None)
        house = _house_of(first) if first is not None else ""
        over = [m for m in found if m.begin < match.end() and match.start() < m.end]
        if first is None or not house or any(m.text != match[0] or m.name.startswith(house) for m in over):
            continue
        found = [*(m for m in found if m not in over), _beside(first, house, match)]
    return found


def _house_of(body: OrganizationMention) -> str:
    """The house whose union or party committee a body is, or "": no federation is of a house."""
    union = body.coarse == "TradeUnion" and body.name.endswith(_UNIONS) and not body.name.endswith("总工会")
    if not union and not (body.coarse == "PartyOrganization" and _OF_PARTY.search(body.text)):
        return ""
    if body.parents:
        return body.parents[-1][0]
    return body.name.removesuffix("委员会").removesuffix("工会") if union else ""


def _beside(first: OrganizationMention, house: str, match: re.Match[str]) -> OrganizationMention:
    kind = ("PartyOrganization", "PartyOrganization")
    if "女" in match[0]:
        kind = ("UnionBody", "TradeUnion")
    elif match[0] == "工会":
        kind = ("GrassrootsUnion", "TradeUnion")
    rule, parents = "organization.of_house", first.parents[-1:]
    of_union = match[0].startswith("女职工") and first.coarse == "TradeUnion"
    name = (first.name if of_union else house) + match[0]
    return OrganizationMention(*match.span(), "organization", match[0], rule, name, *kind, parents)


def _before(match: re.Match[str], found: Iterable[OrganizationMention], reach: int) -> list[OrganizationMention]:
    """The organizations that end before a match and less than ``reach`` characters away."""
    return [m for m in found if m.end <= match.start() and match.start() - m.end < reach]


def _of_union(match: re.Match[str], named: OrganizationMention) -> OrganizationMention:
    """The body of a union, also where a department of it is named before: 市总工会组织部部长李明、经审会主任."""
    full = COMMITTEES.get(match[0], match[0])
    if named.name.endswith(full):
        return replace(
            named, begin=match.start(), end=match.end(), text=match[0], rule="organization.inner", shared=True
        )
    owner = _union_of(named) if named.parents and _DEPARTMENT.search(named.name) else named
    return replace(
        owner,
        begin=match.start(),
        end=match.end(),
        text=match[0],
        rule="organization.inner",
        name=owner.name + full,
        cls="UnionBody",
        parents=((owner.name, owner.cls, owner.text),),
        shared=True,
    )


def _union_of(department: OrganizationMention) -> OrganizationMention:
    name, cls, surface = department.parents[-1]
    return replace(department, text=surface, name=name, cls=cls, parents=department.parents[:-1])


def _of_zone(match: re.Match[str], party: OrganizationMention) -> OrganizationMention:
    """The administration of the zone or the town whose party committee is named before it: 高新区党工委、管委会."""
    office = "办事处" if match["street"] else "人民政府" if match["town"] else match[0]
    name = _PARTY.sub("", party.name) + office
    return replace(
        party,
        begin=match.start(),
        end=match.end(),
        text=match[0],
        rule="organization.inner",
        name=name,
        cls="LocalGovernment",
        coarse="GovernmentAgency",
        parents=(),
        shared=True,
    )


def _of_house(text: str, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """Bodies of the school or plant named just before: 青石大学工会、校妇委会."""
    inside = []
    for match in _HOUSE_BODY.finditer(text):
        before = _before(match, found, 12)
        if before and apart(*match.span(), found):
            inside.append(_of(max(before, key=in_order), match))
    return inside


def _of(house: OrganizationMention, match: re.Match[str]) -> OrganizationMention:
    name, cls = house.parents[0][:2] if house.parents else (house.name, house.cls)
    union = match["body"] in {"工会", "女工委"}
    kind = ("GrassrootsUnion", "TradeUnion") if union else ("PartyOrganization", "PartyOrganization")
    full, rule = name + match["body"], "organization.of_house"
    return OrganizationMention(*match.span(), "organization", match[0], rule, full, *kind, ((name, cls, name),))


def own(text: str, home: Home, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """The publisher's own house where a text says 我校, 公司, 医院."""
    if not home.owner:
        return []
    spans = [m.span() for m in home.own_words().finditer(text) if apart(*m.span(), found)]
    unions = _UNION_ALONE.finditer(text) if "工会" in text and home.owner_coarse in _WITH_UNITS else ()
    return [_own(text, span, home) for span in spans] + [
        _union_of_house(match, home) for match in unions if apart(*match.span(), found)
    ]


def _union_of_house(match: re.Match[str], home: Home) -> OrganizationMention:
    """The union of the publisher's own house where a text says no more than 工会."""
    told = (home.owner + match[0], "GrassrootsUnion", "TradeUnion")
    parents = ((home.owner, home.owner_class, home.owner),)
    return OrganizationMention(*match.span(), "organization", match[0], "organization.own", *told, parents)


def _own(text: str, span: tuple[int, int], home: Home) -> OrganizationMention:
    """The house that a word stands for: the publisher's, the group of which that is a part, or its unit told of."""
    surface, (whole, calls) = text[slice(*span)], own_words.group(home.owner)
    told = (whole, "Company", "Enterprise") if surface in calls else (home.owner, home.owner_class, home.owner_coarse)
    if surface.lstrip("我本") in own_words.of_part(home.unit):
        told = (home.owner + home.unit, *told[1:])
    return OrganizationMention(*span, "organization", surface, "organization.own", *told)


def with_unit(mention: OrganizationMention, text: str) -> OrganizationMention:
    """A company's or hospital's crew that was honored belongs to the name (…公司锅炉班), and a company's project."""
    if (
        mention.text.endswith(_UNIONS)
        and (office := _OFFICE.match(text, mention.end))
        and not has_boundary(_JOINED.sub("", office[0]))
    ):
        parents = (*mention.parents, (mention.name, mention.cls, mention.text))
        whole = mention.text + office[0]
        return replace(
            mention, end=office.end(), text=whole, name=mention.name + office[0], cls="UnionBody", parents=parents
        )
    if mention.coarse == "SocialOrganization" and mention.text.endswith(_LEARNED):
        branch = _LEARNED_BRANCH.match(text, mention.end)
        return _longer(mention, branch) if branch else mention
    listed = mention.rule == "organization.listed" and mention.coarse == "Enterprise"
    if mention.coarse not in _WITH_UNITS or not (listed or mention.rule == "organization.headed"):
        return mention
    unit = _SITE.match(text, mention.end) if "项目" in text and mention.coarse == "Enterprise" else None
    unit = unit or _UNIT.match(text, mention.end)
    return _longer(mention, unit) if unit else mention


def _longer(mention: OrganizationMention, unit: re.Match[str]) -> OrganizationMention:
    """An organization with the part of it that is named behind it, where that is a name."""
    if has_boundary(unit[0].replace(_BUILT, "")):
        return mention
    parents = (*mention.parents, (mention.name, mention.cls, mention.text))
    return replace(mention, end=unit.end(), text=mention.text + unit[0], name=mention.name + unit[0], parents=parents)


def with_bracket(mention: OrganizationMention, text: str) -> OrganizationMention:
    """A second name or a place in brackets belongs to the name: 企业联合会（企业家协会）, 远山大学（威海）."""
    bracket = _BRACKET.match(text, mention.end)
    if not bracket or not (head_of(bracket[1]) or (mention.text.endswith("大学") and is_placed(bracket[1]))):
        return mention
    return replace(mention, end=bracket.end(), text=mention.text + bracket[0], name=mention.name + bracket[0])


def with_office(mention: OrganizationMention, text: str) -> OrganizationMention:
    """The office whose head the words behind name belongs to the name: 青石机场处处长 is the head of 青石机场处."""
    office = OFFICER.match(text, mention.end) if mention.coarse != "TradeUnion" else None
    if office is None:
        return mention
    whole, kind = mention.text + office[0], "GovernmentAgency"
    return replace(mention, end=office.end(), text=whole, name=mention.name + office[0], cls=kind, coarse=kind)


def without_former(mention: OrganizationMention, text: str) -> OrganizationMention:
    """A name without the word that one worked there before: 劳动模范、原青石酒厂酿酒师; but 原平市, 原野公司."""
    told = mention.text[:1] == "原" and _BEFORE_FORMER.match(text, mention.begin - 1) and mention.name == mention.text
    if not told or not _FORMER.match(text, mention.end) or regions.opening(mention.text):
        return mention
    return replace(mention, begin=mention.begin + 1, text=mention.text[1:], name=mention.name[1:])
