"""``kg merge``, ``split`` and ``judgements``: judge at once, see what an entity is made of, list all judgements."""

from __future__ import annotations

import click

import kg
from kg.cli.command import command, store_path, wrong
from kg.cli.deciding import fact_of
from kg.cli.output import Form, form_option, write
from kg.errors import NotFoundError
from kg.identity import short, whole
from kg.linking import verdicts
from kg.linking.features import LINKED
from kg.linking.verdicts import FactEntry
from kg.messages import say
from kg.stores import Store
from kg.table import Table
from queries.names import exactly, fold, listed

_OF_PAIR = 3
"""How many words undo the judgement of a pair: undo A B."""


@command("merge")
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
def merge(first: str, second: str) -> None:
    """Keep that two things are one."""
    with kg.open_store(store_path()) as store:
        a, b = _thing(store, first), _thing(store, second)
        store.judge("same", a, b)
        name = store.reviewing().name(store.entity(a))
    click.echo(say("review.merged", first=first, second=second, name=name), err=True)


@command("split")
@click.argument("first", metavar="A")
@click.argument("second", metavar="B", required=False)
@form_option
def split(first: str, second: str | None, form: Form) -> None:
    """Keep that two things are not one; of one name alone, list what it is made of."""
    with kg.open_store(store_path()) as store:
        if second is None:
            _list_members(store, _thing(store, first), form)
            return
        a, b = _thing(store, first), _thing(store, second)
        if store.entity(a) == store.entity(b):
            a, b = (_member(store, one, word) for one, word in ((a, first), (b, second)))
        store.judge("different", a, b)
    click.echo(say("review.split", first=first, second=second), err=True)


@command("judgements")
@click.argument("undo", nargs=-1, metavar="undo A B")
@form_option
def list_judgements(undo: tuple[str, ...], form: Form) -> None:
    """List all judgements, or take one back."""
    if undo and (undo[0] != "undo" or len(undo) not in (2, 3, 4)):
        wrong(say("review.undo_usage"))
    with kg.open_store(store_path()) as store:
        if undo and len(undo) != _OF_PAIR:
            _take_back(store, undo[1:])
            return
        if undo:
            store.undo_judgement(*_judged(store, undo[1], undo[2]))
            click.echo(say("review.undone", first=undo[1], second=undo[2]), err=True)
            return
        entries, decisions = store.reviewing().entries(), store.reviewing().decisions()
    columns = ("verdict", "first", "second", "first_id", "second_id")
    rows: list[tuple[object, ...]] = [
        (one.judgement.verdict, *one.names, short(one.judgement.a), short(one.judgement.b)) for one in entries
    ]
    for fact in decisions:
        subject, relation, object = verdicts.written(fact.fact)
        rows.append((fact.verdict, fact.words, "", subject, f"{relation} {object}".strip()))
    write(Table(columns, rows), form, heads=[say(f"review.column.{name}") for name in columns])


def _take_back(store: Store, words: tuple[str, ...]) -> None:
    """Take back what was judged of a fact, under whichever identifiers it stands in the file."""
    entries = store.reviewing().decisions()
    if not (facts := [one.fact for one in entries if _is_told(one, words)]):
        fact = fact_of(store, words)
        known = {one.fact for one in entries}
        facts = [one for one in (fact, *store.reviewing().alike(fact)) if one in known] or [fact]
    with store.judging() as judging:
        judging.take_back(facts)
    click.echo(say("review.fact_undone", fact=store.reviewing().words(facts[0])), err=True)


def _is_told(entry: FactEntry, words: tuple[str, ...]) -> bool:
    """Whether the file tells a judged fact by these names: what was rejected is known by name there alone."""
    subject, relation, object = (*words, "", "")[:3]
    if entry.fact.is_thing:
        return not relation and entry.words.endswith(f" {subject}")
    is_of = entry.words.startswith(f"{subject} ") and entry.words.endswith(f" {object}")
    return is_of and verdicts.written(entry.fact)[1] == relation


def _thing(store: Store, word: str) -> str:
    """The identifier that is given, or that of the thing of this name."""
    given = whole(word)
    return given if store.reviewing().is_known(given) else exactly(store, word, kinds=LINKED)


def _member(store: Store, entity: str, word: str) -> str:
    """The one identifier of an entity that is called so, or that is given."""
    members = store.reviewing().members(store.entity(entity))
    found = [raw for raw, name in members if whole(word) == raw or fold(name) == fold(word)]
    if len(found) != 1:
        known = listed(short(raw) for raw, _ in members)
        raise NotFoundError(say("review.which_member", name=word, known=known))
    return found[0]


def _judged(store: Store, first: str, second: str) -> tuple[str, str]:
    """The identifiers of the judgement of two things that are named, or given, as the file has them."""
    for one in store.reviewing().entries():
        ends = (one.judgement.a, one.judgement.b)
        words = [{short(end), end, name} for end, name in zip(ends, one.names, strict=True)]
        if (first in words[0] and second in words[1]) or (second in words[0] and first in words[1]):
            return ends
    return _thing(store, first), _thing(store, second)


def _list_members(store: Store, entity: str, form: Form) -> None:
    rows: list[tuple[object, ...]] = [
        (name, short(raw), listed(store.reviewing().issues(raw)))
        for raw, name in store.reviewing().members(store.entity(entity))
    ]
    columns = ("name", "identifier", "issues")
    write(Table(columns, rows), form, heads=[say(f"review.column.{name}") for name in columns])
