"""Persons that the characters of a name suggest: a surname and characters of given names, where a name can stand.

Weaker than a post or a verb of office, so that both sides must speak for a person: work, a workplace, a prize or the
head of a clause before the name; a verb of persons, a bracket, a list or a mark after it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from ingest.commonwords import is_common
from ingest.lexicon import ADDRESS, HAN, alternation, words
from ingest.personal_names import DONE, RANKED, SCORED, followed, name_at
from ingest.surnames import is_given, plausible, possible, rare, rare_ones
from ingest.symbols import SYMBOLS

_ORG, _COUNT = SYMBOLS["organization"], SYMBOLS["count"]
_BEARING = SYMBOLS["prize"] + SYMBOLS["honour"]
_SUBJECT = (
    "(?:语文|数学|英语|物理|化学|生物|政治|历史|地理|音乐|美术|体育(?:与健康)?|信息(?:技术)?|科学|"
    "道法|思政|道德与法治|综合实践|通用技术)"
)
_REGION = f"{HAN}{{2}}(?:[市县区旗州盟省镇乡村]|街道|地区)"
_AT_WORK = re.compile(
    rf"(?:[{_ORG}](?:的|选手|队员| |选派的|选送的)?|[{_BEARING}](?:得主|[ 、的])?|"
    rf"{SYMBOLS['quoted']}|{SYMBOLS['document']}的|{_REGION}的|"
    rf"(?<={HAN})[工师员手者友匠士兵生嫂哥姐妹医警人模星]|标兵|干部|劳模|冠军|同志|会员|徒[弟儿]|孩子|[儿女长次]子|女儿|丈夫|爱人|[父母]亲|小伙子?|姑娘|[老小新女主]将|主评|领[诵唱]|指挥|厨娘|[市县区旗省镇村]人|新秀|新[郎娘]|搭档|老伴|学子|弟子|博士|院士|妈妈|爸爸|黑马|老人|大师|"
    rf"(?:车间|分?公司|集团|[\dA-Z]路|专线|[部科厂台组班站所段院处室园店局校队行社村坊矿场库线系会乡镇]|{alternation(words('trades.txt'))}|[小中大]学|[工业社园厂矿校片街]区|中心|系统|食堂|窗口|网点|支行|专柜|医院)的?|来自{HAN}{{2,12}}的|"
    rf"(?:^|[，。；：、和及-]){_SUBJECT}|岁的|"
    r"(?:冠军|亚军|季军|第[一二三]名|头名)[为是])$"
)
_KIN = re.compile("(?:[市县]|徒[弟儿]|孩子|[儿女]子|女儿|小伙|妻子|姑娘|新[郎娘]|中心|车间|公司|集团)$")
_HEAD = re.compile(
    r"(?:^|[，。；：、！？（“|①-⑳ 由与和为向让请给对派及了是/-]|(?:^|[^\d.])\d{1,2}[.、]|"
    r"击败|战胜|淘汰|力克|险胜|完胜|其中|包括|组织|安排|选派)$"
)
_PERSONAL = re.compile(
    rf"（|作(?:了|题为)?[^，。；]{{0,12}}(?:报告|发言|讲话|致辞|动员|部署|介绍|交流|总结|说明|点评|分享|讲座|宣讲)|等{_COUNT}|{ADDRESS}|[获任率说]|[一二两三四五六七八九十]位|"
    rf"以(?=[\d{_COUNT}])|为[^，。；]{{0,14}}(?:主席|主任|委员|会长|组长|书记|经理|理事|代表)|的{HAN}{{0,8}}[{SYMBOLS['document']}{SYMBOLS['quoted']}]|，[男女]，|，\d{{2}}岁|{SCORED}|，{_ORG}{HAN}{{1,12}}[工师员长手任授记席理][，。、]|"
    rf"[， ][{_BEARING}](?:[，、。；）]|$)|，{_ORG}[，）]|"
    rf"[是为](?:\d{{4}}年度?)?[{_ORG}{_BEARING[1]}]|[列位居]{_BEARING[0]}"
)
_SPEAKS = (
    "(?:说[：，。“]|作(?=了|题为|关于|[^，。；]{0,8}?(?:报告|发言|讲话|致辞|动员|部署|介绍|交流|总结|说明|点评|分享)))"
)
_GOES_ON = re.compile(f"{_SPEAKS}|等(?:{_COUNT}|人|同志)")
"""What follows a name though it makes a word with the last character: 周小平|等5人."""
_PORTRAYED = re.compile(
    rf"，(?:[男女]，|{HAN}{{1,4}}族，|{SYMBOLS['date']}(?:出)?生|[{_ORG}{_BEARING[1]}])|（[^（）]*{_BEARING[1]}"
)
_NEXT = re.compile("(?:（[^（）]{1,8}）)?[、和与/]")
_LAST = re.compile(f"(?:{HAN}{{2,4}}(?:（[^（）]{{1,8}}）)?[、和与]){{1,3}}$")
_ITEM = re.compile(f"({HAN}{{3,4}})(?:（[^（）]{{1,8}}）)?[、和与]")
_BEFORE_ITEM = re.compile(f"(?P<work>[一-鿿{_ORG}]{{1,10}})(?P<name>{HAN}{{3}})、[^，。；：、]{{1,10}}$")
_AFTER_ITEM = re.compile(f"、(?P<work>[一-鿿{_ORG}]{{1,10}})(?P<name>{HAN}{{3}})(?=[，。；、])")
_OFFICIATES = re.compile(
    "(?:宣布|致[^，。；]{0,3}[辞词]|主持|领誓|作(?:了|题为)?[^，。；]{0,12}(?:报告|发言|讲话|动员|点评)|讲话|表示|指出|强调|要求|认为|坦言|"
    rf"感慨|告诉|回忆|介绍说?，|说[，：]|代表[^，。；]{{2,16}}(?:致|作|发言|宣|表态|感谢)|一行|荣?获|夺得|摘得|当选|现场|动情|深情|登台|今年已?[\d{_COUNT}]|出生于|毕业于|从[事业教医警]\d?|参加工作|入职)"
)
_WINS = re.compile("当选|荣?获|[夺摘斩拿捧]|[位名]列|被|荣膺")
_IN_UNIT = re.compile("(?:车间|中心|工段|分厂|工区|项目部|分公司)$")
_OF_REGION = re.compile(f"{HAN}[市县旗]$")
_PAIR = re.compile(f"(?P<first>{HAN}{{2,4}})/(?P<second>{HAN}{{2,4}})")
_SIZES = (4, 3, 2)
_MARKS = frozenset("，。；、）")
_NEAR = 3
_CLOSED = re.compile(f"等[{_COUNT}，。]|[、和与{_COUNT}]")
_AFTER = frozenset(("", *"，。；、）（和与等/| ", *_BEARING, SYMBOLS["document"], SYMBOLS["quoted"]))
_ROLL = re.compile(
    rf"[{_BEARING}](?:（?{_COUNT}）?)?(?:称号)?(?:获得者|的{HAN}{{0,4}})?(?:[有是为]?[：:]|[有是为]| )[^。；]*$"
    rf"|[{SYMBOLS['quoted']}{SYMBOLS['prize']}](?:正?式?(?:出炉|揭晓|产生|评出|诞生)|--)[：，]?[^。；]*$|[{SYMBOLS['document']}{SYMBOLS['quoted']}]（[^（）。；]*$"
)
_JOINT = re.compile(
    "(?:、[^，。；、]{2,16}){1,6}(?:分别|分获|[获荣摘夺斩捧]|出席|参加|发言|受|被|并列|并称|同[获为得]|等)"
)


def find(text: str, free: Callable[[tuple[int, int]], bool]) -> Iterator[tuple[int, int]]:
    """The ``free`` spans of a symbol text that read as names by their characters and by what stands on both sides."""
    at = 0
    while match := _name().search(text, at):
        begin, end = match.span()
        at = begin + 1
        end += text[end : end + 1] == "和" and text[end + 1 : end + 2] in set("、，。；") and end - begin == 2
        begin += begin > 0 and match[0][0] in "和与" and name_at(text, begin + 1) == end
        end -= name_at(text, begin) == end - 1 and len(followed(text, end - 1)) > 1
        if not free((begin, end)):
            continue
        sure = plausible(text[begin:end])
        if (sure or possible(text[begin:end])) and _stands(text, begin, end, sure=sure):
            at = end
            yield begin, end
    for match in _rare_name().finditer(text):
        if rare(match[0]) and free(match.span()) and _is_rare_one(text, *match.span()):
            yield match.span()


def _is_rare_one(text: str, begin: int, end: int) -> bool:
    """Whether both sides speak for a name whose surname is rather a word: 选手杞丽华夺得, 李平为主席，过文波当选."""
    if _broken(text, begin, end) or not _verb().match(text, end):
        return False
    return _AT_WORK.search(text, max(0, begin - 16), begin) is not None or (
        _HEAD.search(text[:begin]) is not None and _WINS.match(text, end) is not None
    )


def paired(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the names of pairs with a stroke between them, whatever stands around: 东道主周文清/李大海."""
    for pair in _PAIR.finditer(text) if "/" in text else ():
        begins = (pair.end("first") - size for size in _SIZES)
        begin = next((b for b in begins if b >= pair.start() and _is_written(text[b : pair.end("first")])), -1)
        ends = (pair.start("second") + size for size in _SIZES)
        end = next((e for e in ends if e <= pair.end() and _is_written(text[pair.start("second") : e])), -1)
        if begin >= 0 and end >= 0:
            yield from ((begin, pair.end("first")), (pair.start("second"), end))


def _is_written(name: str) -> bool:
    """Whether a string is a name by all its characters."""
    return plausible(name) and is_given(name[2 if len(name) == _SIZES[0] else 1 :])


def acts(text: str, begin: int, end: int) -> bool:
    """Whether a span is a name by its characters and a verb of persons follows (职工〔宁浩〕听完)."""
    match = _name().match(text, begin)
    if match is None or match.end() != end or not possible(match[0]):
        return False
    return _verb().match(text, end) is not None and not is_common(text[end - 1 : end + 1])


@cache
def _name() -> re.Pattern[str]:
    listed = words("surnames.txt")
    single = "".join(name for name in listed if len(name) == 1)
    double = "".join(f"|(?<={name[0]}){name[1]}" for name in listed if len(name) == 2)
    opening = "".join(dict.fromkeys(name[0] for name in listed))
    given = "[" + "".join(words("given_name_characters.txt")) + "]{1,2}"
    follows = alternation(words("name_followers.txt"))
    ranks = rf"[{_BEARING}{_COUNT}]|{RANKED}|{SCORED}|第[一二三四五](?=[，。；])|[列位居]{_BEARING[1]}"
    edge = rf"{_SPEAKS}|{DONE}|[，。；、！：（）“” /|-]|$|{ranks}|{follows}"
    return re.compile(rf"[{opening}](?:{double[1:]}|(?<=[{single}])){given}(?={edge})")


@cache
def _rare_name() -> re.Pattern[str]:
    given = "[" + "".join(words("given_name_characters.txt")) + "]{2}"
    return re.compile(
        f"[{''.join(n for n in rare_ones() if len(n) == 1)}]{given}(?={alternation(words('name_followers.txt'))})"
    )


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(f"{DONE}|{alternation(word for word in words('name_followers.txt') if len(word) > 1)}")


def _stands(text: str, begin: int, end: int, *, sure: bool) -> bool:
    """Whether both sides of a span speak for a person; more must where a common word begins it."""
    listed = _in_list(text, begin, end)
    if _broken(text, begin, end) and not (listed and _CLOSED.match(text, end)):
        return False
    personal = bool(_PERSONAL.match(text, end) or _verb().match(text, end))
    at_work = _AT_WORK.search(text, max(0, begin - 16), begin) is not None
    headed = _HEAD.search(text[:begin]) is not None
    if not sure:
        closed = end - begin > 2 and _IN_UNIT.search(text, 0, begin) and text[end : end + 1] in _MARKS
        return (at_work and (personal or bool(closed))) or (headed and (personal or listed) and end - begin > 2)
    marked = personal or text[end : end + 1] in _AFTER
    if (at_work or headed) and marked and _ROLL.search(text[:begin]):
        return True
    if personal and end - begin > 2 and _OF_REGION.search(text, 0, begin):
        return True
    if begin == 0 and _PORTRAYED.match(text, end):
        return True
    if end - begin == 2:
        joint = at_work and (_JOINT.match(text, end) is not None or _beside_another(text, begin, end))
        speaks = headed and _OFFICIATES.match(text, end) is not None
        return (at_work and personal) or joint or speaks or (headed and listed)
    return (at_work and marked) or (headed and (personal or listed))


def _beside_another(text: str, begin: int, end: int) -> bool:
    """Whether the item of a list beside a span ends with a whole name at work too: 合唱团周洁、摄影社许建明."""
    items = (_BEFORE_ITEM.search(text, max(0, begin - 30), begin), _AFTER_ITEM.match(text, end))
    names = [item["name"] for item in items if item is not None and _AT_WORK.search(item["work"])]
    return any(plausible(name) and _name().fullmatch(name) for name in names)


def _broken(text: str, begin: int, end: int) -> bool:
    """Whether an edge of a span is inside a common word."""
    linked = text[begin] in "和与" and is_common(text[begin + 1 : end])
    opens = linked or (is_common(text[begin - 1 : begin + 1]) and not _KIN.search(text, max(0, begin - 3), begin))
    return opens or (is_common(text[end - 1 : end + 1]) and not _GOES_ON.match(text, end))


def _in_list(text: str, begin: int, end: int) -> bool:
    """Whether a list that a span is in has another whole name by its characters."""
    named: list[str] = []
    at = end
    while (link := _NEXT.match(text, at)) and (after := _name().match(text, link.end())) and len(named) < _NEAR:
        named.append(after[0])
        at = after.end()
    before = _LAST.search(text, max(0, begin - 24), begin)
    items = _ITEM.findall(before[0]) if before else ()
    named += [tail for item in items for tail in (item, item[-3:]) if _name().fullmatch(tail)]
    return any(len(name) > 2 and plausible(name) for name in named)
