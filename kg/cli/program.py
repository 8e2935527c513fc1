"""The program ``kg``: its commands, each loaded when it is called, and the one place where an error becomes a line."""

from __future__ import annotations

import difflib
import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import click

from kg.cli.command import columns, explain, listed, options, shared_options, usage
from kg.cli.layout import wrap
from kg.errors import BulletinError
from kg.messages import say, use

COMMANDS = {
    "import": "kg.cli.importing:import_issues",
    "explain": "kg.cli.explaining:explain",
    "issues": "kg.cli.issues:list_issues",
    "remove": "kg.cli.issues:remove_issue",
    "log": "kg.cli.history:log",
    "diff": "kg.cli.comparing:diff",
    "review": "kg.cli.reviewing:review",
    "merge": "kg.cli.judging:merge",
    "split": "kg.cli.judging:split",
    "accept": "kg.cli.deciding:accept",
    "reject": "kg.cli.deciding:reject",
    "judgements": "kg.cli.judging:list_judgements",
    "ask": "kg.cli.asking:ask",
    "show": "kg.cli.showing:show",
    "questions": "kg.cli.querying:questions",
    "sparql": "kg.cli.querying:sparql",
    "cypher": "kg.cli.querying:cypher",
    "network": "kg.cli.drawing:network",
    "export": "kg.cli.exporting:export",
    "serve": "kg.cli.serving:serve",
    "push": "kg.cli.pushing:push",
    "check": "kg.cli.checking:check",
    "backup": "kg.cli.backups:backup",
    "restore": "kg.cli.backups:restore",
}


class Program(click.Group):
    """The group of all commands."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which one meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the module that holds the command."""
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name].partition(":")
        loaded: click.Command = getattr(import_module(module), attribute)
        return loaded

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names; wrong usage when there is none."""
        if args[0] not in COMMANDS:
            near = " ".join(difflib.get_close_matches(args[0], COMMANDS))
            hint = say("cli.usage.near", words=near) if near else ""
            raise click.UsageError(say("cli.usage.no_command", name=args[0]) + hint, ctx)
        return super().resolve_command(ctx, args)

    def get_usage(self, ctx: click.Context) -> str:
        """The line that says how the program is called."""
        return usage(ctx) + say("cli.usage.command")

    def get_help(self, ctx: click.Context) -> str:
        """The program's help: its commands and the options that all of them have."""
        commands = [(name, say(f"cli.help.{name}").partition("\n")[0]) for name in COMMANDS]
        about = wrap(say("cli.help.kg"), columns())
        heading = say("cli.usage.commands_heading")
        return "\n".join([self.get_usage(ctx), "", *about, "", heading, *listed(commands), "", *options(ctx)])


@click.group("kg", cls=Program, params=shared_options(), invoke_without_command=True, add_help_option=False)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=lambda *args: _version(*args))
@click.pass_context
def program(ctx: click.Context) -> None:
    """Stands before every command; alone it shows the help, for something is missing."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(2)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status: 0 done, 1 the input is at fault, 2 wrong usage."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    use(_language(words))
    _write_any_text()
    try:
        status: Any = program.main(words, prog_name="kg", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except click.Abort:
        click.echo(say("cli.interrupted"), err=True)
        return 128 + signal.SIGINT
    except click.ClickException as error:
        return _refuse(error)
    except BulletinError as error:
        click.echo(say("cli.error", message=error), err=True)
        return error.exit_status
    except OSError as error:
        if error.filename is None:
            raise
        click.echo(say("cli.error", message=say("cli.os", path=error.filename, reason=error.strerror)), err=True)
        return 1
    return status if isinstance(status, int) else 0


def _write_any_text() -> None:
    """Let a terminal of a narrow encoding show a mark for what it lacks, rather than end the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _refuse(error: click.ClickException) -> int:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "kg"
    click.echo(say("cli.error", message=explain(error)), err=True)
    click.echo(say("cli.usage.try", command=f"{path} --help"), err=True)
    return 2


def _language(words: Sequence[str]) -> str | None:
    """The language that ``--lang`` asks for; known before anything else is read, for help and errors need it."""
    for at, word in enumerate(words):
        if word == "--":
            break
        if word == "--lang" or word.startswith("--lang="):
            return word.partition("=")[2] or " ".join(words[at + 1 : at + 2])
    return None


def _version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        from importlib.metadata import version

        click.echo(f"bulletin-kg {version('bulletin-kg')}")
        ctx.exit()
