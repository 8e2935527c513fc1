"""SPARQL reads the union of all issues' graphs, within limits, and says what it refuses."""

import time

import pytest

import kg
from kg.errors import QueryError
from kg.identity import iri
from kg.messages import use
from kg.table import Limits, Table
from ontology import terms

REFUSED = [
    ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
    ("select * { service silent ?where { ?s ?p ?o } }", "SERVICE"),
    ("LOAD <http://127.0.0.1:9/>", "LOAD"),
    ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "INSERT"),
    ("PREFIX x: <urn:x> DELETE WHERE { ?s ?p ?o }", "DELETE"),
    ("CLEAR ALL", "CLEAR"),
    ("SELECT * { ?s ?p ?o ", "line 1, column 21: the query is not finished"),
    ("SELECT *\n{ ?s ?p }", "line 2, column 10"),
    ("SELECT * { ?s nosuch:name ?o }", "nosuch: is not declared"),
    ("", "not finished"),
    ("SELECT (nosuch(1) AS ?x) {}", "line 1"),
]


@pytest.fixture(autouse=True)
def english():
    use("en")
    yield
    use(None)


@pytest.mark.parametrize(("query", "said"), REFUSED)
def test_what_is_refused_is_said_in_one_line(put, store, first, query, said):
    put(first)
    with pytest.raises(QueryError, match=said) as error:
        store.sparql(query)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT ("SERVICE <x> INSERT" AS ?text) {}',
        "SELECT * { ?service a bkg:Nothing } # DELETE it",
        "SELECT * { ?s <urn:service#LOAD> ?o }",
        "PREFIX load: <urn:load> SELECT * { ?s load:DROP ?o }",
    ],
)
def test_refused_words_may_stand_in_text_and_names(put, store, first, query):
    put(first)
    store.sparql(query)


def test_a_triple_of_two_issues_is_found_once(put, store, first, second, indexed):
    put(first)
    put(second)
    meet = iri("event", "第三届职工运动会")
    table = store.sparql("SELECT ?name { ?event a schema:Event ; skos:prefLabel ?name } ORDER BY ?name")
    assert table == Table(("name",), [("工作会议",), ("第三届职工运动会",)])
    counted = store.sparql("SELECT (COUNT(*) AS ?n) { GRAPH ?issue { ?event a bkg:SportsMeet } }")
    assert counted.rows == [(2,)]
    assert store.sparql("ASK { ?event bkg:organizedBy ?organizer }").rows == [(True,)]
    evidence = "SELECT ?issue { [] rdf:subject $meet ; rdf:predicate bkg:organizedBy ; prov:wasDerivedFrom ?issue }"
    assert {*store.sparql(evidence, parameters={"meet": meet}).rows} == {(first.iri,), (second.iri,)}


def test_the_index_follows_the_record(put, store, first, second, indexed):
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    put(first)
    alone = store.sparql(count).rows
    put(second)
    assert store.sparql(count).rows > alone
    store.remove(second.identifier)
    assert store.sparql(count).rows == alone


def test_the_graph_is_closed_and_has_evidence(put, store, first, indexed):
    put(first)
    row = store.sparql(
        "SELECT ?quote ?begin ?end ?verb ?confidence { ?event a bkg:Competition, schema:Event ."
        " ?organizer a org:Organization, bkg:TradeUnion . ?event bkg:undertakenBy ?organizer ."
        " [] a rdf:Statement ; rdf:subject ?event ; rdf:predicate bkg:organizedBy ; rdf:object ?organizer ;"
        " bkg:quote ?quote ; nif:beginIndex ?begin ; nif:endIndex ?end ; bkg:verb ?verb ; bkg:confidence ?confidence }"
    ).rows
    ((quote, begin, end, verb, confidence),) = row
    assert first.text[begin:end] == quote
    assert (verb, confidence) == ("承办", 0.9)


def test_each_thing_has_one_preferred_label(put, store, first):
    first.plain(iri("person", "白露"), terms.SKOS.prefLabel, kg.zh("白鹭"))
    put(first)
    table = store.sparql("SELECT ?thing { ?thing skos:prefLabel ?name } GROUP BY ?thing HAVING (COUNT(?name) > 1)")
    assert table.rows == []
    assert store.sparql("SELECT ?name { ?issue a bkg:Issue ; skos:prefLabel ?name }").rows == [("一周动态",)]


def test_parameters_cannot_change_the_query(put, store, first):
    put(first)
    query = "SELECT ?thing { ?thing skos:prefLabel $name@zh }"
    assert store.sparql(query, parameters={"name": "白露"}).rows == [(iri("person", "白露"),)]
    for name in ('白露" . ?x ?y ?z . #', "x\n\\", "'''"):
        assert store.sparql(query, parameters={"name": name}).rows == []
    assert store.sparql("ASK { $thing ?p ?o }", parameters={"thing": "http://x> ?p ?o . <http://y"}).rows == [(False,)]


def test_triples_come_as_rows(put, store, first):
    put(first)
    table = store.sparql("CONSTRUCT { ?p a foaf:Person } { ?p a bkg:ModelWorker }")
    assert table.columns == ("subject", "predicate", "object")
    assert table.rows[0][0] == iri("person", "秋禾")
    assert store.sparql(f"DESCRIBE <{iri('person', '秋禾')}>").rows


@pytest.mark.parametrize("seconds", [None, 20])
def test_a_limit_of_rows(put, store, first, seconds):
    put(first)
    table = store.sparql("SELECT ?edition { ?s bkg:edition ?edition }", limits=Limits(seconds, 1))
    assert table == Table(("edition",), [(3,)])
    assert store.sparql("SELECT * { ?s ?p ?o }", limits=Limits(seconds, 2)).truncated


def test_a_limit_of_time_holds(put, store, first, indexed):
    put(first)
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . FILTER(?a != ?l) }"
    began = time.monotonic()
    with pytest.raises(QueryError, match=r"0\.5 s"):
        store.sparql(endless, limits=Limits(seconds=0.5))
    assert time.monotonic() - began < 5


def test_errors_pass_out_of_the_process_with_the_limit(put, store, first):
    put(first)
    with pytest.raises(QueryError, match="line 1, column 21"):
        store.sparql("SELECT * { ?s ?p ?o ", limits=Limits(seconds=20))
