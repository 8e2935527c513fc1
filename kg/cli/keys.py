"""Asks for single keys at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Collection

import click

from kg.cli.output import Form

_END = "\x04"


def is_typing(form: Form) -> bool:
    """Whether a person is at the terminal, to read what is shown and to press keys."""
    return form == "table" and sys.stdin.isatty() and sys.stdout.isatty()


def pressed(prompt: str, keys: Collection[str]) -> str:
    """The first of these keys that is pressed after ``prompt``; the end of input is q."""
    click.echo(prompt, err=True, nl=False)
    while (key := click.getchar().lower()) not in {*keys, _END}:
        pass
    click.echo(f" {key}" if key.isalpha() else "", err=True)
    return "q" if key == _END else key
