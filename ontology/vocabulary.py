"""What the ontology says, as immutable values: terms, what lies above them, and what was probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


class UnknownTermError(KeyError, AttributeError):
    """A term that the ontology does not have; the message says which one may have been meant."""

    def __str__(self) -> str:
        """The message as it is (KeyError would quote it)."""
        return str(self.args[0])


@dataclass(frozen=True, slots=True)
class Term:
    """One class or property, as the Turtle file declares it.

    ``labels`` and ``definitions`` map a language tag to a text; ``parents`` are the IRIs directly above;
    ``domain`` and ``range`` are those that this graph uses: IRIs (any one of them), or the quoted values of a
    closed list; ``types`` are the local names of its OWL types; ``role_words`` are zh words by which a text
    tells a relation.
    """

    iri: str
    curie: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    types: tuple[str, ...]
    parents: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    role_words: tuple[str, ...] = ()
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()
    inverses: tuple[str, ...] = ()
    matches: tuple[str, ...] = ()
    coarse: bool = False

    @property
    def name(self) -> str:
        """The local name: ``hostedBy``."""
        return local_name(self.iri)


@dataclass(frozen=True, slots=True)
class Ontology:
    """The vocabulary of the graph. ``classes`` and ``properties`` go from IRI to :class:`Term`, in file order."""

    version: str
    prefixes: Mapping[str, str]
    classes: Mapping[str, Term]
    properties: Mapping[str, Term]
    _above: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    def term(self, iri: str) -> Term:
        """The class or property with this IRI; :class:`UnknownTermError` where there is none."""
        found = self.classes.get(iri) or self.properties.get(iri)
        if found is None:
            raise _unknown(iri, [*self.classes, *self.properties], "term")
        return found

    def superclasses(self, iri: str) -> tuple[str, ...]:
        """The IRIs of all classes above this one, without itself, nearest first."""
        return self._ancestors(iri, self.classes, "class")

    def superproperties(self, iri: str) -> tuple[str, ...]:
        """The IRIs of all properties above this one, without itself, nearest first."""
        return self._ancestors(iri, self.properties, "property")

    def subclasses(self, iri: str) -> tuple[str, ...]:
        """The IRIs of all classes below this one, without itself, in file order."""
        self._ancestors(iri, self.classes, "class")
        return tuple(one for one in self.classes if iri in self.superclasses(one))

    def label(self, iri: str, lang: str) -> str:
        """The label in ``lang`` ("zh" or "en"), in English where the term has none in that language."""
        labels = self.term(iri).labels
        return labels.get(lang) or labels["en"]

    def coarse_class(self, iri: str) -> str:
        """The local name of the coarse class that this class is or is nearest below: ``Meeting`` for a congress.

        A class that is below none gives its own local name.
        """
        line = (iri, *self.superclasses(iri))
        return local_name(next((one for one in line if self.classes[one].coarse), iri))

    def _ancestors(self, iri: str, terms: Mapping[str, Term], what: str) -> tuple[str, ...]:
        if iri not in self._above:
            if iri not in terms:
                raise _unknown(iri, terms, what)
            self._above[iri] = _walk_up(iri, terms)
        return self._above[iri]


def local_name(iri: str) -> str:
    """What follows the last ``#`` or ``/`` of an IRI."""
    return iri.rstrip("/#").replace("#", "/").rsplit("/", 1)[-1]


def suggest(iri: str, known: Iterable[str]) -> str:
    """The IRI among ``known`` whose local name is most like that of ``iri``, in its own namespace first; or ""."""
    base = iri.removesuffix(local_name(iri))
    by_name: dict[str, str] = {}
    for one in sorted(known, key=lambda one: not one.startswith(base)):
        by_name.setdefault(local_name(one).lower(), one)
    near = difflib.get_close_matches(local_name(iri).lower(), by_name, n=1, cutoff=0.6)
    return by_name[near[0]] if near else ""


def _walk_up(iri: str, terms: Mapping[str, Term]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    level = terms[iri].parents
    while level:
        found.update(dict.fromkeys(level))
        level = tuple(above for one in level for above in terms[one].parents if above not in found)
    return tuple(found)


def _unknown(iri: str, terms: Iterable[str], what: str) -> UnknownTermError:
    near = suggest(iri, terms)
    hint = f" Did you mean <{near}>?" if near else ""
    return UnknownTermError(f"No {what} <{iri}> in ontology/bulletin-kg.ttl.{hint}")
