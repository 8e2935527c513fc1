"""Finds the paths and relationships in the patterns of a Cypher query."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.stores.cypher_pieces import Piece, closing, commas


@dataclass(frozen=True, slots=True)
class Pattern:
    """One relationship of a pattern; name and types stand from ``start`` to ``end`` of the query."""

    name: str
    types: tuple[str, ...]
    start: int
    end: int
    is_long: bool
    has_brackets: bool = True

    def may_be(self, other: Pattern) -> bool:
        """Whether both may be the same relationship, and can be compared."""
        is_alike = not self.types or not other.types or not {*self.types}.isdisjoint(other.types)
        return is_alike and not self.is_long and not other.is_long and (not self.name or self.name != other.name)

    def called(self, number: int) -> str:
        """Its name, or the one that it gets."""
        return self.name or f"_r{number}_{self.start}"

    def naming(self, number: int) -> tuple[int, int, str]:
        """The edit that gives it a name."""
        name = self.called(number)
        return self.start, self.start, name if self.has_brackets else f"[{name}]"


Path = tuple[Pattern, ...]


def paths(found: Sequence[Piece], start: int, end: int) -> list[Path]:
    """The paths between ``start`` and ``end``, which commas part."""
    places = [start - 1, *commas(found, start, end), end]
    return [tuple(relationships(found, one + 1, other)) for one, other in itertools.pairwise(places)]


def relationships(found: Sequence[Piece], start: int, end: int) -> Iterator[Pattern]:
    """The relationships of a path between ``start`` and ``end``."""
    at = start
    while at < end:
        text, before = found[at].text, found[at - 1].text if at else ""
        if text == "[" and before == "-":
            yield _bracketed(found, at)
        elif text == "-" and before == "-":
            yield Pattern("", (), found[at].start, found[at].start, is_long=False, has_brackets=False)
        if text in ("[", "{"):
            at = closing(found, at)
        at += 1


def _bracketed(found: Sequence[Piece], at: int) -> Pattern:
    inside = found[at + 1 : closing(found, at)]
    name = inside[0].text if inside and inside[0].is_variable else ""
    types, end = [], found[at].end + len(name)
    for before, piece in zip([found[at], *inside], inside, strict=False):
        if piece.text in ("*", "{"):
            break
        if before.text in (":", "|"):
            types.append(piece.name)
        end = piece.end
    return Pattern(name, tuple(types), found[at].end, end, any(piece.text == "*" for piece in inside))
