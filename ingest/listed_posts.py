"""Finds the posts that a list has."""

from __future__ import annotations

from functools import cache

from ingest.lexicon import Finder, words

CONTENDERS = frozenset(("选手", "参赛选手", "劳模", "劳动模范", "先进工作者"))
"""The posts that tell nothing of where their holders work."""

IN_TEAMS = frozenset(("队员", "队长", "副队长", "领队", "教练", "主教练"))
"""The posts that are held in a team, whoever else employs their holders."""


@cache
def posts() -> Finder:
    """Finds the listed posts."""
    return Finder(words("posts.txt"))


@cache
def post_names() -> frozenset[str]:
    """The listed posts."""
    return frozenset(words("posts.txt"))


def ends_with_post(said: str) -> bool:
    """Whether words end in a listed post."""
    return any(end == len(said) for _, end, _ in posts().spans(said))
