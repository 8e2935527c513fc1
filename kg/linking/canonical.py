"""Chooses among the identifiers of one entity the one that it bears: that of the fullest official name."""

from __future__ import annotations

from collections.abc import Iterable

from kg.linking.profiles import Profile


def choose(profiles: Iterable[Profile]) -> str:
    """The identifier of the entity that these make; "" for none."""
    return max(profiles, key=_worth, default=_NOTHING).raw


def _worth(known: Profile) -> tuple[bool, int, str]:
    """What tells more is better (an employer, a date), then the longer name, then the later in order."""
    return not known.is_loose, len(known.name), known.raw


_NOTHING = Profile("", {})
