"""Finds series by the quoted name that events of several names bear: “中国梦·劳动美” over a ball game and a tour."""

from __future__ import annotations

import re

from kg.linking import titles
from kg.linking.features import JOIN
from kg.linking.profiles import Profile
from kg.linking.tables import Tables

_NUMERAL = re.compile("^[一二三四五六七八九十百两双\\d]+.?$|节$|^二十[大届].*|.*[一二三四五六七八九十]中全会$")
_LEAST = 3


def of(event: Profile) -> set[tuple[str, str]]:
    """The brands of an event, each with the publisher who tells of it, and what the event is called beside the brand.

    One publisher's events make a series: many a town has a “匠心杯” of its own.
    """
    found = set()
    for title in map(titles.read, event["name"]):
        for brand in title.brands:
            if len(brand) >= _LEAST and not _NUMERAL.search(brand):
                beside = title.bare.replace(brand.replace("·", ""), "", 1)
                found |= {(brand + JOIN + house, beside) for house in event["house"]}
    return found


def exchange(tables: Tables, event: Profile) -> set[str]:
    """Brings the brands of an event in step; the events for which it made or unmade a series."""
    before, after = tables.brands(event.raw), of(event)
    touched = {brand for brand, _ in before ^ after}
    were = {brand for brand in touched if tables.is_series(brand)}
    tables.exchange_brands(event.raw, before - after, after - before)
    changed = {brand for brand in touched if tables.is_series(brand) != (brand in were)}
    return {raw for brand in changed for raw in tables.bearing(brand)}


def series(event: Profile, tables: Tables) -> list[str]:
    """The brands of an event that events of other names bear too."""
    return sorted({brand.split(JOIN)[0] for brand, _ in of(event) if tables.is_series(brand)})
