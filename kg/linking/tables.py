"""The tables that linkage keeps beside the record's: features, blocks, links between identifiers, and entities."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from kg.linking import known, numbers
from kg.linking.known import Known

SCHEMA = f"""{numbers.SCHEMA}{known.SCHEMA}CREATE TABLE links(
    a TEXT NOT NULL, b TEXT NOT NULL, verdict TEXT NOT NULL, weight REAL NOT NULL, evidence TEXT NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX links_b ON links(b);
CREATE INDEX links_verdict ON links(verdict);
CREATE TABLE judgements(
    a TEXT NOT NULL, b TEXT NOT NULL, verdict TEXT NOT NULL, PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX judgements_b ON judgements(b);
CREATE TABLE brands(brand TEXT NOT NULL, beside TEXT NOT NULL, raw TEXT NOT NULL, PRIMARY KEY (brand, beside, raw))
    WITHOUT ROWID;
CREATE INDEX brands_raw ON brands(raw);
CREATE TABLE derived(
    raw TEXT NOT NULL, subject TEXT NOT NULL, predicate TEXT NOT NULL, object TEXT NOT NULL, datatype TEXT NOT NULL,
    language TEXT NOT NULL, PRIMARY KEY (raw, subject, predicate, object)
) WITHOUT ROWID;
CREATE INDEX derived_subject ON derived(subject);
CREATE TABLE groups(raw TEXT PRIMARY KEY, first TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX groups_first ON groups(first);
CREATE TABLE entities(raw TEXT PRIMARY KEY, entity TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX entities_entity ON entities(entity);
"""

_OF_END = "SELECT a, b, verdict, weight, evidence FROM json_each(?) CROSS JOIN links ON {} = value{}"
_JUDGED_END = "SELECT a, b, verdict FROM json_each(?) CROSS JOIN judgements ON {} = value"


class Judgement(NamedTuple):
    """What a person said of two identifiers, ``a`` < ``b``: that they are the same, or different."""

    a: str
    b: str
    verdict: str


class Derived(NamedTuple):
    """A statement that follows from several issues; what tells of its identifier in an issue states it there."""

    subject: str
    predicate: str
    object: str
    datatype: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """What was found of two identifiers, ``a`` < ``b``: a verdict, how much speaks for it, and the evidence by name."""

    a: str
    b: str
    verdict: str
    weight: float = 0.0
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tables(Known):
    """Reads and writes the tables of linkage over one connection."""

    def links(self, raws: Iterable[str], verdict: str = "") -> list[Link]:
        """The links that these identifiers have, all or those of one verdict, in a fixed order."""
        of_verdict = f" AND +verdict = '{verdict}'" if verdict else ""
        rows = self._each(" UNION ".join(_OF_END.format(end, of_verdict) for end in "ab"), raws)
        found = [Link(a, b, verdict, weight, tuple(told.split())) for a, b, verdict, weight, told in rows]
        return sorted(found, key=lambda link: (link.a, link.b))

    def unsure(self) -> list[Link]:
        """The links of which it is not sure that they hold."""
        rows = self._run("SELECT a, b, verdict, weight, evidence FROM links WHERE verdict IN ('unsure', 'attach')")
        found = [Link(a, b, verdict, weight, tuple(told.split())) for a, b, verdict, weight, told in rows]
        return sorted(found, key=lambda link: (-link.weight, link.a, link.b))

    def exchange(self, raws: Iterable[str], links: Iterable[Link]) -> set[str]:
        """Puts ``links`` in the place of those that ``raws`` have; the ends of what changed."""
        wanted = {(link.a, link.b): link for link in links}
        known = {(link.a, link.b): link for link in self.links(raws)}
        changed = [key for key in wanted.keys() | known.keys() if wanted.get(key) != known.get(key)]
        for key in sorted(changed):
            self._run("DELETE FROM links WHERE a = ? AND b = ?", *key)
            if link := wanted.get(key):
                told = " ".join(link.evidence)
                self._run("INSERT INTO links VALUES (?, ?, ?, ?, ?)", link.a, link.b, link.verdict, link.weight, told)
        return {end for key in changed for end in key}

    def judged(self, raws: Iterable[str]) -> list[Judgement]:
        """The judgements on these identifiers: two identifiers and the verdict."""
        rows = self._each(f"{_JUDGED_END.format('a')} UNION {_JUDGED_END.format('b')}", raws)
        return sorted(Judgement(*row) for row in rows)

    def judgements(self) -> list[Judgement]:
        """All judgements, in a fixed order."""
        return [Judgement(*row) for row in self._run("SELECT a, b, verdict FROM judgements ORDER BY 1, 2")]

    def judge(self, judgements: Sequence[Judgement]) -> set[str]:
        """Puts these judgements in the place of all; the identifiers on which another verdict stands now."""
        before, after = set(self.judgements()), set(judgements)
        self.connection.executemany("DELETE FROM judgements WHERE a = ? AND b = ? AND verdict = ?", before - after)
        self.connection.executemany("INSERT INTO judgements VALUES (?, ?, ?)", after - before)
        return {end for a, b, _ in before ^ after for end in (a, b)}

    def group(self, raw: str) -> frozenset[str]:
        """The identifiers that links hold together with one, itself among them."""
        first = self._run("SELECT first FROM groups WHERE raw = ?", raw).get or raw
        rows = self._run("SELECT raw FROM groups WHERE first = ?", first)
        return frozenset([str(first), *(str(one) for (one,) in rows)])

    def keep_group(self, raws: Iterable[str]) -> None:
        """Makes identifiers one group."""
        first, *others = sorted(raws)
        self._run("DELETE FROM groups WHERE raw = ?", first)
        for raw in others:
            self._run("INSERT OR REPLACE INTO groups VALUES (?, ?)", raw, first)

    def brands(self, raw: str) -> set[tuple[str, str]]:
        """The brands of an event as they are kept."""
        rows = self._run("SELECT brand, beside FROM brands WHERE raw = ?", raw)
        return {(str(brand), str(beside)) for brand, beside in rows}

    def exchange_brands(self, raw: str, gone: Iterable[tuple[str, str]], come: Iterable[tuple[str, str]]) -> None:
        """Puts brands of an event in the place of others."""
        for brand in gone:
            self._run("DELETE FROM brands WHERE brand = ? AND beside = ? AND raw = ?", *brand, raw)
        for brand in come:
            self._run("INSERT INTO brands VALUES (?, ?, ?)", *brand, raw)

    def is_series(self, brand: str) -> bool:
        """Whether events of several names bear a brand."""
        first = self._run("SELECT min(beside) FROM brands WHERE brand = ?", brand).get
        last = self._run("SELECT max(beside) FROM brands WHERE brand = ?", brand).get
        return bool(first != last)

    def bearing(self, brand: str) -> list[str]:
        """The events that bear a brand."""
        return [str(raw) for (raw,) in self._run("SELECT DISTINCT raw FROM brands WHERE brand = ?", brand)]

    def derived(self, raw: str) -> set[Derived]:
        """What was concluded of an identifier."""
        rows = self._run("SELECT subject, predicate, object, datatype, language FROM derived WHERE raw = ?", raw)
        return {Derived(*row) for row in rows}

    def concluding(self, subject: str) -> list[str]:
        """The identifiers of which something was concluded that is said of another."""
        return [str(raw) for (raw,) in self._run("SELECT DISTINCT raw FROM derived WHERE subject = ?", subject)]

    def derive(self, raw: str, conclusions: set[Derived]) -> bool:
        """Puts these conclusions in the place of those before; whether they are others."""
        if self.derived(raw) == conclusions:
            return False
        self._run("DELETE FROM derived WHERE raw = ?", raw)
        self.connection.executemany(
            "INSERT INTO derived VALUES (?, ?, ?, ?, ?, ?)", [(raw, *one) for one in sorted(conclusions)]
        )
        return True

    def entity(self, raw: str) -> str:
        """The identifier of the entity that an identifier belongs to."""
        return str(self._run("SELECT entity FROM entities WHERE raw = ?", raw).get or raw)

    def entities(self, raws: Iterable[str]) -> dict[str, str]:
        """The entities of those of the identifiers that belong to one of another identifier."""
        rows = self._each("SELECT raw, entity FROM json_each(?) CROSS JOIN entities ON raw = value", raws)
        return {str(raw): str(entity) for raw, entity in rows}

    def members(self, entity: str) -> list[str]:
        """The identifiers that belong to an entity, its own first."""
        rows = self._run("SELECT raw FROM entities WHERE entity = ? ORDER BY raw", entity)
        return [entity, *(str(raw) for (raw,) in rows)]

    def assign(self, raw: str, entity: str) -> None:
        """Says which entity an identifier belongs to."""
        if raw == entity:
            self._run("DELETE FROM entities WHERE raw = ?", raw)
        else:
            self._run("INSERT OR REPLACE INTO entities VALUES (?, ?)", raw, entity)

    def _each(self, sql: str, raws: Iterable[str]) -> list[tuple[Any, ...]]:
        """The rows of a query that takes identifiers as one JSON list, as often as it wants them."""
        some = sorted(set(raws))
        if not some:
            return []
        wanted = json.dumps(some, ensure_ascii=False)
        return self.connection.execute(sql, (wanted,) * sql.count("?")).fetchall()
