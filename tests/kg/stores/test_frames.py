"""A store's graph and tables in the libraries that people compute with: networkx, pandas, polars."""

import sys
from collections import Counter

import networkx
import pytest

from kg.errors import UsageError
from kg.messages import use
from kg.table import Table


@pytest.fixture
def filled(put, store, first, second):
    put(first)
    put(second)
    return store


class TestNetworkx:
    def test_it_is_the_property_graph(self, filled):
        graph = filled.to_networkx()
        types = Counter(facts["type"] for _, _, facts in graph.edges(data=True))
        assert types == dict(filled.cypher("MATCH ()-[r]->() RETURN type(r), count(*)").rows)
        kinds = Counter(facts["kind"] for _, facts in graph.nodes(data=True))
        assert kinds == dict(filled.cypher("MATCH (n) RETURN labels(n)[0], count(*)").rows)

    def test_edges_have_their_evidence(self, filled):
        texts = {issue.iri: issue.text for issue in filled.issues()}
        for _, _, facts in filled.to_networkx().edges(data=True):
            if "quote" in facts:
                assert texts[facts["issue"]][facts["begin"] : facts["end"]] == facts["quote"]

    def test_its_algorithms_run(self, filled):
        graph = filled.to_networkx()
        assert sum(map(len, networkx.weakly_connected_components(graph))) == len(graph)


class TestFrames:
    def test_all_statements(self, filled):
        frame = filled.table().to_pandas()
        assert len(frame) == len(filled.statements()) == filled.table().to_polars().height
        quotes = [one.evidence.quote for one in filled.statements() if one.evidence]
        assert frame["quote"].dropna().tolist() == quotes
        assert [quote for quote in filled.table().to_polars()["quote"] if quote] == quotes

    def test_answers(self, filled):
        query = "MATCH (e:Event) RETURN e.name AS name, e.edition AS edition, labels(e) AS labels ORDER BY name"
        answer = filled.cypher(query)
        frame, other = answer.to_pandas(), answer.to_polars()
        assert list(frame["name"]) == list(other["name"]) == [row[0] for row in answer.rows]
        assert other["edition"].to_list() == [row[1] for row in answer.rows]
        assert [*frame.columns] == other.columns == ["name", "edition", "labels"]

    def test_without_rows(self):
        empty = Table(("a", "b"), [])
        assert [*empty.to_pandas().columns] == empty.to_polars().columns == ["a", "b"]
        assert len(empty.to_pandas()) == empty.to_polars().height == 0

    def test_values_of_several_types_stay_in_one_column(self):
        mixed = Table(("value",), [(1,), ("二",), (None,), (2.5,)])
        assert mixed.to_polars()["value"].to_list() == ["1", "二", None, "2.5"]
        assert mixed.to_pandas()["value"].tolist()[:2] == [1, "二"]

    @pytest.mark.parametrize("library", ["pandas", "polars"])
    def test_a_library_that_is_missing_is_named(self, monkeypatch, library):
        use("en")
        monkeypatch.setitem(sys.modules, library, None)
        with pytest.raises(UsageError, match=rf"pip install 'bulletin-kg\[{library}\]'"):
            getattr(Table(("a",), []), f"to_{library}")()
        use(None)

    def test_so_is_one_that_an_export_needs(self, filled, monkeypatch, tmp_path):
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        with pytest.raises(UsageError, match=r"bulletin-kg\[arrow\]"):
            filled.export("parquet", tmp_path / "graph.parquet")
        assert list(tmp_path.glob("*graph*")) == []


def test_an_export_tells_how_far_it_is(filled, tmp_path):
    for format in ("nquads", "turtle", "csv", "parquet", "nquads12"):
        heard = []
        filled.export(format, tmp_path / format, tell=lambda done, total, heard=heard: heard.append((done, total)))
        assert heard[0] == (1, 2)
        assert heard[-1] == (2, 2)
        assert heard == sorted(heard)
