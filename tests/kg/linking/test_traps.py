"""The trap lists: no false merge at all, and nine in ten of the true ones merged or left to a person."""

import importlib
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[3] / "benchmarks" / "linkage"


@pytest.fixture(scope="module")
def traps():
    sys.path.insert(0, str(FOLDER))
    yield importlib.import_module("traps")
    sys.path.remove(str(FOLDER))


@pytest.mark.parametrize("name", ["traps_before.tsv", "traps_after.tsv"])
def test_no_false_merge_and_few_are_missed(traps, name):
    found = [(trap, traps.found(trap)) for trap in traps.read(name)]
    assert [trap for trap, result in found if result == "same" and trap.expected != "same"] == []
    true = [result for trap, result in found if trap.expected == "same"]
    assert sum(result in ("same", "review") for result in true) >= 0.9 * len(true)
    assert [trap for trap, result in found if (trap.expected == "history") != (result == "history")] == []


def test_the_lists_are_long_and_hard(traps):
    every = [trap for name in traps.LISTS for trap in traps.read(name)]
    assert len(every) >= 150
    assert len({(trap.kind, *sorted([str(trap.first), str(trap.second)])) for trap in every}) == len(every)
