"""Finds winners of a prize that another sentence names: who they are, behind the one that says what was won."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from ingest import recipients, slots
from ingest.awards import ONE, Win
from ingest.bearers import can_bear
from ingest.lexicon import HAN
from ingest.mentions import HonourMention, Mention
from ingest.quoted_prizes import is_title
from ingest.symbols import SYMBOLS, Symbols

_PERSON, _COUNT, _ORG, _PRIZE, _HONOUR = (
    SYMBOLS[kind] for kind in ("person", "count", "organization", "prize", "honour")
)
_KNOWN_AS = f"[{SYMBOLS['quoted']}{_HONOUR}]?"
_CARRIED = re.compile(
    rf"^另[外一两][枚个项块座席名](?:[^，。；{_ORG}{_PERSON}]{{0,16}}，)?(?:由|被|归|给了|功臣是|得主是|属于)(?P<other>{ONE})"
    rf"|^(?P<first>{ONE})[^，。；{_ORG}{_PERSON}]{{0,8}}当选，(?:一同|同时|同样|一起){{1,2}}当选的还有(?P<elected>{ONE}(?:[、和]{ONE})*)"
    rf"|^(?:(?:[他她它]们|获奖(?:者|单位|选手|职工)|这{_COUNT}{HAN}{{0,6}})(?:分别|依次)?[是为]：?|(?:这?{_COUNT})?{HAN}{{0,4}}(?:得主|获得者|获奖者|入选者|上榜者|劳模|工匠)[^。；：{_ORG}{_PERSON}{_PRIZE}]{{0,16}}：)(?P<who>{ONE}(?:[、，和]{ONE})*)"
    rf"|^(?:[^，。；{_ORG}{_PERSON}{_PRIZE}]{{1,10}}，)?(?:获[奖得]者|得主|获奖(?:单位|选手|职工))(?:分别|依次)?[是为]：?(?P<holders>{ONE}(?:[、，和]{ONE})*)"
    rf"|{_COUNT}{HAN}{{0,6}}?(?:上榜|入[选围]|获评|当选|榜上有名|获此(?:殊荣|荣誉|称号)|受到?(?:表彰|表扬|嘉奖))(?:：|，(?:他们|她们)?(?:分别|依次)?[是为]：?)(?P<list>{ONE}(?:[、和]{ONE})*)"
    rf"|^(?P<among>{_KNOWN_AS}{ONE}(?:[、和]{_KNOWN_AS}{ONE})*)(?:等(?:{_COUNT})?{HAN}{{0,4}})?(?:光荣|成功|双双)?(?:榜上有名|[名位]列其中|获此(?:殊荣|称号|荣誉))(?=[，。；])"
    rf"|^除了?[^，。；{_ORG}{_PERSON}]{{0,12}}?(?P<besides>{ONE})(?:之外|以外|外)，[还另]有(?P<rest>{ONE}(?:(?:[、和]|以及){ONE})*)(?=[。；、和]|以及)"
)
_ALSO = re.compile(
    rf"(?:(?:(?:获此|获得这一|同获)(?:殊荣|荣誉|奖项|称号)|(?:一同|同时|同样|一起|此次|本次)+(?:上榜|入[选围]|获评|当选|受表彰))的(?:还有|是)?|"
    rf"名?[单榜][中里上]，?(?:还有|(?:[还也]?[能可]以?)?看到|出现了))(?P<who>{ONE}(?:[、和]{ONE})*)|"
    rf"(?:^|(?<=[，；]))(?P<same>{ONE}(?:[、和]{ONE})*)(?:也|亦|同样|一同|同)+获得?(?:此|这一|该)(?:奖|殊荣|称号|荣誉)(?=[，。；])"
)
"""Who bears, besides others, the prize told before: 〔person〕名列其中，同时入选的还有〔person〕."""
_CALLED = re.compile(
    f"(?P<who>{_PERSON}(?:[、和与及]{_PERSON})*)(?:等?{_COUNT}|等?[一两三四五六七八九十]+[名位])(?:[^，。；{_PERSON}{_ORG}]{{0,24}}?的|首届|首批)?"
    f"“?(?P<what>[{SYMBOLS['quoted']}{_HONOUR}{_PRIZE}])"
)
_ANNOUNCED = re.compile(
    f"{slots.MADE_KNOWN}(?:{HAN}{{2,12}}(?={_PERSON}))?(?P<who>{ONE}(?:(?:[、和与]|以及)(?:{HAN}{{2,12}}(?={_PERSON}))?{ONE})*)"
)
"""Who bears a title whose bearers are made known: “微笑之星”揭晓：导诊台李勇、食堂王强."""
_ENTRY = re.compile(
    rf"(?:{HAN}{{2,10}}(?:--|：))?(?P<entry>{ONE}(?:[、，；]{ONE})*|{_PERSON}，{_ORG}?[一-鿿、]{{2,16}})[；。]?"
)
_NEXT_GROUP = re.compile(
    rf"^(?P<group>{HAN}{{1,6}}组)(?:则|也)?(?:(?:分别|依次)[是为由]|由|[是为])(?P<who>{ONE}(?:[、，和]{ONE})*)"
    "(?:分别|依次)?(?:[分包]?[获揽]得?|夺得)?[；。]?$"
)
_GROUP = re.compile(f"^{HAN}{{1,6}}?组")
_OPENS_LIST = re.compile(f"[{SYMBOLS['prize']}{SYMBOLS['honour']}][^，。；]{{0,12}}(?:[是为有]|如下)：$")


def carried(symbols: Symbols, prizes: Sequence[Mention], *, rolling: bool) -> list[Win]:
    """Who won the last of the prizes, named before, that each can bear: 他们是：〔person〕、〔person〕.

    ``rolling`` where the sentence before opened a list, or is an entry of one, with which this one may go on.
    """
    if len(prizes) > 1 and (shared := _NEXT_GROUP.match(symbols.text)):
        return _next_group(symbols, shared, prizes)
    told = _CARRIED.search(symbols.text) if prizes else None
    told = told or (_ENTRY.fullmatch(symbols.text) if rolling else None)
    if not prizes or told is None:
        return []
    spans = [told.span(group) for group, said in told.groupdict().items() if said]
    who = [one for span in spans for one in recipients.named(symbols, *span)]
    borne = ((one, [prize for prize in prizes if can_bear(one, prize)]) for one in who)
    return [Win(one, some[-1], "award.carried") for one, some in borne if some]


def _next_group(symbols: Symbols, told: re.Match[str], prizes: Sequence[Mention]) -> list[Win]:
    """Who won in a second group, in turn, the prizes told of the first: 女子组依次为〔org〕、〔org〕、〔org〕."""
    who = recipients.named(symbols, *told.span("who"))
    if len(who) != len(prizes) or not all(isinstance(p, HonourMention) and _GROUP.match(p.name) for p in prizes):
        return []
    names = [_GROUP.sub(told["group"], p.name) for p in prizes if isinstance(p, HonourMention)]
    begin, end = symbols.span(*told.span("group"))
    said = [HonourMention(begin, end, "prize", told["group"], "prize.carried", name) for name in names]
    return [Win(one, prize, "award.carried") for one, prize in zip(who, said, strict=True)]


def also(symbols: Symbols, prizes: Sequence[Mention], wins: Sequence[Win]) -> list[Win]:
    """Who won besides those of ``wins`` the prize named last in the sentence, or else the last of those before it."""
    told = _ALSO.search(symbols.text)
    if told is None:
        return []
    some = [*prizes, *symbols.within(0, told.start(), "prize", "honour")][-1:]
    known = {id(win.recipient) for win in wins}
    span = told.span("who" if told["who"] else "same")
    who = [one for one in recipients.named(symbols, *span) if id(one) not in known]
    return [Win(one, prize, "award.carried") for one in who for prize in some if can_bear(one, prize)]


def called(symbols: Symbols, titles: AbstractSet[str]) -> list[Win]:
    """Who bears a title that an event gave, where a number sums them up: 〔person〕、〔person〕两名“青石工匠”发言."""
    told = _CALLED.finditer(symbols.text) if titles else ()
    return [win for one in told if _said(symbols, one) in titles for win in _bearers(symbols, one)]


def announced(symbols: Symbols) -> list[Win]:
    """Who bears a title from now on, where that is made known: “微笑之星”揭晓：〔person〕、〔person〕."""
    told = _ANNOUNCED.finditer(symbols.text)
    return [win for one in told if is_title(_said(symbols, one)) for win in _bearers(symbols, one)]


def _said(symbols: Symbols, told: re.Match[str]) -> str:
    return symbols.mentions[told.start("what")].text.strip("“”")


def _bearers(symbols: Symbols, told: re.Match[str]) -> list[Win]:
    said = symbols.mentions[told.start("what")]
    prize = HonourMention(said.begin, said.end, "prize", said.text, "prize.quoted", _said(symbols, told))
    return [Win(one, prize, "award.called") for one in recipients.named(symbols, *told.span("who"))]


def opens_list(symbols: Symbols) -> bool:
    """Whether a sentence says that the next one names who bears an honor: 获〔honor〕的5名职工是：."""
    return symbols.text.endswith("：") and _OPENS_LIST.search(symbols.text) is not None
