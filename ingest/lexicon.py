"""Reads the word lists once: the public names and words that the rules build on."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from ahocorasick_rs import AhoCorasick, MatchKind

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
        self._last: tuple[str, list[tuple[int, int, str]]] = ("", [])

    def spans(self, text: str) -> list[tuple[int, int, str]]:
        """(begin, end, word) of each occurrence, in the order of the text; the last text's are kept at hand."""
        if text != self._last[0]:
            found = self._automaton.find_matches_as_indexes(text)
            self._last = (text, [(begin, end, self.terms[i]) for i, begin, end in found])
        return self._last[1]


def alternation(terms: tuple[str, ...]) -> str:
    """A regular expression that matches any of the terms, longest first."""
    import re

    return "|".join(re.escape(t) for t in sorted(set(terms), key=lambda t: (-len(t), t)))
