"""The endpoint keeps to the SPARQL 1.1 Protocol: operations, parameters, statuses and media types."""

import json
from urllib.parse import quote

import pytest
import rdflib

from kg.identity import iri

A, B = iri("issue", "a.txt"), iri("issue", "b.txt")
HOSTS = "SELECT ?name { ?meet bkg:hostedBy/skos:prefLabel ?name } ORDER BY ?name"
FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"


def names(answer):
    status, headers, body = answer
    assert (status, headers.get_content_type()) == (200, "application/sparql-results+json"), body
    return [row["name"]["value"] for row in json.loads(body)["results"]["bindings"]]


class TestOperations:
    def test_get(self, server):
        assert names(server.get(HOSTS)) == ["北湖区总工会", "松岭市总工会"]

    def test_post_of_a_form(self, server):
        body = f"query={quote(HOSTS)}"
        assert names(server.ask("POST", body=body, Content_Type=FORM)) == ["北湖区总工会", "松岭市总工会"]

    def test_post_of_a_query(self, server):
        query = "SELECT ?name { ?meet bkg:hostedBy/skos:prefLabel ?name FILTER(?name = '松岭市总工会'@zh) }"
        for media in (QUERY, f"{QUERY}; charset=utf-8", f'{QUERY};charset="UTF-8"'):
            assert names(server.ask("POST", body=query.encode(), Content_Type=media)) == ["松岭市总工会"]

    def test_head_has_the_headers_of_get_and_no_body(self, server):
        path = f"/sparql?query={quote(HOSTS)}"
        status, headers, body = server.ask("HEAD", path)
        assert (status, body) == (200, b"")
        assert headers["Content-Length"] == server.ask("GET", path)[1]["Content-Length"]

    def test_ask(self, server):
        assert json.loads(server.get("ASK { ?s a bkg:SportsMeet }")[2]) == {"head": {}, "boolean": True}

    def test_a_body_in_chunks_is_read(self, server):
        body = iter([HOSTS[:20].encode(), HOSTS[20:].encode()])
        assert len(names(server.ask("POST", body=body, Content_Type=QUERY))) == 2


class TestRefusals:
    @pytest.mark.parametrize(
        ("query", "said"),
        [
            ("SELECT * {", "line 1, column 11: the query is not finished"),
            ("SELECT *\n{ ?s ?p }", "line 2, column 10"),
            ("SELECT * { ?s nosuch:p ?o }", "nosuch: is not declared"),
            ("选出一切", "line 1, column 5"),
            ("", "line 1, column 1: the query is not finished"),
        ],
    )
    def test_a_malformed_query_is_400_with_its_place(self, server, query, said):
        for answer in (server.get(query), server.ask("POST", body=query.encode(), Content_Type=QUERY)):
            status, headers, body = answer
            assert (status, headers["Content-Type"]) == (400, "text/plain; charset=utf-8")
            assert said in body.decode()
            assert body.count(b"\n") == 1

    @pytest.mark.parametrize(
        "query",
        [
            "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
            "LOAD <http://127.0.0.1:9/x>",
            "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
            "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
        ],
    )
    def test_what_would_do_more_than_read_is_403(self, server, query):
        assert server.get(query)[0] == 403
        assert server.ask("POST", body=query.encode(), Content_Type=QUERY)[0] == 403

    def test_updates_are_403(self, server):
        update = "DELETE WHERE { ?s ?p ?o }"
        media = "application/sparql-update"
        assert server.ask("POST", body=update.encode(), Content_Type=media)[0] == 403
        assert server.ask("POST", body=f"update={quote(update)}", Content_Type=FORM)[0] == 403
        assert len(names(server.get(HOSTS))) == 2

    @pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
    def test_other_methods_are_405_and_told_which_there_are(self, server, method):
        status, headers, _ = server.ask(method, body=b"")
        assert (status, headers["Allow"]) == (405, "GET, HEAD, POST")

    @pytest.mark.parametrize(
        "media", ["text/plain", "application/json", f"{QUERY}; charset=gbk", "multipart/form-data; boundary=x", ""]
    )
    def test_other_bodies_are_415(self, server, media):
        assert server.ask("POST", body=HOSTS.encode(), Content_Type=media)[0] == 415

    def test_a_compressed_body_is_415(self, server):
        assert server.ask("POST", body=b"\x1f\x8b", Content_Type=QUERY, Content_Encoding="gzip")[0] == 415

    def test_a_long_body_is_413(self, server):
        assert server.ask("POST", body=b"#" * (1 << 20) + b"\n" + HOSTS.encode(), Content_Type=QUERY)[0] == 413

    def test_what_is_not_utf_8_is_400(self, server):
        assert server.ask("POST", body="工会".encode("gbk"), Content_Type=QUERY)[0] == 400
        assert server.ask("GET", "/sparql?query=%B9%A4")[0] == 400

    def test_there_is_just_one_query(self, server):
        assert server.get("ASK {}", ("query", "ASK {}"))[0] == 400
        assert server.ask("POST", body="default-graph-uri=urn:x", Content_Type=FORM)[0] == 400

    def test_elsewhere_is_404(self, server):
        assert server.ask("GET", "/nothing")[0] == 404


class TestMediaTypes:
    @pytest.mark.parametrize(
        ("accept", "media"),
        [
            ("", "application/sparql-results+json"),
            ("*/*", "application/sparql-results+json"),
            ("application/sparql-results+xml", "application/sparql-results+xml"),
            ("text/csv", "text/csv"),
            ("text/tab-separated-values", "text/tab-separated-values"),
            ("application/json", "application/json"),
            ("application/xml", "application/xml"),
            ("text/csv;q=0.1, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
            ("text/*;q=0.3, application/*;q=0.2", "text/csv"),
            ("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", "application/xml"),
            ("application/sparql-results+json;q=0, */*;q=0.1", "application/sparql-results+xml"),
            ("text/turtle, text/csv;q=0.1", "text/csv"),
            ("TEXT/CSV ; Q=0.5", "text/csv"),
        ],
    )
    def test_rows(self, server, accept, media):
        status, headers, body = server.get(HOSTS, **({"Accept": accept} if accept else {}))
        assert (status, headers.get_content_type(), headers.get_content_charset()) == (200, media, "utf-8")
        assert "松岭市总工会" in body.decode("utf-8")
        assert "Accept" in headers["Vary"]

    @pytest.mark.parametrize(
        ("accept", "media", "format"),
        [
            ("*/*", "text/turtle", "turtle"),
            ("text/turtle;q=0.5, application/n-triples", "application/n-triples", "nt"),
            ("application/ld+json", "application/ld+json", "json-ld"),
            ("application/rdf+xml, text/csv", "application/rdf+xml", "xml"),
        ],
    )
    @pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's parsers use what rdflib deprecates
    @pytest.mark.parametrize("query", ["CONSTRUCT WHERE { ?s skos:prefLabel ?o }", f"DESCRIBE <{A}>"])
    def test_graphs(self, server, accept, media, format, query):
        status, headers, body = server.get(query, Accept=accept)
        assert (status, headers.get_content_type(), headers.get_content_charset()) == (200, media, "utf-8")
        graph = rdflib.Graph().parse(data=body, format=format)
        plain = server.get(query, Accept="application/n-triples")[2]
        assert set(graph) == set(rdflib.Graph().parse(data=plain, format="nt"))
        assert len(graph) > 2

    @pytest.mark.parametrize(
        ("query", "accept"),
        [
            (HOSTS, "image/png"),
            (HOSTS, "text/turtle"),
            ("ASK {}", "application/n-triples"),
            ("DESCRIBE <urn:x>", "text/csv"),
            (HOSTS, "text/csv;q=0"),
            (None, "text/csv"),
        ],
    )
    def test_what_cannot_be_given_is_406(self, server, query, accept):
        assert server.get(query, Accept=accept)[0] == 406

    def test_turtle_has_the_same_bytes_each_time(self, server):
        assert len({server.get("CONSTRUCT WHERE { ?s ?p ?o }")[2] for _ in range(4)}) == 1


class TestGraphs:
    COUNT = "SELECT (STR(COUNT(*)) AS ?name) { ?meet a bkg:SportsMeet }"

    def test_the_default_graph_holds_what_all_issues_state_once(self, server):
        assert names(server.get(self.COUNT)) == ["1"]

    def test_default_graph_uri(self, server):
        assert names(server.get(HOSTS, ("default-graph-uri", A))) == ["松岭市总工会"]
        assert names(server.get(HOSTS, ("default-graph-uri", "urn:nothing"))) == []

    @pytest.mark.parametrize("name", ["no iri", "relative", "<urn:x>"])
    def test_a_graph_without_a_name_is_400(self, server, name):
        for parameter in ("default-graph-uri", "named-graph-uri"):
            assert server.get(HOSTS, (parameter, name))[0] == 400

    def test_a_graph_with_an_empty_name_is_none(self, server):
        assert len(names(server.get(HOSTS, ("default-graph-uri", "")))) == 2

    def test_several_default_graphs_are_merged(self, server):
        both = [("default-graph-uri", A), ("default-graph-uri", B)]
        assert len(names(server.get(HOSTS, *both))) == 2
        assert names(server.get(self.COUNT, *both)) == ["1"]

    def test_from_in_the_query_merges_as_well(self, server):
        query = self.COUNT.replace("{", f"FROM <{A}> FROM <{B}> {{", 1)
        assert names(server.get(query)) == ["1"]

    def test_named_graph_uri(self, server):
        query = "SELECT (STR(?graph) AS ?name) { GRAPH ?graph { ?meet a bkg:SportsMeet } } ORDER BY ?graph"
        assert names(server.get(query)) == [A, B]
        assert names(server.get(query, ("named-graph-uri", B))) == [B]
        assert names(server.get(HOSTS, ("named-graph-uri", B))) == []
        assert names(server.get(query, ("default-graph-uri", A))) == []

    def test_the_protocol_goes_before_the_query(self, server):
        query = HOSTS.replace("{", f"FROM <{A}> {{", 1)
        assert names(server.get(query, ("default-graph-uri", B))) == ["北湖区总工会"]

    def test_graphs_in_a_form_and_beside_a_posted_query(self, server):
        body = f"query={quote(HOSTS)}&default-graph-uri={quote(B)}"
        assert names(server.ask("POST", body=body, Content_Type=FORM)) == ["北湖区总工会"]
        path = f"/sparql?default-graph-uri={quote(B)}"
        assert names(server.ask("POST", path, HOSTS.encode(), Content_Type=QUERY)) == ["北湖区总工会"]

    def test_only_issues_are_listed_as_graphs(self, server):
        assert names(server.get("SELECT (STR(?g) AS ?name) { GRAPH ?g {} } ORDER BY ?g")) == [A, B]


class TestBrowsers:
    def test_pages_of_this_machine_may_read(self, server):
        for origin in ("http://localhost:3000", "http://127.0.0.1"):
            assert server.get(HOSTS, Origin=origin)[1]["Access-Control-Allow-Origin"] == origin
        assert server.get(HOSTS, Origin="https://example.org")[1]["Access-Control-Allow-Origin"] is None

    def test_other_pages_may_when_they_are_named(self, started, filled):
        server = started(filled, "--allow-origin", "*")
        assert server.get(HOSTS, Origin="https://example.org")[1]["Access-Control-Allow-Origin"] == "*"
        asked = {"Origin": "https://example.org", "Access_Control_Request_Method": "POST"}
        status, headers, _ = server.ask("OPTIONS", **asked, Access_Control_Request_Headers="content-type")
        assert (status, headers["Access-Control-Allow-Origin"]) == (200, "*")

    def test_a_page_cannot_take_the_server_for_its_own(self, server):
        assert server.get(HOSTS, Host="attacker.example")[0] == 421
        assert server.get(HOSTS, Host=f"localhost:{server.port}")[0] == 200


def test_the_service_describes_itself(server):
    status, headers, body = server.get(Accept="text/turtle")
    assert (status, headers.get_content_type()) == (200, "text/turtle")
    graph = rdflib.Graph().parse(data=body, format="turtle")
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    (service,) = graph.subjects(rdflib.RDF.type, sd.Service)
    assert graph.value(service, sd.endpoint) == rdflib.URIRef(server.url)
    assert len(set(graph.objects(service, sd.resultFormat))) == 8
