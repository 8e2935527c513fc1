"""Reads the pairs of the trap lists, and puts both things of a pair into a store by the way that all issues go."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from made import Made

import kg

FOLDER = Path(__file__).parent
LISTS = ("traps_before.tsv", "traps_after.tsv")
Found = Literal["same", "review", "history", "different"]


@dataclass(frozen=True, slots=True)
class Trap:
    """Two things and what they are; ``first`` and ``second`` hold the name under "" and what is told of them."""

    expected: str
    kind: str
    first: dict[str, str]
    second: dict[str, str]


def read(name: str) -> list[Trap]:
    """The pairs of one list."""
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Trap(expected, kind, _told(first), _told(second)) for expected, kind, first, second in rows]


def found(trap: Trap) -> Found:
    """What a store that holds both says of them."""
    with tempfile.TemporaryDirectory() as folder, kg.open_store(Path(folder) / "store", create=True) as store:
        raws = []
        for name, told in (("first.txt", trap.first), ("second.txt", trap.second)):
            issue = Made(name, told.get("house", "青石市总工会"), told.get("issued", "2025-04-21"))
            raws.append(_tell(issue, trap.kind, told))
            store.add(issue.issue, issue.statements)
        entities = [store.entity(raw) for raw in raws]
        if entities[0] == entities[1]:
            return "same"
        if any({doubt.first, doubt.second} == {*entities} for doubt in store.reviewing().doubts()):
            return "review"
        replaces = store.statements(predicate="http://purl.org/dc/terms/replaces")
        linked = any({one.subject, one.object} == {*entities} for one in replaces)
        return "history" if linked else "different"


def _told(text: str) -> dict[str, str]:
    name, *rest = text.split("|")
    return {"": name} | dict(part.split("=", 1) for part in rest)


def _tell(issue: Made, kind: str, told: dict[str, str]) -> str:
    name = told[""]
    if kind == "event":
        return issue.event(name, **{key: value for key, value in told.items() if key not in ("", "house", "issued")})
    if kind == "person":
        at = issue.event(told["at"], start=told.get("on", "")) if "at" in told else ""
        return issue.person(
            name, told.get("employer", ""), post=told.get("post", ""), honour=told.get("honour", ""), event=at
        )
    if kind == "series":
        series = issue.series(name)
        issue.state(issue.event(name, start=issue.issued), "https://schema.org/superEvent", series, told=True)
        return series
    body = issue.organization(name)
    if "staff" in told:
        person, _, post = told["staff"].partition(":")
        issue.person(person, name, post=post)
    return body


def tally(traps: Iterable[Trap]) -> dict[tuple[str, str], list[Trap]]:
    """The pairs by what they are and what was found."""
    result: defaultdict[tuple[str, str], list[Trap]] = defaultdict(list)
    for trap in traps:
        result[trap.expected, found(trap)].append(trap)
    return result


def score(trap: Trap) -> float:
    """How alike the names look to rapidfuzz, of 100."""
    from rapidfuzz import fuzz

    return float(fuzz.WRatio(trap.first[""], trap.second[""]))
