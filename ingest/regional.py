"""Parts a name into the region that it begins with and the rest."""

from __future__ import annotations

import re
from functools import cache

from ingest import regions
from ingest.lexicon import HAN
from ingest.regions import Home
from kg import gazetteer


def is_official(lead: str) -> bool:
    """Whether a name's region is given as officially named (渝北区, not 渝北) or by its level alone (市)."""
    if regions.candidates(lead):
        return any(r.name == lead for r in regions.candidates(lead))
    return lead[-1:] in set("省市区县州盟旗镇乡道")


def split_region(surface: str, home: Home) -> tuple[str, str, str]:
    """(the words that name the region, its full name, the rest); empty where a name has none."""
    lead, region, rest = "", "", surface
    for _ in range(3):
        step = _step(rest, home if region in {"", home.province, home.city} else regions.home_of(region))
        town = regions.TOWN.match(rest) if region else None
        if not step or (region and not regions.is_full(step[0]) and not town):
            break
        if town and not step[0].endswith(("街道", "镇", "乡")) and len(step[0]) < len(town[0]):
            step = (town[0], region + town[0])
        lead, region, rest = lead + step[0], step[1], rest[len(step[0]) :]
    return lead, region, rest


def in_full(publisher: str) -> str:
    """A region's federation with the region in full: 湘西州总工会 is 湘西土家族苗族自治州总工会; others as they are."""
    lead, region, rest = split_region(publisher, regions.home_of(publisher))
    return region + rest if lead.endswith(_AREAS) and rest == "总工会" else publisher


_AREAS = tuple("市区县州盟旗")
_TOWN_ALONE = re.compile(f"{HAN}{{3,4}}(?:街道|镇|乡)")


def _in_town(text: str, name: str, home: Home) -> bool:
    """Whether the short name of a region elsewhere only begins that of a town of the home: 九龙 in 九龙湖镇总工会."""
    town = (regions.TOWN.match(text) or _TOWN_ALONE.fullmatch(text)) if home.county else None
    return town is not None and town.end() > len(name) and not regions.resolve(name, home).full.startswith(home.city)


_TOWN_AFTER = re.compile(f"街道|[镇乡](?!{HAN}{{0,2}}[市区县])")
NO_LEVEL = re.compile(
    "市场|县城(?=[中小]学组)|市容(?!市容|环卫局)|市政(?!府|协|法)|市民(?!政|宗|族|用)|乡村|州立|县域|区域|省际|市域"
)


@cache
def _unsure(city: str) -> frozenset[str]:
    """The counties of a city whose names are words too, and so names in its own bulletins alone: 城区, 和县."""
    cities = {row[0] for row in gazetteer.rows() if row[1] == city}
    return frozenset(row[1] for row in gazetteer.rows() if row[4] in cities and regions.UNSURE.fullmatch(row[1]))


def _step(text: str, home: Home) -> tuple[str, str] | None:
    if text.startswith("自治区") and home.province:
        return "自治区", home.province
    if text.startswith("自治州") and home.city.endswith("自治州"):
        return "自治州", home.city
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
    if (unsure := text[:2]) in _unsure(home.city):
        return unsure, home.city + unsure
    zone = regions.NAMED_ZONE.match(text)
    if zone and home.county.endswith("区") and regions.ZONE_END.search(home.county) and zone["name"] in home.county:
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
    for name in regions.openings(text[:-1]):
        if regions.is_full(name) or not (_TOWN_AFTER.match(text, len(name)) or _in_town(text, name, home)):
            return name, regions.resolve(name, home).full
    unknown = regions.UNKNOWN.match(text)
    cut = unknown is not None and NO_LEVEL.match(text, unknown.end() - 1) is not None  # 海港市|政工程
    if unknown and not cut and not (unknown[0][-1] == "旗" and regions.candidates(unknown[0][:-1])):
        return unknown[0], regions.resolve(unknown[0], home).full
    other = regions.TOWN.match(text)
    return (other[0], home.county + other[0]) if other else None
