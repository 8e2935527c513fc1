"""What a story has told so far: its events, the one in focus, who won and who acts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ingest.arguments import Argument, EventMention
from ingest.awards import Win
from ingest.mentions import HonourMention, Mention
from ingest.persons import PersonMention
from ingest.reading import Reading
from ingest.text import Passage, Sentence


@dataclass(frozen=True, slots=True)
class Honoured:
    """An honour given to a person or a body outside any contest."""

    win: Win
    reading: Reading


@dataclass(frozen=True, slots=True)
class Place:
    """Where in its story a sentence stands: its number, whether the story is an item, whether an event was told.

    ``listed`` says that it goes on with a list of acts that a sentence before it opened (…；…；…), or is dated by what
    stands before it; ``back`` that it speaks of what was told before any event was named (这是…); ``another`` that it
    opens a paragraph about another union than those of which the story has told.
    """

    index: int
    item: bool
    told: bool
    listed: bool = False
    back: bool = False
    another: bool = False


@dataclass(slots=True)
class Story:
    """The events of one story so far, and the one that 本次活动 means now.

    ``day`` is the heading that dates all that a story tells (10月12日 晴), ``before`` what was told before any event.
    ``mentioned`` are contests that sentences only mention, told where they stand.
    ``dateline`` is a day in brackets that closes the story: （4月9日）.
    """

    item: bool
    found: list[EventMention] = field(default_factory=list)
    focus: EventMention | None = None
    honoured: list[Honoured] = field(default_factory=list)
    people: tuple[PersonMention, ...] = ()
    reporting: bool = False
    report: Passage | None = None
    winners: tuple[tuple[Mention, ...], ...] = ()
    sides: tuple[Mention, ...] = ()
    subject: tuple[Argument, ...] = ()
    offices: Mapping[str, Mention] = field(default_factory=dict)
    actor: tuple[Argument, ...] = ()
    day: Reading | None = None
    before: list[tuple[Reading, Sequence[Win]]] = field(default_factory=list)
    dateline: Reading | None = None
    opening: Reading | None = None
    prizes: tuple[HonourMention, ...] = ()
    rolling: bool = False
    told: int = -1
    mentioned: Mapping[Sentence, EventMention] = field(default_factory=dict)


def untold(readings: Sequence[Reading], found: Sequence[EventMention]) -> Iterator[list[Reading]]:
    """The paragraphs of a story that tell none of the events found."""
    told = {id(event.sentence.passage) for event in found}
    paragraphs: dict[int, list[Reading]] = {}
    for reading in readings:
        paragraphs.setdefault(id(reading.sentence.passage), []).append(reading)
    return (some for passage, some in paragraphs.items() if passage not in told)
