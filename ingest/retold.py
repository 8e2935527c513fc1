"""Tells which stories of an issue tell one event: a meet that one item opens and another one closes."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict, deque
from dataclasses import dataclass, field

from ingest import events as naming
from ingest.arguments import EventMention

_DAYS = 62
_RECENT = 50


@dataclass(frozen=True, slots=True)
class Known:
    """An event that the issue has told, and its identifier."""

    identifier: str
    event: EventMention

    def is_told_by(self, event: EventMention) -> bool:
        """Whether another story tells this numbered event: its name is cut short at most, and its days are near."""
        if event.coarse != self.event.coarse:
            return False
        short, long = sorted((naming.key(self.event.name), naming.key(event.name)), key=len)
        letters = iter(long)
        return all(letter in letters for letter in short) and _near(self.event, event)

    def goes_on(self, event: EventMention) -> str:
        """Joins the days that another story tells, and gives the end that no longer holds, or ""."""
        first, later = self.event.values("end"), event.values("end")
        if first and later and str(later[0]) > str(first[0]):
            self.event.drop([a for a in self.event.arguments if a.role == "end"])
            for argument in (a for a in event.arguments if a.role == "end"):
                self.event.add(argument)
            event.drop([a for a in event.arguments if a.role == "start"])
            return str(first[0])
        if first or self.event.values("start"):
            event.drop([a for a in event.arguments if a.role in {"start", "end"}])
        return ""


@dataclass(slots=True)
class Recent:
    """The numbered events that an issue has told of late, by their number."""

    known: defaultdict[int, deque[Known]] = field(default_factory=lambda: defaultdict(lambda: deque(maxlen=_RECENT)))

    def find(self, event: EventMention) -> Known | None:
        """The event as told before, or None."""
        number = naming.edition(event.name)
        return next((known for known in self.known[number] if known.is_told_by(event)), None) if number else None

    def add(self, known: Known) -> None:
        """Keeps an event, if it has a number."""
        number = naming.edition(known.event.name)
        if number:
            self.known[number].append(known)


def _near(first: EventMention, second: EventMention) -> bool:
    days = [str(v) for e in (first, second) for v in (e.values("end") or e.values("start"))[:1]]
    if len(days) < 2 or any(len(day) != 10 for day in days):
        return len(days) < 2 or days[0][:4] == days[1][:4]
    return abs((dt.date.fromisoformat(days[0]) - dt.date.fromisoformat(days[1])).days) <= _DAYS
