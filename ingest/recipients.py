"""Tells who the winners of a list are: without employers and what makes up a team."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.lexicon import HAN
from ingest.mentions import Mention
from ingest.persons import PersonMention
from ingest.symbols import SYMBOLS, Symbols

_PERSON, _ORG = SYMBOLS["person"], SYMBOLS["organization"]
_WORKS = (SYMBOLS["document"], SYMBOLS["quoted"])
_GROUPED = ("，", "，|及|以及|和", "、", "[和与及]", f"(?:[、，和与及]|以及)(?={_ORG}的?[^、，和与及]{{0,8}}{_PERSON})")
_NEXT_SIDE = re.compile(f"，{HAN}{{1,6}}[组队类]")
_EMPLOYEE = re.compile(
    rf"(?:（[^（）]{{1,12}}）)? ?(?:的{_ORG})?(?!在)的?\d{{0,4}}{HAN}{{0,14}}(?:、{_ORG}?{HAN}{{2,10}}){{0,3}}{_PERSON}"
)
_OF_MEMBER = re.compile(f"{_PERSON}(?:所[在属]|所?(?:供职|效力))的?$")
_BY = re.compile("(?<!现)在[^，。；]{0,20}$")
_LED = re.compile("[^，。；]{0,12}?(?:带领|率领|指导|引领|帮助|陪伴)下")
_HOME_OF = re.compile(f"的?{SYMBOLS['quoted']}家庭")
_MEMBERS = re.compile("（(?:参赛)?(?:队员|成员|组员|选手|队长|领队|教练|指导)[^：（）]{0,4}：")
_CREW = re.compile(f"（[^（）{_PERSON}]*{_PERSON}[^（）]*{_PERSON}[^（）]*）")
_EMPLOYEES = re.compile(rf"(?:、[^，。；、{_PERSON}]{{1,10}})+的{_PERSON}(?:（[^（）]*）)?、{_PERSON}")

_ORIGINS = re.compile(f"来自(?:[^，。；、的]{{1,12}}、)+[^，。；、的]{{1,12}}的{_PERSON}")
_OF_PERSONS = re.compile(f"(?:、[^，。；、的]{{1,12}})*的{_PERSON}")
_MAKES_UP = re.compile(
    rf"(?:[、和与及](?!由)[^，。；、和与及]{{1,12}}){{0,6}}(?:等[^，。；、{_ORG}{_PERSON}]{{0,6}})?(?:共同|联合)?组[成队]的"
)


def named(symbols: Symbols, begin: int, end: int) -> list[Mention]:
    """The persons and bodies of a list, without employers before or behind a person, and what makes up a team."""
    return [
        _worker(symbols, mention)
        for index, mention in symbols.mentions.items()
        if begin <= index < end
        and not (_is_member(symbols, index, begin) or _is_part(symbols, index, end))
        and not (_is_origin(symbols, index) or _leads(symbols, index))
        and (
            mention.kind == "person" or (mention.kind == "organization" and not _employs(symbols, index, (begin, end)))
        )
    ]


def _is_origin(symbols: Symbols, index: int) -> bool:
    """Whether one of a list only says where the persons behind it are from: 来自〔office〕、〔office〕的〔person〕."""
    begin = symbols.text.rfind("来自", 0, index)
    return begin >= 0 and bool(_ORIGINS.match(symbols.text, begin) and _OF_PERSONS.match(symbols.text, index + 1))


def _leads(symbols: Symbols, index: int) -> bool:
    """Whether one only led those who won: 〔team〕在领队〔person〕的带领下夺冠."""
    return _LED.match(symbols.text, index + 1) is not None and _BY.search(symbols.text, 0, index) is not None


def _is_member(symbols: Symbols, index: int, begin: int) -> bool:
    """Whether a bracket behind a team names its members, of whom this is one: “飞鹰队”（队员：〔person〕）."""
    bracket = symbols.text.rfind("（", begin, index)
    if bracket <= symbols.text.rfind("）", begin, index):
        return False
    team = symbols.mentions.get(bracket - 1)
    return bool(
        _MEMBERS.match(symbols.text, bracket)
        or (getattr(team, "coarse", "") == "Team" and _CREW.match(symbols.text, bracket))
    )


def _is_part(symbols: Symbols, index: int, end: int) -> bool:
    """Whether one only makes up a team that the list names: 〔section〕、〔section〕组成的〔team〕."""
    whole = symbols.text.endswith(("组成的", "组队的"), 0, index)
    return not whole and _MAKES_UP.match(symbols.text, index + 1, end) is not None


def _worker(symbols: Symbols, mention: Mention) -> Mention:
    """The person of whom a body named after the name is the employer: 〔name〕，〔organization〕钳工，获…."""
    if mention.kind == "person":
        return mention
    index = next(i for i, m in symbols.mentions.items() if m is mention)
    if _OF_MEMBER.search(symbols.text, 0, index):
        return mention
    told = (m for m in symbols.mentions.values() if isinstance(m, PersonMention) and m.end < mention.begin)
    return next((m for m in told if any(post.organization is mention for post in m.posts)), mention)


def _employs(symbols: Symbols, index: int, listed: tuple[int, int]) -> bool:
    """Whether the body at ``index`` of a list stands in brackets, or before one of its people or families."""
    begin, end = listed
    bracket = symbols.text.rfind("（", begin, index)
    told = symbols.text[bracket : symbols.text.find("）", index)]
    bracketed = bracket > symbols.text.rfind("）", begin, index) and (
        symbols.text[bracket - 1] not in _WORKS or _PERSON in told
    )
    owned = _EMPLOYEE.match(symbols.text, index + 1, end) or _EMPLOYEES.match(symbols.text, index + 1, end)
    return bracketed or owned is not None or _HOME_OF.match(symbols.text, index + 1) is not None


def groups(symbols: Symbols, begin: int, end: int, number: int) -> list[list[Mention]]:
    """The winners of a list as so many groups: pairs, what commas part, the people of each house."""
    for mark in _GROUPED:
        joints = list(re.finditer(mark, symbols.text[begin:end]))
        edges = [begin, *(begin + joint.end() for joint in joints), end]
        groups = [named(symbols, b, e) for b, e in pairwise(edges)]
        if len(groups) == number and all(groups):
            return groups
    return []


def sides(symbols: Symbols, begin: int, end: int, number: int) -> list[list[Mention]]:
    """The winners of a list in which commas part groups that each have as many as the prizes: 男子组…，女子组…."""
    edges = [begin, *(told.end() for told in _NEXT_SIDE.finditer(symbols.text, begin, end)), end]
    sides = [named(symbols, b, e) for b, e in pairwise(edges)]
    return sides if 1 < len(sides) < number + 2 and all(len(side) == number > 1 for side in sides) else []
