"""Gives the year to dates that come without one: by the day of the issue, and by what the story named last."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from ingest.counts import parse

_MONTH = re.compile(r"[【◆●▲■]?(?:(?P<y>20\d\d)年)?(?P<m>1[0-2]|[1-9]|[一二三四五六七八九]|十[一二]?)月份?[】：]?")
_CHRONICLE = re.compile(
    r"(?P<y>20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年度?"
    r"(?:(?P<m>1[0-2]|[1-9]|[一二三四五六七八九]|十[一二]?)月份?[^，。；\d]{0,12}"
    r"(?:大事|要闻|要事|动态|简讯|纪实|月报|回[顾眸]|掠影)|[^，。；]{0,12}(?:大事记|大事[要月]?览|[大要]事?回[顾眸]))"
)
_OPENING = 120
_ANNOUNCED = 31
_SEASONS = 7
_SEASON = 3


@dataclass(slots=True)
class Calendar:
    """The day of the issue, and the month that the story last named."""

    issued: dt.date | None
    last: tuple[int, int] | None = None
    day: str = ""

    def month_of(self, heading: str) -> tuple[int, int] | None:
        """The year and month that a heading of a chronicle names (六月), or None."""
        match = _MONTH.fullmatch(heading)
        if match is None:
            return None
        month = _number(match["m"])
        year = int(match["y"]) if match["y"] else self.year(month, 1, ahead=False)
        return (year, month) if year is not None else None

    def year(self, month: int, day: int, ahead: bool) -> int | None:
        """The year of a month and day that come without one."""
        if self.issued is None:
            return None
        today = (self.issued.month, self.issued.day)
        if ahead:
            return self.issued.year + (1 if month < today[0] and (month - today[0]) % 12 <= _SEASONS else 0)
        return self.issued.year - (1 if (month, day) > today and not self._soon(month, day or 1) else 0)

    def year_after(self, month: int, day: int, ahead: bool) -> int | None:
        """The year of a month and day: that of the day named before which it follows (7月9日开班，8月15日结束)."""
        year = self.year(month, day, ahead)
        if year is None or not self.day or self.last is None:
            return year
        goes_on = self.last == (int(self.day[:4]), int(self.day[5:7])) and 0 <= month - self.last[1] <= _SEASON
        return max(year, self.last[0]) if goes_on else year

    def _soon(self, month: int, day: int) -> bool:
        """Whether a day of the issue's year comes within a month after it: then it is announced, not long past."""
        assert self.issued is not None
        try:
            return (dt.date(self.issued.year, month, day) - self.issued).days <= _ANNOUNCED
        except ValueError:
            return False


def told_on(text: str, issued: dt.date) -> dt.date:
    """The day a text speaks from: the last of the year or month of a chronicle (2023年大事记), or its issue's."""
    match = _CHRONICLE.search(text, 0, _OPENING)
    if match is None:
        return issued
    year, month = _number(match["y"].replace("○", "〇")), _number(match["m"] or "12")
    return min(issued, dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1))


def _number(told: str) -> int:
    return int(told) if told.isdigit() else int(parse(told) or 0)
