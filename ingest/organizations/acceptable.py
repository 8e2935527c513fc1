"""Tells whether the words before a head make the name of one organization, and no sort of them (基层工会)."""

from __future__ import annotations

import re

from ingest import regions
from ingest.commonwords import is_act
from ingest.lexicon import HAN
from ingest.names import bodies, national
from ingest.organizations.edges import region_at
from ingest.organizations.heads import (
    CORPORATE_GROUPS,
    GROUPS,
    LEVEL,
    Head,
    is_generic,
    is_numbered,
    is_trade,
    numbered_schools,
)
from ingest.own_names import is_called, is_owner
from ingest.regions import Home

_OFFICE_IN = re.compile(
    r"选举|推选|当选|接替|退休|校长|院长|主任|书记|主席|经理|董事长|教授|医师|教师|"
    r"职工(?!活动|服务|文化|之家|互助|帮扶|技能|教育|体育|书屋|培训|俱乐部|疗)|同志|代表(?!队|团|处)|人员[按以]|选手|"
    r"大会|会议|仪式|比赛|竞赛|讲堂|委托|宣布"
)
MEASURE = re.compile(r"[余多]?(?:个|家|名|支|位|所|余|多|人|年|届|次|项|户|条|月|日|批|场)+")
"""What counts bodies and people: 多家, 余名."""
COUNTED = re.compile("[一二三四五六七八九十两几多首][个支]$")
"""So many of a sort at the end of what stands before a head: 三支."""
_NAMED_PERSON = re.compile(f"(?:主席|书记|主任|经理|局长|部长|董事长){HAN}{{2,4}}[来应赴到在为]")
_CHINA = "中国"
STREET = "街道"
"""What a street is called by its own bulletin."""
_LEAST = 3
_LONGEST = 8
_PLAIN = frozenset({"公司", "企业", "集团", "基层工会"})
_OF_GROUPS = frozenset(("Enterprise", "GovernmentAgency"))
RESIDENTS = "ResidentsCommittee"
"""The class of committees of residents and villages."""
SEVERAL_TEAMS = "[区域省市县国][两三四五六七八九十]支"
"""How so many teams of one region are counted: 云台区三支队伍."""
_SEVERAL = re.compile(
    "^第[一二三四五六七八九十]+个|[两三四]省一?市$|[两三]级$|第[一二三四五六七八九十]+批$|区域(?:基层)?$|"
    "(?:[两二三四五六七八九]?十[一二三四五六七八九]?|(?<![一二三四五六七八九])[两二三四五六七八九])(?:省区?|市|区县?|县区?|地)$|"
    "[二两三四五六七八九十]+[家个所](?:厂矿?|工厂|矿|企业|单位|公司|学校|医院|街道|乡镇|[乡镇]|系统|行业|地区)$|"
    f"{SEVERAL_TEAMS}"
)
_WORKERS = frozenset(("职工", "教职工", "女职工"))
_LEVELS_BEFORE = re.compile("[（、][市区县]）$")
_SCHOOLS = frozenset(("实验小学", "实验中学", "实验学校", "实验幼儿园"))
NUMERALS = frozenset("一二三四五六七八九十")
_ZONES = frozenset(("开发区", "园区", "工业园区", "产业园区", "功能区"))
_AFTER_ALL = re.compile("各[^，。；：]{1,12}[、和与及]$")
"""What leads a list of sorts: 〔各镇街、〕开发区工会."""
_MANY_OF = NUMERALS | {*"两几全"}
_TOWNS = frozenset("镇乡道")
_MANY = frozenset("各全本我该")
_OF_A_TRADE = frozenset(("企业工会", "项目部", "项目经理部", "指挥部", "工区"))
_SITES = frozenset(("工程", "施工", "在建", "高速"))
_OF_PLACE = re.compile(f"[市县区][^属级域内外直大中小各等]{HAN}{{3,8}}")
MEETS = "惜败|战胜|击败|力克|险胜|对阵|迎战"
"""Verbs of those who play against one another."""
_NO_TEAM = re.compile(
    "[冠亚季殿]军|[男女]子|参赛|东道主|[两三四五六七八九十]支|职工$|[主客新老强弱红蓝黄绿白黑]$|拉拉$|啦啦$|选手|[本该各两双]|届|领先|主力|名的|"
    rf"{MEETS}|[^一-鿿A-Za-z0-9]"
)
_TERM = re.compile("(?:工会|联合会|集团|公司|协会|学校|医院|学院)?第[一二三四五六七八九十]+届(?:常务)?")
_ANAPHOR = re.compile("[该本我贵此同][国省市区县州乡镇村校院厂矿局所司会级系类行业单位家期届类]?|[该此].")
_NO_SCHOOL = re.compile(
    f"(?:型|一流|高水平|综合性|名牌)$|替本$|^(?:现代|智慧|平安|美丽|幸福|文明|和谐|书香|特色|示范|重点|普通|兄弟|友好|薄弱|农村|乡镇|城区|偏远|结对|帮扶|受援|试点|样板|定点)$|^建设(?={HAN}{{2}})|(?:大家|^争做|^争当)$"
)
_CREWS = frozenset(("班组", "班", "车间", "科室"))
_PRAISED = re.compile("(?:模范|先进|优秀|示范|标杆|红旗|明星|金牌|最美)$")
_DONE_FOR = re.compile(
    "^(?:继续|更加|全力|努力)?(?:当好|变成|建好|办好|作|共享|交流|跨|运营|维护|促进|推动|提升|服务|代表|支持|振兴|关心|展示|指导|关爱|优化|改进|改善|规划|治理|保障|保证|满足|反映|关注|面向|美化|守护|热爱|奉献|回馈|支撑|宣传|深化|传承|激励|规范|牵头)$"
)
_NO_SORT = re.compile(
    "(?:筹建|组建|新建|创建|建立)$|^建项目|^(?:[省市区县]|国家|世界)级(?!机关)|^镇.{1,2}镇|^(?:农合|农商|城商|村镇)$|^(?:国内|国际|世界|全[国省市]|行业|区域)(?:一流|领先|知名)|"
    "第[一二三四五六七八九十]+届(?=.)|^首[届期]|^(?:工会)?委员会[和与、]|^(?:学校|医院|企业|公司|机关|单位|祖国|社会|家庭)[和与及]$|(?:[年月日天届周]多?来|以来|[之期年月日]间|之际|[之年月日]后|过去|眼下|目前|近年)$"
)
_NO_NAMES = (COUNTED, _DONE_FOR, _NO_SORT)
_OF_HOUSE = frozenset(("TradeUnion", "PartyOrganization"))
_OFFICES = frozenset(("委员会", "管委会", "办公室"))
"""What ends many names, and is no name for a house: 第三届委员会."""
_LEARNED = frozenset(("School", "Hospital", "SocialOrganization"))
_COLLEGES = frozenset(("外国语学院", "体育学院", "艺术学院", "马克思主义学院"))
"""Heads that are whole names in the bulletin of a university."""
_HOUSES = frozenset(("集团公司", "集团", "医院"))
"""What a house is called behind a verb: 抓好集团公司…, but no 工程设计公司 and no 控制学院."""


def acceptable(body: str, head: Head, home: Home, before: str) -> bool:
    """Whether ``body`` before a head makes the name of one organization, and no sort of them (基层工会)."""
    if before.endswith("各") or (body in _ZONES and _AFTER_ALL.search(before)):
        return False
    if _is_known(body, head, home):
        return True
    if body.startswith(STREET) and home.meaning(STREET):
        return body == STREET or not is_generic(body.removeprefix(STREET))
    if head.text in _OF_A_TRADE and (is_trade(body) or body in _SITES):
        return False
    if _OF_PLACE.fullmatch(body) and head.text.endswith(("有限公司", "总公司")) and home.meaning(body[0]):
        return True
    if _is_no_name(body) or (before[-1:].isdigit() and MEASURE.match(body)) or _LEVELS_BEFORE.search(before):
        return False
    if (head.text == "产业工会" and (body in LEVEL or region_at(body) == body)) or (
        head.text in _CREWS | _PLAIN and _PRAISED.search(body)
    ):
        return False
    if body[0] in LEVEL and not regions.candidates(body[:2]):
        return _is_of_level(body, head, home, before)
    town = regions.TOWN.match(body + head.text) if head.cls != RESIDENTS else None
    lead = body if town and town.end() == len(body) else region_at(body) or (town[0] if town else "")
    if body == _CHINA and head.text.endswith("工会") and head.text != "工会":
        return True
    if head.text.endswith("工会") and body.startswith(GROUPS) and len(body) > _LEAST:
        return not is_generic(body)
    if head.coarse in _OF_GROUPS and body.startswith(CORPORATE_GROUPS) and body not in CORPORATE_GROUPS:
        return True
    if head.text in home.words() and head.text in _HOUSES and is_act(body) and not home.owner.startswith(body):
        return False
    if head.text == "队":
        named = head.strong and _LEAST <= len(body) <= _LONGEST and not _NO_TEAM.search(body)
        return named or (bool(lead) and (lead == body or _is_enough(body[len(lead) :], head)))
    if head.text == "工会" and lead == body:
        return head.strong and (regions.is_full(body) or body[-1] in _TOWNS) and body[0] not in _MANY
    if head.text == "工会" or len(head.text) == 1 or (head.text in numbered_schools() and head.text[-1] != "小"):
        return bool(lead) and _is_enough(body[len(lead) :], head)
    return _makes_name(body, lead, head, home)


def _makes_name(body: str, lead: str, head: Head, home: Home) -> bool:
    """Whether words, with a region before them or without, name what a head that is no union's and no team's ends."""
    if body.startswith(_CHINA) and head.coarse == "SocialOrganization":
        return len(body) <= _LONGEST and not is_generic(body.removeprefix(_CHINA))
    if lead:
        named = len(lead) == len(body) or head.text not in _PLAIN or not is_generic(body[len(lead) :])
        return named and not _NAMED_PERSON.search(body)
    short = home.owner_coarse == head.coarse == "School" or (head.text in _SCHOOLS and body in NUMERALS)
    least = 1 if short else 2
    if head.coarse in _LEARNED and _NO_SCHOOL.search(body):
        return False
    return head.strong and least <= len(body) <= 24 and not _OFFICE_IN.search(body)


def _is_known(body: str, head: Head, home: Home) -> bool:
    """Whether a name is that of a listed body's union, bears a number, or is of the publisher's house."""
    if head.text.endswith("工会") and body + head.text.removesuffix("工会") in national():
        return True
    if is_numbered(body + head.text):
        return True
    if not body and head.text in _COLLEGES and home.owner.endswith("大学"):
        return True
    if head.coarse in _OF_HOUSE and home.owner and is_called(body, home.owner):
        return True
    own = bool(home.owner) and is_owner(body, head.text, home.owner)
    return (bool(body) and (own or body in home.words() or home.owned(body))) or (
        own and len(head.text) >= _LEAST and head.text not in _OFFICES
    )


def _is_of_level(body: str, head: Head, home: Home, before: str) -> bool:
    """Whether a name that begins with a level alone is that of a body of the publisher's region: 市物流协会."""
    level, rest = body[0], body[1:]
    if not (home.meaning(level) or (level in "区县" and head.text in bodies() and head.text != "总工会")):
        return False
    if not rest:
        return head.text != "工会" or before[-1:] not in _MANY_OF
    if not _is_sort(rest) or is_trade(rest + head.text.removesuffix("工会")):
        return True
    return head.coarse == "SocialOrganization" and (rest in _WORKERS or _of_trade(rest))


def _is_no_name(body: str) -> bool:
    if not body or body[0] in "各每他她它你咱" or is_generic(body) or any(said.search(body) for said in _NO_NAMES):
        return True
    if _SEVERAL.search(body) or _TERM.fullmatch(body) or body.endswith("届中"):
        return True
    return _ANAPHOR.fullmatch(body) is not None


def _is_sort(text: str) -> bool:
    """Whether a text before a head says only what sort of organization it is; 货运行业 tells one."""
    return is_generic(text) and not (len(text) > _LEAST and text.endswith("行业"))


def _of_trade(text: str) -> bool:
    """Whether a text names the trade of an association (市物流协会, 市快递行业协会)."""
    return is_trade(text) or is_trade(text + "行业")


def _is_enough(rest: str, head: Head) -> bool:
    """Whether what stands between a region and a weak head is a name of its own."""
    if _is_sort(rest) and not (not rest and head.text in numbered_schools()):
        return False
    return len(rest) <= 16 if head.text == "工会" else len(rest) >= (2 if len(head.text) == 1 else 0)
