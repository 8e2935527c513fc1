"""Finds winners whom a number sums up that the sentence named before: 〔team〕、〔team〕抵达，两队分获冠军、亚军."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.counts import CountMention
from ingest.lexicon import HAN, alternation, words
from ingest.mentions import Mention
from ingest.symbols import SYMBOLS, Symbols

_ORG, _PERSON, _COUNT, _PRIZE, _HONOUR = (
    SYMBOLS[kind] for kind in ("organization", "person", "count", "prize", "honour")
)
_VALUES = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_NUMBERS = "".join(_VALUES)
_KINDS = "代表队|队伍|球队|队|家|人|者|单位|组|班组?|选手|科室|分?工会|企业"
_NUMBERED = re.compile(
    rf"(?:上述|以上|这|前)?(?:{_COUNT}|[{_NUMBERS}][支个家位名]?)(?:{_KINDS})?"
    r"(?=依次|顺次|分别|分[获享列居占]|同获|各[获得]|均|都|双双|并列|共[获同])"
)
_WHAT = f"[{_PRIZE}{_HONOUR}]"
WHO = re.compile(f"{_ORG}(?!”?(?:（[^（）]*）)?[的 ]?{HAN}{{0,14}}{_PERSON})|{_PERSON}")
"""A body or a person in a symbol text; the house before its own person is not told twice."""
_MOST = 6


def find(symbols: Symbols) -> list[tuple[Mention, Mention]]:
    """Pairs of a winner that a clause before names and a prize that a number of them won."""
    found: list[tuple[Mention, Mention]] = []
    for told in _summed().finditer(symbols.text) if _MANY.search(symbols.text) else ():
        place, what = told.start("number"), symbols.within(*told.span("what"), "prize", "honour")
        number = _value(symbols, place)
        groups = ([*_before(symbols, begin, place)] for begin in (_behind_prize(symbols, place), 0))
        who = next((group for group in groups if len(group) == number), [])
        if not who or len(what) > len(who):
            continue
        shared = [*what, *[what[-1]] * (len(who) - len(what))]
        found += zip(who, shared, strict=True)
    return found


def is_number(text: str, span: tuple[int, int]) -> bool:
    """Whether a slot of winners holds only a number of those named before: 三队 before 依次获得."""
    told = _NUMBERED.match(text, span[0])
    return told is not None and told.end() == span[1]


def _behind_prize(symbols: Symbols, place: int) -> int:
    return max(symbols.text.rfind(mark, 0, place) for mark in (_PRIZE, _HONOUR)) + 1


def _before(symbols: Symbols, begin: int, place: int) -> Iterator[Mention]:
    """The bodies and persons that the clauses before a number name, from ``begin`` on."""
    for match in WHO.finditer(symbols.text, begin, place):
        if symbols.text.count("（", begin, match.start()) == symbols.text.count("）", begin, match.start()):
            yield symbols.mentions[match.start()]


def _value(symbols: Symbols, place: int) -> int:
    number = symbols.mentions.get(place)
    if isinstance(number, CountMention):
        return int(number.value) if number.value <= _MOST else 0
    return _VALUES.get(symbols.text[place], 0)


_MANY = re.compile(f"[{_COUNT}{_NUMBERS}]")


@cache
def _summed() -> re.Pattern[str]:
    verbs = alternation([*words("winning.txt"), *words("taking.txt")])
    return re.compile(
        rf"[，；](?:上述|以上|这|最终|结果|[^，。；{_ORG}{_PERSON}{_PRIZE}]{{0,10}}?(?:由|决定))*(?P<number>{_COUNT}|[{_NUMBERS}])[支个家位名]?(?:{_KINDS}|职工|教师)?"
        rf"(?:(?:依次|顺次|分别|分(?=[获享列居占])|同(?=获)|各(?=[获得捧领])|均|都|双双|并列|共同?)+|(?<=[人队{_COUNT}])(?=当选|[获被]评|荣[获膺]|分享|平分|共享|得到|领到))(?:{verbs}|获|分享|[列居占])了?[^，。；{_ORG}{_PERSON}{_PRIZE}]{{0,12}}?"
        rf"(?P<what>{_WHAT}(?:(?:、|和|与|及|以及)?(?:并列)?{_WHAT})*)"
    )
