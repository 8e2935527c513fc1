"""Compiles the rule records of the YAML files below: patterns over typed symbols, with their examples.

``*.yaml`` are the rules that give facts, ``phrases/*.yaml`` those that only find a part of a phrase (a venue, a post).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml
from ahocorasick_rs import AhoCorasick

from ingest.lexicon import ADDRESS, HAN, alternation, words
from ingest.symbols import SYMBOLS, Symbols

_HERE = files("ingest") / "rules"
_MACRO = re.compile(r"\{(?:(?P<name>[A-Z_]+)|words:(?P<words>[a-z_]+))\}")
_TYPES = {"HAN": HAN, "ADDRESS": f"(?:{ADDRESS})"} | {kind.upper(): symbol for kind, symbol in SYMBOLS.items()}
_TYPES["ORG"] = _TYPES.pop("ORGANIZATION")


@dataclass(frozen=True, slots=True)
class Rule:
    """One record: ``pattern`` is compiled; ``examples`` and ``negatives`` are what its test runs on.

    ``needs`` are words of which every text in which the rule matches has one (empty: any text); ``role`` is what the
    rule says of the one it finds, "" where the code decides.
    """

    id: str
    layer: str
    priority: int
    pattern: re.Pattern[str]
    examples: tuple[dict[str, str], ...]
    negatives: tuple[str, ...]
    needs: tuple[str, ...]
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
    records, macros = _file(name)
    return tuple(sorted((_rule(record, macros) for record in records), key=lambda r: (-r.priority, r.id)))


@cache
def _file(name: str) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """The records of a file, and its macros with the types of mentions."""
    text = (_HERE / f"{name}.yaml").read_text(encoding="utf-8")
    data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return data["rules"], _TYPES | data.get("macros", {})


@cache
def macro(name: str, word: str) -> re.Pattern[str]:
    """The pattern of one macro of a file, for code that looks for it at a place of its own."""
    macros = _file(name)[1]
    return re.compile(_expanded(macros[word], macros))


def _rule(record: dict[str, Any], macros: dict[str, str]) -> Rule:
    return Rule(
        record["id"],
        record["layer"],
        record["priority"],
        re.compile(_expanded(record["pattern"], macros)),
        tuple(record["examples"]),
        tuple(record["negatives"]),
        _plain(record.get("needs", ""), macros),
        record.get("role", ""),
    )


def _expanded(pattern: str, macros: dict[str, str]) -> str:
    """A pattern with its macros written out; {words:NAME} is any word of ``ingest/words/NAME.txt``."""
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda m: macros[m["name"]] if m["name"] else _any_of(m["words"]), pattern)
    return pattern


def _any_of(name: str) -> str:
    return f"(?:{alternation(words(f'{name}.txt'))})"


def _plain(needs: str, macros: dict[str, str]) -> tuple[str, ...]:
    """The words that a rule needs, from a text such as 主办|承办|{ORG}的|{words:held}."""
    listed = _MACRO.sub(lambda m: macros[m["name"]] if m["name"] else "|".join(words(f"{m['words']}.txt")), needs)
    return tuple(dict.fromkeys(word for word in listed.split("|") if word))


@cache
def layer(name: str, of: str) -> tuple[Rule, ...]:
    """The rules of one layer of a file, highest priority first."""
    return tuple(rule for rule in load(name) if rule.layer == of)


@cache
def pattern(name: str, rule: str) -> re.Pattern[str]:
    """The pattern of one rule, for code that looks for it at a place of its own."""
    return next(r.pattern for r in load(name) if r.id == rule)


def matches(symbols: Symbols, name: str, of: str) -> tuple[Match, ...]:
    """Every match of the rules of a layer, by priority and then from left to right."""
    return matches_of(symbols.text, name, of)


@lru_cache(maxsize=16)
def matches_of(text: str, name: str, of: str) -> tuple[Match, ...]:
    """Every match of the rules of a layer in a symbol text."""
    found = []
    for rule in candidates(text, name, of):
        found += [_match(rule.id, told, rule.role) for told in rule.pattern.finditer(text)]
    return tuple(found)


def again(match: Match, name: str, text: str, begin: int) -> Match | None:
    """The next match of the rule of a match from ``begin`` on, within what that match spans, or None."""
    told = pattern(name, match.rule).search(text, begin, match.end) if match.begin < begin < match.end else None
    return _match(match.rule, told, match.role) if told else None


def _match(rule: str, told: re.Match[str], role: str) -> Match:
    spans = told.regs
    groups = {group: spans[number] for group, number in told.re.groupindex.items() if spans[number][0] >= 0}
    return Match(rule, groups, told.start(), told.end(), role)


def candidates(text: str, name: str, of: str) -> Sequence[Rule]:
    """The rules of a layer that can match in a symbol text, highest priority first."""
    return _chosen(name, of, _at_hand(text) & _needing(name, of))


@cache
def _bits() -> dict[str, int]:
    """A bit for each rule that needs a word, so that a set of rules is a number."""
    every = (rule for name in files_of_rules() for rule in load(name))
    return {rule.id: 1 << place for place, rule in enumerate(rule for rule in every if rule.needs)}


@cache
def _needing(name: str, of: str) -> int:
    """The rules of a layer that need a word."""
    return sum(_bits()[rule.id] for rule in layer(name, of) if rule.needs)


@lru_cache(maxsize=4096)
def _chosen(name: str, of: str, at_hand: int) -> tuple[Rule, ...]:
    """The rules of a layer that need no word, and those at hand."""
    return tuple(rule for rule in layer(name, of) if not rule.needs or _bits()[rule.id] & at_hand)


@lru_cache(maxsize=4)
def _at_hand(text: str) -> int:
    """The rules of which ``text`` has a word that they need."""
    automaton, rules = _needed()
    found = 0
    for index, _, _ in automaton.find_matches_as_indexes(text, overlapping=True):
        found |= rules[index]
    return found


@cache
def _needed() -> tuple[AhoCorasick, tuple[int, ...]]:
    """Finds every word that some rule needs; the rules of each word."""
    by_word: dict[str, int] = {}
    for rule in (rule for name in files_of_rules() for rule in load(name)):
        for word in rule.needs:
            by_word[word] = by_word.get(word, 0) | _bits()[rule.id]
    return AhoCorasick(tuple(by_word)), tuple(by_word.values())


@cache
def files_of_rules() -> tuple[str, ...]:
    """The names under which ``load`` finds the files of rules."""
    folders = ((_HERE, ""), (_HERE / "phrases", "phrases/"))
    found = (
        lead + f.name.removesuffix(".yaml")
        for folder, lead in folders
        for f in folder.iterdir()
        if f.name.endswith(".yaml")
    )
    return tuple(sorted(found))
