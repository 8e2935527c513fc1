"""Who won what: recipients before the verb or after 由, prizes after it, respective lists paired one to one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest import bearers, besides, contests, inferred, latter, ranks, recipients, rules, slots, summed
from ingest.bearers import can_bear
from ingest.besides import Told
from ingest.counts import CountMention
from ingest.lexicon import HAN
from ingest.mentions import HonourMention, Mention
from ingest.rules import Match
from ingest.symbols import SYMBOLS, Symbols

_PERSON, _COUNT, _ORG, _PRIZE, _HONOUR = (
    SYMBOLS[kind] for kind in ("person", "count", "organization", "prize", "honour")
)
_RESPECTIVE = frozenset(
    (
        "award.respective",
        "award.by_respective",
        "award.shared_out",
        "award.in_turn",
        "award.of_house",
        "award.works_by",
        "inferred.behind",
    )
)
_OF_MANY = frozenset(("award.seats", "award.from_contests", "award.one_of"))
"""The rules by which each of several that won a prize in contests of its own is told with it."""
_BEFORE_VERB = frozenset(("award.respective", "award.won"))
_GIVEN_TO = re.compile(
    f"[{_PRIZE}{_HONOUR}][^，。；{_PRIZE}]{{0,4}}(?:[由被是为]|归了|归属?于?|花落|属于|[颁授发留]给了?|授予了?)[^，。；{_PRIZE}]{{0,16}}$"
)
_PAIR = 2
ONE = rf"(?:{_ORG}?{HAN}{{0,24}}(?:(?<=[记长席任])、{HAN}{{2,12}})?{_PERSON}(?:（[^（）]*）)?|{_ORG})"
_FIRST = re.compile("(?:个人|团体)?(?:[特一]等奖|金奖|冠军|第一名)")
_FIRST_ONES = re.compile("前.[名位]?$")
_SHARED = re.compile(f"{_COUNT}(?:分|{HAN}{{0,10}}(?:选手|教师|职工|员工|队员|工人)[^。；]{{0,16}}，?分(?:$|[别获列]))")
_BOTH = re.compile(f"，{_COUNT}(?=当选|[获被]评|荣[获膺]|分享)")
_BEARER = re.compile(rf"的(?![是有为])(?:{_ORG}的?)?{HAN}{{0,8}}{_PERSON}")
_FOR_WINNER = re.compile(
    rf"(?:(?<![成评选定作认名视誉称封晋列推])为|向|[给对]予?)(?![^，。；]*[给予])[^，。；{_ORG}{_PERSON}]*$"
)
_HANDS_OUT = re.compile("[^。；]{0,40}?(?:颁[发奖授]|授[予牌奖旗]|发放|佩戴|赠送|献[上花]|送上|鼓掌|表示祝贺)")
_PEOPLE_OF = re.compile(
    f"(?:的?(?:所属|下属|辖区|系统内?)|.*(?<!没)有(?:多|不少|一|两)?{_COUNT}?(?:人|{HAN}{{0,4}}(?:选手|队员|职工|员工|教师|老师|同志|班组))[^，。；]{{0,12}}$|"
    f".*，(?:这些|上述|以上|其)(?:{HAN}{{0,4}}(?:选手|队员|职工|员工|教师|老师|同志)|人))"
)
"""What tells after the names of bodies that people of them won: 均有人跻身…, 这些选手被授予…."""
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
        paired = [*_borne(_paired(symbols, match)), *_borne(_ranked(symbols, match))]
        told.append(Told(match.end, tuple(win.recipient for win in paired)))
        wins += paired
    for match in _relative(symbols, taken):
        wins += _borne(_paired(symbols, match))
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
        yield from _borne(_paired(symbols, match))


def _borne(wins: Sequence[Win]) -> Iterator[Win]:
    """The wins by who bears the prize: one who fetched that of a house stands for the house."""
    for win in wins:
        if (bearer := bearers.of(win.recipient, win.prize)) is not None:
            yield win if bearer is win.recipient else replace(win, recipient=bearer)


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


def _paired(symbols: Symbols, match: Match) -> list[Win]:
    who = recipients.named(symbols, *match.groups["who"])
    if match.rule in _OF_MANY:
        return [Win(w, symbols.mentions[match.groups["what"][0]], match.rule) for w in who]
    ranges = _ranges(symbols, match)
    if ranges and match.rule in _RESPECTIVE and _has_so_many(symbols, match.groups["who"][1], len(ranges[0].ranks)):
        return [Win(w, p, match.rule) for w, p in zip(who, _each(symbols, *match.groups["what"]), strict=False)]
    if ranges and len(who) != len(ranges[0].ranks):
        wide = replace(ranges[0], name=ranges[0].text, ranks=())
        some = match.rule in _RESPECTIVE and not _FIRST_ONES.search(wide.name)
        return [] if some else [Win(w, wide, match.rule) for w in who]
    if _of_their_people(symbols, match, who) or (len(who) == 1 and _shared_by_others(symbols, match)):
        return []
    begin, what = match.groups["what"][0], _each(symbols, *match.groups["what"])
    if len(what) == 1 and len(who) == 1 and (several := contests.several(symbols, begin, what[0])):
        return [Win(who[0], prize, match.rule) for prize in several]
    if match.groups["who"][0] < begin and contests.is_sum(symbols, begin, what[1:]):
        return []
    if len(what) == 1 and len(who) == _PAIR and (of_pair := contests.of_pair(symbols, begin, what[0])):
        return [Win(w, of_pair, match.rule) for w in who if w.kind == "person"]
    if len(what) == 1:
        parts = len(contests.parts_of(symbols, begin, what[0]))
        groups = recipients.groups(symbols, *match.groups["who"], parts) if 1 < parts < len(who) else [[w] for w in who]
        shared = contests.shared_out(symbols, begin, what[0], len(groups) or len(who))
        return [Win(w, p, match.rule) for group, p in zip(groups, shared, strict=True) for w in group]
    if what[0] is symbols.mentions[begin]:
        what = contests.in_common(symbols, begin, what)
    if match.rule in _RESPECTIVE and (sides := recipients.sides(symbols, *match.groups["who"], len(what))):
        return [Win(w, p, match.rule) for side in sides for w, p in zip(side, what, strict=True)]
    more = len(who) - len(what)
    ranked = all(contests.RANK.search(getattr(prize, "name", "")) for prize in what)
    apart = more > 0 and (match.rule in _RESPECTIVE or ranked)
    groups = recipients.groups(symbols, *match.groups["who"], len(what)) if apart else []
    if groups:
        return [Win(w, p, match.rule) for group, p in zip(groups, what, strict=True) for w in group]
    others = _has_others(symbols, match.groups["who"][1], len(who))
    if match.rule in _RESPECTIVE and others:
        return []
    if match.rule in _RESPECTIVE and (more == 0 or (more > 0 and len(what) > 1)):
        return [Win(w, p, match.rule) for w, p in zip(who, [*what, *[what[-1]] * more], strict=True)]
    if match.rule in _RESPECTIVE and len(who) < len(what) and len(who) == 1:
        return []
    if ranked and len(who) == len(what) and not others:
        return [Win(w, p, match.rule) for w, p in zip(who, what, strict=True)]
    if ranked and (len(who) > 1 or others):
        return []
    return [Win(w, p, match.rule) for w in who for p in what]


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


def _has_so_many(symbols: Symbols, end: int, number: int) -> bool:
    """Whether a list is the first of so many winners: 〔person〕、〔person〕等十三名."""
    place = end + symbols.text.startswith("等", end)
    count = symbols.mentions.get(place)
    return place > end and isinstance(count, CountMention) and count.value == number


def _ranges(symbols: Symbols, match: Match) -> list[HonourMention]:
    """The one expression of a match that tells more than two ranks (第六至第二十名), if nothing else was won."""
    what = symbols.within(*match.groups["what"], "prize", "honour")
    return [prize for prize in what if isinstance(prize, HonourMention) and len(prize.ranks) > _PAIR and len(what) == 1]


def _ranked(symbols: Symbols, match: Match) -> list[Win]:
    """The ranks of those who get a title for them: 授予〔第二至第五名〕的选手…“技术能手”称号."""
    if "rank" not in match.groups:
        return []
    (begin, _), (start, end) = match.groups["rank"], match.groups["who"]
    ranks, who = _each(symbols, begin, end), recipients.named(symbols, start, end)
    if len(symbols.within(begin, end, "prize")) == len(ranks):
        places = (i for i, m in symbols.mentions.items() if begin <= i < end and m.kind == "prize")
        ranks = [contests.with_contest(symbols, i, symbols.mentions[i]) for i in places]
    return [Win(w, p, match.rule) for w, p in zip(who, ranks, strict=True)] if len(who) == len(ranks) else []


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
