"""Compares an import into a large store with one into a store of 50 issues, turn by turn, so that both meet equal load.

usage: python benchmarks/growth/side_by_side.py STORE [--turns 40]

STORE is one that ``benchmarks/growth --store STORE`` left; it gets as many issues more as there are turns.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path

from bulletins import bulletin

import kg
from ingest import extract
from kg.stores import Store

SMALL = 50


def main() -> None:
    """Prints the medians of both and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--turns", type=int, default=40)
    args = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        kg.open_store(args.store) as large,
        kg.open_store(Path(folder, "small"), create=True) as small,
    ):
        for number in range(1, SMALL + 1):
            imported(small, number)
        last = len(large.issues())
        turns = range(1, args.turns + 1)
        taken = [(imported(small, SMALL + turn), imported(large, last + turn)) for turn in turns]
    for place, name in enumerate(("by the clock, ms", "processor, ms")):
        one, other = (statistics.median(turn[side][place] for turn in taken) for side in (0, 1))
        print(f"{name:<17} issue {SMALL:>6,} {one:>7.1f}   issue {last:>6,} {other:>7.1f}   ratio {other / one:.2f}")


def imported(store: Store, number: int) -> tuple[float, float]:
    """The milliseconds of reading and storing one issue: by the clock, and of the processor."""
    issue = bulletin(number)
    start, work = time.perf_counter(), time.process_time()
    store.add(issue, extract(issue).statements)
    return (time.perf_counter() - start) * 1e3, (time.process_time() - work) * 1e3


if __name__ == "__main__":
    main()
