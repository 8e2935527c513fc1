"""What is wrong with a store is found, each fault by its own rule; a store that is as it should be has none."""

import apsw
import pytest

import kg
from kg.errors import StoreError
from kg.identity import iri
from kg.messages import use
from kg.stores.check import check
from ontology import terms


@pytest.fixture(autouse=True)
def english():
    use("en")
    yield
    use(None)


@pytest.fixture
def faults(store):
    """The rules that the store breaks, and by what."""
    return lambda: {(problem.rule, problem.thing) for problem in check(store) if problem.is_fault}


def spoil(store, sql, *values):
    connection = apsw.Connection(str(store.folder / "bulletins.sqlite"))
    connection.execute(sql, values)
    connection.close()


def test_a_sound_store_has_no_faults(put, store, first, second, faults):
    put(first)
    put(second)
    assert faults() == set()
    assert {problem.rule for problem in check(store)} <= {"The publisher is not known", "The location is not known"} | {
        "The start date is not known"
    }


def test_shapes_are_looked_at(put, first, faults):
    event = first.thing("event", terms.BKG.Meeting, "座谈会")
    first.fact(event, terms.SCHEMA.location, iri("organization", "松岭市总工会"))
    put(first)
    assert ("The location must be a schema:Place", event) in faults()


def test_a_reference_to_nothing_is_found(put, first, faults):
    nobody = iri("person", "云深")
    first.fact(first.event("长跑", "松岭市总工会"), terms.BKG.speaker, nobody)
    put(first)
    assert ("It is named, but has no class", nobody) in faults()


@pytest.mark.parametrize(
    ("sql", "rule"),
    [
        ("UPDATE issues SET text = text || '。'", "The issue's text is not the one that was imported"),
        ("UPDATE statements SET \"end\" = 9999 WHERE verb = '举办'", "The evidence lies outside the issue's text"),
        ("DELETE FROM edges WHERE type = 'HOSTED'", "The property graph's relationships are not those"),
        (
            "UPDATE node_props_text SET value = value || 'x' WHERE key_id = 1",
            "The property graph's nodes are not those",
        ),
    ],
)
def test_what_others_changed_is_found(put, store, first, faults, sql, rule):
    put(first)
    spoil(store, sql)
    assert any(found.startswith(rule) for found, _ in faults())


def test_an_index_with_a_triple_too_many_is_found(put, store, first, faults):
    put(first)
    with store.reading() as (_, index), index.reading() as graph:
        graph.update("INSERT DATA { <urn:a> <urn:b> <urn:c> }")
    assert any(rule.startswith("The RDF index holds") for rule, _ in faults())


def test_a_torn_file_is_found(put, store, first, faults):
    put(first)
    store.close()
    path = store.folder / "bulletins.sqlite"
    content = bytearray(path.read_bytes())
    content[-4096 * 3 : -4096 * 2] = bytes(4096)
    path.write_bytes(content)
    try:
        with kg.open_store(store.folder) as torn:
            found = check(torn)[0].rule
    except StoreError as error:
        found = str(error)
    assert "damaged" in found
