"""Tells what each line of a bulletin is: heading, item, paragraph or caption, and makes cut lines whole again."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest import furniture, line_kinds, marks, notices, places, regions, stacked, surnames, unbroken
from ingest.lexicon import HAN
from ingest.line_kinds import BULLET, NUMBERED, PARAGRAPH, PRIZE, TERMINAL, ends
from ingest.text import Passage, fold

_LABEL = re.compile("【([^】]+)】")
_OF_REGION = re.compile(f" *（(?P<place>{HAN}{{2,5}})） ?(?=.{{12}})")
"""A region in brackets that leads an item: （临江） 5月6日，…."""
_COUNTED = re.compile(r"\s*[一二三四五六七八九十]{1,3}、[^：，]{2,14}：")
_TITLED = re.compile(
    r"(?P<title>(?![\d“][^“”]* )(?:[^，。；：！？、|（）“”]|“[^“”，。；]{1,20}”){6,26}"
    r"(?<!工会)(?<!公司)(?<!集团)(?<![局委院校社会站部])) +(?=[^ ]{12}.*[。；]$)"
)
_SAID_FIRST = re.compile(
    rf"(?P<title>(?:{HAN}|[“”]){{3,16}})(?<![局委院校社会站部厂司区县市镇])[。：](?=(?:(?:20\d\d年)?\d{{1,2}}月\d{{1,2}}日|近日|日前).*[。；]$)"
)
"""A title that leads a bulleted paragraph of a day: ★ 送清凉。7月29日，…."""
_STARTS = re.compile(
    r"\d|“|近日|日前|昨|今|为了?|本|此次|该|会议|活动|据悉|近年|当前|通过|在|下一步|[^，。]{2,12}(?:总工会|公司|局|委员会)"
)
_ENTRY = re.compile(
    r"(?:20\d\d年)?(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\d|0?[1-9])日[^，：| ]{0,10}[，：| ]+[^，。；：| ]{4}"
)
_DAY = re.compile(
    r"[【▍ ]*(?:(?:星期|周)[一二三四五六日天][ |·，]*)?\d{1,2}月\d{1,2}日(?:[至到-](?:\d{1,2}月)?\d{1,2}日)?[ |·，]*"
    r"(?:（?(?:星期|周)[一二三四五六日天]）?)?[ |·，]*"
    r"(?:[晴阴云雨雪雾霾风转间到多少小中大暴阵雷冻夹有零星，至]{1,8})?[】 ]*"
)
_PAUSE = re.compile("[，。]")
_OF_PLACE = re.compile(f"(?P<place>{HAN}{{2,16}})：[^：，。；]{{5,30}}")
_OF_ACT = re.compile(f"{HAN}{{2,20}}：{HAN}{{0,4}}(?:举[办行]|召开|开展|组织|启动|承办|主办)[^：，。；]{{5,40}}")
_LEVELS = ("省级", "市级", "州级", "区级", "县级", "市直", "省直")
_HOUSES = (*"市区县州旗盟", "工会", "公司", "集团")
_LISTS = re.compile("[^，。；：]{2,24}--[^，。；]")  # ◇五一巾帼标兵--李梅、王芳 is whole without a full stop
_BRACKETS = re.compile("（[^（）]*）")
_CUT_OFF = re.compile("[的由与和及、，]$")
_WON = re.compile("(?:获|评为|授予|夺|摘)[^，。；]{0,20}(?:奖|称号|第[一二三四五六]名|[冠亚季]军)$")
"""How a line of winners ends that is whole without a full stop: …李勇荣获个人组优秀奖."""
_TITLE, _LONG = 30, 25


@dataclass(slots=True)
class Line:
    """One line and its kind: heading, bullet, byline, caption, open, label, short, body, or path, furniture of a page.

    ``label`` is what stands in 【】 before an item.
    """

    kind: str
    passage: Passage
    label: str = ""


def whole_lines(text: str) -> list[Line]:
    """The lines of a bulletin in the order of the text, those that were cut in two as one."""
    return _mended(_chronicle(_unnumbered(_lines(text))))


def _unnumbered(lines: list[Line]) -> list[Line]:
    """The lines without those between paragraphs that are no more than the numbers of pictures or pages."""
    for index, line in enumerate(lines):
        if line.kind == "short" and furniture.is_number(line.passage.text):
            beside = (*reversed(lines[:index]), None), (*lines[index + 1 :], None)
            near = [
                next(one for one in some if one is None or not furniture.is_number(one.passage.text)) for some in beside
            ]
            line.kind = "foot" if any(one and one.kind == "body" for one in near) else line.kind
    return [line for line in lines if line.kind != "foot"]


def _chronicle(lines: list[Line]) -> list[Line]:
    """The lines, those of a chronicle items: two and more that begin with a day, each an entry without a full stop.

    Where two and more are no more than a day, as in a diary, they are headings.
    """
    entries = [_ENTRY.match(line.passage.text) is not None for line in lines]
    for index, line in enumerate(lines):
        beside = entries[index - 1 : index] + entries[index + 1 : index + 2]
        if entries[index] and any(beside) and line.kind in {"short", "heading", "label", "open"}:
            line.kind = "bullet"
    days = [line for line in lines if line.kind == "short" and is_day(line.passage.text)]
    for line in days if len(days) > 1 else ():
        line.kind = "heading"
    return lines


def is_day(text: str) -> bool:
    """Whether a line is no more than a day, with its weather in a diary: 10月12日 阴转小雨."""
    return _DAY.fullmatch(text) is not None


def _lines(text: str) -> list[Line]:
    folded = fold(text)
    wrapped = unbroken.wrap_width(folded)
    lines: list[Line] = []
    offset = ranked = 0
    pieces = list(unbroken.lines(folded))
    rows, notice = stacked.rows(pieces), notices.parts(pieces)
    for index, raw in enumerate(pieces):
        body = raw.rstrip()
        ranked = places.next_line(lines[-1].passage.text, body.strip(), ranked) if body and lines else ranked
        if body and (ranked or index in notice.headed or rows.get(index, index) != index):
            joint = "：" if index in notice.headed else " "
            lines[-1].passage = lines[-1].passage.joined(Passage(joint + body, ((0, offset - 1),)))
            lines[-1].kind = "label"
        elif body:
            line = _classified(body, offset, wrapped)
            line.kind = notice.kind(index, _kind_above(line, body, pieces[index + 1 : index + 9]))
            lines.append(line)
        offset += len(raw)
    return lines


def _kind_above(line: Line, body: str, below: list[str]) -> str:
    """What a line is by those below it too: the title of a paragraph, or the beginning of one that was cut."""
    after = "".join(below[:1]).strip()
    if line.kind == "short" and after and "|" not in body and _PAUSE.search(_BRACKETS.sub("", body)):
        if len(body) >= _LONG and _WON.search(body):
            return "label"
        return "open" if len(body) >= _LONG or _CUT_OFF.search(body) else "short"
    if line.kind == "bullet":
        counted = _COUNTED.match(body) is not None and _heads_story(line.passage.text, below[:2])
        portrays = bool(line.label and surnames.of_heading(line.passage.text)) and _is_paragraph(below[:2])
        titles = portrays and line.passage.text[-1] not in TERMINAL
        return "heading" if counted or titles or _titles(line.passage.text, after) else "bullet"
    if line.kind == "label" and _is_heading(body.strip(), below):
        return "heading"
    return line.kind


def _is_heading(text: str, below: list[str]) -> bool:
    """Whether a line is the heading of a story, about a place (保定：饺子宴暖人心) or a house (焦化厂：举办…)."""
    found = _OF_PLACE.fullmatch(text)
    if found is not None and (found["place"].endswith(_HOUSES) or regions.candidates(found["place"])):
        return _is_paragraph(below[:2])
    told = [line for line in below if line.strip() and not furniture.kind(line)] if _OF_ACT.fullmatch(text) else []
    return any(_is_paragraph([line]) for line in told[:2])


def _is_paragraph(below: list[str]) -> bool:
    """Whether the first of the lines below that is not empty is a paragraph."""
    text = next((line.strip() for line in below if line.strip()), "")
    return len(text) > PARAGRAPH and text[-1] in TERMINAL


def _titles(text: str, after: str) -> bool:
    """Whether a bulleted line is the title of the paragraph after it: short, a list at most, without a full stop."""
    is_short = len(text) <= _TITLE and text[-1] not in "。；！？，）" and not re.search("[，：]", text)
    return is_short and len(after) > PARAGRAPH and after[-1] in TERMINAL and not BULLET.match(after)


def _heads_story(text: str, below: list[str]) -> bool:
    """Whether a numbered line with a colon is the title of the paragraph below: 三、宪法日：把法律送进商圈."""
    before, _, _ = text.partition("：")
    is_short = len(text) <= _TITLE and text[-1] not in "。；！？，）" and not PRIZE.search(before)
    return is_short and _is_paragraph(below) and not any(NUMBERED.match(one) for one in below)


def _classified(line: str, offset: int, wrapped: int) -> Line:
    if kind := furniture.kind(line):
        return Line(kind, Passage(line, ((0, offset),)))
    of_region = _OF_REGION.match(line)
    if of_region and (regions.candidates(of_region["place"]) or of_region["place"] in _LEVELS):
        return Line(
            "bullet",
            marks.without(Passage(line[of_region.end() :], ((0, offset + of_region.end()),))),
            of_region["place"],
        )
    kind, cut = line_kinds.kind(line, wrapped)
    cut += len(line[cut:]) - len(line[cut:].lstrip())
    label = _label(line[:cut])
    if kind == "bullet" and not label and (titled := _TITLED.match(line, cut) or _SAID_FIRST.match(line, cut)):
        label, cut = titled["title"], titled.end()
    return Line(kind, marks.without(Passage(line[cut:], ((0, offset + cut),))), label)


def _label(lead: str) -> str:
    found = _LABEL.search(lead)
    return found[1] if found else ""


def _mended(lines: list[Line]) -> list[Line]:
    """Lines that a page break or a wrap had cut are whole again; captions between the halves stay captions."""
    out: list[Line] = []
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


def _closed(line: Line) -> bool:
    return ends(line.passage.text) or (line.kind == "bullet" and _LISTS.match(line.passage.text) is not None)


def _fragment(lines: list[Line], index: int, out: list[Line]) -> bool:
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


def _continues(out: list[Line], pending: int, line: Line) -> bool:
    opened = out[pending]
    if opened.kind == "open":
        return len(out) - 1 - pending <= 0
    if len(out) - 1 - pending > 4:
        return False
    return _closed(line) or "。" in line.passage.text or "，" in line.passage.text
