"""``kg diff``: what an issue adds to the rest of the store, or what a corrected file would change in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

import kg
from kg.cli.command import command, store_path
from kg.cli.output import Form, form_option, write
from kg.messages import say
from kg.model import Issue
from kg.stores import Store
from kg.table import Table

if TYPE_CHECKING:
    from queries.compare import Line

COLUMNS = ("change", "subject", "relation", "value", "issues", "otherwise", "quote", "iri")
SHOWN = COLUMNS[:-2]
"""The columns that people see; the others would make the table too wide."""


@command("diff")
@click.argument("issue")
@click.option("--file", "file", metavar="FILE")
@form_option
def diff(issue: str, file: str | None, form: Form) -> None:
    """Compare one issue, or its corrected file; how many of each kind goes to standard error."""
    from queries.compare import compare

    with kg.open_store(store_path()) as store:
        lines = _preview(store, issue, Path(file)) if file else compare(store, issue)
    _write(lines, form)
    found: Counter[str] = Counter(line.status for line in lines)
    kinds = ("gone", "come") if file else ("differs", "only", "known", "thing")
    counts = {kind: found[kind] for kind in kinds}
    if file and not lines:
        click.echo(say("cli.diff.same"), err=True)
    else:
        click.echo(say("cli.diff.file" if file else "cli.diff.issue", **counts), err=True)


def _preview(store: Store, identifier: str, file: Path) -> list[Line]:
    """What an import of ``file`` as this issue would change; what it does not tell stays as it is stored."""
    import ingest
    from queries.compare import preview

    stored = store.issue(identifier)
    read = ingest.read_issue(file, publisher=stored.publisher, issued=stored.issued, title=stored.title)
    issue: Issue = replace(read, identifier=stored.identifier)
    return preview(store, issue, ingest.extract(issue).statements)


def _write(lines: list[Line], form: Form) -> None:
    shown = SHOWN if form == "table" else COLUMNS
    rows: list[tuple[object, ...]] = []
    for line in lines:
        change = say(f"cli.diff.did.{line.status}") if form == "table" else line.status
        issues = line.issues or None if line.status == "thing" else line.issues
        row: tuple[object, ...] = (
            change,
            line.subject,
            line.relation,
            line.value,
            issues,
            line.otherwise,
            line.quote,
            line.iri,
        )
        rows.append(row[: len(shown)])
    if rows or form != "table":
        write(Table(shown, rows), form, heads=tuple(say(f"cli.diff.{name}") for name in SHOWN))
