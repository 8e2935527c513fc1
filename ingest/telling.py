"""One unit understood: its readings, the events that it tells, its figures and its honors."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest import (
    decrees,
    deeds,
    events,
    figures,
    forms,
    frames,
    granting,
    headed,
    hosts,
    organizations,
    passing,
    results,
    resumed,
    rolls,
    rows,
    seen,
    story,
    surnames,
    titled,
    untold,
)
from ingest.arguments import Argument, EventMention
from ingest.awards import Win
from ingest.calendar import Calendar
from ingest.figures import Figure
from ingest.lines import is_day
from ingest.mentions import OrganizationMention
from ingest.narrative import Honoured, Story
from ingest.reading import Reading, named, read
from ingest.regions import Home
from ingest.setting import local_home, subject_home
from ingest.symbols import encode
from ingest.text import Sentence
from ingest.thread import Thread
from ingest.units import Unit


@dataclass(frozen=True, slots=True)
class Told:
    """One story as it was understood: its readings, events, figures, and honors given outside any contest.

    ``asides`` are captions, results and headings that tell no event, and imprints, read for organizations alone;
    ``home`` is where it speaks from: the publisher's, or the house or the place of which alone it tells.
    """

    readings: tuple[Reading, ...]
    events: tuple[EventMention, ...]
    figures: tuple[Figure, ...]
    honoured: tuple[Honoured, ...]
    asides: tuple[Reading, ...]
    home: Home

    def bodies(self) -> Iterator[OrganizationMention]:
        """The organizations that the story names by themselves, and those that posts name."""
        for reading in (*self.readings, *self.asides):
            yield from reading.organizations
            for post in (post for person in reading.persons for post in person.posts):
                if isinstance(post.organization, OrganizationMention):
                    yield post.organization


_HOLDS = re.compile("(?:举办|召开|开展|举行|主办|组织|启动)(?!方|单位)")
_ALIKE = 0.7
_BODY_ALONE = re.compile("[【◆●▲■]?(?P<name>[一-鿿（）]{4,30})[】：]?")


def told(unit: Unit, home: Home, issued: dt.date | None, thread: Thread) -> Told:
    """Reads the sentences of a unit in their order, and follows what they tell; ``thread`` goes on with it."""
    here = local_home(unit, home)
    calendar = thread.calendar(unit, issued)
    readings: list[Reading] = []
    thread.known |= surnames.of_heading(unit.heading.text) if unit.heading else set()
    around, passage = here, None
    for sentence in unit.body:
        if sentence.passage is not passage:
            around, passage = subject_home(sentence, here, home), sentence.passage
        readings.append(read(sentence, subject_home(sentence, around, home), calendar, thread.known))
        thread.meet(readings[-1].persons)
        thread.known |= surnames.of_studios(sentence.text)
    formed = unit.heading is not None and (forms.is_form(unit.body) or forms.opens_on(unit.body))
    heading = read(unit.heading, here, Calendar(issued)) if unit.heading and formed else None
    thread.day = calendar.day or thread.day
    roll = rolls.find(unit, here) or rolls.granted(unit, here)
    contest = thread.ceremony if roll and not unit.body else thread.contest if resumed.is_of_results(unit) else None
    focus = forms.announced(heading) or forms.named(readings) if heading else story.again(contest) if contest else None
    day = _day_above(unit, here, issued)
    tale = story.tell(readings, Story(unit.item, focus=focus, offices=thread.offices, day=day))
    if contest := untold.find(unit, readings, here, tale, rolled=bool(roll)) or untold.gone_on(
        unit, readings, tale, thread
    ):
        tale = story.tell(readings, Story(unit.item, focus=contest, offices=thread.offices, day=day))
    elif mentioned := deeds.beside(readings, tale.found) | passing.beside(readings, tale.found):
        tale = story.tell(readings, Story(unit.item, focus=focus, offices=thread.offices, day=day, mentioned=mentioned))
    thread.follow(tale.found)
    headed.visit(tale.found, [unit.label, *(line.text.strip() for line in (unit.heading, *unit.captions) if line)])
    headed.called(tale.found, readings)
    headed.labelled(tale.found, unit.label)
    found = _figures(readings, tale)
    readings += _host_above(unit, tale.found, here)
    captioned = () if roll else rows.captioned(unit, here)
    readings += _results(unit, tale, [*results.wins(unit.results, here, calendar), *captioned])
    readings += [*seen.add(unit, here, tale, thread.known), *titled.add(tale, readings, here, thread.known)]
    _count_rolls(unit, tale)
    honoured = (*tale.honoured, *_borne(roll, tale))
    thread.give(honoured, tale.found)
    every = (*readings, *(line for line, _ in roll))
    return Told(every, tuple(tale.found), tuple(found), honoured, tuple(_asides(unit, here, every, tale.found)), here)


def _day_above(unit: Unit, home: Home, issued: dt.date | None) -> Reading | None:
    """The heading that is no more than a day, as in a diary (10月12日 晴), or None."""
    line = next((line for line in unit.above() if is_day(line.text)), None)
    return read(line, home, Calendar(issued)) if line is not None else None


def _figures(readings: Sequence[Reading], tale: Story) -> list[Figure]:
    """The figures of a story's sentences, each read by what its paragraph speaks of."""
    report = {id(r.sentence.passage) for r in readings if r.counts and figures.reports(r)}
    taken = story.counted(tale.found)
    each = (figures.find(r, taken, reporting=id(r.sentence.passage) in report) for r in readings)
    return [figure for some in each for figure in some]


def _results(unit: Unit, tale: Story, wins: Sequence[tuple[Reading, Win]]) -> Iterator[Reading]:
    """Adds what lines below a story tell to the event whose results they are; yields the lines."""
    for line, win in wins:
        yield line
        event = story.above(tale, line.sentence, unit.captions)
        if event is not None:
            granting.add(event, line, win)


def _count_rolls(unit: Unit, tale: Story) -> None:
    """Adds how many were praised, as the headings of rolls tell it, to the event that praised them."""
    for heading, count in rolls.sizes(unit):
        if (event := story.above(tale, heading)) is not None:
            event.add(Argument("count", count, heading, "count.of_event"))


def _host_above(unit: Unit, found: Sequence[EventMention], home: Home) -> Iterator[Reading]:
    """Gives events told without a host the one that a line or label above them tells; yields where it stands."""
    missing = [event for event in found if not hosts.is_held(event)]
    if not missing:
        return
    for line in unit.above():
        reading = _alone(line.text.strip(), line, home)
        if reading is not None:
            yield _hosted(missing, reading)
            return
        if _HOLDS.search(line.text) and (told := _held_above(missing, read(line, home, Calendar(None)))):
            yield told
            return
    labelled = _alone(unit.label, missing[0].sentence, home)
    if labelled is not None:
        yield _hosted(missing, labelled)


def _alone(text: str, line: Sentence, home: Home) -> Reading | None:
    """The one body that words name and nothing else, unless it is the publisher."""
    alone = _BODY_ALONE.fullmatch(text)
    bodies = organizations.find(alone["name"], home) if alone else []
    if alone is None or len(bodies) != 1 or bodies[0].text != alone["name"]:
        return None
    if bodies[0].name in {full for _, full in home.aliases}:
        return None
    return Reading(line, line.text, encode(line.text, ()), (bodies[0],), (), (), (), (), ())


def _hosted(missing: Sequence[EventMention], reading: Reading) -> Reading:
    """The reading of the body that holds all of the events."""
    for event in (one for one in missing if not hosts.has_won(reading.organizations[0], one)):
        event.add(Argument("host", reading.organizations[0], reading.sentence, "host.heading"))
    return reading


def _held_above(missing: Sequence[EventMention], reading: Reading) -> Reading | None:
    """The reading of a heading that tells who holds one of the events (临江区总工会举办职工篮球赛)."""
    told = False
    for match, phrase in frames.find(reading):
        name = reading.surface(phrase.begin, phrase.end)
        for event in missing if "host" in match.groups else ():
            if any(events.similar(name, other) >= _ALIKE for other in event.names):
                hosts.add(event, reading, match)
                told = True
    return reading if told else None


def _borne(roll: Sequence[tuple[Reading, Honoured]], tale: Story) -> Iterator[Honoured]:
    """The honors of a roll that are borne from then on; those that the event told above gave are its prizes too."""
    decision = next((event for event in tale.found if event.rule == decrees.GRANTED), None)
    for line, given in roll:
        event = decision or story.above(tale, line.sentence)
        if event is not None and granting.is_given_at(given.win, event):
            granting.add(event, line, given.win)
        if granting.is_kept(given.win, event, line):
            yield given


def _asides(unit: Unit, home: Home, told: Sequence[Reading], found: Sequence[EventMention]) -> Iterator[Reading]:
    """What the lines around a story name that are not told themselves: of imprints the organizations alone."""
    yield from filter(None, [_alone(unit.label, line, home) for line in unit.body[:1] if unit.label])
    lines = {_place(reading.sentence) for reading in told}
    hosts_of = {_place(argument.sentence) for event in found for argument in event.arguments}
    above = [line for line in (unit.heading,) if line and (not unit.body or _place(line) in hosts_of)]
    for line in (*above, *unit.captions, *unit.results, *unit.imprints):
        if _place(line) not in lines:
            yield named(line, home) if line in unit.imprints else read(line, home, Calendar(None))


def _place(line: Sentence) -> tuple[tuple[int, int], int]:
    """Where a sentence stands in its issue."""
    return line.passage.starts[0], line.begin
