"""Finds what a list says that it names: firms (星河有限公司、远山重工等12家企业), teams (东风队、红旗队2支队伍)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ingest import regions
from ingest.lexicon import HAN
from ingest.mentions import OrganizationMention
from ingest.names import bodies
from ingest.organizations.edges import apart, has_boundary
from ingest.organizations.heads import industries, is_generic
from ingest.regions import Home

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
_SENT = re.compile(
    f"(?:(?<!{HAN})|(?<=[由自有是为对胜]))(?P<items>{HAN}{{2,5}}(?:[、和]{HAN}{{2,5}})*[、和](?P<last>{HAN}{{2,4}}?))"
    "(?P<team>(?:等?[两二三四五六七八九十\\d]+支)?(?:代表|参赛)队)(?![员长])"
)
_FIRM, _TEAM = ("Company", "Enterprise"), ("Team", "Team")
_ITEMS = re.compile("[^、和]+")
_SHORTEST, _LONGEST = 3, 8
_OF_SENDER, _OF_BRANCH = 3, (3, 4)


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


def senders(text: str, home: Home, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """The organizations of a sentence, with the teams of branches: 公安、卫健、教育代表队, 公安、铁路两支代表队."""
    for match in _SENT.finditer(text) if "代表队" in text or "参赛队" in text else ():
        items = [item for item in _items(match, _TEAM) if _sends(item.text)]
        if len(items) < len(_ITEMS.findall(match["items"])) or all(regions.candidates(one.text) for one in items):
            continue
        found = [one for one in found if one.end <= match.start("last") or one.begin >= match.end()]
        team = match["team"][-_OF_SENDER:]
        names = [(regions.resolve(one.text, home).full or one.text) + team for one in items]
        begin, end = match.start("last"), match.end()
        items[-1] = replace(items[-1], end=end, text=text[begin:end])
        found += [replace(one, name=name) for one, name in zip(items, names, strict=True)]
    return found


def _sends(item: str) -> bool:
    """Whether a team may be called after an item: a branch of the administration or of trade, or a region."""
    return item in _branches() or bool(regions.candidates(item) and regions.is_full(item))


@cache
def _branches() -> frozenset[str]:
    """The branches after which bureaus are called (公安 of 公安局), and those of trade."""
    bureaus = (form[:-1] for form in bodies() if len(form) in _OF_BRANCH and form[-1] in "局委厅")
    others = ("市直", "县直", "区直", "省直", "州直", "铁路", "金融", "电力", "通信", "邮政")
    return frozenset((*others, *bureaus, *industries()))


def _items(match: re.Match[str], kind: tuple[str, str]) -> Iterator[OrganizationMention]:
    """What a list names, each as an organization of this class."""
    for item in _ITEMS.finditer(match.string, *match.span("items")):
        yield OrganizationMention(*item.span(), "organization", item[0], "organization.enumerated", item[0], *kind)


def _is_name(item: str) -> bool:
    """Whether an item is short as names are, and no trade or sort of firm."""
    if not _SHORTEST <= len(item) <= _LONGEST or item in industries():
        return False
    return not (has_boundary(item) or is_generic(item))
