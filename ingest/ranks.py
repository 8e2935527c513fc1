"""Finds ranks that share their last word, and those of which only the first and the last are named (第五名至第八名)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.lexicon import HAN

CONTESTS = (
    "团体|个人|集体|单项|综合|男子|女子|混合|男团|女团|男单|女单|男双|女双|混双|总分|"
    "[三四五六七八九十]项全能|全能|单打|双打"
)
GROUPS = (
    "职工|学生|专业|业余|教师|青年|中年|老年|甲|乙|团体|个人|男子|女子|机关|企业|区县|高校|综合|双人|领导|成年|青少年|学前|"
    "小学|中学|初中|高中|中小学|幼儿园|镇街|乡镇|街道|单位"
)
THEN = "其中|然?而|亦|同时|同日|另外|此外|最[后终]|随后|接着|但是?|则"
"""What leads on to a clause, before what a rank was won in: 而〔小学组一等奖〕."""
_DIRECT = "[省市区县州]直(?:机关|单位|部门|系统)?"
OF_GROUP = f"(?:[男女](?:{GROUPS})?|(?:男子|女子)?(?:{GROUPS}|{_DIRECT}|[丙丁A-D]))组(?![织团合长建]|装(?!卸))"
"""What stands before the first name of a group, and is no part of it: 小学组〔school〕、〔school〕."""
_OF = rf"(?P<of>(?:{CONTESTS}|(?:(?![获得夺摘捧列享别的揽斩拿])[一-鿿A-Z]){{1,5}}(?<![各同分小])组(?!织))*)"
_NUMBERS = "一二三四五六七八九十"
_NUMBER = rf"(?:[{_NUMBERS}]{{1,3}}|\d{{1,2}})"
_RANKS = re.compile(
    rf"{_OF}(?:(?:[一二三四特][、和]?){{1,3}}[一二三四](?P<grade>等奖)|"
    rf"(?:[金银](?:[、和])){{1,2}}[银铜](?P<medal>[奖牌])|(?:第{_NUMBER}(?:[、和]第?{_NUMBER}){{1,9}}|"
    r"(?:第?[一二三四五六][、和]){1,5}第?[一二三四五六])(?P<place>[名位])|(?:[冠亚季][、和]?){1,3}[亚季殿][军奖])"
)
_SHARED = re.compile(rf"[{_NUMBERS}特金银冠亚季\d](?:[、和][第{_NUMBERS}特银铜亚季\d]|[一二三四]等奖|[亚季殿][军奖])")
"""What is in every expression of ranks that share their last word."""

_GROUPED = re.compile("[组体人子]的?[第冠亚季一二三特]")
_FROM_TO = re.compile(rf"[至到-]第?{_NUMBER}[名位]")
_RANK = re.compile("第?[一二三四五六特冠亚季殿金银铜]")
_PLACE = re.compile(rf"第?{_NUMBER}")
_ONE = rf"({_NUMBER})"
_RANGE = re.compile(
    rf"{_OF}第?{_ONE}(?:[、和]第?{_NUMBER}){{0,3}}[名位]?[至到-]第?{_ONE}[名位](?=[，。；、：”）]|$|的|依次|分别|为|是|由|选手|获|{HAN}?奖)"
)
_TOGETHER = re.compile("(?<=[列获居到得])(?P<ranks>一二三?|二三四?|三四五?|四五六?)[名位](?=[，。；]|$)")
_GROUP = (
    "(?:(?:团体|个人|集体|男子|女子)(?!组)|"
    "(?:(?![获得夺摘捧列享别的揽斩拿、和与及]|(?<=[捧拿抱])走)[一-鿿A-Z]){1,6}(?<![各同分小])组(?!织))"
)
_BOTH = re.compile(
    rf"(?P<groups>{_GROUP}(?:、{_GROUP}){{0,4}}(?:和|、|与|及){_GROUP})(?:的)?"
    r"(?P<rank>第[一二三四五六](?:名|(?=[，。；、])|$)|[冠亚季]军|[一二三特]等奖)(?![、和])"
)
_OF_BOTH_SEXES = re.compile(
    f"(?P<lead>最佳|优秀|十佳)男[、和与]?女(?P<of>{HAN}{{2,5}}?奖?)(?=[，。；、”）和]|$|称号|荣誉)"
)
"""Prizes of a man and a woman that share their last word: 最佳男、女运动员."""
_LINK = re.compile("[、和与及]")
_OF_SIDE = re.compile("[男女]|团体|个人|集体|混")
_ALONE = re.compile(_NUMBER)
_MOST = 40


def find(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The span of each rank and its name; a range has one span and the names of all its ranks."""
    if _FROM_TO.search(text):
        yield from _ranges(text)
    if _SHARED.search(text):
        yield from _joined(text)
    for match in _OF_BOTH_SEXES.finditer(text) if "女" in text else ():
        middle = match.end("lead") + 1
        yield match.start(), middle, (match["lead"] + "男" + match["of"],)
        yield match.start("of") - 1, match.end(), (match["lead"] + "女" + match["of"],)
    for match in _BOTH.finditer(text) if _GROUPED.search(text) else ():
        yield *match.span(), tuple(_of_groups(match))
    if "名" in text or "位" in text:
        for match in _TOGETHER.finditer(text):
            for place in range(match.start("ranks"), match.end("ranks")):
                end = match.end() if place + 1 == match.end("ranks") else place + 1
                yield place, end, (f"第{text[place]}名",)


def _of_groups(match: re.Match[str]) -> Iterator[str]:
    """The rank of each group: with men or women, individuals or teams; else only with the group right before it."""
    groups = _LINK.split(match["groups"])
    own = all(_OF_SIDE.match(group) for group in groups)
    beside = match.end("groups") == match.start("rank")
    for place, group in enumerate(groups, 1):
        yield (group if own or (beside and place == len(groups)) else "") + match["rank"]


def _joined(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    for match in _RANKS.finditer(text):
        lead, tail = ("第", match["place"]) if match["place"] else ("", match["grade"] or match["medal"] or "军")
        last, of = match.end() - len(tail), match["of"]
        ranks = list((_PLACE if lead else _RANK).finditer(text, match.end("of"), last))
        for rank in ranks:
            begin = match.start() if rank.start() == match.end("of") else rank.start()
            end = match.end() if rank.end() == last else rank.end()
            yield begin, end, (of + lead + rank[0].strip("第") + tail,)


def starts(said: str) -> bool:
    """Whether words begin with a rank, with nothing before it that says of whom: 二名, not 女子第二名."""
    return _RANK.match(said) is not None


def place_named(said: str) -> str:
    """The rank that a number alone is (1, 三), or ""."""
    number = _number(said) if _ALONE.fullmatch(said) else 0
    return f"第{_in_words(number)}名" if 0 < number <= _MOST else ""


def _ranges(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    for match in _RANGE.finditer(text):
        first, last = (_number(word) for word in match.group(2, 3))
        if first < last <= _MOST:
            names = tuple(f"{match['of']}第{_in_words(place)}名" for place in range(first, last + 1))
            yield match.start(), match.end(), names


def _number(word: str) -> int:
    """The number that digits or words say: 6, 六, 十六, 二十."""
    if word.isdigit():
        return int(word)
    tens, ten, ones = word.rpartition("十")
    return (_digit(tens) if tens else 1) * 10 * bool(ten) + (_digit(ones) if ones else 0)


def _digit(word: str) -> int:
    return _NUMBERS.find(word) + 1


def _in_words(number: int) -> str:
    tens, ones = divmod(number, 10)
    lead = ("" if tens == 1 else _NUMBERS[tens - 1]) + "十" if tens else ""
    return lead + (_NUMBERS[ones - 1] if ones else "")
