"""Runs Cypher that can only read, within limits, and says before it runs what it refuses."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import apsw

from kg.errors import QueryError
from kg.messages import say
from kg.stores import cypher_mending, cypher_refusals, cypher_text
from kg.stores.database import clear_errors, connect, load_graph_engine
from kg.table import UNLIMITED, Limits, Table

_PREAMBLE = re.compile(r"^(\w+Error: )?(\w+: )?(Line \d+, Col \d+: )?(syntax error, )?")
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
        tokens, mended = cypher_text.tokens(query), cypher_mending.mended(query)
        given = parameters or {}
        cypher_refusals.refuse(query)
        cypher_text.refuse(cypher_text.tokens(mended), given)
        with clear_errors(self._path):
            answer = self._answer(mended, json.dumps(given, ensure_ascii=False), limits or UNLIMITED)
            found = json.loads(answer)
        if cypher_text.is_of_truth(tokens):
            found = _with_truth(found)
        names = cypher_text.columns(tokens)
        return self._table(_renamed(found, names) if mended != query else found, names, limits or UNLIMITED)

    def _answer(self, query: str, parameters: str, limits: Limits) -> str:
        overdue = _Overdue(limits.seconds)
        self._connection.set_progress_handler(overdue, _STEPS_BETWEEN_CHECKS)
        try:
            return str(self._connection.execute("SELECT cypher(?, ?)", (query, parameters)).get or "[]")
        except UnicodeDecodeError as error:
            raise QueryError(say("query.not_text")) from error
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


def _renamed(found: Any, names: Sequence[str]) -> Any:
    """Records with the names of columns that the query gives, in place of those of the rewritten one."""
    if not isinstance(found, list) or not found or len(found[0]) != len(names):
        return found
    return [dict(zip(names, record.values(), strict=True)) for record in found]


def _with_truth(value: Any) -> Any:
    """A value with true and false for the texts that GraphQLite makes of them where a property is given back."""
    if isinstance(value, list):
        return [_with_truth(item) for item in value]
    if isinstance(value, dict):
        return {key: _with_truth(item) for key, item in value.items()}
    return value == "true" if value in ("true", "false") else value


def _decoded(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


def _explained(error: str) -> str:
    try:
        found = json.loads(error)
    except ValueError:
        return say("query.failed", reason=error)
    reason = _PREAMBLE.sub("", str(found.get("error", error)))
    if reason.startswith("no such column: _with_"):
        return say("query.carried")
    if "line" in found:
        return say("query.syntax", line=found["line"], column=found["column"], reason=reason)
    return say("query.failed", reason=reason)
