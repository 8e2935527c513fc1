"""Finds local bodies that stand without their region among others or before who is of them: 人民医院周文清."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest import regions
from ingest.lexicon import HAN, Finder
from ingest.mentions import OrganizationMention
from ingest.names import bodies, full_name, is_of_state
from ingest.organizations.edges import apart
from ingest.organizations.heads import industries
from ingest.personal_names import name_at
from ingest.regions import Home
from ingest.surnames import plausible

_LEFT = re.compile(r"(?:^|[，。；：、（ ]|来自)$")
_RIGHT = re.compile("[、，。；）]|$|[荣]?获(?!悉|知)|夺|摘|捧")
_LINK = re.compile("[、和与及]|以及")
_UNION = re.compile(
    f"(?:(?<=[与和同由])|(?<=联合)|(?<=携手))(?P<industry>{HAN}{{2,8}}?)(?:产业)?工会(?:联合会)?"
    "(?=联合|共同|携手|一同|[主承协举]办|开展|举行|组织(?!建|架|体|干|工|负)|副?主席)"
)
_OFFICE = "(?:党[组委](?:副?书记|成员|委员)|(?:常务)?副?(?:[局院站]长|主任)|[一二三四]级(?:调研员|主任科员))"
_OFFICERS = re.compile(f"{_OFFICE}(?:[、和]{_OFFICE}){{0,2}}")
_DISTRICT_BUREAU = re.compile("[市区县旗]局")
_BUREAU = re.compile("(?<=[市区县旗])局(?![长限面势部])")
_TAILS = {"工会": ("GrassrootsUnion", "TradeUnion"), "代表队": ("Team", "Team")}
_IN_LIST = re.compile("[^，。；：]*?(?P<tail>工会|代表队)(?:[、和与及][^，。；：、]{2,16}?(?P=tail))+")
_AGENCY = "GovernmentAgency"
_LEAST = 3
_SHORTEST = 3
_KINDS = frozenset(("GovernmentAgency", "Hospital", "Media"))


def find(text: str, home: Home, taken: Sequence[OrganizationMention]) -> Iterator[OrganizationMention]:
    """The bodies of the publisher's region: in a list of three such, or right before the name of one who is of it."""
    region = home.county or home.city or home.province
    if home.owner:
        yield from _led(text, home, taken) if home.county or home.city else ()
    elif region:
        found = [*_of_region(text, region, taken)]
        yield from found
        yield from _branches(text, region, [*taken, *found])


def of_system(text: str, home: Home, taken: Sequence[OrganizationMention]) -> Iterator[OrganizationMention]:
    """The bureaus of the districts in the bulletin of the city's bureau: 临江区局, 松溪县局."""
    of_city = home.city and home.owner.endswith("局") and home.owner_coarse == _AGENCY
    form = home.owner.rpartition(home.city)[2] if of_city else ""
    for begin, end, name in regions.finder().spans(text) if form and _DISTRICT_BUREAU.search(text) else ():
        place = regions.resolve(name, home) if _BUREAU.match(text, end) else None
        if place and place.full.startswith(home.city) and place.full != home.city and apart(begin, end + 1, taken):
            whole = full_name(name + form, _AGENCY, home).name
            told, kind = (begin, end + 1), (whole, home.owner_class, home.owner_coarse)
            surface = text[slice(*told)]
            yield OrganizationMention(*told, "organization", surface, "organization.of_place", *kind, region=place.full)


def _led(text: str, home: Home, taken: Sequence[OrganizationMention]) -> Iterator[OrganizationMention]:
    """The public bodies before their heads in the bulletin of a house of the region: 卫健局局长周文清."""
    for begin, end, form in _forms().spans(text):
        led = apart(begin, end, taken) and is_of_state(form, home.owner_coarse) and _has_officer(text, begin, end)
        if led:
            yield _mention(text, (begin, end), home.county or home.city)


def _of_region(text: str, region: str, taken: Sequence[OrganizationMention]) -> Iterator[OrganizationMention]:
    """The bodies of a union's region."""
    for union in _UNION.finditer(text) if "工会" in text else ():
        if union["industry"] in industries() and apart(*union.span(), taken):
            yield _union(union, region)
    row: list[tuple[int, int]] = []
    for begin, end, _ in _forms().spans(text):
        if not apart(begin, end, taken):
            continue
        if row and not _LINK.fullmatch(text, row[-1][1], begin):
            yield from (_mention(text, span, region) for span in row if len(row) >= _LEAST)
            row = []
        if (row or _LEFT.search(text, max(0, begin - 2), begin)) and _RIGHT.match(text, end):
            row.append((begin, end))
        elif _has_person(text, begin, end):
            yield _mention(text, (begin, end), region)
    yield from (_mention(text, span, region) for span in row if len(row) >= _LEAST)


def _branches(text: str, region: str, taken: Sequence[OrganizationMention]) -> Iterator[OrganizationMention]:
    """The unions and teams of bodies of the region in a list of three such: 教育局工会、职教中心工会、供电公司工会."""
    for tails in _IN_LIST.finditer(text):
        tail, (cls, coarse) = tails["tail"], _TAILS[tails["tail"]]
        for begin, end, form in _every_form().spans(text) if _many(text, tails, tail) else ():
            stop = end + len(tail)
            inside = tails.start() <= begin and stop <= tails.end() and text.startswith(tail, end)
            if inside and apart(begin, stop, taken) and _LEFT.search(text, max(0, begin - 2), begin):
                body = bodies()[form]
                owner = body.official.replace("{R}", region)
                parents = ((owner, body.cls, form),) if coarse == "TradeUnion" else ()
                told = (owner + tail, cls, coarse, parents, region)
                yield OrganizationMention(begin, stop, "organization", text[begin:stop], "organization.of_place", *told)


def _many(text: str, tails: re.Match[str], tail: str) -> bool:
    return text.count(tail, *tails.span()) >= _LEAST


def _union(match: re.Match[str], region: str) -> OrganizationMention:
    """The union of an industry in the publisher's region: 区总工会与教育工会联合举办."""
    told = (region + match[0], "IndustrialUnion", "TradeUnion")
    return OrganizationMention(*match.span(), "organization", match[0], "organization.of_place", *told, region=region)


@cache
def _forms() -> Finder:
    return Finder(tuple(f for f, b in bodies().items() if not b.whole and b.coarse in _KINDS and len(f) >= _SHORTEST))


@cache
def _every_form() -> Finder:
    return Finder(tuple(f for f, b in bodies().items() if not b.whole and len(f) >= _SHORTEST))


def _has_person(text: str, begin: int, end: int) -> bool:
    """Whether a body stands alone before a person of it: the name and nothing else behind it, or officers."""
    if _OFFICERS.match(text, end) or not _LEFT.search(text, max(0, begin - 2), begin):
        return _has_officer(text, begin, end)
    start = end + (text.startswith("的", end) or text.startswith(" ", end))
    stop = name_at(text, start)
    return stop > start and plausible(text[start:stop]) and _RIGHT.match(text, stop) is not None


def _has_officer(text: str, begin: int, end: int) -> bool:
    """Whether a body stands alone before officers of it and the name of one."""
    officer = _OFFICERS.match(text, end) if _LEFT.search(text, max(0, begin - 2), begin) else None
    return officer is not None and name_at(text, officer.end()) > officer.end()


def _mention(text: str, span: tuple[int, int], region: str) -> OrganizationMention:
    surface = text[span[0] : span[1]]
    body = bodies()[surface]
    told = (body.official.replace("{R}", region), body.cls, body.coarse)
    return OrganizationMention(*span, "organization", surface, "organization.of_place", *told, region=region)
