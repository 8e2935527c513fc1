"""An issue beside the others: what it adds, contradicts and confirms; and a corrected one beside what is stored."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.messages import use
from kg.model import Literal, Statement
from kg.stores import Store, open_store
from ontology import terms
from queries.compare import compare, preview

DECEMBER, NOVEMBER = "qingshi-2024-12-02.txt", "qingshi-2024-11-18.txt"
CONTEST = "青石市第三届集体协商竞赛"


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use("en")
    yield
    use(None)


@pytest.fixture
def other(town: Store, tmp_path: Path) -> Iterator[Store]:
    """The same store, to be changed."""
    with open_store(tmp_path / "store", create=True) as store:
        for issue in town.issues():
            store.add(issue, town.statements(issue=issue.iri))
        yield store


def moved(store: Store, day: str) -> list[Statement]:
    """What the earlier issue states, with another day of the contest."""
    date = Literal("2024-11-28", terms.XSD.date)
    return [
        dataclasses.replace(one, object=Literal(day, terms.XSD.date)) if one.object == date else one
        for one in store.statements(issue=NOVEMBER)
    ]


def test_a_fact_of_two_issues_is_confirmed(town: Store) -> None:
    lines = {(line.subject, line.relation, line.value): line for line in compare(town, NOVEMBER)}
    known = lines[CONTEST, "start date", "2024-11-28"]
    assert (known.status, known.issues) == ("known", 1)
    alone = lines["2024年青石市职工篮球赛", "start date", "2024-10-28"]
    assert (alone.status, alone.issues) == ("only", 0)
    assert alone.quote.startswith("10月28日至11月1日")


def test_a_grant_a_post_and_a_count_are_each_told_whole(town: Store) -> None:
    lines = {(line.subject, line.value) for line in compare(town, DECEMBER)}
    assert ("青石市能源工会代表队", f"一等奖 {CONTEST}") in lines
    assert ("林望舒", "青石市云岭区新就业形态行业工会联合会 主席") in lines
    assert (CONTEST, "参赛选手 260 名") in lines
    assert not any(value.startswith("http") for _, value in lines)


def test_things_that_no_other_issue_names(town: Store) -> None:
    named = {line.subject for line in compare(town, NOVEMBER) if line.status == "thing"}
    assert {"女职工权益讲座", "城西代表队"} <= named
    assert not {CONTEST, "青石市总工会", "云岭区代表队"} & named


@pytest.mark.parametrize(
    ("day", "status", "otherwise"), [("2024-11-29", "differs", "2024-11-28"), ("2024-11", "only", "")]
)
def test_another_day_differs_but_a_less_precise_one_does_not(
    other: Store, day: str, status: str, otherwise: str
) -> None:
    other.add(other.issue(NOVEMBER), moved(other, day))
    (line,) = (one for one in compare(other, NOVEMBER) if (one.subject, one.relation) == (CONTEST, "start date"))
    assert (line.status, line.value, line.otherwise) == (status, day, otherwise)


def test_a_correction_shows_what_it_would_do_and_does_it(other: Store) -> None:
    issue, statements = other.issue(NOVEMBER), moved(other, "2024-11-29")
    lines = preview(other, issue, statements)
    told = [(line.status, line.subject, line.relation, line.value, line.issues) for line in lines]
    assert told == [
        ("gone", CONTEST, "start date", "2024-11-28", 1),
        ("come", CONTEST, "start date", "2024-11-29", 0),
    ]
    change = other.add(issue, statements)
    assert (change.removed, change.added) == (1, 1)
    assert preview(other, issue, statements) == []


def test_a_name_that_comes_or_goes_is_told_only_of_things_that_stay(other: Store) -> None:
    issue = other.issue(NOVEMBER)
    gone = "2024年青石市职工急救培训班"
    event = next(one.subject for one in other.statements() if getattr(one.object, "value", "") == gone)
    statements = [
        dataclasses.replace(one, object=Literal("青总", terms.RDF.langString, "zh"))
        if one.predicate == terms.SKOS.altLabel and getattr(one.object, "value", "") == "市总工会"
        else one
        for one in other.statements(issue=NOVEMBER)
        if event not in (one.subject, one.object)
    ]
    lines = preview(other, issue, statements)
    assert {(line.status, line.value) for line in lines if line.subject == "青石市总工会"} == {
        ("gone", "市总工会"),
        ("come", "青总"),
    }
    assert {line.relation for line in lines if line.subject == gone} == {"hosted by", "start date"}


def test_an_issue_alone_confirms_nothing(other: Store) -> None:
    other.remove(DECEMBER)
    assert {line.status for line in compare(other, NOVEMBER)} == {"only", "thing"}
