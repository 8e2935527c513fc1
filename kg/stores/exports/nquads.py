"""Writes N-Quads, each issue's facts in its named graph, straight from the record."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.stores import rdf
from kg.stores.record import Record


def write(record: Record, path: Path, *, format: str) -> int:
    """Writes one line for each triple of each issue, sorted by issue; how many."""
    return write_graphs(rdf.graphs(record), path)


def write_graphs(graphs: Iterable[tuple[str, list[str]]], path: Path) -> int:
    """Writes a line for each triple of each graph; how many."""
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for graph, triples in graphs:
            file.writelines(f"{triple} {graph} .\n" for triple in triples)
            count += len(triples)
    return count
