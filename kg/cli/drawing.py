"""``kg network``: draws who organized what as one HTML file."""

from __future__ import annotations

from pathlib import Path

import click

import kg
from kg.cli.command import Day, Number, command, store_path
from kg.messages import language, say


@command("network")
@click.argument("out", metavar="OUT.html")
@click.option("--about", metavar="NAME", default="")
@click.option("--from", "since", type=Day(rough=True), default="")
@click.option("--to", "until", type=Day(rough=True), default="")
@click.option("--role", multiple=True, metavar="ROLE")
@click.option("--nodes", type=Number(), metavar="N")
@click.option("--open", "opens", is_flag=True)
def network(out: str, opens: bool, nodes: int | None, role: tuple[str, ...], **period: str) -> None:
    """Draw the network, or the part of it that is asked for."""
    from queries import network as graphs
    from queries import picture

    with kg.open_store(store_path()) as store:
        graph = graphs.build(store, roles=role, limit=nodes or graphs.LIMIT, **period)
    picture.draw(graph, out, lang=language())
    counts = {"nodes": len(graph.nodes), "edges": len(graph.edges), "left_out": graph.graph["left_out"]}
    click.echo(say("cli.network.done", path=out, **counts), err=True)
    if opens:
        click.launch(Path(out).resolve().as_uri())
