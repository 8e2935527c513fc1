"""Writes N-Quads, each issue's facts in its named graph, straight from the record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.stores import rdf
from kg.stores.record import Record


def write(record: Record, path: Path, *, format: str) -> int:
    """Writes one line for each triple of each issue, sorted by issue; how many."""
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for graph, triples in graphs(record):
            file.writelines(f"{triple} {graph} .\n" for triple in triples)
            count += len(triples)
    return count


def graphs(record: Record) -> Iterator[tuple[str, list[str]]]:
    """Each issue's graph name and triples as N-Quads write them, sorted by name."""
    for issue in sorted(issue.iri for issue in record.issues()):
        yield rdf.resource(issue), rdf.triples([*record.statements(issue=issue)])
