"""Keeps a notice one story that numbered lines part: 关于举办…的通知 with 一、时间地点, a decision with 一、命名…."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TITLE = re.compile(
    "(?:[^，。；：]{0,24}(?:工会|委员会|公司|集团))?关于[^。；]{4,60}的(?:通知|决定|通报|公告|公示|启事|邀请函)"
)
_NUMBER = "[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）"
_WHAT = (
    "(?:活动|会议|举办|比赛|竞赛|大赛|培训|参赛|参会|参加|报名|组织|组队|奖项|评选|评奖|表彰|"
    "具体|有关|相关|工作|其[他它]|日程|赛程)"
)
_PART = re.compile(
    rf"\s*(?:{_NUMBER})\s*(?P<name>{_WHAT}*(?:(?:时间|地点|日期|对象|人员|资格|条件|方式|方法|办法|内容|形式|议程|"
    "主题|目的|宗旨|原则|要求|范围|项目|单位|机构|设置|奖励|规则|流程|步骤|安排|事项|说明|领导|分工|联系方式|"
    "须知|纪律|经费|报名)[、和与及]?)*|其[他它])\\s*"
)
_WHEN = re.compile(".*(?:时间|地点|日期)")
_GRANTS = re.compile(rf"\s*(?:{_NUMBER})\s*(?=授予|命名|表彰|表扬|通报|追授|认定|评选|给予|奖励)")
_NUMBERED = re.compile(rf"\s*(?:{_NUMBER})")
_LABELLED = re.compile("\\s*[^，。；：]{2,10}：")


@dataclass(frozen=True, slots=True)
class Parts:
    """The lines of notices, by their number: those that head a part, those that a heading opens, what it grants."""

    headings: frozenset[int] = frozenset()
    headed: frozenset[int] = frozenset()
    grants: frozenset[int] = frozenset()

    def kind(self, index: int, kind: str) -> str:
        """What a line is: the heading of a part is a caption, what a decision grants goes on with it."""
        return "caption" if index in self.headings else "body" if index in self.grants else kind


def parts(lines: Sequence[str]) -> Parts:
    """The parts of the notices among the lines of a bulletin, each from its title on."""
    begun = next((index for index, line in enumerate(lines) if _TITLE.fullmatch(line.strip())), None)
    if begun is None:
        return Parts()
    below = range(begun + 1, len(lines))
    headings = {index for index in below if _heads(lines[index])}
    headed = {index + 1 for index in headings if _opens(lines, index)}
    grants: set[int] = set()
    for index in below:
        goes_on = index - 1 in grants and _NUMBERED.match(lines[index]) is not None
        grants |= {index} if goes_on or _GRANTS.match(lines[index]) else set()
    return Parts(frozenset(headings - {index - 1 for index in headed}), frozenset(headed), frozenset(grants))


def _heads(line: str) -> bool:
    """Whether a line is the heading of a part and nothing else: 一、时间地点."""
    part = _PART.fullmatch(line)
    return part is not None and bool(part["name"])


def _opens(lines: Sequence[str], index: int) -> bool:
    """Whether the line below a heading says when and where, under no label of its own (时间：…)."""
    after = "".join(lines[index + 1 : index + 2]).strip()
    return bool(after and _WHEN.match(lines[index]) and not _LABELLED.match(after))
