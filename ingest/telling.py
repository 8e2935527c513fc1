"""One unit understood: its readings, the events that it tells, its figures and its honors."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ingest import figures, forms, rolls, story
from ingest.arguments import EventMention
from ingest.dates import Calendar
from ingest.figures import Figure
from ingest.layout import Unit
from ingest.reading import Reading, read
from ingest.regions import Home
from ingest.setting import local_home
from ingest.story import Honoured


@dataclass(frozen=True, slots=True)
class Told:
    """One story as it was understood: its readings, events, figures, and honors given outside any contest."""

    readings: tuple[Reading, ...]
    events: tuple[EventMention, ...]
    figures: tuple[Figure, ...]
    honoured: tuple[Honoured, ...]


def told(unit: Unit, home: Home, issued: dt.date | None, known: set[str]) -> Told:
    """Reads the sentences of a unit in their order, and follows what they tell.

    ``known`` are the names of the persons whom the issue has named before; those of the unit are added to it.
    """
    here = local_home(unit, home)
    calendar = Calendar(issued)
    readings = []
    for sentence in unit.body:
        readings.append(read(sentence, here, calendar, known))
        known.update(person.text for person in readings[-1].persons)
    heading = read(unit.heading, here, Calendar(issued)) if unit.heading and forms.is_form(unit.body) else None
    tale = story.tell(readings, item=unit.item, heading=heading)
    found = [f for r in readings for f in figures.find(r, story.counted(tale.found, r))]
    roll = rolls.find(unit, here)
    if tale.focus is not None and not roll:
        for line, win in rolls.prizes(unit, here):
            story.add_win(tale.focus, line, win)
            readings.append(line)
    honoured = (*tale.honoured, *(given for _, given in roll))
    return Told((*readings, *(line for line, _ in roll)), tuple(tale.found), tuple(found), honoured)
