"""``kg backup`` and ``kg restore``: a store as one file, and back."""

from __future__ import annotations

from pathlib import Path

import click

import kg
from kg.cli.command import command, store_path
from kg.messages import say
from kg.stores import backup as saving


@command("backup")
@click.argument("file")
def backup(file: str) -> None:
    """Save the store; opening it first brings it to this program's format."""
    with kg.open_store(store_path()) as store:
        saved = saving.save(store.folder, Path(file))
    click.echo(say("cli.backup.done", path=file, issues=saved.issues, size=f"{saved.size / 1e6:,.1f}"), err=True)


@command("restore")
@click.argument("file")
@click.option("--force", is_flag=True)
def restore(file: str, force: bool) -> None:
    """Bring the store back."""
    saved = saving.restore(Path(file), Path(store_path()), force=force)
    click.echo(say("cli.restore.done", path=file, issues=saved.issues, store=store_path()), err=True)
