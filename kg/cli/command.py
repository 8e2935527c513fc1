"""Commands whose help and usage errors come from ``kg.messages``, so that all of click's words have two languages."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

import click

from kg.cli.dates import is_date
from kg.cli.layout import pad, width, wrap
from kg.messages import say

STORE = "kg.store"


class Command(click.Command):
    """A command with ``--store`` and ``--lang`` of its own, and help in the language in use."""

    def __init__(self, name: str | None, **attributes: Any) -> None:
        attributes.setdefault("params", []).extend(shared_options())
        super().__init__(name, add_help_option=False, **attributes)
        self.allow_extra_args = True

    def get_help(self, ctx: click.Context) -> str:
        """The whole help text."""
        return "\n".join([self.get_usage(ctx), "", *described(ctx), "", *options(ctx)])

    def get_usage(self, ctx: click.Context) -> str:
        """The line that says how the command is called."""
        return usage(ctx)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; those that are left over are wrong usage."""
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if ctx.args:
            wrong(say("cli.usage.extra", words=" ".join(ctx.args)))
        return rest


def command(name: str) -> Callable[[Callable[..., Any]], Command]:
    """Make a function the command ``name``; its help is ``[cli.help.NAME]``."""
    return click.command(name, cls=Command)


def shared_options() -> list[click.Parameter]:
    """``--store`` and ``--lang``, which stand before the command or after it."""
    return [
        click.Option(["--store"], metavar="DIR", expose_value=False, callback=_keep_store),
        click.Option(["--lang"], type=OneOf("zh", "en"), expose_value=False),
        click.Option(["-h", "--help"], is_flag=True, is_eager=True, expose_value=False, callback=_show_help),
    ]


class OneOf(click.ParamType[str]):
    """One word of a fixed few."""

    name = "choice"

    def __init__(self, *words: str) -> None:
        self.words = words

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """The words, with a bar between them."""
        return "|".join(self.words)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """``value`` when it is one of the words; wrong usage otherwise."""
        if value not in self.words:
            wrong(say("cli.usage.choice", option=_written(param), value=value, words=", ".join(self.words)))
        return str(value)


class Number(click.ParamType[float]):
    """A number above zero, whole where ``whole``."""

    name = "number"

    def __init__(self, *, whole: bool = True) -> None:
        self.whole = whole

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """``value`` as a number; wrong usage otherwise."""
        try:
            number = int(value) if self.whole else float(value)
        except ValueError:
            number = 0
        if not 0 < number < float("inf"):
            wrong(say("cli.usage.number", option=_written(param), value=value))
        return number


class Day(click.ParamType[str]):
    """A day as ISO text; what may be less precise (2025-04, 2025) where ``rough``."""

    name = "date"

    def __init__(self, *, rough: bool = False) -> None:
        self.rough = rough

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """``value`` when it is a date that exists; wrong usage otherwise."""
        text = str(value)
        missing = "-01" * (2 - text.count("-")) if self.rough else ""
        if text and not is_date(text + missing):
            wrong(say("cli.usage.date", option=_written(param), value=value))
        return text


def store_path() -> str:
    """The store that the command works on: ``--store``, else ``KG_STORE``, else ``kg-store`` in this folder."""
    given = click.get_current_context().meta.get(STORE)
    return str(given or os.environ.get("KG_STORE") or "kg-store")


def wrong(message: str) -> NoReturn:
    """Say that the command line is wrong."""
    raise click.UsageError(message, click.get_current_context(silent=True))


def usage(ctx: click.Context) -> str:
    """How the command of ``ctx`` is called."""
    arguments = [_argument(p) for p in ctx.command.params if isinstance(p, click.Argument)]
    pieces = " ".join([ctx.command_path, say("cli.usage.options"), *arguments])
    return say("cli.usage.line", pieces=pieces)


def described(ctx: click.Context) -> list[str]:
    """What the command of ``ctx`` does, in lines."""
    return wrap(say(f"cli.help.{ctx.command.name}"), columns())


def options(ctx: click.Context) -> list[str]:
    """The options of the command of ``ctx``, each with what it does."""
    shown = [p for p in ctx.command.params if isinstance(p, click.Option)]
    pairs = [(_left(p, ctx), say(f"cli.option.{p.name}")) for p in shown]
    return [say("cli.usage.options_heading"), *listed(pairs)]


def listed(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Two columns, the second broken so that it stays in the terminal."""
    left = max(width(name) for name, _ in pairs) + 2
    room = max(columns() - left - 2, 20)
    lines = []
    for name, text in pairs:
        first, *more = wrap(text, room)
        lines += [f"  {pad(name, left)}{first}", *(" " * (left + 2) + line for line in more)]
    return lines


def columns() -> int:
    """How wide help is set: the terminal's width, at most 100."""
    return max(min(shutil.get_terminal_size().columns - 2, 100), 40)


def explain(error: click.ClickException) -> str:
    """What is wrong with the command line, in the language in use."""
    if isinstance(error, click.NoSuchOption):
        near = " ".join(error.possibilities or ())
        return say("cli.usage.no_option", option=error.option_name) + (
            say("cli.usage.near", words=near) if near else ""
        )
    if isinstance(error, click.BadOptionUsage):
        return say("cli.usage.flag" if _is_flag(error) else "cli.usage.no_value", option=error.option_name)
    if isinstance(error, click.MissingParameter) and error.param:
        return say("cli.usage.missing", name=_written(error.param))
    return error.message


def _is_flag(error: click.BadOptionUsage) -> bool:
    known = error.ctx.command.params if error.ctx else []
    return any(isinstance(p, click.Option) and p.is_flag and error.option_name in p.opts for p in known)


def _written(param: click.Parameter | None) -> str:
    if isinstance(param, click.Option):
        return param.opts[-1]
    return (param.metavar or (param.name or "").upper()) if isinstance(param, click.Argument) else ""


def _argument(param: click.Argument) -> str:
    name = _written(param) + ("…" if param.nargs < 0 else "")
    return name if param.required else f"[{name}]"


def _left(param: click.Option, ctx: click.Context) -> str:
    names = ", ".join(param.opts)
    return names if param.is_flag else f"{names} {param.make_metavar(ctx)}"


def _keep_store(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    if value:
        ctx.meta[STORE] = value


def _show_help(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        click.echo(ctx.get_help())
        ctx.exit()
