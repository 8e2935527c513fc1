"""Finds the union that publishes an issue: in its masthead, else as the one that the text speaks for."""

from __future__ import annotations

import re

from ingest.lexicon import HAN
from ingest.readers import speaker
from ingest.readers.lines import Found, Line, foot, head
from kg.messages import say

_UNION = r"(?P<union>[一-鿿·（）]{0,24}?(?:总工会|工会联合会|工会工作委员会|工会委员会|工会))"
_OFFICE = rf"(?:委员会)?(?:{HAN}{{0,8}}(?:办公室|研究室|部|处|科|中心))?"
_LABELS = "主办单位|主办|主编单位|主编|编印单位|编印|编发单位|编发|编辑单位|编者|发布单位|发布机构|主管单位|来源|发布"
_LABELED = re.compile(rf"(?:{_LABELS}) ?： ?{_UNION}{_OFFICE}(?=$|[ \t）|、])")
_SIGNED = re.compile(
    rf"(?:^|(?<=[ \t|（\d期日号）])){_UNION}{_OFFICE} ?(?:主管主办|主办|主编|编印|编发|编辑|印发|编|办)(?=$|[ \t）|\d])"
)
_ALONE = re.compile(rf"^（?{_UNION}{_OFFICE}）?(?=$|[ \t]+(?:19|20)\d\d|[ \t]*（?第)")
_NAMES = "简报|动态|周报|月报|信息|通讯|快讯|要闻|专报|快报|资讯|之声|周刊|月刊|报|情况"
_NAMED = re.compile(rf"^《?{_UNION}(?:工作|一周|每周|本周|新闻|工运|信息)*(?:{_NAMES})(?=$|[ \t》（第(]|20\d\d)")
_REGION = re.compile(rf"{HAN}{{2,}}(?:省|自治区|市|区|县|州|盟|旗)$")
_UNIT = re.compile(r"(?:集团|公司|大学|学院|学校|中学|小学|医院|银行|厂|局|省.+|市.+|区.+|县.+)$")
_HEAD_ALONE, _FOOT_ALONE = 4, 2


def find(text: str) -> Found:
    """The publisher by its full name, from a folded text; empty where nothing tells."""
    for line, match in _in_masthead(text):
        name = _full_name(match["union"], text) or (match["union"] if match.re in (_LABELED, _SIGNED) else "")
        if name:
            return Found(name, say("reader.origin.masthead", line=line.number))
    return speaker.find(text) or Found("", "")


def _in_masthead(text: str) -> list[tuple[Line, re.Match[str]]]:
    """What the masthead and the imprint say, the plainest first."""
    first = [line for line in head(text) if line.is_brief]
    last = [line for line in foot(text) if line.is_brief]
    tried = (
        (_LABELED, [*first, *last]),
        (_SIGNED, [*first, *last]),
        (_ALONE, [*first[:_HEAD_ALONE], *last[-_FOOT_ALONE:]]),
        (_NAMED, first),
    )
    return [(line, match) for pattern, lines in tried for line in lines if (match := pattern.search(line.text))]


def _full_name(union: str, text: str) -> str:
    """A masthead's name completed: 市总工会, 青石工会, 青石市工会 stand for 青石市总工会; "" for 数说工会."""
    stem = union.removesuffix("总工会").removesuffix("工会")
    if _REGION.search(stem):
        return f"{stem}总工会"
    if union.endswith(("委员会", "联合会")) or _UNIT.search(stem):
        return union if len(stem) > 2 else _of_speaker(stem, text)
    return speaker.named_after(stem, text) if len(stem) > 1 else _of_speaker(stem, text)


def _of_speaker(stem: str, text: str) -> str:
    voice = speaker.find(text)
    return voice.value if voice and stem and stem in voice.value else ""
