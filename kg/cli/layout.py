"""Measures and breaks text by the columns that it takes on a terminal: a Chinese character takes two."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_PIECE = re.compile(r"[!-~]+|\s+|.", re.DOTALL)
_NOT_FIRST = set(",.:;!?)]}，。、：；！？）》」”’…—")
_NOT_LAST = set("([{（《「“‘")


def width(text: str) -> int:
    """The number of terminal columns that ``text`` takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def wrap(text: str, columns: int) -> list[str]:
    """``text`` in lines of at most ``columns``: English breaks between words, Chinese between characters."""
    return [line for paragraph in text.split("\n") for line in _broken(paragraph, columns)]


def pad(text: str, columns: int) -> str:
    """``text`` with blanks up to ``columns``."""
    return text + " " * max(columns - width(text), 0)


def _broken(paragraph: str, columns: int) -> Iterator[str]:
    line: list[str] = []
    for piece in _pieces(paragraph, columns):
        if not line or width("".join(line) + piece.rstrip()) <= columns:
            line.append(piece)
            continue
        rest = [piece]
        while len(line) > 1 and (rest[0][0] in _NOT_FIRST or line[-1] in _NOT_LAST):
            rest.insert(0, line.pop())
        yield "".join(line).rstrip()
        line = ["".join(rest).lstrip()]
    yield "".join(line).rstrip()


def _pieces(paragraph: str, columns: int) -> Iterator[str]:
    """What stays in one line: English words, runs of blanks, Chinese characters; cut where even that is too long."""
    for piece in _PIECE.findall(paragraph):
        yield from (piece[start : start + columns] for start in range(0, len(piece), columns))
