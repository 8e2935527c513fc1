"""``kg log``: what was imported, corrected and taken out of a store, and when."""

from __future__ import annotations

import click

import kg
from kg.cli.command import Number, command, store_path
from kg.cli.output import Form, form_option, write
from kg.messages import entries, say
from kg.stores.history import Entry
from kg.table import Table

COLUMNS = ("at", "action", "identifier", "added", "removed", "confirmed")


@command("log")
@click.option("--limit", type=Number(), metavar="N")
@click.option("--all", "renamed", is_flag=True)
@form_option
def log(limit: int | None, renamed: bool, form: Form) -> None:
    """List the changes, the newest first; one more than ``limit`` is read, to say that there are more."""
    with kg.open_store(store_path()) as store:
        found = store.log(limit=limit and limit + 1, renamed=renamed)
    rows = [_row(entry, form) for entry in found[:limit]]
    heads = tuple(say(f"cli.log.{name}") for name in COLUMNS)
    write(Table(COLUMNS, rows, truncated=limit is not None and len(found) > limit), form, heads=heads)


def _row(entry: Entry, form: Form) -> tuple[object, ...]:
    """People read the local time and words; programs the time with its zone, and the action as it is kept."""
    told = form == "table"
    at = f"{entry.at:%Y-%m-%d %H:%M:%S}" if told else entry.at.isoformat()
    action = _action(entry.action) if told else entry.action
    return at, action, entry.identifier, entry.added, entry.removed, entry.confirmed


def _action(action: str) -> str:
    key = f"cli.log.did.{action}"
    return say(f"cli.log.did.{action}") if key in entries("cli") else action
