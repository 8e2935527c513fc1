"""Turns statements into rows of the record's table and back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kg.model import Evidence, Literal, Statement


def object_columns(object: str | Literal) -> tuple[str, str, str]:
    """An object's value, datatype and language; "" for both of an IRI."""
    if isinstance(object, Literal):
        return object.value, object.datatype, object.language
    return object, "", ""


def to_row(statement: Statement) -> tuple[str | int | float | None, ...]:
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
