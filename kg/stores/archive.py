"""The one file that holds a saved store: a zip of its files and of a manifest with their sizes and digests.

The same files give the same bytes: no times, no owners, a fixed order.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import StoreError
from kg.messages import say

FORM = 1
"""The version of this kind of file."""
MANIFEST = "manifest.json"

_CHUNK = 1 << 20
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, TypeError, NotImplementedError)
"""What the zip and JSON of a damaged file raise."""


@dataclass(frozen=True, slots=True)
class Archive:
    """An open archive: the format of the record in it, how many issues that holds, and the names of the files."""

    path: Path
    zipped: zipfile.ZipFile
    format: int
    issues: int
    files: Mapping[str, Mapping[str, Any]]

    def extract(self, name: str, folder: Path) -> Path:
        """Writes one of the files into ``folder``; StoreError when it is not what the manifest says."""
        target, digest = folder / name, hashlib.sha256()
        with _named(self.path), self.zipped.open(name) as source, target.open("wb") as into:
            while some := source.read(_CHUNK):
                digest.update(some)
                into.write(some)
        if digest.hexdigest() != self.files[name]["sha256"]:
            raise StoreError(say("backup.damaged", path=self.path, reason=name))
        return target


def write(files: Mapping[str, Path], target: Path, *, format: int, issues: int) -> None:
    """Writes an archive of ``files``, and waits until the disk has it."""
    described = {name: {"bytes": path.stat().st_size, "sha256": _digest(path)} for name, path in files.items()}
    manifest = {"form": FORM, "format": format, "issues": issues, "files": described}
    with zipfile.ZipFile(target, "w") as zipped:
        zipped.writestr(_entry(MANIFEST), json.dumps(manifest, indent=2) + "\n")
        for name, path in files.items():
            with path.open("rb") as source, zipped.open(_entry(name), "w", force_zip64=True) as into:
                shutil.copyfileobj(source, into, _CHUNK)
    with target.open("rb") as written:
        os.fsync(written.fileno())


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """The archive in the file ``path``; StoreError when it is missing, damaged, newer than this program or none."""
    if not path.is_file():
        raise StoreError(say("backup.absent", path=path))
    with _named(path):
        zipped = zipfile.ZipFile(path)
    with zipped:
        with _named(path):
            told = json.loads(zipped.read(MANIFEST))
            archive = Archive(path, zipped, int(told["format"]), int(told["issues"]), dict(told["files"]))
            form = int(told["form"])
        if form > FORM:
            raise StoreError(say("backup.newer", path=path, found=form, known=FORM))
        yield archive


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """One line that names ``path`` for whatever is found to be wrong in it."""
    try:
        yield
    except _UNREADABLE as error:
        raise StoreError(say("backup.damaged", path=path, reason=" ".join(str(error).split()))) from error


def _entry(name: str) -> zipfile.ZipInfo:
    """An entry without the time of its making."""
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
