"""Tells for whom a visit or a gift was, as its name has it."""

from __future__ import annotations

import re

from ingest.reading import Reading
from ingest.symbols import SYMBOLS

_SO_MANY = re.compile(r"^[近约]?\d+[余多]?[名户位家个]")
_HOME = re.compile("(?:前往|来到|走进|深入|赴|到)([^，。；]{2,16}?)(?:家中|家里|的家)")
HONOURED = "劳模"
"""How model workers are called in the name of a visit."""
LEAST = 3
"""The least characters of a word for people."""


def at_home(reading: Reading) -> str:
    """Whom a visit was for that went to someone's home (前往困难职工家中)."""
    home = _HOME.search(reading.text)
    return home[1].removesuffix("的") if home else ""


def called(words: str) -> str:
    """Whom a visit was for, without what they were doing: 坚守岗位的一线职工 → 一线职工."""
    words = _SO_MANY.sub("", words.removeprefix("了"))
    last = words.removesuffix("们").rpartition("的")[2]
    return last if len(last) >= LEAST else words.removesuffix("们")


def seen(reading: Reading, begin: int, end: int) -> str:
    """Whom a visit was for, model workers by that word alone."""
    begin += reading.symbols.text.startswith("了", begin)
    honoured = reading.symbols.text.startswith(SYMBOLS["honour"], begin)
    return HONOURED if honoured else called(reading.surface(begin, end))
