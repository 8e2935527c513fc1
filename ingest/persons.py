"""Finds persons, with the posts and honours that stand around their names.

A name is taken only where something says that a person follows: a post (主任陈立新), an honour's bearer
(…获得者周明), an election (选举李明为主席), a list that began so. It ends where a word of ``name_followers.txt``, a
punctuation mark or another name follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import cache

from ingest import bylines, fitting, gained, namelike, nominees, portraits, posts, rules, styled, transcribed
from ingest.commonwords import is_act, is_common
from ingest.lexicon import HAN
from ingest.listed_posts import TEACHER, post_names
from ingest.listed_posts import posts as listed_posts
from ingest.mentions import Mention, in_order
from ingest.names_behind_posts import after_post
from ingest.personal_names import name_at, without_verb, word_names
from ingest.posts import Holder, Post
from ingest.surnames import ALL_HAN, doubtful, is_given, plausible, rare, rare_ones
from ingest.symbols import SYMBOLS, Symbols

__all__ = ["PersonMention", "Post", "find", "name_at"]

_LISTS = frozenset("、和与及")
_MARKS = frozenset(("", *"、，。；：和与"))
_WORDS = frozenset(("工程", "师资", "师范", "员额", "手段", "手机", "手术"))
"""What begins like someone's work and goes on as no name: 工|程开工."""
_LINKS = "和与及由对向给为让请被"
_HEADS = re.compile(rf"[，。；：、！？（“\s{_LINKS}](?<!^[{_LINKS}])")
_CROWD = re.compile("(?:职工|员工|会员|学生|师生|代表|群众)$")
_CONTEST = re.compile(f"(?:[大比竞联]赛|(?:{HAN}球|邀请|对抗|挑战|争霸|锦标|表演|接力|团体|个人)赛|比武)")
_ALONE = re.compile("[，。；、（）]|等|和|$|说|表示|介绍")
_OFFICIATES = re.compile(
    "(?<![地着])[说答道称讲][：，。]|宣读|宣誓|领誓|致辞|致词|主持|作[^，。；]{0,8}(?:发言|报告|交流)|介绍了|建议|强调|指出|授课|同志|在会上|带队|率(?=[领队团]|[^，。；]{0,6}(?:队|团|组|一行))|出席|参加|代表|表示|荣?获(?![悉知])"
)
_OFFICE = re.compile("(?:主任|主席|书记|长|经理|教授|医师|工程师|技师)$")
_CLOSED = re.compile("[，。；、（）]|[与和及等]")
_LISTED_BEFORE = re.compile(f"(?:^|(?<=[，。；：、的由]))(?P<name>{HAN}{{2,4}})、$")
_FAR, _FULL = 40, 3
_PHRASES = "phrases/persons"


@dataclass(frozen=True, slots=True)
class PersonMention(Mention):
    """A person with what the words around the name say of them."""

    posts: tuple[Post, ...] = field(default=(), compare=False)
    honours: tuple[Mention, ...] = field(default=(), compare=False)


def find(symbols: Symbols, known: AbstractSet[str] = frozenset()) -> list[PersonMention]:
    """The persons of a sentence of which organizations and honours are already symbols.

    ``known`` are the names of persons named before: one of them, or of this sentence, at the head of a phrase is
    the person again.
    """
    search = _Search(symbols, known)
    for name in styled.find(symbols, search.free):
        search.styled(name)
    for begin in _starts(symbols.text):
        search.introduced(begin)
    for span in transcribed.find(symbols.text):
        search.suggested(span)
        for more in posts.listed(symbols.text, span[1]):
            search.suggested(more)
    for span in (*nominees.find(symbols.text, plausible), *portraits.honoured(symbols.text)):
        search.suggested(span)
    for span in namelike.paired(symbols.text):
        search.suggested(span)
    for span in namelike.find(symbols.text, search.free):
        search.suggested(span)
        for more in posts.listed(symbols.text, span[1]):
            if rare(symbols.text[slice(*more)]):
                search.suggested(more)
    named = {*known, *(person.text for person in search.found.values())}
    for begin in (0, *(head.end() for head in _HEADS.finditer(symbols.text))) if named else ():
        for size in (4, 3, 2):
            if begin + size <= len(symbols.text) and symbols.text[begin : begin + size] in named:
                search.suggested((begin, begin + size))
    for holder in list(search.holders.values()):
        search.listed_before(holder.begin)
    search.teachers()
    search.summed_up()
    return sorted(search.found.values(), key=in_order)


class _Search:
    """The persons of one sentence found so far."""

    def __init__(self, symbols: Symbols, known: AbstractSet[str]) -> None:
        self.symbols = symbols
        self.known = known
        self.found: dict[int, PersonMention] = {}
        self.holders: dict[int, Holder] = {}

    def introduced(self, begin: int) -> None:
        """Adds the name that begins where one may begin, and those that it opens a list of."""
        text = self.symbols.text
        end = name_at(text, begin)
        end = after_post(text, begin) if end == begin else end
        end = next((begin + n for n in (4, 3) if n > end - begin and text[begin : begin + n] in self.known), end)
        if end == begin or _is_worded(text, begin, end) or not self.free((begin, end)) or _within_post(text, begin):
            return
        held, honours = posts.before(self.symbols, begin, self.holders.values())
        won = gained.elected(gained.of(self.symbols, end), held)
        held += won + gained.labelled(self.symbols, begin)
        owned = any(post.organization for post in held)
        told, borne = portraits.told(self.symbols, begin, end)
        held = gained.employed(self.symbols, end, held + (() if owned else told))
        honours += borne or portraits.bracketed(self.symbols, end)
        if bylines.signs(text, begin):
            return
        if not honours and not won and not any(p.organization and p.title for p in held):
            crowd = any(_CROWD.search(p.title) for p in held) and not _ALONE.match(text, end)
            if (crowd or doubtful(text[begin:end])) and not self._sure(begin, end, held):
                return
        self._add_titled((begin, end), held, honours)
        beside = gained.beside(self.symbols, end)
        shared = tuple(post for post in held if post not in beside)
        apposed = honours if text[begin - 1 : begin] == SYMBOLS["honour"] else ()
        for more in posts.listed(text, self.holders[begin].end):
            own = text.startswith("（", more[1]) and not posts.opens_aside(text, more[1])
            own = own or (bool(won) and "分别" in text[end : end + _FAR])
            later = gained.after(self.symbols, more[1]) if own else shared + gained.beside(self.symbols, more[1])
            told = portraits.told(self.symbols, *more)[0] if text.startswith("（", more[1]) else ()
            later += tuple(post for post in told if post not in later)
            self._add(more, later, portraits.bracketed(self.symbols, more[1]) or apposed)

    def _sure(self, begin: int, end: int, held: tuple[Post, ...]) -> bool:
        """Whether what follows a doubtful name tells that it is one: a verb, more names, after a post an office."""
        text = self.symbols.text
        officer = held and end - begin > 2 and _OFFICE.search(held[-1].title) and _CLOSED.match(text, end)
        worded = (
            held and not _CROWD.search(held[-1].title) and text[begin:end] in word_names() and _CLOSED.match(text, end)
        )
        if (
            officer
            or worded
            or self._is_formed(begin, end, held)
            or namelike.acts(text, begin, end)
            or (held and _OFFICIATES.match(text, end))
        ):
            return True
        return any(plausible(text[slice(*more)]) for more in posts.listed(text, end))

    def _is_formed(self, begin: int, end: int, held: tuple[Post, ...]) -> bool:
        """Whether a name behind work or an age is one by its characters, though a common word begins it: 教师钟文定."""
        name = self.symbols.text[begin:end]
        at_work = held and not _CROWD.search(held[-1].title)
        of_house = held and held[-1].organization is not None and not held[-1].title
        if not (at_work or self.symbols.text.endswith("岁的", 0, begin)) or len(name) < _FULL:
            return False
        return is_given(name[1:]) and not is_common(name) and bool(of_house or not is_common(name[1:]))

    def suggested(self, span: tuple[int, int]) -> None:
        """Adds a name that another sign than the words around it suggests, unless it is part of one already found."""
        span = without_verb(self.symbols.text, span)
        if _is_worded(self.symbols.text, *span):
            return
        if self.free(span) and not bylines.signs(self.symbols.text, span[0]):
            held, honours = posts.before(self.symbols, span[0], self.holders.values())
            held += gained.elected(gained.of(self.symbols, span[1]), held)
            told, borne = portraits.told(self.symbols, *span)
            held = gained.employed(self.symbols, span[1], held or told)
            self._add_titled(span, held, honours + (borne or portraits.bracketed(self.symbols, span[1])))

    def listed_before(self, begin: int) -> None:
        """Adds the names of a list that a name found by another sign goes on: 〔周文清〕、李大海包揽前两名."""
        while before := _LISTED_BEFORE.search(self.symbols.text, max(0, begin - 6), begin):
            span = before.span("name")
            if not self.free(span) or not plausible(before["name"]):
                return
            self._add(span, gained.employed(self.symbols, span[1], gained.after(self.symbols, span[1])), ())
            begin = span[0]

    def styled(self, name: styled.Styled) -> None:
        """Adds a name with the title behind it, and the posts before it."""
        held, honours = posts.before(self.symbols, name.begin, self.holders.values())
        named = tuple(post for post in held if post.title)
        if not named or named[0].organization is not None:
            of_first = named and name.post.organization is None
            body = named[0].organization if of_first else name.post.organization or self._of_colleague(name.begin)
            named += (replace(name.post, organization=body),)
        self._add((name.begin, name.end), named, honours)
        self.holders[name.begin] = Holder(name.begin, name.stop, named)

    def _of_colleague(self, begin: int) -> Mention | None:
        """The body of one named so just before, in the same list: 〔body〕〔name〕教授、〔name〕副教授."""
        text = self.symbols.text
        last = next(
            (one for one in self.holders.values() if one.end < begin == one.end + 1 and text[one.end] in _LISTS), None
        )
        styles = last.posts if last is not None else ()
        return styles[-1].organization if styles and styles[-1].address else None

    def teachers(self) -> None:
        """Gives those who are addressed as teachers, alone or in a list, and have no other post, that post."""
        text, called = self.symbols.text, -1
        for begin, holder in sorted(self.holders.items(), reverse=True) if TEACHER in text else ():
            link = posts.LINK.match(text, holder.end)
            if not text.startswith(TEACHER, holder.end) and not (link and link.end() == called):
                continue
            called, person = begin, self.found[begin]
            if not any(post.title for post in person.posts):
                bodies = [post.organization for post in person.posts] or [None]
                told = tuple(Post(TEACHER, body, address=True) for body in bodies)
                self.found[begin] = replace(person, posts=told)

    def summed_up(self) -> None:
        """Gives those of a list the honors that a number or 等 sums them up by: 〔name〕、〔name〕两位〔honour〕."""
        for end, honours in portraits.summed_up(self.symbols):
            for begin in self._list_ending(end):
                person = self.found[begin]
                self.found[begin] = replace(person, honours=person.honours + honours)

    def _list_ending(self, end: int) -> Iterator[int]:
        """Where the names of a list begin that ends at ``end``, the last first."""
        for begin, holder in sorted(self.holders.items(), reverse=True):
            between = posts.LINK.match(self.symbols.text, holder.end)
            if end == holder.end or (between and between.end() == end):
                end = begin
                yield begin

    def free(self, span: tuple[int, int]) -> bool:
        """Whether no person found so far touches a span, and no word for a contest stands behind it (沙滩排球赛)."""
        return not _CONTEST.match(self.symbols.text, span[1]) and all(
            span[1] <= h.begin or span[0] >= h.end for h in self.holders.values()
        )

    def _add_titled(self, span: tuple[int, int], held: tuple[Post, ...], honours: tuple[Mention, ...]) -> None:
        """Adds a name with posts before it, and with the title that may stand behind it too."""
        title, stop = styled.behind(self.symbols.text, span[1]) if held else ("", span[1])
        title = title if title and fitting.fits(title, held[0].organization) else ""
        self._add(span, held + ((Post(title, held[0].organization),) if title else ()), honours)
        self.holders[span[0]] = Holder(span[0], stop, held)

    def _add(self, span: tuple[int, int], held: tuple[Post, ...], honours: tuple[Mention, ...]) -> None:
        name = self._whole(self.symbols.text[slice(*span)].replace(" ", ""))
        rule = "person.post" if held else "person.context"
        self.found[span[0]] = PersonMention(*self.symbols.span(*span), "person", name, rule, held, honours)
        self.holders[span[0]] = Holder(*span, held)

    def _whole(self, name: str) -> str:
        """The name of which a name is the first part, where one was named before: 古丽 of 古丽·艾山."""
        longer = [known for known in self.known if known.startswith(name + "·")]
        return longer[0] if len(longer) == 1 else name


_HEADQUARTERS = re.compile("(?<=公司机)关|(?<=职工)方(?=[在与和的代提就认表首])")
"""What is no surname behind a post: 公司|机关 (no 司机 before 关伟), 职工方."""


def _is_worded(text: str, begin: int, end: int) -> bool:
    """Whether a span is no name by the words around it: 主席|和法定|代表, 工|程开工, a town of a list."""
    given = text[begin + 1 : end]
    cuts = text[begin] in _LISTS or (text[begin - 1 : begin + 1] in _WORDS and is_act(given))
    town = end - begin == _FULL and text[end - 1] in "镇乡村" and text[begin - 1 : begin] in _MARKS
    of_crew = text[begin] == "班" and ALL_HAN.match(text[:begin][-1:]) is not None and is_act(given)
    return town or of_crew or (cuts and is_common(given) and given not in word_names())


def _within_post(text: str, begin: int) -> bool:
    """Whether a place is inside a longer post than the one that ends there (检修工|程师)."""
    starts = range(max(0, begin - 2), begin)
    return any(text[start:end] in post_names() for start in starts for end in range(begin + 1, begin + 4))


@cache
def _rare_at_work() -> re.Pattern[str]:
    """Where a name whose surname is rather a common word stands behind work that no list has: 高炉工初大海."""
    return re.compile(f"(?<={HAN}{{2}}[工匠师手员])(?=[{''.join(n for n in rare_ones() if len(n) == 1)}]{HAN}{{2}})")


def _starts(text: str) -> list[int]:
    """Where a name may begin: after a post, an honour, or a verb that takes a person; before one of being elected."""
    starts = {end for _, end, _ in listed_posts().spans(text)}
    starts |= {end + 1 for end in starts if text.startswith(" ", end)}
    at_work = {match.end() for match in _rare_at_work().finditer(text)}
    starts |= {end for end in at_work if not is_common(text[end - 1 : end + 1])}
    starts |= {posts.past_aside(text, end) for end in starts if text.startswith("（", end)}
    for rule in rules.candidates(text, _PHRASES, "start"):
        starts |= {match.end() for match in rule.pattern.finditer(text)}
    for rule in rules.candidates(text, _PHRASES, "listed"):
        ends = (match.end() for match in rule.pattern.finditer(text))
        starts |= {end for end in ends if len(posts.listed(text, name_at(text, end))) >= 2}
    within = (
        {office.start() for office in _HEADQUARTERS.finditer(text)} if "公司机关" in text or "职工方" in text else set()
    )
    return sorted(starts - within - {len(text)})
