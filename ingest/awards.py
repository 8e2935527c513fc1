"""Who won what: recipients before the verb or after 由, prizes after it, respective lists paired one to one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.mentions import Mention
from ingest.symbols import SYMBOLS, Symbols

_O, _P, _Z, _H, _C = (SYMBOLS[k] for k in ("organization", "person", "prize", "honour", "count"))
_WHO = f"[{_O}{_P}]"
_WHAT = f"[{_Z}{_H}]"
_UNIT = rf"(?:{_O}的?[一-鿿]{{0,8}})?{_P}(?:（[^（）]*）)?|{_O}(?:（[^（）]*）)?"
_LIST = rf"(?:{_UNIT})(?:(?:、|，|和|与|及|以及)(?:[一-鿿]{{2,10}})?(?:{_UNIT}))*"
_PRIZES = rf"{_WHAT}(?:(?:、|和|与|及|以及|和本次比赛的){_WHAT})*"
_VERB = (
    r"(?:斩获|荣获|喜获|获得|获评|获|夺得|摘得|赢得|捧得|捧回|夺|取得|收获|揽获|拿下|被评为|被评选为|评为|被授予|荣膺|勇夺|问鼎|拔得|登顶|荣登|折桂|摘下|拿下|捧走|揽下|揽获|"
    r"独揽|包揽|勇摘|力夺|喜捧|被表彰为|被命名为|当选)"
)
_RESPECTIVE = re.compile(
    rf"(?P<who>{_LIST})(?:等)?(?:分别|分)(?:{_VERB})(?:了)?[^，。；{_Z}{_H}]{{0,12}}?(?P<what>{_PRIZES})"
)
_WON = re.compile(
    rf"(?P<who>{_LIST})(?:等{_C}?[^，。；]{{0,6}})?(?P<gap>[^。；{_O}{_P}]{{0,40}}?)(?P<verb>{_VERB})"
    rf"(?:了)?(?P<mid>[^，。；]{{0,16}}?)(?P<what>{_PRIZES})"
)
_BY = re.compile(
    rf"(?P<what>{_WHAT})(?:（{_C}）)?(?:分别)?(?:由|被|花落|归属|为|颁给|授予)(?P<who>{_LIST})(?:{_VERB}|摘取|夺走|包揽|$|，|。)?"
)
_ROLL = re.compile(
    rf"(?P<what>{_WHAT})(?:（?{_C}）?)?(?:获得者|得主|获奖者|获奖单位)?(?:：| |--|为|是|分别为|分别是)(?P<who>{_LIST})"
)
_GIVEN = re.compile(rf"(?:授予|表彰|命名)(?P<who>{_LIST})(?:等{_C}?[^，。；]{{0,8}}?)?(?P<what>{_PRIZES})(?:荣誉)?称号")
_ALSO = re.compile(rf"(?:^|，)(?:并|还|同时)?(?P<verb>{_VERB})(?:了)?[^，。；]{{0,12}}?(?P<what>{_PRIZES})")


@dataclass(frozen=True, slots=True)
class Win:
    """A recipient with the prize, and the rule that paired them."""

    recipient: Mention
    prize: Mention
    rule: str


def find(symbols: Symbols) -> list[Win]:
    """The prizes that a sentence says were won, in the order of the text."""
    wins: list[Win] = []
    taken: list[tuple[int, int]] = []
    for pattern, rule in (
        (_RESPECTIVE, "award.respective"),
        (_GIVEN, "award.given"),
        (_ROLL, "award.roll"),
        (_BY, "award.by"),
        (_WON, "award.won"),
    ):
        for match in pattern.finditer(symbols.text):
            if any(match.start() < e and b < match.end() for b, e in taken) or _belongs_after(symbols, match):
                continue
            taken.append(match.span())
            wins += _paired(symbols, match, rule)
    return wins


def _belongs_after(symbols: Symbols, match: re.Match[str]) -> bool:
    """Whether the prize is said of the person that follows: …获得全国五一劳动奖章的李明."""
    return re.compile(rf"的[一-鿿]{{0,8}}{_P}").match(symbols.text, match.end("what")) is not None


def _paired(symbols: Symbols, match: re.Match[str], rule: str) -> list[Win]:
    who = _recipients(symbols, *match.span("who"))
    what = symbols.within(*match.span("what"), "prize", "honour")
    if rule == "award.respective" and len(who) == len(what):
        return [Win(w, p, rule) for w, p in zip(who, what, strict=True)]
    if rule == "award.respective" and len(who) > len(what) > 1:
        return [Win(w, p, rule) for w, p in zip(who, [*what, *[what[-1]] * (len(who) - len(what))], strict=True)]
    return [Win(w, p, rule) for w in who for p in what]


def _recipients(symbols: Symbols, begin: int, end: int) -> list[Mention]:
    """The persons and bodies of a list, without the employers that stand before or in brackets after a person."""
    found = []
    for index, mention in symbols.mentions.items():
        if not begin <= index < end or mention.kind not in {"organization", "person"}:
            continue
        rest = symbols.text[index + 1 : end]
        bracketed = symbols.text.rfind("（", begin, index) > symbols.text.rfind("）", begin, index)
        employs = mention.kind == "organization" and re.match(rf"[一-鿿]{{0,9}}{_P}", rest)
        if not employs and not (bracketed and mention.kind == "organization"):
            found.append(mention)
    return found
