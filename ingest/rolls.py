"""Reads rolls of honor: the lines under a heading that names an honor, one person or body each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import honours, organizations
from ingest.awards import Win
from ingest.honours import HonourMention
from ingest.layout import Unit
from ingest.mentions import OrganizationMention
from ingest.persons import PersonMention, Post, name_at
from ingest.reading import Reading
from ingest.regions import Home
from ingest.story import Honoured
from ingest.symbols import encode
from ingest.text import Sentence

_ENTRY = re.compile(r"(?P<name>[一-鿿](?: {1,4}[一-鿿])|[一-鿿·]{2,12})(?:（[^（）]*）)?(?:\s+(?P<work>\S.*))?$")


def find(unit: Unit, home: Home) -> list[tuple[Reading, Honoured]]:
    """The entries of a unit whose heading names an honor: each line's reading, and who bears the honor."""
    named = honours.find(unit.heading.text) if unit.heading and unit.captions else []
    honor = next((h for h in named if h.kind == "honour"), None)
    if honor is None or unit.heading is None:
        return []
    return [(r, Honoured(w, r)) for line in unit.captions for r, w in _entries(line, honor, home)]


def _entries(line: Sentence, honor: HonourMention, home: Home) -> Iterator[tuple[Reading, Win]]:
    found = organizations.find(line.text, home)
    person = _person(line, found)
    if person is not None:
        yield _reading(line, tuple(found), (person,)), Win(person, honor, "honour.roll")
    elif len(found) == 1 and found[0].begin == 0:
        yield _reading(line, tuple(found), ()), Win(found[0], honor, "honour.roll")


def _person(line: Sentence, found: list[OrganizationMention]) -> PersonMention | None:
    match = _ENTRY.match(line.text)
    if match is None or (found and found[0].begin == 0):
        return None
    name = match["name"].replace(" ", "")
    if name_at(name + "，", 0) != len(name):
        return None
    employer = found[0] if found else None
    title = line.text[employer.end :].strip() if employer else (match["work"] or "")
    posts = tuple(Post(part, employer) for part in title.split("、")) if title or employer else ()
    return PersonMention(match.start("name"), match.end("name"), "person", name, "person.roll", posts)


def _reading(line: Sentence, bodies: tuple[OrganizationMention, ...], people: tuple[PersonMention, ...]) -> Reading:
    symbols = encode(line.text, [*bodies, *people])
    return Reading(line, line.text, symbols, bodies, people, (), (), (), ())
