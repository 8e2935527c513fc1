"""Tells which heads of a sentence end one name together (公司|工会), and what class such a name has."""

from __future__ import annotations

import re

from ingest import regions
from ingest.lexicon import HAN, alternation, words
from ingest.names import Named
from ingest.organizations.edges import POST_AFTER, SPLIT
from ingest.organizations.fragments import OFFICE_AFTER
from ingest.organizations.heads import BRANCHES, PARTY_BODIES, Head, Span, heads, is_generic, is_sent
from ingest.surnames import is_given, plausible

_BANK, _COMMITTEE, _SUB_BUREAU = "银行", "工作委员会", "分局"
_OFFICER = re.compile(
    f"{HAN}{{0,4}}?(?:主席|书记|主任|[部局处科院校会]长|经理|董事长|秘书长|教授|讲师|教师|研究员|工程师|技师|医师|律师)(?P<name>{HAN}{{2,3}})"
)
_ACTS = re.compile(f"{HAN}{{1,3}}[来应赴到在为任率带与和向受讲给]")
_TERM = re.compile("第?[一二三四五六七八九十]+届(?:常务)?")
_SESSION = re.compile("第[一二三四五六七八九十]+次|全体会议|[一二三四五六七八九十]+次")
_OFFICE = re.compile("(?:常务)?副?主席|(?:常务)?委员|常委|主任")
_HOLDINGS = ("集团", "公司")
_SENDING = frozenset({"Enterprise", "TradeUnion", "GovernmentAgency", "School", "Hospital", "PartyOrganization"})
_DEPARTMENT = re.compile("(?:(?<!项目)(?<!事业)(?<!营业)部|[科室处]|中心|车间|班组?|工段)$")
_STAFF_AFTER = re.compile(
    rf"{POST_AFTER.pattern}|(?!主办|代表[队团])(?:（[^（）]{{2,8}}）)?(?:{HAN}{{2,10}}?(?:[部科室班组]|车间))?{HAN}{{0,2}}?(?:{alternation(words('posts.txt'))})"
)
_HOUSES = frozenset({"Enterprise", "Hospital"})
_LEARNED = frozenset(("School", "Hospital"))
_UNITS = frozenset(("Enterprise", "GovernmentAgency"))
_OF_THEIR_OWN = frozenset(("School", "Team"))
_PLACED = ("公司", "办事处")
_BUREAU = re.compile("中[建铁交冶][一二三四五六七八九十]{1,3}[局公院]$")
_NATIONAL_UNION = re.compile(f"中国{HAN}{{2,10}}工会$")
_APART = re.compile("^[来到赴进]$|^(?:检查|督查|合办|联办|共办|共建)$|[一两二三四五六七八九十几多][位名]")
"""What parts two heads: 〔troupe〕来|集团, 〔school〕三位老师站|进."""
_NEAR = 3
_FAR = frozenset({"项目部", "项目经理部", "指挥部", "事业部"})


def chain_at(text: str, spans: list[Span], index: int, cuts: list[tuple[int, int]]) -> list[Span]:
    """The heads from ``index`` on that belong to one name: 公司|工会, 大学|附属第二|医院."""
    stop = index + 1
    while stop < len(spans) and _continues(text, spans[stop - 1], spans[stop], cuts):
        stop += 1
    return spans[index:stop]


def _continues(text: str, before: Span, after: Span, cuts: list[tuple[int, int]]) -> bool:
    gap = text[before[1] : after[0]]
    if len(gap) > (18 if after[2] in _FAR else 10) or any(before[1] <= b < after[0] for b, _ in cuts):
        return False
    if (gap.startswith("同") and before[2].endswith("工会")) or _APART.search(gap):
        return False
    if _names_officer(gap) or _names_worker(gap) or (_TERM.fullmatch(gap) and _is_only_a_term(text, after)):
        return False
    if after[2] == _COMMITTEE and before[2].endswith("工会") and regions.candidates(gap):
        return True
    if after[2] == "委员会" and gap and _NATIONAL_UNION.search(text, 0, before[1]):
        return True
    if (before[2] == _BANK and after[2] in BRANCHES) or (before[2].endswith("局") and after[2].endswith(_SUB_BUREAU)):
        return True
    if before[2].endswith(_HOLDINGS) and gap and _is_subsidiary(heads()[after[2]]):
        return True
    if _is_placed_part(text, before, gap, after[2]):
        return True
    return not _begins_anew(gap) and _extends(text, before, after)


def _names_officer(gap: str) -> bool:
    """Whether a post and its holder's name stand between two heads: 〔学院〕副教授〔name〕讲|工会."""
    told = _OFFICER.match(gap)
    name = told["name"] if told else ""
    if told and _ACTS.match(gap, told.start("name") + 1):
        return True
    return any(plausible(name[:size]) and is_given(name[1:size]) for size in (2, 3))


def _names_worker(gap: str) -> bool:
    """Whether a person's name and a region stand between two heads, the mark left out: 〔company〕〔name〕云州|公司."""
    names = (n for n in (3, 2) if plausible(gap[:n]) and is_given(gap[1:n]) and regions.opening(gap[n:]))
    return not regions.opening(gap) and any(names)


def _is_placed_part(text: str, before: Span, gap: str, after: str) -> bool:
    """Whether a house names a part of it by where it is: 大学|苏州|校区, 中建八局|天津|公司."""
    if not 2 <= len(gap) <= _NEAR or not regions.candidates(gap):
        return False
    bureau = after.startswith(_PLACED) and _BUREAU.search(text, 0, before[1]) is not None
    central = after == "局" and before[2].endswith("局") and "国家" in text[max(0, before[0] - _NEAR * 2) : before[0]]
    return bureau or central or (before[2] == "大学" and after == "校区")


def _is_only_a_term(text: str, after: Span) -> bool:
    """Whether a committee of one term (第七届委员会) is not told with its posts, but as elected or in session."""
    elected = after[2] == "委员会" and not _OFFICE.match(text, after[1])
    return elected or _SESSION.match(text, after[1]) is not None


def _begins_anew(gap: str) -> bool:
    """Whether what stands between two heads is a region, with which the next name begins, or where something was."""
    if gap.startswith("在") and len(gap) >= _NEAR:
        return True
    if gap.startswith("附属"):
        return False
    if SPLIT.fullmatch(gap):
        return True
    return regions.is_full(regions.opening(gap))


def _extends(text: str, before: Span, after: Span) -> bool:
    """Whether the second head may go on with the name that the first one ends."""
    first, gap, second = heads()[before[2]], text[before[1] : after[0]], heads()[after[2]]
    if second.text == "工会" and (is_generic(gap) if gap else first.text in {"工会", "总工会"}):
        return False
    if second.text in PARTY_BODIES and OFFICE_AFTER.match(text, after[1]):
        return False
    if second.text == "队" and not gap:
        return first.strong or first.coarse in _SENDING
    if second.coarse == "Team" and not is_sent(second.text):
        return False
    if len(second.text) == 1 and second.text != "队" and len(gap) > 4:
        return False
    department = first.coarse in _HOUSES and not second.strong and second.coarse != "TradeUnion"
    staffed = _STAFF_AFTER if _DEPARTMENT.search(second.text) else POST_AFTER
    return not (department and staffed.match(text, after[1]))


def class_of(chain: list[Span], named: Named) -> tuple[str, str]:
    """The coarse class and the class of the whole: what is inside a union is a union body, but for its schools.

    A department is of its owner's kind.
    """
    if named.cls:
        return named.coarse, named.cls
    first, last = heads()[chain[0][2]], heads()[chain[-1][2]]
    if last.coarse in _OF_THEIR_OWN:
        return last.coarse, last.cls
    if any(heads()[word].coarse == "TradeUnion" for _, _, word in chain):
        return "TradeUnion", last.cls if last.coarse == "TradeUnion" else "UnionInstitution"
    if first.coarse in _LEARNED and last.coarse == "GovernmentAgency":
        return first.coarse, first.cls
    if not last.strong and len(chain) > 1 and last.coarse in _UNITS:
        return first.coarse, first.cls
    return last.coarse, last.cls


def _is_subsidiary(head: Head) -> bool:
    return head.coarse == "Enterprise" and head.strong and head.text not in _FAR
