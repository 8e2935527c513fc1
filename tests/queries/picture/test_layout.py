from __future__ import annotations

import itertools
import random

import pytest

from queries.picture.boxes import Box
from queries.picture.cards import cards, links
from queries.picture.labels import MOST_LINES, WIDEST_LINE, card, measure, shorten, wrap
from queries.picture.layout import arrange


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("青石市总工会", ("青石市总工会",)),
        ("青石市云岭区总工会职工服务中心", ("青石市云岭区总工", "会职工服务中心")),
        ("青石杯）三人篮球邀请赛决赛", ("青石杯）三人篮", "球邀请赛决赛")),
        ("第3届Robot Challenge机器人赛", ("第3届Robot", "Challenge机器人赛")),
        ("赛", ("赛",)),
        ("   ", ("   ",)),
    ],
)
def test_lines_of_a_name(name: str, lines: tuple[str, ...]) -> None:
    assert wrap(name) == lines


@pytest.mark.parametrize("length", [1, 9, 10, 19, 20, 28, 29, 80])
def test_lines_are_few_and_short(length: int) -> None:
    lines = card("event", "职" * length).lines
    assert len(lines) <= MOST_LINES
    assert max(map(measure, lines)) <= WIDEST_LINE + 1


def test_a_long_name_loses_its_middle() -> None:
    name = "“港务杯”青石市第三届职工数控加工与智能制造技术技能竞赛总决赛"
    assert shorten(name).startswith("“港务杯”青石市第三届")
    assert shorten(name).endswith("技能竞赛总决赛")
    assert "…" in shorten(name)


def test_cards_of_a_hundred_nodes_do_not_overlap(network) -> None:
    records = cards(network)
    assert len(records) > 100
    _assert_apart(records)


@pytest.mark.parametrize("seed", range(4))
def test_cards_of_any_network_do_not_overlap(seed: int) -> None:
    chance = random.Random(seed)
    nodes = [f"n{index}" for index in range(30 + 20 * seed)]
    neighbors: dict[str, set[str]] = {node: set() for node in nodes}
    for one, other in ((chance.choice(nodes), chance.choice(nodes)) for _ in range(2 * len(nodes))):
        if one != other:
            neighbors[one].add(other)
            neighbors[other].add(one)
    sizes = {node: (chance.randint(40, 190), chance.randint(30, 90)) for node in nodes}
    places = arrange(neighbors, sizes)
    _assert_apart([dict(zip(("x", "y", "width", "height"), (*places[n], *sizes[n]), strict=True)) for n in nodes])


def test_neighbors_are_near(network) -> None:
    at = {record["id"]: (record["x"], record["y"]) for record in cards(network)}
    joined = [_distance(at[link["from"]], at[link["to"]]) for link in links(network)]
    any_two = [_distance(one, other) for one, other in itertools.combinations(at.values(), 2)]
    assert sum(joined) / len(joined) < 0.6 * sum(any_two) / len(any_two)


def test_a_line_under_a_card_is_seen() -> None:
    card_between = Box(0, 0, 40, 20)
    assert card_between.is_crossed(Box(-100, -5, 1, 1), Box(100, 5, 1, 1))
    assert not card_between.is_crossed(Box(-100, 30, 1, 1), Box(100, 30, 1, 1))
    assert not card_between.is_crossed(Box(-100, 0, 1, 1), Box(-50, 0, 1, 1))


def test_no_nodes_no_places() -> None:
    assert arrange({}, {}) == {}


def _assert_apart(records) -> None:
    for one, other in itertools.combinations(records, 2):
        across = abs(one["x"] - other["x"]) >= (one["width"] + other["width"]) / 2
        down = abs(one["y"] - other["y"]) >= (one["height"] + other["height"]) / 2
        assert across or down, (one, other)


def _distance(one: tuple[int, int], other: tuple[int, int]) -> float:
    return ((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5
