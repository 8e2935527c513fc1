"""``kg check``: tells what is wrong with a store, each rule once with how often and where it is broken."""

from __future__ import annotations

from itertools import groupby

import click

import kg
from kg.cli.command import command, store_path
from kg.messages import say
from kg.stores.check import Problem
from kg.stores.check import check as problems_of


@command("check")
def check() -> int:
    """Check the store; what is found goes to standard output, and a fault makes the exit status 1."""
    with kg.open_store(store_path()) as store:
        problems, issues = problems_of(store), len(store.issues())
    faults = 0
    for (is_fault, rule), group in groupby(problems, key=lambda one: (one.is_fault, one.rule)):
        faults += is_fault
        click.echo(_line(list(group), "cli.check.fault" if is_fault else "cli.check.note", rule))
    click.echo(say("cli.check.total", issues=issues, faults=faults), err=True)
    return 1 if faults else 0


def _line(problems: list[Problem], key: str, rule: str) -> str:
    return say(key, rule=rule, count=len(problems), example=problems[0].thing)
