"""Finds the contest that a story only mentions, where nothing else tells an event: the last resort for its results."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest import events, hosts, prized, resumed, scenes, timing
from ingest.arguments import EventMention
from ingest.events import Phrase
from ingest.lexicon import HAN
from ingest.mentions import Mention
from ingest.narrative import untold
from ingest.reading import Reading
from ingest.symbols import SYMBOLS
from ingest.text import Sentence
from ingest.unheld import NEXT_CONTEST, SPEECH

RULE = "event.passing"
_QUOTE, _ORG = SYMBOLS["quoted"], SYMBOLS["organization"]
_RESULTS = re.compile(
    f"[{SYMBOLS['prize']}]|[冠亚季殿]军|第[一二三四五六][名位]?|[特一二三]等|[金银铜][奖牌]|名次|名列|夺[得魁冠]|胜出|得主|优胜|入围|获[奖评得]|评为|评出|评委|裁判|总?[得积分]分|完赛|"
    "逼和|战胜|[0-9][:：比][0-9]"
)
_STOPS = "了在于到从获将的为由被至完过膺对有是" + "".join(
    SYMBOLS[kind] for kind in ("date", "count", "person", "prize", "honour", "document")
)
_VERBS = (
    "举办|举行|组织|参加|参与|参赛|出战|出征|征战|亮相|角逐|公布|揭晓|发布|通报|表彰|开展|进行|来自|进入|闯进|挤进|挺进|晋级|摆开|会师|对阵|对决|交锋|相遇|"
    "捧起|捧回|捧得|夺得|摘得|斩获|办好|抓好|加强|推进|深化|备战|以及"
)
_PART = f"(?:(?!{_VERBS}|[这本此]次|经(?![济典营验贸]))[^，。；：！？“”{_STOPS}])"
_KIND = "(?:技能|书画|摄影|美术|书法|绘画|作品|微视频|短视频)"
_HEAD = (
    f"(?:(?:(?:[^参开初复预观备出报免现半决，。；：、！？“”]|公开|(?<=.[^复初半])决)赛|比武|运动会|马拉松)(?![场道手事区程制况前后季艇车马龙])|"
    f"(?:评选|评比|评审|评查|展评)(?!标准|办法|条件|委员|范围|小组|会|专家|机制|制度|工作|中心)(?:活动)?|(?:征文|(?<![共已])征集)(?!令|活动启|公告|意见|线索|建议|[到了{SYMBOLS['count']}])(?:评选|活动)?|"
    f"(?<!志愿服务)(?<!培训)(?:活动|行动)(?=中(?:荣?获|斩获|喜获|摘得|夺得|取得|脱颖))|{_KIND}展(?:映|播|览|演)?(?![示销台厅馆出])|(?:诵读|朗诵|演讲|歌手|厨艺)大会|健步节|那达慕)(?:{HAN}{{2,12}}赛区)?"
)
_NAMED = re.compile(
    f"(?:^|(?<=[{_STOPS}，：！？、 ])|(?<={_VERBS}))(?<![经通]过)(?<!历经)(?!得|、)(?:今年|当[天晚日]|一?[场次]|全程)*+"
    f"(?P<name>(?![本此该这各每历多一首他她其]){_PART}{{2,30}}?{_HEAD}){prized.TO_COME}"
)
_OF_MANY = re.compile(
    f"{_ORG}|{_QUOTE}|第[一二三四五六七八九十\\d]{{1,3}}届|20\\d\\d|全[国省市区县州旗系]|[省市区县州]|系统|职工|员工|教师|公司|集团"
)
_IN_PRIZE = re.compile(f"(?P<head>{HAN}{{0,10}}?(?:[大竞比球]赛|比武|运动会))(?=[^，。；]{{2}})")
_BEFORE_PRIZE = re.compile(f"(?:^|(?<=[{_STOPS}，：！？、 ])|(?<={_VERBS}))(?P<lead>{_PART}{{0,30}})$")
_BEFORE = re.compile(
    "说[，：]|相比|曾|先后|多次|历年|此前|以来|往届|上届|去年|连续|即将|将于|备战|报名|目前|截[至止]|累计"
)
_HEARD = re.compile(
    f"{SYMBOLS['date']}[^，。；{SYMBOLS['date']}]*(?:传来|[返回归][校厂院来]|载誉|凯旋|收到)[^{SYMBOLS['date']}]*$"
)
_STOP = re.compile("[。！？]")
_OPENING = 2
_LEAST = 5
_ALIKE = 0.6


def find(readings: Sequence[Reading]) -> EventMention | None:
    """The contest that one of the sentences names, where the story tells how a contest ended."""
    if not any(_RESULTS.search(reading.symbols.text) for reading in readings):
        return None
    for index, reading in enumerate(readings):
        for event in _named(reading):
            if not reading.dates:
                scenes.add_day(event, scenes.day_of([(before, ()) for before in readings[:index]], reading))
            return event
    return None


def beside(readings: Sequence[Reading], found: Sequence[EventMention]) -> dict[Sentence, EventMention]:
    """The contests that paragraphs mention with their results and no other paragraph tells, by their sentence."""
    contests = (find(some) for some in untold(readings, found) if not events.goes_on(some[0].symbols))
    return {one.sentence: one for one in contests if one is not None and _stands(one, readings, found)}


def _stands(contest: EventMention, readings: Sequence[Reading], found: Sequence[EventMention]) -> bool:
    """Whether a contest that opens a paragraph with its results is none of those that other paragraphs tell."""
    told = contest.sentence
    after = (r for r in readings if r.sentence.passage is told.passage and r.sentence.begin >= told.begin)
    if not (_opens(told) and any(_RESULTS.search(reading.symbols.text) for reading in after)):
        return False
    if resumed.is_part(found, contest.name, begun=True) or not (_OF_MANY.search(contest.name) or contest.values("end")):
        return False
    owner = next((who.value for who in contest.named_after if isinstance(who.value, Mention)), None)
    called = contest.name.removeprefix(owner.text) if owner is not None else contest.name
    return not any(
        called in event.sentence.text or events.similar(contest.name, name) >= _ALIKE
        for event in found
        for name in event.names
    )


def _opens(sentence: Sentence) -> bool:
    """Whether a sentence is one of the first two of its paragraph."""
    return len(_STOP.findall(sentence.passage.text[: sentence.begin])) < _OPENING


def _named(reading: Reading) -> Iterator[EventMention]:
    """The contests that a sentence names, each with its day and whose it is."""
    if _BEFORE.search(reading.text) or SPEECH.search(reading.text):
        return
    for begin, end, name in (*_plainly(reading), *_by_prize(reading)):
        if len(name) < _LEAST or events.is_sort_of_work(name) or NEXT_CONTEST.search(reading.symbols.text, 0, begin):
            continue
        phrase = Phrase(begin, end)
        event = events.begun(reading.sentence, RULE, name)
        hosts.add_named(event, reading, phrase)
        if not _HEARD.search(reading.symbols.text, 0, begin):
            timing.add(event, reading, phrase)
        yield event


def _plainly(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Where a sentence names contests, and how; without what someone says before it (“…？”〔contest〕)."""
    for told in _NAMED.finditer(reading.symbols.text):
        begin, end = told.span("name")
        begin += prized.is_said(reading, begin)
        if events.specific(reading.symbols, Phrase(begin, end)):
            yield begin, end, reading.surface(begin, end)


def _by_prize(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Where a sentence names contests together with the prize: 全省教师〔技能大赛面点项目二等奖〕."""
    for place, mention in reading.symbols.mentions.items():
        head = _IN_PRIZE.match(mention.text) if mention.kind == "prize" else None
        lead = _BEFORE_PRIZE.search(reading.symbols.text, 0, place) if head else None
        if head and lead:
            yield lead.start("lead"), place, reading.surface(lead.start("lead"), place) + head["head"]
