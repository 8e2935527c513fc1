"""Answers one SPARQL query for :mod:`kg.stores.worker`: a request on stdin, its answer on stdout, both JSON."""

from __future__ import annotations

import faulthandler
import json
import os
import sys
from pathlib import Path
from typing import Any

from kg import messages
from kg.errors import BulletinError
from kg.stores import database, sparql
from kg.stores.index import Index
from kg.stores.record import Record
from kg.table import Limits


def main() -> None:
    """Ends the process with status 1, in the middle of the query if need be, when the time is up."""
    request = json.load(sys.stdin)
    messages.use(request["language"])
    try:
        answer = _answer(request)
    except BulletinError as error:
        answer = {"error": str(error)}
    json.dump(answer, sys.stdout)


def _answer(request: dict[str, Any]) -> dict[str, object]:
    folder = Path(request["folder"])
    record = Record(database.connect(folder / database.FILE, writable=False))
    with Index(record, folder).reading() as index, open(os.devnull, "w") as nowhere:
        # A Python thread or signal handler would wait until the engine gives the interpreter back; this does not.
        faulthandler.dump_traceback_later(request["seconds"], exit=True, file=nowhere)
        table = sparql.run(index, request["query"], Limits(rows=request["rows"]))
        faulthandler.cancel_dump_traceback_later()
    return {"columns": table.columns, "rows": table.rows, "truncated": table.truncated}


if __name__ == "__main__":
    main()
