"""Reads the numbers of a list as ranks: 前三名：1.〔team〕 2.〔team〕, 团体名次：①〔team〕；②〔team〕."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import ranks
from ingest.lexicon import HAN

_AMONG = r"前(?:[二两三四五六七八九十]|\d{1,2})[名位强]|总?名次|排名|排位"
_ONE = r"\s*(?:1(?:[.、](?!\d)|）)|（1）|①)"
_OPENS = re.compile(
    rf"(?:荣?获得?)?(?P<of>(?:{ranks.CONTESTS}|[男女]?(?:{ranks.GROUPS})组)*)"
    rf"(?:{_AMONG})(?:[^，。；：\d（]|（[^（）\d]{{1,8}}）){{0,12}}(?:：|如下[。：]?|】?(?={_ONE}))"
)
_ALONE = re.compile(rf"【?{HAN}{{0,10}}(?:{_AMONG})】?")
_NUMBER = re.compile(
    r"(?:(?<![.\d])(?P<plain>\d{1,2})(?:[.、](?!\d)|）)|（(?P<closed>\d{1,2})）|(?P<ringed>[①-⑩])[.、]?)\s*"
)
_RINGED = "①②③④⑤⑥⑦⑧⑨⑩"
_FIRST = re.compile(_ONE)
_LEAST = 2
_APART = frozenset("：、，；。） ")


def next_line(above: str, text: str, last: int) -> int:
    """The number that a line of a list of those ranked begins with, below the line ``above`` and number ``last``, or 0.

    The first stands below a line that says that they follow: 比赛前三名：, 团体名次如下：, 男子组前三名.
    """
    told = _NUMBER.match(text)
    number = _value(told) if told else 0
    opened = _opens(above) if number == 1 else last and number > last
    return number if opened else 0


def _opens(text: str) -> bool:
    ended = text.endswith(("：", "如下")) and any(told.end() == len(text) for told in _OPENS.finditer(text))
    return ended or _ALONE.fullmatch(text) is not None


def goes_on(text: str, begin: int, end: int) -> bool:
    """Whether a list of those ranked goes on at ``end`` with another number."""
    opened = _OPENS.search(text, begin, end) if _NUMBER.match(text, end) else None
    return opened is not None and _FIRST.match(text, opened.end()) is not None


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """The span of each number that is a rank, and the rank; the first has what says so, too."""
    if "名" not in text and "排" not in text:
        return
    for opened in _OPENS.finditer(text):
        if not _FIRST.match(text, opened.end()):
            continue
        numbers = list(_counted(text, opened.end()))
        for told in numbers if len(numbers) >= _LEAST else ():
            begin = opened.start() if told is numbers[0] else told.start()
            yield begin, told.end(), opened["of"] + ranks.place_named(str(_value(told)))


def _counted(text: str, begin: int) -> Iterator[re.Match[str]]:
    """The numbers 1, 2, 3… of a list, each behind a mark or a space."""
    expected = 1
    for told in _NUMBER.finditer(text, begin):
        apart = told.start() == begin or text[told.start() - 1] in _APART
        if apart and _value(told) == expected:
            expected += 1
            yield told


def _value(told: re.Match[str]) -> int:
    return _RINGED.index(told["ringed"]) + 1 if told["ringed"] else int(told["plain"] or told["closed"])
