"""Finds the event that a sentence tells though no verb of holding names it: by its prizes, or by a decision."""

from __future__ import annotations

from collections.abc import Sequence

from ingest import decrees, prized, scenes
from ingest.arguments import EventMention
from ingest.awards import Win
from ingest.narrative import Story
from ingest.reading import Reading


def find(story: Story, reading: Reading, wins: Sequence[Win], *, named: bool) -> EventMention | None:
    """The event that a sentence implies; ``named`` where it names one too.

    Behind another event only a further contest that someone entered and won counts.
    """
    if not named and (mentioned := story.mentioned.get(reading.sentence)) is not None:
        return mentioned
    if story.found:
        return prized.entered(story.found, story.focus, reading) if wins and not named else None
    titled = decrees.find(reading) if reading.documents else None
    return titled or _won_at(story, reading, wins) or _organized(story, reading) or decrees.granted(reading)


def day_before(story: Story, reading: Reading) -> Reading | None:
    """What gives a sentence without a date its day: one before that sets the scene or opens a list, or a heading."""
    return scenes.day_of(story.before, reading) or story.opening or story.day


def _won_at(story: Story, reading: Reading, wins: Sequence[Win]) -> EventMention | None:
    """The contest of which a sentence only says what was won there."""
    event = prized.find(reading, wins) if wins else None
    if event is not None:
        scenes.add_day(event, reading if reading.dates else day_before(story, reading))
    return event


def _organized(story: Story, reading: Reading) -> EventMention | None:
    """The contest that sentences without a prize named in passing, of which this one says who organized it."""
    before = [scene for scene, _ in story.before]
    event = None if any(scene.honours for scene in before) else prized.organized(before, reading)
    if event is not None:
        scenes.add_day(event, day_before(story, reading))
    return event
