"""Tells a team that several units sent together (内科、外科联队夺冠) from the last of several teams (…先后撞线)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.lexicon import alternation
from ingest.mentions import OrganizationMention

TEAMS = ("联队", "联合队", "联合代表队")
"""How a team of several houses is called."""

_EACH = re.compile(r"先后|分别|分[获列享居摘]|依次|双双|会师|各[获得]|[均都等]|[两二三四五六七八九十\d]+[家支个]")
_COMPOSED = re.compile(f"(?:共同|联合|合作|携手)?组成的?(?P<team>{alternation(TEAMS)})")


def is_of_all(text: str, begin: int, end: int) -> bool:
    """Whether a team is of all houses listed before it: it acts as one, or another such team is told."""
    if text.startswith("机关", begin):
        return False
    clause = max(text.rfind(mark, 0, begin) for mark in "。；")
    return _EACH.match(text, end) is None or any(team in text[clause + 1 : begin] for team in TEAMS)


def as_teams(units: Iterable[OrganizationMention], text: str) -> Iterator[OrganizationMention]:
    """The units of a house in the order of the text, each list of which one team was made as that team."""
    row: list[OrganizationMention] = []
    for unit in units:
        if row and text[row[-1].end : unit.begin] != "、":
            yield from row
            row = []
        row.append(unit)
        composed = _COMPOSED.match(text, unit.end)
        if composed or unit.coarse == "Team":
            joint = composed or (unit.text.endswith(TEAMS) and is_of_all(text, unit.begin, unit.end))
            yield from [_of_all(row, text, composed)] if joint else row
            row = []
    yield from row


def _of_all(units: list[OrganizationMention], text: str, composed: re.Match[str] | None) -> OrganizationMention:
    """The one team of several units: 妇产科、神经外科联队, 妇产科、神经外科组成的联队."""
    first, last = units[0], units[-1]
    end = composed.end() if composed else last.end
    name = first.name + text[first.end : last.end] + (composed["team"] if composed else "")
    surface = text[first.begin : end]
    team = replace(last, begin=first.begin, end=end, text=surface, name=name, parents=last.parents[:1])
    return replace(team, cls="Team", coarse="Team")
