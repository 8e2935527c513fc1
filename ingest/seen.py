"""Gives an event those whom the captions of its pictures show: 图为市总工会主席李勇致辞."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from ingest import participants, pictures, story
from ingest.calendar import Calendar
from ingest.narrative import Story
from ingest.reading import Reading, read
from ingest.regions import Home
from ingest.units import Unit


def add(unit: Unit, home: Home, tale: Story, known: AbstractSet[str]) -> Iterator[Reading]:
    """Adds the persons of a story's captions to the event above each, and yields where they stand."""
    for line in pictures.told(unit.captions if unit.body else ()):
        scene = read(line, home, Calendar(None), known)
        if (event := story.above(tale, line, unit.captions)) is not None:
            for argument in participants.find(scene, event):
                event.add(argument)
        yield scene
