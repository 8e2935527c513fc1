"""Which names a text fits, and which it must not."""

from __future__ import annotations

import pytest

from kg.identity import Kind, iri
from queries.names import EXACT, INSIDE, LONGER, SCATTERED, SUFFIX, Names, close, fold

LABELS: list[tuple[Kind, str, bool]] = [
    ("organization", "青石市云岭区总工会", True),
    ("organization", "青石市云西区总工会", True),
    ("organization", "青石市云岭区总工会女职工委员会", True),
    ("event", "“港务杯”青石市第十一届职工运动会", True),
    ("event", "青石市第一届职工运动会", True),
    ("event", "2023年青石市职工篮球赛", True),
    ("event", "2024年青石市职工篮球赛", True),
    ("person", "林望舒", True),
]
NAMES = Names([(iri(kind, label), label, preferred, "") for kind, label, preferred in LABELS])
ALL = ("organization", "event", "person")


@pytest.mark.parametrize(
    ("text", "fit", "labels"),
    [
        ("林望舒", EXACT, ["林望舒"]),
        ("云岭区总工会", SUFFIX, ["青石市云岭区总工会"]),
        ("云岭总工会", SCATTERED, ["青石市云岭区总工会"]),
        ("第一届职工运动会", SUFFIX, ["青石市第一届职工运动会"]),
        ("第1届职工运动会", SUFFIX, ["青石市第一届职工运动会"]),
        ("第11届职工运动会", SUFFIX, ["“港务杯”青石市第十一届职工运动会"]),
        ("职工篮球赛", SUFFIX, ["2023年青石市职工篮球赛", "2024年青石市职工篮球赛"]),
        ("2024年职工篮球赛", SCATTERED, ["2024年青石市职工篮球赛"]),
        ("港务杯", INSIDE, ["“港务杯”青石市第十一届职工运动会"]),
        ("青石市云岭区总工会的同志", LONGER, ["青石市云岭区总工会"]),
    ],
)
def test_text_fits(text: str, fit: int, labels: list[str]) -> None:
    found = NAMES.find(text, ALL)
    assert {one.label for one in found} == set(labels)
    assert {one.fit for one in found} == {fit}


@pytest.mark.parametrize("text", ["第二届职工运动会", "2025年职工篮球赛", "云东区总工会", "林", "?", ""])
def test_text_fits_nothing(text: str) -> None:
    assert NAMES.find(text, ALL) == []


def test_kinds_bound_the_search() -> None:
    assert NAMES.find("林望舒", ("event",)) == []


def test_close_names() -> None:
    assert close("云林区总工会", ["青石市云岭区总工会", "林望舒"]) == ["青石市云岭区总工会"]


@pytest.mark.parametrize(
    ("text", "folded"), [("第3届“安康杯” 竞赛", "第三届安康杯竞赛"), ("第20期", "第二十期"), ("第12批", "第十二批")]
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
