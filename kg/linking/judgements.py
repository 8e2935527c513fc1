"""Keeps what people judged in a text file that they can read, compare and share: a line for each judgement."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import StoreError
from kg.identity import kind_of, short, whole
from kg.linking import verdicts
from kg.linking.tables import Judgement
from kg.linking.verdicts import FactEntry
from kg.messages import say

VERDICTS = ("same", "different")
HEAD = (
    "# 判断：哪两个标识是同一事物（same），哪两个不是（different）。一行一条；删去一行，判断即撤销。# 起首的是注释。",
    "# Judgements: which two identifiers are one thing (same) and which are not (different). One a line; delete a line"
    " to undo it. A line that begins with # is a comment.",
    "# verdict\tidentifier\tidentifier\tname\tname",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A judgement as it stands in the file: with the names of its things, and the comments above it."""

    judgement: Judgement
    names: tuple[str, str] = ("", "")
    comments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """All that the file holds: what was judged of pairs of identifiers, and of facts."""

    pairs: list[Entry]
    facts: list[FactEntry]


def judgement(verdict: str, first: str, second: str) -> Judgement:
    """A judgement of two identifiers, whichever comes first."""
    a, b = sorted((first, second))
    return Judgement(a, b, verdict)


def read(path: Path) -> Judged:
    """The judgements in a file, none when it is not there; StoreError names the line that cannot be read."""
    found, comments = Judged([], []), list[str]()
    for number, line in enumerate(_lines(path), 1):
        if not line.strip() or line.startswith("#"):
            comments += [line] if line.strip() and line not in (*HEAD, *verdicts.HEAD) else []
            continue
        entry = _entry(line, tuple(comments), f"{path}:{number}")
        found.pairs.append(entry) if isinstance(entry, Entry) else found.facts.append(entry)
        comments = []
    check([one.judgement for one in found.pairs], path)
    _check_facts(found.facts, path)
    return found


def write(path: Path, pairs: Iterable[Entry], facts: Iterable[FactEntry]) -> None:
    """Puts these judgements, sorted, in the place of what the file holds; it is never half written."""
    lines = list(HEAD)
    for one in sorted(pairs, key=lambda entry: entry.judgement):
        lines += [*one.comments, _line(one)]
    told = sorted(facts, key=lambda entry: entry.fact)
    lines += verdicts.HEAD if told else ()
    for fact in told:
        lines += [*fact.comments, verdicts.line(fact)]
    beside = path.with_name(f".{path.name}.new")
    with beside.open("w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join([*lines, ""]))
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def _lines(path: Path) -> list[str]:
    if not path.exists():
        return []
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise StoreError(say("store.judgements_encoding", path=path)) from error


def _check_facts(entries: Iterable[FactEntry], path: Path) -> None:
    """StoreError when one fact is accepted and rejected."""
    known: dict[verdicts.Fact, str] = {}
    for one in entries:
        if known.setdefault(one.fact, one.verdict) != one.verdict:
            raise StoreError(
                say("store.fact_contradiction", path=path, fact=" ".join(verdicts.written(one.fact)).strip())
            )


def check(judgements: Sequence[Judgement], path: Path) -> None:
    """StoreError when two things are judged different that other judgements make the same."""
    above: dict[str, str] = {}

    def top(raw: str) -> str:
        while raw in above:
            raw = above[raw]
        return raw

    for one in judgements:
        if one.verdict == "same" and top(one.a) != top(one.b):
            above[top(one.a)] = top(one.b)
    for one in judgements:
        if one.verdict == "different" and top(one.a) == top(one.b):
            raise StoreError(say("store.contradiction", path=path, first=short(one.a), second=short(one.b)))


def _entry(line: str, comments: tuple[str, ...], place: str) -> Entry | FactEntry:
    cells = line.rstrip("\r\n").split("\t")
    if cells[0] in verdicts.VERDICTS:
        if told := verdicts.read(cells, comments):
            return told
        raise StoreError(say("store.fact_line", place=place))
    if len(cells) < 3 or cells[0] not in VERDICTS or not all(cell.strip() for cell in cells[1:3]):
        raise StoreError(say("store.judgement_line", place=place))
    first, second = (whole(cell.strip()) for cell in cells[1:3])
    if first == second or kind_of(first) != kind_of(second) or not kind_of(first):
        raise StoreError(say("store.judgement_kinds", place=place))
    names = (*cells[3:5], "", "")[:2]
    swapped = first > second
    return Entry(
        judgement(cells[0], first, second), (names[1], names[0]) if swapped else (names[0], names[1]), comments
    )


def _line(entry: Entry) -> str:
    a, b, verdict = entry.judgement
    return "\t".join((verdict, short(a), short(b), *(" ".join(name.split()) for name in entry.names)))
