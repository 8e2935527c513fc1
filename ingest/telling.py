"""One unit understood: its readings, the events that it tells, its figures and its honors."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ingest import figures, forms, granting, hosts, results, rolls, story, timing, visits
from ingest.arguments import EventMention
from ingest.calendar import Calendar
from ingest.figures import Figure
from ingest.layout import Unit
from ingest.mentions import Mention, OrganizationMention
from ingest.persons import PersonMention
from ingest.reading import Reading, named, read
from ingest.regions import Home
from ingest.setting import local_home, subject_home
from ingest.story import Honoured, Story


@dataclass(frozen=True, slots=True)
class Told:
    """One story as it was understood: its readings, events, figures, and honors given outside any contest.

    ``asides`` are the captions, results and headings without a paragraph that tell no event, and the imprints, of which
    only the organizations are read.
    """

    readings: tuple[Reading, ...]
    events: tuple[EventMention, ...]
    figures: tuple[Figure, ...]
    honoured: tuple[Honoured, ...]
    asides: tuple[Reading, ...]

    def bodies(self) -> Iterator[OrganizationMention]:
        """The organizations that the story names by themselves, and those that posts name."""
        for reading in (*self.readings, *self.asides):
            yield from reading.organizations
            for post in (post for person in reading.persons for post in person.posts):
                if isinstance(post.organization, OrganizationMention):
                    yield post.organization


_RESULT = re.compile(
    r"(?!.*(?:举办|举行|召开|开展))[^，。；]{0,20}?(?:第[一二三四五六七八]名|[一二三特]等奖|[冠亚季]军|[金银铜]奖|(?:组织|风尚)奖)|"
    r"[^，。；]{0,8}，?(?:本次|此次|本届)?(?:大赛|比赛|竞赛|赛事|运动会|决赛)(?:圆满|胜利|顺利)*(?:闭幕|落幕|结束|收官|落下帷幕)"
)
_RESULTS = re.compile("^(?:最佳|优秀)[一-鿿]{2,6}(?:、|$)|名次(?:（|$)|获奖(?:名单|情况)")


@dataclass(slots=True)
class Thread:
    """What the stories of an issue hand on: the persons named so far, their offices, the contest told last."""

    known: set[str] = field(default_factory=set)
    offices: dict[str, Mention] = field(default_factory=dict)
    contest: EventMention | None = None
    ceremony: EventMention | None = None

    def meet(self, people: Iterable[PersonMention]) -> None:
        """Remembers the persons of a sentence and the bodies for which they act."""
        for person in people:
            self.known.add(person.text)
            office = hosts.office_of(person)
            if office is not None:
                self.offices.setdefault(person.text, office)

    def follow(self, found: list[EventMention]) -> None:
        """Goes on after a story that told these events."""
        contests = [event for event in found if event.coarse == "Competition"]
        self.contest = contests[0] if contests else None if found else self.contest
        self.ceremony = next((event for event in found if granting.praises(event)), None if found else self.ceremony)


def told(unit: Unit, home: Home, issued: dt.date | None, thread: Thread) -> Told:
    """Reads the sentences of a unit in their order, and follows what they tell; ``thread`` goes on with it."""
    here = local_home(unit, home)
    calendar = Calendar(issued)
    readings = []
    for sentence in unit.body:
        readings.append(read(sentence, subject_home(sentence, here, home), calendar, thread.known))
        thread.meet(readings[-1].persons)
    heading = (
        read(unit.heading, here, Calendar(issued))
        if unit.heading and (forms.is_form(unit.body) or forms.opens_on(unit.body))
        else None
    )
    roll = rolls.find(unit, here) or rolls.granted(unit, here)
    contest = thread.ceremony if roll and not unit.body else thread.contest if _goes_on(unit) else None
    focus = forms.announced(heading) if heading else story.again(contest) if contest else None
    tale = story.tell(readings, item=unit.item, focus=focus, offices=thread.offices)
    if not tale.found and (contest := _contest_of(unit, readings, here)):
        tale = story.tell(readings, item=unit.item, focus=contest, offices=thread.offices)
    thread.follow(tale.found)
    visits.headed(tale.found, [line.text.strip() for line in (unit.heading, *unit.captions) if line])
    found = [f for r in readings for f in figures.find(r, story.counted(tale.found, r))]
    captioned = () if roll else rolls.prizes(unit, here)
    for line, win in (*results.wins(unit.results, here, calendar), *captioned):
        readings.append(line)
        event = story.above(tale, line.sentence)
        if event is not None:
            granting.add(event, line, win)
    honoured = (*tale.honoured, *_borne(roll, tale))
    every = (*readings, *(line for line, _ in roll))
    return Told(every, tuple(tale.found), tuple(found), honoured, tuple(_asides(unit, here, every)))


def _contest_of(unit: Unit, readings: Sequence[Reading], home: Home) -> EventMention | None:
    """The contest that only the heading names, over a story that tells no event and who won."""
    if unit.heading is None or not any(reading.honours for reading in readings):
        return None
    event = forms.announced(read(unit.heading, home, Calendar(None)))
    if event is None or event.coarse != "Competition":
        return None
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
        if granting.is_kept(given.win, event):
            yield given


def _goes_on(unit: Unit) -> bool:
    """Whether a unit tells nothing but the results of the contest told before."""
    if not unit.body:
        return bool(unit.results)
    heading = unit.heading.text if unit.heading else ""
    return bool(_RESULT.match(unit.body[0].text) or _RESULTS.search(heading))


def _asides(unit: Unit, home: Home, told: Sequence[Reading]) -> Iterator[Reading]:
    """What the lines around a story name that are not told themselves: of imprints the organizations alone."""
    lines = {(reading.sentence.passage.starts[0], reading.sentence.begin) for reading in told}
    alone = () if unit.body else (unit.heading,)
    for line in (*alone, *unit.captions, *unit.results, *unit.imprints):
        if line is not None and (line.passage.starts[0], line.begin) not in lines:
            yield named(line, home) if line in unit.imprints else read(line, home, Calendar(None))
