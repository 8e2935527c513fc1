"""Measures whether an import costs more as the store grows.

usage: python benchmarks/growth [--issues 5000] [--csv FILE] [--svg FILE] [--store DIR]

Imports so many made-up weekly bulletins one after another, prints the median cost of an import at the 50th, 500th …
issue, store and reading apart, and that of the whole command at the same places; then how the last compares with the
50th. Aims: the 5,000th costs at most 1.3 times what the 50th did, and takes no more memory.
"""

from __future__ import annotations

import argparse
import csv
import statistics
import tempfile
from collections.abc import Sequence
from dataclasses import astuple, fields
from pathlib import Path

from measure import Cost, costs
from picture import picture

MARKS = (50, 500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500, 5000)
AROUND = 20
"""How many issues before a mark and after it are looked at."""
_COLUMNS = {
    "statements": "statements",
    "reading_work": "reading, CPU ms",
    "store_work": "storing, CPU ms",
    "reading": "reading ms",
    "store": "storing ms",
    "memory": "memory MB",
    "program_work": "kg import, CPU ms",
    "program": "kg import ms",
    "program_memory": "kg import MB",
    "size": "store MB",
}


def main() -> None:
    """Prints everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--issues", type=int, default=5000)
    parser.add_argument("--csv", type=Path)
    parser.add_argument("--svg", type=Path)
    parser.add_argument("--store", type=Path, help="where the store is made and left; else it is thrown away")
    args = parser.parse_args()
    marks = [mark for mark in MARKS if mark <= args.issues]
    sampled = {mark + step for mark in marks for step in range(-AROUND, AROUND + 1, 4)}
    with tempfile.TemporaryDirectory() as folder:
        found = list(costs(args.store or Path(folder, "store"), issues=args.issues, sampled=sampled))
    _write(args, found)
    _tell(found, marks)


def _write(args: argparse.Namespace, found: Sequence[Cost]) -> None:
    if args.csv:
        with args.csv.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(field.name for field in fields(Cost))
            writer.writerows(astuple(cost) for cost in found)
    if args.svg:
        args.svg.write_text(picture(found), "utf-8")


def _tell(found: Sequence[Cost], marks: Sequence[int]) -> None:
    rows = {mark: [_median(found, mark, column) for column in _COLUMNS] for mark in marks}
    print("| issue | " + " | ".join(_COLUMNS.values()) + " |")
    print("| ---: " * (1 + len(_COLUMNS)) + "|")
    for mark, row in rows.items():
        print(f"| {mark:,} | " + " | ".join(f"{value:,.0f}" for value in row) + " |")
    if len(marks) > 1:
        ratios = [last / first for first, last in zip(rows[marks[0]], rows[marks[-1]], strict=True)]
        print("| ratio | " + " | ".join(f"{ratio:.2f}" for ratio in ratios) + " |")


def _median(found: Sequence[Cost], mark: int, column: str) -> float:
    near = [getattr(cost, column) for cost in found if abs(cost.issue - mark) <= AROUND]
    return statistics.median(value for value in near if value is not None)


if __name__ == "__main__":
    main()
