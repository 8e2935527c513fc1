"""Tells by its characters whether an item of a list of winners names a unit or a person, and what kind of unit."""

from __future__ import annotations

import re
from functools import cache

from ingest import regions
from ingest.commonwords import is_common
from ingest.lexicon import HAN, alternation, words
from ingest.listed_posts import ends_with_post
from ingest.organizations.heads import head_of, is_generic
from ingest.regions import Home

_UNIT = re.compile(
    r"(?:[队组班部科室处院系所站厂矿园店行局社村团段场库馆厅委值]|车间|公司|集团|中心|学校|[小中大]学|职专|职高|技校|社区|街道|[镇乡]|工区|作业区|[一二三四五六七八九十\d]+区|矿区|办公室|"
    r"机关|年级|[片赛园厂库战辖校大]区|护理单元|岗位|\d路|食堂|书屋|系统|方阵|联盟|项目部|总支|支部|[一二三四五六七八九十]+中|[红蓝黄绿]方|路线|窗口|网点|门诊|病区|药房|[女男][篮排足]|[网体科书美作音舞影篮足排羽乒棋武残]协|号线|[一二三四五六七八九十\d]标段?|银行|[山饭农]庄|酒[家楼]|餐厅|"
    r"(?:[工商学协分妇]|联合|研究|委员|理事|促进)会|[党团工]委|区委|妇联|(?:党政|信访|街道|政府|编|外|侨|台|人大|区|市|县|省)办)$"
)
_NO_UNIT = re.compile(
    rf"^(?:[小中]学|[初高]中|幼儿园){HAN}{{0,4}}组$|"
    r"^(?:[男女]子?|[青中老少]年|成[年人]|团体|个人|[单双]打|混[合双]|[甲乙丙丁]|公开|业余|专业|[文理工]科)+组$|^这[次支个]|(?:^|工会)系统$|(?:全|内|外|干|比赛现)[部场]$|(?:队|成|会|委|党|人|作|导|操|操作|讲解)员$|^本|^同(?:公司|单位|[厂校院]|车间)|^其[他余它]|[该各每]|^(?:代表队|参赛队|队伍|团队|工作室|工会|公司|学校|单位|集体|"
    r"活动|两队|双方|球队|大家|[男女]队|冠军队|机会|社会|协会)$|(?:赛|赛项|项目|组别|活动|仪式|[大晚机年展运动]会|现场|运行|[举进执施]行)$|"
    r"[一二三四五六七八九十两几多\d]+(?:[支个名位]|家(?=队|单位|集体|班组|公司|代表队))"
)
_NEVER = re.compile(
    r"^[摘夺斩捧揽拔赢抱捞扛](?!.*队)|[苦鏖激恶酣]战|败北|[败输负][给于]|惜败|不敌|战[成平胜]|加冕|[晋升]级赛?|零(?:[故失差]|违章|事故)|看望|慰问|召开|由[^和]*[科室部]$|^积\d|屈居|并列|蝉联|[抱捧拿扛带领捞][回走](?!队)|[了吗呢你我他她它咱此谁被虽]|未能|一举|拿下|名列|位列|紧随|先后|评为|授予|^(?:的|为|被|对|将|把|是|有(?!色|机|限)|无(?!锡|线|为)|未|不|本(?!溪|钢)|来(?!宾|安)|到|向|给|让|使|及|如|若|今|昨|近|两|获|荣(?!成|昌)|参|经(?![济贸开营管发])|据|并|全|共(?!青)|同(?:车|班|组|科|单位|公司))|"
    rf"(?:{alternation(words('beating.txt'))})|"
    r"决定|表彰|评选|夫妻|决出|评出|产生(?!活)|选拔|参加|参赛|组织(?!部)|举办|举行|开展|获得|取得|通过|进行|成为|来自|赢得|博得|好评|设置|设立|激烈|精彩|优异|"
    r"圆满|最(?!美)|分别|主办|承办|协办|组队|派队|颁发|颁奖|宣读|领导|出席|包括|主要|全体|所有|广大|各|每|奖"
)
_TEAM_NAME = re.compile(
    "(?!(?:[的被是获及据并各每其此该全几两]|为(?!民)|参|本(?!色)|由|有(?!为)|来自|对阵|[夺摘捧斩])).{2,7}队"
)
_PLAIN = re.compile(r"[一-鿿0-9A-Za-z·\-]{2,36}")
_NUMBERED = re.compile(
    r"第?[甲乙丙丁一二三四五六七八九十\d红蓝黄绿]+(?:[班组队方]|年级|片区|赛区)|[东南西北中]+部?[片赛]区"
)
_SURE = re.compile(
    "科$|妇联$|纪委$|..(?:[厂局院室部处站班所]|车间|支行|银行|中心|[党团工纪]委|大队|支队|街道|社区)$|"
    "(?:语文|数学|英语|外语|物理|化学|生物|政治|历史|地理|音乐|美术|体育|科学|综合|后勤|教辅|行政)组$|"
    "(?<![子分总母])(?<!下属)(?<!所属)(?<!兄弟)(?<!上市)(?<!民营)(?<!国有)..公司$"
)
_OF_TOWN = re.compile("[镇乡](?:人民)?政府|街道办(?:事处)?|[村居]委会|中心(?:小学|校|学校|幼儿园|卫生院)")
"""Bodies of a town, which stand under bare names among its houses."""
LOCAL_SCHOOL = re.compile(
    "[一二三四五六七八九十]{1,2}(?:[中小高初幼]|实小)|(?:实验|特教|特殊教育|职业|职教|机关)(?:[小中]学|幼儿园|学校|中心)|职[中高]"
)
"""Schools of which a county or city has one, or numbers them: 实验小学, 一中."""
_NAMED = re.compile(rf"{HAN}{{2,4}}")
LONGEST = 3
ENDS = ("队", "组", "班", "部", "室", "局", "厂", "站")
_HOUSES = ("公司", "厂", "工会", "学校", "小学", "中学", "银行", "协会", "研究院", "委员会", "局")
_OF_BANK = re.compile("行.{2,}[分支]行$")
_OF_UNIT = re.compile("(?:部门|科|科室|车间|处|系|党?支部|病区)(?:分?工会|分会|联队)$")
_INNER = frozenset(("机关", "总部", "本部", "后勤"))
_UNIONS = frozenset(("机关工会", "直属机关工会", "总部工会", "本部工会"))
SIDES = frozenset(("男队", "女队", "团队"))
_MANY = 3
TEAM = ("队", "方阵", "代表团", "合唱团", "艺术团")
_CLASSES = {
    "小组": ("GrassrootsUnion", "TradeUnion"),
    "工会": ("GrassrootsUnion", "TradeUnion"),
    "分会": ("GrassrootsUnion", "TradeUnion"),
    "局": ("GovernmentAgency", "GovernmentAgency"),
    "委": ("GovernmentAgency", "GovernmentAgency"),
    "政府": ("LocalGovernment", "GovernmentAgency"),
    "道办": ("GovernmentAgency", "GovernmentAgency"),
    "委会": ("ResidentsCommittee", "SocialOrganization"),
    "街道": ("GovernmentAgency", "GovernmentAgency"),
    "医院": ("Hospital", "Hospital"),
    "卫生院": ("Hospital", "Hospital"),
    "学院": ("School", "School"),
    "学": ("School", "School"),
    "学校": ("School", "School"),
    "园": ("School", "School"),
    "协会": ("Association", "SocialOrganization"),
    "社区": ("SocialOrganization", "SocialOrganization"),
}


def unit_tail(said: str) -> bool:
    """Whether words behind a body's name name a unit of it: 〔body〕检修二班."""
    return (
        said in SIDES
        or said in _UNIONS
        or said in _INNER
        or (bool(_UNIT.search(said)) and not (_NO_UNIT.search(said) or _NEVER.search(said) or is_generic(said)))
    )


def ends_as_unit(said: str) -> bool:
    """Whether the last word is one of units."""
    return _UNIT.search(said) is not None


def kind_of(surface: str, home: Home) -> tuple[str, str]:
    """The class and the coarse class of a unit by its last word: else that of the publisher's house."""
    if surface.endswith(TEAM) or (regions.is_full(surface) and regions.candidates(surface)):
        return "Team", "Team"
    for size in (3, 2, 1):
        if surface[-size:] in _CLASSES:
            return _CLASSES[surface[-size:]]
    return (home.owner_class, home.owner_coarse) if home.owner else ("Enterprise", "Enterprise")


def is_bare_name(said: str, *, alone: bool) -> bool:
    """Whether an item without a listed surname is a name, since the other winners are persons."""
    fits = _NAMED.fullmatch(said) and len(said) <= LONGEST and _is_name(said) and not _UNIT.search(said)
    return bool(fits) and not (
        is_common(said) or ends_with_post(said) or (alone and (len(said) < LONGEST or is_common(said[:2])))
    )


@cache
def _trade() -> re.Pattern[str]:
    return re.compile(f"[一-鿿A-Z]{{2,6}}(?:{alternation(words('trades.txt'))}|股份|实业|集装箱)(?:车?队)?")


def is_trade(said: str) -> bool:
    """Whether words are the short name of a firm by its trade: 苍山物业."""
    return _trade().fullmatch(said) is not None


def is_unit(said: str) -> bool:
    """Whether an item names a team, a crew or a house by its last word, a firm by its trade."""
    if _OF_TOWN.fullmatch(said) or LOCAL_SCHOOL.fullmatch(said):
        return True
    fits = (
        (_UNIT.search(said) or is_trade(said))
        and not _NO_UNIT.search(said)
        and (_NUMBERED.fullmatch(said) or _SURE.search(said) or not is_common(said))
    )
    return bool(fits) and _is_name(said)


def is_listed(said: str, number: int) -> bool:
    """Whether an item of a list of ``number`` can be a name since the others are."""
    if said in _INNER:
        return number > 1
    sure = number >= _MANY or _UNIT.search(said) or not is_common(said)
    return number > 1 and bool(sure) and not ends_with_post(said) and _is_name(said) and not _NO_UNIT.search(said)


def _is_name(said: str) -> bool:
    never = _NEVER.search(said)
    named = never is None or (not never.start() and len(never[0]) == 1 and _TEAM_NAME.fullmatch(said))
    return bool(_PLAIN.fullmatch(said) and named) and not is_generic(said)


def is_inner(surface: str, owner: str) -> bool:
    """Whether a bare name is of a unit of a house: its head is no house's own, and it is not the owner."""
    if surface.startswith("附属") or _OF_UNIT.search(surface):
        return True
    own = any(surface[:size] == owner[:size] for size in (2, 3)) or stands_alone(surface)
    return (
        not own
        and (surface.endswith("分公司") or not surface.endswith(_HOUSES))
        and not surface.startswith(("市", "省", "区", "县"))
    )


def stands_alone(surface: str) -> bool:
    """Whether a name is of another house than the publisher's."""
    head = head_of(surface)
    return (
        (
            surface.removesuffix("代表队").endswith(("有限公司", "集团", "大学", "医院"))
            and not surface.startswith("后勤")
        )
        or bool(_OF_BANK.search(surface))
        or (head is not None and head.strong and head.coarse == "GovernmentAgency")
    )
