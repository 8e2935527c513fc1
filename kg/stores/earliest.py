"""Finds what was stated first, by seeks that cost the same however many issues state it again.

Every statement bears the place of its issue in the order of issues (``since``), and the index of facts ends with it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

import apsw

from kg.identity import kind_of
from kg.linking.numbers import OF
from kg.model import Issue, Statement
from kg.stores import dating, naming
from kg.stores.rows import object_columns
from ontology import terms

_NO_DATE = "~"
OTHER = "\x7f"
"""What the place of a statement by another identifier begins with: it sorts after every date and after "~"."""
PLACE = f"iif(issued = '', '{_NO_DATE}', issued) || char(31) || identifier"
"""The place of a row of issues, in SQL."""

_LEADING = """
SELECT DISTINCT s.subject FROM statements s WHERE s.issue = (SELECT id FROM issues WHERE iri = ?) AND NOT EXISTS (
    SELECT 1 FROM statements t INDEXED BY statements_fact
    WHERE t.subject_id = s.subject_id AND t.predicate = s.predicate AND t.object = s.object AND t.since < s.since
    AND t.datatype = s.datatype AND t.language = s.language AND (t.begin IS NOT NULL OR s.begin IS NULL))
"""
_FIRST_AND_LAST = f"""
SELECT subject, first, last FROM (SELECT value AS subject,
    (SELECT min(object) FROM statements WHERE subject_id = {OF.format("value")} AND predicate = :predicate) AS first,
    (SELECT max(object) FROM statements WHERE subject_id = {OF.format("value")} AND predicate = :predicate) AS last
    FROM json_each(:subjects)) WHERE first IS NOT NULL
"""
_DAYS = """
SELECT DISTINCT iri, object FROM json_each(?) CROSS JOIN things ON iri = value
    CROSS JOIN statements INDEXED BY statements_fact ON subject_id = things.id AND predicate = ?
"""
_GIVEN = f"""
WITH RECURSIVE given(object) AS (
    SELECT min(object) FROM statements WHERE subject_id = {OF.format(":subject")} AND predicate = :predicate
    UNION ALL
    SELECT (SELECT min(object) FROM statements
        WHERE subject_id = {OF.format(":subject")} AND predicate = :predicate AND object > given.object)
    FROM given WHERE given.object IS NOT NULL)
SELECT object FROM given WHERE object IS NOT NULL ORDER BY (
    SELECT min(since) FROM statements
    WHERE subject_id = {OF.format(":subject")} AND predicate = :predicate AND object = given.object
    ), object
"""
FIRST_OF_EACH = f"""
s.rowid IN (SELECT rowid FROM (SELECT rowid, row_number() OVER (
    PARTITION BY predicate, object, datatype, language, begin IS NULL ORDER BY since, rowid) AS place
    FROM statements WHERE subject_id = {OF.format("?")}) WHERE place = 1)
"""
"""Selects, of the statements about one subject, the first of each fact, with evidence and without."""


def place(issue: Issue) -> str:
    """Where ``issue`` stands in the order of issues: the earliest first, those without a date last."""
    return f"{issue.issued or _NO_DATE}\x1f{issue.identifier}"


def of_other(place: str) -> str:
    """Where a statement stands that an issue makes of an entity by another identifier than it bears: after all own."""
    return OTHER + place


def is_first(connection: apsw.Connection, one: Statement, place: str) -> bool:
    """Whether no issue before ``place`` states what ``one`` says of its subject."""
    found = connection.execute(
        f"SELECT coalesce(min(since) > ?, TRUE) FROM statements WHERE subject_id = {OF.format('?')}"
        " AND predicate = ? AND object = ?",
        (place, one.subject, one.predicate, object_columns(one.object)[0]),
    )
    return bool(found.get)


def leading(connection: apsw.Connection, issue: str) -> set[str]:
    """The subjects of which the issue with this IRI states a fact first or with the first evidence.

    Nothing derived of any other subject changes when the issue comes or goes.
    """
    return {str(subject) for (subject,) in connection.execute(_LEADING, (issue,))}


def names(connection: apsw.Connection, subjects: Iterable[str]) -> dict[tuple[str, str], str]:
    """The name and class of each of these things that has one, chosen among what all issues give."""
    found: dict[tuple[str, str], str] = {}
    wanted = json.dumps(sorted(subjects), ensure_ascii=False)
    for predicate in naming.PREDICATES:
        rows = connection.execute(_FIRST_AND_LAST, {"predicate": predicate, "subjects": wanted}).fetchall()
        for subject, first, last in rows:
            given = [str(first)] if first == last else _given(connection, str(subject), predicate)
            found.update(naming.choice(str(subject), predicate, given))
            if len(given) > 1 and predicate == terms.SKOS.prefLabel:
                found.update(_stem(connection, str(subject), given))
    return found | _days(connection, wanted)


def _stem(connection: apsw.Connection, subject: str, given: Sequence[str]) -> dict[tuple[str, str], str]:
    aliases = _given(connection, subject, terms.SKOS.altLabel) if kind_of(subject) == "event" else []
    name = naming.stem(subject, given, aliases)
    return {(subject, terms.SKOS.prefLabel): name} if name else {}


def _days(connection: apsw.Connection, wanted: str) -> dict[tuple[str, str], str]:
    given: dict[str, tuple[list[str], list[str]]] = {}
    for at, predicate in enumerate(dating.PREDICATES):
        for subject, day in connection.execute(_DAYS, (wanted, predicate)):
            given.setdefault(subject, ([], []))[at].append(day)
    chosen = {subject: zip(dating.PREDICATES, dating.choice(*days), strict=True) for subject, days in given.items()}
    return {(subject, predicate): day for subject, days in chosen.items() for predicate, day in days if day}


def label(connection: apsw.Connection, thing: str) -> str:
    """The chosen name of one post or award, or ""."""
    return next(iter(_given(connection, thing, terms.SKOS.prefLabel)), "")


def _given(connection: apsw.Connection, subject: str, predicate: str) -> list[str]:
    """The names or classes of a thing, each once, the earliest issue's first."""
    rows = connection.execute(_GIVEN, {"subject": subject, "predicate": predicate})
    return [str(object) for (object,) in rows]
