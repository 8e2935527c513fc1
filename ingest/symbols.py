"""Turns a sentence into typed symbols: each mention becomes one character, so that a rule reads like a phrase."""

from __future__ import annotations

import re
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


_BESIDE = re.compile(f"(?<={SYMBOLS['organization']}) (?={SYMBOLS['organization']})")


@dataclass(frozen=True, slots=True)
class Symbols:
    """The symbol text, the length of the sentence, and the mentions behind the typed symbols, by their place in it.

    ``places`` are the spans of the sentence that the typed symbols stand for; a mention may grow beyond its own.
    """

    text: str
    size: int
    mentions: dict[int, Mention]
    places: dict[int, tuple[int, int]]

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """The span of the sentence that ``text[begin:end]`` stands for."""
        start = self._place(begin)[0]
        return start, (self._place(end - 1)[1] if end > begin else start)

    def _place(self, index: int) -> tuple[int, int]:
        """The span of the sentence that one symbol stands for."""
        after, offset = 0, 0
        for at, (begin, end) in self.places.items():
            if at == index:
                return begin, end
            if at > index:
                break
            after, offset = at + 1, end
        begin = offset + index - after
        return begin, min(begin + 1, self.size)

    def within(self, begin: int, end: int, *kinds: str) -> list[Mention]:
        """The mentions of these kinds in ``text[begin:end]``."""
        return [m for i, m in self.mentions.items() if begin <= i < end and (not kinds or m.kind in kinds)]


def encode(sentence: str, mentions: Sequence[Mention]) -> Symbols:
    """The symbol text of a sentence; of mentions that overlap the first, then the longest, is taken.

    An exclamation mark at its end stands for a full stop, a space between two organizations for the mark of a list.
    """
    pieces: list[str] = []
    found: dict[int, Mention] = {}
    at = place = 0
    for mention in sorted(mentions, key=lambda m: (m.begin, -m.end)):
        if mention.begin < at or mention.kind not in SYMBOLS:
            continue
        pieces += (sentence[at : mention.begin], SYMBOLS[mention.kind])
        place += mention.begin - at
        found[place] = mention
        place += 1
        at = mention.end
    rest = sentence[at:-1] + "。" if sentence.endswith("！") else sentence[at:]
    places = {place: (mention.begin, mention.end) for place, mention in found.items()}
    text = _BESIDE.sub("、", "".join(pieces))
    return Symbols(text + rest, len(sentence), found, places)
