"""``kg check``: tells what is wrong with a store, each fault in a line, and notes of what texts leave out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import click

import kg
from kg.cli.command import command, store_path
from kg.cli.progress import with_progress
from kg.messages import say
from kg.stores.check import Problem
from kg.stores.check import check as problems_of

FAULTS_SHOWN = 20
"""The most faults of one rule that are told one by one."""


@command("check")
@click.option("--quick", is_flag=True)
def check(quick: bool) -> int:
    """Check the store; what is found goes to standard output, and a fault makes the exit status 1."""
    with kg.open_store(store_path()) as store:
        problems = problems_of(
            store, quick=quick, watch=lambda stages: with_progress(stages, say("cli.check.progress"))
        )
        issues = len(store.issues())
    for (is_fault, rule), group in groupby(problems, key=lambda one: (one.is_fault, one.rule)):
        for line in _faults(rule, list(group)) if is_fault else _note(rule, list(group)):
            click.echo(line)
    faults = sum(problem.is_fault for problem in problems)
    click.echo(say("cli.check.total", issues=issues, faults=faults), err=True)
    return 1 if faults else 0


def _faults(rule: str, found: list[Problem]) -> Iterator[str]:
    for problem in found[:FAULTS_SHOWN]:
        yield say("cli.check.fault", rule=rule, thing=problem.thing)
    if len(found) > FAULTS_SHOWN:
        yield say("cli.check.more", rule=rule, count=len(found) - FAULTS_SHOWN)


def _note(rule: str, found: list[Problem]) -> Iterator[str]:
    yield say("cli.check.note", rule=rule, count=len(found), example=found[0].thing)
