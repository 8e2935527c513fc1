"""Names events and tells their kind: where a name begins and ends in a phrase, its class, edition, theme and series."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.arguments import EventMention
from ingest.counts import parse
from ingest.kinds import CEREMONY_TAIL, ORDINAL, classify, finder, heads, is_headed
from ingest.lexicon import HAN, alternation, words
from ingest.symbols import SYMBOLS, Symbols
from ingest.text import Sentence

ANNOUNCED = "event.announced"
"""The rule of an event that a heading names."""
UNVEILED = frozenset(("event.unveiled", "event.unveils", "event.founded", "event.founds", "event.established"))
"""The rules of events in which something is unveiled or begun, whatever its name."""
_OPENING = re.compile(r"(?:启动仪式|开班仪式|开幕式|闭幕式|启动式|开营仪式|开班式)$")
_ORG, _QUOTE, _DOC, _DATE, _COUNT = (SYMBOLS[k] for k in ("organization", "quoted", "document", "date", "count"))
_DASHED = re.compile("^[^“”《》]*--(?P<name>.{6,})$")
_SIGNED = re.compile("签[订署]了?(?P<what>.{2,}(?:协议书?|备忘录|责任书))$")
_LEAST = 4
_ANAPHOR = re.compile(
    rf"一场场[^，。；]{{0,12}}的?(?:比赛|较量|角逐|对决|演出|宣讲)|(?:历经|经过?|历时|通过)[^，。；]{{2,30}}的{HAN}{{0,4}}?(?:比赛|角逐|较量|竞赛|比拼|大赛|活动|培训|对决)|(?:本次|此次|这次|该次|本届|本期|本场|此项|这[场一项届期堂]|该项|该(?![校院矿厂行局市县镇]|公司|集团|街道|单位|企业)|整场|整个|首日|当天的?|当日){HAN}{{0,10}}"
)
_BARE_ANAPHOR = re.compile(
    r"(?:会议|大会|活动|(?:比赛|竞赛|大赛|培训|宣讲|展览)(?:活动)?|培训|演出|仪式|讲座|培训班|赛事|座谈会|活动现场|会上|会议期间|研讨会|交流会|论坛|展览|宣讲|运动会|招聘会|培训会|推进会|启动仪式|晚会|总决赛|决赛)"
)
DISCIPLINES = (
    rf"(?![在于由])[^，。；在于由{_ORG}]{{2,24}}?(?:[两二三四五六]个|[两二三四五六]大)?(?:项目|赛项|工种|小项)"
)
"""What of a contest is held, behind its name: 〔contest〕电焊、叉车两个项目."""

_TAIL_OK = re.compile(
    rf"{DISCIPLINES}(?=[在于]|同时|率先|先后|正式|$)|以[^，。；]{{2,8}}(?:形式|方式)|"
    r"$|\s?[，。；：！？）]|的|之一|历时|为期|将(?=[在于])|中(?![心学央])|上|现场|期间|后|在|于|并|和|及|等|启动|开幕|闭幕|之际|以来|时|、|，|暨|先后|相继|陆续|共(?![建享同商])|吸引|从|走进|(?:开|办|搬|跑|走|转)(?:进|到|遍|在)|[办开]成|落户|迎来|进了|赴|由|旨在|向|为|成功|圆满|顺利|正(?=在|式)|也已|人气|开[跑拍打枪]|鸣[锣枪哨]|座无虚席|如火如荼|热火朝天|暖意融融|气氛|高潮|笑语|掌声|近日|如期|隆重|拉开|落下|热烈|火热|慰问|看望|[备深]受|热闹|火爆|暖心|温情|温馨|盛大|同步|"
    r"[赛现]?场上|[评决]出|选举(?!大会|办法|产生的)|载誉|凯旋|已[在于经]|奏响|[荣喜勇]?[获夺]|斩获|取得|依托|借助|举行|举办|召开|开展|落幕|闭幕|收官|开赛|开班|开讲|结束|结业|结营|揭晓|出炉|评奖|启幕|上演|亮相|鸣锣|收槌|打响|开打|[\ue000-\ue00f]|（"
)
_NUMBER = r"([一二三四五六七八九十百零\d]+)"
_EDITION = re.compile(f"第{_NUMBER}[届期]|(?<=”)第{_NUMBER}[讲课]$|(首)届|(首)期(?=[^，。]{{0,20}}(?:班|培训|营))")
_GENERIC_NAME = re.compile(
    r"(?:系列|各类|各项|各种|相关|有关|多种|丰富多彩|形式多样|一系列|主题|专题|专项|线上|线下|群众性|集中|日常|经常性|品牌|特色|重要|重大|全国|大型|服务|帮扶|慰问|文体|文化|文艺|体育|"
    r"学习|教育|宣传|宣传教育|实践|志愿服务|技能|劳动和技能|劳动|培训|竞赛|调研|活动|行动|工作|会议|交流|等|开展|职工|工会)*"
)
_SPORT = re.compile("(?!.[大比竞决初复预半联选])(?![大小单双])..赛")
_YEAR = re.compile(r"(?:19|20)\d\d(?:-\d{2,4})?(?:年度?|-)?")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Where in a symbol text the name of an event stands: ``[begin, end)``, with its theme's symbol if it has one."""

    begin: int
    end: int
    theme: int | None = None
    anaphor: bool = False


def in_phrase(symbols: Symbols, begin: int, end: int) -> Phrase | None:
    """The event that a phrase after 举办 or before 举行 names, or None where it names none."""
    text = symbols.text
    while begin < end and (lead := _LEAD.match(text, begin, end)) and lead.end() > begin:
        begin = lead.end()
    begin = _after_dash(text, begin, end)
    theme = None
    themed = _THEMED.match(text, begin, end) or _OF_THEME.match(text, begin, end)
    if themed:
        theme, begin = max(themed.start("q"), themed.start("p")), themed.end()
        while begin < end and (lead := _LASTING.match(text, begin, end)):
            begin = lead.end()
    spans = [(begin + b, begin + e) for b, e, _ in finder().spans(text[begin:end])]
    if not spans and text[end - 1 : end] == _QUOTE:
        return Phrase(begin, end, theme)
    spans = [s if _may_end(text, s[1], end) else _longer(text, s, end) for s in spans]
    spans = [s for s in spans if _may_end(text, s[1], end)]
    if not spans:
        return _of_open_class(text, begin, end, theme)
    first = (e for _, e in spans[:-1] if e - begin >= _LEAST and _NAME_ENDS.match(text, e))
    stop = _behind_bracket(text, next(first, spans[-1][1]))
    for further in (_JOINED, ORDINAL):
        told = further.match(text, stop, end)
        stop = told.end() if told else stop
    stop = _closed(text, begin, stop)
    if told := _TOLD_OF.match(text, begin, stop):
        return in_phrase(symbols, told.end(), stop)
    name = text[begin:stop]
    return Phrase(begin, stop, theme, bool(_ANAPHOR.fullmatch(name) or _BARE_ANAPHOR.fullmatch(name)))


def _behind_bracket(text: str, stop: int) -> int:
    """The end of a name that goes on behind a short bracket: 篮球（男子）赛."""
    close = text.find("）", stop, stop + 12) if text.startswith("（", stop) else -1
    tail = finder().spans(text[close + 1 : close + 4]) if close > 0 else []
    return close + 1 + tail[0][1] if tail else stop


def _closed(text: str, begin: int, stop: int) -> int:
    """The end of a name that would end inside a bracket: behind it (篮球赛（决赛）)."""
    inside = text.count("（", begin, stop) > text.count("）", begin, stop)
    return stop + 1 if inside and text.startswith("）", stop) else stop


def _after_dash(text: str, begin: int, end: int) -> int:
    """Where a name begins after a dash, unless what stands before the dash is quoted or names an event itself."""
    dash = text.find("--", begin, max(begin, end - _SHORT))
    if dash < 0 or text[dash - 1] == _QUOTE or any(e == dash for _, e, _ in finder().spans(text[:dash])):
        return begin
    return dash + 2


def _may_end(text: str, place: int, end: int) -> bool:
    """Whether what stands at a place may follow the name of an event."""
    return place == end or bool(_TAIL_OK.match(text, place) or ORDINAL.match(text, place))


def _longer(text: str, span: tuple[int, int], end: int) -> tuple[int, int]:
    """A head that another one overlaps on the right, drawn out to the end of that one: 专题报告|会."""
    begin, stop = span
    for further in range(stop + 1, min(stop + 4, end) + 1):
        if any(text[start:further] in heads() for start in range(begin, stop)) and _may_end(text, further, end):
            return begin, further
    return span


def _of_open_class(text: str, begin: int, end: int, theme: int | None) -> Phrase | None:
    """A phrase up to the next mark that ends as names of events do (…展示会), or has a quoted name or a number."""
    kinds = (_OPEN_CLASS, _QUOTED_LEAD, _PLAY, _OF_LAW, _NUMBERED)
    found = next((match for kind in kinds if (match := kind.match(text, begin, end))), None)
    if found is None:
        return None
    return Phrase(begin, found.end(), theme, anaphor=_ANAPHOR.fullmatch(found[0]) is not None)


_OPEN_ENDS = (
    "(?<![工协商学社机联都员妇事金分])会|(?<!参)赛|(?<![值白夜上下领一二三四五六七八九十甲乙丙丁戊运转倒早中晚大换接交跟])班|(?<!经)营|(?<!开)课|(?<![发开进拓])展|秀|展示|授牌|(?<![春环季时关细情礼调过佳枝音字小一过])节|"
    "(?:活动|宣传|服务|锻炼|阅读|惠民|普法|练兵|演讲|竞赛|教育)[月周季]"
)
_OPEN_CLASS = re.compile(
    rf"(?:(?![，。；：、！？的等{_DATE}{_COUNT}]).|(?<={_QUOTE})的){{2,32}}?(?:{_OPEN_ENDS})(?=[，。；！：在于{_DATE}]|正式|圆满|顺利|吸引|共有|日前|近日|迎来|拉开|落下|打响|揭晓|结果|评选|(?:结束|举行|进行|落幕|闭幕|收官)(?=[，。；]|$)|开[课班营讲幕赛打](?=[，。；]|$)|$)"
)
_AGAIN = f"如约|再次|陆续|正式|相继|(?:{alternation(words('held.txt'))})(?=[，。；]|$)"
_ENTERS = "走进|走入|开进|进入|来到|送到"
_QUOTED_LEAD = re.compile(
    rf"(?:(?![，。；：、！？{_DATE}{_COUNT}])[^{_QUOTE}]){{0,10}}{_QUOTE}(?:第[一-鿿\d]{{1,4}}[期讲场季站]|(?:(?!{_ENTERS}|{_AGAIN}|[在于已]|成为|受到){HAN}){{0,10}})(?=[，。；！在于{_DATE}]|--|{_ENTERS}|{_AGAIN}|$)"
)
_PLAY = re.compile(
    rf"(?![^，。；：]*(?:观看|放映))[^，。；：{_DATE}{_COUNT}{_QUOTE}]{{0,24}}?(?:剧|歌舞|电影|影片|纪录片|曲艺|戏曲){_DOC}"
)
_OF_LAW = re.compile(f"{_DOC}(?:的|专题|主题|集中|专项)?(?:宣传|宣讲|解读|普法|学习)(?=[，。；！]|$)")
_NUMBERED = re.compile(
    rf"[^，。；：、！？{_DATE}{_COUNT}]{{0,24}}?第(?!一次)[一二三四五六七八九十百\d]{{1,4}}[届次轮期季](?!全国|{HAN}{{0,6}}(?:工程|项目|建设|改造|厂房|党组|委员会)|{HAN}*(?:{alternation(words('held.txt'))})$){HAN}{{2,10}}$"
)
_JOINED = re.compile(rf"暨[^，。；在于{_DATE}]{{2,24}}?(?:[会赛展节班营]|仪式|活动)(?=[，。；在于]|$)")
_SHORT = 6
_TOLD_OF = re.compile(
    "[^，。；：]*(?:了|意味着|标志着|确保|保证|(?:有力|有效|全力|全程|切实|积极)地?(?:保障|促进|推动|助力))(?=.{2})"
)
"""What a sentence says of an event before its name: 有力地保证了比赛的顺利举行."""
_THEMED = re.compile(rf"(?:以?(?P<q>{_QUOTE})为(?:主题|主线|题)(?:的|，)?|主题为(?P<p>{_QUOTE})的)")
_OF_THEME = re.compile(rf"(?P<q>{_QUOTE})的(?=为期|历时|{_COUNT}的|{_DATE}的)")
_SO_MUCH = rf"[^，、。；“的{_ORG}]{{0,6}}?(?:{_COUNT}|[一二两三四五六七八九十半数\d])[^，、。；“的{_ORG}]{{0,8}}"
_ALSO = f"(?:、(?:共计?|总共|历时|历经|经过|进行了?)?{_SO_MUCH})?的"
_SPENT = (
    rf"(?:为期|历时|持续|长达?|共计?|筹备了?){_SO_MUCH}{_ALSO}|"
    rf"(?:历经|经过){_SO_MUCH}{_ALSO}(?!{HAN}{{0,6}}?(?:比[赛武拼]|角逐|较量|[竞大]赛|活动|培训|对决)(?:[，。；在于]|$))"
)
_LASTING = re.compile(rf"(?:为期|历时|持续)?(?:{_COUNT}|{_DATE})的|{_SPENT}")
_NAME_ENDS = re.compile(rf"[，由在等]|并|和(?={HAN}{{0,8}}活动等)|的(?!“)|期间")
_SYMBOL = re.compile("[\ue000-\ue00f]")
_AND_OTHERS = re.compile(rf"等(?:{HAN}|{_COUNT}){{0,6}}(?:活动|培训|比赛|竞赛|会议|行动)$")
_OF_SORTS = re.compile("等[一-鿿\ue003]{0,8}(?:活动|项目|服务|比赛)")
_MANY_KINDS = re.compile("全部|所有|各类|各项|多种|系列|相关|一批|一系列")
_MARKS = re.compile(r"[\W_]+")
_LEAD = re.compile(
    r"(?:"
    rf"\s|\|\s?|了|好|该[省市州区县校院](?=[^，。]{{4}})|(?:开始|启动|开幕|开赛)的|"
    rf"以[^，。；]{{1,12}}为(?:原型|题材|素材|蓝本)的|\ue000(?:与|和|对阵?)\ue000(?:之间)?的|"
    rf"(?:{HAN}{{2,10}}、)+\ue000的(?=\ue004)|包括|还有|参加(?=[^，。]{{3}})|"
    rf"(?:简约|简短|简单|简朴|庄重|庄严)(?:而{HAN}{{2}})?的|以[^，。；]{{2,24}}?为(?:主要)?内容的|"
    rf"以(?=“|\ue004(?!为))|(?<=[展办行了])为[^，。；“\ue000]{{2,24}}?(?=[“\ue004])|一场(?!场)|一[次堂]|"
    rf"这[次场堂项](?=“|\ue004)|连续第?[一二三四五六七八九十]+[年届次](?:组织|举办|开展)?(?=.{{4}})|一期|"
    rf"{HAN}{{2,6}} (?=\ue004)|[上下]午的|"
    rf"(?:(?:{alternation(words('praise.txt'))})(?:、|，|而又?|又|且|与)?)+的(?=.{{2}})|"
    rf"没有[^，。；]{{2,8}}的|的|{_SPENT}|主题为(?!\ue004的)|名为|题为|\ue003(?:{HAN}{{2,8}}(?<![赛会]))?的|，|"
    r"、|一年一度的|首场|多场|系列|(?:丰富多彩|形式多样|丰富有趣|温馨有趣|精彩纷呈|最后|激烈|紧张)的?|"
    rf"针对[^，。；“]{{2,40}}?的|[深备]受[^，。；“]{{2,10}}?的|一台|"
    rf"由[^，。；“\ue000]{{2,30}}?的(?=“|\ue004)|"
    rf"由(?=\ue000)[^，。；“]{{1,40}}?(?:[主承协举联合]办|组织|发起|开展)的|[一二三四五六七八九十]+场(?!场)|"
    r"\ue000(?:[、和与]\ue000)*的(?=\ue004)|\ue003(?!“)|\ue002(?!“)(?:的)?)"
)


def begun(sentence: Sentence, rule: str, name: str) -> EventMention:
    """A new event of this name, known also by the name without its opening or closing."""
    event = EventMention([name], *classify(name), sentence, rule)
    dashed = _DASHED.search(name)
    signed = _SIGNED.search(name)
    others = (dashed["name"] if dashed and is_headed(name) else name, signed["what"] + "签约仪式" if signed else name)
    for short in (_OPENING.sub("", name), *others):
        if short != name and len(short) > _LEAST:
            event.names.append(short)
    return event


def specific(symbols: Symbols, phrase: Phrase) -> bool:
    """Whether a phrase names one event rather than a sort of work (开展活动, 举办各类培训)."""
    text = symbols.text[phrase.begin : phrase.end]
    if _QUOTE in text or _DOC in text or phrase.theme is not None or _EDITION.search(text) or _YEAR.search(text):
        return True
    if _has_motto(symbols, phrase):
        return True
    bare = _SYMBOL.sub("", text)
    if (
        _AND_OTHERS.search(text)
        or _MANY_KINDS.match(bare)
        or ("、" in bare and _OF_SORTS.match(symbols.text, phrase.end))
    ):
        return False
    return (
        (len(bare) >= 4 and not _GENERIC_NAME.fullmatch(bare))
        or _SPORT.fullmatch(bare) is not None
        or (_ORG in text and (len(bare) >= 3 or bare == "年会"))
    )


def _has_motto(symbols: Symbols, phrase: Phrase) -> bool:
    """Whether a phrase begins with words in quotation marks that read like an honor (“情系劳模”体检)."""
    first = symbols.mentions.get(phrase.begin)
    return first is not None and first.text.startswith("“")


def goes_on(symbols: Symbols) -> bool:
    """Whether a sentence begins with a word for the event told before it (培训班邀请…)."""
    return _BARE_ANAPHOR.match(symbols.text) is not None or _ANAPHOR.match(symbols.text) is not None


def is_sort_of_work(name: str) -> bool:
    """Whether a name says no more than what was done (集中学习活动), and not that it was done often."""
    return len(name) > _SHORT - 2 and bool(_GENERIC_NAME.fullmatch(name)) and not _MANY_KINDS.match(name)


def of_a_year(name: str) -> bool:
    """Whether a name begins with a year (2025年度…培训班)."""
    return _YEAR.match(name) is not None


def edition(name: str) -> int | None:
    """The number in 第八届, 首届 or “工会讲堂”第6讲, else None, as of a session of a body (第三届委员会第二次会议)."""
    first, joined, _ = name.partition("暨")
    match = _EDITION.search(first if joined and classify(first)[0] == "Competition" else name)
    if not match or _SESSION.search(name):
        return None
    number = match[1] or match[2]
    if not number:
        return 1
    value = float(number) if number.isdigit() else parse(number)
    return int(value) if value else None


_SESSION = re.compile(r"届[^，。]{0,16}(?:委员会|理事会|全委|常委|执委|代表大会.*次会议)|届第(?!一)[^，。]{1,3}次")


def series(name: str) -> str:
    """The name of the series that an edition or a year's event belongs to, or ""."""
    base = _EDITION.sub("", CEREMONY_TAIL.sub("", name))
    base = _YEAR.sub("", base)
    return base if base != name and len(base) >= 4 and (_EDITION.search(name) or _YEAR.search(name)) else ""


@lru_cache(maxsize=1024)
def key(name: str) -> str:
    """The name without what varies from one mention to the next: marks, spaces, ceremonies."""
    return _MARKS.sub("", CEREMONY_TAIL.sub("", name)).lower()


def similar(first: str, second: str) -> float:
    """How much of the shorter name's character pairs the other has, in [0, 1]."""
    keys = (key(name).replace("比赛", "赛") for name in (first, second))
    a, b = ({t[i : i + 2] for i in range(len(t) - 1)} for t in keys)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
