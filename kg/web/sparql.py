"""The SPARQL endpoint: what a request asks is answered by a process that its limits can end, and sent as it comes."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Message, Receive, Scope, Send

from kg.messages import say
from kg.web import description, protocol
from kg.web.protocol import OFFERS, Asked, RefusedError
from kg.web.settings import Settings
from kg.web.workers import FailedError, Workers

_BUFFER = 1 << 20
"""So much of an answer is held back, for while nothing is sent a failure can still be told by the status."""

_PREPARING_SECONDS = 600
"""The longest that bringing the index in step with the record may keep a query waiting."""

METHODS = ("GET", "HEAD", "POST")
_STATUS = {"MalformedError": 400, "TooLargeError": 403, "UnacceptableError": 406, "QueryError": 500}
_LATER = 503
_HEADERS = {"Vary": "Accept", "Cache-Control": "no-cache"}


class BrokenOffError(Exception):
    """An answer failed after its beginning was sent: the connection must end, so that nobody takes it for whole."""


class Endpoint:
    """The ASGI application at ``/sparql``."""

    def __init__(self, settings: Settings, workers: Workers) -> None:
        self._settings = settings
        self._workers = workers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        request = Request(scope, receive)
        if request.method not in METHODS:
            refused = refusal(405, say("web.method", method=request.method, allowed=", ".join(METHODS)))
            refused.headers["Allow"] = ", ".join(METHODS)
            await refused(scope, receive, send)
            return
        try:
            asked = await protocol.read(request)
            if asked.query is None:
                await description.response(request, asked.accept)(scope, receive, send)
            else:
                await self._answer(asked, _Reply(scope, receive, send))
        except RefusedError as error:
            await refusal(error.status, str(error))(scope, receive, send)

    async def _answer(self, asked: Asked, reply: _Reply) -> None:
        media = {kind: asked.media(kind) for kind in OFFERS}
        if not any(media.values()):
            raise RefusedError(406, say("web.accept", known=", ".join([*OFFERS["rows"], *OFFERS["graph"]])))
        answering = asyncio.create_task(self._deliver(asked, media, reply))
        leaving = asyncio.create_task(reply.abandoned())
        try:
            await asyncio.wait({answering, leaving}, return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:  # the server is stopping
            raise reply.failure(_LATER, say("web.stopped")) from None
        finally:
            leaving.cancel()
            if not answering.done():
                answering.cancel()
            await asyncio.gather(answering, return_exceptions=True)
        if not answering.cancelled() and (error := answering.exception()):
            raise error

    async def _deliver(self, asked: Asked, media: dict[Any, str | None], reply: _Reply) -> None:
        with _told(reply, self._settings.seconds):
            async with asyncio.timeout(_PREPARING_SECONDS) as clock, self._workers.lend() as worker:
                async for letter, content in worker.frames(self._request(asked, media)):
                    if letter == b"r":
                        clock.reschedule(asyncio.get_running_loop().time() + self._settings.seconds)
                    elif letter == b"h":
                        reply.media = media[content.decode()] or ""
                    elif letter == b"d":
                        await reply.add(content)
                await reply.finish()

    def _request(self, asked: Asked, media: dict[Any, str | None]) -> dict[str, Any]:
        syntaxes = {kind: OFFERS[kind][name] if (name := media[kind]) else None for kind in OFFERS}
        limits = {"bytes": self._settings.bytes, "seconds": self._settings.seconds}
        return {"query": asked.query, "default": asked.default, "named": asked.named} | limits | {**syntaxes}


class _Reply:
    """What is sent to one client: whole, with its length, when it is small, else piece by piece."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._connection = scope, receive, send
        self._held = b""
        self.media = ""
        self.is_begun = False

    async def abandoned(self) -> None:
        """Returns when the client has gone."""
        message: Message = {}
        while message.get("type") != "http.disconnect":
            message = await self._connection[1]()

    async def add(self, piece: bytes) -> None:
        """Takes the next piece."""
        self._held += piece
        if len(self._held) > _BUFFER or self.is_begun:
            await self._begin()
            await self._send(self._held, more=True)
            self._held = b""

    async def finish(self) -> None:
        """Sends what is left."""
        if self.is_begun:
            await self._send(self._held, more=False)
        else:
            await Response(self._held, headers=self._headers())(*self._connection)
            self.is_begun = True

    def failure(self, status: int, message: str) -> Exception:
        """What tells that there is no answer: a refusal, or when it is too late for one a broken connection."""
        return BrokenOffError(message) if self.is_begun else RefusedError(status, message)

    async def _begin(self) -> None:
        if not self.is_begun:
            self.is_begun = True
            raw = MutableHeaders(self._headers()).raw
            await self._connection[2]({"type": "http.response.start", "status": 200, "headers": raw})

    async def _send(self, piece: bytes, *, more: bool) -> None:
        await self._connection[2]({"type": "http.response.body", "body": piece, "more_body": more})

    def _headers(self) -> dict[str, str]:
        return {"Content-Type": f"{self.media}; charset=utf-8", **_HEADERS}


def refusal(status: int, message: str) -> Response:
    """One line that says why a request is not answered."""
    headers = {**_HEADERS, **({"Retry-After": "5"} if status == _LATER else {})}
    return PlainTextResponse(f"{message}\n", status, headers)


@contextmanager
def _told(reply: _Reply, seconds: float) -> Iterator[None]:
    """Tells the client of a failure, or breaks off."""
    try:
        yield
    except FailedError as error:
        status, message = _STATUS.get(error.fault, _LATER), str(error)
    except TimeoutError:
        status, message = _LATER, say("query.slow", seconds=f"{seconds:g}")
    else:
        return
    raise reply.failure(status, message)
