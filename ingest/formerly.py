"""Finds names that only a sentence of renamings lets one see: quoted ones, and those of plants without a city."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import organizations
from ingest.lexicon import HAN
from ingest.mentions import OrganizationMention
from ingest.names import full_name
from ingest.organizations.edges import CHANGED, apart, has_boundary
from ingest.organizations.heads import head_of, is_generic
from ingest.regions import Home

_QUOTED = re.compile("“([^“”]{4,30})”")
_PLAIN = re.compile(
    "(?:^|(?<=[，。；：、（\\s])|(?<=[由将为成是和与把在原现今了建立入到]))"
    f"((?!原|现|今|其|该|本|由|将|为){HAN}{{3,16}}?(?:厂|矿|社|站|所|局|校|院|馆|场|公司|集团|学校|学院|医院)(?:工会)?)"
    "(?=[，。；）”、]|$|（[原现今]|（前身|正式|整体|整建制|成建制|[更改易][名制建组称]|合并|整合|重组|组建|升格|并入|划|拆分|分设|的?基础|[和与由是系于在]|为基础)"
)
_LEAST = 4


def quoted(text: str, home: Home) -> Iterator[OrganizationMention]:
    """The organizations whose names stand whole in quotation marks."""
    for match in _QUOTED.finditer(text) if "“" in text and CHANGED.search(text) else ():
        for one in organizations.find(match[1], home):
            if (one.begin, one.end) == (0, len(match[1])):
                yield _moved(one, match.start(1))


def plain(text: str, home: Home, found: list[OrganizationMention]) -> Iterator[OrganizationMention]:
    """The names that end in a weak head and have no region, between what parts them from the rest."""
    for match in _PLAIN.finditer(text) if CHANGED.search(text) else ():
        name, head = match[1], head_of(match[1])
        if head is None or len(name) < _LEAST or not apart(match.start(1), match.end(1), found):
            continue
        if not has_boundary(name) and not is_generic(name.removesuffix(head.text)):
            named = full_name(name, head.coarse, home)
            told = (named.name, named.cls or head.cls, named.coarse or head.coarse, (), named.region)
            yield OrganizationMention(match.start(1), match.end(1), "organization", name, "organization.former", *told)


def _moved(one: OrganizationMention, by: int) -> OrganizationMention:
    told = (one.name, one.cls, one.coarse, one.parents, one.region, one.shared)
    return OrganizationMention(one.begin + by, one.end + by, one.kind, one.text, "organization.quoted", *told)
