"""Tells which phrases that read like an event's name tell none held: a plan, a background, a sort of work."""

from __future__ import annotations

import re

from ingest import events, kinds
from ingest.dates import names_day
from ingest.events import Phrase
from ingest.lexicon import HAN
from ingest.narrative import Place
from ingest.reading import Reading
from ingest.rules import Match
from ingest.symbols import SYMBOLS

SPEECH = re.compile(r"表示|坦言|认为|感慨|说道|谈到|介绍说")
_MODAL = re.compile(
    r"(?:(?<![主重首需纪摘简])要|将(?:持续|继续|围绕|聚焦|通过|进一步|深入|全面|大力)|应(?!邀|急|用|对)|须|必须|力争|能够|可以|需要|不得|希望)"
    r"[^，。；]{0,14}$"
)
_PLANNED = re.compile(r"计划(?!生育|[于在]?\ue002)[^，。；]{0,14}$")
_PLANNED_FOR = re.compile(r"(?:^|[；：])\ue002，?[^，。；]{0,12}计划[^，。；]{0,14}$")
"""A plan of a day that the sentence begins with: 11月8日，〔union〕计划在〔place〕举办…."""
_BACKGROUND = re.compile(
    r"(?:(?<![来亲各独])自(?![治然主动身行筹愿编助贡]|\ue002[^，。；]{0,20}$)|曾(?=[^，。；]{0,4}$)|历年|往年|每(?:个?[季月]度?|[年周]|半年|学期)|常态化|多次|累计)[^，。；]{0,12}$"
)
_GOING = re.compile(
    "(?:^|[，；：])(?:赴|到|前往|走进|来到|深入|在|于)[^，。；：\ue000]{0,6}$|(?:赴|到|前往|走进|来到|深入)[^，。；：]{0,40}、$"
)
_SAID_OF = re.compile(
    r"[为在]|随着|经过?(?:专家|评[委审]|严格|层层|初[评审选]|大众|公众|群众|网络|[网线]上|组委会|推荐)|[今去明]年[^“\ue004]{0,6}$|.*(?<![防抗])台风|[^“\ue004]*因[一为]|.*之际$|[^“\ue004]{0,20}?(?:祝贺|预祝|祝愿|恭喜|宣布|标志着|见证|[已现]有)|[^以]{1,10}以[\ue004\ue005]|[^“]{0,12}?(?:结合|围绕|借助|依托|按照|根据)(?=.{5})"
)
_CAME = re.compile("[^“”]*(?:出席|莅临|参加|主持|观看)[^“”]{0,6}(?:[开闭]幕|启动|颁奖|开班)")
_FIRST_PART = re.compile("(?:首先|率先|最先)(?:进行|举行|展开|开始)的?[^，。；]*$")
NEXT_CONTEST = re.compile(
    "(?:将|即将|有望|获得了?)(?:代表[^，。；]{1,14}?)?(?:资格)?(?:继续)?(?:参加|出战|出征|角逐|征战|亮相|晋级|冲击)[^，。；“\ue004]{0,12}$"
)
"""What stands before the next contest to which winners go: 将代表我市参加〔contest〕."""
_PREDICATE = re.compile("(?<![由正还就于])是[^，。；]{0,40}$")
_THIS_IS = re.compile("，这[也又既]?是[^，。；]{0,40}$")
_ACTS_ITSELF = re.compile("先后深入|采取|送去|送上|前往|来到|走上|参与")
_PURPOSE = re.compile("(?:^|，)为(?:进一步|更好地?|扎实|深入|持续|全面|切实|积极|广泛|大力|贯彻|落实|推动|、)*$")
_BY_WAY = re.compile("通过$")
_PERIOD = re.compile(
    f"(?:今年|明年|下一步|今后|未来|接下来)，?[^。；\ue002]{{0,24}}?将(?=围绕|聚焦|以|持续|继续|进一步|深入|全面|大力|通过)|(?:据悉，)?(?:近年来|多年来|长期以来|[今去]年以来|{HAN}{{2}}年来|截至目前)"
)
_STAGE = re.compile(
    f"(?:[男女]?(?:子|混合?)?(?:[单双]打?|团体)|(?![全各省市区县本])(?:{HAN}{{2}}|{HAN}{{1,3}}[球棋])(?:项目|单项)?)(?:半|总)?决赛|"
    "(?:[小分]组|分[区段]|交叉|[单双]|附加)*(?:循环|淘汰)(?:比?赛|制)*(?:[和与、及].*)?|"
    f"(?:(?!大赛|竞赛|届){HAN}){{0,16}}(?:第[一二三四]阶段|(?:小组|淘汰|[预初复]|半?决|排位)赛)(?:小组赛|阶段)*的(?:比赛|角逐|争夺|较量|对决)"
)
_SPEECH = re.compile("“[^”]*(?:。|，[^”]*[！？])”")
_CLAUSE = re.compile("致辞|致词|宣布(?!会)|采用|采取")
_OF_ALL = re.compile("(?<![在于到进赴往])(?:各级|各地|各基层|各单位|各(?:[县市区乡镇]|街道)+)[^，。；]{0,12}$")
_ROUTINE = re.compile("(?:扎实|深入|广泛|大力|持续|全面|坚持|常态化|经常)(?:组织|推进)?$")
_SO_MANY = re.compile(f"将[^，。；]{{0,6}}{SYMBOLS['count']}")
_OF_KINDS = re.compile(
    f"{SYMBOLS['count']}(?:大|类)?(?:竞赛|比赛|小)?(?:项目|工种|组别|单项|赛项)的|"
    rf"{SYMBOLS['count']}课程$|{SYMBOLS['count']}(?:职业|工种|项目|赛项|组别)?(?:（[^）]*）)?(?:比赛|竞赛|赛项)$"
)
_TALK = re.compile("(?:专题|专项|主题|现场|精彩|生动|政策|理论)*(?:讲座|辅导|报告|党课|宣讲|授课)+(?:报告)?")
_NO_NAME = re.compile(
    rf"^(?:进入|晋级|闯[进入]|挺进|杀入)|^一(?P<each>[场项次个堂])(?P=each)|^由\ue000[^的]*$|本着|坚持|就此$|{SYMBOLS['quoted']}们$"
)
_THING = re.compile(
    "(?:工作法|模式|机制|制度|体系|办法|套餐|权益|优惠|保险|平台|小程序|系统|品牌|清单|举措|措施|礼包|方案|驿站|地图|专栏|栏目)$"
)
_SELECTED = re.compile(f"{HAN}{{0,8}}经(?!济|营|贸|典|费|验|理|纪){HAN}{{0,8}}(?:评选|评审)")
_SAID_TO_BE = re.compile(f"{SYMBOLS['quoted']}(?:活动|行动|工作)?(?:不)?是")
_PART_OF = re.compile(
    "的(?:又?一[个项]|重要|具体|主要|系列|生动|有力|关键)*(?:内容|组成部分|举措|环节|一环|抓手|载体|缩影|体现|实践|部分)(?:之一)?(?=[，。；]|$)"
)
_SERIES = frozenset("场次期节")
_SENT_OUT = frozenset("团队组")
_SENT_BY_CLASS = re.compile(f"(?:的?{SYMBOLS['count']}{HAN}+?|的{HAN}+?|(?:学员|学生)们?)(?:走进|来到|前往|赴|到|深入)")


def is_unheld(reading: Reading, match: Match, phrase: Phrase, place: Place) -> bool:
    """Whether words in or around a phrase tell that it names no event held: a journey, a plan, what someone says."""
    name = reading.symbols.text[phrase.begin : phrase.end]
    if _CLAUSE.search(name) or _is_journey(reading, match, phrase) or _is_work(reading, match, place):
        return True
    if _is_programme(reading, match.begin, phrase.begin):
        return True
    if match.rule == "event.commended":
        return False
    return _names_none(reading, match, phrase) or _is_aside(reading, match, phrase, place) or _only_said(reading, match)


def _is_journey(reading: Reading, match: Match, phrase: Phrase) -> bool:
    """Whether a phrase tells where a body went, or whom it sent, rather than what was held."""
    text = reading.symbols.text
    if match.rule == "event.object":
        return _GOING.search(text, 0, match.groups["host"][0]) is not None
    if match.rule == "event.organized":
        name = text[phrase.begin : phrase.end]
        sent = name[-1:] in _SENT_OUT or _SENT_BY_CLASS.match(text, phrase.end) is not None
        return sent or _ACTS_ITSELF.search(name) is not None
    return match.rule == "event.sent" and not kinds.is_headed(reading.surface(phrase.begin, phrase.end).rstrip("”"))


def _names_none(reading: Reading, match: Match, phrase: Phrase) -> bool:
    """Whether what a phrase says is no event's name: a thing, a stage of a contest, a speech, a person's act."""
    name, full = reading.symbols.text[phrase.begin : phrase.end], reading.surface(phrase.begin, phrase.end)
    if SYMBOLS["person"] in name or _CAME.match(name) or _SAID_OF.match(name):
        return True
    if any(said.search(name) for said in (_SAID_TO_BE, _NO_NAME, _OF_KINDS)):
        return True
    if _SELECTED.fullmatch(name) or _STAGE.fullmatch(name):
        return True
    if full.endswith("“娘家人”") or _SPEECH.search(full) or (match.rule not in events.UNVEILED and _THING.search(name)):
        return True
    return match.rule == "event.mentioned" and not kinds.is_headed(name)


def _is_aside(reading: Reading, match: Match, phrase: Phrase, place: Place) -> bool:
    """Whether a phrase tells a part of an event told before, or what something is said to be."""
    text, name = reading.symbols.text, reading.symbols.text[phrase.begin : phrase.end]
    if place.told and _FIRST_PART.search(text, 0, phrase.end):
        return True
    if reading.honours and NEXT_CONTEST.search(text, 0, phrase.begin):
        return True
    if SYMBOLS["quoted"] not in name and _THIS_IS.search(text, 0, match.groups.get("verb", (phrase.begin, 0))[0]):
        return True
    of_it = name == SYMBOLS["quoted"] or _TALK.fullmatch(name) or events.goes_on(reading.symbols)
    if place.told and match.rule == "event.speaks" and of_it:
        return True
    if _PART_OF.match(text, phrase.end) and _PREDICATE.search(text, 0, phrase.begin):
        return True
    return not place.back and (place.told or SYMBOLS["quoted"] not in name) and _is_predicate(reading, match)


def _is_programme(reading: Reading, begin: int, end: int) -> bool:
    """Whether words before a name speak of how many of a kind are to come (今年将开展254场宣讲)."""
    many = _SO_MANY.search(reading.symbols.text, begin, end)
    number = reading.symbols.mentions.get(many.end() - 1) if many else None
    return getattr(number, "unit", "") in _SERIES


def _is_work(reading: Reading, match: Match, place: Place) -> bool:
    """Whether an event is one of what bodies of all sorts hold (各级工会开展的), or go on to hold (扎实开展“…”活动)."""
    if "verb" not in match.groups:
        return False
    text, (begin, end) = reading.symbols.text, match.groups["verb"]
    routine = place.index > 0 and not (place.item or reading.dates) and not text.startswith("了", end)
    return (routine and _ROUTINE.search(text, 0, begin) is not None) or _OF_ALL.search(text, 0, begin) is not None


def _only_said(reading: Reading, match: Match) -> bool:
    """Whether the words before the verb speak of a plan, of what was before, or of what someone says."""
    before = reading.symbols.text[: match.groups["verb"][0] if "verb" in match.groups else match.begin]
    clause = before.rpartition("，")[2]
    if _PURPOSE.search(before) or _BY_WAY.search(before) or _PERIOD.match(reading.text):
        return True
    on_day = _PLANNED_FOR.search(before) and any(names_day(date.start) for date in reading.dates)
    if _PLANNED.search(clause) and not on_day:
        return True
    return any(said.search(words) for said, words in ((_MODAL, clause), (_BACKGROUND, before), (SPEECH, before)))


def _is_predicate(reading: Reading, match: Match) -> bool:
    """Whether a phrase is what something is said to be (…是市总工会开展的品牌活动)."""
    followed = match.rule == "event.object" and reading.symbols.text[match.groups["np"][0]] == "的"
    verb = match.groups["verb"][0] if followed or match.rule == "event.of_roles" else 0
    return _PREDICATE.search(reading.symbols.text[:verb].rpartition("，")[2]) is not None
