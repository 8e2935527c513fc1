"""``kg ask``: a question in words, answered with the sentences that bear the answer out and the query that gave it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, cast

import click

import kg
from kg.cli.command import OneOf, command, store_path
from kg.cli.evidence import Sources
from kg.cli.output import Form, write, write_lines
from kg.messages import say

if TYPE_CHECKING:
    from queries.ask import Answer, Run

SENTENCES_SHOWN = 10


@command("ask")
@click.argument("question")
@click.option("--format", "answer_form", type=OneOf("text", "table", "csv", "json", "tsv"), default="text")
def ask(question: str, answer_form: str) -> int:
    """Answer one question."""
    from queries.ask import answer

    with kg.open_store(store_path()) as store:
        found = answer(store, question)
        sources = Sources(store.issues())
    if answer_form == "json":
        click.echo(json.dumps(_as_data(found), ensure_ascii=False, indent=2))
    elif found.status not in ("answered", "silent"):
        click.echo(_unanswered(found), err=True)
    elif answer_form == "text":
        _write_text(found, sources)
    else:
        write(found.table, cast(Form, answer_form))
    return 0 if found.status in ("answered", "silent") else 1


def _write_text(found: Answer, sources: Sources) -> None:
    write_lines(found.text.splitlines())
    shown = found.evidence[:SENTENCES_SHOWN]
    write_lines(["", *(f"  {sources.cite(each.quote, each.issue)}" for each in shown)] if shown else [])
    if len(found.evidence) > len(shown):
        click.echo(say("cli.more", count=len(found.evidence) - len(shown)))
    for run in found.runs[:1]:
        click.echo("\n" + say("cli.ask.query", name=run.query, parameters=" ".join(_given(run))))
        lines = [line for line in (run.cypher or run.sparql).splitlines() if line and not line.startswith(("//", "#"))]
        click.echo("\n".join(f"  {line}" for line in lines))


def _given(run: Run) -> Iterator[str]:
    """The parameters that have a value, things by name; of a class that stands for its subclasses only itself."""
    for name, value in run.parameters.items():
        shown = run.things.get(name) or (value[0] if isinstance(value, list) and value else value)
        if shown:
            yield f"{name}={shown}"


def _unanswered(found: Answer) -> str:
    lines = [found.text]
    if found.status != "unknown_name" and found.suggestions:
        lines += [say("cli.ask.suggestions"), *(f"  {each}" for each in found.suggestions)]
    return "\n".join(lines)


def _as_data(found: Answer) -> dict[str, object]:
    rows = [dict(zip(found.table.columns, row, strict=True)) for row in found.table.rows]
    return {
        "status": found.status,
        "text": found.text,
        "query": found.query,
        "parameters": dict(found.parameters),
        "cypher": found.cypher,
        "sparql": found.sparql,
        "rows": rows,
        "evidence": [asdict(each) for each in found.evidence],
        "suggestions": list(found.suggestions),
    }
