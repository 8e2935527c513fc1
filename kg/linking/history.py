"""Finds which body took the place of which: by a public list of renamed bodies, and by regions that came to an end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from kg.linking import official, places
from kg.linking.official import Official
from kg.linking.profiles import Profile
from kg.linking.tables import Tables

_MOST = 20


def successors(body: Profile, tables: Tables) -> list[str]:
    """The identifiers of the bodies that took the place of one."""
    name = official.read(body.name)
    renamed = (f"o/{core}/{place}" for core in _after().get(name.core, ()) for place in _where(name))
    moved = (f"o/{name.core}/{places.successor(code)}" for code in name.place.codes if places.successor(code))
    found = {raw for key in renamed for raw in _members(tables, key) if _is_there(name, raw, tables)}
    found |= {raw for key in moved if name.place.is_sure for raw in _members(tables, key)}
    return sorted(found - {body.raw})


def predecessors(body: Profile, tables: Tables) -> set[str]:
    """The identifiers of the bodies that one may have taken the place of."""
    name = official.read(body.name)
    keys = [f"o/{core}/{place}" for core in _before().get(name.core, ()) for place in _where(name)]
    keys += [f"o/{name.core}/{past}" for code in name.place.codes for past in places.predecessors(code)]
    return {raw for key in keys for raw in _members(tables, key)}


def _where(name: Official) -> Iterator[str]:
    yield from name.place.codes
    yield from name.place.texts[-1:]


def _is_there(old: Official, raw: str, tables: Tables) -> bool:
    """Whether a body is of the region of an older one."""
    return any(places.may_be_one(old.place, official.read(name).place) for name in tables.values(raw, "name"))


def _members(tables: Tables, key: str) -> list[str]:
    found = tables.block(key, _MOST + 1)
    return found if len(found) <= _MOST else []


@cache
def _after() -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for old, new in _pairs():
        found[old].append(new)
    return {old: tuple(new) for old, new in found.items()}


@cache
def _before() -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for old, new in _pairs():
        found[new].append(old)
    return {new: tuple(old) for new, old in found.items()}


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    text = files(__package__).joinpath("successors.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple((old, new) for old, new, _ in rows)
