"""A story of a bulletin as its lines: the unit that is read as one, and the draft that grows line by line into it."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest import digests, furniture
from ingest.lines import is_day
from ingest.text import Sentence


@dataclass(frozen=True, slots=True)
class Unit:
    """What is read as one story: a bulleted item, or the paragraphs under one heading, with the results below them.

    ``heading`` is None for an item, ``label`` is what stands in 【】 before it; captions belong to the unit that they
    follow, and so do the imprints (who wrote, sent or edited it).
    """

    heading: Sentence | None
    body: tuple[Sentence, ...]
    captions: tuple[Sentence, ...]
    item: bool
    label: str = ""
    imprints: tuple[Sentence, ...] = ()
    results: tuple[Sentence, ...] = ()

    def above(self) -> list[Sentence]:
        """The lines that stand above the story, the nearest first: headings, and captions taken for such."""
        lines = [self.heading, *self.captions] if self.heading and self.body else []
        first = self.body[0].passage.starts[0] if self.body else ()
        return [line for line in reversed(lines) if line is not None and line.passage.starts[0] < first]


@dataclass(slots=True)
class Draft:
    """A unit that grows line by line."""

    heading: Sentence | None = None
    body: list[Sentence] = field(default_factory=list)
    captions: list[Sentence] = field(default_factory=list)
    imprints: list[Sentence] = field(default_factory=list)
    results: list[Sentence] = field(default_factory=list)
    item: bool = False
    label: str = ""

    def units(self) -> list[Unit]:
        """What has grown: a unit, for a digest one for each story, or none."""
        found: list[Unit] = []
        day = self.heading if self.heading is not None and is_day(self.heading.text) else None
        told = digests.stories(self.body, daily=day is not None) if not self.item else []
        if len(told) > 1:
            found = _each(told, day, self.captions, self.results)
            self.heading, self.body, self.captions, self.results = None, [], [], []
        parts = (self.body, self.captions, self.imprints, self.results)
        if self.heading or any(parts):
            body, captions, imprints, results = map(tuple, parts)
            found.append(Unit(self.heading, body, captions, self.item, self.label, imprints, results))
        return found

    def is_told(self) -> bool:
        """Whether a further heading opens another unit: a story stands here, or one told by captions alone."""
        site = self.heading is not None and furniture.is_site(self.heading.text)
        return bool(self.body or (self.heading and self.captions and not site))

    def head(self, line: Sentence) -> None:
        """Takes a heading; one below another is a caption of it, and so is the name of a site."""
        if self.heading is None:
            self.heading = line
            return
        if furniture.is_site(self.heading.text):
            self.heading, line = line, self.heading
        self.captions.append(line)

    def demote(self) -> None:
        """Makes a caption of the heading where the path of a page parts it from the one that heads the story."""
        self.captions += [self.heading] if self.heading is not None else []
        self.heading = None


def _each(
    told: Sequence[tuple[Sentence, ...]], day: Sentence | None, captions: list[Sentence], results: list[Sentence]
) -> list[Unit]:
    """The stories of a digest, each with the captions and results below it; those above the first go with it.

    The ``day`` that heads them is that of each.
    """
    ends = [one[0].passage.starts[0] for one in told[1:]]
    lines = [
        [[line for line in some if bisect(ends, line.passage.starts[0]) == index] for some in (captions, results)]
        for index in range(len(told))
    ]
    return [
        Unit(day, one, tuple(above), item=True, results=tuple(below))
        for one, (above, below) in zip(told, lines, strict=True)
    ]
