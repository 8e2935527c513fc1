"""What the stories of an issue hand on, one to the next."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ingest import granting, hosts
from ingest.arguments import EventMention
from ingest.calendar import Calendar
from ingest.mentions import Mention
from ingest.narrative import Honoured
from ingest.persons import PersonMention
from ingest.units import Unit

_GOES_ON = re.compile(r"(?P<same>同[日天]|同一天)|(?:[123]?\d日?[至到-])?[123]?\d日")


@dataclass(slots=True)
class Thread:
    """What the stories of an issue hand on: the persons named so far, their offices, the contest told last.

    ``month`` is the one that a heading of a chronicle named last (六月), ``day`` the day of the item before,
    ``given`` what was given since an event was told last.
    """

    known: set[str] = field(default_factory=set)
    offices: dict[str, Mention] = field(default_factory=dict)
    contest: EventMention | None = None
    ceremony: EventMention | None = None
    month: tuple[int, int] | None = None
    day: str = ""
    given: list[Honoured] = field(default_factory=list)

    def meet(self, people: Iterable[PersonMention]) -> None:
        """Remembers the persons of a sentence and the bodies for which they act."""
        for person in people:
            self.known.add(person.text)
            office = hosts.office_of(person)
            if office is not None:
                self.offices.setdefault(person.text, office)

    def follow(self, found: list[EventMention]) -> None:
        """Goes on after a story that told these events."""
        contests = [event for event in found if event.coarse == "Competition"]
        self.contest = contests[0] if contests else None if found else self.contest
        self.ceremony = next((event for event in found if granting.praises(event)), None if found else self.ceremony)

    def give(self, honoured: Iterable[Honoured], found: Sequence[EventMention]) -> None:
        """Remembers what a decision gave up to the event at which it says that all is handed out, as prizes of that."""
        self.given += honoured
        if (handing_out := granting.handing_out(found)) is not None:
            for given in self.given:
                granting.add(handing_out, given.reading, given.win)
        self.given = [] if found else self.given

    def calendar(self, unit: Unit, issued: dt.date | None) -> Calendar:
        """The calendar of a unit: items of a chronicle go on from the month of a heading, or of the day told before."""
        calendar = Calendar(issued)
        for line in (unit.heading, *unit.captions):
            self.month = (calendar.month_of(line.text.strip()) if line else None) or self.month
        calendar.last = self.month
        goes_on = _GOES_ON.match(unit.body[0].text) if unit.item and unit.body and self.day else None
        if goes_on is not None and (goes_on["same"] or self.month is None):
            calendar.last = (int(self.day[:4]), int(self.day[5:7]))
            calendar.day = self.day if goes_on["same"] else ""
        return calendar
