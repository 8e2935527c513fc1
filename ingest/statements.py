"""Turns what was read into statements of the graph, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace

from ingest import events as naming
from ingest.arguments import Argument, EventMention
from ingest.changes import Change
from ingest.counts import CountMention
from ingest.figures import Figure
from ingest.mentions import HonourMention, Mention, OrganizationMention
from ingest.persons import PersonMention
from ingest.rules.confidence import confidence
from ingest.text import Sentence
from kg.identity import iri
from kg.model import XSD, Evidence, Issue, Literal, Statement, zh
from ontology import terms

B, R, S, K, W, F, D = (
    SimpleNamespace(**{iri_[len(str(space)) :]: iri_ for iri_ in space})
    for space in (terms.BKG, terms.RDF, terms.SCHEMA, terms.SKOS, terms.ORG, terms.FOAF, terms.DCTERMS)
)
_ROLES = {
    "host": B.hostedBy,
    "undertaker": B.undertakenBy,
    "supporter": B.supportedBy,
    "guide": B.guidedBy,
    "contestant": B.contestant,
    "speaker": B.speaker,
    "judge": B.judge,
    "attendee": B.attendee,
}
_DATES = {4: XSD + "gYear", 7: XSD + "gYearMonth", 10: XSD + "date"}


@dataclass(slots=True)
class Writer:
    """Collects the statements of one issue; the same statement is kept once, with its first evidence."""

    issue: Issue
    found: dict[tuple[str, str, str], Statement] = field(default_factory=dict)
    _graph: str = field(init=False)
    _things: set[tuple[str, ...]] = field(default_factory=set, init=False)
    _titled: dict[tuple[str, str], bool] = field(default_factory=dict, init=False)
    _evidence: dict[tuple[Sentence, str, str], Evidence] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        self._graph = self.issue.iri

    def state(self, subject: str, predicate: str, value: str | Literal, evidence: Evidence | None = None) -> None:
        """Adds one statement unless it is there."""
        key = (subject, predicate, value if isinstance(value, str) else value.value)
        if key not in self.found:
            self.found[key] = Statement(subject, predicate, value, self._graph, evidence)

    def evidence(self, sentence: Sentence, rule: str, verb: str = "") -> Evidence:
        """The evidence that a sentence is for what a rule read in it."""
        key = (sentence, rule, verb)
        if key not in self._evidence:
            begin, end = sentence.span
            self._evidence[key] = Evidence(begin, end, self.issue.text[begin:end], rule, confidence(rule), verb)
        return self._evidence[key]

    def thing(self, identifier: str, cls: str, *labels: str) -> str:
        """States the class and the labels of a thing: the first is the preferred one."""
        key = (identifier, cls, *labels)
        if key not in self._things:
            self._things.add(key)
            self.state(identifier, R.type, cls)
            self.state(identifier, K.prefLabel, zh(labels[0]))
            for label in dict.fromkeys(labels[1:]):
                if label and label != labels[0]:
                    self.state(identifier, K.altLabel, zh(label))
        return identifier

    def named(self, identifier: str, cls: str, name: str, evidence: Evidence) -> None:
        """States an organization that a sentence names by a post in it (副市长), and that the issue mentions it."""
        self.thing(identifier, cls, name)
        self.state(self.issue.iri, S.mentions, identifier, evidence)

    def mention(self, identifier: str, sentence: Sentence, rule: str) -> None:
        """States that the issue's text names a thing."""
        self.state(self._graph, S.mentions, identifier, self.evidence(sentence, rule))

    def publication(self) -> None:
        """States what is known of the issue itself."""
        issue = self.issue
        self.state(issue.iri, R.type, B.Issue)
        self.state(issue.iri, D.identifier, Literal(issue.identifier))
        self.state(issue.iri, K.prefLabel, zh(issue.title or issue.identifier))
        if issue.title:
            self.state(issue.iri, D.title, zh(issue.title))
        if issue.issued:
            self.state(issue.iri, D.issued, Literal(issue.issued, XSD + "date"))

    def publisher(self, name: str, cls: str) -> None:
        """States who publishes the issue."""
        self.state(self.issue.iri, D.publisher, self.thing(iri("organization", name), getattr(B, cls), name))

    def organization(self, mention: OrganizationMention, cls: str, name: str, sentence: Sentence) -> str:
        """States an organization that a sentence names, its region, and the bodies that its name nests."""
        identifier = self.thing(iri("organization", name), getattr(B, cls), name, mention.text)
        evidence = self.evidence(sentence, mention.rule)
        self.state(self._graph, S.mentions, identifier, evidence)
        if mention.region and name.startswith(mention.region):
            self.state(
                identifier, B.region, self.thing(iri("region", mention.region), B.Region, mention.region), evidence
            )
        inner = identifier
        for parent, cls, surface in reversed(mention.parents):
            outer = self.thing(iri("organization", parent), getattr(B, cls), parent, surface)
            if outer != inner:
                self.state(inner, W.unitOf, outer, evidence)
            inner = outer
        return identifier

    def subordinate(self, identifier: str, parent: str, cls: str, sentence: Sentence) -> None:
        """States the federation above a federation (a district's below its city's)."""
        above = self.thing(iri("organization", parent), getattr(B, cls), parent)
        if above != identifier:
            self.state(identifier, W.subOrganizationOf, above, self.evidence(sentence, "organization.above"))

    def person(self, mention: PersonMention, key: str, sentence: Sentence) -> str:
        """States a person; ``key`` is what tells two of one name apart."""
        model = any(isinstance(h, HonourMention) and h.model_worker for h in mention.honours)
        identifier = iri("person", mention.text, key)
        if model:
            self.found.pop((identifier, R.type, F.Person), None)
        if model or (identifier, R.type, B.ModelWorker) not in self.found:
            self.thing(identifier, B.ModelWorker if model else F.Person, mention.text)
        self.mention(identifier, sentence, mention.rule)
        return identifier

    def post(self, person: str, title: str, organization: str, evidence: Evidence) -> None:
        """States that a person holds a post; ``organization`` is "" where the text names none.

        Work at a house without a post is not said beside a post there.
        """
        titled = self._titled.setdefault((person, organization), bool(title))
        if titled and not title:
            return
        if title and not titled:
            self._titled[person, organization] = True
            self._retract_post(person, organization)
        membership = iri("membership", person, organization, title)
        self.state(membership, R.type, W.Membership)
        self.state(membership, W.member, person, evidence)
        if organization:
            self.state(membership, W.organization, organization, evidence)
        if title:
            self.state(membership, W.role, self.thing(iri("post", title), W.Role, title), evidence)

    def _retract_post(self, person: str, organization: str) -> None:
        """Takes back that a person works at a house without a post."""
        membership = iri("membership", person, organization, "")
        for value in ((R.type, W.Membership), (W.member, person), (W.organization, organization)):
            self.found.pop((membership, *value), None)

    def grant(
        self,
        recipient: str,
        award: str | tuple[str, str],
        evidence: Evidence,
        *,
        event: str = "",
        honour: HonourMention | None = None,
    ) -> None:
        """States that someone won a prize at an event, or bears an honour; of a pair the second is its name in full."""
        cls = B.Honour if honour is not None and honour.kind == "honour" else B.Award
        names = list(dict.fromkeys((award,) if isinstance(award, str) else award))
        prize = self.thing(iri("award", *names), cls, *names)
        if honour is not None and honour.level:
            self.state(prize, B.level, Literal(honour.level))
        grant = iri("grant", recipient, prize, event)
        self.state(grant, R.type, B.AwardGrant)
        self.state(grant, B.award, prize, evidence)
        self.state(grant, B.recipient, recipient, evidence)
        if event:
            self.state(grant, B.grantedAt, event, evidence)

    def document(self, title: str, sentence: Sentence) -> str:
        """States a policy document that a sentence names."""
        identifier = self.thing(iri("document", title), B.PolicyDocument, title)
        self.mention(identifier, sentence, "document.title")
        return identifier

    def figure(self, figure: Figure, about: str) -> None:
        """States a figure of a plan or report."""
        evidence = self.evidence(figure.sentence, figure.rule)
        identifier = iri("observation", figure.measure, f"{figure.value:g}", figure.unit, figure.kind, self.issue.iri)
        self.state(identifier, R.type, S.Observation)
        self.state(identifier, S.name, zh(figure.measure))
        self.state(identifier, S.value, decimal(figure.value), evidence)
        self.state(identifier, S.unitText, Literal(figure.unit))
        self.state(identifier, B.kind, Literal(figure.kind))
        if about:
            self.state(identifier, S.observationAbout, about, evidence)

    def change(self, change: Change, sides: tuple[Sequence[str], Sequence[str]], *, sentence: Sentence) -> None:
        """States that organizations became others; ``sides`` are the IRIs of those before and of those after."""
        old, new = sides
        evidence = self.evidence(sentence, change.rule, change.verb)
        identifier = iri("change", *sorted(old), "", *sorted(new))
        names = ["、".join(dict.fromkeys(one.name for one in side)) for side in (change.old, change.new)]
        self.thing(identifier, getattr(B, change.cls), " → ".join(names))
        for predicate, side in ((W.originalOrganization, old), (W.resultingOrganization, new)):
            for body in side:
                self.state(identifier, predicate, body, evidence)
        if change.when:
            self.state(identifier, S.startDate, Literal(change.when, _DATES[len(change.when)]), evidence)
        for body in new:
            for before in old:
                self.state(body, D.replaces, before, evidence)

    def event(self, event: EventMention, identifier: str, names: Iterable[str]) -> None:
        """States an event's kind, names, edition and series."""
        self.thing(identifier, getattr(B, event.cls), *names)
        self.mention(identifier, event.sentence, event.rule)
        number = naming.edition(event.name)
        evidence = self.evidence(event.sentence, "event.edition")
        if number:
            self.state(identifier, B.edition, Literal(str(number), XSD + "integer"), evidence)
        series = naming.series(event.name)
        if series:
            self.state(identifier, S.superEvent, self.thing(iri("series", series), S.EventSeries, series), evidence)

    def retract_end(self, event: str, day: str) -> None:
        """Takes back the day on which an event was said to end; "" for none."""
        if day:
            self.found.pop((event, S.endDate, day), None)

    def argument(self, event: str, argument: Argument, target: str) -> None:
        """States one argument of an event; ``target`` is the IRI of its value where that is a thing."""
        evidence = self.evidence(argument.sentence, argument.rule, argument.verb)
        if argument.role in _ROLES:
            self.state(event, _ROLES[argument.role], target, evidence)
        elif argument.role in {"start", "end"}:
            value = str(argument.value)
            self.state(
                event,
                S.startDate if argument.role == "start" else S.endDate,
                Literal(value, _DATES[len(value)]),
                evidence,
            )
        elif argument.role == "venue":
            self.state(event, S.location, self._place(argument), evidence)
        elif argument.role == "theme":
            self.state(event, B.theme, Literal(str(argument.value)), evidence)
        elif argument.role == "document":
            self.state(event, S.about, target, evidence)
        elif argument.role == "count" and isinstance(argument.value, CountMention):
            self._count(event, argument.value, evidence)

    def _place(self, argument: Argument) -> str:
        value = argument.value
        if isinstance(value, OrganizationMention):
            return self.thing(iri("place", value.name), S.Place, value.text, value.name)
        text = value.text if isinstance(value, Mention) else value
        return self.thing(iri("place", text), S.Place, text)

    def _count(self, event: str, count: CountMention, evidence: Evidence) -> None:
        identifier = iri("count", event, count.noun, f"{count.value:g}", count.unit)
        self.state(identifier, R.type, S.QuantitativeValue)
        self.state(identifier, S.name, zh(count.noun or count.unit))
        self.state(identifier, S.value, decimal(count.value), evidence)
        self.state(identifier, S.unitText, Literal(count.unit))
        if count.approximation:
            self.state(identifier, B.approximation, Literal(count.approximation))
        self.state(event, B.count, identifier, evidence)

    def statements(self) -> Iterator[Statement]:
        """All statements, in the order in which they were read."""
        yield from self.found.values()


def decimal(value: float) -> Literal:
    """A number as xsd:decimal, without an exponent."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return Literal(text, XSD + "decimal")
