"""Compiles the rule records of the YAML files below: patterns over typed symbols, with their examples.

``*.yaml`` are the rules that give facts, ``phrases/*.yaml`` those that only find a part of a phrase (a venue, a post).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from ingest.lexicon import alternation, words
from ingest.symbols import SYMBOLS, Symbols

_HERE = files("ingest") / "rules"
_MACRO = re.compile(r"\{(?:(?P<name>[A-Z_]+)|words:(?P<words>[a-z_]+))\}")
_TYPES = {kind.upper(): symbol for kind, symbol in SYMBOLS.items()}
_TYPES["ORG"] = _TYPES.pop("ORGANIZATION")


@dataclass(frozen=True, slots=True)
class Rule:
    """One record: ``pattern`` is compiled; ``examples`` and ``negatives`` are what its test runs on.

    ``needs`` is a cheap pattern that occurs in every text in which the rule matches, tried before it; ``role`` is what
    the rule says of the one it finds, "" where the code decides.
    """

    id: str
    layer: str
    priority: int
    pattern: re.Pattern[str]
    examples: tuple[dict[str, str], ...]
    negatives: tuple[str, ...]
    needs: re.Pattern[str]
    role: str


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule matched in a symbol text, by group name, and the role that it gives."""

    rule: str
    groups: dict[str, tuple[int, int]]
    begin: int
    end: int
    role: str = ""


@cache
def load(name: str) -> tuple[Rule, ...]:
    """The rules of ``ingest/rules/NAME.yaml``, highest priority first."""
    text = (_HERE / f"{name}.yaml").read_text(encoding="utf-8")
    data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    macros = _TYPES | data.get("macros", {})
    made = [_rule(record, macros) for record in data["rules"]]
    return tuple(sorted(made, key=lambda r: (-r.priority, r.id)))


def _rule(record: dict[str, Any], macros: dict[str, str]) -> Rule:
    return Rule(
        record["id"],
        record["layer"],
        record["priority"],
        re.compile(_expanded(record["pattern"], macros)),
        tuple(record["examples"]),
        tuple(record["negatives"]),
        re.compile(_expanded(record.get("needs", ""), macros)),
        record.get("role", ""),
    )


def _expanded(pattern: str, macros: dict[str, str]) -> str:
    """A pattern with its macros written out; {words:NAME} is any word of ``ingest/words/NAME.txt``."""
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda m: macros[m["name"]] if m["name"] else _any_of(m["words"]), pattern)
    return pattern


def _any_of(name: str) -> str:
    return f"(?:{alternation(words(f'{name}.txt'))})"


@cache
def layer(name: str, of: str) -> tuple[Rule, ...]:
    """The rules of one layer of a file, highest priority first."""
    return tuple(rule for rule in load(name) if rule.layer == of)


@cache
def pattern(name: str, rule: str) -> re.Pattern[str]:
    """The pattern of one rule, for code that looks for it at a place of its own."""
    return next(r.pattern for r in load(name) if r.id == rule)


def matches(symbols: Symbols, name: str, of: str) -> Iterator[Match]:
    """Every match of the rules of a layer, by priority and then from left to right."""
    text = symbols.text
    for rule in layer(name, of):
        if rule.needs.search(text):
            for found in rule.pattern.finditer(text):
                groups = {k: found.span(k) for k in found.re.groupindex if found.start(k) >= 0}
                yield Match(rule.id, groups, found.start(), found.end(), rule.role)
