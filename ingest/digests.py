"""Tells a digest from an article: of a digest each paragraph tells of another day or of another union."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from ingest import regions
from ingest.lexicon import HAN
from ingest.text import Sentence

_DAY = re.compile(r"(?:[^，。：]{1,8}：)?[^。：“]{0,36}?(?P<day>(?:\d{1,2}月)?\d{1,2}日)")
_UNION = re.compile(
    f"(?:近日|日前|连日来)?，?(?P<union>{HAN}{{2,14}}?(?:总工会|工会联合会|工会))(?!{HAN}{{0,6}}(?:主席|书记|主任|干部|会员))"
)
_DATELINE = re.compile("(?<=[。！？”])（[^（）]{0,5}[0-9]日[^（）]{0,8}）$")
_LABEL = re.compile(f"(?P<place>{HAN}{{2,16}})：(?={HAN}|“|[0-9])")
_HOUSES = ("工会", "公司", "集团", "医院", "学院", "大学", *"市区县旗州盟")
_LEAST, _SHARE, _FEW = 3, 0.7, 4
_ACT = re.compile(
    "工会[^，。]*(?:召开|举办|举行|开展|开讲|慰问|看望|调研|启动|揭牌|合办|牵头)|(?:赛|会|班|活动|仪式)”?(?:在|揭牌|结业|开班|收官|落幕|举行|召开)"
)
_FEWEST_LABELS = 2
_ANOTHER = re.compile("[（【]?(?:又讯|另讯|又悉)")
_BACK = re.compile("(?:活动|会议|比赛|现场|据悉|会上|仪式|随后|此次|本次|该|期间|当天|其中|他|她|同时|最终|经过)")


def stories(body: Sequence[Sentence], *, daily: bool) -> list[tuple[Sentence, ...]]:
    """The paragraphs of a digest, each one story; of an article its whole text, but for what 又讯 adds to it.

    Paragraphs that begin with where they come from (临江区：…) are stories of their own below what stands above them,
    and so are those below a heading that is no more than a day (``daily``) if each tells an act.
    """
    paragraphs = [tuple(group) for _, group in groupby(body, key=lambda one: id(one.passage))]
    days = [match["day"] for one in paragraphs if (match := _DAY.match(one[0].text))]
    unions = [match["union"] for one in paragraphs if (match := _UNION.match(one[0].text))]
    closing = [one[-1].text for one in paragraphs if _DATELINE.search(one[-1].passage.text)]
    told = any(len(set(each)) >= _LEAST and len(each) >= _SHARE * len(paragraphs) for each in (days, unions, closing))
    told = told or (daily and all(_ACT.search(one[0].text) and len(one) <= _FEW for one in paragraphs))
    if told and not any(_BACK.match(one[0].text) for one in paragraphs):
        return paragraphs
    labelled = sum(_is_labelled(one[0].text) for one in paragraphs) >= _FEWEST_LABELS
    found: list[tuple[Sentence, ...]] = []
    for one in paragraphs:
        if found and not (_ANOTHER.match(one[0].text) or (labelled and _is_labelled(one[0].text))):
            one = (*found.pop(), *one)
        found.append(one)
    return found


def _is_labelled(text: str) -> bool:
    """Whether a paragraph begins with the region or the house that it comes from."""
    label = _LABEL.match(text)
    return label is not None and (label["place"].endswith(_HOUSES) or bool(regions.candidates(label["place"])))
