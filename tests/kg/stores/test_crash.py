"""A process that is killed, or fails, in the middle of a change leaves both graphs as before it or as after it."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pyoxigraph
import pytest

import kg
from kg.model import Literal
from kg.stores.index import Index
from kg.stores.record import Record
from ontology import terms

TRIALS = Path(__file__).with_name("kill_trials.py")
SHARDS, TRIALS_EACH = 4, 50


def quads(store):
    """Everything that the RDF index holds, but for its mark."""
    with store.reading() as (_, index), index.reading() as found:
        return {str(quad) for quad in found.quads_for_pattern(None, None, None, None)}


@pytest.mark.parametrize("seed", range(SHARDS))
def test_kill_at_200_moments_leaves_the_store_before_or_after(seed):
    # A killed process loses nothing that it wrote; so a disk in memory shows the same, in a third of the time.
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        arguments = [sys.executable, str(TRIALS), folder, str(TRIALS_EACH), str(seed)]
        ran = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    fell = json.loads(ran.stdout)
    assert sum(fell.values()) == TRIALS_EACH
    assert sum(count for name, count in fell.items() if not name.endswith("done")) >= TRIALS_EACH // 5, fell


def test_an_error_in_the_middle_takes_everything_back(put, store, first, second, content):
    put(first)
    before = content(store), quads(store)
    second.fact(second.event("长跑", "松岭市总工会"), terms.BKG.edition, Literal("第三", terms.XSD.integer))
    with pytest.raises(ValueError, match="第三"):
        put(second)
    assert (content(store), quads(store)) == before
    assert len(store.issues()) == 1


def test_a_quote_must_be_where_its_offsets_say(put, store, first):
    first.text = "，" + first.text
    with pytest.raises(ValueError, match="is not"):
        put(first)
    assert store.issues() == []


@pytest.fixture
def on_disk(monkeypatch):
    monkeypatch.setattr("kg.stores.index.IN_MEMORY", -1)


def test_an_index_that_stopped_while_it_was_filled_is_made_anew(put, store, first, on_disk):
    put(first)
    half = pyoxigraph.Store(str(store.folder / "rdf"))
    half.update("INSERT DATA { <urn:a> <urn:b> <urn:c> }")
    half.flush()
    del half
    assert store.sparql("ASK { <urn:a> ?p ?o }").rows == [(False,)]
    assert store.sparql("ASK { ?i a bkg:Issue }").rows == [(True,)]


def test_a_damaged_index_is_made_anew(put, store, first, on_disk):
    put(first)
    store.sparql("ASK {}")
    for file in (store.folder / "rdf").iterdir():
        file.write_bytes(b"damaged")
    assert store.sparql("ASK { ?i a bkg:Issue }").rows == [(True,)]


def test_a_record_put_back_from_a_backup_gets_its_own_index(tmp_path, first, second, on_disk):
    path = tmp_path / "store"
    for one in (first, second):
        with kg.open_store(path, create=True) as store:
            store.add(one.issue, one.statements)
            store.sparql("ASK {}")
        (path / "bulletins.sqlite").rename(tmp_path / one.identifier)
    (tmp_path / first.identifier).rename(path / "bulletins.sqlite")
    with kg.open_store(path) as store:
        assert store.sparql("SELECT ?i { ?i a bkg:Issue }").rows == [(first.iri,)]


def test_an_index_is_followed_graph_by_graph(put, store, first, second, on_disk, monkeypatch):
    put(first)
    for number in range(4):
        first.identifier = f"{number}.txt"
        put(type(first)(first.identifier))
    store.sparql("ASK {}")
    put(second)
    monkeypatch.setattr(Index, "_fill", None)
    assert len(store.sparql("SELECT ?i { ?i a bkg:Issue }").rows) == 6
    assert Record(store.reading().__enter__()[0].connection).log.sequence() == 6
