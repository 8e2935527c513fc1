"""Writes the whole graph to a file or folder, the same bytes for the same graph, and never half of it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from kg.errors import InputError, UsageError
from kg.messages import say
from kg.model import Statement
from kg.stores.record import Record

_MODULES = {
    "nquads": "nquads",
    "turtle": "syntaxes",
    "trig": "syntaxes",
    "jsonld": "syntaxes",
    "nquads12": "rdf12",
    "trig12": "rdf12",
    "turtle12": "rdf12",
    "graphml": "graphml",
    "gexf": "graphml",
    "csv": "facts",
    "tables": "tables",
    "ftm": "followthemoney",
    "parquet": "arrow",
    "arrow": "arrow",
    "neo4j-csv": "neo4j",
}
FORMATS = tuple(_MODULES)
FOLDER_FILES = ("nodes.csv", "relationships.csv", "schema.cypher", "README.txt")
"""What a neo4j-csv export, which is a folder, holds."""


class _Exporter(Protocol):
    def write(self, record: Record, path: Path, *, format: str) -> int: ...


Tell = Callable[[int, int], None]
"""Hears how many issues have been written, and how many there are."""


@dataclass(frozen=True, slots=True)
class _Watched(Record):
    """A record that tells how many issues were read from it."""

    tell: Tell
    seen: set[str] = field(default_factory=set)

    def statements(self, *, issue: str | None = None, **parts: Any) -> Iterator[Statement]:
        if issue is not None:
            self.seen.add(issue)
            self.tell(len(self.seen), int(self.connection.execute("SELECT count(*) FROM issues").get))
        return Record.statements(self, issue=issue, **parts)


def export(record: Record, format: str, path: Path, *, tell: Tell | None = None) -> int:
    """Writes the graph in one of :data:`FORMATS`; how many facts, triples or lines were written.

    What stood at ``path`` is replaced once the new export is whole; for neo4j-csv it is a folder.
    """
    if format not in _MODULES:
        raise UsageError(say("export.format", format=format, known=", ".join(FORMATS)))
    exporter: _Exporter = import_module(f"kg.stores.exports.{_MODULES[format]}")
    _refuse_occupied(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".kg-export-", dir=path.parent) as beside:
            made = Path(beside) / "export"
            count = exporter.write(_Watched(record.connection, tell) if tell else record, made, format=format)
            _put(made, path)
    except OSError as error:
        raise InputError(say("export.unwritable", path=path, reason=error.strerror or error)) from error
    return count


def _refuse_occupied(path: Path) -> None:
    """Only a folder that is empty or an earlier export of ours is replaced."""
    if not path.is_dir():
        return
    from kg.stores.exports import tables

    if {entry.name for entry in path.iterdir()} - {*FOLDER_FILES} - tables.file_names():
        raise InputError(say("export.occupied", path=path))


def _put(made: Path, path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    if path.exists() and not path.is_file():  # a device or a pipe: it takes the text, and stays what it is
        path.write_bytes(made.read_bytes())
    else:
        made.replace(path)
