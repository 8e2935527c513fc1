"""Finds employers that no head or region tells, by the post between them and a person: 炼油二厂操作工李明."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest import firms, fitting, house_units, regions
from ingest.lexicon import HAN
from ingest.listed_posts import ends_with_post, post_names, posts
from ingest.mentions import OrganizationMention
from ingest.names import bodies, full_name
from ingest.organizations.heads import COMPANY, LEVEL, WRONG_AFTER, head_finder, heads, is_generic
from ingest.organizations.inside import OFFICER
from ingest.own_names import house_of, own_name
from ingest.persons import PersonMention, Post
from ingest.regions import Home

_ENDS = frozenset("厂矿段站所店局院校村园场社行馆坊队") | {"公司", "集团", "社区", "街道", "景区", "酒楼"}
_SHORTEST, _LONGEST = 3, 16
_SHORTEST_TEAM = 5
_VILLAGE = re.compile(
    f"(?:{HAN}{{1,6}}?[市区县旗])?(?:{HAN}{{2,4}}?(?:镇|乡|街道))?{HAN}{{2,4}}?(?<![本该各农乡山渔驻])村"
)
_LOCAL = frozenset(("GovernmentAgency", "SocialOrganization"))


def named(text: str, people: list[PersonMention], home: Home) -> tuple[list[PersonMention], list[OrganizationMention]]:
    """The persons with the employers that their posts tell, and these; a house's own bulletin names its parts alone."""
    told: list[PersonMention] = []
    found: dict[int, OrganizationMention] = {}
    for person in people:
        held: list[Post] = []
        owner = None
        for post in person.posts:
            bare = post.organization is None or (home.owner and _owner(post) == home.owner)
            employer = _employer(text, person, post, home) if bare else None
            if employer is not None:
                owner = found.setdefault(employer.begin, employer)
                title = _without_anaphor(post.title, home)
                post = Post(title[_opens_late(title) :].removeprefix(owner.text), owner)
            elif (
                post.organization is None and owner is not None and not post.elected and fitting.fits(post.title, owner)
            ):
                post = Post(post.title, owner, chained=True)
            held.append(post)
        told.append(replace(person, posts=tuple(held)) if owner is not None else person)
    return told, list(found.values())


def _owner(post: Post) -> str:
    return getattr(post.organization, "name", "")


def _employer(text: str, person: PersonMention, post: Post, home: Home) -> OrganizationMention | None:
    """What a title such as 炼油二厂操作工 begins with, if it is the name of a house."""
    if body := _office(text, person, post, home) or _unit(text, person, post, home):
        return body
    title = post.title[_opens_late(post.title) :]
    firm = firms.led(title, home) or firms.worked(title, home)
    size = firm or _village(title) or (0 if home.owner else _length(title))
    begin = text.rfind(title, 0, person.begin) if size else -1
    if begin < 0:
        return None
    surface = title[:size]
    head = COMPANY if firm else heads()["村委会" if _village(title) else head_finder().spans(surface)[-1][2]]
    name = full_name(surface, head.coarse, home)
    if surface[0] in LEVEL and name.name == surface:
        return None
    kind = (name.cls or head.cls, name.coarse or head.coarse)
    end = begin + size
    return OrganizationMention(
        begin, end, "organization", surface, "organization.by_post", name.name, *kind, (), name.region
    )


def _unit(text: str, person: PersonMention, post: Post, home: Home) -> OrganizationMention | None:
    """The unit of the publisher's house that a title such as 检修中心班长 begins with."""
    title = _without_anaphor(post.title, home)
    unit = house_units.unit_in_title(title, home) if home.owner and not home.visited else ""
    begin = text.rfind(title, 0, person.begin) if unit else -1
    if begin < 0:
        return None
    kind = (home.owner_class, home.owner_coarse)
    name = own_name(unit, home) or house_of(unit, home) + unit
    parents = ((home.owner, home.owner_class, home.owner),)
    return OrganizationMention(
        begin, begin + len(unit), "organization", unit, "organization.by_post", name, *kind, parents
    )


def _without_anaphor(title: str, home: Home) -> str:
    """A title without the words for the house that its unit is of: 该矿机电队职工 is 机电队职工."""
    rest = home.without_own_word(title[1:])
    return rest if title[:1] in {"该", "我", "本"} and rest != title[1:] else title


def _opens_late(title: str) -> bool:
    """Whether a title opens with a word before the house: 原炼油厂厂长, 驻桂花村第一书记, (其中)有市棉纺厂女工."""
    return title.startswith(("原", "驻")) or (title.startswith("有") and title[1:2] in LEVEL)


def _office(text: str, person: PersonMention, post: Post, home: Home) -> OrganizationMention | None:
    """The bureau or body of the own region that a title such as 体育局局长 begins with."""
    size = next((n for n in range(min(8, len(post.title) - 2), 1, -1) if post.title[:n] in bodies()), 0)
    region = home.county or home.city
    if not size or home.owner or not region or not _is_local(text, home) or not ends_with_post(post.title[size:]):
        return None
    body, begin = bodies()[post.title[:size]], text.rfind(post.title, 0, person.begin)
    if body.whole or body.coarse not in _LOCAL or begin < 0:
        return None
    name, rule = body.official.replace("{R}", region), "organization.by_post"
    span = (begin, begin + size)
    return OrganizationMention(*span, "organization", body.form, rule, name, body.cls, body.coarse, (), region)


def _is_local(text: str, home: Home) -> bool:
    """Whether a sentence names no region but those of the home."""
    own = (home.province, home.city, home.county)
    return all(regions.resolve(name, home).full in own for _, _, name in regions.finder().spans(text))


def _village(title: str) -> int:
    """How long the village's name is that a title begins with (桂花村村民, 石桥镇桂花村党总支书记), or 0."""
    match = _VILLAGE.match(title) if "村" in title else None
    return match.end() if match and title[match.end() :] in post_names() else 0


def _length(title: str) -> int:
    """How long the house's name is that a title begins with, or 0."""
    for begin, end, word in reversed(head_finder().spans(title)):
        rest = title[end:]
        if rest[:1] and len(word) == 1 and rest[0] in WRONG_AFTER.get(word, ""):
            continue
        least = _SHORTEST_TEAM if word[-1] == "队" else _SHORTEST
        named = (word[-1] in _ENDS or word[-2:] in _ENDS) and _is_name(title, begin, word)
        if named and least <= end <= _LONGEST and any(stop == len(rest) for _, stop, _ in posts().spans(rest)):
            return end + (office.end() if (office := OFFICER.match(rest)) else 0)
    return 0


def _is_name(title: str, begin: int, word: str) -> bool:
    """Whether a head with what stands before it names one house: 炼油二厂, 机务段, but no 分公司."""
    if begin == 0:
        return len(word) >= _SHORTEST and heads()[word].strong and not word.endswith(("公司", "院", "校", "园"))
    return begin + len(word) >= _SHORTEST and not is_generic(title[:begin])
