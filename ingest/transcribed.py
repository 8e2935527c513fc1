"""Finds names without a listed surname, by the parts in which they are transcribed: 格桑卓玛, 阿依努尔·买买提."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.lexicon import HAN, Finder, alternation, words


def find(text: str) -> Iterator[tuple[int, int]]:
    """The names that are written in parts: 格桑卓玛, 阿依努尔·买买提."""
    for match in pattern().finditer(text) if parts().spans(text) else ():
        if not ("·" not in match[0] and text[match.end() : match.end() + 1] in {"花", "县", "市"}):
            yield match.span()


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
        f"(?<!·)(?:(?<!{HAN}){long}(?=[、，。；]|等[\ue003\\d]|荣?获)|(?<=\ue000)(?:{part})(?=[、，。；]|$)|(?<=[科室部队厂校院社组员工师司的区市县旗州盟]){long}(?=[，。、；和与]|荣?获|摘得?|夺得?|以|当选|被|[并分位名]列)|(?:{part}){{2,3}}(?:[玛娜尔])?(?:·(?:(?:{part})+|{tail}))?|{long}玛|{part}·(?:(?:{part})+|{tail})|(?<!{HAN})(?:(?!(?:{part})+·){HAN}){{2,7}}·(?:{part})+(?!{HAN}))"
    )
