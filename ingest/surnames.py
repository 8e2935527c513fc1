"""Tells what can be a person's name by its surname and characters, and what looks like one and is a common word."""

from __future__ import annotations

import re
from functools import cache

from ingest.commonwords import is_common
from ingest.lexicon import HAN, rows, words
from ingest.listed_posts import post_names

ALL_HAN = re.compile(f"{HAN}+")
NEVER = re.compile(
    r"那(?![顺仁日木])|^其[队他余]|^.总|^.第[一二三四五六七八九十]|^应邀|^[向对]受|^曾(?:[一二三四五六七八九十两多几数]次|经|先|荣|连|受|参|担|当|被|任)|"
    r"[获夺的了们各某这哪么部局厅他她它你我您咱]|工会|职工|会议|劳模|劳动|代表|人员|任何|成员|委员|团队|党员|干部|会员|队员|学员|群众|家属|"
    r"[共会是总赛斩获组矿厂讯]$|[市县]|[左右前后中]旗$|..(?<!尔)(?<!登)[科处]$|省(?!省$)(?<!省省)|师生|副|区$|单位|首席|师傅|阿姨|老师|先生|女士|大[妈姐爷叔伯哥嫂娘家]$|[到等却竟仍又而]$|^.工$|全国|全市|获得|先后|分别|一行|^光荣[地的]|^全[为系是都部体]|^班[子组]|脱颖|而出|^到[会场位岗]|.祝贺|致辞|出席|荣誉|称号"
)
_ALSO_WORDS = frozenset("和于向从时席齐练陶关应计")
LONGEST = 3
_PORTRAYED = re.compile(f"(?:【[^【】]{{2,12}}】|[^，。：“”]{{2,12}}[|丨] ?)? ?(?P<name>{HAN}{{2,4}})：(?=[^：]{{6}})")
_STUDIO = re.compile(f"(?<!{HAN})(?P<name>{HAN}{{2,3}}?)(?:劳模|技能大师|工匠|创新|首席)[^，。；“”、]{{0,10}}工作室")
_HOLDING = frozenset(("举行", "举办", "召开", "开展", "进行", "路过", "经过"))


@cache
def surnames() -> tuple[frozenset[str], frozenset[str]]:
    """The listed surnames of one character, and those of two."""
    listed = words("surnames.txt")
    return frozenset(s for s in listed if len(s) == 1), frozenset(s for s in listed if len(s) == 2)


@cache
def not_names() -> frozenset[str]:
    """What is never a person's name, though it looks like one."""
    return frozenset(words("not_names.txt")) | {row[0] for row in rows("event_heads.tsv")}


def plausible(name: str) -> bool:
    """Whether a string can be a person's name by its surname, and holds no common word."""
    return len(name) in sizes(name, 0) and could_be(name) and len(set(name)) > 1 and not doubtful(name)


def possible(name: str) -> bool:
    """Whether a string can be a person's name by its surname, though a common word may begin it (白云鹏)."""
    joined = name[-1:] in {"和", "与", "及"} and is_common(name[:-1])
    worded = joined or is_common(name) or (name[-1:] in {"女", "男"} and is_common(name[:-1]))
    return len(name) in sizes(name, 0) and could_be(name) and len(set(name)) > 1 and not worded


def called(name: str) -> bool:
    """Whether a string can be a person's name by its surname, though it is a common word (阳光, 原野)."""
    return len(name) in sizes(name, 0) and could_be(name)


@cache
def rare_ones() -> frozenset[str]:
    """The surnames that are rather met as common words."""
    return frozenset(words("rare_surnames.txt"))


def rare(name: str) -> bool:
    """Whether a string is a full name by its given name, though its surname is rather a common word (别建国)."""
    full = len(name) == LONGEST and name[0] in rare_ones() and is_given(name[1:])
    return full and could_be(name) and not (is_common(name) or is_common(name[:2]))


def is_given(name: str) -> bool:
    """Whether what follows a surname is made of characters that given names are made of."""
    return _given_characters().issuperset(name)


def doubtful(name: str) -> bool:
    """Whether a name without an organization's post beside it is rather a common word (安心工作, 阳光)."""
    if "·" in name or name[:2] in surnames()[1]:
        return False
    if len(name) != LONGEST:
        return is_common(name)
    worded = name[0] in _ALSO_WORDS and is_common(name[1:])
    return is_common(name) or is_common(name[:2]) or worded or name[:2] in not_names() or name[-1] in "镇乡村"


def sizes(text: str, begin: int) -> list[int]:
    """How long a name that begins here can be, by its surname."""
    singles, doubles = surnames()
    sizes = [4, 3] if text[begin : begin + 2] in doubles else []
    return sizes + ([3, 2] if text[begin : begin + 1] in singles else [])


def could_be(name: str) -> bool:
    """Whether nothing in a string tells that it is no name."""
    return (
        ALL_HAN.fullmatch(name) is not None
        and not NEVER.search(name)
        and name not in not_names()
        and name not in post_names()
        and not _is_address(name)
    )


def _is_address(name: str) -> bool:
    """Whether a surname with a post or a verb after it is no full name: 周主席, 楼举行."""
    given = name[2:] if name[:2] in surnames()[1] else name[1:]
    return len(given) > 1 and (given in post_names() or given in _HOLDING)


@cache
def _given_characters() -> frozenset[str]:
    return frozenset(words("given_name_characters.txt"))


def of_studios(text: str) -> set[str]:
    """The persons whose studios a text names (李勇劳模创新工作室): who is told of later under the name alone."""
    found = _STUDIO.finditer(text) if "工作室" in text else ()
    return {match["name"] for match in found if possible(match["name"]) and is_given(match["name"][1:])}


def of_heading(text: str) -> set[str]:
    """The person whom a portrait's heading names before its colon: 【劳模风采】李爱国：四十米高空的“绣花手”."""
    told = _PORTRAYED.match(text)
    return {told["name"]} if told and possible(told["name"]) and is_given(told["name"][1:]) else set()
