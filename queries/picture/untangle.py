"""Moves single cards a little, so that fewer lines run under cards that they do not belong to or cross each other."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from queries.picture.boxes import Box

_ROUNDS = 4
_UNDER, _CROSS, _LENGTH = 10.0, 1.5, 0.006
_ANGLES, _REACHES = 12, (45.0, 95.0, 170.0, 280.0)
_MOST_CARDS = 400


@dataclass(slots=True)
class _Part:
    boxes: dict[str, Box]
    edges: list[tuple[str, str]]
    at: dict[str, list[tuple[str, str]]]

    def cost(self, node: str, limit: float = math.inf) -> float:
        """What is amiss around ``node``; some number above ``limit`` as soon as it is known to be more."""
        box, own = self.boxes[node], self.at[node]
        total = self.length(node)
        for one, other in self.edges:
            if total > limit:
                break
            if node not in (one, other):
                start, end = self.boxes[one], self.boxes[other]
                total += _UNDER * box.is_crossed(start, end)
                total += _CROSS * sum(self._cross(edge, (one, other)) for edge in own)
        for one, other in own:
            if total > limit:
                break
            total += _UNDER * self._under(one, other)
        return total

    def length(self, node: str) -> float:
        """What the length of the node's edges counts."""
        return sum(_LENGTH * _distance(self.boxes[one], self.boxes[other]) for one, other in self.at[node])

    def _under(self, one: str, other: str) -> int:
        start, end = self.boxes[one], self.boxes[other]
        return sum(box.is_crossed(start, end) for node, box in self.boxes.items() if node not in (one, other))

    def _cross(self, edge: tuple[str, str], other: tuple[str, str]) -> bool:
        a, b, c, d = (self.boxes[node] for node in (*edge, *other))
        apart = edge[0] not in other and edge[1] not in other
        return apart and _turn(a, b, c) != _turn(a, b, d) and _turn(c, d, a) != _turn(c, d, b)

    def is_free(self, node: str) -> bool:
        box = self.boxes[node]
        return not any(box.overlaps(other) for name, other in self.boxes.items() if name != node)


def untangle(boxes: dict[str, Box], neighbors: Mapping[str, Iterable[str]]) -> None:
    """Tries some fifty places around each card, and keeps the one with the least amiss; cards never overlap after."""
    if len(boxes) > _MOST_CARDS:
        return
    edges = sorted({(min(one, other), max(one, other)) for one in boxes for other in neighbors[one]})
    at = {node: [edge for edge in edges if node in edge] for node in boxes}
    whole = _Part(boxes, edges, at)
    for _ in range(_ROUNDS):
        moved = [_settle(whole, node) for node in sorted(boxes)]
        if not any(moved):
            break


def _settle(whole: _Part, node: str) -> bool:
    box = whole.boxes[node]
    home = best = (box.x, box.y)
    least = whole.cost(node)
    if least - whole.length(node) < _CROSS:
        return False
    for x, y in _places(*home):
        box.x, box.y = x, y
        if whole.is_free(node):
            cost = whole.cost(node, least)
            if cost < least - 0.5:
                least, best = cost, (x, y)
    box.x, box.y = best
    return best != home


def _places(x: float, y: float) -> list[tuple[float, float]]:
    turns = [2 * math.pi * step / _ANGLES for step in range(_ANGLES)]
    return [(x + reach * math.cos(turn), y + 0.7 * reach * math.sin(turn)) for reach in _REACHES for turn in turns]


def _turn(a: Box, b: Box, c: Box) -> bool:
    return (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x)


def _distance(one: Box, other: Box) -> float:
    return math.hypot(one.x - other.x, one.y - other.y)
