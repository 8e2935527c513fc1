"""Finds winners that no head and no post tells: 理化组、〔office〕一队分获冠军、亚军, 亚军由总装车间李勇摘得.

Teams, crews and departments win prizes under any name, and workers under names that nothing introduces. Where a list
stands before a verb of winning or beside a prize (``ingest.slots``), each of its items is a winner.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ingest import slots, unitlike
from ingest.commonwords import is_common
from ingest.lexicon import alternation, words
from ingest.mentions import Mention, OrganizationMention
from ingest.names import full_name
from ingest.personal_names import called, ends_with_post, is_given, plausible
from ingest.persons import PersonMention, Post
from ingest.regions import Home
from ingest.slots import Span
from ingest.symbols import SYMBOLS, Symbols, encode

_ORG, _PERSON, _QUOTED, _WORK, _DATE = (
    SYMBOLS[kind] for kind in ("organization", "person", "quoted", "document", "date")
)
_PLACE_OF_WORK = re.compile(
    r"(?:[队组班部科室处院系所站厂矿校园店行局社村段区场馆厅堂]|[初高小附一二三四五六七八九十]中|[中小完]小|[小中]学|机关|年级|车间|公司|集团|中心|街道|镇|分会|工会|[工师员长手]|老师|同志|的)$"
)
_NAMED = re.compile(r"[一-鿿]{2,4}")
_OF_WORK = re.compile(rf"[一-鿿]{{0,10}}[{_QUOTED}{_WORK}]（(?P<of>[^（）、，]+)）")
_TAIL = re.compile(rf"[一-鿿0-9A-Za-z]{{0,8}}{_QUOTED}?[一-鿿0-9A-Za-z]{{1,10}}")
_BRACKET = re.compile("（[^（）]*）$")
_SHOWN = re.compile(rf"(?:{alternation(words('making.txt'))})?的[^的]{{0,14}}[{_QUOTED}{_WORK}][^{_PERSON}]*$")
_POINTS = re.compile(r"\d+[:：比]\d+$")
_BARE_WORK = re.compile(f"(?<=[一-鿿]{{2}}){_WORK}$")
_OF_HERS = re.compile("(?<=[一-鿿]{3})的[一-鿿]{1,10}$")
_LEFT = re.compile(rf"(?:[一-鿿]{{1,6}}[与和]|[一-鿿A-Za-z]{{1,8}}（[一-鿿]{{2,6}}）)(?={_ORG}$)")
_ENTRANTS = re.compile("(?:组|项目|赛项|单元)的?(?:选手|队员|教师|老师|职工)们?$")
_SHARED = re.compile("(?P<house>[一-鿿]{2,12})(?P<tail>代表队|工会)$")
_OFFICE = re.compile("(?:[局镇乡委办院科厅]|街道|检察院|法院)$")
_FULL = 3
_GROUPS = ("组", "队")
_TEAM = re.compile(f"(?:来自)?[一-鿿0-9]{{2,12}}{_QUOTED}[一-鿿]{{0,4}}队")
_POLITE = re.compile("(?<=..)的?(?:老师|同志|师傅|女士|先生|教授|队员|选手|家庭)们?$")
_SENT = re.compile(f"(?:选送|报送|申报|推荐|创作)的{_QUOTED}$")
_SIGN = re.compile("（|老师|同志|师傅|女士|先生|教授|等\ue003(?!先进集体|集体|单位|班组)")
_SPACED = re.compile(f"(?P<name>[一-鿿]{{2,4}}) +(?:(?P<body>{_ORG})|[一-鿿]{{3,20}}$)")


@dataclass(slots=True)
class Winners:
    """The bodies and the persons of a sentence with those that its slots tell; ``changed`` where one is new."""

    bodies: list[OrganizationMention]
    people: list[PersonMention]
    changed: bool = field(default=False)
    whole: bool = field(default=False)


def named(
    text: str, symbols: Symbols, found: tuple[list[OrganizationMention], list[PersonMention]], home: Home
) -> Winners:
    """The bodies and persons of a sentence that names a prize, with the winners that only their place tells."""
    winners = Winners(*found)
    for slot in slots.find(symbols.text):
        _Slot(text, symbols, winners, home).read(slots.items(symbols.text, slot))
    return winners


def listed(text: str, found: list[OrganizationMention], home: Home) -> Winners:
    """The winners of a line that is nothing but a list of them; ``whole`` where each of its items is one."""
    symbols = encode(text, found)
    winners = Winners(list(found), [])
    _Slot(text, symbols, winners, home).read(slots.columns(symbols.text), loose=False)
    after = encode(text, [*winners.bodies, *winners.people]).text
    winners.whole = all(re.match(f"[{_ORG}{_PERSON}]", part) for part in re.split("[、，；\\s]+", after) if part)
    return winners


@dataclass(frozen=True, slots=True)
class _Slot:
    """One list of winners."""

    text: str
    symbols: Symbols
    winners: Winners
    home: Home

    def read(self, items: list[Span], *, loose: bool = True) -> None:
        """Adds what the items name; ``loose`` where the others of a list speak for an item."""
        trimmed = self._joined([self._trimmed(item) for item in items])
        self._share_tail(trimmed)
        told = sum(_PERSON in self._said(item) or self._is_plain_name(item) for item in trimmed)
        number, persons = told or self.symbols.text.count(_PERSON), told > 0
        last = bool(items) and _ENTRANTS.search(self._said(items[-1])) is not None
        certain = loose and any(self._is_certain(item) for item in trimmed)
        for item in trimmed:
            said = self._said(item)
            if said.startswith(_ORG):
                self._house_of(item)
            if _PERSON in said or not said or said == _ORG or (last and said.endswith("组")):
                continue
            spaced = _SPACED.match(said)
            if spaced and (spaced["body"] or plausible(spaced["name"])):
                house = item[0] + spaced.start("body") if spaced["body"] else item[0]
                self._add_person((item[0], item[0] + spaced.end("name")), spaced["name"], house)
                continue
            if said.endswith(_ORG):
                self._widen_left(item)
            elif _TEAM.fullmatch(said):
                self._add_body(item)
            elif said.endswith(_QUOTED) and self._is_called(item[0], said):
                self._add_body((item[1] - 1, item[1]))
            elif name := self._name_in(item, persons=persons or said in self._known()):
                self._add_person(item, name)
            elif (shown := _OF_HERS.search(said)) and (name := self._name_in(of := self._without(item, shown))):
                self._add_person(of, name)
            elif (number > 1 or (told and len(trimmed) > 1)) and unitlike.is_bare_name(said, alone=told == 0):
                self._add_person(item, said)
            elif said.removeprefix("我") in self.home.words():
                self._add_house(item)
            elif said.startswith(_ORG) and not self._widen_right(item) and self._is_worker(said[1:]):
                self._add_person(item, said[1:])
            elif unitlike.is_unit(said) or (
                certain and not (persons and len(said) <= unitlike.LONGEST) and unitlike.is_listed(said, len(items))
            ):
                self._add_body(item)

    def _joined(self, items: list[Span]) -> list[Span]:
        """The items, those that name one team of two houses as one: 〔house〕、〔house〕联队."""
        found: list[Span] = []
        for item in items:
            team = self._team_of(item)
            if team and found and self._said(found[-1]) and not self._surface(found[-1]).endswith(("队", "团")):
                self._add_body((found.pop()[0], team), joint=True)
            found += [item] if team < item[1] else []
        return found

    def _team_of(self, item: Span) -> int:
        """Where the name of a joint team ends that begins an item, or 0."""
        said = self._said(item)
        end = item[0] + (1 if said.startswith(_ORG) else len(said.split("的")[0]))
        return end if self._surface((item[0], end)).endswith("联队") else 0

    def _surface(self, span: Span) -> str:
        return self.text[slice(*self.symbols.span(*span))]

    def _is_plain_name(self, item: Span) -> bool:
        """Whether an item is three characters that read as a name and as nothing else."""
        said = self._said(item)
        fits = len(said) == _FULL and _NAMED.fullmatch(said) and plausible(said)
        return bool(fits) and not (unitlike.ends_as_unit(said) or is_common(said))

    def _known(self) -> set[str]:
        return {person.text for person in self.winners.people}

    def _said(self, item: Span) -> str:
        return self.symbols.text[slice(*item)]

    def _trimmed(self, item: Span) -> Span:
        """An item without what follows the name: a bracket, the work that won, spaces."""
        begin, end = item
        said = self.symbols.text[begin:end]
        begin += len(said) - len(said.lstrip())
        if of := _OF_WORK.fullmatch(self.symbols.text, begin, end):
            return of.span("of")
        said = self.symbols.text[begin:end].rstrip(" " + _DATE)
        for pattern in (_BRACKET, _SHOWN, _BARE_WORK, _POLITE, _POINTS):
            cut = None if self._is_called(begin, said) else pattern.search(said)
            said = said[: cut.start()] if cut else said
        lead = slots.lead(said)
        return begin + lead, begin + len(said) + self._is_cut(begin + len(said))

    def _is_cut(self, end: int) -> bool:
        """Whether 勇 at ``end`` ends a name: 丁志〔勇〕摘金, but 段清河〔勇〕夺第一名."""
        prize = self.symbols.mentions.get(end + 2)
        cut = self.symbols.text.startswith(("勇夺", "勇摘"), end) and not plausible(self.symbols.text[end - 3 : end])
        return cut and prize is not None and prize.rule == "prize.outright"

    def _is_called(self, begin: int, said: str) -> bool:
        """Whether an item ends with the name of a team in quotation marks: 居委会联合组队的“一马当先队”."""
        last = self.symbols.mentions.get(begin + len(said) - 1)
        named = last is not None and last.kind == "quoted" and last.text.endswith(("队”", "组”", "班”", "团”"))
        return named and not _SENT.search(said)

    def _is_certain(self, item: Span) -> bool:
        said = self._said(item)
        return _ORG in said or _PERSON in said or unitlike.is_unit(said)

    def _without(self, item: Span, tail: re.Match[str]) -> Span:
        return item[0], item[0] + tail.start()

    def _name_in(self, item: Span, *, persons: bool = False) -> str:
        """The person's name that ends an item: 〔house〕财务部李明, 总装车间代超."""
        said, persons = self._said(item), persons or _SIGN.match(self.symbols.text, item[1]) is not None
        for size in (3, 2, 4):
            name, before = said[-size:], said[:-size]
            if (
                len(name) != size
                or not _NAMED.fullmatch(name)
                or name.endswith(_GROUPS)
                or (unitlike.ends_as_unit(name) and is_common(name[-2:]))
            ):
                continue
            at_work = before.endswith((_ORG, _ORG + "的", _ORG + " ")) or bool(_PLACE_OF_WORK.search(before))
            certain = size > 2 or persons or is_given(name[1:]) or self.symbols.text.count(_PERSON) > 1
            if not before and plausible(name) and certain:
                return name
            sure = plausible(name) or ((persons or len(set(name)) == 1) and called(name))
            if sure and (at_work or (persons and size > 2)) and not is_common(before[-1:] + name[0]):
                return name
        return ""

    def _add_person(self, item: Span, name: str, house: int = -1) -> None:
        """Adds a name with its employer: what stands before it, or the body at ``house``."""
        begin, end = self.symbols.span(item[1] - len(name), item[1])
        employer = self._employer((item[0], item[1] - len(name))) if house < 0 else self.symbols.mentions.get(house)
        self.winners.people.append(
            PersonMention(begin, end, "person", name, "person.winner", (Post("", employer),) if employer else ())
        )
        self.winners.changed = True

    def _employer(self, span: Span) -> Mention | None:
        """The body before a name, with the department that stands between them."""
        said = self._said(span).removesuffix("的")
        span = (span[0], span[0] + len(said))
        if said == _ORG:
            return self.symbols.mentions.get(span[0])
        if said.startswith(_ORG) and _TAIL.fullmatch(said[1:]) and unitlike.ends_as_unit(said):
            return self._widen_right(span)
        whole = unitlike.is_unit(said) and not ends_with_post(said)
        return self._add_body(span) if whole else None

    def _share_tail(self, items: list[Span]) -> None:
        """Gives the houses of a list the tail of the last one: 教育局、交通局〔代表队〕."""
        tail = _SHARED.search(self._surface(items[-1])) if len(items) > 1 else None
        named = [self.symbols.mentions.get(item[0]) for item in items[:-1] if self._said(item) == _ORG]
        houses = [body for body in named if isinstance(body, OrganizationMention) and _OFFICE.search(body.text)]
        if not tail or len(houses) < len(items) - 1 or not _OFFICE.search(tail["house"]):
            return
        kind = ("Team", "Team") if tail["tail"].endswith("队") else ("GrassrootsUnion", "TradeUnion")
        for old in houses:
            parents = (*old.parents, (old.name, old.cls, old.text))
            self._put(old, replace(old, name=old.name + tail["tail"], cls=kind[0], coarse=kind[1], parents=parents))

    def _house_of(self, item: Span) -> None:
        """Gives a unit of the publisher's house that stands under its bare name (文学院, 内科一队) the name of the house."""
        old, owner = self.symbols.mentions[item[0]], self.home.owner
        bare = isinstance(old, OrganizationMention) and old.name == old.text and not (old.region or old.parents)
        if not owner or not isinstance(old, OrganizationMention) or not bare or not unitlike.is_inner(old.text, owner):
            return
        parents = ((owner, self.home.owner_class, owner),)
        self._put(old, replace(old, name=owner + old.text, parents=parents))

    def _widen_left(self, item: Span) -> None:
        """A name whose beginning the search for heads lost: 数学与〔统计学院分工会〕, 青石（中国）〔有限公司〕."""
        if not _LEFT.match(self._said(item)):
            return
        old = self.symbols.mentions[item[1] - 1]
        if isinstance(old, OrganizationMention):
            begin = self.symbols.span(*item)[0]
            surface = self.text[begin : old.end]
            lead = surface[: old.begin - begin]
            owner = self.home.owner if self.home.owner and old.name.startswith(self.home.owner) else ""
            name = (
                owner + lead + old.name.removeprefix(owner) if owner else full_name(surface, old.coarse, self.home).name
            )
            self._put(old, replace(old, begin=begin, text=surface, name=name))

    def _widen_right(self, item: Span) -> OrganizationMention | None:
        """A crew, a department or a team that is named after its body: 〔company〕检修二班."""
        said = self._said(item)
        old = self.symbols.mentions[item[0]]
        tail = said[1:]
        fits = _TAIL.fullmatch(tail) and unitlike.unit_tail(tail)
        if not fits or not isinstance(old, OrganizationMention):
            return None
        end = self.symbols.span(*item)[1]
        more = self.text[old.end : end]
        kind = ("Team", "Team") if more.endswith(unitlike.TEAM) else (old.cls, old.coarse)
        new = replace(
            old,
            end=end,
            text=old.text + more,
            name=old.name + more,
            cls=kind[0],
            coarse=kind[1],
            rule="organization.winner",
            parents=(*old.parents, (old.name, old.cls, old.text)),
        )
        self._put(old, new)
        return new

    def _put(self, old: OrganizationMention, new: OrganizationMention) -> None:
        bodies = self.winners.bodies
        bodies[next(i for i, body in enumerate(bodies) if body is old)] = new
        self.symbols.mentions.update((i, new) for i, m in [*self.symbols.mentions.items()] if m is old)
        for index, person in enumerate(self.winners.people):
            if any(post.organization is old for post in person.posts):
                posts = tuple(replace(p, organization=new) if p.organization is old else p for p in person.posts)
                self.winners.people[index] = replace(person, posts=posts)
        self.winners.changed = True

    def _is_worker(self, said: str) -> bool:
        """Whether what follows a house is a name without a listed surname, since other winners are persons."""
        return self.symbols.text.count(_PERSON) > 1 and unitlike.is_bare_name(said, alone=False)

    def _add_house(self, item: Span) -> None:
        """Adds the publisher's house that a word for it names: 学院获优秀组织奖."""
        begin, end = self.symbols.span(*item)
        home = self.home
        self.winners.bodies.append(
            OrganizationMention(
                begin,
                end,
                "organization",
                self.text[begin:end],
                "organization.winner",
                home.owner,
                home.owner_class,
                home.owner_coarse,
                (),
            )
        )
        self.winners.changed = True

    def _add_body(self, item: Span, *, joint: bool = False) -> OrganizationMention:
        begin, end = self.symbols.span(*item)
        quoted = 1 if self.text[begin] == "“" else 0
        begin, end = begin + quoted, end - quoted
        surface = self.text[begin:end]
        cls, coarse = unitlike.kind_of(surface, self.home)
        inside = self.home.owner and not unitlike.stands_alone(surface)
        name = (
            self.home.owner + self.home.without_own_word(surface)
            if inside
            else surface
            if joint
            else full_name(surface, coarse, self.home).name
        )
        parents = ((self.home.owner, self.home.owner_class, self.home.owner),) if inside else ()
        body = OrganizationMention(
            begin, end, "organization", surface, "organization.winner", name, cls, coarse, parents
        )
        self.winners.bodies.append(body)
        self.winners.changed = True
        return body
