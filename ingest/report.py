"""What an extraction found in numbers, and the sentences that look as if they held a fact but gave none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.reading import Reading
from ingest.telling import Told
from kg.identity import kind_of
from kg.model import Statement
from ontology import terms

_MENTIONS = terms.SCHEMA.mentions
_FACTUAL = re.compile(r"举办|召开|开展|举行|主办|承办|荣获|获得|当选|慰问|揭牌")


@dataclass(frozen=True, slots=True)
class Report:
    """How many things of each kind an issue names, how many facts it states, and its sentences left unread."""

    organizations: int
    persons: int
    events: int
    facts: int
    unread: tuple[str, ...]


def looks_factual(reading: Reading) -> bool:
    """Whether a sentence has a date or an organization, and a verb of those that facts are told with."""
    return bool((reading.dates or reading.organizations) and _FACTUAL.search(reading.text))


def report(stories: Sequence[Told], statements: Sequence[Statement]) -> Report:
    """The report of an issue whose statements have been made."""
    used = {(s.evidence.begin, s.evidence.end) for s in statements if s.evidence}
    readings = [r for told in stories for r in told.readings]
    unread = tuple(r.text for r in readings if r.sentence.span not in used and looks_factual(r))
    named = {str(s.object) for s in statements if s.predicate == _MENTIONS}
    kinds = [kind_of(name) for name in named]
    facts = sum(s.evidence is not None for s in statements)
    return Report(kinds.count("organization"), kinds.count("person"), kinds.count("event"), facts, unread)
