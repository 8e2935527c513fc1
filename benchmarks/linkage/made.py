"""Makes issues of stated facts, with the identifiers that the extractor gives: linkage is seen without reading."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest import events as naming
from kg.identity import iri
from kg.model import XSD, Evidence, Issue, Literal, Statement, zh
from ontology import terms

_DATES = {4: XSD + "gYear", 7: XSD + "gYearMonth", 10: XSD + "date"}
_ROLES = {"host": terms.BKG.hostedBy, "undertaker": terms.BKG.undertakenBy, "speaker": terms.BKG.speaker}


@dataclass
class Made:
    """One issue in the making."""

    identifier: str
    publisher: str = "青石市总工会"
    issued: str = "2025-04-21"
    text: str = ""
    statements: list[Statement] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.text = f"{self.publisher} {self.issued} {self.identifier}"
        own = self.issue.iri
        self.state(own, terms.RDF.type, terms.BKG.Issue)
        self.state(own, terms.DCTERMS.identifier, Literal(self.identifier))
        if self.issued:
            self.state(own, terms.DCTERMS.issued, Literal(self.issued, XSD + "date"))
        if self.publisher:
            self.state(own, terms.DCTERMS.publisher, self.organization(self.publisher))

    @property
    def issue(self) -> Issue:
        return Issue(self.identifier, self.text, publisher=self.publisher, issued=self.issued)

    def state(self, subject: str, predicate: str, value: str | Literal, *, told: bool = False) -> None:
        read = Evidence(0, len(self.text), self.text, "made", 0.9) if told else None
        one = Statement(subject, predicate, value, iri("issue", self.identifier), read)
        if one not in self.statements:
            self.statements.append(one)

    def thing(self, identifier: str, cls: str, name: str) -> str:
        self.state(identifier, terms.RDF.type, cls)
        self.state(identifier, terms.SKOS.prefLabel, zh(name))
        if "/place/" not in identifier:
            self.state(iri("issue", self.identifier), terms.SCHEMA.mentions, identifier, told=True)
        return identifier

    def organization(self, name: str, cls: str = "") -> str:
        return self.thing(iri("organization", name), terms.BKG[cls or _class(name)], name)

    def person(self, name: str, employer: str = "", *, post: str = "职工", honour: str = "", event: str = "") -> str:
        person = self.thing(iri("person", name, employer or self.publisher), terms.FOAF.Person, name)
        if employer or post:
            body = self.organization(employer) if employer else ""
            membership = iri("membership", person, body, post)
            self.state(membership, terms.RDF.type, terms.ORG.Membership)
            self.state(membership, terms.ORG.member, person, told=True)
            if body:
                self.state(membership, terms.ORG.organization, body, told=True)
            role = iri("post", post)
            self.state(role, terms.RDF.type, terms.ORG.Role)
            self.state(role, terms.SKOS.prefLabel, zh(post))
            self.state(membership, terms.ORG.role, role, told=True)
        if honour:
            self.grant(person, honour, event)
        return person

    def grant(self, recipient: str, prize: str, event: str = "") -> None:
        award = iri("award", prize)
        self.state(award, terms.RDF.type, terms.BKG.Award)
        self.state(award, terms.SKOS.prefLabel, zh(prize))
        grant = iri("grant", recipient, award, event)
        self.state(grant, terms.RDF.type, terms.BKG.AwardGrant)
        self.state(grant, terms.BKG.award, award, told=True)
        self.state(grant, terms.BKG.recipient, recipient, told=True)
        if event:
            self.state(grant, terms.BKG.grantedAt, event, told=True)

    def event(self, name: str, **told: str) -> str:
        """``told``: start, end, host, undertaker, venue."""
        key = [told.get("end") or told.get("start") or f"in {self.issued[:7]}", told.get("host") or self.publisher]
        identifier = iri("event", naming.key(name), *filter(None, key))
        event = self.thing(identifier, terms.BKG[naming.classify(name)[1]], name)
        for which, predicate in (("start", terms.SCHEMA.startDate), ("end", terms.SCHEMA.endDate)):
            if day := told.get(which):
                self.state(event, predicate, Literal(day, _DATES[len(day)]), told=True)
        for role in ("host", "undertaker"):
            if body := told.get(role):
                self.state(event, _ROLES[role], self.organization(body), told=True)
        if venue := told.get("venue"):
            place = self.thing(iri("place", venue), terms.SCHEMA.Place, venue)
            self.state(event, terms.SCHEMA.location, place, told=True)
        if series := naming.series(name):
            self.state(event, terms.SCHEMA.superEvent, self.series(series), told=True)
        return event

    def changed(self, old: str, new: str, *, start: str = "", cls: str = "Renaming") -> None:
        """That one organization became another."""
        before, after = self.organization(old), self.organization(new)
        change = iri("change", before, "", after)
        self.state(change, terms.RDF.type, terms.BKG[cls])
        self.state(change, terms.SKOS.prefLabel, zh(f"{old} → {new}"))
        self.state(change, terms.ORG.originalOrganization, before, told=True)
        self.state(change, terms.ORG.resultingOrganization, after, told=True)
        self.state(after, terms.DCTERMS.replaces, before, told=True)
        if start:
            self.state(change, terms.SCHEMA.startDate, Literal(start, _DATES[len(start)]), told=True)

    def series(self, name: str) -> str:
        one = iri("series", name)
        self.state(one, terms.RDF.type, terms.SCHEMA.EventSeries)
        self.state(one, terms.SKOS.prefLabel, zh(name))
        return one

    def speaker(self, event: str, person: str) -> None:
        self.state(event, _ROLES["speaker"], person, told=True)


def _class(name: str) -> str:
    endings = {"工会": "TradeUnion", "公司": "Enterprise", "厂": "Enterprise", "集团": "Enterprise", "医院": "Hospital"}
    schools = dict.fromkeys(("学校", "中学", "小学", "学院", "大学"), "School")
    found = [cls for end, cls in (endings | schools).items() if name.endswith(end)]
    return found[0] if found else "GovernmentAgency"
