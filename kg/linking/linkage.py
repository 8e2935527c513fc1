"""Decides which identifiers are one entity, and keeps the decisions in step with issues and judgements that change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import ModuleType

import apsw

from kg.identity import kind_of
from kg.linking import derivation, events, organizations, persons, series
from kg.linking.features import LINKED, PARTS, Feature
from kg.linking.profiles import profile
from kg.linking.stage import Moves, Stage, assign, enter
from kg.linking.tables import Judgement, Tables

_COMPARED: dict[str, ModuleType] = {"organization": organizations, "event": events, "series": series, "person": persons}
_ALL = -1


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
            moved = Stage(self.tables, _COMPARED[kind]).follow(touched)
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
            groups |= enter(tables, raw, {"=" + "|".join(parts)} if parts else set())
            if not parts:
                moves |= assign(tables, [raw], raw)
        for key in sorted(groups):
            members = tables.block(key, _ALL)
            moves |= assign(tables, members, min(members, default=""))
        return moves
