"""Finds the units of a house by the people who work there: 综掘二区李明, 检修中心的周文清, 吴再明（儿科）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ingest.lexicon import HAN, alternation, words
from ingest.personal_names import name_at
from ingest.surnames import plausible, surnames

LEFT = (
    r"(?:(?<![一-鿿A-Za-z0-9）])|(?<=[一二三四五六七八九十\d]）)|(?<=(?<!转)向)|(?<=(?<!族)自)|(?<=[由和与及在到对为是从赴让请给将把被的了届])|"
    "(?<=联合)|(?<=会同)|(?<=携手)|(?<=协同)|(?<=组织)|(?<=授予)|(?<=冠军)|(?<=来自)|(?<=补选)|(?<=选举)|(?<=推选)|(?<=任命)|(?<=聘任)|(?<=[战险完力]胜)|(?<=力克)|(?<=击败)|"
    "(?<=不敌)|(?<=惜败)|(?<=惜负)|(?<=迎战)|(?<=对阵)|(?<=淘汰))"
)
PART = (
    "(?![和与](?![平睦谐田顺龙县静])|有(?![机色限线])|组合)"
    r"(?:(?![了的在是为将把被对从到由等各该其此这每两几多获本我及兼]|(?<!转)向|新(?!闻|能源|材料|媒体|疆|华)|(?<!安)全|[一二三四五六七八九十]个|以及|有关|相关|基层|联合|携手|会同|协同)"
    rf"(?:{HAN}|[0-9]{{1,3}}(?=[号#]))){{1,10}}?"
)
COLLEGE = "(?<![学医法书剧影究我本该全各两校分病住出入妇职技设检党])院(?![长士校内外里感区落子系])"
"""The 院 of a college in short, and of no other word: 生科院."""

KINDS = {
    "Enterprise": f"(?:{alternation(words('house_parts.txt'))}|(?<![建开采停投])矿(?![业区])|(?<!限)公司|"
    "(?<!支)部(?![门级])|(?<![医内外儿妇骨眼产])科(?![技学研员室目普创]))",
    "School": "(?:学院|学部|系(?!统)|研究[院所]|处|部(?!门)|办公室|中心|图书馆|档案馆|附属(?:[小中]学|幼儿园|医院)"
    f"|集团|{COLLEGE})",
    "Hospital": r"(?:科(?!医院)(?:[一二三四五六七八九十]病?区)?|室|中心|病区|门诊|药房|部(?!门)|处|分院|护理组)",
    "GovernmentAgency": "(?:科(?![技学研员目普创])|处(?![理置罚分长级])|室(?![内外])|(?<!家)庭(?![审长外])|"
    "(?:(?<=执行)|(?<=反贪)|(?<=稽查)|(?<=分))局|[支大中总]队(?![员长])|股(?![东份权长])|中心(?!小学|[中学]?校|幼儿园|卫生院|医院)|办公室|(?<!支)部(?!门)|"
    "(?:派出|税务|监督|检测|研究|看守|监测|拘留|管理)所|(?:研究|课题)组)",
}
"""The last words of the units of each kind of house."""

HOUSE = (
    "(?:(?:我|本)?(?:集团公司|集团|公司|总行|分行|总公司|学校|医院|厂)|"
    "我?(?:院(?!感科|长)|局(?=[^部域限长面势工党团]{2,6}[处科室])|厂|段|行(?![政业管动车人])|校(?![企友园区办史外际]))|我(?:局|所|馆|中心|[支大总]队))?"
)

_NUMBER = "[一二三四五六七八九十]"
CREW = (
    "(?:(?:综采|综掘|掘进|开拓|采煤|回采|掘开|巷修|准备|机电|运输|通风|机运|运转|安装|装卸|维修|检修|抢修|保运|采油|作业|"
    f"修井|钻井|救护|钻探|抽采|防突|选煤|皮带)(?:第?{_NUMBER}{{1,2}}|[0-9]{{1,3}})队|"
    "(?:机电|运输|通风|准备|安装|巷修|救护|皮带|钻探|抽采|防突|保运)队|"
    f"(?:救护|消防|应急救援|抢险|钻井|物探|测井|压裂|测量|护矿|保卫)(?:第?{_NUMBER})?[大中]队(?:第?{_NUMBER}中队)?)(?![员伍长])"
)
"""The crews of mines and oil fields, which are units and no teams."""
_SUBJECT = f"(?:{alternation(words('subjects.txt'))})组"
WORKED_IN = {
    "Enterprise": f"[采掘开机电运通钻修探护检装备业]{_NUMBER}?队|安检{_NUMBER}?大队|{_NUMBER}[大中]队|"
    f"[工采矿]区|作业区|[掘采开运]{_NUMBER}区|{_NUMBER}值|"
    f"(?<![厕派急])(?<!派出|事务|交易|看守|税务|司法|监督|托儿)所(?![有在以谓需属])|网点|门店|揽投站|科(?![技学研])|室|班组?|{_NUMBER}组|工段|项目团队|(?<=职工)医院",
    "School": f"(?:年级|教研)组|{_SUBJECT}|科(?![大技学研])|室",
    "Hospital": "班|组",
    "GovernmentAgency": "组|所|(?<!网)站",
}
"""The last words of what else people are said to be at work in."""
_NO_CREW = re.compile(
    "^(?:队员|选手|职工|员工|教练|会员)|(?:培训|训练|学习|提升|进修|研修|夜校|托管|暑假|[早中晚夜白上下当接交开结跟换值加领轮倒排])班$|(?:领导|工作|专家|评审|裁判|调研|检查|督导|慰问|考核|小|大|男|女|男子|女子|[甲乙丙])组$|[医诊]科$"
)
WARDS = frozenset(("儿科", "内科", "外科", "妇科", "产科", "眼科", "骨科", "刑庭", "民庭"))
"""The units of a hospital or a court that have names of two characters."""

_SHORTEST, _LONGEST = 3, 16
_OUTER = re.compile("公司|[厂部院系科行]|中心|车间|[大中小]学")
OTHER_UNION = f"(?!{HAN}{{2,5}}(?<!分)(?<!部门)工会)"
"""No rest of an industry's union stands here, of which what is before it is no unit: 中国教科|文卫体工会主席."""
_POST = re.compile(rf"{OTHER_UNION}的?{HAN}{{0,4}}?(?:{alternation(words('posts.txt'))}|工|员)")


def find(text: str, coarse: str) -> Iterator[tuple[str, ...]]:
    """What each unit may be called that a person's name follows, the longest first.

    Where a post stands between them, no unit of a unit is told: 检修中心焊接班班长李明 is at work in the center.
    """
    begins, ends = _begins(coarse), _ends(coarse)
    for unit in ends.finditer(text):
        end = unit.end()
        of_person = is_staffed(text, end + text.startswith(("的", " "), end))
        post = None if of_person else _POST.match(text, end)
        if not of_person and not (post and is_staffed(text, post.end())):
            continue
        first = max(0, end - _LONGEST)
        found = (begins.fullmatch(text, begin, end) for begin in range(first, unit.start() + 1))
        names = (match["unit"] for match in found if match is not None and _is_crew(match["unit"]))
        yield tuple(name for name in names if of_person or not _OUTER.search(name, 0, len(name) - 1))


def ending(title: str, size: int, coarse: str) -> str:
    """The unit of a house that the first ``size`` characters of a title name, "" where they name none."""
    match = _begins(coarse).fullmatch(title, 0, size)
    return match["unit"] if match is not None and _is_crew(match["unit"]) else ""


def _is_crew(unit: str) -> bool:
    return (len(unit) >= _SHORTEST or unit in WARDS) and not _NO_CREW.search(unit)


def is_staffed(text: str, begin: int) -> bool:
    """Whether a person's name stands at a place."""
    singles, doubles = surnames()
    if not (text[begin : begin + 1] in singles or text[begin : begin + 2] in doubles):
        return False
    end = name_at(text, begin)
    return end > begin and plausible(text[begin:end])


@lru_cache(maxsize=8)
def _ends(coarse: str) -> re.Pattern[str]:
    return re.compile(f"(?:{KINDS[coarse]}|{WORKED_IN[coarse]}|{CREW})(?!长|员(?!工))(?=[的 ]?{HAN}{{2}})")


@lru_cache(maxsize=8)
def _begins(coarse: str) -> re.Pattern[str]:
    unit = f"{PART}(?:{KINDS[coarse]}|{WORKED_IN[coarse]})"
    return re.compile(f"{LEFT}{HOUSE}(?P<unit>{CREW}|{unit}|{_SUBJECT}|{_NUMBER}中队)")
