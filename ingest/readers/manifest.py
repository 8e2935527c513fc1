"""Reads a manifest: a CSV file with the publisher, date and title of bulletin files."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path, PurePosixPath

from ingest.readers.encoding import decode
from ingest.readers.files import read_data, shown
from ingest.readers.published import read_date
from kg.errors import ReadError
from kg.messages import say

_COLUMNS = ("file", "publisher", "issued", "title")


def read_manifest(path: Path) -> dict[str, dict[str, str]]:
    """Publisher, issued (ISO) and title by file name (the last part of the path in the column ``file``).

    So ``read_issue(file, **manifest.get(file.name, {}))``. Raises ReadError with the row at fault.
    """
    path = Path(path)
    header, *rows = _rows(path) or [(1, [])]
    columns = [name.strip().lower() for name in header[1]]
    if "file" not in columns or not set(columns) <= set(_COLUMNS) or len(set(columns)) < len(columns):
        raise ReadError(say("reader.manifest.columns", path=shown(path), columns=",".join(columns) or '""'))
    entries: dict[str, dict[str, str]] = {}
    for number, cells in rows:
        name, entry = _entry(path, number, _by_column(path, number, (columns, cells)))
        if name in entries:
            raise _error("twice", path, number, file=name)
        entries[name] = entry
    return entries


def _rows(path: Path) -> list[tuple[int, list[str]]]:
    """The rows that are not blank, each with the number of its (last) line."""
    text = decode(read_data(path), path)
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        return [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise _error("quotes", path, reader.line_num, reason=error) from error


def _by_column(path: Path, row: int, table: tuple[list[str], list[str]]) -> dict[str, str]:
    columns, cells = table
    if len(cells) > len(columns):
        raise _error("cells", path, row, count=len(cells), expected=len(columns))
    return dict(zip(columns, (cell.strip() for cell in cells), strict=False))


def _entry(path: Path, row: int, cells: dict[str, str]) -> tuple[str, dict[str, str]]:
    name = PurePosixPath(cells["file"].replace("\\", "/")).name if cells.get("file") else ""
    if not name:
        raise _error("no_file", path, row)
    given = cells.get("issued", "")
    issued = read_date(given) if given else ""
    if given and not issued:
        where = say("reader.manifest.row", path=shown(path), row=row)
        raise ReadError(say("reader.date", where=where, value=given))
    return name, {"publisher": cells.get("publisher", ""), "issued": issued, "title": cells.get("title", "")}


def _error(key: str, path: Path, row: int, **values: object) -> ReadError:
    return ReadError(say(f"reader.manifest.{key}", path=shown(path), row=row, **values))
