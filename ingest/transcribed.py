"""Finds names without a listed surname, by the parts in which they are transcribed: 格桑卓玛, 阿依努尔·买买提."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.lexicon import HAN, Finder, alternation, words
from ingest.symbols import SYMBOLS

_SINGLE = "".join(name for name in words("surnames.txt") if len(name) == 1 and name not in "和于向从时席齐练应计")

_HEADED = re.compile(f"(?:^|[的、，；：和与{SYMBOLS['organization']}])[{_SINGLE}]$")
"""A surname that stands before a name in parts: 〔王〕那日苏."""


def find(text: str) -> Iterator[tuple[int, int]]:
    """The names that are written in parts: 格桑卓玛, 阿依努尔·买买提."""
    for match in pattern().finditer(text) if parts().spans(text) else ():
        if not ("·" not in match[0] and text[match.end() : match.end() + 1] in {"花", "县", "市"}):
            begin = match.start() - bool(_HEADED.search(text, 0, match.start()) and "·" not in match[0])
            yield begin, match.end()


@cache
def parts() -> Finder:
    """Finds the parts that such names are made of."""
    return Finder(words("given_name_parts.txt"))


@cache
def openings() -> frozenset[str]:
    """The first two characters of these parts."""
    return frozenset(part[:2] for part in words("given_name_parts.txt"))


@cache
def pattern() -> re.Pattern[str]:
    """A name that is written in parts."""
    part = f"(?:{alternation(words('given_name_parts.txt'))})"
    long = f"(?:{alternation(word for word in words('given_name_parts.txt') if len(word) > 2)})"
    tail = (
        f"{HAN}{{1,6}}?(?=[，。；、：）]|$|[\ue000-\ue00f]|[并分位名]?列[\ue006第]|"
        "和|等|荣|获|被|以|在|为|代|说|当|任|创|夺|摘|同|老|表|介)"
    )
    return re.compile(
        f"(?<!·)(?:(?<!{HAN}){long}(?=[、，。；]|等[\ue003\\d]|荣?获)|(?<=[的、，：][{_SINGLE}]){long}(?=[、，。；]|荣?获)|(?<=\ue000)(?:{part})(?=[、，。；]|$)|(?<=[科室部队厂校院社组员工师司的区市县旗州盟]){long}(?=[，。、；和与]|荣?获|摘得?|夺得?|以|当选|被|[并分位名]列|连[胜续]|力克|战胜|击败|登[上顶])|(?:{part}){{2,3}}(?:[玛娜尔莫嫫])?(?:·(?:(?:{part})+|{tail}))?|{long}玛|{part}·(?:(?:{part})+|{tail})|(?:(?<!{HAN})|(?<=[和与及]))(?![和与及])(?:(?!(?:{part})+·){HAN}){{2,7}}·(?:{part})+(?!{HAN}))"
    )
