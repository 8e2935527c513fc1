"""Decides whether a sentence tells an act, such as a visit, as an event of its own beside those of its story."""

from __future__ import annotations

import re

from ingest import hosts, invited, led, scenes, taught, timing, visits
from ingest.arguments import EventMention
from ingest.dates import DateMention, names_day
from ingest.narrative import Story
from ingest.reading import Reading
from ingest.unheld import SPEECH

_MEANWHILE = re.compile("同一(?:时间|天)|同期|与此同时|同日")
_ASKED = ("邀请", "特邀", "请来", "组织", "发动", "带领")
_VISITS = re.compile("慰问|看望|探望|走访|送温暖|送清凉|调研|督导|检查")
_AFTERWARDS = re.compile("(?:仪式|活动|会议|座谈会?|培训|启动仪式)结束后，")


def find(story: Story, reading: Reading, index: int, *, told: bool) -> EventMention | None:
    """The act that a sentence tells, where it opens its story or stands apart from what was told.

    ``told`` says that the sentence has told an event already.
    """
    later = index == 1 and not story.found and not reading.dates and hosts.begins_with_union(reading)
    scene = scenes.day_of(story.before, reading) if later else None
    opens = not story.found and (index == 0 or ((reading.dates or scene) and not SPEECH.search(reading.text)))
    new_day = not told and (_another_day(story, reading) or _AFTERWARDS.match(reading.text) is not None)
    apart = not told and _is_apart(story, reading)
    union = not told and hosts.begins_with_union(reading)
    if not (opens or new_day or apart or (union and (story.item or any(word in reading.text for word in _ASKED)))):
        return None
    act = _act(story, reading, told=told, opens=bool(opens))
    if act is None:
        return None
    if story.focus is not None and _carries_out(act, story.focus):
        visits.carried_out(story.focus, act)
        return None
    scenes.add_day(act, None if act.values("start") else scene or story.day)
    others = apart and _is_of_others(act, story.focus)
    asked = union and _is_asked(act) and _is_of_others(act, story.focus)
    if not (opens or new_day or apart or story.item or asked):
        return None
    follows = others or _AFTERWARDS.match(reading.text) is not None
    if follows and story.focus is not None and not act.values("start"):
        timing.inherit(act, story.focus)
    if story.dateline is not None and not reading.dates:
        timing.add_days(act, story.dateline, story.dateline.dates[0], "date.of_event")
    alone = act.rule in visits.ERRANDS or act.rule == taught.RULE or others or asked
    return act if alone or not (new_day or (story.found and reading.persons)) else None


def _act(story: Story, reading: Reading, *, told: bool, opens: bool) -> EventMention | None:
    """The visit or the lesson that a sentence tells; who invited others to it is the one who acts in the story."""
    act = visits.find(reading) or led.find(reading, story.offices)
    if not told and (act is None or act.rule != invited.RULE):
        act = taught.find(reading, opens=opens) or act
    if act is not None and act.rule == invited.RULE and not act.values("host"):
        for argument in hosts.subject(reading) or story.actor or story.subject:
            act.add(argument)
    return act


def _carries_out(act: EventMention, planned: EventMention) -> bool:
    """Whether a dated visit is the one that the same body was said before to make (开展走访慰问活动。9月27日，…)."""
    dated = bool(act.values("start")) and not planned.values("start") and not planned.values("end")
    return dated and _VISITS.search(planned.name) is not None and not _is_of_others(act, planned)


def _is_apart(story: Story, reading: Reading) -> bool:
    """Whether a sentence begins with a day of its own, or tells what was done meanwhile."""
    focus = story.focus
    if focus is None or SPEECH.search(reading.text):
        return False
    own = _own_date(focus, reading)
    return _MEANWHILE.match(reading.text) is not None or (own is not None and bool(own.start))


def _is_asked(act: EventMention) -> bool:
    """Whether an act is that of people whom a body invited or called up (组织劳模助农)."""
    return any(argument.role == "host" and argument.verb.startswith(_ASKED) for argument in act.arguments)


def _is_of_others(act: EventMention, focus: EventMention | None) -> bool:
    """Whether none of those who do an act holds the event in focus."""
    who, held = (
        {getattr(one, "name", "") for one in event.values("host")} if event else set() for event in (act, focus)
    )
    return bool(who) and who.isdisjoint(held)


def _another_day(story: Story, reading: Reading) -> bool:
    """Whether a sentence begins with another day than that of what was told before."""
    focus = story.focus
    own = _own_date(focus, reading) if focus is not None else None
    if focus is None or own is None:
        return False
    return bool(focus.values("start")) and (focus.rule in visits.ERRANDS or names_day(own.start))


def _own_date(focus: EventMention, reading: Reading) -> DateMention | None:
    """The date that a sentence begins with, unless the event in focus begins on it."""
    first = reading.dates[0] if reading.dates and reading.dates[0].begin == 0 else None
    return first if first is not None and first.start not in focus.values("start") else None
