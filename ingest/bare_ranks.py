"""Finds ranks without their last word beside a contest or a verb of ranking: 总分第一, 混双项目的第一, 同列二等."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.lexicon import HAN

GRADES = ("特等", "一等", "二等", "三等", "四等", "甲等", "乙等", "丙等")
_GRADE = "[特一二三四甲乙丙]等"
_GRADED = re.compile(
    f"(?:(?<=[列获得评定判])|(?<=[评定列判均皆都]为))(?P<after>{_GRADE})(?=[，；。、]|$)|"
    f"(?:^|(?<=[，；。：]))(?P<alone>{_GRADE})(?=[由归是为给有]|空缺|颁给|授予|花落)"
)
_OTHER_GRADE = re.compile(
    f"(?:(?<=[列获评记得])|(?<=[评定]为)|(?<=评定))(?:{_GRADE}[等档]次|优[秀胜](?:[等档]次)?)(?=[，。；、]|$)|"
    f"(?:(?<=[评定]为)|(?<=获评)|(?<=成为)|(?<=的)|(?<=[得出获])){_GRADE}(?:案[件例卷]|作品|论文|课题|项目|文书|提案|方案)"
)
"""A grade with its word, or of what it was given for: 评为〔优秀等次〕, 唯一的〔一等案件〕."""
_EACH = re.compile(f"(?<={HAN})(?<![分为设成级质量获得列评定判等其是])(?P<each>{_GRADE})(?=[，；。]|$)")
_GROUP = (
    "(?:总分|总成绩|综合|单项|团体|个人|全能|[男女混]子?[单双]打?|[男女]子|"
    f"(?:(?![获得夺的列居上在]){HAN}){{1,5}}(?<!小)组)"
)
_OF_GROUP = re.compile(
    f"(?P<group>{_GROUP}(?:第[一二三四五六七八])|(?:{_GROUP}|项目|赛项|全场)的?(?P<place>第[一二三四五六七八]))"
    "(?=[，；。、]|$|的?(?:领奖台|奖台|位置|荣誉|名次|头衔|桂冠|宝座))"
)
_NEXT = re.compile("(?<=第[一二三四五六七八])[、和与](?P<place>第[一二三四五六七八])(?=[，；。]|$)")
_SEVERAL = 2


def find(text: str) -> Iterator[tuple[int, int]]:
    """The span of each: a grade or a place, with the group or the kind of result that stands right before it."""
    if "第" in text:
        for told in _OF_GROUP.finditer(text):
            yield told.span("group" if told["place"] is None else "place")
        yield from (told.span("place") for told in _NEXT.finditer(text))
    if any(grade in text for grade in GRADES):
        for told in _GRADED.finditer(text):
            yield told.span(told.lastgroup or 0)
        each = list(_EACH.finditer(text))
        yield from (told.span("each") for told in each if len(each) >= _SEVERAL)
    if "等" in text or "列优" in text:
        yield from (told.span() for told in _OTHER_GRADE.finditer(text))
