"""What SPARQL 1.1 Query has: each query gives the rows that rdflib's own engine gives on the exported graph."""

from decimal import Decimal

import pytest
import rdflib

from kg.stores.sparql import PREFIXES

QUERIES = {
    "optional": "SELECT ?e ?t { ?e a schema:Event OPTIONAL { ?e schema:startDate ?t } }",
    "optional with filter": "SELECT ?e ?n { ?e a schema:Event OPTIONAL { ?e bkg:edition ?n FILTER(?n > 5) } }",
    "union": "SELECT ?x { { ?x a bkg:Meeting } UNION { ?x a bkg:Competition } }",
    "minus": "SELECT ?x { ?x a schema:Event MINUS { ?x a bkg:Meeting } }",
    "filter not exists": "SELECT ?x { ?x a schema:Event FILTER NOT EXISTS { ?x bkg:edition ?n } }",
    "filter exists": "SELECT ?x { ?x a org:Organization FILTER EXISTS { ?e bkg:hostedBy ?x } }",
    "sequence path": "SELECT ?name { ?e bkg:hostedBy/skos:prefLabel ?name }",
    "alternative path": "SELECT ?e ?o { ?e bkg:hostedBy|bkg:undertakenBy ?o }",
    "inverse path": "SELECT ?e ?o { ?o ^bkg:hostedBy ?e }",
    "one or more": "SELECT ?a ?b { ?a org:subOrganizationOf+ ?b }",
    "zero or more": "SELECT ?b { ?a skos:prefLabel '北湖机械厂工会'@zh ; org:subOrganizationOf* ?b }",
    "zero or one": "SELECT ?b { ?a skos:prefLabel '北湖机械厂工会'@zh ; org:subOrganizationOf? ?b }",
    "negated path": "SELECT ?p ?o { ?a a bkg:SportsMeet ; !(rdf:type|skos:prefLabel) ?o BIND('x' AS ?p) }",
    "group": "SELECT ?o (COUNT(DISTINCT ?e) AS ?n) { ?e bkg:organizedBy ?o } GROUP BY ?o",
    "having": "SELECT ?o (COUNT(?e) AS ?n) { ?e bkg:organizedBy ?o } GROUP BY ?o HAVING(COUNT(?e) > 1)",
    "numbers": "SELECT (SUM(?b) AS ?s) (MIN(?b) AS ?m) (MAX(?b) AS ?x) (AVG(?b) AS ?a) { ?e nif:beginIndex ?b }",
    "sample": "SELECT ?t (SAMPLE(?n) AS ?one) { ?e a bkg:SportsMeet ; skos:prefLabel ?n BIND('x' AS ?t) } GROUP BY ?t",
    "expression of group": "SELECT (COUNT(*) * 2 AS ?n) { ?e a schema:Event }",
    "subquery": "SELECT ?e ?m { ?e bkg:edition ?m { SELECT (MAX(?n) AS ?m) { ?x bkg:edition ?n } } }",
    "values": "SELECT ?e { VALUES ?t { bkg:Meeting bkg:SportsMeet } ?e a ?t }",
    "values of two": "SELECT ?a ?b { VALUES (?a ?b) { (1 UNDEF) ('二' 3) } }",
    "bind": "SELECT ?y { ?e schema:startDate ?d BIND(YEAR(?d) + 1 AS ?y) }",
    "dates": "SELECT ?m ?d { ?e schema:startDate ?t BIND(MONTH(?t) AS ?m) BIND(DAY(?t) AS ?d) }",
    "compare dates": "SELECT ?e { ?e schema:startDate ?t FILTER(?t >= '2031-01-01'^^xsd:date) }",
    "strings": "SELECT ?l ?s ?u { ?e a bkg:SportsMeet ; skos:prefLabel ?n"
    " BIND(STRLEN(?n) AS ?l) BIND(SUBSTR(STR(?n), 2, 3) AS ?s) BIND(CONCAT(STR(?n), '！') AS ?u) }",
    "contains": "SELECT ?x { ?x skos:prefLabel ?n FILTER(CONTAINS(STR(?n), '工会')) }",
    "starts and ends": "SELECT ?x { ?x skos:prefLabel ?n"
    " FILTER(STRSTARTS(STR(?n), '松岭') && STRENDS(STR(?n), '工会')) }",
    "before and after": "SELECT ?a ?b { ?x a bkg:SportsMeet ; skos:prefLabel ?n"
    " BIND(STRBEFORE(STR(?n), '届') AS ?a) BIND(STRAFTER(STR(?n), '届') AS ?b) }",
    "regex": "SELECT ?n { ?x skos:prefLabel ?n FILTER(REGEX(STR(?n), '^第.届')) }",
    "replace": "SELECT ?m { ?x a bkg:SportsMeet ; skos:prefLabel ?n BIND(REPLACE(STR(?n), '第(.)届', '$1·') AS ?m) }",
    "languages": "SELECT ?n { ?x skos:prefLabel ?n FILTER(LANG(?n) = 'zh' && LANGMATCHES(LANG(?n), '*')) }",
    "kinds of terms": "SELECT DISTINCT ?i ?l { ?s bkg:edition ?o BIND(ISIRI(?s) AS ?i) BIND(ISNUMERIC(?o) AS ?l) }",
    "datatypes": "SELECT DISTINCT ?d { ?s bkg:confidence ?o BIND(DATATYPE(?o) AS ?d) }",
    "if and coalesce": "SELECT ?e ?k { ?e a schema:Event OPTIONAL { ?e bkg:edition ?n }"
    " BIND(IF(BOUND(?n), 'yes', 'no') AS ?a) BIND(CONCAT(?a, STR(COALESCE(?n, 0))) AS ?k) }",
    "in": "SELECT ?x { ?x bkg:edition ?n FILTER(?n IN (1, 3) && ?n NOT IN (2)) }",
    "hashes": "SELECT (SHA256('工会') AS ?a) (MD5('x') AS ?b) {}",
    "uris": "SELECT (ENCODE_FOR_URI('工 会') AS ?a) (IRI('urn:x') AS ?b) {}",
    "arithmetic": "SELECT (ROUND(2.5) AS ?a) (FLOOR(-1.5) AS ?b) (CEIL(1.2) AS ?c) (ABS(-3) AS ?d) (7 / 2 AS ?e) {}",
    "casts": "SELECT (xsd:integer('12') AS ?a) (STR(xsd:boolean('1')) AS ?b) {}",
    "order and slice": "SELECT ?n { ?x a org:Organization ; skos:prefLabel ?n } ORDER BY DESC(?n) LIMIT 1 OFFSET 1",
    "distinct": "SELECT DISTINCT ?t { ?x a ?t }",
    "graphs": "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
    "blank nodes": "SELECT ?q { [] rdf:subject ?m ; bkg:quote ?q . ?m a bkg:SportsMeet }",
    "a name for a graph": "SELECT ?s { GRAPH ?g { ?s a bkg:Issue } FILTER(?g = ?s) }",
}


@pytest.fixture(scope="module")
def both(tmp_path_factory, spring_and_autumn):
    """The store, and what it exports as rdflib reads it into its own memory."""
    folder = tmp_path_factory.mktemp("features")
    store = spring_and_autumn(folder / "store")
    store.export("nquads", folder / "graph.nq")
    graph = rdflib.Dataset(default_union=True)
    graph.parse(data=(folder / "graph.nq").read_text("utf-8"), format="nquads")
    yield store, graph
    store.close()


def rows(result):
    """The rows with numbers as numbers, in a fixed order."""
    return sorted([tuple(map(plain, row)) for row in result], key=repr)


def plain(term):
    if not isinstance(term, rdflib.Literal) or not isinstance(term.value, int | float | Decimal):
        return term and str(term)
    return round(float(term.value), 6)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's parsers use what rdflib deprecates
@pytest.mark.parametrize("name", QUERIES)
def test_the_rows_are_those_of_another_engine(both, name):
    store, graph = both
    with_prefixes = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items()) + QUERIES[name]
    found = rows(store.dataset().query(QUERIES[name]))
    assert found == rows(graph.query(with_prefixes))
    assert found
    assert len(store.sparql(QUERIES[name]).rows) == len(found)
