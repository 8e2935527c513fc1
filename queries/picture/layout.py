"""Places the cards of a network: near when related, never one over another, the same each time."""

from __future__ import annotations

import math
import random
from collections import deque
from collections.abc import Iterable, Mapping, Sequence

from queries.picture.boxes import GAP, Box, part
from queries.picture.untangle import untangle

_ROUNDS = 36
_UNIT = (138.0, 88.0)
_ASPECT = 1.4

Neighbors = Mapping[str, Iterable[str]]
Sizes = Mapping[str, tuple[int, int]]


def arrange(neighbors: Neighbors, sizes: Sizes) -> dict[str, tuple[int, int]]:
    """The center of each card: connected parts are laid out by themselves and packed beside each other."""
    boxes = _pack([_arrange_part(members, neighbors, sizes) for members in _parts(neighbors)])
    return {node: (round(box.x), round(box.y)) for node, box in boxes.items()}


def _arrange_part(members: Sequence[str], neighbors: Neighbors, sizes: Sizes) -> dict[str, Box]:
    spots = _spread(members, neighbors)
    boxes = {node: Box(x * _UNIT[0], y * _UNIT[1], *sizes[node]) for node, (x, y) in spots.items()}
    part(boxes.values())
    untangle(boxes, neighbors)
    return boxes


def _parts(neighbors: Neighbors) -> list[list[str]]:
    seen: set[str] = set()
    parts = []
    for start in sorted(neighbors):
        if start not in seen:
            members = sorted(_steps(start, neighbors))
            seen.update(members)
            parts.append(members)
    return sorted(parts, key=lambda members: (-len(members), members[0]))


def _steps(start: str, neighbors: Neighbors) -> dict[str, int]:
    steps, queue = {start: 0}, deque([start])
    while queue:
        node = queue.popleft()
        for other in sorted(neighbors[node]):
            if other not in steps:
                steps[other] = steps[node] + 1
                queue.append(other)
    return steps


def _spread(members: Sequence[str], neighbors: Neighbors) -> dict[str, list[float]]:
    """Stress minimized by gradient steps over all pairs (Zheng, Pawar and Goodman, "Graph Drawing by SGD", 2019)."""
    spots = {node: _on_spiral(index) for index, node in enumerate(members)}
    pairs = _distances(members, neighbors)
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


def _on_spiral(index: int) -> list[float]:
    return [math.sqrt(index) * math.cos(2.4 * index), math.sqrt(index) * math.sin(2.4 * index)]


def _distances(members: Sequence[str], neighbors: Neighbors) -> list[tuple[str, str, float]]:
    # A hub's neighbors need a wider circle than one step, or they press on each other.
    room = {node: 0.42 * math.sqrt(len(set(neighbors[node]))) for node in members}
    pairs = []
    for one in members:
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


def _pack(parts: Sequence[dict[str, Box]]) -> dict[str, Box]:
    """Rows of parts, the largest first, in a page of about the shape of a screen."""
    frames = [_frame(boxes.values()) for boxes in parts]
    area = sum(frame.width * frame.height for frame in frames)
    page = max([math.sqrt(area * _ASPECT), *(frame.width for frame in frames)], default=0)
    left = top = deepest = 0.0
    placed: dict[str, Box] = {}
    for boxes, frame in zip(parts, frames, strict=True):
        if left and left + frame.width > page:
            left, top, deepest = 0.0, top + deepest + 2 * GAP, 0.0
        for node, box in boxes.items():
            placed[node] = Box(box.x - frame.x + left, box.y - frame.y + top, box.width, box.height)
        left += frame.width + 2 * GAP
        deepest = max(deepest, frame.height)
    return placed


def _frame(boxes: Iterable[Box]) -> Box:
    """The rectangle around ``boxes``, whose x and y are its top left corner."""
    held = list(boxes)
    left = min(box.x - box.width / 2 for box in held)
    top = min(box.y - box.height / 2 for box in held)
    right = max(box.x + box.width / 2 for box in held)
    bottom = max(box.y + box.height / 2 for box in held)
    return Box(left, top, right - left, bottom - top)
