"""Finds the units of the publisher's own house: 炼钢厂, 外国语学院分工会, 检修中心队 as a company or school prints.

Such a name has no region and no owner before it. A name counts as a unit of the house where the issue says once that it
acts (承办, 获, 代表队, 工会 …); then it is one wherever it stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ingest import joint, own_words, regions, staffed
from ingest.house_units import SHORTEST, has_boundary, has_units
from ingest.lexicon import HAN, alternation, any_of, found_from, words
from ingest.mentions import OrganizationMention
from ingest.own_names import house_of
from ingest.regions import Home
from ingest.staffed import HOUSE, LEFT, OTHER_UNION, WARDS

_STAFFED_BY = rf"{OTHER_UNION}(?!{HAN}{{0,4}}[主承协联合]办){HAN}{{0,4}}?(?:{alternation(words('posts.txt'))})"
_TAIL = (
    r"(?P<inner>(?:(?![和与及等])[一-鿿0-9]{1,5}(?:车间|支行|班组|站(?![上在起到])|工区|工段|作业区)|"
    rf"(?!全体|各)(?:(?![和与及等的兼]|工会|[分党团]|看望|慰问|走访|调研|检查|召开){HAN}){{1,6}}?(?:[班科室]|组(?!织)|(?<!支)部|中心|项目部|病区)(?={_STAFFED_BY})))?"
    r"(?P<body>第?[一二三四五六七八九十]?(?:工会第?[一二三四五六七八九十]?分会|(?:分|部门)?工会(?:小组)?|分会)(?:委员会)?|(?:团委|团总支|党?支部|党总支|党委)(?!(?:常务|专职)?副?书记|委员|常委|成员))?(?P<team>代表队|代表团|联队|[一二三四五红蓝]?队(?!伍|员|长|列))?"
)
_SOLE = (
    rf"(?:(?![了的在是为将把被对向由等各该其此每两几多和与及]|[学协商]会){HAN}){{2,6}}(?:分会(?![场员])|工会小组)(?:代表队|联队|[一二三]?队(?![伍员长列]))?|{HAN}{{2,6}}（{HAN}{{1,8}}）(?:分?工会|分会|代表队|联队|党支部)|机关(?:党委)?(?:第?[一二三四五六])?(?:(?:分?工会|分会)(?:代表队|队)?|代表队|联队)|(?<=我[校院厂矿局段所])(?!参赛|选派|派出|[一两三四五]支|志愿)(?:(?![了的在是为将把被对向由等各该其此每两几多和与及]){HAN}){{2,6}}?(?<!团)队(?![伍员长列])|(?:职工|教工|教职工)(?:{HAN}{{2,6}}协会|[羽篮足乒排棋网]协|文联|(?:读书|书画|摄影|诗|朗诵|合唱|文学|舞蹈|健步|骑行|跑步){HAN}?[社团]|{HAN}{{2,4}}俱乐部)|"
    r"工会(?=[、和与]团委[联共])|团委(?=[、和与]工会[联共])|(?<=[、和与由合])(?:工会|团委)(?=[、和与]|联合(?=后勤|宣传|人力|党|团)|[通历经]过|的(?:精心|积极|周密|共同|认真)*(?:组织|筹备|策划)|(?:共同|联合|牵头|具体)*(?:主办|承办|协办|合办|联办|举办|举行|召开|开展|组织(?![建机])|操办|发起|推出|启动))|"
    rf"(?:党委|工会)(?:办公室|(?:宣传|组织|女工|女职工|综合|青工|生产|文体|权益|财务|法律|民管|宣教|经济|劳动|保障|网络|基层){HAN}{{0,4}}?部(?!门)|女工委员会)(?=[、和与]|(?:共同|联合|牵头)*(?:主办|承办|协办|合办|联办|举办|举行|开展|召集|召开|组织|发起))"
)
_SOCIETIES = ("协会", "协", "文联", "社", "团", "俱乐部")
_CLASSES = {
    "team": ("Team", "Team"),
    "union": ("GrassrootsUnion", "TradeUnion"),
    "party": ("PartyOrganization", "PartyOrganization"),
    "association": ("Association", "SocialOrganization"),
}


def find(text: str, home: Home) -> Iterator[OrganizationMention]:
    """The units of the house, and their unions, branches and teams, that a sentence names."""
    return joint.as_teams(_units_in(text, home), text) if has_units(home) else iter(())


def _units_in(text: str, home: Home) -> Iterator[OrganizationMention]:
    for match in found_from(_BEGINS, _mentions(home.units), text):
        if match["sole"] and has_boundary(match["sole"]):
            continue
        plain = not (match["party"] or match["sole"] or match["body"] or match["team"])
        officer = _POST_NEXT.match(text, match.end()) and not staffed.is_staffed(text, match.end())
        guest = plain and _OF_UNION_OFFICE.fullmatch(match["unit"]) and _GUEST_BEFORE.search(text, 0, match.start())
        if guest or (plain and len(match["unit"]) < SHORTEST and officer):
            continue
        yield _mention(match, home)


_OF_UNION_OFFICE = re.compile(
    "(?:经济技术|经济工作|劳动和经济工作|基层工作|权益保障|法律工作|网络工作|宣传教育|生产保护)部"
)
_GUEST_BEFORE = re.compile(f"工会[^，。；]{{0,14}}主席{HAN}{{2,4}}[、，]$")
_BODY_NEXT = "(?=第?[一二三四五六七八九十]?(?:(?:分|部门)?工会|分会|团|党|支部|代表|联队|[一二三四五红蓝]?队))"
_POST_NEXT = re.compile(_STAFFED_BY)
_BEGINS = re.compile(LEFT)


@lru_cache(maxsize=16)
def _mentions(names: Iterable[str]) -> re.Pattern[str]:
    alone = [name for name in names if len(name) >= SHORTEST or name in WARDS]
    short = [re.escape(name) + _BODY_NEXT for name in names if name not in alone]
    unit = (
        f"(?P<unit>{any_of([*map(re.escape, alone), *short])}){_TAIL}|"
        if names
        else "(?P<unit>(?!))(?P<inner>)(?P<body>)(?P<team>)|"
    )
    house = "(?:集团公司|集团|公司|总行|学校|医院|学院|厂|我[校院行])"
    party = f"(?P<party>{house}党委)(?!(?:常务|专职)?副?书记|委员|常委|成员|[办会组宣统副])"
    return re.compile(f"(?:{party}|{HOUSE}(?:{unit}(?P<sole>{_SOLE})))(?!长|(?<=站)区)")


def _mention(match: re.Match[str], home: Home) -> OrganizationMention:
    begin = match.start("unit") if match["unit"] else match.start("sole")
    end = match.end()
    inner = "党委" if match["party"] else match.string[begin:end]
    inner = "工会" + inner if inner.endswith("分会") and not (match["unit"] or inner.endswith("工会分会")) else inner
    cls, coarse = _CLASSES.get(_kind(match), (home.owner_class, home.owner_coarse))
    inner = _without_place(inner, home.units)
    whole, calls = own_words.group(home.owner)
    of_group = match.string[match.start() : begin] in calls
    owner = whole if of_group else house_of(inner, home) if match["unit"] else home.owner
    outer = whole if of_group else home.owner
    parents = [(outer, home.owner_class, outer)]
    if match["unit"] and SHORTEST <= len(match["unit"]) < len(inner):
        parents.append((owner + match["unit"], home.owner_class, match["unit"]))
    return OrganizationMention(
        match.start(),
        end,
        "organization",
        match.string[match.start() : end],
        "organization.of_house",
        owner + inner,
        cls,
        coarse,
        tuple(parents),
    )


def _without_place(unit: str, units: tuple[str, ...]) -> str:
    """A unit without the region before its name: 云川霞湾港区 where the issue calls it 霞湾港区."""
    place = regions.opening(unit)
    return unit[len(place) :] if place and unit.startswith(tuple(place + other for other in units)) else unit


def _kind(match: re.Match[str]) -> str:
    surface = match[0]
    if match["team"] or (match["sole"] and surface.endswith("队")):
        return "team"
    if surface.endswith(("工会", "分会", "委员会", "小组")):
        return "union"
    if surface.endswith(_SOCIETIES):
        return "association"
    party = match["body"] or match["party"] or surface.endswith("团委") or (match["sole"] and "党委" in surface)
    return "party" if party else ""
