"""Finds the day on which an issue was published."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.readers.lines import Found, foot, head, number_at
from kg.messages import say

_DIGITS = "〇一二三四五六七八九"
_IN_DIGITS = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d) ?(?:年|[-/.]) ?(?P<m>\d{1,2}) ?(?:月|[-/.]) ?(?P<d>\d{1,2})(?!\d) ?日?"
    r"(?: ?(?:-{1,2}|至|到) ?(?:(?P<m2>\d{1,2})(?:月|[-/.]))?(?P<d2>\d{1,2})日)?"
)
_IN_WORDS = re.compile(
    rf"(?P<y>[{_DIGITS}零○]{{4}})年(?P<m>十?[{_DIGITS}]|十)月(?P<d>[二三]?十?[{_DIGITS}]|[二三]?十)日"
)
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?![0-9a-z])")
_YEAR = re.compile(r"(?<!\d)(20\d\d) ?年")
_DAY = re.compile(r"(?<![\d年])(?<!年 )(1[0-2]|0?[1-9]) ?月 ?(3[01]|[12]\d|0?[1-9]) ?日")
_BEFORE = re.compile(r"(?:^|[ \t（：|》）期-])$")
_AFTER = re.compile(r" ?(?:$|[ \t）|]|印发|印|出版|编印|编发|发布|星期|周)")
_TERM = re.compile(r"之?前|起|止|底")
_MASTHEAD_YEAR = re.compile(r"第.{1,6}期")
_MIN_YEAR_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class _Day:
    begin: int
    end: int
    iso: str


def read_date(value: str) -> str:
    """The ISO form of a whole date (2024-11-04, 2024/11/4, 20241104, 2024年11月4日), or "" where it is none."""
    value = re.sub(r"[ T]0?0:00(:00)?$", "", value.strip())
    compact = _COMPACT.fullmatch(value)
    if compact:
        return _iso(*map(int, compact.groups()))
    return next((day.iso for day in _days(value) if (day.begin, day.end) == (0, len(value))), "")


def find(text: str, name: str) -> Found:
    """The day of an issue from its folded text and its file name: masthead, file name, latest date in the text."""
    return _in_masthead(text) or _in_name(name) or _latest(text) or _latest_day(text) or Found("", "")


def _days(text: str) -> list[_Day]:
    found = [_Day(m.start(), m.end(), _last_of(m)) for m in _IN_DIGITS.finditer(text)]
    found += [_Day(m.start(), m.end(), _iso(*map(_number, m.groups()))) for m in _IN_WORDS.finditer(text)]
    return sorted((day for day in found if day.iso), key=lambda day: day.begin)


def _last_of(match: re.Match[str]) -> str:
    """The last day of a period, or the one day."""
    year, month, day = (int(match[key]) for key in "ymd")
    if not match["d2"]:
        return _iso(year, month, day)
    month2, day2 = int(match["m2"] or month), int(match["d2"])
    return _iso(year + ((month2, day2) < (month, day)), month2, day2)


def _number(words: str) -> int:
    """A year said digit by digit, or a number below 100."""
    words = words.replace("零", "〇").replace("○", "〇")
    if "十" not in words:
        return int("".join(str(_DIGITS.index(c)) for c in words))
    tens, ones = words.split("十")
    return 10 * (_DIGITS.index(tens) if tens else 1) + (_DIGITS.index(ones) if ones else 0)


def _iso(year: int, month: int, day: int) -> str:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return ""


def _in_masthead(text: str) -> Found | None:
    for line in (*head(text), *reversed(foot(text))):
        value = next(_dates_of_masthead(line.text), "") if line.is_brief else ""
        if value:
            return Found(value, say("reader.origin.masthead", line=line.number))
    return None


def _dates_of_masthead(line: str) -> Iterator[str]:
    for day in _days(line):
        if _BEFORE.search(line[: day.begin]) and _AFTER.match(line[day.end :]):
            yield day.iso
    year, days = _YEAR.search(line), _DAY.findall(line)
    if year and days and _MASTHEAD_YEAR.search(line):  # 2024年第12期（11月4日）
        yield _iso(int(year[1]), *map(int, days[-1]))


def _in_name(name: str) -> Found | None:
    found = [_iso(*map(int, match.groups())) for match in _COMPACT.finditer(name)]
    found += [day.iso for day in _days(name.replace("_", "-"))]
    value = next(filter(None, found), "")
    return Found(value, say("reader.origin.file_name")) if value else None


def _latest(text: str) -> Found | None:
    # a term that is set (自2025年1月1日起, 2025年3月1日前) may lie after the issue
    told = [day for day in _days(text) if not _TERM.match(text[day.end :])]
    if not told:
        return None
    last = max(told, key=lambda day: (day.iso, -day.begin))
    return Found(last.iso, say("reader.origin.latest", line=number_at(text, last.begin)))


def _latest_day(text: str) -> Found | None:
    """The latest day without a year, in the year that the text names most, where one year clearly leads."""
    years, days = Counter(_YEAR.findall(text)), list(_DAY.finditer(text))
    if not years or not days:
        return None
    year, count = years.most_common(1)[0]
    if count < 2 or count < _MIN_YEAR_SHARE * years.total():
        return None
    last = max(days, key=lambda m: (int(m[1]), int(m[2]), -m.start()))
    value = _iso(int(year), int(last[1]), int(last[2]))
    line = number_at(text, last.start())
    return Found(value, say("reader.origin.latest_day", line=line, year=year)) if value else None
