"""Writes an explanation to a terminal: colored, or with 〔text|Kind〕 where there is no color."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from ingest.explanation import KINDS, Explanation, Fact, Piece
from kg.cli.explanation import wording
from kg.cli.layout import pad, width
from kg.cli.output import write_lines
from kg.messages import language, say

STYLES = {
    "event": "bold underline",
    "organization": "bold cyan",
    "person": "bold magenta",
    "date": "green",
    "place": "bright_blue",
    "count": "blue",
    "prize": "bold yellow",
    "honour": "bold yellow",
    "document": "bright_red",
    "quoted": "italic",
}
_MISSED = {"unread": "bold red", "named": "yellow"}


def write(explanation: Explanation, *, colored: bool) -> None:
    """Write the whole explanation to standard output."""
    lines = list(_lines(explanation, colored=colored))
    if not colored:
        write_lines([line.plain for line in lines])
        return
    console = Console(file=sys.stdout, force_terminal=True, highlight=False, emoji=False)
    for line in lines:
        console.print(line, soft_wrap=True)


def _lines(explanation: Explanation, *, colored: bool) -> Iterator[Text]:
    issue = explanation.issue
    yield Text(say("explain.title", title=issue.title or issue.identifier), style="bold")
    yield Text(say("explain.published", publisher=issue.publisher, issued=issue.issued), style="dim")
    yield Text(say("explain.counts", **wording.counts(explanation)))
    if colored:
        yield _legend()
    told: set[tuple[str, str]] = set()
    for piece in explanation.pieces:
        yield Text("")
        if piece.role != "sentence":
            line = wording.plain(issue.text[piece.begin : piece.end])
            yield Text(line, style="bold" if piece.role == "heading" else "dim")
            continue
        yield _sentence(explanation, piece, colored=colored)
        yield from _names(explanation, piece, told)
        yield from _facts(piece)


def _legend() -> Text:
    kinds = [Text(say(f"explain.kind.{kind}"), style=STYLES[kind]) for kind in KINDS]
    return Text(say("explain.legend")) + Text(" ").join(kinds)


def _sentence(explanation: Explanation, piece: Piece, *, colored: bool) -> Text:
    line = Text()
    if piece.state in _MISSED:
        line.append(f"【{say(f'explain.state.{piece.state}')}】", style=_MISSED[piece.state])
    styles: list[str] = []
    for what, mark, text in wording.tokens(explanation.issue.text, piece):
        if what == "open" and mark:
            styles.append(STYLES[mark.kind])
            line.append("" if colored else "〔")
        elif what == "close" and mark:
            styles.pop()
            line.append("" if colored else f"|{say(f'explain.kind.{mark.kind}')}〕")
        else:
            line.append(text, style=" ".join(styles))
    return line


def _names(explanation: Explanation, piece: Piece, told: set[tuple[str, str]]) -> Iterator[Text]:
    """The full name and class of each organization, where it is first named so."""
    for text, mark in wording.names(explanation.issue.text, piece):
        if (text, mark.value) not in told:
            told.add((text, mark.value))
            cls = wording.label(mark.cls, language())
            known = say("explain.known", text=text, value=mark.value, cls=cls)
            yield Text(f"    {known}  {mark.rule}", style="cyan")


def _facts(piece: Piece) -> Iterator[Text]:
    for subject, facts in wording.by_subject(piece.facts):
        yield Text(f"    {subject}", style="bold")
        yield from (_fact(fact) for fact in facts)


def _fact(fact: Fact) -> Text:
    lang = language()
    value, note = wording.value(fact, lang)
    relation = wording.relation(fact, lang)
    line = Text(f"      {pad(relation, max(10, width(relation) + 2))}{value}")
    line.append(say("explain.note", note=note) if note else "")
    return line.append(f"  {fact.rule} {fact.confidence:g}", style="dim")
