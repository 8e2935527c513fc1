"""Compares organizations: by what they are and where, never by how alike their names look."""

from __future__ import annotations

from collections.abc import Iterator

from kg.linking import official, places
from kg.linking.places import Place
from kg.linking.profiles import Profile

_MOST_PLACES = 4


def keys(profile: Profile) -> set[str]:
    """The blocks in which bodies are compared: those of one kind and region, and firms by the name of their trade."""
    name = official.read(profile.name)
    where = _where(name.place)
    houses = _houses(profile)
    found = {f"o/{official.spelling(profile.name)}"}
    found |= {f"o/{core}/{place}" for core in (name.core, name.loose) for place in where or houses}
    if name.is_firm:
        near = {*where, *houses, *_above(name.place)}
        found |= {f"o/firm/{trade[:2]}/{name.ending}/{place}" for trade in _trades(profile) for place in near}
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
    elif a.loose == b.loose:
        yield "organization.short_form"
    elif a.is_firm and b.is_firm and _may_be_short(first, second):
        yield "organization.short_form"
        if first["staff"] & second["staff"]:
            yield "organization.staff"


def vetoes(first: Profile, second: Profile) -> Iterator[str]:
    """The names of the evidence that two organizations are not one."""
    a, b = official.read(first.name), official.read(second.name)
    if not places.may_be_one(a.place, b.place):
        yield "organization.other_region"
    if a.ending != b.ending:
        yield "organization.other_suffix"
    if a.numbers != b.numbers and a.loose != b.loose:
        yield "organization.other_number"
    if second.raw in first["before"] | first["after"] or first.raw in second["before"] | second["after"]:
        yield "organization.successor"


def _by_region(first: Profile, second: Profile) -> Iterator[str]:
    a, b = official.read(first.name).place, official.read(second.name).place
    is_open = len(a.codes) > 1 or any(map(places.common, a.texts[-1:]))
    if (a.is_sure and a.codes == b.codes) or (a.texts == b.texts and not is_open):
        yield "organization.region"
        return
    yield "organization.open_region" if a.texts and b.texts else "organization.no_region"
    short, long = (first, second) if len(a.texts) < len(b.texts) else (second, first)
    if _is_of(short, official.read(long.name).place):
        yield "organization.house"


def _is_of(profile: Profile, place: Place) -> bool:
    """Whether all that name a body are publishers of this region or of the one that it lies in."""
    if not profile["house.name"] or not place.texts:
        return False
    inside = {*places.around(place), *place.texts}
    houses = [official.read(name).place for name in profile["house.name"]]
    return all({*house.codes, *house.texts[:1]} & inside for house in houses)


def _may_be_short(first: Profile, second: Profile) -> bool:
    """Whether one firm's name leaves out characters of the other's, its region and legal form apart."""
    names = [{official.without_form(name) for name in _locals(one)} for one in (first, second)]
    pairs = [sorted((a, b), key=len) for a in names[0] for b in names[1]]
    fits = any(short == long or official.is_short_for(short, long) for short, long in pairs)
    return fits and not _is_part(*sorted((official.read(one.name).core for one in (first, second)), key=len))


def _is_part(whole: str, part: str) -> bool:
    """Whether a name goes on after a whole other one with more than a legal form: 北坡集团 and 北坡集团物流公司."""
    return part.startswith(whole) and bool(official.rest_of(part[len(whole) :]))


def _trades(profile: Profile) -> set[str]:
    return {official.trade(name) for name in _locals(profile)}


def _locals(profile: Profile) -> set[str]:
    """A firm's name without its region, and without the city's short name where its bulletins say which city."""
    core = official.read(profile.name).core
    cities = {text[:-1] for house in profile["house.name"] for text in official.read(house).place.texts}
    return {core} | {core.removeprefix(city) for city in cities if len(core) - len(city) > 3}


def _where(place: Place) -> set[str]:
    """The regions that a name can be of, as codes and as the text itself."""
    codes = place.codes if len(place.codes) <= _MOST_PLACES else ()
    return {*codes, *place.texts[-1:]}


def _above(place: Place) -> set[str]:
    return {*places.around(place)} | {*place.texts[:-1]}


def _houses(profile: Profile) -> set[str]:
    """Where the bulletins come from that name a body, when few do."""
    found = {one for name in profile["house.name"] for one in _where(official.read(name).place)}
    return found if len(found) <= 2 * _MOST_PLACES else set()
