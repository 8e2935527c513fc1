"""Text for reading by rules: one form of each punctuation mark, and the way back to the text as decoded."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from ingest import places

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_MARKS = str.maketrans(
    {
        **{chr(k): chr(v) for k, v in _WIDE.items()},
        "，": "，", ",": "，", "；": "；", ";": "；", "：": "：", ":": "：", "∶": "：", "？": "？", "?": "？",
        "！": "！", "!": "！", "（": "（", "(": "（", "）": "）", ")": "）", "〔": "（", "〕": "）",
        "「": "“", "」": "”", "『": "“", "』": "”", "〝": "“", "〞": "”", "＂": '"',
        "—": "-", "–": "-", "－": "-", "~": "-", "～": "-", "〜": "-", "−": "-",
        "―": "-", "─": "-", "｜": "|",
        "•": "·", "・": "·", "‧": "·", "∙": "·", "⋅": "·", "．": ".", "〈": "《", "〉": "》",
        "　": " ", "\u00a0": " ", "\t": " ", "\ufeff": " ", "\u200b": " ",
    }
)  # fmt: skip
_IN_NUMBER = re.compile(r"(?<=\d)[，：](?=\d)")
_STRAIGHT = re.compile(r'"([^"\n]*)"')


@lru_cache(maxsize=4)
def fold(text: str) -> str:
    """``text`` with one form for each mark, of the same length, so that offsets stay; the last texts' are kept."""
    folded = text.translate(_MARKS)
    folded = _IN_NUMBER.sub(lambda m: "," if m[0] == "，" else ":", folded)
    return _STRAIGHT.sub(lambda m: f"“{m[1]}”", folded)


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """A stretch of folded text without line breaks, with its pieces' places in the text as decoded.

    ``starts`` pairs the index of each piece in ``text`` with its offset in the text as decoded.
    """

    text: str
    starts: tuple[tuple[int, int], ...]

    def raw(self, index: int) -> int:
        """The offset in the text as decoded of the character at ``index``."""
        at, offset = self.starts[bisect_right(self.starts, (index, 1 << 60)) - 1]
        return offset + index - at

    def raw_span(self, begin: int, end: int) -> tuple[int, int]:
        """The half-open span in the text as decoded that covers ``text[begin:end]``."""
        if len(self.starts) == 1:
            at, offset = self.starts[0]
            return offset + begin - at, offset + end - at
        return self.raw(begin), self.raw(end - 1) + 1

    def joined(self, other: Passage) -> Passage:
        """This passage continued by ``other`` (a page break had cut it in two)."""
        shift = len(self.text)
        return Passage(self.text + other.text, self.starts + tuple((i + shift, o) for i, o in other.starts))


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One sentence, or one clause that a semicolon closes: ``passage.text[begin:end]``."""

    passage: Passage
    begin: int
    end: int

    @property
    def text(self) -> str:
        """The folded text."""
        return self.passage.text[self.begin : self.end]

    @property
    def span(self) -> tuple[int, int]:
        """Its place in the text as decoded."""
        return self.passage.raw_span(self.begin, self.end)


_CLOSE = {"“": "”", "《": "》", "（": "）"}
_STOP = re.compile(r"[。！？；“”《》（）.?!](?:(?<![.?!])|(?<![：、；） ]\d\.)(?=\s|$))")


def sentences(passage: Passage) -> list[Sentence]:
    """The sentences of a passage: cut at 。！？； outside quotation marks and brackets."""
    found: list[Sentence] = []
    start, closing = 0, ""
    for match in _STOP.finditer(passage.text):
        mark = match[0]
        if closing:
            if mark == closing or (mark in "。！？" and match.end() - start > 400):
                closing = ""
            continue
        if mark in _CLOSE:
            closing = _CLOSE[mark] if _CLOSE[mark] in passage.text[match.end() : match.end() + 300] else ""
        elif mark not in "”》）" and not (mark == "；" and places.goes_on(passage.text, start, match.end())):
            found.append(Sentence(passage, start, match.end()))
            start = match.end()
    if passage.text[start:].strip():
        found.append(Sentence(passage, start, len(passage.text)))
    return [_trimmed(s) for s in found if s.text.strip()]


def _trimmed(sentence: Sentence) -> Sentence:
    text = sentence.text
    begin = sentence.begin + len(text) - len(text.lstrip())
    return Sentence(sentence.passage, begin, sentence.end - (len(text) - len(text.rstrip())))
