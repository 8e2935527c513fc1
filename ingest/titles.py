"""Finds titles that no list has, between a verb of winning and their last word: 荣获〔青石市劳动竞赛模范班组〕."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HINTS = re.compile("[集单组人兵手者][体位]?(?=[，。；、并称荣]|$)")
_TITLE = re.compile(
    r"(?:[荣评选]获|[评选]为|获[评选]|[被获]授予?|[命提]名为|认定为|(?<![荣评选])获)(?:\d{4}年度?)?"
    r"(?P<name>(?:(?![的了得获评授予颁被为等和及与个名项])[一-鿿“”]){2,14}(?:(?:先进|模范|标杆|突出贡献|建功)(?:集体|单位|班组|个人|标兵)|"
    r"(?<=赛)(?:标兵|能手|优秀组织者)|(?<=学雷锋)标兵))(?=[，。；、并]|称号|荣誉|$)"
)


def find(text: str) -> Iterator[tuple[int, int]]:
    """The span of each."""
    for match in _TITLE.finditer(text) if _HINTS.search(text) else ():
        yield match.span("name")
