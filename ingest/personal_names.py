"""Tells where a person's name ends, and what looks like one and is a common word."""

from __future__ import annotations

import re
from functools import cache

from ingest import transcribed
from ingest.commonwords import is_common
from ingest.lexicon import HAN, alternation, words
from ingest.listed_posts import post_names, posts
from ingest.surnames import ALL_HAN, LONGEST, NEVER, could_be, doubtful, is_given, not_names, rare_ones, sizes, surnames
from ingest.symbols import SYMBOLS

DONE = (
    f"(?:{HAN}着(?![装色火急])|(?!成了|为了|[除得不]了){HAN}{{1,2}}了(?!解)|"
    f"请(?=[大他她来各在现同记{SYMBOLS['organization']}])|教(?=孩子|大家|[他她]们|学[生员]|徒弟|职工|居民|老人))"
)
"""A verb behind a name that its particle or object tells: 〔name〕捧着, 〔name〕唱了, 〔name〕请大家."""
_EDGE = re.compile(
    rf"[，。；：、！？（）“”《》\s·\-/…|]|$|时[，]|[夺折问登列位居](?=\ue006)|积(?=[\d\ue000-\ue00f])|到\ue003|[来到](?:[我全本\ue000]|{HAN}{{1,6}}?(?:公司|项目|工地|车间|医院|学校|调研|考察|检查|督导|指导|慰问|看望))|[\ue000-\ue00f]|\d(?!队)|应[^，。；]{{1,16}}(?:之邀|邀请)|"
    rf"[两二三四五六七八九十]{{1,3}}余?(?:[名位](?![列居])|个徒)|{HAN}{{0,6}}(?:主席|主任|长|书记|经理)的?职务|致{HAN}{{0,4}}[辞词]|刚(?=在|从|获|拿|夺|满)|[由受](?=\ue000)|系(?=\ue000)|边{HAN}{{1,8}}边"
)
_DONE = re.compile(DONE)
_SAYING = frozenset("说作任获等")
_PAUSE = re.compile("[，。；：）、等]")
_STRONG_EDGE = re.compile(r"[，。；、）]|$")
_MINORITY = re.compile(rf"{HAN}{{1,6}}(?:·{HAN}{{1,7}})+")
_SPREAD = re.compile(rf"{HAN} {{1,4}}{HAN}")
_CLOSING = frozenset("丁别甫夫孜尔力吾姆娜木江汗洪玛买依罕兰")
_UNLISTED = re.compile(rf"{HAN}{{3,5}}")
_TOLD = re.compile("^[老小阿].{1,2}$|[说道讲称问时]$")
_SPEAKS = re.compile("致[主辞词欢开闭贺谢答感敬]")
_OPENS = re.compile("作[^，。；]{0,8}?(?:动员|报告|讲话|发言|致辞|部署|总结|点评|说明|介绍|交流|分享)")
_ACTS_AFTER = re.compile(
    "带队|率队|一行|出席|主持|宣布|强调|指出|陪同|当选|勇[夺摘]|夺[冠魁]|摘得|斩获|拔得|拿下|公布|宣读|介绍|致辞|讲话|发言|颁奖|授[牌旗]|揭牌|汇报|表示|认为|指导|走访|慰问|看望|前往|深入|来到|参加|谈到|荣[获膺]|从|为(?:[获大职优]|[^，。；]{0,8}(?:主席|主任|委员|书记))|向(?!导)|获(?!奖)|率(?!领)|分别|"
    "被(?:评为|评选为|授予|表彰为|推选|选为)(?![^，。；]{1,20}的)|代表(?=[常市区省县公大工学院全])|所?作[了题的\ue005]|（"
)
_BEARS = re.compile("(?:荣?获得?|获评|夺得|摘得|被?评为)[^，。；]{0,20}的")
_PARTICLES = "等和与及在为到向对以率说作任获将被来赴就从因也把还时则正系应受"
_CONTRAST = re.compile(
    f"分别|双双|一举|最终|[荣斩]?获|[夺摘拿捧揽折]|[名位排]列|屈居|[以凭在][{SYMBOLS['count']}\\d]|成为|成了|紧随"
)
_NEVER_LAST = frozenset("等也还均都既给")
_EMPLOYED = re.compile(f"{HAN}{{2,3}}（{SYMBOLS['organization']}")
_CHOSEN = re.compile(f"{HAN}{{2,4}}(?:同志)?(?:当选|被选举|被推选|被授予)")
_WORKERS = frozenset("工员师匠手士")
_WORKING = frozenset("工合操写制协")
_OF_KIN = re.compile("(?:徒[弟儿]|[儿养]子|(?<!妇)女儿|妻子|丈夫|爱人|[父母]亲|师[父兄弟傅]|队友|搭档|工友)$")
_JOINING = frozenset("和同于与")
_OFFICES = frozenset("席记任长")
_LISTING = frozenset(("", *"、和与及/，；。"))
_SHORTEST = 2
_PAIR = 2
_WITH_WORK = re.compile(f"[凭借持唱读诵授][{SYMBOLS['document']}{SYMBOLS['quoted']}]")
_RANKED = re.compile(f"[列位居夺问登]{SYMBOLS['prize']}")
_CROWD = re.compile("(?:职工|员工|工人|会员|群众|家属|学生|人员|队员|选手)$")
_BEARING = frozenset((SYMBOLS["honour"], SYMBOLS["quoted"]))
_ELECTS = re.compile("(?:选举|推选|增补|补选|任命|聘任|聘请|推举)$")
_TO_POST = re.compile(f"{HAN}{{2,4}}(?:、{HAN}{{2,4}}){{0,8}}(?:同志)?(?:为|任|担任)")
_OWNED_POST = re.compile(rf"{SYMBOLS['organization']}[一-鿿、]{{0,14}}$")


@cache
def _followers() -> re.Pattern[str]:
    return re.compile(alternation(words("name_followers.txt")))


def name_at(text: str, begin: int) -> int:
    """The end of the person's name that begins at ``begin``, or ``begin`` where none does."""
    if text.startswith("关", begin) and text.endswith("公司机", 0, begin):
        return begin
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
    if good[0] == LONGEST and text[begin + 2] == "分" and len(_followed(text, begin + 2)) > 1:
        return begin
    of_team = text[begin] == "班" and all(end != begin for _, end, _ in posts().spans(text))
    joins = text[begin] in "和与由为" or of_team
    if joins and ALL_HAN.match(text[:begin][-1:]) and name_at(text, begin + 1) == begin + good[0]:
        return begin
    if good == [_SHORTEST] and text[begin] in "和与" and not _STRONG_EDGE.match(text, begin + _SHORTEST):
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
    verb = _followed(text, end - 1)
    if verb.startswith("先后") or _RANKED.match(text, end - 1) or _WITH_WORK.match(text, end - 1):
        return True
    longer = is_given(text[end - 1]) and 2 <= len(_followed(text, end)) >= len(verb)
    return (len(verb) >= 2 and not longer) or _OPENS.match(text, end - 1) is not None


def _after_name(text: str, end: int) -> bool:
    """Whether what follows tells that the last character before it was no particle (王忠和，… ; 李建和出席)."""
    if text[end - 1] == "为" and _BEARS.match(text, end):
        return False
    if text.startswith("和与", end - 1):
        return True
    joins = text[end - 1] not in _SAYING and _PAUSE.match(text, end)
    return bool(joins or _ACTS_AFTER.match(text, end))


def _spread(text: str, begin: int) -> int:
    """The end of a name of two characters that is set as wide as one of three (王 芳), or ``begin``."""
    match = _SPREAD.match(text, begin)
    listed = match is not None and text[begin] in surnames()[0]
    return match.end() if match and listed and _ends(text, match.end()) else begin


def after_post(text: str, begin: int) -> int:
    """The end of a name that only its post before it tells, or ``begin``."""
    aside = text.rfind("（", max(0, begin - 12), begin) if text[begin - 1 : begin] == "）" else begin
    before = [b for b, e, _ in posts().spans(text) if e == aside]
    if not before:
        elected = _ELECTS.search(text, 0, begin) and _TO_POST.match(text, begin)
        if elected and text[begin : begin + _SHORTEST] in word_names():
            return begin + _SHORTEST
        told = (
            elected
            or text[begin - 1 : begin] in _BEARING
            or text[begin - 1 : begin] in _WORKERS
            or _OF_KIN.search(text, 0, begin)
            or _EMPLOYED.match(text, begin)
            or _CHOSEN.match(text, begin)
        )
        return (_rare(text, begin) or _by_words(text, begin) or begin) if told else begin
    if text.startswith(("由", "为"), begin) and name_at(text, begin + 1) > begin + 1:
        return begin
    if (end := _worded(text, begin, before)) > begin:
        return end
    end = _by_words(text, begin) or _rare(text, begin) or _unlisted(text, begin, before) or _by_form(text, begin)
    return begin if not end or text[begin:end] in not_names() else end


def _is_name(text: str, begin: int, size: int) -> bool:
    name = text[begin : begin + size]
    if size == _SHORTEST and text[begin + 1 : begin + 3] in post_names():
        return False
    speaks = _SPEAKS.match(text, begin + size - 1)
    verb = _OPENS.match(text, begin + size - 1) or name[-1:] in {"为", "任"}
    if verb and size > _SHORTEST and name[:_SHORTEST] in word_names():
        return False
    return len(name) == size and not speaks and _ends(text, begin + size) and could_be(name)


def _ends(text: str, end: int) -> bool:
    """Whether what stands at ``end`` may follow a name."""
    if text[end : end + 1] == "作" and text[end - 1 : end] in _WORKING:
        return False
    done = _DONE.match(text, end) and (is_given(text[end - 1]) or not is_common(text[end - 1 : end + 1]))
    return bool(done or _EDGE.match(text, end) or _followers().match(text, end))


def without_verb(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """A span without its last character where that begins what follows: 〔name〕作|了, 问|鼎, 均|来自."""
    begin, end = span
    verb = text[end - 1] in "作均都" and (len(_followed(text, end - 1)) > 1 or _OPENS.match(text, end - 1))
    cut = end - begin == LONGEST and (verb or _RANKED.match(text, end - 1) or _is_contrast(text, end - 1))
    return (begin, end - 1) if cut else span


def _is_contrast(text: str, place: int) -> bool:
    """Whether 则 rather sets what someone did against what is told before: 〔name〕则分别获得."""
    return text[place] == "则" and _CONTRAST.match(text, place + 1) is not None


def _followed(text: str, begin: int) -> str:
    match = _followers().match(text, begin)
    return match[0] if match else ""


def _minority_end(text: str, match: re.Match[str]) -> int:
    """The end of a name with 中点 (艾力·买买提): at the first word that may follow its last part."""
    if any(begin == match.start() for begin, _, _ in posts().spans(text[: match.end()])):
        return match.start()
    shortest = match.start() + 4
    for end in range(match.end(), shortest - 1, -1):
        if text[end - 1] != "·" and _ends(text, end):
            last = text.rfind("·", match.start(), end)
            if told := transcribed.pattern().match(text, match.start()):
                cut = end - told.end() == 1 and text[end - 1] in _CLOSING
                return told.end() if last < told.end() <= end and not cut else end
            return next((e for e in range(max(last + 3, shortest), end) if _followers().match(text, e)), end)
    return match.end()


def _by_words(text: str, begin: int) -> int:
    """The end of a name that a common word follows at once (班长赵志国感慨), or 0."""
    if text[begin : begin + 1] in _JOINING:
        return 0
    double = text[begin : begin + 2] in surnames()[1]
    for size in sizes(text, begin)[: 2 if double else None]:
        name, rest = text[begin : begin + size], text[begin + size : begin + size + 2]
        if not could_be(name) or doubtful(name) or len(set(name)) < 2:
            continue
        long = is_common(rest + text[begin + size + 2 : begin + size + 3])
        if len(rest) == 2 and (long or is_common(rest)) and not is_common(name[-1] + rest[0]):
            return begin + size
    return 0


def _by_form(text: str, begin: int) -> int:
    """The end of a name that its characters alone tell, whatever follows (班长赵志国扬帆出海), or 0."""
    for size in (n for n in sizes(text, begin) if n > _SHORTEST and text[begin] not in _JOINING):
        name, rest = text[begin : begin + size], text[begin + size : begin + size + 2]
        given = name[size - 2 :]
        whole = len(rest) == _PAIR and ALL_HAN.fullmatch(rest) and is_given(given) and could_be(name)
        worded = map(is_common, (name, given, given + rest[:1], name[-1] + rest[:1], name[-1] + rest))
        if whole and len(set(name)) > 1 and name[:2] not in not_names() and not any(worded):
            return begin + size
    return 0


def _rare(text: str, begin: int) -> int:
    """The end of a name whose surname is rather a common word (讲师别建国), or 0."""
    surname = next((n for n in (2, 1) if text[begin : begin + n] in rare_ones()), 0)
    in_office = text[begin - 1 : begin] in _OFFICES
    for size in (surname + 2, surname + 1) if surname else ():
        name, end = text[begin : begin + size], begin + size
        closed = (
            _STRONG_EDGE.match(text, end)
            or text.startswith(("等", "（", "："), end)
            or len(_followed(text, end)) > (0 if in_office else surname + 2 - size)
            or _DONE.match(text, end)
        )
        given = len(name) == size and is_given(name[surname:])
        worded = is_common(name) or (is_common(name[:2]) and surname == 1 and not (in_office and size > _SHORTEST))
        if closed and given and name not in not_names() and not worded:
            return end
    return 0


def rare_end(text: str, begin: int) -> int:
    """The end of a name whose surname is rather a common word, or ``begin``."""
    return _rare(text, begin) or begin


def _worded(text: str, begin: int, before: list[int]) -> int:
    """The end of a name that is a word too (庭长向阳) after a post, or ``begin``."""
    end = named_by_word(text, begin)
    owned = end > begin and any(_OWNED_POST.search(text[:post]) for post in before)
    crowd = _CROWD.search(text, 0, begin) and _STRONG_EDGE.match(text, end)
    closed = _STRONG_EDGE.match(text, end) or _OPENS.match(text, end)
    return end if (owned or closed) and not crowd else begin


def named_by_word(text: str, begin: int) -> int:
    """The end of a name that is a common word too, where a mark or a verb closes it, or ``begin``."""
    end = begin + _SHORTEST
    closed = _STRONG_EDGE.match(text, end) or len(_followed(text, end)) >= _PAIR or _OPENS.match(text, end)
    return end if text[begin:end] in word_names() and closed else begin


@cache
def word_names() -> frozenset[str]:
    """The common words that are persons' names too."""
    return frozenset(words("word_names.txt"))


def _part_ends(text: str, end: int, size: int) -> bool:
    """Whether what follows a part of a transcribed name ends it: behind a short one a long verb alone."""
    return _ends(text, end) if size > _PAIR else len(_followed(text, end)) >= _PAIR


def _unlisted(text: str, begin: int, before: list[int]) -> int:
    """The end of a name without a listed surname (次仁卓玛) after an organization's post, or 0."""
    spans = transcribed.parts().spans(text)
    part = next(
        (e for b, e, _ in spans if b == begin and (_STRONG_EDGE.match(text, e) or _part_ends(text, e, e - b))), 0
    )
    if part or not (any(_OWNED_POST.search(text[:post]) for post in before) or spans):
        return part
    longest = _UNLISTED.match(text, begin)
    for end in range(begin + 3, (longest.end() if longest else begin) + 1):
        name = text[begin:end]
        if not (_STRONG_EDGE.match(text, end) or _OPENS.match(text, end) or len(_followed(text, end)) >= _PAIR):
            continue
        words_in = (name, *(name[i : i + 2] for i in range(len(name) - 1)))
        if not NEVER.search(name) and not _TOLD.search(name) and not any(map(is_common, words_in)):
            return end
    return 0
