"""Gives an organization its full official name: regions in full, short forms of bodies spelled out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ingest import regions
from ingest.lexicon import rows
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


COMMITTEES = {
    **dict.fromkeys(("经费审查委员会", "经审委员会", "经审会", "经审委"), "经费审查委员会"),
    **dict.fromkeys(("女职工委员会", "女工委员会", "女职委会", "女职委", "女工委"), "女职工委员会"),
}
"""The committees of a union by what they are called for short."""

_COMMITTEE_OF_UNION = re.compile(f"(?<=工会)(?:{'|'.join(COMMITTEES)})$")


@lru_cache(maxsize=4096)
def full_name(surface: str, coarse: str, home: Home) -> Named:
    """The full official name of an organization as a bulletin from ``home`` writes it."""
    surface = _COMMITTEE_OF_UNION.sub(lambda short: COMMITTEES[short[0]], surface)
    surface = surface.removesuffix("委员会") if surface.endswith("总工会委员会") else surface
    if surface in national():
        name, kind, cls = national()[surface]
        return Named(name, kind, cls)
    for alias, full in home.aliases:
        if surface.startswith(alias):
            return Named(full + surface[len(alias) :])
    short = next((n for n in range(len(surface) - 1, 2, -1) if surface[:n] in national()), 0)
    if home.owner and short and national()[surface[:short]][0] == home.owner:
        return Named(home.owner + surface[short:])
    if home.owner and (own := _own(surface, home)):
        committee = own + "委员会"
        return Named(committee if (committee, committee) in home.aliases else own)
    if whole := _whole(surface, home):
        return whole
    lead, region, rest = split_region(surface, home)
    rest = _SEVERAL.sub("", rest)
    body = _body(rest) if region else None
    if body:
        return Named(
            body.official.replace("{R}", region) + rest[len(body.form) :],
            *((body.coarse, body.cls) if rest == body.form else ("", "")),
            region,
        )
    if coarse == "Enterprise" and lead not in {"市", "区", "县", "省"}:
        return Named(surface, region=region)
    if region and rest == "工会" and _official(lead) and lead[-1:] in set("市区县州盟旗"):
        return Named(region + "总工会", region=region)
    if region and _official(lead) and (school := _NUMBERED.match(rest)):
        rest = f"第{school[1]}{school[2]}学" + rest[school.end() :]
    if region and (_official(lead) or (coarse in {"TradeUnion", "Team"} and rest.startswith("总工会"))):
        return Named(region + rest, region=region)
    if (
        rest == surface
        and home.county
        and coarse == "GovernmentAgency"
        and surface.endswith(("街道", "街道办事处", "镇政府", "乡政府", "街道办"))
    ):
        return Named(home.county + surface, region=home.county)
    if rest == surface and home.town and _OF_COMMUNITY.match(surface):
        return Named(home.town + surface, region=home.town)
    return Named(surface, region=region)


def _whole(surface: str, home: Home) -> Named | None:
    """A body of a body whose short form has its level inside: 市委党校工会."""
    for begin in range(min(6, len(surface))):
        for size in range(len(surface) - begin, 1, -1):
            body = bodies().get(surface[begin : begin + size])
            level = surface[begin] if body and body.whole and surface[begin] in "市省区县州盟旗" else ""
            region = home.meaning(level) if level and not begin else ""
            if level and begin and regions.candidates(surface[: begin + 1]):
                region = regions.resolve(surface[: begin + 1], home).full
            if body and region:
                rest = surface[begin + size :]
                rest = rest.removeprefix("校") if body.cls == "PartySchool" else rest
                official = body.official.removesuffix("联合会") if _COMMITTEE.match(rest) else body.official
                return Named(
                    official.replace("{R}", region) + _COMMITTEE.sub("工作委员会", rest),
                    *((body.coarse, body.cls) if not rest else ("", "")),
                    region,
                )
    return None


_COMMITTEE = re.compile("^(?:工委|工作委员会)")
_FORM = re.compile("^(?:股份)?(?:有限)?(?:责任)?公司")
_COMPANY = re.compile("(?:股份)?有限(?:责任)?公司$")
_ABBREVIATED = re.compile("(?P<name>[一-鿿]{2,4}?)(?P<form>集团(?:公司)?|公司)")
_PART_OF_OWN = re.compile("([一-鿿]{2,3})公司")
_BANK = re.compile("[一-鿿]{2,12}?银行(?!业)(?:股份有限公司)?")
_BRANCH = re.compile("(?!县[域级]|基层|辖|全)[一-鿿]{2,8}(?:分行|支行)(?:营业部)?(?:工会)?")
_OF_OWN = re.compile(
    "(?!.*(?:公司|大学|医院|学校|银行|[省市区县镇]))[一-鿿]{2,8}(?:分工会|工会小组|[一二三四五六七八九十]分会)"
)
_COLLEGE = re.compile(
    "(?!中央|中国|国家|.*(?:大学|职业|技师|理工|师范学院))[一-鿿]{0,10}(?:科学|工程|技术|管理|教育|经济|贸易|文学|外国?语|艺术|设计|马克思主义|法学|化学|化工|物理|"
    "数学|计算机|软件|智能|信息|电子|通信|机械|机电|电气|自动化|土木|建筑|材料|环境|生命|生物|医学|药学|护理|商|农学|食品|体育|音乐|美术|传播|传媒|"
    "新闻|历史|人文|文理|社会|公共|国际|会计|金融|财政|财经|旅游|石油|能源|交通|水利|地质|测绘|海洋|航空|通识|数据)[一-鿿]{0,8}学院"
    "(?:(?:分|部门|二级)?工会(?:委员会)?|党委|党总支|团委|代表队|队)?"
)
_BRANCH_ALONE = re.compile("(?P<of>[一-鿿]{2,5})分公司(?:工会|党委|代表队|队)?")
_LEGAL = re.compile("(?<=..)(?:集团|股份|有限|责任)(?=..)")
_NUMBERED = re.compile("第?([一二三四五六七八九十]{1,3})([中小])(?!学|心)")
_SEVERAL = re.compile("^[两二三四五六七八九十]+(?:地|县区|[省市区县州])(?=代表[队团]|总工会|队)")
_OF_COMMUNITY = re.compile("(?![^社村]*(?:小区|街道|[省市区县镇乡]))[一-鿿]{2,4}(?:社区|村)(?!镇|银行)")
_SHORTEST = 4
_SHORTEST_TAIL = 3


@lru_cache(maxsize=256)
def short_forms(owner: str) -> tuple[str, ...]:
    """What a company is called without its legal form, and without its region too."""
    short = _COMPANY.sub("", owner) if _COMPANY.search(owner) else owner.removesuffix("集团")
    forms = dict.fromkeys((short, split_region(short, Home())[2])) if short != owner else {}
    if (bare := _LEGAL.sub("", short)) != short:
        forms |= dict.fromkeys((bare,))
    return tuple(form for form in forms if len(form) >= _SHORTEST)


def _own(surface: str, home: Home) -> str:
    """The name of a body of the publisher's own house: 校工会, 集团公司工会, 我院外科党支部."""
    for form in short_forms(home.owner):
        if surface.startswith(form):
            return home.owner + _FORM.sub("", surface.removeprefix(home.owner).removeprefix(form))
    if short := abbreviation(surface, home.owner):
        return home.owner + surface[short:]
    bank = _BANK.match(home.owner)
    if bank and bank[0] != home.owner and surface.startswith("总行"):
        return bank[0] + surface
    if bank and bank[0] != home.owner and surface[1:].startswith("分行") and home.meaning(surface[0]):
        return bank[0] + home.meaning(surface[0]) + surface[1:]
    if bank and _BRANCH.fullmatch(surface) and split_region(surface, home)[1]:
        return home.owner + surface
    plants = home.owner_coarse in {"Enterprise", "Hospital", "School"}
    for size in range(len(surface), _SHORTEST_TAIL - 1, -1) if plants else ():
        if home.owner.endswith(surface[:size]):
            return home.owner + surface[size:]
    part = _PART_OF_OWN.match(surface) if home.owner_coarse == "Enterprise" else None
    if part and part[1] in home.owner and not regions.candidates(part[1]):
        return home.owner + surface[part.end() :]
    if plants and (_OF_OWN.fullmatch(surface) or (home.owner_coarse == "Enterprise" and _is_branch(surface))):
        return home.owner + surface
    if home.owner_coarse == "School" and _COLLEGE.fullmatch(surface) and not split_region(surface, home)[0]:
        return home.owner + surface
    bare = surface.removeprefix("我").removeprefix("本")
    for word in sorted(home.words(), key=len, reverse=True):
        if bare.startswith(word) and bare != word + "长":
            return home.owner + bare[len(word) :]
    return ""


def _is_branch(surface: str) -> bool:
    """Whether a name is that of a branch without its company: 云川分公司, 市政分公司."""
    branch = _BRANCH_ALONE.fullmatch(surface)
    return branch is not None and (len(branch["of"]) == len("市政") or bool(regions.candidates(branch["of"])))


def abbreviation(surface: str, owner: str) -> int:
    """How long the words for the owner are that a name begins with: 青机集团 stands for 青石机械集团有限公司, or 0.

    They are characters of its name in their order, from the first on.
    """
    short = _ABBREVIATED.match(surface)
    return short.end() if short and _abbreviates(short, owner) else 0


def _abbreviates(short: re.Match[str], owner: str) -> bool:
    rest = owner.partition("集团")[0].partition("有限")[0].partition("股份")[0]
    if (
        short["form"].startswith("集团") != ("集团" in owner)
        or not rest.startswith(short["name"][0])
        or len(rest) < len(short["name"])
    ):
        return False
    for character in short["name"]:
        _, found, rest = rest.partition(character)
        if not found:
            return False
    return True


def _official(lead: str) -> bool:
    """Whether a name's region is given as officially named (渝北区, not 渝北) or by its level alone (市)."""
    if regions.candidates(lead):
        return any(r.name == lead for r in regions.candidates(lead))
    return lead[-1:] in set("省市区县州盟旗镇乡道")


def split_region(surface: str, home: Home) -> tuple[str, str, str]:
    """(the words that name the region, its full name, the rest); empty where a name has none."""
    lead, region, rest = "", "", surface
    for _ in range(3):
        step = _step(rest, home if region in {"", home.province, home.city} else regions.home_of(region))
        if not step or (region and not regions.is_full(step[0]) and not regions.TOWN.match(rest)):
            break
        lead, region, rest = lead + step[0], step[1], rest[len(step[0]) :]
    return lead, region, rest


_OWN_ZONE = re.compile("([一-鿿]{2,3}?)?(?:经济技术开发区|经开区|高新区|开发区)")
_TOWN_AFTER = re.compile("街道|[镇乡](?![一-鿿]{0,2}[市区县])")


NO_LEVEL = re.compile("市场|市政(?!府|协|法)|市民(?!政|宗|族|用)|乡村|州立|县域|区域|省际|市域")


def _step(text: str, home: Home) -> tuple[str, str] | None:
    if text.startswith("自治区") and home.province:
        return "自治区", home.province
    own = home.town.removeprefix(home.county or home.city)
    if own and text.startswith(own):
        return own, home.town
    if text.startswith("街道") and home.meaning("街道"):
        return "街道", home.town
    if (
        text[:1] in "市区县省州盟旗镇乡"
        and home.meaning(text[:1])
        and not (regions.candidates(text[:3]) or NO_LEVEL.match(text))
    ):
        return text[0], home.meaning(text[0])
    zone = _OWN_ZONE.match(text)
    if zone and home.county.endswith("区") and regions.ZONE_END.search(home.county) and (zone[1] or "") in home.county:
        return zone[0], home.county
    local = regions.UNKNOWN.match(text)
    if (
        local
        and local[0][-1] != "旗"
        and not regions.candidates(local[0])
        and regions.candidates(local[0][:-1])
        and home.city
    ):
        return local[0], regions.resolve(local[0], home).full
    for size in range(min(11, len(text) - 1), 1, -1):
        if regions.candidates(text[:size]) and (regions.is_full(text[:size]) or not _TOWN_AFTER.match(text, size)):
            return text[:size], regions.resolve(text[:size], home).full
    unknown = regions.UNKNOWN.match(text)
    if unknown and not (unknown[0][-1] == "旗" and regions.candidates(unknown[0][:-1])):
        return unknown[0], regions.resolve(unknown[0], home).full
    other = regions.TOWN.match(text)
    return (other[0], home.county + other[0]) if other else None


def _body(rest: str) -> Body | None:
    for size in range(len(rest), 1, -1):
        found = bodies().get(rest[:size])
        if found and not found.whole:
            return found
    return None
