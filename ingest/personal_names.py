"""Tells where a person's name ends, and what looks like one and is a common word."""

from __future__ import annotations

import re
from functools import cache

from ingest import transcribed
from ingest.commonwords import is_act, is_common
from ingest.lexicon import HAN, alternation, words
from ingest.listed_posts import post_names, posts
from ingest.surnames import ALL_HAN, LONGEST, could_be, is_given, sizes, surnames
from ingest.symbols import SYMBOLS

DONE = (
    f"(?:{HAN}着(?![装色火急])|(?!成了|为了|[除得不]了){HAN}{{1,2}}了(?!解)|"
    f"请(?=[大他她来各在现同记{SYMBOLS['organization']}])|教(?=孩子|大家|[他她]们|学[生员]|徒弟|职工|居民|老人))"
)
"""A verb behind a name that its particle or object tells: 〔name〕捧着, 〔name〕唱了, 〔name〕请大家."""
RANKED = f"(?:屈居|[夺折问登列位居记])(?=(?:{HAN}{{2,4}}组)?{SYMBOLS['prize']})"
"""A verb of ranks behind a name, with the prize: 〔name〕列二等奖, 〔name〕居文科组一等奖."""
SCORED = r"(?:同?积|差|打卡)(?=[\d\ue000-\ue00f])"
"""A verb of scores behind a name, with the number: 〔name〕积9分."""
_EDGE = re.compile(
    rf"{RANKED}|{SCORED}|[，。；：、！？（）“”《》\s·\-/…|]|$|时[，]|处(?=[。；]|$)|身上(?=[，。；])|判(?=[两二三其])|到\ue003|[来到](?:[我全本\ue000]|{HAN}{{1,6}}?(?:公司|项目|工地|车间|医院|学校|调研|考察|检查|督导|指导|慰问|看望))|[\ue000-\ue00f]|\d(?!队)|应[^，。；]{{1,16}}(?:之邀|邀请)|"
    rf"[两二三四五六七八九十]{{1,3}}余?(?:[名位](?![列居])|个徒)|{HAN}{{0,6}}(?:主席|主任|长|书记|经理)的?职务|致{HAN}{{0,4}}[辞词]|刚(?=在|从|获|拿|夺|满)|[由受](?=\ue000)|系(?=[\ue000{SYMBOLS['honour']}])|边{HAN}{{1,8}}边|外(?=，|还有)"
)
_DONE = re.compile(DONE)
_SAYING = frozenset("说作任获等")
_PAUSE = re.compile("[，。；：）、等]")
STRONG_EDGE = re.compile(r"[，。；、）]|$")
_MINORITY = re.compile(rf"{HAN}{{1,6}}(?:·{HAN}{{1,7}})+")
_SPREAD = re.compile(rf"{HAN} {{1,4}}{HAN}")
_CLOSING = frozenset("丁别甫夫孜尔力吾姆娜木江汗洪玛买依罕兰")
_SPEAKS = re.compile("致[主辞词欢开闭贺谢答感敬]")
OPENS = re.compile("作[^，。；]{0,8}?(?:动员|报告|讲话|发言|致辞|部署|总结|点评|说明|介绍|交流|分享)")
_ACTS_AFTER = re.compile(
    "带队|率队|一行|到[会场](?=[，。；]|指导|祝贺|讲话|致辞|并)|出席|主持|宣布|强调|指出|陪同|当选|勇[夺摘]|夺[冠魁]|摘得|斩获|拔得|拿下|公布|宣读|介绍|致辞|讲话|发言|颁奖|授[牌旗]|揭牌|汇报|表示|认为|指导|走访|慰问|看望|前往|深入|来到|参加|谈到|荣[获膺]|从|为(?:[获大职优]|[^，。；]{0,8}(?:主席|主任|委员|书记))|向(?!导)|获(?!奖)|率(?!领)|分别|"
    "被(?:评为|评选为|授予|表彰为|推选|选为)(?![^，。；]{1,20}的)|代表(?=[常市区省县公大工学院全])|所?作[了题的\ue005]|（"
)
_BEARS = re.compile("(?:荣?获得?|获评|夺得|摘得|被?评为)[^，。；]{0,20}的")
_SAYS = re.compile("说[：，道]")
_NO_LINK = re.compile(
    "和(?:与|在(?![\\ue000-\\ue00f]|其|他|她)|则(?![\\ue000-\\ue00f])|以(?=[\\d\\ue000-\\ue00f])|包揽|力压|[夺摘]得|摘下|斩获|拿下|捧[得走]|[位名]列)"
)
"""A 和 that links no two names: 李建和与王强, 李建和在会上说, 李建和包揽两块金牌."""
_LEADS_ON = re.compile(f"将被|荣获|于[\\d{SYMBOLS['date']}]|[为向给对]{_BEARS.pattern}")
"""A particle that rather opens what follows a name: 〔name〕将被授予, 〔name〕于2020年获, 〔name〕向获奖的人祝贺."""
_PARTICLES = "等和与及在于为到向对以率说作任获将被来赴就从因也把还时则正系应受"
_CONTRAST = re.compile(
    f"分别|双双|一举|最终|[荣斩]?获|[夺摘拿捧揽折]|[名位排]列|屈居|[以凭在][{SYMBOLS['count']}\\d]|成为|成了|紧随"
)
_FIRST = frozenset("先再又")
_NEVER_LAST = frozenset("等也还均都既给未被")
_WORKING = frozenset("工合操写制协")
_LISTING = frozenset(("", *"、和与及/，；。"))
SHORTEST = 2
PAIR = 2
_WITH_WORK = re.compile(f"[凭借持唱读诵授][{SYMBOLS['document']}{SYMBOLS['quoted']}]")
_RANKED = re.compile(RANKED)


@cache
def _followers() -> re.Pattern[str]:
    return re.compile(alternation(words("name_followers.txt")))


def name_at(text: str, begin: int) -> int:
    """The end of the person's name that begins at ``begin``, or ``begin`` where none does."""
    minority = _MINORITY.match(text, begin) if "·" in text else None
    if minority:
        return _minority_end(text, minority)
    if text[begin + 1 : begin + 2] == " ":
        return _spread(text, begin)
    if text[begin : begin + 2] in transcribed.openings() and (told := transcribed.pattern().match(text, begin)):
        return told.end()
    good = [n for n in sizes(text, begin) if _is_name(text, begin, n)]
    if not good:
        return begin
    good = [n for n in good if not (n - 1 in good and _cut_short(text, begin + n))] or good
    if good[0] == LONGEST and text[begin + 2] == "分" and len(followed(text, begin + 2)) > 1:
        return begin + SHORTEST if SHORTEST in good else begin
    of_team = text[begin] in "班区" and all(end != begin for _, end, _ in posts().spans(text))
    joins = text[begin] in "和与由为" or of_team
    if joins and ALL_HAN.match(text[:begin][-1:]) and name_at(text, begin + 1) == begin + good[0]:
        return begin
    if good == [SHORTEST] and text[begin] in "和与" and not STRONG_EDGE.match(text, begin + SHORTEST):
        return begin
    last = text[begin + good[0] - 1]
    alone = last == "均" and text[begin - 1 : begin] not in _LISTING
    if len(good) > 1 and (
        (last in _NEVER_LAST and not alone and not text.startswith("的", begin + good[0]))
        or (last in _PARTICLES and not _after_name(text, begin + good[0]))
        or _is_contrast(text, begin + good[0] - 1)
    ):
        return begin + good[1]
    return begin + good[0]


def _cut_short(text: str, end: int) -> bool:
    """Whether the last character before a place rather begins what follows a shorter name (周文|代表, 周文|作动员)."""
    verb = followed(text, end - 1)
    if verb.startswith("先后") or _RANKED.match(text, end - 1) or _WITH_WORK.match(text, end - 1):
        return True
    longer = is_given(text[end - 1]) and 2 <= len(followed(text, end)) >= len(verb)
    return (len(verb) >= 2 and not longer) or OPENS.match(text, end - 1) is not None


def _after_name(text: str, end: int) -> bool:
    """Whether what follows tells that the last character before it was no particle (王忠和，… ; 李建和出席)."""
    if text[end - 1] == "为" and _SAYS.match(text, end):
        return True
    if _NO_LINK.match(text, end - 1):
        return True
    if _LEADS_ON.match(text, end - 1):
        return False
    joins = text[end - 1] not in _SAYING and _PAUSE.match(text, end)
    return bool(joins or _ACTS_AFTER.match(text, end))


def _spread(text: str, begin: int) -> int:
    """The end of a name of two characters that is set as wide as one of three (王 芳), or ``begin``."""
    match = _SPREAD.match(text, begin)
    listed = match is not None and text[begin] in surnames()[0]
    return match.end() if match and listed and ends(text, match.end()) else begin


def _is_name(text: str, begin: int, size: int) -> bool:
    name = text[begin : begin + size]
    if size == SHORTEST and text[begin + 1 : begin + 3] in post_names():
        return False
    speaks = _SPEAKS.match(text, begin + size - 1)
    verb = OPENS.match(text, begin + size - 1) or name[-1:] in {"为", "任"}
    if verb and size > SHORTEST and name[:SHORTEST] in word_names():
        return False
    return len(name) == size and not speaks and ends(text, begin + size) and could_be(name)


def ends(text: str, end: int) -> bool:
    """Whether what stands at ``end`` may follow a name."""
    if text[end : end + 1] == "作" and text[end - 1 : end] in _WORKING:
        return False
    if text[end : end + 1] in _FIRST and is_act(text[end + 1 : end + 3]):
        return True
    done = _DONE.match(text, end) and (is_given(text[end - 1]) or not is_common(text[end - 1 : end + 1]))
    return bool(done or _EDGE.match(text, end) or _followers().match(text, end))


def without_verb(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """A span without its last character where that begins what follows: 〔name〕作|了, 问|鼎, 均|来自."""
    begin, end = span
    verb = text[end - 1] in "作均都" and (len(followed(text, end - 1)) > 1 or OPENS.match(text, end - 1))
    cut = end - begin == LONGEST and (
        verb or _RANKED.match(text, end - 1) or _is_contrast(text, end - 1) or _LEADS_ON.match(text, end - 1)
    )
    return (begin, end - 1) if cut else span


def _is_contrast(text: str, place: int) -> bool:
    """Whether 则 rather sets what someone did against what is told before: 〔name〕则分别获得."""
    return text[place] == "则" and _CONTRAST.match(text, place + 1) is not None


def followed(text: str, begin: int) -> str:
    """The word at ``begin`` that may follow a name (出席, 获得), or ""."""
    match = _followers().match(text, begin)
    return match[0] if match else ""


def _minority_end(text: str, match: re.Match[str]) -> int:
    """The end of a name with 中点 (艾力·买买提): at the first word that may follow its last part."""
    if any(begin == match.start() for begin, _, _ in posts().spans(text[: match.end()])):
        return match.start()
    shortest = match.start() + 4
    for end in range(match.end(), shortest - 1, -1):
        if text[end - 1] != "·" and ends(text, end):
            last = text.rfind("·", match.start(), end)
            if told := transcribed.pattern().match(text, match.start()):
                cut = end - told.end() == 1 and text[end - 1] in _CLOSING
                return told.end() if last < told.end() <= end and not cut else end
            return next((e for e in range(max(last + 3, shortest), end) if _followers().match(text, e)), end)
    return match.end()


def named_by_word(text: str, begin: int) -> int:
    """The end of a name that is a common word too, where a mark or a verb closes it, or ``begin``."""
    end = begin + SHORTEST
    closed = STRONG_EDGE.match(text, end) or len(followed(text, end)) >= PAIR or OPENS.match(text, end)
    return end if text[begin:end] in word_names() and closed else begin


@cache
def word_names() -> frozenset[str]:
    """The common words that are persons' names too."""
    return frozenset(words("word_names.txt"))
