"""Adds to an event what a sentence tells of it: who took part and won, the counts, the documents, later dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import figures, frames, granting, participants, timing, venues
from ingest.arguments import Argument, EventMention
from ingest.awards import Win
from ingest.mentions import HonourMention
from ingest.reading import Reading

_SPEAKS = "event.speaks"
_CAME = re.compile("[登上]台|接过|领奖|走上|现场(?:展示|演示|表演|讲解)|从[^，。；]{1,20}手[中里]")


def add(event: EventMention, reading: Reading, wins: Sequence[Win], *, told: bool, of_work: bool) -> None:
    """Adds all of it; ``told`` says that the sentence itself names the event, ``of_work`` that it reports on work."""
    granting.note(event, reading)
    praised = {id(w.recipient) for w in wins if _is_praise(w, event, reading)}
    for argument in participants.find(reading, event):
        if id(argument.value) not in praised or argument.role != "attendee":
            event.add(argument)
    for win in wins:
        if granting.is_won_there(win, event, reading, told=told):
            granting.add(event, reading, win)
    none = event.rule == frames.HEARD or (of_work and not told)
    for count in () if none else figures.of_event(reading, told=told):
        event.add(Argument("count", count, reading.sentence, "count.of_event"))
    for document in reading.documents:
        event.add(Argument("document", document, reading.sentence, "document.conveyed"))
    timing.add_bout(event, reading)
    timing.add_start(event, reading)
    timing.add_end(event, reading)
    if told:
        venues.add_located(event, reading)
    else:
        venues.add_later(event, reading)


def share(main: EventMention, talk: EventMention, reading: Reading) -> None:
    """Gives a talk beside an activity (体检，并邀请〔person〕作健康讲座) its speakers and the place of both."""
    if talk.rule != _SPEAKS or main.coarse != "Activity":
        return
    spoke = [a for a in main.arguments if a.role == "speaker" and a.sentence is reading.sentence]
    main.drop(spoke)
    there = [a for a in main.arguments if a.role == "venue" and not talk.values("venue")]
    for argument in (*spoke, *there):
        talk.add(argument)


def _is_praise(win: Win, event: EventMention, reading: Reading) -> bool:
    """Whether a win is an honor, or told of a meeting, which no one is said to have come for."""
    prize = win.prize
    if granting.says_who(win) or _CAME.search(reading.text):
        return False
    return isinstance(prize, HonourMention) and (prize.kind == "honour" or event.coarse in {"Meeting", "Ceremony"})
