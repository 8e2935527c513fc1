"""What a store promises whatever it is given: importing twice, in any order, and taking out again."""

import dataclasses

import pytest

import kg
from kg.errors import NotFoundError


@pytest.fixture
def other(tmp_path):
    with kg.open_store(tmp_path / "other", create=True) as made:
        yield made


def test_statements_come_back_as_they_were_given(put, store, first):
    change = put(first)
    assert (change.status, change.removed, change.confirmed) == ("new", 0, 0)
    assert change.added == len({(one.subject, one.predicate, one.object) for one in first.statements})
    assert set(store.statements()) == set(first.statements)
    assert store.issues() == [first.issue]


def test_the_same_issue_again_changes_nothing(put, store, first, content):
    put(first)
    before = content(store)
    assert put(first) == kg.Change("same")
    assert content(store) == before


def test_removing_undoes_adding(put, store, other, first, second, content):
    put(first)
    put(second)
    assert store.remove(second.identifier).status == "removed"
    other.add(first.issue, first.statements)
    assert content(store) == content(other)
    store.remove(first.iri)
    assert content(store) == ("", [], [])


def test_the_order_of_imports_does_not_matter(store, other, first, second, content):
    for target, issues in ((store, (first, second)), (other, (second, first))):
        for one in issues:
            target.add(one.issue, one.statements)
    assert content(store) == content(other)


def test_a_corrected_issue_replaces_its_own_facts_only(put, store, other, first, second, content):
    put(first)
    put(second)
    corrected = dataclasses.replace(second, statements=[])
    corrected.say("松岭市总工会举办读书会。")
    corrected.event("读书会", "松岭市总工会")
    change = put(corrected)
    assert change.status == "corrected"
    assert change.removed
    assert change.added
    for one in (first, corrected):
        other.add(one.issue, one.statements)
    assert content(store) == content(other)


def test_a_corrected_date_moves_the_first_evidence(put, store, other, first, second, content):
    put(first)
    put(second)
    earlier = dataclasses.replace(second, issued="2030-01-01")
    earlier.statements = second.statements
    put(earlier)
    for one in (first, earlier):
        other.add(one.issue, one.statements)
    assert content(store) == content(other)
    rows = store.cypher("MATCH (:Organization)-[r:HOSTED]->(e {name: '第三届职工运动会'}) RETURN r.verb, r.issue").rows
    assert rows == [("主办", second.iri)]


def test_a_fact_of_two_issues_survives_with_the_other_evidence(put, store, first, second):
    put(second)
    assert put(first).confirmed > 0
    query = "MATCH (:Organization)-[r:HOSTED]->(e {name: '第三届职工运动会'}) RETURN r.verb, r.issue"
    assert store.cypher(query).rows == [("举办", first.iri)]
    store.remove(first.identifier)
    assert store.cypher(query).rows == [("主办", second.iri)]


def test_a_changed_name_of_a_post_reaches_its_relationships(put, store, first, second):
    second.issued = "2030-01-01"
    second.thing("post", kg.stores.store.terms.ORG.Role, "主任")
    second.statements[-1] = dataclasses.replace(second.statements[-1], object=kg.zh("主席"))
    query = "MATCH ()-[r:HOLDS_POST]->() RETURN r.post"
    put(first)
    assert store.cypher(query).rows == [("主任",)]
    put(second)
    assert store.cypher(query).rows == [("主席",)]
    store.remove(second.identifier)
    assert store.cypher(query).rows == [("主任",)]


def test_an_unknown_issue_is_named(put, store, first):
    put(first)
    with pytest.raises(NotFoundError, match="2031-13"):
        store.remove("2031-13")
    with pytest.raises(NotFoundError, match="2031-13"):
        store.issue("2031-13")


def test_parts_of_statements_select(put, store, first, second):
    put(first)
    put(second)
    kept = {*first.statements, *second.statements}
    for name in ("subject", "predicate", "object", "issue"):
        wanted = getattr(first.statements[-1], name)
        assert set(store.statements(**{name: wanted})) == {one for one in kept if getattr(one, name) == wanted}
    assert set(store.statements(issue=first.identifier)) == set(first.statements)


def test_labels_tell_every_name_and_class(put, store, first):
    put(first)
    found = {(label, is_preferred, kind) for _, label, is_preferred, kind in store.labels()}
    assert {("运动会", False, "Competition"), ("白露", True, "Person"), ("一等奖", True, "Award")} <= found
    assert ("主任", True, "Post") in found
