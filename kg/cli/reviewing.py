"""``kg review``: the pairs that may be one thing, worked through with single keys, or listed where nobody types."""

from __future__ import annotations

from collections.abc import Sequence

import click

import kg
from kg.cli import deciding
from kg.cli.command import command, store_path
from kg.cli.keys import is_typing, pressed
from kg.cli.output import Form, form_option, write, write_lines
from kg.identity import kind_of, short
from kg.linking.evidence import kinds, wording
from kg.messages import say
from kg.stores import Store
from kg.stores.judging import Doubt
from kg.table import Table

_VERDICTS = {"s": "same", "d": "different"}
_COLUMNS = ("kind", "first", "second", "evidence", "first_id", "second_id")


@command("review")
@click.option("--weak", is_flag=True)
@form_option
def review(weak: bool, form: Form) -> None:
    """Show what needs a person's eye; ask about it where a person is at the terminal."""
    with kg.open_store(store_path()) as store:
        if weak:
            deciding.review(store, form)
        elif is_typing(form):
            _ask(store)
        else:
            _list(store.reviewing().doubts(), form)


def _list(doubts: Sequence[Doubt], form: Form) -> None:
    rows: list[tuple[object, ...]] = [
        (
            say(f"review.kind.{kind_of(doubt.first)}"),
            *doubt.names,
            "；".join(_evidence(doubt)),
            short(doubt.first),
            short(doubt.second),
        )
        for doubt in doubts
    ]
    write(Table(_COLUMNS, rows), form, heads=[say(f"review.column.{name}") for name in _COLUMNS])


def _ask(store: Store) -> None:
    """Work through the doubtful pairs; what one judgement settles is not asked."""
    asked, judged = set[tuple[str, str]](), list[Doubt]()
    while open_ones := [one for one in store.reviewing().doubts() if (one.first, one.second) not in asked]:
        doubt = open_ones[0]
        _show(doubt, left=len(open_ones))
        key = pressed(say("review.keys"), {*_VERDICTS, "u", "z", "q"})
        if key == "q":
            break
        if key == "z":
            _take_back(store, judged, asked)
            continue
        asked.add((doubt.first, doubt.second))
        if key in _VERDICTS:
            store.judge(_VERDICTS[key], doubt.first, doubt.second)
            judged.append(doubt)
    click.echo(say("review.done", count=len(judged), path=store.reviewing().path), err=True)


def _take_back(store: Store, judged: list[Doubt], asked: set[tuple[str, str]]) -> None:
    if not judged:
        click.echo(say("review.nothing_to_undo"), err=True)
        return
    last = judged.pop()
    store.undo_judgement(last.first, last.second)
    asked.discard((last.first, last.second))
    click.echo(say("review.undone", first=last.names[0], second=last.names[1]), err=True)


def _show(doubt: Doubt, *, left: int) -> None:
    kind = say(f"review.kind.{kind_of(doubt.first)}")
    write_lines(["", say("review.pair", kind=kind, left=left)])
    for name, thing in zip(doubt.names, (doubt.first, doubt.second), strict=True):
        write_lines([f"  {name}  〔{short(thing)}〕"])
    write_lines([f"    {line}" for line in _evidence(doubt)])


def _evidence(doubt: Doubt) -> list[str]:
    """What speaks for it with a plus, against it with a minus, what leaves it open with a dot, in words."""
    return [f"{_sign(kinds()[name].weight)}{wording(name)}" for name in doubt.link.evidence]


def _sign(weight: float) -> str:
    return "+" if weight > 0 else "−" if weight < 0 else "·"
