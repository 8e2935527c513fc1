"""Measures and breaks text by the columns that it takes on a terminal: a Chinese character takes two."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_PIECE = re.compile(r"[!-~]+|\s+|.", re.DOTALL)
_NOT_FIRST = set(",.:;!?)]}，。、：；！？）》」”’…")


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
    line = ""
    for piece in _PIECE.findall(paragraph):
        if line and width(line + piece.rstrip()) > columns and piece[0] not in _NOT_FIRST:
            yield line.rstrip()
            line = piece.lstrip()
        else:
            line += piece
    yield line.rstrip()
