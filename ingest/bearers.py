"""Tells who can bear a prize whose name says what its bearer is: no company is a 技术能手, no person an 优胜单位."""

from __future__ import annotations

import re

from ingest.mentions import Mention
from ingest.persons import PersonMention

_OF_PERSON = re.compile(
    "(?:能手|状元|劳动模范|劳动奖章|五一奖章|先进个人|先进工作者|三八红旗手|巾帼标兵|技能标兵|技术标兵|运动员|裁判员|教练员|守门员|射手)$"
)
_OF_BODY = re.compile(
    "(?:奖状|先锋号|文明号|(?:先进|优秀|模范|红旗|优胜|示范|文明)(?:集体|单位|班组|部门|企业|团队|科室|车间|(?:妇女|党|团|工会)?组织)|(?:标兵|文明|示范|建功)岗|职工之家|职工小家|组织单位)$"
)


def can_bear(who: Mention, prize: Mention) -> bool:
    """Whether a body or a person can win a prize that names what its winner is: no company is a 技术能手."""
    name = getattr(prize, "name", "")
    return not (_OF_PERSON.search(name) if who.kind == "organization" else _OF_BODY.search(name))


def of(who: Mention, prize: Mention) -> Mention | None:
    """Who bears a prize that ``who`` fetched: the house of a manager where it is that of a house, or None."""
    if can_bear(who, prize):
        return who
    posts = who.posts if isinstance(who, PersonMention) else ()
    return next((post.organization for post in posts if post.organization is not None), None)
