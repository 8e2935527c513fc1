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
    text, begins, ends, found = [], [], [], {}
    at = 0
    for mention in sorted(mentions, key=lambda m: (m.begin, -m.end)):
        if mention.begin < at or mention.kind not in SYMBOLS:
            continue
        for index in range(at, mention.begin):
            text.append(sentence[index])
            begins.append(index)
            ends.append(index + 1)
        found[len(text)] = mention
        text.append(SYMBOLS[mention.kind])
        begins.append(mention.begin)
        ends.append(mention.end)
        at = mention.end
    for index in range(at, len(sentence)):
        text.append(sentence[index])
        begins.append(index)
        ends.append(index + 1)
    return Symbols("".join(text), (*begins, len(sentence)), (*ends, len(sentence)), found)
