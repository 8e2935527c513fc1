"""Compares persons of one name: by employer, house and what they did; a name alone never makes two one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.linking import official, places
from kg.linking.features import JOIN
from kg.linking.places import Place
from kg.linking.profiles import Profile

_APART = re.compile("附属|公司|集团|医院|学院|学校|中学|小学|分厂|分校|支行|分行|银行|研究院|疗养院|街道|社区")
"""What makes a part of a body a house of its own, where another person of the same name may work."""

_OFFICE = re.compile("主席|书记|主任|部长|委员|会长|理事|代表|劳模|工匠|局长|处长|科长|经理|董事|校长|院长|职工")


def keys(profile: Profile) -> set[str]:
    """The blocks in which persons are compared: those of one name and house, employer, event or prize."""
    found = {f"p/{profile.name}/{house}" for house in profile["house"]}
    for body in profile["employer.name"]:
        place = official.read(body).place
        outer = body[: len("".join(place.texts)) + 4]
        found.add(f"p/{profile.name}/in {outer}")
    found |= {f"p/{profile.name}/{employer}" for employer in profile["employer"]}
    found |= {f"p/{profile.name}/{event}" for event in profile["event"]}
    return found | {f"p/{profile.name}/{honour}" for honour in profile["honour"]}


def compare(first: Profile, second: Profile) -> Iterator[str]:
    """The names of the evidence for and against two persons of one name being one."""
    if first.name != second.name:
        return
    shared = first["honour"] & second["honour"]
    if any(not honour.endswith(JOIN) for honour in shared):
        yield "person.honour"
    elif shared:
        yield "person.bears"
    if first["event"] & second["event"]:
        yield "person.event"
    if first["house"] & second["house"]:
        yield "person.house"
    yield from _by_employer(first, second)
    if not first["employer"] & second["employer"] and _is_other_trade(first, second):
        yield "person.other_post"


def _is_other_trade(first: Profile, second: Profile) -> bool:
    """Whether their trades differ; that of one without an employer does if the other is not said to have it."""
    a, b = _trades(first["post"]), _trades(second["post"])
    if a and b:
        return not a & b
    return bool((a and not first["employer"]) or (b and not second["employer"]))


def _trades(posts: frozenset[str]) -> set[str]:
    """Posts that one does not hold beside others: a welder's or nurse's, not a chair's."""
    titles = {post.rsplit("/", 1)[-1] for post in posts}
    return set() if any(_OFFICE.search(title) for title in titles) else titles


def _by_employer(first: Profile, second: Profile) -> Iterator[str]:
    if first["employer"] & second["employer"]:
        yield "person.employer"
    elif not first["employer"] or not second["employer"]:
        if not first["event"] & second["event"]:
            yield "person.no_employer"
    elif rest := _within(first["employer.name"], second["employer.name"]):
        yield "person.near_employer" if _APART.search(rest) else "person.within"
    else:
        yield "person.other_employer"
        yield from vetoes(first, second)


def vetoes(first: Profile, second: Profile) -> Iterator[str]:
    """The names of the evidence that two persons of one name are not one."""
    if _are_elsewhere(first["employer.name"], second["employer.name"]):
        yield "person.other_region"


def _within(some: frozenset[str], others: frozenset[str]) -> str:
    """What an employer's name has after that of another: of its department, branch or union; "" when none begins so."""
    pairs = [sorted((a, b), key=len) for a in some for b in others]
    return min((long[len(short) :] for short, long in pairs if long.startswith(short)), default="", key=len)


@lru_cache(maxsize=1 << 10)
def _places(names: frozenset[str]) -> tuple[Place, ...]:
    return tuple({official.read(name).place for name in names})


def _are_elsewhere(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether all employers of one are in other regions than those of the other."""
    here, there = _places(some), _places(others)
    if not here or not there or not all(place.texts for place in (*here, *there)):
        return False
    return not any(places.may_be_one(a, b) or a.texts[:1] == b.texts[:1] for a in here for b in there)
