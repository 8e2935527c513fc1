"""Finds the names that no head ends: listed short forms, committees, stationed groups, and the issue's own aliases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ingest import regions
from ingest.lexicon import HAN, alternation, rows, words
from ingest.mentions import OrganizationMention
from ingest.names import bodies, national
from ingest.organizations.edges import BREAK, SPLIT, apart, has_boundary, head_spans
from ingest.organizations.fragments import OFFICE_AFTER
from ingest.organizations.heads import BRANCHES, CORPORATE_GROUPS, LEVEL, Head, head_of, listed_finder
from ingest.organizations.joints import joints
from ingest.regional import NO_LEVEL, split_region
from ingest.regions import Home
from ingest.staffed import LEFT

_STATIONED = re.compile(rf"(?:(?:中央|{HAN}{{0,4}}[市区县省])?纪委(?:国家监委|监委)?)?驻{HAN}{{2,16}}?纪检监察组")
_COMMITTEE = re.compile(
    rf"(共青团|中共|中国共产党|中国共产主义青年团)({HAN}{{1,9}}?[省市区县州旗])委(?:员会)?(?!党校|组织|宣传|统战|政法|办公|老干)"
)
_OF_ORGANS = re.compile(
    rf"(?:中共|中国共产党)(?P<region>{HAN}{{1,9}}?[省市区县州旗])(?:直属机关|直机关)(?:工作委员会|工委)"
)
_OF_TOWN = re.compile(
    rf"(?:^|(?<=[，。；：、（ 市区县]))(?P<town>(?:{HAN}{{2,3}})?[镇乡])委(?=副?书记|委员|、镇|、乡|办公室)"
)
_SHORT_UNION = re.compile(
    r"(?<!全)([市省区县州旗])总(?=机关|党组|干部|领导|各部|直属|要求|女工|、|，|。|；|）|和(?!值)|及|与|等|部署|有关|主席|副主席|常务副|班子|组织|走进|来到|深入|前往|"
    r"[举开主承协]办|举行|召开|开展|启动|联合|携手|携同|会同|协同|征集|推出|发布|公布|印发|下发|成立|设立|建立|授予|命名|表彰|牵头|选派|派出|投入|筹集|筹措|拨付|"
    r"慰问|看望|邀请|近日|日前|今年|去年|共同|积极|集中|专门|为(?!期)|向|给|对|在|还|将|计划|拟|\d{1,2}[月日])"
)
_OFFICE = re.compile(
    rf"(?!党|副|原){HAN}{{2,10}}(?:司|部|局|办公室)(?=副?(?:司长|部长|局长|主任)|[、，。；）]|和|等|有关|相关|负责)"
)
_OF_HOUSE = re.compile(f"(?:公司|集团|银行|医院|大学|学院)(?P<lead>{HAN}{{2,4}}[和与]|{HAN}{{2,6}})$")
_GENERAL = re.compile("总局$")
_JOURNAL = re.compile("《(?P<title>[^《》]{2,12})》(?P<house>杂志社|报社|编辑部|期刊社|社(?=[、，和与联共主承协]))")
_LEVELS = frozenset(LEVEL)
_NATIONAL_UNION = re.compile(f"中国{HAN}{{2,10}}工会")
_DOES = frozenset("了理好学公事实成起完得到妥展会厂校班案证")
"""What follows 办 where it is no office: 县委办好…."""
_WITH, _CITY_OF_WITH = "会同", "怀化市"
"""A verb that is the name of a county too: 市总工会会同|县委宣传部."""
_LONGEST_BODY, _SHORT = 12, 2
_BEGINS = re.compile(LEFT)
_PARTIES = ("中国共产党", "中共")
_BEFORE_ALONE = re.compile(r"(?:^|[，。；：、！？（）“”《》\s]|[由在与和及向从对为赴到以经了给的]|来自)$")
_AFTER_ALONE = re.compile(
    r"$|[，。；：、！？（）“”《》\s]|[和与及的在有要等关文精部署]|要求|工作|精神|机关|领导|相关|骑手|快递|外卖|网约|司机|集团|公司|站点|网点|平台|党[组委]|董事|总经理|副总"
)


def stationed(text: str, home: Home) -> list[OrganizationMention]:
    """The discipline inspectors stationed with an agency: 驻市总工会纪检监察组."""
    return [_stationed(m, home) for m in _STATIONED.finditer(text)] if "纪检监察组" in text else []


def _stationed(match: re.Match[str], home: Home) -> OrganizationMention:
    discipline, _, rest = match[0].partition("驻")
    level = rest[0] if rest[0] in LEVEL else ""
    name = f"{_placed(discipline or level + '纪委监委', home)}驻{_placed(rest, home)}"
    cls, coarse = "DisciplineCommission", "PartyOrganization"
    return OrganizationMention(*match.span(), "organization", match[0], "organization.stationed", name, cls, coarse)


def _placed(text: str, home: Home) -> str:
    return home.meaning(text[0]) + text[1:] if home.meaning(text[0]) else text


def committees(text: str, home: Home) -> list[OrganizationMention]:
    """中共青石市委 and 共青团青石市委员会, 石桥镇委."""
    if "委" not in text:
        return []
    towns = (m for m in _OF_TOWN.finditer(text) if (home.county or home.city if len(m["town"]) > 1 else home.town))
    found = [_committee_of_town(match, home) for match in towns]
    if "共" not in text:
        return found
    found += [_committee_of_organs(match, home) for match in _OF_ORGANS.finditer(text)]
    for match in _COMMITTEE.finditer(text):
        _, region, rest = split_region(match[2] + "委", home)
        if region and rest == "委":
            found.append(_committee(match, region))
    return found


def _committee_of_organs(match: re.Match[str], home: Home) -> OrganizationMention:
    region = split_region(match["region"] + "委", home)[1] or match["region"]
    name, cls, coarse = f"中国共产党{region}直属机关工作委员会", "PartyCommittee", "PartyOrganization"
    rule = "organization.committee"
    return OrganizationMention(*match.span(), "organization", match[0], rule, name, cls, coarse, (), region)


def _committee_of_town(match: re.Match[str], home: Home) -> OrganizationMention:
    region = home.town if len(match["town"]) == 1 else (home.county or home.city) + match["town"]
    name, cls, coarse = f"中国共产党{region}委员会", "PartyCommittee", "PartyOrganization"
    rule = "organization.committee"
    return OrganizationMention(*match.span(), "organization", match[0], rule, name, cls, coarse, (), region)


def _committee(match: re.Match[str], region: str) -> OrganizationMention:
    party, cls = ("中国共产主义青年团", "YouthLeague") if "青" in match[1] else ("中国共产党", "PartyCommittee")
    name, rule = f"{party}{region}委员会", "organization.committee"
    return OrganizationMention(
        *match.span(), "organization", match[0], rule, name, cls, "PartyOrganization", (), region
    )


def journals(text: str) -> list[OrganizationMention]:
    """The houses of journals and papers: 《青石工人》杂志社."""
    found = _JOURNAL.finditer(text) if "》" in text else ()
    rule = "organization.journal"
    return [
        OrganizationMention(*m.span(), "organization", m[0], rule, m["title"] + m["house"], "Media", "Media")
        for m in found
    ]


OUR_UNION, THIS_UNION = "我会", "本会"
"""What a union calls itself in its own bulletin."""
_WE_WILL = re.compile(
    "(?<![由经受、与和及])我会(?!(?:近日|日前|还|也|已|共|又|再次)*(?:[、与和及]|[联会][合同]|共同|[主承协举]办|举行|召开|开展了|荣?获|被|决定|印发|"
    "选[送派]|推荐|派出|启动|携手|副?主席|副?会长|副?理事长|秘书长|名誉|常务|党组|领导|机关|女职工|经审|办公室|[\\d工]))"
)
"""Where 我会 is no union but what someone says to do: 我会努力."""
_NO_UNION = re.compile("本会[议场期展长计]|(?<=[日基根])本会")
"""Where 本会 is a piece of other words: 本会场, 日本会馆."""


def aliased(text: str, home: Home) -> list[OrganizationMention]:
    """Names that the issue itself gave a short form to: （以下简称“港区工会”）."""
    found: list[OrganizationMention] = []
    for alias, full in home.aliases:
        if alias not in text:
            continue
        head = head_of(full) or Head("", "TradeUnion", "TradeUnion", True)
        for match in re.finditer(re.escape(alias), text):
            headed = any(b == match.end() for b, _, _ in head_spans(text))
            if not headed and apart(*match.span(), found) and _is_apart(text, match) and not _is_said(text, match):
                found.append(
                    OrganizationMention(
                        *match.span(), "organization", alias, "organization.alias", full, head.cls, head.coarse
                    )
                )
    return found


def _is_said(text: str, match: re.Match[str]) -> bool:
    """Whether 我会 is what someone says to do, 本会 another word: “我会与大家一起努力”, 我会努力, 本会场."""
    if match[0] == THIS_UNION:
        return _NO_UNION.match(text, match.start()) is not None
    spoken = text.count("“", 0, match.start()) > text.count("”", 0, match.start())
    return match[0] == OUR_UNION and (spoken or _WE_WILL.match(text, match.start()) is not None)


def _is_apart(text: str, match: re.Match[str]) -> bool:
    """Whether a short form of two characters is no piece of other words: 师大, but not in 大师大讲堂."""
    return len(match[0]) > _SHORT or _BEGINS.match(text, match.start()) is not None


def abbreviated(text: str, home: Home) -> list[OrganizationMention]:
    """市总 for 市总工会, 渭南市总 for that of a city named."""
    placed = ((m, *_region_before(text, m.start(), m[1], home)) for m in _SHORT_UNION.finditer(text))
    return [_abbreviated(text[begin : m.end()], begin, region) for m, region, begin in placed if region]


def _abbreviated(text: str, begin: int, region: str) -> OrganizationMention:
    name, cls, coarse = region + "总工会", "TradeUnionFederation", "TradeUnion"
    rule = "organization.abbreviated"
    return OrganizationMention(begin, begin + len(text), "organization", text, rule, name, cls, coarse, (), region)


def whole(text: str, home: Home, taken: Sequence[OrganizationMention]) -> list[OrganizationMention]:
    """National bodies, and local ones whose short form has its region inside (市委, 团市委), outside ``taken``."""
    found = []
    for begin, end, form in listed_finder().spans(text):
        if form in _alone() and not _between_boundaries(text, begin, end):
            continue
        if form in national() and form in bodies() and text[begin - 1 : begin] in _LEVELS:
            continue
        if form.endswith("集团") and _IN_FIRM.search(text, 0, begin):
            continue
        if apart(begin, end, taken) and (_office(text, end, form) or _stands_alone(text, begin, end)):
            if form.endswith(("人大", "政协")) and text.startswith(("代表", "委员"), end):
                continue
            if form.endswith("党组") and OFFICE_AFTER.match(text, end):
                begin, end, form = begin, end - 2, form.removesuffix("党组")
            mention = _listed(text, (begin, end), form, home)
            if mention:
                found.append(mention)
    return found


_IN_FIRM = re.compile(
    f"(?:^|(?<=[，。；：、“]))(?!{alternation(words('boundaries.txt'))}|[由在与和及向从对为赴到以经]){HAN}{{2}}$"
)
"""What begins the name of a firm that a listed one ends: 〔青石〕航空工业集团."""


def _listed(text: str, span: tuple[int, int], form: str, home: Home) -> OrganizationMention | None:
    begin, end = span
    region = ""
    if form in national():
        name, coarse, cls = national()[form]
        if office := _office(text, end, form):
            end, name = end + len(office), name.removesuffix("全国委员会") + office
            cls = "UnionBody" if coarse == "TradeUnion" else cls
    else:
        body = bodies()[form]
        region, begin = _region_before(text, begin, form, home)
        if not region:
            return None
        name, coarse, cls = body.official.replace("{R}", region), body.coarse, body.cls
        begin -= _party_before(text, begin) if coarse == "PartyOrganization" else 0
    return OrganizationMention(
        begin, end, "organization", text[begin:end], "organization.listed", name, cls, coarse, (), region
    )


def _party_before(text: str, begin: int) -> int:
    """How long the party's name is that stands before a committee's with its region: 中共|松溪县委宣传部."""
    return next((len(party) for party in _PARTIES if text.endswith(party, 0, begin)), 0)


def _office(text: str, end: int, form: str) -> str:
    """The department that follows the name of a ministry or a national industrial union, or ""."""
    if form not in national() or national()[form][2] not in {"Ministry", "IndustrialUnion"}:
        return ""
    office = _OFFICE.match(text, end)
    return office[0] if office else ""


def _region_before(text: str, begin: int, form: str, home: Home) -> tuple[str, int]:
    """The full region of a form such as 市委 (a name before it counts: 杭州市委), and where the name begins.

    A verb right behind the name of a body is none: 总工会会同|县委宣传部.
    """
    level = next((c for c in form if c in LEVEL), "")
    for size in range(6, 1, -1):
        name = text[max(0, begin - size) : begin]
        if name.endswith(_WITH) and home.city != _CITY_OF_WITH:
            continue
        if len(name) == size and form.removeprefix("团").startswith(level) and regions.candidates(name + level):
            if has_boundary(name) and any(end == begin - size for _, end, _ in head_spans(text)):
                break
            return regions.resolve(name + level, home).full, begin - size
    return home.meaning(level), begin


@cache
def _alone() -> frozenset[str]:
    """National short forms that are also part of other words and names (中通, 华为)."""
    listed = {row[0] for row in rows("national.tsv") if row[4] == "yes" and row[0] not in {"中央", "全总"}}
    return frozenset(listed | {"华为"})


def _between_boundaries(text: str, begin: int, end: int) -> bool:
    return bool(_BEFORE_ALONE.search(text, max(0, begin - 2), begin)) and bool(_AFTER_ALONE.match(text, end))


def _is_of_house(text: str, begin: int) -> bool:
    """Whether what ends in a ministry's name is a department of a house: 〔bank〕信息|科技部, 公司劳动和|卫生部."""
    told = _OF_HOUSE.search(text, 0, begin)
    return told is not None and not has_boundary(told["lead"].rstrip("和与"))


def _stands_alone(text: str, begin: int, end: int) -> bool:
    """Whether a listed form is the whole name here: not the beginning of a longer one, nor inside a word."""
    if text[begin:end] == "全总" and (text[begin - 1 : begin] == "安" or text[end : end + 1] in {"监", "量"}):
        return False
    if text[end - 1] == "部" and (text[end : end + 1] in {"门", "队"} or _is_of_house(text, begin)):
        return False
    if text[end - 1] == "办" and text[end : end + 1] in _DOES:
        return False
    if text[begin:end] == "中央":
        after = text[end : end + 1]
        return text[begin - 1 : begin] not in set("党共大室军团") and (not after or after in "和、，。的 关有文八")
    for b, e, _ in head_spans(text):
        if b < begin < e or (b <= begin and e > end) or begin < b < end < e:
            return False
        if text[b:e] == "委员会" and b - end <= _LONGEST_BODY and _NATIONAL_UNION.fullmatch(text, begin, end):
            return False
        if 0 <= b - end <= (16 if text.startswith(CORPORATE_GROUPS, begin) else 8):
            gap = "".join(text[at] for at in range(end, b) if at not in joints(text))
            if gap and (text[b:e] in BRANCHES or (_GENERAL.search(text[begin:end]) and SPLIT.match(gap))):
                return False
            if not BREAK.search(gap) and not has_boundary(gap):
                return gap[:1] in set("和与及") or (SPLIT.match(gap) is not None and not NO_LEVEL.match(gap))
    return True
