"""Draws a network as one HTML file that opens without a network: cards, filters, search, evidence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.messages import Language
from queries.picture.cards import cards, links
from queries.picture.page import render

if TYPE_CHECKING:
    import networkx

__all__ = ["draw"]


def draw(graph: networkx.MultiDiGraph[str], path: str | Path, *, lang: Language = "zh", title: str = "") -> None:
    """Write the picture of a network made by :func:`queries.network.build` to the file ``path``.

    ``lang`` is the language that the page opens in; its reader can switch. The same graph gives the same bytes.
    """
    facts = {"title": title, "language": lang, "left_out": graph.graph.get("left_out", 0)}
    Path(path).write_text(render(cards(graph), links(graph), facts), encoding="utf-8", newline="\n")
