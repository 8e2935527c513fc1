"""Finds who won where a clause says the former, the latter or the other side: 〔team〕、〔team〕会师，后者捧走…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.lexicon import HAN, alternation, words
from ingest.mentions import Mention
from ingest.symbols import SYMBOLS, Symbols

_ORG, _PERSON, _PRIZE = (SYMBOLS[kind] for kind in ("organization", "person", "prize"))
_WORDS = ("前者", "后者", "对方", "对手")
_SIDE = re.compile(f"{_ORG}(?!”?(?:（[^（）]*）)?[的 ]?{HAN}{{0,14}}{_PERSON})|{_PERSON}")
_TWO = 2


def sides(symbols: Symbols, end: int) -> list[Mention]:
    """The two sides that were named last before ``end``: teams, persons, or one of them where the other says 我们."""
    return [symbols.mentions[told.start()] for told in _SIDE.finditer(symbols.text, 0, end)][-_TWO:]


def find(symbols: Symbols, before: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of a side, of this sentence or of the one ``before``, and the prize that it won."""
    if not any(word in symbols.text for word in _WORDS):
        return
    for told in _won().finditer(symbols.text):
        who = told["who"] or told["by"]
        named = sides(symbols, told.start()) or before
        if named and (who != "前者" or len(named) == _TWO):
            winner = named[0] if who == "前者" else named[-1]
            yield winner, symbols.mentions[told.start("what" if told["what"] else "given")]


@cache
def _won() -> re.Pattern[str]:
    verbs = alternation([*words("winning.txt"), *words("taking.txt")])
    others = f"{_ORG}{_PERSON}{_PRIZE}"
    return re.compile(
        rf"(?:^|[，；：]|而|但|其中)(?P<who>[前后]者|对[方手])[^。；{others}]{{0,40}}?(?:{verbs}|成为)[了到]?[^，。；{others}]{{0,10}}?(?P<what>{_PRIZE})"
        rf"|(?P<given>{_PRIZE})(?:奖[杯牌])?(?:[被由](?P<by>[前后]者|对[方手])[^，。；{others}]{{0,4}}?(?:{verbs}))"
    )
