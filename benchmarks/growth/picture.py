"""Draws the cost of every import as one SVG: a band for each window of issues, and its median."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence

from measure import Cost

WIDTH, HEIGHT, LEFT, BOTTOM, GAP = 880, 250, 64, 40, 34
WINDOW = 50
INK, PALE, GRID = "#1f5f8b", "#bcd6e6", "#dddddd"
Panel = tuple[str, Callable[[Cost], float | None]]
PANELS: tuple[Panel, ...] = (
    ("Storing an issue (linkage and property graph included), ms of the processor", lambda cost: cost.store_work),
    ("Reading an issue, ms of the processor", lambda cost: cost.reading_work),
    ("The whole command kg import, ms of the processor", lambda cost: cost.program_work),
    ("Memory of the process that imports them all, MB", lambda cost: cost.memory),
)


def picture(costs: Sequence[Cost]) -> str:
    """The whole picture as SVG."""
    panels = "".join(
        f'<g transform="translate(0 {place * HEIGHT})">{_panel(title, _windows(costs, read), costs[-1].issue)}</g>\n'
        for place, (title, read) in enumerate(PANELS)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT * len(PANELS)}" '
        f'font-family="sans-serif" font-size="13">\n<rect width="100%" height="100%" fill="white"/>\n{panels}</svg>\n'
    )


def _windows(costs: Sequence[Cost], read: Callable[[Cost], float | None]) -> list[tuple[float, list[float]]]:
    """The middle and the three quartiles of each window of issues in which something was measured."""
    found = []
    for start in range(0, len(costs), WINDOW):
        values = [value for cost in costs[start : start + WINDOW] if (value := read(cost)) is not None]
        if len(values) > 1:
            found.append((start + WINDOW / 2, statistics.quantiles(values, n=4)))
    return found


def _panel(title: str, windows: Sequence[tuple[float, list[float]]], last: int) -> str:
    top = 1.15 * max(quartiles[2] for _, quartiles in windows)
    floor = HEIGHT - BOTTOM

    def x(issue: float) -> float:
        return LEFT + (WIDTH - LEFT - 20) * issue / last

    def y(value: float) -> float:
        return floor - (floor - GAP) * value / top

    upper = [f"{x(at):.1f},{y(quartiles[2]):.1f}" for at, quartiles in windows]
    lower = [f"{x(at):.1f},{y(quartiles[0]):.1f}" for at, quartiles in reversed(windows)]
    median = " ".join(f"{x(at):.1f},{y(quartiles[1]):.1f}" for at, quartiles in windows)
    lines = [_across(y(value), f"{value:g}") for value in _ticks(top)]
    lines += [_along(x(issue), floor, f"{issue:,}") for issue in range(0, last + 1, max(last // 5, 1))]
    lines += [f'<polygon points="{" ".join(upper + lower)}" fill="{PALE}"/>']
    lines += [f'<polyline points="{median}" fill="none" stroke="{INK}" stroke-width="2"/>']
    lines += [f'<text x="{LEFT}" y="20" font-weight="bold">{title}: median and quartiles of {WINDOW} issues</text>']
    return "\n".join(lines)


def _across(y: float, text: str) -> str:
    line = f'<line x1="{LEFT}" x2="{WIDTH - 20}" y1="{y:.1f}" y2="{y:.1f}" stroke="{GRID}"/>'
    return f'{line}<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{text}</text>'


def _along(x: float, floor: float, text: str) -> str:
    return f'<text x="{x:.1f}" y="{floor + 20}" text-anchor="middle">{text}</text>'


def _ticks(top: float) -> list[float]:
    """About four round values from zero to ``top``."""
    step = next(size * 10.0**power for power in range(-2, 6) for size in (1, 2, 5) if top / (size * 10.0**power) <= 4.5)
    return [step * number for number in range(int(top / step) + 1)]
