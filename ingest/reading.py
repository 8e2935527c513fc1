"""Reads one sentence: every mention in it, those of one kind never across those of another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import TypeVar

from ingest import (
    counts,
    dates,
    documents,
    employed,
    employers,
    firms,
    formerly,
    furniture,
    honours,
    kinds,
    organizations,
    persons,
    slots,
    winners,
)
from ingest.calendar import Calendar
from ingest.counts import CountMention
from ingest.dates import DateMention
from ingest.entrants import Bodies, Winners
from ingest.listed_posts import ends_with_post
from ingest.mentions import HonourMention, Mention, OrganizationMention
from ingest.names import national
from ingest.persons import PersonMention
from ingest.regions import Home
from ingest.surnames import surnames
from ingest.symbols import Symbols, encode
from ingest.text import Sentence

_GIVEN = frozenset(("冠军", "亚军", "季军"))
_GROUP = re.compile("(?:课程|[学文理工科类])[^，。；]{0,3}组$|[甲乙丙丁]组$")
_LINKS = frozenset("归由被为是属授颁得的者奖")
_TO_PRIZE = re.compile("(?:称号|头衔|奖[杯牌])?[归由被](?:属于?|于|了)?")
_SITE = ("网站", "网", "公众号")
_QUOTED = re.compile(r"“[^“”]*(?:“[^“”]*”[^“”]*)*”")
_BY_ORDER = re.compile(
    "(?:根据|按照|遵照|依照|依据|响应|遵循)[^，。；]{2,60}?(?:部署|要求|安排|精神|意见|通知|号召|决定|规定|指示|计划|方案|布置|倡议)[^，。；]{0,6}，"
)
M = TypeVar("M", bound=Mention)


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with its mentions, and its symbol text."""

    sentence: Sentence
    text: str
    symbols: Symbols
    organizations: tuple[OrganizationMention, ...]
    persons: tuple[PersonMention, ...]
    dates: tuple[DateMention, ...]
    counts: tuple[CountMention, ...]
    honours: tuple[HonourMention, ...]
    documents: tuple[Mention, ...]

    def surface(self, begin: int, end: int) -> str:
        """The words of the sentence that ``symbols.text[begin:end]`` stands for."""
        start, stop = self.symbols.span(begin, end)
        return self.text[start:stop].strip()

    def bodies(self, begin: int, end: int) -> list[Mention]:
        """The organizations in ``symbols.text[begin:end]``."""
        return self.symbols.within(begin, end, "organization")


def read(sentence: Sentence, home: Home, calendar: Calendar, known: AbstractSet[str] = frozenset()) -> Reading:
    """The mentions of a sentence of a bulletin from ``home`` that has named the persons in ``known`` before."""
    text = sentence.text
    titles = documents.titles(text)
    policies = list(documents.find(text))
    quotations = _quotations(text)
    prizes = [p for p in _outside(honours.find(text), titles) if not _is_no_prize(text, p)]
    prizes = [p for p in prizes if not any(_names_event(quote, p) for quote in quotations)]
    bodies = list(_bodies(text, home, prizes))
    quoted = _unnamed(_outside(quotations, [*titles, *prizes]), bodies)
    when = _outside(dates.find(text, calendar), [*titles, *quoted, *prizes])
    taken: list[Mention] = [*titles, *quoted, *prizes, *when]
    found = _outside(bodies, taken) + _quoted_names(text, home)
    found += _outside(formerly.quoted(text, home), [*titles, *found])
    found += _outside(formerly.plain(text, home, found), taken)
    found += _outside(firms.find(text, home), [*taken, *found])
    taken = _around(taken, found)
    numbers = _outside(counts.find(text), [*taken, *found])
    first = encode(text, [*taken, *found, *numbers])
    people, houses = employers.named(text, persons.find(first, known), home)
    found += _outside(houses, [*taken, *found])
    symbols = encode(text, [*taken, *found, *numbers, *people]) if people else first
    if prizes or "队、" in text or slots.announces(symbols.text):
        told = winners.named(text, symbols, (found, people), home)
        symbols = encode(text, [*_around(taken, found), *found, *numbers, *people]) if told.changed else symbols
    if people:
        told = employed.named(Bodies(text, symbols, Winners(found, people), home))
        symbols = encode(text, [*_around(taken, found), *found, *numbers, *people]) if told.changed else symbols
    acting = _acting(text, found)
    if len(acting) < len(found):
        symbols = encode(text, [*_around(taken, found), *acting, *numbers, *people])
    return Reading(
        sentence,
        text,
        symbols,
        tuple(found),
        tuple(people),
        tuple(when),
        tuple(numbers),
        tuple(prizes),
        tuple(policies),
    )


def _bodies(text: str, home: Home, prizes: Sequence[HonourMention]) -> Iterator[OrganizationMention]:
    """The organizations of a sentence; none begins before a rank that its holder has (上届冠军〔team〕).

    Nor is a group one that a prize was won in: 专业课程一组〔一等奖〕; and none begins with what links it to
    a prize before it: “叉车王”称号归〔company〕.
    """
    for body in organizations.find(text, home):
        if any(p.begin == body.end for p in prizes) and _GROUP.search(body.text):
            continue
        held = next((p.end for p in prizes if body.begin <= p.begin < p.end < body.end), 0)
        linked = _TO_PRIZE.match(text, body.begin) if any(p.end == body.begin for p in prizes) else None
        held = linked.end() if linked else held
        if not held:
            yield body
            continue
        for behind in organizations.find(text[held : body.end], home):
            if behind.begin == 0 and behind.text[0] not in _LINKS:
                yield replace(behind, end=behind.end + held, begin=held)


def _acting(text: str, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """The organizations but those whose word only led to what is told (按照〔union〕部署，): these do nothing in it."""
    orders = [m.span() for m in _BY_ORDER.finditer(text)]
    return [body for body in found if not any(begin < body.begin < end for begin, end in orders)]


def _is_no_prize(text: str, prize: HonourMention) -> bool:
    """Whether the words for a prize are part of a name (主席许亚军) or post (首席…), or what one works for (创建…)."""
    begin = prize.begin
    given = text[begin : prize.end] in _GIVEN and text[begin - 1 : begin] in surnames()[0]
    return text.endswith(("创建", "首席"), 0, begin) or (given and ends_with_post(text[max(0, begin - 8) : begin - 1]))


def _names_event(quote: Mention, prize: HonourMention) -> bool:
    """Whether the words for a prize stand in an event's name in quotation marks (“金牌讲师大赛”)."""
    return quote.begin < prize.begin and prize.end < quote.end - 1 and kinds.is_headed(quote.text[1:-1])


def named(sentence: Sentence, home: Home) -> Reading:
    """The organizations of a line that tells nothing else: a heading, a caption, an imprint.

    The paper or the site that put a story on its page is none of it: 来源：青石日报.
    """
    found = _outside(organizations.find(sentence.text, home), documents.titles(sentence.text))
    if furniture.kind(sentence.text) == "furniture":
        found = [body for body in found if body.coarse != "Media" and not body.text.endswith(_SITE)]
    return Reading(sentence, sentence.text, encode(sentence.text, found), tuple(found), (), (), (), (), ())


def _around(taken: Iterable[Mention], found: Iterable[OrganizationMention]) -> list[Mention]:
    """What is taken but for the quotations that hold an organization."""
    return [m for m in taken if not any(o.begin > m.begin and o.end < m.end for o in found)]


def _outside(mentions: Iterable[M], taken: Iterable[Mention]) -> list[M]:
    """The mentions that no mention already taken touches."""
    found = list(mentions)
    busy = [(t.begin, t.end) for t in taken] if found else []
    return [m for m in found if all(m.end <= b or m.begin >= e for b, e in busy)] if busy else found


def _unnamed(quoted: Iterable[Mention], bodies: Iterable[OrganizationMention]) -> list[Mention]:
    """The quotations but those within the name of a team (云川供电公司“光明号”)."""
    teams = [body for body in bodies if body.rule == "organization.quoted_team"]
    return [m for m in quoted if not any(team.begin < m.begin and m.end <= team.end for team in teams)]


def _quotations(text: str) -> list[Mention]:
    quoted = _QUOTED.finditer(text) if "“" in text else ()
    return [Mention(m.start(), m.end(), "quoted", m[0], "quoted") for m in quoted]


def _quoted_names(text: str, home: Home) -> list[OrganizationMention]:
    """Well-known names that stand alone in quotation marks (“饿了么”)."""
    found = []
    for match in _QUOTED.finditer(text) if "“" in text else ():
        inner = match[0][1:-1]
        if inner in national():
            name, coarse, cls = national()[inner]
            found.append(
                OrganizationMention(
                    match.start() + 1, match.end() - 1, "organization", inner, "organization.quoted", name, cls, coarse
                )
            )
    return found
