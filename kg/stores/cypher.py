"""Runs Cypher that can only read, within limits, and says before it runs what it refuses."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import apsw

from kg.errors import QueryError
from kg.messages import say
from kg.stores.database import clear_errors, connect, load_graph_engine
from kg.table import UNLIMITED, Limits, Table

_TOKEN = re.compile(
    r"""(?P<skip>\s+|//[^\n]*|/\*.*?\*/)
      | (?P<quoted>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`)
      | (?P<parameter>\$(?:\w+|`[^`]*`))
      | (?P<word>\w+)
      | (?P<sign>.)""",
    re.DOTALL | re.VERBOSE,
)
_PREAMBLE = re.compile(r"^(\w+Error: )?(\w+: )?(Line \d+, Col \d+: )?(syntax error, )?")
_WRITES = {"CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "DROP", "FOREACH"}
_NAME_FOLLOWS = {".", ":", "|", "&"}
_STEPS_BETWEEN_CHECKS = 10_000


class Reader:
    """Cypher over the record in one SQLite file, on a connection of its own that cannot write."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = connect(path, writable=False)
        load_graph_engine(self._connection)

    def close(self) -> None:
        """Gives the connection back."""
        self._connection.close()

    def run(self, query: str, parameters: Mapping[str, object] | None = None, limits: Limits | None = None) -> Table:
        """The rows of ``query``; QueryError when it would write, is malformed, or runs too long."""
        tokens = list(_tokens(query))
        given = parameters or {}
        _refuse(tokens, given)
        with clear_errors(self._path):
            answer = self._answer(query, json.dumps(given, ensure_ascii=False), limits or UNLIMITED)
            return self._table(json.loads(answer), _columns(tokens), limits or UNLIMITED)

    def _answer(self, query: str, parameters: str, limits: Limits) -> str:
        overdue = _Overdue(limits.seconds)
        self._connection.set_progress_handler(overdue, _STEPS_BETWEEN_CHECKS)
        try:
            return str(self._connection.execute("SELECT cypher(?, ?)", (query, parameters)).get or "[]")
        except apsw.Error as error:
            if overdue.happened:
                raise QueryError(say("query.slow", seconds=limits.seconds)) from error
            if isinstance(error, apsw.SQLError):
                raise QueryError(_explained(str(error))) from error
            raise
        finally:
            self._connection.set_progress_handler(None)

    def _table(self, found: Any, columns: tuple[str, ...], limits: Limits) -> Table:
        records = found if isinstance(found, list) else []
        kept = records[: limits.rows] if limits.rows is not None else records
        names = tuple(kept[0]) if kept else columns
        rows = [tuple(self._value(record[name]) for name in names) for record in kept]
        return Table(names, rows, truncated=len(kept) < len(records))

    def _value(self, value: Any) -> object:
        if isinstance(value, list):
            return [self._value(item) for item in value]
        if not isinstance(value, dict):
            return value
        if set(value) == {"id", "labels", "properties"}:
            return {"labels": _decoded(value["labels"]), **_decoded(value["properties"])}
        if set(value) == {"id", "type", "startNode", "endNode", "properties"}:
            ends = {"source": self._iri(value["startNode"]), "target": self._iri(value["endNode"])}
            return {"type": value["type"], **ends, **_decoded(value["properties"])}
        return {key: self._value(item) for key, item in value.items()}

    def _iri(self, node: int) -> str:
        found = self._connection.execute(
            "SELECT value FROM node_props_text"
            " WHERE node_id = ? AND key_id = (SELECT id FROM property_keys WHERE key = 'id')",
            (node,),
        ).get
        return str(found)


class _Overdue:
    """Tells SQLite to stop once the time is up; ``happened`` says that it did."""

    def __init__(self, seconds: float | None) -> None:
        self._end = None if seconds is None else time.monotonic() + seconds
        self.happened = False

    def __call__(self) -> bool:
        self.happened = self._end is not None and time.monotonic() > self._end
        return self.happened


def _tokens(query: str) -> Iterator[tuple[str, str]]:
    for match in _TOKEN.finditer(query):
        if match.lastgroup and match.lastgroup != "skip":
            yield match.lastgroup, match.group()


def _refuse(tokens: Sequence[tuple[str, str]], given: Mapping[str, object]) -> None:
    words = [*_clauses(tokens), "", ""]
    for word, after, later in zip(words, words[1:], words[2:], strict=False):
        if word in _WRITES and after != ":":
            raise QueryError(say("query.writes", word=word))
        if (word, after) == ("LOAD", "CSV"):
            raise QueryError(say("query.outside", word="LOAD CSV"))
        if (word, after, later) == ("CALL", "{", "WITH"):
            raise QueryError(say("query.correlated"))
    for kind, text in tokens:
        if kind == "parameter" and text[1:].strip("`") not in given:
            raise QueryError(say("query.parameter", name=text[1:].strip("`")))


def _clauses(tokens: Sequence[tuple[str, str]]) -> list[str]:
    """The query in capitals, with a blank for each quoted text and each name after ``.`` or ``:``."""
    clauses, before = [], ""
    for kind, text in tokens:
        is_name = kind != "sign" and (kind != "word" or before in _NAME_FOLLOWS)
        clauses.append("" if is_name else text.upper())
        before = text
    return clauses


def _columns(tokens: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """What the last RETURN names its columns: for an answer without rows, which says nothing of them."""
    words = _clauses(tokens)
    if "RETURN" not in words:
        return ()
    start = len(words) - words[::-1].index("RETURN")
    columns, depth = [""], 0
    for word, (_, text) in zip(words[start:], tokens[start:], strict=True):
        depth += (text in "([{") - (text in ")]}")
        if depth == 0 and word in {"ORDER", "SKIP", "LIMIT", "UNION", ";"}:
            break
        if depth == 0 and word == ",":
            columns.append("")
        elif depth == 0 and word == "AS":
            columns[-1] = ""
        elif word != "DISTINCT":
            columns[-1] += text.strip("`")
    return tuple(columns)


def _decoded(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


def _explained(error: str) -> str:
    try:
        found = json.loads(error)
    except ValueError:
        return say("query.failed", reason=error)
    reason = _PREAMBLE.sub("", str(found.get("error", error)))
    if "line" in found:
        return say("query.syntax", line=found["line"], column=found["column"], reason=reason)
    return say("query.failed", reason=reason)
