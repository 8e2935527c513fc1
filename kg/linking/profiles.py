"""What all issues together tell of one identifier, with the bodies and events in it as the entities that they are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kg.identity import kind_of
from kg.linking.features import JOIN, PART
from kg.linking.tables import Tables


@dataclass(frozen=True)
class Profile:
    """An identifier with its features: each name with its values."""

    raw: str
    features: dict[str, frozenset[str]]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.features.get(name, frozenset())

    @cached_property
    def kind(self) -> str:
        """The kind of thing."""
        return kind_of(self.raw)

    @cached_property
    def is_loose(self) -> bool:
        """Whether it lacks what its kind is told apart by: an event a date, a person an employer."""
        return self.kind in _TELLING and not any(self[name] for name in _TELLING[self.kind])

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """What a thing joins, for one that is no more than that."""
        named = [(name, value) for name, values in self.features.items() if name.startswith(PART) for value in values]
        return tuple(JOIN.join(part) for part in sorted(named))

    @cached_property
    def name(self) -> str:
        """The fullest of the names that texts gave it."""
        return max(self["name"], key=lambda name: (len(name), name), default="")


_TELLING = {"event": ("start", "end"), "person": ("employer",)}
_THINGS = {"organizer": "organization", "employer": "organization", "house": "organization", "event": "event"}


def profile(tables: Tables, raw: str, names: dict[str, list[str]] | None = None) -> Profile:
    """The profile of an identifier; one without features when no issue tells of it.

    The names of its bodies are kept in ``names``, for many have the same.
    """
    names = {} if names is None else names
    found: dict[str, set[str]] = {}
    known = tables.features(raw)
    entities = tables.entities(value for name, value in known if _is_thing(name))
    for name, value in known:
        resolved = entities.get(value, value) if _is_thing(name) else _resolved(tables, name, value)
        found.setdefault(name, set()).add(resolved)
        if name in ("employer", "house", "organizer"):
            if value not in names:
                names[value] = tables.values(value, "name")
            found.setdefault(f"{name}.name", set()).update(names[value])
    return Profile(raw, {name: frozenset(values) for name, values in found.items()})


def _is_thing(name: str) -> bool:
    """Whether the values of a feature are identifiers that stand for entities."""
    return name in _THINGS or name.startswith(PART)


def _resolved(tables: Tables, name: str, value: str) -> str:
    """A feature's value with what it names as the entity that it is."""
    if name == "honour":
        return JOIN.join(tables.entity(part) for part in value.split(JOIN))
    return value
