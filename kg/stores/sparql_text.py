"""Takes the text of a SPARQL query apart as far as this program must know it: words, parameters, ``FROM`` clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urljoin

from kg.stores.graphs import Graphs

_TOKEN = re.compile(
    r"""(?P<skip>\s+|\#[^\r\n]*)
      | (?P<quoted>\"{3}.*?(?:\"{3}|\Z)|'{3}.*?(?:'{3}|\Z)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)
      | (?P<iri><[^<>"{}|^`\\\s]*>)
      | (?P<parameter>\$\w+)
      | (?P<name>[?@]\w+|(?:\w[\w.-]*)?:[\w.%-]*)
      | (?P<word>\w[\w.-]*)
      | (?P<sign>.)""",
    re.DOTALL | re.VERBOSE,
)
"""What is not closed goes to the end of its line or of the text, and words take hyphens: one pass reads any text."""

_LISTS_GRAPHS = re.compile(r"\bGRAPH\s*[?$]\w+\s*\{\s*\}", re.IGNORECASE)


def tokens(query: str) -> Iterator[tuple[str, str]]:
    """Each piece of the text, blanks and comments included, with its kind."""
    return ((match.lastgroup or "", match.group()) for match in _TOKEN.finditer(query))


def chosen_graphs(query: str, prefixes: Mapping[str, str]) -> Graphs | None:
    """The graphs that the query's ``FROM`` and ``FROM NAMED`` clauses choose; None when it has none."""
    words = [(kind, text) for kind, text in tokens(query) if kind != "skip"] + [("", "")] * 3
    known, base = dict(prefixes), ""
    chosen: dict[str, list[str]] = {"default": [], "named": []}
    for at, (kind, text) in enumerate(words[:-3]):
        keyword = text.upper() if kind == "word" else ""
        if keyword == "BASE":
            base = words[at + 1][1][1:-1]
        elif keyword == "PREFIX":
            known[words[at + 1][1][:-1]] = urljoin(base, words[at + 2][1][1:-1])
        elif keyword == "FROM":
            is_named = words[at + 1][1].upper() == "NAMED"
            name = words[at + 1 + is_named]
            chosen["named" if is_named else "default"].append(_iri(name, known, base))
    return Graphs(tuple(chosen["default"]), tuple(chosen["named"])) if any(chosen.values()) else None


def lists_graphs(query: str) -> bool:
    """Whether the query asks for the names of graphs, empty ones too (``GRAPH ?g {}``)."""
    return bool(_LISTS_GRAPHS.search(query))


def _iri(name: tuple[str, str], prefixes: Mapping[str, str], base: str) -> str:
    kind, text = name
    if kind == "iri":
        return urljoin(base, text[1:-1])
    prefix, _, local = text.partition(":")
    return prefixes.get(prefix, "") + local
