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


class _Exporter(Protocol):
    def write(self, record: Record, path: Path, *, format: str) -> int: ...


def export(record: Record, format: str, path: Path) -> int:
    """Writes the graph in one of :data:`FORMATS`; how many facts, triples or lines were written.

    What stood at ``path`` is replaced once the new export is whole; for neo4j-csv it is a folder.
    """
    if format not in _MODULES:
        raise UsageError(say("export.format", format=format, known=", ".join(FORMATS)))
    exporter: _Exporter = import_module(f"kg.stores.exports.{_MODULES[format]}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".kg-export-", dir=path.parent) as beside:
            made = Path(beside) / "export"
            count = exporter.write(record, made, format=format)
            if path.is_dir():
                shutil.rmtree(path)
            made.replace(path)
    except OSError as error:
        raise InputError(say("export.unwritable", path=path, reason=error.strerror or error)) from error
    return count
