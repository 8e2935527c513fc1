"""Reads a Cypher query as text: what it names its columns, and what in it must not or cannot run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.errors import QueryError
from kg.messages import say
from kg.stores import cypher_with, projection

Token = tuple[str, str]

TOKEN = re.compile(
    r"""(?P<skip>\s+|//[^\n]*|/\*.*?\*/)
      | (?P<quoted>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`)
      | (?P<parameter>\$(?:\w+|`[^`]*`))
      | (?P<word>\w+)
      | (?P<sign>.)""",
    re.DOTALL | re.VERBOSE,
)
_WRITES = {"CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "DROP", "FOREACH"}
_NAME_FOLLOWS = {".", ":", "|", "&"}


def tokens(query: str) -> list[Token]:
    """The kind and text of each piece of the query that is neither space nor comment."""
    return list(_tokens(query))


def _tokens(query: str) -> Iterator[Token]:
    for match in TOKEN.finditer(query):
        if match.lastgroup and match.lastgroup != "skip":
            yield match.lastgroup, match.group()


def refuse(tokens: Sequence[Token], given: Mapping[str, object]) -> None:
    """Raises QueryError for a query that would write or reach outside, that GraphQLite answers wrongly or dies of, or
    that has a parameter without a value."""
    words = [*_clauses(tokens), "", ""]
    for word, after, later in zip(words, words[1:], words[2:], strict=False):
        if word in _WRITES and after != ":":
            raise QueryError(say("query.writes", word=word))
        if (word, after) == ("LOAD", "CSV"):
            raise QueryError(say("query.outside", word="LOAD CSV"))
        if (word, after, later) == ("CALL", "{", "WITH"):
            raise QueryError(say("query.correlated"))
    if cypher_with.is_deadly([(word, text) for word, (_, text) in zip(words, tokens, strict=False)]):
        raise QueryError(say("query.long_with"))
    for kind, text in tokens:
        if kind == "parameter" and text[1:].strip("`") not in given:
            raise QueryError(say("query.parameter", name=text[1:].strip("`")))


def is_of_truth(tokens: Sequence[Token]) -> bool:
    """Whether the query asks for a property that is true or false, and not for its text."""
    words = {text.strip("`'\"") for _, text in tokens}
    return not words.isdisjoint(projection.BOOLEANS) and "tostring" not in {word.lower() for word in words}


def _clauses(tokens: Sequence[Token]) -> list[str]:
    """The query in capitals, with a blank for each quoted text and each name after ``.`` or ``:``."""
    clauses, before = [], ""
    for kind, text in tokens:
        is_name = kind != "sign" and (kind != "word" or before in _NAME_FOLLOWS)
        clauses.append("" if is_name else text.upper())
        before = text
    return clauses


def columns(tokens: Sequence[Token]) -> tuple[str, ...]:
    """What the last RETURN names its columns: for an answer without rows, which says nothing of them."""
    words = _clauses(tokens)
    if "RETURN" not in words:
        return ()
    start = len(words) - words[::-1].index("RETURN")
    names, depth = [""], 0
    for word, (_, text) in zip(words[start:], tokens[start:], strict=True):
        depth += (text in "([{") - (text in ")]}")
        if depth == 0 and word in {"ORDER", "SKIP", "LIMIT", "UNION", ";"}:
            break
        if depth == 0 and word == ",":
            names.append("")
        elif depth == 0 and word == "AS":
            names[-1] = ""
        elif word != "DISTINCT":
            names[-1] += text.strip("`")
    return tuple(names)
