"""Imports bulletins one after another and takes the time and memory of each step."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bulletins import bulletin

import kg
from ingest import extract
from kg.stores import Store


@dataclass(frozen=True, slots=True)
class Cost:
    """What the import of one issue took, in milliseconds, and the most memory so far, in megabytes.

    ``reading`` is from text to statements, ``store`` from statements to the end of the transaction, and ``work`` the
    processor's time for both, which says more than these on a machine that has other things to do. Of the issues that
    the program itself imported, ``program`` and ``program_memory`` are those of the whole command, start-up included.
    """

    issue: int
    statements: int
    reading: float | None = None
    store: float | None = None
    work: float | None = None
    memory: float | None = None
    program: float | None = None
    program_memory: float | None = None


def costs(folder: Path, *, issues: int, sampled: set[int]) -> Iterator[Cost]:
    """The cost of each of so many imports into a new store in ``folder``; the ``sampled`` ones go by the program."""
    with kg.open_store(folder, create=True) as store:
        for number in range(1, issues + 1):
            yield _by_program(store, number) if number in sampled else _by_library(store, number)


def _by_library(store: Store, number: int) -> Cost:
    issue = bulletin(number)
    start, work = time.perf_counter(), time.process_time()
    statements = extract(issue).statements
    read = time.perf_counter()
    store.add(issue, statements)
    done = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    work = time.process_time() - work
    return Cost(number, len(statements), (read - start) * 1e3, (done - read) * 1e3, work * 1e3, peak)


def _by_program(store: Store, number: int) -> Cost:
    issue = bulletin(number)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, issue.identifier)
        path.write_text(issue.text, "utf-8")
        took, peak = _run("import", str(path), "--publisher", issue.publisher, "--issued", issue.issued, store=store)
    return Cost(number, len(store.statements(issue=issue.iri)), program=took, program_memory=peak)


def _run(*words: str, store: Store) -> tuple[float, float]:
    """The milliseconds and megabytes of one run of the program."""
    environment = {**os.environ, "KG_STORE": str(store.folder)}
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", *words], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    took = (time.perf_counter() - start) * 1e3
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"kg {' '.join(words)} failed")
    return took, used.ru_maxrss / 1024
