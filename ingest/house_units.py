"""Tells which units a publisher's own house has: those that its issue lists, or lets act under their bare names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from ingest import own_words, regions, staffed
from ingest.commonwords import is_common
from ingest.lexicon import HAN, Finder, alternation, rows, words
from ingest.listed_posts import ends_with_post, post_names
from ingest.names import is_of_state, national, own_form
from ingest.own_names import abbreviation, short_forms
from ingest.regions import Home
from ingest.staffed import CREW, HOUSE, KINDS, LEFT, OTHER_UNION, PART, WARDS, WORKED_IN
from ingest.surnames import called, is_given, plausible

SHORTEST = 3
"""How long a unit's name is at least."""
_LONGEST = 14
_FOREIGN = re.compile(
    "^(?:经济|网络)工作部|工会|大学(?!城)|医院(?!.)|有限|街道|委员会|"
    "(?:保障|管理|监督|教育|公安|民政|司法|财政|统计|审计|税务|应急|交通|水利|住建|卫健|人社)局."
)
_LAB = f"{HAN}{{2,7}}?(?:研究[所院]|研究中心|实验室|教研室)"
_OF_LAB = re.compile(f"(?<![所心院室部处系馆科团会])与(?={_LAB})")
_JOINT = re.compile(
    f"、|(?<=[院部处系所校心馆间厂矿科室])[和与]|(?<=协会)[和与]|(?<!学)[和与](?!谐|统|危重症|{HAN}{{1,8}}学院|{_LAB})|(?<=[中小大]学)[和与]"
)
_OF_TWO = re.compile(
    f"{HAN}{{2,4}}(?<![关勤科诊部室区队厂站院处系所会委间段行司心馆学校组班园团])[和与]{HAN}{{2,5}}(?:[部处科]|中心)"
)
_WHOLE = (
    "120(?:急救)?(?:分站|中心|站)|校部机关|图书馆|档案馆|附属[小中]学|附属幼儿园|"
    "校史馆|院史馆|厂史馆|校友会|校友办|后勤集团|后勤服务集团|手术室"
)
_NO_UNIT = re.compile(
    r"(?:俱乐|全|内|外|干|支|(?:^|集团|公司)总|局|中|东|西|南|北|一|二|三|组织|宣传|统战|头|腿)部$|(?:(?<!后勤)服务|活动|文化|体育|指导|培训|为|以|帮扶|维权)中心$|"
    r"(?:车|网|首|电|本|下|各)站$|(?:^(?:下|各|子|分)|有限|股份|网|电)公司$|^(?:集团|总)公司|^(?:离?退休|在[岗职])[矿厂站段科]$|(?:工作|会议|活动|教|休息|更衣|阅览|展览|母婴|关爱|心语|谈心|报告)室$|"
    r"(?:(?<!医)学|专|本|百|各)科$|(?:之|到|四|各|用|好|难|出|益|长|深|高|低|何)处$|(?:体|关|联|维)系$|(?:大|该|我|本)学院$|驿站$|[镇乡]中心$|^(?:维护|促进|活跃|推动|提升|服务|庆祝|代表|支持|振兴|回报|热爱|关心)(?:公司|集团|企业)$|"
    "^(?:经济|社会)(?:工作|保障)部$|^(?:学[院校]|公司|集团|医院)中心$"
)
_ACTS = (
    r"(?:(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚)?)?"
    r"(?:[、和与](?:[校院厂行]|公司|集团)?(?:工会|团委|党委))*"
    r"(?:等(?:\d+|[一二三四五六七八九十]+)?(?:家|个|支)?(?:单位|队伍|代表队|学院|科室|班组|集体|分会|基层工会)|"
    r"(?:\d+|[两三四五六七八九十])(?:家|个|支)(?:单位|部门|科室|班组|护理单元|车间|项目部|支部|队伍|年级组)|"
    r"(?:\d+|[一二三四五六七八九十]+)[余多]?名(?:医护人员|护士|医生|医师|职工|员工|教师|选手|队员|志愿者|骨干)|等部门|[两三四五](?:家|个部门)|[双三]方)?(?:联合|共同|携手|具体|分别|负责|派员)*"
    rf"(?:各自?(?:组建?|选?派|组队)|承办|操办|协办|主办|联办|合办|举办|举行|召开|开展|组织(?!建设|部)|协助|协同|会同|牵头|荣?获|{alternation(words('winning.txt'))}|分获|揭牌|提供|配合|参加|参赛|(?:同台|先后)?登台|亮相|上场|角逐|派出|选送|的(?:一线)?(?:医护人员|职工|员工|工人|教师))"
)
_WITH_UNION = "在[^，。；]{2,20}?(?:举办|举行|召开|开展|组织)|慰问|走访|看望"
_WINNER = f"{HAN}{{2,3}}(?:荣?获|夺得|摘得|分获)(?![悉知])"
_LAST = frozenset("厂矿间行部室心段站院系所处馆科区队点店组班值房诊")
_OF_UNION = frozenset(("主席", "副主席", "常务副主席", "委员"))
_NEVER_STAFFED = re.compile("^(?:项目|事业|办公|技术|业务|行政|外联)[部室]$|办公室$|女工|宣教|权益|工会|党|团委|纪")
_BRANCH = rf"(?:(?![由获在将为被以等向]){HAN}){{2,12}}?分工会"
_BRANCHES = re.compile(f"(?P<all>{_BRANCH}(?:、{_BRANCH}){{2,}})")
_STAFF = re.compile(f"(?:公司|车间|中心|[厂部院科室处段站])(?P<name>{HAN}{{2,3}})$")
_WITH_OTHER = re.compile("(?<=..)[和与]")
_CLASSES_OF_SCHOOL = f"|(?:[一二三四五六七八九]|[高初][一二三])年级(?:备课)?组|(?:(?![个各大全该本]){HAN}){{2,4}}教研组"
_CREWS = f"|{HAN}{{2,4}}?[一二三四五六七八九十]队"
_HEADED = "(?:常务)?副?(?:主任|站长|所长|馆长|组长|秘书长)|负责人"
"""The heads of units whose last words are those of many other things: 校语言文字工作站站长."""
_CLAUSE = frozenset("，；：。\n、")
_IS_PLACE = re.compile("[在于]")
_HELD_THERE = ("举行", "举办", "召开", "开展")


_OF_BUREAU = re.compile(f"^局(?![部域限长面])(?={HAN}{{2,}}[处科室]$)")
"""The word for a bureau before the name of its department: 局群体处."""


def units(text: str, home: Home) -> tuple[str, ...]:
    """The names of the units that an issue of a house says to act, the longest first."""
    if not has_units(home):
        return ()
    found: set[str] = set()
    for match in _acting(home.owner_coarse).finditer(text):
        if _IS_PLACE.match(text, match.start() - 1, match.start()) and text.startswith(_HELD_THERE, match.end()):
            continue
        if _OF_LAB.match(text, match.start() - 1):
            continue
        listed = match[match.lastgroup or 0]
        least = SHORTEST - 1 if match["of"] or listed in WARDS else SHORTEST
        found |= {name for name in _each(listed) if len(name) >= least and _is_unit(name, home)}
    found |= set(_branches(text))
    for names in staffed.find(text, home.owner_coarse):
        found |= set([name for name in names if _is_unit(name, home) and not _is_of_lab(text, name)][:1])
    places = [(begin, end) for begin, end, _ in regions.finder().spans(text)]
    found = {name for name in found if not _is_cut_from_place(name, text, places)}
    of_bureau = home.owner.endswith("局")
    named = {_OF_BUREAU.sub("", name) if of_bureau else _without_house(name, home) for name in found}
    within = (name for name in named if not (home.owner.startswith(name) or f"{name}有限" in text))
    return tuple(sorted(within, key=lambda name: (-len(name), name)))


def _is_cut_from_place(name: str, text: str, places: Sequence[tuple[int, int]]) -> bool:
    """Whether a unit's name is the rest of one that a region opens: 和〔平区机械厂〕."""
    begin = text.find(name)
    return any(b < begin < e for b, e in places)


def _without_house(name: str, home: Home) -> str:
    """A unit without the word for the house before it: 财务处 of 学院财务处."""
    word = next((word for word in home.words() if word in _HOUSE_WORDS and name.startswith(word)), "")
    return name.removeprefix(word) if len(name) - len(word) >= SHORTEST else name


_HOUSE_WORDS = frozenset(("学院", "学校", "医院", "公司", "集团公司"))


def _is_of_lab(text: str, name: str) -> bool:
    """Whether words are the rest of a laboratory's name: 器件研究中心 of 纳米材料与器件研究中心."""
    joint = text.find("与" + name)
    return joint >= 0 and _OF_LAB.search(text, joint) is not None


def _each(listed: str) -> Iterator[str]:
    """The units of a list; 和 may stand in what one sees to (劳动和卫生部)."""
    for unit in listed.split("、"):
        yield from (unit,) if _OF_TWO.fullmatch(unit) else _JOINT.split(unit)


def has_units(home: Home) -> bool:
    """Whether a house has units of its own under bare names; a government's page tells of all its region."""
    return home.owner_coarse in KINDS and home.owner_class != "LocalGovernment"


def _branches(text: str) -> Iterator[str]:
    """The branches of the house's union in a long list of them, whatever they are called (直属临床分工会)."""
    for match in _BRANCHES.finditer(text) if "分工会、" in text else ():
        first, *others = match["all"].split("、")
        yield from (name for name in others if "分工会" not in name.removesuffix("分工会"))
        if match.start() == 0 or text[match.start() - 1] in _CLAUSE:
            yield first


@lru_cache(maxsize=8)
def _acting(coarse: str) -> re.Pattern[str]:
    unit = f"(?:{PART}{KINDS[coarse]}|{_WHOLE}{'|' + CREW if coarse == 'Enterprise' else ''})"
    departments = alternation(name for name, kind in rows("house_departments.tsv") if kind == coarse)
    rolled = f"(?:{unit}|{PART}(?:{WORKED_IN[coarse]}))"
    listed = f"(?:{unit}|机关[一二三四五]?(?=[、和与荣获分夺摘并]))"
    return re.compile(
        rf"{LEFT}{HOUSE}(?:(?P<units>{listed}(?:[、和与]{listed})*)(?={_ACTS}|{_WINNER})"
        rf"|(?<=[主承协]办：)(?P<by>{listed}(?:[、和与]{listed})*)(?=[，。；\n]|$)"
        rf"|(?<=[0-9一二三四五六七八九十][个名家支]：)(?P<roll>{rolled}(?:、{rolled})*)(?=[，。；\n]|$)"
        rf"|(?<=（)(?P<in>{unit}{_CREWS if coarse == 'Enterprise' else ''})(?=[），])"
        rf"|(?:(?<=工会[、和与])|(?<=工会联合)|(?<=工会会同))(?P<with>{unit}(?:[、和与]{unit})*)(?=(?:[、和与及](?!时){HAN}{{1,8}}协会)?(?:{_WITH_UNION}))"
        rf"|(?P<at>{unit}(?:、{unit})*)(?={OTHER_UNION}{HAN}{{0,6}}?(?:{alternation(words('posts.txt'))}))"
        rf"|(?<=[校院司厂局团])(?!运会|友|庆|史)(?P<rare>{PART}(?:站|办|所|馆|组委会|筹备组))(?={_HEADED})"
        rf"|(?P<crew>{PART}(?:班|站|值|车间|工区))(?=队(?!伍|员|长|列))"
        rf"|(?P<of>{unit}|门诊|后勤|医技|行政|机关(?:党委)?|综合|影像|社区|防治|临床|离退休|退休)(?=第?[一二三四五六七八九十]?(?:(?:分|部门)?工会|分会|团委|团总支|党?支部|党总支|代表队|队(?!伍|员|长|列))))"
        rf"|(?P<known>{departments}{_CLASSES_OF_SCHOOL if coarse == 'School' else ''})(?![长员])"
    )


_ALIKE = (
    "电厂",
    "煤矿",
    "铁矿",
    "机务段",
    "工务段",
    "车务段",
    "电务段",
    "小学",
    "中学",
    "幼儿园",
    "机场",
    "收费站",
    "变电站",
)
"""Houses of kinds of which none is within another: another 电厂 is no unit of a 水电厂."""


def _is_unit(name: str, home: Home) -> bool:
    if (
        len(name) > _LONGEST
        or name in home.words()
        or name in home.short_names()
        or (name[0] in "省市区县" and not name.startswith("市场"))
        or home.owner.endswith(name)
        or name in national()
        or is_of_state(name, home.owner_coarse)
        or (len(name) > SHORTEST and name.endswith("公司") and name.removesuffix("公司") in home.owner)
        or name.startswith((home.owner, *short_forms(home.owner), *home.own_short_names(), *_above(home.owner)))
        or _is_after_person(name)
        or (len(name) <= SHORTEST and name[-1] not in _LAST | {*"会学园"} and plausible(name))
        or abbreviation(name, home.owner)
        or abbreviation(name + "工会", home.owner)
        or own_form(name, home)
        or any(home.owner.endswith(kind) and name.endswith(kind) for kind in _ALIKE)
        or (home.owner_coarse == "GovernmentAgency" and regions.UNKNOWN.match(name))
        or any(name[:size] in national() for size in range(SHORTEST, len(name)))
        or _NO_UNIT.search(name)
        or _FOREIGN.search(name)
    ):
        return False
    places = (region for begin, _, region in regions.finder().spans(name) if begin == 0)
    foreign = any(_is_of_place(name, region) for region in places)
    return not foreign and not has_boundary(name)


def _above(owner: str) -> tuple[str, ...]:
    """What begins the names of all houses of the owner's group: 青钢 of 青钢集团云川钢钒有限公司."""
    whole, in_group, _ = own_words.group(owner)[0].partition("集团")
    return (whole,) if in_group else ()


def has_boundary(name: str) -> bool:
    """Whether a word that no name runs across stands in one, but for 和 and 与 and those within words (转向架)."""
    held = [(begin, end) for begin, end, _ in _protected().spans(name)]
    bounds = ((begin, end) for begin, end, word in _boundaries().spans(name) if word not in "和与")
    return any(not any(b <= begin and end <= e for b, e in held) for begin, end in bounds)


def unit_in_title(title: str, home: Home) -> str:
    """The words of the house's unit that a title begins with (检修中心焊接班 of 检修中心焊接班班长), or ""."""
    for size in range(2, len(title)) if has_units(home) else ():
        post = title[size:]
        if post not in post_names() or post in _OF_UNION or title[size - 1] not in _LAST:
            continue
        unit = staffed.ending(title, size, home.owner_coarse)
        if unit and not _NEVER_STAFFED.search(unit) and _is_unit(unit, home):
            return title[:size]
    return ""


def _is_of_place(name: str, region: str) -> bool:
    """Whether the region before a name tells that it is no unit: a branch is named after no more than a place."""
    company = name.endswith("公司") and not name.endswith("分公司") and name != region + "公司"
    named = regions.is_full(region) and any(
        place.name == region or place.level == "province" for place in regions.candidates(region)
    )
    return company or named or name.endswith("学院")


def _is_after_person(name: str) -> bool:
    """Whether what was taken for one unit is a person: 李明和检修中心, 教师李明与检修中心, 院长李明."""
    beside = _WITH_OTHER.search(name)
    lead = name[: beside.start()] if beside else name
    staff = _STAFF.search(lead)
    if staff is not None and called(staff["name"]) and is_given(staff["name"][1:]) and not is_common(staff["name"]):
        return True
    ends_so = beside is not None or name[-1] not in _LAST
    sizes = [size for size in (3, 2) if ends_so and size <= len(lead) and plausible(lead[-size:])]
    joined = any(len(lead) == size or lead[-size - 1] in _LAST for size in sizes) if beside else False
    return joined or any(ends_with_post(lead[:-size]) or lead.endswith("机关", 0, -size) for size in sizes)


@cache
def _boundaries() -> Finder:
    return Finder(words("boundaries.txt"))


@cache
def _protected() -> Finder:
    return Finder(words("protected.txt"))
