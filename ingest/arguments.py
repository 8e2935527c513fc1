"""Events as a text tells them: a name with arguments, each with the sentence and the rule that gave it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.mentions import Mention
from ingest.text import Sentence


@dataclass(frozen=True, slots=True)
class Argument:
    """One thing that a sentence says of an event.

    ``role`` is host, undertaker, supporter, guide, contestant, speaker, judge, attendee, venue, start, end, count,
    award, document, edition or theme; ``value`` the mention, or the text for dates, venue and theme; ``award`` holds
    the prize's name with its recipient as value.
    """

    role: str
    value: Mention | str
    sentence: Sentence
    rule: str
    verb: str = ""
    award: str = ""


PARTICIPANTS = frozenset(("contestant", "speaker", "judge", "attendee"))
ORGANIZERS = frozenset(("host", "undertaker", "supporter", "guide"))


@dataclass(slots=True)
class EventMention:
    """An event as it grows over the sentences of its story; ``names`` has its full name first.

    ``praising`` where a sentence tells that honors were handed out at it, ``of_others`` where those of whom the story
    tells are only sent to it.
    """

    names: list[str]
    coarse: str
    cls: str
    sentence: Sentence
    rule: str
    arguments: list[Argument] = field(default_factory=list)
    named_after: tuple[Argument, ...] = ()
    praising: bool = False
    of_others: bool = False
    _roles: dict[tuple[object, ...], set[str]] = field(default_factory=dict, init=False)

    @property
    def name(self) -> str:
        """The name by which the event is known."""
        return self.names[0]

    def add(self, argument: Argument) -> None:
        """Adds an argument unless one of equal role and value is there, or one that says more of a participant."""
        what = identity(argument)
        alike = self._roles.setdefault(what, set())
        if argument.role in alike or (argument.role == "attendee" and alike & (PARTICIPANTS | ORGANIZERS)):
            return
        if argument.role in PARTICIPANTS | ORGANIZERS and "attendee" in alike:
            self.drop([a for a in self.arguments if a.role == "attendee" and identity(a) == what])
        alike.add(argument.role)
        self.arguments.append(argument)

    def drop(self, unwanted: Sequence[Argument]) -> None:
        """Takes arguments away again."""
        for argument in unwanted:
            self.arguments.remove(argument)
            self._roles[identity(argument)].discard(argument.role)

    def values(self, role: str) -> list[Mention | str]:
        """The values of a role."""
        return [a.value for a in self.arguments if a.role == role]


def identity(argument: Argument) -> tuple[object, ...]:
    """What tells an argument apart from others of its role."""
    value = argument.value
    if isinstance(value, str):
        return (value, argument.award)
    if value.kind == "count":
        return (getattr(value, "value", 0), getattr(value, "unit", ""))
    return (getattr(value, "name", "") or value.text, argument.award)
