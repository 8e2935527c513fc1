"""``kg export``: the whole graph in a format that other programs read."""

from __future__ import annotations

from pathlib import Path

import click

import kg
from kg.cli.command import OneOf, command, store_path
from kg.messages import say
from kg.stores.exports import FORMATS


@command("export")
@click.option("--format", "export_form", type=OneOf(*FORMATS), required=True)
@click.option("-o", "--output", "out", metavar="FILE", required=True)
def export(export_form: str, out: str) -> None:
    """Write the graph to ``out``."""
    with kg.open_store(store_path()) as store:
        count = store.export(export_form, Path(out))
    click.echo(say("cli.export.done", path=out, count=count), err=True)
