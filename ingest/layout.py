"""Finds the parts of a bulletin: items, articles, headings, captions and by-lines, and mends lines cut in two."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.text import Passage, Sentence, fold, sentences

BULLETS = "◆○●■▲★☆□◇△►▶※➢✦♦❖◎⊙▼▪◼◾▷➤✓✔√"
_BULLET = re.compile(
    rf"\s*(?:[{BULLETS}]|[-*+](?=\s)|[·](?=\s*\S)|"
    r"【(?!(?:周|星期)[一二三四五六日天]】|\d{1,2}月)[^】]{1,14}】(?=\s*\S))\s*"
)
_DATED = re.compile(r"\s*【(?:(?:周|星期)[一二三四五六日天]|\d{1,2}月\d{1,2}日)】(?=\s*\S)")
_NUMBERED = re.compile(
    r"\s*(?:\d{1,2}[.、](?!\d)|\d{1,2}[、.](?=\d{1,2}月)|（?\d{1,2}）|[①-⑳]|（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、)\s*"
)
_HASHES = re.compile(r"\s*(#{1,6})\s*")
_MARKUP = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")
_BYLINE = re.compile(
    r"\s*（?\s*(?:本报|本刊)?(?:通讯员|记者|供稿|来源|作者|撰稿|责任编辑|编辑|责编|审核|校对|摄影|图/|文/|图文|供图|投稿|签发|主编|编审|一审|二审|三审|监制)"
    r"[\s：/]?[^。]{0,40}$"
)
_FURNITURE = re.compile(
    r"\s*(?:(?:(?:本期)?(?:要目|目录|导读|提要|看点)|内容提要|报|送|发|抄报|抄送|主送|分送)[：:]|本期(?:要目|目录|导读|提要|看点)\s*$|"
    r"(?:[^/。]{3,} ?/ ?){2,}[^/。]{3,}$)"
)
_CAPTION = re.compile(r"\s*(?:图为|▲图|图片说明|图\s?\d|图：|（图)")
_STARTS = re.compile(
    r"\d|“|近日|日前|昨|今|为了?|本|此次|该|会议|活动|据悉|近年|当前|通过|在|下一步|[^，。]{2,12}(?:总工会|公司|局|委员会)"
)
_PRIZE = re.compile(
    "(?:[特一二三四]等奖|[金银铜]奖|[冠亚季]军|第[一二三四五六]名|优[秀胜]奖|优秀组织奖|团体奖|个人奖|单项奖|组织奖)(?:（[^（）]{1,8}）)?$"
)
_OF_WHOM = re.compile(r"\s*-{1,2}\s*记")
_PAUSE = re.compile("[，。]")
_BRACKETS = re.compile("（[^（）]*）")
_TITLE = 30
_PARAGRAPH = 45
_TERMINAL = "。！？；：…"
_CLOSERS = "”）》"


@dataclass(frozen=True, slots=True)
class Unit:
    """What is read as one story: a bulleted item, or the paragraphs under one heading.

    ``heading`` is None for an item; captions belong to the unit that they follow.
    """

    heading: Sentence | None
    body: tuple[Sentence, ...]
    captions: tuple[Sentence, ...]
    item: bool


@dataclass(slots=True)
class _Line:
    kind: str
    passage: Passage


def units(text: str) -> list[Unit]:
    """The stories of a bulletin in the order of the text."""
    return _grouped(_mended(_lines(text)))


def _lines(text: str) -> list[_Line]:
    folded = fold(text)
    wrapped = _wrap_width(folded)
    lines, offset = [], 0
    pieces = folded.splitlines(keepends=True)
    for raw, after in zip(pieces, [*pieces[1:], ""], strict=False):
        body = raw.rstrip()
        if body:
            line = _classified(body, offset, wrapped)
            if line.kind == "short" and len(body) >= 25 and after.strip() and _PAUSE.search(_BRACKETS.sub("", body)):
                line.kind = "open"
            if line.kind == "bullet" and _titles(line.passage.text, after.strip()):
                line.kind = "heading"
            lines.append(line)
        offset += len(raw)
    return lines


def _titles(text: str, after: str) -> bool:
    """Whether a bulleted line is the title of the paragraph after it: short, a list at most, without a full stop."""
    is_short = len(text) <= _TITLE and text[-1] not in "。；！？，）" and not re.search("[，：]", text)
    return is_short and len(after) > _PARAGRAPH and after[-1] in _TERMINAL and not _BULLET.match(after)


def _wrap_width(text: str) -> int:
    """The width at which a file's lines are wrapped, or 0 where a line is a paragraph."""
    lengths = sorted(len(line.strip()) for line in text.splitlines() if line.strip())
    if len(lengths) < 12:
        return 0
    width = lengths[int(len(lengths) * 0.9)]
    near = sum(width - 4 <= n <= width + 4 for n in lengths)
    return width if width <= 64 and near > 0.4 * len(lengths) else 0


def _classified(line: str, offset: int, wrapped: int) -> _Line:
    kind, cut = "body", 0
    if hashes := _HASHES.match(line):
        kind, cut = "heading", hashes.end()
    elif bullet := _BULLET.match(line):
        cut = bullet.end()
        kind = (
            "heading"
            if len(line) - cut <= 30 and line[-1] not in "。；！？，）" and not re.search("[，：、]", line[cut:])
            else "bullet"
        )
    elif _DATED.match(line):
        kind = "bullet"
    elif number := _NUMBERED.match(line):
        cut = number.end()
        kind = "bullet" if len(line) - cut > 30 or line[-1] in "。；" or "：" in line[cut:-1] else "heading"
        kind = "short" if kind == "heading" and _PRIZE.match(line, cut) else kind
    elif _BYLINE.match(line) or _FURNITURE.match(line):
        kind = "byline"
    elif _CAPTION.match(line):
        kind = "caption"
    elif _OF_WHOM.match(line):
        kind = "label"
    elif wrapped and len(line.strip()) >= wrapped - 4 and line[-1] not in _TERMINAL:
        kind = "open"
    elif _labelled(line):
        kind = "label"
    elif len(line) <= 45 and line.rstrip(_CLOSERS)[-1:] not in _TERMINAL:
        kind = "short"
    cut += len(line[cut:]) - len(line[cut:].lstrip())
    return _Line(kind, _without_markup(Passage(line[cut:], ((0, offset + cut),))))


def _labelled(line: str) -> bool:
    """Whether a line is an entry such as 一等奖：… or 第一名 …, complete without a full stop."""
    ended = line.rstrip(_CLOSERS)[-1:] in _TERMINAL and not line.endswith("：")
    if ended or line.startswith(("主编", "编辑")):
        return False
    return (
        "：" in line[2:-1] or (line.endswith("：") and len(line) > 4) or (len(line) <= 45 and bool(_RANKED.match(line)))
    )


def _without_markup(passage: Passage) -> Passage:
    marks = list(_MARKUP.finditer(passage.text))
    if not marks:
        return passage
    pieces, at, start, base = "", 0, [], passage.starts[0][1]
    for mark in [*marks, None]:
        end = mark.start() if mark else len(passage.text)
        if end > at:
            start.append((len(pieces), base + at))
            pieces += passage.text[at:end]
        at = mark.end() if mark else at
    return Passage(pieces, tuple(start)) if pieces else passage


def _mended(lines: list[_Line]) -> list[_Line]:
    """Lines that a page break or a wrap had cut are whole again; captions between the halves stay captions."""
    out: list[_Line] = []
    pending: int | None = None
    for index, line in enumerate(lines):
        if pending is not None and line.kind in {"body", "open", "short"} and _continues(out, pending, line):
            out[pending].passage = out[pending].passage.joined(line.passage)
            if out[pending].kind == "open" and line.kind != "open":
                out[pending].kind = "body"
            pending = None if _closed(line) else pending
            continue
        out.append(line)
        if line.kind in {"heading", "bullet"}:
            pending = None
        if (line.kind in {"body", "bullet", "open"} and not _closed(line)) or _fragment(lines, index, out):
            pending = len(out) - 1
        elif line.kind in {"body", "label"}:
            pending = None
    for line in out:
        if line.kind == "open":
            line.kind = "body"
    return out


def _closed(line: _Line) -> bool:
    text = line.passage.text.rstrip()
    return text[-1:] in _TERMINAL or (text[-1:] in _CLOSERS and text.rstrip(_CLOSERS)[-1:] in _TERMINAL)


def _fragment(lines: list[_Line], index: int, out: list[_Line]) -> bool:
    """Whether a short line is the beginning of a paragraph that a page break cut, and no heading."""
    line = lines[index]
    if (
        line.kind != "short"
        or "，" not in _BRACKETS.sub("", line.passage.text)
        or not any(o.kind == "body" for o in out[-2:-1])
    ):
        return False
    following = next((x for x in lines[index + 1 : index + 6] if x.kind == "body"), None)
    if following is None or _STARTS.match(following.passage.text):
        return False
    line.kind = "body"
    return True


def _continues(out: list[_Line], pending: int, line: _Line) -> bool:
    opened = out[pending]
    if opened.kind == "open":
        return len(out) - 1 - pending <= 0
    if len(out) - 1 - pending > 4:
        return False
    return _closed(line) or "。" in line.passage.text or "，" in line.passage.text


def _grouped(lines: list[_Line]) -> list[Unit]:
    found: list[Unit] = []
    heading: Sentence | None = None
    body: list[Sentence] = []
    captions: list[Sentence] = []
    item = False

    def close() -> None:
        nonlocal heading, body, captions, item
        if heading or body or captions:
            found.append(Unit(heading, tuple(body), tuple(captions), item))
        heading, body, captions, item = None, [], [], False

    for index, line in enumerate(lines):
        whole = Sentence(line.passage, 0, len(line.passage.text))
        if line.kind == "bullet" and body and _opens_list(body, line):
            body.extend(sentences(line.passage))
        elif line.kind == "bullet":
            close()
            item = True
            body.extend(sentences(line.passage))
        elif line.kind == "byline":
            continue
        elif line.kind == "short" and (_introduces(line, body) or _is_roll(heading, body)):
            captions.append(whole)
        elif line.kind == "heading" or (line.kind == "short" and _heads(lines, index) and not _echoes(line, heading)):
            if body or (heading and captions):
                close()
            heading = whole if heading is None else heading
            captions.extend([whole] if heading is not whole else [])
        elif line.kind in {"short", "caption"}:
            captions.append(whole)
        else:
            body.extend(sentences(line.passage))
    close()
    return found


_RANKED = re.compile(r"(?:[一-鿿]{0,6}(?:奖|[冠亚季]军|第[一二三四五六七八]名))(?:（[^（）]{1,6}）)?(?: |：|--)\s*\S")
_ROLL_HEADING = re.compile(
    r"(?:奖章|奖状|先锋号|劳动模范|先进(?:集体|个人|工作者|单位)|标兵岗?|能手|工匠|红旗手|称号|职工之家|(?:获奖|表彰|"
    r"受表彰)[一-鿿]{0,8}名单)(?:（[^（）]{1,10}）|获得者|名单)*$"
)


def _introduces(line: _Line, body: list[Sentence]) -> bool:
    """Whether a short line names the group of the results below it, or says that they follow."""
    text = line.passage.text.strip()
    return bool(_GROUP.fullmatch(text)) or (bool(body) and bool(_RESULTS_FOLLOW.search(text)))


def _is_roll(heading: Sentence | None, body: list[Sentence]) -> bool:
    """Whether a short line is an entry of the roll that an honor's heading opened."""
    return heading is not None and not body and bool(_ROLL_HEADING.search(heading.text.strip()))


_GROUP = re.compile(
    r"[（(]?[一二三四\d]*[）)、.]?(?:团体|个人|单项|集体|综合|男子|女子|组织|特别)?(?:奖|奖项|组|项目|名单|类|成绩)|[一-鿿]{1,6}组|"
    r"(?:获奖|表彰)[一-鿿]{0,6}名单[：]?"
)
_RESULTS_FOLLOW = re.compile("(?:结果|成绩|名单|奖项|名次|如下|公布|揭晓)(?:如下|公布|揭晓)?(?:--|：)$")
_RESULT = re.compile(
    r"[^，。；]{0,16}(?:奖|名|冠军|亚军|季军|称号|得主|获得者)[^，。；：]{0,4}(?:：| )|"
    r"[^，。；：]{1,10}：(?:冠军|第一名|一等奖)"
)


def _opens_list(body: list[Sentence], line: _Line) -> bool:
    """Whether a bullet goes on with the list of results that the paragraph before it opened."""
    return bool(_RESULT.match(line.passage.text)) and (
        body[-1].text.endswith("：") or bool(_RESULT.match(body[-1].text))
    )


def _echoes(line: _Line, heading: Sentence | None) -> bool:
    """Whether a short line says again what the heading says: then it is a caption."""
    if heading is None:
        return False
    a, b = ({t[i : i + 2] for i in range(len(t) - 1)} for t in (line.passage.text, heading.text))
    return 2 * len(a & b) >= len(a)


def _heads(lines: list[_Line], index: int) -> bool:
    """Whether a short line is followed by a paragraph that it can be the heading of (not by an item)."""
    for line in lines[index + 1 : index + 4]:
        if line.kind in {"body", "label"}:
            return True
        if line.kind in {"bullet", "caption", "byline"}:
            return False
    return False
