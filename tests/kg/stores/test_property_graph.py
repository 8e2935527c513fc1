"""The nodes and relationships that the contract names, and nothing else."""

import pytest

from kg.identity import iri

RELATIONSHIPS = [
    (
        "MATCH (a:Organization)-[r:HOSTED]->(b:Event) RETURN a.name, b.name, r.verb",
        ("松岭市总工会", "第三届职工运动会", "举办"),
    ),
    (
        "MATCH (a:Organization)-[r:UNDERTOOK]->(b:Event) RETURN a.name, b.name, r.verb",
        ("北湖机械厂工会", "第三届职工运动会", "承办"),
    ),
    (
        "MATCH (a:Person)-[r:TOOK_PART_IN]->(b:Event) RETURN a.name, b.name, r.role",
        ("白露", "第三届职工运动会", "speaker"),
    ),
    (
        "MATCH (a:Person)-[r:HOLDS_POST]->(b:Organization) RETURN a.name, b.name, r.post",
        ("白露", "松岭市总工会", "主任"),
    ),
    ("MATCH (a:Person)-[r:WON]->(b:Event) RETURN a.name, b.name, r.award", ("秋禾", "第三届职工运动会", "一等奖")),
    (
        "MATCH (a)-[r:RECEIVED]->(b:Award) WHERE b.name STARTS WITH '全国' RETURN a.name, b.name, r.rule",
        ("秋禾", "全国劳动模范", "test"),
    ),
    (
        "MATCH (a:Event)-[r:TOOK_PLACE_AT]->(b:Place) RETURN a.name, b.name, r.begin",
        ("第三届职工运动会", "“青石”体育馆", 15),
    ),
    (
        "MATCH (a:Event)-[r:EDITION_OF]->(b:EventSeries) RETURN a.name, b.name, r.confidence",
        ("第三届职工运动会", "职工运动会", 0.9),
    ),
]


@pytest.mark.parametrize(("query", "row"), RELATIONSHIPS)
def test_relationships_of_one_issue(put, store, first, query, row):
    put(first)
    assert store.cypher(query).rows == [row]


def test_relationships_of_the_other_issue(put, store, second):
    put(second)
    rows = store.cypher("MATCH (a)-[r]->(b) WHERE type(r) <> 'MENTIONS' RETURN a.name, type(r), b.name").rows
    assert set(rows) == {
        ("松岭市总工会", "HOSTED", "第三届职工运动会"),
        ("松岭市总工会", "HOSTED", "工作会议"),
        ("工作会议", "CONCERNS", "工会条例"),
        ("白露", "TOOK_PART_IN", "工作会议"),
        ("北湖机械厂工会", "TOOK_PART_IN", "第三届职工运动会"),
        ("北湖机械厂工会", "PART_OF", "松岭市总工会"),
    }


def test_an_issue_mentions_what_its_text_names(put, store, first):
    put(first)
    rows = store.cypher("MATCH (i:Issue)-[r:MENTIONS]->(n) RETURN i.name, i.issued, labels(n), n.name, r.quote").rows
    assert (
        "一周动态",
        "2031-05-06",
        ["Person", "ModelWorker"],
        "秋禾",
        "工会主任'白露'发言，\"全国劳动模范\"秋禾\n获一等奖。",
    ) in rows
    assert len(rows) == 5


def test_nodes_carry_what_the_contract_names(put, store, first):
    put(first)
    nodes = {node["name"]: node for (node,) in store.cypher("MATCH (n) RETURN n").rows}
    assert nodes["第三届职工运动会"] == {
        "labels": ["Event", "Competition", "SportsMeet"],
        "id": iri("event", "第三届职工运动会"),
        "name": "第三届职工运动会",
        "aliases": ["运动会"],
        "type": "Competition",
        "class": "SportsMeet",
        "start_date": "2031-05-03",
        "edition": 3,
    }
    assert nodes["松岭市总工会"]["type"] == "TradeUnion"
    assert [nodes[name]["model_worker"] for name in ("秋禾", "白露")] == [True, False]
    assert {node["labels"][0] for node in nodes.values()} == {
        *("Organization", "Person", "Event", "EventSeries", "Place", "Award", "Issue")
    }


def test_a_node_is_found_by_its_finer_classes(put, store, first):
    put(first)
    assert store.cypher("MATCH (e:SportsMeet) RETURN e.name").rows == [("第三届职工运动会",)]
    assert store.cypher("MATCH (e:Competition:Event) RETURN labels(e)[0]").rows == [("Event",)]


def test_a_relationship_tells_its_ends(put, store, first):
    put(first)
    ((found,),) = store.cypher("MATCH ()-[r:HOSTED]->() RETURN r").rows
    assert (found["type"], found["source"]) == ("HOSTED", iri("organization", "松岭市总工会"))
    assert found["target"] == iri("event", "第三届职工运动会")
    assert first.text[found["begin"] : found["end"]] == found["quote"]
