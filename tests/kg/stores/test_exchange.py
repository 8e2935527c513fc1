"""Exports for the tools of other fields, each read back by one of them."""

import csv
import importlib.util
import json
import os
from collections import Counter
from pathlib import Path

import networkx
import pandas
import polars
import pyarrow
import pyarrow.parquet
import pyoxigraph
import pytest

from kg.errors import InputError
from kg.stores.exports import followthemoney as ftm
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


@pytest.fixture
def relationships(store):
    """How many relationships of each type the embedded engine counts."""

    def count():
        return Counter(dict(store.cypher("MATCH ()-[r]->() RETURN type(r), count(*)").rows))

    return count


RDF12 = {"nquads12": "N_QUADS", "trig12": "TRIG", "turtle12": "TURTLE"}


class TestRdf12:
    @pytest.mark.parametrize("format", RDF12)
    def test_each_evidence_names_its_fact_by_a_triple_term(self, exported, store, format):
        path, count = exported(format)
        engine = getattr(pyoxigraph.RdfFormat, RDF12[format])
        quads = set(pyoxigraph.parse(path.read_bytes(), engine))
        assert len(quads) == count
        reifying = {quad.subject.value: quad.object for quad in quads if quad.predicate.value == f"{terms.RDF}reifies"}
        rows = store.sparql("SELECT ?e ?s ?p { ?e rdf:subject ?s ; rdf:predicate ?p }").rows
        assert {(name, fact.subject.value, fact.predicate.value) for name, fact in reifying.items()} == set(rows)
        facts = {quad.triple for quad in quads}
        assert all(fact in facts for fact in reifying.values())

    def test_the_rest_is_as_before(self, exported):
        old, new = (
            {str(quad) for quad in pyoxigraph.parse(exported(name)[0].read_bytes(), pyoxigraph.RdfFormat.N_QUADS)}
            for name in ("nquads", "nquads12")
        )
        assert all("reifies>" in line for line in new - old)
        names = tuple(f"<{terms.RDF}{name}>" for name in ("subject", "predicate", "object", "Statement"))
        assert all(any(name in line for name in names) for line in old - new)
        assert len(old - new) == 4 * len(new - old)


def test_gexf(exported, store, relationships):
    path, count = exported("gexf")
    graph = networkx.read_gexf(path)
    assert graph.number_of_nodes() + graph.number_of_edges() == count
    assert Counter(facts["relation"] for _, _, facts in graph.edges(data=True)) == relationships()
    rows = store.cypher("MATCH (a)-[r:HOSTED]->(b) RETURN a.id, b.id, r.quote, r.begin").rows
    hosted = [(a, b, facts) for a, b, facts in graph.edges(data=True) if facts["relation"] == "HOSTED"]
    assert {(a, b, facts["quote"], facts["quote_begin"]) for a, b, facts in hosted} == set(rows)
    assert "lastmodified" not in path.read_text("utf-8")


class TestTables:
    def read(self, path):
        """Each sheet as Excel would open it."""
        found = {}
        for file in path.iterdir():
            assert file.read_bytes().startswith(b"\xef\xbb\xbf")
            with file.open(encoding="utf-8-sig", newline="") as lines:
                found[file.name] = list(csv.DictReader(lines))
        return found

    def test_a_row_for_each_node_and_relationship(self, exported, store, relationships):
        path, count = exported("tables")
        sheets = self.read(path)
        assert sum(map(len, sheets.values())) == count
        counted = dict(store.cypher("MATCH (n) RETURN labels(n)[0], count(*)").rows)
        assert len(sheets["organizations.csv"]) == counted["Organization"]
        assert len(sheets["persons.csv"]) == counted["Person"]
        assert len(sheets["events.csv"]) == counted["Event"]
        counts = relationships()
        assert len(sheets["organizers.csv"]) == counts["HOSTED"] + counts["UNDERTOOK"]
        assert len(sheets["mentions.csv"]) == counts["MENTIONS"]

    def test_relations_have_their_evidence(self, exported, store):
        sheets = self.read(exported("tables")[0])
        texts = {issue.identifier: issue.text for issue in store.issues()}
        for row in sheets["organizers.csv"] + sheets["posts.csv"] + sheets["prizes.csv"]:
            assert texts[row["期次 issue"]][int(row["起 begin"]) : int(row["止 end"])] == row["原文 quote"]
        (row,) = sheets["posts.csv"]
        assert (row["从 from"], row["职务 post"], row["到 to"]) == ("白露", "主任", "松岭市总工会")

    def test_pandas_reads_them(self, exported):
        frame = pandas.read_csv(exported("tables")[0] / "events.csv")
        assert set(frame["名称 name"]) == {"第三届职工运动会", "工作会议"}
        assert frame["届 edition"].dropna().tolist() == [3]

    def test_a_folder_that_is_not_its_own_stays(self, exported, store, tmp_path):
        path, _ = exported("tables")
        (path / "mine.csv").write_text("")
        with pytest.raises(InputError, match="tables"):
            store.export("tables", path)
        assert (path / "mine.csv").exists()


class TestArrow:
    def test_every_statement_is_a_row(self, exported, store):
        for format, read in (("parquet", pyarrow.parquet.read_table), ("arrow", self.read_arrow)):
            path, count = exported(format)
            table = read(path)
            assert table.num_rows == count == len(store.statements())
            assert table.schema.field("begin").type == pyarrow.int32()
            quotes = [(row["quote"], row["begin"]) for row in table.to_pylist() if row["quote"]]
            assert quotes == [(s.evidence.quote, s.evidence.begin) for s in store.statements() if s.evidence]

    def read_arrow(self, path):
        with pyarrow.OSFile(str(path)) as file:
            return pyarrow.ipc.open_file(file).read_all()

    def test_pandas_and_polars_read_them(self, exported, store):
        hosts = len(store.statements(predicate=terms.BKG.hostedBy))
        frame = pandas.read_parquet(exported("parquet")[0])
        assert (frame["predicate"] == terms.BKG.hostedBy).sum() == hosts
        other = polars.read_ipc(exported("arrow")[0])
        assert other.filter(polars.col("predicate") == terms.BKG.hostedBy).height == hosts


@pytest.fixture
def recorded():
    """What the model said when the table was made, for where its library cannot be installed."""
    spec = importlib.util.spec_from_file_location("ftm_model", Path(__file__).with_name("ftm_model.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def model():
    """The model by its own library, which needs ICU to be built; nothing is skipped where all is to be tested."""
    if not os.environ.get("KG_TEST_ALL"):
        pytest.importorskip("followthemoney", reason="not installed: pip install -e '.[followthemoney]'")
    return importlib.import_module("followthemoney").model


class TestFollowTheMoney:
    def read(self, path):
        return {entity["id"]: entity for entity in map(json.loads, path.read_text("utf-8").splitlines())}

    def test_every_node_and_relationship_of_the_table_is_an_entity(self, exported, store, relationships):
        path, count = exported("ftm")
        entities = self.read(path)
        assert len(entities) == count
        schemata = Counter(entity["schema"] for entity in entities.values())
        nodes = dict(store.cypher("MATCH (n) RETURN labels(n)[0], count(*)").rows)
        assert schemata["Organization"] + schemata["Company"] + schemata["PublicBody"] == nodes["Organization"]
        assert (schemata["Person"], schemata["Event"]) == (nodes["Person"], nodes["Event"])
        assert (schemata["PlainText"], schemata["Article"]) == (nodes["Issue"], nodes["PolicyDocument"])
        wanted = Counter()
        for type, number in relationships().items():
            if type in ftm.table()["links"]:
                wanted[ftm.table()["links"][type]["schema"]] += number
        assert {name: schemata[name] for name in wanted} == dict(wanted)

    def test_what_is_told(self, exported, first):
        entities = self.read(exported("ftm")[0])
        by_name = {
            entity["properties"]["name"][0]: entity for entity in entities.values() if "name" in entity["properties"]
        }
        meet, union = by_name["第三届职工运动会"], by_name["松岭市总工会"]
        assert meet["properties"]["startDate"] == ["2031-05-03"]
        assert meet["properties"]["location"] == ["“青石”体育馆"]
        assert meet["properties"]["organizer"] == [union["id"]]
        assert "全国劳动模范" in by_name["秋禾"]["properties"]["notes"]
        (post,) = [one for one in entities.values() if one["properties"].get("role") == ["主任"]]
        assert post["properties"]["member"] == [by_name["白露"]["id"]]
        assert post["properties"]["summary"] == [first.quote]
        issue = entities[post["properties"]["proof"][0]]
        assert issue["properties"]["fileName"] == [first.identifier]
        assert issue["properties"]["bodyText"] == [first.text]

    def test_what_is_needed_is_there_and_what_is_referred_to_fits(self, exported, recorded):
        entities = self.read(exported("ftm")[0])
        assert {entity["schema"] for entity in entities.values()} <= recorded.REQUIRED.keys()
        for entity in entities.values():
            schema, properties = entity["schema"], entity["properties"]
            assert recorded.REQUIRED[schema] <= properties.keys(), entity
            for name, range in ((name, recorded.RANGES.get((schema, name))) for name in properties):
                for value in properties[name] if range else ():
                    assert range in recorded.EXTENDS[entities[value]["schema"]], (name, entity)

    def test_the_model_is_as_it_was_recorded(self, model, recorded):
        for name in recorded.REQUIRED:
            schema = model.get(name)
            assert {one.name for one in schema.schemata} == recorded.EXTENDS[name]
            assert set(schema.required) == recorded.REQUIRED[name]
        for (name, property), range in recorded.RANGES.items():
            assert model.get(name).get(property).range.name == range

    def test_its_own_library_finds_every_entity_valid(self, exported, model):
        entities = self.read(exported("ftm")[0])
        for entity in entities.values():
            schema = model.get(entity["schema"])
            assert not schema.abstract
            assert set(schema.required) <= entity["properties"].keys(), entity
            proxy = model.get_proxy(entity, cleaned=False)
            assert proxy.id == entity["id"]
            for name, values in entity["properties"].items():
                property = schema.get(name)
                assert sorted(proxy.get(name)) == sorted(property.type.clean(value) for value in values), (name, values)
                assert all(property.validate([value]) is None for value in values), (name, values)
                for value in values if property.range else ():
                    assert model.get(entities[value]["schema"]).is_a(property.range), (name, entities[value])
