"""Compiles the rule records of the YAML files beside this one: patterns over typed symbols, with their examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from ingest.symbols import Symbols

_HERE = files("ingest") / "rules"
_MACRO = re.compile(r"\{([A-Z_]+)\}")


@dataclass(frozen=True, slots=True)
class Rule:
    """One record: ``pattern`` is compiled; without the symbol ``needs`` it cannot match;
    ``examples`` and ``negatives`` are what its test runs on."""

    id: str
    layer: str
    priority: int
    pattern: re.Pattern[str]
    needs: str
    examples: tuple[dict[str, str], ...]
    negatives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule matched in a symbol text, by group name."""

    rule: str
    groups: dict[str, tuple[int, int]]
    begin: int
    end: int


@cache
def load(name: str) -> tuple[Rule, ...]:
    """The rules of ``ingest/rules/NAME.yaml``, highest priority first."""
    data = yaml.load(
        (_HERE / f"{name}.yaml").read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    )
    macros = data.get("macros", {})
    made = [_rule(record, macros) for record in data["rules"]]
    return tuple(sorted(made, key=lambda r: (-r.priority, r.id)))


def _rule(record: dict[str, Any], macros: dict[str, str]) -> Rule:
    pattern = record["pattern"]
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda m: macros[m[1]], pattern)
    examples, negatives = tuple(record["examples"]), tuple(record["negatives"])
    needs = macros["ORG"] if re.search(r"\(\?P<(?:host|orgs)>", pattern) else ""
    return Rule(record["id"], record["layer"], record["priority"], re.compile(pattern), needs, examples, negatives)


@cache
def layer(name: str, of: str) -> tuple[Rule, ...]:
    """The rules of one layer of a file."""
    return tuple(rule for rule in load(name) if rule.layer == of)


def matches(symbols: Symbols, name: str, of: str) -> Iterator[Match]:
    """Every match of the rules of a layer, by priority and then from left to right."""
    for rule in layer(name, of):
        if rule.needs not in symbols.text:
            continue
        for found in rule.pattern.finditer(symbols.text):
            groups = {k: found.span(k) for k in found.re.groupindex if found.start(k) >= 0}
            yield Match(rule.id, groups, found.start(), found.end())
