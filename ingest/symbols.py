"""Turns a sentence into typed symbols: each mention becomes one character, so that a rule reads like a phrase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.mentions import Mention

SYMBOLS = {
    "organization": "\ue000",
    "person": "\ue001",
    "date": "\ue002",
    "count": "\ue003",
    "quoted": "\ue004",
    "document": "\ue005",
    "prize": "\ue006",
    "honour": "\ue007",
}


@dataclass(frozen=True, slots=True)
class Symbols:
    """The symbol text, the place of each symbol in the sentence, and the mentions behind the typed ones."""

    text: str
    begins: tuple[int, ...]
    ends: tuple[int, ...]
    mentions: dict[int, Mention]

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """The span of the sentence that ``text[begin:end]`` stands for."""
        return (self.begins[begin], self.ends[end - 1]) if end > begin else (self.begins[begin], self.begins[begin])

    def within(self, begin: int, end: int, *kinds: str) -> list[Mention]:
        """The mentions of these kinds in ``text[begin:end]``."""
        return [m for i, m in self.mentions.items() if begin <= i < end and (not kinds or m.kind in kinds)]


def encode(sentence: str, mentions: Sequence[Mention]) -> Symbols:
    """The symbol text of a sentence; of mentions that overlap the first, then the longest, is taken."""
    pieces: list[str] = []
    begins: list[int] = []
    ends: list[int] = []
    found: dict[int, Mention] = {}
    at = 0
    for mention in sorted(mentions, key=lambda m: (m.begin, -m.end)):
        if mention.begin < at or mention.kind not in SYMBOLS:
            continue
        pieces += (sentence[at : mention.begin], SYMBOLS[mention.kind])
        begins += range(at, mention.begin)
        ends += range(at + 1, mention.begin + 1)
        found[len(begins)] = mention
        begins.append(mention.begin)
        ends.append(mention.end)
        at = mention.end
    size = len(sentence)
    begins += range(at, size + 1)
    ends += (*range(at + 1, size + 1), size)
    return Symbols("".join(pieces) + sentence[at:], tuple(begins), tuple(ends), found)
