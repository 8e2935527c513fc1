"""Counts what each rule gives over many issues, so that rules that give nothing are seen."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from ingest import rules
from ingest.explanation.read import explain
from kg.model import Issue

_ID = re.compile(r"(?!.*\.(?:tsv|txt|yaml)$)[a-z]+\.[a-z_]+")


def coverage(issues: Iterable[Issue]) -> Counter[str]:
    """How many mentions and facts each rule gave over ``issues``; a rule that gave none has 0."""
    counted: Counter[str] = Counter(dict.fromkeys(known(), 0))
    for issue in issues:
        counted.update(explain(issue).fired)
    return counted


@cache
def recorded() -> frozenset[str]:
    """The ids of the rules of ``ingest/rules/*.yaml``."""
    names = [file.name for file in (files("ingest") / "rules").iterdir() if file.name.endswith(".yaml")]
    return frozenset(rule.id for name in names for rule in rules.load(name.removesuffix(".yaml")))


@cache
def known() -> frozenset[str]:
    """The ids of all rules: those of the YAML files, and those that the modules of ``ingest`` name."""
    modules = [file.read_text("utf-8") for file in files("ingest").iterdir() if file.name.endswith(".py")]
    constants = (node for module in modules for node in ast.walk(ast.parse(module)) if isinstance(node, ast.Constant))
    written = {node.value for node in constants if isinstance(node.value, str) and _ID.fullmatch(node.value)}
    return recorded() | written | {"count", "date", "quoted", "title"}
