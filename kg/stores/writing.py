"""Writes the answer to a SPARQL query in a standard syntax, within limits of time where there are any."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Any

import pyoxigraph

from kg import messages
from kg.errors import QueryError
from kg.messages import say
from kg.stores import answers, frames
from kg.stores.answers import SYNTAXES, Syntax

_UNLIMITED_BYTES = 1 << 62


def write(store: pyoxigraph.Store, query: str, out: IO[bytes], syntax: Syntax) -> None:
    """Writes the answer to a prepared query; QueryError when it is of another kind than the syntax holds."""
    found = answers.answer(store, query)
    kind = answers.kind_of(found)
    if kind != syntax.kind:
        raise QueryError(answers.unacceptable(kind))
    answers.write(found, out, syntax)


def write_within(folder: Path, query: str, out: IO[bytes], *, syntax: str, seconds: float) -> None:
    """Does the same in a process that is ended when the time is up."""
    with subprocess.Popen([sys.executable, "-m", "kg.stores.answering"], stdin=-1, stdout=-1) as process:
        assert process.stdin is not None
        start = {"folder": str(folder.resolve()), "memory": None, "language": messages.language()}
        process.stdin.write(_line(start) + _line(_request(query, syntax, seconds)))
        process.stdin.close()
        watch = _Watch(process, seconds)
        try:
            _pass_on(process, out, watch)
        except EOFError:
            raise QueryError(watch.reason()) from None
        finally:
            watch.end()


class _Watch:
    """Kills a process that runs over its time, which is counted from :meth:`begin`."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        self._process = process
        self._seconds = seconds
        self._timer = threading.Timer(seconds, self._kill)
        self._is_late = False

    def begin(self) -> None:
        self._timer.start()

    def end(self) -> None:
        self._timer.cancel()
        self._process.kill()

    def reason(self) -> str:
        return say("query.slow", seconds=f"{self._seconds:g}") if self._is_late else say("query.heavy")

    def _kill(self) -> None:
        self._is_late = True
        self._process.kill()


def _pass_on(process: subprocess.Popen[bytes], out: IO[bytes], watch: _Watch) -> None:
    assert process.stdout is not None
    letter = b""
    while letter != b"e":
        letter, content = frames.read(process.stdout)
        if letter == b"r":
            watch.begin()
        elif letter == b"x":
            raise QueryError(json.loads(content)["message"])
        elif letter == b"d":
            out.write(content)


def _request(query: str, syntax: str, seconds: float) -> dict[str, Any]:
    kinds: dict[str, str | None] = {"rows": None, "graph": None} | {SYNTAXES[syntax].kind: syntax}
    return {"query": query, "default": [], "named": [], "seconds": seconds, "bytes": _UNLIMITED_BYTES, **kinds}


def _line(content: dict[str, Any]) -> bytes:
    return json.dumps(content).encode() + b"\n"
