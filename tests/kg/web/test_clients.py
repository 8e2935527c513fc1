"""Clients that others wrote read the endpoint: SPARQLWrapper, rdflib's SPARQLStore and pandas."""

import io

import pandas
import pytest
import rdflib
import SPARQLWrapper
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from kg.identity import iri

A, B = iri("issue", "a.txt"), iri("issue", "b.txt")
PREFIXES = "PREFIX bkg: <https://w3id.org/bulletin-kg#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
HOSTS = f"{PREFIXES} SELECT ?name {{ ?meet bkg:hostedBy/skos:prefLabel ?name }} ORDER BY ?name"
CHINESE = f"{PREFIXES} ASK {{ ?who skos:prefLabel '松岭市总工会'@zh }}"

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's parsers use what rdflib deprecates


class TestSPARQLWrapper:
    @pytest.fixture(params=[SPARQLWrapper.GET, SPARQLWrapper.POST])
    def ask(self, request, server):
        def run(query, form=SPARQLWrapper.JSON, directly=False, **graphs):
            client = SPARQLWrapper.SPARQLWrapper(server.url)
            client.setMethod(request.param)
            if directly and request.param == SPARQLWrapper.POST:
                client.setRequestMethod(SPARQLWrapper.POSTDIRECTLY)
            for name, value in graphs.items():
                client.addParameter(name.replace("_", "-"), value)
            client.setQuery(query)
            client.setReturnFormat(form)
            return client.query().convert()

        return run

    @pytest.mark.parametrize("directly", [False, True])
    def test_rows(self, ask, directly):
        rows = ask(HOSTS, directly=directly)["results"]["bindings"]
        assert [row["name"]["value"] for row in rows] == ["北湖区总工会", "松岭市总工会"]
        assert rows[0]["name"]["xml:lang"] == "zh"

    def test_xml_and_csv(self, ask):
        values = ask(HOSTS, SPARQLWrapper.XML).getElementsByTagName("literal")
        assert [value.firstChild.data for value in values] == ["北湖区总工会", "松岭市总工会"]
        assert ask(HOSTS, SPARQLWrapper.CSV).decode("utf-8").split() == ["name", "北湖区总工会", "松岭市总工会"]

    def test_ask(self, ask):
        assert ask(CHINESE)["boolean"] is True

    @pytest.mark.parametrize("form", [SPARQLWrapper.RDFXML, SPARQLWrapper.TURTLE, SPARQLWrapper.JSONLD])
    def test_graphs(self, ask, form):
        found = ask("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", form)
        if form == SPARQLWrapper.TURTLE:
            found = rdflib.Graph().parse(data=found, format="turtle")
        count = ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")["results"]["bindings"][0]["n"]["value"]
        assert len(found) == int(count)

    def test_a_graph_of_its_own(self, ask):
        rows = ask(HOSTS, default_graph_uri=B)["results"]["bindings"]
        assert [row["name"]["value"] for row in rows] == ["北湖区总工会"]

    def test_a_malformed_query(self, ask):
        with pytest.raises(SPARQLWrapper.SPARQLExceptions.QueryBadFormed, match="line 1"):
            ask("SELECT * {")


class TestRdflib:
    @pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
    @pytest.mark.parametrize("returned", ["json", "xml", "csv", "tsv"])
    def test_rows(self, server, method, returned):
        graph = rdflib.Graph(SPARQLStore(server.url, method=method, returnFormat=returned))
        assert [str(row.name) for row in graph.query(HOSTS)] == ["北湖区总工会", "松岭市总工会"]

    def test_the_graph_is_walked_by_triples(self, server):
        graph = rdflib.Graph(SPARQLStore(server.url))
        label = rdflib.URIRef("http://www.w3.org/2004/02/skos/core#prefLabel")
        (union,) = graph.subjects(label, rdflib.Literal("松岭市总工会", lang="zh"))
        assert str(union) == iri("organization", "松岭市总工会")
        assert len(graph) == len(list(graph))

    def test_each_issue_is_a_graph(self, server):
        one = rdflib.Graph(SPARQLStore(server.url, context_aware=True), rdflib.URIRef(A))
        assert [str(row.name) for row in one.query(HOSTS)] == ["松岭市总工会"]
        assert {str(graph) for graph in SPARQLStore(server.url, context_aware=True).contexts()} == {A, B}

    def test_writing_is_refused(self, server):
        graph = rdflib.Graph(SPARQLStore(server.url))
        with pytest.raises(TypeError, match="read only"):
            graph.add((rdflib.URIRef("urn:a"),) * 3)


def test_pandas_reads_a_query_from_its_address(server):
    _, _, body = server.get(HOSTS, Accept="text/csv")
    assert list(pandas.read_csv(io.BytesIO(body))["name"]) == ["北湖区总工会", "松岭市总工会"]
