"""Reads the word lists once: the public names and words that the rules build on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files

from ahocorasick_rs import AhoCorasick, MatchKind

HAN = r"[^\W\d_A-Za-z]"
"""A Chinese character, in a pattern: a letter that is not Latin. Written as a range it compiles 20 times as slowly."""
BRACKET = "（(?:[^（）]|（[^（）]*）)*）"
"""A bracket, which may hold another one: （恒远（临江）科技有限公司）."""

HANDING = "颁[发奖授]|授[予牌奖]"
"""How a prize or a title is handed to who won it."""
ADDRESS = "同志|老师|师傅|先生|女士|同学"
"""How a person is addressed behind the name, without telling a post."""

_WORDS = files("ingest") / "words"


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a list in ``ingest/words``: cells between tabs, comments and blank lines left out."""
    text = (_WORDS / name).read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> tuple[str, ...]:
    """The first column of a list."""
    return tuple(row[0] for row in rows(name))


class Finder:
    """Finds the words of a list in a text: leftmost and longest, none over another."""

    def __init__(self, terms: tuple[str, ...]) -> None:
        self.terms = terms
        self._automaton = AhoCorasick(terms, matchkind=MatchKind.LeftmostLongest)
        self.spans = lru_cache(maxsize=256)(self._spans)

    def _spans(self, text: str) -> tuple[tuple[int, int, str], ...]:
        """(begin, end, word) of each occurrence, in the order of the text; those of the last texts are kept at hand."""
        return tuple([(begin, end, self.terms[i]) for i, begin, end in self._automaton.find_matches_as_indexes(text)])


class Signs:
    """Finds the words of several lists in one pass, those inside a longer one too."""

    def __init__(self, *lists: Iterable[str]) -> None:
        of: dict[str, list[int]] = {}
        for number, listed in enumerate(lists):
            for word in dict.fromkeys(listed):
                of.setdefault(word, []).append(number)
        self._of = tuple(of.values())
        self._size = len(lists)
        self._automaton = AhoCorasick(tuple(of))

    def places(self, text: str) -> list[list[int]]:
        """Where the words of each list begin."""
        found: list[list[int]] = [[] for _ in range(self._size)]
        for index, begin, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
            for number in self._of[index]:
                found[number].append(begin)
        return found


def found_from(first: re.Pattern[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern, tried only where a text has what is ``first`` in every match of it."""
    end = 0
    for sign in first.finditer(text):
        if sign.start() >= end and (match := pattern.match(text, sign.start())):
            end = match.end()
            yield match


def alternation(terms: Iterable[str]) -> str:
    """A regular expression that matches any of the terms, longest first."""
    return any_of(map(re.escape, terms))


def any_of(patterns: Iterable[str]) -> str:
    """A regular expression that matches any of the patterns, longest first.

    Those that begin with one Chinese character are tried together, which spares trying each of them at every place;
    where all do, or with an opening quotation mark, no other place is tried at all.
    """
    groups: dict[str, list[str]] = {}
    for pattern in sorted(set(patterns), key=lambda p: (-len(p), p)):
        groups.setdefault(pattern[0] if "一" <= pattern[0] <= "鿿" or pattern[0] == "“" else "", []).append(pattern)
    free = [f"(?:{pattern})" for pattern in groups.pop("", [])]
    return "|".join([f"{first}(?:{'|'.join(p[1:] for p in same)})" for first, same in groups.items()] + free)
