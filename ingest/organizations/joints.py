"""Finds where a word that parts names elsewhere is within one: 教育〔和〕体育局, 餐饮〔与〕美食协会, 12号线项目部."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import regions
from ingest.lexicon import HAN
from ingest.organizations.heads import is_trade
from ingest.surnames import LONGEST, plausible

LINKS = "、和与及"
"""The marks and words between the items of a row."""
_JOINED = re.compile(
    rf"(?<=[市区县省州盟旗]){HAN}{{2,4}}(?<![局委会院办厅部总工司团厂校队行站所])(?P<office>和)(?![省市区县州]){HAN}{{2,6}}?(?:局|委员会|厅|委)(?!员)|"
    r"(?:科学|技术|工程|经济|管理|文化|教育|材料|信息|环境|化学|医药|卫生|法律|历史|语言|食品|生物|机械|电气|土木|资源|能源|传播|心理|"
    r"财政|财经|贸易|会计|美术|音乐|体育|设计|艺术|新闻|文学|哲学|人文|政治|计算机|数学|物理|电子|通信|建筑|农业|海洋|地理|旅游)"
    rf"(?P<house>[与和]){HAN}{{2,8}}?(?:研究[院所]|学院|学部|实验室)|"
    rf"(?<=大学|学院|学部)(?:(?!学院|学部|研究|中心|系|教师|师生|职工|校友|[在由与和会]){HAN}){{2,7}}(?P<lab>与)(?:(?!大学|学院|[省市区县]){HAN}){{2,7}}?(?:研究[所院]|研究中心|工程中心|实验室|教研室)|"
    rf"(?<=[市省区县州国])(?:(?![会局委院厅部联办馆校队司团社站所]){HAN}){{2,6}}(?P<society>[与和])(?![市省区县州])"
    rf"(?:(?![会局委院厅部]){HAN}){{2,6}}?(?:学会|协会|研究会|促进会)|"
    rf"(?<=大学|学院)(?:(?!学院|学部|研究|中心|系|[在由与和]){HAN}){{2,6}}(?P<inner>[与和])(?:(?!大学){HAN}){{2,8}}?(?:学院|学部)|"
    rf"(?<=公司|集团|医院)(?:(?![会局委院厅部联科处室工员者导表等在由向对为]|中心){HAN}){{2,6}}(?P<part>与)(?![市省区县其同])(?:(?!公司){HAN}){{2,7}}?(?:中心|医学科)"
)
_HAN_BEFORE = re.compile(f"{HAN}$")
_OF_LINE = re.compile(
    rf"(?<={HAN})(?<![年月日时在到至为])\d{{1,3}}(?:号线|标段?|号)(?:\d{{1,3}}标段?)?(?={HAN}{{0,6}}(?:项目|工区|[标车]?段|矿|井|公司|中心|指挥部))"
)
_OF_TOWN = re.compile(
    f"(?<=[市区县旗])(?:[向和]{HAN}|{HAN}[向和])(?:镇|乡|街道)(?=总工会|工会|党|人民政府|政府|办事处)"
)
_CREATING = re.compile(f"(?<=[市区县省州旗])创建{HAN}{{2,14}}(?=工作(?:领导小组|指挥部)?办公室|指挥部|领导小组|办公室)")
_GAINING = re.compile(
    f"(?<![获取夺赢懂值]){HAN}得{HAN}{{1,2}}(?=(?:科技|实业|电子|贸易|建材|食品|服饰|制药|医药|机械|材料|投资|建筑|物流|家居|置业|文化|网络|智能|能源|环保){HAN}{{0,6}}公司)"
)


_OF_UNION = re.compile(rf"(?<=[省市区县州盟旗])(?P<one>{HAN}{{2,6}})和(?P<two>{HAN}{{2,6}}?)工会(?!主席团|组织)")
_OF_PLACE = re.compile(
    f"和(?=(?:(?![、，。；：和与]){HAN}){{1,8}}?(?:律师事务所|会计师事务所|集团|有限(?:责任)?公司|股份|药房|医院|酒店|(?P<firm>公司)))"
)
_NO_NAME = frozenset("省市区县州盟旗镇乡队局厂院校厅委部会司团站所社的在将及由")


def _within_names(text: str) -> Iterator[int]:
    """Where 和 stands in a name right behind a region's short name: 云州〔和〕济律师事务所, but 云州和临江公司."""
    for match in _OF_PLACE.finditer(text):
        at = match.start()
        place = (0 if match["firm"] else _place_before(text, at)) or _behind_name(text, at)
        opens = place and not _HAN_BEFORE.search(text, 0, at - place)
        if opens and not regions.opening(text[match.end() : match.end() + 6]):
            yield at


def _place_before(text: str, end: int) -> int:
    """How long a region's short name is that ends at a place, or 0."""
    return next((size for size in (3, 2) if size <= end and regions.candidates(text[end - size : end])), 0)


def _behind_name(text: str, end: int) -> int:
    """How long a region's short name and one character of a firm's name are that end at a place: 云州钧|和, or 0."""
    named = text[end - 1 : end] not in _NO_NAME and _HAN_BEFORE.search(text, 0, end)
    place = _place_before(text, end - 1) if named else 0
    return place + 1 if place and not regions.candidates(text[end - place - 1 : end]) else 0


def _joins_person(match: re.Match[str]) -> bool:
    """Whether what stands before the link is one of a house's people: 文学院的周文清|和青石学院的李大海."""
    before = match.string[match.start() : match.start(match.lastgroup or 0)].removeprefix("的")
    return len(before) <= LONGEST and plausible(before)


def joints(text: str) -> set[int]:
    """Where what parts names else is in one: 教育和体育局, 海洋科学与工程研究所, 12号线项目部, 创建文明城市办公室."""
    found: set[int] = set()
    if "和" in text or "与" in text:
        found = {match.start(match.lastgroup or 0) for match in _JOINED.finditer(text) if not _joins_person(match)}
    found |= set(_within_names(text)) if "和" in text else set()
    for match in _OF_UNION.finditer(text) if "和" in text and "工会" in text else ():
        found |= {match.end("one")} if is_trade(match["one"]) and is_trade(match["two"]) else set()
    for match in _OF_LINE.finditer(text) if "号" in text or "标" in text else ():
        found |= {*range(*match.span())}
    for match in _OF_TOWN.finditer(text) if "向" in text or "和" in text else ():
        found |= {*range(*match.span())}
    for match in _GAINING.finditer(text) if "得" in text else ():
        found |= {*range(*match.span())}
    for match in _CREATING.finditer(text) if "创建" in text else ():
        found |= {*range(*match.span())}
    return found
