"""Finds what to color in a sentence: its mentions, and the names of its story's events and places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ingest.arguments import EventMention
from ingest.counts import CountMention
from ingest.dates import DateMention
from ingest.explanation.facts import NEAR, Facts
from ingest.explanation.result import KINDS, Mark
from ingest.mentions import HonourMention, Mention, OrganizationMention
from ingest.persons import PersonMention
from ingest.reading import Reading
from ingest.statements import decimal
from kg.identity import iri
from ontology import terms

_CLASSES = {
    "honour": terms.BKG.Honour,
    "prize": terms.BKG.Award,
    "place": terms.SCHEMA.Place,
}
_SHORTEST_NAME = 3


def find(reading: Reading, events: Sequence[EventMention], names: Mapping[str, str], facts: Facts) -> tuple[Mark, ...]:
    """The marks of a sentence, from left to right, the outer before the inner; none crosses another.

    ``names`` gives the full names of organizations that the story elsewhere names in full.
    """
    found = {_mark(mention, names, facts) for mention in _mentions(reading)}
    found |= set(_events(reading, events)) | set(_places(reading, events))
    base, passage = reading.sentence.begin, reading.sentence.passage
    return tuple(
        Mark(*passage.raw_span(base + m.begin, base + m.end), m.kind, m.value, m.cls, m.rule) for m in _nested(found)
    )


def _mentions(reading: Reading) -> Iterator[Mention]:
    yield from reading.symbols.mentions.values()
    for kind in (reading.organizations, reading.persons, reading.dates, reading.counts, reading.honours):
        yield from kind
    yield from reading.documents


def _mark(mention: Mention, names: Mapping[str, str], facts: Facts) -> Mark:
    value, cls, rule = mention.text, _CLASSES.get(mention.kind, ""), mention.rule or mention.kind
    if isinstance(mention, OrganizationMention):
        value = names.get(mention.name, mention.name)
        cls = facts.type_of(iri("organization", value)) or str(terms.BKG[mention.cls])
    elif isinstance(mention, PersonMention):
        value, cls = _person(mention), terms.FOAF.Person
    elif isinstance(mention, DateMention):
        value = " – ".join(dict.fromkeys(d for d in (mention.start, mention.finish) if d))
    elif isinstance(mention, CountMention):
        number = f"{NEAR.get(mention.approximation, '')}{decimal(mention.value).value}"
        value = " ".join(filter(None, (number, mention.unit, mention.noun)))
    elif isinstance(mention, HonourMention):
        value = mention.name
    elif mention.kind == "document" and rule != "title":
        cls = terms.BKG.PolicyDocument
    return Mark(mention.begin, mention.end, mention.kind, value, str(cls), rule)


def _person(mention: PersonMention) -> str:
    """A person with the posts and honors that stand by the name."""
    posts = [f"{getattr(p.organization, 'name', '')}{p.title}" for p in mention.posts]
    said = "，".join(filter(None, [*posts, *(h.text for h in mention.honours)]))
    return f"{mention.text}（{said}）" if said else mention.text


def _events(reading: Reading, events: Sequence[EventMention]) -> Iterator[Mark]:
    for event in events:
        spans = list(_named(reading.text, event.names))
        if not spans and event.sentence == reading.sentence:
            spans = list(_acted(reading.text, event))
        dates = [str(value) for role in ("start", "end") for value in event.values(role)[:1]]
        value = f"{event.name}（{' – '.join(dict.fromkeys(dates))}）" if dates else event.name
        for begin, end in spans:
            yield Mark(begin, end, "event", value, str(terms.BKG[event.cls]), event.rule)


def _named(text: str, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    bare = [re.sub("^“[^”]*”", "", name) for name in names]
    for name in sorted({*names, *bare}, key=len, reverse=True):
        if len(name) >= _SHORTEST_NAME:
            yield from (m.span() for m in re.finditer(re.escape(name), text))


def _acted(text: str, event: EventMention) -> Iterator[tuple[int, int]]:
    """Where an event without a name of its own is told: the verb of its host (看望慰问)."""
    verb = next((a.verb for a in event.arguments if a.verb and a.verb in text), "")
    if verb:
        yield text.index(verb), text.index(verb) + len(verb)


def _places(reading: Reading, events: Sequence[EventMention]) -> Iterator[Mark]:
    for event in events:
        for argument in event.arguments:
            value = argument.value
            if argument.role == "venue" and isinstance(value, str) and argument.sentence == reading.sentence:
                at = reading.text.find(value)
                if at >= 0:
                    yield Mark(at, at + len(value), "place", value, str(_CLASSES["place"]), argument.rule)


def _nested(marks: Iterable[Mark]) -> list[Mark]:
    """The marks without those that cross an outer one, and without an event inside an event."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.begin, -m.end, KINDS.index(m.kind) if m.kind in KINDS else 99, m.value)):
        around = [m for m in kept if m.begin < mark.end and mark.begin < m.end]
        crosses = any(mark.end > m.end for m in around)
        twice = any(m.kind == mark.kind and (mark.kind == "event" or m.begin == mark.begin) for m in around)
        if mark.kind in KINDS and not crosses and not twice:
            kept.append(mark)
    return kept
