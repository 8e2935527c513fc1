"""Compares series of events: by their names without marks."""

from __future__ import annotations

from collections.abc import Iterator

from kg.linking import official
from kg.linking.profiles import Profile


def keys(profile: Profile) -> set[str]:
    """The block of the series of one name."""
    return {f"s/{official.spelling(profile.name)}"}


def compare(first: Profile, second: Profile) -> Iterator[str]:
    """The names of the evidence for two series being one."""
    if official.spelling(first.name) == official.spelling(second.name):
        yield "series.name"


def vetoes(first: Profile, second: Profile) -> Iterator[str]:
    """No evidence forbids that two series are one."""
    yield from ()
