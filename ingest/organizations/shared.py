"""Finds the organizations of a list that share one tail: 临江区、云台区、白塔区总工会, 临江区、云台区等地总工会."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest import regions
from ingest.mentions import OrganizationMention
from ingest.names import full_name
from ingest.organizations.edges import apart, region_at
from ingest.organizations.heads import Span
from ingest.regions import Home

_AND_SO_ON = re.compile(
    r"(?P<list>(?:[一-鿿]{2,9}、)+[一-鿿]{2,9}?)(?:等(?:地|[一二三四五六七八九十\d]+个?(?:区县|区|县|市|地市|地))|"
    r"[两二三四五六七八九十\d]+(?P<level>市|区|县|省|州|地))的?(?P<tail>总工会(?:代表队)?)"
)
_LINKS = frozenset("、和及与")
_LIST = re.compile(r"((?:[一-鿿]{2,9}(?:、|和|及|与))+)$")


def sharing(text: str, home: Home, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """The organizations of 临江区、云台区、白塔区总工会: each region takes the tail of the last one."""
    if not any(mark in text for mark in "、和及与"):
        return []
    shared: list[OrganizationMention] = []
    for mention in found:
        lead = region_at(mention.text) if mention.rule == "organization.headed" else ""
        for item in _items_before(text, mention.begin, lead) if lead else ():
            if apart(item[0], item[1], found) and apart(item[0], item[1], shared):
                shared.append(_with_tail(mention, lead, item, home))
    return shared


def _items_before(text: str, begin: int, lead: str) -> list[Span]:
    listed = _LIST.search(text[:begin]) if text[begin - 1 : begin] in _LINKS else None
    if not listed:
        return []
    items = [
        (m.start() + listed.start(), m.end() + listed.start(), m[0]) for m in re.finditer(r"[^、和及与]+", listed[1])
    ]
    good: list[Span] = []
    for _, end, item in reversed(items):
        place = _tail_region(item, lead)
        if not place:
            break
        good.append((end - len(place), end, place))
        if len(place) != len(item):
            break
    return good


def _tail_region(item: str, lead: str) -> str:
    """The region that ends a list item, if it is of the form of ``lead`` (临江区 beside 白塔区)."""
    for size in range(len(item), 1, -1):
        name = item[-size:]
        if regions.candidates(name) and (regions.is_full(name) or size == len(item)):
            return name
    alike = any(form.fullmatch(item) and form.fullmatch(lead) for form in (regions.UNKNOWN, regions.TOWN))
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


def and_so_on(text: str) -> Iterable[re.Match[str]]:
    """The lists that end in 等地总工会 or 三区总工会."""
    return _AND_SO_ON.finditer(text) if "总工会" in text and "、" in text else ()


def with_head_after(text: str, home: Home) -> list[OrganizationMention]:
    """The organizations of 临江区、云台区等地总工会."""
    found = []
    for match in and_so_on(text):
        for item in re.finditer(r"[^、]+", match["list"]):
            place = _tail_region(item[0], "某某区")
            if place:
                found.append(_one_of(match, place, match.start("list") + item.end(), home))
    return found


def _one_of(match: re.Match[str], place: str, end: int, home: Home) -> OrganizationMention:
    level = match["level"] or ""
    suffix = level if level != "地" and not regions.is_full(place) else ""
    named = full_name(place + suffix + match["tail"], "TradeUnion", home)
    return OrganizationMention(
        end - len(place),
        end,
        "organization",
        place,
        "organization.shared_tail",
        named.name,
        cls="DistrictFederation",
        coarse="TradeUnion",
        region=named.region,
        shared=True,
    )
