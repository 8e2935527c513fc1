"""The kinds of evidence for and against two identifiers being one thing, and the verdict that they come to."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.linking.tables import Link
from kg.messages import language

SAME, UNSURE = 1.0, 0.5
"""The least weight in all that makes two identifiers one thing, and that leaves it to a person to say."""

_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of evidence; a ``veto`` decides alone, ``attaches`` asks that there be no other such thing."""

    name: str
    weight: float
    veto: bool
    attaches: bool
    zh: str
    en: str


def link(first: str, second: str, evidence: Iterable[str]) -> Link:
    """What the named evidence makes of two identifiers: "same", "attach", "unsure" or "different"."""
    told = tuple(evidence)
    found = [kinds()[name] for name in told]
    weight = round(sum(kind.weight for kind in found), 3)
    a, b = sorted((first, second))
    return Link(a, b, _verdict(found, weight), weight, told)


def wording(name: str) -> str:
    """A kind of evidence in the language in use."""
    kind = kinds()[name]
    return kind.zh if language() == "zh" else kind.en


@cache
def kinds() -> dict[str, Kind]:
    """Every kind of evidence by its name (``event.day``)."""
    data = tomllib.loads(files(__package__).joinpath("evidence.toml").read_text("utf-8"))
    return {
        f"{area}.{name}": Kind(
            f"{area}.{name}",
            float(told.get("weight", 0.0)),
            told.get("veto", False),
            told.get("attach", False),
            told["zh"],
            told["en"],
        )
        for area, entries in data.items()
        for name, told in entries.items()
    }


def _verdict(found: list[Kind], weight: float) -> str:
    if any(kind.veto for kind in found):
        return "different"
    if weight >= SAME - _ROUNDING:
        return "attach" if any(kind.attaches for kind in found) else "same"
    return "unsure" if weight >= UNSURE - _ROUNDING else "different"
