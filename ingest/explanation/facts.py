"""Words the statements of an issue as facts: what a graph spreads over a node of its own becomes one line again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ingest.explanation.result import Fact
from kg.identity import kind_of
from kg.model import Literal, Statement
from ontology import terms

B, S, ORG = terms.BKG, terms.SCHEMA, terms.ORG
NEAR = {"over": ">", "nearly": "<", "about": "≈"}
_TOLD_BY_ANOTHER = frozenset(
    (ORG.role, ORG.organization, B.award, B.grantedAt, S.observationAbout)
)  # of a post, a grant, a figure: its first statement tells them all


class Facts:
    """The facts of an issue by the span of the sentence that gave them."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._one: dict[tuple[str, str], str | Literal] = {}
        for statement in statements:
            self._one.setdefault((statement.subject, statement.predicate), statement.object)
        self._of: defaultdict[tuple[int, int], list[Fact]] = defaultdict(list)
        for statement in statements:
            fact = self._fact(statement)
            if fact and statement.evidence and fact not in self._of[statement.evidence.begin, statement.evidence.end]:
                self._of[statement.evidence.begin, statement.evidence.end].append(fact)

    def of(self, span: tuple[int, int]) -> tuple[Fact, ...]:
        """The facts that the sentence at ``span`` gave."""
        return tuple(self._of.get(span, ()))

    def type_of(self, identifier: str) -> str:
        """The IRI of the class of a thing, "" where it has none."""
        return str(self._one.get((identifier, terms.RDF.type), ""))

    def _fact(self, statement: Statement) -> Fact | None:
        evidence, subject, predicate = statement.evidence, statement.subject, statement.predicate
        kind = kind_of(subject)
        if evidence is None or predicate in _TOLD_BY_ANOTHER or (kind == "count" and predicate == S.value):
            return None
        told = self._told(statement, kind)
        return Fact(*told[:3], evidence.rule, evidence.confidence, told[3] or evidence.verb) if told else None

    def _told(self, statement: Statement, kind: str) -> tuple[str, str, str, str] | None:
        subject, value = statement.subject, statement.object
        if statement.predicate == S.mentions:
            return self._mentioned(str(value))
        if kind == "membership":
            held = self._name(subject, ORG.organization), self._name(subject, ORG.role)
            return "post", self._text(value), " ".join(filter(None, held)), ""
        if kind == "grant":
            return "grant", self._text(value), self._name(subject, B.award), self._name(subject, B.grantedAt)
        if kind == "observation":
            measure = f"{self._name(subject, S.name)}：{self._amount(subject)}"
            return self._name(subject, B.kind), self._name(subject, S.observationAbout), measure, ""
        if statement.predicate == B.count:
            noun, unit = self._name(str(value), S.name), self._name(str(value), S.unitText)
            return (
                "count",
                self._text(subject),
                f"{'' if noun == unit else noun} {self._amount(str(value))}".strip(),
                "",
            )
        return statement.predicate, self._text(subject), self._text(value), ""

    def _mentioned(self, thing: str) -> tuple[str, str, str, str] | None:
        """An event is a fact where it is first told; of other things the mention itself is shown in the text."""
        return ("event", self._text(thing), "", self.type_of(thing)) if kind_of(thing) == "event" else None

    def _amount(self, thing: str) -> str:
        near = NEAR.get(self._name(thing, B.approximation), "")
        return f"{near}{self._name(thing, S.value)} {self._name(thing, S.unitText)}".strip()

    def _name(self, subject: str, predicate: str) -> str:
        value = self._one.get((subject, predicate))
        return "" if value is None else self._text(value)

    def _text(self, value: str | Literal) -> str:
        if isinstance(value, Literal):
            return value.value
        label = self._one.get((value, terms.SKOS.prefLabel), value)
        return label.value if isinstance(label, Literal) else label
