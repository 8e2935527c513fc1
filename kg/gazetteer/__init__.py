"""The regions of China with their validity in time, as data: what names of bodies begin with, and what became of it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

Row = tuple[str, str, str, str, str, str, str, str]
"""Code, name, short forms between ``|``, level, parent's code, valid from, valid to, successor's code; "" for none."""


@cache
def rows() -> tuple[Row, ...]:
    """All regions in the order of the list, comments and blank lines left out."""
    text = files(__name__).joinpath("regions.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return tuple(_row(line.split("\t")) for line in lines)


def _row(cells: list[str]) -> Row:
    code, name, short, level, parent, since, until, successor = (*cells, *[""] * 8)[:8]
    return code, name, short, level, parent, since, until, successor
