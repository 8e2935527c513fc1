"""Splits what a verb of holding governs into the names of several events: A、B分别举办X、Y, 举办X和Y."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest import events, kinds
from ingest.lexicon import HAN
from ingest.reading import Reading
from ingest.rules import Match
from ingest.symbols import SYMBOLS

LISTING = frozenset(("event.object", "event.after_comma", "event.of_roles", "event.organized"))
"""The rules of verbs that can govern a list of events."""
_RESPECTIVELY = "分别"
_JOINT = re.compile("、|(?<![共总温缓调饱])和(?![谐平睦解])|(?<![以涉普])及(?![时格])|(?<!参)与(?!会)")
_AMONG_OTHERS = re.compile(f"等(?:{HAN}|{SYMBOLS['count']}){{0,8}}(?:活动|项目|服务|比赛|赛事|培训|课程)$")
_OF_TOPICS = ("宣传", "科普")
"""What ends the name of one event, whatever topics it has (开展义诊与互助保障集中宣传)."""
_TWO = 2
_SHORTEST_MATCH = 3


def each(reading: Reading, match: Match) -> list[Match]:
    """A match, or one for each body where several bodies are said to hold as many events (A、B分别举办X、Y)."""
    if match.rule not in LISTING or _AMONG_OTHERS.search(reading.symbols.text, *match.groups["np"]):
        return [match]
    text, named = reading.symbols.text, match.groups["np"]
    joints = list(_JOINT.finditer(text, *named))
    parts = _between(joints, named)
    bodies = [i for i in range(*match.groups.get("host", (0, 0))) if text[i] == SYMBOLS["organization"]]
    if len(bodies) < _TWO or _RESPECTIVELY not in reading.text:
        last = events.in_phrase(reading.symbols, *parts[-1])
        end = named[1] if last is None else last.end
        for some in (joints, [joint for joint in joints if joint[0] != "、"]):
            parts = _between(some, (named[0], end))
            of_one = reading.text.endswith(_OF_TOPICS, 0, reading.symbols.span(*parts[-1])[1])
            if len(parts) > 1 and not of_one and all(_names_one(reading, part) for part in parts):
                return [replace(match, groups=match.groups | {"np": part}) for part in parts]
        return [match]
    is_each = _RESPECTIVELY in text[match.groups["host"][0] : match.groups["verb"][1]]
    if not is_each or len(parts) != len(bodies):
        return [match]
    if any(events.in_phrase(reading.symbols, *part) is None for part in parts):
        return [match]
    spans = zip(bodies, parts, strict=True)
    return [replace(match, groups=match.groups | {"host": (body, body + 1), "np": part}) for body, part in spans]


def _between(joints: list[re.Match[str]], span: tuple[int, int]) -> list[tuple[int, int]]:
    """The parts of a list between its joints."""
    begins = [span[0], *(joint.end() for joint in joints)]
    return list(zip(begins, [*(joint.start() for joint in joints), span[1]], strict=True))


def _names_one(reading: Reading, part: tuple[int, int]) -> bool:
    """Whether a part of a list is the name of one event and nothing more."""
    phrase = events.in_phrase(reading.symbols, *part)
    name = reading.surface(*part)
    if phrase is None or (phrase.begin, phrase.end) != part:
        return False
    match = name.endswith("赛") and len(name) >= _SHORTEST_MATCH
    return match or (events.specific(reading.symbols, phrase) and kinds.is_headed(name.rstrip("”")))
