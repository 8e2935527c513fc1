"""Counts what each rule gives over many issues, so that rules that give nothing are seen."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from ingest import rules
from ingest.explanation.read import explain
from ingest.pipeline import setting_of
from ingest.reading import Reading
from kg.model import Issue

_ID = re.compile(r"(?!.*\.(?:tsv|txt|yaml)$)[a-z]+\.[a-z_]+")


def coverage(issues: Iterable[Issue]) -> Counter[str]:
    """How many mentions and facts each rule gave over ``issues``; a rule that gave none has 0."""
    counted: Counter[str] = Counter(dict.fromkeys(known(), 0))
    for issue in issues:
        counted.update(explain(issue).fired)
    return counted


def shadowed(issues: Iterable[Issue]) -> dict[str, Counter[str]]:
    """For each recorded rule, how often a rule of its layer with higher priority matched the same words."""
    found: dict[str, Counter[str]] = {}
    for text in (reading.symbols.text for issue in issues for reading in _readings(issue)):
        for name, layer in _layers():
            taken: list[tuple[int, int, str]] = []
            for match in rules.matches_of(text, name, layer):
                over = {rule for begin, end, rule in taken if match.begin < end and begin < match.end}
                found.setdefault(match.rule, Counter()).update(over - {match.rule} or {""})
                taken.append((match.begin, match.end, match.rule))
    return found


def _readings(issue: Issue) -> Iterator[Reading]:
    return (reading for told in setting_of(issue).stories() for reading in told.readings)


@cache
def _layers() -> tuple[tuple[str, str], ...]:
    files_ = [name for name in rules.files_of_rules() if "/" not in name]
    return tuple(dict.fromkeys((name, rule.layer) for name in files_ for rule in rules.load(name)))


@cache
def recorded() -> frozenset[str]:
    """The ids of the rules of ``ingest/rules/*.yaml``."""
    return frozenset(rule.id for name, _ in _layers() for rule in rules.load(name))


@cache
def known() -> frozenset[str]:
    """The ids of all rules: those of the YAML files, and those that the modules of ``ingest`` name."""
    modules = _modules(files("ingest"))
    constants = (node for module in modules for node in ast.walk(ast.parse(module)) if isinstance(node, ast.Constant))
    written = {node.value for node in constants if isinstance(node.value, str) and _ID.fullmatch(node.value)}
    return recorded() | written | {"count", "date", "quoted", "title"}


def _modules(folder: Traversable) -> Iterator[str]:
    """The sources of the modules of a package and of the packages in it, but for the readers: they have no rules.

    What has the form of an id there (reader.empty) names a message.
    """
    for file in folder.iterdir():
        if file.is_dir() and file.name != "readers":
            yield from _modules(file)
        elif file.name.endswith(".py"):
            yield file.read_text("utf-8")
