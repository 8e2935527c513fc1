"""Parts a slot of winners into those who stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.lexicon import ADDRESS, HAN, alternation, words
from ingest.slots import Span
from ingest.surnames import called, plausible
from ingest.symbols import SYMBOLS

_ORG, _PERSON, _QUOTED = (SYMBOLS[kind] for kind in ("organization", "person", "quoted"))
_NAMED = re.compile(f"[{_ORG}{_PERSON}]")
_BY = re.compile(f"(?:{alternation(words('making.txt'))})的")
_JOINT = re.compile(f"[、，/]|以及| (?=、)|(?<={_QUOTED})(?={_QUOTED})")
_AND = re.compile("和|与|及")
_AND_NAME = re.compile(f"(?<={_PERSON})[和与及](?={HAN}{{2,3}}$)")
_POLITE = re.compile(f"(?<=.)(?:{ADDRESS})$")
_AT_LAST = re.compile("(?<=..)(?:最终|最后|双双|一起|携手)$")
_OF_BODY = re.compile(f"{_ORG}的?{HAN}{{3}}")
_LONG = 3
_WHOLE = re.compile("[\ue000-\ue00f]|..")
_WHOLE_PART = re.compile(r".*[\ue000队组班部科室处院系所站厂矿司团心校学园店行局会社区道镇乡村段场馆厅委间]的?")
_LAST_PART = re.compile(r".*[队组班部科室处院系所站厂矿司团心校学园店行局会社区道镇乡村段场馆厅委员间]$")
_COLUMN = re.compile(r"[^、，；\s（]+(?:（[^（）]*）)?")


def items(text: str, slot: Span) -> list[Span]:
    """The winners that stand in a slot, one by one; an 和 parts the last ones where both can be names."""
    parts: list[Span] = []
    begin = slot[0]
    for joint in _joints(text, slot):
        link = _AND_NAME.search(text, begin, joint.start())
        parts += [(begin, joint.start())] if link is None else [(begin, link.start()), (link.end(), joint.start())]
        begin = joint.end()
    last = (begin, slot[1])
    for link in reversed(list(_AND.finditer(text, *last))):
        left = _POLITE.sub("", _AT_LAST.sub("", text[begin : link.start()]))
        right = _POLITE.sub("", text[link.end() : slot[1]])
        if _BY.search(left) and not (_NAMED.search(right) or right.endswith(("队", "团"))):
            continue
        if (
            left[-1:] >= "\ue000" or left.endswith("）") or _LAST_PART.fullmatch(left) or _names(left, right)
        ) and _WHOLE.match(right):
            return [*parts, (begin, link.start()), (link.end(), slot[1])]
    return [*parts, last]


def _names(left: str, right: str) -> bool:
    """Whether a name ends what stands before an 和 behind which a person stands, or names end both."""
    if _ends_in_name(left) and (_ends_in_name(right) or _PERSON in right):
        return True
    named = plausible(left[-3:]) or (left[-3:-2] == "的" and plausible(left[-2:]))
    named = named or (_OF_BODY.fullmatch(left) is not None and called(left[-_LONG:]))
    return _PERSON in right and len(left) > _LONG and named


def _ends_in_name(said: str) -> bool:
    """Whether words are a name, alone or behind a house."""
    return any(
        plausible(said[-size:]) and (len(said) == size or _WHOLE_PART.fullmatch(said, 0, len(said) - size))
        for size in (3, 2)
    )


def columns(text: str) -> list[Span]:
    """The items of a line that is a list, which commas or spaces part."""
    return [match.span() for match in _COLUMN.finditer(text)]


def _joints(text: str, slot: Span) -> Iterator[re.Match[str]]:
    """The commas of a list, those in brackets left out."""
    for joint in _JOINT.finditer(text, *slot):
        if text.count("（", slot[0], joint.start()) == text.count("）", slot[0], joint.start()):
            yield joint
