"""Finds honours (全国劳动模范) and prizes (团体一等奖), each with its level where a list tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from ingest.lexicon import alternation, rows, words
from ingest.mentions import Mention

_REGION = r"(?:[一-鿿]{2,6}?(?:省|市|区|县|自治区|州)|[一-鿿]{2,3})?"
_QUOTED_PRIZE = re.compile(
    r"“([^“”]{2,30})”(?=(?:荣誉)?(?:称号|奖项|奖牌|奖杯|奖|证书)|[，。；、和及]|$)"
)
_GRANT_BEFORE = re.compile(r"(?:获|获得|荣获|评为|授予|获评|命名为|获颁|被评|评选为|颁发|摘得|夺得|斩获|表彰为|称为|誉为|入选|当选|认定为|荣膺|捧得)[^“”，。；]{0,12}(?:“[^“”]*”[、和及]?)*$")


@dataclass(frozen=True, slots=True, order=True)
class HonourMention(Mention):
    """An honour or prize: its ``name``, its ``level`` ("" where unknown), whether it makes a model worker."""

    name: str = field(default="", compare=False)
    level: str = field(default="", compare=False)
    model_worker: bool = field(default=False, compare=False)


@cache
def _honours() -> tuple[tuple[re.Pattern[str], str, bool], ...]:
    return tuple((re.compile(row[0].replace("{R}", _REGION)), row[1], row[2] == "yes") for row in rows("honours.tsv"))


@cache
def _any_honour() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row[0].replace('{R}', _REGION)})" for row in rows("honours.tsv")))


@cache
def _prize() -> re.Pattern[str]:
    listed = alternation(words("prizes.txt"))
    groups = "职工|学生|专业|业余|教师|青年|中年|老年|甲|乙|团体|个人|男子|女子|机关|企业|区县|高校|综合|双人|领导|成年|青少年|学前|小学|中学"
    modifier = rf"(?:(?:团体|个人|集体|单项|综合|男子|女子|混合|男团|女团|男单|女单|男双|女双|混双|总分|全能|单打|双打|(?:{groups})组)*)"
    made = r"(?:最佳|优秀|突出|特别|杰出)[一-鿿]{2,8}?奖|第[一二三四五六七八九十]名|(?:(?![获得评授予的了和与、颁设])[一-鿿]){2,10}奖(?=[，。；、”（：]|称号|和|$)"
    return re.compile(rf"{modifier}(?:{listed}|{made})")


def find(text: str) -> list[HonourMention]:
    """The honours and prizes of a sentence, left to right."""
    found: list[HonourMention] = []
    for match in _any_honour().finditer(text):
        name = _trimmed(match[0])
        level, model = _grade(name)
        begin = match.end() - len(name)
        found.append(HonourMention(begin, match.end(), "honour", name, "honour.listed", name, level, model))
    for match in _QUOTED_PRIZE.finditer(text):
        if (match[1].endswith("奖") or _GRANT_BEFORE.search(text[: match.start()])) and _clear(found, match):
            found.append(HonourMention(match.start(), match.end(), "prize", match[1], "prize.quoted", match[1]))
    for match in _prize().finditer(text):
        if _clear(found, match) and not re.match(r"[励金牌项状杯](?!牌)|[得获]", text[match.end() : match.end() + 1] or " "):
            name = match[0].removeprefix("的")
            found.append(HonourMention(match.end() - len(name), match.end(), "prize", name, "prize.listed", name))
    return sorted(found)


def _clear(found: list[HonourMention], match: re.Match[str]) -> bool:
    return all(match.end() <= f.begin or match.start() >= f.end for f in found)


_LEADING = re.compile(r"^.*(?:获得|荣获|获评|获|授予|评为|的|为|是|等|由|以|与|和|及|一位|一名|名|位|该|被|省级|市级)(?=[一-鿿]{4,})")


def _trimmed(name: str) -> str:
    return _LEADING.sub("", name)


def _grade(name: str) -> tuple[str, bool]:
    for pattern, level, model in _honours():
        if pattern.fullmatch(name):
            return level, model
    return "", False
