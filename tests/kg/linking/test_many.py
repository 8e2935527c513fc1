"""What holds of a thing of which more is told than counts: no order matters, and no more than forty values are read."""

import random

import pytest

import kg
from kg.identity import iri
from kg.linking import Tables
from kg.linking.known import MOST
from kg.stores.check import check

ISSUES = MOST + 6
PLANT, DISTRICT = "青石星河重工有限公司", "青石市白塔区总工会"
SPEAKER = iri("person", "罗启航", PLANT)


@pytest.fixture
def issues(made):
    """A lecture in each issue, all by one speaker, whom every third calls by name only, and every fifth elsewhere."""

    def tell(issue):
        number = int(issue.identifier[:2])
        lecture = issue.event(f"第{number}期匠心讲堂", start=f"2025-04-{1 + number % 28:02}", host=DISTRICT)
        issue.speaker(lecture, issue.person("罗启航", PLANT, post="焊工"))
        if number % 3 == 0:
            issue.speaker(lecture, issue.person("罗启航", post=""))
        if number % 5 == 0:
            issue.speaker(lecture, issue.person("罗启航", f"{PLANT}{number}车间", post="焊工"))

    return [made(f"{number:02}.txt", tell) for number in range(ISSUES)]


@pytest.fixture
def filled(tmp_path):
    """Makes a store of issues."""

    def fill(name, issues):
        store = kg.open_store(tmp_path / name, create=True)
        for one in issues:
            store.add(one.issue, one.statements)
        return store

    return fill


def content(store):
    path = store.folder.parent / "export.nq"
    store.export("nquads", path)
    return path.read_text("utf-8"), sorted(map(repr, store.cypher("MATCH ()-[r]->() RETURN r").rows))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_is_told_often_depends_on_no_order(issues, filled, seed):
    kept, dice = issues[: MOST - 1] if seed == 3 else issues, random.Random(seed)
    with filled("one", kept) as one, filled("other", dice.sample(issues, len(issues))) as other:
        for gone in dice.sample([extra for extra in issues if extra not in kept], len(issues) - len(kept)):
            other.remove(gone.identifier)
        assert content(one) == content(other)
        assert not [problem for problem in check(other) if problem.is_fault]


def test_of_what_is_told_often_the_first_counts(issues, filled):
    with filled("one", issues) as store:
        tables = Tables(store.reviewing().record.connection)
        told = [value for name, value in tables.features(SPEAKER) if name == "event"]
        every = sorted(statement.subject for statement in store.statements(object=store.entity(SPEAKER)))
    lectures = [iri for iri in every if "/event/" in iri]
    assert len(set(lectures)) == ISSUES
    assert told == sorted(set(lectures))[:MOST]
