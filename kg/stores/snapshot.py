"""Holds the RDF graph open for a reader that stays: a copy made of hard links, so that no writer waits for it."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType

import pyoxigraph

from kg.errors import StoreError
from kg.stores.index import Index, mark_of

_PREFIX = "rdf-copy-"


class Snapshot:
    """The graph of an index as it was when :meth:`current` was last called; close it, for the copy lies on disk."""

    def __init__(self, index: Index, folder: Path) -> None:
        self._index = index
        self._folder = folder
        self._held: tuple[str, Path | None, pyoxigraph.Store] | None = None

    def __enter__(self) -> Snapshot:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def current(self) -> pyoxigraph.Store:
        """The graph in step with the record; an older one while another process is bringing the index in step."""
        if self._held is None or self._held[0] != self._index.mark():
            try:
                self._renew()
            except StoreError:
                if self._held is None:
                    raise
        assert self._held is not None
        return self._held[2]

    def close(self) -> None:
        """Gives the copy back."""
        if self._held and self._held[1]:
            shutil.rmtree(self._held[1], ignore_errors=True)
        self._held = None

    def _renew(self) -> None:
        with self._index.reading() as store:
            mark = mark_of(store)
            if self._index.is_in_memory:
                path, copy = None, store
            else:
                path = _new_folder(self._folder)
                store.backup(str(path / "rdf"))
                copy = pyoxigraph.Store.read_only(str(path / "rdf"))
        self.close()
        self._held = (mark, path, copy)


def sweep(folder: Path) -> None:
    """Removes the copies of processes that ended without a chance to do it."""
    for path in folder.glob(f"{_PREFIX}*"):
        process = path.name.removeprefix(_PREFIX).partition("-")[0]
        if process.isdecimal() and not _is_running(int(process)):
            shutil.rmtree(path, ignore_errors=True)


def _new_folder(folder: Path) -> Path:
    return Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=folder))


def _is_running(process: int) -> bool:
    if os.name != "posix":  # elsewhere the question itself would end the process
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
