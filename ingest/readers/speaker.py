"""Finds the union that a text speaks for: the one that it calls 市总工会 or 集团工会 without more."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from ingest.lexicon import HAN
from ingest.readers.lines import Found, number_at
from kg.messages import say

_ENDING = re.compile(
    r"(?:自治区|省|市|区|县|州|盟|旗)总工会|(?:集团|公司|大学|学院|学校|校|医院|院|银行|厂)工会(?!工作|干部|系统)"
)
_HAN_RUN = re.compile(rf"{HAN}*$")
_DAY = re.compile(r"\d(?:年|月份?|日|号|时|点)(?:起|前|后|早|晚上?|[上中下]午)?")
# characters after which a name begins; a name that has one of them is mended below (自贡, 和田, 从化)
_STOPS = frozenset("由在与和及向对了经是被从到至受按照为将把让同跟暨赴于以各全我本该其个等进过见给抵据请邀会")
_GENERIC = re.compile(r"各|区县|市县|县区|县市|全|本|我|该|等|两|上级|基层|所属|直属")
_CHAIN = re.compile(rf"(?P<city>{HAN}{{2,4}}(?:市|自治州|州|盟))(?P<rest>{HAN}{{1,4}})")
_NO_REGION = frozenset("社园景小校厂辖城市地郊片街各全本战灾新矿")
_ALIKE = {
    "校工会": ("校工会", "大学工会", "学院工会", "学校工会"),
    "院工会": ("院工会", "医院工会", "学院工会"),
    "公司工会": ("公司工会", "集团工会"),
}
_LONGEST_REGION, _LONGEST_UNIT = 4, 14


@dataclass(slots=True)
class _Named:
    """How often a text names each union, by its ending: without more (``bare``), and with a name before it."""

    bare: Counter[str] = field(default_factory=Counter)
    full: Counter[tuple[str, str]] = field(default_factory=Counter)
    cities: Counter[str] = field(default_factory=Counter)


def find(text: str) -> Found | None:
    """The union of the ending that most often stands alone, else the one that is named most."""
    named = _count(text)
    name = _spoken_for(named, text) if named.bare else _most_named(named)
    return _found(name, text) if name else None


def named_after(place: str, text: str) -> str:
    """The full name in ``text`` of the union of a place in short (青石 → 青石市总工会), or ""."""
    named = _count(text)
    full = Counter({name + end: n for (name, end), n in named.full.items() if name == place and "总" in end})
    if full:
        return full.most_common(1)[0][0]
    end = next((end for end, _ in named.bare.most_common() if end.endswith("总工会")), "")
    return place + end if end and place + end.removesuffix("总工会") in text else ""


def _count(text: str) -> _Named:
    named, last = _Named(), 0
    for match in _ENDING.finditer(text):
        name = _name_before(text[max(last, match.start() - _LONGEST_UNIT) : match.start()])
        last = match.end()
        _counted(named, name, match[0])
    return named


def _counted(named: _Named, name: str, ending: str) -> None:
    if not name:
        named.bare[ending] += 1
    elif _GENERIC.search(name):
        return
    elif not ending.endswith("总工会"):
        named.full[name, ending] += 1
    elif chain := _CHAIN.fullmatch(name):
        named.cities[chain["city"]] += 1
        named.full[chain["rest"], ending] += 1
    elif 2 <= len(name) <= _LONGEST_REGION:
        named.full[name, ending] += 1


def _name_before(context: str) -> str:
    """The name at the end of what stands before an ending, "" where a word that is no name stands there."""
    run = _HAN_RUN.search(_DAY.split(context)[-1])
    characters = run[0] if run else ""
    begin = 1 + max((i for i, c in enumerate(characters) if c in _STOPS), default=-1)
    if begin == len(characters) - 1 and begin:
        begin -= 1
    return characters[begin:]


def _spoken_for(named: _Named, text: str) -> str:
    ending = named.bare.most_common(1)[0][0]
    alike = _ALIKE.get(ending, (ending,))
    full = Counter({name + end: count for (name, end), count in named.full.items() if end in alike})
    if full:
        return _leading(_said(full))
    city = named.cities.most_common(1)
    if ending == "市总工会" and city:
        return city[0][0] + "总工会"
    region = _region(ending.removesuffix("总工会"), text) if ending.endswith("总工会") else ""
    return region + "总工会" if region else ""


def _most_named(named: _Named) -> str:
    ranked = named.full.most_common(2)
    if not ranked or (ranked[0][1] == 1 and len(ranked) > 1):
        return ""
    return "".join(ranked[0][0])


def _region(level: str, text: str) -> str:
    """The region of this level (市, 区 …) that a text names most, and twice at least."""
    names = Counter(_name_before(text[max(0, m.start() - 4) : m.start()]) for m in re.finditer(level, text))
    said = _said(names)
    regions = {name: count for name, count in said.items() if count > 1 and _is_region(name)}
    return _leading(regions) + level if regions else ""


def _said(names: Counter[str]) -> dict[str, int]:
    """How often each name is said, also behind other words (走遍青石 says 青石)."""
    return {name: sum(n for other, n in names.items() if other.endswith(name)) for name in names}


def _leading(said: dict[str, int]) -> str:
    """The name that is said most; of two, the shorter, then the first in the order of their characters."""
    return min(said, key=lambda name: (-said[name], len(name), name))


def _is_region(name: str) -> bool:
    return 2 <= len(name) <= 3 and name[-1] not in _NO_REGION and not _GENERIC.search(name)


def _found(name: str, text: str) -> Found:
    count = text.count(name)
    if not count:
        return Found(name, say("reader.origin.region"))
    return Found(name, say("reader.origin.text", count=count, line=number_at(text, text.find(name))))
