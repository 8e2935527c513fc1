"""Reads the rows of tables of winners: who won, from which house, and which prize."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import blocks, organizations, rolls, unitlike
from ingest.awards import Win
from ingest.bearers import can_bear
from ingest.lexicon import HAN
from ingest.listed_posts import ends_with_post
from ingest.mentions import HonourMention, OrganizationMention
from ingest.persons import PersonMention, Post
from ingest.ranks import place_named
from ingest.reading import Reading
from ingest.regions import Home
from ingest.tables import Span
from ingest.text import Sentence
from ingest.units import Unit

_NAMES = re.compile(rf"{HAN} {{1,4}}{HAN}(?!{HAN})|[一-鿿·]{{2,12}}")
_CELLS = re.compile(r"[^|\s][^|]*[^|\s]|[^|\s]")
_COLUMN = re.compile(r"[^|\s]+")
_NAMED = re.compile(r"(?<![^|\s])(?P<name>[^|\s（）]+)(?:（[^（）|]*）)?(?![^|\s])")
"""A cell with or without a bracket behind it: 李勇（青石机械厂）."""
_LONGEST = 120
_ASIDE = re.compile("（[^（）]*）")


def wins(line: Sentence, row: dict[str, Span], prize: HonourMention, home: Home) -> list[tuple[Reading, Win]]:
    """Who won a prize by a row: its persons, at work in the house of the row, else that house."""
    found = organizations.find(line.text, home) if "house" in row else []
    bodies = [body for body in found if row["house"][0] <= body.begin and body.end <= row["house"][1]]
    people = list(_people(line, row["who"], _posts(line, row, bodies[:1]))) if "who" in row else []
    if people:
        read = rolls.reading(line, bodies, people, home)
        return [(read, Win(one, prize, "honour.roll")) for one in people if can_bear(one, prize)]
    begin, end = row.get("house") or row["who"]
    return list(rolls.entries(Sentence(line.passage, line.begin + begin, line.begin + end), prize, home))


def of_rank(line: Sentence, cell: Span, rank: str, home: Home) -> list[tuple[Reading, Win]]:
    """Who won a rank by the cell of a row that stands in the column of the rank."""
    prize = HonourMention(*cell, "prize", rank, "prize.listed", rank)
    return list(rolls.entries(Sentence(line.passage, line.begin + cell[0], line.begin + cell[1]), prize, home))


def captioned(unit: Unit, home: Home) -> list[tuple[Reading, Win]]:
    """The winners that lines and tables under a story name, each with the prize of the line above or of its row."""
    found: list[tuple[Reading, Win]] = []
    prize: HonourMention | None = None
    lines = sorted((*unit.captions, *unit.results), key=lambda line: line.passage.raw(line.begin))
    texts = [line.text for line in lines]
    for index, line in enumerate(lines if unit.body else ()):
        if line in unit.results or blocks.is_signer(texts, index):
            prize = None
            continue
        row = _CELLS.findall(line.text) if line.text.startswith("|") else []
        named = rolls.named_alone(row[0] if row else line.text, "prize")
        last = None if named else _last_cell(line.text)
        if row and named:
            found += rolls.entries(_rest(line, row), named, home)
        elif last:
            found += _of_row(line, last, home)
        elif named or rolls.named_alone(line.text, "honour"):
            prize = named
        elif prize is not None and not row:
            found += rolls.entries(line, prize, home)
    return found


def prize_of(line: Sentence, row: dict[str, Span]) -> HonourMention | None:
    """The prize of a row; a number in its cell is a rank."""
    if "prize" not in row:
        return None
    begin, end = row["prize"]
    said = line.text[begin:end]
    name = place_named(said) or said
    alone = rolls.named_alone(name, "prize") or rolls.named_alone(name, "honour")
    return HonourMention(begin, end, "prize", said, "prize.listed", alone.name) if alone else None


def _posts(line: Sentence, row: dict[str, Span], house: list[OrganizationMention]) -> tuple[Post, ...]:
    """The posts of a row: those of the cell for them, else those behind the house in its cell."""
    begin, end = row["post"] if "post" in row else (house[0].end, row["house"][1]) if house else (0, 0)
    titles = [title for title in line.text[begin:end].strip().split("、") if ends_with_post(title)]
    return tuple(Post(title, body) for body in house for title in titles or [""])


def _people(line: Sentence, cell: Span, posts: tuple[Post, ...]) -> Iterator[PersonMention]:
    """The persons of a cell that holds nothing but names."""
    said = _ASIDE.sub(lambda aside: " " * len(aside[0]), line.text[slice(*cell)])
    names = list(_NAMES.finditer(said))
    if all(rolls.is_whole(name[0]) for name in names) and not _NAMES.sub("", said).strip(" 、，/"):
        for name in names:
            begin, end = cell[0] + name.start(), cell[0] + name.end()
            yield PersonMention(begin, end, "person", name[0].replace(" ", ""), "person.roll", posts)


def _last_cell(text: str) -> HonourMention | None:
    """The prize that the last cell of a row names: 1 | 电工组 | 周文清 | 青石机械厂 | 二等奖."""
    cells = _COLUMN.findall(text)
    return rolls.named_alone(cells[-1], "prize") if len(cells) > 1 and len(text) <= _LONGEST else None


def _of_row(line: Sentence, prize: HonourMention, home: Home) -> Iterator[tuple[Reading, Win]]:
    """The person of a row, at work in the house that it names, else that house."""
    bodies = [body for body in organizations.find(line.text, home) if body.end < len(line.text.rstrip("| "))]
    names = [
        cell
        for cell in _NAMED.finditer(line.text)
        if rolls.is_whole(cell["name"]) and not unitlike.ends_as_unit(cell["name"])
    ]
    employer = tuple(Post("", body) for body in bodies[:1])
    names.sort(key=lambda cell: "·" in cell[0])  # 强国·有我 is a work
    people = [PersonMention(*cell.span("name"), "person", cell["name"], "person.roll", employer) for cell in names[:1]]
    read = rolls.reading(line, bodies, people, home)
    yield from ((read, Win(one, prize, "honour.roll")) for one in people or bodies[:1])


def _rest(line: Sentence, row: list[str]) -> Sentence:
    """What follows the first cell of a row, without the bars around it."""
    begin = line.text.index(row[0]) + len(row[0])
    begin += len(line.text[begin:]) - len(line.text[begin:].lstrip("| "))
    return Sentence(line.passage, line.begin + begin, line.begin + len(line.text.rstrip("| ")))
