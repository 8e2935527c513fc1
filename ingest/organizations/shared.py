"""Finds the organizations of a list that share a tail or a region: 临江区、白塔区总工会, 市教育局、体育局、团委."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest import regions
from ingest.lexicon import HAN
from ingest.mentions import OrganizationMention, in_order
from ingest.names import bodies, full_name
from ingest.organizations.edges import apart, region_at
from ingest.organizations.heads import LEVEL, Span, industries
from ingest.regions import Home

_LINKS = frozenset("、和及与")
_DISTRICTS = frozenset("区县旗")
_LOCAL = frozenset({"TradeUnion", "GovernmentAgency", "PartyOrganization", "SocialOrganization"})
_DEPARTMENTS = frozenset(("宣传部", "组织部", "统战部", "社会工作部", "老干部局", "政法委", "办公室"))
_UNION = re.compile("(?:机关)?工会(?!组织|工作|干部|主席|[小会])")
_LONGER = frozenset("长院校所系站门")
_LONGEST = 12
_FEDERATION = "总工会"
_POST = re.compile(
    r"(?:(?:常务|第一)?副?(?:主任|书记|主席|省长|市长|区长|县长|部长|局长|秘书长|调研员)|(?:党组)?成员|常委|委员)、"
    rf"(?={HAN}{{2,5}}(?:党组|主席|副主席|常务|书记|副书记))"
)
_TOGETHER = re.compile("[、和与及]|联合|会同|携手|协同")
_LINKED = re.compile(f"{HAN}{{0,8}}(?:主任|书记|主席|省长|市长|区长|县长|常委|成员|委员|部长|局长|厅长)?、")
_INDUSTRY_UNION = re.compile(f"(?P<industry>{HAN}{{2,8}}?)(?:产业)?工会(?:委员会)?(?![工干小会组驿])")
TOWN = re.compile(f"{HAN}{{2,4}}?(?:镇|乡|街道)")
_LIST = re.compile(rf"((?:{HAN}{{2,9}}(?:、|和|及|与))+)$")


def sharing(text: str, home: Home, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """The organizations of 临江区、云台区、白塔区总工会: each region takes the tail of the last one."""
    if not any(mark in text for mark in "、和及与"):
        return []
    shared: list[OrganizationMention] = []
    for mention in found:
        lead = _lead(mention.text) if mention.rule == "organization.headed" else ""
        for item in _items_before(text, mention.begin, lead) if lead else ():
            if apart(item[0], item[1], found) and apart(item[0], item[1], shared):
                shared.append(_with_tail(mention, lead, item, home))
    return shared


def _lead(name: str) -> str:
    """The region that a name begins with; the town where its first characters are a region's too (白沙镇)."""
    lead = region_at(name)
    inner = region_at(name[len(lead) :]) if regions.is_full(lead) else ""
    lead += inner if regions.candidates(inner) and regions.is_full(inner) else ""
    lead += name[len(lead)] if lead and not regions.is_full(lead) and name[len(lead) :][:1] in _DISTRICTS else ""
    return name[: len(lead) + 1] if lead and TOWN.fullmatch(name[: len(lead) + 1]) else lead


def _items_before(text: str, begin: int, lead: str) -> list[Span]:
    listed = _LIST.search(text[:begin]) if text[begin - 1 : begin] in _LINKS else None
    if not listed:
        return []
    items = [
        (m.start() + listed.start(), m.end() + listed.start(), m[0]) for m in re.finditer(r"[^、和及与]+", listed[1])
    ]
    good: list[Span] = []
    for _, end, item in reversed(items):
        place = tail_region(item, lead)
        if not place or (regions.is_full(place) and not regions.is_full(lead)):  # 思茅区、普洱|卷烟厂
            break
        good.append((end - len(place), end, place))
        if len(place) != len(item):
            break
    return good


def tail_region(item: str, lead: str) -> str:
    """The region that ends a list item: 云川市临江区; "" unless it is known or of the form of ``lead`` (白塔区)."""
    outer = region_at(item)
    if regions.is_full(outer) and outer != item and regions.is_full(item) and regions.candidates(item[len(outer) :]):
        return item
    for size in range(len(item), 1, -1):
        name = item[-size:]
        if regions.candidates(name) and (regions.is_full(name) or size == len(item)):
            return name
    alike = any(form.fullmatch(item) and form.fullmatch(lead) for form in (regions.UNKNOWN, TOWN))
    return item if alike else ""


def _with_tail(mention: OrganizationMention, lead: str, item: Span, home: Home) -> OrganizationMention:
    begin, end, name = item
    suffix = lead[-1] if not regions.is_full(name) and regions.candidates(name + lead[-1]) else ""
    named = full_name(name + suffix + mention.text[len(lead) :], mention.coarse, home)
    return replace(
        mention,
        begin=begin,
        end=end,
        text=name,
        rule="organization.shared_tail",
        name=named.name,
        region=named.region,
        parents=(),
        shared=True,
    )


def of_one_region(text: str, home: Home, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """The bodies of 市教育局、体育局、卫健委工会: each short form of a list is of the region of the one before."""
    listed: list[OrganizationMention] = []
    for mention in found if _TOGETHER.search(text) else ():
        region = _region_of(mention, home)
        end = mention.end
        while region and (item := _short_form(text, end, mention)):
            begin, end, form = item
            if not (apart(begin, end, found) and apart(begin, end, listed)):
                break
            listed.append(_local(text[begin:end], begin, region + form, home))
    return listed


def unions_of_one_region(text: str, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """The second union of 云川省交通工会、海员工会: of the region of the first."""
    unions = (m for m in found if m.coarse == "TradeUnion" and m.region) if "工会" in text else ()
    listed = []
    for mention in unions:
        lead = _lead(mention.text) or mention.text[0]
        item = _INDUSTRY_UNION.match(text, mention.end + 1) if text[mention.end : mention.end + 1] in _LINKS else None
        first = _INDUSTRY_UNION.fullmatch(mention.text, len(lead)) if item else None
        if item and first and _are_industries(first, item) and apart(*item.span(), found):
            name = mention.region + item[0]
            listed.append(replace(mention, begin=item.start(), end=item.end(), text=item[0], name=name, shared=True))
    return listed


def _are_industries(*unions: re.Match[str]) -> bool:
    return {union["industry"] for union in unions} <= industries()


def of_its_region(text: str, home: Home, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """Bodies named by their level alone, of the region that one before them is of.

    省总工会 in 云川省人大常委会副主任、省总工会主席, and 该市二队 wherever a team of a city was named before.
    """
    if len(found) < 2 or ("、" not in text and "该" not in text):
        return found
    chained: list[OrganizationMention] = []
    for mention in sorted(found, key=in_order):
        level = mention.text[0]
        if text.startswith("该", mention.begin - 1):
            region = next((before.region for before in reversed(chained) if before.region.endswith(level)), "")
        else:
            region = _region_in_chain(text, mention, chained)
        chained.append(_again(mention, region) if region and region != home.meaning(level) else mention)
    return chained


def zones_of_city(text: str, home: Home, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """The bodies of zones, those beside one of the county of the story (临江县总工会、高新区总工会) of its city."""
    if not (home.city and home.county):
        return found
    of_county = [one for one in found if one.region == home.county]
    return [_again(one, home.city) if _is_listed_with(one, of_county, text) else one for one in found]


def _is_listed_with(zone: OrganizationMention, counties: Sequence[OrganizationMention], text: str) -> bool:
    """Whether a body of a zone stands in a list beside the same body of a county."""
    named = regions.ZONE.match(zone.text)
    body = zone.text[named.end() :] if named else ""
    alike = (one for one in counties if body and one is not zone and one.text.endswith(body))
    return any(text[min(one.end, zone.end) : max(one.begin, zone.begin)] in _LINKS for one in alike)


def _region_in_chain(text: str, mention: OrganizationMention, chained: Sequence[OrganizationMention]) -> str:
    """The region of the body right before one in a chain of posts, if it is of the level of the latter."""
    before = chained[-1] if chained and mention.rule != "organization.inner" else None
    linked = before is not None and _LINKED.fullmatch(text[before.end : mention.begin])
    return before.region if before is not None and linked and before.region.endswith(mention.text[0]) else ""


def _again(mention: OrganizationMention, region: str) -> OrganizationMention:
    """The same body of another region."""
    named = full_name(mention.text, mention.coarse, regions.home_of(region))
    return replace(mention, name=named.name, region=named.region)


def _region_of(mention: OrganizationMention, home: Home) -> str:
    """The region whose bodies may be listed after one without naming it again; "" after a company or a school."""
    if mention.coarse not in _LOCAL or mention.shared or not (bodies().get(_tail(mention)) or _is_federation(mention)):
        return ""
    own = mention.name.removesuffix(_FEDERATION) if _is_federation(mention) else ""
    return mention.region or home.meaning(next((c for c in mention.text[:2] if c in LEVEL), "")) or own


def _is_federation(mention: OrganizationMention) -> bool:
    return mention.text.endswith(_FEDERATION) and not mention.parents


def _tail(mention: OrganizationMention) -> str:
    """The short form that a mention ends with: 教育局 of 市教育局, 市委宣传部 of itself."""
    text = mention.text.removesuffix("工会")
    sizes = range(min(len(text), _LONGEST), 1, -1)
    return next((text[-size:] for size in sizes if text[-size:] in bodies()), "")


def _short_form(text: str, end: int, lead: OrganizationMention) -> Span | None:
    """The short form of a local body, and the union of it, that follows a list's mark at ``end``."""
    post = _POST.match(text, end)
    lead_in = post or _TOGETHER.match(text, end)
    if not lead_in:
        return None
    begin = lead_in.end()
    for size in range(_LONGEST, 1, -1):
        body = bodies().get(text[begin : begin + size])
        if body and not body.whole and body.form != "产业工会" and _may_follow(body.form, lead):
            after = begin + size
            union = _UNION.match(text, after)
            stop = union.end() if union else after
            return None if text[stop : stop + 1] in _LONGER else (begin, stop, text[begin:stop])
    return None


def _may_follow(form: str, lead: OrganizationMention) -> bool:
    """Whether a form is a body of its own and no department of the union or committee before it."""
    return form not in _DEPARTMENTS or lead.coarse == "PartyOrganization"


def _local(surface: str, begin: int, name: str, home: Home) -> OrganizationMention:
    named = full_name(name, "GovernmentAgency", home)
    coarse, cls = (named.coarse, named.cls) if named.cls else ("TradeUnion", "GrassrootsUnion")
    span, rule = (begin, begin + len(surface)), "organization.shared_region"
    return OrganizationMention(
        *span, "organization", surface, rule, named.name, cls, coarse, (), named.region, shared=True
    )
