"""Gives a visit or another act the names that a heading or a later sentence gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import deeds
from ingest.arguments import EventMention
from ingest.lexicon import HAN
from ingest.reading import Reading
from ingest.symbols import SYMBOLS
from ingest.visits import ACTS, LED

_HEADINGS = {
    "WelfareVisit": re.compile("慰问|看望|探望|走访|送“?(?:清凉|温暖)"),
    "Inspection": re.compile("调研|督导|督查|检查|视察|考察|赴"),
}
_JOURNEY = re.compile("考察|赴|交流学习|学习交流|参观")
_HEADING = re.compile("(?!图|▲)[^。！？：]{4,40}(?<![。！？；，）])")
_LABEL = re.compile(
    "(?!.*(?:动态|要闻|简讯|快讯|信息|短波|速递|播报|之声|风采|看台|连线|聚焦|资讯|消息|通知|公告|简报|专栏|掠影))"
    f"(?:{HAN}|[“”·]){{3,16}}(?<![会局委院校司厂区县市省镇团部社队所站])"
)
"""A label that says what was done, and names no body, place or column."""
_CALLED = re.compile(rf"[此本这]次(?P<name>{SYMBOLS['quoted']}{HAN}{{0,12}}(?:活动|行动))")


def visit(found: Sequence[EventMention], headings: Sequence[str]) -> None:
    """Gives the first visit of a story the name that a heading over it gives it too (市总工会领导慰问一线地铁职工).

    Of a story that tells nothing else it may be one in quotation marks: 国门旁的“双语课”.
    """
    act = next((event for event in found if event.rule in ACTS | LED), None)
    if act is None:
        return
    kind = _HEADINGS.get(act.cls, _JOURNEY)
    named = {name for host in act.values("host") for name in (getattr(host, "name", ""), getattr(host, "text", ""))}
    alone = len(found) == 1
    own = tuple(named - {""})
    told = (one for one in headings if kind.search(one) or (alone and ("“" in one or one.startswith(own))))
    act.names += [line for line in told if _HEADING.fullmatch(line) and line not in {*act.names, *named}][:1]


def labelled(found: Sequence[EventMention], label: str) -> None:
    """Gives the one act of an item the name that its label gives it: 【微心愿圆梦】, ★ 送清凉。.

    What a body did in words that no rule knows is named so first.
    """
    if len(found) != 1 or not _LABEL.fullmatch(label) or label in found[0].names:
        return
    if found[0].rule == deeds.RULE:
        found[0].names.insert(0, label)
    elif found[0].rule in ACTS | LED:
        found[0].names.append(label)


def called(found: Sequence[EventMention], readings: Sequence[Reading]) -> None:
    """Gives the one visit of a story the name that a later sentence calls it by (在此次“情暖职工”慰问活动中)."""
    if len(found) != 1 or found[0].rule not in ACTS | LED:
        return
    for reading in readings:
        match = _CALLED.search(reading.symbols.text)
        if match:
            found[0].names.append(reading.surface(*match.span("name")))
