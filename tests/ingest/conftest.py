"""Readings and statements of invented sentences, as a bulletin of 青石市总工会 of 12 May 2025 would print them."""

import datetime as dt
from dataclasses import dataclass, field

import pytest

import ingest
from ingest.calendar import Calendar
from ingest.organizations import home_of
from ingest.reading import read
from ingest.text import Passage, fold, sentences
from kg.identity import kind_of
from kg.model import Issue
from ontology import terms

PUBLISHER = "青石市总工会"
ISSUED = "2025-05-12"


@pytest.fixture(scope="session")
def reading():
    """Reads one sentence."""

    def read_one(text, publisher=PUBLISHER, issued=ISSUED):
        folded = fold(text)
        (sentence,) = sentences(Passage(folded, ((0, 0),)))
        return read(sentence, home_of(publisher), Calendar(dt.date.fromisoformat(issued) if issued else None))

    return read_one


@dataclass
class Facts:
    """What an extraction states, by name: each thing's name, and for an event its date, place and roles."""

    statements: tuple
    names: dict = field(default_factory=dict)

    def __post_init__(self):
        for one in self.statements:
            if one.predicate == terms.SKOS.prefLabel:
                self.names[one.subject] = one.object.value

    def of(self, predicate, subject=None):
        """(name of subject, name of object) of each statement with this predicate."""
        found = [one for one in self.statements if one.predicate == predicate]
        return [(self._name(s.subject), self._name(s.object)) for s in found if subject in (None, s.subject)]

    def kind(self, kind):
        """The names of all things of a kind that the text names."""
        return sorted(name for thing, name in self.names.items() if kind_of(thing) == kind)

    def about(self, name, predicate):
        """The names that one thing has at one predicate, sorted."""
        return sorted(value for subject, value in self.of(predicate) if subject == name)

    def grants(self):
        """(recipient, award, event or "") of each award grant."""
        return sorted(self._composed("grant", terms.BKG.recipient, terms.BKG.award, terms.BKG.grantedAt))

    def wins(self):
        """(recipient, award) of each award grant."""
        return {(recipient, award) for recipient, award, _ in self.grants()}

    def posts(self):
        """(person, organization or "", post or "") of each membership."""
        return sorted(self._composed("membership", terms.ORG.member, terms.ORG.organization, terms.ORG.role))

    def counts(self):
        """(value, unit, approximation) of each count of an event."""
        parts = (terms.SCHEMA.value, terms.SCHEMA.unitText, terms.BKG.approximation)
        return sorted(self._composed("count", *parts))

    def _composed(self, kind, *predicates):
        for thing in {one.subject for one in self.statements if kind_of(one.subject) == kind}:
            yield tuple("".join(self.about_thing(thing, predicate)) for predicate in predicates)

    def about_thing(self, thing, predicate):
        return sorted(
            {self._name(s.object) for s in self.statements if s.subject == thing and s.predicate == predicate}
        )

    def _name(self, value):
        return self.names.get(value, value) if isinstance(value, str) else value.value


@pytest.fixture(scope="session")
def facts():
    """Extracts a text: what a reader would find in the graph."""

    def extract(text, publisher=PUBLISHER, issued=ISSUED):
        return Facts(ingest.extract(Issue("test.txt", text, publisher, issued)).statements)

    return extract
