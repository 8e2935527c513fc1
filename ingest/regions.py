"""Resolves the names of provinces, cities, districts and counties, in full, in short, and as 市, 区 or 县."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from ingest import own_words
from ingest.lexicon import HAN, Finder
from kg import gazetteer

UNSURE = re.compile(
    "任县|达县|安县|城区|郊区|矿区|市区|新区|县城|城关|中方|海外|平安|和平|东方|合作|开发|和县|安全|城市|向阳"
)
_SUFFIX = ("特别行政区", "自治区", "自治州", "自治县", "自治旗", "新区", "林区", *"省市区县州盟旗")
TOWN = re.compile(
    rf"{HAN}{{2,4}}?(?:镇|乡|街道)(?=总工会|工会|代表[队团]|人民政府|政府|党工?委|人大|纪工?委|团工?委|妇联|武装部|文化站|综合文化站|商会|卫生院|中心|社区|环卫|敬老院|{HAN}{{2,6}}(?:行业|商会)|小学|中学|初中|派出所|司法所|财政所|农业|{HAN}{{1,6}}(?:社区|村|小学|中学|幼儿园|卫生院|合作社)|(?:党政|社会|经济|应急|综合|平安|公共|规划|乡村振兴|民政|文化|农[技机经]|畜牧|兽医|水[利管]|林业|国土|自然资源|市场?监|税务|环保|城[建管]|村建|文[体旅]|便民|政务|退役军人|党群|职工|综治|计生|劳动|人社|食药|交管|保洁|新时代|第[一二三四五六]){HAN}{{0,8}}?(?:办公室|办(?![公理事法学])|站|所|中心|幼儿园))"
)
ZONE = re.compile("(?:经济技术|高新技术产业|经济|综合)?开发区|高新区|经开区|(?:工业)?园区|新区|保税区")
NAMED_ZONE = re.compile(f"(?P<name>{HAN}{{0,3}}?)(?:{ZONE.pattern})")
ZONE_END = re.compile("(?:开发|新|园|保税|实验)区$")
UNKNOWN = re.compile(rf"{HAN}{{2,3}}?(?:市|(?<![园社小校片景厂矿库赛辖街])区|县|州|旗)(?!区|县)")


@dataclass(frozen=True, slots=True)
class Region:
    """A province, city, district or county, or one that no list has (``code`` is then "")."""

    name: str
    full: str
    level: str
    code: str = ""
    chain: tuple[str, ...] = ()


_UNKNOWN = frozenset(("省", "市", "区", "县"))


@dataclass(frozen=True, slots=True)
class Home:
    """Where a bulletin speaks from: what 省, 市, 区 and 镇 mean in it, full names or "".

    ``units`` are those of the house that publishes it, ``unit`` that of a story; ``visited``: the house is not its own;
    ``guest`` is what 省 means in a story of a region that is none.
    """

    province: str = ""
    city: str = ""
    county: str = ""
    town: str = ""
    owner: str = ""
    owner_class: str = ""
    owner_coarse: str = ""
    visited: bool = False
    aliases: tuple[tuple[str, str], ...] = ()
    units: tuple[str, ...] = ()
    unit: str = ""
    places: frozenset[str] = frozenset()
    guest: str = ""

    def meaning(self, word: str) -> str:
        """The full name that a bare 省, 市, 区, 县 … stands for, or ""; the bare word of a house of no known city."""
        if self.owner and not (self.city or self.county or word in self.owner) and word in _UNKNOWN:
            return self.province if word == "省" and self.province else word
        if word == "省":
            return self.province if self.province.endswith("省") else self.guest
        if word == "自治区" or (word == "区" and not self.county):
            return self.province if self.province.endswith("区") else ""
        if word == "市" and self.county.endswith("市"):
            return self.county
        if word == "市" or (word in {"州", "盟"} and self.city.endswith(word)):
            return self.city
        if word in {"镇", "乡", "街道"}:
            return self.town if self.town.endswith(word) else ""
        return self.county if word in {"区", "县", "旗"} else ""

    def words(self) -> tuple[str, ...]:
        """What the publisher's own house is called in its bulletin (校, 公司, 医院)."""
        return own_words.of_part(self.unit) + own_words.of(self.owner, self.owner_coarse)

    def owned(self, body: str) -> bool:
        """Whether a body before a head begins with such a word (我校, 集团公司)."""
        return bool(self.owner) and body.removeprefix("我").removeprefix("本") in self.words()

    def short_names(self) -> Iterator[str]:
        """The short forms that the issue gives or explains."""
        return (short for short, full in self.aliases if short != full)

    def own_short_names(self) -> Iterator[str]:
        """Those of the publisher's own house: 师大."""
        return (short for short, full in self.aliases if full == self.owner)

    def without_own_word(self, title: str) -> str:
        """A title without the house's word before it: 集团总工程师 is 总工程师."""
        for word in sorted(self.words(), key=len, reverse=True):
            rest = title.removeprefix(word)
            if rest != title and len(rest) > 1 and (len(word) > 1 or rest[0] in "党纪团工机"):
                return rest
        return title

    def own_words(self) -> re.Pattern[str]:
        """Where such a word stands for the house itself."""
        return own_words.alone(self.words())

    def at(self, region: Region) -> Home:
        """The same home seen from a story about one of its districts."""
        local = region.level in {"county", "zone", "unknown"} and region.full != self.county
        return replace(self, county=region.full) if local else self


@cache
def _table() -> dict[str, Region]:
    raw = {row[0]: row for row in gazetteer.rows()}
    return {code: _region(code, raw) for code in raw}


def _region(code: str, raw: dict[str, gazetteer.Row]) -> Region:
    chain, at = [], code
    while at in raw:
        chain.append(raw[at])
        at = raw[at][4]
    own = chain[0]
    parents = [r for r in chain[1:] if r[3] == "prefecture" or r[1].endswith("市")]
    if own[3] == "zone" and any(own[1].startswith(r[2].split("|")[0] or r[1]) for r in chain[1:]):
        parents = []
    alone = own[3] in {"province", "prefecture"} or own[1].endswith("市")
    full = own[1] if alone else "".join(r[1] for r in parents[:1]) + own[1]
    return Region(own[1], full, own[3], code, tuple(r[0] for r in chain))


@cache
def _names() -> dict[str, tuple[Region, ...]]:
    found: dict[str, list[Region]] = defaultdict(list)
    for row in gazetteer.rows():
        shorts = row[2].split("|") if row[2] else []
        ethnic = [f"{short}自治{row[1][-1]}" for short in shorts if "族自治" in row[1]]
        for name in dict.fromkeys([row[1], *shorts, *ethnic]):
            if len(name) >= 2 and not UNSURE.fullmatch(name):
                found[name].append(_table()[row[0]])
    return {name: tuple(regions) for name, regions in found.items()}


@cache
def finder() -> Finder:
    """Finds every name of a region, official and short."""
    return Finder(tuple(_names()))


def opening(text: str) -> str:
    """The longest name of a region that a text begins with, or ""."""
    return next(openings(text), "")


def openings(text: str) -> Iterator[str]:
    """The names of regions that a text begins with, the longest first."""
    names = _names()
    return (text[:size] for size in range(min(len(text), longest()), 1, -1) if text[:size] in names)


@cache
def longest() -> int:
    """How long the longest name of a region is."""
    return max(map(len, _names()))


def candidates(name: str) -> tuple[Region, ...]:
    """The regions that bear a name, as their official or as a short name."""
    return _names().get(name, ())


def is_full(name: str) -> bool:
    """Whether a name ends as official names do (渝北区), so that it is a region without more context."""
    return (name.endswith(_SUFFIX) and (len(name) >= 3 or name in _names())) or name in _provinces()


@cache
def _provinces() -> frozenset[str]:
    return frozenset(n for n, rs in _names().items() if any(r.level == "province" for r in rs))


@lru_cache(maxsize=4096)
def resolve(name: str, home: Home) -> Region:
    """The region that ``name`` means in a bulletin from ``home``; one of that name in the home city comes first.

    A county that publishes under its bare name (新昌县总工会) bears it in its bulletin without that of its city.
    """
    found = candidates(name)
    own = [r for r in found if r.name == home.county and home.city in r.full] if home.county in _names() else []
    if own:
        return replace(own[0], full=home.county)
    if not found:
        over = home.county if ZONE.fullmatch(name) and home.county.endswith(("县", "市", "旗")) else home.city
        local = name[-1] in "区县旗" and not name.startswith(over)
        return Region(name, over + name if local else name, "unknown")
    homes = [_full(home.county), _full(home.city), _full(home.province)]
    for code in filter(None, homes):
        near = [r for r in found if code in r.chain]
        if near:
            return near[0]
    if home.city and not _full(home.city) and name[-1] in "区县旗":
        return Region(name, home.city + name, "unknown")
    told = [r for r in found if r.full in home.places]
    if told:
        return told[0]
    current = [r for r in found if r.name == name] or list(found)
    ranked = sorted(current, key=lambda r: ("province", "prefecture", "county", "zone").index(r.level))
    return ranked[0]


def places_in(text: str) -> frozenset[str]:
    """The districts that a text names with their city, of which others bear the name too: 重庆市江北区."""
    spans = finder().spans(text)
    beside = (text[a:c] for (a, b, _), (d, c, name) in pairwise(spans) if b == d and len(candidates(name)) > 1)
    return frozenset(place for place in beside if place in _by_full())


@cache
def _by_full() -> dict[str, str]:
    return {region.full: code for code, region in reversed(_table().items())}


def _full(name: str) -> str:
    return _by_full().get(name, "") if name else ""


@lru_cache(maxsize=4096)
def home_of(publisher: str) -> Home:
    """What 省, 市 and 区 mean in the bulletin of a publisher such as 青石市总工会 or 青石市临江区总工会."""
    home, rest = Home(), publisher
    while rest:
        step = _leading(rest, home)
        if step is None:
            break
        name, region = step
        home = _placed(home, region)
        rest = rest[len(name) :]
    if home.city and not home.county and (zone := NAMED_ZONE.match(rest)):
        home = replace(home, county=publisher[: len(publisher) - len(rest)] + zone[0])
        rest = rest[zone.end() :]
    town = TOWN.match(rest)
    home = replace(home, town=(home.county or home.city) + town[0]) if town else home
    own = home.county.removeprefix(home.city)
    if (
        own
        and own != home.county
        and home.city != home.province
        and (own[-1] in "县旗市" or ZONE_END.search(own))
        and publisher.startswith(own)
    ):
        return replace(home, county=own, town=home.town.removeprefix(home.city))
    return home


def home_in(text: str) -> Home:
    """The home that a text speaks of most, for a publisher whose name has no region; the cup 安康杯 is no city."""
    counts: dict[str, int] = {}
    for _, end, name in finder().spans(text):
        wide = (is_full(name) and name[-1] in "市县") or any(
            r.level in {"province", "prefecture"} for r in candidates(name)
        )
        if wide and not text.startswith("杯", end):
            counts[name] = counts.get(name, 0) + 1
    best = min(counts, key=lambda n: (-counts[n], n), default="")
    return _placed(Home(), resolve(best, Home())) if best else Home()


def _placed(home: Home, region: Region) -> Home:
    if region.code:
        table = _table()
        for code in reversed(region.chain):
            home = _level(home, table[code])
        return home
    return _level(home, region)


def _level(home: Home, region: Region) -> Home:
    if region.level == "province":
        home = replace(home, province=region.full)
        return replace(home, city=region.full) if region.name.endswith("市") else home
    if region.level == "prefecture" or (region.level == "unknown" and region.name.endswith(("市", "州"))):
        return replace(home, city=region.full)
    county_city = region.name.endswith("市")
    return replace(home, county=region.full, city=region.full if county_city and not home.city else home.city)


def _leading(text: str, home: Home) -> tuple[str, Region] | None:
    for name in openings(text):
        wide = not home.city and any(r.level in {"province", "prefecture"} for r in candidates(name))
        if wide or is_full(name):
            return name, resolve(name, home)
    unknown = UNKNOWN.match(text)
    return (
        (unknown[0], Region(unknown[0], (home.city if unknown[0][-1] in "区县旗" else "") + unknown[0], "unknown"))
        if unknown
        else None
    )
