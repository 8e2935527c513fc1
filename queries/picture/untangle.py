"""Moves single cards a little, so that fewer lines run under cards that they do not belong to or cross each other."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from queries.picture.boxes import GAP, Box

_ROUNDS = 4
_UNDER, _CROSS, _LENGTH = 10.0, 1.5, 0.006
_ANGLES, _REACHES = 10, (45.0, 95.0, 170.0, 270.0)
# Counted in steps rather than in seconds, so that the same network is laid out the same on a slow machine.
_MOST_STEPS = 4_000_000

Edge = tuple[str, str]


def untangle(boxes: dict[str, Box], neighbors: Mapping[str, Iterable[str]]) -> None:
    """Tries some forty places around each card that is amiss, and keeps the best; no card overlaps another after."""
    edges = sorted({(min(one, other), max(one, other)) for one in boxes for other in neighbors[one]})
    tangle = _Tangle(boxes, edges, {node: [edge for edge in edges if node in edge] for node in boxes})
    for _ in range(_ROUNDS):
        moved = [tangle.settle(node) for node in sorted(boxes)]
        if not any(moved):
            break


@dataclass(slots=True)
class _Tangle:
    boxes: dict[str, Box]
    edges: list[Edge]
    edges_at: dict[str, list[Edge]]
    steps: int = field(default=0)

    def settle(self, node: str) -> bool:
        """Moves a card to the best place around it; whether there was a better one."""
        box = self.boxes[node]
        home = best = (box.x, box.y)
        least = self._cost(node, math.inf)
        if least - self._length(node) < _CROSS or self.steps > _MOST_STEPS:
            return False
        near = self._near(node)
        for box.x, box.y in _places(*home):
            if not any(box.overlaps(other) for other in near):
                cost = self._cost(node, least)
                if cost < least - 0.5:
                    least, best = cost, (box.x, box.y)
        box.x, box.y = best
        return best != home

    def _cost(self, node: str, limit: float) -> float:
        """What is amiss around a card; something above ``limit`` as soon as it is known to be more."""
        own = self.edges_at[node]
        self.steps += len(own) * (len(self.edges) + len(self.boxes)) + len(self.edges)
        total = self._length(node) + _UNDER * self._lines_under(node)
        for edge in own:
            if total > limit:
                break
            total += _UNDER * self._cards_over(edge) + _CROSS * self._crossings(edge)
        return total

    def _length(self, node: str) -> float:
        return sum(_LENGTH * _distance(self.boxes[one], self.boxes[other]) for one, other in self.edges_at[node])

    def _lines_under(self, node: str) -> int:
        box, boxes = self.boxes[node], self.boxes
        return sum(box.is_crossed(boxes[one], boxes[other]) for one, other in self.edges if node not in (one, other))

    def _cards_over(self, edge: Edge) -> int:
        start, end = self.boxes[edge[0]], self.boxes[edge[1]]
        return sum(box.is_crossed(start, end) for node, box in self.boxes.items() if node not in edge)

    def _crossings(self, edge: Edge) -> int:
        boxes = self.boxes
        start, end = boxes[edge[0]], boxes[edge[1]]
        others = ((boxes[one], boxes[other]) for one, other in self.edges if one not in edge and other not in edge)
        return sum(_cross(start, end, one, other) for one, other in others)

    def _near(self, node: str) -> list[Box]:
        box, reach = self.boxes[node], max(_REACHES) + GAP
        return [
            other
            for name, other in self.boxes.items()
            if name != node
            and abs(other.x - box.x) < reach + (other.width + box.width) / 2
            and abs(other.y - box.y) < reach + (other.height + box.height) / 2
        ]


def _places(x: float, y: float) -> list[tuple[float, float]]:
    turns = [2 * math.pi * step / _ANGLES for step in range(_ANGLES)]
    return [(x + reach * math.cos(turn), y + 0.7 * reach * math.sin(turn)) for reach in _REACHES for turn in turns]


def _cross(a: Box, b: Box, c: Box, d: Box) -> bool:
    if _turn(a, b, c) == _turn(a, b, d):
        return False
    return _turn(c, d, a) != _turn(c, d, b)


def _turn(a: Box, b: Box, c: Box) -> bool:
    return (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x)


def _distance(one: Box, other: Box) -> float:
    return math.hypot(one.x - other.x, one.y - other.y)
