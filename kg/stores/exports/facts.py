"""Writes one table of all facts with their evidence, headed in Chinese and English, that Excel opens as it is."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import ontology
from kg.identity import kind_of
from kg.model import Literal, Statement
from kg.stores import projection
from kg.stores.record import Record
from ontology import terms

_Cells = tuple[str | int | float, ...]

_HEADINGS = (
    *("主体 subject", "关系 relation", "客体 object", "期次 issue", "日期 issued", "原文 quote"),
    *("起 begin", "止 end", "动词 verb", "规则 rule", "置信度 confidence"),
    *("主体标识 subject IRI", "关系标识 relation IRI", "客体标识 object IRI"),
)
_COMPOSED = {
    "membership": (terms.ORG.member, terms.ORG.organization, terms.ORG.role),
    "grant": (terms.BKG.recipient, terms.BKG.award, terms.BKG.grantedAt),
    "count": (terms.SCHEMA.name, terms.SCHEMA.value, terms.SCHEMA.unitText),
    "observation": (terms.SCHEMA.name, terms.SCHEMA.value, terms.SCHEMA.unitText),
}


def write(record: Record, path: Path, *, format: str) -> int:
    """Writes a row for each statement that has evidence, by issue and place in the text; how many."""
    names = _Names(record)
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(_HEADINGS)
        for issue in record.issues():
            statements = [one for one in record.statements(issue=issue.iri) if one.evidence]
            about = (issue.identifier, issue.issued)
            found: list[_Cells] = sorted((_row(one, names, about) for one in statements), key=_place)
            rows.writerows(found)
            count += len(statements)
    return count


class _Names:
    def __init__(self, record: Record) -> None:
        self._record = record
        self.of = cache(self._of)

    def _of(self, thing: str) -> str:
        """The name of a thing, or of its parts for one that has no name of its own (a post held, a grant)."""
        statements = [*self._record.statements(subject=thing)]
        parts = _COMPOSED.get(kind_of(thing), ())
        found = {one.predicate: one.object for one in reversed(statements) if one.predicate in parts}
        composed = [self.read(found[part]) for part in parts if part in found]
        return " ".join(composed) or projection.name(thing, statements)

    def read(self, value: str | Literal) -> str:
        return value.value if isinstance(value, Literal) else self.of(value)


def _row(statement: Statement, names: _Names, issue: tuple[str, str]) -> _Cells:
    evidence, predicate, value = statement.evidence, statement.predicate, statement.object
    assert evidence is not None
    vocabulary = ontology.load()
    relation = f"{vocabulary.label(predicate, 'zh')} {vocabulary.label(predicate, 'en')}"
    return (
        *(names.of(statement.subject), relation, names.read(value), *issue, evidence.quote),
        *(evidence.begin, evidence.end, evidence.verb, evidence.rule, evidence.confidence),
        *(statement.subject, predicate, value if isinstance(value, str) else ""),
    )


def _place(row: _Cells) -> tuple[int, int, list[str]]:
    return int(row[6]), int(row[7]), [str(cell) for cell in row]
