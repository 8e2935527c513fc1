"""Prints precision and recall of linkage on the trap lists, beside those of rapidfuzz's likeness of names.

usage: python benchmarks/linkage/precision.py [--wrong]
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import traps
from traps import Trap

LIKE = 80.0


def main() -> None:
    """Print a table; with --wrong each pair that was not got right."""
    heads = f"{'list':<18}{'pairs':>6}{'true':>6} | {'merged':>7}{'false':>6}{'prec':>7}{'recall':>8}{'+review':>8} |"
    print(f"{heads}{'WRatio':>8}{'false':>6}{'prec':>7}{'recall':>8}")
    every: list[tuple[Trap, str]] = []
    for name in traps.LISTS:
        if (traps.FOLDER / name).exists():
            results = [(trap, traps.found(trap)) for trap in traps.read(name)]
            every += results
            _line(name, results)
    _line("all", every)
    if "--wrong" in sys.argv:
        for trap, result in every:
            if result != trap.expected:
                print(trap.expected, "→", result, trap.kind, trap.first, trap.second)


def _line(name: str, results: Sequence[tuple[Trap, str]]) -> None:
    true = [trap for trap, _ in results if trap.expected == "same"]
    merged = [trap for trap, result in results if result == "same"]
    right = [trap for trap in merged if trap.expected == "same"]
    asked = [trap for trap, result in results if result == "review" and trap.expected == "same"]
    like = [trap for trap, _ in results if traps.score(trap) >= LIKE]
    likely = [trap for trap in like if trap.expected == "same"]
    print(
        f"{name:<18}{len(results):>6}{len(true):>6} | {len(merged):>7}{len(merged) - len(right):>6}"
        f"{len(right) / max(len(merged), 1):>7.3f}{len(right) / max(len(true), 1):>8.3f}"
        f"{(len(right) + len(asked)) / max(len(true), 1):>8.3f} |"
        f"{len(like):>8}{len(like) - len(likely):>6}{len(likely) / max(len(like), 1):>7.3f}"
        f"{len(likely) / max(len(true), 1):>8.3f}"
    )


if __name__ == "__main__":
    main()
