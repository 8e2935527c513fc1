"""Finds the parts of a bulletin: items, articles, headings and captions, each story a unit."""

from __future__ import annotations

import re
from itertools import islice

from ingest import blocks, enrolled, furniture, pictures, tables
from ingest.lexicon import BRACKET, HAN
from ingest.line_kinds import PRIZE
from ingest.lines import Line, whole_lines
from ingest.text import Sentence, sentences
from ingest.units import Draft, Unit

_OF_PAGE = frozenset(("path", "furniture"))
_BESIDE = _OF_PAGE | {"byline"}
_SHORTEST_HEADING, _LONGEST_GROUP = 6, 9


def units(text: str) -> list[Unit]:
    """The stories of a bulletin in the order of the text."""
    return _grouped(whole_lines(text))


def _grouped(lines: list[Line]) -> list[Unit]:
    found: list[Unit] = []
    draft = Draft()
    results, captions = _tabled(lines)
    listed = enrolled.titles([line.passage.text for line in lines])
    for index, line in enumerate(lines):
        if index in listed and index not in results:
            part = "captions"
        elif index in results:
            part = "results"
        else:
            part = "captions" if index in captions else _part(lines, index, draft)
        if (
            part == "heading"
            and draft.is_told()
            and index + 1 in results
            and _names_group(line, between=index - 1 in results)
        ):
            part = "captions"
        if part == "item" or (part == "heading" and draft.is_told()):
            found += draft.units()
            draft = Draft()
        _add(draft, part, lines, index)
    return found + draft.units()


def _tabled(lines: list[Line]) -> tuple[set[int], set[int]]:
    """Which lines are results, of lists and of tables, and which stand above such."""
    marked = blocks.marked(lines)
    rows, above = tables.marked([line.passage.text for line in lines])
    return {*marked.results, *rows}, {*marked.groups, *above}


def _part(lines: list[Line], index: int, draft: Draft) -> str:
    """What a line is of the unit that grows: of its body, captions or imprints, its heading, or the next item."""
    line = lines[index]
    text = line.passage.text
    rolls = _is_roll(draft.heading, draft.body)
    if (draft.body and tables.is_row(text)) or (line.kind in {"bullet", "heading"} and rolls and _is_listed(text)):
        return "captions"
    if line.kind == "bullet":
        listed = _opens_list(draft.body, line) or _is_winner(draft.body, line) if draft.body else False
        goes_on = listed or (draft.heading and _is_entry(line))
        return "body" if goes_on else "item"
    if line.kind in _BESIDE:
        return "imprints"
    if line.kind == "short":
        beside = _introduces(line, draft.body) or rolls or _goes_on(line, draft.captions)
        below = draft.body and (_opens_roll(lines, index) or pictures.is_below(text.strip()))
        heads = not beside and not below and _heads(lines, index) and not _echoes(line, draft.heading)
        return "heading" if heads else "captions"
    return {"heading": "heading", "caption": "captions"}.get(line.kind, "body")


def _add(draft: Draft, part: str, lines: list[Line], index: int) -> None:
    """Adds a line to the unit that grows."""
    line = lines[index]
    whole = Sentence(line.passage, 0, len(line.passage.text))
    if part == "heading":
        draft.head(whole)
    elif part == "item":
        draft.item, draft.label = True, line.label
        draft.body += sentences(line.passage)
    elif part == "body":
        draft.body += sentences(line.passage) if line.kind == "bullet" else _told(line, draft.imprints)
    else:
        {"captions": draft.captions, "results": draft.results, "imprints": draft.imprints}[part].append(whole)
    if part == "imprints" and line.kind == "path" and draft.heading and not draft.body and _heads_on(lines, index):
        draft.demote()


def _told(line: Line, imprints: list[Sentence]) -> list[Sentence]:
    """The sentences of a paragraph; who wrote it (本报讯（记者 张三）) is an imprint."""
    told, begin = sentences(line.passage), furniture.lead(line.passage.text)
    if not begin or told[0].end <= begin:
        return told
    imprints.append(Sentence(line.passage, 0, begin))
    return [Sentence(line.passage, begin, told[0].end), *told[1:]]


_ROLL_HEADING = re.compile(
    r"(?:奖章|奖状|先锋号|劳动模范|先进(?:集体|个人|工作者|单位)|标兵岗?|能手|工匠|红旗手|称号|职工之家|(?:获奖|表彰|"
    rf"受表彰){HAN}{{0,8}}名单)(?:（[^（）]{{1,10}}）|”|获得者|名单)*$"
)

_ENTRY = re.compile(f"(?:[一-鿿·]{{2,6}}|{HAN} {{1,4}}{HAN})(?:(?:{BRACKET})? +{HAN}{{4}}|{BRACKET}$)")


_LISTED = re.compile(
    f"(?:[一-鿿·]{{2,6}}|{HAN} {{1,4}}{HAN})(?:（[^（）]{{1,12}}）)?"
    f"(?: +|，)(?!男|女)[一-鿿“][^。；：]{{3,48}}[；、，。]?"
)


def _is_listed(text: str) -> bool:
    """Whether a line below such a one is a name and where its bearer works."""
    return _LISTED.fullmatch(text.strip()) is not None


def _introduces(line: Line, body: list[Sentence]) -> bool:
    """Whether a short line names the group of the results below it, or says that they follow."""
    text = line.passage.text.strip()
    return bool(_GROUP.fullmatch(text)) or (bool(body) and bool(_RESULTS_FOLLOW.search(text)))


def _names_group(line: Line, *, between: bool) -> bool:
    """Whether a line right above results is short enough to say no more than what they were won in: 射箭, 男子押加.

    One ``between`` results may be longer: 50米迎面接力（团体）.
    """
    said = re.sub(BRACKET, "", line.passage.text.strip())
    return len(said) <= (_LONGEST_GROUP if between else _SHORTEST_HEADING)


def _opens_roll(lines: list[Line], index: int) -> bool:
    """Whether a short line is a prize and the next one a house that won it."""
    below = lines[index + 1].passage.text.strip() if index + 1 < len(lines) else ""
    return bool(PRIZE.match(lines[index].passage.text.strip().removesuffix("：")) and blocks.HOUSE.fullmatch(below))


def _goes_on(line: Line, captions: list[Sentence]) -> bool:
    """Whether a short line is an entry of a roll among the captions: a house, or a name and where its bearer works."""
    if not captions:
        return False
    last, text = captions[-1].text.strip(), line.passage.text.strip()
    numbered = any(blocks.COUNTED.fullmatch(c.text.strip()) for c in captions)
    if blocks.COUNTED.fullmatch(text):
        return numbered
    below = PRIZE.match(last.removesuffix("：")) or _ROLL_HEADING.search(last) or blocks.COUNTED.fullmatch(last)
    if blocks.HOUSE.fullmatch(text) and (below or blocks.HOUSE.fullmatch(last)):
        return numbered or any(PRIZE.match(c.text.strip().removesuffix("：")) for c in captions)
    entered = _ENTRY.match(last) or _ROLL_HEADING.search(last) or blocks.COUNTED.fullmatch(last)
    return bool(_ENTRY.match(text) and entered) and (numbered or any(_ROLL_HEADING.search(c.text) for c in captions))


def _is_roll(heading: Sentence | None, body: list[Sentence]) -> bool:
    """Whether a short line is an entry of the roll that an honor's heading opened."""
    return heading is not None and not body and bool(_ROLL_HEADING.search(heading.text.strip()))


_GROUP = re.compile(
    rf"[（(]?[一二三四\d]*[）)、.]?(?:团体|个人|单项|集体|综合|男子|女子|组织|特别)?(?:奖|奖项|组|项目|名单|类|成绩)|{HAN}{{0,5}}(?![小班]){HAN}组|"
    rf"(?:附件?\d?：?)?(?:获奖|表彰){HAN}{{0,6}}名单[：]?|"
    "(?:比赛|竞赛|大赛|最终|主要|各项)*(?:成绩|结果|赛果|战绩|获奖情况)(?:公告|公布|揭晓|一览|单|表|如下)?：?"
)
_RESULTS_FOLLOW = re.compile("(?:结果|成绩|名单|奖项|名次|如下|公布|揭晓)(?:如下|公布|揭晓|分别[是为])?(?:--|：)$")
_RESULT = re.compile(
    r"[^，。；]{0,16}(?:奖|名|冠军|亚军|季军|称号|得主|获得者)[^，。；：]{0,4}(?:：| )|"
    r"[^，。；：]{1,10}：(?:冠军|第一名|一等奖)"
)


_FORM = re.compile(
    "(?:(?:活动|会议|举办|比赛|竞赛|大赛|培训|参赛|参会|参加|报名)?(?:时间|地点|日期|对象|人员|方式|方法|办法|内容|形式|议程|主题|要求|范围|项目)|"
    "(?:主办|承办|协办|指导|支持|参赛)单位|其[他它]事项|联系(?:人|电话|方式)|奖项设置|奖励办法)："
)


def _is_entry(line: Line) -> bool:
    """Whether a numbered line is an entry of the form under a heading (四、比赛时间：…)."""
    return _FORM.match(line.passage.text) is not None


def _opens_list(body: list[Sentence], line: Line) -> bool:
    """Whether a bullet goes on with the list of results that the paragraph before it opened."""
    return bool(_RESULT.match(line.passage.text)) and (
        body[-1].text.endswith("：") or bool(_RESULT.match(body[-1].text))
    )


_AWARDED = re.compile(
    r"(?!.*\d月)(?:[^，。；：]{2,24}--(?=[^，。；]{2})|[^。；]{2,60}(?:等奖|[金银铜][奖牌]|[冠亚季]军|第[一二三四五六七八]名)[；。]?$)"
)


def _is_winner(body: list[Sentence], line: Line) -> bool:
    """Whether a bullet is one of the winners who follow a sentence (其中--, 受到表彰：)."""
    if not _AWARDED.match(line.passage.text):
        return False
    opener = next((one for one in reversed(body) if not _AWARDED.match(one.text)), None)
    return opener is not None and opener.text.endswith(("：", "--"))


_UNION = re.compile(f"{HAN}{{2,16}}(?:工会|工会联合会)")


def _echoes(line: Line, heading: Sentence | None) -> bool:
    """Whether a short line says again what the heading says: then it is a caption; another union's name does not."""
    if heading is None or (_UNION.fullmatch(line.passage.text.strip()) and _UNION.fullmatch(heading.text.strip())):
        return False
    a, b = ({t[i : i + 2] for i in range(len(t) - 1)} for t in (line.passage.text, heading.text))
    return 2 * len(a & b) >= len(a)


def _heads_on(lines: list[Line], index: int) -> bool:
    """Whether another heading stands between a line and the story below it."""
    below = next((lines[at] for at in range(index + 1, len(lines)) if lines[at].kind not in _BESIDE), None)
    return below is not None and below.kind in {"short", "heading"}


def _heads(lines: list[Line], index: int) -> bool:
    """Whether a short line is followed by a paragraph that it can be the heading of (not by an item).

    The numbers of pictures (4, 5) head nothing, nor do names with their houses in brackets below one another.
    """
    text = lines[index].passage.text
    beside = [line.passage.text.strip() for line in lines[max(0, index - 1) : index + 2]]
    if sum(one.endswith("）") and _ENTRY.match(one) is not None for one in beside) > 1:
        return False
    if text.count("|") > 2 or not any(letter.isalpha() for letter in text):
        return False
    top = all(line.kind not in {"body", "bullet"} for line in islice(lines, index))
    below = (lines[at] for at in range(index + 1, len(lines)))
    for line in islice((line for line in below if line.kind not in (_BESIDE if top else _OF_PAGE)), 3):
        if line.kind in {"body", "label"}:
            return True
        if line.kind in {"bullet", "caption", "byline"}:
            return False
    return False
