"""Reads events that are announced as a form: a heading that names one over lines such as 时间：… and 地点：…."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest import events, hosts, timing, venues
from ingest.arguments import EventMention
from ingest.reading import Reading
from ingest.text import Sentence

_RULE = "event.announced"
_ENTRY = re.compile(r"(?P<label>(?:活动|会议|举办)?(?:时 {0,2}间|日 {0,2}期|地 {0,2}点))：")
_NOTICE = re.compile(r"(?:纪要|预告|通知|公告|安排|简报|通报)?[”」』]?$")


def is_form(body: Iterable[Sentence]) -> bool:
    """Whether a line among these is an entry of a form."""
    return any(_ENTRY.match(sentence.text) for sentence in body)


def announced(heading: Reading) -> EventMention | None:
    """The event that a heading over a form names."""
    phrase = events.in_phrase(heading.symbols, 0, len(_NOTICE.sub("", heading.symbols.text)))
    if phrase is None or phrase.anaphor:
        return None
    event = events.begun(heading.sentence, _RULE, heading.surface(phrase.begin, phrase.end))
    hosts.add_named(event, heading, phrase)
    return event


def fill(event: EventMention, reading: Reading) -> bool:
    """Whether a line is an entry of a form, which then gives the event its time or place."""
    match = _ENTRY.match(reading.text)
    if match is None:
        return False
    if "点" in match["label"]:
        symbols = reading.symbols.text
        venues.add(event, reading, (symbols.index("：") + 1, len(symbols)), _RULE)
    elif reading.dates:
        timing.add_days(event, reading, reading.dates[0], _RULE)
    return True
