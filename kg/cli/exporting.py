"""``kg export``: the whole graph in a format that other programs read."""

from __future__ import annotations

from pathlib import Path

import click

import kg
from kg.cli.command import OneOf, command, store_path
from kg.errors import InputError
from kg.messages import say
from kg.stores.exports import FORMATS

_EXPORTED = {"README.txt", "nodes.csv", "relationships.csv"}


@command("export")
@click.option("--format", "export_form", type=OneOf(*FORMATS), required=True)
@click.option("-o", "--output", "out", metavar="FILE", required=True)
def export(export_form: str, out: str) -> None:
    """Write the graph to ``out``."""
    if Path(out).is_dir() and (export_form != "neo4j-csv" or not _is_export(Path(out))):
        raise InputError(say("cli.export.folder", path=out))
    with kg.open_store(store_path()) as store:
        count = store.export(export_form, Path(out))
    click.echo(say("cli.export.done", path=out, count=count), err=True)


def _is_export(folder: Path) -> bool:
    """Whether nothing but an earlier export is in ``folder``, so that it may be replaced."""
    return {file.name for file in folder.iterdir()} <= _EXPORTED
