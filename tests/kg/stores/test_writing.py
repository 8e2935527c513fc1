"""Answers in SPARQL's own syntaxes, as another library reads them, with and without a limit of time."""

import io
import time

import pyoxigraph
import pytest
import rdflib

from kg.errors import QueryError
from kg.stores.answers import SYNTAXES

ROWS = "SELECT ?name ?edition { ?e skos:prefLabel ?name OPTIONAL { ?e bkg:edition ?edition } } ORDER BY ?name"
PATTERN = "{ ?e skos:prefLabel ?name ; bkg:edition ?edition }"
GRAPH = f"CONSTRUCT {PATTERN} WHERE {PATTERN}"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . FILTER(?a != ?l) }"
READERS = {"turtle": "turtle", "ntriples": "nt", "jsonld": "json-ld", "rdfxml": "xml"}


@pytest.fixture
def written(put, store, first, second, indexed):
    put(first)
    put(second)

    def write(query, format, seconds=None, **parameters):
        out = io.BytesIO()
        store.write_sparql(query, out, format=format, parameters=parameters, seconds=seconds)
        return out.getvalue()

    return write


@pytest.mark.parametrize("seconds", [None, 20])
@pytest.mark.parametrize("format", [name for name, syntax in SYNTAXES.items() if syntax.kind == "rows"])
def test_rows(written, store, format, seconds):
    read = rdflib.query.Result.parse(io.BytesIO(written(ROWS, format, seconds)), format=format.replace("srj", "json"))
    rows = [(str(row.name), row.edition and int(row.edition)) for row in read]
    assert rows == store.sparql(ROWS).rows


@pytest.mark.parametrize("format", ["srj", "xml"])
def test_ask(written, format):
    read = rdflib.query.Result.parse(
        io.BytesIO(written("ASK { ?e a $x }", format, x="https://w3id.org/bulletin-kg#Meeting")),
        format=format.replace("srj", "json"),
    )
    assert read.askAnswer is True


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's parsers use what rdflib deprecates
@pytest.mark.parametrize("seconds", [None, 20])
@pytest.mark.parametrize("format", READERS)
def test_graphs(written, store, format, seconds):
    graph = rdflib.Graph().parse(data=written(GRAPH, format, seconds), format=READERS[format])
    assert {tuple(map(str, triple)) for triple in graph} == {tuple(map(str, row)) for row in store.sparql(GRAPH).rows}
    assert len(graph) == 2


@pytest.mark.parametrize("seconds", [None, 20])
@pytest.mark.parametrize(("query", "format"), [(ROWS, "turtle"), ("ASK {}", "jsonld"), (GRAPH, "xml"), (GRAPH, "csv")])
def test_an_answer_of_the_other_kind_is_refused(written, query, format, seconds):
    with pytest.raises(QueryError, match="turtle, ntriples" if query == GRAPH else "srj, xml"):
        written(query, format, seconds)


def test_a_limit_of_time_holds(written):
    began = time.monotonic()
    with pytest.raises(QueryError, match=r"0\.5"):
        written(ENDLESS, "srj", seconds=0.5)
    assert time.monotonic() - began < 5


def test_turtle_without_triples_is_whole(written):
    empty = written("CONSTRUCT WHERE { ?s <urn:nothing> ?o }", "turtle")
    assert list(pyoxigraph.parse(empty, pyoxigraph.RdfFormat.TURTLE)) == []


def test_several_graphs_named_in_the_query_are_one(written, store, first, second):
    count = "SELECT (COUNT(*) AS ?n) FROM {0} FROM {1} {{ ?meet a bkg:SportsMeet }}"
    forms = [
        count.format(f"<{first.iri}>", f"<{second.iri}>"),
        "BASE <https://w3id.org/> "
        + count.format(f"<{first.iri}>", second.iri.replace("https://w3id.org/", "<") + ">"),
        f"PREFIX i: <{first.iri[:-1]}> " + count.format("i:t", f"<{second.iri}>") + " # FROM <urn:x>",
    ]
    for query in forms:
        assert store.sparql(query).rows == [(1,)]
        assert b'"1"' in written(query, "srj")
    named = f"SELECT ?g FROM <{first.iri}> FROM NAMED <{second.iri}> {{ GRAPH ?g {{ ?meet a bkg:SportsMeet }} }}"
    assert store.sparql(named).rows == [(second.iri,)]
