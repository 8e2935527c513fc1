"""Finds bulletin files and takes their bytes in, or says why a file is not taken."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import ReadError
from kg.messages import say

TEXT = (".txt", ".md")
HTML = (".html", ".htm")
SUFFIXES = (*TEXT, *HTML, ".docx", ".pdf")
_MEGABYTE = 1_000_000
_LIMIT = {".docx": 100 * _MEGABYTE, ".pdf": 100 * _MEGABYTE}  # they hold photographs
_TEXT_LIMIT = 20 * _MEGABYTE
_NOT_BULLETINS = ("readme", "manifest")


def find_files(paths: Iterable[Path]) -> list[Path]:
    """The bulletin files among ``paths``: a file stands for itself, a folder for those in it, in sorted order.

    Raises ReadError for a path that is not there, a folder without bulletins, and two files of one name.
    """
    found: dict[Path, Path] = {}
    for path in map(Path, paths):
        for file in _in_folder(path) if _mode(path) == stat.S_IFDIR else [path]:
            found.setdefault(file.resolve(), file)
    files = list(found.values())
    _refuse_same_names(files)
    return files


def read_bulletin(path: Path) -> bytes:
    """The content of one bulletin file; refuses what cannot be one by its kind, name or size alone."""
    _refuse_irregular(path)
    _check_name(path)
    return read_data(path)


def read_data(path: Path) -> bytes:
    """The content of a file that is not empty and not too large for its format."""
    _refuse_irregular(path)
    limit = _LIMIT.get(path.suffix.lower(), _TEXT_LIMIT)
    try:
        size = path.stat().st_size
        if size > limit:
            raise ReadError(_too_large(path, size, limit))
        data = path.read_bytes()
    except OSError as error:
        raise _refused(path, error) from error
    if not data:
        raise ReadError(say("reader.empty", path=shown(path)))
    return data


def shown(path: Path) -> str:
    """A path as it can be printed on one line."""
    text = str(path).encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c.isprintable() else "?" for c in text)


def _refuse_irregular(path: Path) -> None:
    mode = _mode(path)
    if mode == stat.S_IFDIR:
        raise ReadError(say("reader.folder", path=shown(path)))
    if mode != stat.S_IFREG:
        raise ReadError(say("reader.special", path=shown(path)))


def _check_name(path: Path) -> None:
    if not path.name.isprintable():  # nor are the stray bytes of a name in another encoding
        raise ReadError(say("reader.name", path=shown(path)))
    suffix = path.suffix.lower()
    if suffix in SUFFIXES:
        return
    key = "reader.suffix" if suffix else "reader.no_suffix"
    raise ReadError(say(key, path=shown(path), suffix=suffix, suffixes=" ".join(SUFFIXES)))


def _mode(path: Path) -> int:
    """The kind of file at ``path``, as ``stat.S_IFMT`` gives it."""
    try:
        return stat.S_IFMT(path.stat().st_mode)
    except (OSError, ValueError) as error:
        raise _refused(path, error) from error


def _refused(path: Path, error: OSError | ValueError) -> ReadError:
    if isinstance(error, PermissionError):
        return ReadError(say("reader.denied", path=shown(path)))
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return ReadError(say("reader.missing", path=shown(path)))
    return ReadError(say("reader.failed", path=shown(path), reason=error.strerror))


def _too_large(path: Path, size: int, limit: int) -> str:
    return say("reader.too_large", path=shown(path), size=round(size / _MEGABYTE), limit=limit // _MEGABYTE)


def _in_folder(folder: Path) -> list[Path]:
    files = sorted(_walked(folder))
    if not files:
        raise ReadError(say("reader.no_bulletins", path=shown(folder), suffixes=" ".join(SUFFIXES)))
    return files


def _walked(folder: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise _refused(Path(error.filename), error) from error

    for root, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(root, name) for name in names if _is_bulletin(name))


def _is_bulletin(name: str) -> bool:
    stem, suffix = os.path.splitext(name.lower())
    # "~$" begins the lock files that Word leaves beside an open document
    return suffix in SUFFIXES and not stem.startswith((".", "~$")) and stem not in _NOT_BULLETINS


def _refuse_same_names(files: list[Path]) -> None:
    first: dict[str, Path] = {}
    for file in files:
        other = first.setdefault(file.name, file)
        if other is not file:
            raise ReadError(say("reader.same_name", first=shown(other), second=shown(file)))
