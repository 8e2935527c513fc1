"""``kg export``: the whole graph in a format that other programs read."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

import kg
from kg.cli.command import OneOf, command, store_path
from kg.messages import say
from kg.stores.exports import FORMATS, Tell

_SOON = 1.0
"""An export that takes no longer, in seconds, needs no bar."""


@command("export")
@click.option("--format", "export_form", type=OneOf(*FORMATS), required=True)
@click.option("-o", "--output", "out", metavar="FILE", required=True)
def export(export_form: str, out: str) -> None:
    """Write the graph to ``out``."""
    with kg.open_store(store_path()) as store, _progress() as tell:
        count = store.export(export_form, Path(out), tell=tell)
    click.echo(say("cli.export.done", path=out, count=count), err=True)


@contextmanager
def _progress() -> Iterator[Tell | None]:
    """A bar on standard error, if that is a terminal, for an export that takes a while."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    task = bar.add_task(say("cli.export.progress"), total=None)
    start = threading.Timer(_SOON, bar.start)
    start.start()
    try:
        yield lambda done, total: bar.update(task, completed=done, total=total)
    finally:
        start.cancel()
        bar.stop()
