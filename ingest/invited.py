"""Names what those did whom a body invited or sent: the lecture that they gave, the service that they did to people."""

from __future__ import annotations

import re

from ingest.events import in_phrase, specific
from ingest.reading import Reading
from ingest.rules import Match, macro

RULE = "event.invited"
_LEAD = re.compile(r"^(?:并|来)?(?:开展|进行|举办|作|对)?了?(?:一[堂场次节个])?")
_VERB_BEFORE = re.compile("(?:开展|进行|举办|作|做|讲授|上|了|一堂|一场)$")
_TOLD = re.compile("讲(?:授|解)?了?$")
_FOR_WHOM = re.compile("[为给向](?P<whom>[^，。；为给向]{2,24}?)$")
_SPEAKING = 7


def name(reading: Reading, match: Match, host: str) -> str:
    """The name of what was done: the lecture's own, or the service with who had it done and for whom."""
    begin, end = match.groups["act"]
    phrase = in_phrase(reading.symbols, begin, end)
    if phrase is not None and specific(reading.symbols, phrase):
        named = reading.surface(phrase.begin, phrase.end)
        begun_anew = _VERB_BEFORE.search(reading.symbols.text, 0, phrase.begin)
        if named.startswith("“") or (begun_anew and len(named) > _SPEAKING):
            return named
    told = _LEAD.sub("", reading.surface(begin, end))
    if told.endswith("知识") or _TOLD.search(reading.symbols.text, 0, begin):
        return f"{told}讲座"
    if served := _served(reading, match):
        return host + served
    quoted = [m.text for m in reading.symbols.within(*match.groups["guests"], "quoted")]
    return host + "".join(quoted[:1]) + told


def also(reading: Reading, match: Match, host: str) -> list[str]:
    """Other names of a service: with where those went who did it, and without those for whom."""
    service = macro("frames", "SERVICE").search(reading.symbols.text, match.groups["host"][1], match.groups["act"][1])
    if service is None:
        return []
    done = reading.surface(*service.span())
    went = match.groups.get("venue")
    is_place = went is not None and reading.symbols.text[went[0] - 1] not in "为给向"
    there = [f"{host}走进{reading.surface(*went)}{done}活动"] if went and is_place else []
    return [f"{host}{done}活动", *there]


def _served(reading: Reading, match: Match) -> str:
    """For whom a service was done, and which: 为农民工义诊."""
    text = reading.symbols.text
    service = macro("frames", "SERVICE").search(text, *match.groups["act"])
    if service is None:
        return ""
    whom = _FOR_WHOM.search(text, match.groups["host"][1], service.start())
    return reading.surface(whom.start() if whom else service.start(), service.end())
