"""Finds a contest that no verb of holding tells, but only that prizes were won there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import awards, contests, events, hosts, timing
from ingest.arguments import EventMention
from ingest.awards import Win
from ingest.events import Phrase
from ingest.kinds import CONTESTED
from ingest.lexicon import HAN
from ingest.reading import Reading
from ingest.symbols import SYMBOLS
from ingest.unheld import NEXT_CONTEST, SPEECH

_WON = re.compile(
    r"(?:[荣喜获夺评授捧][获得评为予]|获|摘得|斩获|取得|[捧抱]回)了?(?P<name>[^，。；、：]{0,16}?(?:第[一二三四五六七八九十\d]{1,3}届|首届|20\d\d年(?:度)?|“[^“”]{2,14}”)"
    r"(?:[^，。；、：获“”]|“[^“”]*”){2,36}?(?:[大比竞展球棋]赛|运动会|比武|[书画影美]展|作品展|展[评演]|征集|征文|评选)(?:活动)?)(?:中|的)?"
    r"(?=[^，。；赛]{0,10}$)"
)
_STOPS = "了在于到从获将的为由被至完过是" + "".join(SYMBOLS[k] for k in ("date", "count", "person", "prize", "honour"))
_PART = f"(?:(?!出征|征战|出战|参加|参赛|亮相|[此本]次|本届|[夺摘捧赢]得|斩获)[^，。；：！？{_STOPS}])"
_TITLE = f"(?:“?{SYMBOLS['honour']}”?)?"
_EDITION = f"(?:{SYMBOLS['quoted']}|(?:第[一二三四五六七八九十\\d]{{1,3}}届|首届|20\\d\\d年(?:度)?){_TITLE})"
_CONTEST = f"(?:(?:[^参开初复预决观备]|公开)赛|比武|运动会)(?:{HAN}{{2,6}}(?:决赛|比赛)|总?决赛)?"
TO_COME = f"(?!的?{HAN}{{0,6}}(?:动员|启动|报名|方案|通知|规则|裁判员|集训|筹备|备战|组委会|评委|选拔|奖励))"
_OPENS = f"(?:^|(?<=[{_STOPS}，：！”])|(?<=出征)|(?<=征战)|(?<=出战)|(?<=参加)|(?<=亮相))(?!得)"
_NAMED = tuple(
    re.compile(f"{_OPENS}(?:\\[[^\\]]{{1,4}}\\] ?)?[）\\] ]*+(?P<name>{name}{_CONTEST}){TO_COME}")
    for name in (f"{_PART}{{0,24}}?{_EDITION}{_PART}{{0,30}}?", f"(?![本此该这各每历多一首]){_PART}{{5,30}}?")
)
_IN_QUOTES = re.compile(f"{_OPENS}(?P<name>{_PART}{{0,12}}?{SYMBOLS['quoted']}){TO_COME}")
_ENTERED = re.compile(
    f"(?:参加|参与|出战|出征|征战)了?(?P<name>(?![本此该这各每历多]|首先){_PART}{{2,30}}?(?:[大比竞联][赛]|运动会|比武)){TO_COME}(?=[，。；]|的?(?:比赛|角逐))"
)
_QUOTED_CONTEST = re.compile("(?:[大比竞展演棋球论]赛|比武|运动会)”$")
_SAID = re.compile("[？！。]”$")
_OPENING = 2
_CLOSING = re.compile("(?:颁奖|授奖|闭幕)(?:仪式|典礼|大会|会|式)(?:现场)?")
_ORGANIZED = re.compile(
    f"(?:这[项场次]|此[项次]|本[届次]|该)?(?:赛事|比赛|竞赛|大赛)(?:由|的?[主承]办(?:单位|方)|是由)?[^，。；]*{SYMBOLS['organization']}[^。；]*[主承]办"
)
_BEFORE = re.compile("曾|先后|多次|历年|此前|以来|连续")


def find(reading: Reading, wins: Sequence[Win]) -> EventMention | None:
    """The contest at which the first of the prizes of a sentence was won, where it stands right before the prize."""
    if not wins or _BEFORE.search(reading.text) or SPEECH.search(reading.text):
        return None
    ends = sorted({win.prize.end for win in wins})
    told = next((won for end in ends if (won := _WON.search(reading.text, 0, end))), None)
    return events.begun(reading.sentence, "event.prized", told["name"]) if told else None


def entered(found: Sequence[EventMention], focus: EventMention | None, reading: Reading) -> EventMention | None:
    """The contest that people of a house entered and won, beside the meeting or day of a story that tells no other.

    我院选派选手参加了2023年…技能大赛，…获一等奖: one without a year is of the day of the event in focus.
    """
    contested = any(event.coarse in CONTESTED for event in found)
    told = None if contested or _BEFORE.search(reading.text) else _ENTERED.search(reading.symbols.text)
    if told is None:
        return None
    event = events.begun(reading.sentence, "event.entered", reading.surface(*told.span("name")))
    if focus is not None and not events.edition(event.name) and not events.of_a_year(event.name):
        timing.inherit(event, focus)
    return event


def closes(found: Sequence[EventMention]) -> bool:
    """Whether all that a story tells are ceremonies that end a contest told only in passing (颁奖仪式)."""
    return all(any(_CLOSING.fullmatch(name) for name in event.names) for event in found)


def named(readings: Sequence[Reading], *, held: bool) -> EventMention | None:
    """The contest that the opening of a story names in passing, where the story tells who won a rank.

    No verb need say that it was held: 青石市第二届职工演讲比赛传来喜讯：…, 36支队伍站上了第三届…大赛的赛场. ``held``
    tells that a later sentence says who held it (这项赛事由市总工会主办).
    """
    if not held and not any(_tells_winner(reading) for reading in readings):
        return None
    return in_passing(readings[:_OPENING])


def in_passing(readings: Sequence[Reading]) -> EventMention | None:
    """The first contest that sentences name in passing, held by the body that its name begins with."""
    for reading in readings:
        forms = () if _BEFORE.search(reading.text) else (*_NAMED, _IN_QUOTES)
        found = (one for form in forms for one in form.finditer(reading.symbols.text))
        if told := next((one for one in found if _is_held(reading, one)), None):
            begin, end = told.span("name")
            begin += is_said(reading, begin)
            event = events.begun(reading.sentence, "event.prized", reading.surface(begin, end))
            hosts.add_named(event, reading, Phrase(begin, end))
            return event
    return None


def is_said(reading: Reading, begin: int) -> bool:
    """Whether a name seems to begin with what someone says: “…？”〔contest〕."""
    quoted = reading.symbols.mentions.get(begin)
    return quoted is not None and _SAID.search(quoted.text) is not None


def _is_held(reading: Reading, told: re.Match[str]) -> bool:
    """Whether a name is that of a contest, also in quotation marks (云台区域“消防知识辩论赛”), and of none to come."""
    if NEXT_CONTEST.search(told.string, 0, told.start("name")):
        return False
    return told.re is not _IN_QUOTES or _is_contest(reading, told)


def _is_contest(reading: Reading, told: re.Match[str]) -> bool:
    """Whether what ends in quotation marks is a contest."""
    return _QUOTED_CONTEST.search(reading.surface(*told.span("name"))) is not None


def organized(before: Sequence[Reading], reading: Reading) -> EventMention | None:
    """The contest that sentences named in passing, where the next one tells who organized it (这项赛事由…主办)."""
    return in_passing(before) if before and _ORGANIZED.match(reading.symbols.text) else None


def _tells_winner(reading: Reading) -> bool:
    """Whether a sentence tells who won a rank, or a prize that has a name of its own (金锤奖)."""
    prizes = [honour for honour in reading.honours if honour.kind == "prize"]
    ranked = any(
        one.rule == "prize.outright" or contests.RANK.search(one.name) or one.name.endswith(("奖", "优秀组织单位"))
        for one in prizes
    )
    return ranked and bool(awards.find(reading.symbols))
