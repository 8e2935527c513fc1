"""Where and when a bulletin speaks: what 市, 区, 我校 and a date without a year mean in it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest import fitting, house_units, names, organizations, own_names, own_words, regions, shortened
from ingest.calendar import told_on
from ingest.lexicon import HAN
from ingest.mentions import HOUSES, OrganizationMention
from ingest.organizations import listed
from ingest.regions import Home, Region
from ingest.text import Sentence, fold
from ingest.units import Unit
from kg.model import Issue

_OPENING = 16
_KIND = 2
_OF_MANY = re.compile("(园区|园|行业|平台)(工会联合会|联合工会)$")
_UNION = re.compile("(?:工会|工会联合会|协会|学会|商会|研究会|联合会)$")
_OWN_UNION = re.compile(
    f"(?:(?<!{HAN})|(?<=[由在经和与及的，前后]))[该本我]?(?P<own>公司|集团公司|集团|学校|校|学院|医院|院|厂|矿|局|段)(?=工会|党委|领导|职工代表|党总?支部?|机关|副?校长|副?院长|副?总经理)"
)
_REGION = re.compile(f"{HAN}{{1,10}}[市区县旗]")
_OF_DISTRICT = re.compile(rf"[【\[]?(?P<region>{HAN}{{2,8}}?)(?:[】\]：]|$)")
_TOWN = re.compile(
    f"(?:^|[，。；：、！？（）“” 市区县旗]|(?<=[由在与和及到]))"
    f"(?P<town>(?:(?![了的在和与及由各]){HAN}){{2,3}}(?:镇|乡|街道))"
    f"(?=总工会|工会|机关工会|党工委|党委|办事处|人民政府|政府|举[办行]|召开|开展|组织|{HAN}{{0,3}}(?:小学|中学|学校|卫生院|幼儿园))"
)


def issued_on(issue: Issue) -> dt.date | None:
    """The day from which an issue speaks, None where it is not known to the day."""
    return told_on(issue.text, dt.date.fromisoformat(issue.issued)) if len(issue.issued) == 10 else None


def home_of(issue: Issue, units: Sequence[Unit]) -> Home:
    """The home of an issue: its publisher's, with the short names that the text itself gives."""
    home = organizations.home_of(issue.publisher)
    if not (home.province or home.city or issue.publisher in names.national()):
        around = regions.home_in(issue.text)
        home = replace(home, province=around.province, city="" if around.county else around.city)
    home = replace(home, places=regions.places_in(issue.text))
    known = tuple((name, name) for name in (issue.publisher, home.owner, own_names.above(home.owner)) if len(name) > 4)
    known += _called(issue.publisher) + _abbreviated(home.owner, issue.text)
    text = fold(issue.text)
    known += _group_above(home.owner, text)
    home = replace(home, aliases=(*known, *organizations.aliases(text, home), *shortened.names(text, home)))
    home = replace(home, units=house_units.units(text, home))
    if home.owner and not home.county:
        home = next((near for near in (local_home(unit, home) for unit in units) if near.county), home)
    return home


def _called(publisher: str) -> tuple[tuple[str, str], ...]:
    """What a union is called in its own bulletin: 我会, that of a park or an industry 园区工会联合会, 行业工联会."""
    match = _OF_MANY.search(publisher)
    forms = dict.fromkeys((match[2], "工联会")) if match else ()
    many = tuple((("园区" if match[1] == "园" else match[1]) + form, publisher) for form in forms) if match else ()
    return (*many, (listed.OUR_UNION, publisher), (listed.THIS_UNION, publisher)) if _UNION.search(publisher) else many


def _group_above(owner: str, text: str) -> tuple[tuple[str, str], ...]:
    """What 集团 is in the bulletin of a firm without the word in its name: 青石港集团 to 青石港第一港埠有限公司."""
    if not owner.endswith("公司") or "集团" in owner:
        return ()
    named = {found[0] for found in re.finditer(f"(?<!{HAN}){owner[:2]}{HAN}{{0,4}}集团(?!有限|股份)", text)}
    return tuple((word, min(named)) for word in ("集团公司", "集团")) if len(named) == 1 else ()


_OF_TRADE = re.compile(f"{HAN}{{2,6}}?(?P<level>[省市区县州])(?P<trade>{HAN}{{2,10}})协会")


def _abbreviated(owner: str, text: str) -> tuple[tuple[str, str], ...]:
    """What an association is called for short in its own bulletin: 青石市家具工业协会 is 市家协."""
    named = _OF_TRADE.fullmatch(owner)
    forms = (f"{named['level']}{named['trade'][:size]}协" for size in (1, 2)) if named else ()
    return tuple((form, owner) for form in forms if re.search(f"{form}(?!会)", text))


def local_home(unit: Unit, home: Home) -> Home:
    """The home of a story: 区 and 县 mean the first district that it names, and 市 the first city in a province or 州.

    An item that is labelled with a district or a county-level city (【临江区】) speaks from there, one that is labelled
    with a school, a hospital or a company (【云川大学】) speaks for it.
    """
    if home.owner_coarse in HOUSES:
        home = replace(home, unit=_unit_of_house(unit, home))
    elif (below := _of_agency_below(unit, home)) is not None:
        home = replace(_owned_by(below, unit, home), visited=False)
    else:
        home = _of_house(unit, home) if unit.label else _of_only_house(unit, home)
    home = replace(home, guest=_province_of_guests(unit, home))
    label = _REGION.fullmatch(unit.label) or (home.city and regions.candidates(unit.label))
    labelled = regions.resolve(unit.label, home) if label else _headed(unit, home)
    labelled = labelled or _of_county_city(unit, home)
    if labelled is not None and labelled.level == "county":
        return _in_town(unit, replace(home, county=labelled.full))
    return _in_town(unit, _in_county(unit, home))


_UNIVERSITY, _COLLEGE = "大学", re.compile("学院(?=(?:分?工会|党委|党总支)?$)")
_OUR_COLLEGE = re.compile(f"[我本]院|(?<!{HAN})院(?:党委|党总支|分?工会|领导|长)")
_LABELLED = re.compile(
    rf"(?:(?:近日|日前|\d{{1,2}}月\d{{1,2}}日(?:[上下]午|晚上?)?)，)?(?P<name>{HAN}{{3,16}}?)(?:分?工会)?"
    r"(?:[： ]|$|(?=\d{1,2}月|组织|举办|召开|开展|举行|隆重))"
)


def _unit_of_house(unit: Unit, home: Home) -> str:
    """The unit of the publisher's house that labels a story (【清浦客运段】, 总装厂工会：…), or ""."""
    if home.owner_coarse == "School" and home.owner.endswith(_UNIVERSITY):
        return _college(unit, home)
    opening = unit.label or (unit.body[0].text if unit.body else "")
    label = _LABELLED.match(opening) if home.owner_coarse == "Enterprise" else None
    if label is None or not own_words.of_part(label["name"]) or home.owner.endswith(label["name"]):
        return ""
    named = label["name"] in home.units or own_names.own_name(label["name"], home) == home.owner + label["name"]
    return label["name"] if named else ""


def _college(unit: Unit, home: Home) -> str:
    """The one college of a university of which a story speaks as 我院, named where it opens, or ""."""
    if not any(_OUR_COLLEGE.search(line.text) for line in unit.body):
        return ""
    opening = (*((unit.heading,) if unit.heading else ()), *unit.body[:1])
    named = {body.name for line in opening for body in organizations.find(line.text, home)}
    inner = {name.removeprefix(home.owner) for name in named if name.startswith(home.owner)}
    colleges = {name[: at.end()] for name in inner if (at := _COLLEGE.search(name))}
    return colleges.pop() if len(colleges) == 1 else ""


def _of_house(unit: Unit, home: Home) -> Home:
    """The home of an item whose label is a house: 校工会 and 该校 are of it."""
    named = organizations.find(unit.label, home)
    if len(named) != 1 or named[0].text != unit.label or named[0].coarse not in HOUSES:
        return home
    return _owned_by(named[0], unit, home)


def _of_agency_below(unit: Unit, home: Home) -> OrganizationMention | None:
    """The court, bureau or center of a county of which a story on the page of the city's tells alone, or None."""
    if home.owner_coarse != "GovernmentAgency" or not home.city or home.owner.startswith(home.county or "-"):
        return None
    every = (body for line in unit.body for body in organizations.find(line.text, home))
    named = {body.name: body for body in every if body.rule != "organization.own"}
    kind = home.owner[-_KIND:]
    same = [body for name, body in named.items() if name.endswith(kind) and name.startswith(home.city)]
    below = same[0] if len(same) == 1 and same[0].name != home.owner else None
    return below if below and below.coarse == home.owner_coarse and not below.parents else None


def _owned_by(owner: OrganizationMention, unit: Unit, home: Home) -> Home:
    house_of = replace(home, owner=owner.name, owner_class=owner.cls, owner_coarse=owner.coarse, visited=True)
    return replace(house_of, units=house_units.units("\n".join(line.text for line in unit.body), house_of))


def _of_only_house(unit: Unit, home: Home) -> Home:
    """The home of a story that tells of one house and then calls its union 公司工会 or 校工会."""
    lines = (*((unit.heading,) if unit.heading else ()), *unit.body)
    if not any(_OWN_UNION.search(line.text) for line in lines):
        return home
    every = (_house_of(m, home) for line in lines for m in organizations.find(line.text, home))
    named = {m.name: m for m in every if m is not None}
    owners = _of_heading(unit, [m for name, m in named.items() if not _is_part(name, named)], named)
    calls = own_words.of(owners[0].name, owners[0].coarse) if len(owners) == 1 else ()
    own = any(found["own"] in calls for line in lines for found in _OWN_UNION.finditer(line.text))
    return _owned_by(owners[0], unit, home) if own else home


def _house_of(named: OrganizationMention, home: Home) -> OrganizationMention | None:
    """The company, school or hospital that a body is, or of which it is the union or a club, or None."""
    if named.coarse in HOUSES:
        return named
    if named.coarse == "Team":
        return None
    houses = organizations.find(named.parents[-1][2], home) if named.parents else [fitting.house_of(named)]
    return next((house for house in houses if house is not None and house.coarse in HOUSES), None)


def _is_part(name: str, named: Iterable[str]) -> bool:
    """Whether a name is one of a part of another house that is named, or its name cut short."""
    return any(name != other and (name.startswith(other) or other.endswith(name)) for other in named)


def _of_heading(unit: Unit, houses: list[OrganizationMention], named: Iterable[str]) -> list[OrganizationMention]:
    """The houses, or where there are several the one that the heading names, in full or short."""
    heading = unit.heading.text if unit.heading else ""
    told = [name for name in named if name in heading]
    there = [house for house in houses if any(house.name.endswith(name) for name in told)]
    return there if len(houses) > 1 and len(there) == 1 else houses


def _headed(unit: Unit, home: Home) -> Region | None:
    """The district of the home that a heading names before a colon (临江：赛场练兵强技能), or alone."""
    for line in (*unit.body[:1], *unit.above()) if home.city else ():
        named = _OF_DISTRICT.match(line.text)
        if named is not None and regions.candidates(named["region"]):
            region = regions.resolve(named["region"], home)
            within = home.city in region.full or regions.resolve(home.city, home).code in region.chain
            return region if within and not _beside(region.name, unit) else None
    return None


def _beside(city: str, unit: Unit) -> bool:
    """Whether a story tells of 市总工会 before it names the union of a county-level city, and so means that over it."""
    union = city + "总工会"
    told = "".join(line.text for line in unit.body) if city.endswith("市") else ""
    return union in told and told.index("市总工会") < told.index(union)


_CITY_UNION = re.compile(f"(?:^|[，由])(?P<city>{HAN}{{2,4}}?市)(?=总工会|举[行办]|召开|开展|启动)")
_SUBJECT = 32
_ENDS_OF_BODIES = frozenset("会局委府厅院部办队厂司校社联")


def _of_county_city(unit: Unit, home: Home) -> Region | None:
    """The county-level city of whose union a story tells on top, if it names no body of the city over it."""
    for line in (unit.heading, *unit.body[:1]) if home.city else ():
        told = _CITY_UNION.search(line.text, 0, _SUBJECT) if line else None
        region = regions.resolve(told["city"], home) if told else None
        if region is not None and region.level == "county" and region.full != home.county:
            above = _beside(region.name, unit) or any(_names_body_of(home.city, line, home) for line in unit.body)
            return None if above else region
    return None


def _names_body_of(city: str, sentence: Sentence, home: Home) -> bool:
    return city in sentence.text and any(body.text.startswith(city) for body in organizations.find(sentence.text, home))


def _in_county(unit: Unit, home: Home) -> Home:
    """The home of a story by the first district, county or city that it names."""
    for sentence in unit.body:
        for _, _, name in _regions_in(sentence.text):
            if not home.city and name[-1] in "市州盟" and regions.resolve(name, home).level == "prefecture":
                home = replace(home, city=regions.resolve(name, home).full)
            if (name[-1] in "区县旗" and regions.is_full(name)) or _is_town_of(name, home):
                return home.at(regions.resolve(name, home))
    return home


def _regions_in(text: str) -> Iterator[tuple[int, int, str]]:
    """The regions that a text names; the verb behind the name of a body begins none: 县总工会会同|县委."""
    for begin, end, name in regions.finder().spans(text):
        if not (name.startswith("会同") and text[begin - 1 : begin] in _ENDS_OF_BODIES):
            yield begin, end, name


def _province_of_guests(unit: Unit, home: Home) -> str:
    """The first 省 that a story names in a bulletin from an 自治区 or a municipality, or ""."""
    if home.province.endswith("省") or not home.province:
        return ""
    spans = (span for line in unit.body if "省" in line.text for span in regions.finder().spans(line.text))
    return next((name for *_, name in spans if name.endswith("省")), "")


def _in_town(unit: Unit, home: Home) -> Home:
    """The home of a story of a street or town: 街道 and 镇 mean the first one whose body its opening names."""
    if home.town or not home.county:
        return home
    for sentence in (*((unit.heading,) if unit.heading else ()), *unit.body[:1]):
        if named := _TOWN.search(sentence.text):
            return replace(home, town=home.county + named["town"])
    return home


def _is_town_of(name: str, home: Home) -> bool:
    """Whether a county-level city is named where 市 can mean no prefecture: in a bulletin of a province or of a 州."""
    if not name.endswith("市") or home.city.endswith("市") or home.province.endswith("市"):
        return False
    return regions.resolve(name, home).level == "county"


def subject_home(sentence: Sentence, story: Home, issue: Home) -> Home:
    """The home of a sentence: 县 and 镇 mean those of its subject (新昌县总工会联合县司法局), else the story's."""
    named = _TOWN.search(sentence.text) if story.town and not issue.town else None
    story = replace(story, town=story.county + named["town"]) if named else story
    opening = sentence.text[:_OPENING]
    if issue.county or not issue.city or not any(sign in opening for sign in "区县旗"):
        return story
    for _, _, name in _regions_in(opening):
        if name[-1] in "区县旗" and regions.is_full(name):
            region = regions.resolve(name, issue)
            return issue.at(region) if issue.city in region.full else story
    return story
