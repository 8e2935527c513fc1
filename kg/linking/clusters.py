"""Joins identifiers that links hold together into groups, the same ones whatever the order in which they came."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from kg.linking.tables import Link

_Groups = dict[str, set[str]]


class Rules(Protocol):
    """What must be known of identifiers to join them."""

    def conflict(self, a: str, b: str) -> bool:
        """Whether two identifiers must not be one."""
        ...


def join(raws: Collection[str], links: Sequence[Link], rules: Rules) -> list[set[str]]:
    """The groups that ``raws`` make.

    What was judged the same comes together first; then what is held the same, the best first, unless two of the
    joined are in conflict.
    """
    groups: _Groups = {raw: {raw} for raw in raws}
    for link in sorted(links, key=_best_first):
        first, second = groups[link.a], groups[link.b]
        if first is not second and (link.verdict == "judged" or agree(first, second, rules)):
            both = first | second
            groups.update(dict.fromkeys(both, both))
    found = {min(group): group for group in groups.values()}
    return [found[first] for first in sorted(found)]


def agree(first: Iterable[str], second: Collection[str], rules: Rules) -> bool:
    """Whether no two of two groups are in conflict."""
    return not any(rules.conflict(a, b) for a in sorted(first) for b in sorted(second))


def _best_first(link: Link) -> tuple[bool, float, str, str]:
    return link.verdict != "judged", -link.weight, link.a, link.b
