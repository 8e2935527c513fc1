"""Tells how the lines of a text are broken: paragraphs without breaks in their lists are parted, wrapped ones told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.lexicon import HAN

_PRIZE = (
    r"(?:[特一二三四]等奖|[金银铜]奖|[冠亚季]军|第[一二三四五六七八]名|优[秀胜]奖|"
    rf"(?:{HAN}{{2,4}})?(?:组织|人气|风采|创意|入围|鼓励)奖)(?:（[^（）]{{1,8}}）)?"
)
_GROUP = rf"{HAN}{{1,10}}(?:组|团体|单打|双打)|{HAN}{{0,10}}(?:获奖|表彰)?名单"
_LABEL = re.compile(rf"(?<= )(?:{_PRIZE}|{_GROUP})：?(?= |(?<=：))")
_OF_PRIZE = re.compile(rf"(?<= ){_PRIZE}(?=[ ：])")
_ENTRY = re.compile("(?<= )(?:作品|节目|项目)(?:名称)?：")
_PROSE = re.compile(r"(?<= )(?=[^ ]{0,40}，)(?=[^ ]*[。！])[^ ：]{2}")
_SENTENCE = re.compile("[。！：] +$")
_OPENED = re.compile("[ \u3000]*(?P<bullet>[◆○●■▲★☆□◇△►▶◎※])")
_LEAST, _NARROWEST = 2, 24


def lines(text: str) -> Iterator[str]:
    """The lines of a text with their ends; a paragraph that two and more labels of winners stand in as several."""
    for line in (item for whole in text.splitlines(keepends=True) for item in _items(whole)):
        if " " in line and "。" in line and len(_OF_PRIZE.findall(line)) >= _LEAST:
            yield from _parted(line)
        else:
            yield line


def _items(line: str) -> Iterator[str]:
    """A line, parted before each further bullet where the first one opens it: ◆…。◆…。."""
    edges = [0, len(line)]
    if opened := _OPENED.match(line):
        edges[1:1] = [at.start() for at in re.finditer(f"(?<=[。！；”）]){opened['bullet']}", line)]
    for begin, end in pairwise(edges):
        yield line[begin:end]


def _parted(line: str) -> Iterator[str]:
    """A paragraph, parted where its list of winners begins and ends, and before each label and work in it."""
    labels = [told.start() for told in _LABEL.finditer(line)]
    first = next((at for at in labels if _SENTENCE.search(line, 0, at)), None)
    last = max((told.start() for told in _OF_PRIZE.finditer(line)), default=0)
    if first is None:
        yield line
        return
    works = [told.start() for told in _ENTRY.finditer(line, first)]
    prose = [told.start() for told in _PROSE.finditer(line, last)][:1]
    edges = sorted({0, *(at for at in (*labels, *works, *prose) if at >= first), len(line)})
    for begin, end in pairwise(edges):
        yield line[begin:end]


def wrap_width(text: str) -> int:
    """The width at which a file's lines are wrapped, or 0 where a line is a paragraph."""
    lengths = sorted(len(line.strip()) for line in text.splitlines() if line.strip())
    if len(lengths) < 12:
        return 0
    width = lengths[int(len(lengths) * 0.9)]
    near = sum(width - 4 <= n <= width + 4 for n in lengths)
    return width if _NARROWEST <= width <= 64 and near > 0.4 * len(lengths) else 0
