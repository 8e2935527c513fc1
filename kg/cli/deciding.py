"""``kg review --weak``, ``accept`` and ``reject``: which of the facts read with little confidence are right."""

from __future__ import annotations

import click

import kg
from kg.cli.command import command, store_path, wrong
from kg.cli.keys import is_typing, pressed
from kg.cli.output import Form, write, write_lines
from kg.errors import NotFoundError
from kg.identity import short, whole
from kg.linking import verdicts
from kg.linking.features import LINKED
from kg.linking.verdicts import ACCEPT, REJECT, Fact
from kg.messages import say
from kg.stores import Store
from kg.stores.weakness import Weak
from kg.table import Table
from queries.names import exactly

WEAK = 0.85
"""Facts of less confidence are weak."""

_VERDICTS = {"a": ACCEPT, "r": REJECT}
_COLUMNS = ("fact", "confidence", "rule", "issue", "quote", "subject_id", "relation_id", "object_id")
_KINDS = (*LINKED, "place", "award", "document", "post")


def review(store: Store, form: Form) -> None:
    """List the weak facts, or ask about them where a person is at the terminal."""
    found = store.reviewing().weak(below=WEAK)
    if is_typing(form):
        _ask(store, found)
    else:
        _list(found, form)


def _list(found: list[Weak], form: Form) -> None:
    rows: list[tuple[object, ...]] = [
        (one.words, one.confidence, one.rule, one.issue, one.quote, *verdicts.written(one.facts[0])) for one in found
    ]
    write(Table(_COLUMNS, rows), form, heads=[say(f"review.column.{name}") for name in _COLUMNS])


def _ask(store: Store, found: list[Weak]) -> None:
    """Work through the weak facts; what went with another is not asked."""
    judged, waiting = list[Weak](), found[::-1]
    while waiting:
        one = waiting.pop()
        if not store.reviewing().is_weak(one, below=WEAK):
            continue
        _show(one, left=len(waiting) + 1)
        key = pressed(say("review.weak_keys"), {*_VERDICTS, "u", "z", "q"})
        if key == "q":
            break
        if key == "z":
            waiting.append(one)
            waiting += _take_back(store, judged)
        elif key in _VERDICTS:
            with store.judging() as judging:
                judging.decide(_VERDICTS[key], one.facts)
            judged.append(one)
    click.echo(say("review.decided", count=len(judged), path=store.reviewing().path), err=True)


def _take_back(store: Store, judged: list[Weak]) -> list[Weak]:
    if not judged:
        click.echo(say("review.nothing_to_undo"), err=True)
        return []
    last = judged.pop()
    with store.judging() as judging:
        judging.take_back(last.facts)
    click.echo(say("review.fact_undone", fact=last.words), err=True)
    return [last]


def _show(one: Weak, *, left: int) -> None:
    write_lines(["", say("review.weak", left=left), f"  {one.words}"])
    write_lines([f"    {say('review.told', quote=one.quote, issue=one.issue)}"])
    write_lines([f"    {say('review.read', rule=one.rule, confidence=one.confidence)}"])


@command("accept")
@click.argument("subject", metavar="FACT")
@click.argument("rest", nargs=-1, metavar="")
def accept(subject: str, rest: tuple[str, ...]) -> None:
    """Keep that a fact is right."""
    _decide(ACCEPT, (subject, *rest))


@command("reject")
@click.argument("subject", metavar="FACT")
@click.argument("rest", nargs=-1, metavar="")
def reject(subject: str, rest: tuple[str, ...]) -> None:
    """Keep that a fact is wrong: it leaves the graph."""
    _decide(REJECT, (subject, *rest))


def _decide(verdict: str, words: tuple[str, ...]) -> None:
    if len(words) not in (1, 3):
        wrong(say("review.fact_usage", verdict=verdict))
    with kg.open_store(store_path()) as store:
        facts = store.reviewing().alike(fact_of(store, words))
        if not facts:
            raise NotFoundError(say("review.no_fact", fact=" ".join(words)))
        told = store.reviewing().words(facts[0])
        with store.judging() as judging:
            judging.decide(verdict, facts)
    click.echo(say(f"review.{verdict}ed", fact=told), err=True)


def fact_of(store: Store, words: tuple[str, ...]) -> Fact:
    """The fact that is given by identifiers, or by names; NotFoundError where there is none of that name."""
    subject, relation, object = (*words, "", "")[:3]
    is_named = object and not object.startswith('"')
    found = verdicts.fact(_thing(store, subject), relation, short(_thing(store, object)) if is_named else object)
    if found is None:
        raise NotFoundError(say("review.no_fact", fact=" ".join(words)))
    return found


def _thing(store: Store, word: str) -> str:
    return whole(word) if "/" in word else exactly(store, word, kinds=_KINDS)
