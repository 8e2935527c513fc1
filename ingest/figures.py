"""Tells the numbers of an event from the figures of a plan or report, and reads what the latter measure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.counts import CountMention
from ingest.reading import Reading
from ingest.text import Sentence

_EVENT_UNITS = frozenset(
    ["人", "名", "位", "人次", "支", "家", "个", "场", "期", "天", "件", "组", "对", "幅", "课时", "小时", "篇", "届", "张", "部", "首", "轮", "册", "份", "套", "场次", "项"]
)
_PEOPLE = re.compile(r"(?:[名位人])$|人次")
_EVENT_WORDS = re.compile(
    r"参加|参与|参赛|参训|参会|报名|出席|到场|现场|选手|队|比赛|角逐|演出|节目|观众|学员|职工|代表|作品|赛项|项目|为期|历时|共开设|服务|发言|邀请|师生|吸引|展位|岗位|入会|发放|送|评|荣|人员|嘉宾|青年|评选|表彰|慰问|培训|接受|签约|达成|牵手|展出|征集"
)
_AGGREGATE = re.compile(
    r"累计|(?:来|以来)，|截至|截止|全年|上半年|下半年|季度|目前|现有|已建成|年均|每年|今年(?!\d{0,2}月)|去年|20\d\d年(?!\d{1,2}月)|\d+-\d+月|近年|五年|三年|两年|比上年|同比|增长|全市(?:共|现)|全省(?:共|现)|面积|投用|建有|拥有|可同时"
)
_TARGET = re.compile(
    r"力争|目标|计划|确保|预计|达到|不低于|不少于|以上|将|拟|到20\d\d年|明年|实现.{0,10}全覆盖|新增|完成"
)
_NOT_FIGURE = frozenset(["届", "次", "年", "月", "日", "号", "条", "期", "点", "分", "时", "岁", "周"])
_MEASURE = re.compile(r"[一-鿿“”·]{2,24}$")
_CUT = re.compile(
    r".*(?:累计|共计|共|已|达|达到|超过|超|约|近|逾|新|将|其中|实现|全年|目前|截至|合计|总计|以上|预计)(?=[一-鿿]{2,})"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: what it measures, its value and unit, "actual" or "target", and its sentence."""

    measure: str
    value: float
    unit: str
    kind: str
    sentence: Sentence
    rule: str


def of_event(reading: Reading, *, told: bool) -> list[CountMention]:
    """The counts of a sentence that say how many took part, how long, how much at an event; ``told`` tells that
    the sentence itself names the event."""
    if _AGGREGATE.search(reading.text) and not told:
        return []
    found = []
    for count in reading.counts:
        if count.unit not in _EVENT_UNITS or count.value == 0:
            continue
        near = reading.text[max(0, count.begin - 30) : count.end + 24]
        if _PEOPLE.search(count.unit) or count.unit in {"支", "天", "场"} or _EVENT_WORDS.search(near):
            found.append(count)
    return found


def find(reading: Reading, taken: list[CountMention]) -> list[Figure]:
    """The figures of a sentence: its numbers that no event has taken and that say what they measure."""
    if not _AGGREGATE.search(reading.text) and not re.search(r"\d{2,}", reading.text):
        return []
    return [
        _figure(reading, c)
        for c in reading.counts
        if c not in taken and c.unit not in _NOT_FIGURE and _measures(reading, c)
    ]


def _measures(reading: Reading, count: CountMention) -> bool:
    return count.value >= 2 or count.unit.endswith("%")


def _figure(reading: Reading, count: CountMention) -> Figure:
    clause = re.split(r"[，。；、：]", reading.text[: count.begin])[-1]
    lead = _CUT.sub("", clause)
    measure = _MEASURE.search(lead)
    name = (measure[0] if measure else "") + (
        "" if measure and len(measure[0]) >= 4 else re.split(r"[的，]", count.noun)[0]
    )
    near = reading.text[max(0, count.begin - 24) : count.end + 4]
    kind = (
        "target"
        if _TARGET.search(near) and not re.search(r"累计|已|截至|来，", reading.text[: count.begin])
        else "actual"
    )
    return Figure(name or count.unit, count.value, count.unit, kind, reading.sentence, "figure.measure")
