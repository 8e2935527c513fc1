"""Decides which identifiers are one entity, and keeps the decisions in step with issues and judgements that change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from types import ModuleType

import apsw

from kg.identity import kind_of
from kg.linking import canonical, clusters, derivation, events, evidence, organizations, persons, series
from kg.linking.features import LINKED, PARTS, Feature
from kg.linking.profiles import Profile, profile
from kg.linking.tables import Judgement, Link, Tables

MOST = 40
"""A block of more identifiers says nothing of them: what they have in common is too common."""

_COMPARED: dict[str, ModuleType] = {"organization": organizations, "event": events, "series": series, "person": persons}
_TELLING = {"event": ("start", "end"), "person": ("employer",)}
"""What an event or person lacks that is loose."""

_ALL = -1

Moves = dict[str, tuple[str, str]]
"""Identifiers that belong to another entity now: which they belonged to before, and which now."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of identifiers: which moved to another entity, and of which something else is concluded now."""

    moves: Moves
    derived: set[str]


@dataclass(frozen=True, slots=True)
class Linkage:
    """The linkage over the tables of one connection."""

    connection: apsw.Connection

    @property
    def tables(self) -> Tables:
        """The tables that it keeps."""
        return Tables(self.connection)

    def exchange(self, gone: set[Feature], come: set[Feature]) -> Outcome:
        """Puts the features that an issue gives now in the place of those that it gave."""
        changed = self.tables.count(come - gone, gone - come)
        renamed = {feature.raw for feature in changed if feature.name == "name"}
        return self._follow({feature.raw for feature in changed} | self._bearers(renamed))

    def judge(self, judgements: Sequence[Judgement]) -> Outcome:
        """Puts these judgements (all of them) in the place of all."""
        return self._follow(self.tables.judge(judgements))

    def entity(self, raw: str) -> str:
        """The identifier of the entity that an identifier belongs to."""
        return self.tables.entity(raw)

    def _follow(self, dirty: set[str]) -> Outcome:
        """Decides anew on what is ``dirty`` and what depends on it, kind by kind."""
        moves, told = Moves(), dirty
        for kind in LINKED:
            touched = {raw for raw in dirty if kind_of(raw) == kind}
            moved = _Stage(self.tables, _COMPARED[kind]).follow(touched)
            moves |= moved
            dirty = dirty | self._bearers(moved)
        moves |= self._follow_parts({raw for raw in dirty if kind_of(raw) in PARTS})
        return Outcome(moves, derivation.follow(self.tables, told))

    def _bearers(self, raws: Iterable[str]) -> set[str]:
        """The identifiers with a feature that names one of these."""
        return {bearer for raw in raws for bearer in self.tables.bearers(raw)}

    def _follow_parts(self, dirty: set[str]) -> Moves:
        """Makes one what joins the same things."""
        tables, moves, groups = self.tables, Moves(), set[str]()
        for raw in sorted(dirty):
            parts = profile(tables, raw).parts
            groups |= _enter(tables, raw, {"=" + "|".join(parts)} if parts else set())
            if not parts:
                moves |= _assign(tables, [raw], raw)
        for key in sorted(groups):
            members = tables.block(key, _ALL)
            moves |= _assign(tables, members, min(members, default=""))
        return moves


@dataclass(slots=True)
class _Stage:
    """One kind of thing: its blocks, its links, its entities."""

    tables: Tables
    compared: ModuleType
    profiles: dict[str, Profile] = field(default_factory=dict)

    def follow(self, dirty: set[str]) -> Moves:
        """Decides anew on what is ``dirty``."""
        around = self._enter_blocks(dirty)
        changed = self._link(dirty | around) | dirty
        component = self._components(changed)
        moves: Moves = {}
        for raws, links in component:
            for group in clusters.join(raws, links, _Rules(self)):
                present = sorted(raw for raw in group if self.profile(raw).features)
                moves |= _assign(self.tables, present, canonical.choose(map(self.profile, present)))
                moves |= {
                    raw: to
                    for gone in group.difference(present)
                    for raw, to in _assign(self.tables, [gone], gone).items()
                }
        return moves

    def profile(self, raw: str) -> Profile:
        """The profile of an identifier, read once."""
        if raw not in self.profiles:
            self.profiles[raw] = profile(self.tables, raw)
        return self.profiles[raw]

    def conflict(self, a: str, b: str) -> bool:
        """Whether evidence forbids that two identifiers are one."""
        first, second = self.profile(a), self.profile(b)
        if not first.features or not second.features:
            return False
        return any(True for _ in self.compared.vetoes(first, second))

    def _enter_blocks(self, dirty: Iterable[str]) -> set[str]:
        """Brings the blocks in step; those whose block became too large or small enough again."""
        around = set()
        for raw in sorted(dirty):
            known = self.profile(raw)
            before = self.tables.keys(raw)
            after = self.compared.keys(known) if known["name"] else set()
            for key in sorted(before ^ after):
                (self.tables.enter if key in after else self.tables.leave)(key, raw)
                members = self.tables.block(key, MOST + 2)
                if len(members) == MOST + (key in after):
                    around.update(members)
        return around

    def _link(self, raws: set[str]) -> set[str]:
        """Compares ``raws`` with what shares a block with them; the ends of links that changed."""
        links = dict[tuple[str, str], Link]()
        for raw in sorted(raws):
            for other in self._candidates(raw):
                link = self._compare(raw, other)
                if link.verdict != "different":
                    links[link.a, link.b] = link
        return self.tables.exchange(raws, links.values())

    def _candidates(self, raw: str) -> set[str]:
        blocks = [self.tables.block(key, MOST + 1) for key in self.tables.keys(raw)]
        return {other for block in blocks if len(block) <= MOST for other in block} - {raw}

    def _compare(self, first: str, second: str) -> Link:
        a, b = sorted((first, second))
        return evidence.link(a, b, self.compared.compare(self.profile(a), self.profile(b)))

    def _components(self, raws: set[str]) -> Iterator[tuple[set[str], list[Link]]]:
        """What hangs together with any of ``raws``, now or until now, and the links that it hangs by."""
        mates = {mate for raw in raws for mate in self.tables.members(self.tables.entity(raw))}
        waiting, seen = sorted(raws | mates, reverse=True), set[str]()
        while waiting:
            start = waiting.pop()
            if start not in seen:
                found, links = self._reach(start)
                seen |= found
                yield found, links

    def _reach(self, start: str) -> tuple[set[str], list[Link]]:
        found, edge, links = {start}, {start}, dict[tuple[str, str], Link]()
        while edge:
            near = {(link.a, link.b): link for link in self._holding(edge)}
            links |= near
            edge = {raw for key in near for raw in key} - found
            found |= edge
        return found, [links[key] for key in sorted(links)]

    def _holding(self, raws: set[str]) -> Iterator[Link]:
        """The links that hold these identifiers to others, by judgement first."""
        judged = {(a, b): verdict for a, b, verdict in self.tables.judged(raws)}
        yield from (Link(a, b, "judged") for (a, b), verdict in judged.items() if verdict == "same")
        for link in self.tables.links(raws):
            if link.verdict in ("same", "attach") and (link.a, link.b) not in judged:
                yield link


class _Rules:
    """What a stage and the judgements say against joining."""

    def __init__(self, stage: _Stage) -> None:
        self._stage = stage
        self._judged: dict[tuple[str, str], str] = {}
        self._asked: set[str] = set()

    def conflict(self, a: str, b: str) -> bool:
        """Whether two identifiers must not be one: judged different, or, unless judged, against the evidence."""
        if a not in self._asked:
            self._asked.add(a)
            self._judged |= {(x, y): verdict for x, y, verdict in self._stage.tables.judged([a])}
        verdict = self._judged.get((min(a, b), max(a, b)))
        return verdict == "different" if verdict else self._stage.conflict(a, b)

    def is_loose(self, raw: str) -> bool:
        """Whether it lacks the date or employer that its kind is told apart by."""
        known = self._stage.profile(raw)
        return not any(known[name] for name in _TELLING.get(known.kind, ("name",)))


def _enter(tables: Tables, raw: str, keys: set[str]) -> set[str]:
    """Moves an identifier to the blocks ``keys``; all blocks that gained or lost it."""
    before = tables.keys(raw)
    for key in before - keys:
        tables.leave(key, raw)
    for key in keys - before:
        tables.enter(key, raw)
    return before ^ keys


def _assign(tables: Tables, raws: Iterable[str], entity: str) -> Moves:
    """Makes ``raws`` one entity; those that were of another."""
    moves = {}
    for raw in raws:
        before = tables.entity(raw)
        if before != entity:
            moves[raw] = before, entity
            tables.assign(raw, entity)
    return moves
