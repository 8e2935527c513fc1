"""What persons do for a living where no house is told with it: 外卖员〔name〕…〔name〕所在的〔body〕."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest.lexicon import HAN
from ingest.listed_posts import CONTENDERS
from ingest.offices import JUDGES
from ingest.posts import Post
from ingest.reading import Reading

_WORK = re.compile(
    f"(?!原){HAN}{{0,8}}(?:[工匠医]|(?<![会委成党队学演球])员|(?<![律导])师|(?<!选)手|护士|司机|小哥|骑手)"
)


def of(readings: Iterable[Reading]) -> dict[str, str]:
    """The one calling of each person to whom a story gives one without a house."""
    told: dict[str, set[str]] = {}
    for person in (person for reading in readings for person in reading.persons):
        for post in person.posts:
            if post.organization is None and is_calling(post.title):
                told.setdefault(person.text, set()).add(post.title)
    return {name: titles.pop() for name, titles in told.items() if len(titles) == 1}


def is_calling(title: str) -> bool:
    """Whether a post is work done in some house: 电焊工, 护士, 外卖员."""
    return title not in CONTENDERS and not JUDGES.search(title) and _WORK.fullmatch(title) is not None


def joined(held: tuple[Post, ...], calling: str) -> tuple[Post, ...]:
    """The posts of a person, the calling with the house where nothing else is told of what is done there."""
    if not calling or any(post.organization is not None and post.title for post in held):
        return held
    return tuple(replace(post, title=calling) if post.organization and not post.title else post for post in held)
