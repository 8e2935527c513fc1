"""``kg show``: all that is known about one thing, each fact over the sentences that state it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

import kg
from kg.cli.command import OneOf, command, store_path
from kg.cli.evidence import Sources
from kg.cli.output import write_lines
from kg.messages import say

if TYPE_CHECKING:
    from queries.show import Description, Section

SENTENCES_SHOWN = 3


@command("show")
@click.argument("name")
@click.option("--format", "show_form", type=OneOf("text", "json"), default="text")
def show(name: str, show_form: str) -> int:
    """Show one organization, person, event or whatever else has this name."""
    from queries.show import describe

    with kg.open_store(store_path()) as store:
        found = describe(store, name)
        sources = Sources(store.issues())
        # Several things of just this name are each told; a part of many names is not.
        is_homonym = bool(found.candidates) and all(each.label == name for each in found.candidates)
        told = [describe(store, each.iri) for each in found.candidates] if is_homonym else [found]
    if found.candidates and not is_homonym:
        _list_candidates(found)
        return 1
    if show_form == "json":
        click.echo(json.dumps([asdict(each) for each in told], ensure_ascii=False, indent=2))
    else:
        write_lines([line for each in told for line in ("", *_lines(each, sources))][1:])
    return 0


def _list_candidates(found: Description) -> None:
    click.echo(say("cli.show.several", name=found.name), err=True)
    for each in found.candidates:
        click.echo(f"  {each.label}  {each.iri}", err=True)


def _lines(found: Description, sources: Sources) -> Iterator[str]:
    yield say("cli.show.head", name=found.name, kind=found.kind)
    if found.other_names:
        yield say("cli.show.other_names", names="、".join(found.other_names))
    for section in found.sections:
        yield from _section(section, sources)


def _section(section: Section, sources: Sources) -> Iterator[str]:
    yield ""
    yield section.title
    for fact in section.facts:
        yield f"  {fact.value}" + (say("cli.show.date", date=fact.date) if fact.date else "")
        for issue in () if fact.quotes else fact.issues[:SENTENCES_SHOWN]:
            yield f"      {sources.name(issue)}"
        for quote in fact.quotes[:SENTENCES_SHOWN]:
            yield f"      {sources.cite(quote.quote, quote.issue)}"
        if len(fact.quotes) > SENTENCES_SHOWN:
            yield f"    {say('cli.more', count=len(fact.quotes) - SENTENCES_SHOWN)}"
