"""``kg import``: reads files as issues, puts what they state into the store, and says what was and was not read."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace

import click

import ingest
import kg
from kg.cli.command import Day, command, store_path, wrong
from kg.cli.sources import Source, find
from kg.errors import BulletinError
from kg.messages import say
from kg.model import Issue
from kg.stores import Change, Store

SENTENCES_SHOWN = 5


@command("import")
@click.argument("path", nargs=-1)
@click.option("--publisher", metavar="NAME", default="")
@click.option("--issued", type=Day(), default="")
@click.option("--manifest", metavar="CSV")
def import_issues(path: tuple[str, ...], publisher: str, issued: str, manifest: str | None) -> int:
    """Import every file that is named; one that fails does not keep the others out."""
    if not path and not manifest:
        wrong(say("cli.import.nothing"))
    sources = [_completed(source, publisher, issued) for source in find(path, manifest)]
    with kg.open_store(store_path(), create=True) as store:
        failed = _import_one(store, sources[0]) if len(sources) == 1 else _import_all(store, sources)
    return 1 if failed else 0


def _completed(source: Source, publisher: str, issued: str) -> Source:
    """``source`` with what the options say where its own manifest says nothing."""
    return replace(source, publisher=source.publisher or publisher, issued=source.issued or issued)


def _import_one(store: Store, source: Source) -> int:
    _tell(_import(store, source))
    return 0


def _import_all(store: Store, sources: Sequence[Source]) -> int:
    failed, reports = 0, []
    for source in _with_progress(sources):
        try:
            reports.append(_import(store, source))
        except BulletinError as error:
            failed += 1
            reports.append([say("cli.import.failed", file=source.path.name, message=error)])
    for report in reports:
        _tell(report)
    _tell([say("cli.import.total", done=len(sources) - failed, failed=failed, store=store_path())])
    return failed


def _import(store: Store, source: Source) -> list[str]:
    """Import one file, whole or not at all, and return the lines that report it."""
    issue = ingest.read_issue(source.path, publisher=source.publisher, issued=source.issued, title=source.title)
    extraction = ingest.extract(issue)
    change = store.add(issue, extraction.statements)
    return [_summary(source, issue, change=change, report=extraction.report), *_unread(extraction.report.unread)]


def _summary(source: Source, issue: Issue, *, change: Change, report: ingest.Report) -> str:
    return say(
        "cli.import.line",
        file=issue.identifier,
        status=say(f"cli.import.{change.status}"),
        publisher=_known(issue.publisher, source.publisher),
        issued=_known(issue.issued, source.issued),
        organizations=report.organizations,
        persons=report.persons,
        events=report.events,
        facts=report.facts,
    )


def _known(value: str, told: str) -> str:
    if not value:
        return say("cli.import.unknown")
    return value if told else say("cli.import.inferred", value=value)


def _unread(sentences: Sequence[str]) -> Iterator[str]:
    if sentences:
        yield say("cli.import.unread", count=len(sentences))
    for sentence in sentences[:SENTENCES_SHOWN]:
        yield say("cli.import.sentence", sentence=" ".join(sentence.split()))
    if len(sentences) > SENTENCES_SHOWN:
        yield say("cli.import.more", count=len(sentences) - SENTENCES_SHOWN)


def _with_progress(sources: Sequence[Source]) -> Iterator[Source]:
    """The sources, with a bar on standard error while it is a terminal."""
    if not sys.stderr.isatty():
        yield from sources
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(sources, say("cli.import.progress"), console=Console(stderr=True), transient=True)


def _tell(lines: Sequence[str]) -> None:
    for line in lines:
        click.echo(line, err=True)
