"""Gives bodies of the publisher's own house their full names: 校工会, 集团公司工会, 我院外科党支部."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest import own_words, regions
from ingest.lexicon import HAN
from ingest.mentions import HOUSES
from ingest.regional import split_region
from ingest.regions import Home

_BUILDERS = ("中铁", "中建", "中交", "中冶", "中核", "中电建", "中国", "葛洲坝")
_FORM = re.compile("^(?:股份)?(?:有限)?(?:责任)?公司")
_COMPANY = re.compile("(?:股份)?有限(?:责任)?公司$")
_ABBREVIATED = re.compile(f"(?P<name>{HAN}{{2,6}}?)(?P<form>集团(?:公司)?|公司)(?!股份|有限|责任)")
_SCHOOL = re.compile(f"(?P<name>{HAN}{{2,4}})(?P<form>[院校大])(?=工会|代表队)")
_OF_ACADEMY = re.compile(f"(?P<academy>{HAN}{{4,}}?(?:科学院|研究院|大学)){HAN}{{2,}}(?:所|院|中心|站|系)")
_ATTACHED = re.compile(f"(?P<of>{HAN}{{0,10}}?)(?P<number>[一二三四五六七八九十]?)附(?P<kind>[中小])")
"""How a school of a university is called for short: 三附小, 云川师大附中."""
_SHORT_HEADS = {
    "研究所": re.compile(f"(?P<name>{HAN}{{2,4}}?)所(?!长)"),
    "研究院": re.compile(f"(?P<name>{HAN}{{2,4}}?)院(?!长)"),
    "协会": re.compile(f"(?P<name>{HAN}{{1,3}}?)协(?![会调作议助办定同商])"),
}
"""How institutes and associations are called: some characters of the name and the one that its last word is cut to."""
_WHOLE_FORMS = {"院": ("学院", "医院"), "校": ("学校",), "大": ("大学",)}
_PART_OF_OWN = re.compile(f"({HAN}{{2,3}})公司")
_BANK = re.compile(f"{HAN}{{2,12}}?银行(?!业)(?:股份有限公司)?")
_BRANCH = re.compile(f"(?!县[域级]|基层|辖|全){HAN}{{2,8}}(?:分行|支行)(?:营业部)?(?:工会)?")
_GRIDS = ("电力有限公司", "电力公司")
_OF_GRID = re.compile(f"{HAN}{{2,4}}供电(?:分)?公司")
_OF_OWN = re.compile(
    f"(?![我本该]|[校院](?=图书馆|医院|档案馆|机关|后勤|出版社)|.*(?:公司|大学|医院|学校|银行|[省市县镇]|(?<![片校厂院病])区)){HAN}{{2,8}}(?:分工会|工会小组|[一二三四五六七八九十]分会)"
)
_COLLEGE = re.compile(
    f"(?!中央|中国|国家|校|[我本]校|.*(?:大学|职业|技师|理工|师范学院)){HAN}{{0,10}}(?:科学|工程|技术|管理|教育|经济|贸易|文学|外国?语|艺术|设计|马克思主义|法学|化学|化工|物理|"
    "数学|计算机|软件|智能|信息|电子|通信|机械|机电|电气|自动化|土木|建筑|材料|环境|生命|生物|医学|药学|护理|商|农学|食品|体育|音乐|美术|传播|传媒|"
    f"影视|动画|舞蹈|戏剧|戏曲|服装|纺织|园林|林学|水产|轻工|冶金|矿业|城市|统计|哲学|政治|民族|心理|口腔|新闻|历史|人文|文理|社会|公共|国际|会计|金融|财政|财经|旅游|控制|动力|安全|仪器|兽医|动物|植物|草业|资源|遥感|光电|网络|车辆|汽车|船舶|物流|应急|康复|针灸|中药|影像|检验|公安|侦查|学前|书法|播音|电影|烹饪|石油|能源|交通|水利|地质|测绘|海洋|航空|通识|数据){HAN}{{0,8}}学院"
    "(?:(?:分|部门|二级)?工会(?:委员会)?|党委|党总支|团委|代表队|队)?"
)
_BRANCH_ALONE = re.compile(f"(?P<of>{HAN}{{2,5}}|[一二三四五六七八九十])分公司(?:工会|党委|代表队|队)?")
_OF_WORK = re.compile(
    "(?:工程|建设|安装|机电|路桥|市政|房建|建筑|装饰|园林|物资|设备|租赁|检测|劳务|物业|运输|销售|营销|铁路|公路|桥梁|隧道|轨道|"
    "水利|水电|电力|电务|钢构|钢结构|勘察|设计|客运|货运|物流|维修|检修|热力|燃气|供水|环卫)$"
)
"""What a branch is named after that is no firm: 市政工程|分公司."""
_SITE = re.compile(
    f"(?![建各本该全所新]|.*(?:公司|集团|局|{'|'.join(_BUILDERS)})){HAN}{{2,12}}项目(?:经理)?部(?:工会|党支部|党工委|代表队|队)?"
)
"""The department of a project that is named after what is built: 西云高铁项目部."""
_LEGAL = re.compile("(?<=..)(?:集团|股份|有限|责任)(?=..)")
_OF_RAILWAY = re.compile(
    f"{HAN}{{2,4}}(?:(?:机|工|电|车)务|工务机械|客运|货运|供电|车辆|机辆|动车|工电|房建(?:公寓)?|给水|通信|桥工|综合(?:维修)?|(?:高铁)?基础设施)段|"
    f"{HAN}{{2,4}}(?:车站|货运中心)"
)
_RAILWAY = re.compile(f"铁路(?:{HAN}{{2,4}})?局")
_RAILWAYS = ("局", "公司", "集团")
_CREW = re.compile(
    "(?:车间|班组?|小?组|科|室|站|工区|工段|作业区|车队|[一二三四五六七八九十]中?队)(?:[一二三四五]?队|代表队|联队|工会小组|工会分会|分会)?$"
)
_IS_UNIT = re.compile("[厂矿间段站区队院部室处司]$|(?<=.)科$|中心$|[炉线井]$")
"""How what a crew is of ends: 炼铁厂2号高炉 of 炼铁厂2号高炉丙班, but no 新生 of 新生儿科."""
_SQUAD = re.compile("[一二三四五六七八九十]中队")
_BRIGADE = re.compile(f"{HAN}{{2,6}}大队")
_TRADES = {
    "公交": "公共交通",
    "文旅": "文化旅游",
    "城投": "城市建设投资",
    "交投": "交通投资",
    "水投": "水务投资",
    "农投": "农业投资",
}
"""What firms of a city are called by their trade alone: 公交集团."""
_SHORTEST = 4
_SHORTEST_TAIL = 3


@lru_cache(maxsize=256)
def short_forms(owner: str) -> tuple[str, ...]:
    """What a company is called without its legal form, and without its region too."""
    short = _COMPANY.sub("", owner) if _COMPANY.search(owner) else owner.removesuffix("集团")
    forms = dict.fromkeys((short, split_region(short, Home())[2])) if short != owner else {}
    if short != owner and (whole := own_words.group(owner)[0]):
        forms |= dict.fromkeys((short.removeprefix(whole),))
    if (bare := _LEGAL.sub("", short)) != short:
        forms |= dict.fromkeys((bare,))
    called = (trade for trade, whole in _TRADES.items() if whole in short)
    forms |= dict.fromkeys(trade + ("集团" if "集团" in short else "公司") for trade in called)
    return tuple(form for form in forms if len(form) >= _SHORTEST)


def is_owner(body: str, head: str, owner: str) -> bool:
    """Whether words and the head behind them are a short name of the owner."""
    return owner.endswith(body + head) or not {body, body + head}.isdisjoint(short_forms(owner))


def is_called(words: str, owner: str) -> bool:
    """Whether words are the end of a company's name without its legal form: 泾河煤业 of 青石集团泾河煤业有限公司."""
    return len(words) >= _SHORTEST and _COMPANY.search(owner) is not None and _COMPANY.sub("", owner).endswith(words)


def house_of(unit: str, home: Home) -> str:
    """What a unit is named after: the house, or for a crew the unit of which the story tells (段安全科, 车间二班).

    A crew is of the unit that another name tells of it (2号高炉丙班 of 炼铁厂2号高炉丙班), a squad of the only brigade.
    """
    longer = {one.removesuffix(unit) for one in home.units if one.endswith(unit) and one != unit}
    longer = {outer for outer in longer if _IS_UNIT.search(outer) or outer in home.owner}
    brigades = {told[0] for told in map(_BRIGADE.match, home.units) if told} if _SQUAD.match(unit) else set()
    outer = (longer or brigades) if _CREW.search(unit) else set()
    if len(outer) == 1:
        return home.owner + outer.pop()
    if not (home.unit and _CREW.search(unit)) or unit.startswith((home.unit, *_outer_units(home.units))):
        return home.owner
    return home.owner + home.unit


@lru_cache(maxsize=16)
def _outer_units(units: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(unit for unit in units if not _CREW.search(unit))


_STATION = f"(?!(?:市|区|县|全|各|辖区|基层|一线)+|{HAN}*(?:公安|局|院)){HAN}{{2,5}}"
_POSTS_OF = {
    "公安": re.compile(f"{_STATION}(?:派出所|检查站|警务站)"),
    "税务": re.compile(f"{_STATION}税务(?:所|分局)"),
    "司法局": re.compile(f"{_STATION}司法所"),
    "人民法院": re.compile(f"{_STATION}(?:人民)?法庭"),
    "海关": re.compile(f"{_STATION}监管科"),
}
"""The local posts of an agency by the word of its name: 盐仓派出所 in the bulletin of a police bureau."""


def own_name(surface: str, home: Home) -> str:
    """The name of a body of the publisher's own house: 校工会, 集团公司工会, 我院外科党支部."""
    said = surface.lstrip("我本")
    for word in own_words.of_part(home.unit):
        if said.startswith(word) and said != word + "长":
            return home.owner + home.unit + said.removeprefix(word)
    for form in short_forms(home.owner):
        if surface.startswith(form):
            return home.owner + _FORM.sub("", surface.removeprefix(home.owner).removeprefix(form))
    whole, calls = own_words.group(home.owner)
    if whole and surface.startswith(whole) and not surface.startswith(home.owner):
        return surface
    if call := next((word for word in calls if surface.startswith(word)), ""):
        return whole + surface[len(call) :]
    if short := abbreviation(surface, home.owner) or _attached(surface, home.owner):
        return home.owner + surface[short:]
    if network := _of_network(surface, home):
        return network
    plants = home.owner_coarse in HOUSES
    whole = _COMPANY.sub("", home.owner)
    for size in range(len(surface), _SHORTEST_TAIL - 1, -1) if plants else ():
        if home.owner.endswith(surface[:size]) or (size >= _SHORTEST and whole.endswith(surface[:size])):
            return home.owner + surface[size:]
    if number := next((word for word in home.words() if word.endswith("分公司") and surface.startswith(word)), ""):
        return home.owner + surface.removeprefix(number)
    part = _PART_OF_OWN.match(surface) if home.owner_coarse == "Enterprise" else None
    if part and part[1] in home.owner and not regions.candidates(part[1]):
        within = own_words.group(home.owner)[0]
        return (within if part[1] in within else home.owner) + surface[part.end() :]
    if _is_unit(surface, home):
        return home.owner + surface
    bare = surface.removeprefix("我").removeprefix("本").removeprefix("该")
    for word in sorted(home.words(), key=len, reverse=True):
        if bare.startswith(word) and not bare.startswith((word + "长", "矿业")):
            return home.owner + bare[len(word) :]
    return ""


def _of_network(surface: str, home: Home) -> str:
    """The name of a branch of the publisher's bank, power grid or railway that bears a place's name, or ""."""
    bank = _BANK.match(home.owner)
    if bank and bank[0] != home.owner and surface.startswith("总行"):
        return bank[0] + surface
    if bank and bank[0] != home.owner and surface[1:].startswith("分行") and home.meaning(surface[0]):
        return bank[0] + home.meaning(surface[0]) + surface[1:]
    branch = bank is not None and _BRANCH.fullmatch(surface) is not None
    of_grid = home.owner.endswith(_GRIDS) and _OF_GRID.match(surface) is not None
    if (branch or of_grid) and split_region(surface, home)[1]:
        return home.owner + surface
    of_railway = _RAILWAY.search(home.owner) and home.owner.endswith(_RAILWAYS) and _OF_RAILWAY.match(surface)
    return home.owner + surface if of_railway else ""


def _is_unit(surface: str, home: Home) -> bool:
    """Whether a name is by its words that of a unit of the publisher's house: 云川分公司, 数学学院, 盐仓派出所."""
    if home.owner_coarse in HOUSES and _OF_OWN.fullmatch(surface):
        return True
    if home.owner_coarse == "Enterprise" and (_is_branch(surface) or _SITE.fullmatch(surface)):
        return True
    if home.owner.endswith("大学") and surface.startswith("附属") and len(surface) > _SHORTEST:
        return True
    if home.owner_coarse == "School" and _COLLEGE.fullmatch(surface) and not split_region(surface, home)[0]:
        return True
    return any(work in home.owner and post.fullmatch(surface) for work, post in _POSTS_OF.items())


def _is_branch(surface: str) -> bool:
    """Whether a name is that of a branch without its company: 云川分公司, 市政分公司."""
    branch = _BRANCH_ALONE.fullmatch(surface)
    return branch is not None and (
        not branch["of"].strip("一二三四五六七八九十")
        or len(branch["of"]) == len("市政")
        or _OF_WORK.search(branch["of"]) is not None
        or bool(regions.candidates(branch["of"]))
    )


def abbreviation(surface: str, owner: str) -> int:
    """How long the words for the owner are that a name begins with: 青机集团 stands for 青石机械集团有限公司, or 0.

    They are characters of its name in their order, from the first on, or from the first behind its province.
    """
    school = _SCHOOL.match(surface)
    if school and owner.endswith(_WHOLE_FORMS[school["form"]]):
        whole = owner[:-2]
        told = any(_has_in_order(rest, school["name"]) for rest in (whole, _without_province(whole)))
        return school.end() if told else 0
    head = next((head for head in _SHORT_HEADS if owner.endswith(head)), "")
    if head and (short := _SHORT_HEADS[head].match(surface)):
        whole = owner.removesuffix(head)
        return short.end() if any(_has_in_order(whole[at:], short["name"]) for at in range(len(whole))) else 0
    short = _ABBREVIATED.match(surface)
    return short.end() if short and _abbreviates(short, owner) else 0


def _attached(surface: str, owner: str) -> int:
    """How long the short name of a school of a university is that a name begins with (三附小 of …第三附属小学) or 0."""
    short = _ATTACHED.match(surface)
    number = f"第{short['number']}" if short and short["number"] else ""
    whole = f"{number}附属{short['kind']}学" if short else ""
    if short is None or not owner.endswith(whole):
        return 0
    return short.end() if not short["of"] or _has_in_order(owner, short["of"]) else 0


@lru_cache(maxsize=16)
def above(owner: str) -> str:
    """The academy or university of which an institute or college is: 青石农业科学院 of 青石农业科学院花卉所, or ""."""
    told = _OF_ACADEMY.fullmatch(owner)
    return told["academy"] if told else ""


def without_house(title: str, home: Home) -> str:
    """A title without what the publisher's house is called before it: 集团总工程师, 湖泊所所长 are 总工程师, 所长."""
    rest = home.without_own_word(title.removeprefix("我司"))
    return title[abbreviation(title, home.owner) :] if rest == title and home.owner else rest


def _abbreviates(short: re.Match[str], owner: str) -> bool:
    if short["form"].startswith("集团") != ("集团" in owner):
        return False
    whole = owner.partition("集团")[0].partition("有限")[0].partition("股份")[0]
    return any(_has_in_order(rest, short["name"]) for rest in (whole, _without_province(whole)))


def _without_province(name: str) -> str:
    """A name without the province that it begins with: 广西柳州钢铁 → 柳州钢铁."""
    for size in (3, 2):
        if any(region.level == "province" for region in regions.candidates(name[:size])):
            return name[size:]
    return name


def _has_in_order(name: str, characters: str) -> bool:
    """Whether a name begins with the first of some characters and has the others behind it in their order."""
    if not name.startswith(characters[0]) or len(name) < len(characters):
        return False
    for character in characters:
        _, found, name = name.partition(character)
        if not found:
            return False
    return True
