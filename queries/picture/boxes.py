"""Cards as boxes: whether they overlap, how to part them, and whether a line runs under one."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

GAP = 22
"""The least distance, in pixels at zoom 1, that is left between two cards."""


@dataclass(slots=True)
class Box:
    """A card's center and size."""

    x: float
    y: float
    width: float
    height: float

    def shortfall(self, other: Box) -> tuple[float, float]:
        """How far the two would have to part along x, and along y, to leave the gap between them."""
        return (
            (self.width + other.width) / 2 + GAP - abs(self.x - other.x),
            (self.height + other.height) / 2 + GAP - abs(self.y - other.y),
        )

    def overlaps(self, other: Box) -> bool:
        """Whether less than the gap is left between the two."""
        across, down = self.shortfall(other)
        return across > 0.01 and down > 0.01

    def is_crossed(self, start: Box, end: Box) -> bool:
        """Whether the line between the centers of two other boxes runs under this one."""
        half_width, half_height = self.width / 2, self.height / 2
        left, right = self.x - half_width, self.x + half_width
        top, bottom = self.y - half_height, self.y + half_height
        if (start.x < left and end.x < left) or (start.x > right and end.x > right):
            return False
        if (start.y < top and end.y < top) or (start.y > bottom and end.y > bottom):
            return False
        # No side of the box has the whole line beyond it: it passes unless all four corners lie on one side of it.
        dx, dy = end.x - start.x, end.y - start.y
        reach = abs(dx) * half_height + abs(dy) * half_width
        return abs(dx * (self.y - start.y) - dy * (self.x - start.x)) < reach


def part(boxes: Iterable[Box]) -> None:
    """Moves boxes apart until none overlaps another, each pair along its shorter way."""
    held = list(boxes)
    while _push(held):
        for box in held:
            box.x *= 1.01
            box.y *= 1.01


def _push(boxes: list[Box]) -> bool:
    moved = False
    boxes.sort(key=lambda box: (box.x - box.width / 2, box.y))
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            if other.x - other.width / 2 > one.x + one.width / 2 + 2 * GAP:
                break
            if one.overlaps(other):
                _separate(one, other)
                moved = True
    return moved


def _separate(one: Box, other: Box) -> None:
    across, down = one.shortfall(other)
    if across < down:
        shift = math.copysign(across / 2 + 0.01, one.x - other.x)
        one.x, other.x = one.x + shift, other.x - shift
    else:
        shift = math.copysign(down / 2 + 0.01, one.y - other.y)
        one.y, other.y = one.y + shift, other.y - shift
