"""Finds tables whose cells stand below one another, a line each, as pages lose them: 姓名 / 奖项 / 李勇 / 一等奖."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import tables

_PRIZE = re.compile(
    "(?:个人|团体|[男女]子|单项|优秀|最佳)?(?:[特一二三四]等奖|[金银铜][奖牌]|[冠亚季殿]军|第[一二三四五六七八九十]+名|[一-鿿]{2,6}奖)"
)
_MOST, _LEAST, _ROWS = 8, 2, 2
_LONGEST = 40


def rows(lines: Sequence[str]) -> dict[int, int]:
    """Of each line that is a cell of such a table, the line with which its row begins."""
    cells = [(index, line.strip()) for index, line in enumerate(lines) if line.strip()]
    found: dict[int, int] = {}
    at = 0
    while at < len(cells):
        head = _head(cells[at : at + _MOST])
        below = _bodies(cells[at + len(head) :], head) if head else []
        if len(below) >= _ROWS:
            for row in (cells[at : at + len(head)], *below):
                found |= {index: row[0][0] for index, _ in row}
        at += sum(map(len, below), len(head)) or 1
    return found


def _head(cells: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    """What the columns hold that lines name one below another, of which one is for prizes, one for who won them."""
    for size in range(min(_MOST, len(cells)), _LEAST - 1, -1):
        said = [text for _, text in cells[:size]]
        kinds = tuple(tables.kind(text) for text in said)
        if all(kinds) and tables.columns(" ".join(said)) is not None and "prize" in kinds:
            return kinds
    return ()


def _bodies(cells: Sequence[tuple[int, str]], kinds: tuple[str, ...]) -> list[Sequence[tuple[int, str]]]:
    """The rows below such a head: as many cells as columns each, more where a title was cut, each with its prize."""
    found: list[Sequence[tuple[int, str]]] = []
    behind = len(kinds) - 1 - kinds.index("prize")
    begin = 0
    while True:
        prize = next((at for at in range(begin, len(cells)) if _PRIZE.fullmatch(cells[at][1])), -1)
        row = cells[begin : prize + 1 + behind]
        more = len(row) - len(kinds)
        if prize < 0 or more not in ({0, 1, 2} if "title" in kinds else {0}) or any(len(s) > _LONGEST for _, s in row):
            return found
        found.append(row)
        begin += len(row)
