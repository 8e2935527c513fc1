"""Tells which prizes of a sentence were won at another contest than that in focus: 市赛中获一等奖，省赛中获二等奖."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest import granting, participants
from ingest.arguments import Argument, EventMention
from ingest.awards import Win
from ingest.kinds import CONTESTED
from ingest.persons import PersonMention
from ingest.reading import Reading

_TWO = 2
_SENT = re.compile(
    "(?:推荐|选派|选送|派出|推选|择优|组队|代表[^，。；]{2,12}|将)[^，。；]{0,14}(?:参加|参赛|出战|角逐|征战|冲击|挑战)(?!了)"
)
"""What is told before a contest to which the winners of this one are to go."""


def find(found: Sequence[EventMention], reading: Reading, wins: Sequence[Win]) -> Iterator[tuple[Win, EventMention]]:
    """The wins of a sentence that names several contests, with the last contest named before each prize.

    Only where a prize stands between two contests: several that are named before all prizes are no places of theirs.
    """
    here = [win for win in wins if reading.text[win.prize.begin : win.prize.end] == win.prize.text]
    places = sorted(_places(found, reading), key=lambda place: place[0]) if here else []
    if len(places) < _TWO or min(win.prize.begin for win in here) > places[-1][0]:
        return
    for win in here:
        before = [event for begin, event in places if begin < win.prize.begin]
        if before:
            yield win, before[-1]


def is_sent_to(event: EventMention, reading: Reading, wins: Sequence[Win]) -> bool:
    """Whether an event is another contest, to which those who won the one told before are to be sent."""
    sent = _SENT.search(reading.text)
    if sent is None or event.coarse not in CONTESTED or event.name not in reading.text[sent.end() :]:
        return False
    return all(win.prize.end <= sent.start() for win in wins)


def taking_part(event: EventMention, reading: Reading) -> Iterator[Argument]:
    """The persons of a sentence who are to take part in the contest to which they are sent."""
    return (one for one in participants.find(reading, event) if isinstance(one.value, PersonMention))


def move(
    elsewhere: Sequence[tuple[Win, EventMention]], here: Sequence[Win], focus: EventMention, reading: Reading
) -> None:
    """Grants what was won elsewhere there; who won nothing else took no part in the contest in focus."""
    for win, event in elsewhere:
        granting.add(event, reading, win)
    others = {id(win.recipient) for win, _ in elsewhere} - {id(win.recipient) for win in here}
    focus.drop([one for one in focus.arguments if id(one.value) in others and one.sentence is reading.sentence])


def _places(found: Sequence[EventMention], reading: Reading) -> Iterator[tuple[int, EventMention]]:
    """Where a sentence names contests."""
    for event in found:
        told = [reading.text.find(name) for name in event.names if name in reading.text]
        if told and event.coarse in CONTESTED:
            yield min(told), event
