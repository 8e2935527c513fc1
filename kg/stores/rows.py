"""Turns statements into rows of the record's table and back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from kg.identity import BASE
from kg.model import Evidence, Issue, Literal, Statement

Row = tuple[str | int | float | None, ...]


def object_columns(object: str | Literal) -> tuple[str, str, str]:
    """An object's value, datatype and language; "" for both of an IRI."""
    if isinstance(object, Literal):
        return object.value, object.datatype, object.language
    return object, "", ""


def to_row(statement: Statement) -> Row:
    """The columns of a statement but for its issue."""
    parts = (statement.subject, statement.predicate, *object_columns(statement.object))
    evidence = statement.evidence
    if evidence is None:
        return (*parts, None, None, None, None, None)
    return (*parts, evidence.begin, evidence.end, evidence.rule, evidence.confidence, evidence.verb)


def from_row(issue: str, columns: Sequence[Any], text: str) -> Statement:
    """The statement of ``issue`` in these columns; its quote is taken from the issue's text."""
    subject, predicate, value, datatype, language, begin, end, rule, confidence, verb = columns
    evidence = None if begin is None else Evidence(begin, end, text[begin:end], rule, confidence, verb)
    return Statement(subject, predicate, Literal(value, datatype, language) if datatype else value, issue, evidence)


def in_order(statements: set[Statement]) -> list[Statement]:
    """The statements in the fixed order in which they are kept."""
    return sorted(statements, key=lambda statement: tuple(str(part or "") for part in _sort_key(statement)))


def _sort_key(statement: Statement) -> tuple[object, ...]:
    subject, predicate, *rest = to_row(statement)
    begin, end = rest[3:5]
    return subject, predicate, *rest[:3], f"{begin or 0:09}", f"{end or 0:09}", *rest[5:]


def facts(statements: set[Statement]) -> set[tuple[str, str, str | Literal]]:
    """What the statements say, whoever says it."""
    return {(statement.subject, statement.predicate, statement.object) for statement in statements}


def check(issue: Issue, statements: Sequence[Statement]) -> None:
    """ValueError where a statement is of another issue, or its quote is not where its offsets say."""
    for statement in statements:
        if statement.issue != issue.iri:
            raise ValueError(f"{statement} belongs to {statement.issue}, not to {issue.iri}")
        evidence = statement.evidence
        if evidence and issue.text[evidence.begin : evidence.end] != evidence.quote:
            place = f"{issue.identifier}[{evidence.begin}:{evidence.end}]"
            raise ValueError(f"The text at {place} is not {evidence.quote!r}")


def things(statements: Iterable[Statement]) -> set[str]:
    """The IRIs of everything of ours that the statements are about or name."""
    parts = {part for one in statements for part in (one.subject, one.object) if isinstance(part, str)}
    return {part for part in parts if part.startswith(BASE)}


def digest(text: str) -> str:
    """The SHA-256 of a text, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def content_of(issue: Issue, statements: set[Statement]) -> tuple[str, ...]:
    """What an issue and its statements are, for a digest of them."""
    return digest(issue.text), repr(issue), repr(in_order(statements))


def state_of(before: str, identifier: str, content: tuple[str, ...]) -> str:
    """The digest of all changes, from that ``before`` the last and what it was of."""
    return digest("\n".join((before, identifier, *content)))
