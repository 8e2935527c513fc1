"""Holds the RDF graph open for a reader that stays: a copy made of hard links, so that no writer waits for it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import pyoxigraph

from kg.errors import StoreError
from kg.messages import say
from kg.stores.index import Index, mark_of

_PREFIX = "rdf-copy-"


@dataclass(frozen=True, slots=True)
class Copy:
    """The graph of one moment; ``path`` is the folder where it lies on disk, None for one in memory."""

    graph: pyoxigraph.Store
    mark: str
    path: Path | None

    def remove(self) -> None:
        """Gives the disk back."""
        if self.path:
            shutil.rmtree(self.path, ignore_errors=True)


def copy(index: Index, folder: Path) -> Copy:
    """The graph as it is now, apart from the index: what comes later does not change it."""
    with index.reading() as store:
        if index.is_in_memory:
            apart = pyoxigraph.Store()
            apart.bulk_extend(store)
            return Copy(apart, mark_of(store), None)
        try:
            path = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=folder))
            store.backup(str(path / "rdf"))
            return Copy(pyoxigraph.Store.read_only(str(path / "rdf")), mark_of(store), path)
        except OSError as error:
            raise StoreError(say("store.unusable", path=folder, reason=error.strerror or error)) from error


@contextmanager
def apart(index: Index, folder: Path) -> Iterator[pyoxigraph.Store]:
    """The graph for one reader that may take long: nobody waits for it."""
    if index.is_in_memory:
        with index.reading() as store:
            yield store
        return
    held = copy(index, folder)
    try:
        yield held.graph
    finally:
        held.remove()


class Snapshot:
    """The graph of an index as it was when :meth:`current` was last called; close it, for a copy may lie on disk."""

    def __init__(self, index: Index, folder: Path) -> None:
        self._index = index
        self._folder = folder
        self._held: Copy | None = None

    def __enter__(self) -> Snapshot:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def current(self) -> pyoxigraph.Store:
        """The graph in step with the record; an older one while another process is bringing the index in step."""
        if self._held is None or self._held.mark != self._index.mark():
            try:
                newer = copy(self._index, self._folder)
            except StoreError:
                if self._held is None:
                    raise
            else:
                self.close()
                self._held = newer
        return self._held.graph

    def close(self) -> None:
        """Gives the copy back."""
        if self._held:
            self._held.remove()
        self._held = None


def sweep(folder: Path) -> None:
    """Removes the copies of processes that ended without a chance to do it."""
    for path in folder.glob(f"{_PREFIX}*"):
        process = path.name.removeprefix(_PREFIX).partition("-")[0]
        if process.isdecimal() and not _is_running(int(process)):
            shutil.rmtree(path, ignore_errors=True)


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
