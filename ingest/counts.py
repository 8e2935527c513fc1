"""Finds numbers with their unit and approximation: 近300名, 2200多名, 1.2万余件, 逾千家, 百余名, 七天."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from ingest.lexicon import HAN, alternation, found_from, words
from ingest.mentions import Mention

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_SPELLED_UNITS = (
    "门(?![县峡])|名|位|支(?!部)|家|所|天(?!后|前|之|半)|场(?![一二两三四]胜)"
    "|期|人|项目|赛项|项(?=个人赛|团体赛)|批|小时|个月|个"
)
_OVER, _NEARLY, _ABOUT = "over", "nearly", "about"
_APPROXIMATIONS = {
    **dict.fromkeys(("逾", "超", "超过", "多于", "不少于", "至少", "余", "多", "+", "以上", "达"), _OVER),
    **dict.fromkeys(("近", "将近", "接近", "不足", "不到"), _NEARLY),
    **dict.fromkeys(("约", "大约", "左右", "上下", "许", "几", "数", "来"), _ABOUT),
}
_NO_UNITS = frozenset(["年", "月", "日", "届", "岁", "时", "分", "秒", "号", "点", "支队"])
_LASTING = {"个多小时": "小时", "个多月": "个月", "个小时": "个小时"}
_NAMED_AS = {**_LASTING, "大": "个"}
_KINDS_OF = "大(?=(?:集体|个人|团体|比赛|竞赛|活动)*(?:项目|板块|环节|模块|赛项|工种|主题))"
_REGIONS = "[省市区县州旗]|地市|县区|市州|市县"
_FIRST = re.compile(r"[\d一二两三四五六七八九十百千万亿零〇数几上](?<![第\d.].)")
_WEEKS = re.compile("(?:为期|历时|持续|进行|延续|长达)(?:近|约)?$")
_NOUN = re.compile(f"{HAN}{{0,14}}")
_HOUSE = re.compile(f"(?<={HAN})[司院校厂部局团处系男女科关组区心馆所会室社站矿]$|[A-Z]$")
_OF_NAME = re.compile(f"{HAN}(?![共有计等余约近超达由了为的派各设分到出来成组每仅]){HAN}$")
_AFTER_TEAM = re.compile("[、，。和与获夺摘以凭力对战胜负名位并问登]|分[获别列]|$")
_STATED = frozenset({"达"})
_BEFORE = re.compile("(?<![第0-9.])(?:逾|超过|超|近|将近|接近|不足|不到|约|大约|至少|不少于|多于|达)$")


@dataclass(frozen=True, slots=True)
class CountMention(Mention):
    """A number: its ``value``, ``unit``, how near it is ("over", "nearly", "about" or ""), and the ``noun`` counted."""

    value: float = field(default=0.0, compare=False)
    unit: str = field(default="", compare=False)
    approximation: str = field(default="", compare=False)
    noun: str = field(default="", compare=False)


@cache
def _pattern() -> re.Pattern[str]:
    units = alternation((*(u for u in words("units.txt") if u not in _NO_UNITS), *_LASTING))
    number = r"(?P<number>\d[\d,]*(?:\.\d+)?) ?(?P<odd>[余多]|来(?=[人名个家位]))?(?P<scale>[十百千万亿]{1,2})?"
    spelled = r"(?P<spelled>[一二两三四五六七八九十百千万亿零〇]+|(?:[数几]|(?<![线以晚早路网])上)?[十百千万]+)"
    people = (
        "职工|会员|群众|工人|农民工|劳动者|女职工|师生|市民|观众|护士|医护|医务|教师|教职工|教工|青年|选手|运动员|队员|"
        "学员|学生|代表|党员|嘉宾|干部|志愿者|员工"
    )
    units = rf"{units}|(?:{_REGIONS})(?=的{HAN}{{0,6}}\d)"
    units = rf"(?:{units})(?!(?<=集)[体团中])|{_KINDS_OF}|(?<=[万千余多])(?=(?:名)?(?:{people}))"
    return re.compile(
        rf"(?<![第\d.])(?:(?:{number})(?P<more>[余多+]|以上)?(?P<unit>%| ?(?:{units}))"
        rf"|{spelled}(?P<smore>[余多])?(?P<sunit>(?<=[余多])(?:{units})|人次|{_SPELLED_UNITS}))"
        rf"(?P<after>以上|左右|上下|次(?=以上|$|[，。；]))?"
    )


def find(text: str) -> list[CountMention]:
    """The counts of a sentence, left to right; ordinals (第三届) and 一名, 一次 are none."""
    found = []
    for match in found_from(_FIRST, _pattern(), text):
        lead = _BEFORE.search(text, max(0, match.start() - 3), match.start())
        word = lead[0] if lead else ""
        mention = _spelled(text, match, word) if match["spelled"] else _written(text, match, word)
        if mention:
            found.append(mention)
    return found


def _written(text: str, match: re.Match[str], lead: str) -> CountMention | None:
    number = float(match["number"].replace(",", ""))
    for scale in match["scale"] or "":
        number *= _SCALES[scale]
    if not any(match[part] for part in ("unit", "scale", "odd", "more")) or _names_team(text, match):
        return None
    if match["unit"].strip() == "周" and not _WEEKS.search(text, 0, match.start()):
        return None
    unit = match["unit"].strip() or "人"
    words_ = (lead, match["odd"], match["more"], match["after"], "多" if "多" in unit else None)
    return _mention(text, match, round(number, 4), _NAMED_AS.get(unit, unit), words_)


def _names_team(text: str, match: re.Match[str]) -> bool:
    """Whether a number tells one team of a house from another (实业公司1队), or of a town (石桥飞虎2队获亚军)."""
    if match["unit"] != "队":
        return False
    named = (
        len(match["number"]) == 1 and _OF_NAME.search(text, 0, match.start()) and _AFTER_TEAM.match(text, match.end())
    )
    return bool(named or _HOUSE.search(text, 0, match.start()))


def _spelled(text: str, match: re.Match[str], lead: str) -> CountMention | None:
    word = match["spelled"]
    if match["sunit"] == "个月" and (word == "一" or not _WEEKS.search(text, 0, match.start())):
        return None
    begin = match.start() - len(lead)
    before = text[max(0, begin - 1) : begin]
    if (
        word in {"一", "万", "千", "百", "十"}
        and not match["smore"]
        and not lead
        and (word not in {"一", "十"} or match["sunit"] not in {"天", "支", "场", "期"})
    ):
        return None
    if (
        word == "一"
        or (match["sunit"] == "期" and before not in {"共", "办", "了", "分"})
        or before in {"第", "“", "之", "十", "周"}
        or (
            match["sunit"] == "个"
            and not re.match(
                r"赛项|赛道|赛区|科目|学段|项目|环节|单位|小组|班|工种|模块|组别|学科组|大项|小项|单项|节目|场次|代表队|代表团|队(?=[，。；、一循]|伍)|慰问组|工会小组|分工会|[镇乡街道]{1,2}总?工会|县[市区]|专场|专项|类别|组(?=[，。；、分]|$)",
                text[match.end() :],
            )
        )
    ):
        return None
    value = parse(word.lstrip("数几上"))
    if value is None:
        return None
    return _mention(text, match, value, match["sunit"], (lead, match["smore"], match["after"]))


def parse(word: str) -> float | None:
    """The value of a spelled Chinese numeral (二百三十五 → 235, 百 → 100), or None."""
    if all(c in _DIGITS for c in word):
        return float("".join(str(_DIGITS[c]) for c in word))
    total, section, digit = 0, 0, 0
    for char in word:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in "万亿":
            total, section, digit = (total + (section + digit or 1)) * _SCALES[char], 0, 0
        elif char in _SCALES:
            section, digit = section + (digit or 1) * _SCALES[char], 0
        else:
            return None
    return float(total + section + digit)


def _mention(
    text: str, match: re.Match[str], value: float, unit: str, near: tuple[str, *tuple[str | None, ...]]
) -> CountMention:
    """The mention of a number with the words that say how near it is, the one before it first."""
    approximation = next((_APPROXIMATIONS[w] for w in near if w and w in _APPROXIMATIONS and w not in _STATED), "")
    if unit in {"万元", "亿元"}:
        value, unit = value * _SCALES[unit[0]], "元"
    noun = _NOUN.match(text, match.end())
    begin, end = match.start() - len(near[0]), match.end()
    return CountMention(
        begin, end, "count", text[begin:end], "count", value, unit, approximation, noun[0] if noun else ""
    )
