"""Runs the server until it is told to stop."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable

import uvicorn

from kg.errors import InputError
from kg.messages import say
from kg.web import app
from kg.web.settings import Settings

_GRACE_SECONDS = 2
"""So long answers that are on their way may take to end."""


def serve(settings: Settings, ready: Callable[[str], None], failed: Callable[[str], None]) -> None:
    """Serves until Ctrl-C; ``ready`` is told the address once requests are taken, ``failed`` what goes wrong."""
    listening = _listen(settings)
    made = app.Watched(app.make(settings), failed)
    config = uvicorn.Config(
        made, log_config=None, log_level="critical", server_header=False, timeout_graceful_shutdown=_GRACE_SECONDS
    )
    host, port = settings.host, listening.getsockname()[1]
    ready(f"http://{f'[{host}]' if ':' in host else host}:{port}")
    with listening:
        try:
            uvicorn.Server(config).run(sockets=[listening])
        except KeyboardInterrupt:
            return


def _listen(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
    except OSError as error:
        listening.close()
        key = "web.port" if error.errno == errno.EADDRINUSE else "web.address"
        raise InputError(say(key, host=settings.host, port=settings.port, reason=error.strerror)) from error
    listening.listen()
    return listening
