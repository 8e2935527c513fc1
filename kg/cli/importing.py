"""``kg import``: reads files as issues, puts what they state into the store, and says what was and was not read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

import ingest
import kg
from ingest.readers import Origin, find_files, read_date, read_issue_with_origin, read_manifest
from kg.cli.command import command, store_path, wrong
from kg.cli.progress import with_progress
from kg.errors import BulletinError
from kg.messages import say
from kg.model import Issue
from kg.stores import Store

SENTENCES_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Source:
    """One file to be read as an issue; "" where nothing was told and the text must tell."""

    path: Path
    publisher: str = ""
    issued: str = ""
    title: str = ""


@command("import")
@click.argument("path", nargs=-1)
@click.option("--publisher", metavar="NAME", default="")
@click.option("--issued", metavar="DATE", default="")
@click.option("--manifest", metavar="CSV")
def import_issues(path: tuple[str, ...], publisher: str, issued: str, manifest: str | None) -> int:
    """Import every file that is named; one that fails does not keep the others out."""
    if not path and not manifest:
        wrong(say("cli.import.nothing"))
    if issued and not read_date(issued):
        wrong(say("cli.usage.date", option="--issued", value=issued))
    sources = _sources(path, manifest, options=Source(Path(), publisher, issued))
    with kg.open_store(store_path(), create=True) as store:
        failed = _import_one(store, sources[0]) if len(sources) == 1 else _import_all(store, sources)
    return 1 if failed else 0


def _sources(paths: Sequence[str], manifest: str | None, *, options: Source) -> list[Source]:
    """The files to import; what the manifest does not tell about one, the options tell about all."""
    told = read_manifest(Path(manifest)) if manifest else {}
    listed = [Path(manifest).parent / name for name in told] if manifest and not paths else []
    return [_source(file, told.get(file.name, {}), options) for file in listed or find_files(map(Path, paths))]


def _source(file: Path, told: Mapping[str, str], options: Source) -> Source:
    publisher, issued = told.get("publisher") or options.publisher, told.get("issued") or options.issued
    return Source(file, publisher, issued, told.get("title", ""))


def _import_one(store: Store, source: Source) -> int:
    _tell(_import(store, source))
    return 0


def _import_all(store: Store, sources: Sequence[Source]) -> int:
    failed, reports = 0, []
    for source in with_progress(sources, say("cli.import.progress")):
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
    issue, origin = read_issue_with_origin(
        source.path, publisher=source.publisher, issued=source.issued, title=source.title
    )
    extraction = ingest.extract(issue)
    status = say(f"cli.import.{store.add(issue, extraction.statements).status}")
    report = extraction.report
    return [
        f"{issue.identifier}: {status}",
        *_published(issue, source, origin),
        say(
            "cli.import.counts",
            organizations=report.organizations,
            persons=report.persons,
            events=report.events,
            facts=report.facts,
        ),
        *_unread(report.unread),
    ]


def _published(issue: Issue, source: Source, origin: Origin) -> Iterator[str]:
    """A line for each of publisher and date that nobody told, so that a wrong inference is seen."""
    for name in ("publisher", "issued"):
        if not getattr(source, name):
            value = getattr(issue, name) or say("cli.import.unknown")
            yield say(f"cli.import.{name}", value=value, origin=getattr(origin, name))


def _unread(sentences: Sequence[str]) -> Iterator[str]:
    if sentences:
        yield say("cli.import.unread", count=len(sentences))
    for sentence in sentences[:SENTENCES_SHOWN]:
        yield say("cli.import.sentence", sentence=" ".join(sentence.split()))
    if len(sentences) > SENTENCES_SHOWN:
        yield say("cli.import.more", count=len(sentences) - SENTENCES_SHOWN)


def _tell(lines: Sequence[str]) -> None:
    for line in lines:
        click.echo(line, err=True)
