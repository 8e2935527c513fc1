"""Periods in questions, and how a query compares dates of different precision."""

from __future__ import annotations

from datetime import date

import pytest

from kg.stores import Store
from queries import catalogue
from queries.ask.periods import Period, take

TODAY = date(2025, 1, 20)


@pytest.mark.parametrize(
    ("question", "rest", "start", "end"),
    [
        ("2024年11月有哪些活动", "有哪些活动", "2024-11", "2024-11"),
        ("11月有哪些活动", "有哪些活动", "0000-11", "0000-11"),
        ("十一月份有哪些活动", "有哪些活动", "0000-11", "0000-11"),
        ("2024年11月28日有哪些活动", "有哪些活动", "2024-11-28", "2024-11-28"),
        ("2024年11月1日至12月3日有哪些活动", "有哪些活动", "2024-11-01", "2024-12-03"),
        ("11月1日至20日有哪些活动", "有哪些活动", "0000-11-01", "0000-11-20"),
        ("2024年以来有哪些活动", "有哪些活动", "2024", ""),
        ("去年有哪些活动", "有哪些活动", "2024", "2024"),
        ("上个月有哪些活动", "有哪些活动", "2024-12", "2024-12"),
        ("甲在2024年11月承办了哪些活动", "甲承办了哪些活动", "2024-11", "2024-11"),
    ],
)
def test_chinese_period(question: str, rest: str, start: str, end: str) -> None:
    assert take(question, "zh", TODAY) == (rest, Period(start, end))


@pytest.mark.parametrize(
    ("question", "start", "end"),
    [
        ("what happened in November 2024", "2024-11", "2024-11"),
        ("what happened in November", "0000-11", "0000-11"),
        ("what happened on 28 November 2024", "2024-11-28", "2024-11-28"),
        ("what happened on November 28, 2024", "2024-11-28", "2024-11-28"),
        ("what happened in 2024", "2024", "2024"),
        ("what happened since May 2024", "2024-05", ""),
        ("what happened before 2024-06", "", "2024-06"),
        ("what happened between 1 May 2024 and 3 June 2024", "2024-05-01", "2024-06-03"),
        ("what happened from May to June 2024", "0000-05", "2024-06"),
    ],
)
def test_english_period(question: str, start: str, end: str) -> None:
    assert take(question, "en", TODAY) == ("what happened", Period(start, end))


def test_question_without_period() -> None:
    assert take("谁最活跃", "zh", TODAY) == ("谁最活跃", None)
    assert take("who may win", "en", TODAY) == ("who may win", None)


@pytest.mark.parametrize(
    ("period", "latest", "dated"),
    [
        (Period("0000-11", "0000-11"), "2024-12-06", Period("2024-11", "2024-11")),
        (Period("0000-12", "0000-12"), "2024-11-04", Period("2023-12", "2023-12")),
        (Period("0000-11-01", "0000-11-20"), "2024-11-18", Period("2024-11-01", "2024-11-20")),
        (Period("2024", ""), "2024-11-18", Period("2024", "")),
    ],
)
def test_open_year_is_the_latest_that_the_store_can_tell_of(period: Period, latest: str, dated: Period) -> None:
    assert period.in_year(latest) == dated


@pytest.mark.parametrize("engine", ["sparql", "cypher"])
@pytest.mark.parametrize(
    ("start", "end", "inside"),
    [
        ("2024-11-01", "2024-11-30", True),
        ("2024-11-05", "2024-11-20", True),
        ("2024-11", "2024-11", True),
        ("2024", "2024", True),
        ("2024-11-30", "", True),
        ("", "2024-11-01", True),
        ("2024-12", "", False),
        ("", "2024-10-31", False),
        ("2024-10-01", "2024-10-31", False),
    ],
)
def test_event_of_a_month_against_a_period(
    town: Store, engine: catalogue.Engine, start: str, end: str, inside: bool
) -> None:
    table = catalogue.get("events").run(town, engine, **{"class": "Training", "from": start, "to": end})
    assert bool(table.rows) is inside
