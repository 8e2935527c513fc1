"""Reads the rows of tables of winners: who won, from which house, and which prize."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import organizations, rolls
from ingest.awards import Win, can_bear
from ingest.mentions import HonourMention, OrganizationMention
from ingest.persons import PersonMention, Post
from ingest.ranks import place_named
from ingest.reading import Reading
from ingest.regions import Home
from ingest.tables import Span
from ingest.text import Sentence

_NAMES = re.compile(r"[一-鿿] {1,4}[一-鿿](?![一-鿿])|[一-鿿·]{2,12}")
_ASIDE = re.compile("（[^（）]*）")


def wins(line: Sentence, row: dict[str, Span], prize: HonourMention, home: Home) -> list[tuple[Reading, Win]]:
    """Who won a prize by a row: its persons, at work in the house of the row, else that house."""
    found = organizations.find(line.text, home) if "house" in row else []
    bodies = [body for body in found if row["house"][0] <= body.begin and body.end <= row["house"][1]]
    people = list(_people(line, row["who"], bodies[:1])) if "who" in row else []
    if people:
        read = rolls.reading(line, tuple(bodies), tuple(people))
        return [(read, Win(one, prize, "honour.roll")) for one in people if can_bear(one, prize)]
    begin, end = row.get("house") or row["who"]
    return list(rolls.entries(Sentence(line.passage, line.begin + begin, line.begin + end), prize, home))


def prize_of(line: Sentence, row: dict[str, Span]) -> HonourMention | None:
    """The prize of a row; a number in its cell is a rank."""
    if "prize" not in row:
        return None
    begin, end = row["prize"]
    said = line.text[begin:end]
    name = place_named(said) or said
    alone = rolls.named_alone(name, "prize") or rolls.named_alone(name, "honour")
    return HonourMention(begin, end, "prize", said, "prize.listed", alone.name) if alone else None


def _people(line: Sentence, cell: Span, house: list[OrganizationMention]) -> Iterator[PersonMention]:
    """The persons of a cell that holds nothing but names."""
    said = _ASIDE.sub(lambda aside: " " * len(aside[0]), line.text[slice(*cell)])
    names = list(_NAMES.finditer(said))
    if all(rolls.is_whole(name[0]) for name in names) and not _NAMES.sub("", said).strip(" 、，/"):
        for name in names:
            begin, end = cell[0] + name.start(), cell[0] + name.end()
            posts = tuple(Post("", body) for body in house)
            yield PersonMention(begin, end, "person", name[0].replace(" ", ""), "person.roll", posts)
