"""Gives the year to dates that come without one: by the day of the issue, and by what the story named last."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

_ANNOUNCED = 31
_SEASONS = 7


@dataclass(slots=True)
class Calendar:
    """The day of the issue, and the month that the story last named."""

    issued: dt.date | None
    last: tuple[int, int] | None = None
    day: str = ""

    def year(self, month: int, day: int, ahead: bool) -> int | None:
        """The year of a month and day that come without one."""
        if self.issued is None:
            return None
        today = (self.issued.month, self.issued.day)
        if ahead:
            return self.issued.year + (1 if month < today[0] and (month - today[0]) % 12 <= _SEASONS else 0)
        return self.issued.year - (1 if (month, day) > today and not self._soon(month, day or 1) else 0)

    def _soon(self, month: int, day: int) -> bool:
        """Whether a day of the issue's year comes within a month after it: then it is announced, not long past."""
        assert self.issued is not None
        try:
            return (dt.date(self.issued.year, month, day) - self.issued).days <= _ANNOUNCED
        except ValueError:
            return False
