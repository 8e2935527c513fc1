"""Reads visits that are told of persons (〔person〕一行到青石机械厂调研): the body whose officer leads hosts."""

from __future__ import annotations

from collections.abc import Mapping

from ingest import rules, visits
from ingest.arguments import EventMention
from ingest.mentions import Mention
from ingest.persons import PersonMention
from ingest.reading import Reading


def find(reading: Reading, offices: Mapping[str, Mention]) -> EventMention | None:
    """The visit that a sentence tells of a person; ``offices`` are the bodies of the officers named before."""
    for match in rules.matches(reading.symbols, "frames", "led"):
        if visits.escorts(reading, match) or visits.is_not_done(reading, match):
            continue
        leaders = reading.symbols.within(*match.groups["host"], "person")
        known = (offices.get(leader.text) for leader in leaders if isinstance(leader, PersonMention))
        hosts = [body for body in known if body is not None]
        return visits.event(reading, match, hosts[:1])
    return None
