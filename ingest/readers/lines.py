"""The lines at the head and foot of an issue, where a bulletin says who publishes it, and when."""

from __future__ import annotations

from dataclasses import dataclass

_HEAD, _FOOT = 12, 6
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Found:
    """A value of an issue's publication, and in words how it was found."""

    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without its margins and marks of a heading; ``number`` counts from 1."""

    number: int
    text: str

    @property
    def is_brief(self) -> bool:
        """Whether it may be part of a masthead: short, and no sentence."""
        return len(self.text) <= _LONGEST and not any(mark in self.text for mark in "，。；！？")


def head(text: str) -> list[Line]:
    """The first lines of a folded text."""
    return _visible(text)[:_HEAD]


def foot(text: str) -> list[Line]:
    """The last lines of a folded text that are not among the first."""
    return _visible(text)[_HEAD:][-_FOOT:]


def number_at(text: str, offset: int) -> int:
    """The number of the line in which ``text[offset]`` stands."""
    return text.count("\n", 0, offset) + 1


def _visible(text: str) -> list[Line]:
    stripped = ((number, line.strip().strip("#*>| ")) for number, line in enumerate(text.split("\n"), start=1))
    return [Line(number, line) for number, line in stripped if line]
