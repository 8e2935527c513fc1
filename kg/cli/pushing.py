"""``kg push``: brings a Neo4j server to the state of the store."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import click

import kg
from kg.cli.command import command, store_path
from kg.messages import say
from kg.neo4j import Difference, Pushed, compare, connect
from kg.neo4j import push as push_to
from kg.neo4j.pushing import Tell


@command("push")
@click.argument("url")
@click.option("--database", metavar="NAME")
@click.option("--replace", is_flag=True)
@click.option("--verify", is_flag=True)
def push(url: str, database: str | None, replace: bool, verify: bool) -> int:
    """Push the graph to the server at ``url``; with ``verify`` a graph there that is not the store's is status 1."""
    with kg.open_store(store_path()) as store, connect(url, database=database) as server:
        began = time.monotonic()
        with _progress() as tell:
            pushed = push_to(store, server, replace=replace, tell=tell)
        click.echo(_summary(url, pushed, time.monotonic() - began), err=True)
        return _verified(compare(store, server)) if verify else 0


def _summary(url: str, pushed: Pushed, seconds: float) -> str:
    if not pushed.whole and not pushed.changes:
        return say("cli.push.same", url=url)
    return say(
        "cli.push.whole" if pushed.whole else "cli.push.changes",
        url=url,
        nodes=pushed.nodes,
        relationships=pushed.relationships,
        nodes_removed=pushed.nodes_removed,
        relationships_removed=pushed.relationships_removed,
        seconds=f"{seconds:.1f}",
    )


def _verified(difference: Difference) -> int:
    if not difference:
        click.echo(say("cli.push.verified"), err=True)
        return 0
    nodes, relationships = len(difference.nodes), len(difference.relationships)
    example = (*difference.nodes, *(" ".join(one) for one in difference.relationships))[0]
    click.echo(say("cli.push.differs", nodes=nodes, relationships=relationships, example=example), err=True)
    return 1


@contextmanager
def _progress() -> Iterator[Tell]:
    """A bar on standard error while it is a terminal."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(say("cli.push.progress"), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
