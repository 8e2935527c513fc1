"""Takes marks of emphasis and the spaces around numbers out of a line, with each character's place kept."""

from __future__ import annotations

import re

from ingest.text import Passage

_MARKUP = re.compile(
    r"\*\*|__(?=\S)|(?<=\S)__|(?<=[冠亚季殿]) +(?=军)|(?<=[特一二三四]) +(?=等 *奖)|(?<=[特一二三四]等) +(?=奖)|"
    r"(?<=[特一二三四] 等) +(?=奖)|(?<=第) +(?=[一二三四五六七八九十] *名)|(?<=第[一二三四五六七八九十]) +(?=名)"
)
_SPACED_DATE = re.compile(r"(?<=[年月]) +(?=\d)|(?<=\d) +(?=[年月日](?!报))")
_SPACED = re.compile(
    r"(?<=[一-鿿，。；：、（）“”《》]) +(?!\d{1,2}[.、](?!\d))(?=[0-9A-Za-z])|"
    r"(?<!^\d)(?<!^\d\d)(?<=[0-9A-Za-z%]) +(?=[一-鿿，。；：、（）“”《》])|"
    r"(?<=[一-鿿”》）]) +(?=[，。；、”》）])|(?<=[，；、“《（]) +(?=[一-鿿“《（])|" + _SPACED_DATE.pattern
)
_CLAUSES = re.compile("[，。；]")


def without(passage: Passage) -> Passage:
    """A passage without emphasis and without spaces around numbers (11 月), beside marks (甲 、 乙), in ranks (冠 军).

    The number of an entry stays apart (甲队 2.乙队). In a line that is no sentence spaces may part columns: there
    only those within dates go.
    """
    cuts: list[tuple[int, int]] = []
    if " " in passage.text or "**" in passage.text or "__" in passage.text:
        cuts += [mark.span() for mark in _MARKUP.finditer(passage.text)]
    if " " in passage.text:
        spaced = _SPACED if _CLAUSES.search(passage.text) else _SPACED_DATE
        cuts += [space.span() for space in spaced.finditer(passage.text)]
    if not cuts:
        return passage
    pieces, at, start, base = "", 0, [], passage.starts[0][1]
    for begin, end in [*sorted(cuts), (len(passage.text), 0)]:
        if begin > at:
            start.append((len(pieces), base + at))
            pieces += passage.text[at:begin]
        at = end
    return Passage(pieces, tuple(start)) if pieces else passage
