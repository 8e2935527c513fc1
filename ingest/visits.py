"""Reads events that have no name of their own: a visit, an invited lecture. They are called by who did what."""

from __future__ import annotations

import re

from ingest import rules, timing
from ingest.arguments import Argument, EventMention
from ingest.events import begun, in_phrase, specific
from ingest.hosts import verb_of
from ingest.mentions import OrganizationMention
from ingest.reading import Reading
from ingest.rules import Match

ACTS = frozenset(("event.invited", "event.visit", "event.act", "event.gives"))
_ACT_EDGES = re.compile(r"^(?:并|来|开展|进行)+|为期\d+天的|了$")
_LECTURE_LEAD = re.compile(r"^(?:并|来)?(?:开展|进行|举办|作|对)?了?")
_WHOM = re.compile(r"[为向给]([^，。；]{2,40}?)们?送去")
_TALLIES = frozenset(("人次", "户次", "场次", "件次"))
_SPEAKING = 7
_VERB_BEFORE = re.compile("(?:开展|进行|举办|作|做|讲授|上|了|一堂|一场)$")
_STOP = re.compile(r"[，。；]")


def find(reading: Reading) -> EventMention | None:
    """The act that a sentence tells, by the rule of highest priority."""
    for match in rules.matches(reading.symbols, "frames", "event"):
        if match.rule in ACTS and not _sums_up(reading):
            return _event(reading, match)
    return None


def _sums_up(reading: Reading) -> bool:
    """Whether a sentence without a day adds up what was done over time (慰问职工74人次)."""
    return all(len(date.start) < 10 for date in reading.dates) and any(
        count.unit in _TALLIES for count in reading.counts
    )


def _event(reading: Reading, match: Match) -> EventMention:
    event = begun(reading.sentence, match.rule, _name(reading, match))
    verb = verb_of(reading, match) or _words(reading, match, "act")
    for who in reading.bodies(*match.groups["host"]):
        event.add(Argument("host", who, reading.sentence, match.rule, verb=verb))
    if "venue" in match.groups:
        _visited(event, reading, match)
    date = timing.nearest(reading, reading.symbols.span(match.begin, match.end)[0])
    timing.add_days(event, reading, date, "date.of_event")
    return event


def _words(reading: Reading, match: Match, group: str) -> str:
    return reading.symbols.text[slice(*match.groups[group])]


def _name(reading: Reading, match: Match) -> str:
    host = reading.surface(*match.groups["host"])
    act = _ACT_EDGES.sub("", reading.surface(*match.groups["act"]))
    if match.rule == "event.invited":
        phrase = in_phrase(reading.symbols, *match.groups["act"])
        if phrase is not None and specific(reading.symbols, phrase):
            named = reading.surface(phrase.begin, phrase.end)
            begun_anew = _VERB_BEFORE.search(reading.symbols.text, 0, phrase.begin)
            if named.startswith("“") or (begun_anew and len(named) > _SPEAKING):
                return named
        quoted = [m.text for m in reading.symbols.within(*match.groups["guests"], "quoted")]
        return host + "".join(quoted[:1]) + _LECTURE_LEAD.sub("", act)
    if act == "送去":
        whom = _WHOM.search(reading.text)
        return f"{host}慰问{whom[1] if whom else ''}"
    tail = _first_clause(reading, match, "np") if "np" in match.groups else ""
    if not tail and match.rule == "event.visit":
        tail, act = act, verb_of(reading, match) + _first_clause(reading, match, "venue")
    several = len(reading.bodies(*match.groups["host"])) > 1
    return ("" if several and len(tail) > 3 else host) + act + tail


def _first_clause(reading: Reading, match: Match, group: str) -> str:
    return _STOP.split(reading.surface(*match.groups[group]))[0]


def _visited(event: EventMention, reading: Reading, match: Match) -> None:
    """Where a visit went: the organizations visited took part, a single one is the venue."""
    span = match.groups["venue"]
    visited = [m for m in reading.bodies(*span) if isinstance(m, OrganizationMention)]
    for who in visited:
        event.add(Argument("attendee", who, reading.sentence, match.rule))
    text = reading.surface(*span).removesuffix("，").removesuffix("等地").removesuffix("等")
    if visited and text.startswith(visited[0].text) and text.endswith(visited[-1].text):
        event.add(Argument("venue", visited[0] if len(visited) == 1 else text, reading.sentence, match.rule))
    elif 2 <= len(text) <= 14 and "，" not in text and "、" not in text:
        event.add(Argument("venue", text, reading.sentence, match.rule))
