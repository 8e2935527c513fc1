"""Compares series of events: by their names without marks."""

from __future__ import annotations

from collections.abc import Iterator

from kg.linking import titles
from kg.linking.profiles import Profile


def keys(profile: Profile) -> set[str]:
    """The block of the series of one name."""
    return {f"s/{titles.read(profile.name).base}"}


def compare(first: Profile, second: Profile) -> Iterator[str]:
    """The names of the evidence for two series being one."""
    if titles.read(first.name).base == titles.read(second.name).base:
        yield "series.name"


def vetoes(first: Profile, second: Profile) -> Iterator[str]:
    """No evidence forbids that two series are one."""
    yield from ()
