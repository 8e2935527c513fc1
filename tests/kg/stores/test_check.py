"""What is wrong with a store is found, each fault by its own rule; a store that is as it should be has none."""

import apsw
import pyoxigraph
import pytest

import kg
from kg.errors import StoreError
from kg.identity import iri
from kg.messages import entries, say, use
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


DAMAGE = [
    ("UPDATE issues SET text = text || '。'", "check.text"),
    ("UPDATE issues SET iri = iri || 'x'", "check.iri"),
    ("UPDATE issues SET issued = '2030-01-01'", "check.statements"),
    ("UPDATE issues SET issued = '2030-01-01'", "check.order"),
    ("UPDATE statements SET \"end\" = 9999 WHERE verb = '举办'", "check.offsets"),
    ("UPDATE statements SET begin = \"end\" WHERE verb = '举办'", "check.offsets"),
    ("UPDATE statements SET begin = -1 WHERE verb = '举办'", "check.offsets"),
    ("UPDATE statements SET begin = begin - 2 WHERE verb = '举办'", "check.statements"),
    ("UPDATE statements SET begin = 12, \"end\" = 14 WHERE verb = '举办'", "check.quote"),
    ("UPDATE statements SET rule = '' WHERE verb = '举办'", "check.rule"),
    ("UPDATE statements SET confidence = 7 WHERE verb = '举办'", "check.rule"),
    ("UPDATE statements SET since = 'x' WHERE verb = '举办'", "check.order"),
    ("UPDATE statements SET verb = '主办' WHERE verb = '举办'", "check.statements"),
    ("DELETE FROM statements WHERE predicate LIKE '%edition'", "check.statements"),
    (
        "INSERT INTO verdicts SELECT DISTINCT subject, predicate, object, datatype, language, 'reject'"
        " FROM statements WHERE verb = '举办'",
        "check.standing",
    ),
    ("DELETE FROM statements WHERE predicate LIKE '%#type' AND subject LIKE '%/place/%'", "check.untyped"),
    ("DELETE FROM statements WHERE predicate LIKE '%prefLabel' AND subject LIKE '%/place/%'", "check.unnamed"),
    ("UPDATE statements SET issue = 99 WHERE verb = '举办'", "check.damage"),
    ("UPDATE statements SET subject_id = subject_id + 1 WHERE verb = '举办'", "check.damage"),
    ("UPDATE statements SET object_id = NULL WHERE verb = '举办'", "check.damage"),
    ("DELETE FROM edges WHERE type = 'HOSTED'", "check.relationship"),
    ("UPDATE edges SET type = 'GUIDED' WHERE type = 'HOSTED'", "check.relationship"),
    (
        "INSERT INTO edges(source_id, target_id, type) SELECT source_id, target_id, type FROM edges",
        "check.relationship",
    ),
    ("UPDATE edge_props_text SET value = value || 'x' WHERE value = '举办'", "check.relationship"),
    ("DELETE FROM edge_props_int", "check.relationship"),
    ("UPDATE node_props_text SET value = value || 'x' WHERE key_id = 1", "check.node"),
    ("DELETE FROM nodes WHERE id = 2", "check.leftover"),
    ("INSERT INTO nodes DEFAULT VALUES; INSERT INTO node_labels SELECT max(id), 'Person' FROM nodes", "check.node"),
    ("UPDATE node_props_text SET value = 'x' WHERE value = '松岭市总工会'", "check.properties"),
    ("UPDATE node_labels SET label = 'Person' WHERE label = 'Place'", "check.properties"),
]


@pytest.mark.parametrize(("sql", "rule"), DAMAGE)
def test_what_others_changed_is_found(put, store, first, faults, sql, rule):
    put(first)
    spoil(store, sql)
    assert say(rule) in {found for found, _ in faults()}


def test_a_damage_of_every_kind_is_tried():
    tried = {rule for _, rule in DAMAGE}
    assert set(entries("check")) - tried == {"check.rdf"}, "the RDF index is damaged below"


RDF_DAMAGE = [
    "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
    "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> <urn:c> } }",
    "INSERT DATA { GRAPH <ISSUE> { <urn:a> <urn:b> <urn:c> } }",
    "DELETE WHERE { ?s bkg:hostedBy ?o }",
    "DELETE WHERE { GRAPH ?g { ?s bkg:hostedBy ?o } }",
    "WITH <ISSUE> DELETE { ?s bkg:verb ?o } INSERT { ?s bkg:verb '主办' } WHERE { ?s bkg:verb ?o }",
    "CREATE GRAPH <urn:g>",
    "DROP GRAPH <ISSUE>",
]


@pytest.mark.parametrize("update", RDF_DAMAGE)
def test_an_index_that_others_changed_is_found(put, store, first, faults, indexed, update):
    put(first)
    assert store.sparql("ASK {}").rows == [(True,)]
    prefixed = f"PREFIX bkg: <{terms.BKG}> {update.replace('ISSUE', first.iri)}"
    with store.reading() as (_, index):
        if indexed == "memory":
            with index.reading() as graph:
                graph.update(prefixed)
        else:
            graph = pyoxigraph.Store(str(store.folder / "rdf"))
            graph.update(prefixed)
            graph.flush()
            del graph
    assert faults()
    assert {rule for rule, _ in faults()} == {say("check.rdf")}


def test_a_quick_check_leaves_out_properties_triples_and_shapes(put, store, first):
    event = first.thing("event", terms.BKG.Meeting, "座谈会")
    first.fact(event, terms.SCHEMA.location, iri("organization", "松岭市总工会"))
    put(first)
    spoil(store, "UPDATE edge_props_text SET value = value || 'x' WHERE value = '举办'")
    assert check(store)
    assert check(store, quick=True) == []
    spoil(store, "DELETE FROM edges WHERE type = 'HOSTED'; DELETE FROM statements WHERE verb = '举办'")
    assert check(store, quick=True)


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
