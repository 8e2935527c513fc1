"""Finds what a list says that it names: firms (星河有限公司、远山重工等12家企业), teams (东风队、红旗队2支队伍)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.lexicon import HAN
from ingest.mentions import OrganizationMention
from ingest.organizations.edges import apart, has_boundary
from ingest.organizations.heads import industries, is_generic

_ITEM = "(?:(?![的了在和与及到由对为向将把等各])[一-鿿A-Za-z0-9（）]){2,24}"
_LIST = re.compile(
    f"(?<!{HAN})(?:来自)?(?P<items>(?:{_ITEM}、)+{_ITEM})等"
    r"(?:(?:\d+|[两三四五六七八九十]+)[余多]?家)?(?:知名|重点|骨干|龙头|本地|大型|会员|民营|国有|优质)*(?:企业|公司)"
)
_OF_TEAM = "(?:(?![的了在和与及到由对为向将把等各分组设有自共进获])[一-鿿A-Za-z0-9]){1,7}队"
_TEAMS = re.compile(
    f"(?:(?<!{HAN})|(?<=[为成设了自有由]))(?P<items>(?:{_OF_TEAM}、)*{_OF_TEAM}[、和]{_OF_TEAM})等?"
    r"(?:共计?)?(?:\d+|[两二三四五六七八九十]+)[支个](?:参赛|代表|比赛|小)*队伍?"
)
_FIRM, _TEAM = ("Company", "Enterprise"), ("Team", "Team")
_ITEMS = re.compile("[^、和]+")
_SHORTEST, _LONGEST = 3, 8


def find(text: str, found: list[OrganizationMention]) -> Iterator[OrganizationMention]:
    """The short names in such lists that name a firm in full too; ``found`` are those known already."""
    for match in _LIST.finditer(text) if "、" in text and "等" in text else ():
        begin, end = match.span("items")
        if any(begin <= one.begin and one.end <= end and one.coarse == "Enterprise" for one in found):
            yield from (one for one in _items(match, _FIRM) if apart(one.begin, one.end, found) and _is_name(one.text))


def teams(text: str, found: list[OrganizationMention]) -> Iterator[OrganizationMention]:
    """The teams in a list that says that they are: 分为东风队、红旗队2支队伍."""
    for match in _TEAMS.finditer(text) if "队、" in text or "队和" in text else ():
        items = (one for one in _items(match, _TEAM) if apart(one.begin, one.end, found))
        yield from (one for one in items if not (has_boundary(one.text) or is_generic(one.text)))


def _items(match: re.Match[str], kind: tuple[str, str]) -> Iterator[OrganizationMention]:
    """What a list names, each as an organization of this class."""
    for item in _ITEMS.finditer(match.string, *match.span("items")):
        yield OrganizationMention(*item.span(), "organization", item[0], "organization.enumerated", item[0], *kind)


def _is_name(item: str) -> bool:
    """Whether an item is short as names are, and no trade or sort of firm."""
    if not _SHORTEST <= len(item) <= _LONGEST or item in industries():
        return False
    return not (has_boundary(item) or is_generic(item))
