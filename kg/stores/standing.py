"""Tells which statements of an issue stand in the graph by what people judged of facts, and keeps the others aside.

What stands follows from the issue's own statements and the judgements alone, so it does not matter which came first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace

import apsw

from kg.identity import kind_of
from kg.linking.verdicts import ACCEPT, JOINED, PARTS, REJECT, Fact
from kg.model import Statement
from kg.stores.rows import from_row, in_order, object_columns, to_row
from ontology import terms

SCHEMA = """
CREATE TABLE verdicts(
    subject TEXT NOT NULL, predicate TEXT NOT NULL, object TEXT NOT NULL, datatype TEXT NOT NULL,
    language TEXT NOT NULL, verdict TEXT NOT NULL, PRIMARY KEY (subject, predicate, object, datatype, language)
) WITHOUT ROWID;
CREATE TABLE aside(
    issue INTEGER NOT NULL REFERENCES issues(id) ON DELETE CASCADE, verdict TEXT NOT NULL,
    subject TEXT NOT NULL, predicate TEXT NOT NULL, object TEXT NOT NULL, datatype TEXT NOT NULL,
    language TEXT NOT NULL, begin INTEGER, "end" INTEGER, rule TEXT, confidence REAL, verb TEXT
);
CREATE INDEX aside_issue ON aside(issue);
CREATE INDEX aside_subject ON aside(subject);
CREATE INDEX aside_object ON aside(object);
"""
SURE = 1.0
"""The confidence of what a person found right."""

_DESCRIBING = (terms.RDF.type, terms.SKOS.prefLabel, terms.SKOS.altLabel)
_ENDS = (terms.ORG.originalOrganization, terms.ORG.resultingOrganization)
_ASIDE = 'subject, predicate, object, datatype, language, begin, "end", rule, confidence, verb'

Verdicts = dict[Fact, str]


def fact_of(one: Statement) -> Fact:
    """The fact that a statement is, as people judge it."""
    return Fact(one.subject, one.predicate, *object_columns(one.object))


def standing(statements: Set[Statement], verdicts: Verdicts) -> set[Statement]:
    """Of the statements of one issue those that stand, the accepted ones as sure."""
    if not verdicts:
        return {*statements}
    rejected = {fact for fact, verdict in verdicts.items() if verdict == REJECT}
    gone = _gone(statements, {fact.subject for fact in rejected if fact.is_thing})
    left = {one for one in statements if gone.isdisjoint(_ends(one)) and fact_of(one) not in rejected}
    left -= set(_replaced(statements, gone))
    accepted = {fact for fact, verdict in verdicts.items() if verdict == ACCEPT}
    return {_sure(one) if _is_accepted(one, accepted, left) else one for one in _told(left, statements)}


def _gone(statements: Set[Statement], things: set[str]) -> set[str]:
    """The things that are rejected, and what only joins them to others."""
    joining = {
        part for one in statements if not things.isdisjoint(_ends(one)) for part in _ends(one) if kind_of(part) in PARTS
    }
    return things | joining


def _replaced(statements: Set[Statement], gone: set[str]) -> Iterator[Statement]:
    """Which body took the place of which by changes that are gone, and by no other."""
    told = [replacements(statements, change) for change in gone if kind_of(change) == "change"]
    if not told:
        return
    others = {one.subject for one in statements if kind_of(one.subject) == "change"} - gone
    pairs = set().union(*told) - set[tuple[str, str]]().union(*(replacements(statements, change) for change in others))
    for one in statements:
        if one.predicate == terms.DCTERMS.replaces and (one.object, one.subject) in pairs:
            yield one


def replacements(statements: Iterable[Statement], change: str) -> set[tuple[str, str]]:
    """Which body took the place of which by a change: the old and the new of each pair."""
    said = [one for one in statements if one.subject == change]
    old, new = ({str(one.object) for one in said if one.predicate == end} for end in _ENDS)
    return {(before, after) for before in old for after in new}


def _told(left: set[Statement], statements: Set[Statement]) -> set[Statement]:
    """What is left, without the names and classes of things that nothing is said of any more."""
    if len(left) == len(statements):
        return left
    lost = _things(statements) - _things(left)
    return {one for one in left if one.subject not in lost}


def _things(statements: Iterable[Statement]) -> set[str]:
    """The things that statements are about or name, beside their own names, classes and values."""
    said = (one for one in statements if one.predicate not in _DESCRIBING and isinstance(one.object, str))
    return {end for one in said for end in _ends(one)}


def _ends(one: Statement) -> tuple[str, ...]:
    return (one.subject, one.object) if isinstance(one.object, str) else (one.subject,)


def _is_accepted(one: Statement, accepted: Set[Fact], statements: Set[Statement]) -> bool:
    if one.evidence is None or not accepted:
        return False
    if fact_of(one) in accepted or (one.predicate == terms.SCHEMA.mentions and Fact(str(one.object)) in accepted):
        return True
    if one.predicate == terms.DCTERMS.replaces:
        changes = (fact.subject for fact in accepted if kind_of(fact.subject) == "change")
        return any((one.object, one.subject) in replacements(statements, change) for change in changes)
    joined = (end for end in _ends(one) if kind_of(end) in JOINED)
    return any(Fact(end) in accepted for end in joined)


def _sure(one: Statement) -> Statement:
    assert one.evidence is not None
    return replace(one, evidence=replace(one.evidence, confidence=SURE))


@dataclass(frozen=True, slots=True)
class Standing:
    """The judgements of facts that a record has taken in, and the statements that stand aside for them."""

    connection: apsw.Connection

    def verdicts(self) -> Verdicts:
        """All judgements of facts."""
        rows = self.connection.execute("SELECT subject, predicate, object, datatype, language, verdict FROM verdicts")
        return {Fact(*map(str, fact)): str(verdict) for *fact, verdict in rows}

    def take(self, verdicts: Verdicts) -> None:
        """Puts these judgements in the place of all."""
        self.connection.execute("DELETE FROM verdicts")
        self.connection.executemany(
            "INSERT INTO verdicts VALUES (?, ?, ?, ?, ?, ?)", [(*fact, verdicts[fact]) for fact in sorted(verdicts)]
        )

    def of(self, statements: Set[Statement]) -> set[Statement]:
        """Of the statements of one issue, as its text gives them, those that stand."""
        return standing(statements, self.verdicts()) if statements else set()

    def keep(self, issue: str, statements: Set[Statement], left: Set[Statement]) -> None:
        """Keeps aside which statements of an issue (its IRI) are not ``left``, or not as they are read."""
        moved = {one for one in statements if one not in left}
        if not moved:
            return
        key = self.connection.execute("SELECT id FROM issues WHERE iri = ?", (issue,)).get
        sure = {_sure(one) for one in moved if one.evidence} & left
        rows = [
            (key, ACCEPT if one.evidence and _sure(one) in sure else REJECT, *to_row(one)) for one in in_order(moved)
        ]
        self.connection.executemany(f"INSERT INTO aside VALUES ({', '.join('?' * 12)})", rows)

    def as_read(self, issue: str, text: str, left: Iterable[Statement]) -> list[Statement]:
        """What the text of an issue gives, from what stands of it."""
        rows = self.connection.execute(
            f"SELECT verdict, {_ASIDE} FROM aside WHERE issue = (SELECT id FROM issues WHERE iri = ?) ORDER BY rowid",
            (issue,),
        )
        aside = [(str(verdict), from_row(issue, cells, text)) for verdict, *cells in rows]
        sure = {_sure(one) for verdict, one in aside if verdict == ACCEPT}
        return [*(one for one in left if one not in sure), *(one for _, one in aside)]

    def touching(self, things: Iterable[str]) -> set[str]:
        """The IRIs of the issues of which something about these things stands aside."""
        sql = (
            "SELECT DISTINCT iri FROM issues WHERE id IN (SELECT issue FROM aside WHERE subject = ?"
            " UNION SELECT issue FROM aside WHERE object = ? AND datatype = '')"
        )
        return {str(iri) for thing in things for (iri,) in self.connection.execute(sql, (thing, thing))}
