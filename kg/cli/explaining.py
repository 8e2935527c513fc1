"""``kg explain``: shows how a bulletin is read, sentence by sentence, and how often each rule gives something."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from ingest.readers import find_files, read_date, read_issue
from kg.cli.command import command, wrong
from kg.messages import say


@command("explain")
@click.argument("path", nargs=-1, required=True, metavar="FILE")
@click.option("--html", "page", metavar="OUT.html", default="")
@click.option("--publisher", metavar="NAME", default="")
@click.option("--issued", metavar="DATE", default="")
@click.option("--rules", "rules", is_flag=True)
def explain(path: Sequence[str], page: str, publisher: str, issued: str, rules: bool) -> None:
    """Explain one file, or count the rules over files and folders."""
    if issued and not read_date(issued):
        wrong(say("cli.usage.date", option="--issued", value=issued))
    if rules and page:
        wrong(say("explain.no_page"))
    if rules:
        _write_rules(find_files(map(Path, path)), publisher, issued)
        return
    if len(path) > 1:
        wrong(say("explain.one_file"))
    if Path(path[0]).is_dir():
        wrong(say("explain.folder", path=path[0]))
    _explain(Path(path[0]), page, publisher=publisher, issued=issued)


def _explain(file: Path, page: str, *, publisher: str, issued: str) -> None:
    from ingest.explanation import explain as explained
    from kg.cli.explanation import wording

    explanation = explained(read_issue(file, publisher=publisher, issued=issued))
    if page:
        from kg.cli.explanation.page import render

        Path(page).write_text(render(explanation), "utf-8")
        click.echo(say("explain.written", path=page, **wording.counts(explanation)), err=True)
    else:
        from kg.cli.explanation.terminal import write

        write(explanation, colored=sys.stdout.isatty() and not os.environ.get("NO_COLOR"))


def _write_rules(files: Sequence[Path], publisher: str, issued: str) -> None:
    from ingest.explanation import coverage
    from kg.cli.output import write
    from kg.table import Table

    counted = coverage(read_issue(file, publisher=publisher, issued=issued) for file in files)
    rows = sorted(counted.items(), key=lambda rule: (-rule[1], rule[0]))
    write(Table(("rule", "fired"), [(rule, times) for rule, times in rows]), "table", heads=_heads())
    silent = sum(times == 0 for times in counted.values())
    click.echo(say("explain.silent", count=silent, files=len(files)), err=True)


def _heads() -> list[str]:
    return [say("explain.rule"), say("explain.fired")]
