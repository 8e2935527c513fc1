"""Tells the lines below pictures that say who is seen doing what: 图为市总工会主席致辞, （副市长为获奖者颁奖）."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ingest.lexicon import HAN
from ingest.text import Sentence

_LEAD = f"（?(?:[上下左右]?图{HAN}?[为：]|图[一二三四\\d]+[为：]?)? ?"
_ACTS = (
    "(?:致(?:开幕|闭幕|欢迎|答谢|贺)?[辞词]|讲话|颁奖|授[牌旗奖]|揭[牌幕]|领奖|领誓|宣誓|授课|点评|宣讲|"
    f"主持(?:会议|活动|仪式|大会)?|[作做]{HAN}{{0,10}}(?:报告|发言|宣讲|交流|讲话|介绍|点评)|发言|"
    f"宣读{HAN}{{2,20}}|宣布{HAN}{{2,14}}|颁发{HAN}{{2,8}})"
)
_SHOWN = re.compile(
    f"(?P<lead>{_LEAD})(?P<told>(?!.*(?:出席|参加|召开|举[行办]|调研|考察|[会式]上))"
    f"[^，。；：]{{0,30}}?(?:[长席记任员师授者范]|经理|代表|劳模)[^，。；：]{{2,40}}?{_ACTS})）?"
)


def is_below(text: str) -> bool:
    """Whether a short line under a story belongs to a picture and is no heading of what follows it."""
    return _SHOWN.fullmatch(text) is not None


def told(captions: Iterable[Sentence]) -> Iterator[Sentence]:
    """What captions tell of persons who act, without the words and brackets around it."""
    for line in captions:
        if shown := _SHOWN.fullmatch(line.text.rstrip()):
            yield Sentence(line.passage, line.begin + shown.start("told"), line.begin + shown.end("told"))
