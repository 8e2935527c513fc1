"""Finds the posts that a list has."""

from __future__ import annotations

import re
from functools import cache

from ingest.lexicon import Finder, words

CONTENDERS = frozenset(("选手", "参赛选手", "劳模", "劳动模范", "先进工作者"))
"""The posts that tell nothing of where their holders work."""

_COACHES = ("领队", "副领队", "教练", "主教练", "总教练", "助理教练", "教练员")
_PLAYERS = ("队员", "队长", "副队长", "后卫", "前锋", "中锋", "门将", "守门员", "主攻手", "二传手")
IN_TEAMS = frozenset((*_COACHES, *_PLAYERS))
"""The posts that are held in a team, whoever else employs their holders."""

TEACHER = "老师"
"""How a teacher is addressed, behind the name: the post of whoever has no other."""
_DUTY = (
    "(?:劳动|经济|组织|宣传|教育|文化|文体|体育|财务|资产|法律|权益|保障|维权|基层|人事|党建|科技|创新|规划|发展|安全|"
    "审计|纪检|网络|民主|管理|生产|技术|信访|保卫|科研|就业|女职工|工作|服务|监督|保护|健康|质量|设备|后勤|信息)"
)
JOINT_DUTIES = re.compile(f"{_DUTY}{{1,3}}[与和及]{_DUTY}{{1,3}}(?:科|处|部|中心|办公室)")
"""A department that sees to several things: 劳动和经济工作部."""


@cache
def posts() -> Finder:
    """Finds the listed posts."""
    return Finder(words("posts.txt"))


@cache
def post_names() -> frozenset[str]:
    """The listed posts."""
    return frozenset(words("posts.txt"))


def ends_with_post(said: str) -> bool:
    """Whether words end in a listed post."""
    return any(end == len(said) for _, end, _ in posts().spans(said))
