"""Compares organizations: by what they are and where, never by how alike their names look."""

from __future__ import annotations

from collections.abc import Iterator

from kg.linking import official, places
from kg.linking.official import Official
from kg.linking.places import Place
from kg.linking.profiles import Profile

_MOST_PLACES = 4


def keys(profile: Profile) -> set[str]:
    """The blocks in which bodies are compared: those of one kind and region, and firms by the name of their trade."""
    found = {f"o/{official.spelling(profile.name)}"}
    name = official.read(profile.name)
    for where in _where(name.place) or _houses(profile):
        found.add(f"o/{name.core}/{where}")
        found.add(f"o/{name.loose}{name.ending}/{where}")
        if name.is_firm:
            found.add(f"o/firm/{name.trade[:2]}/{name.ending}/{where}")
    if name.is_firm:
        found |= {f"o/firm/{name.trade[:2]}/{name.ending}/{where}" for where in _houses(profile)}
        found |= {f"o/firm/{name.trade[:2]}/{name.ending}/{above}" for above in _above(name.place)}
    return found


def compare(first: Profile, second: Profile) -> Iterator[str]:
    """The names of the evidence for and against two organizations being one."""
    a, b = official.read(first.name), official.read(second.name)
    if official.spelling(first.name) == official.spelling(second.name):
        yield "organization.spelling"
        return
    yield from vetoes(first, second)
    if a.core == b.core:
        yield from _by_region(first, second)
    elif a.loose == b.loose and a.ending == b.ending:
        yield "organization.short_form"
    elif a.is_firm and b.is_firm and a.ending == b.ending and _may_be_short(a, b):
        yield "organization.short_form"
        if first["staff"] & second["staff"]:
            yield "organization.staff"


def vetoes(first: Profile, second: Profile) -> Iterator[str]:
    """The names of the evidence that two organizations are not one."""
    a, b = official.read(first.name), official.read(second.name)
    if not _may_be_one(a.place, b.place):
        yield "organization.other_region"
    if a.ending != b.ending:
        yield "organization.other_suffix"
    if a.numbers != b.numbers and a.loose != b.loose:
        yield "organization.other_number"


def _may_be_one(a: Place, b: Place) -> bool:
    """Whether two regions can be one: known ones share a code, unknown ones the end of their text."""
    if a.codes and b.codes:
        return bool(a.codes & b.codes) or bool(_chains(a) & b.codes) or bool(_chains(b) & a.codes)
    short, long = sorted((a.texts, b.texts), key=len)
    return not short or long[-len(short) :] == short


def _chains(place: Place) -> set[str]:
    """The regions that a sure region lies in; a firm may be registered in the city and named by its district."""
    return set(places.chain(*place.codes)[1:]) if place.is_sure else set()


def _by_region(first: Profile, second: Profile) -> Iterator[str]:
    a, b = official.read(first.name).place, official.read(second.name).place
    if a.is_sure and a.codes == b.codes:
        yield "organization.region"
        return
    if a.codes and b.codes and not a.codes & b.codes:
        yield "organization.other_region"
        return
    yield "organization.open_region" if a.texts and b.texts else "organization.no_region"
    if _cities(first) & _cities(second) and not _common(a, b):
        yield "organization.house"


def _may_be_short(a: Official, b: Official) -> bool:
    short, long = sorted((a, b), key=lambda name: len(name.core))
    same_trade = short.trade == long.trade
    return same_trade or official.is_short_for(short.core, long.core)


def _where(place: Place) -> list[str]:
    if place.codes:
        return sorted(place.codes) if len(place.codes) <= _MOST_PLACES else []
    return [place.texts[-1]] if place.texts and not places.common(place.texts[-1]) else list(place.texts[-1:])


def _above(place: Place) -> list[str]:
    return list(places.chain(*place.codes)[1:]) if place.is_sure else list(place.texts[:-1])


def _houses(profile: Profile) -> list[str]:
    """Where the bulletins come from that name the body, when few do."""
    found = sorted(_cities(profile))
    return found if len(found) <= _MOST_PLACES else []


def _cities(profile: Profile) -> frozenset[str]:
    """The cities of the publishers: codes of known regions, texts of others."""
    found: set[str] = set()
    for name in profile["house.name"]:
        place = official.read(name).place
        if place.is_sure:
            found.update(code for code in places.chain(*place.codes) if len(code) != 6 or not code.endswith("0000"))
            found.update(place.codes)
        found.update(place.texts if not place.codes else ())
    return frozenset(found)


def _common(*some: Place) -> bool:
    return any(places.common(text) for place in some for text in place.texts[-1:])
