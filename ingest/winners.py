"""Finds winners that no head and no post tells: 理化组、〔office〕一队分获冠军、亚军, 亚军由总装车间李勇摘得.

Teams, crews and departments win prizes under any name, and workers under names that nothing introduces. Where a list
stands before a verb of winning or beside a prize (``ingest.slots``), each of its items is a winner.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest import regions, slot_items, slots, trimming, unitlike
from ingest.commonwords import is_common
from ingest.entrants import TAIL, Bodies, Winners
from ingest.lexicon import ADDRESS, HAN, alternation, words
from ingest.listed_posts import ends_with_post, post_names
from ingest.mentions import Mention, OrganizationMention
from ingest.personal_names import word_names
from ingest.persons import PersonMention, Post
from ingest.regions import Home
from ingest.slots import Span
from ingest.surnames import called, is_given, plausible, rare
from ingest.symbols import SYMBOLS, Symbols, encode

_ORG, _PERSON, _QUOTED, _WORK, _DATE = (
    SYMBOLS[kind] for kind in ("organization", "person", "quoted", "document", "date")
)
_PLACE_OF_WORK = re.compile(
    "(?:[队组班部科室处院系所站厂矿校园店行局社村段区场馆厅堂庄]|\\d路|[班专]线|酒[家楼]|自由职业者|个体户|[初高小附一二三四五六七八九十]中|[中小完]小|[小中]学|机关|年级|车间|公司|集团|中心|街道|[镇乡市县州]|分会|工会|[工师员长手]|[0-9]号|[一二三四]辩|指挥|教练|领队|领[舞唱奏]|主[唱攻]|二传|[前中]锋|后卫|门将|老师|同志|[女老小名]将|护士|医生|司机|工人|新秀|学徒|小伙|姑娘|的|[A-Z]|[站网]点|基地|配送|外卖|速运|跑腿|快运|"
    rf"{_ORG}（[^（）]{{2,12}}）|{alternation(words('subjects.txt'))})$"
)
_NAMED = re.compile(rf"{HAN}{{2,4}}")
_OF_HERS = re.compile(f"(?<={HAN}{{3}})的{HAN}{{1,10}}$")
_ENTRANTS = re.compile("(?:组|项目|赛项|单元)的?(?:选手|队员|教师|老师|职工)们?$")
_IN_GROUP = re.compile("(?<!年级)(?<!教研)(?<!备课)(?<!班)组$")
_OF_BODY = re.compile(f"{_ORG}的({HAN}{{3}})")
_EMPLOYED = re.compile(f"{_ORG}{_PERSON}")
_DOTTED = re.compile(rf"(?:^|{_ORG}的?)(?P<name>{HAN}{{2,6}}(?:·{HAN}{{1,8}})+)$")
_TRADE = re.compile(f"{HAN}[工师员手匠]$")
_FULL = 3
_GROUPS = ("组", "队")
_TEAM = re.compile(f"(?:(?:来自)?[一-鿿0-9]{{2,12}})?{_QUOTED}{HAN}{{0,6}}(?:队|合唱团|艺术团|方阵|组合)")
_STUDIO = re.compile(rf"{_PERSON}{HAN}{{0,14}}工作室")
_FIELDS = re.compile("(?:参加|参与|涵盖|涉及|包括|包含|设置|设有|分为|围绕)了?")
_MADE_UP = re.compile(f"{SYMBOLS['count']}组成")
_SIGN = re.compile(f"（|{ADDRESS}|教授|律师|等{SYMBOLS['count']}(?!先进集体|集体|单位|班组)")
_PREDICATE = re.compile(
    f"{SYMBOLS['count']}|{_DATE}|\\d(?!队)|的?(?:老师|队员|选手|姑娘|小伙|同事|职工|代表)们?(?!{HAN}?队)|[以凭靠用在从把将与率因由虽不没未再又稳]|"
    "[苦鏖激恶酣]战|败[给于]|零(?:故障|违章|事故|失误)|"
    "实现|一[路举直马局球]|连[胜续扳下克夺]|首[次轮局战]|仅|表现|配合|发挥|现场|沉着|顺利|成功|通过|经过|时隔|力[压克挫]|同[获为]|最[终后]|全程|上[传交报]|终以|半[决程]|[先后]"
)
_SPACED = re.compile(f"(?P<name>{HAN}{{2,4}}) +(?:(?P<body>{_ORG})|{HAN}{{3,20}}$)")


def named(
    text: str, symbols: Symbols, found: tuple[list[OrganizationMention], list[PersonMention]], home: Home
) -> Winners:
    """The bodies and persons of a sentence that names a prize or teams, with those that only their place tells."""
    winners = Winners(*found)
    for slot in slots.told(symbols.text):
        _slot(text, symbols, winners, home).read(slot_items.items(symbols.text, slot))
    return winners


def listed(text: str, found: list[OrganizationMention], home: Home, *, every: bool = False) -> Winners:
    """The winners of a line that is nothing but a list of them; ``whole`` where each of its items is one.

    ``every`` where what is no person is a body, whatever its last word.
    """
    found = [body for body in found if not _cuts_unit(text, body, home)]
    symbols = encode(text, found)
    winners = Winners(found, [])
    _slot(text, symbols, winners, home).read(slot_items.columns(symbols.text), loose=False, every=every)
    after = encode(text, [*winners.bodies, *winners.people]).text
    winners.whole = all(re.match(f"[{_ORG}{_PERSON}]", part) for part in re.split("[、，；\\s]+", after) if part)
    return winners


def _cuts_unit(text: str, body: OrganizationMention, home: Home) -> bool:
    """Whether a body was found in the middle of an item that is a unit's name (变电工〔区红旗〕站运维班)."""
    begin, end = next(span for span in slot_items.columns(text) if body.begin < span[1])
    inner = body.end < end or (home.owner and body.name.startswith(home.owner))
    return begin < body.begin and bool(inner) and unitlike.is_unit(text[begin:end])


def _slot(text: str, symbols: Symbols, winners: Winners, home: Home) -> _Slot:
    return _Slot(Bodies(text, symbols, winners, home), symbols, winners, home)


def _is_apart(spaced: re.Match[str]) -> bool:
    """Whether a name stands before its house, spaces between; the place where news is from is none."""
    name = spaced["name"]
    return not regions.candidates(name) and bool(spaced["body"] or plausible(name))


@dataclass(frozen=True, slots=True)
class _Slot:
    """One list of winners."""

    bodies: Bodies
    symbols: Symbols
    winners: Winners
    home: Home

    def read(self, items: list[Span], *, loose: bool = True, every: bool = False) -> None:
        """Adds what the items name; ``loose`` where the others of a list speak for an item, ``every`` where all are."""
        if len(items) > 1 and (
            _FIELDS.match(self.bodies.said(items[0])) or _MADE_UP.match(self.symbols.text, items[-1][1])
        ):
            return
        whole = self.bodies.numbered([trimming.trimmed(self.symbols, item) for item in items])
        trimmed = self.bodies.shared_rank(self.bodies.joined(whole))
        tail = self.bodies.share_tail(trimmed)
        told = sum(_PERSON in self.bodies.said(item) or self._is_plain_name(item) for item in trimmed)
        persons = told > 0 or (len(trimmed) > 1 and any(self._name_in(item) for item in trimmed))
        last = bool(items) and _ENTRANTS.search(self.bodies.said(items[-1])) is not None
        certain, size = loose and any(self._is_certain(item) for item in trimmed), _FULL if tail else len(items)
        for item in trimmed:
            said = self.bodies.said(item)
            self._complete(item)
            if self._add_by_form(item) or _PERSON in said or said in {"", _ORG} or (last and _IN_GROUP.search(said)):
                continue
            if self._add_apart(item) or self._add_by_end(item):
                continue
            if person := self._person_in(item, persons=persons):
                self._add_person(*person)
            elif self._is_name_among(item, told, len(trimmed)):
                self._add_person(item, said)
            elif item in (trimmed[0], trimmed[-1]) and (end := self._subject_end(item)):
                self.read([(item[0], end)], loose=False)
            elif said in unitlike.SIDES and self.home.owner:
                self.bodies.add(item)
            elif said.removeprefix("我") in self.home.words():
                self.bodies.add_house(item)
            elif said.startswith(_ORG) and not self.bodies.widen_right(item) and self._is_worker(said[1:]):
                self._add_person(item, said[1:])
            elif (
                (every and _ORG not in said and len(said) > _FULL)
                or unitlike.is_unit(said)
                or (certain and not (persons and len(said) <= unitlike.LONGEST) and unitlike.is_listed(said, size))
            ):
                self.bodies.add(item, tail=tail if item != trimmed[-1] else "")

    def _complete(self, item: Span) -> None:
        """Adds to what was found in an item: the unit of a house that begins it, that of a person who ends it."""
        said = self.bodies.said(item)
        if said.startswith(_ORG):
            self.bodies.owned(item)
        if said.endswith(_PERSON) and said.count(_PERSON) == 1 and len(said) > 2:
            self._employ(item)

    def _add_by_form(self, item: Span) -> bool:
        """Adds a team in quotation marks, a studio or a name with a dot in it, and tells whether an item is one."""
        said = self.bodies.said(item)
        if said == _QUOTED and slots.is_of_team(self.symbols, item):
            self.bodies.add(item, kind=("Team", "Team"))
        elif _STUDIO.fullmatch(said):
            self.bodies.add(item)
        elif dotted := _DOTTED.search(said):
            self._add_person(item, dotted["name"])
        else:
            return False
        return True

    def _add_apart(self, item: Span) -> bool:
        """Adds a person who stands before the house, spaces between, and tells whether an item names one."""
        spaced = _SPACED.match(self.bodies.said(item))
        if spaced is None or not _is_apart(spaced):
            return False
        house = item[0] + spaced.start("body") if spaced["body"] else item[0]
        self._add_person((item[0], item[0] + spaced.end("name")), spaced["name"], house)
        return True

    def _add_by_end(self, item: Span) -> bool:
        """Adds a body that ends an item, or is all of it, and tells whether one does: 一队〔company〕, 某厂“先锋”."""
        said = self.bodies.said(item)
        if said.endswith(_ORG):
            self.bodies.widen_left(item)
        elif _TEAM.fullmatch(said):
            self.bodies.add(item)
        elif said.endswith(_QUOTED) and trimming.is_called(self.symbols, item[0], said):
            self.bodies.add(item if trimming.is_of_house(said) else (item[1] - 1, item[1]))
        else:
            return False
        return True

    def _person_in(self, item: Span, *, persons: bool) -> tuple[Span, str] | None:
        """The name of a person in an item, and the item up to it: 总装车间代超, 〔company〕的代超, 代超的作品."""
        said = self.bodies.said(item)
        if name := self._name_in(item, persons=persons or said in self._known()):
            return item, name
        whose = _OF_BODY.fullmatch(said)
        if whose and unitlike.is_bare_name(whose[1], alone=True):
            return item, whose[1]
        shown = _OF_HERS.search(said)
        lead = (item[0], item[0] + shown.start()) if shown else item
        name = self._name_in(lead) if shown else ""
        return (lead, name) if name else None

    def _is_name_among(self, item: Span, told: int, size: int) -> bool:
        """Whether an item is no more than a name, since ``told`` of the ``size`` items of its list are persons."""
        said = self.bodies.said(item)
        if told >= _FULL and told == size - 1 and plausible(said):
            return True
        employed = self._is_employed(item)
        among = (told or self.symbols.text.count(_PERSON)) > 1 or (told > 0 and size > 1)
        alone = told == 0 and not employed
        return (among or employed) and (said in word_names() or unitlike.is_bare_name(said, alone=alone))

    def _subject_end(self, item: Span) -> int:
        """Where the subject of a clause ends whose predicate stands before that of winning, or 0.

        舟塔村的〔name〕两分钟采下三斤，摘得…; 五年级组的老师们配合默契，拿走….
        """
        said = self.bodies.said(item)
        for mark in _PREDICATE.finditer(said, 2):
            subject = (item[0], item[0] + mark.start())
            told = said[: mark.start()]
            called = trimming.is_of_house(told) and trimming.is_called(self.symbols, item[0], told)
            if called or unitlike.is_unit(told) or _TEAM.fullmatch(told) or self._name_in(subject):
                return subject[1]
        return 0

    def _is_plain_name(self, item: Span) -> bool:
        """Whether an item is three characters that read as a name and as nothing else."""
        said = self.bodies.said(item)
        fits = len(said) == _FULL and _NAMED.fullmatch(said) and plausible(said)
        return bool(fits) and not (unitlike.ends_as_unit(said) or is_common(said))

    def _is_employed(self, item: Span) -> bool:
        """Whether a bracket behind an item names a house and nothing else: 〔name〕（〔company〕）."""
        return self.symbols.text.startswith(f"（{_ORG}）", item[1])

    def _known(self) -> set[str]:
        return {person.text for person in self.winners.people}

    def _is_certain(self, item: Span) -> bool:
        said = self.bodies.said(item)
        return _ORG in said or _PERSON in said or unitlike.is_unit(said)

    def _name_in(self, item: Span, *, persons: bool = False) -> str:
        """The person's name that ends an item: 〔house〕财务部李明, 总装车间代超."""
        said, persons = self.bodies.said(item), persons or _SIGN.match(self.symbols.text, item[1]) is not None
        for size in (3, 2, 4):
            name, before = said[-size:], said[:-size]
            if (
                len(name) != size
                or not _NAMED.fullmatch(name)
                or name.endswith(_GROUPS)
                or name in post_names()
                or (size == _FULL and name[-1] in "镇乡村")
                or (unitlike.ends_as_unit(name) and is_common(name[-2:]))
            ):
                continue
            at_work = before.endswith((_WORK, _ORG, _ORG + "的", _ORG + " ")) or bool(_PLACE_OF_WORK.search(before))
            at_work = at_work or unitlike.is_trade(before) or (size == _FULL and bool(regions.candidates(before)))
            certain = size > 2 or persons or is_given(name[1:]) or self.symbols.text.count(_PERSON) > 1
            given = size == _FULL and called(name) and is_given(name[1:]) and not is_common(name)
            given = given or (rare(name) and not is_common(name[1:]))
            if not before and (plausible(name) or given) and certain and not regions.candidates(name):
                return name
            written = len(set(name)) == 1 or (is_given(name[1:]) and _TRADE.search(before) is not None)
            sure = plausible(name) or rare(name) or ((persons or written) and called(name))
            at_work = at_work and not (len(said) == _FULL and is_given(before))
            listed = persons and (size > 2 or (len(before) > 1 and _EMPLOYED.search(self.symbols.text) is not None))
            if sure and (at_work or listed) and not is_common(before[-1:] + name[0]):
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

    def _employ(self, item: Span) -> None:
        """Adds the unit before a name that was found without it: 后勤保卫处〔person〕."""
        person = self.symbols.mentions.get(item[1] - 1)
        if isinstance(person, PersonMention) and not any(post.tells for post in person.posts):
            self._employer((item[0], item[1] - 1))

    def _employer(self, span: Span) -> Mention | None:
        """The body before a name, with the department that stands between them."""
        said = self.bodies.said(span).removesuffix("的")
        span = (span[0], span[0] + len(said))
        if said == _ORG:
            return self.symbols.mentions.get(span[0])
        if said.startswith(_ORG) and TAIL.fullmatch(said[1:]) and unitlike.ends_as_unit(said):
            return self.bodies.widen_right(span)
        whole = unitlike.is_unit(said) and not ends_with_post(said)
        return self.bodies.add(span) if whole else None

    def _is_worker(self, said: str) -> bool:
        """Whether what follows a house is a name without a listed surname, since other winners are persons."""
        named = self.symbols.text.count(_PERSON) > 0 and not ends_with_post(said)
        return named and unitlike.is_bare_name(said, alone=False)
