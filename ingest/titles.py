"""Finds titles that no list has, between a verb of winning and their last word: 荣获〔青石市劳动竞赛模范班组〕."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.lexicon import alternation, rows

_GIVEN = (
    "(?:[荣评喜]获|选为|评[选定]?为|获[评选颁得]|[被获]授予?|[命提]名为|认定为|表彰为|授予|荣膺|当选为?|关于(?:表[彰扬]|命名)?|(?<![荣评选所])获)"
    "了?的?"
)
_YEAR = r"(?:\d{4}(?:-\d{4})?(?:学?年度?)?)?"
_CLOSED = "(?=[，。；、！）]|[和及与并](?!谐)|称号|荣誉|等|奖牌|的(?:通报|决定)|$)"
_IN_NAME = "(?:(?![的了得获评授予颁被为等及与名项]|和(?!谐)|个(?!人))[一-鿿“”])"
_OF_BODY = "(?:”[竞比大]赛|总工会|公司|集团|[局厅办]|(?<![团党])委(?!员))"
"""What tells that a body or a contest that gave it stands before a title: 获〔union〕先进集体."""


def hints() -> Iterator[str]:
    """What titles have in them: a word of praise, or a whole title."""
    return (row[0] for row in rows("titles.tsv") if row[1] != "bearer")


def find(text: str) -> Iterator[tuple[int, int]]:
    """The span of each, in a list too: 获评〔文明科室〕、〔安全生产先进集体〕."""
    if not _hint().search(text):
        return
    for given in _given().finditer(text):
        told = _title().match(text, given.end())
        while told is not None:
            yield told.span()
            told = _title().match(text, told.end() + 1) if text[told.end() : told.end() + 1] in set("、和") else None


@cache
def _hint() -> re.Pattern[str]:
    """The last words of titles where one can end."""
    return re.compile(f"(?:{_of('bearer')}|{_of('whole')}){_CLOSED}")


@cache
def _given() -> re.Pattern[str]:
    return re.compile(_GIVEN)


@cache
def _title() -> re.Pattern[str]:
    praised = f"(?:{_of('praise')}){_IN_NAME}{{0,4}}?(?:{_of('bearer')})"
    return re.compile(
        rf"(?!(?:本次|此次|本届)?(?:[比大竞]赛|活动)|{_IN_NAME}{{0,16}}{_OF_BODY}){_YEAR}{_IN_NAME}{{0,16}}?(?:{praised}|{_of('whole')}){_CLOSED}"
    )


def _of(part: str) -> str:
    return alternation(row[0] for row in rows("titles.tsv") if row[1] == part)
