"""``kg serve``: the store over HTTP, until Ctrl-C."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

import kg
from kg.cli.command import Number, command, store_path
from kg.messages import say


@command("serve")
@click.option("--host", default="127.0.0.1", metavar="ADDRESS")
@click.option("--port", type=Number(), default=8310, metavar="N")
@click.option("--timeout", "longest", type=Number(whole=False), default=30, metavar="SECONDS")
@click.option("--max-size", "largest", type=Number(), default=256, metavar="MB")
@click.option("--max-memory", "hungriest", type=Number(), default=4096, metavar="MB")
@click.option("--allow-origin", "origins", multiple=True, metavar="ORIGIN")
def serve(host: str, port: int, **limits: Any) -> None:
    """Serve the store; its index is brought in step first, so that the first query need not wait."""
    from kg.web.server import serve as run
    from kg.web.settings import Settings

    folder = Path(store_path())
    with kg.open_store(folder) as store:
        store.sparql("ASK {}")
    sizes = {"bytes": limits["largest"] << 20, "memory": limits["hungriest"] << 20}
    settings = Settings(folder, host, port, seconds=limits["longest"], origins=limits["origins"], **sizes)
    run(settings, ready=_tell_ready, failed=_tell)
    _tell(say("web.stopped"))


def _tell_ready(address: str) -> None:
    _tell(say("web.ready", address=address))


def _tell(line: str) -> None:
    click.echo(line, err=True)
