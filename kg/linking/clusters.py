"""Joins identifiers that links hold together into entities, the same ones whatever the order in which they came."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from kg.linking.tables import Link

_Groups = dict[str, set[str]]


class Rules(Protocol):
    """What must be known of identifiers to join them."""

    def conflict(self, a: str, b: str) -> bool:
        """Whether two identifiers must not be one."""
        ...

    def is_loose(self, raw: str) -> bool:
        """Whether an identifier lacks what would tell it apart (a date, an employer)."""
        ...


def join(raws: Collection[str], links: Sequence[Link], rules: Rules) -> list[set[str]]:
    """The entities that ``raws`` make.

    What was judged the same comes together first; then what is held the same, the best first, unless two of the
    joined are in conflict; last a loose identifier is attached, if there is one entity for it and no other.
    """
    groups: _Groups = {raw: {raw} for raw in raws}
    for link in sorted(links, key=_best_first):
        if link.verdict == "judged" or (link.verdict == "same" and _agree(groups, link.a, link.b, rules)):
            _union(groups, link.a, link.b)
    for raw, target in _attachments(groups, [link for link in links if link.verdict == "attach"], rules):
        if _agree(groups, raw, target, rules):
            _union(groups, raw, target)
    found = {min(group): group for group in groups.values()}
    return [found[first] for first in sorted(found)]


def _best_first(link: Link) -> tuple[bool, float, str, str]:
    return link.verdict != "judged", -link.weight, link.a, link.b


def _agree(groups: _Groups, a: str, b: str, rules: Rules) -> bool:
    if groups[a] is groups[b]:
        return True
    return not any(rules.conflict(one, other) for one in sorted(groups[a]) for other in sorted(groups[b]))


def _union(groups: _Groups, a: str, b: str) -> None:
    both = groups[a] | groups[b]
    for raw in both:
        groups[raw] = both


def _attachments(groups: _Groups, links: Sequence[Link], rules: Rules) -> list[tuple[str, str]]:
    """Each loose identifier that has one entity to go to, and one of that entity."""
    found = []
    for raw in sorted({raw for link in links for raw in (link.a, link.b)}):
        if not all(map(rules.is_loose, groups[raw])):
            continue
        others = [link.b if link.a == raw else link.a for link in links if raw in (link.a, link.b)]
        fitting = [other for other in others if _agree(groups, raw, other, rules)]
        firm = [other for other in fitting if not all(map(rules.is_loose, groups[other]))]
        targets = {min(groups[other]) for other in firm or fitting} - {min(groups[raw])}
        if len(targets) == 1:
            found.append((raw, targets.pop()))
    return found
