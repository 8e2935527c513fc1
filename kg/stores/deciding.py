"""Takes judgements of facts into a record: in each issue that they touch stands what they let stand, and no more."""

from __future__ import annotations

from collections.abc import Iterator

from kg.linking import Tables
from kg.linking.verdicts import Fact
from kg.model import Literal, Statement
from kg.stores.history import JUDGEMENTS, Change
from kg.stores.record import Record
from kg.stores.rows import things
from kg.stores.standing import Standing, Verdicts

_CONCLUDED = (
    "SELECT DISTINCT subject FROM statements"
    " WHERE issue = (SELECT id FROM issues WHERE iri = ?) AND concluded IS NOT NULL"
)


def decide(record: Record, verdicts: Verdicts) -> Change:
    """Puts these judgements of facts in the place of all."""
    kept = Standing(record.connection)
    judged = {fact for fact, _ in kept.verdicts().items() ^ verdicts.items()}
    stating = {one.issue for fact in judged for one in _stating(record, fact)}
    touched = sorted(kept.touching({fact.subject for fact in judged}) | stating)
    kept.take(verdicts)
    change = Change("judged", len(verdicts))
    record.log.append(JUDGEMENTS, change, (repr(sorted(verdicts.items())),))
    moved = {thing for issue in touched for thing in _brought(record, issue)}
    record.connection.executemany("INSERT OR REPLACE INTO moved VALUES (?, 1)", [(one,) for one in sorted(moved)])
    return change


def _brought(record: Record, issue: str) -> set[str]:
    """Brings one issue to what stands of it now; the things that are no longer, or not before, as they were."""
    kept, before = Standing(record.connection), set(record.standing(issue))
    read = set(record.as_read(issue))
    after = kept.of(read)
    if before == after:
        return set()
    gone = things(record.resolved(before)) | _concluded(record, issue)
    record.exchange(record.issue(issue), before, read, "renamed")
    come = things(record.resolved(after)) | _concluded(record, issue)
    return gone | come | record.moved(whole=True) | record.moved(whole=False)


def _concluded(record: Record, issue: str) -> set[str]:
    """The things of which something stands in an issue that linkage concluded."""
    found = record.connection.execute(_CONCLUDED, (issue,))
    return {str(thing) for (thing,) in found}


def _stating(record: Record, fact: Fact) -> Iterator[Statement]:
    """The statements that tell a fact, or of a thing all that is said of it, by the entities that they are about."""
    tables = Tables(record.connection)
    subject = tables.entity(fact.subject)
    if fact.is_thing:
        yield from (*record.statements(subject=subject), *record.statements(object=subject))
        return
    value = Literal(fact.object, fact.datatype, fact.language) if fact.datatype else tables.entity(fact.object)
    yield from record.statements(subject=subject, predicate=fact.predicate, object=value)
