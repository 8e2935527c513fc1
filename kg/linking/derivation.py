"""Concludes what no issue states alone: which body took the place of which, and series that go by one quoted name."""

from __future__ import annotations

from collections.abc import Iterable

from kg.identity import iri, kind_of
from kg.linking import brands, history
from kg.linking.profiles import Profile, profile
from kg.linking.tables import Derived, Tables
from kg.model import zh
from ontology import terms


def follow(tables: Tables, dirty: Iterable[str]) -> set[str]:
    """Concludes anew about what is ``dirty`` and what depends on it; the identifiers with other conclusions now."""
    known = [profile(tables, raw) for raw in sorted(dirty) if kind_of(raw) in _CONCLUSIONS]
    touched = {one.raw for one in known}
    for one in known:
        touched.update(tables.concluding(one.raw))
        touched |= brands.exchange(tables, one) if one.kind == "event" else history.predecessors(one, tables)
    return {raw for raw in sorted(touched) if tables.derive(raw, _conclusions(profile(tables, raw), tables))}


def _conclusions(known: Profile, tables: Tables) -> set[Derived]:
    return set(_CONCLUSIONS[known.kind](known, tables)) if known["name"] else set()


def _replaced(body: Profile, tables: Tables) -> Iterable[Derived]:
    for successor in history.successors(body, tables):
        yield Derived(successor, terms.DCTERMS.replaces, body.raw)


def _in_series(event: Profile, tables: Tables) -> Iterable[Derived]:
    for brand in brands.series(event, tables):
        series, name = iri("series", brand), zh(brand)
        yield Derived(event.raw, terms.SCHEMA.superEvent, series)
        yield Derived(series, terms.RDF.type, terms.SCHEMA.EventSeries)
        yield Derived(series, terms.SKOS.prefLabel, name.value, name.datatype, name.language)


_CONCLUSIONS = {"organization": _replaced, "event": _in_series}
