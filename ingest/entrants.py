"""The houses, units and teams among winners: names that the search for heads lost, cut short, or took for two.

``ingest.winners`` tells which items of a list are such; here their names are made whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ingest import unitlike
from ingest.joint import is_of_all
from ingest.lexicon import HAN
from ingest.mentions import OrganizationMention
from ingest.names import full_name, own_form
from ingest.own_names import house_of, own_name
from ingest.persons import PersonMention, Post
from ingest.regional import split_region
from ingest.regions import Home
from ingest.slots import Span
from ingest.symbols import SYMBOLS, Symbols

_ORG, _QUOTED = SYMBOLS["organization"], SYMBOLS["quoted"]
TAIL = re.compile(rf"[一-鿿0-9A-Za-z]{{0,8}}(?:{_QUOTED}|“[^“”]{{1,8}}”)?[一-鿿0-9A-Za-z]{{1,10}}")
_LEFT = re.compile(
    rf"(?:(?![前后]者|其|[他她它]){HAN}{{1,6}}[与和]|[一-鿿A-Za-z]{{1,8}}（{HAN}{{2,6}}）|(?:{_ORG}|{HAN}{{2,8}}){_QUOTED}|直属)(?={_ORG}$)"
)
_SHARED = re.compile(
    f"(?P<house>{HAN}{{2,12}}?)(?P<many>[两三四五六七八九十]{{1,2}}[家个支])?(?P<tail>代表队|[男女]子?队|分?工会)$"
)
_SENDS = re.compile(
    f"(?:(?![的和与及]){HAN}){{2,16}}(?<![队团组员们])(?<!选手)(?<!老师)(?<!公司)(?<!集团)(?<!银行)(?<!厂)"
)
_OFFICE = re.compile("(?:[局镇乡委办院科厅系]|机关|后勤集团|街道|检察院|法院)$")
_ONE_RANK = re.compile("(?![分并双均都共])[^，。；]{0,12}?(?:[冠亚季]军|第[一二三四五六七八九]名)")
_NUMBER = "[一二三四五六七八九十]"
_NUMBERED = re.compile(
    rf"(?P<lead>{HAN}{{1,14}}?)(?P<numbers>{_NUMBER}(?:队?[、和]{_NUMBER})+)(?P<tail>(?:分?工会|分公司|分行|支行|分[会厂院店站]|党?支部|"
    rf"工?区|车间|大队|中队|小队|工段|采区|病区|食堂|幼儿园|[队班组部科系矿厂处中小])(?:{HAN}{{0,6}}队|工会|党?支部|{HAN}?组)?)"
)
"""Units that only their numbers tell apart, with what is of all of them said once: 机修一、二车间, 机务段一队、二队."""
_MANY = re.compile(f"{SYMBOLS['count']}(?:代表队|分?工会)")
_ENDS_IN_NUMBER = re.compile(f"{_NUMBER}队?$")
_SECTION = re.compile(f"{HAN}{{1,3}}(?<![队团会])")


@dataclass(slots=True)
class Winners:
    """The bodies and the persons of a sentence with those that its slots tell; ``changed`` where one is new."""

    bodies: list[OrganizationMention]
    people: list[PersonMention]
    changed: bool = field(default=False)
    whole: bool = field(default=False)


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies of one sentence that names winners."""

    text: str
    symbols: Symbols
    winners: Winners
    home: Home

    def numbered(self, items: list[Span]) -> list[Span]:
        """The items without those that name several units by their numbers, each of which is added: 机修一、二车间."""
        rest: list[Span] = []
        first = 0
        for index, item in enumerate(items):
            whole = (items[first][0], item[1])
            told = _NUMBERED.fullmatch(self._surface(whole))
            if told is not None:
                self._add_each(whole, told)
            elif not _ENDS_IN_NUMBER.search(self._surface(item)):
                rest += items[first : index + 1]
            else:
                continue
            first = index + 1
        return rest + items[first:]

    def _add_each(self, item: Span, told: re.Match[str]) -> None:
        self.winners.bodies[:] = [body for body in self.winners.bodies if not self._covers(item, body)]
        if "联" in told["tail"]:
            self.add(item, joint=True)
            return
        begin, end = self.symbols.span(*item)
        numbers = list(re.finditer(_NUMBER, told["numbers"]))
        for number in numbers:
            start = begin + told.start("numbers") + number.start()
            stop = start + 1 + len(told["tail"]) * self.text.startswith(told["tail"], start + 1)
            span = (begin if number is numbers[0] else start, end if number is numbers[-1] else stop)
            self._keep(self._body(span, told["lead"] + number[0] + told["tail"]))

    def joined(self, items: list[Span]) -> list[Span]:
        """The items, those that name one team of several houses as one: 〔house〕、〔house〕联队."""
        found: list[Span] = []
        for index, item in enumerate(items):
            team = self._team_of(item)
            before = [self._surface(one) for one in items[:index]]
            dashed = "-" in self._surface((item[0], team))
            after_teams = any(one.endswith(("队", "团")) or "代表" in one for one in before)
            of_all = team and is_of_all(self.text, *self.symbols.span(item[0], team))
            if of_all and found and not (dashed or after_teams):
                self.add((found[0][0], team), joint=True)
                found = [item] if team < item[1] else []
            elif team < item[1] or self.said(item) == _ORG:
                found.append(item)
        return found

    def _team_of(self, item: Span) -> int:
        """Where the name of a joint team ends that begins an item, or 0."""
        said = self.said(item)
        end = item[0] + (1 if said.startswith(_ORG) else len(said.split("的")[0]))
        return end if self._surface((item[0], end)).endswith(("联队", "联合队")) else 0

    def shared_rank(self, items: list[Span]) -> list[Span]:
        """The items as one where they share a rank as a joint branch: 图书馆与〔institute〕分工会获得冠军."""
        last = self._surface(items[-1]) if len(items) > 1 else ""
        if not last.endswith("分工会") or not _ONE_RANK.match(self.text, self.symbols.span(*items[-1])[1]):
            return items
        if self.symbols.text[items[-2][1] : items[-1][0]] not in {"与", "及"} or self._surface(items[-2]).endswith(
            "分工会"
        ):
            return items
        self.add((items[-2][0], items[-1][1]), joint=True)
        return items[:-2]

    def _covers(self, span: Span, body: OrganizationMention) -> bool:
        return self.symbols.span(*span)[0] <= body.begin and body.end <= self.symbols.span(*span)[1]

    def share_tail(self, items: list[Span]) -> str:
        """Gives the houses of a list the tail of the last one: 教育局、交通局（两家）〔分工会〕; what it is, or ""."""
        last = items[-1] if len(items) > 1 else (0, 0)
        more = _MANY.match(self.symbols.text, last[1])
        tail = _SHARED.search(self._surface((last[0], more.end() if more else last[1])))
        houses = (tail["house"], *map(self._surface, items[:-1])) if tail else ()
        sent = tail is not None and tail["tail"].endswith("队")
        if not tail or not all(
            _OFFICE.search(one) or (sent and (_SENDS.fullmatch(one) or _SECTION.fullmatch(one))) for one in houses
        ):
            return ""
        for item in items if tail["many"] else items[:-1]:
            old = self.symbols.mentions.get(item[0])
            if not isinstance(old, OrganizationMention) or self.said(item) != _ORG:
                continue
            if old.name.endswith(counted := (tail["many"] or "-") + tail["tail"]):
                self._put(old, replace(old, name=old.name.removesuffix(counted) + tail["tail"]))
            elif not old.name.endswith(tail["tail"]):
                self._put(old, _with_tail(old, tail["tail"]))
        return tail["tail"]

    def owned(self, item: Span) -> None:
        """Gives a unit of the publisher's house that stands under its bare name (文学院) the name of the house."""
        old, owner = self.symbols.mentions[item[0]], self.home.owner
        bare = isinstance(old, OrganizationMention) and old.name == old.text and not (old.region or old.parents)
        if not owner or not isinstance(old, OrganizationMention) or not bare or self._is_school(old.coarse):
            return
        if not unitlike.is_inner(old.text, owner):
            return
        parents = ((owner, self.home.owner_class, owner),)
        self._put(old, replace(old, name=house_of(old.text, self.home) + old.text, parents=parents))

    def _is_school(self, coarse: str) -> bool:
        """Whether a body is a school in the bulletin of a bureau, of which it is no department."""
        return coarse == "School" and self.home.owner_coarse == "GovernmentAgency"

    def widen_left(self, item: Span) -> None:
        """A name whose beginning the search for heads lost: 数学与〔统计学院分工会〕, 青石（中国）〔有限公司〕."""
        if not _LEFT.match(self.said(item)):
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

    def widen_right(self, item: Span) -> OrganizationMention | None:
        """A crew, a department or a team that is named after its body: 〔company〕检修二班."""
        said = self.said(item)
        old = self.symbols.mentions[item[0]]
        tail = said[1:]
        fits = TAIL.fullmatch(tail) and unitlike.unit_tail(tail)
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

    def add_house(self, item: Span) -> None:
        """Adds the publisher's house that a word for it names: 学院获优秀组织奖."""
        begin, end = self.symbols.span(*item)
        said, owner, of = self.text[begin:end], self.home.owner, (self.home.owner_class, self.home.owner_coarse)
        self._keep(OrganizationMention(begin, end, "organization", said, "organization.winner", owner, *of))

    def add(
        self, item: Span, *, joint: bool = False, tail: str = "", kind: tuple[str, str] | None = None
    ) -> OrganizationMention:
        """Adds a unit under its own name; ``joint`` where it is the team of two houses, with its ``tail``.

        ``kind`` is its class and coarse class where its name does not tell them.
        """
        if joint:
            self.winners.bodies[:] = [body for body in self.winners.bodies if not self._covers(item, body)]
        begin, end = self.symbols.span(*item)
        quoted = 1 if self.text[begin] == "“" and self.text[end - 1] == "”" else 0
        span = (begin + quoted, end - quoted)
        body = self._body(span, self.text[slice(*span)], kind, joint=joint)
        if not tail:
            return self._keep(body)
        team = _with_tail(body, tail)
        return self._keep(
            team if self.home.owner else replace(team, name=full_name(team.name, team.coarse, self.home).name)
        )

    def _body(
        self, span: Span, said: str, kind: tuple[str, str] | None = None, *, joint: bool = False
    ) -> OrganizationMention:
        """The unit that stands at a span of the sentence and is called so."""
        surface, place = self.text[slice(*span)], self.home.county or self.home.city
        cls, coarse = kind or unitlike.kind_of(said, self.home)
        name, parents = self._named(said, coarse, joint=joint)
        if place and self._is_local_school(said):
            cls, coarse, parents = "School", "School", ()
            name = full_name(place + said, coarse, self.home).name
        return OrganizationMention(*span, "organization", surface, "organization.winner", name, cls, coarse, parents)

    def _named(self, said: str, coarse: str, *, joint: bool) -> tuple[str, tuple[tuple[str, str, str], ...]]:
        """The name of what is called so, and the publisher's house where it is a unit of it."""
        _, region, rest = split_region(said, self.home)
        placed = region != "" and region in {self.home.county, self.home.city}
        apart = unitlike.stands_alone(said) or own_form(said, self.home) or placed or self._is_school(coarse)
        owner = self.home.owner if self.home.owner_coarse != "SocialOrganization" and not apart else ""
        if owner:
            name = own_name(said, self.home) or house_of(said, self.home) + self.home.without_own_word(said)
            return name, ((owner, self.home.owner_class, owner),)
        if joint:
            return region + rest if placed else said, ()
        return full_name(said, coarse, self.home).name, ()

    def _is_local_school(self, said: str) -> bool:
        """Whether words name a school of the county of a bureau or union that prints the list: 实验小学, 一中."""
        of_region = not self.home.owner or self.home.owner_coarse == "GovernmentAgency"
        return of_region and unitlike.LOCAL_SCHOOL.fullmatch(said) is not None

    def _keep(self, body: OrganizationMention) -> OrganizationMention:
        self.winners.bodies.append(body)
        self.winners.changed = True
        return body

    def _put(self, old: OrganizationMention, new: OrganizationMention) -> None:
        bodies = self.winners.bodies
        bodies[next(i for i, body in enumerate(bodies) if body is old)] = new
        self.symbols.mentions.update((i, new) for i, m in [*self.symbols.mentions.items()] if m is old)
        for index, person in enumerate(self.winners.people):
            if any(post.organization is old for post in person.posts):
                more = new.text.removeprefix(old.text)
                posts = tuple(_moved(post, new, more) if post.organization is old else post for post in person.posts)
                self.winners.people[index] = replace(person, posts=posts)
        self.winners.changed = True

    def _surface(self, span: Span) -> str:
        return self.text[slice(*self.symbols.span(*span))]

    def said(self, item: Span) -> str:
        """The symbol text of an item."""
        return self.symbols.text[slice(*item)]


def _moved(post: Post, body: OrganizationMention, more: str) -> Post:
    """A post in a body whose name has grown by the words that began the title: 〔body康复科〕护师."""
    return replace(post, organization=body, title=post.title.removeprefix(more) or post.title)


def _with_tail(body: OrganizationMention, tail: str) -> OrganizationMention:
    """The team or the union of a house."""
    kind = ("Team", "Team") if tail.endswith("队") else ("GrassrootsUnion", "TradeUnion")
    parents = (*body.parents, (body.name, body.cls, body.text))
    return replace(body, name=body.name + tail, cls=kind[0], coarse=kind[1], parents=parents)
