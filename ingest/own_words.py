"""What a house is called in its own bulletin: 校, 公司, 我院."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.lexicon import HAN

_NUMBERED = re.compile(
    "第([一二三四五六七八九十]{1,3})(?:(?:人民|中心)?医?(中(?=学$)|小(?=学$)|院$)|(?:工程|建设|建筑|安装|分|集团|股份|有限|责任)*(公司)$)"
)
"""A number in the name of a house, by which its bulletin calls it: 一中, 三院, 六公司."""
_NUMBERED_BRANCH = re.compile(f"第([一二三四五六七八九十]{{1,3}}){HAN}{{0,6}}分公司$")
_BRANCH = re.compile("(?:分行|支行|分公司|支公司)$")
_OF_GROUP = re.compile(
    f"(?P<group>{HAN}{{2,}}?(?:集团(?:股份)?(?:有限)?(?:责任)?公司|集团(?!医院|总医院)|(?<!集团)总公司|有限(?:责任)?公司(?=.*[厂矿站段]$)))(?P<part>(?!有限|股份|责任|控股|公司){HAN}{{2,}}(?:[段站厂矿院]|公司|项目部|车间))"
)
_CAMPUS = ("校区", "）")
_OF_HEAD_OFFICE = frozenset(("总公司", "集团公司", "集团"))
_OWN_WORDS = {
    "School": ("校", "学校", "院", "学院", "校区"),
    "Hospital": ("院", "医院"),
    "Enterprise": ("公司", "集团公司", "集团", "厂", "矿", "总公司", "局", "段", "总行", "我行", "油田"),
    "GovernmentAgency": ("局", "委", "中心"),
    "SocialOrganization": ("协会", "学会", "研究会", "联合会"),
}
_OF_AGENCIES = {
    "院": ("院",),
    "所": ("所",),
    "支队": ("支队",),
    "大队": ("大队",),
    "总队": ("总队",),
    "海关": ("海关", "关"),
    "分局": ("分局", "局"),
    "馆": ("馆",),
    "台": ("台",),
    "站": ("站",),
}
"""What an agency is called by the last word of its name, where that is no bureau, commission or center."""

_LEVEL = re.compile("[省市州县]|(?<![自治特专])区")

HOUSES = {
    "Enterprise": "集团公司|总公司|公司|集团|企业|厂|矿|酒店|银行|分行|支行",
    "School": "学校|学院|大学|幼儿园|校|院|园",
    "Hospital": "医院|卫生院|院",
}
"""The words for houses of each kind that stand for one named before."""
_FORMS = frozenset("厂矿行园")


@lru_cache(maxsize=64)
def group(owner: str) -> tuple[str, tuple[str, ...]]:
    """The group of which a house is a part, and what it is called in the bulletin of that part; ("", ()) without one.

    青石煤业集团北山煤矿 is of 青石煤业集团, which its miners call 集团 or 公司.
    """
    told = _OF_GROUP.fullmatch(owner)
    if told is None:
        return "", ()
    words = ("集团公司", "集团", "总公司") + (() if told["part"].endswith("公司") else ("公司",))
    return told["group"], ("局集团公司", "局集团", *words) if "局集团" in told["group"] else words


@lru_cache(maxsize=64)
def of(owner: str, coarse: str) -> tuple[str, ...]:
    """The words for a house of a kind, without those for the head office in a bulletin of a branch."""
    words = _agency(owner) if coarse == "GovernmentAgency" else _OWN_WORDS.get(coarse, ())
    words = ("校区", *words) if owner.endswith(_CAMPUS) else words
    if _BRANCH.search(owner):
        own = tuple(word for word in words if word not in _OF_HEAD_OFFICE)
        own += tuple(told[1] + "分公司" for told in _NUMBERED_BRANCH.finditer(owner))
        return tuple(dict.fromkeys((*own, *group(owner)[1])))
    numbered = _NUMBERED.search(owner)
    words = (numbered[1] + (numbered[2] or numbered[3]), *words) if numbered else words
    words = (*words, "总厂") if owner.endswith("总厂") else words
    words = (*words, "站") if owner.endswith("站") and coarse == "Enterprise" else words
    return (*words, "集团") if "集团" in owner and "集团" not in words else words


def _agency(owner: str) -> tuple[str, ...]:
    if owner.endswith("局") and not owner.endswith("分局") and (levels := _LEVEL.findall(owner)):
        return (f"{levels[-1]}局", "局")
    told = (words for ending, words in _OF_AGENCIES.items() if owner.endswith(ending))
    return next(told, _OWN_WORDS["GovernmentAgency"])


_PARTS = (
    "车间",
    "车站",
    "站",
    "段",
    "分公司",
    "分行",
    "支行",
    "分厂",
    "厂",
    "矿",
    "中心",
    "项目部",
    "作业区",
    "港区",
    "工区",
    "学院",
    "院",
)


@lru_cache(maxsize=64)
def of_part(name: str) -> tuple[str, ...]:
    """What a unit of a house is called in what the bulletin says of it: 段 for 清浦客运段, 院 for 外国语学院."""
    return tuple(word for word in _PARTS if name.endswith(word))


@lru_cache(maxsize=64)
def alone(own: tuple[str, ...]) -> re.Pattern[str]:
    """Where one of these words stands for the house itself."""
    words = "|".join(sorted(own, key=len, reverse=True))
    return re.compile(
        rf"(?:我|本)(?:{words})(?!长)|(?<={HAN}来)(?:{words})(?=调研|考察|检查|督导|督查|指导|慰问|走访|看望|参观|交流|座谈|开展)|(?<=由)(?:{words})(?=、|和|与|主办|承办|协办|合办|联办|牵头)|"
        rf"(?<=[了加与在席])(?:{words})(?=(?:组织|举办|举行|召开|开展|主办|承办|发起)的)|(?:(?<!{HAN})|(?<=由))(?:{words})"
        r"(?=党委|党总支|党支部|党组|纪委|领导|总经理|董事长|副总|举办|举行|召开|开展|组织|启动|隆重|开设|主办|承办|协办|合办|联办|两级|各|首届|第?[一二三四五六七八九十]{1,3}[届次]|20\d\d[年-]|“|在|于(?=\d|[本近上]|今)|将|与|还|"
        r"联合|会同|携手|以|成功|邀请)"
    )


def may_mean(word: str, name: str, coarse: str) -> bool:
    """Whether 公司, 校, 院 … can mean a house: by its kind, and a form such as 厂 by its name."""
    if word in _FORMS or word.endswith("行"):
        return name.endswith(word)
    return word in HOUSES.get(coarse, "").split("|") and (word != "院" or name.endswith("院"))
