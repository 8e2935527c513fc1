"""Writes rows as a table for people or as CSV, TSV or JSON for programs."""

from __future__ import annotations

import csv
import json
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeVar

import click

from kg.cli.command import OneOf
from kg.cli.layout import wrap
from kg.messages import say
from kg.table import Table

Form = Literal["table", "csv", "json", "tsv"]
FORMS = ("table", "csv", "json", "tsv")
AnyFunction = TypeVar("AnyFunction", bound=Callable[..., Any])
_UNBROKEN = 10_000


def form_option(function: AnyFunction) -> AnyFunction:
    """Give a command the option ``--format``."""
    add = click.option("--format", "form", type=OneOf(*FORMS), default="table")
    return add(function)


def write(table: Table, form: Form, *, heads: Sequence[str] = ()) -> None:
    """Write ``table`` to standard output; ``heads`` replace the columns' names where people read."""
    if form == "table":
        _write_table(table, heads or table.columns)
    elif form == "json":
        rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        _write_separated(table, "," if form == "csv" else "\t")
    if table.truncated:
        click.echo(say("cli.query.truncated", count=len(table.rows)), err=True)


def write_lines(lines: Sequence[str]) -> None:
    """Write text for people, broken at the terminal's width when there is one."""
    for line in lines:
        indent = len(line) - len(line.lstrip())
        broken = wrap(line.strip(), console_width() - indent)
        click.echo("\n".join(" " * indent + part for part in broken))


def console_width() -> int:
    """The columns to write in: those of the terminal, or no limit when the output goes elsewhere."""
    if not sys.stdout.isatty():
        return int(os.environ.get("COLUMNS") or _UNBROKEN)
    return max(shutil.get_terminal_size().columns, 20)


def _write_separated(table: Table, delimiter: str) -> None:
    writer = csv.writer(sys.stdout, delimiter=delimiter, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([[_plain(value) for value in row] for row in table.rows])


def _write_table(table: Table, heads: Sequence[str]) -> None:
    if not table.rows:
        click.echo(say("cli.query.none"), err=True)
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table as Drawn

    drawn = Drawn(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for head in heads:
        drawn.add_column(head, overflow="fold")
    for row in table.rows:
        drawn.add_row(*(_plain(value) for value in row))
    Console(file=sys.stdout, width=console_width(), markup=False, highlight=False, emoji=False).print(drawn)


def _plain(value: object) -> str:
    """A value as text: nothing for None, JSON for what is nested."""
    if value is None:
        return ""
    if isinstance(value, bool | list | dict):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
