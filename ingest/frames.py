"""Tells which phrases of a sentence name an event of its story: by its day, its rule and how it is named."""

from __future__ import annotations

import re

from ingest import events, kinds, rules, several, unheld
from ingest.dates import DateMention, names_day
from ingest.events import Phrase
from ingest.hosts import verb_of
from ingest.narrative import Place
from ingest.reading import Reading
from ingest.rules import Match
from ingest.symbols import SYMBOLS
from ingest.visits import ACTS

SIDE = re.compile(
    r"^在?当[天日晚](?:，|举行|举办|召开)|^(?:赛场|会场|现场|场|馆)外，|现场还|同时还|还举行|还举办|还开展|同期|[期其]间|当天还|现场举行|会上还|随后|第[一二三四]站，|"
    r"最后，?(?=[召举]|组织)|(?:活动|会议|仪式|培训|比赛|[会赛]|参观|走访|调研|签约|揭牌)(?:结束)?之?[前后](?:，|还|又)?(?=[^，。]{0,12}(?:召开|举行|举办)|[^。；]{0,40}(?:开展|举办|举行))"
)
_GOING_TO = re.compile("走进|来到|前往|深入|在(?!线)[^，。；]{2,24}(?:开展|举办|举行|组织)")
_REST = re.compile(
    rf"{events.DISCIPLINES}|" r"（?[^，。]{0,4}）?|（[^（）]{1,20}）|的?(?:启动|开幕|闭幕|开班|颁奖)?[活动仪式]{0,4}"
)


def _rules(names: str) -> frozenset[str]:
    """The rules of events of these names."""
    return frozenset(f"event.{name}" for name in names.split())


_WHOLE = _rules("subject placed walks drew within resolves scene noted learned by_whom on_scene glimpse bracketed")
_DATED = _rules(
    "of_contest placed speaks unveils by_group went joins performs welcomes established founds noted mentioned by_whom "
    "on_scene glimpse"
)
_LATE = _rules("by_whom glimpse object organized of_roles")
_BY_WAY_OF = _rules("placed mentioned noted joins")
_BY_THEM = frozenset(("event.by_group", "event.went"))
_PLAIN = frozenset(("event.of_roles", "event.drew"))
_OF_HOSTS = frozenset(("event.object", "event.of_roles"))
_OF_MANY = re.compile("全[国省市区县州盟旗行系]|[省市区县州]|系统|行业|沿线|流域|地区|邀请赛|锦标赛|联赛|运动会|职工")
_OUTCOMES = frozenset(("event.outcome", "event.voted"))
_SCENES = frozenset(("event.scene", "event.within"))
_PRIZES = (SYMBOLS["prize"], SYMBOLS["honour"])
_FOR_WHOM = re.compile("[为向给](?!期|主|了)[^，。；：为向给]{2,20}$")
_SEVERAL = re.compile("(?:[两二三四五六七八九十多数]|\ue003)[场次项个]?(?:丰富多彩的|不同的|主题)?$")
_CONTEST = re.compile("(?:赛|比武|运动会)$")
_TO_COME = re.compile("[还也]?将(?:[陆继]续|相继|同步)?(?:举办|举行|开展|召开|推出|组织|启动)")
_ON_THE_SPOT = re.compile("(?:活动|仪式|会议)?现场，|活动[期中]间?，")
HEARD = "event.learned"
_SESSION = re.compile("第[一二三四五六七八九十]+次")
_OPENS = frozenset(("举办", "举行", "召开", "承办", "主办", "联合举办", "共同举办"))
_WEAK = frozenset(
    ("进行", "成立", "发布", "亮相", "打响", "启航", "上线", "交接", "点亮", "挂牌", "开启", "启用", "结束", "揭晓")
)


def find(reading: Reading) -> list[tuple[Match, Phrase]]:
    """The phrases that name an event or refer to one, each claimed by the rule of highest priority."""
    claimed: list[tuple[Match, Phrase]] = []
    for match in (one for m in rules.matches(reading.symbols, "frames", "event") for one in several.each(reading, m)):
        if "np" not in match.groups or match.rule in ACTS:
            continue
        named = match.groups["np"]
        phrase = Phrase(*named) if match.rule in events.UNVEILED else events.in_phrase(reading.symbols, *named)
        if phrase is None or any(phrase.begin < p.end and p.begin < phrase.end for _, p in claimed):
            continue
        if match.rule not in _WHOLE or _reaches(reading, phrase, match):
            claimed.append((match, phrase))
    return claimed


def _reaches(reading: Reading, phrase: Phrase, match: Match) -> bool:
    """Whether the name of a subject ends where the phrase ends (在 or the verb follows at once)."""
    return _REST.fullmatch(reading.symbols.text, phrase.end, match.groups["np"][1]) is not None


def counts(reading: Reading, match: Match, phrase: Phrase, place: Place) -> bool:
    """Whether a phrase tells an event that took or takes place."""
    if unheld.is_unheld(reading, match, phrase, place):
        return False
    if match.rule == "event.commended":
        return not place.told
    if match.rule not in events.UNVEILED and not events.specific(reading.symbols, phrase):
        return _is_day_of_one(reading, match, phrase, place)
    if (match.rule in _LATE and place.back and not phrase.anaphor) or (match.rule == "event.went" and place.another):
        return True
    dated = _is_dated(reading, match, place)
    goes_on = match.rule == "event.joins" and (place.told or (place.index > 0 and not place.back))
    if goes_on or (match.rule in _DATED and not dated):
        return _counts_beside(reading, match, phrase, place)
    if dated or (place.index == 0 and place.item) or _plainly_held(reading, match, phrase):
        return True
    return _counts_undated(reading, match, phrase, place)


def _is_dated(reading: Reading, match: Match, place: Place) -> bool:
    """Whether a sentence has a day, or stands in a list of acts that has one."""
    listed = place.listed and (place.back or match.rule not in _BY_WAY_OF)
    return listed or any(not date.since or date.begin == 0 or _from_then(reading, date) for date in reading.dates)


def _counts_beside(reading: Reading, match: Match, phrase: Phrase, place: Place) -> bool:
    """Whether an event that needs a day, and has none, is named outright where a story opens, or is one beside it."""
    if match.rule in _BY_THEM and place.told and SIDE.search(reading.text):
        return True
    by_group = match.rule == "event.by_group" and verb_of(reading, match) in _OPENS
    name = reading.symbols.text[phrase.begin : phrase.end]
    named = SYMBOLS["quoted"] in name or events.edition(name) is not None
    opens = place.index == 0 and not place.told and "是" not in reading.text
    return (by_group or match.rule == "event.mentioned") and opens and named


def _counts_undated(reading: Reading, match: Match, phrase: Phrase, place: Place) -> bool:
    """Whether the rule that found an event without a day, and how it is named, tell that it was held."""
    name = reading.symbols.text[phrase.begin : phrase.end]
    of_edition, quoted = events.edition(name) is not None, SYMBOLS["quoted"] in name
    if match.rule == "event.resolves" and _SESSION.search(name):
        return True
    if match.rule in _SCENES:
        won = any(symbol in reading.symbols.text for symbol in _PRIZES)
        won = won or (match.rule == "event.within" and of_edition)
        return won and (not place.told or quoted or _is_another_contest(reading, match, phrase))
    named = quoted or any(symbol in name for symbol in _PRIZES) or of_edition
    if match.rule in _OUTCOMES and named and place.told:
        return True
    if match.rule == "event.object":
        done = reading.symbols.text.startswith("了", match.groups["verb"][1])
        opens = place.index == 0 and not place.told and verb_of(reading, match) in _OPENS
        opens = opens or events.of_a_year(name) or (place.another and _GOING_TO.search(reading.text) is not None)
        return place.item or named or done or opens or (place.told and SIDE.search(reading.text) is not None)
    if match.rule == "event.after_comma":
        dated_name = events.of_a_year(name) and not place.told
        return bool(SIDE.search(reading.text)) or dated_name or (named and (place.item or not place.told))
    return match.rule in _PLAIN or (named and (place.index == 0 or (place.index == 1 and not place.told)))


def _is_another_contest(reading: Reading, match: Match, phrase: Phrase) -> bool:
    """Whether a paragraph opens at a contest of many houses, no discipline of one told before: 在全省…竞赛中，…"""
    line = reading.sentence.passage.text[: reading.sentence.begin].strip()
    name = reading.surface(phrase.begin, phrase.end)
    return not line and match.begin == 0 and kinds.is_headed(name) and _OF_MANY.search(name) is not None


def is_beside(reading: Reading) -> bool:
    """Whether a sentence tells what took place beside the event of its story, and on its days."""
    beside = SIDE.search(reading.text) or _ON_THE_SPOT.match(reading.text)
    return beside is not None and not _TO_COME.search(reading.text)


def with_whom(reading: Reading, match: Match, phrase: Phrase) -> list[str]:
    """The name of an event together with those for whom it was held (为环卫工人开展义诊), where the host tells it."""
    whom = _FOR_WHOM.search(reading.symbols.text, *match.groups["mid"]) if "mid" in match.groups else None
    return [reading.surface(whom.start(), phrase.end)] if whom else []


def _from_then(reading: Reading, date: DateMention) -> bool:
    """Whether an event goes from a day on (1月16日起举办), and is not told of since then (自1月16日启动以来)."""
    since_then = reading.text.startswith("起", date.end) and reading.text[date.begin - 1] not in "自从"
    return since_then and names_day(date.start)


def _is_day_of_one(reading: Reading, match: Match, phrase: Phrase, place: Place) -> bool:
    """Whether a story opens with a body that held some sort of event on one day (3月5日，A开展义诊), not several."""
    if _SEVERAL.search(reading.symbols.text, match.begin, phrase.begin):
        return False
    opens = match.rule in several.LISTING and (place.index == 0 or match.rule == "event.object")
    opens = not place.told and (opens or (place.index == 0 and _plainly_held(reading, match, phrase)))
    name = reading.surface(phrase.begin, phrase.end)
    named = events.is_sort_of_work(name) or (match.rule in _OF_HOSTS and kinds.is_bare(name))
    vague = any(date.begin == 0 and not date.start for date in reading.dates)
    lately = vague and kinds.is_bare(name) and len(name) > len("会议")
    return opens and named and (lately or any(names_day(d.start) and not d.since for d in reading.dates))


def _plainly_held(reading: Reading, match: Match, phrase: Phrase) -> bool:
    """Whether a subject is said to have been held, by a verb that says nothing else."""
    opens = reading.symbols.text[phrase.begin] not in "以在为对把将要"
    weak = verb_of(reading, match) in _WEAK and not (
        verb_of(reading, match) == "结束" and _CONTEST.search(reading.symbols.text, phrase.begin, phrase.end)
    )
    return match.rule == "event.subject" and not weak and opens
