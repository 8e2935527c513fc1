"""Whatever several issues call a thing, it has one name and one finest class, in RDF as in the property graph."""

import itertools

import pytest

import kg
from kg.identity import iri
from kg.stores.check import check
from ontology import terms

UNION = iri("organization", "u-1")
QUADS = "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }"
TRIPLES = "SELECT ?s ?p ?o { ?s ?p ?o }"


@pytest.fixture
def issue(first):
    """Makes an issue that names and classes one union, and may give it an alias."""

    def make(identifier, issued, name, cls, alias=""):
        made = type(first)(identifier, issued)
        made.say(f"{name}召开会议。")
        made.plain(UNION, terms.RDF.type, cls)
        made.plain(UNION, terms.SKOS.prefLabel, kg.zh(name))
        if alias:
            made.plain(UNION, terms.SKOS.altLabel, kg.zh(alias))
        made.fact(made.iri, terms.SCHEMA.mentions, UNION)
        return made

    return make


@pytest.fixture
def three(issue):
    return [
        issue("b.txt", "2031-02-01", "松岭市教育工会", terms.BKG.IndustrialUnion, alias="市教育工会"),
        issue("c.txt", "2031-02-01", "市教育工会", terms.BKG.GrassrootsUnion, alias="松岭市教育工会"),
        issue("a.txt", "", "教育工会", terms.BKG.TradeUnion),
    ]


def found(store, predicate):
    query = "SELECT DISTINCT ?value { $thing $predicate ?value } ORDER BY ?value"
    return [value for (value,) in store.sparql(query, parameters={"thing": UNION, "predicate": predicate}).rows]


def classes(store):
    return {cls.rpartition("#")[2] or cls for cls in found(store, terms.RDF.type)}


def graphs(store):
    return sorted(store.sparql(QUADS).rows), sorted(store.sparql(TRIPLES).rows)


def test_the_earliest_name_stands_and_the_others_are_aliases(put, store, three, indexed):
    for one in three:
        put(one)
    assert found(store, terms.SKOS.prefLabel) == ["松岭市教育工会"]
    assert found(store, terms.SKOS.altLabel) == ["市教育工会", "教育工会"]
    assert classes(store) == {"IndustrialUnion", "TradeUnion", "Organization"}
    ((node,),) = store.cypher("MATCH (n:Organization) RETURN n").rows
    assert (node["name"], node["class"], node["type"]) == ("松岭市教育工会", "IndustrialUnion", "TradeUnion")
    assert node["aliases"] == ["市教育工会", "教育工会"]
    assert {(label, preferred) for thing, label, preferred, _ in store.labels() if thing == UNION} == {
        *[("松岭市教育工会", True), ("市教育工会", False), ("教育工会", False)]
    }


def test_each_graph_alone_has_the_chosen_name(put, store, three):
    for one in three:
        put(one)
    rows = store.sparql(
        "SELECT ?g ?name { GRAPH ?g { $thing skos:prefLabel ?name } }", parameters={"thing": UNION}
    ).rows
    assert {*rows} == {(one.iri, "松岭市教育工会") for one in three}
    assert not [problem for problem in check(store) if problem.is_fault]


def test_any_order_and_removal_give_the_same_graphs(put, store, three, tmp_path, indexed):
    for one in three:
        put(one)
    wanted = graphs(store)
    for number, order in enumerate(itertools.permutations(three)):
        with kg.open_store(tmp_path / str(number), create=True) as other:
            for one in order:
                other.add(one.issue, one.statements)
                other.sparql(TRIPLES)
            assert graphs(other) == wanted
            other.remove(order[0].identifier)
            with kg.open_store(tmp_path / f"{number}-two", create=True) as two:
                for one in order[1:]:
                    two.add(one.issue, one.statements)
                assert graphs(other) == graphs(two)


def test_a_corrected_name_reaches_the_graphs_of_others(put, store, issue, three, indexed):
    for one in three:
        put(one)
    assert found(store, terms.SKOS.prefLabel) == ["松岭市教育工会"]
    put(issue("b.txt", "2031-02-01", "松岭市教科文卫工会", terms.BKG.IndustrialUnion))
    assert found(store, terms.SKOS.prefLabel) == ["松岭市教科文卫工会"]
    put(issue("b.txt", "2031-03-01", "松岭市教科文卫工会", terms.BKG.IndustrialUnion))
    assert found(store, terms.SKOS.prefLabel) == ["市教育工会"]
    assert classes(store) == {"GrassrootsUnion", "TradeUnion", "Organization"}


def test_a_class_gives_way_to_one_below_it(put, store, first, issue, indexed):
    put(issue("a.txt", "2031-01-01", "教育工会", terms.BKG.TradeUnion))
    put(issue("b.txt", "2031-02-01", "教育工会", terms.BKG.IndustrialUnion))
    assert classes(store) == {"IndustrialUnion", "TradeUnion", "Organization"}
    assert store.cypher("MATCH (n:Organization) RETURN n.class").rows == [("IndustrialUnion",)]
    person = iri("person", "秋禾")
    for one, cls in (
        (first, terms.FOAF.Person),
        (issue("d.txt", "", "x", terms.BKG.TradeUnion), terms.BKG.ModelWorker),
    ):
        one.plain(person, terms.RDF.type, cls)
        put(one)
    assert store.sparql("SELECT ?p { ?p a bkg:ModelWorker, foaf:Person }").rows == [(person,)]
    assert store.cypher("MATCH (n:Person {name: '秋禾'}) RETURN n.model_worker").rows == [(True,)]


def test_an_organization_that_is_a_venue_is_both(put, store, issue, indexed):
    one = issue("a.txt", "2031-01-01", "教育工会", terms.BKG.TradeUnion)
    one.plain(UNION, terms.RDF.type, terms.SCHEMA.Place)
    put(one)
    put(issue("b.txt", "2031-02-01", "教育工会", terms.BKG.IndustrialUnion))
    assert classes(store) == {"IndustrialUnion", "TradeUnion", "Organization", "https://schema.org/Place"}
    ((node,),) = store.cypher("MATCH (n:Organization) RETURN n").rows
    assert (node["type"], node["class"]) == ("TradeUnion", "IndustrialUnion")
    assert {kind for thing, _, _, kind in store.labels() if thing == UNION} == {"TradeUnion"}


def test_neighbors_without_another_name_stay_as_they_are(put, store, issue):
    put(issue("b.txt", "2031-02-01", "教育工会", terms.BKG.TradeUnion))
    put(issue("a.txt", "2031-01-01", "教育工会", terms.BKG.TradeUnion))
    with store.reading() as (record, _):
        assert [identifier for _, identifier in record.log.changed_since(1)] == [iri("issue", "a.txt")]


def test_a_unit_is_a_part(put, store, first):
    body, owner = iri("organization", "北湖机械厂工会"), iri("organization", "松岭市总工会")
    first.fact(body, terms.ORG.unitOf, owner)
    put(first)
    for predicate in (terms.ORG.unitOf, terms.ORG.subOrganizationOf):
        query = "ASK { $body $p $owner . [] rdf:subject $body ; rdf:predicate $p ; rdf:object $owner }"
        assert store.sparql(query, parameters={"body": body, "owner": owner, "p": predicate}).rows == [(True,)]
