"""Runs a SPARQL query in a process of its own: the engine has no time limit, but a process can be ended."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from kg import messages
from kg.errors import QueryError
from kg.messages import say
from kg.table import Limits, Table


def run(folder: Path, query: str, limits: Limits) -> Table:
    """The answer of ``python -m kg.stores`` to a prepared query; QueryError when its time is up."""
    request = {
        "folder": str(folder),
        "query": query,
        "seconds": limits.seconds,
        "rows": limits.rows,
        "language": messages.language(),
    }
    done = subprocess.run(
        [sys.executable, "-m", "kg.stores"], input=json.dumps(request).encode(), capture_output=True, check=False
    )
    if done.returncode == 0:
        return _table(json.loads(done.stdout))
    complaint = done.stderr.decode(errors="replace").strip()
    if complaint or done.returncode < 0:
        raise QueryError(say("query.failed", reason=complaint.splitlines()[-1:] or done.returncode))
    raise QueryError(say("query.slow", seconds=limits.seconds))


def _table(answer: dict[str, object]) -> Table:
    if "error" in answer:
        raise QueryError(str(answer["error"]))
    columns, rows = answer["columns"], answer["rows"]
    assert isinstance(columns, list)
    assert isinstance(rows, list)
    return Table(tuple(columns), [tuple(row) for row in rows], truncated=bool(answer["truncated"]))
