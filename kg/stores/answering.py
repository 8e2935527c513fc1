"""Answers SPARQL queries in a process of its own, which can be ended: lines of JSON come in, frames go out."""

from __future__ import annotations

import faulthandler
import json
import os
import signal
import sys
from collections.abc import Iterable
from io import RawIOBase
from pathlib import Path
from typing import IO, Any, cast

from kg import messages
from kg.errors import BulletinError, MalformedError, QueryError, StoreError
from kg.messages import say
from kg.stores import answers, database, frames
from kg.stores.graphs import Graphs
from kg.stores.index import Index
from kg.stores.record import Record
from kg.stores.snapshot import Snapshot

GRACE_SECONDS = 10
"""So long after its time is up a query ends by itself, should the server no longer be there to end it."""


def main() -> None:
    """Answers until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group: the server decides
    lines = sys.stdin.buffer
    start = json.loads(lines.readline())
    messages.use(start["language"])
    if start["memory"]:
        limit_memory(start["memory"])
    try:
        _serve(Path(start["folder"]), lines)
    except BulletinError as error:  # the store cannot be opened
        for _ in lines:
            _tell(error)


def _serve(folder: Path, lines: Iterable[bytes]) -> None:
    record = Record(database.connect(folder / database.FILE, writable=False))
    with Snapshot(Index(record, folder), folder) as snapshot, open(os.devnull, "w") as nowhere:
        for line in lines:
            request = json.loads(line)
            try:
                store = snapshot.current()
                _send(b"r")
                faulthandler.dump_traceback_later(request["seconds"] + GRACE_SECONDS, exit=True, file=nowhere)
                _answer(store, request)
            except BulletinError as error:
                _tell(error)
            faulthandler.cancel_dump_traceback_later()


def limit_memory(most: int) -> None:
    """Ends this process rather than let it take more than ``most`` bytes, where the system can do that."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_DATA, (most, most))


class TooLargeError(QueryError):
    """An answer is larger than the server gives."""


class UnacceptableError(QueryError):
    """An answer is of a kind that none of the accepted media types can hold."""


class _Frames(RawIOBase):
    """Sends what is written to it on, up to a limit."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._sent = 0

    def write(self, piece: Any) -> int:
        self._sent += len(piece)
        if self._sent > self._most:
            raise TooLargeError(say("query.large", megabytes=max(1, self._most >> 20)))
        _send(b"d", bytes(piece))
        return len(piece)


def _answer(store: Any, request: dict[str, Any]) -> None:
    chosen = request["default"], request["named"]
    graphs = Graphs(*map(tuple, chosen)) if any(chosen) else None
    found = answers.answer(store, request["query"], graphs)
    kind = answers.kind_of(found)
    name = request[kind]
    if name is None:
        raise UnacceptableError(answers.unacceptable(kind))
    _send(b"h", kind.encode())
    answers.write(found, cast(IO[bytes], _Frames(request["bytes"])), answers.SYNTAXES[name])
    _send(b"e")


def _send(letter: bytes, content: bytes = b"") -> None:
    frames.write(sys.stdout.buffer, letter, content)


def _tell(error: BulletinError) -> None:
    _send(b"x", json.dumps({"fault": _fault(error), "message": str(error)}).encode())


def _fault(error: BulletinError) -> str:
    known = (TooLargeError, UnacceptableError, MalformedError, StoreError)
    return next((one.__name__ for one in known if isinstance(error, one)), "QueryError")


if __name__ == "__main__":
    main()
