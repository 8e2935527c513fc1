"""Reads the regions that a name begins with, and says which known regions it can mean and what became of them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from kg import gazetteer

_UNKNOWN = re.compile(r"[一-鿿]{2,3}?(?:市|区|县|州|旗)(?![区县委属直辖级内])")
_COMMON = re.compile(r"^(?:高新|经开|开发|新|城|郊|矿|市|工业|园)区$|^(?:高新技术|经济技术)?(?:产业)?开发区$")
_LONGEST = 14
_ENDS = tuple("省市区县州盟旗")
_BODIES = ("市政", "市场", "区域", "县域", "市民", "市容")


@dataclass(frozen=True, slots=True)
class Place:
    """The regions before a name: their texts, and the codes of those that the last of them can be."""

    texts: tuple[str, ...] = ()
    codes: frozenset[str] = frozenset()

    @property
    def is_sure(self) -> bool:
        """Whether it is one known region and no other."""
        return len(self.codes) == 1


@lru_cache(maxsize=1 << 11)
def split(name: str) -> tuple[Place, str]:
    """The regions that a name begins with, and the rest of it: 绍兴市新昌县教育局 → (绍兴市, 新昌县), 教育局."""
    place, rest = Place(), name
    while len(rest) > 2:
        found = _leading(rest, place)
        if found is None:
            break
        place, rest = found
    return place, rest


def _leading(text: str, place: Place) -> tuple[Place, str] | None:
    for size in range(min(_LONGEST, len(text) - 1), 1, -1):
        word = text[:size]
        codes = _within(_codes().get(word, frozenset()), place)
        if codes and not _goes_on(word, text[size:]):
            return Place((*place.texts, word), codes), text[size:]
    unknown = _UNKNOWN.match(text)
    if unknown and len(unknown[0]) < len(text):
        return Place((*place.texts, unknown[0])), text[unknown.end() :]
    return None


def _goes_on(word: str, rest: str) -> bool:
    """Whether a match cuts a longer name or word: 松岭 in 松岭市总工会, 重庆市 in 重庆市政工会."""
    if word.endswith(_ENDS):
        return (word[-1] + rest).startswith(_BODIES)
    return rest.startswith(_ENDS) and not rest.startswith(_BODIES)


def _within(codes: frozenset[str], place: Place) -> frozenset[str]:
    """The regions that lie in the one before, if there is one; none where that one is unknown."""
    if not place.texts:
        return codes
    return frozenset(code for code in codes if place.codes & set(chain(code)[1:]))


def may_be_one(a: Place, b: Place) -> bool:
    """Whether two regions can be one: known ones share a code or lie in one another, unknown ones end alike."""
    if a.codes and b.codes:
        return bool(a.codes & around(b) or b.codes & around(a))
    short, long = sorted((a.texts, b.texts), key=len)
    return not short or long[-len(short) :] == short


def around(place: Place) -> frozenset[str]:
    """The codes of a region and, when it is one only, of those that it lies in."""
    return frozenset(chain(*place.codes)) if place.is_sure else place.codes


def common(text: str) -> bool:
    """Whether many regions bear this name (高新区), so that it tells none of them."""
    return bool(_COMMON.search(text))


@cache
def chain(code: str) -> tuple[str, ...]:
    """The code of a region and of those that it lies in."""
    found = [code]
    while parent := _rows()[found[-1]][4]:
        found.append(parent)
    return tuple(found)


def successor(code: str) -> str:
    """The code of the region that a past one became or went into, or ""."""
    return _rows()[code][7]


def predecessors(code: str) -> tuple[str, ...]:
    """The codes of the past regions that became this one or went into it."""
    return _before().get(code, ())


def names(code: str) -> tuple[str, ...]:
    """The official name of a region, and it with that of the city or province that it lies in."""
    name, above = _rows()[code][1], [_rows()[one][1] for one in chain(code)[1:]]
    return (name, *(parent + name for parent in above))


@cache
def _rows() -> dict[str, gazetteer.Row]:
    return {row[0]: row for row in gazetteer.rows()}


@cache
def _codes() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in gazetteer.rows():
        shorts = row[2].split("|") if row[2] else []
        ethnic = [f"{short}自治{row[1][-1]}" for short in shorts if "族自治" in row[1]]
        plain = [short + row[1][-1] for short in shorts if "自治" in row[1] or row[1].endswith(("州", "盟"))]
        for name in {row[1], *shorts, *ethnic, *plain}:
            if len(name) > 1 and not common(name):
                found[name].add(row[0])
    return {name: frozenset(map(_current, codes)) for name, codes in found.items()}


def _current(code: str) -> str:
    """A past region that goes on under its name, as what it is now."""
    row = _rows()[code]
    return _current(row[7]) if row[7] and _rows()[row[7]][1] == row[1] else code


@cache
def _before() -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in gazetteer.rows():
        if row[7]:
            found[row[7]].append(row[0])
    return {code: tuple(sorted(past)) for code, past in found.items()}
