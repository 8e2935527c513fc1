"""Finds who won where a clause says the former, the latter or that team: 〔team〕、〔team〕会师，后者捧走…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.lexicon import alternation, words
from ingest.mentions import Mention
from ingest.summed import WHO
from ingest.symbols import SYMBOLS, Symbols

_ORG, _PERSON, _PRIZE, _COUNT = (SYMBOLS[kind] for kind in ("organization", "person", "prize", "count"))
_WORDS = ("前者", "后者", "对方", "对手", "该")
_THAT = "该(?:代表|联)?(?:队|厂|公司|集团|校|院|局|所|中心|分?工会|车间|班组|科室|单位)"
_TWO = 2


def sides(symbols: Symbols, end: int) -> list[Mention]:
    """The two sides that were named last before ``end``: teams, persons, or one of them where the other says 我们."""
    return [symbols.mentions[told.start()] for told in WHO.finditer(symbols.text, 0, end)][-_TWO:]


def find(symbols: Symbols, before: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of a side, of this sentence or of the one ``before``, and the prize that it won."""
    if not any(word in symbols.text for word in _WORDS):
        return
    for told in _won().finditer(symbols.text):
        who = told["who"] or told["by"]
        named = sides(symbols, told.start()) or before
        if winner := _meant(who, named):
            yield winner, symbols.mentions[told.start("what" if told["what"] else "given")]


def _meant(who: str, named: Sequence[Mention]) -> Mention | None:
    """Which of the sides named last is meant: one that is 该队 must be the only body."""
    if who.startswith("该"):
        bodies = [one for one in named if one.kind == "organization"]
        return bodies[0] if len(bodies) == len(named) == 1 else None
    if who == "前者":
        return named[0] if len(named) == _TWO else None
    return named[-1] if named else None


@cache
def _won() -> re.Pattern[str]:
    verbs = alternation([*words("winning.txt"), *words("taking.txt")])
    others = f"{_ORG}{_PERSON}{_PRIZE}"
    return re.compile(
        rf"(?:^|[，；：]|而|但|其中)(?P<who>[前后]者|对[方手]|{_THAT})[^。；{_COUNT}{others}]{{0,40}}?(?:{verbs}|成为|[是为](?:本届|本次|此次|全场|今年)?(?={_PRIZE}))[了到]?[^，。；{others}]{{0,10}}?(?P<what>{_PRIZE})"
        rf"|(?P<given>{_PRIZE})(?:奖[杯牌])?(?:[被由](?P<by>[前后]者|对[方手])[^，。；{others}]{{0,4}}?(?:{verbs}))"
    )
