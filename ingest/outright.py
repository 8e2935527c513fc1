"""Finds first places and medals that no noun tells: 夺冠, 笑到最后, 成功卫冕, 问鼎女子单打, 摘金."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.lexicon import HAN, alternation

HINTS = (
    *("夺冠", "夺魁", "问鼎", "登顶", "捧杯", "折桂", "头筹", "卫冕", "笑到最后", "居首", "技压群", "连冠"),
    *(verb + metal for verb in "摘夺获" for metal in "金银铜"),
)
_ANY = re.compile(alternation(HINTS))
_FIRST = re.compile(
    "(?<=夺)[冠魁](?![军首获夺摘])|(?:(?<=问)鼎|(?<=登)(?<!率先登)(?<!批登)(?<!成功登)(?<!全部登)(?<!全员登)顶|(?<=捧)杯|(?<=折)桂|(?<=[拔夺摘]得)头筹|(?<=[拔夺])头筹|(?<=卫)(?<!无缘卫)(?<!未能卫)(?<!错失卫)冕(?:成功)?|(?<=笑到)最后|(?<=分居)首|(?<=技压)群[芳雄]|[二两三四五六七八九十]连冠)"
    "(?=[，。；]|$|的是)(?!，[^，。]{0,4}[获夺摘斩捧])"
)
_OF_CONTEST = re.compile(
    f"(?<=问)鼎(?P<contest>(?:[男女混]{HAN}{{0,6}}|{HAN}{{2,6}})(?:[单双]打|[单双混]|团体|全能|组|项目|赛项|接力|赛))(?=[，。；、]|$)"
    f"|(?<=登)顶(?P<group>(?:[男女混]|个人|团体){HAN}{{0,6}}?(?:[单双]打|[单双混团]|团体|全能|组|项目|赛项|接力|赛))(?=[，。；、]|$)"
)
_TOLD = {"魁": "夺魁", "鼎": "问鼎", "顶": "登顶", "桂": "折桂", "头筹": "头筹", "首": "居首"}
"""The prize as the text names it, where the verb is all that does; 夺冠, 捧杯, 卫冕 say 冠军 themselves."""
_MEDAL = re.compile("(?<=[摘夺获])(?:金|银|铜)(?=[，。；、]|$)")


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """The span of each and the name of the prize."""
    if not _ANY.search(text):
        return
    for match in _FIRST.finditer(text):
        yield *match.span(), _TOLD.get(match[0], "冠军")
    for match in _OF_CONTEST.finditer(text):
        yield *match.span(), (match["contest"] or match["group"]) + "冠军"
    for match in _MEDAL.finditer(text):
        yield *match.span(), match[0] + "牌"
