"""Persons that a tagger suggests: evidence for a name where no listed post or verb stands beside it.

The tags are rjieba's (jieba's dictionary and model). A suggestion counts only with a second sign: a word for someone's
work before it (织布工张丽娟), an organization before it, or, for a name of three characters, a verb or 的 after it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

import rjieba

from ingest.commonwords import is_common
from ingest.lexicon import HAN
from ingest.personal_names import name_at
from ingest.surnames import surnames
from ingest.symbols import SYMBOLS

_WORK = re.compile(
    rf"(?:(?<={HAN})[工师员长手者友家匠士兵生嫂哥姐妹医警人模]|标兵|干部|教授|书记|主任|主席|经理|代表|骑手|司机|同志|护士|大夫|秘书|总监|助理|顾问|律师|记者)$"
)
_BYLINE = re.compile(r"(?:通讯员|记者|供稿|撰稿|撰文|摄影|编发|文/|图/|编辑|审核|校对)[^，。；]{0,12}$")
_AGED = re.compile("[0-9]岁的$")
_CLOSED = re.compile(f"[，。、；）{SYMBOLS['document']}{SYMBOLS['quoted']}]|等{SYMBOLS['count']}")
_NO_END = frozenset("等说在讲获为是任以和与作")
_JOINED = re.compile(f"[和与及](?=[{SYMBOLS['organization']}])")
_VERBAL = ("v", "d", "p")
_OPENING = "，。；：、！？“ 由与和为向让给请及"
_SUPPORTS = "工师员长手者友家匠士兵生嫂哥姐妹医警人模部授记任席理表机志夫书监问的\ue000"
"""The last characters of all that supports a name right behind it."""


def find(text: str, plausible: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """The spans of a symbol text that read as names by the tagger and by a second sign.

    ``plausible`` tells whether a string can be a name at all (its surname is listed, no common word is in it).
    """
    if not _possible().search(text):
        return
    tagged = rjieba.tag(text)
    at = taken = 0
    for index, (word, tag) in enumerate(tagged):
        begin, at = at, at + len(word)
        if begin < taken or tag[:2] != "nr":
            continue
        name, last = word, index
        while len(name) < 2 and last + 1 < len(tagged) and _joins(tagged[last + 1]):
            last += 1
            name += tagged[last][0]
        taken = begin + len(name)
        following, kind = tagged[last + 1] if last + 1 < len(tagged) else ("", "")
        cut = _is_cut(text, begin, taken, plausible) or _is_drawn_in(text, begin, taken, following)
        span = _named(text, begin, taken + cut, plausible)
        if span and _supported(text, span, kind):
            yield span


@cache
def _possible() -> re.Pattern[str]:
    """A surname where a name can have a second sign, so that other sentences need no tags."""
    first = "".join(sorted({name[0] for names in surnames() for name in names}))
    return re.compile(f"[{first}](?:(?<=^.)|(?<=[{_OPENING}{_SUPPORTS}].))")


def _joins(token: tuple[str, str]) -> bool:
    return token[1].startswith("nr") or len(token[0]) <= 2


def _is_cut(text: str, begin: int, end: int, plausible: Callable[[str], bool]) -> bool:
    """Whether the tagger left the last character of a name that a mark closes (蒋兴〔才〕，)."""
    closed = end - begin == 2 and _CLOSED.match(text, end + 1) is not None
    return closed and "一" <= text[end] <= "鿿" and text[end] not in _NO_END and plausible(text[begin : end + 1])


def _is_drawn_in(text: str, begin: int, end: int, following: str) -> bool:
    """Whether the tagger parted a name from its last character, or made a word of that and the next (郭晋|龙先)."""
    made_up = end - begin == 2 and (len(following) == 1 or (len(following) == 2 and not is_common(following)))
    return made_up and name_at(text, begin) == end + 1


def _named(text: str, begin: int, end: int, plausible: Callable[[str], bool]) -> tuple[int, int] | None:
    """The name within a token, which may have drawn in the end of the word before it (工张丽娟)."""
    end -= end - begin > 2 and _JOINED.match(text, end - 1) is not None
    for start in range(begin, max(begin, end - 2) + 1):
        if text[start - 1 : start + 1] != "师傅" and plausible(text[start:end]):
            return start, end
    return None


def _supported(text: str, span: tuple[int, int], following: str) -> bool:
    begin, end = span
    before, after = text[max(0, begin - 14) : begin], text[end : end + 1]
    if _BYLINE.search(before):
        return False
    if _WORK.search(before) or _AGED.search(before):
        return True
    if before.endswith(("\ue000", "\ue000的")) and (end - begin > 2 or not following.startswith("n")):
        return True
    if end - begin < 3:
        return False
    opened = not before or before[-1] in _OPENING
    return opened and (following.startswith(_VERBAL) or after in {"的", "等"})
