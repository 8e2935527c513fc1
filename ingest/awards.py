"""Who won what: finds the clauses that tell it, with recipients before the verb or after 由 and prizes after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest import bearers, besides, inferred, latter, pairing, ranks, rules, slots, summed
from ingest.bearers import can_bear
from ingest.besides import Told
from ingest.lexicon import HAN, HANDING
from ingest.mentions import HonourMention, Mention
from ingest.pairing import Pair
from ingest.rules import Match
from ingest.symbols import SYMBOLS, Symbols

_PERSON, _COUNT, _ORG, _PRIZE, _HONOUR = (
    SYMBOLS[kind] for kind in ("person", "count", "organization", "prize", "honour")
)
_BEFORE_VERB = frozenset(("award.respective", "award.won"))
_GIVEN_TO = re.compile(
    f"[{_PRIZE}{_HONOUR}][^，。；{_PRIZE}]{{0,4}}(?:[由被是为]|归了|归属?于?|花落|属于|[颁授发留]给了?|授予了?)[^，。；{_PRIZE}]{{0,16}}$"
)
ONE = rf"(?:{_ORG}?{HAN}{{0,24}}(?:(?<=[记长席任])、{HAN}{{2,12}})?{_PERSON}(?:（[^（）]*）)?|{_ORG})"
_FIRST = re.compile("(?:个人|团体)?(?:[特一]等奖|金奖|冠军|第一名)")
_BEARER = re.compile(rf"的(?![是有为])(?:{_ORG}的?)?{HAN}{{0,8}}{_PERSON}")
_FOR_WINNER = re.compile(
    rf"(?:(?<![成评选定作认名视誉称封晋列推])为|向|[给对]予?)(?![^，。；]*[给予])[^，。；{_ORG}{_PERSON}]*$"
)
_HANDS_OUT = re.compile(f"[^。；]{{0,40}}?(?:{HANDING}|授旗|发放|佩戴|赠送|献[上花]|送上|鼓掌|表示祝贺)")
_NEWLY = re.compile("新(?:当选|晋|获评|评选?)的?$")

_BY_RANK = re.compile(rf"{slots.BY_RANK}(?P<who>{ONE}(?:[、和]{ONE})*)")
_APPOSED = re.compile(
    rf"(?:^|[，；：、])(?:其中，?|最终，?)?[一-鿿0-9×]{{0,10}}?(?P<what>{_PRIZE}(?:[、和]{_PRIZE})*)(?:获得者、?|得主、?|选手)?(?P<who>{ONE}(?:[、和]{ONE})*)"
    rf"(?=(?:{ranks.THEN}|[均都也还]|双双|同时|一并|将)*(?:被|由[^，。；]{{2,12}}授予|荣获|获[授评颁得]|晋升)[^，。；]{{0,16}}?[{_PRIZE}{_HONOUR}])"
)
"""Winners behind their ranks, who get a title for them: 第二、三名〔person〕、〔person〕被授予〔honour〕."""


@dataclass(frozen=True, slots=True)
class Win:
    """A recipient with the prize, and the rule that paired them."""

    recipient: Mention
    prize: Mention
    rule: str


def find(symbols: Symbols, earlier: Sequence[tuple[Mention, ...]] = (), sides: Sequence[Mention] = ()) -> list[Win]:
    """The prizes that a sentence says were won, by the priority of the rules.

    ``earlier`` won before it, ``sides`` are the last two of the sentence before.
    """
    wins: list[Win] = []
    taken: list[tuple[int, int]] = []
    told = [Told(0, who) for who in earlier]
    for match in _apart(symbols, taken):
        taken.append((match.begin, match.end))
        won = [*_borne(pairing.pairs(symbols, match), match.rule), *_borne(pairing.by_rank(symbols, match), match.rule)]
        told.append(Told(match.end, tuple(win.recipient for win in won)))
        wins += won
    for match in _relative(symbols, taken):
        wins += _borne(pairing.pairs(symbols, match), match.rule)
    wins += [Win(who, prize, "award.latter") for who, prize in latter.find(symbols, sides) if can_bear(who, prize)]
    wins += [Win(who, prize, "award.summed") for who, prize in summed.find(symbols) if can_bear(who, prize)]
    told.sort(key=lambda group: group.end)
    wins += [Win(who, prize, "award.besides") for who, prize in besides.find(symbols, told)]
    wins += _inferred(symbols, taken, wins)
    return [win for win in wins if not (win.prize.rule == "prize.outright" and _is_told_again(win, wins))]


def _inferred(symbols: Symbols, taken: Sequence[tuple[int, int]], wins: Sequence[Win]) -> Iterator[Win]:
    """The winners that only stand beside a prize which none is known to have won."""
    won = {id(win.prize) for win in wins}
    places = [(index, index + 1) for index, mention in symbols.mentions.items() if id(mention) in won]
    for match in inferred.find(symbols, [*taken, *places]):
        yield from _borne(pairing.pairs(symbols, match), match.rule)


def _borne(pairs: Sequence[Pair], rule: str) -> Iterator[Win]:
    """The wins of a rule by who bears the prize: one who fetched that of a house stands for the house."""
    for who, prize in pairs:
        if (bearer := bearers.of(who, prize)) is not None:
            yield Win(bearer, prize, rule)


def _is_told_again(first: Win, wins: Sequence[Win]) -> bool:
    """Whether a first place that only a verb says is told by its prize too: 一举夺魁，获一等奖."""
    told = (win.prize for win in wins if win.recipient is first.recipient and win.prize is not first.prize)
    return any(isinstance(prize, HonourMention) and _FIRST.fullmatch(prize.name) for prize in told)


def _apart(symbols: Symbols, taken: Sequence[tuple[int, int]]) -> Iterator[Match]:
    """The matches of the rules, none over one that is taken; behind that one its rule is tried again."""
    for match in rules.matches(symbols, "awards", "award"):
        ends = [end for begin, end in taken if match.begin < end and begin < match.end]
        ends += [_behind_given(symbols.text, match)] if match.rule in _BEFORE_VERB else []
        told = rules.again(match, "awards", symbols.text, max(ends)) if any(ends) else match
        free = told is not None and not any(told.begin < end and begin < told.end for begin, end in taken)
        if told is not None and free and not _belongs_after(symbols, told) and not _is_giver(symbols.text, told):
            yield told


def _relative(symbols: Symbols, taken: Sequence[tuple[int, int]]) -> Iterator[Match]:
    """Where a clause names winners by their ranks: 获得〔第二名、第三名〕的〔person〕、〔person〕被授予…."""
    for told in _BY_RANK.finditer(symbols.text) if _PRIZE in symbols.text or _HONOUR in symbols.text else ():
        if told["granted"] or told["also"] or not any(begin <= told.start("what") < end for begin, end in taken):
            yield _by_rank(told)
    for told in _APPOSED.finditer(symbols.text) if _PRIZE in symbols.text else ():
        if not any(begin <= told.start("what") < end for begin, end in taken):
            yield _by_rank(told)


def _by_rank(told: re.Match[str]) -> Match:
    return Match("award.relative", {"who": told.span("who"), "what": told.span("what")}, told.start(), told.end())


def _behind_given(text: str, match: Match) -> int:
    """Where winners begin behind one to whom a clause gave a prize (〔prize〕归了〔person〕，〔team〕分列…), or 0."""
    begin, end = match.groups["who"]
    comma = text.find("，", begin, end)
    start = max(text.rfind(mark, 0, begin) for mark in "，。；：") + 1
    return comma + 1 if comma >= 0 and _GIVEN_TO.search(text, start, begin) else 0


def _belongs_after(symbols: Symbols, match: Match) -> bool:
    """Whether the prize is said of the person that follows: …获得全国五一劳动奖章的李明."""
    begins, ends = match.groups["who"][0], match.groups["what"][1]
    apposed = _NEWLY.search(symbols.text, begins, match.groups["what"][0]) is not None
    return begins < ends and (apposed or _BEARER.match(symbols.text, ends) is not None)


def _is_giver(text: str, match: Match) -> bool:
    """Whether who stands before the prize hands it out: 李明、王强为获得〔prize〕的职工颁奖."""
    (begin, end), (start, stop) = match.groups["who"], match.groups["what"]
    return (
        begin < start and _FOR_WINNER.search(text, end, start) is not None and _HANDS_OUT.match(text, stop) is not None
    )
