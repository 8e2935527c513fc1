"""What an extraction found in numbers, and the sentences that look as if they held a fact but gave none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ingest.reading import Reading
from ingest.telling import Told
from ingest.text import Sentence
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


@dataclass(slots=True)
class Watch:
    """Keeps, while the stories of an issue pass by, the sentences that look as if they held a fact."""

    factual: list[Sentence] = field(default_factory=list)

    def over(self, stories: Iterable[Told]) -> Iterator[Told]:
        """The same stories."""
        for told in stories:
            self.factual += [r.sentence for r in told.readings if looks_factual(r)]
            yield told

    def report(self, statements: Sequence[Statement]) -> Report:
        """The report of the issue whose statements have been made."""
        used = {(s.evidence.begin, s.evidence.end) for s in statements if s.evidence}
        unread = tuple(sentence.text for sentence in self.factual if sentence.span not in used)
        named = {str(s.object) for s in statements if s.predicate == _MENTIONS}
        kinds = [kind_of(name) for name in named]
        facts = sum(s.evidence is not None for s in statements)
        return Report(kinds.count("organization"), kinds.count("person"), kinds.count("event"), facts, unread)
