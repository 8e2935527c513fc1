"""Finds the names that end in a head: the heads of one chain, and what stands before the first of them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from string import digits
from typing import NamedTuple

from ingest import regions
from ingest.lexicon import HAN
from ingest.mentions import OrganizationMention
from ingest.names import full_name
from ingest.organizations.acceptable import (
    COUNTED,
    MEASURE,
    MEETS,
    NUMERALS,
    RESIDENTS,
    SEVERAL_TEAMS,
    STREET,
    acceptable,
)
from ingest.organizations.chains import chain_at, class_of
from ingest.organizations.edges import cuts, head_spans, left_edge, past_campus, region_at
from ingest.organizations.heads import (
    CORPORATE_GROUPS,
    NUMBERED_BUREAU,
    SOFT,
    Span,
    heads,
    is_generic,
    is_in_firm,
    is_sent,
    listed_finder,
)
from ingest.regions import Home
from ingest.surnames import plausible

_NUMBERED_HOSPITAL = re.compile(f"{HAN}{{1,4}}[一二三四五六七八九十]院")
_OF_RESIDENTS = frozenset(("TradeUnion", "PartyOrganization", "SocialOrganization"))
_OF_PARKS = _OF_RESIDENTS | {"GovernmentAgency"}
_PARKS = frozenset(("园区", "产业园", "工业园"))
_BEFORE = 16
_OF_ORGANS = ("联合会", "工作委员会", "工委")
_OWN_BODY = re.compile("[校院](?:工会|团委|党委)")
_OF_SCHOOLS = frozenset(
    "学高中小党技职分军警驾医法夜函外该两母联名盲聋检察科研文剧戏画书疗养福美商农林师理交电体音全各本一二三四五"
)
_ACTING = {
    "队": re.compile(
        rf"(?:的{HAN}{{2,3}})?(?:以\d|[荣勇喜]?[获夺摘捧]|战胜|击败|险胜|力克|对阵|名列|位列|位居|分列|分获|技高一筹|拔得|包揽)|的{HAN}{{2,3}}、"
    ),
    "工会": re.compile(
        r"[，。；、：）]|$|[荣勇喜]?[获夺摘捧]|战胜|名列|\d{1,4}[月年]|[近日]日|[和与及](?!谐)|共?[主承协举]办|联合|会同|携手|召开|开展|组织(?!建|机|员|体|架|活)|"
        "选送|派出|代表队|领导|主席|副主席|党组|常务|进行|举行|一行|负责人|有关|相关|在|将|的"
    ),
}
_NAMED_SO = re.compile("[市区县州]?[^省市区县州盟旗镇乡队局厂院校厅委部会司团站所社里的在将及由人们者员等他她我一是]和")
"""A name that its last character does not link to what follows: 仁和."""
_FORM = re.compile("(?:集团)?(?:股份)?有限(?:责任)?公司")
"""The legal form behind what alone would be a house: 北山铜矿〔有限责任公司〕."""
_OWNERS = ("集团", "公司", "局", "大学", "学院", "研究院", "总厂")
"""What a firm may be of whose name goes on behind it; 北山煤矿 in 北山煤矿机械有限公司 is no house."""
_NO_SENDER = re.compile(f"^奖|^施工$|选手|队员|{SEVERAL_TEAMS}|{MEETS}")


class _Line(NamedTuple):
    """A sentence in which names are looked for, and where none runs across."""

    text: str
    home: Home
    cuts: list[tuple[int, int]]


def find(text: str, home: Home) -> list[OrganizationMention]:
    """The names of a sentence that end in a head, none over another."""
    spans = head_spans(text)
    if not spans:
        return []
    line = _Line(text, home, cuts(text, spans, regions.finder().spans(text)))
    found: list[OrganizationMention] = []
    index = 0
    while index < len(spans):
        chain = chain_at(text, spans, index, line.cuts)
        mention = _named(line, chain, found[-1].end if found else 0)
        if mention:
            found.append(mention)
        index += len(chain)
    return found


def _named(line: _Line, chain: list[Span], floor: int) -> OrganizationMention | None:
    """The name that a chain of heads ends, if what stands before the first head makes one."""
    begin = _of_own_house(line, chain, floor) if line.home.owner else None
    if begin is None and (listed := _of_listed(line, chain, floor)):
        begin, chain = listed[0], [head for head in chain if head[1] >= listed[1]]
    if begin is None:
        begin = _begin(line, chain, floor)
    if begin is not None:
        return _mention(line, begin, chain)
    if len(chain) > 1 and chain[0][2] == STREET and line.home.meaning(STREET):
        return _named(line, chain[1:], floor)
    return _team(line, chain, floor) or _rescued(line, chain, floor)


def _of_own_house(line: _Line, chain: list[Span], floor: int) -> int | None:
    """Where a name begins whose first head begins with a word for the publisher's house (公司|工会), or is its branch.

    A branch is of a part that is a head itself: 图书馆|分工会.
    """
    start, _, first = chain[0]
    branch = len(chain) > 1 and chain[-1][2] == "分工会" and chain[0][1] == chain[-1][0]
    by_number = tuple(word for word in line.home.words() if word[0] in NUMERALS)
    numbered = start > 0 and line.text.startswith(by_number, start - 1)
    own = any(first.startswith(w) and (len(first) > len(w) or len(chain) > 1) for w in line.home.words())
    if not (branch or own or (numbered and len(chain) > 1)):
        return None
    begin = start - 1 if numbered or line.text[start - 1 : start] in {"我", "本"} else start
    if _OWN_BODY.fullmatch(first) and line.text[start - 1 : start] not in _OF_SCHOOLS:
        return begin
    return begin if begin in {floor, 0} or any(e == begin for _, e in line.cuts) else None


def _of_listed(line: _Line, chain: list[Span], floor: int) -> tuple[int, int] | None:
    """Where the body listed or called for short stands that a head before the last one ends: 中国铁路…公司|工会."""
    ends = {end for _, end, _ in chain[:-1]}
    spans = [(b, e) for b, e, _ in listed_finder().spans(line.text)] if ends else []
    spans += [(e - len(short), e) for e in ends for short in line.home.short_names() if line.text.endswith(short, 0, e)]
    return next(((b, e) for b, e in spans if floor <= b < chain[0][0] and e in ends), None)


def _begin(line: _Line, chain: list[Span], floor: int) -> int | None:
    """Where a name begins: after the last cut before its head, or after one more where that is only an 和."""
    text, start, head = line.text, chain[0][0], heads()[chain[0][2]]
    within = _OF_PARKS if head.text in _PARKS else _OF_RESIDENTS if head.cls == RESIDENTS else ()
    if len(chain) > 1 and heads()[chain[1][2]].coarse in within:
        head = replace(head, strong=True)
    if head.text in _ACTING:
        acts = _ACTING[head.text].match(text, chain[0][1]) is not None
        head = head if head.strong == acts else replace(head, strong=acts)
    ends = {e for _, e in line.cuts if floor <= e <= start and not is_in_firm(text, e, chain[0])}
    edges = sorted(ends | {floor})[:-4:-1]
    for edge in edges:
        begin = left_edge(text, edge, start)
        body = text[begin:start]
        named = _NAMED_SO.fullmatch(body) is not None  # 仁和|医院, 市仁和|医院, but no 县医院和|医院
        if edge < edges[0] and is_generic(text[edges[0] : start] or head.text) and not named:
            return None
        longest = 4 if edges[0] < start or named else 2  # 云台仁和|小学, but no 道德与法治和|小学
        if (edge == edges[0] or len(body) <= longest or region_at(body)) and acceptable(
            body, head, line.home, text[max(0, begin - _BEFORE) : begin]
        ):
            return begin
        soft = (edge - 1, edge) in line.cuts and text[edge - 1] in SOFT
        if not soft or len(body) > 1 or body in line.home.words() or _is_person(line, edge - 1):
            return None
    return None


def _is_person(line: _Line, end: int) -> bool:
    """Whether a person's name stands between the last cut and ``end``: 〔name〕和附属中学."""
    begin = max((e for _, e in line.cuts if e < end), default=0)
    return plausible(line.text[begin:end])


def _team(line: _Line, chain: list[Span], floor: int) -> OrganizationMention | None:
    """A team that is named after anything: its head is enough."""
    if not is_sent(chain[-1][2]):
        return None
    edge = max((e for _, e in line.cuts if floor <= e <= chain[0][0]), default=floor)
    begin = left_edge(line.text, edge, chain[0][0])
    body = line.text[begin : chain[-1][0]]
    named = 2 <= len(body) <= 20 and not is_generic(body) and not COUNTED.search(body) and not MEASURE.match(body)
    named = named and not _NO_SENDER.search(body) and not line.text[begin - 1 : begin].isdigit()
    return _mention(line, begin, chain[-1:]) if named else None


def _rescued(line: _Line, chain: list[Span], floor: int) -> OrganizationMention | None:
    """A chain whose first head cannot begin a name (理事会|中心) may still hold one from the second on."""
    return _named(line, chain[1:], floor) if len(chain) > 1 and chain[1][0] > chain[0][1] else None


def _mention(line: _Line, begin: int, chain: list[Span]) -> OrganizationMention:
    text, end = line.text, chain[-1][1]
    begin = len(text[:begin].rstrip(digits)) if text.startswith("千伏", begin) else begin
    parents = []
    for (_, last, word), (*_, behind) in pairwise(chain):
        if _FORM.match(text, last) or (behind.endswith("有限公司") and not word.endswith(_OWNERS)):
            continue
        if word.endswith("直机关工会") and behind in _OF_ORGANS:
            continue
        stop = past_campus(text, last) if word == "大学" else last
        outer = full_name(text[begin:stop], heads()[word].coarse, line.home)
        parents.append((outer.name, outer.cls or heads()[word].cls, text[begin:stop]))
    named = full_name(text[begin:end], heads()[chain[-1][2]].coarse, line.home)
    owner, inner = line.home.owner, parents[-1] if parents else ("", "", "")
    if owner and named.name == text[begin:end] and inner[0] == owner + inner[2]:
        named = replace(named, name=owner + named.name, region="")
    coarse, cls = class_of(chain, named)
    of_firm = any(heads()[word].coarse == "Enterprise" for *_, word in chain[:-1] if word not in _PARKS)
    if coarse == "GovernmentAgency" and (
        of_firm or text.startswith(CORPORATE_GROUPS, begin) or NUMBERED_BUREAU.search(text[begin:end])
    ):
        coarse, cls = "Enterprise", "Company"
    surface, rule = text[begin:end], "organization.headed"
    if len(chain) == 1 and _NUMBERED_HOSPITAL.fullmatch(surface):
        coarse, cls = "Hospital", "Hospital"
    return OrganizationMention(
        begin, end, "organization", surface, rule, named.name, cls, coarse, tuple(parents), named.region
    )
