"""What is found in a sentence before it is understood: spans with a kind and a normalized value."""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import attrgetter

in_order = attrgetter("begin", "end", "kind")
HOUSES = frozenset(("Enterprise", "School", "Hospital"))
"""Coarse classes of the bodies that have units and workers of their own."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of a sentence's folded text, ``text[begin:end]``.

    ``kind`` is one of organization, person, date, count, quoted, document, prize, honour, region.
    """

    begin: int
    end: int
    kind: str
    text: str = field(compare=False)
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class OrganizationMention(Mention):
    """An organization: its full ``name``, the ``cls`` of the ontology, and the bodies that its name nests.

    ``parents`` are (full name, class, surface), the outermost first. ``shared`` is set where the name's tail
    stands with a later one (临江区 in 临江区、白塔区总工会).
    """

    name: str = field(default="", compare=False)
    cls: str = field(default="", compare=False)
    coarse: str = field(default="", compare=False)
    parents: tuple[tuple[str, str, str], ...] = field(default=(), compare=False)
    region: str = field(default="", compare=False)
    shared: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class HonourMention(Mention):
    """An honour or prize: its ``name``, its ``level`` ("" where unknown), whether it makes a model worker.

    ``ranks`` are the names of all that one expression tells (第五名至第八名).
    """

    name: str = field(default="", compare=False)
    level: str = field(default="", compare=False)
    model_worker: bool = field(default=False, compare=False)
    ranks: tuple[str, ...] = field(default=(), compare=False)
