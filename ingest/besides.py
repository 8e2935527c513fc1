"""Finds what winners won besides, where a sentence names them only once: 获第一名，并荣获…, …，后者获亚军."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ingest import contests
from ingest.counts import CountMention
from ingest.lexicon import HAN, alternation, words
from ingest.mentions import Mention
from ingest.symbols import SYMBOLS, Symbols

_ORG, _PERSON, _COUNT, _PRIZE, _HONOUR, _DATE = (
    SYMBOLS[kind] for kind in ("organization", "person", "count", "prize", "honour", "date")
)
_WHAT = f"[{_PRIZE}{_HONOUR}]"
_AND = "(?:并且?|同时|共同|一同|双双|同|另|还|也|且|均|都|一并|再|又|他们?|她们?|其|同样|分别|将|[，\\s])"
_BEATEN = re.compile(
    rf"(?:(?:{alternation(words('beating.txt'))})了?|(?<={_ORG})[与和])(?P<who>{_ORG})[^。；{_ORG}{_PERSON}]{{1,80}}"
    rf"(?:后者|对手|对方)[^，。；{_ORG}{_PERSON}{_PRIZE}]{{0,6}}(?:获得?|位列|位居|屈居|收获|摘得|接受)(?P<what>{_PRIZE})"
)
_VALUES = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_FIRST_ONES = re.compile("前(?P<number>.)名$")
_GRANTS = "(?:授予|评为|表彰为|命名为|认定为|评选为)"


class Told(NamedTuple):
    """Winners already told, and the place in the symbol text up to which they are (0: in sentences before)."""

    end: int
    who: tuple[Mention, ...]


def find(symbols: Symbols, told: Sequence[Told]) -> list[tuple[Mention, Mention]]:
    """Pairs of a winner (or a team that was beaten) told before and a prize that a later clause adds."""
    mentions = symbols.mentions
    found = [(mentions[m.start("who")], mentions[m.start("what")]) for m in _BEATEN.finditer(symbols.text)]
    for more in _more().finditer(symbols.text) if told else ():
        before = [group for group in told if group.end <= more.start("what") - 1]
        if before and not any(more.start("what") < group.end <= more.end() for group in told):
            number = max(more.start(group) for group in ("count", "first", "given"))
            who = _counted(symbols, number, before) if number >= 0 else before[-1].who if before[-1].end else ()
            prizes = symbols.within(*more.span("what"), "prize", "honour")
            if prizes[0] is mentions[more.start("what")]:
                prizes[0] = contests.with_contest(symbols, more.start("what"), prizes[0])
            found += [(winner, prize) for winner in who for prize in prizes]
    return found


def _counted(symbols: Symbols, place: int, before: Sequence[Told]) -> tuple[Mention, ...]:
    """The winners whom a number sums up, or none where there are more or fewer of them."""
    everyone = tuple({id(m): m for group in before if group.end for m in group.who}.values())
    number = symbols.mentions.get(place)
    value = number.value if isinstance(number, CountMention) else _first_ones(number)
    return next((who for who in (everyone, *(group.who for group in reversed(before))) if len(who) == value), ())


def _first_ones(prize: Mention | None) -> int:
    """How many the first ones are that a title is given to (前三名选手被授予…), or 0."""
    told = _FIRST_ONES.search(getattr(prize, "name", ""))
    return _VALUES.get(told["number"], 0) if told else 0


@cache
def _more() -> re.Pattern[str]:
    verbs = alternation([*words("winning.txt"), "添"])
    by = (
        f"(?:(?:{_ORG}(?:、{_ORG})*|大会|公司|集团|学校|医院|(?:大赛|竞赛)?组委会|大赛|竞赛|比赛|主办(?:方|单位))?"
        "(?:按照?(?:有关|相关)?规定|将)?)"
    )
    given = f"(?:[被由]{by}{_GRANTS}|{verbs})了?"
    return re.compile(
        rf"(?:^|，(?:{_DATE}|\d{{4}}年)?|；|(?<={_WHAT})(?:称号)?(?=并|还|且))(?:(?:(?:[他她]们|上述|以上|这|选手)?(?P<count>{_COUNT}){HAN}{{0,4}}?|(?P<first>{_PRIZE})的?(?:选手|获得者|获奖者|职工|队员|同志|教师|者)?)?{_AND}*(?:[以凭][^，。；{_ORG}{_PERSON}]{{1,16}}?)?(?:(?<![，；]){given}|(?<=，)(?:荣[获立]|获评|获得?|拿到|捧[回走]|收获|摘得|斩获)(?={_WHAT}(?:[、和及]?{_WHAT})*(?:荣誉)?(?:称号)?(?:[，。；]|$))|(?:被(?:{by}{_GRANTS}|[定推]为|推选为)|由{by}{_GRANTS})了?)"
        rf"|{by}{_GRANTS}(?:其|[这上述以]{{0,2}}(?P<given>{_COUNT}|{_PRIZE}(?=的?(?:选手|获得者|职工|队员|同志|教师)))))"
        rf"(?:由{_ORG}(?:[、和]{_ORG})*{HAN}{{0,4}}(?:颁发|颁授|授予)的)?[^，。；{_ORG}{_PERSON}{_PRIZE}{_HONOUR}]{{0,10}}(?P<what>{_WHAT}(?:[、和及]?{_WHAT})*)(?!的(?:还|分别)?[是有为]|{_COUNT})"
    )
