"""Tells which lines of a bulletin are results: lines of a prize and its winners, the groups and entries among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ingest import honours
from ingest.lexicon import HAN
from ingest.lines import Line
from ingest.surnames import called, plausible

CORE = (
    r"(?:[特一二三四]等奖|[金银铜][奖牌]|[冠亚季殿]军(?:队(?= |：))?|第(?:[一二三四五六七八九十]|\d{1,2})名|优[秀胜]奖|"
    rf"(?:优秀|最佳|突出|杰出){HAN}{{2,6}}奖|{HAN}{{2,6}}(?:组织|风尚|文明|创意|人气|风采|贡献|进步|鼓励|入围)奖|"
    rf"(?:优秀|先进|优胜)(?:组织)?(?:单位|集体|个人|班组|组织者)(?=[ ：]|$)|"
    rf"最[佳受具有]{HAN}{{2,8}}(?<!奖)(?=[ ：]|$)|{HAN}{{2,6}}(?:标兵|能手|状元|之星)(?=[ ：-])|"
    rf"(?:优秀|优胜)(?:裁判员?|教练员?|运动员|选手|领队)(?=[ ：（]|$)|{HAN}{{2,6}}(?<![获颁领])奖(?=[ ：]))"
)
_OF_CORE = re.compile("[奖牌军名优先最标能状星]")
"""What every prize of ``CORE`` has one of."""

NUMBER = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,2}）|\d{1,2}[.、](?!\d)|【|·) *")
_AFTER = r"(?:获得者|获奖者|得主|获奖(?:单位|个人|作品|选手))?(?:（[^（）]{1,8}）)?】?"
_NAME = r"[一-鿿0-9×]{0,8}?"
_ALONE = re.compile(rf"{_NAME}{CORE}{_AFTER}[： ]*")
_FILLED = re.compile(
    rf"(?:[一-鿿A-Z0-9×（）]{{1,14}}[ ：]+)?{_NAME}{CORE}{_AFTER}(?:(?: |：|-{{1,2}})+|(?<=】))[^，。]{{2}}"
)
_FILLS = re.compile(rf"{CORE}{_AFTER}[ ：]+(?=[^ ，。；：])")
_INLINE = re.compile(rf"{CORE}(?={HAN}{{2}})(?![获奖的得])")
_LABELED_RANK = re.compile(f"{HAN}{{2,10}}：(?:[特一二三]等奖|[冠亚季]军|第[一二三四五六七八]名){HAN}{{2,3}}")
"""The one winner of a contest: 女子踢毽：第一名李勇."""
_BRACKET = re.compile(rf"[^（）]{{2,40}}（(?:[^（）]*[，、 ])?(?:[均同]?为)?{_NAME}{CORE}）[；，、。 ]*")
_BRACKETED = re.compile(rf"(?:{_BRACKET.pattern})+")
_SCORED = re.compile(
    rf"(?:[一-鿿0-9]{{2,10}}：)?(?:{HAN}{{2,4}}(?:（[^（）]{{2,20}}）)? *"
    rf"\d[\d.:′″]*(?:分|秒|环|米|票|个|次|公斤|厘米)?，{_NAME}{CORE}(?:[；。，]|$) *)+"
)
"""Winners with their scores before the prize: 男子组：李勇 287环，金牌；王强 281环，银牌."""
_GROUP = re.compile(
    r"[一-鿿0-9×（）]{1,12}(?:(?<![小班])组|赛|[单双]打|混双|团体|总分|[赛项]目|类|奖项?|名单|成绩|结果|情况|项|工|员|赛项|\d米|接力)(?:(?<=[奖项单绩果])(?:分别[是为]|如下|揭晓|公布))?：?|"
    r"(?:参赛)?(?:工种|项目|组别|类别|赛项|单元)：[一-鿿A-Z0-9]{2,12}"
)
_TITLE = re.compile("[一-鿿0-9×（）]{2,10}：?")
_ORDINAL = re.compile(r"\d{1,2}[.、]?|[一二三四五六七八九十]{1,2}")
_CLAUSE = re.compile(
    "[。！？；]$|召开|举[办行]|开展|启动|荣?获|慰问|走进|落幕|开幕|组织(?!奖|部|单位|者)|[为的](?:进一步|了)"
)
_WORK = re.compile("《[^《》]+》")
_PERSON = re.compile(
    f"(?:[一-鿿·]{{2,8}}|{HAN} {{1,4}}{HAN})(?:（[^（）]{{2,}}）|"
    f" +[一-鿿（][^，。]*)|[^ ，。]{{3,}}[ ）]+[一-鿿·]{{2,4}}(?:（[^（）]{{2,12}}）)?"
)
_KEY = re.compile(
    "(?:^|[ ，；])(?:完成[人者]|作者|主创(?:人员)?|发明人|创作者|申报人|主讲人?|[表讲朗][演诵]者|演唱者?|"
    "选送单位|报送单位)："
)
"""What stands before who made the work that an entry names: 〔work〕 完成人：〔name〕."""
_LIST = re.compile(r"[一-鿿·（）]{2,24}(?:[、 ]+[一-鿿·（）]{2,24})*、?")
HOUSE = re.compile(
    "[一-鿿0-9（）]{3,24}(?<![大动谈论年])(?:[队会厂校院局司科室处组班站所店行社村镇团]|代表队|公司|集团|中心|街道)、?"
)
"""A line that is the name of a house."""
COUNTED = re.compile(
    r"(?=[^（]*(?:[最优佳]|先进|模范|示范|标兵|星|能手|工匠|达人|突出|杰出|十佳|文明|红旗|奖|卫士)[^（]*（|"
    r"(?:优秀|先进|模范|最美|十佳)[^（]*$)(?P<name>[一-鿿“”]{4,18})"
    r"(?:（(?:共?\d+[名个家人]|[按以][^（）]{2,14}|排名不分先后)[^（）]{0,12}）|(?<=工作者)|(?<=积极分子)|(?<=[之小]家)|(?<=教研组|备课组|年级组)|"
    r"(?<=干部|职工|员工|教师|护士|医生|医师|党员|科室)|(?<=班主任))[：:]?"
)
"""A line that is a title and how many were given it, or in which order: 优秀工会之友（2名）."""
_ROLL = re.compile(
    rf"(?:附件?\d?：?)?(?:获奖|表彰|受表彰|表扬|授牌|授星|入选|评选|命名|奖项){HAN}{{0,8}}名单(?:（[^（）]{{1,8}}）)?：?"
)
LABELED = re.compile(
    r"(?P<name>(?![^：]*(?:作者|作品|单位名|部门|选手|姓名|时间|地点|方式|电话|来源|记者|编辑|审核|[主承协]办|撰稿|供稿|摄影))"
    r"(?=[^：]*(?:最|优|佳|先进|模范|示范|标兵|标杆|样[本板]|星|能手|匠|达人|金牌|突出|杰出|百|奖|文明))"
    r"[一-鿿“”]{3,14}(?<![组类项工打赛目])(?<!名单|成绩|结果|情况|团体|总分))(?:（[^（）]{1,8}）)?：(?=[^：。]{2,}。?$)"
)
"""What leads a line of a roll: a title or prize that no list has, before those who were given it (最美驿站：…)."""
_LONGEST = 60
_DAY = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")


class Marked(NamedTuple):
    """The indexes of the lines of prizes and winners, and of those that introduce them: numbers, names of groups."""

    results: frozenset[int]
    groups: frozenset[int]


def marked(lines: Sequence[Line]) -> Marked:
    """Which lines are results, and which introduce them."""
    read = [_read(line) for line in lines]
    found: set[int] = set()
    index = 0
    while index < len(read):
        end = _run(read, index) if _is_result(read[index].text) else index
        if end > index and _counts(read[index:end]):
            found |= {*range(_led(read, index), end)}
        index = max(end, index + 1)
    groups = frozenset(i for i in found if read[i].introduces and not _is_result(read[i].text))
    heads, labeled = _rolls(lines)
    return Marked((frozenset(found) - groups | labeled) - heads, groups | heads)


def alone(text: str) -> bool:
    """Whether a line, without its number, names a prize and nobody who won it."""
    return _ALONE.fullmatch(text) is not None or is_counted(text)


def is_counted(text: str) -> bool:
    """Whether a line is a title and how many won it, and no honor that they bear: 优秀工会之友（2名）."""
    told = COUNTED.fullmatch(text)
    return told is not None and all(one.kind != "honour" for one in honours.find(told["name"]))


def inline(text: str) -> bool:
    """Whether a line names prizes with their winners beside them: 第一名李勇 第二名王强, 李勇（冠军）；王强（亚军）."""
    several = len(_INLINE.findall(text)) > 1 or _LABELED_RANK.fullmatch(text) is not None
    return several or _BRACKETED.fullmatch(text) is not None or is_scored(text)


def is_scored(text: str) -> bool:
    """Whether a line names winners with their scores, each before its prize."""
    return _SCORED.fullmatch(text) is not None


def _rolls(lines: Sequence[Line]) -> tuple[frozenset[int], frozenset[int]]:
    """The headings that say that a roll follows, and the lines below them that a title leads."""
    texts = [line.passage.text.strip() for line in lines]
    labeled: set[int] = set()
    heads = {index for index, text in enumerate(texts) if _ROLL.fullmatch(text)}
    for index in sorted(heads):
        end = index + 1
        while end < len(texts) and LABELED.match(texts[end]):
            end += 1
        labeled |= {*range(index + 1, end)}
    return frozenset(head for head in heads if head + 1 in labeled), frozenset(labeled)


class _Read(NamedTuple):
    """What a short line says without its number, and whether it can only introduce results; "" for other lines."""

    text: str
    introduces: bool


def _read(line: Line) -> _Read:
    text = line.passage.text.strip()
    if len(text) > 2 * _LONGEST or line.kind == "byline":
        return _Read("", introduces=False)
    number = NUMBER.match(text)
    said = text[number.end() :].removesuffix("】") if number and number[0][0] == "【" else NUMBER.sub("", text, count=1)
    small = _ORDINAL.fullmatch(said) or _GROUP.fullmatch(said) or (line.kind == "heading" and _titles(said))
    return _Read(said, bool(small))


def _titles(said: str) -> bool:
    """Whether a short line can name a group: no house and no name, alone or with a bracket."""
    name = said.partition("（")[0]
    winner = plausible(name) or (name != said and called(name)) or HOUSE.fullmatch(said)
    return _TITLE.fullmatch(said) is not None and not winner


def _is_result(text: str) -> bool:
    if is_counted(text):
        return True
    if not _OF_CORE.search(text):
        return False
    filled = _FILLED.match(text) is not None or inline(text)
    return alone(text) or (filled and not _CLAUSE.search(text))


def _run(lines: Sequence[_Read], start: int) -> int:
    """The end of the results that begin with a line."""
    index, open_list = start, False
    while index < len(lines):
        text = lines[index].text
        if _is_result(text):
            open_list = alone(text)
        elif lines[index].introduces and _is_result(_below(lines, index)):
            open_list = False
        elif not _is_entry(text, sure=open_list) or is_signer([line.text for line in lines[index : index + 2]], 0):
            break
        index += 1
    return index


def is_signer(texts: Sequence[str], index: int) -> bool:
    """Whether a line is who signed the notice, with the day below."""
    return index + 1 < len(texts) and _DAY.fullmatch(texts[index + 1].strip()) is not None


def _below(lines: Sequence[_Read], index: int) -> str:
    """The first of the next lines that does not introduce others."""
    return next((line.text for line in lines[index + 1 : index + 4] if not line.introduces), "")


def _is_entry(text: str, *, sure: bool) -> bool:
    """Whether a line is a winner; ``sure`` where the line above it is a prize alone, or a winner of it."""
    if not text or len(text) > _LONGEST or _CLAUSE.search(_WORK.sub("", text)):
        return False
    told = _WORK.search(text) or _PERSON.fullmatch(text) or _KEY.search(text)
    return bool(told or (sure and (HOUSE.fullmatch(text) or _LIST.fullmatch(text))))


def _counts(lines: Sequence[_Read]) -> bool:
    """Whether lines are results indeed: two prizes with winners, in one line or more, or one and a winner below it."""
    prizes = [line.text for line in lines if _is_result(line.text)]
    several = max(len(form.findall(prizes[0])) for form in (_FILLS, _BRACKET)) > 1
    return several or (len(lines) > 1 and (len(prizes) > 1 or alone(prizes[0])))


def _led(lines: Sequence[_Read], index: int) -> int:
    """The first of the numbers and group names right above results."""
    while index > 0 and lines[index - 1].introduces:
        index -= 1
    return index
