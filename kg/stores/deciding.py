"""Takes judgements of facts into a record: in each issue that they touch stands what they let stand, and no more."""

from __future__ import annotations

from collections.abc import Iterable

from kg.linking import Tables
from kg.stores.record import JUDGEMENTS, Change, Record
from kg.stores.rows import things
from kg.stores.standing import Standing, Verdicts


def decide(record: Record, verdicts: Verdicts) -> Change:
    """Puts these judgements of facts in the place of all."""
    kept = Standing(record.connection)
    judged = {fact.subject for fact, _ in kept.verdicts().items() ^ verdicts.items()}
    touched = sorted(kept.touching(judged) | _stating(record, judged))
    kept.take(verdicts)
    change = Change("judged", len(verdicts))
    record.log(JUDGEMENTS, change, (repr(sorted(verdicts.items())),))
    moved = {thing for issue in touched for thing in _brought(record, issue)}
    record.connection.executemany("INSERT OR IGNORE INTO moved VALUES (?)", [(one,) for one in sorted(moved)])
    return change


def _brought(record: Record, issue: str) -> set[str]:
    """Brings one issue to what stands of it now; the things that are no longer, or not before, as they were."""
    kept, before = Standing(record.connection), set(record.standing(issue))
    read = set(record.as_read(issue))
    after = kept.of(read)
    if before == after:
        return set()
    gone = things(record.resolved(before))
    record.exchange(record.issue(issue), before, read, "renamed")
    return gone | things(record.resolved(after)) | record.moved()


def _stating(record: Record, raws: Iterable[str]) -> set[str]:
    """The IRIs of the issues that state something about these things."""
    entities = [Tables(record.connection).entity(raw) for raw in raws]
    ends = ([*record.statements(subject=one), *record.statements(object=one)] for one in entities)
    return {statement.issue for statements in ends for statement in statements}
