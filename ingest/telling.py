"""One unit understood: its readings, the events that it tells, its figures and its honors."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest import (
    deeds,
    events,
    figures,
    forms,
    frames,
    granting,
    headed,
    hosts,
    kinds,
    organizations,
    passing,
    prized,
    results,
    resumed,
    rolls,
    rows,
    seen,
    story,
    surnames,
    timing,
    titled,
)
from ingest.arguments import Argument, EventMention
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
_OPENING = 2
_BY_WHOM = re.compile(
    "(?:这|本|此|该)[次项届场](?:大赛|比赛|竞赛|赛事|比武|活动)(?:由|是由|系)[^。；]{2,60}(?:主办|承办|举办|组织|发起)"
)
_THE_CONTEST = re.compile("(?:这|本|此|该)[次项届场](?:大赛|比赛|竞赛|赛事|比武)")
_BESIDE = re.compile("还(?:组织|举办|举行|开展|召开|进行)了?")
_HELD = frozenset(("event.object", "event.subject", "event.placed", "event.after_comma", "event.organized"))
_THIS = re.compile(
    "(?:本次|此次|这次|此项|本届)(?P<np>(?:(?!采[用取]|实行|按照|围绕)[^，。；：]){4,24}?)(?=[，由共设是为分]|吸引|旨在|历时|还有|覆盖)"
)


def told(unit: Unit, home: Home, issued: dt.date | None, thread: Thread) -> Told:
    """Reads the sentences of a unit in their order, and follows what they tell; ``thread`` goes on with it."""
    here = local_home(unit, home)
    calendar = thread.calendar(unit, issued)
    readings: list[Reading] = []
    around, passage = here, None
    for sentence in unit.body:
        if sentence.passage is not passage:
            around, passage = subject_home(sentence, here, home), sentence.passage
        readings.append(read(sentence, subject_home(sentence, around, home), calendar, thread.known))
        thread.meet(readings[-1].persons)
        thread.known |= surnames.of_studios(sentence.text)
    heading = (
        read(unit.heading, here, Calendar(issued))
        if unit.heading and (forms.is_form(unit.body) or forms.opens_on(unit.body))
        else None
    )
    thread.day = calendar.day or thread.day
    roll = rolls.find(unit, here) or rolls.granted(unit, here)
    contest = thread.ceremony if roll and not unit.body else thread.contest if resumed.is_of_results(unit) else None
    focus = forms.announced(heading) or forms.named(readings) if heading else story.again(contest) if contest else None
    day = _day_above(unit, here, issued)
    tale = story.tell(readings, Story(unit.item, focus=focus, offices=thread.offices, day=day))
    if contest := _untold(unit, readings, here, tale) or _gone_on(unit, readings, tale, thread):
        tale = story.tell(readings, Story(unit.item, focus=contest, offices=thread.offices, day=day))
    elif mentioned := deeds.beside(readings, tale.found) | passing.beside(readings, tale.found):
        tale = story.tell(readings, Story(unit.item, focus=focus, offices=thread.offices, day=day, mentioned=mentioned))
    thread.follow(tale.found)
    headed.visit(tale.found, [unit.label, *(line.text.strip() for line in (unit.heading, *unit.captions) if line)])
    headed.called(tale.found, readings)
    found = _figures(readings, tale)
    readings += _host_above(unit, tale.found, here)
    captioned = () if roll else rows.captioned(unit, here)
    for line, win in (*results.wins(unit.results, here, calendar), *captioned):
        readings.append(line)
        event = story.above(tale, line.sentence, unit.captions)
        if event is not None:
            granting.add(event, line, win)
    readings += [*seen.add(unit, here, tale, thread.known), *titled.add(tale, readings, here, thread.known)]
    for heading_of_roll, count in rolls.sizes(unit):
        if (praising := story.above(tale, heading_of_roll)) is not None:
            praising.add(Argument("count", count, heading_of_roll, "count.of_event"))
    honoured = (*tale.honoured, *_borne(roll, tale))
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
    for event in missing:
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


def _untold(unit: Unit, readings: Sequence[Reading], home: Home, tale: Story) -> EventMention | None:
    """The event of a story that tells none, or no more than the ceremony of its prizes or what was held beside."""
    if not tale.found:
        event = _contest_of(unit, readings, home) or _unnamed(unit, readings, home) or passing.find(readings)
        return event or deeds.find(readings, unit.label)
    beside = all(_BESIDE.search(event.sentence.text) for event in tale.found) or _told_above(readings, tale.found)
    return _contest_of(unit, readings, home) if beside or prized.closes(tale.found) else None


def _told_above(readings: Sequence[Reading], found: Sequence[EventMention]) -> bool:
    """Whether a story goes on at once with a contest that it does not name, and that none of its events is."""
    contested = any(event.coarse == "Competition" for event in found)
    return not contested and any(_THE_CONTEST.search(reading.text) for reading in readings[:1])


def _gone_on(unit: Unit, readings: Sequence[Reading], tale: Story, thread: Thread) -> EventMention | None:
    """The contest told before, where a caption parts its results from it: 颁奖现场, then 经过角逐，…获一等奖."""
    on = not tale.found and thread.contest is not None and resumed.goes_on(unit, readings)
    return story.again(thread.contest) if on and thread.contest is not None else None


def _contest_of(unit: Unit, readings: Sequence[Reading], home: Home) -> EventMention | None:
    """The contest that only the heading names, or the opening in passing, of a story that tells who won."""
    held = bool(unit.results) or any(_BY_WHOM.search(reading.text) for reading in readings)
    if not (held or any(reading.honours for reading in readings)):
        return None
    lines = unit.above() or filter(None, [unit.heading])
    above = (forms.announced(read(line, home, Calendar(None))) for line in lines)
    event = next((one for one in above if one is not None and _is_contest(one)), None)
    event = event or prized.named(readings, held=held)
    return _dated(event, readings) if event is not None else None


def _is_contest(event: EventMention) -> bool:
    """Whether prizes are won at an event that a heading names: a contest, or an edition of something (成果发布会)."""
    return event.coarse == "Competition" or (events.edition(event.name) is not None and event.coarse != "Training")


def _unnamed(unit: Unit, readings: Sequence[Reading], home: Home) -> EventMention | None:
    """The event of a story that tells none by its name: one that a sentence refers to, or that its heading tells."""
    event = _referred(readings)
    if event is not None or not any(reading.dates for reading in readings[:_OPENING]):
        return event
    for line in unit.above():
        heading = read(line, home, Calendar(None))
        for match, phrase in frames.find(heading):
            if not phrase.anaphor and events.specific(heading.symbols, phrase) and match.rule in _HELD:
                event = events.begun(line, events.ANNOUNCED, heading.surface(phrase.begin, phrase.end))
                hosts.add(event, heading, match)
                return _dated(event, readings)
        accounted = forms.announced(heading) if forms.is_account(line) else None
        if accounted is not None:
            return _dated(accounted, readings)
    return None


def _referred(readings: Sequence[Reading]) -> EventMention | None:
    """The event that a story names only where it says who held it: 此次高温慰问由A和B联合开展."""
    for reading in readings[1:]:
        if (told := _THIS.search(reading.symbols.text)) is None:
            continue
        phrase = events.in_phrase(reading.symbols, *told.span("np"))
        if phrase is not None and (phrase.begin, phrase.end) == told.span("np"):
            name = reading.surface(phrase.begin, phrase.end)
            if not kinds.is_bare(name) and not phrase.anaphor:
                return _dated(events.begun(reading.sentence, "event.referred", name), readings)
    return None


def _dated(event: EventMention, readings: Sequence[Reading]) -> EventMention:
    """The event with the first date that its story tells."""
    dated = next((reading for reading in readings if reading.dates), None)
    if dated is not None:
        timing.add_days(event, dated, dated.dates[0], "date.of_event")
    return event


def _borne(roll: Sequence[tuple[Reading, Honoured]], tale: Story) -> Iterator[Honoured]:
    """The honors of a roll that are borne from then on; those that the event told above gave are its prizes too."""
    for line, given in roll:
        event = story.above(tale, line.sentence)
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
