"""Tells what a line of a bulletin is by its words alone: a heading, an item, a caption, an entry, a paragraph."""

from __future__ import annotations

import re

from ingest.lexicon import HAN

_TITLE = 30
_BULLETS = "◆○●■▲★☆□◇△►▶※➢✦♦❖◎⊙▼▪◼◾▷➤✓✔√"
BULLET = re.compile(
    rf"\s*(?:(?:{HAN}{{2,6}} +)?[{_BULLETS}]|[》»]{{1,2}}(?=\s*\S)|[-*+](?=\s)|·(?=\s*\S)(?!.*·\s*$)|"
    r"【(?!(?:周|星期)[一二三四五六日天]】|\d{1,2}月|[^】]{0,8}(?:等奖|[金银铜]奖|[冠亚季]军|第[一二三四五六]名|优[秀胜]奖|组织奖)】)[^】]{1,14}】(?=\s*\S))\s*"
)
_DATED = re.compile(r"\s*【(?:(?:周|星期)[一二三四五六日天]|\d{1,2}月\d{1,2}日)】(?=\s*\S)")
NUMBERED = re.compile(
    r"\s*(?:\d{1,2}[.、](?!\d)|\d{1,2}[、.](?=\d{1,2}\s?月)|（?\d{1,2}）|[①-⑳]|（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、(?![一二三四五]?、?[一二三四五]等奖))\s*"
)
_HASHES = re.compile(r"\s*(#{1,6})\s*")
_CAPTION = re.compile(
    r"\s*(?:[上下左右]?图为|[上下左右]图(?=[：是])|▲图|图片$|图片说明|图\s?\d|图：|（图|"
    rf"(?:(?![进入到赴在走送聚直]){HAN}){{0,8}}(?:(?<=比赛)|(?<=竞赛)|(?<=大赛)|(?<=决赛)|(?<=活动)|(?<=颁奖)|(?<=[会式练演奖]))现场(?:图|照|照片)?[\d一二三四]?$|"
    rf"(?:(?![进入到赴在走送聚直]){HAN}){{0,8}}(?:合影(?:留念)?|精彩瞬间|剪影|掠影|留影|花絮)[\d一二三四]?$|（{HAN}{{2,16}}）$|(?:(?![为对在会上的时]){HAN}){{4,14}}(?:致[辞词]|讲话|发言|助阵|领奖|领誓|剪彩|开球|发令)$|[A-Za-z0-9_-]+\.(?:jpe?g|png|gif)$)"
)
PRIZE = re.compile(
    "(?:[特一二三四]等奖|[金银铜]奖|[冠亚季]军|第[一二三四五六]名|优[秀胜]奖|优秀组织奖|团体奖|个人奖|单项奖|组织奖)(?:（[^（）]{1,8}）)?$"
)
_OF_WHOM = re.compile(r"\s*-{1,2}\s*记")
_OF_DIGEST = re.compile("[^，。：]{2,12}[丨|][^，。]{8,60}；[^，。]{4,60}")
_PARTS = re.compile("[，：、]|--")
_QUOTES = re.compile("“[^“”]*”")
_RANKED = re.compile(
    rf"(?:[一-鿿0-9×]{{2,12}} +)?(?:{HAN}{{0,6}}(?:奖|[冠亚季]军|第(?:[一二三四五六七八]|\d)名))"
    rf"(?:（[^（）]{{1,6}}）)?(?: |：|--|(?<=名)(?={HAN}{{2}}))\s*\S"
)
_RANKS = re.compile("奖|[冠亚季]军|第.名")
_ENTRY_SIZE = 45
"""How long a line of results can be for each rank in it."""
PARAGRAPH = 45
"""How long a line must be that can be nothing but a paragraph."""
TERMINAL = "。！？；：…"
_CLOSERS = "”）》"
_NOTE = re.compile(f"(?<=[。！？”]) ?(?:（[^（）]{{1,40}}）|{HAN}{{2,4}}(?:[ 、]{HAN}{{2,4}})* *[/ ]摄影?(?:报道)?)$")


def kind(line: str, wrapped: int) -> tuple[str, int]:
    """What a line is, and where its text begins behind the marks before it.

    ``wrapped`` is how wide the lines are that a page wraps, or 0 where it wraps none.
    """
    if hashes := _HASHES.match(line):
        return "heading", hashes.end()
    if bullet := BULLET.match(line):
        return _kind_behind_bullet(line, bullet.end()), bullet.end()
    if _DATED.match(line):
        return "bullet", 0
    if number := NUMBERED.match(line):
        return _kind_behind_number(line, number.end()), number.end()
    if _CAPTION.match(line):
        return "caption", 0
    if _OF_WHOM.match(line):
        return "label", 0
    if PRIZE.match(line.strip().removesuffix("：")):
        return "short", 0
    if wrapped and len(line.strip()) >= wrapped - 4 and line[-1] not in TERMINAL:
        return "open", 0
    if _labelled(line):
        return "label", 0
    short = not ends(line) and (len(line) <= PARAGRAPH or _OF_DIGEST.fullmatch(line.strip()))
    return "short" if short else "body", 0


def _kind_behind_bullet(line: str, begin: int) -> str:
    """Whether a line is a title or an item behind a bullet."""
    titled = len(line) - begin <= _TITLE and line[-1] not in "。；！？，）"
    return "heading" if titled and not _PARTS.search(_QUOTES.sub("", line[begin:])) else "bullet"


def _kind_behind_number(line: str, begin: int) -> str:
    """Whether a line is a title, an item or the name of a prize behind a number."""
    if len(line) - begin > _TITLE or line[-1] in "。；" or "：" in line[begin:-1]:
        return "bullet"
    return "short" if PRIZE.match(line, begin) else "heading"


def _labelled(line: str) -> bool:
    """Whether a line is an entry such as 一等奖：… or 第一名 …, complete without a full stop."""
    ended = line.rstrip(_CLOSERS)[-1:] in TERMINAL and not line.endswith("：")
    if ended or line.startswith(("主编", "编辑")):
        return False
    return (
        "：" in line[2:-1]
        or (line.endswith("：") and len(line) > 4)
        or (len(line) <= _ENTRY_SIZE * len(_RANKS.findall(line)) and bool(_RANKED.match(line)))
    )


def ends(line: str) -> bool:
    """Whether a line ends with a full stop, before a quotation mark or before a note in brackets (。（4月9日）)."""
    return _NOTE.sub("", line.rstrip()).rstrip(_CLOSERS).endswith((*TERMINAL, "--"))
