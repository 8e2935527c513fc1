"""Finds the things that a name in a question stands for: whole names, other forms, and parts of names."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from kg.errors import NotFoundError, QueryError
from kg.identity import kind_of
from kg.messages import say

if TYPE_CHECKING:
    from kg.stores import Store

EXACT, SUFFIX, INSIDE, SCATTERED, LONGER = 5, 4, 3, 2, 1
"""How a text fits a name, best first: it is the name, ends it, stands in it, ends it with gaps, or holds it."""

_IDENTIFIER = "http://purl.org/dc/terms/identifier"
_MARKS = re.compile(r"[\W_]+")
_ORDINAL = re.compile(r"第(\d{1,2})(?=[届期批次季])")
_NUMBER = re.compile(r"第[一二三四五六七八九十百]+[届期批次季]|首届|\d+")
_DIGITS = "零一二三四五六七八九"
_FEWEST_SCATTERED = 4
_MOST_GAPS = 2


@dataclass(frozen=True, slots=True)
class Name:
    """One name of one thing. ``label`` is the thing's preferred name, ``folded`` this name as it is compared."""

    iri: str
    label: str
    folded: str
    kind: str


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that a text may stand for; ``fit`` is one of the constants above, ``coverage`` is in (0, 1]."""

    iri: str
    label: str
    kind: str
    fit: int
    coverage: float


@dataclass(frozen=True)
class Names:
    """All names of a store."""

    labels: Sequence[tuple[str, str, bool, str]] = field(repr=False)

    @classmethod
    def of(cls, store: Store) -> Names:
        """The names that ``store`` holds now."""
        files = store.statements(predicate=_IDENTIFIER)
        issues = [(one.subject, str(getattr(one.object, "value", one.object)), True, "Issue") for one in files]
        return cls([*store.labels(), *issues])

    @cached_property
    def preferred(self) -> dict[str, str]:
        """The preferred name of each thing."""
        return {iri: label for iri, label, preferred, _ in self.labels if preferred}

    @cached_property
    def _names(self) -> tuple[Name, ...]:
        rows = ((iri, label, fold(label)) for iri, label, *_ in self.labels)
        return tuple(Name(iri, self.preferred.get(iri, label), key, kind_of(iri)) for iri, label, key in rows if key)

    def find(self, text: str, kinds: Collection[str]) -> list[Found]:
        """The things of these kinds that ``text`` fits equally well, the best covered first; [] for none.

        A text that stands inside names means all these events, but only the best covered of other things.
        """
        key = fold(text)
        if not key:
            return []
        best: dict[str, Found] = {}
        for name in self._names:
            if name.kind in kinds and (fit := _fit(key, name.folded)):
                found = Found(name.iri, name.label, name.kind, fit, _coverage(key, name.folded))
                best[name.iri] = max(best.get(name.iri, found), found, key=_goodness)
        top = max((found.fit for found in best.values()), default=0)
        ranked = sorted((found for found in best.values() if found.fit == top), key=lambda one: one.label)
        ranked.sort(key=_goodness, reverse=True)
        return [one for one in ranked if one.kind == "event" or one.coverage == ranked[0].coverage or top == SUFFIX]

    def holding(self, question: str) -> list[str]:
        """The names of three characters or more that stand whole in ``question``, the longest first."""
        held = {label for _, label, *_ in self.labels if len(label) > 2 and label in question}
        return sorted(held, key=lambda label: (-len(label), label))

    def close(self, text: str, kinds: Collection[str] = (), *, most: int = 3) -> list[str]:
        """The preferred names that look most like ``text``."""
        labels = {label for iri, label in self.preferred.items() if not kinds or kind_of(iri) in kinds}
        return close(text, labels, most=most)


def exactly(store: Store, name: str, *, kinds: Collection[str]) -> str:
    """The IRI of the one thing of these kinds that bears ``name``.

    Raises QueryError when several do, NotFoundError with close names when none does.
    """
    names = Names.of(store)
    found = [one for one in names.find(name, kinds) if one.fit == EXACT]
    if len(found) == 1:
        return found[0].iri
    if found:
        raise QueryError(say("queries.ambiguous", name=name, candidates=listed(one.iri for one in found)))
    near = listed(names.close(name, kinds)) or "-"
    raise NotFoundError(say("queries.no_name", name=name, near=near))


def fold(text: str) -> str:
    """A name as it is compared: without marks, quotes and spaces, small letters, 第3届 as 第三届."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _MARKS.sub("", _ORDINAL.sub(lambda found: f"第{_in_words(int(found[1]))}", plain))


def close(text: str, names: Iterable[str], *, most: int = 3) -> list[str]:
    """The ``names`` that share the most pairs of neighboring characters with ``text``."""
    wanted = _pairs(fold(text))
    scored = ((_alikeness(wanted, _pairs(fold(name))), name) for name in names)
    return [name for score, name in sorted(scored, key=lambda one: (-one[0], one[1]))[:most] if score > 0.2]


def listed(items: Iterable[str]) -> str:
    """Items as one text: 甲、乙、丙."""
    return "、".join(items)


def _fit(key: str, name: str) -> int:
    if key == name:
        return EXACT
    if not set(_NUMBER.findall(key)) <= set(_NUMBER.findall(name)):
        return 0
    if len(key) >= 2 and key in name:
        return SUFFIX if name.endswith(key) else INSIDE
    if len(key) >= _FEWEST_SCATTERED and key[-2:] == name[-2:] and 0 <= _gaps(key, name) <= _MOST_GAPS:
        return SCATTERED
    return LONGER if len(name) >= _FEWEST_SCATTERED and 2 * len(name) > len(key) and name in key else 0


def _gaps(key: str, name: str) -> int:
    """How often ``name`` leaves ``key`` aside while spelling it in order; -1 when it does not spell it."""
    gaps, place = 0, name.find(key[0])
    for char in key[1:]:
        following = name.find(char, place + 1)
        if place < 0 or following < 0:
            return -1
        gaps += following > place + 1
        place = following
    return gaps if place >= 0 else -1


def _coverage(key: str, name: str) -> float:
    return min(len(key), len(name)) / max(len(key), len(name))


def _goodness(found: Found) -> tuple[int, float]:
    return found.fit, found.coverage


def _in_words(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return (_DIGITS[tens] if tens > 1 else "") + "十" + (_DIGITS[ones] if ones else "")


def _pairs(text: str) -> Counter[str]:
    return Counter(_windows(text, 2) if len(text) > 1 else text)


def _windows(text: str, width: int) -> Iterator[str]:
    return (text[start : start + width] for start in range(len(text) - width + 1))


def _alikeness(first: Counter[str], second: Counter[str]) -> float:
    both = first.total() + second.total()
    return 2 * (first & second).total() / both if both else 0.0
