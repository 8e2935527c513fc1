"""Finds when an event took place: by the dates of the sentence that tells it, or of those that follow."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.arguments import Argument, EventMention
from ingest.counts import parse
from ingest.dates import DateMention, names_day
from ingest.events import Phrase
from ingest.lexicon import HAN
from ingest.reading import Reading
from ingest.symbols import SYMBOLS

_DATE = SYMBOLS["date"]
_CLOSING = (
    "(?:落幕|闭幕(?!式)|[落拉]下了?(?:帷幕|大幕|战幕|最后)|收[官槌锤拍兵枰杆竿卷笔刀擂锣]|谢幕|战罢|尘埃落定|决出最后|打响最后|迎来(?:颁奖|尾声|终章|收官)|画上(?:圆满)?句号|圆满结束|"
    "结业(?!仪?式|典礼|证)|结课|结营(?!仪?式))"
)
_ENDED = re.compile(
    rf"(?:（[^（）]*）)?(?:(?:历时|历经|经过|为期)[^，。；]{{1,24}})?，?(?:已?于?{_DATE})?，?[^，。；{_DATE}]{{0,40}}?"
    f"(?:{_CLOSING}|举[行办](?:闭幕|结业|结营|收官)(?:仪?式|典礼))"
)
_OVER = re.compile(
    rf"{_DATE}(?:[在于][^，。；]{{1,12}}?)?(?:刚刚|圆满|正式)?(?:(?:{_CLOSING}|结束)的|(?:公布|发布|揭晓|通报)的{HAN}{{0,4}}(?:结果|名单)，)$"
)
_OVER_AT = re.compile(
    rf"(?:于?{_DATE})?，?(?:在[^，。；{_DATE}]{{2,24}}?)?(?:(?:结束|终局|截稿|截止)(?=[，。；]|$)|结束了?为期)"
)
_OUTCOME = re.compile("的?(?:评选|评审|获奖|比赛|最终)*(?:结果|名单|名次|成绩)")
_LASTS = re.compile(
    "(?:历时|为期|接下来的?)(?P<n>十|[两二三四五六七八九]|[2-9]|1[0-5])天|(?<!第)(?P<m>[两三四五六七])天(?:时间)?[里内](?=，)"
)
_PREPARED = re.compile("(?:[集训]训|训练|筹备|备战|排练|准备|创作|打磨|征集|报名)[^，。；]{0,6}，?[^，。；]{0,4}$")
"""What before the event went on for so many days: 选派30人参加集训，历时12天."""
_LAST_ACT = re.compile("(?:闭幕|结业|结营|颁奖)(?:仪?式|典礼)$")
_THIS_CONTEST = (
    rf"(?:，?(?:(?:历时|为期|历经)[^，。；]{{1,14}}的)?(?:本次|此次|本届|该|整个|全部)?(?![^，。；]{{0,8}}[预初复]赛|[^，。；]{{0,8}}半决赛)"
    rf"{HAN}{{0,8}}?(?:赛|赛事|运动会|培训班?|活动))?"
)
_CLOSES = re.compile(
    rf"{_THIS_CONTEST}(?:(?:在[^，。；]{{2,20}}?)?(?:圆满|顺利|正式|全部)*(?:{_CLOSING}|结束|决出|完赛|[打赛比]完|完成了?(?:所有|全部)))"
)
_OTHER = re.compile("报名|征集|征稿|投稿|投票|申报")
_BEGAN = re.compile(
    r".{0,4}(?:持续|延续|一直|启动|开始(?!报名|征集|申报)|开[赛班营讲训馆展幕](?!报名|征集|申报)|举办|举行)"
)
_GOES_ON = re.compile("(?:持续|延续|展出?|展期|一直|开放)(?:至|到)$")
_LASTING = re.compile("持续|延续")
_LEARNED = re.compile("从[^，。；]{2,30}?(?<!上)(?<!现场)(?:获悉|了解到|了解|得知)")
_HEARD = re.compile("，?从[^，。；]{1,40}传来[^，。；]{0,4}(?:消息|喜讯|捷报|喜报|佳音)")
_ASKED = re.compile(f"，?记者{_LEARNED.pattern}")
_OPENED = re.compile("(?:正式|火热|激情|[上下]午)*(?:开[赛打战锣拍球跑]|揭幕|鸣[锣哨枪]|打响)(?=[，。；]|$)")
_ENDING = frozenset(("Competition", "CulturalEvent", "Training"))
_COMPETED = re.compile(
    "[^。；]*?(?:同台(?:竞技|比拼|切磋|较量)|同场竞技|展开(?:了?激烈)?(?:的?角逐|的?比拼|较量|比赛)|进行了?(?:激烈)?(?:的?角逐|的?比拼|比赛)|的(?:比赛|比拼|角逐|较量|竞赛)中|(?<=[馆场厅院校心楼地室园])比赛)"
)
_HOLDS = re.compile("(?:在[^，。；]{2,20})?(?:联合|共同|隆重|又|还)*(?:召开|举办|举行|开展|组织|启动)了?")
_FAR, _GAP = 60, 3
_MANY_DAYS = 10
_BEGUN = re.compile("开[赛幕班营讲训课锣打战拍球镰考]|拉开|启[动幕]|揭幕|鸣[锣枪哨]|举[行办]|开展")
_STARTED = re.compile("(?:启动|开始|开赛|征集)")
_OPENING = 3
_YEAR = len("2025")


def add(event: EventMention, reading: Reading, phrase: Phrase, dateline: Reading | None = None) -> None:
    """Adds the dates of the event that a phrase names; one that is said to have ended began some day before.

    ``dateline`` is what tells the day where the sentence does not.
    """
    date = near(reading, phrase) if dateline is None else dateline.dates[0]
    told = (dateline or reading).sentence
    if date is None or not date.start or event.values("end"):
        return
    text = reading.symbols.text
    over = _ENDED.match(text, phrase.end) or _OVER.search(text, 0, phrase.begin)
    over = over or _OUTCOME.match(text, phrase.end)
    over = over or (_OVER_AT.match(text, phrase.end) if event.coarse in _ENDING else None)
    ended = over is not None or _closing(event, reading, phrase)
    if not (ended and date.start == date.finish):
        event.add(Argument("start", date.start, told, "date.of_event"))
    event.add(Argument("end", date.finish, told, "date.of_event"))


def _closing(event: EventMention, reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase names no more than the closing of an event told before (举行拔河比赛闭幕式)."""
    return event.sentence != reading.sentence and _LAST_ACT.search(reading.symbols.text, 0, phrase.end) is not None


def add_missing(event: EventMention, reading: Reading, phrase: Phrase) -> None:
    """Adds the dates that a later sentence gives an event that lacks them (比赛于9月17日在体育馆举行)."""
    if event.values("start"):
        return
    ends = [str(day) for day in event.values("end")]
    date = near(reading, phrase)
    if date is not None and len(date.start) == _YEAR:
        return
    if (
        not ends
        and date is not None
        and date.start
        and not names_day(date.start)
        and _STARTED.search(reading.symbols.text, phrase.end)
    ):
        event.add(Argument("start", date.start, reading.sentence, "date.of_event"))
    elif not ends:
        add(event, reading, phrase)
    elif date and "" < date.start < ends[0] and not _ENDED.match(reading.symbols.text, phrase.end):
        event.add(Argument("start", date.start, reading.sentence, "date.of_event"))


def add_first_day(event: EventMention, reading: Reading, phrase: Phrase) -> None:
    """Adds from when on an event goes: 5月6日起，培训班开班."""
    place = reading.symbols.span(phrase.begin, phrase.end)[0]
    first = next((d for d in reading.dates if d.since and d.start and abs(d.begin - place) < _FAR), None)
    if first is not None and len(first.start) > _YEAR and not event.values("start"):
        event.add(Argument("start", first.start, reading.sentence, "date.since"))


def add_days(event: EventMention, reading: Reading, date: DateMention | None, rule: str) -> None:
    """Adds the first and the last day of a date that has a value."""
    if date is not None and date.start:
        event.add(Argument("start", date.start, reading.sentence, rule))
        event.add(Argument("end", date.finish, reading.sentence, rule))


def inherit(event: EventMention, main: EventMention) -> None:
    """Gives an event at the side of another (活动现场还举行…) the days of that one."""
    for a in [a for a in main.arguments if a.role in {"start", "end"}]:
        event.add(Argument(a.role, a.value, a.sentence, "date.inherited"))


def near(reading: Reading, phrase: Phrase) -> DateMention | None:
    """The date that a sentence gives the event that a phrase names."""
    return nearest(reading, reading.symbols.span(phrase.begin, phrase.end)[0])


def nearest(reading: Reading, place: int) -> DateMention | None:
    """The last date before the event's name, else the first after it; never one that says since or until when."""
    usable = [d for d in reading.dates if not d.since and not d.until and not _of_report(reading.text, d)]
    before = [d for d in usable if d.begin <= place]
    if not before and any(d.since and names_day(d.start) and d.begin < _OPENING for d in reading.dates):
        return None
    after = [d for d in usable if place < d.begin < place + _FAR and not _of_next(reading, d)]
    return _several(reading.text, before) if before else after[0] if after else None


def _several(text: str, dates: Sequence[DateMention]) -> DateMention:
    """The last of some dates, from the first of the list that it ends: 4月27日、5月12日、5月18日."""
    last = first = dates[-1]
    for date in reversed(dates[:-1]):
        if text[date.end : first.begin] not in {"、", "和", "及"} or not "" < date.start <= first.start:
            break
        first = date
    return replace(last, start=first.start) if first is not last else last


def _of_next(reading: Reading, date: DateMention) -> bool:
    """Whether a date opens a clause that tells what a body held then: …征文大赛，经过评选，4月16日，公司召开表彰会."""
    opens = reading.text[date.begin - 1 : date.begin] in {"，", "；"}
    body = next((o for o in reading.organizations if 0 <= o.begin - date.end <= _GAP), None) if opens else None
    return body is not None and _HOLDS.match(reading.text, body.end) is not None


def _of_report(text: str, date: DateMention) -> bool:
    """Whether a date is the day of the news (记者从市总工会获悉, 从省城传来喜讯) and not that of an event."""
    if "记者" not in text[: date.end + 4]:
        return _HEARD.match(text, date.end) is not None
    return bool(
        _LEARNED.match(text, date.end) if text.endswith("记者", 0, date.begin) else _ASKED.match(text, date.end)
    )


def add_bout(event: EventMention, reading: Reading) -> None:
    """Adds when a contest that was told without a day was fought: 5月6日至7日，120名选手同台竞技."""
    days = [date for date in reading.dates if names_day(date.start) and date.finish]
    if event.coarse != "Competition" or event.values("start") or event.values("end") or len(days) != 1:
        return
    date = days[0]
    if not (date.since or date.until) and _COMPETED.match(reading.text, date.end):
        add_days(event, reading, date, "date.of_event")


def add_end(event: EventMention, reading: Reading) -> None:
    """Adds until when the event of the story goes on: 活动持续至8月31日, 10月21日圆满结束, 展出时间11月21日至30日."""
    _add_length(event, reading)
    for date in reading.dates:
        if not date.finish:
            continue
        clause = reading.text.rfind("，", 0, date.begin) + 1
        days = [str(day) for day in event.values("start")]
        one = len(days) == 1 and days == event.values("end") and names_day(days[0])
        lasts = one and (days[0] == date.start or (days[0].startswith(date.start) and _LASTING.search(date.text)))
        if (lasts and days[0] < date.finish) or _GOES_ON.search(reading.text, 0, date.begin):
            _end(event, reading, date.finish, "date.until")
        elif _CLOSES.match(reading.text, date.end) and not _OTHER.search(reading.text, clause, date.begin):
            starts = [str(v) for v in event.values("start")]
            if starts and starts[0] < date.finish:
                _end(event, reading, date.finish, "date.until")


def _add_length(event: EventMention, reading: Reading) -> None:
    """Adds what one day of an event and its length tell: 5月6日起，为期三天: the last; 收官，历时5天: the first."""
    lasts = _LASTS.search(reading.text)
    first, last = ([str(day) for day in event.values(role)] for role in ("start", "end"))
    known = {*first, *last}
    if lasts is None or len(known) != 1 or _LAST_ACT.search(event.name.partition("暨")[0]):
        return
    number, day = lasts["n"] or lasts["m"], known.pop()
    days = int(number) if number.isdigit() else int(parse(number) or 1)
    sure = (first and days < _MANY_DAYS) or event.coarse in _ENDING | {"Activity"}
    if not (sure and names_day(day)) or _PREPARED.search(reading.text, 0, lasts.start()):
        return
    length = dt.timedelta(days=days - 1)
    if not first:
        start = (dt.date.fromisoformat(day) - length).isoformat()
        event.add(Argument("start", start, reading.sentence, "date.of_event"))
    elif _BEGUN.search(event.sentence.text) or not last:
        _end(event, reading, (dt.date.fromisoformat(day) + length).isoformat(), "date.until")


def _end(event: EventMention, reading: Reading, day: str, rule: str) -> None:
    event.drop([a for a in event.arguments if a.role == "end"])
    event.add(Argument("end", day, reading.sentence, rule))


def add_start(event: EventMention, reading: Reading) -> None:
    """Adds when the event of the story began: 自今年5月启动以来."""
    for date in reading.dates:
        told = date.since and date.start and _BEGAN.match(reading.text, date.end)
        if told and not event.values("start") and (len(date.start) > 4 or not event.values("end")):
            event.add(Argument("start", date.start, reading.sentence, "date.since"))
        ends = [str(day) for day in event.values("end")]
        before = bool(ends) and (date.start < ends[0] or date.start.startswith(ends[0] + "-"))
        if before and names_day(date.start) and _OPENED.match(reading.text, date.end):
            event.drop([a for a in event.arguments if a.role == "start"])
            event.add(Argument("start", date.start, reading.sentence, "date.of_event"))
