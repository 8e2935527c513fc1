"""Tells in which body a post is that a person holds, and how it is called there: 工会主席 of a plant, 副市长."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ingest import federations, fitting, offices, placing, regions
from ingest.mentions import OrganizationMention
from ingest.own_names import without_house
from ingest.posts import Post
from ingest.regions import Home

_EMPLOYERS = frozenset(("Enterprise", "School", "Hospital", "GovernmentAgency"))
_OF_COMMITTEE = frozenset(("委员", "常委", "副主席", "主席"))
_YOUTH = re.compile(
    "(?:共青团|中国共产主义青年团)(?P<house>.+?)委员会|(?P<bare>.+(?:公司|集团|大学|学院|[小中]学|学校|医院))团委"
)
_TEACHERS = ("老师", "教师")
_REGIONS = tuple("省市区县州盟旗")
_STAFF = frozenset(("职工", "员工", "工人", "教师", "教职工", "医生", "护士"))


@dataclass(frozen=True, slots=True)
class Held:
    """A ``title`` in the body ``name`` ("" where none is known).

    ``cls`` is the body's class where no sentence has told it; ``by_post`` is set where the post is what names it.
    """

    title: str
    name: str = ""
    cls: str = ""
    by_post: bool = False


@dataclass(frozen=True, slots=True)
class Offices:
    """What a story knows of the bodies in which posts are: whose bulletin it is, who speaks, and who was named.

    ``names`` are the full names of short ones, ``named`` those of all bodies that the issue has named so far.
    """

    home: Home
    publisher: str
    speaker: offices.Speaker
    names: Mapping[str, str]
    named: AbstractSet[str]

    def held(self, post: Post, title: str) -> Held:
        """A post of a person, of which ``title`` is one of those that 兼 joins."""
        body = post.organization
        government, office = fitting.government_of(title, body, self.home)
        if government:
            return Held(office, government, "LocalGovernment", by_post=True)
        if not isinstance(body, OrganizationMention):
            bare = without_house(title, self.home)
            of_house = bare != title and bare in _STAFF
            return Held(bare, self.home.owner, self.home.owner_class, by_post=True) if of_house else self._unowned(bare)
        return self._owned(title, body, chained=post.chained)

    def _unowned(self, title: str) -> Held:
        if party := placing.party_of(title):
            return Held(party[1], party[0], "PartyOrganization", by_post=True)
        within = offices.of_its_body(title)
        if within and (union := self._union()):
            return _within(within, union)
        name, cls = self._owner_of(title)
        if name == self.home.owner and (college := placing.college_of(title, name)):
            return Held(college[2], college[0], college[1], by_post=True)
        of_union = offices.OF_ITS_UNION.fullmatch(title) if name else None
        post = title if name else _without_region(title)
        return Held(of_union["post"] if of_union else post, name, cls, by_post=bool(cls))

    def _owned(self, title: str, body: OrganizationMention, *, chained: bool) -> Held:
        body = offices.of_union(body) if chained and offices.OF_UNION.fullmatch(title) else body
        body = offices.without_term(body) if title.endswith(offices.ELECTIVE) else body
        title = "总" + title if chained and title.startswith("工会") and placing.is_of_region(body) else title
        other, cls, title = placing.placed(title, body)
        if other and other != body.name:
            return Held(title, other, cls, by_post=True)
        name = self._full(body.name)
        own = body.coarse == "GovernmentAgency" and body.name.endswith("委员会") and title in _OF_COMMITTEE
        of_union = None if own else offices.OF_ITS_UNION.fullmatch(title)
        within = offices.of_its_body(title)
        name = self._full(offices.without_term(body).name) if within else name
        if chained and of_union and body.coarse == "PartyOrganization" and (town := placing.town_of(body)):
            return Held(title, town, "GovernmentAgency", by_post=True)
        if within and body.coarse == "TradeUnion":
            return _within(within, name)
        if within and body.coarse in _EMPLOYERS:
            return _within(within, self._full(fitting.housing(body)) + "工会")
        if of_union and title.startswith("工会") and (house := _house_of_youth(body)):
            return Held(of_union["post"], self._union_in(self._full(house)), "GrassrootsUnion", by_post=True)
        if of_union and body.coarse == "TradeUnion":
            return Held(of_union["post"], name)
        if of_union and body.coarse in _EMPLOYERS:
            house = self._full(fitting.housing(body)) if chained else name
            return Held(of_union["post"], self._union_in(house), "GrassrootsUnion", by_post=True)
        return Held(title, name) if name in self.named else Held(title, name, body.cls, by_post=True)

    def _union_in(self, house: str) -> str:
        """The union of a house, under the name that the issue gives it."""
        unions = (house + "工会", house + "工会委员会")
        named = (union for union in unions if union in self.named or union == self.publisher)
        return next(named, unions[0])

    def _full(self, name: str) -> str:
        return self.names.get(name, name)

    def _union(self) -> str:
        """The union that the story is about, or the house's own; "" where neither is known."""
        union = self.speaker.union
        if union and (self.speaker.elects is union or not self.home.owner):
            return self._full(union.name)
        own = self._own_union() if self.home.owner else self.publisher
        return own if own.endswith("工会") else ""

    def _own_union(self) -> str:
        """The union of the house: its branch union where it is called so."""
        branch = self.home.owner + "分工会"
        return branch if branch in self.named else self.home.owner + "工会"

    def _owner_of(self, title: str) -> tuple[str, str]:
        """Whose a post is that stands without an organization: the house's, or that of the union the story is about."""
        owner = "" if self.home.visited and offices.OF_UNION.fullmatch(title) else self.home.owner
        if elected_by := self.speaker.of(title):
            return self._full(elected_by.name), elected_by.cls
        told = self.speaker.union
        of_its_union = offices.OF_ITS_UNION.fullmatch(title)
        of_story = told is not None and (told.cls == "GrassrootsUnion" or _names(title, told))
        if not owner and told is not None and of_story and of_its_union:
            return self._full(told.name), ""
        if owner and of_its_union:
            return self._own_union(), "GrassrootsUnion"
        if offices.OF_UNION.fullmatch(title) and not (owner and title.startswith("党组")):
            elected = owner and offices.ELECTED.fullmatch(title)
            name = told.name if told else self._own_union() if elected else self.publisher
            known = told or name in self.named
            cls = "" if known else federations.class_of_publisher(name, self.home)
            return (self._full(name), cls) if name.endswith("工会") else ("", "")
        of_house = offices.OF_HOUSE.fullmatch(title) is not None
        taught = title.endswith(_TEACHERS) and self.home.owner_coarse != "School"
        of_house = of_house or not (self.home.visited or taught or offices.FROM_OUTSIDE.search(title))
        own = owner and title and of_house and not fitting.of_event(title)
        return (owner, self.home.owner_class) if own else ("", "")


def _house_of_youth(body: OrganizationMention) -> str:
    """The house of whose youth league a body is (青石大学团委), or ""."""
    if body.name.endswith("团委") and body.parents:
        return body.parents[-1][0]
    told = _YOUTH.fullmatch(body.name)
    return told["house"] or told["bare"] if told else ""


def _names(title: str, union: OrganizationMention) -> bool:
    """Whether a post says no more of its union than its kind: 工会联合会副主席."""
    return title.startswith("工会联合会") and union.name.endswith("工会联合会")


def _within(within: tuple[str, str], union: str) -> Held:
    """A post in a committee of a union: 经费审查委员会主任 of 〔union〕."""
    return Held(within[1], offices.committee_of(union, within[0]), "UnionBody", by_post=True)


def _without_region(title: str) -> str:
    """A post in no body without the region that its bearer is from: 女职工 of 临江区女职工."""
    region = regions.opening(title)
    return title[len(region) :] if region.endswith(_REGIONS) and len(title) > len(region) + 1 else title
