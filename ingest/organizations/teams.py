"""Makes one body of two: the team that several sent together (区检察院、滨江港城联队), a house of two names (A·B)."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.lexicon import HAN
from ingest.mentions import OrganizationMention, in_order
from ingest.organizations.heads import head_of, is_generic

_JOINT = ("联队", "联合队", "联合代表队")
_DASHED = re.compile(f"(?:^|(?<=[，。；：（、 由和与到胜得]))(?:{HAN}{{2,8}}-)+$")
_BEFORE = re.compile(rf"(?:^|(?<=[，。；：（ 由和与到胜]))(?P<list>(?:{HAN}{{2,10}}[、和与])+)$")
_LINKS = frozenset("、和与")
_TWO_NAMES = frozenset(("Hospital", "School", "GovernmentAgency"))


def joined(text: str, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """The organizations of a sentence, each joint team with the bodies before it as one."""
    if not any(team in text for team in _JOINT):
        return found
    kept: list[OrganizationMention] = []
    for mention in sorted(found, key=in_order):
        begin = _begin(text, mention, kept) if mention.text.endswith(_JOINT) else mention.begin
        while kept and kept[-1].end > begin:
            kept.pop()
        if begin < mention.begin:
            surface = text[begin : mention.end]
            mention = replace(mention, begin=begin, text=surface, name=surface, parents=(), region="")
        kept.append(mention)
    return kept


def dotted(text: str, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """The organizations of a sentence, each house that bears two names with a dot between them as one."""
    if "·" not in text:
        return found
    kept: list[OrganizationMention] = []
    for mention in sorted(found, key=in_order):
        first = kept[-1] if kept and text[kept[-1].end : mention.begin] == "·" else None
        if first is not None and first.coarse in _TWO_NAMES and mention.coarse in _TWO_NAMES | {"TradeUnion"}:
            kept.pop()
            whole, name = text[first.begin : mention.end], f"{first.name}·{mention.name}"
            mention = replace(mention, begin=first.begin, text=whole, name=name, parents=(), region=first.region)
        kept.append(mention)
    return kept


def _begin(text: str, team: OrganizationMention, before: list[OrganizationMention]) -> int:
    """Where the list of bodies begins that ends in a joint team; none where it holds another team."""
    dashed = _DASHED.search(text, 0, team.begin)
    if dashed:
        return dashed.start()
    begin = team.begin
    for body in reversed(before):
        if body.end != begin - 1 or text[body.end] not in _LINKS:
            break
        if body.coarse == "Team":
            return team.begin
        begin = body.begin
    listed = _BEFORE.search(text, 0, begin)
    items = re.split("[、和与]", listed["list"])[:-1] if listed else []
    if listed and all((head := head_of(item)) and head.coarse != "Team" and not is_generic(item) for item in items):
        begin = listed.start("list")
    return team.begin if begin and text[begin - 1] == "、" else begin
