"""Gives an organization its full official name: regions in full, short forms of bodies spelled out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ingest import regions
from ingest.lexicon import HAN, alternation, rows
from ingest.own_names import own_name
from ingest.regional import is_official, split_region
from ingest.regions import Home


@dataclass(frozen=True, slots=True)
class Body:
    """A local body: its short form, and its official form in which ``{R}`` is the region's full name.

    ``whole`` is set where the form has its level inside (市委, 团市委), so that nothing need stand before it.
    """

    form: str
    official: str
    coarse: str
    cls: str
    whole: bool


@dataclass(frozen=True, slots=True)
class Named:
    """A full name, the class where a list tells it, and the full name of the region that it is of."""

    name: str
    coarse: str = ""
    cls: str = ""
    region: str = ""


_LEVELS = frozenset(("省", "市", "区", "县"))


@cache
def bodies() -> dict[str, Body]:
    """Local bodies by their short form; where levels differ, the one of a prefecture or county stands for all."""
    found: dict[str, Body] = {}
    for row in sorted(rows("bodies.tsv"), key=lambda r: r[5] == "province"):
        found.setdefault(row[0], Body(row[0], row[1], row[2], row[3], row[4] == "no"))
    return found


@cache
def national() -> dict[str, tuple[str, str, str]]:
    """National bodies by name and short form: (official name, coarse class, class)."""
    return {row[0]: (row[1], row[2], row[3]) for row in rows("national.tsv")}


_OF_STATE = re.compile("(?:局|法院|检察院|保健院|疾控中心|疾病预防控制中心)$")


def is_of_state(form: str, house: str = "") -> bool:
    """Whether a listed body is never a part of a house of a kind (``house`` is its coarse class): 卫健局, 疾控中心."""
    return form in bodies() and (_OF_STATE.search(form) is not None or (house == "Hospital" and form == "融媒体中心"))


COMMITTEES = {
    **dict.fromkeys(("经费审查委员会", "经审委员会", "经审会", "经审委"), "经费审查委员会"),
    **dict.fromkeys(
        ("女职工委员会", "女工委员会", "女教职工委员会", "女委会", "女职委会", "女职委", "女工委"), "女职工委员会"
    ),
}
"""The committees of a union by what they are called for short."""

_OF_TERM = re.compile("第[一二三四五六七八九十]+届工会委员会(?=$|经费|女)")
_OF_ZONE = re.compile("(?:(?<=开发区)|(?<=经开区)|(?<=高新区)|(?<=[新园]区))工委$")
_OF_OFFICE = re.compile(f"(?P<form>{HAN}{{3,12}}?)(?:工会|机关)?(?:代表)?队?")
_OFFICES = frozenset(("GovernmentAgency", "Hospital"))
_SHORTEST_FORM = 3
_TOWN_OFFICES = ("街道", "街道办事处", "镇政府", "乡政府", "街道办")
_RAILWAY = re.compile(f"中国铁路{HAN}+局集团有限公司")
_COMMITTEE_OF_UNION = re.compile(f"(?<=工会)(?:{'|'.join(COMMITTEES)})$")


@lru_cache(maxsize=4096)
def full_name(surface: str, coarse: str, home: Home) -> Named:
    """The full official name of an organization as a bulletin from ``home`` writes it."""
    surface = _regular(surface)
    return _known(surface, home) or _whole(surface, home) or _placed(surface, coarse, home)


def _known(surface: str, home: Home) -> Named | None:
    """A name that a list, a bulletin's own words or its publisher's name tell: 国铁集团, 疾控中心, 校工会."""
    listed = national()
    if surface in listed:
        name, kind, cls = listed[surface]
        return Named(name, kind, cls)
    for alias, full in home.aliases:
        if surface.startswith(alias) and (alias == full or not surface.startswith(full)):
            return Named(full + surface[len(alias) :])
    short = next((n for n in range(len(surface) - 1, 2, -1) if surface[:n] in listed), 0)
    of_listed = listed[surface[:short]][0] if short else ""
    if of_listed and (of_listed == home.owner or _RAILWAY.fullmatch(of_listed)):
        return Named(of_listed + surface[short:])
    if size := own_form(surface, home):
        return Named(home.owner + surface[size:])
    if home.owner and (own := own_name(surface, home)):
        committee = own + "委员会"
        return Named(committee if (committee, committee) in home.aliases else own)
    return None


def _placed(surface: str, coarse: str, home: Home) -> Named:
    """A name with the region in full that it begins with, or of which it is."""
    if coarse == "School" and _NAMED_FULLY.match(surface):
        return Named(surface)
    lead, region, rest = split_region(surface, home)
    rest = _SEVERAL.sub("", rest)
    if rest.startswith("海关") and not is_official(lead) and lead not in _LEVELS:
        return Named(surface, region=region)
    body = _body(rest) if region else None
    if body and not (body.coarse == "Enterprise" and len(lead) > 1 and not is_official(lead)):
        tail = rest[len(body.form) :]
        sort = ("", "") if tail else (body.coarse, body.cls)
        return Named(body.official.replace("{R}", region) + tail, *sort, region)
    if coarse == "Enterprise" and lead not in _LEVELS:
        return Named(surface, region=region)
    if region and rest == "工会" and is_official(lead) and lead[-1:] in set("省市区县州盟旗"):
        return Named(region + "总工会", region=region)
    school = _NUMBERED.match(rest) if region else None
    if school and (is_official(lead) or (school[2] == "高" and _is_near(region, home))):
        return Named(f"{region}第{school[1]}{SCHOOLS[school[2]]}{rest[school.end() :]}", region=region)
    sent = coarse == "Team" and rest.startswith("代表") and lead.endswith(("县", "旗"))
    of_place = sent or (coarse in {"TradeUnion", "Team"} and rest.startswith("总工会"))
    if region and (is_official(lead) or of_place):
        return Named(region + rest, region=region)
    if rest == surface and (around := _region_around(surface, coarse, home)):
        return Named(around + surface, region=around)
    if not (region or home.owner) and (level := _level_around(surface, home)):
        return full_name(level + surface, coarse, home)
    return Named(surface, region=region)


def _is_near(region: str, home: Home) -> bool:
    """Whether a region that is named in short is the publisher's, or one of its city: 白塔一高."""
    return any(around and around in region for around in (home.county, home.city))


def _regular(surface: str) -> str:
    """A name with its committee as the union's rules call it, and without the term for which one was elected."""
    surface = _COMMITTEE_OF_UNION.sub(lambda short: COMMITTEES[short[0]], surface)
    surface = _OF_TERM.sub("工会", surface).replace("农合行", "农合银行")
    surface = surface.removesuffix("委员会") if surface.endswith("总工会委员会") else surface
    return _OF_ZONE.sub("党工委", surface)


def _region_around(surface: str, coarse: str, home: Home) -> str:
    """The county of a town's office or team, the town of a community, where a name leaves it out; or ""."""
    office = coarse == "GovernmentAgency" and surface.endswith(_TOWN_OFFICES)
    if home.county and (office or (coarse == "Team" and _OF_TOWN.fullmatch(surface))):
        return home.county
    return home.town if _OF_COMMUNITY.match(surface) or _OF_ITS_TOWN.fullmatch(surface) else ""


def _level_around(surface: str, home: Home) -> str:
    """The level of the region around a bulletin, where a name is that of an office without it (应急管理局队), or ""."""
    bare = _OF_OFFICE.fullmatch(surface)
    office = bodies().get(bare["form"]) if bare else None
    around = home.county or home.city or home.province
    if office is None or office.whole or office.coarse not in _OFFICES or not around:
        return ""
    return around[-1] if home.meaning(around[-1]) == around else ""


def own_form(surface: str, home: Home) -> int:
    """How long the short form of the publisher's own name is that a name begins with: 疾控中心, or 0."""
    regions_around = (home.county, home.city, home.province) if home.owner else ()
    for size in range(len(surface), _SHORTEST_FORM - 1, -1) if home.owner else ():
        body = bodies().get(surface[:size])
        if body and any(around and body.official.replace("{R}", around) == home.owner for around in regions_around):
            return size
    return 0


def _whole(surface: str, home: Home) -> Named | None:
    """A body of a body whose short form has its level inside: 市委党校工会."""
    for begin, level in enumerate(surface[:6]):
        for size in range(len(surface) - begin, 1, -1) if level in "市省区县州盟旗" else ():
            body = bodies().get(surface[begin : begin + size])
            if body is None or not body.whole:
                continue
            region = home.meaning(level) if not begin else ""
            if begin and regions.candidates(surface[: begin + 1]):
                region = regions.resolve(surface[: begin + 1], home).full
            if region and not (body.form[-1] == "委" and surface.startswith("员会", begin + size)):
                rest = surface[begin + size :]
                rest = rest.removeprefix("校") if body.cls == "PartySchool" else rest
                rest = _OF_OFFICE_ALONE.sub("办公室", rest)
                official = body.official.removesuffix("联合会") if _COMMITTEE.match(rest) else body.official
                return Named(
                    official.replace("{R}", region) + _COMMITTEE.sub("工作委员会", rest),
                    *((body.coarse, body.cls) if not rest else ("", "")),
                    region,
                )
    return None


_NAMED_FULLY = re.compile(
    f"{HAN}{{2,8}}大学{HAN}{{2,4}}校区|{HAN}{{2,3}}省(?!{HAN}{{2}}[市区县]){HAN}{{2,3}}(?:高级)?中学"
)
_OF_OFFICE_ALONE = re.compile("^办(?=$|[工机代])")
_COMMITTEE = re.compile("^(?:工委|工作委员会)")
SCHOOLS = {"中": "中学", "小": "小学", "高": "高级中学", "幼": "幼儿园", "实小": "实验小学"}
"""What schools that bear a number are in full, by what they are cut to behind it: 三中, 九高, 二实小."""
_NUMBERED = re.compile(f"第?([一二三四五六七八九十]{{1,3}})({alternation(SCHOOLS)})(?![学心中级儿]|等[职专]|组(?!织))")
_SEVERAL = re.compile("^[两二三四五六七八九十]+(?:地|县区|[省市区县州])(?=代表[队团]|总工会|队)")
_OF_TOWN = re.compile(
    f"{HAN}{{2,4}}(?:街道|镇|乡)(?:代表队|代表团|联队|(?:[一二三男女]|男子|女子|职工|合唱|舞蹈|[篮足排]球|羽毛球|乒乓球)?队)"
)
_OF_ITS_TOWN = re.compile("(?:中心)?(?:小学|初中|中学|卫生院|幼儿园)")
_OF_COMMUNITY = re.compile(f"(?![^社村]*(?:小区|街道|[省市区县镇乡])){HAN}{{2,4}}(?:社区|村)(?!镇|银行)")


def _body(rest: str) -> Body | None:
    for size in range(len(rest), 1, -1):
        found = bodies().get(rest[:size])
        if found and not found.whole:
            return found
    return None
