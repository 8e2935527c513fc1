"""Tells which of the events of a story a sentence or a line of results goes on with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import events, granting, kinds
from ingest.arguments import EventMention
from ingest.events import Phrase
from ingest.kinds import ASSEMBLED
from ingest.lexicon import HAN
from ingest.reading import Reading
from ingest.text import Sentence
from ingest.units import Unit

_CONTEST = "比赛|大赛|竞赛|赛项|[球棋]赛"
_GOES_ON = re.compile(
    f"在?(?:当天的?|[^，。；的]{{2,30}}?参加的)?(?P<name>{HAN}{{2,10}}?(?:{_CONTEST}|讲座|培训班|招聘会))(?:中|上|现场|环节|赛程|，|由|分为?|设|共)"
)
_WON_IN = re.compile(
    f"(?:在|参加)(?:[^，。；]{{0,20}}?[的“”])?(?P<name>{HAN}{{2,12}}?(?:{_CONTEST}|征文|评选|活动))[中上]"
)
_THIS = re.compile("本次|此次|本届|这次")
_SHOWN = re.compile("(?:展览?|展评|征文|征集|评选)(?:活动)?$")
_NO_CONTEST = frozenset(("Activity", "Meeting", "Training", "Ceremony"))
_AT_THIS = re.compile("在?(?:本|此)[届次](?:[大比竞]赛|运动会)[中上里]")
_CLOSING = re.compile(
    "(?P<contest>.{4,}(?:[大比竞]赛|运动会))(?:总结|颁奖|表彰|闭幕|暨|[和与])+(?:大会|会议?|典礼|仪?式)”?$"
)
_ENDING = re.compile(f"{HAN}{{0,6}}?(?:颁奖|授奖|闭幕)(?:暨)?(?:颁奖|闭幕)?(?:仪式|典礼|大会|会|式)(?:现场)?")
_RESULTS_OF = re.compile(
    r"^[一二三四五六七八九十]、|^附件?\d?：?|(?:获奖|评选|比赛|最终)*(?:名单|结果|成绩|情况|名次)(?:如下|公布|揭晓)?$"
)
_PRAISES = re.compile("(?:受到?|接受|予以|给予)了?(?:大会|通报)?表彰|宣读[^。；]{0,12}表彰")
_RESULT = re.compile(
    r"(?:(?:最终|最后|(?:历?经过?|随着)[^，。；]{2,30})，)?(?!.*(?:举办|举行|召开|开展))[^，。；]{0,20}?(?:第[一二三四五六七八]名|[一二三特]等奖|[冠亚季]军|[金银铜]奖|(?:组织|风尚)奖)|"
    r"[^，。；]{0,8}，?(?:本次|此次|本届)?(?:大赛|比赛|竞赛|赛事|运动会|决赛)(?:圆满|胜利|顺利)*(?:闭幕|落幕|结束|收官|落下帷幕)"
)
_AFTER_CONTEST = re.compile(
    "(?:^|，)(?:最终|经过?[^。；]{0,30}(?:角逐|比拼|较量|争夺|激战|鏖战|比赛|评[选审]|打分|对决|竞争)|(?:本次|此次|本届|该)?(?:比赛|竞赛|大赛|赛事))"
)
_RESULTS = re.compile(
    f"^(?:最佳|优秀){HAN}{{2,6}}(?:、|$)|名次(?:（|$)|获奖(?:名单|情况)|^(?:光荣|成绩|获奖)榜$|"
    "^(?:主要|各项|比赛|竞赛|最终|大赛)*(?:成绩|战绩|赛果|比赛结果)(?:单|表|公布|揭晓|一览)?$"
)
_CAPTION = re.compile(
    f"(?:^|(?<=[ 、]))(?:{HAN}{{1,6}}组别?|[授颁领]奖|[点讲]评|展示|"
    "(?:比赛|颁奖|活动)?(?:现场|瞬间|掠影|花絮|剪影|结果|成绩))$"
)
_EDITION = re.compile(r"第[一二三四五六七八九十\d]{1,3}届(?=[^，。；]{0,20}(?:赛|比武|运动会|论坛))")
_ROUND = "(?:[预初复]赛|半?决赛|总决赛)"
_CEREMONY = re.compile(
    f"(?:首[期场批次])?(?:启动|开班|开幕|开展|开馆|揭幕|闭幕|开营|开赛|结业|颁奖)(?:仪?式|典礼)(?:(?:[和与暨、]|以?及){HAN}{{2,10}})?|"
    f"{_ROUND}[、和与]{_ROUND}"
)
_ROUND_OF_ALL = re.compile(f"(?:全[国省市区县]|[省市区县]级|现场|最终|最后)*{_ROUND}(?:阶段)?")
_NEXT_ROUND = re.compile(
    f"{HAN}{{0,6}}?(?:率先|首先|最先|最后|随后|接着|接下来|紧接着)(?:进行|举行|开始|开展|登场|亮相)的"
)
_OF_GROUPS = "组|组别|[男女混]子?|[单双]打|混双|团体|个人|小组|分组|[单双]?循环|淘汰|排位|附加"
_GROUP_MATCH = re.compile(f"(?:(?![^届杯]*[届杯]){HAN}){{0,8}}(?:{_OF_GROUPS})(?:项目)?(?:的?(?:比赛|竞赛|赛))")
_CHOICE = re.compile("(?:评选|推荐|选树|推选|征集|寻访|申报|命名)(?:活动|工作)?$")
_ON_STAGE = re.compile("在?(?:活动|大会|表彰|颁奖)?(?:现场|[会式礼]上)")
_LESSONS = frozenset(("Lecture", "Training"))
_TWO = 2


def is_part(found: Sequence[EventMention], name: str, *, begun: bool) -> bool:
    """Whether a phrase names no more than the ceremony, a round or a group of the event told before (举行开班仪式)."""
    if _NEXT_ROUND.match(name) or _GROUP_MATCH.fullmatch(name) or _ROUND_OF_ALL.fullmatch(name):
        return any(event.coarse == "Competition" for event in found)
    return begun and _CEREMONY.fullmatch(name) is not None


def is_lesson(reading: Reading, told: Sequence[Phrase]) -> bool:
    """Whether a sentence tells a lecture or course, so that a talk in it is what it held (讲堂，请〔person〕辅导)."""
    named = (kinds.classify(reading.surface(phrase.begin, phrase.end)) for phrase in told)
    return any(coarse in _LESSONS for coarse, _ in named)


def by_sentence(found: Sequence[EventMention], focus: EventMention | None, reading: Reading) -> EventMention | None:
    """The one of several events that a sentence names and goes on with (羽毛球比赛中，…), else that in focus."""
    return (
        _ceremony(found, focus, reading)
        or _named(found, _GOES_ON.match(reading.text))
        or _of_edition(found, focus, reading)
        or focus
    )


def by_prizes(
    found: Sequence[EventMention], focus: EventMention | None, reading: Reading, *, beside: bool
) -> EventMention | None:
    """The one of several events at which the prizes of a sentence were won.

    ``beside`` says that the sentence before told the last of them, beside the one in focus.
    """
    contest = _ceremony(found, focus, reading) or _closed(focus, reading) or _before_ceremony(found, focus)
    told = _GOES_ON.match(reading.text) or _WON_IN.search(reading.text)
    if contest or told or len(found) < _TWO:
        return contest or _named(found, told) or focus
    if _PRAISES.search(reading.text) and (praising := [event for event in found if granting.praises(event)]):
        return praising[0]
    last = found[-1]
    of_ceremony = any(f"“{title}”" in reading.text for title in granting.titles_of(focus))
    if of_ceremony or _THIS.search(reading.text) or not (last.coarse == "Competition" or _SHOWN.search(last.name)):
        return focus
    return last if beside or focus is None or focus.coarse in _NO_CONTEST else focus


def by_heading(found: Sequence[EventMention], line: Sentence, headings: Sequence[Sentence]) -> EventMention | None:
    """The event whose results a line below its story tells: the one that the nearest heading names, else the last."""
    before = [event for event in found if event.sentence.span < line.span]
    for heading in reversed([one for one in headings if one.span < line.span] if len(before) > 1 else []):
        name = _RESULTS_OF.sub("", heading.text.strip("【】：（） "))
        named = [event for event in before if len(name) > _TWO and any(name in other for other in event.names)]
        if len(named) == 1:
            return named[0]
    contests = [event for event in before if event.coarse == "Competition"]
    return contests[-1] if contests else before[-1] if before else None


def is_of_results(unit: Unit) -> bool:
    """Whether a unit tells nothing but the results of the contest told before."""
    if not unit.body:
        return bool(unit.results)
    heading = unit.heading.text if unit.heading else ""
    return bool(_RESULT.match(unit.body[0].text) or _RESULTS.search(heading))


def goes_on(unit: Unit, readings: Sequence[Reading]) -> bool:
    """Whether a unit without a day of its own tells what a contest ended with: 经过激烈角逐，…获得一等奖.

    The day of what it refers to is none: 本届比赛自4月28日开始.
    """
    dated = any(reading.dates and not _THIS.match(reading.text) for reading in readings[:_TWO])
    ends = (reading for reading in readings if reading.honours and _AFTER_CONTEST.search(reading.text))
    return not (unit.item or dated) and (any(ends) or _is_captioned(unit, readings))


def _is_captioned(unit: Unit, readings: Sequence[Reading]) -> bool:
    """Whether a unit begins with who won, under the caption of a group or of the prizes: 小学组 点评 颁奖."""
    told = unit.heading is not None and _CAPTION.search(unit.heading.text.strip()) is not None
    ranked = readings[:1] if told else ()
    return any(one.kind == "prize" for reading in ranked for one in reading.honours if reading.persons)


def _named(found: Sequence[EventMention], told: re.Match[str] | None) -> EventMention | None:
    """The one event that has such words in its name."""
    meant = [event for event in found if any(told["name"] in name for name in event.names)] if told else []
    return meant[0] if len(meant) == 1 and len(found) > 1 else None


def _ceremony(found: Sequence[EventMention], focus: EventMention | None, reading: Reading) -> EventMention | None:
    """The one ceremony of a story that a sentence goes on with behind the choice of those praised (表彰大会现场，…)."""
    if focus is None or not (_CHOICE.search(focus.name) and _ON_STAGE.match(reading.text)):
        return None
    praising = [event for event in found if event is not focus and event.coarse in ASSEMBLED]
    return praising[0] if len(praising) == 1 else None


def _of_edition(found: Sequence[EventMention], focus: EventMention | None, reading: Reading) -> EventMention | None:
    """The one of several events whose edition a sentence names, unless the one in focus is of it (…第四届教学竞赛)."""
    editions = set(_EDITION.findall(reading.text)) if len(found) > 1 else set()
    told = focus.names if focus is not None else ()
    if len(editions) != 1 or any(edition in name for edition in editions for name in told):
        return None
    meant = [event for event in found if any(edition in name for edition in editions for name in event.names)]
    return meant[0] if len(meant) == 1 else None


def _before_ceremony(found: Sequence[EventMention], focus: EventMention | None) -> EventMention | None:
    """The contest told before the ceremony in focus that ends it: what the sentence tells was won in the contest."""
    if focus is None or not _ENDING.fullmatch(focus.name):
        return None
    before = [event for event in found[: found.index(focus)] if event.coarse == "Competition"] if focus in found else []
    return before[-1] if before else None


def _closed(focus: EventMention | None, reading: Reading) -> EventMention | None:
    """The contest that the meeting in focus closed, where a sentence goes on with it (本届竞赛中)."""
    told = _CLOSING.search(focus.name) if focus is not None and _AT_THIS.match(reading.text) else None
    return events.begun(reading.sentence, "event.closed", told["contest"].lstrip("“")) if told else None
