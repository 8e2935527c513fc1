"""Reads events that are announced as a form: a heading that names one over lines such as 时间：… and 地点：…."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ingest import events, hosts, timing, venues
from ingest.arguments import EventMention
from ingest.dates import DateMention
from ingest.lexicon import HAN
from ingest.reading import Reading
from ingest.text import Sentence

_NAMED = re.compile("(?:活动|比赛|竞赛|赛事|会议|培训|展览|演出|讲座)?(?:名称|主题)：")
_ENTRY = re.compile(
    r"(?:^|(?<=[ ；，。]))(?:活动|会议|举办|比赛|竞赛|大赛|决赛|培训|演出|参赛)?"
    r"(?P<when>时 {0,2}间|日 {0,2}期)?(?:(?<=[间期])[、和与及])?(?P<place>地 {0,2}点)?(?<=[间期点])(?:安排)?："
)
_PLACE = re.compile(r"，(?P<place>(?!.{0,4}(?:天|时|日|如|因|若|请))[^，。；：\d]{4,30})(?=[，。；]|$)")
_NEXT = re.compile(f"[ ；，。]+(?:{HAN}{{2,6}}：|$)")
_ACCOUNTS = "侧记|纪实|掠影|速写|特写|札记|见闻|剪影|小记|回眸"
_NOTICE = re.compile(
    rf"(?:纪要|预告|通知|公告|安排|简报|通报|速递|{_ACCOUNTS}|(?:获奖|比赛|评选|最终)*(?:成绩|结果|名单|名次|战报|喜报)(?:正式|新鲜)*(?:揭晓|公布|出炉|发布|公告|通报)?|(?:成功|胜利|圆满|隆重|顺利|正式|精彩|激情|火热|完美)*(?:召开|举行|举办|开幕|闭幕|落幕|结束|启动|开班|上演|收官|开赛|收拍|落下帷幕|揭晓))?[”」』]?$"
)
_ACCOUNT = re.compile(f"(?:{_ACCOUNTS})[”」』]?$")
_DASHES = "—-· "
_GONE_ON = re.compile(
    r"(?:[\d年月日时分上下午晚、至 -]{2,30}，)?(?:本次|此次|本届|该)?"
    r"(?:大会|会议|比赛|竞赛|大赛|运动会|培训班|仪式|演出|晚会|讲座|座谈会)"
    r"(?:于|在)[^，。；]{2,30}(?:召开|举行|举办|落幕|闭幕|开幕|开班|启动|上演)|"
    r"[^。；“]{4,60}(?:召开|举行|举办|开展)(?:了)?(?:此次|本次)?(?:会议|比赛|活动)[，。]"
)
_HOLDING = re.compile("(?:召开|举行|举办|开展)了?(?=.{4})")


def is_form(body: Iterable[Sentence]) -> bool:
    """Whether a line among these is an entry of a form."""
    return any(_ENTRY.match(sentence.text) for sentence in body)


def opens_on(body: Sequence[Sentence]) -> bool:
    """Whether a story begins as if its event had been named before (大会在报告厅召开): its heading names it."""
    return bool(body) and _GONE_ON.match(body[0].text) is not None


def is_account(line: Sentence) -> bool:
    """Whether a heading says that its story is the account of an event: ——护士节荣誉仪式侧记."""
    return _ACCOUNT.search(line.text.rstrip()) is not None


def announced(heading: Reading) -> EventMention | None:
    """The event that a heading names, over a form or over a story that goes on with it."""
    phrase = events.in_phrase(heading.symbols, 0, len(_NOTICE.sub("", heading.symbols.text)))
    if phrase is None or phrase.anaphor or not events.specific(heading.symbols, phrase):
        return None
    held = list(_HOLDING.finditer(heading.symbols.text, phrase.begin, phrase.end))
    begin = held[-1].end() if held else phrase.begin
    event = events.begun(heading.sentence, events.ANNOUNCED, heading.surface(begin, phrase.end).lstrip(_DASHES))
    hosts.add_named(event, heading, phrase)
    return event


def named(readings: Sequence[Reading]) -> EventMention | None:
    """The event that a line of a form names: 活动名称：…."""
    for reading in readings:
        label = _NAMED.match(reading.symbols.text)
        phrase = events.in_phrase(reading.symbols, label.end(), len(reading.symbols.text)) if label else None
        if phrase is not None and events.specific(reading.symbols, phrase):
            return events.begun(reading.sentence, events.ANNOUNCED, reading.surface(phrase.begin, phrase.end))
    return None


def fill(event: EventMention, reading: Reading) -> bool:
    """Whether a line is made of entries of a form, which then give the event its time, place and organizers."""
    text = reading.symbols.text
    if _ENTRY.match(text) is None:
        return False
    for entry in _ENTRY.finditer(text):
        after = _NEXT.search(text, entry.end())
        part = entry.end(), after.start() if after else len(text)
        days = [day for day in reading.symbols.within(*part, "date") if isinstance(day, DateMention)]
        place = _PLACE.search(text, *part) if entry["when"] else None
        if entry["place"]:
            venues.add(event, reading, place.span("place") if place else part, events.ANNOUNCED)
        if entry["when"] and days:
            timing.add_days(event, reading, days[0], events.ANNOUNCED)
    hosts.add_roles(event, reading)
    return True
