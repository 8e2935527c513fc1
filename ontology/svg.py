"""The few SVG shapes that the diagram is drawn with."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

LINE = 17
HEADER = 40
STYLE = """text { font-family: "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
.name { font-size: 14px; font-weight: 600; fill: #14213d; }
.small { font-size: 11px; fill: #5b6472; }
.line { font-size: 12px; fill: #23303f; }
.edge { stroke: #7b8794; stroke-width: 1.3; fill: none; }
.on-edge { font-size: 12px; fill: #14213d; text-anchor: middle;
  paint-order: stroke; stroke: #ffffff; stroke-width: 5px; }
.title { font-size: 20px; font-weight: 700; fill: #14213d; }"""


@dataclass(frozen=True, slots=True)
class Box:
    """A titled box: left, top, width in pixels; ``lines`` are (text, gray text, indent) below the title."""

    x: float
    y: float
    width: float
    title: str
    subtitle: str
    color: str
    lines: tuple[tuple[str, str, int], ...] = ()

    @property
    def height(self) -> float:
        """As much as the title and the lines need."""
        return box_height(len(self.lines))

    @property
    def center(self) -> tuple[float, float]:
        """The middle of the box."""
        return self.x + self.width / 2, self.y + self.height / 2


def box_height(lines: int) -> float:
    """How high a box with that many lines is."""
    return HEADER + (lines * LINE + 8 if lines else 0)


def draw_box(box: Box) -> str:
    """The box as SVG."""
    parts = [
        f'<rect x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}" rx="6" '
        f'fill="#ffffff" stroke="{box.color}" stroke-width="1.6"/>',
        f'<rect x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{HEADER}" rx="6" '
        f'fill="{box.color}" fill-opacity="0.16"/>',
        _text(box.x + 10, box.y + 17, box.title, style="name"),
        _text(box.x + 10, box.y + 33, box.subtitle, style="small"),
    ]
    for number, (text, gray, indent) in enumerate(box.lines):
        x, y = box.x + 10 + 14 * indent, box.y + HEADER + 16 + number * LINE
        spans = f'{escape(text)} <tspan class="small">{escape(gray)}</tspan>'
        parts.append(f'<text x="{x:g}" y="{y:g}" class="line">{spans}</text>')
    return "\n".join(parts)


def draw_arrow(start: Box, end: Box) -> str:
    """A straight arrow between the borders of two boxes."""
    (x1, y1), (x2, y2) = _border(start, end.center), _border(end, start.center)
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" class="edge" marker-end="url(#arrow)"/>'


def draw_label(start: Box, end: Box, lines: tuple[str, ...]) -> str:
    """Words halfway between two boxes."""
    (x1, y1), (x2, y2) = start.center, end.center
    x, top = (x1 + x2) / 2, (y1 + y2) / 2 - (len(lines) - 1) * LINE / 2 + 4
    return "\n".join(_text(x, top + number * LINE, line, style="on-edge") for number, line in enumerate(lines))


def draw_title(x: float, y: float, text: str) -> str:
    """A heading."""
    return _text(x, y, text, style="title")


def page(width: float, height: float, parts: list[str]) -> str:
    """The whole picture on white."""
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
            f'width="{width:g}" height="{height:g}" role="img">',
            f"<style>{STYLE}</style>",
            '<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" '
            'orient="auto"><path d="M0,0 L10,5 L0,10 z" fill="#7b8794"/></marker></defs>',
            f'<rect width="{width:g}" height="{height:g}" fill="#ffffff"/>',
            *parts,
            "</svg>\n",
        ]
    )


def _text(x: float, y: float, text: str, *, style: str) -> str:
    return f'<text x="{x:g}" y="{y:g}" class="{style}">{escape(text)}</text>'


def _border(box: Box, toward: tuple[float, float]) -> tuple[float, float]:
    """Where the line from the middle of the box toward a point leaves the box."""
    x, y = box.center
    dx, dy = toward[0] - x, toward[1] - y
    reach = min(
        box.width / 2 / abs(dx) if dx else float("inf"),
        box.height / 2 / abs(dy) if dy else float("inf"),
    )
    return x + dx * reach, y + dy * reach
