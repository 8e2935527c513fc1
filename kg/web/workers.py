"""Keeps a few processes that answer SPARQL queries, lends each to one query at a time, and ends those that run over."""

from __future__ import annotations

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from kg import messages
from kg.messages import say
from kg.stores.frames import HEAD, Frame
from kg.stores.snapshot import sweep
from kg.web.settings import Settings


class FailedError(Exception):
    """A query gave no answer; ``fault`` names the reason, and the text says it."""

    def __init__(self, fault: str, message: str) -> None:
        super().__init__(message)
        self.fault = fault


class Worker:
    """One process; ``is_free`` when it is at the end of a query."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self.is_free = True

    async def frames(self, request: dict[str, Any]) -> AsyncIterator[Frame]:
        """What the process answers; FailedError when it fails."""
        self.is_free = False
        try:
            await self.tell(request)
            while not self.is_free:
                letter, content = await self._frame()
                self.is_free = letter in b"ex"
                if letter == b"x":
                    said = json.loads(content)
                    raise FailedError(said["fault"], said["message"])
                yield letter, content
        except (asyncio.IncompleteReadError, ConnectionError):
            raise FailedError("HeavyError", say("query.heavy")) from None

    async def tell(self, request: dict[str, Any]) -> None:
        """Sends the process one line."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(request).encode() + b"\n")
        await self.process.stdin.drain()

    async def _frame(self) -> Frame:
        assert self.process.stdout is not None
        letter, length = HEAD.unpack(await self.process.stdout.readexactly(HEAD.size))
        return letter, await self.process.stdout.readexactly(length)


class Workers:
    """The processes of one server."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._idle: list[Worker] = []
        self._all: set[Process] = set()
        self._room = asyncio.Semaphore(settings.queries)

    @asynccontextmanager
    async def lend(self) -> AsyncIterator[Worker]:
        """A process for one query, which ends with the block unless it is free by then."""
        try:
            await asyncio.wait_for(self._room.acquire(), self._settings.seconds)
        except TimeoutError:
            raise FailedError("BusyError", say("web.busy")) from None
        try:
            worker = self._idle.pop() if self._idle else await self._start()
            try:
                yield worker
            finally:
                self._take_back(worker)
        finally:
            self._room.release()

    async def close(self) -> None:
        """Ends every process."""
        for process in self._all:
            if process.returncode is None:
                process.kill()
        await asyncio.gather(*(process.wait() for process in self._all))
        sweep(self._settings.store)

    async def _start(self) -> Worker:
        sweep(self._settings.store)  # what those that were ended had no chance to remove
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "kg.stores.answering"), stdin=PIPE, stdout=PIPE
        )
        self._all.add(process)
        worker = Worker(process)
        settings = self._settings
        folder = str(settings.store.resolve())
        await worker.tell({"folder": folder, "memory": settings.memory, "language": messages.language()})
        return worker

    def _take_back(self, worker: Worker) -> None:
        if worker.is_free and worker.process.returncode is None:
            self._idle.append(worker)
            return
        self._all.discard(worker.process)
        if worker.process.returncode is None:
            worker.process.kill()
