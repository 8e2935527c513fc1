"""Finds honours (全国劳动模范) and prizes (团体一等奖), each with its level where a list tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from ingest import bare_ranks, outright, prizes, regions, titles
from ingest.lexicon import HAN, Signs, any_of, rows
from ingest.mentions import HonourMention, in_order
from ingest.surnames import plausible

_BORNE = re.compile("(?:能手|标兵|工匠|巾帼奖|劳动奖章|劳动模范|红旗手)$")
_GOES_ON = re.compile("(?:书屋|之家|小家|工作[室站]|班组|家庭|团队|集体|岗|站|企业|社区|工会|车间|人才)”")
_OPENED = re.compile("“[^“”]{0,16}$")
_IN_NAME = re.compile(
    "[^一-鿿]?(?:[和与、]?工匠(?:人才)?)?(?:协会|联合会|学会|联谊会|研究会|促进会|基金会|学院|艺术团|宣讲团|联盟|公园|广场|展馆)"
)
_OF_EVENT = re.compile(
    f"(?!称号|荣誉|奖){HAN}{{0,4}}(?:[^发开进拓]展|评选|发布|论坛|大赛|竞赛|比赛|活动|仪式|典礼|[告谈享享]会|选树|推选|寻访)|提名|入围"
)
_NOMINATED = ("提名", "”提名")
_MANY = (
    "(?:单位|同志|集体|个人|(?:女|教)?职工|员工|工人|班组|团队|部门|车间|科室|企业|公司|学校|医院|社区|项目|选手|队员|教师|老师|"
    "民警|护士|医生|干部|人员|青年|代表|先进)"
)
"""What a number counts before the level of an honor: 等20家〔单位〕市五一劳动奖状."""
_UNKNOWN = re.compile(
    f"(?:(?<!{HAN})|(?<=[获为得予了评志是人名家个有及上他她们])|(?<=[0-9]年)|(?<=[0-9]年度))(?![人名家个位年度他她们])"
    f"(?!{_MANY}$)(?:(?![是为获的被等评得授予了有及和与还]){HAN}){{2,3}}$"
)
_BADGE = re.compile(
    f"(?:“(?P<quoted>{HAN}{{2,8}}(?:奖章|工匠|标兵|能手|模范))”|(?<!{HAN})(?P<plain>{HAN}{{2,6}}奖章))(?=获得者|得主)"
)
_GIVEN_TO = frozenset("“、和被获荣入")
_OF_ANY_HOUSE = re.compile("优秀|十佳")
_OF_REGIONS = re.compile("五一(?:劳动奖|巾帼)|劳动模范|三八红旗手|先进工作者")
"""Honors that only a region gives, so that the one before quotation marks is part of the name: 青石市“劳动模范”."""
_SECTOR = re.compile(f"(?<=[省市区县州盟旗]){HAN}{{2,6}}(?:行业|系统|战线)(?:优秀)?$")
_GOODS = frozenset(("桂冠", "金牌", "银牌", "铜牌"))
"""What stands for the thing that was handed out behind the name of a prize: 优秀组织单位〔铜牌〕."""
_FAR = 12
_OWN_LEVEL = re.compile("自治区")
_LEVEL = re.compile("(?:全国|自治区|兵团|省部级|[省市区县州]级|全[省市区县]|[省市区县州盟旗])$")


@cache
def _honours() -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], str, bool, bool], ...]]:
    """One pattern for all honours without their region, and each with its level, model worker, region taken."""
    listed = [row for row in rows("honours.tsv") if row[0][0] not in "省市区县"]
    cores = [row[0].replace("{R}", "").replace("五一", "“?五一”?") for row in listed]
    each = tuple(
        (re.compile(core), row[1], row[2] == "yes", "{R}" in row[0]) for core, row in zip(cores, listed, strict=True)
    )
    opened = {core.removeprefix("“?") for core in cores} | {"“" + core[2:] for core in cores if core.startswith("“?")}
    return re.compile(any_of(opened)), each


@lru_cache(maxsize=1024)
def _grades(core: str) -> tuple[tuple[re.Pattern[str], str, bool, bool], ...]:
    """The listed honors that a name without its region is."""
    return tuple(g for g in _honours()[1] if g[0].fullmatch(core))


@cache
def _signs() -> Signs:
    """What every honor, every listed or made-up prize, and every other one has in it: most sentences have none."""
    honours = {re.sub(r"[^一-鿿（）]", "", row[0])[-2:] for row in rows("honours.tsv")} - {""}
    others = (
        "称号",
        "“",
        "名次",
        "排名",
        "排位",
        "优秀",
        "最佳",
        "先进",
        *(f"前{number}" for number in "三五六八十"),
        "优胜",
        *titles.hints(),
        *outright.HINTS,
        *bare_ranks.GRADES,
    )
    return Signs(honours, prizes.hints(), others)


@lru_cache(maxsize=1024)
def is_borne(name: str) -> bool:
    """Whether what is won is a title that a person bears from then on (技术能手), not only the prize of a day."""
    return bool(_BORNE.search(name)) or any(honour.kind == "honour" for honour in find(name))


def find(text: str) -> list[HonourMention]:
    """The honours and prizes of a sentence, left to right."""
    found: list[HonourMention] = []
    honours, listed, others = _signs().places(text)
    if honours or listed or others:
        named = tuple(_named(text)) if honours else ()
        for honour in (
            *prizes.in_one(text),
            *_unlisted(text, named),
            *named,
            *(_of_bearer(text) if "获得者" in text or "得主" in text else ()),
            *prizes.find(text, listed),
        ):
            crown = honour.name in _GOODS and any(f.end == honour.begin for f in found)
            named_so = _BORNE.search(honour.name) and _IN_NAME.match(text, honour.end)
            if not (crown or named_so) and all(honour.end <= f.begin or honour.begin >= f.end for f in found):
                found.append(honour)
    return sorted(found, key=in_order)


def _named(text: str) -> Iterator[HonourMention]:
    for match in _honours()[0].finditer(text):
        if _IN_NAME.match(text, match.end()) or text.startswith(_NOMINATED, match.end()) or _is_part(text, match):
            continue
        honour = _quoted(text, match) or _honour(text, match)
        if honour:
            yield honour


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Whether quotation marks hold a longer title that goes on behind a listed one: “〔最美职工〕书屋”."""
    return _GOES_ON.match(text, match.end()) is not None and _OPENED.search(text, 0, match.start() + 1) is not None


def _unlisted(text: str, named: Sequence[HonourMention]) -> Iterator[HonourMention]:
    """Titles that no list has, unless a listed honor ends where they do."""
    for begin, end in titles.find(text):
        if not any(begin < honor.end and honor.begin < end and honor.end >= end for honor in named):
            name = re.sub("[“”]", "", text[begin:end])
            yield HonourMention(begin, end, "prize", text[begin:end], "prize.unlisted", name)


def _of_bearer(text: str) -> Iterator[HonourMention]:
    """Badges and titles that no list has and that a person bears: 青山奖章获得者, “匠星标兵”获得者."""
    for match in _BADGE.finditer(text):
        name = match["quoted"] or match["plain"]
        yield HonourMention(*match.span(), "honour", match[0], "honour.of_bearer", name)


def _honour(text: str, match: re.Match[str]) -> HonourMention | None:
    """An honour with the region before it; one that needs a region and has none is no honour."""
    grades = _grades(match[0])
    level = _OWN_LEVEL.match(match[0])
    lead = _region_before(text, match.start() + (level.end() if level else 0))
    if level and len(lead) > level.end():
        begin = match.start() + level.end() - len(lead)
        name = text[begin : match.end()]
        return HonourMention(begin, match.end(), "honour", name, "honour.listed", name, grades[0][1], grades[0][2])
    taking = [g for g in grades if g[3]]
    sector = _SECTOR.search(text, max(0, match.start() - _FAR), match.start()) if taking and not lead else None
    if sector and (region := _region_before(text, sector.start())):
        lead = region + sector[0]
    if lead and taking:
        grade, begin = taking[0], match.start() - len(lead)
    elif any(not g[3] for g in grades):
        grade, begin = next(g for g in grades if not g[3]), match.start()
    else:
        return None
    end = match.end() + (match[0].count("“") > match[0].count("”") and text.startswith("”", match.end()))
    name = text[begin:end] if end == match.end() else re.sub("[“”]", "", text[begin:end])
    return HonourMention(begin, end, "honour", text[begin:end], "honour.listed", name, _level(grade[1], lead), grade[2])


def _quoted(text: str, match: re.Match[str]) -> HonourMention | None:
    """An honour that fills quotation marks: its whole name is what they hold."""
    opened = match[0].startswith("“")
    begin = match.start() if opened else text.rfind("“", max(0, match.start() - 16), match.start())
    if begin < 0 or text[match.end() : match.end() + 1] != "”" or "”" in text[begin : match.start()]:
        return None
    name = text[begin + 1 : match.end()]
    if _is_studio(text, begin, match) or _OF_EVENT.match(text, match.end() + 1):
        return None
    grades = _grades(match[0].removeprefix("“"))
    if _OF_ANY_HOUSE.match(name) and all(grade[3] for grade in grades):
        return None
    lead = _region_before(text, match.start())
    if begin == match.start() - (not opened) and grades and _OF_REGIONS.match(name):
        lead = _region_before(text, begin)
        begin, name = begin - len(lead), lead + name
    level = _level(grades[0][1], lead) if grades else ""
    return HonourMention(
        begin, match.end() + 1, "honour", name, "honour.quoted", name, level, bool(grades) and grades[0][2]
    )


def _is_studio(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether quotation marks hold the studio of a person that was given something: “李勇劳模创新工作室”被命名为…."""
    given = text[match.end() + 1 : match.end() + 2] in _GIVEN_TO
    return given and match[0].endswith("工作室") and plausible(text[begin + 1 : match.start()])


def _level(listed: str, lead: str) -> str:
    """The level of an honour of a region: the region's own, for a list knows only what a city gives."""
    if listed != "municipal":
        return listed
    if not lead or lead == "全国":
        return "national" if lead else listed
    known = regions.candidates(lead)
    if lead in {"省", "全省", "自治区", "兵团"} or any(r.level == "province" for r in known):
        return "provincial"
    return "district" if lead[-1] in "区县旗" or (known and all(r.level == "county" for r in known)) else "municipal"


def _region_before(text: str, end: int) -> str:
    """The region that ends at ``end``: a known one, one of the form X市, or its level alone."""
    for size in range(min(regions.longest(), end), 1, -1):
        if regions.candidates(text[end - size : end]):
            return text[end - size : end]
    level = _LEVEL.search(text, 0, end)
    if level is None:
        return ""
    unknown = _UNKNOWN.search(text, 0, level.start()) if len(level[0]) == 1 else None
    return (unknown[0] if unknown else "") + level[0]
