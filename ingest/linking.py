"""Links the mentions of one issue to things: short names to the full ones near them, persons and events to one each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest import callings, changes, documents, federations, firms, fitting, gained, honours, offices
from ingest import events as naming
from ingest.arguments import Argument, EventMention
from ingest.changes import Change
from ingest.figures import Figure
from ingest.holding import Offices
from ingest.listed_posts import CONTENDERS, IN_TEAMS, TEACHER
from ingest.mentions import HonourMention, Mention, OrganizationMention
from ingest.narrative import Honoured
from ingest.persons import PersonMention, Post
from ingest.reading import Reading
from ingest.regions import Home
from ingest.retold import Known, Recent
from ingest.statements import B, S, Writer
from ingest.telling import Told
from ingest.text import fold
from ingest.workplaces import Workplaces
from kg.identity import iri
from kg.model import Evidence, Issue, Statement


def statements(issue: Issue, home: Home, told: Iterable[Told]) -> tuple[Statement, ...]:
    """The statements of an issue's stories, which are taken one at a time."""
    return _Linker(issue, home).run(told)


_SHORT = 4


class _Linker:
    """Writes the statements of an issue; ``short_titles`` are those (《意见》) that a title given in full ends with."""

    def __init__(self, issue: Issue, home: Home) -> None:
        self.writer = Writer(issue)
        self.issue = issue
        self.home = home
        text = fold(issue.text)
        self.companies = firms.companies(text)
        titles = {document.text for document in documents.find(text)}
        self.short_titles = {title[-size:] for title in titles for size in range(1, _SHORT + 1) if size < len(title)}
        self.people: dict[str, str] = {}
        self.titles: dict[str, list[str]] = {}
        self.events = Recent()
        self.named: set[str] = set()
        self.houses: set[str] = set()
        self.offices = Offices(home, issue.publisher, offices.Speaker(), {}, self.named)
        self.workplaces = Workplaces()
        self.subject: PersonMention | None = None
        self.callings: dict[str, str] = {}

    def run(self, stories: Iterable[Told]) -> tuple[Statement, ...]:
        self.writer.publication()
        if self.issue.publisher:
            self.writer.publisher(self.issue.publisher, federations.class_of_publisher(self.issue.publisher, self.home))
        for told in stories:
            names = full_names(told.readings) | firms.full_names(told.bodies(), self.companies, self.home)
            self.named |= {names.get(body.name, body.name) for body in told.bodies()}
            speaker = offices.speaker(told.readings)
            home = replace(told.home, owner=told.home.owner + told.home.unit)
            self.offices = Offices(home, self.issue.publisher, speaker, names, self.named)
            self.workplaces, self.subject = Workplaces(self.home if home.visited else home), None
            self.callings = callings.of(told.readings)
            for reading in told.readings:
                self._reading(reading, names)
            for aside in told.asides:
                self._reading(aside, names)
            for event in told.events:
                self._event(event, names)
            for honoured in told.honoured:
                self._honoured(honoured, names)
            for figure in told.figures:
                self.writer.figure(figure, self._about(figure, told, names))
        return tuple(self.writer.statements())

    def _reading(self, reading: Reading, names: dict[str, str]) -> None:
        for organization in reading.organizations:
            self._organization(organization, names, reading)
        for document in reading.documents:
            if document.text not in self.short_titles:
                self.writer.document(document.text, reading.sentence)
        union = None
        for person in reading.persons:
            self.workplaces.follow(reading.organizations, person.begin)
            settled = self.workplaces.settle(offices.with_colleague(person.posts, union))
            settled = callings.joined(settled, self.callings.get(person.text, ""))
            union = None if any(post.elected for post in settled) else offices.union_of(settled) or union
            person = person if settled == person.posts else replace(person, posts=settled)
            self._person(person, names, reading)
        self._of_pronoun(reading, names)
        self.workplaces.end(reading.organizations, len(reading.text))
        for change in changes.find(reading):
            self._change(change, names, reading)

    def _of_pronoun(self, reading: Reading, names: dict[str, str]) -> None:
        """The posts that a sentence says the one person of the last one with persons holds: 他还担任…."""
        if reading.persons:
            self.subject = reading.persons[0] if len(reading.persons) == 1 else None
        elif self.subject is not None and (held := gained.of_pronoun(reading.symbols)):
            self._person(replace(self.subject, posts=self.workplaces.settle(held), honours=()), names, reading)

    def _organization(self, mention: OrganizationMention, names: dict[str, str], reading: Reading) -> str:
        name = names.get(mention.name, mention.name)
        identifier = self.writer.organization(mention, federations.graded(mention, name), name, reading.sentence)
        above = federations.above(name, mention, self.home)
        if above:
            self.writer.subordinate(identifier, above[0], above[1], reading.sentence)
        self.houses.update(parent for parent, _, _ in mention.parents)
        for parent in self._houses(mention):
            self.writer.mention(iri("organization", parent), reading.sentence, mention.rule)
        return identifier

    def _houses(self, union: OrganizationMention) -> Iterator[str]:
        """What the name of a union names too: of an office its union, else its house if the publisher's or said twice.

        Of other unions (青石大学工会) the house is only inferred.
        """
        if union.coarse != "TradeUnion" or union.cls == "UnionInstitution":
            return
        inner, twice = union.cls == "UnionBody", _SAID_TWICE.search(union.text) is not None
        for parent, cls, _ in union.parents:
            house = cls not in federations.UNION_CLASSES and (twice or parent == self.home.owner)
            if inner or house:
                yield parent

    def _change(self, change: Change, names: dict[str, str], reading: Reading) -> None:
        old, new = (
            [iri("organization", names.get(one.name, one.name)) for one in side] for side in (change.old, change.new)
        )
        if not {*old} & {*new}:
            self.writer.change(change, (old, new), sentence=reading.sentence)

    def _person(self, mention: PersonMention, names: dict[str, str], reading: Reading) -> str:
        owners = [
            names.get(p.organization.name, p.organization.name)
            for p in mention.posts
            if isinstance(p.organization, OrganizationMention)
        ]
        key = self.people.setdefault(
            mention.text, owners[0] if owners else self.issue.publisher or self.issue.identifier
        )
        person = self.writer.person(mention, key, reading.sentence)
        evidence = self.writer.evidence(reading.sentence, "person.post")
        known = self.titles.setdefault(mention.text, [])
        for post in mention.posts:
            if _says_less(post, known):
                continue
            known.append(post.title)
            for title in _BESIDES.split(post.title) if not post.title.startswith("兼") else (post.title,):
                self._post(person, post, title, evidence)
        for honour in mention.honours:
            if isinstance(honour, HonourMention):
                self.writer.grant(
                    person,
                    self._honour_names(honour),
                    self.writer.evidence(reading.sentence, honour.rule),
                    honour=honour,
                )
        return person

    def _post(self, person: str, post: Post, title: str, evidence: Evidence) -> None:
        if title in CONTENDERS and getattr(post.organization, "coarse", "Team") != "Team":
            title = ""
        in_team = getattr(post.organization, "coarse", "") == "Team"
        on_air = title.endswith("主持人") and offices.OF_MEDIA.search(getattr(post.organization, "name", ""))
        if (
            (offices.JUDGES.search(title) and not on_air)
            or (in_team and title not in IN_TEAMS)
            or fitting.of_event(title)
        ):
            return
        held = self.offices.held(post, title)
        body = iri("organization", held.name) if held.name else ""
        if held.name in self.houses:
            self.writer.state(self.issue.iri, S.mentions, body, evidence)
        if held.by_post:
            self.writer.named(body, getattr(B, held.cls), held.name, evidence)
        elif held.cls:
            self.writer.thing(body, getattr(B, held.cls), held.name)
        self.writer.post(person, held.title, body, evidence)

    def _honoured(self, honoured: Honoured, names: dict[str, str]) -> None:
        sentence, win = honoured.reading.sentence, honoured.win
        recipient = self._target(win.recipient, names, Argument("award", win.recipient, sentence, win.rule))
        if isinstance(win.prize, HonourMention):
            evidence = self.writer.evidence(sentence, win.rule)
            self.writer.grant(recipient, self._honour_names(win.prize), evidence, honour=win.prize)

    def _honour_names(self, honour: HonourMention) -> tuple[str, str]:
        return self._names(honour.name) if honour.kind == "honour" else (honour.name, honour.name)

    def _names(self, honour: str) -> tuple[str, str]:
        """An honour's name as said and with its region: 市劳动模范 is 青石市劳动模范 in a bulletin of 青石市."""
        region = self.home.meaning(honour[0])
        return honour, region + honour[1:] if region and honour[1:2] != "级" else honour

    def _event(self, event: EventMention, names: dict[str, str]) -> None:
        known = self.events.find(event)
        if known is None:
            known = Known(iri("event", naming.key(event.name), *_when_and_who(event, names, self.issue)), event)
            self.events.add(known)
        else:
            event.cls = known.event.cls
            self.writer.retract_end(known.identifier, known.goes_on(event))
        identifier = known.identifier
        self.writer.event(event, identifier, (known.event.name, *event.names))
        for argument in event.arguments:
            if argument.role == "document" and getattr(argument.value, "text", "") in self.short_titles:
                continue
            if argument.role == "award":
                self._award(identifier, argument, names)
                continue
            target = self._target(argument.value, names, argument)
            self.writer.argument(identifier, argument, target)

    def _award(self, event: str, argument: Argument, names: dict[str, str]) -> None:
        recipient = self._target(argument.value, names, argument)
        evidence = self.writer.evidence(argument.sentence, argument.rule)
        borne = honours.is_borne(argument.award)
        award = self._names(argument.award) if borne else argument.award
        self.writer.grant(recipient, award, evidence, event=event)
        if isinstance(argument.value, PersonMention) and borne:
            self.writer.grant(recipient, award, evidence)

    def _target(self, value: Mention | str, names: dict[str, str], argument: Argument) -> str:
        if isinstance(value, OrganizationMention):
            return iri("organization", names.get(value.name, value.name))
        if isinstance(value, PersonMention):
            return iri("person", value.text, self.people.get(value.text, self.issue.publisher or self.issue.identifier))
        if isinstance(value, Mention) and value.kind == "document":
            return self.writer.document(value.text, argument.sentence)
        return ""

    def _about(self, figure: Figure, told: Told, names: dict[str, str]) -> str:
        """Whose figure it is: of the union that its sentence names, else of the story's first, else the publisher's."""
        own = [r for r in told.readings if r.sentence is figure.sentence]
        unions = (o for r in (*own, *told.readings) for o in r.organizations if o.coarse == "TradeUnion")
        first = next(unions, None) or next((o for r in told.readings for o in r.organizations), None)
        if first is not None:
            return iri("organization", names.get(first.name, first.name))
        return iri("organization", self.issue.publisher) if self.issue.publisher else ""


_BESIDES = re.compile("兼(?!职)")
_ADDRESSES = frozenset((TEACHER, "领导"))
"""Words for someone that are a post only of who has no other."""
_SAID_TWICE = re.compile("(?:校校|院院|厂厂|局局)工会")


def _says_less(post: Post, known: list[str]) -> bool:
    """Whether a post behind a name says no more than one told before: 陈主席 of a 副主席, 陈老师 of a headmaster."""
    again = post.title if post.organization is None else None
    return (post.title in _ADDRESSES and any(known)) or (
        post.address and any((told.endswith(post.title) and told != post.title) or told == again for told in known)
    )


def full_names(readings: Iterable[Reading]) -> dict[str, str]:
    """Names that another name of the same story ends with, to that name: 研究会 → 青石市工人运动研究会."""
    names = {o.name: o for r in readings for o in r.organizations}
    found = {}
    for name, mention in names.items():
        if mention.region:
            continue
        longer = [
            n
            for n, o in names.items()
            if n != name and n.endswith(name) and (o.region or o.parents) and o.coarse == mention.coarse
        ]
        if len(longer) == 1:
            found[name] = longer[0]
    for name in names:
        whole = [name + end for end in _OF_ORGANS if name.endswith("直机关工会") and name + end in names]
        found |= {name: whole[0]} if whole else {}
    return found


_OF_ORGANS = ("联合会", "工作委员会")
"""What the union of a region's organs (市直机关工会) is in full."""


def _when_and_who(event: EventMention, names: dict[str, str], issue: Issue) -> tuple[str, ...]:
    """What tells two events of one name apart: the day, else the month it is told in; the first host, else who tells.

    Linkage sees to it that what this sets apart is one event after all.
    """
    dates = [str(v) for v in event.values("end") or event.values("start")] or [f"in {issue.issued[:7]}"]
    hosts = sorted(names.get(getattr(v, "name", ""), getattr(v, "name", "")) for v in event.values("host"))
    return (*dates[:1], *(hosts[:1] or [issue.publisher]))
