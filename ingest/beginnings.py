"""Begins the events that a sentence tells: each with its names, its host, its day and its place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import acts, events, figures, frames, hosts, kinds, resumed, scenes, timing, unnamed, venues
from ingest.arguments import Argument, EventMention
from ingest.awards import Win
from ingest.dates import names_day
from ingest.events import Phrase
from ingest.hosts import verb_of
from ingest.mentions import Mention
from ingest.narrative import Place, Story
from ingest.reading import Reading
from ingest.rules import Match

_ON_TOP = frozenset(("event.joins", "event.speaks"))
_WHOLE_NAME = re.compile(r"\d{4}|“")
_ALIKE = 0.8
_TWO, _GROUPS = 2, ("团”", "队”", "团", "队")


def add(story: Story, reading: Reading, index: int, wins: Sequence[Win]) -> None:
    """Adds to a story the events that a sentence names, the one that its wins imply, and the act that it tells."""
    before = len(story.found)
    for match, phrase in _named(story, reading, index):
        _begin(story, reading, match, phrase)
    implied = unnamed.find(story, reading, wins, named=len(story.found) > before)
    story.found += [implied] if implied is not None else []
    act = acts.find(story, reading, index, told=len(story.found) > before)
    story.found += [act] if act is not None else []


def _named(story: Story, reading: Reading, index: int) -> list[tuple[Match, Phrase]]:
    """The phrases that name a new event; those that refer to the one in focus add to it."""
    told: list[tuple[Match, Phrase]] = []
    phrases = frames.find(reading)
    for match, phrase in phrases:
        if match.rule == "event.speaks" and resumed.is_lesson(reading, [phrase for _, phrase in told]):
            continue
        opens = not told and (
            (story.focus is None and (index == 0 or _on_a_day(reading, match)))
            or _is_another(story.focus, reading, match, phrase)
        )
        name = reading.surface(phrase.begin, phrase.end)
        bare = kinds.is_bare(name)
        refers = (phrase.anaphor and not (opens and bare)) or (index > 0 and bare and _ends_so(story.focus, name))
        named = bool(story.found or told) or any(before.end <= phrase.begin for _, before in phrases)
        if refers or resumed.is_part(story.found, name, begun=named):
            if story.focus is not None:
                hosts.add(story.focus, reading, match)
                venues.find(story.focus, reading, match, phrase)
                timing.add_missing(story.focus, reading, phrase)
            continue
        begun = bool(story.found or (told and match.rule in _ON_TOP)) and not opens
        place = _place(story, reading, index, begun=begun)
        if frames.counts(reading, match, phrase, place) and not figures.sums_up(reading, phrase.end):
            told.append((match, phrase))
        elif match.rule == "event.by_whom" and story.focus is not None and not bare:
            story.focus.names.append(name)
    return sorted(told, key=lambda t: t[1].begin)


def _place(story: Story, reading: Reading, index: int, *, begun: bool) -> Place:
    """Where in its story a sentence stands; ``begun`` tells whether the story has told an event before the phrase."""
    listed = not reading.dates and bool(story.dateline or unnamed.day_before(story, reading))
    back = bool(story.before) and scenes.points_back(reading.text)
    another = begun and hosts.is_of_another(story.found, story.subject, reading)
    return Place(index, story.item, begun, listed, back, another)


def _on_a_day(reading: Reading, match: Match) -> bool:
    """Whether a sentence tells who held something on a day that it begins with (5月8日，市总工会举行座谈会)."""
    first = next(iter(reading.dates), None)
    whole = first is not None and first.begin == 0 and names_day(first.start)
    return whole and match.rule == "event.object"


def _is_another(focus: EventMention | None, reading: Reading, match: Match, phrase: Phrase) -> bool:
    """Whether a bare word names an event of another kind and day than the one in focus: the meeting after a contest."""
    if focus is None or not _on_a_day(reading, match):
        return False
    name = reading.surface(phrase.begin, phrase.end)
    days = {*focus.values("start"), *focus.values("end")}
    another = kinds.classify(name)[0] != focus.coarse or (bool(days) and not _ends_so(focus, name))
    return kinds.is_bare(name) and another and days != {reading.dates[0].start}


def _ends_so(event: EventMention | None, name: str) -> bool:
    """Whether a bare word (全委会) is how the name of the event in focus ends."""
    return event is not None and any(told.endswith(name) for told in event.names)


def _begin(story: Story, reading: Reading, match: Match, phrase: Phrase) -> None:
    name = _name(reading, match, phrase)
    event = next((e for e in story.found if _is_same(e, name, hosts.owner_in(reading, phrase))), None)
    if not (events.edition(name) or _WHOLE_NAME.search(name)) and hosts.is_of_another(
        story.found, story.subject, reading
    ):
        event = None
    if event is None:
        event = events.begun(reading.sentence, match.rule, name)
        story.found.append(event)
    elif name not in event.names:
        event.names.append(name)
    walked = reading.surface(phrase.begin, phrase.end) if match.rule == "event.walks" else name
    event.names += [walked] if walked not in event.names and kinds.is_headed(walked) else []
    event.names += (
        [reading.surface(*match.groups["host"]) + walked] if walked != name and "host" in match.groups else []
    )
    event.names += frames.with_whom(reading, match, phrase) if kinds.is_bare(name) else []
    if phrase.theme is not None:
        theme = reading.surface(phrase.theme, phrase.theme + 1).strip("“”")
        event.add(Argument("theme", theme, reading.sentence, "event.theme"))
    hosts.add(event, reading, match, story.actor)
    venues.find(event, reading, match, phrase)
    hosts.add_named(event, reading, phrase)
    owner = hosts.owner_in(reading, phrase)
    bare = name.removeprefix(owner.text) if owner is not None else name
    event.names += [bare] if bare.startswith("“") and bare not in event.names else []
    hosts.add_subject(event, reading, match, story.actor)
    _date(story, event, reading, phrase)


def _is_same(event: EventMention, name: str, owner: Mention | None) -> bool:
    """Whether a name is that of an event told before, be it without its year, not of another body."""
    if name in map(events.series, event.names):
        return True
    held_by = event.named_after[0].value if event.named_after else None
    named = {getattr(who, "name", "") for who in (held_by, owner) if who is not None}
    return len(named) < _TWO and any(events.similar(n, name) >= _ALIKE for n in event.names)


def _name(reading: Reading, match: Match, phrase: Phrase) -> str:
    """The name of an event, with its theme or with where it walks if it would say little without."""
    name = full = reading.surface(phrase.begin, phrase.end)
    if match.rule in events.UNVEILED:
        return name + reading.surface(*match.groups["verb"])
    if match.rule == "event.collects":
        return full + verb_of(reading, match)
    says_little = (len(name) < 9 and not events.edition(name)) or name.endswith(_GROUPS)
    if match.rule == "event.walks" and says_little and "venue" in match.groups:
        full = name + reading.surface(match.groups["verb"][0], match.groups["venue"][1])
    if phrase.theme is not None:
        whole = events.edition(name) or _WHOLE_NAME.match(name) or len(name) > 12
        full = name if whole else reading.surface(phrase.theme, phrase.theme + 1) + name
    return full


def _date(story: Story, event: EventMention, reading: Reading, phrase: Phrase) -> None:
    if timing.near(reading, phrase) is not None:
        timing.add(event, reading, phrase)
    elif story.focus is not None and event is not story.focus and frames.is_beside(reading):
        timing.inherit(event, story.focus)
    elif story.dateline is not None and not reading.dates:
        timing.add(event, reading, phrase, story.dateline)
    elif not reading.dates and (scene := unnamed.day_before(story, reading)):
        scenes.add_day(event, scene)
    else:
        timing.add_first_day(event, reading, phrase)
