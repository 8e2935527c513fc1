"""Finds bodies whose names no head ends by the role that a sentence gives them: …主办，秀水山庄承办的."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.lexicon import HAN
from ingest.mentions import OrganizationMention
from ingest.organizations.edges import apart, has_boundary
from ingest.organizations.heads import is_generic
from ingest.regions import Home

_ROLE = "(?:主办|承办|协办|赞助|冠名)"
_ITEM = rf"(?:(?!{_ROLE}|共同|联合|具体){HAN})"
_SLOT = re.compile(
    rf"(?:(?<=[主承协]办[，、])|(?<=由))(?P<list>{_ITEM}{{2,12}}(?:、{_ITEM}{{2,12}})*)(?:联合|共同|独家|倾情|具体)*"
    rf"(?:承办|协办|赞助|冠名)(?=的|[，。；、]|$)"
)
_NAME = re.compile(f"{HAN}{{3,12}}")
_COMMON = re.compile(
    "[各每全我本该其某两]|(?:单位|部门|企业|工会|公司|协会|学校|医院|方面|机构|人员|团队|[省市区县州旗镇乡村]|街道|社区|活动|比赛|大赛|竞赛|赛事)$|"
    "^(?:相关|有关|并|由|将|共|拟)|[的了在为与和及]"
)

_PARTS = ("组", "科", "处", "室")


def find(text: str, home: Home, taken: Sequence[OrganizationMention]) -> Iterator[OrganizationMention]:
    """The bodies that only carry out, help or pay for what another one in the sentence holds.

    One called by the word for a part of a house (体育组) is of the publisher's.
    """
    for slot in _SLOT.finditer(text) if taken and "办" in text else ():
        for item in _NAME.finditer(text, *slot.span("list")):
            if apart(*item.span(), taken) and not (
                _COMMON.search(item[0]) or has_boundary(item[0]) or is_generic(item[0])
            ):
                own = bool(home.owner) and item[0].endswith(_PARTS)
                told = (home.owner + item[0], home.owner_class, home.owner_coarse)
                told = told if own else (item[0], "Company", "Enterprise")
                yield OrganizationMention(*item.span(), "organization", item[0], "organization.roled", *told)
