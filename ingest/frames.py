"""Tells which phrases of a sentence name an event of its story, and not a plan, a background or a sort of work."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest import events, kinds, rules, several
from ingest.dates import DateMention, names_day
from ingest.events import Phrase
from ingest.hosts import verb_of
from ingest.lexicon import HAN
from ingest.reading import Reading
from ingest.rules import Match
from ingest.symbols import SYMBOLS
from ingest.visits import ACTS

SPEECH = re.compile(r"表示|坦言|认为|感慨|说道|谈到|介绍说")
SIDE = re.compile(
    r"^在?当[天日晚](?:，|举行|举办|召开)|^(?:赛场|会场|现场|场|馆)外，|现场还|同时还|还举行|还举办|还开展|同期|[期其]间|当天还|现场举行|会上还|随后|第[一二三四]站，|"
    r"最后，?(?=[召举]|组织)|(?:活动|会议|仪式|培训|比赛|[会赛]|参观|走访|调研|签约|揭牌)(?:结束)?之?[前后](?:，|还|又)?(?=[^，。]{0,12}(?:召开|举行|举办)|[^。；]{0,40}(?:开展|举办|举行))"
)
_MODAL = re.compile(
    r"(?:(?<![主重首需纪摘简])要|将(?:持续|继续|围绕|聚焦|通过|进一步|深入|全面|大力)|应(?!邀|急|用|对)|须|必须|力争|计划(?!生育|[于在]?\ue002)|能够|可以|需要|不得|希望)"
    r"[^，。；]{0,14}$"
)
_BACKGROUND = re.compile(
    r"(?:(?<![来亲各独])自(?![治然主动身行筹愿编助贡]|\ue002[^，。；]{0,20}$)|曾(?=[^，。；]{0,4}$)|历年|往年|每年|常态化|多次|累计)[^，。；]{0,12}$"
)
_GOING = re.compile(
    "(?:^|[，；：])(?:赴|到|前往|走进|来到|深入|在|于)[^，。；：\ue000]{0,6}$|(?:赴|到|前往|走进|来到|深入)[^，。；：]{0,40}、$"
)
_GOING_TO = re.compile("走进|来到|前往|深入|在(?!线)[^，。；]{2,24}(?:开展|举办|举行|组织)")
_SAID_OF = re.compile(
    r"[为在]|随着|经过?(?:专家|评[委审]|严格|层层|初[评审选]|大众|公众|群众|网络|[网线]上|组委会|推荐)|[今去明]年[^“\ue004]{0,6}$|.*台风|[^“\ue004]*因[一为]|.*之际$|[^“\ue004]{0,20}?(?:祝贺|预祝|祝愿|恭喜|宣布|标志着|见证|[已现]有)|[^以]{1,10}以[\ue004\ue005]|[^“]{0,12}?(?:结合|围绕|借助|依托|按照|根据)(?=.{5})"
)
_CAME = re.compile("[^“”]*(?:出席|莅临|参加|主持|观看)[^“”]{0,6}(?:[开闭]幕|启动|颁奖|开班)")
_FIRST_PART = re.compile("(?:首先|率先|最先)(?:进行|举行|展开|开始)的?[^，。；]*$")
_PREDICATE = re.compile("(?<![由正还就于])是[^，。；]{0,40}$")
_ACTS_ITSELF = re.compile("先后深入|采取|送去|送上|前往|来到|走上|参与")
_PURPOSE = re.compile("(?:^|，)为(?:进一步|更好地?|扎实|深入|持续|全面|切实|积极|广泛|大力|贯彻|落实|推动|、)*$")
_BY_WAY = re.compile("通过$")
_PERIOD = re.compile(
    f"(?:今年|明年|下一步|今后|未来|接下来)，?[^。；\ue002]{{0,24}}?将(?=围绕|聚焦|以|持续|继续|进一步|深入|全面|大力|通过)|(?:据悉，)?(?:近年来|多年来|长期以来|[今去]年以来|{HAN}{{2}}年来|截至目前)"
)
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
_STAGE = re.compile(
    "[男女]?(?:子|混合?)?(?:[单双]打?|团体)(?:半|总)?决赛|(?:[小分]组|分[区段]|交叉|[单双]|附加)*(?:循环|淘汰)(?:比?赛|制)*(?:[和与、及].*)?|"
    f"(?:(?!大赛|竞赛|届){HAN}){{0,16}}(?:第[一二三四]阶段|(?:小组|淘汰|[预初复]|半?决|排位)赛)(?:小组赛|阶段)*的(?:比赛|角逐|争夺|较量|对决)"
)
_SPEECH = re.compile("“[^”]*(?:。|，[^”]*[！？])”")
_BY_THEM = frozenset(("event.by_group", "event.went"))
_PLAIN = frozenset(("event.of_roles", "event.drew"))
_OF_HOSTS = frozenset(("event.object", "event.of_roles"))
_OF_MANY = re.compile("全[国省市区县州盟旗行系]|[省市区县州]|系统|行业|沿线|流域|地区|邀请赛|锦标赛|联赛|运动会|职工")
_SCENES = frozenset(("event.scene", "event.within"))
_PRIZES = (SYMBOLS["prize"], SYMBOLS["honour"])
_CLAUSE = re.compile("致辞|致词|宣布(?!会)|采用|采取")
_OF_ALL = re.compile("(?<![在于到进赴往])(?:各级|各地|各基层|各单位|各(?:[县市区乡镇]|街道)+)[^，。；]{0,12}$")
_ROUTINE = re.compile("(?:扎实|深入|广泛|大力|持续|全面|坚持|常态化|经常)(?:组织|推进)?$")
_FOR_WHOM = re.compile("[为向给](?!期|主|了)[^，。；：为向给]{2,20}$")
_SO_MANY = re.compile(f"将[^，。；]{{0,6}}{SYMBOLS['count']}")
_OF_KINDS = re.compile(
    f"{SYMBOLS['count']}(?:大|类)?(?:竞赛|比赛|小)?(?:项目|工种|组别|单项|赛项)的|"
    rf"{SYMBOLS['count']}(?:职业|工种|项目|赛项|组别)?(?:（[^）]*）)?(?:比赛|竞赛|赛项)$"
)
_TALK = re.compile("(?:专题|专项|主题|现场|精彩|生动|政策|理论)*(?:讲座|辅导|报告|党课|宣讲|授课)+(?:报告)?")
_NO_NAME = re.compile(
    rf"^(?:进入|晋级|闯[进入]|挺进|杀入)|^一(?P<each>[场项次个堂])(?P=each)|本着|坚持|就此$|{SYMBOLS['quoted']}们$"
)
_THING = re.compile(
    "(?:工作法|模式|机制|制度|体系|办法|套餐|权益|优惠|保险|平台|小程序|系统|品牌|清单|举措|措施|礼包|方案|驿站|地图|专栏|栏目)$"
)
_SELECTED = re.compile(f"{HAN}{{0,8}}经(?!济|营|贸|典|费|验|理|纪){HAN}{{0,8}}(?:评选|评审)")
_SAID_TO_BE = re.compile(f"{SYMBOLS['quoted']}(?:活动|行动|工作)?(?:不)?是")
_PART_OF = re.compile(
    "的(?:又?一[个项]|重要|具体|主要|系列|生动|有力|关键)*(?:内容|组成部分|举措|环节|一环|抓手|载体|缩影|体现|实践|部分)(?:之一)?(?=[，。；]|$)"
)
_SEVERAL = re.compile("(?:[两二三四五六七八九十多数]|\ue003)[场次项个]?(?:丰富多彩的|不同的|主题)?$")
_SERIES = frozenset("场次期节")
_CONTEST = re.compile("(?:赛|比武|运动会)$")
_SENT_OUT = frozenset("团队组")
_SENT_BY_CLASS = re.compile(f"(?:的?{SYMBOLS['count']}{HAN}+?|的{HAN}+?|(?:学员|学生)们?)(?:走进|来到|前往|赴|到|深入)")
_TO_COME = re.compile("[还也]?将(?:[陆继]续|相继|同步)?(?:举办|举行|开展|召开|推出|组织|启动)")
_ON_THE_SPOT = re.compile("(?:活动|仪式|会议)?现场，|活动[期中]间?，")
HEARD = "event.learned"
_SESSION = re.compile("第[一二三四五六七八九十]+次")
UNVEILED = frozenset(("event.unveiled", "event.unveils", "event.founded", "event.founds", "event.established"))
_OPENS = frozenset(("举办", "举行", "召开", "承办", "主办", "联合举办", "共同举办"))
_WEAK = frozenset(
    ("进行", "成立", "发布", "亮相", "打响", "启航", "上线", "交接", "点亮", "挂牌", "开启", "启用", "结束", "揭晓")
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in its story a sentence stands: its number, whether the story is an item, whether an event was told.

    ``listed`` says that it goes on with a list of acts that a sentence before it opened (…；…；…), or is dated by what
    stands before it; ``back`` that it speaks of what was told before any event was named (这是…); ``another`` that it
    opens a paragraph about another union than those of which the story has told.
    """

    index: int
    item: bool
    told: bool
    listed: bool = False
    back: bool = False
    another: bool = False


def find(reading: Reading) -> list[tuple[Match, Phrase]]:
    """The phrases that name an event or refer to one, each claimed by the rule of highest priority."""
    claimed: list[tuple[Match, Phrase]] = []
    for match in (one for m in rules.matches(reading.symbols, "frames", "event") for one in several.each(reading, m)):
        if "np" not in match.groups or match.rule in ACTS:
            continue
        named = match.groups["np"]
        phrase = Phrase(*named) if match.rule in UNVEILED else events.in_phrase(reading.symbols, *named)
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
    name = reading.symbols.text[phrase.begin : phrase.end]
    if match.rule == "event.object" and _GOING.search(reading.symbols.text, 0, match.groups["host"][0]):
        return False
    sent = name[-1:] in _SENT_OUT or _SENT_BY_CLASS.match(reading.symbols.text, phrase.end) is not None
    if match.rule == "event.organized" and (sent or _ACTS_ITSELF.search(name)):
        return False
    if match.rule == "event.sent" and not kinds.is_headed(reading.surface(phrase.begin, phrase.end).rstrip("”")):
        return False
    if _CLAUSE.search(name) or _is_work(reading, match, place) or _is_programme(reading, match.begin, phrase.begin):
        return False
    if match.rule == "event.commended":
        return not place.told
    if _CAME.match(name) or any(x.search(name) for x in (_SAID_TO_BE, _NO_NAME)):
        return False
    if _SELECTED.fullmatch(name) or _STAGE.fullmatch(name):
        return False
    of_it = name == SYMBOLS["quoted"] or _TALK.fullmatch(name) or events.goes_on(reading.symbols)
    if place.told and match.rule == "event.speaks" and of_it:
        return False
    full = reading.surface(phrase.begin, phrase.end)
    if full.endswith("“娘家人”") or _SPEECH.search(full) or (match.rule not in UNVEILED and _THING.search(name)):
        return False
    if match.rule == "event.mentioned" and not kinds.is_headed(name):
        return False
    if _OF_KINDS.search(name) or SYMBOLS["person"] in name or _SAID_OF.match(name) or _only_said(reading, match):
        return False
    if place.told and _FIRST_PART.search(reading.symbols.text, 0, phrase.end):
        return False
    if _PART_OF.match(reading.symbols.text, phrase.end) and _PREDICATE.search(reading.symbols.text, 0, phrase.begin):
        return False
    if not place.back and (place.told or SYMBOLS["quoted"] not in name) and _is_predicate(reading, match):
        return False
    if match.rule not in UNVEILED and not events.specific(reading.symbols, phrase):
        return _is_day_of_one(reading, match, phrase, place)
    if match.rule in _LATE and place.back and not phrase.anaphor:
        return True
    days = (not date.since or date.begin == 0 or _from_then(reading, date) for date in reading.dates)
    dated = (place.listed and (place.back or match.rule not in _BY_WAY_OF)) or any(days)
    goes_on = match.rule == "event.joins" and (place.told or (place.index > 0 and not place.back))
    if match.rule == "event.went" and place.another:
        return True
    if goes_on or (match.rule in _DATED and not dated):
        opens = match.rule == "event.mentioned" or (
            match.rule == "event.by_group" and verb_of(reading, match) in _OPENS
        )
        named = SYMBOLS["quoted"] in name or events.edition(name) is not None
        opens = opens and place.index == 0 and not place.told and "是" not in reading.text and named
        return opens or (match.rule in _BY_THEM and place.told and SIDE.search(reading.text) is not None)
    if dated or (place.index == 0 and place.item) or _plainly_held(reading, match, phrase):
        return True
    if match.rule == "event.resolves" and _SESSION.search(name):
        return True
    if match.rule in _SCENES:
        won = any(symbol in reading.symbols.text for symbol in _PRIZES)
        won = won or (match.rule == "event.within" and events.edition(name) is not None)
        return won and (not place.told or SYMBOLS["quoted"] in name or _is_another_contest(reading, match, full))
    named = any(symbol in name for symbol in (SYMBOLS["quoted"], *_PRIZES)) or events.edition(name) is not None
    if match.rule == "event.outcome" and named and place.told:
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


def _is_another_contest(reading: Reading, match: Match, name: str) -> bool:
    """Whether a paragraph opens at a contest of many houses, no discipline of one told before: 在全省…竞赛中，…"""
    line = reading.sentence.passage.text[: reading.sentence.begin].strip()
    return not line and match.begin == 0 and kinds.is_headed(name) and _OF_MANY.search(name) is not None


def _is_programme(reading: Reading, begin: int, end: int) -> bool:
    """Whether words before a name speak of how many of a kind are to come (今年将开展254场宣讲)."""
    many = _SO_MANY.search(reading.symbols.text, begin, end)
    number = reading.symbols.mentions.get(many.end() - 1) if many else None
    return getattr(number, "unit", "") in _SERIES


def is_beside(reading: Reading) -> bool:
    """Whether a sentence tells what took place beside the event of its story, and on its days."""
    beside = SIDE.search(reading.text) or _ON_THE_SPOT.match(reading.text)
    return beside is not None and not _TO_COME.search(reading.text)


def with_whom(reading: Reading, match: Match, phrase: Phrase) -> list[str]:
    """The name of an event together with those for whom it was held (为环卫工人开展义诊), where the host tells it."""
    whom = _FOR_WHOM.search(reading.symbols.text, *match.groups["mid"]) if "mid" in match.groups else None
    return [reading.surface(whom.start(), phrase.end)] if whom else []


def _is_work(reading: Reading, match: Match, place: Place) -> bool:
    """Whether an event is one of what bodies of all sorts hold (各级工会开展的), or go on to hold (扎实开展“…”活动)."""
    if "verb" not in match.groups:
        return False
    text, (begin, end) = reading.symbols.text, match.groups["verb"]
    routine = place.index > 0 and not (place.item or reading.dates) and not text.startswith("了", end)
    return (routine and _ROUTINE.search(text, 0, begin) is not None) or _OF_ALL.search(text, 0, begin) is not None


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


def _only_said(reading: Reading, match: Match) -> bool:
    """Whether the words before the verb speak of a plan, of what was before, or of what someone says."""
    before = reading.symbols.text[: match.groups["verb"][0] if "verb" in match.groups else match.begin]
    clause = before.rpartition("，")[2]
    if _PURPOSE.search(before) or _BY_WAY.search(before) or _PERIOD.match(reading.text):
        return True
    return any(said.search(words) for said, words in ((_MODAL, clause), (_BACKGROUND, before), (SPEECH, before)))


def _is_predicate(reading: Reading, match: Match) -> bool:
    """Whether a phrase is what something is said to be (…是市总工会开展的品牌活动)."""
    followed = match.rule == "event.object" and reading.symbols.text[match.groups["np"][0]] == "的"
    verb = match.groups["verb"][0] if followed or match.rule == "event.of_roles" else 0
    return _PREDICATE.search(reading.symbols.text[:verb].rpartition("，")[2]) is not None


def _plainly_held(reading: Reading, match: Match, phrase: Phrase) -> bool:
    """Whether a subject is said to have been held, by a verb that says nothing else."""
    opens = reading.symbols.text[phrase.begin] not in "以在为对把将要"
    weak = verb_of(reading, match) in _WEAK and not (
        verb_of(reading, match) == "结束" and _CONTEST.search(reading.symbols.text, phrase.begin, phrase.end)
    )
    return match.rule == "event.subject" and not weak and opens
