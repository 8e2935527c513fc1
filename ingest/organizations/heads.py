"""The heads that end a name, and the finders and word tables that the search for organizations reads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest.lexicon import HAN, Finder, alternation, rows, words
from ingest.names import bodies, national

Span = tuple[int, int, str]


def _each(written: str) -> tuple[str, ...]:
    return tuple(written.split())


SOFT = frozenset("与和同")
LEVEL = "市区县省州盟旗镇乡"
TEAMS = _each(
    "歌队 足球队 篮球队 排球队 乒乓球队 羽毛球队 龙舟队 合唱团 合唱队 舞蹈队 文工团 艺术团 "
    "男篮 女篮 男排 女排 男队 女队 一队 二队 三队 四队 五队 红队 蓝队 白队 黄队 甲队 乙队 联队 联合队 中心队 乌兰牧骑"
)
_SENT = frozenset((*TEAMS, "代表团"))
PARTY_BODIES = frozenset({"党组", "党委", "党总支", "党支部", "党工委", "党总支部", "机关党委", "支部", "总支"})
BRANCHES = frozenset(("支行", "中心支行", "分行", "支公司", "分公司", "营业部"))
PLACE_HEADS = _each(
    "图书馆 博物馆 纪念馆 文化馆 科技馆 档案馆 美术馆 群众艺术馆 文化中心 酒店 宾馆 大酒店 党群服务中心 便民服务中心 "
    "活动中心 足球中心 奥体中心 会议中心 行政中心 市民中心 车站 展览中心 健身中心 游泳中心 网球中心 运动中心 "
    "冰上中心 群艺馆 总部 本部 购物中心 商场 产业园 创业园 农场 牧场 茶场 景区 度假村 社区 村 "
    "体育中心 文化体育中心 体育馆 体育场 剧院 "
    "大剧院 会展中心"
)
GROUPS = _each(
    "国网 南网 国家电网 南方电网 中国 中共 中铁 中建 中交 中冶 华能 华电 大唐 国电 中石油 中石化 共青团 上海铁路 中华 "
    "航空工业 中国航发 中国商飞 中国航天 中国兵器 中国电建 中国能建 中国中铁 中国铁建 中国中车 中车 中粮 中化 "
    "国家能源 国能 中国移动 中国联通 中国电信 中国邮政 中国石油 中国石化 中国海油 国家 民革 民盟 民建 民进 农工党 "
    "致公党 九三学社 中核 中广核 国家金库 中国科学院"
)
CORPORATE_GROUPS = _each(
    "国网 南网 国家电网 南方电网 中铁 中建 中交 中冶 中车 华能 华电 大唐 国电 中石油 中石化 中国石油 中国石化 中国海油 "
    "中国铁建 中国移动 中国电信 中国联通 中国邮政 国家能源 中国航发 国寿 中国人寿 中国人保"
)
WRONG_BEFORE = {
    "公会": "办",
    "商会": "协磋",
    "小学": "中",
    "工段": "职电焊钳车铣瓦木",
    "理事会": "次务",
    "局": "结格布战棋终破赛",
    "队": "率带",
    "矿": "建采停投",
    "车组": "动列机",
    "厂": "建",
}
"""The characters before a head with which it is none: 协商|会, 五届三次理事会."""

_NUMBERS = ("十", "二十", "三十", *(ten + one for ten in ("", "十", "二十") for one in "一二三四五六七八九"))
_OF_CHILDREN = "PrimaryOrSecondarySchool"
WRONG_AFTER = {
    "队": "伍员长列形友",
    **{f"{number}建": "设筑议立成材造" for number in "一二三四五六七八九十"},
    **{f"{number}小": "组队时" for number in _NUMBERS},
    **{f"{number}中": "心国" for number in _NUMBERS},
    **{f"{number}高": "等于度校分层质技级中" for number in _NUMBERS},
    **{f"{number}初": "中级步心" for number in _NUMBERS},
    **{f"{number}幼": "儿童师" for number in _NUMBERS},
    **{f"{number}职": "业工员责务等级高校专教中" for number in _NUMBERS},
    "部": "门分队署件落属委级",
    "组织部": "分门",
    "局": "面势部限",
    "镇": "街村长",
    "院": "校士落区",
    "中学": "习生",
    "小学": "生",
    "报社": "会",
    "服务社": "会",
    "纪检组": "长",
    "工段": "长",
    "工区": "长",
    "班组": "长",
    "车队": "长",
    "支队": "长员伍",
    "大队": "长员",
    "中队": "长员",
    "会": "议员场面上见",
    "委": "员托派",
    "办": "公理法事",
    "所": "有以在属作做",
    "社": "会区",
    "社区": "民矫",
    "站": "点台在上起区",
    "银行": "业卡",
    "厂": "商家长区房",
    "矿": "山业工区井务产",
    "村": "民",
    "乡": "村亲镇",
    "厅": "堂",
    "中": "心国",
    "团": "队结体",
    "街道": "两社",
    "公司": "法",
    "工会": "工干小会驿",
    "大学": "生城",
    "学会": "了用如怎何使运",
    "女工委": "员",
    "党组": "织",
    "经审委": "员",
    "产业园": "区",
    "园": "区丁艺林",
}
_NUMBERED = re.compile("[〇○零一二三四五六七八九]{3,4}(?:[厂矿]|医院|研究所|地质队|仓库)")
_NOT_ACTING = frozenset(
    _each("基地 团队 报告厅 厅 镇 乡 村 协 联 广场 公园 体育馆 体育场 体育中心 影剧院 剧院 礼堂 展厅 展览馆")
)


@dataclass(frozen=True, slots=True)
class Head:
    """What ends a name: its class, and whether it needs a region or an organization before it."""

    text: str
    coarse: str
    cls: str
    strong: bool


COMPANY = Head("", "Enterprise", "Company", True)
"""The head of a firm whose name has none."""


@cache
def heads() -> dict[str, Head]:
    """The heads by their words: those of the lists that can act, and the teams."""
    found = {b.form: Head(b.form, b.coarse, b.cls, False) for b in bodies().values() if not b.whole}
    found |= {school: Head(school, "School", cls, True) for school, cls in numbered_schools().items()}
    events = frozenset(words("event_heads.tsv"))
    for word, coarse, cls, strength, *_ in rows("organization_heads.tsv"):
        if word not in events and _acts(word):
            found[word] = Head(word, coarse, cls, strength == "strong")
    return found | {team: Head(team, "Team", "Team", True) for team in TEAMS}


@cache
def numbered_schools() -> dict[str, str]:
    """What the schools of a city that bear a number are called, with their class: 九高, 十二中, 三幼, 二实小."""
    ends = {"幼": "Kindergarten", "职": "VocationalSchool"} | dict.fromkeys(
        ("中", "小", "高", "初", "实小"), _OF_CHILDREN
    )
    return {number + end: cls for number in _NUMBERS for end, cls in ends.items()}


def _acts(word: str) -> bool:
    if word in _NOT_ACTING or word.endswith(("大会", "联谊会", "机关")):
        return False
    return not (word in bodies() and bodies()[word].whole)


NUMBERED_BUREAU = re.compile("(?<!第)(?:[一二三四五六七八九十]{1,3}|航)局(?:集团)?$")
"""What ends the short names of building firms that were bureaus: 中铁四局, 中交三航局."""


def head_of(name: str) -> Head | None:
    """The head that ends a name."""
    spans = head_finder().spans(name)
    if NUMBERED_BUREAU.search(name):
        return Head("局", "Enterprise", "Company", True)
    if spans and spans[-1][1] == len(name):
        return heads()[spans[-1][2]]
    covered = spans[-1][1] if spans else 0
    over = (size for size in (3, 2) if len(name) - size < covered < len(name))  # 二中 over 中学 of 第二中学
    return next((heads()[name[-size:]] for size in over if name[-size:] in heads()), None)


@cache
def head_finder() -> Finder:
    """Finds the heads, those that a longer word holds too."""
    return Finder(tuple(heads()))


@cache
def listed_finder() -> Finder:
    """Finds the names of national bodies, and the short forms that hold their level (市委)."""
    return Finder(tuple(dict.fromkeys([*national(), *(b.form for b in bodies().values() if b.whole)])))


@cache
def boundary_finder() -> Finder:
    """Finds the words that no name runs across."""
    return Finder(words("boundaries.txt") + words("changed.txt"))


@cache
def protected_finder() -> Finder:
    """Finds the words of names that hold a boundary word themselves."""
    return Finder(words("protected.txt") + _joined_names())


def _joined_names() -> tuple[str, ...]:
    """The middles of official names that hold a 和 or 与: 人力资源和社会保障, 发展和改革."""
    officials = [b.official for b in bodies().values()] + [n[0] for n in national().values()]
    found = {m[0] for o in officials for m in re.finditer(rf"{HAN}{{2,8}}[和与及]{HAN}{{2,6}}", o.replace("{R}", "，"))}
    return tuple(sorted(found))


@cache
def industries() -> frozenset[str]:
    """The words for industries, of which there are unions and any number of firms."""
    return frozenset(words("industries.txt"))


def is_trade(body: str) -> bool:
    """Whether words name a trade, or two of them: 服装纺织."""
    splits = ((body[:cut], body[cut:]) for cut in range(2, len(body) - 1))
    return body in _trades() or any(first in _trades() and last in _trades() for first, last in splits)


def is_in_firm(text: str, end: int, head: Span) -> bool:
    """Whether 和 that ends at ``end`` is part of a firm's name: no more than a trade follows (阳和机电公司)."""
    firm = head[2].endswith(("公司", "集团", "厂")) and text[end - 1 : end] in SOFT
    return firm and is_trade(text[end : head[0]])


@cache
def _trades() -> frozenset[str]:
    return industries() | frozenset(words("trades.txt"))


def is_numbered(name: str) -> bool:
    """Whether a house has a number of three figures or more for a name: 五〇四厂."""
    return _NUMBERED.fullmatch(name) is not None


def is_sent(team: str) -> bool:
    """Whether a team's head is enough after the body that sent it: 代表队, 职工代表队, 篮球队."""
    return team in _SENT or team.endswith("代表队")


def is_generic(text: str) -> bool:
    """Whether a text says only what sort of organization it is (基层, 各级), or nothing."""
    return bool(_generic().fullmatch(text))


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(f"(?:第[一二三四五六七八九十]+[届期批]|{alternation(words('generic.txt'))})*")
