"""Says which files an import takes in, and what the options or a manifest tell about each of them."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.cli.dates import is_date
from kg.errors import InputError
from kg.messages import say

SUFFIXES = (".txt", ".md", ".html", ".htm", ".docx", ".pdf")


@dataclass(frozen=True, slots=True)
class Source:
    """One file to be read as an issue; "" where nothing was told and the text must tell."""

    path: Path
    publisher: str = ""
    issued: str = ""
    title: str = ""


def find(paths: Sequence[str], manifest: str | None) -> list[Source]:
    """The files of ``paths`` (folders: all bulletins below them), told about by ``manifest``.

    Without paths, the files that the manifest lists. Raises InputError when a file is absent, a folder empty,
    a manifest malformed, or two files have one name.
    """
    told = _manifest(Path(manifest)) if manifest else {}
    found = [file for path in paths for file in _files(Path(path))]
    if not paths:
        return list(told.values())
    sources = {file.resolve(): told.get(file.name, Source(file)) for file in found}
    _no_name_twice(list(sources))
    return [Source(path, each.publisher, each.issued, each.title) for path, each in sources.items()]


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        below = sorted(p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES and not p.name.startswith("."))
        if not below:
            raise InputError(say("cli.import.empty", path=path))
        return below
    if not path.exists():
        raise InputError(say("cli.import.absent", path=path))
    return [path]


def _no_name_twice(paths: Sequence[Path]) -> None:
    seen: dict[str, Path] = {}
    for path in paths:
        if path.name in seen:
            raise InputError(say("cli.import.twice", name=path.name, first=seen[path.name], second=path))
        seen[path.name] = path


def _manifest(path: Path) -> dict[str, Source]:
    if not path.is_file():
        raise InputError(say("cli.import.absent", path=path))
    try:
        rows = list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))
    except UnicodeDecodeError:
        raise InputError(_fault(path, line=1, reason=say("cli.import.encoding"))) from None
    sources = list(_rows(path, rows))
    _no_name_twice([source.path for source in sources])
    return {source.path.name: source for source in sources}


def _rows(path: Path, rows: Sequence[dict[str, str]]) -> Iterator[Source]:
    for line, row in enumerate(rows, start=2):
        if not row.get("file"):
            raise InputError(_fault(path, line=line, reason=say("cli.import.column")))
        publisher, issued, title = ((row.get(name) or "").strip() for name in ("publisher", "issued", "title"))
        if issued and not is_date(issued):
            raise InputError(_fault(path, line=line, reason=say("cli.import.date", value=issued)))
        yield Source(path.parent / row["file"].strip(), publisher, issued, title)


def _fault(path: Path, *, line: int, reason: str) -> str:
    return say("cli.import.manifest", path=path, line=line, reason=reason)
