"""How sure a fact is: the measured precision of the rule that gave it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _measured() -> dict[str, tuple[int, int]]:
    """(right, facts) of each rule, from the table of ``benchmarks/scores/precision.py`` and the one beside it."""
    folder = files("ingest") / "rules"
    texts = [(folder / name).read_text(encoding="utf-8") for name in ("precision.tsv", "precision_prose.tsv")]
    rows = (line.split("\t") for text in texts for line in text.splitlines() if not line.startswith("#"))
    return {rule: (int(right), int(facts)) for rule, right, facts in rows}


@cache
def confidence(rule: str) -> float:
    """The expected precision of a rule, in (0, 1): (right + 1) / (facts + 2), which is 0.5 for one never measured."""
    right, facts = _measured().get(rule, (0, 0))
    return round((right + 1) / (facts + 2), 2)
