"""Tells bodies that act from where something was (在市图书馆举行, 来到市医院迁建工程) and from sorts of bodies."""

from __future__ import annotations

import re

from ingest.lexicon import HAN
from ingest.mentions import OrganizationMention
from ingest.organizations.heads import PLACE_HEADS

_BUILT = frozenset(("GovernmentAgency", "School", "Hospital"))
_SITE = re.compile(
    "(?:新建|扩建|改建|建设|迁建|[一二三]期)*(?:工程|项目)+(?:施工|建设)?(?:工地|现场)|(?:建设|施工)?(?:工地|施工现场)|(?:迁建|扩建|新建|改造)(?:工程|项目)"
)
_OUTSIDE = ("广场", "门口", "停车场")
_AT = re.compile(
    rf"(?:在|于|赴|(?<!落)到|走进|来到|前往|抵达|聚集|\ue002){HAN}{{0,2}}$|在{HAN}{{3,16}}(?:、{HAN}{{3,16}})*[、和与]$"
)
_FOUNDED = re.compile("(?:新建|组建|新增|成立|建立|建成|创建|培育|覆盖|共有|现有|已有|拥有|已建)了?$")
_COUNTED = re.compile("[0-9]+[余多]?[家个](?![^，。；、]{0,4}(?:奖|称号|荣誉))")


def is_of_many(mention: OrganizationMention, text: str) -> bool:
    """Whether words name a sort of bodies that are counted: 新建〔工地工会联合会〕26家."""
    return _COUNTED.match(text, mention.end) is not None and _FOUNDED.search(text, 0, mention.begin) is not None


def is_only_a_place(mention: OrganizationMention, text: str) -> bool:
    """Whether a library, hotel and so on only says where something was, or a project is named after a house."""
    if mention.coarse in _BUILT and _SITE.match(text, mention.end):
        return True
    may_be = mention.cls != "UnionInstitution" and mention.text.endswith(PLACE_HEADS)
    return may_be and bool(_AT.search(text[: mention.begin]) or text.startswith(_OUTSIDE, mention.end))
