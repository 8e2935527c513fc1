"""Tells who only wrote, photographed or edited what is printed: the names of by-lines are no persons of the story."""

from __future__ import annotations

import re

from ingest.lexicon import HAN

_OPENED = (
    "(?:通讯员|记者|讯员|供稿人?|供图|撰稿人?|撰文|拟稿人?|投稿|摄影|摄像|编发|编辑|责编|审核|审批|审阅|核稿|核发|校对|主编|版式|美编|制图|校审|"
    "编审|签发|监制|排版|上传|录入|发布[者人]|用户|报道|图片|文字|图文|文图|(?<![征作论散语课])文|(?<![制绘意地])图|[初复终一二三]审)"
)
_NAMES = rf"(?:{HAN}{{2,4}}|{HAN} {{1,4}}{HAN})"
_SIGNED = re.compile(rf"{_OPENED}[：/\s]\s*(?:{_NAMES}[、\s])*\s*$")
_AUTHOR = re.compile(rf"(?:^|\s)作 {{0,2}}者：\s*(?:{_NAMES}[、\s])*$")
_REPORTERS = re.compile(r"(?:^|讯)\s*（[^（）。；]*$")
_REPORTER = re.compile("记者|通讯员")
_ALONE = re.compile(rf"\s*（[^（）：，。；]{{2,30}}）\s*|\s*（[^（）：，。；]{{1,16}}：{_NAMES}(?:[、 ]{_NAMES})*）\s*")
_CLOSING = re.compile(rf"{HAN}{{2,4}}(?:[、 ]{HAN}{{2,4}})*[ /]*(?:摄影)?(?:报道|供稿|撰稿|供图|摄)[。）]?$")
_OPENING = re.compile(
    rf"(?:[^，。；]{{0,8}}讯)?\s*(?:(?:{HAN}{{0,6}}记者|(?:特约)?通讯员|实习生)\s*{_NAMES}(?:[、\s]+{_NAMES})*\s*)+(?:摄影)?报道"
)
_REACH = 40


def signs(text: str, begin: int) -> bool:
    """Whether the name that begins at a place is in a by-line: 摄影：〔name〕, 讯（记者〔name〕）, 记者〔name〕报道."""
    before = text[max(0, begin - _REACH) : begin]
    if _SIGNED.search(before) or _AUTHOR.search(before):
        return True
    opening = _OPENING.match(text) if begin < _REACH and "报道" in text else None
    if opening is not None and begin < opening.end():
        return True
    if _REPORTERS.search(before) and _REPORTER.search(text, max(0, begin - _REACH), text.find("）", begin) + 1):
        return True
    return _ALONE.fullmatch(text) is not None or _CLOSING.match(text, begin) is not None
