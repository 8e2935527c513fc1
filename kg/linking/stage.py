"""Links one kind of thing: its blocks, the links between its identifiers, their groups and entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from types import ModuleType

from kg.linking import canonical, clusters, evidence
from kg.linking.known import MOST
from kg.linking.profiles import Profile, profile
from kg.linking.tables import Link, Tables

Moves = dict[str, tuple[str, str]]
"""Identifiers that belong to another entity now: which they belonged to before, and which now."""


@dataclass(slots=True)
class Stage:
    """One kind of thing, compared by the module ``compared``."""

    tables: Tables
    compared: ModuleType
    profiles: dict[str, Profile] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)
    judged: dict[str, dict[str, str]] = field(default_factory=dict)
    conflicts: dict[tuple[str, str], bool] = field(default_factory=dict)
    targets: dict[frozenset[str], frozenset[str] | None] = field(default_factory=dict)
    near: dict[frozenset[str], frozenset[frozenset[str]]] = field(default_factory=dict)

    def follow(self, dirty: set[str]) -> Moves:
        """Decides anew on what is ``dirty``, and on no more than hangs together with it."""
        changed = self._link(dirty | self._enter_blocks(dirty)) | dirty
        regrouped = self._group(changed)
        return self._settle(regrouped)

    def profile(self, raw: str) -> Profile:
        """The profile of an identifier, read once."""
        if raw not in self.profiles:
            self.profiles[raw] = profile(self.tables, raw, self.names)
        return self.profiles[raw]

    def conflict(self, a: str, b: str) -> bool:
        """Whether two identifiers must not be one: judged different, or, unless judged, against the evidence."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self.conflicts:
            self.conflicts[pair] = self._conflict(*pair)
        return self.conflicts[pair]

    def _conflict(self, a: str, b: str) -> bool:
        if a not in self.judged:
            ends = self.tables.judged([a])
            self.judged[a] = {(one.b if one.a == a else one.a): one.verdict for one in ends}
        if verdict := self.judged[a].get(b):
            return verdict == "different"
        first, second = self.profile(a), self.profile(b)
        known = bool(first.features and second.features)
        return known and any(True for _ in self.compared.vetoes(first, second))

    def _enter_blocks(self, dirty: Iterable[str]) -> set[str]:
        """Brings the blocks in step; those whose block became too large or small enough again."""
        around = set[str]()
        for raw in sorted(dirty):
            known = self.profile(raw)
            after = self.compared.keys(known) if known["name"] else set()
            for key in sorted(enter(self.tables, raw, after)):
                size = MOST + (key in after)
                if self.tables.size(key, size + 1) == size:
                    around.update(self.tables.block(key, size))
        return around

    def _link(self, raws: set[str]) -> set[str]:
        """Compares ``raws`` with what shares a block with them; the ends of links that changed."""
        links = dict[tuple[str, str], Link]()
        for raw in sorted(raws):
            for other in self.tables.mates(raw):
                a, b = sorted((raw, other))
                if (a, b) not in links:
                    links[a, b] = evidence.link(a, b, self.compared.compare(self.profile(a), self.profile(b)))
        return self.tables.exchange(raws, [link for link in links.values() if link.verdict != "different"])

    def _group(self, changed: set[str]) -> set[str]:
        """Groups anew what hangs together with any of ``changed``, now or until now; all that was looked at."""
        mates = {mate for raw in changed for mate in self.tables.group(raw)}
        waiting, seen = sorted(changed | mates, reverse=True), set[str]()
        while waiting:
            start = waiting.pop()
            if start not in seen:
                raws, links = self._reach(start)
                seen |= raws
                for group in clusters.join(raws, links, self):
                    self.tables.keep_group(group)
        return seen

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
        judged = {(one.a, one.b): one.verdict for one in self.tables.judged(raws)}
        yield from (Link(a, b, "judged") for (a, b), verdict in judged.items() if verdict == "same")
        for link in self.tables.links(raws, "same"):
            if (link.a, link.b) not in judged:
                yield link

    def _settle(self, raws: set[str]) -> Moves:
        """Makes entities of the groups of ``raws``, of what is attached to them and of what was."""
        near = {end for link in self.tables.links(raws, "attach") for end in (link.a, link.b)}
        before = {self.tables.entity(raw) for raw in raws | near}
        groups = {self.tables.group(raw) for raw in raws | near | before}
        loose = {group: self._target(group) for group in groups if self._is_loose(group)}
        firm = {group for group in groups if group not in loose} | {target for target in loose.values() if target}
        alone = [group for group, target in loose.items() if target is None]
        moves: Moves = {}
        for group in sorted(firm, key=sorted):
            whole, left = self._with_attached(group)
            moves |= self._make_entity(whole)
            alone += left
        for group in sorted(alone, key=sorted):
            moves |= self._make_entity(group)
        return moves

    def _is_loose(self, group: Iterable[str]) -> bool:
        """Whether nothing in a group has what its kind is told apart by (a date, an employer)."""
        return all(self.profile(raw).is_loose for raw in group)

    def _target(self, group: frozenset[str]) -> frozenset[str] | None:
        """The group to which a loose one belongs, when there is one for it and no other."""
        if group not in self.targets:
            fitting = [one for one in self._near(group) if not self._is_loose(one) and clusters.agree(group, one, self)]
            self.targets[group] = fitting[0] if len(fitting) == 1 else None
        return self.targets[group]

    def _with_attached(self, group: frozenset[str]) -> tuple[frozenset[str], list[frozenset[str]]]:
        """A group with the loose ones that belong to it, and those that another of them keeps out."""
        whole, left = group, list[frozenset[str]]()
        for one in sorted((one for one in self._near(group) if self._is_loose(one)), key=sorted):
            if self._target(one) == group:
                if clusters.agree(one, whole, self):
                    whole |= one
                else:
                    left.append(one)
        return whole, left

    def _near(self, group: frozenset[str]) -> frozenset[frozenset[str]]:
        """The groups that a link would attach to one, or it to them."""
        if group not in self.near:
            ends = {end for link in self.tables.links(group, "attach") for end in (link.a, link.b)}
            self.near[group] = frozenset(map(self.tables.group, ends)) - {group}
        return self.near[group]

    def _make_entity(self, raws: Iterable[str]) -> Moves:
        """Makes these one entity; what no issue tells of is one by itself."""
        present = sorted(raw for raw in raws if self.profile(raw).features)
        moves = assign(self.tables, present, canonical.choose(map(self.profile, present)))
        for gone in sorted({*raws} - {*present}):
            moves |= assign(self.tables, [gone], gone)
        return moves


def enter(tables: Tables, raw: str, keys: set[str]) -> set[str]:
    """Moves an identifier to the blocks ``keys``; all blocks that gained or lost it."""
    before = tables.keys(raw)
    for key in sorted(before - keys):
        tables.leave(key, raw)
    for key in sorted(keys - before):
        tables.enter(key, raw)
    return before ^ keys


def assign(tables: Tables, raws: Iterable[str], entity: str) -> Moves:
    """Makes ``raws`` one entity; those that were of another."""
    moves: Moves = {}
    for raw in raws:
        before = tables.entity(raw)
        if before != entity:
            moves[raw] = before, entity
            tables.assign(raw, entity)
    return moves
