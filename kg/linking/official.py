"""Takes the name of an organization apart: where it is, what it is, and the forms that its name may have."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from kg.linking import places
from kg.linking.places import Place

_MARKS = re.compile(r"[\W_]+")
_PARTY = re.compile("^(?:中国共产党|中共)(?!中央)")
_NUMBER = re.compile(r"第?([一二三四五六七八九十百]+|\d+)(?=[一-鿿])")
_DIGITS = {word: str(number) for number, word in enumerate("零一二三四五六七八九")}


@dataclass(frozen=True, slots=True)
class Official:
    """A name in parts: ``core`` is the body without region in full, ``ending`` what makes it a part of another."""

    place: Place
    core: str
    ending: str
    numbers: tuple[str, ...]
    is_firm: bool

    @property
    def loose(self) -> str:
        """The core in the form that it may be short for."""
        return str(_words()["perhaps"].get(self.core, self.core))


@lru_cache(maxsize=1 << 11)
def read(name: str) -> Official:
    """The parts of a name."""
    plain = spelling(name)
    party = "党" if _PARTY.search(plain) else ""
    place, rest = places.split(_PARTY.sub("", plain))
    rest = _in_full(rest)
    ending = next((one for one in _endings() if rest.endswith(one)), "")
    body = rest[: len(rest) - len(ending)]
    is_firm = without_form(body) != body or any(body.endswith(one) for one in _words()["firms"]["trades"])
    return Official(place, party + rest, ending, _numbers(rest), is_firm)


@lru_cache(maxsize=1 << 11)
def spelling(name: str) -> str:
    """A name without what varies in writing only: marks, widths of characters, spaces."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", name)).casefold()


def is_short_for(short: str, full: str) -> bool:
    """Whether one name leaves out characters of the other, and keeps its first."""
    letters = iter(full)
    return len(short) < len(full) and short[:1] == full[:1] and all(letter in letters for letter in short)


def without_form(name: str) -> str:
    """A firm's name without its legal form, or its part's without its own ending: 星河重工有限公司工会 → 星河重工."""
    body = next((name.removesuffix(one) for one in _endings() if name.endswith(one) and len(name) > len(one) + 1), name)
    forms = _words()["firms"]["endings"]
    return next((body.removesuffix(one) for one in forms if body.endswith(one) and len(body) > len(one) + 1), body)


def rest_of(name: str) -> str:
    """What is left of the end of a name without legal forms and endings: 物流公司 → 物流."""
    endings = (*_endings(), *_words()["firms"]["endings"])
    while ending := next((one for one in endings if name.endswith(one)), ""):
        name = name.removesuffix(ending)
    return name


def trade(name: str) -> str:
    """What a firm calls itself, without its trade: 星河重工有限公司 → 星河."""
    found = without_form(name)
    while ending := next((one for one in _words()["firms"]["trades"] if found.endswith(one)), ""):
        if len(found) - len(ending) < 2:
            break
        found = found.removesuffix(ending)
    return found


def _in_full(rest: str) -> str:
    for form, full in _words()["forms"].items():
        if rest.startswith(form) and not rest.startswith(full):
            return str(full) + rest[len(form) :]
        if rest.endswith(form):
            return rest[: -len(form)] + str(full)
    return rest


def _numbers(text: str) -> tuple[str, ...]:
    return tuple("".join(_DIGITS.get(letter, letter) for letter in found[1]) for found in _NUMBER.finditer(text))


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(_words()["suffixes"]["endings"], key=len, reverse=True))


@cache
def _words() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
