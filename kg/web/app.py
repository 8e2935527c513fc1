"""Puts the parts of the server together: where each is reached, and who may reach them."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from kg.messages import say
from kg.web.settings import Settings
from kg.web.sparql import METHODS, Endpoint, refusal
from kg.web.workers import Workers

_LOCAL = ("localhost", "127.0.0.1", "[::1]")
_LOCAL_ORIGIN = rf"https?://(?:{'|'.join(map(re.escape, _LOCAL))})(?::\d+)?"


def make(settings: Settings) -> Starlette:
    """The ASGI application for one store."""
    workers = Workers(settings)

    @asynccontextmanager
    async def running(_: Starlette) -> AsyncIterator[None]:
        yield
        await workers.close()

    return Starlette(
        routes=[Route("/", _welcome), Route("/sparql", Endpoint(settings, workers))],
        middleware=[Middleware(_OwnName, settings=settings), _cors(settings)],
        exception_handlers={HTTPException: _unknown},
        lifespan=running,
    )


class Watched:
    """An application whose unforeseen errors are told in one line; the connection then ends."""

    def __init__(self, app: ASGIApp, failed: Callable[[str], None]) -> None:
        self._app = app
        self._failed = failed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes everything on."""
        try:
            await self._app(scope, receive, send)
        except Exception as error:
            self._failed(say("web.failed", path=scope.get("path", ""), reason=f"{error}"))
            raise


class _OwnName:
    """Refuses requests for another host's name, with which a page elsewhere could reach a server on this machine."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._names = {*_LOCAL, settings.host}
        self._is_open = settings.host in ("0.0.0.0", "::")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a request for this server on."""
        if scope["type"] == "http" and not self._is_open:
            host = re.sub(r":\d+$", "", Request(scope).headers.get("host", "localhost"))
            if host.lower() not in self._names:
                await refusal(421, say("web.host", host=host))(scope, receive, send)
                return
        await self._app(scope, receive, send)


def _cors(settings: Settings) -> Middleware:
    return Middleware(
        CORSMiddleware,
        allow_origins=settings.origins,
        allow_origin_regex=_LOCAL_ORIGIN,
        allow_methods=METHODS,
        allow_headers=["Accept", "Content-Type"],
    )


async def _welcome(request: Request) -> Response:
    return PlainTextResponse(say("web.welcome", endpoint=request.url.replace(path="/sparql")) + "\n")


async def _unknown(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        return refusal(404, say("web.nothing", path=request.url.path))
    return refusal(error.status_code, error.detail)
