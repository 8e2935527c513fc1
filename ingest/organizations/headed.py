"""Finds the names that end in a head: the heads of one chain, and what stands before the first of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from ingest import regions
from ingest.lexicon import HAN
from ingest.mentions import OrganizationMention
from ingest.names import bodies, full_name, national
from ingest.organizations.chains import chain_at, class_of
from ingest.organizations.edges import cuts, head_spans, left_edge, past_campus, region_at
from ingest.organizations.heads import (
    CORPORATE_GROUPS,
    GROUPS,
    LEVEL,
    SOFT,
    Head,
    Span,
    heads,
    is_generic,
    is_in_firm,
    is_numbered,
    is_sent,
    is_trade,
    listed_finder,
)
from ingest.own_names import is_owner
from ingest.regions import Home
from ingest.surnames import plausible

_OFFICE_IN = re.compile(
    r"选举|推选|当选|接替|退休|校长|院长|主任|书记|主席|经理|董事长|教授|医师|教师|"
    r"职工(?!活动|服务|文化|之家|互助|帮扶|技能|教育|体育|书屋|培训|俱乐部|疗)|同志|代表(?!队|团|处)|人员[按以]|选手|"
    r"大会|会议|仪式|比赛|竞赛|讲堂|委托|宣布"
)
_MEASURE = re.compile(r"[余多]?(?:个|家|名|支|位|所|余|多|人|年|届|次|项|户|条|月|日|批|场)+")
_COUNTED = re.compile("[一二三四五六七八九十两几多首][个支]$")
_NUMBERED_HOSPITAL = re.compile(f"{HAN}{{1,4}}[一二三四五六七八九十]院")
_NUMBERED_SCHOOL = re.compile("[一二三四五六七八九十]+中")
_NAMED_PERSON = re.compile(f"(?:主席|书记|主任|经理|局长|部长|董事长){HAN}{{2,4}}[来应赴到在为]")
_CHINA, _STREET, _LEAST, _LONGEST = "中国", "街道", 3, 8
_PLAIN = frozenset({"公司", "企业", "集团", "基层工会"})
_OF_GROUPS = frozenset(("Enterprise", "GovernmentAgency"))
_OF_RESIDENTS = frozenset(("TradeUnion", "PartyOrganization", "SocialOrganization"))
_PARKS, _RESIDENTS = frozenset(("园区", "产业园", "工业园")), "ResidentsCommittee"
_SEVERAL = re.compile(
    "^第[一二三四五六七八九十]+个|(?:[两二三四五六七八九]?十[一二三四五六七八九]?|(?<![一二三四五六七八九])[两二三四五六七八九])(?:省区?|市|区县?|县区?|地)$|[两三四]省一?市$|[两三]级$|第[一二三四五六七八九十]+批$|区域(?:基层)?$|[二两三四五六七八九十]+[家个所](?:厂矿?|工厂|矿|企业|单位|公司|学校|医院|街道|乡镇|[乡镇]|系统|行业|地区)$"
)
_OWN_BODY = re.compile("[校院](?:工会|团委|党委)")
_OF_SCHOOLS = frozenset(
    "学高中小党技职分军警驾医法夜函外该两母联名盲聋检察科研文剧戏画书疗养福美商农林师理交电体音全各本一二三四五"
)
_WORKERS = frozenset(("职工", "教职工", "女职工"))
_LEVELS_BEFORE = re.compile("[（、][市区县]）$")
_SCHOOLS = frozenset(("实验小学", "实验中学", "实验学校", "实验幼儿园"))
_NUMERALS = frozenset("一二三四五六七八九十")
_MANY_OF, _TOWNS, _MANY = _NUMERALS | {*"两几全"}, frozenset("镇乡道"), frozenset("各全本我该")
_OF_A_TRADE = frozenset(("企业工会", "项目部", "项目经理部", "指挥部", "工区"))
_SITES = frozenset(("工程", "施工", "在建", "高速"))
_ACTING = {
    "队": re.compile(
        rf"(?:的{HAN}{{2,3}})?(?:以\d|[荣勇喜]?[获夺摘捧]|战胜|击败|险胜|力克|对阵|名列|位列|位居|分列|分获|技高一筹|拔得|包揽)|的{HAN}{{2,3}}、"
    ),
    "工会": re.compile(
        "[，。；、：）]|$|[荣勇喜]?[获夺摘捧]|战胜|名列|[和与及](?!谐)|共?[主承协举]办|联合|会同|携手|召开|开展|组织(?!建|机|员|体|架|活)|"
        "选送|派出|代表队|领导|主席|副主席|党组|常务|进行|举行|一行|负责人|有关|相关|在|将|的"
    ),
}
_OF_PLACE = re.compile(f"[市县区][^属级域内外直大中小各等]{HAN}{{3,8}}")
_MEETS = "惜败|战胜|击败|力克|险胜|对阵|迎战"
_NO_SENDER = re.compile(f"^奖|选手|队员|{_MEETS}")
_NO_TEAM = re.compile(
    "[冠亚季殿]军|[男女]子|参赛|东道主|[两三四五六七八九十]支|职工$|[主客新老强弱红蓝黄绿白黑]$|拉拉$|啦啦$|选手|[本该各两双]|届|领先|主力|名的|"
    rf"{_MEETS}|[^一-鿿A-Za-z0-9]"
)
_TERM = re.compile("(?:工会|联合会|集团|公司|协会|学校|医院|学院)?第[一二三四五六七八九十]+届(?:常务)?")
_ANAPHOR = re.compile(r"[该本我贵此同]")
_NO_SCHOOL = re.compile(f"(?:型|一流|高水平|综合性|名牌)$|^建设(?={HAN}{{2}})|(?:大家|^争做|^争当)$")
_CREWS = frozenset(("班组", "班", "车间", "科室"))
_PRAISED = re.compile("(?:模范|先进|优秀|示范|标杆|红旗|明星|金牌|最美)$")
_DONE_FOR = re.compile(
    "^(?:当好|变成|建好|办好|作|共享|交流|跨|运营|维护|促进|推动|提升|服务|代表|支持|振兴|关心|展示|指导|关爱|优化|深化|传承|激励|规范|牵头)$"
)
_NO_SORT = re.compile(
    "(?:筹建|组建|新建|创建|建立)$|^建项目|^[省市区县]级(?!机关)|^镇.{1,2}镇|^(?:国内|国际|世界|全[国省市]|行业|区域)(?:一流|领先|知名)|"
    "第[一二三四五六七八九十]+届(?=.)|^(?:工会)?委员会[和与、]|^(?:学校|医院|企业|公司|机关|单位|祖国|社会|家庭)[和与及]$|(?:[年月日天届周]多?来|以来|[之期年月日]间|之际|[之年月日]后|过去|眼下|目前|近年)$"
)
_NO_NAMES = (_COUNTED, _DONE_FOR, _NO_SORT)
_LEARNED = frozenset(("School", "Hospital", "SocialOrganization"))


class _Line(NamedTuple):
    """A sentence in which names are looked for, and where none runs across."""

    text: str
    home: Home
    cuts: list[tuple[int, int]]


def find(text: str, home: Home) -> list[OrganizationMention]:
    """The names of a sentence that end in a head, none over another."""
    spans = head_spans(text)
    if not spans:
        return []
    line = _Line(text, home, cuts(text, spans, regions.finder().spans(text)))
    found: list[OrganizationMention] = []
    index = 0
    while index < len(spans):
        chain = chain_at(text, spans, index, line.cuts)
        mention = _named(line, chain, found[-1].end if found else 0)
        if mention:
            found.append(mention)
        index += len(chain)
    return found


def _named(line: _Line, chain: list[Span], floor: int) -> OrganizationMention | None:
    """The name that a chain of heads ends, if what stands before the first head makes one."""
    begin = _of_own_house(line, chain, floor) if line.home.owner else None
    if begin is None and (listed := _of_listed(line, chain, floor)):
        begin, chain = listed[0], [head for head in chain if head[1] >= listed[1]]
    if begin is None:
        begin = _begin(line, chain, floor)
    if begin is not None:
        return _mention(line, begin, chain)
    if len(chain) > 1 and chain[0][2] == _STREET and line.home.meaning(_STREET):
        return _named(line, chain[1:], floor)
    return _team(line, chain, floor) or _rescued(line, chain, floor)


def _of_own_house(line: _Line, chain: list[Span], floor: int) -> int | None:
    """Where a name begins whose first head begins with a word for the publisher's house: 公司|工会."""
    start, _, first = chain[0]
    if not any(first.startswith(w) and (len(first) > len(w) or len(chain) > 1) for w in line.home.words()):
        return None
    begin = start - 1 if line.text[start - 1 : start] in {"我", "本"} else start
    if _OWN_BODY.fullmatch(first) and line.text[start - 1 : start] not in _OF_SCHOOLS:
        return begin
    return begin if begin in {floor, 0} or any(e == begin for _, e in line.cuts) else None


def _of_listed(line: _Line, chain: list[Span], floor: int) -> tuple[int, int] | None:
    """Where the listed body stands that a head before the last one ends: 中国铁路上海局集团有限公司|工会."""
    ends = {end for _, end, _ in chain[:-1]}
    spans = listed_finder().spans(line.text) if ends else ()
    return next(((b, e) for b, e, _ in spans if floor <= b < chain[0][0] and e in ends), None)


def _begin(line: _Line, chain: list[Span], floor: int) -> int | None:
    """Where a name begins: after the last cut before its head, or after one more where that is only an 和."""
    text, start, head = line.text, chain[0][0], heads()[chain[0][2]]
    if (
        (head.cls == _RESIDENTS or head.text in _PARKS)
        and len(chain) > 1
        and heads()[chain[1][2]].coarse in _OF_RESIDENTS
    ):
        head = replace(head, strong=True)
    if head.text in _ACTING:
        acts = _ACTING[head.text].match(text, chain[0][1]) is not None
        head = head if head.strong == acts else replace(head, strong=acts)
    ends = {e for _, e in line.cuts if floor <= e <= start and not is_in_firm(text, e, chain[0])}
    edges = sorted(ends | {floor})[:-4:-1]
    for edge in edges:
        begin = left_edge(text, edge, start)
        body = text[begin:start]
        if edge < edges[0] and is_generic(text[edges[0] : start] or head.text):
            return None
        if (edge == edges[0] or len(body) <= 4 or region_at(body)) and _acceptable(
            body, head, line.home, text[max(0, begin - 3) : begin]
        ):
            return begin
        soft = (edge - 1, edge) in line.cuts and text[edge - 1] in SOFT
        if not soft or len(body) > 1 or body in line.home.words() or _is_person(line, edge - 1):
            return None
    return None


def _is_person(line: _Line, end: int) -> bool:
    """Whether a person's name stands between the last cut and ``end``: 〔name〕和附属中学."""
    begin = max((e for _, e in line.cuts if e < end), default=0)
    return plausible(line.text[begin:end])


def _team(line: _Line, chain: list[Span], floor: int) -> OrganizationMention | None:
    """A team that is named after anything: its head is enough."""
    if not is_sent(chain[-1][2]):
        return None
    edge = max((e for _, e in line.cuts if floor <= e <= chain[0][0]), default=floor)
    begin = left_edge(line.text, edge, chain[0][0])
    body = line.text[begin : chain[-1][0]]
    named = 2 <= len(body) <= 20 and not is_generic(body) and not _COUNTED.search(body) and not _MEASURE.match(body)
    named = named and not _NO_SENDER.search(body) and not line.text[begin - 1 : begin].isdigit()
    return _mention(line, begin, chain[-1:]) if named else None


def _rescued(line: _Line, chain: list[Span], floor: int) -> OrganizationMention | None:
    """A chain whose first head cannot begin a name (理事会|中心) may still hold one from the second on."""
    return _named(line, chain[1:], floor) if len(chain) > 1 and chain[1][0] > chain[0][1] else None


def _acceptable(body: str, head: Head, home: Home, before: str) -> bool:
    """Whether ``body`` before a head makes the name of one organization, and no sort of them (基层工会)."""
    if before.endswith("各"):
        return False
    own = bool(home.owner) and is_owner(body, head.text, home.owner)
    of_union = head.text.endswith("工会") and body + head.text.removesuffix("工会") in national()
    if of_union or is_numbered(body + head.text):
        return True
    if (body and (own or body in home.words() or home.owned(body))) or (own and len(head.text) > _LEAST):
        return True
    if body.startswith(_STREET) and home.meaning(_STREET):
        return body == _STREET or not is_generic(body.removeprefix(_STREET))
    if head.text in _OF_A_TRADE and (is_trade(body) or body in _SITES):
        return False
    if _OF_PLACE.fullmatch(body) and head.text.endswith(("有限公司", "总公司")) and home.meaning(body[0]):
        return True
    if _is_no_name(body) or (before[-1:].isdigit() and _MEASURE.match(body)) or _LEVELS_BEFORE.search(before):
        return False
    if (head.text == "产业工会" and (body in LEVEL or region_at(body) == body)) or (
        head.text in _CREWS and _PRAISED.search(body)
    ):
        return False
    if body[0] in LEVEL and not regions.candidates(body[:2]):
        alone = len(body) == 1
        placed = bool(home.meaning(body[0])) or (body[0] in "区县" and head.text in bodies() and head.text != "总工会")
        named = not _is_sort(body[1:]) or is_trade(body[1:] + head.text.removesuffix("工会"))
        named = named or (head.coarse == "SocialOrganization" and body[1:] in _WORKERS)
        return placed and (head.text != "工会" or before[-1:] not in _MANY_OF if alone else named)
    town = regions.TOWN.match(body + head.text) if head.cls != _RESIDENTS else None
    lead = body if town and town.end() == len(body) else region_at(body) or (town[0] if town else "")
    if body == _CHINA and head.text.endswith("工会") and head.text != "工会":
        return True
    if head.text.endswith("工会") and body.startswith(GROUPS) and len(body) > _LEAST:
        return not is_generic(body)
    if head.coarse in _OF_GROUPS and body.startswith(CORPORATE_GROUPS) and body not in CORPORATE_GROUPS:
        return True
    if head.text == "队":
        placed = bool(lead) and (lead == body or _is_enough(body[len(lead) :], head))
        return placed or (head.strong and _LEAST <= len(body) <= _LONGEST and not _NO_TEAM.search(body))
    if head.text == "工会" and lead == body:
        return head.strong and (regions.is_full(body) or body[-1] in _TOWNS) and body[0] not in _MANY
    if head.text == "工会" or len(head.text) == 1 or _NUMBERED_SCHOOL.fullmatch(head.text):
        return bool(lead) and _is_enough(body[len(lead) :], head)
    if body.startswith(_CHINA) and head.coarse == "SocialOrganization":
        return len(body) <= _LONGEST and not is_generic(body.removeprefix(_CHINA))
    if lead and _NAMED_PERSON.search(body):
        return False
    if lead:
        return len(lead) == len(body) or head.text not in _PLAIN or not is_generic(body[len(lead) :])
    short = home.owner_coarse == head.coarse == "School" or (head.text in _SCHOOLS and body in _NUMERALS)
    least = 1 if short else 2
    if head.coarse in _LEARNED and _NO_SCHOOL.search(body):
        return False
    return head.strong and least <= len(body) <= 24 and not _OFFICE_IN.search(body)


def _is_no_name(body: str) -> bool:
    if not body or body[0] in "各每" or is_generic(body) or any(said.search(body) for said in _NO_NAMES):
        return True
    if _SEVERAL.search(body) or _TERM.fullmatch(body) or body.endswith("届中"):
        return True
    return len(body) <= 2 and _ANAPHOR.fullmatch(body[0]) is not None


def _is_sort(text: str) -> bool:
    """Whether a text before a head says only what sort of organization it is; 货运行业 tells one."""
    return is_generic(text) and not (len(text) > _LEAST and text.endswith("行业"))


def _is_enough(rest: str, head: Head) -> bool:
    """Whether what stands between a region and a weak head is a name of its own."""
    if _is_sort(rest) and not (not rest and _NUMBERED_SCHOOL.fullmatch(head.text)):
        return False
    return len(rest) <= 16 if head.text == "工会" else len(rest) >= (2 if len(head.text) == 1 else 0)


def _mention(line: _Line, begin: int, chain: list[Span]) -> OrganizationMention:
    text, end = line.text, chain[-1][1]
    parents = []
    for _, last, word in chain[:-1]:
        stop = past_campus(text, last) if word == "大学" else last
        outer = full_name(text[begin:stop], heads()[word].coarse, line.home)
        parents.append((outer.name, outer.cls or heads()[word].cls, text[begin:stop]))
    named = full_name(text[begin:end], heads()[chain[-1][2]].coarse, line.home)
    owner, inner = line.home.owner, parents[-1] if parents else ("", "", "")
    if owner and named.name == text[begin:end] and inner[0] == owner + inner[2]:
        named = replace(named, name=owner + named.name, region="")
    coarse, cls = class_of(chain, named)
    of_firm = any(heads()[word].coarse == "Enterprise" for *_, word in chain[:-1])
    if coarse == "GovernmentAgency" and (of_firm or text.startswith(CORPORATE_GROUPS, begin)):
        coarse, cls = "Enterprise", "Company"
    surface, rule = text[begin:end], "organization.headed"
    if len(chain) == 1 and _NUMBERED_HOSPITAL.fullmatch(surface):
        coarse, cls = "Hospital", "Hospital"
    return OrganizationMention(
        begin, end, "organization", surface, rule, named.name, cls, coarse, tuple(parents), named.region
    )
