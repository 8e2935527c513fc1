"""How well the extractor does against annotated bulletins does not fall below what it has reached."""

import argparse
import importlib.util
import os
import re
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCORER = ROOT.parent / "shared" / "score"
FLOORS = {
    "tuned": {
        "organizations": 0.95,
        "organization name": 0.96,
        "organization type": 0.98,
        "persons": 0.98,
        "memberships": 0.92,
        "honours": 0.96,
        "events": 0.96,
        "event type": 0.97,
        "event dates": 0.96,
        "venues": 0.94,
        "organizers": 0.95,
        "participants": 0.94,
        "awards": 0.97,
        "counts": 0.92,
        "documents": 0.96,
        "statistics": 0.94,
        "evidence": 1.00,
    },
    "held_out": {
        "organizations": 0.94,
        "organization name": 0.97,
        "organization type": 0.97,
        "persons": 0.93,
        "memberships": 0.88,
        "honours": 0.93,
        "events": 0.94,
        "event type": 0.97,
        "event dates": 0.91,
        "venues": 0.92,
        "organizers": 0.92,
        "participants": 0.90,
        "awards": 0.82,
        "counts": 0.91,
        "documents": 0.95,
        "statistics": 0.89,
        "evidence": 1.00,
    },
}


@cache
def scores():
    """benchmarks/scores/score.py as a module, and the scorer beside the bulletins."""
    if not (SCORER / "score.py").exists():
        told = f"no scorer in {SCORER}: nothing to score against"
        pytest.fail(told) if os.environ.get("CI") == "true" else pytest.skip(told)
    name = "bulletin_kg_scores"
    spec = importlib.util.spec_from_file_location(name, ROOT / "benchmarks" / "scores" / "score.py")
    sys.modules[name] = module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module, module.scorer_in(SCORER)


def demanded():
    """What `make score` demands of the real bulletins."""
    text = (ROOT / "Makefile").read_text("utf-8")
    (least,) = re.findall(r"^LEAST\s*:=\s*((?:.*\\\n)*.*)$", text, re.MULTILINE)
    return {name.replace("_", " "): float(value) for name, value in re.findall(r"(\w+)=([\d.]+)", least)}


@pytest.mark.parametrize("name", ["real", "tuned", "held_out"])
def test_no_figure_falls_below_its_floor(name):
    module, scorer = scores()
    counted = module.run(scorer, module.sets(SCORER)[name], argparse.Namespace(file="", detail=False, figures=[]))
    reached = {figure: module.measure(*counts)[2] for figure, counts in counted.items()}
    floors = FLOORS.get(name) or demanded()
    assert floors.keys() <= reached.keys()
    short = {figure: (round(reached[figure], 3), floor) for figure, floor in floors.items() if reached[figure] < floor}
    assert not short, f"figures below their floors, (reached, floor): {short}"


def test_the_demands_on_the_real_bulletins_are_read():
    assert len(demanded()) > 8
