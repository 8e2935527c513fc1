"""Gives all statements as rows of one table: what was said of what, by which issue, where in it, and how sure."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Issue, Literal, Statement
from kg.stores.record import Record

Row = tuple[str | int | float | None, ...]

COLUMNS: dict[str, type] = {
    "subject": str,
    "predicate": str,
    "object": str,
    "datatype": str,
    "language": str,
    "issue": str,
    "identifier": str,
    "issued": str,
    "publisher": str,
    "quote": str,
    "begin": int,
    "end": int,
    "verb": str,
    "rule": str,
    "confidence": float,
}
"""The columns and their types; ``datatype`` is null for an IRI, and the last six where there is no evidence."""


def rows(record: Record) -> Iterator[Row]:
    """One row for each statement, the earliest issue's first."""
    for issue in record.issues():
        for statement in record.statements(issue=issue.iri):
            yield _row(statement, issue)


def _row(statement: Statement, issue: Issue) -> Row:
    value, read = statement.object, statement.evidence
    object = (value.value, value.datatype, value.language) if isinstance(value, Literal) else (value, None, None)
    evidence = (read.quote, read.begin, read.end, read.verb, read.rule, read.confidence) if read else (None,) * 6
    about = (issue.iri, issue.identifier, issue.issued, issue.publisher)
    return (statement.subject, statement.predicate, *object, *about, *evidence)
