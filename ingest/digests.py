"""Tells a digest from an article: of a digest each paragraph tells of another day or of another union."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from ingest.lexicon import HAN
from ingest.text import Sentence

_DAY = re.compile(r"(?:[^，。：]{1,8}：)?[^。：“]{0,36}?(?P<day>(?:\d{1,2}月)?\d{1,2}日)")
_UNION = re.compile(
    f"(?:近日|日前|连日来)?，?(?P<union>{HAN}{{2,14}}?(?:总工会|工会联合会|工会))(?!{HAN}{{0,6}}(?:主席|书记|主任|干部|会员))"
)
_DATELINE = re.compile("(?<=[。！？”])（[^（）]{0,5}[0-9]日[^（）]{0,8}）$")
_LEAST, _SHARE = 3, 0.7
_ANOTHER = re.compile("[（【]?(?:又讯|另讯|又悉)")
_BACK = re.compile("(?:活动|会议|比赛|现场|据悉|会上|仪式|随后|此次|本次|该|期间|当天|其中|他|她|同时|最终|经过)")


def stories(body: Sequence[Sentence]) -> list[tuple[Sentence, ...]]:
    """The paragraphs of a digest, each one story; of an article its whole text, but for what 又讯 adds to it."""
    paragraphs = [tuple(group) for _, group in groupby(body, key=lambda one: id(one.passage))]
    days = [match["day"] for one in paragraphs if (match := _DAY.match(one[0].text))]
    unions = [match["union"] for one in paragraphs if (match := _UNION.match(one[0].text))]
    closing = [one[-1].text for one in paragraphs if _DATELINE.search(one[-1].passage.text)]
    told = any(len(set(each)) >= _LEAST and len(each) >= _SHARE * len(paragraphs) for each in (days, unions, closing))
    if told and not any(_BACK.match(one[0].text) for one in paragraphs):
        return paragraphs
    found: list[tuple[Sentence, ...]] = []
    for one in paragraphs:
        if found and not _ANOTHER.match(one[0].text):
            one = (*found.pop(), *one)
        found.append(one)
    return found
