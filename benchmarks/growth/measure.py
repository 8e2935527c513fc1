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
from kg.stores import Store, database

_PROGRAM = """
import re, sys
from kg.cli import main
code = main(sys.argv[1:])
print(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1], flush=True)
sys.exit(code)
"""
"""The program, and then its peak memory; what the parent knows of that counts the memory of the parent too."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What the import of one issue took, in milliseconds, and the most memory so far, in megabytes.

    ``reading`` is from text to statements, ``store`` from statements to the end of the transaction, linkage and
    property graph included. The processor's time for them, ``reading_work`` and ``store_work``, says more on a machine
    that has other things to do. Of the issues that the program itself imported, ``program``, ``program_work`` and
    ``program_memory`` are those of the whole command, start-up included. ``size`` is that of the store, in megabytes.
    """

    issue: int
    statements: int
    reading: float | None = None
    store: float | None = None
    reading_work: float | None = None
    store_work: float | None = None
    memory: float | None = None
    program: float | None = None
    program_work: float | None = None
    program_memory: float | None = None
    size: float | None = None


def costs(folder: Path, *, issues: int, sampled: set[int]) -> Iterator[Cost]:
    """The cost of each of so many imports into a new store in ``folder``; the ``sampled`` ones go by the program."""
    with kg.open_store(folder, create=True) as store:
        for number in range(1, issues + 1):
            yield _by_program(store, number) if number in sampled else _by_library(store, number)


def _by_library(store: Store, number: int) -> Cost:
    issue = bulletin(number)
    start = _now()
    statements = extract(issue).statements
    read = _now()
    store.add(issue, statements)
    done = _now()
    return Cost(
        number,
        len(statements),
        *(read[0] - start[0], done[0] - read[0], read[1] - start[1], done[1] - read[1]),
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        size=(store.folder / database.FILE).stat().st_size / 1024**2,
    )


def _now() -> tuple[float, float]:
    """The clock and the processor's time of this process, in milliseconds."""
    return time.perf_counter() * 1e3, time.process_time() * 1e3


def _by_program(store: Store, number: int) -> Cost:
    issue = bulletin(number)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, issue.identifier)
        path.write_text(issue.text, "utf-8")
        took, work, peak = _run("import", path, "--publisher", issue.publisher, "--issued", issue.issued, store=store)
    stated = len(store.statements(issue=issue.iri))
    return Cost(number, stated, program=took, program_work=work, program_memory=peak)


def _run(*words: str | Path, store: Store) -> tuple[float, float, float]:
    """The milliseconds, those of the processor, and the megabytes of one run of the program."""
    environment = {**os.environ, "KG_STORE": str(store.folder)}
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, *words], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        said = process.stdout.read().split()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    took = (time.perf_counter() - start) * 1e3
    if process.returncode:
        raise SystemExit(f"kg {' '.join(map(str, words))} failed")
    return took, (used.ru_utime + used.ru_stime) * 1e3, int(said[-1]) / 1024
