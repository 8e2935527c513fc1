"""Tells common words from names by jieba's dictionary: evidence against a doubtful name, read only when one is met."""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from ingest.lexicon import words

_ACTS = re.compile(r"^(\S\S) \d{2,} (?:v|vn|ad|vd)$", re.MULTILINE)

_MANNERS = re.compile(r"^(?!高新 )(\S{2,4}) \d{2,} (?:d|t|c|p|r|df|dg|tg|rr|rz)$", re.MULTILINE)


def _dictionary() -> str:
    """The text of jieba's dictionary (6 MB, so that none keeps it), or "" without jieba."""
    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        return ""
    return (Path(spec.submodule_search_locations[0]) / "dict.txt").read_text(encoding="utf-8")


@cache
def _common() -> re.Pattern[str]:
    """The words of the dictionary but names; it takes some that bear 建国 for a given name for countries.

    Many that it has met less than ten times are names that its tags miss: 高军, 付强.
    """
    surname = "".join(word for word in words("surnames.txt") if len(word) == 1)
    rare = f"[{surname}][{''.join(words('given_name_characters.txt'))}]{{1,2}} \\d "
    return re.compile(rf"^(?!.[建治安卫]国 |{rare})(\S{{2,4}}) \d+ (?!nr|nz)", re.MULTILINE)


@cache
def _words() -> frozenset[str]:
    """The words of two to four characters of jieba's dictionary that it does not tag as names."""
    return frozenset(_common().findall(_dictionary()))


@cache
def _acts() -> frozenset[str]:
    return frozenset(_ACTS.findall(_dictionary()))


@cache
def _manners() -> frozenset[str]:
    return frozenset(_MANNERS.findall(_dictionary()))


def is_common(word: str) -> bool:
    """Whether jieba's dictionary has ``word`` as something else than a name."""
    return word in _words()


def is_act(word: str) -> bool:
    """Whether jieba's dictionary has ``word`` as a verb of two characters that is not rare."""
    return word in _acts()


def is_manner(word: str) -> bool:
    """Whether jieba's dictionary has ``word`` as an adverb, time, link or pronoun that is not rare: 随后, 昨晚."""
    return word in _manners()
