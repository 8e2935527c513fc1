"""Breaks a name into the lines of its card, and says how large the card must be, before any browser sees it."""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass

WIDEST_LINE = 9.5
MOST_LINES = 3

_FONT = 13.0
_LEADING = 18
_SIDES = {"organization": 46, "event": 28, "person": 44, "place": 42, "award": 44, "series": 34}
_ENDS = {"organization": 16, "event": 36, "person": 14, "place": 14, "award": 14, "series": 18}
_CLOSING = "，。、；：！？）》」』”’…·)]"


@dataclass(frozen=True, slots=True)
class Card:
    """The lines of a label and the size, in pixels at zoom 1, of the box that holds them."""

    lines: tuple[str, ...]
    width: int
    height: int


def card(kind: str, name: str) -> Card:
    """The card of a node of this ``kind``: its name in at most three lines, the middle cut out of a longer one."""
    lines = wrap(shorten(name))
    widest = max(map(measure, lines))
    least = 96 if kind == "event" else 0
    width = math.ceil(max(least, widest * _FONT) + _SIDES[kind])
    return Card(lines, width, max(30, len(lines) * _LEADING + _ENDS[kind]))


def measure(text: str) -> float:
    """How wide ``text`` is, in widths of one Han character; a little too wide rather than too narrow."""
    return sum(_advance(character) for character in text)


def shorten(name: str, most: float = WIDEST_LINE * MOST_LINES - 1) -> str:
    """``name``, or its beginning and end with … between when it is wider than ``most``."""
    if measure(name) <= most:
        return name
    head = _beginning(name, most * 0.6)
    tail = _beginning(name[::-1], most - 1 - measure(head))[::-1]
    return f"{head}…{tail}"


def wrap(name: str) -> tuple[str, ...]:
    """``name`` in lines of nearly equal width, so that no line is left with one character.

    >>> wrap("青石市云岭区总工会职工服务中心")
    ('青石市云岭区总工', '会职工服务中心')
    """
    rows = max(1, math.ceil(measure(name) / WIDEST_LINE))
    wanted = max(measure(name) / rows, 1.0)
    lines, rest = [], name
    for _ in range(rows - 1):
        line = _line(rest, wanted)
        lines.append(line.strip())
        rest = rest[len(line) :]
    return tuple(line for line in [*lines, rest.strip()] if line) or (name,)


def _line(text: str, wanted: float) -> str:
    cut = len(_beginning(text, wanted + 0.5))
    while cut < len(text) and text[cut] in _CLOSING:
        cut += 1
    if 0 < cut < len(text) and text[cut - 1 : cut + 1].isascii() and text[cut - 1 : cut + 1].isalnum():
        cut = _word_start(text, cut)
    return text[:cut]


def _word_start(text: str, cut: int) -> int:
    start = cut
    while start > 0 and text[start - 1].isascii() and text[start - 1].isalnum():
        start -= 1
    return start or cut


def _beginning(text: str, most: float) -> str:
    width = 0.0
    for index, character in enumerate(text):
        width += _advance(character)
        if width > most:
            return text[: max(index, 1)]
    return text


def _advance(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WFA":
        return 1.0
    if unicodedata.combining(character):
        return 0.0
    return 0.78 if character.isupper() or character in "mwMW@%&" else 0.6
