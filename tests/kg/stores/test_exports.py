"""Every export is read back by a library of its own, says the same as the store, and has the same bytes each time."""

import csv
import json

import networkx
import pyoxigraph
import pytest
import rdflib

from kg.errors import InputError, UsageError
from kg.stores.exports import FORMATS
from ontology import terms


@pytest.fixture
def exported(put, store, first, second, tmp_path):
    """Exports the two issues in a format, and says how many pieces it counted."""
    put(first)
    put(second)

    def write(format):
        path = tmp_path / f"graph.{format}"
        return path, store.export(format, path)

    return write


def read(path):
    """The bytes of a file, or of each file of a folder."""
    return {file.name: file.read_bytes() for file in path.iterdir()} if path.is_dir() else path.read_bytes()


@pytest.mark.parametrize("format", FORMATS)
def test_exports_are_the_same_each_time(exported, store, format):
    path, count = exported(format)
    before = read(path)
    assert store.export(format, path) == count
    assert read(path) == before
    assert not list(path.parent.glob(".kg-export-*"))


def test_n_quads(exported, first, second):
    path, count = exported("nquads")
    store = pyoxigraph.Store()
    store.bulk_load(path=str(path), format=pyoxigraph.RdfFormat.N_QUADS)
    assert len(store) == count == len(path.read_bytes().splitlines())
    assert {graph.value for graph in store.named_graphs()} == {first.iri, second.iri}


def test_turtle(exported, first):
    path, count = exported("turtle")
    graph = rdflib.Graph().parse(path, format="turtle")
    assert len(graph) == count
    quotes = {str(quote) for quote in graph.objects(predicate=rdflib.URIRef(terms.BKG.quote))}
    assert first.quote in quotes


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's parsers use what rdflib deprecates
@pytest.mark.parametrize(("format", "name"), [("trig", "trig"), ("jsonld", "json-ld")])
def test_named_graphs(exported, first, second, format, name):
    path, count = exported(format)
    dataset = rdflib.Dataset()
    dataset.parse(path, format=name)
    wanted = rdflib.Dataset()
    wanted.parse(exported("nquads")[0], format="nquads")
    assert set(dataset.quads()) == set(wanted.quads())
    assert len(set(dataset.quads())) == count


def test_json_ld_has_short_names(exported):
    graphs = json.loads(exported("jsonld")[0].read_text("utf-8"))["@graph"]
    nodes = {node["@id"]: node for node in graphs[0]["@graph"]}
    meet = next(node for node in nodes.values() if "bkg:SportsMeet" in node.get("@type", ()))
    assert meet["schema:startDate"] == [{"@value": "2031-05-03", "@type": "xsd:date"}]
    assert meet["skos:prefLabel"] == [{"@value": "第三届职工运动会", "@language": "zh"}]


def test_graphml(exported, store):
    path, count = exported("graphml")
    graph = networkx.read_graphml(path)
    assert graph.number_of_nodes() + graph.number_of_edges() == count
    hosted = {(u, v): data for u, v, data in graph.edges(data=True) if data["type"] == "HOSTED"}
    rows = store.cypher("MATCH (a)-[r:HOSTED]->(b) RETURN a.id, b.id, r.quote, r.begin").rows
    assert {(u, v, data["quote"], data["begin"]) for (u, v), data in hosted.items()} == set(rows)


def test_facts(exported, store):
    path, count = exported("csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == count == sum(1 for one in store.statements() if one.evidence)
    texts = {issue.identifier: issue.text for issue in store.issues()}
    for row in rows:
        assert texts[row["期次 issue"]][int(row["起 begin"]) : int(row["止 end"])] == row["原文 quote"]
    hosts = [row for row in rows if row["关系标识 relation IRI"] == terms.BKG.hostedBy]
    assert {row["客体 object"] for row in hosts} == {"松岭市总工会"}
    assert {row["动词 verb"] for row in hosts} == {"举办", "主办", "召开"}
    assert "秋禾 一等奖 第三届职工运动会" in {row["主体 subject"] for row in rows}


def test_neo4j(exported, store):
    path, count = exported("neo4j-csv")
    tables = {}
    for name in ("nodes", "relationships"):
        with (path / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            tables[name] = list(csv.DictReader(file))
    assert len(tables["nodes"]) + len(tables["relationships"]) == count
    nodes = {row["id:ID"]: row for row in tables["nodes"]}
    assert {row[end] for row in tables["relationships"] for end in (":START_ID", ":END_ID")} <= nodes.keys()
    by_name = {row["name"]: row for row in nodes.values()}
    assert by_name["第三届职工运动会"][":LABEL"].split("\x1f") == ["Event", "Competition", "SportsMeet"]
    assert by_name["秋禾"]["model_worker:boolean"] == "true"
    assert by_name["秋禾"][":LABEL"] == "Person\x1fModelWorker"
    rows = store.cypher("MATCH ()-[r]->() RETURN type(r), r.quote").rows
    assert sorted((row[":TYPE"], row["quote"]) for row in tables["relationships"]) == sorted(rows)
    assert "neo4j-admin database import" in (path / "README.txt").read_text("utf-8")


def test_an_export_never_takes_the_place_of_other_things(put, store, first, tmp_path):
    put(first)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("")
    for format in FORMATS:
        with pytest.raises(InputError, match="mine"):
            store.export(format, tmp_path / "mine")
    assert [file.name for file in (tmp_path / "mine").iterdir()] == ["letter.txt"]
    with pytest.raises(InputError, match="letter"):
        store.export("csv", tmp_path / "mine" / "letter.txt" / "x.csv")
    with pytest.raises(UsageError, match="nquads"):
        store.export("excel", tmp_path / "x")
