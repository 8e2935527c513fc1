"""Finds organizations: a region or a name, a body, and the head that ends it (总工会, 有限公司, 医院 …).

The right edge is a head of ``organization_heads.tsv`` (or a short form of ``bodies.tsv``), drawn out while another head
follows; the left edge is a region, or the last boundary before the name. No word segmenter judges where a name ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest import house, regions
from ingest.lexicon import HAN
from ingest.mentions import OrganizationMention, in_order
from ingest.organizations import counted, enumerated, headed, inside, listed, local, numbered, roled, shared, teams
from ingest.organizations.edges import apart
from ingest.organizations.heads import COMPANY, head_of
from ingest.organizations.sites import is_of_many, is_only_a_place
from ingest.regions import Home
from ingest.text import fold
from ingest.unitlike import is_trade

__all__ = ["aliases", "find", "home_of"]

_SHORT_FOR = re.compile(rf"({HAN}{{4,34}})（(?:以下|下)?简?称[：“]*({HAN}{{2,12}})”?）")
_BRANCH = re.compile(
    rf"{HAN}{{4,24}}?(?:公司|集团|银行)(?P<place>(?!有限|股份|总){HAN}{{2,6}}?)(?P<kind>分公司|分行|支公司)"
)
_LEVEL = re.compile("[省市区县州盟旗]")
_SUB_BUREAU = re.compile(f"局(?P<place>{HAN}{{2,3}}?)(?P<level>[区县市])?分局")
_CAMPUS = re.compile("(?<=大学)（[^（）]+）$")
_HOUSES = frozenset({"School", "Hospital", "Enterprise", "GovernmentAgency", "SocialOrganization"})


def aliases(text: str, home: Home) -> tuple[tuple[str, str], ...]:
    """(short form, full name) of each organization to which the issue gives a short form in brackets."""
    found = []
    for match in _SHORT_FOR.finditer(text):
        named = [m for m in find(match[1], home) if m.end == len(match[1])]
        if named and not regions.candidates(match[2]):
            found.append((match[2], named[-1].name))
    return tuple(dict.fromkeys((*found, *_branches(text, home))))


def _branches(text: str, home: Home) -> Iterator[tuple[str, str]]:
    """(what a branch is called alone, its full name): 云川省分公司 and 省分公司 for 远山物流有限公司云川省分公司."""
    fulls: dict[str, set[str]] = {}
    for match in _BRANCH.finditer(text) if "分" in text else ():
        named = find(match[0], home)
        if named and named[-1].end == len(match[0]) and named[-1].parents:
            level = match["place"][-1] + match["kind"]
            for short in (match["place"] + match["kind"], *([level] if _LEVEL.match(level) else [])):
                fulls.setdefault(short, set()).add(named[-1].name)
    for short, full in fulls.items():
        alone = re.search(f"(?<![司团行]){short}", text)
        if alone and len(full) == 1 and home.owner not in full:
            yield short, full.pop()


def home_of(publisher: str) -> Home:
    """What 市, 区 and 我校 mean in a publisher's bulletin: a union speaks for its company or school."""
    publisher = fold(publisher)
    home = _of_sub_bureau(publisher, regions.home_of(publisher))
    owner = re.sub(r"(?:基层|机关)?工会(?:委员会)?$", "", publisher)
    head = head_of(_CAMPUS.sub("", owner)) or (COMPANY if is_trade(owner) and not _LEVEL.search(owner) else None)
    if not head or head.coarse not in _HOUSES or publisher.endswith("总工会"):
        return home
    return replace(home, owner=owner, owner_class=head.cls, owner_coarse=head.coarse)


def _of_sub_bureau(publisher: str, home: Home) -> Home:
    """The home of a city's bureau in a district: 区 is 临江区 to 青石市公安局临江分局."""
    told = _SUB_BUREAU.search(publisher) if home.city and not home.county else None
    district = told["place"] + (told["level"] or "区") if told else ""
    region = regions.resolve(district, home) if regions.candidates(district) else None
    return home.at(region) if region is not None and region.full.startswith(home.city) else home


def find(text: str, home: Home) -> list[OrganizationMention]:
    """The organizations of a sentence in the order of the text, those that share a tail included."""
    found = inside.beside(text, _named(text, home))
    found += [inside.with_unit(m, text) for m in listed.aliased(text, home) if apart(m.begin, m.end, found)]
    found += [*enumerated.find(text, found), *enumerated.teams(text, found)]
    found = enumerated.senders(text, home, found)
    found += inside.own(text, home, found)
    found += inside.inner(text, found)
    found += local.find(text, home, found)
    found += list(roled.find(text, home, found))
    found = shared.zones_of_city(text, home, shared.of_its_region(text, home, found))
    found += shared.unions_of_one_region(text, found)
    found += shared.sharing(text, home, found)
    found += shared.of_one_region(text, home, found)
    found = [inside.without_former(inside.with_office(one, text), text) for one in teams.joined(text, found)]
    return sorted(teams.quoted(text, home, teams.dotted(text, found)), key=in_order)


def _named(text: str, home: Home) -> list[OrganizationMention]:
    """Those that the text names by themselves, with the crew and the brackets that belong to the name."""
    found = listed.stationed(text, home) + listed.journals(text)
    found += [m for m in listed.committees(text, home) if apart(m.begin, m.end, found)]
    found += [m for m in numbered.find(text, home) if apart(m.begin, m.end, found)]
    found += [m for m in house.find(text, home) if apart(m.begin, m.end, found)]
    found += local.of_system(text, home, found)
    found += listed.whole(text, home, found)
    of_lists, lists = counted.find(text, home)
    found += of_lists
    found += listed.abbreviated(text, home)
    found += [
        m
        for m in headed.find(text, home)
        if apart(m.begin, m.end, found) and all(m.end <= b or m.begin >= e for b, e in lists)
    ]
    found = [m for m in found if not (is_only_a_place(m, text) or is_of_many(m, text))]
    whole = [inside.with_unit(inside.with_bracket(m, text), text) for m in found]
    return [m for m in whole if not any(o.begin < m.begin and m.end <= o.end for o in whole)]
