"""Says when one organization became another, by the changes that issues tell of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Literal
from ontology import terms

if TYPE_CHECKING:
    from kg.stores import Store

ENDS = (terms.ORG.originalOrganization, terms.ORG.resultingOrganization)
"""What joins a change with the organizations before and after it."""


def day(store: Store, new: str, old: str) -> str:
    """The first day, month or year of a change from ``old`` to ``new``, "" where no issue tells it."""
    went, came = (
        {one.subject for one in store.statements(predicate=predicate, object=body)}
        for predicate, body in zip(ENDS, (old, new), strict=True)
    )
    told = [store.statements(subject=change, predicate=terms.SCHEMA.startDate) for change in went & came]
    dates = [one.object for statements in told for one in statements]
    return min((date.value for date in dates if isinstance(date, Literal)), default="")
