"""Says what memberships, grants and counts join: they are told as one fact, not as a thing with facts of its own."""

from __future__ import annotations

from collections.abc import Sequence

from kg.identity import kind_of
from kg.model import Literal, Statement
from ontology import terms

PARTS = ("membership", "grant", "count")
_WHOLE = (terms.ORG.member, terms.BKG.recipient)
_IN_ORDER = (
    *(terms.ORG.organization, terms.ORG.role, terms.BKG.recipient, terms.BKG.award, terms.BKG.grantedAt),
    *(terms.SCHEMA.name, terms.BKG.approximation, terms.SCHEMA.value, terms.SCHEMA.unitText),
)


def is_part(thing: str | Literal) -> bool:
    """Whether ``thing`` only joins others."""
    return isinstance(thing, str) and kind_of(thing) in PARTS


def joined(statements: Sequence[Statement], *, without: str) -> list[str | Literal]:
    """What the statements about a part join, in the order in which it is told: 260 before 名."""
    found = {one.object for one in statements if one.predicate != terms.RDF.type and one.object != without}
    return sorted(found, key=lambda part: (_place(statements, part), str(part)))


def whole(statements: Sequence[Statement]) -> str:
    """The person or organization that a membership or grant is told of, or ""."""
    found = (one.object for one in statements if one.predicate in _WHOLE and isinstance(one.object, str))
    return next(found, "")


def _place(statements: Sequence[Statement], part: str | Literal) -> int:
    predicate = next(one.predicate for one in statements if one.object == part)
    return _IN_ORDER.index(predicate) if predicate in _IN_ORDER else -1
