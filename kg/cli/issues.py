"""``kg issues`` and ``kg remove``: which issues a store holds, and how one leaves it."""

from __future__ import annotations

import click

import kg
from kg.cli.command import command, store_path
from kg.cli.output import Form, form_option, write
from kg.messages import say
from kg.table import Table


@command("issues")
@form_option
def list_issues(form: Form) -> None:
    """List the issues, the earliest first."""
    names = ("identifier", "issued", "publisher", "title")
    heads = tuple(say(f"cli.issues.{name}") for name in names)
    with kg.open_store(store_path()) as store:
        rows: list[tuple[object, ...]] = [tuple(getattr(issue, name) for name in names) for issue in store.issues()]
    write(Table(names, rows), form, heads=heads)


@command("remove")
@click.argument("issue")
def remove_issue(issue: str) -> None:
    """Take one issue out by its file name."""
    with kg.open_store(store_path()) as store:
        change = store.remove(issue)
    click.echo(say("cli.remove.done", issue=issue, count=change.removed), err=True)
