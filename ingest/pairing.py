"""Pairs the winners of a clause with its prizes: each with each, or one to one where the words say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest import contests, recipients
from ingest.counts import CountMention
from ingest.lexicon import HAN
from ingest.mentions import HonourMention, Mention
from ingest.rules import Match
from ingest.symbols import SYMBOLS, Symbols

Pair = tuple[Mention, Mention]
"""A winner and a prize."""

_PERSON, _COUNT = SYMBOLS["person"], SYMBOLS["count"]
_RESPECTIVE = frozenset(
    (
        "award.respective",
        "award.by_match",
        "award.by_respective",
        "award.ranks",
        "award.shared_out",
        "award.in_turn",
        "award.of_house",
        "award.works_by",
        "inferred.behind",
    )
)
_OF_MANY = frozenset(("award.seats", "award.from_contests", "award.one_of"))
"""The rules by which each of several that won a prize in contests of its own is told with it."""
_IN_ONE = "prize.in_one"
"""The rule of prizes that share a word: 最佳男、女运动员."""
_PAIR = 2
_FIRST_ONES = re.compile("前.[名位]?$")
_SHARED = re.compile(f"{_COUNT}(?:分|{HAN}{{0,10}}(?:选手|教师|职工|员工|队员|工人)[^。；]{{0,16}}，?分(?:$|[别获列]))")
_BOTH = re.compile(f"，{_COUNT}(?=当选|[获被]评|荣[获膺]|分享)")
_TOGETHER = ("团体", "集体")
"""How prizes begin that people of a house win for it: 〔team〕三名队员拿下〔团体金奖〕."""
_PEOPLE_OF = re.compile(
    f"(?:的?(?:所属|下属|辖区|系统内?)|.*(?<!没)有(?:多|不少|一|两)?{_COUNT}?(?:人|{HAN}{{0,4}}(?:选手|队员|职工|员工|教师|老师|同志|班组))[^，。；]{{0,12}}$|"
    f".*，(?:这些|上述|以上|其)(?:{HAN}{{0,4}}(?:选手|队员|职工|员工|教师|老师|同志)|人))"
)
"""What tells after the names of bodies that people of them won: 均有人跻身…, 这些选手被授予…."""


def pairs(symbols: Symbols, match: Match) -> list[Pair]:
    """Who won what by a match: each of its winners each of its prizes, or each his own."""
    who = recipients.named(symbols, *match.groups["who"])
    begin = match.groups["what"][0]
    if match.rule in _OF_MANY:
        return [(one, symbols.mentions[begin]) for one in who]
    several = _range(symbols, match)
    ranked = _in_range(symbols, match, who, several) if several is not None else None
    if ranked is not None:
        return ranked
    if _of_their_people(symbols, match, who) or (len(who) == 1 and _shared_by_others(symbols, match)):
        return []
    what = _each(symbols, *match.groups["what"])
    if len(what) == 1 and len(who) == 1 and (times := contests.several(symbols, begin, what[0])):
        return [(who[0], prize) for prize in times]
    if match.groups["who"][0] < begin and contests.is_sum(symbols, begin, what[1:]):
        return []
    return _of_one(symbols, match, who, what[0]) if len(what) == 1 else _of_list(symbols, match, who, what)


def by_rank(symbols: Symbols, match: Match) -> list[Pair]:
    """The ranks of those who get a title for them: 授予〔第二至第五名〕的选手…“技术能手”称号."""
    if "rank" not in match.groups:
        return []
    (begin, _), (start, end) = match.groups["rank"], match.groups["who"]
    ranks, who = _each(symbols, begin, end), recipients.named(symbols, start, end)
    if len(symbols.within(begin, end, "prize")) == len(ranks):
        places = (i for i, m in symbols.mentions.items() if begin <= i < end and m.kind == "prize")
        ranks = [contests.with_contest(symbols, i, symbols.mentions[i]) for i in places]
    return list(zip(who, ranks, strict=True)) if len(who) == len(ranks) else []


def _range(symbols: Symbols, match: Match) -> HonourMention | None:
    """The one expression of a match that tells more than two ranks (第六至第二十名), if nothing else was won."""
    what = symbols.within(*match.groups["what"], "prize", "honour")
    told = what[0] if len(what) == 1 else None
    return told if isinstance(told, HonourMention) and len(told.ranks) > _PAIR else None


def _in_range(symbols: Symbols, match: Match, who: Sequence[Mention], told: HonourMention) -> list[Pair] | None:
    """The pairs of winners and a range of ranks, or None where it has as many ranks as there are winners."""
    respective = match.rule in _RESPECTIVE
    if respective and _is_first_of(symbols, match.groups["who"][1], len(told.ranks)):
        return list(zip(who, _each(symbols, *match.groups["what"]), strict=False))
    if len(who) == len(told.ranks):
        return None
    some = respective and not _FIRST_ONES.search(told.text)
    return [] if some else [(one, replace(told, name=told.text, ranks=())) for one in who]


def _of_one(symbols: Symbols, match: Match, who: Sequence[Mention], prize: Mention) -> list[Pair]:
    """The pairs of winners and the one prize that a match tells: a pair's, or won by each in a contest of its own."""
    begin = match.groups["what"][0]
    if len(who) == _PAIR and (of_pair := contests.of_pair(symbols, begin, prize)):
        return [(one, of_pair) for one in who if one.kind == "person"]
    parts = len(contests.parts_of(symbols, begin, prize))
    groups = recipients.groups(symbols, *match.groups["who"], parts) if 1 < parts < len(who) else [[one] for one in who]
    shared = contests.shared_out(symbols, begin, prize, len(groups) or len(who))
    return [(one, part) for group, part in zip(groups, shared, strict=True) for one in group]


def _of_list(symbols: Symbols, match: Match, who: Sequence[Mention], what: Sequence[Mention]) -> list[Pair]:
    """The pairs of winners and a list of prizes."""
    begin, end = match.groups["what"][0], match.groups["who"][1]
    respective = match.rule in _RESPECTIVE
    if what[0] is symbols.mentions[begin]:
        what = contests.in_common(symbols, begin, what)
    if respective and (sides := recipients.sides(symbols, *match.groups["who"], len(what))):
        return [pair for side in sides for pair in zip(side, what, strict=True)]
    more = len(who) - len(what)
    ranked = all(contests.RANK.search(getattr(one, "name", "")) or one.rule == _IN_ONE for one in what)
    if more > 0 and (respective or ranked):
        groups = recipients.groups(symbols, *match.groups["who"], len(what))
        if groups:
            return [(one, prize) for group, prize in zip(groups, what, strict=True) for one in group]
    others = _has_others(symbols, end, len(who))
    if respective and (others or (more < 0 and len(who) == 1)):
        return []
    if respective and more >= 0:
        return list(zip(who, [*what, *[what[-1]] * more], strict=True))
    if ranked and more == 0 and not others:
        return list(zip(who, what, strict=True))
    if ranked and (len(who) > 1 or others):
        return []
    return [(one, prize) for one in who for prize in what]


def _has_others(symbols: Symbols, end: int, number: int) -> bool:
    """Whether a list that ends at ``end`` names only some winners: 等, unless a number says that they are all."""
    if not symbols.text.startswith("等", end):
        return False
    told = symbols.mentions.get(end + 1)
    return not isinstance(told, CountMention) or told.value != number


def _of_their_people(symbols: Symbols, match: Match, who: Sequence[Mention]) -> bool:
    """Whether a number says that people of bodies won: 〔company〕3名职工获…, 〔company〕、〔company〕的三名选手获…."""
    if any(one.kind != "organization" for one in who):
        return False
    (_, end), what = match.groups["who"], match.groups["what"]
    if len(who) == 1 and getattr(symbols.mentions[what[0]], "name", "").startswith(_TOGETHER):
        return False
    if end < what[0] and _PEOPLE_OF.match(symbols.text, end, what[0]):
        return True
    end += symbols.text.startswith("的", end)
    if len(who) == 1 and symbols.text.startswith(_COUNT, end) and match.rule != "award.counted":
        return True
    numbers = [symbols.mentions.get(place) for place in (end, what[1] if end < what[0] else -1)]
    return any(isinstance(number, CountMention) and number.unit in {"名", "人"} for number in numbers)


def _shared_by_others(symbols: Symbols, match: Match) -> bool:
    """Whether others shared out the prizes, whom a number sums up: …，三人分别捧走〔prize〕、〔prize〕."""
    end = match.groups["who"][1]
    between = symbols.text[end : match.groups["what"][0]]
    one = symbols.text[end - 1] == _PERSON and _BOTH.search(between)
    return match.rule == "award.won" and bool(one or _SHARED.search(between))


def _is_first_of(symbols: Symbols, end: int, number: int) -> bool:
    """Whether a list is the first of so many winners: 〔person〕、〔person〕等十三名."""
    place = end + symbols.text.startswith("等", end)
    count = symbols.mentions.get(place)
    return place > end and isinstance(count, CountMention) and count.value == number


def _each(symbols: Symbols, begin: int, end: int) -> list[Mention]:
    """The prizes of a list, a range of ranks (第五名至第八名) as each of them."""
    found: list[Mention] = []
    for index, prize in symbols.mentions.items():
        if not begin <= index < end or prize.kind not in {"prize", "honour"}:
            continue
        if isinstance(prize, HonourMention) and len(prize.ranks) > 1:
            lead = contests.told_before(symbols, index, prize)
            found += [replace(prize, name=lead + name, ranks=()) for name in prize.ranks]
        else:
            found.append(contests.listed(symbols, index, prize) if index > begin else prize)
    return found
