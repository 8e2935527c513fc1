"""Places the cards of a network: near when related, never one over another, the same each time."""

from __future__ import annotations

import math
import random
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

GAP = 22
_ROUNDS = 36
_UNIT = (150.0, 82.0)
_ASPECT = 1.55

Neighbors = Mapping[str, Iterable[str]]


@dataclass(slots=True)
class _Box:
    x: float
    y: float
    width: float
    height: float

    def shortfall(self, other: _Box) -> tuple[float, float]:
        """How far the two would have to part along x and along y to leave the gap between them."""
        return (
            (self.width + other.width) / 2 + GAP - abs(self.x - other.x),
            (self.height + other.height) / 2 + GAP - abs(self.y - other.y),
        )


def arrange(neighbors: Neighbors, sizes: Mapping[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """The center of each card: connected parts are laid out by themselves and packed beside each other."""
    parts = [_arrange_part(part, neighbors, sizes) for part in _parts(neighbors)]
    boxes = _pack(parts)
    return {node: (round(box.x), round(box.y)) for node, box in boxes.items()}


def _arrange_part(part: Sequence[str], neighbors: Neighbors, sizes: Mapping[str, tuple[int, int]]) -> dict[str, _Box]:
    spots = _spread(part, neighbors)
    scale = _UNIT
    boxes = {node: _Box(x * scale[0], y * scale[1], *sizes[node]) for node, (x, y) in spots.items()}
    _part_overlaps(list(boxes.values()))
    return boxes


def _parts(neighbors: Neighbors) -> list[list[str]]:
    seen: set[str] = set()
    parts = []
    for start in sorted(neighbors):
        if start not in seen:
            part = sorted(_steps(start, neighbors))
            seen.update(part)
            parts.append(part)
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def _steps(start: str, neighbors: Neighbors) -> dict[str, int]:
    steps, queue = {start: 0}, deque([start])
    while queue:
        node = queue.popleft()
        for other in sorted(neighbors[node]):
            if other not in steps:
                steps[other] = steps[node] + 1
                queue.append(other)
    return steps


def _spread(part: Sequence[str], neighbors: Neighbors) -> dict[str, list[float]]:
    """Stress minimized by gradient steps over all pairs (Zheng, Pawar and Goodman, "Graph Drawing by SGD", 2019)."""
    spots = {node: [math.sqrt(i) * math.cos(2.4 * i), math.sqrt(i) * math.sin(2.4 * i)] for i, node in enumerate(part)}
    pairs = _distances(part, neighbors)
    if not pairs:
        return spots
    shuffle = random.Random(7).shuffle
    longest = max(distance for *_, distance in pairs)
    decay = math.log(longest**2 / 0.05) / _ROUNDS
    for turn in range(_ROUNDS):
        shuffle(pairs)
        step = longest**2 * math.exp(-decay * turn)
        for one, other, distance in pairs:
            _pull(spots[one], spots[other], distance, min(1.0, step / distance**2))
    return spots


def _distances(part: Sequence[str], neighbors: Neighbors) -> list[tuple[str, str, float]]:
    # A hub's neighbors need a wider circle than one step, or they press on each other.
    room = {node: 0.42 * math.sqrt(len(set(neighbors[node]))) for node in part}
    pairs = []
    for one in part:
        for other, steps in _steps(one, neighbors).items():
            if one < other:
                pairs.append((one, other, steps + max(room[one], room[other])))
    return pairs


def _pull(one: list[float], other: list[float], distance: float, weight: float) -> None:
    dx, dy = one[0] - other[0], one[1] - other[1]
    length = math.hypot(dx, dy) or 1e-6
    move = weight * (length - distance) / (2 * length)
    one[0] -= dx * move
    one[1] -= dy * move
    other[0] += dx * move
    other[1] += dy * move


def _part_overlaps(boxes: list[_Box]) -> None:
    while _push_apart(boxes):
        for box in boxes:
            box.x *= 1.01
            box.y *= 1.01


def _push_apart(boxes: list[_Box]) -> bool:
    """Moves overlapping boxes apart along the shorter way; True when some overlapped."""
    moved = False
    boxes.sort(key=lambda box: (box.x - box.width / 2, box.y))
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            if other.x - other.width / 2 > one.x + one.width / 2 + 2 * GAP:
                break
            moved |= _separate(one, other)
    return moved


def _separate(one: _Box, other: _Box) -> bool:
    across, down = one.shortfall(other)
    if across <= 0.01 or down <= 0.01:
        return False
    if across < down:
        shift = math.copysign(across / 2 + 0.01, one.x - other.x)
        one.x, other.x = one.x + shift, other.x - shift
    else:
        shift = math.copysign(down / 2 + 0.01, one.y - other.y)
        one.y, other.y = one.y + shift, other.y - shift
    return True


def _pack(parts: Sequence[dict[str, _Box]]) -> dict[str, _Box]:
    """Rows of parts, the largest first, in a page of about the shape of a screen."""
    frames = [_frame(part.values()) for part in parts]
    area = sum(frame.width * frame.height for frame in frames)
    page = max([math.sqrt(area * _ASPECT), *(frame.width for frame in frames)], default=0)
    left = top = deepest = 0.0
    placed: dict[str, _Box] = {}
    for part, frame in zip(parts, frames, strict=True):
        if left and left + frame.width > page:
            left, top, deepest = 0.0, top + deepest + 2 * GAP, 0.0
        for node, box in part.items():
            placed[node] = _Box(box.x - frame.x + left, box.y - frame.y + top, box.width, box.height)
        left += frame.width + 2 * GAP
        deepest = max(deepest, frame.height)
    return placed


def _frame(boxes: Iterable[_Box]) -> _Box:
    """The rectangle around ``boxes``, whose x and y are its top left corner."""
    held = list(boxes)
    left = min(box.x - box.width / 2 for box in held)
    top = min(box.y - box.height / 2 for box in held)
    right = max(box.x + box.width / 2 for box in held)
    bottom = max(box.y + box.height / 2 for box in held)
    return _Box(left, top, right - left, bottom - top)
