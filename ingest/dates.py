"""Finds dates and resolves them against the day of the issue, no more precisely than the text says them.

A date without a year is the latest one not after the issue's day, or the earliest not before it where the sentence
looks ahead (将于, 定于). A bare day takes the month last named. 近日 and its like are found and stay without a value.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest import date_forms
from ingest.calendar import Calendar
from ingest.mentions import Mention, in_order

_DAY = len("2025-01-01")
_AHEAD = re.compile(r"将于|将在|拟于|定于|计划于|预计|即将|将举办|将召开|将开展")
_HINTS = re.compile(r"[\d月日年周]|近期|前不久|不久前|近段|[昨前今]天|星期|[前头]一[天日]|同一天|当[天晚]|这一?天")
_GOING_ON = re.compile("(?:持续|延续|展期|开放|即日起，?)(?:至|到)$")


@dataclass(frozen=True, slots=True)
class DateMention(Mention):
    """A date: ISO ``start`` and ``end`` as precise as the text ("2024-11-02", "2024-05", "2024"), "" where vague."""

    start: str = field(default="", compare=False)
    finish: str = field(default="", compare=False)
    since: bool = field(default=False, compare=False)
    until: bool = field(default=False, compare=False)


def find(text: str, calendar: Calendar) -> list[DateMention]:
    """The dates of a sentence, left to right; ``calendar`` remembers the last month."""
    found: list[DateMention] = []
    if not _HINTS.search(text):
        return found
    ahead, opening = bool(_AHEAD.search(text)), calendar.day
    characters = frozenset(text)
    for signs, matches, read in date_forms.forms(text):
        if signs.isdisjoint(characters):
            continue
        for match in matches(text):
            if any(match.start() < f.end and f.begin < match.end() for f in found):
                continue
            calendar.day = _day_before(found, match.start(), opening)
            goes_on = _GOING_ON.search(text, 0, match.start()) is not None
            value = read(match, _from_then(calendar) if goes_on else calendar, ahead or goes_on)
            if value is not None:
                found.append(_mention(text, match, value))
    calendar.day = _day_before(found, len(text), opening)
    return sorted(found, key=in_order)


def _from_then(calendar: Calendar) -> Calendar:
    """A calendar that speaks from the day named last: what began then goes on until the next such day."""
    then = dt.date.fromisoformat(calendar.day) if calendar.day else calendar.issued
    return Calendar(then, calendar.last, calendar.day)


def names_day(iso: str) -> bool:
    """Whether a date is known to the day: "2024-11-02", not "2024-11"."""
    return len(iso) == _DAY


def _day_before(found: Sequence[DateMention], place: int, opening: str) -> str:
    """The day named last before a place of the text (3月6日…，当晚…，3月9日), or before the text."""
    days = [f for f in found if f.begin < place and names_day(f.finish)]
    return max(days, key=in_order).finish if days else opening


def _mention(text: str, match: re.Match[str], value: tuple[str, str]) -> DateMention:
    begin, end = match.span()
    if text[begin - 1 : begin] == "【" and text[end : end + 1] == "】":
        begin, end = begin - 1, end + 1
    before = text[max(0, begin - 3) : begin]
    after = text[end : end + 6]
    begins = before.endswith(("自", "从")) and value[0] == value[1]
    since = begins or after.startswith(("起", "以来")) or after[2:].startswith("以来")
    return DateMention(
        begin,
        end,
        "date",
        text[begin:end],
        "date",
        value[0],
        value[1],
        since=since,
        until=before.endswith(("截至", "截止", "止")),
    )
