"""Finds the parts of a bulletin: items, articles, headings and captions, each story a unit."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from ingest import blocks, digests, furniture, pictures, tables
from ingest.lexicon import BRACKET, HAN
from ingest.lines import PRIZE, Line, whole_lines
from ingest.text import Sentence, sentences

_OF_PAGE = frozenset(("path", "furniture"))
_BESIDE = _OF_PAGE | {"byline"}


@dataclass(frozen=True, slots=True)
class Unit:
    """What is read as one story: a bulleted item, or the paragraphs under one heading, with the results below them.

    ``heading`` is None for an item, ``label`` is what stands in 【】 before it; captions belong to the unit that they
    follow, and so do the imprints (who wrote, sent or edited it).
    """

    heading: Sentence | None
    body: tuple[Sentence, ...]
    captions: tuple[Sentence, ...]
    item: bool
    label: str = ""
    imprints: tuple[Sentence, ...] = ()
    results: tuple[Sentence, ...] = ()

    def above(self) -> list[Sentence]:
        """The lines that stand above the story, the nearest first: headings, and captions taken for such."""
        lines = [self.heading, *self.captions] if self.heading and self.body else []
        first = self.body[0].passage.starts[0] if self.body else ()
        return [line for line in reversed(lines) if line is not None and line.passage.starts[0] < first]


def units(text: str) -> list[Unit]:
    """The stories of a bulletin in the order of the text."""
    return _grouped(whole_lines(text))


def _grouped(lines: list[Line]) -> list[Unit]:
    found: list[Unit] = []
    heading: Sentence | None = None
    body: list[Sentence] = []
    captions: list[Sentence] = []
    imprints: list[Sentence] = []
    results: list[Sentence] = []
    marked = blocks.marked(lines)
    rows, above_rows = tables.marked(lines)
    item, label, opened = False, "", False

    def close() -> None:
        nonlocal heading, body, captions, imprints, results, item, label
        told = digests.stories(body) if not item else []
        if len(told) > 1:
            found.extend(_each(told, captions, results))
            heading, body, captions, results = None, [], [], []
        if heading or body or captions or imprints or results:
            found.append(Unit(heading, tuple(body), tuple(captions), item, label, tuple(imprints), tuple(results)))
        heading, body, captions, imprints, results, item, label = None, [], [], [], [], False, ""

    for index, line in enumerate(lines):
        whole = Sentence(line.passage, 0, len(line.passage.text))
        opened = opens_roll(whole.text) or (opened and _is_listed(whole.text))
        if opened and not opens_roll(whole.text):
            captions.append(whole)
        elif index in marked.results or index in rows:
            results.append(whole)
        elif (
            index in marked.groups
            or (body and tables.is_row(whole.text))
            or index in above_rows
            or (line.kind in {"bullet", "heading"} and _is_roll(heading, body) and _is_listed(whole.text))
        ):
            captions.append(whole)
        elif line.kind == "bullet" and ((body and _opens_list(body, line)) or (heading and _is_entry(line))):
            body.extend(sentences(line.passage))
        elif line.kind == "bullet":
            close()
            item, label = True, line.label
            body.extend(sentences(line.passage))
        elif line.kind in _BESIDE:
            imprints.append(whole)
            if line.kind == "path" and heading and not body and _heads_on(lines, index):
                captions.append(heading)
                heading = None
        elif line.kind == "short" and (
            _introduces(line, body)
            or _is_roll(heading, body)
            or _goes_on(line, captions)
            or (body and (_opens_roll(lines, index) or pictures.is_below(whole.text.strip())))
        ):
            captions.append(whole)
        elif line.kind == "heading" or (line.kind == "short" and _heads(lines, index) and not _echoes(line, heading)):
            if body or (heading and captions and not furniture.is_site(heading.text)):
                close()
            if heading is not None and furniture.is_site(heading.text):
                heading, whole = whole, heading
            captions.extend([whole] if heading is not None else [])
            heading = whole if heading is None else heading
        elif line.kind in {"short", "caption"}:
            captions.append(whole)
        else:
            body.extend(_told(line, imprints))
    close()
    return found


def _told(line: Line, imprints: list[Sentence]) -> list[Sentence]:
    """The sentences of a paragraph; who wrote it (本报讯（记者 张三）) is an imprint."""
    told, begin = sentences(line.passage), furniture.lead(line.passage.text)
    if not begin or told[0].end <= begin:
        return told
    imprints.append(Sentence(line.passage, 0, begin))
    return [Sentence(line.passage, begin, told[0].end), *told[1:]]


def _each(told: Sequence[tuple[Sentence, ...]], captions: list[Sentence], results: list[Sentence]) -> list[Unit]:
    """The stories of a digest, each with the captions and results below it; those above the first go with it."""
    ends = [one[0].passage.starts[0] for one in told[1:]]
    lines = [
        [[line for line in some if bisect(ends, line.passage.starts[0]) == index] for some in (captions, results)]
        for index in range(len(told))
    ]
    return [
        Unit(None, one, tuple(above), item=True, results=tuple(below))
        for one, (above, below) in zip(told, lines, strict=True)
    ]


_ROLL_HEADING = re.compile(
    r"(?:奖章|奖状|先锋号|劳动模范|先进(?:集体|个人|工作者|单位)|标兵岗?|能手|工匠|红旗手|称号|职工之家|(?:获奖|表彰|"
    rf"受表彰){HAN}{{0,8}}名单)(?:（[^（）]{{1,10}}）|”|获得者|名单)*$"
)

_ENTRY = re.compile(f"(?:[一-鿿·]{{2,6}}|{HAN} {{1,4}}{HAN})(?:(?:{BRACKET})? +{HAN}{{4}}|{BRACKET}$)")


_OPENS_ROLL = re.compile(
    r"(?:授予|命名|表彰|评选|认定|追授|获得?|获评|荣获|位)[^。]*(?:奖章|奖状|先锋号|劳动模范|先进|标兵|能手|工匠|红旗手|称号|荣誉)[^。]{0,14}：$|"
    r"(?:名单|人选|人员|委员|对象)(?:如下)?：$|"
    r"^(?:[一二三四五六七八九十]+、)?[^，。；：]{0,16}(?:奖章|劳动模范|先进工作者|标兵|能手|工匠|红旗手)(?:称号)?(?:获得者|得主)?(?:（[^（）]{1,6}）)?：$"
)
_LISTED = re.compile(
    f"(?:[一-鿿·]{{2,6}}|{HAN} {{1,4}}{HAN})(?:（[^（）]{{1,12}}）)?"
    f"(?: +|，)(?!男|女)[一-鿿“][^。；：]{{3,48}}[；、，。]?"
)


def opens_roll(text: str) -> bool:
    """Whether a line says that those follow whom it honors or names."""
    return text.endswith("：") and _OPENS_ROLL.search(text) is not None


def _is_listed(text: str) -> bool:
    """Whether a line below such a one is a name and where its bearer works."""
    return _LISTED.fullmatch(text.strip()) is not None


def _introduces(line: Line, body: list[Sentence]) -> bool:
    """Whether a short line names the group of the results below it, or says that they follow."""
    text = line.passage.text.strip()
    return bool(_GROUP.fullmatch(text)) or (bool(body) and bool(_RESULTS_FOLLOW.search(text)))


def _opens_roll(lines: list[Line], index: int) -> bool:
    """Whether a short line is a prize and the next one a house that won it."""
    below = lines[index + 1].passage.text.strip() if index + 1 < len(lines) else ""
    return bool(PRIZE.match(lines[index].passage.text.strip().removesuffix("：")) and blocks.HOUSE.fullmatch(below))


def _goes_on(line: Line, captions: list[Sentence]) -> bool:
    """Whether a short line is an entry of a roll among the captions: a house, or a name and where its bearer works."""
    if not captions:
        return False
    last, text = captions[-1].text.strip(), line.passage.text.strip()
    below = PRIZE.match(last.removesuffix("：")) or _ROLL_HEADING.search(last)
    if blocks.HOUSE.fullmatch(text) and (below or blocks.HOUSE.fullmatch(last)):
        return any(PRIZE.match(c.text.strip().removesuffix("：")) for c in captions)
    entered = _ENTRY.match(last) or _ROLL_HEADING.search(last)
    return bool(_ENTRY.match(text) and entered) and any(_ROLL_HEADING.search(c.text) for c in captions)


def _is_roll(heading: Sentence | None, body: list[Sentence]) -> bool:
    """Whether a short line is an entry of the roll that an honor's heading opened."""
    return heading is not None and not body and bool(_ROLL_HEADING.search(heading.text.strip()))


_GROUP = re.compile(
    rf"[（(]?[一二三四\d]*[）)、.]?(?:团体|个人|单项|集体|综合|男子|女子|组织|特别)?(?:奖|奖项|组|项目|名单|类|成绩)|{HAN}{{0,5}}(?![小班]){HAN}组|"
    rf"(?:附件?\d?：?)?(?:获奖|表彰){HAN}{{0,6}}名单[：]?"
)
_RESULTS_FOLLOW = re.compile("(?:结果|成绩|名单|奖项|名次|如下|公布|揭晓)(?:如下|公布|揭晓)?(?:--|：)$")
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
