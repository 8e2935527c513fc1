"""Draws the ontology: what is joined to what, and the kinds of organizations and of events."""

from __future__ import annotations

from collections.abc import Iterator

from ontology.svg import Box, box_height, draw_arrow, draw_box, draw_label, draw_title, page
from ontology.vocabulary import Ontology, Term, local_name

AGENT, EVENT, AWARD, RECORD, NUMBER = "#2563a8", "#c2570c", "#a3830b", "#5b6472", "#2e7d5b"

# Where the box of each coarse class stands: column, row, color.
PLACES = {
    "Statement": (0, 0, RECORD),
    "Issue": (1, 0, RECORD),
    "PolicyDocument": (2, 0, RECORD),
    "EventSeries": (3, 0, EVENT),
    "Region": (0, 1, AGENT),
    "Organization": (1, 1, AGENT),
    "Event": (2, 1, EVENT),
    "Place": (3, 1, EVENT),
    "Observation": (0, 2, NUMBER),
    "Membership": (1, 2, AGENT),
    "AwardGrant": (2, 2, AWARD),
    "QuantitativeValue": (3, 2, NUMBER),
    "Role": (0, 3, AGENT),
    "Person": (1, 3, AGENT),
    "Award": (2, 3, AWARD),
}
WIDTH, MARGIN, BOX, GAP, ROW_GAP = 1560, 30, 222, 204, 96
CARD, CARD_GAP, CARDS_IN_ROW = 288, 15, 5


def draw(ontology: Ontology) -> str:
    """The whole picture as SVG text."""
    boxes = _core_boxes(ontology)
    joins = _joins(ontology)
    parts = [draw_title(MARGIN, 36, "工会简报知识图谱 · Bulletin knowledge graph")]
    parts += [draw_arrow(boxes[one], boxes[other]) for one, other in joins]
    parts += [draw_box(box) for box in boxes.values()]
    parts += [draw_label(boxes[one], boxes[other], tuple(lines)) for (one, other), lines in joins.items()]
    bottom = max(box.y + box.height for box in boxes.values())
    for top, title, color in (
        ("http://www.w3.org/ns/org#Organization", "组织的种类 · Kinds of organization", AGENT),
        ("https://schema.org/Event", "事件的种类 · Kinds of event", EVENT),
    ):
        parts.append(draw_title(MARGIN, bottom + 56, title))
        cards = list(_cards(ontology, top, y=bottom + 74, color=color))
        parts += [draw_box(card) for card in cards]
        bottom = max(card.y + card.height for card in cards)
    return page(WIDTH, bottom + MARGIN, parts)


def _core_boxes(ontology: Ontology) -> dict[str, Box]:
    lines = {name: tuple(_attributes(ontology, name)) for name in PLACES}
    heights = [max(box_height(len(lines[one])) for one, place in PLACES.items() if place[1] == row) for row in range(4)]
    tops = [60 + sum(heights[:row]) + row * ROW_GAP for row in range(4)]
    boxes = {}
    for name, (column, row, color) in PLACES.items():
        term = next(one for one in ontology.classes.values() if one.name == name and one.coarse)
        y = tops[row] + (heights[row] - box_height(len(lines[name]))) / 2
        x = MARGIN + column * (BOX + GAP)
        boxes[name] = Box(x, y, BOX, term.labels["zh"], term.curie, color, lines[name])
    return boxes


def _attributes(ontology: Ontology, name: str) -> Iterator[tuple[str, str, int]]:
    """What a box says of its own class: values, what leads to itself, and what leads to many classes."""
    for term in ontology.properties.values():
        if name in _boxes_of(ontology, term.domain):
            ends = _boxes_of(ontology, term.range)
            if len(ends) > 2:
                yield f"{term.labels['zh']} →", "、".join(ontology.label(one, "zh") for one in term.range), 0
            elif not ends or name in ends:
                yield term.labels["zh"] + (" ↻" if ends else ""), term.name, 0


def _joins(ontology: Ontology) -> dict[tuple[str, str], list[str]]:
    """The words on each arrow: a property, and below it the finer ones."""
    found: dict[tuple[str, str], list[str]] = {}
    for term in ontology.properties.values():
        ends = _boxes_of(ontology, term.range)
        for start in _boxes_of(ontology, term.domain):
            for end in ends if len(ends) <= 2 and start not in ends else ():
                found.setdefault((start, end), []).extend(_words(ontology, term))
    return found


def _words(ontology: Ontology, term: Term) -> Iterator[str]:
    yield f"{term.labels['zh']} {term.name}"
    finer = [one.labels["zh"] for one in ontology.properties.values() if one.parents == (term.iri,)]
    if finer:
        yield f"（{'·'.join(finer)}）"


def _boxes_of(ontology: Ontology, iris: tuple[str, ...]) -> list[str]:
    names = [ontology.coarse_class(one) for one in iris if one in ontology.classes]
    return [name for name in dict.fromkeys(names) if name in PLACES]


def _cards(ontology: Ontology, top: str, *, y: float, color: str) -> Iterator[Box]:
    coarse = [one for one in ontology.subclasses(top) if ontology.classes[one].coarse]
    for start in range(0, len(coarse), CARDS_IN_ROW):
        row = [_card(ontology, one, color=color) for one in coarse[start : start + CARDS_IN_ROW]]
        for number, card in enumerate(row):
            x = MARGIN + number * (CARD + CARD_GAP)
            yield Box(x, y, CARD, card.title, card.subtitle, color, card.lines)
        y += max(card.height for card in row) + CARD_GAP


def _card(ontology: Ontology, iri: str, *, color: str) -> Box:
    term = ontology.classes[iri]
    finer = [ontology.classes[one] for one in ontology.subclasses(iri)]
    lines = tuple((one.labels["zh"], local_name(one.iri), ontology.superclasses(one.iri).index(iri)) for one in finer)
    return Box(0, 0, CARD, term.labels["zh"], term.curie, color, lines)
