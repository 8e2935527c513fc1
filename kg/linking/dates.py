"""Compares the dates of events, each no more precise than its text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from kg.linking.profiles import Profile

Fit = Literal["same", "fits", "other", "unknown"]
NEAR = 45
"""How many days may lie between the day of an event and an issue that tells of it without a date."""


def fit(first: Profile, second: Profile) -> Fit:
    """How the dates of two events go together; "fits" when one is rough."""
    a, b = span(first), span(second)
    if a is None or b is None:
        return "unknown"
    if a[1] < b[0] or b[1] < a[0]:
        return "other"
    return "same" if _is_precise(first) and _is_precise(second) else "fits"


def apart(first: Profile, second: Profile) -> int:
    """How many days lie between two events that have dates."""
    a, b = span(first), span(second)
    if a is None or b is None:
        return 0
    return max((b[0] - a[1]).days, (a[0] - b[1]).days, 0)


def is_near(undated: Profile, other: Profile) -> bool:
    """Whether an issue that tells of an event without its date came out near the other event's."""
    when = span(other) or _covered(other["issued"])
    told = [dt.date.fromisoformat(day) for day in undated["issued"]]
    if when is None or not told:
        return False
    return any((when[0] - day).days <= NEAR and (day - when[1]).days <= NEAR for day in told)


def span(event: Profile) -> tuple[dt.date, dt.date] | None:
    """The first and last day that an event may have had, or None."""
    return _covered(event["start"] | event["end"])


def years(event: Profile) -> set[str]:
    """The years in which an event may have been: those of its dates, else those near its issues."""
    days = event["start"] | event["end"]
    if days:
        return {day[:4] for day in days}
    return {year for day in event["issued"] for year in _years_near(day)}


def months(event: Profile) -> set[str]:
    """The months in which an event may have been, likewise."""
    days = event["start"] | event["end"]
    if days:
        return {f"{day[:4]}-{month:02}" for day in days for month in ([int(day[5:7])] if day[5:] else range(1, 13))}
    return {month for day in event["issued"] for month in _months_near(day)}


@lru_cache(maxsize=1 << 10)
def _months_near(day: str) -> frozenset[str]:
    told = dt.date.fromisoformat(day)
    return frozenset((told + dt.timedelta(days=step)).isoformat()[:7] for step in range(-NEAR, NEAR + 1, 15))


@lru_cache(maxsize=1 << 10)
def _years_near(day: str) -> frozenset[str]:
    told = dt.date.fromisoformat(day)
    return frozenset(str((told + dt.timedelta(days=step)).year) for step in (-NEAR, 0, NEAR))


def _covered(days: Iterable[str]) -> tuple[dt.date, dt.date] | None:
    spans = [(_first(day), _last(day)) for day in days]
    return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None


def _is_precise(event: Profile) -> bool:
    return all(len(day) == 10 for day in event["start"] | event["end"])


def _first(day: str) -> dt.date:
    return dt.date.fromisoformat((day + "-01-01")[:10])


def _last(day: str) -> dt.date:
    if len(day) == 10:
        return dt.date.fromisoformat(day)
    year, month = int(day[:4]), int(day[5:7] or 12)
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return following - dt.timedelta(days=1)
