"""Tells where a person's name ends that only the post or title before it tells: 庭长向阳, 讲师别建国."""

from __future__ import annotations

import re

from ingest import transcribed
from ingest.commonwords import is_common
from ingest.lexicon import HAN
from ingest.listed_posts import posts
from ingest.personal_names import (
    DONE,
    OPENS,
    PAIR,
    SHORTEST,
    STRONG_EDGE,
    ends,
    followed,
    name_at,
    named_by_word,
    word_names,
)
from ingest.surnames import ALL_HAN, NEVER, could_be, doubtful, is_given, not_names, rare_ones, sizes, surnames
from ingest.symbols import SYMBOLS

_DONE = re.compile(DONE)
_UNLISTED = re.compile(rf"{HAN}{{3,5}}")
_TOLD = re.compile("^[老小阿].{1,2}$|[说道讲称问时]$")
_EMPLOYED = re.compile(f"{HAN}{{2,3}}（{SYMBOLS['organization']}")
_CHOSEN = re.compile(f"{HAN}{{2,4}}(?:同志)?(?:当选|被选举|被推选|被授予)")
_WORKERS = re.compile(f"(?<={HAN})[工员师匠手士]$")
_OF_KIN = re.compile("(?:徒[弟儿]|[儿养]子|(?<!妇)女儿|妻子|丈夫|爱人|[父母]亲|师[父兄弟傅]|队友|搭档|工友)$")
_JOINING = frozenset("和同于与")
_OFFICES = frozenset("席记任长")
_CROWD = re.compile("(?:职工|员工|工人|会员|群众|家属|学生|人员|队员|选手)$")
_BEARING = frozenset((SYMBOLS["honour"], SYMBOLS["quoted"]))
_BEARER = re.compile(f"{SYMBOLS['honour']}(?:称号)?(?:的?(?:获得者|得主))?$")
_ELECTS = re.compile("(?:选举|推选|增补|补选|任命|聘任|聘请|推举)$")
_TO_POST = re.compile(f"{HAN}{{2,4}}(?:、{HAN}{{2,4}}){{0,8}}(?:同志)?(?:为|任|担任)")
_OWNED_POST = re.compile(rf"{SYMBOLS['organization']}[一-鿿、]{{0,14}}$")


def after_post(text: str, begin: int) -> int:
    """The end of a name that only its post before it tells, or ``begin``."""
    aside = text.rfind("（", max(0, begin - 12), begin) if text[begin - 1 : begin] == "）" else begin
    before = [b for b, e, _ in posts().spans(text) if e == aside]
    if not before:
        elected = _ELECTS.search(text, 0, begin) and _TO_POST.match(text, begin)
        if elected and text[begin : begin + SHORTEST] in word_names():
            return begin + SHORTEST
        told = (
            elected
            or text[begin - 1 : begin] in _BEARING
            or (_WORKERS.search(text, 0, begin) and not is_common(text[begin - 1 : begin + 1]))
            or _OF_KIN.search(text, 0, begin)
            or _EMPLOYED.match(text, begin)
            or _CHOSEN.match(text, begin)
        )
        borne = _BEARER.search(text, 0, begin) is not None
        if not (told or borne):
            return begin
        return _rare(text, begin) or _by_words(text, begin) or (_by_form(text, begin) if borne else 0) or begin
    if text.startswith(("由", "为"), begin) and name_at(text, begin + 1) > begin + 1:
        return begin
    if (end := _worded(text, begin, before)) > begin:
        return end
    end = _by_words(text, begin) or _rare(text, begin) or _unlisted(text, begin, before) or _by_form(text, begin)
    return begin if not end or text[begin:end] in not_names() else end


def _by_words(text: str, begin: int) -> int:
    """The end of a name that a common word follows at once (班长赵志国感慨), or 0."""
    if text[begin : begin + 1] in _JOINING:
        return 0
    double = text[begin : begin + 2] in surnames()[1]
    for size in sizes(text, begin)[: 2 if double else None]:
        name, rest = text[begin : begin + size], text[begin + size : begin + size + 2]
        if not could_be(name) or doubtful(name) or len(set(name)) < 2:
            continue
        long = is_common(rest + text[begin + size + 2 : begin + size + 3])
        if len(rest) == 2 and (long or is_common(rest)) and not is_common(name[-1] + rest[0]):
            return begin + size
    return 0


def _by_form(text: str, begin: int) -> int:
    """The end of a name that its characters alone tell, whatever follows (班长赵志国扬帆出海), or 0."""
    for size in (n for n in sizes(text, begin) if n > SHORTEST and text[begin] not in _JOINING):
        name, rest = text[begin : begin + size], text[begin + size : begin + size + 2]
        given = name[size - 2 :]
        whole = len(rest) == PAIR and ALL_HAN.fullmatch(rest) and is_given(given) and could_be(name)
        worded = map(is_common, (name, given, given + rest[:1], name[-1] + rest[:1], name[-1] + rest))
        if whole and len(set(name)) > 1 and name[:2] not in not_names() and not any(worded):
            return begin + size
    return 0


def _rare(text: str, begin: int) -> int:
    """The end of a name whose surname is rather a common word (讲师别建国), or 0."""
    surname = next((n for n in (2, 1) if text[begin : begin + n] in rare_ones()), 0)
    if text[begin : begin + 1] == "归" and text[begin - 1 : begin] in _BEARING:
        return 0
    in_office = text[begin - 1 : begin] in _OFFICES
    for size in (surname + 2, surname + 1) if surname else ():
        name, end = text[begin : begin + size], begin + size
        closed = (
            STRONG_EDGE.match(text, end)
            or text.startswith(("等", "（", "：", SYMBOLS["count"]), end)
            or len(followed(text, end)) > (0 if in_office else surname + 2 - size)
            or _DONE.match(text, end)
        )
        given = len(name) == size and is_given(name[surname:])
        worded = is_common(name) or (is_common(name[:2]) and surname == 1 and not (in_office and size > SHORTEST))
        if closed and given and name not in not_names() and not worded:
            return end
    return 0


def rare_end(text: str, begin: int) -> int:
    """The end of a name whose surname is rather a common word, or ``begin``."""
    return _rare(text, begin) or begin


def _worded(text: str, begin: int, before: list[int]) -> int:
    """The end of a name that is a word too (庭长向阳) after a post, or ``begin``."""
    end = named_by_word(text, begin)
    owned = end > begin and any(_OWNED_POST.search(text[:post]) for post in before)
    crowd = _CROWD.search(text, 0, begin) and STRONG_EDGE.match(text, end)
    closed = STRONG_EDGE.match(text, end) or OPENS.match(text, end)
    return end if (owned or closed) and not crowd else begin


def _part_ends(text: str, end: int, size: int) -> bool:
    """Whether what follows a part of a transcribed name ends it: behind a short one a long verb alone."""
    return ends(text, end) if size > PAIR else len(followed(text, end)) >= PAIR


def _unlisted(text: str, begin: int, before: list[int]) -> int:
    """The end of a name without a listed surname (次仁卓玛) after an organization's post, or 0."""
    spans = transcribed.parts().spans(text)
    part = next(
        (e for b, e, _ in spans if b == begin and (STRONG_EDGE.match(text, e) or _part_ends(text, e, e - b))), 0
    )
    if part or not (any(_OWNED_POST.search(text[:post]) for post in before) or spans):
        return part
    longest = _UNLISTED.match(text, begin)
    for end in range(begin + 3, (longest.end() if longest else begin) + 1):
        name = text[begin:end]
        if not (STRONG_EDGE.match(text, end) or OPENS.match(text, end) or len(followed(text, end)) >= PAIR):
            continue
        words_in = (name, *(name[i : i + 2] for i in range(len(name) - 1)))
        if not NEVER.search(name) and not _TOLD.search(name) and not any(map(is_common, words_in)):
            return end
    return 0
