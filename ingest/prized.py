"""Finds a contest that only a prize won at it names: 荣获〔青石市第六届职工书画展〕一等奖."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import events
from ingest.arguments import EventMention
from ingest.awards import Win
from ingest.frames import SPEECH
from ingest.reading import Reading

_WON = re.compile(
    r"(?:[荣喜获夺评授捧][获得评为予]|获|摘得|斩获|取得|[捧抱]回)了?(?P<name>[^，。；、：]{0,16}?(?:第[一二三四五六七八九十\d]{1,3}届|首届|20\d\d年(?:度)?)"
    r"[^，。；、：获]{2,36}?(?:[大比竞展球棋]赛|运动会|比武|[书画影美]展|作品展|展[评演]|征集|征文|评选)(?:活动)?)(?:中|的)?"
    r"(?=[^，。；赛]{0,10}$)"
)
_BEFORE = re.compile("曾|先后|多次|历年|此前|以来|连续")


def find(reading: Reading, wins: Sequence[Win]) -> EventMention | None:
    """The contest at which the first of the prizes of a sentence was won, where it stands right before the prize."""
    if not wins or _BEFORE.search(reading.text) or SPEECH.search(reading.text):
        return None
    first = min(wins, key=lambda win: win.prize.end).prize
    told = _WON.search(reading.text, 0, first.end)
    return events.begun(reading.sentence, "event.prized", told["name"]) if told else None
