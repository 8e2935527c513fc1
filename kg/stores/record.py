"""Keeps issues and their statements in SQLite: the one truth, from which everything else is derived."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

import apsw

from kg import linking
from kg.errors import NotFoundError
from kg.identity import kind_of
from kg.linking.numbers import OF
from kg.messages import say
from kg.model import Issue, Literal, Statement
from kg.stores import earliest, identities, naming
from kg.stores.history import JUDGEMENTS, Change, Log, Status
from kg.stores.rows import (
    check,
    content_of,
    digest,
    facts,
    from_row,
    in_order,
    object_columns,
    things,
    to_row,
)
from kg.stores.standing import Standing
from ontology import terms

EARLIEST_FIRST = "i.issued = '', i.issued, i.identifier"
_COLUMNS = "s.subject, s.predicate, s.object, s.datatype, s.language, s.begin, s.end, s.rule, s.confidence, s.verb"
_AS_READ = "coalesce(s.read_subject, s.subject), s.predicate, coalesce(s.read_object, s.object)"
_FILTERS = {
    "subject": f"s.subject_id = {OF.format('?')}",
    "predicate": "s.predicate = ?",
    "issue": "s.issue IN (SELECT id FROM issues WHERE ? IN (iri, identifier))",
}
_IS_RESOURCE = f"s.object_id = {OF.format('?')}"
_TEXTS_IN_MEMORY = 256


@dataclass(frozen=True, slots=True)
class Record:
    """The tables of issues, statements and the log, over one connection."""

    connection: apsw.Connection

    @property
    def log(self) -> Log:
        """What was done to it so far."""
        return Log(self.connection)

    def issues(self) -> list[Issue]:
        """All issues, the earliest first, those without a date last."""
        rows = self.connection.execute(
            f"SELECT identifier, text, publisher, issued, title FROM issues i ORDER BY {EARLIEST_FIRST}"
        )
        return [Issue(*row) for row in rows]

    def issue(self, identifier: str) -> Issue:
        """The issue with this identifier (file name) or IRI."""
        row = self.connection.execute(
            "SELECT identifier, text, publisher, issued, title FROM issues WHERE ? IN (identifier, iri)", (identifier,)
        ).fetchone()
        if row is None:
            raise NotFoundError(say("store.no_issue", identifier=identifier))
        return Issue(*row)

    def statements(
        self,
        *,
        subject: str | None = None,
        predicate: str | None = None,
        object: str | Literal | None = None,
        issue: str | None = None,
    ) -> Iterator[Statement]:
        """The statements with all of these parts, in a fixed order; ``issue`` is its IRI or identifier."""
        wanted = {"subject": subject, "predicate": predicate, "issue": issue}
        given = {name: value for name, value in wanted.items() if value is not None}
        where = [_FILTERS[name] for name in given]
        values = list(given.values())
        if object is not None:
            is_literal = isinstance(object, Literal)  # the index of objects holds none, and must be seen to need none
            where.append("s.object = ? AND s.datatype = ? AND s.language = ?" if is_literal else _IS_RESOURCE)
            values.extend(object_columns(object)[: 3 if is_literal else 1])
        return self._select(" AND ".join(where) or "TRUE", values)

    def as_read(self, issue: str) -> list[Statement]:
        """The statements of the issue with this IRI as its text gives them, before linkage and judgements."""
        return Standing(self.connection).as_read(issue, self.issue(issue).text, self.standing(issue))

    def standing(self, issue: str) -> Iterator[Statement]:
        """Those of them that judgements let stand."""
        columns = _COLUMNS.replace("s.subject, s.predicate, s.object", _AS_READ)
        return self._select("i.iri = ? AND s.concluded IS NULL", [issue], columns)

    def moved(self, *, whole: bool) -> set[str]:
        """The things that the last change made part of another entity; not ``whole``, those that name such."""
        return {str(thing) for (thing,) in self.connection.execute("SELECT thing FROM moved WHERE whole = ?", (whole,))}

    def count(self) -> int:
        """How many issues there are."""
        return int(self.connection.execute("SELECT count(*) FROM issues").get)

    def is_larger_than(self, size: int) -> bool:
        """Whether there are more than ``size`` statements; no more are counted."""
        if size < 0:
            return True
        return bool(self.connection.execute("SELECT EXISTS (SELECT 1 FROM statements LIMIT 1 OFFSET ?)", (size,)).get)

    def leading(self, issue: str) -> set[str]:
        """What :func:`kg.stores.earliest.leading` says of the issue with this IRI."""
        return earliest.leading(self.connection, issue)

    def names(self, subjects: Iterable[str]) -> dict[tuple[str, str], str]:
        """What :func:`kg.stores.earliest.names` says of these things."""
        return earliest.names(self.connection, subjects)

    def firsts(self, subject: str, *, naming: Iterable[str] | None = None) -> list[Statement]:
        """Of the statements about ``subject`` the first of each fact, and the first of each that has evidence.

        With ``naming`` only those with one of these objects.
        """
        if naming is None:
            return list(self._select(earliest.FIRST_OF_EACH, (subject,)))
        among = "s.object IN (SELECT value FROM json_each(?))"
        return list(self._select(f"{earliest.FIRST_OF_EACH} AND {among}", (subject, json.dumps(sorted(naming)))))

    def labels(self, predicates: Sequence[str]) -> list[tuple[str, str, str]]:
        """Every (subject, predicate, label) with one of these predicates, once, in a fixed order."""
        marks = ", ".join("?" * len(predicates))
        rows = self.connection.execute(
            f"SELECT DISTINCT subject, predicate, object FROM statements WHERE predicate IN ({marks}) ORDER BY 1, 2, 3",
            tuple(predicates),
        )
        return list(rows)

    def put(self, issue: Issue, statements: Sequence[Statement]) -> Change:
        """Brings the record to what ``issue`` now states; quotes must be where their offsets say (ValueError)."""
        check(issue, statements)
        after = set(statements)
        try:
            known = self.issue(issue.iri)
        except NotFoundError:
            return self.exchange(issue, set(), after, "new")
        if known == issue and set(self.as_read(issue.iri)) == after:
            return Change("same")
        return self.exchange(issue, set(self.standing(issue.iri)), after, "corrected")

    def take_out(self, identifier: str) -> Change:
        """Takes an issue and what it states out."""
        issue = self.issue(identifier)
        return self.exchange(issue, set(self.standing(issue.iri)), set(), "removed")

    def exchange(self, issue: Issue, before: set[Statement], read: set[Statement], status: Status) -> Change:
        """Puts what ``issue`` states, as it is ``read``, in the place of what stood ``before``."""
        after = Standing(self.connection).of(read)
        told = linking.features(self.issue(issue.iri), before) if before else set()
        outcome = linking.Linkage(self.connection).exchange(told, linking.features(issue, after))
        with self._moving(outcome, self._renamable(issue, before, after), but=issue.identifier):
            self.connection.execute("DELETE FROM issues WHERE identifier = ?", (issue.identifier,))
            then, now = facts(self.resolved(before)), facts(self.resolved(after))
            gone, come = then - now, now - then
            confirmed = sum(map(self._is_stated, come))
            if status != "removed":
                self._insert(issue, after)
                Standing(self.connection).keep(issue.iri, read, after)
            change = Change(status, len(come) - confirmed, len(gone), confirmed)
            self.log.append(issue.identifier, change, content_of(issue, read))
        return change

    def judge(self, judgements: Sequence[linking.Judgement]) -> Change:
        """Brings the entities to what these judgements, and no others, say."""
        outcome = linking.Linkage(self.connection).judge(judgements)
        with self._moving(outcome, set(), but=""):
            change = Change("judged", len(judgements))
            self.log.append(JUDGEMENTS, change, (repr(sorted(judgements)),))
        return change

    @contextmanager
    def _moving(self, outcome: linking.Outcome, named: set[str], *, but: str) -> Iterator[None]:
        """Follows what linkage decided and the block changes; logs as renamed the other issues that it touches."""
        entities = named.union(*outcome.moves.values())
        names = self.names(entities)
        moved = identities.move(self.connection, outcome.moves)
        yield
        told = identities.conclude(self.connection, outcome.derived)
        self.connection.execute("DELETE FROM moved")
        things = [(one, True) for one in moved.things | told.things] + [(one, False) for one in moved.around]
        self.connection.executemany("INSERT OR IGNORE INTO moved VALUES (?, ?)", things)
        self._log_neighbors(moved.issues | told.issues, names, self.names(entities), but=but)

    def _renamable(self, issue: Issue, before: set[Statement], after: set[Statement]) -> set[str]:
        """The entities whose name, class or days may change; of an issue that comes in, those that it names first."""
        tables, place = linking.Tables(self.connection), earliest.place(issue)
        found = set()
        for one in (one for one in before | after if one.predicate in naming.PREDICATES):
            entity = tables.entity(one.subject)
            if (
                before
                or kind_of(entity) in ("event", "change")
                or entity != one.subject
                or earliest.is_first(self.connection, one, place)
            ):
                found.add(entity)
        return found

    def _log_neighbors(self, touched: Set[str], before: naming.Names, after: naming.Names, *, but: str) -> None:
        """Logs as changed the other issues that were ``touched``, or call a thing by what is no longer chosen."""
        renamed = {key[0] for key in before if before[key] != after.get(key)}
        rows = self.connection.execute(
            "SELECT DISTINCT i.identifier FROM statements s JOIN issues i ON i.id = s.issue"
            " WHERE s.subject_id IN (SELECT things.id FROM json_each(?) CROSS JOIN things ON iri = value)"
            " AND s.predicate IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(renamed)), json.dumps(naming.WRITTEN_BY_CHOICE)),
        )
        self.log.append_renamed(sorted({*touched, *(str(one) for (one,) in rows)} - {but}))

    def resolved(self, statements: Iterable[Statement]) -> set[Statement]:
        """Statements as they are read, with the entities that their things belong to."""
        return set(identities.resolved(statements, linking.Tables(self.connection)))

    def _insert(self, issue: Issue, statements: set[Statement]) -> None:
        self.connection.execute(
            "INSERT INTO issues(identifier, iri, text, sha256, publisher, issued, title, sequence)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(issue.identifier, issue.iri, issue.text, digest(issue.text)),
                *(issue.publisher, issue.issued, issue.title, self.log.sequence() + 1),
            ),
        )
        key = self.connection.last_insert_rowid()
        entities, place = linking.Tables(self.connection).entities(things(statements)), earliest.place(issue)
        rows = [
            (key, *identities.with_entities(to_row(statement), entities, place)) for statement in in_order(statements)
        ]
        identities.write(self.connection, rows)
        identities.insert(self.connection, key, {one.subject for one in statements if one.predicate == terms.RDF.type})

    def _is_stated(self, fact: tuple[str, str, str | Literal]) -> bool:
        subject, predicate, object = fact
        found = self.connection.execute(
            f"SELECT 1 FROM statements WHERE subject_id = {OF.format('?')} AND predicate = ?"
            " AND object = ? AND datatype = ? AND language = ? LIMIT 1",
            (subject, predicate, *object_columns(object)),
        )
        return found.fetchone() is not None

    def _select(self, where: str, values: Sequence[str], columns: str = _COLUMNS) -> Iterator[Statement]:
        text_of = lru_cache(maxsize=_TEXTS_IN_MEMORY)(self._text)
        rows = self.connection.execute(
            f"SELECT i.id, i.iri, {columns} FROM statements s JOIN issues i ON i.id = s.issue"
            f" WHERE {where} ORDER BY s.since, s.rowid",
            tuple(values),
        )
        for key, issue, *cells in rows:
            yield from_row(issue, cells, text_of(key) if cells[5] is not None else "")

    def _text(self, key: int) -> str:
        return str(self.connection.execute("SELECT text FROM issues WHERE id = ?", (key,)).get)
