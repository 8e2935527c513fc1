"""Makes one body of two: the team that several sent together (区检察院、滨江港城联队), a house of two names (A·B)."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest import joint, regions
from ingest.lexicon import HAN
from ingest.mentions import OrganizationMention, in_order
from ingest.organizations.edges import has_boundary
from ingest.organizations.heads import head_of, is_generic
from ingest.regions import Home

_DASHED = re.compile(f"(?:^|(?<=[，。；：（、 由和与到胜得]))(?:{HAN}{{2,8}}-)+$")
_BEFORE = re.compile(rf"(?:^|(?<=[，。；：（ 由和与到胜]))(?P<list>(?:{HAN}{{2,10}}[、和与])+)$")
_LINKS = frozenset("、和与")
_NAMED = re.compile(
    f"“(?![^“”]*(?:先锋|文明|示范|标兵|五星|模范|优秀|先进))[^“”，。]{{2,10}}(?:[团队号]”(?!称号|荣誉|{HAN}{{0,6}}(?:活动|行动|列车|[部组班室科]|车间))|"
    f"”(?:职工|工友|女子|男子|青年|农民工)?(?:(?!志愿){HAN}{{2}})?(?:服务队|龙舟队|合唱团|艺术团|舞蹈队|乐队|战队|方队|代表队|突击队|组合|队))(?![长员伍列])"
)
_PLACE = re.compile(f"(?:(?<!{HAN})|(?<=[的由和与为是到在]))(?:(?![的由和与为是到在]){HAN}){{2,6}}(?<=[市区县旗])$")
_TWO_NAMES = frozenset(("Hospital", "School", "GovernmentAgency"))


def joined(text: str, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """The organizations of a sentence, each joint team with the bodies before it as one."""
    if not any(team in text for team in joint.TEAMS):
        return found
    kept: list[OrganizationMention] = []
    for mention in sorted(found, key=in_order):
        of_all = mention.text.endswith(joint.TEAMS) and joint.is_of_all(text, mention.begin, mention.end)
        begin = _begin(text, mention, kept) if of_all else mention.begin
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


def quoted(text: str, home: Home, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """The organizations of a sentence, each with the team of it that a name in quotation marks follows at once.

    云川供电公司“光明号”, 临江区“晨风”农民工龙舟队: a boat, a choir or a team, but no honor such as “工人先锋号”.
    """
    kept = list(found)
    for match in _NAMED.finditer(text) if "”" in text else ():
        sender = next((m for m in kept if m.end == match.start()), None) or _region(text, match.start(), home)
        if sender is not None and sender.coarse != "Team":
            kept = [m for m in kept if m is not sender and (m.end <= match.start() or m.begin >= match.end())]
            kept.append(_sent_by(sender, match))
    return kept


def _region(text: str, end: int, home: Home) -> OrganizationMention | None:
    """The district or county whose name ends at a place, as the one that sent a team."""
    place = _PLACE.search(text, 0, end)
    if place is None:
        return None
    name = regions.resolve(place[0], home).full or place[0]
    return OrganizationMention(place.start(), end, "organization", place[0], "", name, "", "", (), name)


def _sent_by(sender: OrganizationMention, match: re.Match[str]) -> OrganizationMention:
    body = (sender.name, sender.cls, sender.text)
    return replace(
        sender,
        end=match.end(),
        text=sender.text + match[0],
        rule="organization.quoted_team",
        name=sender.name + match[0],
        cls="Team",
        coarse="Team",
        parents=(*sender.parents, body) if sender.coarse else (),
    )


def _sends(item: str) -> bool:
    """Whether an item of a list is a body that no word says more of."""
    head = head_of(item)
    return head is not None and head.coarse != "Team" and not is_generic(item) and not has_boundary(item)


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
    if listed and all(map(_sends, items)):
        begin = listed.start("list")
    return team.begin if begin and text[begin - 1] == "、" else begin
