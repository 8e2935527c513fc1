"""Who won what: recipients before the verb or after 由, prizes after it, respective lists paired one to one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest import rules
from ingest.mentions import Mention
from ingest.rules import Match
from ingest.symbols import SYMBOLS, Symbols

_PERSON = SYMBOLS["person"]
_RESPECTIVE = "award.respective"
_BEARER = re.compile(rf"的[一-鿿]{{0,8}}{_PERSON}")
_EMPLOYEE = re.compile(rf"[一-鿿]{{0,9}}{_PERSON}")


@dataclass(frozen=True, slots=True)
class Win:
    """A recipient with the prize, and the rule that paired them."""

    recipient: Mention
    prize: Mention
    rule: str


def find(symbols: Symbols) -> list[Win]:
    """The prizes that a sentence says were won, by the priority of the rules."""
    wins: list[Win] = []
    taken: list[tuple[int, int]] = []
    for match in rules.matches(symbols, "awards", "award"):
        if any(match.begin < e and b < match.end for b, e in taken) or _belongs_after(symbols, match):
            continue
        taken.append((match.begin, match.end))
        wins += _paired(symbols, match)
    return wins


def _belongs_after(symbols: Symbols, match: Match) -> bool:
    """Whether the prize is said of the person that follows: …获得全国五一劳动奖章的李明."""
    return _BEARER.match(symbols.text, match.groups["what"][1]) is not None


def _paired(symbols: Symbols, match: Match) -> list[Win]:
    who = _recipients(symbols, *match.groups["who"])
    what = symbols.within(*match.groups["what"], "prize", "honour")
    more = len(who) - len(what)
    if match.rule == _RESPECTIVE and (more == 0 or (more > 0 and len(what) > 1)):
        return [Win(w, p, match.rule) for w, p in zip(who, [*what, *[what[-1]] * more], strict=True)]
    return [Win(w, p, match.rule) for w in who for p in what]


def _recipients(symbols: Symbols, begin: int, end: int) -> list[Mention]:
    """The persons and bodies of a list, without the employers that stand before or in brackets after a person."""
    return [
        mention
        for index, mention in symbols.mentions.items()
        if begin <= index < end
        and (
            mention.kind == "person" or (mention.kind == "organization" and not _employs(symbols, index, (begin, end)))
        )
    ]


def _employs(symbols: Symbols, index: int, listed: tuple[int, int]) -> bool:
    """Whether the body at ``index`` of a list stands in brackets, or before one of its people."""
    begin, end = listed
    bracketed = symbols.text.rfind("（", begin, index) > symbols.text.rfind("）", begin, index)
    return bracketed or _EMPLOYEE.match(symbols.text, index + 1, end) is not None
