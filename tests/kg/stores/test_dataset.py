"""A store's graph as rdflib sees it: every triple of every issue, SPARQL by rdflib's own calls, and no way to write."""

import gc

import pytest
import rdflib
from rdflib.extras.external_graph_libs import rdflib_to_networkx_multidigraph
from rdflib.namespace import FOAF, RDF, SKOS
from rdflib.plugins.sparql import prepareQuery

import kg
from kg.errors import MalformedError, QueryError, StoreError
from kg.identity import iri
from ontology import terms

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's parsers use what rdflib deprecates
BKG = rdflib.Namespace(str(terms.BKG))
MEET = rdflib.URIRef(iri("event", "第三届职工运动会"))
SPEAKER = rdflib.URIRef(iri("person", "白露"))


@pytest.fixture
def dataset(put, store, first, second, indexed):
    put(first)
    put(second)
    made = store.dataset()
    yield made
    made.close()


@pytest.fixture
def exported(dataset, store, tmp_path):
    """The same graph as rdflib reads it from a file."""
    store.export("nquads", tmp_path / "graph.nq")
    read = rdflib.Dataset(default_union=True)
    read.parse(data=(tmp_path / "graph.nq").read_text("utf-8"), format="nquads")
    return read


def test_it_holds_what_the_export_holds(dataset, exported):
    assert set(dataset.quads()) == set(exported.quads())
    assert set(dataset.triples((None, None, None))) == set(exported.triples((None, None, None)))
    assert len(dataset) == len(list(dataset.triples((None, None, None)))) < len(list(dataset.quads()))
    for graph in exported.graphs():
        if graph.identifier != rdflib.graph.DATASET_DEFAULT_GRAPH_ID:
            assert set(dataset.graph(graph.identifier)) == set(graph)


@pytest.mark.parametrize(
    "pattern",
    [
        (MEET, None, None),
        (None, RDF.type, None),
        (None, None, rdflib.Literal("白露", lang="zh")),
        (None, BKG.edition, rdflib.Literal(3)),
        (MEET, SKOS.prefLabel, rdflib.Literal("第三届职工运动会", lang="zh")),
        (rdflib.Literal("白露"), None, None),
        (None, rdflib.BNode(), None),
        (rdflib.URIRef("urn:nothing"), None, None),
    ],
)
def test_patterns(dataset, exported, first, pattern):
    assert set(dataset.triples(pattern)) == set(exported.triples(pattern))
    issue = rdflib.URIRef(first.iri)
    assert set(dataset.graph(issue).triples(pattern)) == set(exported.graph(issue).triples(pattern))


def test_the_graphs_are_the_issues(dataset, first, second):
    names = {str(graph.identifier) for graph in dataset.graphs()}
    assert names == {first.iri, second.iri, str(rdflib.graph.DATASET_DEFAULT_GRAPH_ID)}
    holding = {str(graph) for _, _, _, graph in dataset.quads((MEET, RDF.type, BKG.SportsMeet, None))}
    assert holding == {first.iri, second.iri}


class TestQueries:
    def test_select(self, dataset):
        rows = dataset.query("SELECT ?name ?edition { ?e skos:prefLabel ?name ; bkg:edition ?edition }")
        assert [(str(row.name), row.edition.toPython()) for row in rows] == [("第三届职工运动会", 3)]
        assert rows.vars == [rdflib.Variable("name"), rdflib.Variable("edition")]

    def test_what_is_not_bound_is_left_out(self, dataset):
        rows = list(dataset.query("SELECT ?e ?t { ?e a bkg:SportsMeet OPTIONAL { ?e bkg:theme ?t } }"))
        assert [(row.e, row.t) for row in rows] == [(MEET, None)]

    def test_ask_construct_and_describe(self, dataset):
        assert dataset.query("ASK { ?m a bkg:SportsMeet }").askAnswer is True
        made = dataset.query("CONSTRUCT { ?p a foaf:Agent } WHERE { ?p a foaf:Person }").graph
        assert len(made) == len(list(dataset.subjects(RDF.type, FOAF.Person)))
        described = dataset.query(f"DESCRIBE <{SPEAKER}>").graph
        assert set(described) == set(dataset.triples((SPEAKER, None, None)))

    def test_one_graph_alone(self, dataset, first, second):
        count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
        for issue in (first.iri, second.iri):
            graph = dataset.graph(rdflib.URIRef(issue))
            assert next(iter(graph.query(count))).n.toPython() == len(graph)

    def test_bindings_and_prepared_queries(self, dataset):
        query = "SELECT ?name { ?who skos:prefLabel ?name }"
        wanted = [rdflib.Literal("白露", lang="zh")]
        assert [row.name for row in dataset.query(query, initBindings={"who": SPEAKER})] == wanted
        prepared = prepareQuery(query, initNs={"skos": SKOS})
        assert [row.name for row in dataset.query(prepared, initBindings={"who": SPEAKER})] == wanted

    def test_what_is_at_fault(self, dataset):
        with pytest.raises(MalformedError, match="line 1"):
            dataset.query("SELECT * {")
        with pytest.raises(QueryError, match="SERVICE"):
            dataset.query("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")

    def test_nothing_is_fetched_for_bindings(self, dataset):
        for text, word in (
            ("SELECT * FROM <http://127.0.0.1:9/> { ?s ?p ?o }", "FROM"),
            ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        ):
            for query in (text, prepareQuery(text)):
                with pytest.raises(QueryError, match=word):
                    dataset.query(query, initBindings={"s": SPEAKER})


@pytest.mark.parametrize(
    "write",
    [
        lambda dataset: dataset.add((MEET, RDF.type, BKG.Meeting)),
        lambda dataset: dataset.remove((MEET, None, None)),
        lambda dataset: dataset.update("DELETE WHERE { ?s ?p ?o }"),
        lambda dataset: dataset.parse(data="<urn:a> <urn:b> <urn:c> .", format="turtle"),
        lambda dataset: dataset.addN([(MEET, RDF.type, BKG.Meeting, dataset.default_graph)]),
        lambda dataset: dataset.remove_graph(dataset.default_graph),
    ],
)
def test_writing_is_refused(dataset, write):
    before = set(dataset.quads())
    with pytest.raises(StoreError, match=r"only be read|只能读"):
        write(dataset)
    assert set(dataset.quads()) == before


def test_it_is_of_one_moment_and_leaves_nothing(put, store, first, second, indexed):
    put(first)
    dataset = store.dataset()
    before = set(dataset.quads())
    put(second)
    assert {*store.sparql("SELECT * { ?issue a bkg:Issue }").rows} == {(first.iri,), (second.iri,)}
    assert set(dataset.quads()) == before
    store.close()
    assert len(dataset) > 0
    del dataset
    gc.collect()
    assert not list(store.folder.glob("rdf-copy-*"))


def test_prefixes_are_known_both_ways(dataset):
    assert str(dataset.namespace_manager.store.namespace("bkg")) == str(BKG)
    assert dataset.namespace_manager.qname(str(BKG.Meeting)) == "bkg:Meeting"
    dataset.bind("x", rdflib.Namespace("urn:x#"))
    assert list(dataset.query("SELECT * { ?s x:y ?o }")) == []


def test_networkx_reads_the_dataset_by_rdflibs_own_tools(dataset):
    union = dataset.graph(rdflib.graph.DATASET_DEFAULT_GRAPH_ID)
    assert rdflib_to_networkx_multidigraph(union).number_of_edges() == len(dataset)


def test_the_package_says_what_it_gives(put, store, first):
    put(first)
    assert isinstance(kg.open_store(store.folder).dataset(), rdflib.Dataset)
