"""Brings the statements to the entities that linkage decides on; what an issue reads is kept beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import apsw

from kg.linking import Moves
from kg.linking.numbers import OF, numbers
from kg.linking.tables import Derived, Tables
from kg.model import Statement
from kg.stores import earliest
from kg.stores.earliest import OTHER
from kg.stores.rows import Row
from ontology import terms

_OWN_ROWS = f"{{0}}_id = {OF.format(':raw')} AND read_{{0}} IS NULL"
_OTHER_ROWS = "read_{0} = :raw"
_SINCE = {"subject": f"iif(?2 IS NULL, '', '{OTHER}') || ltrim(since, '{OTHER}')", "object": "since"}
_PLACE = f"SELECT {earliest.PLACE} FROM issues WHERE id = ?"
_TELLING = " UNION ".join(  # two queries, for no index serves both conditions at once
    "SELECT i.id, i.identifier FROM statements s JOIN issues i ON i.id = s.issue"
    f" WHERE {owned} AND s.predicate = '{terms.RDF.type}' AND s.concluded IS NULL"
    for owned in (f"s.subject_id = {OF.format(':raw')} AND s.read_subject IS NULL", "s.read_subject = :raw")
)
_CONCLUDED = (
    'SELECT issue, subject, predicate, object, datatype, language, begin, "end", rule, confidence, verb, since,'
    " read_subject, read_object, concluded FROM statements WHERE issue = ? AND concluded = ?"
)
_MENTIONS = (
    'SELECT begin, "end", confidence FROM statements'
    f" WHERE subject_id = {OF.format('(SELECT iri FROM issues WHERE id = :issue)')}"
    " AND +issue = :issue AND predicate = :predicate AND coalesce(read_object, object) = :raw"
    " AND begin IS NOT NULL ORDER BY begin LIMIT 1"
)
_RULES = {terms.SCHEMA.superEvent: "linkage.series", terms.DCTERMS.replaces: "linkage.history"}
_Mention = tuple[int, int, float] | None


@dataclass(frozen=True, slots=True)
class Touched:
    """The issues with a statement that another entity is in now, these entities, and the things that name them."""

    issues: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()


def move(connection: apsw.Connection, moves: Moves) -> Touched:
    """Puts the entities that ``moves`` give in the place of those before."""
    issues, around = set[str](), set[str]()
    for column in ("subject", "object"):
        for raw, (before, after) in sorted(moves.items()):
            rows = _rows(connection, column, raw, own=before == raw)
            issues.update(issue for _, issue, _ in rows)
            around.update(subject for _, _, subject in rows)
            connection.executemany(
                f"UPDATE statements SET {column} = ?1, read_{column} = ?2, since = {_SINCE[column]} WHERE rowid = ?3",
                [(after, None if after == raw else raw, key) for key, _, _ in rows],
            )
    entities = {entity for pair in moves.values() for entity in pair}
    return Touched(frozenset(issues), frozenset(entities), frozenset(around - entities))


def _rows(connection: apsw.Connection, column: str, raw: str, *, own: bool) -> list[tuple[int, str, str]]:
    where = (_OWN_ROWS if own else _OTHER_ROWS).format(column)
    rows = connection.execute(
        "SELECT s.rowid, i.identifier, s.subject FROM statements s JOIN issues i ON i.id = s.issue WHERE " + where,
        {"raw": raw},
    )
    return [(int(key), str(issue), str(subject)) for key, issue, subject in rows]


def conclude(connection: apsw.Connection, raws: Iterable[str]) -> Touched:
    """Puts what is concluded of identifiers now in the place of what was, in each issue that classifies them."""
    issues, things = set[str](), set[str]()
    for raw in sorted(raws):
        for key, identifier in connection.execute(_TELLING, {"raw": raw}).fetchall():
            if told := _exchange(connection, raw, int(str(key))):
                issues.add(str(identifier))
                things |= told
    return Touched(frozenset(issues), frozenset(things))


def _exchange(connection: apsw.Connection, raw: str, issue: int) -> set[str]:
    """Brings what an issue holds as concluded of an identifier in step; the things of which it holds another now."""
    before, after = set(connection.execute(_CONCLUDED, (issue, raw))), _rows_of(connection, issue, [raw])
    if before == set(after):
        return set()
    connection.execute("DELETE FROM statements WHERE issue = ? AND concluded = ?", (issue, raw))
    write(connection, after)
    return {str(row[1]) for row in before ^ set(after)}


def insert(connection: apsw.Connection, issue: int, raws: Iterable[str]) -> None:
    """Writes what is concluded of identifiers into an issue."""
    write(connection, _rows_of(connection, issue, raws))


def _rows_of(connection: apsw.Connection, issue: int, raws: Iterable[str]) -> list[Row]:
    tables = Tables(connection)
    derived = [(raw, one) for raw in sorted(raws) for one in sorted(tables.derived(raw))]
    entities = tables.entities({part for _, one in derived for part in (one.subject, one.object)})
    place = str(connection.execute(_PLACE, (issue,)).get)
    return [(issue, *_row(one, _mention(connection, issue, raw), entities, place), raw) for raw, one in derived]


def write(connection: apsw.Connection, rows: Sequence[Row]) -> None:
    """Writes rows of statements, each beginning with the number of its issue, with the numbers of their IRIs."""
    resources = [None if datatype else str(object) for _, _, _, object, datatype, *_ in rows]
    known = numbers(connection, {*(str(row[1]) for row in rows), *(one for one in resources if one)})
    connection.executemany(
        f"INSERT INTO statements VALUES ({', '.join('?' * 17)})",
        [(*row, known[str(row[1])], known[one] if one else None) for row, one in zip(rows, resources, strict=True)],
    )


def _row(one: Derived, mention: _Mention, entities: Mapping[str, str], place: str) -> Row:
    """The cells of a conclusion; a relation stands on the sentence that mentions what it is concluded of."""
    ends = [end if end in entities else None for end in (one.subject, "" if one.datatype else one.object)]
    subject, object = (entities[end] if end else own for end, own in zip(ends, (one.subject, one.object), strict=True))
    rule = _RULES.get(one.predicate)
    read = (*mention[:2], rule, mention[2], "") if rule and mention else (None,) * 5
    since = earliest.of_other(place) if ends[0] else place
    return (subject, one.predicate, object, one.datatype, one.language, *read, since, *ends)


def _mention(connection: apsw.Connection, issue: int, raw: str) -> _Mention:
    """Where an issue mentions a thing first, and how sure that is."""
    rows = connection.execute(_MENTIONS, {"issue": issue, "raw": raw, "predicate": terms.SCHEMA.mentions})
    return next(((int(begin), int(end), float(sure)) for begin, end, sure in rows), None)


def resolved(statements: Iterable[Statement], tables: Tables) -> list[Statement]:
    """Statements as they are read, with the entities that their things belong to."""
    read = list(statements)
    entities = tables.entities(
        {one.subject for one in read} | {one.object for one in read if isinstance(one.object, str)}
    )
    if not entities:
        return read
    return [
        replace(
            one,
            subject=entities.get(one.subject, one.subject),
            object=entities.get(one.object, one.object) if isinstance(one.object, str) else one.object,
        )
        for one in read
    ]


def with_entities(row: Row, entities: Mapping[str, str], place: str) -> Row:
    """A row with the entities of its subject and object, and at its end its place and what these are read as."""
    subject, predicate, object, datatype, *rest = row
    ends = [str(one) if one in entities else None for one in (subject, "" if datatype else object)]
    found = [entities[end] if end else one for end, one in zip(ends, (subject, object), strict=True)]
    since = earliest.of_other(place) if ends[0] else place
    return (found[0], predicate, found[1], datatype, *rest, since, *ends, None)
