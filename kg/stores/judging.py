"""Takes what people judge into a store, and says what they should judge: doubtful pairs and weak facts."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError
from kg.identity import kind_of, short
from kg.linking import Judgement, Link, Tables, judgements, verdicts
from kg.linking.judgements import Entry
from kg.linking.numbers import OF
from kg.linking.verdicts import VERDICTS, Fact, FactEntry
from kg.messages import say
from kg.stores.deciding import decide
from kg.stores.history import JUDGEMENTS
from kg.stores.record import Record
from kg.stores.standing import Standing
from kg.stores.weakness import Weak, alike, is_weak, weak, words

MOST_TARGETS = 3
"""What may belong to more entities than this is not asked about."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two entities that may be one: their identifiers and names, and the link that says why."""

    first: str
    second: str
    names: tuple[str, str]
    link: Link


_CALLING = (
    "SELECT DISTINCT i.identifier FROM statements s JOIN issues i ON i.id = s.issue"
    f" WHERE (s.subject_id = {OF.format(':raw')} AND s.read_subject IS NULL) OR s.read_subject = :raw"
    " ORDER BY i.issued, i.identifier"
)


def _few(links: Sequence[Link]) -> list[Link]:
    """The links without those of what could be attached to many: nobody can say to which."""
    ends = Counter(end for link in links if link.verdict == "attach" for end in (link.a, link.b))
    return [link for link in links if link.verdict != "attach" or max(ends[link.a], ends[link.b]) <= MOST_TARGETS]


@dataclass(frozen=True, slots=True)
class Judging:
    """The judgements of the store in ``folder``; what changes them wants a transaction around it."""

    record: Record
    folder: Path

    @property
    def path(self) -> Path:
        """The file that holds them."""
        return self.folder / JUDGEMENTS

    def is_followed(self) -> bool:
        """Whether the record has taken in the file as it is."""
        known = self.record.connection.execute("SELECT value FROM meta WHERE key = 'judgements'").get
        return bool((known or "") == self._digest())

    def follow(self) -> None:
        """Takes in the file as it is; StoreError when it cannot be read, and nothing changes."""
        judged = judgements.read(self.path)
        pairs = sorted({one.judgement for one in judged.pairs})
        facts = {one.fact: one.verdict for one in judged.facts}
        has_facts = facts != Standing(self.record.connection).verdicts()
        if not has_facts or pairs != Tables(self.record.connection).judgements():
            self.record.judge(pairs)
        if has_facts:
            decide(self.record, facts)
        self.record.connection.execute("INSERT OR REPLACE INTO meta VALUES ('judgements', ?)", (self._digest(),))

    def entries(self) -> list[Entry]:
        """The judgements of pairs in the file."""
        return sorted(judgements.read(self.path).pairs, key=lambda entry: entry.judgement)

    def decisions(self) -> list[FactEntry]:
        """The judgements of facts in the file."""
        return sorted(judgements.read(self.path).facts, key=lambda entry: entry.fact)

    def judge(self, verdict: str, first: str, second: str) -> Judgement:
        """Adds a judgement of two identifiers, in the place of an earlier one of them."""
        if first == second or kind_of(first) != kind_of(second):
            raise InputError(say("store.judged_kinds", first=self.name(first), second=self.name(second)))
        made = judgements.judgement(verdict, first, second)
        kept = [one for one in self.entries() if one.judgement[:2] != made[:2]]
        judgements.check([*(one.judgement for one in kept), made], self.path)
        judgements.write(self.path, [*kept, Entry(made, (self.name(made.a), self.name(made.b)))], self.decisions())
        self.follow()
        return made

    def undo(self, first: str, second: str) -> None:
        """Takes the judgement of two identifiers back; InputError when there is none."""
        pair = judgements.judgement("", first, second)[:2]
        entries = self.entries()
        kept = [one for one in entries if one.judgement[:2] != pair]
        if len(kept) == len(entries):
            raise InputError(say("store.not_judged", first=self.name(first), second=self.name(second)))
        judgements.write(self.path, kept, self.decisions())
        self.follow()

    def decide(self, verdict: str, facts: Sequence[Fact]) -> None:
        """Adds a judgement of facts ("accept" or "reject"), in the place of earlier ones of them."""
        if verdict not in VERDICTS:
            raise ValueError(f"{verdict!r} is none of {VERDICTS}")
        judged = dict.fromkeys(map(verdicts.judged_as, facts))
        made = [FactEntry(fact, verdict, words(self.record, fact, "zh")) for fact in judged]
        kept = [one for one in self.decisions() if one.fact not in judged]
        judgements.write(self.path, self.entries(), [*kept, *made])
        self.follow()

    def take_back(self, facts: Sequence[Fact]) -> None:
        """Takes back what was judged of facts; InputError when nothing was."""
        entries, judged = self.decisions(), [*map(verdicts.judged_as, facts)]
        kept = [one for one in entries if one.fact not in judged]
        if len(kept) == len(entries):
            told = " ".join(verdicts.written(facts[0])).strip() if facts else ""
            raise InputError(say("store.fact_not_judged", fact=told))
        judgements.write(self.path, self.entries(), kept)
        self.follow()

    def weak(self, *, below: float) -> list[Weak]:
        """The facts of less confidence than this, the weakest first."""
        return list(weak(self.record, below))

    def is_weak(self, one: Weak, *, below: float) -> bool:
        """Whether a fact that was weak still is there, and told with no more confidence."""
        return any(is_weak(self.record, fact, below) for fact in one.facts)

    def alike(self, fact: Fact) -> list[Fact]:
        """A fact under all the identifiers that texts of the store give it, those set aside included; [] for none."""
        return alike(self.record, fact)

    def words(self, fact: Fact) -> str:
        """A fact in words."""
        return words(self.record, fact)

    def doubts(self) -> list[Doubt]:
        """The pairs of entities that nobody has judged and that evidence leaves open, the likeliest first."""
        tables, found = Tables(self.record.connection), dict[tuple[str, str], Doubt]()
        for link in _few(tables.unsure()):
            first, second = sorted((tables.entity(link.a), tables.entity(link.b)))
            if first != second and (first, second) not in found and not self._is_judged(first, second):
                found[first, second] = Doubt(first, second, (self.name(first), self.name(second)), link)
        return list(found.values())

    def members(self, entity: str) -> list[tuple[str, str]]:
        """The identifiers of an entity, each with its name."""
        return [(raw, self.name(raw)) for raw in Tables(self.record.connection).members(entity)]

    def issues(self, raw: str) -> list[str]:
        """The files of the issues that call a thing by this identifier."""
        rows = self.record.connection.execute(_CALLING, {"raw": raw})
        return [str(identifier) for (identifier,) in rows]

    def is_known(self, raw: str) -> bool:
        """Whether texts of the store give something this identifier."""
        return bool(Tables(self.record.connection).features(raw))

    def name(self, raw: str) -> str:
        """The fullest name that texts give an identifier."""
        names = Tables(self.record.connection).values(raw, "name")
        return max(names, key=lambda name: (len(name), name), default=short(raw))

    def _is_judged(self, first: str, second: str) -> bool:
        tables = Tables(self.record.connection)
        members = {*tables.members(first), *tables.members(second)}
        return any(one.verdict == "different" and {one.a, one.b} <= members for one in tables.judged(members))

    def _digest(self) -> str:
        return hashlib.sha256(self.path.read_bytes()).hexdigest() if self.path.exists() else ""
