"""Writes a made-up store of many events: who hosted, undertook, took part and won, as issues that state it."""

from __future__ import annotations

import random
from pathlib import Path

from kg.identity import iri
from kg.model import Evidence, Issue, Literal, Statement, zh
from kg.stores import Store, open_store
from ontology import terms

EVENTS_IN_ISSUE = 40
_BKG, _SCHEMA = terms.BKG, terms.SCHEMA
_CLASSES = (_BKG.Meeting, _BKG.Competition, _BKG.Training, _BKG.Lecture, _BKG.CulturalEvent)


def fill(folder: Path, events: int) -> Store:
    """A store with about so many events, in issues of 40."""
    store = open_store(folder, create=True)
    for number in range(events // EVENTS_IN_ISSUE):
        store.add(*issue(number, events))
    return store


def issue(number: int, events: int) -> tuple[Issue, list[Statement]]:
    """The issue of this number: what it says depends on nothing else."""
    writer = _Writer(number, events)
    for place in range(EVENTS_IN_ISSUE):
        writer.event(number * EVENTS_IN_ISSUE + place)
    day = f"{2015 + number // 250 % 10}-{number // 20 % 12 + 1:02}-{number % 28 + 1:02}"
    return Issue(writer.identifier, "".join(writer.text), "石门市总工会", day, "一周动态"), [
        *dict.fromkeys(writer.said)
    ]


class _Writer:
    def __init__(self, number: int, events: int) -> None:
        self.identifier = f"shimen-{number:05}.txt"
        self.own = iri("issue", self.identifier)
        self.text: list[str] = []
        self.said: list[Statement] = []
        self._length = 0
        self._random = random.Random(number)
        self._organizations, self._persons, self._places = events // 5, events // 2, events // 50
        self._plain(self.own, terms.RDF.type, _BKG.Issue)
        self._plain(self.own, terms.DCTERMS.identifier, Literal(self.identifier))

    def event(self, number: int) -> None:
        name = f"石门市第{number}场职工活动"
        host, undertaker = self._organization(), self._organization()
        quote = f"由{host[1]}主办、{undertaker[1]}承办的{name}如期举行，职工踊跃参加，取得圆满成功。\n"
        read = Evidence(self._length, self._length + len(quote) - 1, quote[:-1], "benchmark", 0.9, "主办")
        self.text.append(quote)
        self._length += len(quote)
        event = self._thing("event", name, _CLASSES[number % len(_CLASSES)], read)
        self._fact(event, _BKG.hostedBy, self._thing("organization", host[1], _BKG.DistrictFederation, read), read)
        self._fact(event, _BKG.undertakenBy, self._thing("organization", undertaker[1], _BKG.Company, read), read)
        self._fact(
            event, _SCHEMA.startDate, Literal(f"20{15 + number % 10}-05-{number % 28 + 1:02}", terms.XSD.date), read
        )
        place = self._thing("place", f"石门市第{self._random.randrange(self._places)}文化宫", _SCHEMA.Place, None)
        self._fact(event, _SCHEMA.location, place, read)
        self._persons_of(event, read)

    def _persons_of(self, event: str, read: Evidence) -> None:
        for role in (_BKG.contestant, _BKG.speaker):
            person = self._thing("person", f"石{self._random.randrange(self._persons)}", terms.FOAF.Person, read)
            self._fact(event, role, person, read)
        grant = iri("grant", person, "一等奖", event)
        self._plain(grant, terms.RDF.type, _BKG.AwardGrant)
        self._fact(grant, _BKG.award, self._thing("award", "一等奖", _BKG.Award, None), read)
        self._fact(grant, _BKG.recipient, person, read)
        self._fact(grant, _BKG.grantedAt, event, read)

    def _organization(self) -> tuple[int, str]:
        """Some organizations organize much, most of them little."""
        number = int(self._organizations * self._random.random() ** 3)
        return number, f"石门市第{number}工会"

    def _thing(self, kind: str, name: str, cls: str, read: Evidence | None) -> str:
        thing = iri(kind, name)  # type: ignore[arg-type]
        self._plain(thing, terms.RDF.type, cls)
        self._plain(thing, terms.SKOS.prefLabel, zh(name))
        if read:
            self._fact(self.own, _SCHEMA.mentions, thing, read)
        return thing

    def _plain(self, subject: str, predicate: str, value: str | Literal) -> None:
        self.said.append(Statement(subject, predicate, value, self.own))

    def _fact(self, subject: str, predicate: str, value: str | Literal, read: Evidence) -> None:
        self.said.append(Statement(subject, predicate, value, self.own, read))
