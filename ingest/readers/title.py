"""Finds the title of an issue: its first heading with the number of the issue, else the name of the file."""

from __future__ import annotations

import re
from pathlib import PurePath

from ingest.readers.han import han_of
from ingest.readers.lines import Found, Line, head
from kg.messages import say

_NUMBER = re.compile(r"(?:20\d\d年)?(?:第|总第) ?[\d一二三四五六七八九十百零〇]{1,5} ?期")
_DATA = re.compile(
    r"第.{1,5}期|总第|(?:19|20)\d\d ?[年./-]|内部资料|^（.*）$"
    r"|(?:主办|主编|编印|印发|编发|来源|发布|编)(?: ?：|$)|工会(?:办公室)?$"
)
_PERIODICAL = re.compile(r"(?:简报|动态|周报|月报|信息|通讯|快讯|要闻|专报|快报|资讯|周刊|月刊|报)$")
_LONGEST = 50


def find(raw: str, folded: str, name: str) -> Found:
    """The title in the characters of the ``raw`` text; ``folded`` is the same text with one form of each mark."""
    lines = head(folded)
    line = next((line for line in lines if _may_head(line)), None)
    first_sentence = next((line.number for line in lines if line.text.endswith(("。", "；"))), len(folded))
    if line is None or line.number > first_sentence:
        return Found(PurePath(name).stem, say("reader.origin.file_name"))
    title = raw.split("\n")[line.number - 1].strip().strip("#*>| \ufeff")
    return Found(title + _number(title, lines[:6]), say("reader.origin.line", line=line.number))


def _may_head(line: Line) -> bool:
    text = line.text
    if text.endswith(("。", "；", "，", "：")) or not 3 <= len(han_of(text)) <= _LONGEST:
        return False
    return not _DATA.search(text) or _PERIODICAL.search(_NUMBER.split(text)[0].strip(" （")) is not None


def _number(title: str, lines: list[Line]) -> str:
    """The number of the issue, where the title is the name of a periodical without it."""
    if not _PERIODICAL.search(title):
        return ""
    return next((match[0] for line in lines if line.is_brief and (match := _NUMBER.search(line.text))), "")
