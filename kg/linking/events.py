"""Compares events: by edition, year, date and organizers, so that announcement, report and follow-up are one."""

from __future__ import annotations

from collections.abc import Iterator, Set

import ontology
from kg.linking import dates, places, titles
from kg.linking.profiles import Profile
from kg.linking.titles import Title

_SHORTEST = 4
_ONE_EDITION = 200
"""How many days may lie between the opening and the final of one numbered edition."""


def keys(profile: Profile) -> set[str]:
    """The blocks in which events are compared: those of one name, time and body; and of one body and day."""
    bodies = sorted(profile["organizer"] | profile["house"]) or [""]
    found = set()
    for title in map(titles.read, profile["name"]):
        count = ",".join(f"{unit}{number}" for unit, number in sorted(title.numbers))
        times = title.years or (dates.years(profile) if title.numbers else dates.months(profile))
        found |= {f"e/{time}/{title.base}/{count}/{body}" for time in times for body in bodies}
        if not title.is_plain:
            found |= {f"e/{day}/{title.base}/{count}" for day in profile["start"]}
    for day in profile["start"]:
        found |= {f"e/{day}/{body}" for body in sorted(profile["organizer"]) if len(day) == 10}
        found |= {f"e/{day}/{venue}" for venue in profile["venue"] if len(day) == 10}
    return found


def compare(first: Profile, second: Profile) -> Iterator[str]:
    """The names of the evidence for and against two events being one."""
    a, b = titles.read(first.name), titles.read(second.name)
    named = list(_by_name(a, b))
    if not named:
        return
    yield from vetoes(first, second)
    yield from named
    yield from _by_date(first, second)
    yield from _by_bodies(first, second)
    if first["house"] & second["house"] and "event.name" in named:
        yield "event.house"
    if a.numbers and a.numbers == b.numbers:
        yield "event.edition"
    is_dated = bool(dates.span(first) or dates.span(second))
    if (a.is_plain or b.is_plain) and not (is_dated and first["organizer"] & second["organizer"]):
        yield "event.plain_name"
    if not _kinds(first) & _kinds(second):
        yield "event.other_kind"


def _by_name(a: Title, b: Title) -> Iterator[str]:
    if a.base == b.base:
        yield "event.name"
    elif a.bare == b.bare:
        yield "event.scope"
    else:
        if min(len(a.base), len(b.base)) >= _SHORTEST and a.head == b.head and _is_within(a, b):
            yield "event.contained"
            if a.brands & b.brands:
                yield "event.brand"
        elif a.brands & b.brands:
            yield from ("event.brand", "event.other_name")


def _is_within(a: Title, b: Title) -> bool:
    pairs = [sorted(pair, key=len) for pair in ((a.base, b.base), (a.bare, b.bare))]
    return any(titles.is_within(short, long) for short, long in pairs)


def vetoes(first: Profile, second: Profile) -> Iterator[str]:
    """The names of the evidence that two events are not one."""
    a, b = titles.read(first.name), titles.read(second.name)
    counts = [dict(title.numbers) for title in (a, b)]
    if any(counts[0][unit] != counts[1][unit] for unit in counts[0].keys() & counts[1].keys()):
        yield "event.other_edition"
    if (
        _other(a.years, b.years)
        or _other(a.months, b.months)
        or _other(a.years, dates.years(second))
        or _other(b.years, dates.years(first))
    ):
        yield "event.other_year"
    if dates.fit(first, second) == "other" and not _is_one_edition(first, second):
        yield "event.other_day"
    if _other(_regions(a), _regions(b)):
        yield "event.other_region"


def _other(some: Set[str], others: Set[str]) -> bool:
    """Whether both are known and nothing is in both."""
    return bool(some and others and not some & others)


def _is_one_edition(first: Profile, second: Profile) -> bool:
    """Whether two days are of one edition: its opening and its final."""
    a, b = titles.read(first.name), titles.read(second.name)
    is_numbered = any(unit == "届" for unit, _ in a.numbers)
    return is_numbered and a.numbers == b.numbers and a.base == b.base and dates.apart(first, second) <= _ONE_EDITION


def _by_date(first: Profile, second: Profile) -> Iterator[str]:
    fit = dates.fit(first, second)
    if fit == "same":
        yield "event.day"
    elif fit == "fits":
        yield "event.time"
    elif fit == "unknown":
        undated, other = (first, second) if dates.span(first) is None else (second, first)
        if dates.is_near(undated, other):
            yield "event.time"
        if dates.span(other):
            yield "event.undated"
        elif not titles.read(first.name).numbers:
            yield "event.both_undated"


def _by_bodies(first: Profile, second: Profile) -> Iterator[str]:
    if first["organizer"] & second["organizer"]:
        yield "event.organizer"
    elif first["organizer"] and second["organizer"]:
        yield "event.no_common_organizer"
    if first["venue"] & second["venue"]:
        yield "event.venue"
    elif first["venue"] and second["venue"]:
        yield "event.other_venue"


def _regions(title: Title) -> frozenset[str]:
    """The last region that the name begins with."""
    place, _ = places.split(title.base)
    return place.codes or frozenset(place.texts[-1:])


def _kinds(event: Profile) -> set[str]:
    return {ontology.load().coarse_class(cls) for cls in event["class"]} - {"Ceremony", "Activity"} or {"Activity"}
