"""Tells whose a post is that stands without an organization, or that names a part of one: 经费审查委员会主任."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ingest.mentions import OrganizationMention
from ingest.names import COMMITTEES
from ingest.posts import Post
from ingest.reading import Reading

_SEAT = (
    "(?:常务|女工|女职工|组织|宣传|宣教|文体|文娱|体育|经审|候补|常务委员会|生产|劳动保护|劳保|(?:生活)?福利|生活|青工|财务|权益)?"
    "委员|常委"
)
OF_ITS_UNION = re.compile(
    f"(?:(?:机关|[院校厂局矿]|公司|学校|医院|学院)?(?:工会(?:联合会)?|分会)(?:第[一二三四五六七八九十]+届)?(?:委员会)?|(?:上一?届|第[一二三四五六七八九十]+届)(?:工会)?(?:委员会)?)?(?P<post>(?:{_SEAT})|(?<=[会])(?:常务|兼职|挂职)?副?主席|(?<=工会)(?:副?主任|干事|干部|专干|工作人员|副?组长))"
)
FROM_OUTSIDE = re.compile(
    "(?:审查|验收|评审|调研|检查|督导|慰问|专家|筹备|领导)组|筹委会|组委会|大会|专家|律师|国家|全国|[省市县州]|(?<!病)区|嘉宾|同志|劳模|工匠|师傅|先生|女士|大师|作家|裁判|教练|法官|检察官|主持|培训师|咨询师|讲师|教授|选手|后卫|门将|学员|志愿者|代表|获得者|会员|(?<=.)(?<![部科室处队班站段厂院系组心间])(?:职工|工人)$|观众|家属|副?[省市区县州]长|书记$"
)
JUDGES = re.compile(r"评委|裁判|选手|运动员|学员|主持人|方(?:协商)?(?:首席)?代表")
OF_MEDIA = re.compile("电视|广播|融媒|电台|传媒")
"""The houses that employ hosts (主持人), who elsewhere only lead through an event."""
OF_UNION = re.compile(
    r"(?:常务|兼职|挂职)?副?主席|党组(?:副)?(?:书记|成员)|[一二三四]级(?:巡视员|调研员|主任科员)|经审委?主任|女工主任|常务委员|女工委员"
)
OF_HOUSE = re.compile(
    r"(?:常务)?副?(?:会长|理事长|秘书长|校长|院长|董事长|总经理|厂长|矿长)|总经理助理|党(?:委|组|总支|支部|工委)副?书记|纪委书记|总工程师|总会计师|(?:教导|总务|教务|政教|德育)(?:副主任|主任)"
)
ELECTED = re.compile("(?:工会)?(?:常务|兼职|挂职|专职|驻会)?副?主席|(?:工会)?(?:常务)?委员")
_OF_ASSOCIATION = re.compile("(?:常务|执行|名誉|荣誉)?副?(?:主席|会长|理事长|秘书长)|(?:常务)?理事|监事长?")
_OF_ITS_BODY = re.compile(
    rf"(?:(?:集团|公司|总公司|院|校|局|厂|机关|基层|[我本])*(?:第[一二三四五六七八九十]+届)?工会|[院校局厂])?(?:第[一二三四五六七八九十]+届|新一届)?(?P<body>{'|'.join(COMMITTEES)})(?P<post>(?:常务)?副?主任|(?:常务)?委员)"
)
_TERM = "organization.of_term"
_OF_TERM = re.compile(
    "(?P<union>.+(?:工会|[协学商合究进]会|足协|篮协))(?:第[一二三四五六七八九十]+届(?:委员会|理事会|监事会|执行?委员?会|常务委员会)|常务委员会)"
)
ELECTIVE = ("主席", "会长", "理事长", "秘书长", "理事", "监事", "监事长")
_HOUSES = frozenset(("Enterprise", "School", "Hospital", "GovernmentAgency"))
_HOUSE_CONGRESS = re.compile(
    "(?:(?:隆重|胜利|顺利|成功|圆满)?(?:召开|举行)了?)?(?:[一二三四五六七八九十]+届[一二三四五六七八九十]+次|第[一二三四五六七八九十]+[次届]|首[次届])?"
    "(?:(?:教?职工代表大会|[职教]代会)暨)?工会(?:会员(?:代表)?大会|换届|成立大会|代表大会)"
)
_ITS_CONGRESS = re.compile(
    r"(?:\d{1,2}月\d{1,2}日(?:[上下]午|晚上?)?|近日|日前)?(?:[在于][^，。；]{1,14}?)?(?:召开|举行)?(?:了)?"
    "(?:第[一二三四五六七八九十]+[届次]|首届|[一二三四五六七八九十]+届[一二三四五六七八九十]+次|换届|成立|会员(?:代表)?大会|工代会|揭牌)"
)


def of_its_body(title: str) -> tuple[str, str] | None:
    """The committee of a union that a title names, and the post in it."""
    match = _OF_ITS_BODY.fullmatch(title)
    return (COMMITTEES[match["body"]], match["post"]) if match else None


def with_colleague(held: tuple[Post, ...], union: OrganizationMention | None) -> tuple[Post, ...]:
    """The posts of an officer; those of a union that none is named before are of the ``union`` of the one before."""
    bare = held and all(post.organization is None for post in held)
    if union is None or not bare or not all(OF_UNION.fullmatch(p.title) or of_its_body(p.title) for p in held):
        return held
    return tuple(replace(post, organization=union, chained=True) for post in held)


def union_of(held: Iterable[Post]) -> OrganizationMention | None:
    """The union in which an officer's last post is."""
    bodies = [post.organization for post in held if isinstance(post.organization, OrganizationMention)]
    union = of_union(bodies[-1]) if bodies and bodies[-1].coarse == "TradeUnion" else None
    return union if union is not None and union.name.endswith("工会") else None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a story is about: the first union that it names, and the union or association whose congress it tells."""

    union: OrganizationMention | None = None
    elects: OrganizationMention | None = None

    def of(self, title: str) -> OrganizationMention | None:
        """The body of which a congress elected the holder of a post."""
        told = self.elects
        if told is None:
            return None
        fits = ELECTED if told.coarse == "TradeUnion" else _OF_ASSOCIATION
        return told if fits.fullmatch(title) else None


def speaker(readings: Iterable[Reading]) -> Speaker:
    """Who a story is about."""
    found = [
        (o, r)
        for r in readings
        for o in (_of_congress(one, r) or without_term(one) for one in r.organizations)
        if (o.coarse == "TradeUnion" and o.name.endswith(("工会", "工会联合会"))) or o.coarse == "SocialOrganization"
    ]
    unions = (o for o, _ in found if o.coarse == "TradeUnion")
    elects = next((o for o, r in found if o.rule == _TERM or _ITS_CONGRESS.match(r.text, o.end)), None)
    first = elects if elects is not None and elects.coarse == "TradeUnion" else next(unions, None)
    return Speaker(first, elects)


def _of_congress(body: OrganizationMention, reading: Reading) -> OrganizationMention | None:
    """The union of a house that holds its congress: 青石机械厂第四次工会会员代表大会."""
    if body.coarse not in _HOUSES or not _HOUSE_CONGRESS.match(reading.text, body.end):
        return None
    return replace(body, name=body.name + "工会", cls="GrassrootsUnion", coarse="TradeUnion", rule=_TERM)


def without_term(body: OrganizationMention) -> OrganizationMention:
    """The union of whose committee of one term, or standing committee, a name is: 青石市总工会第十届委员会."""
    match = _OF_TERM.fullmatch(body.name) if "届" in body.name or "常务" in body.name else None
    return replace(body, name=match["union"], rule=_TERM) if match else body


def of_union(body: OrganizationMention) -> OrganizationMention:
    """The union of which a body is a committee: 〔union〕经审会主任、一级巡视员."""
    name = next((body.name.removesuffix(one) for one in COMMITTEES.values() if body.name.endswith(one)), "")
    return replace(body, name=name, cls="TradeUnionFederation") if name.endswith("工会") else body


def committee_of(union: str, committee: str) -> str:
    """The full name of a committee of a union."""
    return union if union.endswith(committee) else union + committee
