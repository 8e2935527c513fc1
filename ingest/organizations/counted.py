"""Finds the bodies of lists of regions, counted or broken off: 渝北、江北两区代表队, 云台区、白塔区等地总工会."""

from __future__ import annotations

import re

from ingest import regions
from ingest.counts import parse
from ingest.lexicon import HAN
from ingest.mentions import OrganizationMention
from ingest.names import bodies, full_name
from ingest.organizations.heads import Head, Span, head_of
from ingest.organizations.shared import TOWN, tail_region
from ingest.regions import Home

_LEVELS = "区县|县区|县市|市县|镇街|街镇|乡镇|镇乡|乡镇街道|镇街道|街道|地市|[市区县省州盟旗镇乡地]"
_COUNTED = re.compile(
    rf"(?P<list>(?:{HAN}{{2,9}}?[、和及与])+{HAN}{{2,9}}?)"
    rf"(?:等(?:地|(?P<some>[一二三四五六七八九十\d]+)?个?(?:{_LEVELS}))|(?P<all>[两二三四五六七八九十\d]+)个?(?P<level>{_LEVELS})|(?P<teams>[两二三四五六七八九十\d]+)支(?=代表[队团]))的?"
)
_ITEM = re.compile("[^、和及与]+")
_TEAM = re.compile("总工会代表[队团]|总工会|代表[队团]|联队")
_LONGEST, _SHORT = 10, 3
_BEFORE = "由向在对从为给来自"
_OF_UNKNOWN = frozenset("市区县旗镇乡")


def find(text: str, home: Home) -> tuple[list[OrganizationMention], list[tuple[int, int]]]:
    """The bodies that such lists name, each at its region, and the spans of the lists with their tails."""
    found: list[OrganizationMention] = []
    spans: list[tuple[int, int]] = []
    for match in _COUNTED.finditer(text) if any(mark in text for mark in "、和及与") else ():
        tail = _tail(text, match.end())
        items = _items(match) if tail else []
        if tail and items:
            found += [_one(match, item, tail, home) for item in items]
            spans.append((items[0][0], match.end() + len(tail)))
    return found, spans


def _tail(text: str, begin: int) -> str:
    """The body or team that each region of a list has: 总工会, 代表队, 教育局; "" where none follows."""
    team = _TEAM.match(text, begin)
    sizes = range(_LONGEST, 1, -1)
    return (
        team[0] if team else next((text[begin : begin + n] for n in sizes if text[begin : begin + n] in bodies()), "")
    )


def _items(match: re.Match[str]) -> list[Span]:
    """The regions of a list; where it tells how many they are, so many, and all of them if one is known."""
    level = match["level"] or ""
    items = [(m.end(), m[0]) for m in _ITEM.finditer(match["list"])]
    if number := match["all"] or match["teams"]:
        size = int(number if number.isdigit() else parse(number) or 0)
        told = [(end, _named(item, level) if level else tail_region(item, "某某区")) for end, item in items[-size:]]
        told = told if len(told) == size and all(place for _, place in told) else []
    else:
        like = "某某镇" if TOWN.search(match["list"]) else "某某区"
        told = [(end, tail_region(item, like)) for end, item in items]
    at = match.start("list")
    return [(at + end - len(place), at + end, place) for end, place in told if place]


def _named(item: str, level: str) -> str:
    """The region that ends an item, one of a level (松溪 of 两县) also where no list of regions has it."""
    sizes = range(len(item), 1, -1) if len(level) == 1 else ()
    known = next((item[-n:] for n in sizes if regions.candidates(item[-n:] + level)), "")
    bare = item.lstrip(_BEFORE)
    unknown = bare if level in _OF_UNKNOWN and 1 < len(bare) <= _SHORT and not head_of(bare) else ""
    return known or tail_region(item, "某某" + level[-1:]) or unknown


def _one(match: re.Match[str], item: Span, tail: str, home: Home) -> OrganizationMention:
    begin, end, place = item
    level = match["level"] or "地"
    suffix = "" if regions.is_full(place) or len(level) > 1 or level == "地" else level
    head = head_of(tail) or Head(tail, "TradeUnion", "DistrictFederation", True)
    named = full_name(place + suffix + tail, head.coarse, home)
    cls = named.cls or ("DistrictFederation" if tail == "总工会" else head.cls)
    coarse, rule = named.coarse or head.coarse, "organization.shared_tail"
    return OrganizationMention(
        begin, end, "organization", place, rule, named.name, cls, coarse, region=named.region, shared=True
    )
