"""Tells which lines are rows of winners: below a line that names the columns (奖项 姓名 单位), or without one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.lexicon import HAN

Span = tuple[int, int]

_KINDS = {
    "prize": "(?:所?获|获得|获奖)?(?:奖项|奖次|奖级|奖别|等级|等次|名次|排名|荣誉|称号)+(?:名称|级别)?|获奖情况",
    "who": "(?:获奖|参赛|主讲|演讲|演唱|朗诵|主要|第一)*(?:完成|负责|发明|设计|申报|主创)?"
    "(?:者|姓名|人员|选手|人|教师|个人|职工|队员|作者|运动员|学员)(?:姓名)?",
    "house": "(?:所[在属]|获奖|参赛|工作|选送|报送|推荐)?(?:基层|分)?"
    "(?:单位|部门|工会|学院|院系|代表队|队伍|团队|队名|集体|企业|公司|班组|学校)(?:名称)?(?:[及和与、/]?(?:职务|岗位|职称|工种))*",
    "post": "(?:现任|行政)?(?:职务|职称|岗位|工种|职业|身份)(?:名称|职称)?",
    "number": "序号|编号",
    "group": "(?:作品|参赛|竞赛|比赛|获奖)?(?:类别|组别|类型|赛项)",
    "title": f"{HAN}{{0,4}}(?:作品|题目|节目|课题|项目|成果|曲目|案例|论文)(?:名称|标题)?",
}
_KIND = re.compile("|".join(f"(?P<{kind}>{names})" for kind, names in _KINDS.items()))
_RANK = re.compile("[冠亚季殿]军|第[一二三四五六七八]名|[特一二三]等奖|[金银铜][奖牌]|优[秀胜]奖|优秀组织奖")
_HEADER = re.compile(r"\|?[一-鿿（）、/ ]{1,12}(?:[ |]+[一-鿿（）、/]{1,8}){1,8}[ |]*")
_CELL = re.compile(rf"(?<!\S){HAN} {{1,4}}{HAN}(?!\S)|\S+")
_BARRED = re.compile(r"[^|]+")
_ABOVE = re.compile("[^，。；]*(?:获奖|表彰|名单|结果|成绩|如下|公示)[^，。；]*")
_PRIZED = re.compile(
    rf"(?:(?:[^ |，。；：]{{1,24}}[ |]+){{2,6}}|(?:[^ |，。；：]{{1,8}}[ |]+)?{HAN}{{2,4}}（[^（）]{{2,24}}）[ |]+)"
    r"[^ |，。；：]{0,6}(?:等奖|优[秀胜]奖|第[一二三四五六七八九十]+名|[冠亚季]军|[金银铜][奖牌])"
)
_LONGEST = 120
_LEAD, _TWO = 30, 2


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold, by kind: "prize", "who", "house", "post", "title", "number", "group" or "".

    The kind of a column for those of one rank (冠军, 第二名) is that rank.
    """

    kinds: tuple[str, ...]
    barred: bool

    def row(self, text: str) -> dict[str, Span]:
        """Where a row has what; empty for a line that is none."""
        cells = _cells(text, barred=self.barred)
        kinds = self.kinds[1:] if self.kinds[0] == "number" and len(cells) == len(self.kinds) - 1 else self.kinds
        more = len(cells) - len(kinds)
        if more > 0 and "title" in kinds:
            at = kinds.index("title")
            cells = [*cells[:at], (cells[at][0], cells[at + more][1]), *cells[at + more + 1 :]]
        if len(cells) == len(kinds) - 1 and kinds[0] == "prize":
            kinds = kinds[1:]
        if len(cells) != len(kinds) or len(text) > _LONGEST:
            return {}
        row = {kind: cell for kind, cell in reversed(list(zip(kinds, cells, strict=True))) if kind}
        each = len(kinds) > _TWO and {*kinds[1:]} == {"who"}
        return row | ({"who": (row["who"][0], cells[-1][1])} if each else {})

    def ranked(self, row: Mapping[str, Span]) -> list[str]:
        """The ranks that have a cell in a row."""
        return [kind for kind in row if _RANK.fullmatch(kind)]


def columns(text: str) -> Columns | None:
    """The columns that a line names, if one of them is for prizes and one for who won them, or some for ranks."""
    if len(text) > _LEAD + _LEAD or _HEADER.fullmatch(text) is None:
        return None
    barred = "|" in text
    kinds = tuple(kind(text[slice(*cell)]) for cell in _cells(text, barred=barred))
    if kinds[0] == "prize" and not any(kinds[1:]) and len(kinds) > _TWO and not barred:
        kinds = ("prize", *["who"] * (len(kinds) - 1))  # 奖次 粉笔字 钢笔字: who won in each
    ranked = sum(_RANK.fullmatch(kind) is not None for kind in kinds) > 1 and not _RANK.fullmatch(kinds[0])
    return Columns(kinds, barred) if ranked or ("prize" in kinds and {"who", "house"} & {*kinds}) else None


def kind(said: str) -> str:
    """What a column holds by its name, as ``Columns`` has it: the rank that it is for, or "" for what matters not."""
    told = _KIND.fullmatch(said)
    return (told.lastgroup or "") if told else said if _RANK.fullmatch(said) else ""


def is_row(text: str) -> bool:
    """Whether a line without a header above it is a row of winners: 3 工科组 周文清 机械学院 二等奖."""
    return _PRIZED.fullmatch(text.strip()) is not None


def marked(lines: Sequence[str]) -> tuple[frozenset[int], frozenset[int]]:
    """The indexes of the lines that are tables of winners, and of those right above that say what they are."""
    rows: set[int] = set()
    above: set[int] = set()
    header: Columns | None = None
    for index, line in enumerate(lines):
        text = line.strip()
        named = columns(text)
        header = named or (header if header and header.row(text) else None)
        rows |= {index} if header else set()
        told = lines[index - 1] if named and index else ""
        above |= {index - 1} if len(told) <= _LEAD and _ABOVE.fullmatch(told.strip()) else set()
    return frozenset(rows), frozenset(above - rows)


def _cells(text: str, *, barred: bool) -> list[Span]:
    cells = (_BARRED if barred else _CELL).finditer(text)
    spans = [_trimmed(text, match.span()) for match in cells]
    return [span for span in spans if span[0] < span[1]]


def _trimmed(text: str, span: Span) -> Span:
    said = text[slice(*span)]
    return span[0] + len(said) - len(said.lstrip()), span[0] + len(said.rstrip())
