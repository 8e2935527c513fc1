"""Writes the whole graph to a file or folder, the same bytes for the same graph, and never half of it."""

from __future__ import annotations

import shutil
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Protocol

from kg.errors import InputError, UsageError
from kg.messages import say
from kg.stores.record import Record

_MODULES = {
    "nquads": "nquads",
    "turtle": "syntaxes",
    "trig": "syntaxes",
    "jsonld": "syntaxes",
    "graphml": "graphml",
    "csv": "facts",
    "neo4j-csv": "neo4j",
}
FORMATS = tuple(_MODULES)
FOLDER_FILES = ("nodes.csv", "relationships.csv", "schema.cypher", "README.txt")
"""What a neo4j-csv export, which is a folder, holds."""


class _Exporter(Protocol):
    def write(self, record: Record, path: Path, *, format: str) -> int: ...


def export(record: Record, format: str, path: Path) -> int:
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
            count = exporter.write(record, made, format=format)
            _put(made, path)
    except OSError as error:
        raise InputError(say("export.unwritable", path=path, reason=error.strerror or error)) from error
    return count


def _refuse_occupied(path: Path) -> None:
    """Only a folder that is empty or an earlier export of ours is replaced."""
    if path.is_dir() and {entry.name for entry in path.iterdir()} - {*FOLDER_FILES}:
        raise InputError(say("export.occupied", path=path))


def _put(made: Path, path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    if path.exists() and not path.is_file():  # a device or a pipe: it takes the text, and stays what it is
        path.write_bytes(made.read_bytes())
    else:
        made.replace(path)
