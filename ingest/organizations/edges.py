"""Judges what stands around a head: where no name runs across, where one begins, and what is inside a longer word."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from functools import cache, lru_cache

from ingest import regions
from ingest.commonwords import is_act, is_common, is_manner
from ingest.lexicon import HAN
from ingest.mentions import Mention
from ingest.names import bodies
from ingest.organizations.fragments import is_inside_word, whole
from ingest.organizations.heads import (
    CORPORATE_GROUPS,
    GROUPS,
    Span,
    boundary_finder,
    head_finder,
    is_generic,
    protected_finder,
)
from ingest.organizations.joints import joints
from ingest.personal_names import name_at
from ingest.ranks import OF_GROUP
from ingest.surnames import plausible

_OWNERS = ("集团", "公司", "银行", "油田", "气田", "铁路局", "总局")
_BANKS = ("农发行", "国开行", "进出口行", "农行", "工行", "建行", "中行", "交行", "邮储")
_BRANCHES = ("分公司", "支公司", "中心支公司", "分行", "支行")
_CITY = frozenset("省市县")
_LEVELS = frozenset("省市区县州")
_SHORT, _LONG = 3, 5
_LONGEST_FORM = 9
CHANGED = re.compile(
    "更名(?!单|额)|改名(?!单|额)|易名(?!单|额)|名称|改称|原名|曾用名|旧称|前身|改[制建组设](?!项目|工程)|基础上|合并|整合|并入|划[入归转]|撤销|拆分|分设|升格|组建|（[原现今后]"
)
"""Of what a sentence has that may tell of an organization of another name."""
_FORMER = re.compile(
    f"(?:(?<!{HAN})|(?<=[由将把在以和与及从同]))原(?!平|阳|州|种|料)|(?<=（)[现今后]|(?<=前身)[是为]|(?<=原)[名称为]|(?<=[0-9])[年月日]"
)
_MARKS = r"><，。；：、！？（）“”《》\s·…/|\-0-9.%①-⑳◎●▲■★◆"
BREAK = re.compile(
    rf"[{_MARKS}战大轻小险完胜属归](?:(?<=[{_MARKS}])|(?<=[奖席名军章状][属归])|(?:(?<=[\d队局]胜)|(?<=\d[战大轻小险完])胜)(?={HAN}))"
)
SPLIT = re.compile(rf"(?:[市区县省州]|{HAN}{{2,3}}[市区县州旗])")
POST_AFTER = re.compile(
    r"(?:副|常务副|执行)?(?:主任|总监|经理|部长|主管|负责人|处长|科长|组长|队长|班长|厂长|站长|所长|技术员|工程师)"
)
_BEFORE_NAME = re.compile(
    "(?:(?:此前|之?[前后]|[当次翌隔第][一二两三]?)(?:[天日晚]|一[天日晚周])(?=[省市区县州])|会[上后前中间]|会议上|[题局轮场]后|活动(?=[省市区县州]$)|自年初|首[家个支]|[有受经](?=[省市区县])|有(?![限色机线])|[一二三四五六七八九十几数两]+(?:个|家|名|支|位|所)|[队组班][和与及]|又|都|也|即(?![墨将])|而(?=[省市区县州])|该市|"
    f"{OF_GROUP}|全(?!国)|代(?=自治区|[省市区县州]|全国总|中华全国)|原(?=[省市区县](?:$|[委纪政人])))+"
)
_IN_NAME = re.compile(
    rf"(?<=[一-鿿A-Za-z])（(?P<inside>{HAN}{{2,6}})）(?:(?<=大学（..）)|(?<=大学（...）)|(?={HAN}{{0,14}}?(?:公司|集团|银行|事务所|中心|合作社)))"
)
_APART = re.compile(
    "(?:选手|队伍|指导|[职员]工|教师|[会队学]员|[我全本][省市区县]|[驻在].|[本当]地|企业|单位|[会局厂部院校]长|经理|主席|书记|主任)$"
)
_COMPANY = re.compile(f"{HAN}{{0,4}}公司|集团")
_COUNTRIES = frozenset(("中国", "亚洲", "亚太", "国际", "香港", "大中华", "华东", "华北"))
_LEGAL = frozenset(("集团", "控股", "控股集团", "股份", "普通合伙", "有限合伙", "特殊普通合伙"))
_ENDING_POSTS = frozenset("席记任长理")
_VERBS = "来到应赴率带为与和对向在同作"
_BEHIND_NAMES = frozenset(_VERBS + "任")
_OFFICER = re.compile(f"(?<={HAN})(?:总监|工程师|会计师|总工|[部处科厂站队组班校院所]长)(?={HAN}{{2,3}}[{_VERBS}])")
"""Posts that are no boundaries, before what may be a name and a verb: 财务总监〔name〕作公司…报告."""
_DISMISSED = re.compile(f"(?:免去|任命)(?P<name>{HAN}{{2,3}})(?=[省市区县州](?:总工会|委|直|人[大社]))")
_BEING = re.compile(f"(?:^|(?<=[，。；、：“长员师者匠手任席记理授家]))(?P<name>{HAN}{{2,3}})系(?!统|列|部|主任)")
_IS = re.compile(
    f"(?:^|(?<=[，。；]))系(?!统|列|部|主任)|系(?={HAN}{{3,20}}所[主承协举]?办)|(?<=[会赛动训展座式班])系(?!统|列)(?=由?{HAN}{{3,30}}[主承协举]办)"
)
_GUIDED = re.compile("(?<=[会局委府])指导(?!中心|站|委|办|处|组|部|员|意见|服务|下)")
_HAVE = re.compile(
    "[任经有应按](?:(?:(?<=[，；：、。]..任)|(?<=[，；：、。]...任)|(?<=^..任)|(?<=^...任))(?<![责主担信胜兼历离].)(?![务职教])(?=[^，。；]{3,20}(?:主席|书记|主任|经理|[院校厂会事部局]长))|"
    f"(?<=经)(?<!{HAN}.)(?=[一-鿿、]{{4,40}}(?:批准|同意|批复|推荐|审批|评审|审核|授权))|"
    "(?<=有)(?<![所国拥没].)(?=[省市区县州](?!限|色))|(?<=[应受])(?=[^，。；]{2,24}(?:之邀|邀请))|"
    "(?<=按)(?=[省市区县州盟旗][^，。；、]{0,8}?(?:工会|委|局|厅|政府))|"
    f"(?<={HAN}任)(?=[省市区县州镇]{HAN}{{0,8}}(?:工会|委|局|政府)))"
)
_OURS = frozenset(("我省", "我市", "我区", "我县"))
"""What is said of a body that is named by its level alone: 我市|总工会 is 市总工会."""


def apart(begin: int, end: int, found: Iterable[Mention]) -> bool:
    """Whether ``begin:end`` overlaps none of the mentions."""
    return all(end <= m.begin or begin >= m.end for m in found)


def has_boundary(text: str) -> bool:
    """Whether a text holds a word that no name runs across."""
    return bool(boundary_finder().spans(text)) or bool(POST_AFTER.search(text))


def cuts(text: str, heads: Sequence[Span], places: Sequence[Span]) -> list[tuple[int, int]]:
    """Where no name runs across: punctuation, digits, and boundary words outside heads and known names."""
    bounds = boundary_finder().spans(text)
    ends = {end for _, end, _ in heads}
    held = [h for h in heads if len(h[2]) > 1] + [p for p in places if _is_held(p, bounds, ends)]
    kept = {index for begin, end, _ in (*held, *protected_finder().spans(text)) for index in range(begin, end)}
    kept |= joints(text)
    if "（" in text:
        kept |= _brackets_in_names(text)
    breaks = (BREAK, _FORMER) if CHANGED.search(text) else (BREAK,)
    found = [(m.start(), m.end()) for edge in breaks for m in edge.finditer(text) if m.start() not in kept]
    found += [m.span() for m in _HAVE.finditer(text) if kept.isdisjoint(range(*m.span()))]
    found += [(b, e - (word in _OURS and _is_listed(text, e))) for b, e, word in bounds if kept.isdisjoint(range(b, e))]
    found += _named_before(text) if "免去" in text or "任命" in text else []
    found += [m.span() for m in _GUIDED.finditer(text)] if "指导" in text else []
    found += _being(text) if "系" in text else []
    found += [(e, _past_name(text, e)) for _, e in found if text[e - 1] in _ENDING_POSTS]
    found += [(m.end(), _past_name(text, m.end())) for m in _OFFICER.finditer(text)]
    return sorted(found)


def _is_listed(text: str, begin: int) -> bool:
    """Whether a listed body without its level begins here: 我市|总工会."""
    forms = (text[begin : begin + size] for size in range(2, _LONGEST_FORM))
    return any(form == "总工会" or form in bodies() for form in forms)


def _named_before(text: str) -> list[tuple[int, int]]:
    """The names right between a verb of dismissal and a body of the own region: 免去〔name〕市总工会副主席职务."""
    named = (match.span("name") for match in _DISMISSED.finditer(text))
    return [(b, e) for b, e in named if plausible(text[b:e]) and not regions.candidates(text[b : e + 1])]


def _being(text: str) -> list[tuple[int, int]]:
    """Where 系 says what someone or something is, and the name before it: 〔name〕系〔body〕教师."""
    named = [match.span() for match in _BEING.finditer(text) if plausible(match["name"])]
    return named + [match.span() for match in _IS.finditer(text)]


_PRAISED = re.compile("(?:模范|先进|优秀|示范|标杆|龙头|骨干|知名|重点)(?:公司|集团)$")


def _owns(prefix: str) -> bool:
    """Whether the words before a place are a company of which the rest is a part (…集团, …油田)."""
    owner = prefix.endswith(_OWNERS) and len(prefix) > _SHORT and not _PRAISED.search(prefix)
    return owner or prefix.endswith((*_BANKS, "附属"))


def _is_held(place: Span, bounds: Sequence[Span], ends: Container[int]) -> bool:
    """Whether no name is cut within a region's name: never in a full one, but for two letters of 召开州总工会.

    Nor in one that begins with a verb right behind a name: 总工会会同县人民医院.
    """
    begin, end, name = place
    if begin in ends and any(begin == b and b + 1 < e < end for b, e, _ in bounds):
        return False
    return len(name) > 2 or (regions.is_full(name) and not any(b < begin < e for b, e, _ in bounds))


def _opens_a_company(prefix: str, place: str) -> bool:
    """Whether the words before a place may belong to a company's name (远星 of 远星湖南机车公司)."""
    short = all(region.name != place for region in regions.candidates(place))
    return short and 2 <= len(prefix) <= _LONG and not (_APART.search(prefix) or is_act(prefix))


def _brackets_in_names(text: str) -> set[int]:
    """Where the brackets of names stand: 晨光（云州）食品有限公司, 远山（集团）有限公司."""
    places: set[int] = set()
    for match in _IN_NAME.finditer(text):
        if match["inside"] in _LEGAL or is_placed(match["inside"]):
            places |= {match.start(), *range(*match.span("inside")), match.end() - 1}
    return places


def is_placed(bracket: str) -> bool:
    """Whether a bracket within a name tells where the body is: （威海）, （中国）, （华东）."""
    return bool(regions.candidates(bracket)) or bracket in _COUNTRIES


def past_campus(text: str, end: int) -> int:
    """Where a university's name ends with the bracket behind it that tells its campus: 远山大学（威海）."""
    bracket = _IN_NAME.match(text, end)
    return bracket.end() if bracket and is_placed(bracket["inside"]) else end


def _past_name(text: str, begin: int) -> int:
    """The end of the person's name after a post such as 副主席, and of the verb behind it (副主席李明来集团调研)."""
    end = name_at(text, begin)
    return end + (end > begin and text[end : end + 1] in _BEHIND_NAMES)


def left_edge(text: str, edge: int, start: int) -> int:
    """Where the name begins between the last boundary and its head: at a region if there is one."""
    window = text[edge:start]
    for begin, end, name in regions.finder().spans(window) if len(window) > 1 else ():
        if begin == 0 and regions.is_full(name):
            return edge
        if begin == 0 or window[begin - 1] == "（":
            break
        full = regions.is_full(name)
        if full or (len(name) >= 2 and end < len(window)):
            prefix = window[:begin]
            if text.endswith(_OWNERS, 0, edge) and plausible(prefix):
                return edge + begin
            if len(prefix) > 2 and text.startswith(_BRANCHES, start) and not _APART.search(prefix):
                return edge
            if (
                _owns(prefix)
                or prefix.startswith(CORPORATE_GROUPS)
                or (_COMPANY.match(text, start) and _opens_a_company(prefix, name))
            ):
                return edge
            if prefix.endswith(GROUPS):
                return edge + begin - len(next(g for g in GROUPS if prefix.endswith(g)))
            if full or any(r.level != "county" for r in regions.candidates(name)):
                return edge + begin
    trimmed = _BEFORE_NAME.match(window)
    begin = edge + (trimmed.end() if trimmed else 0)
    begin = _past_manner(text, begin, start)
    window = text[begin:start]
    return start - 1 if _is_told(window) else begin + _past_act(window)


def _is_told(window: str) -> bool:
    """Whether a level alone stands before a head, behind a verb and what it is done with: 把难处如实报告|市总工会."""
    verb = window[-3:-1]
    told = window[-1:] in _CITY and len(window) >= _LONG and (is_act(verb) or verb == "报告")
    return told and not regions.candidates(window[-3:])


def _past_manner(text: str, begin: int, start: int) -> int:
    """Where the adverb or time ends that opens the words before a head or holds their first one: 昨晚|市总工会, 至今|….

    A level alone follows. Without one the words begin at ``begin``.
    """
    for end in range(min(begin + 4, start - 1), begin, -1):
        if text[end] not in _LEVELS or regions.candidates(text[begin : end + 1]) or "各" in text[begin - 1 : end]:
            continue
        if is_manner(text[begin:end]) or (begin and is_manner(text[begin - 1 : end])) or is_act(text[begin - 1 : end]):
            return end
    return begin


def _past_act(window: str) -> int:
    """How long the verb is that opens the words before a head, where a place or a sort follows: 促进|辖区企业工会."""
    rest = window[2:]
    placed = rest[:1] in _CITY or (len(rest) > 1 and is_generic(rest)) or regions.opening(rest)
    named = any(regions.candidates(window[:size]) for size in (2, 3)) or is_common(window[:3])
    return 2 if rest and placed and not named and is_act(window[:2]) else 0


@lru_cache(maxsize=1024)
def region_at(body: str) -> str:
    """The region that a text begins with, or ""."""
    if body.startswith("自治区"):
        return "自治区"
    if known := regions.opening(body):
        return known
    unknown = regions.UNKNOWN.match(body) or regions.TOWN.match(body)
    return unknown[0] if unknown else ""


@cache
def _is_county(name: str) -> bool:
    """Whether a name is the official one of a county, of which no part is a head: 西〔工区〕, 阿鲁〔科〕尔沁旗."""
    return any(place.name == name and place.level == "county" for place in regions.candidates(name))


@lru_cache(maxsize=16)
def head_spans(text: str) -> list[Span]:
    """The heads of a sentence but those that a longer word holds (局长, 常委, 工会工作者)."""
    counties = [(begin, end) for begin, end, name in regions.finder().spans(text) if _is_county(name)]
    apart_from = (s for s in head_finder().spans(text) if not any(b < s[0] and s[1] <= e for b, e in counties))
    spans = [whole(text, *span) for span in apart_from]
    apart = (s for i, s in enumerate(spans) if not i or s[0] >= spans[i - 1][1])
    return [s for s in apart if not is_inside_word(text, *s)]
