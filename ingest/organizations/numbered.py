"""Finds units that share the word before and behind their numbers: 机关一、二分工会, 综采一、二队."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.lexicon import HAN
from ingest.mentions import OrganizationMention
from ingest.organizations.joints import LINKS
from ingest.regions import Home
from ingest.staffed import KINDS

_NUMBER = "[一二三四五六七八九十]"
_ROW = re.compile(
    rf"(?:(?<!{HAN})|(?<=[由和与及自]))(?P<stem>(?:(?![{LINKS}由第了的是在]){HAN}){{2,6}})(?P<first>第?{_NUMBER})"
    rf"(?P<more>(?:[{LINKS}]第?{_NUMBER})+)(?P<tail>(?:部门|分)?工会|党?支部|分会|车间|队|班组?|工区|项目部|作业区|厂|科)"
    "(?P<team>联合代表队|联合队|代表队|联队)?(?![员伍长])"
)
_NEXT = re.compile(f"[{LINKS}](?P<number>第?{_NUMBER})")
_TYPES = {
    "工会": ("GrassrootsUnion", "TradeUnion"),
    "分会": ("GrassrootsUnion", "TradeUnion"),
    "支部": ("PartyOrganization", "PartyOrganization"),
}
_JOINT = ("联合代表队", "联合队", "联队")


def find(text: str, home: Home) -> Iterator[OrganizationMention]:
    """The units of the publisher's house in such rows; with a joint team behind them they are one."""
    for row in _ROW.finditer(text) if home.owner_coarse in KINDS else ():
        if row["team"] in _JOINT:
            yield _unit(home, row.span(), row[0], ("Team", "Team"))
            continue
        kind = ("Team", "Team") if row["team"] else _TYPES.get(row["tail"][-2:], (home.owner_class, home.owner_coarse))
        tail = row["tail"] + (row["team"] or "")
        yield _unit(home, (row.start(), row.end("first")), row["stem"] + row["first"] + tail, kind, text)
        for more in _NEXT.finditer(text, *row.span("more")):
            end = row.end() if more.end() == row.end("more") else more.end()
            yield _unit(home, (more.start("number"), end), row["stem"] + more["number"] + tail, kind, text)


def _unit(home: Home, span: tuple[int, int], name: str, kind: tuple[str, str], text: str = "") -> OrganizationMention:
    surface = text[slice(*span)] or name
    parents = ((home.owner, home.owner_class, home.owner),)
    rule = "organization.of_house"
    return OrganizationMention(
        *span, "organization", surface, rule, home.owner + name, *kind, parents, shared=bool(text)
    )
