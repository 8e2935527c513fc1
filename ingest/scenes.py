"""Gives an event that its story names late what the sentences before it told: the day, the place, who was there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import contests, details, figures, granting, timing, venues
from ingest.arguments import EventMention
from ingest.awards import Win
from ingest.dates import names_day
from ingest.lexicon import HAN
from ingest.reading import Reading

Scene = tuple[Reading, Sequence[Win]]
_BACK = re.compile(
    f"(?:原来，|其实，)?(?:这(?:一幕)?，?(?:就|正|便)?是|这[一场次项堂节届期个]|此[次项刻]|本[次届场]|该(?:项|活动|[大比竞]赛)|"
    f"{HAN}{{0,6}}(?:仪式|活动|会|[大比竞球]赛|赛事|班|课|集市|市集)(?:由|是由|系)|[^，。；]{{2,40}}?在(?:这里|此)(?![前后之次项])(?!基础))"
)
_NEAR = 3


def points_back(text: str) -> bool:
    """Whether a sentence speaks of what those before it told (这是…, 这场…, 比赛由…)."""
    return _BACK.match(text) is not None


def day_of(before: Sequence[Scene], reading: Reading) -> Reading | None:
    """The sentence that tells the day of an event which a later one is the first to name, or None."""
    scenes = [scene for scene, _ in (before if points_back(reading.text) else before[-_NEAR:])]
    return next((scene for scene in reversed(scenes) if _is_of_one_day(scene)), None)


def add(event: EventMention, before: Sequence[Scene], reading: Reading) -> None:
    """Adds what the sentences before told: from the one that gave the event its day, or those that 这 means.

    To one that its sentence dates only the place is added, of the sentence right before it.
    """
    if reading.dates:
        venues.add_scene(event, before[-1][0])
        _add_prizes(event, before[-_NEAR:])
        return
    day = day_of(before, reading)
    least = max(0, len(before) - _NEAR) if points_back(reading.text) else len(before)
    begin = next((index for index, (scene, _) in enumerate(before) if scene is day), least)
    for scene, wins in before[begin:]:
        ranks = [win for win in wins if win.prize.kind != "honour"]
        details.add(event, scene, ranks, told=False, of_work=figures.reports(scene))
        venues.add_scene(event, scene)


def _add_prizes(event: EventMention, before: Sequence[Scene]) -> None:
    """Adds the ranks that sentences told before the one that names their contest and its days."""
    for scene, wins in before if event.coarse == "Competition" else ():
        for win in wins:
            if _is_rank(win) and granting.is_won_there(win, event, scene, told=False):
                granting.add(event, scene, win)


def _is_rank(win: Win) -> bool:
    """Whether a prize is a place or a medal of a contest."""
    return win.prize.rule == "prize.outright" or contests.RANK.search(getattr(win.prize, "name", "")) is not None


def add_day(event: EventMention, scene: Reading | None) -> None:
    """Adds the day that a sentence tells."""
    if scene is not None:
        date = next((date for date in scene.dates if not date.since and not date.until), None)
        timing.add_days(event, scene, date, "date.of_event")


def _is_of_one_day(reading: Reading) -> bool:
    """Whether a sentence names one day and no other date."""
    days = {date.start for date in reading.dates if not date.since and not date.until}
    return len(days) == 1 and names_day(days.pop())
