"""Laws of importing, over random orders of bulletins: made-up ones, and real ones where they are there."""

import dataclasses
import os
import tempfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ingest
import kg
from ingest.readers import find_files, read_manifest
from kg.stores.check import check
from kg.stores.property_graph import PropertyGraph

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT.parent / "shared" / "bulletins"
POOLS = {"made-up": [ROOT / "examples" / "bulletins", ROOT / "tests" / "bulletins" / "tuned"], "real": [REAL]}
MOST = 10
"""Bulletins of each folder: more would not meet each other oftener."""


@cache
def bulletins(pool):
    """Each bulletin, and two corrections of it: one that lost its second half, and one of another day."""
    if pool == "real" and not REAL.is_dir() and os.environ.get("CI") != "true":
        pytest.skip(f"no bulletins in {REAL}")
    return [
        tuple((issue, ingest.extract(issue).statements) for issue in _versions(file, told))
        for folder in POOLS[pool]
        for file, told in _files(folder)
    ]


def _files(folder):
    told = read_manifest(folder / "manifest.csv") if (folder / "manifest.csv").exists() else {}
    return [(file, told.get(file.name, {})) for file in find_files([folder])[:MOST]]


def _versions(file, told):
    issue = ingest.read_issue(file, publisher=told.get("publisher", ""), issued=told.get("issued", ""))
    half = dataclasses.replace(issue, text=issue.text[: len(issue.text) // 2])
    return issue, half, dataclasses.replace(issue, issued="2019-01-07")


class Stores:
    """Stores in a folder that is gone afterwards."""

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory()
        self._opened = []
        return self

    def __exit__(self, *error):
        for store in self._opened:
            store.close()
        self._folder.cleanup()

    def of(self, *versions):
        """A new store, with these versions of issues imported in this order."""
        store = kg.open_store(Path(self._folder.name, str(len(self._opened))), create=True)
        self._opened.append(store)
        for issue, statements in versions:
            store.add(issue, statements)
        return store

    def content(self, store):
        """The canonical exports, byte for byte, and the property graph."""
        paths = {name: Path(self._folder.name, name) for name in ("nquads", "csv")}
        for name, path in paths.items():
            store.export(name, path)
        with store.reading() as (record, _):
            graph = PropertyGraph(record)
            nodes, relationships = graph.nodes(), graph.relationships()
        return *(path.read_bytes() for path in paths.values()), nodes, relationships


def laws(examples):
    """How each law is tried."""
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
    return settings(max_examples=examples, deadline=None, suppress_health_check=slow, print_blob=True)


each_pool = pytest.mark.parametrize("pool", POOLS)


def some(data, pool, *, least, most):
    """Different bulletins of a pool in any order."""
    known = bulletins(pool)
    most = min(most, len(known))
    return data.draw(st.lists(st.sampled_from(known), min_size=min(least, most), max_size=most, unique_by=id))


@each_pool
@laws(8)
@given(data=st.data())
def test_any_order_gives_the_same_bytes(pool, data):
    chosen = [versions[0] for versions in some(data, pool, least=2, most=5)]
    shuffled = data.draw(st.permutations(chosen))
    with Stores() as stores:
        assert stores.content(stores.of(*chosen)) == stores.content(stores.of(*shuffled))


@each_pool
@laws(8)
@given(data=st.data())
def test_what_is_removed_was_never_there(pool, data):
    chosen = [versions[0] for versions in some(data, pool, least=2, most=4)]
    stay = data.draw(st.lists(st.sampled_from(chosen), unique_by=id, max_size=len(chosen) - 1))
    with Stores() as stores:
        store = stores.of(*chosen)
        for issue, _ in chosen:
            if not any(issue is kept for kept, _ in stay):
                assert store.remove(issue.identifier).status == "removed"
        assert stores.content(store) == stores.content(stores.of(*stay))


@each_pool
@laws(8)
@given(data=st.data())
def test_imports_corrections_and_removals_come_to_what_is_left(pool, data):
    """However the store came to be, it is the one into which each issue was imported once, as it is now."""
    chosen = some(data, pool, least=2, most=4)
    left = {}
    with Stores() as stores:
        store = stores.of()
        for at in data.draw(st.lists(st.integers(0, len(chosen) - 1), min_size=3, max_size=7)):
            identifier = chosen[at][0][0].identifier
            version = data.draw(st.sampled_from([*chosen[at], None]))
            if version:
                store.add(*version)
                left[identifier] = version
            elif left.pop(identifier, None):
                store.remove(identifier)
        assert stores.content(store) == stores.content(stores.of(*left.values()))
        assert [problem for problem in check(store, quick=True) if problem.is_fault] == []


@each_pool
@laws(6)
@given(data=st.data())
def test_the_same_issue_again_changes_nothing_and_says_so(pool, data):
    chosen = [data.draw(st.sampled_from(versions)) for versions in some(data, pool, least=1, most=3)]
    again = data.draw(st.lists(st.sampled_from(chosen), min_size=1, max_size=4))
    with Stores() as stores:
        store = stores.of(*chosen)
        before, log = stores.content(store), store.log()
        for issue, _ in again:
            assert store.add(issue, ingest.extract(issue).statements) == kg.Change("same")
        assert (stores.content(store), store.log()) == (before, log)


@each_pool
@laws(6)
@given(data=st.data())
def test_a_correction_touches_its_own_facts_only(pool, data):
    (first, *_), *others = some(data, pool, least=2, most=4)
    corrected = data.draw(st.sampled_from(next(one for one in bulletins(pool) if one[0] is first)))
    with Stores() as stores:
        store = stores.of(first, *(versions[0] for versions in others))
        kept = {issue.iri: _read(store, issue.iri) for issue, _ in (versions[0] for versions in others)}
        change = store.add(*corrected)
        assert {iri: _read(store, iri) for iri in kept} == kept
        assert _read(store, first[0].iri) == set(corrected[1])
        before, after = _facts(first[1]), _facts(corrected[1])
        assert change.removed <= len(before - after), "facts of one entity may be one"
        assert change.added + change.confirmed <= len(after - before)
        assert (before == after) == (change.removed + change.added + change.confirmed == 0)


def _read(store, issue):
    with store.reading() as (record, _):
        return set(record.as_read(issue))


def _facts(statements):
    return {(one.subject, one.predicate, one.object) for one in statements}
