"""Whoever keeps a copy of the graph learns of every node that changed, itself or in what is its own."""

import pytest

from kg.stores import changes, portions
from kg.stores.property_graph import PropertyGraph


@pytest.fixture
def copied(store):
    """What the graph is, node by node, with what is its own; reading it begins the memory of changes."""

    def copy():
        with store.copying() as record:
            return record, snapshot(record)

    return copy


def snapshot(record):
    found = {}
    for (number,) in record.connection.execute("SELECT id FROM nodes").fetchall():
        (node,) = portions.nodes(record, [number])
        own = sorted(map(repr, portions.relationships(record, [number])))
        found[node.properties["id"]] = (repr(sorted(node.properties.items(), key=str)), own)
    return found


def changed(before, after):
    return {thing for thing in before.keys() | after.keys() if before.get(thing) != after.get(thing)}


def test_portions_are_the_whole_graph_without_overlap(put, store, first, second):
    put(first)
    put(second)
    with store.reading() as (record, _):
        pieces = [*portions.every(record, 3)]
        nodes = [node for numbers in pieces for node in portions.nodes(record, numbers)]
        relationships = [one for numbers in pieces for one in portions.relationships(record, numbers)]
        graph = PropertyGraph(record)
        assert sorted(map(repr, nodes)) == sorted(map(repr, graph.nodes()))
        assert sorted(map(repr, relationships)) == sorted(map(repr, graph.relationships()))
        assert portions.size(record) == len(nodes) + len(relationships)
        assert {one.type for one in relationships} <= {*portions.OF_SOURCE, *portions.OF_TARGET}


def test_every_change_is_remembered(put, store, first, second, copied):
    put(first)
    _, before = copied()
    steps = [
        lambda: put(second),
        lambda: store.remove(first.issue.identifier),
        lambda: put(first),
        lambda: store.remove(second.issue.identifier),
    ]
    for step in steps:
        with store.copying() as record:
            moment = changes.latest(record)
        step()
        record, after = copied()
        told = {*changes.since(record, moment)}
        assert changed(before, after)
        assert changed(before, after) <= told
        before = after


def test_nothing_is_remembered_of_what_stays(put, store, first, second, copied):
    put(first)
    put(second)
    record, _ = copied()
    moment = changes.latest(record)
    put(second)
    assert changes.since(record, moment) == []
    name = changes.name(record)
    with store.copying() as again:
        assert changes.name(again) == name


def test_a_store_that_no_one_copies_remembers_nothing(put, store, first):
    put(first)
    with store.reading() as (record, _):
        assert not record.connection.execute("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'changed%'").get
