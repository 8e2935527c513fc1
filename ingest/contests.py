"""Gives a rank with what it was won in: 男子500米〔第一名〕, 文科组、理科组〔一等奖〕 one to each winner."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from ingest import ranks
from ingest.lexicon import HAN, alternation, words
from ingest.mentions import HonourMention, Mention
from ingest.symbols import SYMBOLS, Symbols

_COUNT = SYMBOLS["count"]
RANK = re.compile(
    r"(?:第(?:[一二三四五六七八九十]{1,3}|\d{1,2})[名位]?|[冠亚季殿]军|[一二三四特]等奖|[金银铜][奖牌]|前[二两三四五六七八十]名|桂冠|榜首|头名|状元|榜眼|探花|擂主|优[秀胜]奖)$"
)
_OTHER = (
    "[的了和与、名该各把终被]|[只共仅]设|将(?!军)|现场|个(?!人)|首届|运动会|艺术节|文化节|第[一二三四五六七八九十\\d]+届|赛事$|大赛$|并列|队史|赛会|首[个座项枚]|成为|是为|授予|评为|评委|选出|命名|表彰|评出|决出|评选|"
    "首次|[均都皆同]为|[前后]者|只能|时隔|再捧|本(?:年度|赛季)|[篮足排网]球赛$|本次|本届|此次|全国|全省|全市|全区|最终|分别|[站登走]上|所在|相应|排[到在]|同列|全场|在(?!线|岗|职)|[一两二三四五六]届"
)
_IN_ALL = re.compile(
    rf"(?:各|所有|[{_COUNT}]|[一二两三四五六七八九十]+个)[^、]*$|^(?:本届|本次|此次|该|比赛|大赛|竞赛|活动)"
)
_NUMBERED = re.compile(r"[\d一二两三四五六七八九十][个项枚块名座只尊]")
_BOTH = re.compile(
    f"(?P<group>(?:{HAN}{{1,8}}(?:[组类赛队]|项目|拔河|接力))?)男女(?:子)?(?P<kind>(?:[一-鿿A-Z]{{0,4}}组|{HAN}{{0,2}}[单双]打|团体)?)"
)
_GROUP = re.compile(f"(?P<group>{HAN}{{1,12}}?)(?=[男女](?:子|[单双]打?|$))")
_SEVERAL = re.compile(r"[两二三四五六七八九十\d]+(?:个|大)(?:工种|项目|赛项|单项|组别|类别|小组|组|专业|岗位)?$")
_IN_EACH = re.compile(
    "^(?P<parts>[^、]{2,10}(?:(?:、|和)[^、和]{2,10})+?)[两二三四五六](?:个?(?:单?项|项目|赛项|工种|组别)|个)的?$"
)
_IN_BOTH = re.compile(
    f"(?P<parts>(?:(?![本此该各]){HAN}){{2,8}}(?:、{HAN}{{2,8}})*(?:和|以及){HAN}{{2,8}}(?<!项目)(?<!赛项)(?<![组类])|"
    f"(?:{HAN}{{2,8}}(?P<kind>项目|赛项|组|类)[、和与及])+{HAN}{{2,8}}(?P=kind))"
)
_TITLE = re.compile("(?:明星|之星|能手|标兵|状元|选手|个人)$")
_ANY = frozenset(("项目", "赛项", "工种", "单项", "组别", "个项目"))
_SUM = re.compile(r"(?:^|[得了下])(?P<number>[\d一二两三四五六七八九十]+)[项枚块]$")
_ONE = frozenset("一1")
_THIS = re.compile("^(?:成为)?(?:(?:本次|此次|本届|该)(?:比赛|大赛|竞赛|活动)?的?)?")
_SIDES = frozenset("男女")
_SIDE = re.compile("[男女]子?|混合?(?=双)")
_LINK, _LISTED = re.compile("、|(?:和|与|及|以及)(?!其[他它])"), re.compile("、|(?:和|及|以及)(?!其[他它])")
_OF_KIND = re.compile(r"(?P<kind>(?:组|项目|赛项|单元|类)?(?:团体|个人|单打|双打|混双|男单|女单|全能|总分)*)$")
_PLAIN = re.compile("^(?:组|项目|赛项|单元|类)")
_REACH, _FAR = 18, 40
_PLACED = "prize.place"
_KIND = re.compile("(?:工|项目|赛项|单元|组|类)$")
_OF_KIND_PLACED = re.compile("(?:团体|个人|男子|女子|[男女混][单双团])(?=第)")
_CUT_FROM = 8
_AFTER_ANOTHER = re.compile(
    rf"(?<=[{SYMBOLS['prize']}{SYMBOLS['honour']}])(?:[、，]|和|与|及|以及)(?P<contest>(?:(?![获夺摘斩捧])[一-鿿0-9×A-Z{_COUNT}]){{2,12}})$"
)


def is_sum(symbols: Symbols, begin: int, others: Sequence[Mention]) -> bool:
    """Whether ranks only sum up others: 独揽三项〔冠军〕, 获得1项〔一等奖〕，3项〔二等奖〕; not 收获一枚〔金牌〕."""
    told = _SUM.search(_gap(symbols, begin))
    if told is None or (not others and told["number"] in _ONE):
        return False
    places = [index for index, mention in symbols.mentions.items() if any(mention is one for one in others)]
    return len(places) == len(others) and all(symbols.text[place - 1] == _COUNT for place in places)


def with_contest(symbols: Symbols, begin: int, prize: Mention) -> Mention:
    """A rank with what it was won in, where that stands between the verb and it: 摘得〔焊工第一名〕."""
    if not isinstance(prize, HonourMention) or not (contest := told_before(symbols, begin, prize)):
        return prize
    return replace(prize, begin=prize.begin - len(contest), text=contest + prize.text, name=contest + prize.name)


def in_common(symbols: Symbols, begin: int, prizes: Sequence[Mention]) -> list[Mention]:
    """Ranks of a list with what the first was won in, for all that share its last word: 〔接力赛第一、二名〕."""
    first = with_contest(symbols, begin, prizes[0])
    told = [first, *prizes[1:]]
    lead = _name(first).removesuffix(_name(prizes[0])) or _own_lead(prizes[0])
    for place, (one, other) in enumerate(pairwise(prizes), 1):
        if not (lead and isinstance(other, HonourMention) and _share_end(one, other)):
            break
        told[place] = replace(other, name=lead + other.name)
    return told


def _name(prize: Mention) -> str:
    return prize.name if isinstance(prize, HonourMention) else ""


def _own_lead(prize: Mention) -> str:
    """What stands before a place without its last word in its own name: 团体 of 团体第二."""
    told = _OF_KIND_PLACED.match(_name(prize)) if prize.rule == _PLACED else None
    return told[0] if told else ""


def _share_end(one: Mention, other: HonourMention) -> bool:
    """Whether two ranks are of one expression, of which only the last has the last word: 第一、二名, 团体第二、第三."""
    shared = one.rule == other.rule and one.rule in {"prize.in_one", _PLACED}
    return shared and one.end + 1 == other.begin and ranks.starts(other.text)


def told_before(symbols: Symbols, begin: int, prize: HonourMention) -> str:
    """What a rank was won in, where that stands between the verb and it, or ""."""
    ranked = prize.kind == "prize" and prize.rule != "prize.outright" and RANK.search(prize.name)
    told = _told(symbols.text, begin, prize) if ranked else None
    contest = _surface(symbols, *told.span("contest")) if told else ""
    return "" if _NUMBERED.search(contest) or contest in _ANY else contest


def _told(text: str, begin: int, prize: HonourMention) -> re.Match[str] | None:
    """What stands between the verb and a rank; behind a contest's own name it is a part of that contest."""
    start = max(0, begin - _FAR)
    schools = "赛项" in prize.name or text.endswith("赛项", 0, begin)
    long = _of_long_name().search(text, start, begin) if schools else None
    near = _part_of().search(text, start, begin) or _contest().search(text, max(0, begin - _REACH), begin)
    return long or near or (_cut().search(text, start, begin) if len(prize.name) > _CUT_FROM else None)


@cache
def _verbs() -> str:
    """The verbs of winning; 列 and 居 only behind who won, not in 列检."""
    plain = alternation(word for word in words("winning.txt") if word not in {"列", "居"})
    return f"{plain}|(?<=[{SYMBOLS['person']}{SYMBOLS['organization']}并分])[列居](?!车)"


@cache
def _one() -> str:
    """A character of what a rank was won in."""
    inside = alternation(word for name in ("winning.txt", "taking.txt") for word in words(name) if len(word) > 1)
    return rf"(?:(?!{_OTHER}|{inside}|[获夺]|(?<=[获取])得)[一-鿿0-9×A-Z{_COUNT}]|（[一-鿿0-9×A-Z{_COUNT}-]{{1,10}}）)"


@cache
def _part_of() -> re.Pattern[str]:
    """A part of a contest that is named before it: 摘得公司职工技能大赛〔钳工组〕桂冠."""
    return re.compile(
        rf"(?:{_verbs()})[了到]?[^，。；、]{{2,24}}?(?:大赛|竞赛|比赛|比武|运动会)(?:中的?|的)?(?P<contest>{_one()}{{1,12}}(?:[组类]|项目|赛项|工种))$"
    )


@cache
def _of_long_name() -> re.Pattern[str]:
    """A contest of schools, whose name may join two things: 获得〔中职组网络建设与运维赛项〕一等奖."""
    return re.compile(rf"(?:{_verbs()})[了到]?(?P<contest>{_one()}(?:{_one()}|与){{2,27}})$")


@cache
def _cut() -> re.Pattern[str]:
    """The one character that a long prize lacks of what it was won in: 获得〔动〕物疫病检验赛项团体金奖."""
    return re.compile(rf"(?:^|[，；：。]|(?:{_verbs()})[了到]?)(?P<contest>(?!得){_one()})$")


@cache
def _contest() -> re.Pattern[str]:
    verbs = f"(?:{_verbs()})"
    part = rf"{_one()}{{2,12}}(?<!独[得享占])|[男女总]"
    return re.compile(
        rf"(?:(?:^|[，；：。])(?:{ranks.THEN})?+|(?<=[{SYMBOLS['person']}{SYMBOLS['organization']}])、|授予(?!{HAN}*(?:比武|[竞比大]赛)$)|[把将]|{verbs})[了到]?(?P<contest>{part})$"
    )


def _surface(symbols: Symbols, begin: int, end: int) -> str:
    """The words of the sentence that a part of the symbol text stands for."""
    text = symbols.text
    return "".join(symbols.mentions[i].text if i in symbols.mentions else text[i] for i in range(begin, end))


def parts_of(symbols: Symbols, begin: int, prize: Mention) -> list[str]:
    """The contests of men, women and pairs that share one rank: 分获〔男双、混双冠军〕."""
    rank = RANK.search(prize.name) if isinstance(prize, HonourMention) and prize.kind == "prize" else None
    if rank is None or not isinstance(prize, HonourMention):
        return []
    whole = _SEVERAL.sub("", _THIS.sub("", _gap(symbols, begin) + prize.name[: rank.start()]).removesuffix("的"))
    if both := _BOTH.fullmatch(whole):
        return [both["group"] + side + both["kind"] for side in ("男子", "女子")]
    parts = [part for part in _LINK.split(whole) if part]
    group = _GROUP.match(parts[0]) if len(parts) > 1 and all(_SIDE.match(part) for part in parts[1:]) else None
    if group:
        sides = [parts[0].removeprefix(group[0]), *parts[1:]]
        return [group["group"] + _of_kind(side, _shared_tail(sides)) for side in sides]
    full = len(parts) > 1 and (side := _SIDE.match(parts[-1])) and side[0].endswith("子")
    parts = [part + "子" if full and part in _SIDES else part for part in parts]
    return parts if len(parts) > 1 and all(_SIDE.match(part) for part in parts) else []


def of_pair(symbols: Symbols, begin: int, prize: Mention) -> Mention | None:
    """The one prize of a man and a woman who play together (〔男女双打冠军〕), or None."""
    whole = with_contest(symbols, begin, prize)
    return whole if isinstance(whole, HonourMention) and whole.name.startswith("男女双打") else None


def shared_out(symbols: Symbols, begin: int, prize: Mention, number: int) -> list[Mention]:
    """A rank of several contests, one to each of so many winners; of groups (文科组、医生组个人) the rank alone."""
    if not isinstance(prize, HonourMention) or prize.kind != "prize":
        return [prize] * number
    rank = RANK.search(prize.name)
    if not rank:
        return [prize] * number
    parts, bare = parts_of(symbols, begin, prize), prize.name[rank.start() :]
    if parts and not _SIDE.match(parts[0]) and number in {1, len(parts)}:
        named = parts if number > 1 else [_THIS.sub("", _gap(symbols, begin)) + prize.name[: rank.start()]]
        return [replace(prize, name=part + bare) for part in named]
    if len(parts) == number:
        kind = _OF_KIND.search(parts[-1])
        tail = _shared_tail(parts) or (kind["kind"] if kind and kind["kind"] != parts[-1] else "")
        return [replace(prize, name=_of_kind(part, tail) + bare) for part in parts]
    before = _THIS.sub("", _gap(symbols, begin))
    whole = before + prize.name[: rank.start()]
    links = _LISTED if whole.endswith("赛项") else _LINK
    several = [part for part in links.split(whole) if part]
    if len(several) == number > 1 and _alike(several) and not _IN_ALL.search(before):
        return [replace(prize, name=part.removesuffix("的") + bare) for part in several]
    if len(several) > 1 or _IN_ALL.search(before):
        kind = _OF_KIND.search(prize.name[: rank.start()])
        return [replace(prize, name=_PLAIN.sub("", kind["kind"] if kind else "") + bare)] * number
    return [with_contest(symbols, begin, prize)] * number


def _alike(parts: Sequence[str]) -> bool:
    """Whether contests are told by words that end alike, or by trades, and by no group: 电工、焊工, 甲项目、乙项目."""
    kinds = {told[0] if (told := _KIND.search(part)) else "" for part in parts}
    return len(kinds) == 1 or kinds == {"工", ""}


def listed(symbols: Symbols, index: int, prize: Mention) -> Mention:
    """A rank that follows another with what it was won in: 拔河冠军、〔男子接力亚军〕."""
    told = _AFTER_ANOTHER.search(symbols.text, max(0, index - _REACH), index)
    if not told or not isinstance(prize, HonourMention) or not RANK.search(prize.name):
        return prize
    contest = _surface(symbols, *told.span("contest"))
    return replace(prize, begin=prize.begin - len(contest), text=contest + prize.text, name=contest + prize.name)


def several(symbols: Symbols, begin: int, prize: Mention) -> list[Mention]:
    """A rank that one winner has in each of several contests: 独揽〔男单、混双两项冠军〕, 获〔点钞和珠算一等奖〕."""
    rank = RANK.search(prize.name) if isinstance(prize, HonourMention) else None
    if rank is None or not isinstance(prize, HonourMention):
        return []
    whole = _gap(symbols, begin) + prize.name[: rank.start()]
    told = _IN_EACH.search(whole) or _IN_BOTH.fullmatch(whole)
    parts, bare = _LINK.split(told["parts"]) if told else [], prize.name[rank.start() :]
    return [replace(prize, name=part if _TITLE.search(part) else part + bare) for part in parts]


def _shared_tail(parts: Sequence[str]) -> str:
    """What stands behind the last of 男 and 女 and is of both: 男、女〔100米自由泳〕."""
    last = _SIDE.match(parts[-1])
    return parts[-1][last.end() :] if last and all(_SIDE.fullmatch(part) for part in parts[:-1]) else ""


def _of_kind(part: str, kind: str) -> str:
    """A contest with the kind that stands after the last one: 文科 of 文科、理科组 is 文科组."""
    if part.endswith(kind):
        return part
    return part + (kind.removeprefix("组") if part.endswith("组") else kind)


def _gap(symbols: Symbols, begin: int) -> str:
    """What stands between the verb and the prize."""
    told = _after_verb().search(symbols.text, max(0, begin - 2 * _REACH), begin)
    return _surface(symbols, *told.span("head" if told["gap"] is None else "gap")) if told else ""


@cache
def _after_verb() -> re.Pattern[str]:
    verbs = f"分获|分享|{_verbs()}"
    return re.compile(
        rf"(?:(?:{verbs})[了到得]?(?P<gap>(?:(?!{verbs})[^，。；])*)|(?:^|[，；：。])(?P<head>(?:(?!{verbs})[一-鿿、0-9A-Z])*))$"
    )
