"""Finds organizations: a region or a name, a body, and the head that ends it (总工会, 有限公司, 医院 …).

The right edge is a head of ``organization_heads.tsv`` (or a short form of ``bodies.tsv``), drawn out while another head
follows; the left edge is a region, or the last boundary before the name. No word segmenter judges where a name ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from ingest import house, regions
from ingest.lexicon import Finder, alternation, rows, words
from ingest.mentions import OrganizationMention, in_order
from ingest.names import Named, bodies, full_name, national, split_region
from ingest.regions import Home

_BREAK = re.compile(r"[，。；：、！？（）“”《》\s·…/|\-0-9.%]")
_SOFT = frozenset("与和及同")
_WRONG_AFTER = {
    "队": "伍员长列形友",
    "部": "门分队署件落属委",
    "局": "面势部限",
    "镇": "街村长",
    "院": "校士落",
    "会": "议员场面上见",
    "委": "员托派",
    "办": "公理法事",
    "所": "有以在属",
    "社": "会区",
    "站": "点台在",
    "厂": "商家长",
    "矿": "山",
    "村": "民",
    "乡": "村亲镇",
    "厅": "堂",
    "中": "心国",
    "团": "队结体",
    "街道": "两社",
    "中心": "组",
    "公司": "制法",
    "工会": "工干小会",
    "女工委": "员",
    "经审委": "员",
    "产业园": "区",
    "园": "区丁艺林",
}
_NOT_ACTING = frozenset(
    (
        "基地",
        "团队",
        "报告厅",
        "厅",
        "镇",
        "乡",
        "村",
        "协",
        "联",
        "广场",
        "公园",
        "体育馆",
        "体育场",
        "体育中心",
        "影剧院",
        "剧院",
        "礼堂",
        "展厅",
        "展览馆",
    )
)
_OFFICE_AFTER = re.compile(r"(?:副|第一)?书记|成员|委员|班子|常委")
_PARTY_BODIES = frozenset(("党组", "党委", "党总支", "党支部", "党工委", "党总支部", "机关党委"))
_UNION_ORGANIZATION = re.compile(
    r"组织(?:建设|建制|的|、|，|。|和|体系|覆盖|架构|优势|要|活力|形式|网络|在|”|$|工作|化|力)|组长"
)
_OFFICE_IN = re.compile(
    r"选举|推选|当选|接替|退休|校长|院长|主任|书记|主席|经理|董事长|教授|医师|教师|职工(?!活动|服务|文化|之家|互助|帮扶|技能|教育|体育|书屋|培训|俱乐部|疗)|同志|代表(?!队|"
    r"团|处)|大会|会议|仪式|比赛|竞赛|讲堂|委托|宣布"
)
_MEASURE = re.compile(r"[余多]?(?:个|家|名|支|位|所|余|多|人|年|届|次|项|户|条|月|日|批|场)+")
_LEVEL = "市区县省州旗"
_BEFORE_NAME = re.compile("(?:[一二三四五六七八九十几数两]+(?:个|家|名|支|位|所)|又|都|也|该市|全)+")
_NUMBERED_SCHOOL = re.compile("[一二三四五六七八九十]+中")
_SPLIT = re.compile(r"(?:[市区县省州]|[一-鿿]{2,3}[市区县州旗])")
_POST_AFTER = re.compile(
    r"(?:副|常务副|执行)?(?:主任|总监|经理|部长|主管|负责人|处长|科长|组长|队长|班长|厂长|站长|所长|技术员|工程师)"
)
_ANAPHOR = re.compile(r"[该本我贵此]")
_STATIONED = re.compile(r"(?:(?:[一-鿿]{0,4}[市区县省])?纪委(?:监委)?)?驻[一-鿿]{2,16}?纪检监察组")


@dataclass(frozen=True, slots=True)
class Head:
    """What ends a name: its class, and whether it needs a region or an organization before it."""

    text: str
    coarse: str
    cls: str
    strong: bool


@cache
def _heads() -> dict[str, Head]:
    found = {b.form: Head(b.form, b.coarse, b.cls, False) for b in bodies().values() if not b.whole}
    events = set(words("event_heads.tsv"))
    for row in rows("organization_heads.tsv"):
        if (
            row[0] not in _NOT_ACTING
            and row[0] not in events
            and not (row[0] in bodies() and bodies()[row[0]].whole)
            and not row[0].endswith(("大会", "联谊会", "机关"))
        ):
            found[row[0]] = Head(row[0], row[1], row[2], row[3] == "strong")
    return found | {team: Head(team, "Team", "Team", True) for team in _TEAMS}


_TEAMS = (
    "歌队",
    "足球队",
    "篮球队",
    "排球队",
    "乒乓球队",
    "羽毛球队",
    "龙舟队",
    "合唱团",
    "文工团",
    "艺术团",
    "一队",
    "二队",
    "三队",
    "联队",
    "中心队",
    "乌兰牧骑",
)


@cache
def _finders() -> tuple[Finder, Finder, Finder, Finder]:
    heads = tuple(_heads())
    whole = tuple(dict.fromkeys([*national(), *(b.form for b in bodies().values() if b.whole)]))
    return (
        Finder(heads),
        Finder(whole),
        Finder(words("boundaries.txt")),
        Finder(words("protected.txt") + _joined_names()),
    )


@cache
def _joined_names() -> tuple[str, ...]:
    """The middles of official names that hold a 和 or 与: 人力资源和社会保障, 发展和改革."""
    officials = [b.official for b in bodies().values()] + [n[0] for n in national().values()]
    found = {m[0] for o in officials for m in re.finditer(r"[一-鿿]{2,8}[和与及][一-鿿]{2,6}", o.replace("{R}", "，"))}
    return tuple(sorted(found))


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation(words('generic.txt'))})*")


@cache
def _groups() -> tuple[str, ...]:
    return (
        "国网",
        "南网",
        "国家电网",
        "南方电网",
        "中国",
        "中共",
        "中铁",
        "中建",
        "中交",
        "中冶",
        "华能",
        "华电",
        "大唐",
        "国电",
        "中石油",
        "中石化",
        "共青团",
        "上海铁路",
        "中华",
        "国家",
        "民革",
        "民盟",
        "民建",
        "民进",
        "农工党",
        "致公党",
        "九三学社",
    )


_SHORT_FOR = re.compile(r"([一-鿿]{4,34})（(?:以下|下)?简?称[：“]*([一-鿿]{2,12})”?）")


def aliases(text: str, home: Home) -> tuple[tuple[str, str], ...]:
    """(short form, full name) of each organization to which the issue gives a short form in brackets."""
    found = []
    for match in _SHORT_FOR.finditer(text):
        named = [m for m in find(match[1], home) if m.end == len(match[1])]
        if named and not regions.candidates(match[2]):
            found.append((match[2], named[-1].name))
    return tuple(dict.fromkeys(found))


def home_of(publisher: str) -> Home:
    """What 市, 区 and 我校 mean in a publisher's bulletin: a union speaks for its company or school."""
    home = regions.home_of(publisher)
    house = re.sub(r"(?:基层|机关)?工会(?:委员会)?$", "", publisher)
    ends = [_heads()[w] for _, e, w in _finders()[0].spans(house) if e == len(house)]
    if (
        not ends
        or ends[-1].coarse not in {"School", "Hospital", "Enterprise", "GovernmentAgency", "SocialOrganization"}
        or publisher.endswith("总工会")
    ):
        return home
    return replace(home, owner=house, owner_class=ends[-1].cls, owner_coarse=ends[-1].coarse)


def find(text: str, home: Home) -> list[OrganizationMention]:
    """The organizations of a sentence in the order of the text, those that share a tail included."""
    stationed = [_stationed(m, home) for m in (_STATIONED.finditer(text) if "纪检监察组" in text else ())]
    busy = [(m.begin, m.end) for m in stationed]
    stationed += [m for m in _committees(text, home) if all(m.end <= b or m.begin >= e for b, e in busy)]
    stationed += house.find(text, home)
    busy = [(m.begin, m.end) for m in stationed]
    found = [*stationed, *_whole(text, home, busy), *_with_head_after(text, home), *_abbreviated(text, home)]
    busy = [(m.begin, m.end) for m in found] + [m.span() for m in _and_so_on(text)]
    found += [m for m in _headed(text, home) if all(m.end <= b or m.begin >= e for b, e in busy)]
    found = [_with_unit(_with_bracket(m, text), text) for m in found if not _only_a_place(m, text)]
    found += [m for m in _aliased(text, home) if all(m.end <= f.begin or m.begin >= f.end for f in found)]
    found += _owner(text, home, found)
    found += _inner(text, found)
    found += _sharing(text, home, found)
    return sorted(found, key=in_order)


_UNIT = re.compile(
    r"(?:(?![获被评])[一-鿿0-9]){1,8}(?:班组|班|护理组|组|科室|科|车队|工段|车间|营业部|门店|工区|中队|小队|服务站)(?=[、，。；）]|和|及|获|荣获|被授予|被评|$)"
)


def _with_unit(mention: OrganizationMention, text: str) -> OrganizationMention:
    """A company's or hospital's crew that was honored belongs to the name: …公司锅炉班."""
    if (
        mention.coarse not in {"Enterprise", "Hospital", "GovernmentAgency", "School"}
        or mention.rule != "organization.headed"
    ):
        return mention
    unit = _UNIT.match(text, mention.end)
    if not unit or _has_boundary(unit[0]):
        return mention
    parents = (*mention.parents, (mention.name, mention.cls, mention.text))
    return replace(mention, end=unit.end(), text=mention.text + unit[0], name=mention.name + unit[0], parents=parents)


_PLACE_HEADS = (
    "图书馆",
    "博物馆",
    "纪念馆",
    "文化馆",
    "科技馆",
    "档案馆",
    "美术馆",
    "群众艺术馆",
    "文化中心",
    "酒店",
    "宾馆",
    "大酒店",
    "党群服务中心",
    "便民服务中心",
    "活动中心",
    "产业园",
    "农场",
    "社区",
    "村",
)
_AT = re.compile(r"(?:在|于|赴|到|走进|来到|前往|抵达|聚集|\ue002)[一-鿿]{0,2}$")


def _only_a_place(mention: OrganizationMention, text: str) -> bool:
    """Whether a library, hotel and so on only says where something was."""
    return (
        mention.cls != "UnionInstitution"
        and mention.text.endswith(_PLACE_HEADS)
        and bool(_AT.search(text[: mention.begin]))
    )


_BODY = re.compile(r"(?<=[、，和及与])(女职工委员会|经费审查委员会|经审委|经审会|女工委)(?!员)")
_HOUSE_BODY = re.compile(r"(?<=[、，和及与])[校院厂局](?P<body>工会|妇委会|团委|女工委|妇联|科协|关工委)(?!员)")


def _inner(text: str, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """A union's body named after the union itself: 省总工会副主席、女职工委员会主任."""
    inner = _of_house(text, found)
    for match in _BODY.finditer(text) if "审" in text or "女" in text else ():
        owners = [
            m for m in found if m.coarse == "TradeUnion" and m.end <= match.start() and match.start() - m.end < 30
        ]
        if owners and all(match.end() <= m.begin or match.start() >= m.end for m in found):
            owner = max(owners, key=in_order)
            inner.append(
                replace(
                    owner,
                    begin=match.start(),
                    end=match.end(),
                    text=match[0],
                    rule="organization.inner",
                    name=owner.name + match[0],
                    cls="UnionBody",
                    parents=((owner.name, owner.cls, owner.text),),
                    shared=True,
                )
            )
    return inner


def _of_house(text: str, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """Bodies of the school or plant named just before: 青石大学工会、校妇委会."""
    bodies_ = []
    for match in _HOUSE_BODY.finditer(text):
        before = [m for m in found if m.end <= match.start() and match.start() - m.end < 12]
        if not before or any(match.end() > m.begin and match.start() < m.end for m in found):
            continue
        house = max(before, key=in_order)
        name, cls = (house.parents[0][0], house.parents[0][1]) if house.parents else (house.name, house.cls)
        union = match["body"] in {"工会", "女工委"}
        kind = ("GrassrootsUnion", "TradeUnion") if union else ("PartyOrganization", "PartyOrganization")
        bodies_.append(
            OrganizationMention(
                match.start(),
                match.end(),
                "organization",
                match[0],
                "organization.of_house",
                name + match["body"],
                *kind,
                ((name, cls, name),),
            )
        )
    return bodies_


def _owner(text: str, home: Home, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """The publisher's own house where a text says 我校, 公司, 医院."""
    mentions = []
    for match in home.own_words().finditer(text) if home.owner else ():
        if all(match.end() <= m.begin or match.start() >= m.end for m in found):
            mentions.append(
                OrganizationMention(
                    match.start(),
                    match.end(),
                    "organization",
                    match[0],
                    "organization.own",
                    home.owner,
                    home.owner_class,
                    home.owner_coarse,
                )
            )
    return mentions


_BRACKET = re.compile(r"（(?!以下|简称|原|含|下称)([一-鿿]{2,14})）")


def _with_bracket(mention: OrganizationMention, text: str) -> OrganizationMention:
    """A second name in brackets belongs to the name: 企业联合会（企业家协会）."""
    bracket = _BRACKET.match(text, mention.end)
    heads = _finders()[0].spans(bracket[1]) if bracket else []
    if not bracket or not heads or heads[-1][1] != len(bracket[1]):
        return mention
    return replace(mention, end=bracket.end(), text=mention.text + bracket[0], name=mention.name + bracket[0])


_COMMITTEE = re.compile(
    r"(共青团|中共|中国共产党|中国共产主义青年团)([一-鿿]{1,9}?[省市区县州旗])委(?:员会)?(?!党校|组织|宣传|统战|政法|办公|老干)"
)


def _committees(text: str, home: Home) -> list[OrganizationMention]:
    """中共青石市委 and 共青团青石市委员会."""
    if "共" not in text or "委" not in text:
        return []
    found = []
    for match in _COMMITTEE.finditer(text):
        _, region, rest = split_region(match[2] + "委", home)
        youth = "青" in match[1]
        if region and rest == "委":
            name = f"{'中国共产主义青年团' if youth else '中国共产党'}{region}委员会"
            found.append(
                OrganizationMention(
                    match.start(),
                    match.end(),
                    "organization",
                    match[0],
                    "organization.committee",
                    name,
                    "YouthLeague" if youth else "PartyCommittee",
                    "PartyOrganization",
                    (),
                    region,
                )
            )
    return found


_SHORT_UNION = re.compile(r"([市省区县])总(?=机关|党组|干部|领导|各部|直属|要求|女工|、|，|和|及|部署|有关|主席|班子)")


def _aliased(text: str, home: Home) -> list[OrganizationMention]:
    """Names that the issue itself gave a short form to: （以下简称“港区工会”）."""
    found = []
    for alias, full in home.aliases:
        if alias not in text:
            continue
        ends = [h for h in _finders()[0].spans(full) if h[1] == len(full)]
        head = _heads()[ends[-1][2]] if ends else Head("", "TradeUnion", "TradeUnion", True)
        for match in re.finditer(re.escape(alias), text):
            if not any(b == match.end() for b, _, _ in _finders()[0].spans(text)):
                found.append(
                    OrganizationMention(
                        match.start(),
                        match.end(),
                        "organization",
                        alias,
                        "organization.alias",
                        full,
                        head.cls,
                        head.coarse,
                    )
                )
    return found


def _abbreviated(text: str, home: Home) -> list[OrganizationMention]:
    """市总 for 市总工会."""
    return [
        OrganizationMention(
            m.start(),
            m.end(),
            "organization",
            m[0],
            "organization.abbreviated",
            home.meaning(m[1]) + "总工会",
            "TradeUnionFederation",
            "TradeUnion",
            (),
            home.meaning(m[1]),
        )
        for m in _SHORT_UNION.finditer(text)
        if home.meaning(m[1])
    ]


def _stationed(match: re.Match[str], home: Home) -> OrganizationMention:
    discipline, _, rest = match[0].partition("驻")
    level = rest[0] if rest[0] in _LEVEL else ""
    name = f"{_placed(discipline or level + '纪委监委', home)}驻{_placed(rest, home)}"
    return OrganizationMention(
        match.start(),
        match.end(),
        "organization",
        match[0],
        "organization.stationed",
        name,
        "DisciplineCommission",
        "PartyOrganization",
    )


def _placed(text: str, home: Home) -> str:
    return home.meaning(text[0]) + text[1:] if home.meaning(text[0]) else text


def _whole(text: str, home: Home, busy: list[tuple[int, int]]) -> list[OrganizationMention]:
    """National bodies, and local ones whose short form has its region inside (市委, 团市委)."""
    found = []
    heads = [(b, e) for b, e, _ in _head_spans(text)]
    for begin, end, form in _finders()[1].spans(text):
        if form in _alone() and not _between_boundaries(text, begin, end):
            continue
        if any(begin < e and b < end for b, e in busy) or not _stands_alone(text, begin, end, heads):
            continue
        if form in national():
            name, coarse, cls = national()[form]
        else:
            body = bodies()[form]
            region, begin = _region_before(text, begin, form, home)
            if not region:
                continue
            name, coarse, cls = body.official.replace("{R}", region), body.coarse, body.cls
        found.append(
            OrganizationMention(begin, end, "organization", text[begin:end], "organization.listed", name, cls, coarse)
        )
    return found


@cache
def _alone() -> frozenset[str]:
    """National short forms that are also part of other words and names (中通, 华为)."""
    return frozenset(row[0] for row in rows("national.tsv") if row[4] == "yes" and row[0] not in {"中央", "全总"}) | {
        "华为"
    }


_BEFORE_ALONE = re.compile(r"(?:^|[，。；：、！？（）“”《》\s]|[由在与和及向从对为赴到以经了给的])$")
_AFTER_ALONE = re.compile(
    r"$|[，。；：、！？（）“”《》\s]|[和与及的在有要等关文精部署]|要求|工作|精神|机关|领导|相关|骑手|快递|外卖|网约|司机|集团|公司|站点|网点|平台"
)


def _between_boundaries(text: str, begin: int, end: int) -> bool:
    return bool(_BEFORE_ALONE.search(text[:begin])) and bool(_AFTER_ALONE.match(text, end))


def _stands_alone(text: str, begin: int, end: int, heads: list[tuple[int, int]]) -> bool:
    """Whether a listed form is the whole name here: not the beginning of a longer one, nor inside a word."""
    form = text[begin:end]
    if form == "中央":
        return text[begin - 1 : begin] not in set("党共大室军团") and text[end : end + 1] in set(
            "和、，。的 关有文八"
        ) | {""}
    for b, e in heads:
        if b < begin < e or (b <= begin and e > end):
            return False
        if b >= end and b - end <= 8 and not _BREAK.search(text[end:b]) and not _has_boundary(text[end:b]):
            return text[end:b][:1] in set("和与及") or _SPLIT.match(text[end:b]) is not None
    return True


def _has_boundary(text: str) -> bool:
    return bool(_finders()[2].spans(text)) or bool(_POST_AFTER.search(text))


def _region_before(text: str, begin: int, form: str, home: Home) -> tuple[str, int]:
    """The full region of a form such as 市委 (a name before it counts: 杭州市委), and where the name begins."""
    level = next((c for c in form if c in _LEVEL), "")
    for size in range(6, 1, -1):
        name = text[max(0, begin - size) : begin]
        if len(name) == size and form.startswith(level) and regions.candidates(name + level):
            return regions.resolve(name + level, home).full, begin - size
    return home.meaning(level), begin


@lru_cache(maxsize=16)
def _head_spans(text: str) -> list[tuple[int, int, str]]:
    """The heads of a sentence but those that a longer word holds (局长, 常委, 工会工作者)."""
    spans = [
        (end - 1, end + 1, "中学") if word[-1] == "中" and text[end : end + 1] == "学" else (begin, end, word)
        for begin, end, word in _finders()[0].spans(text)
    ]
    return [s for s in spans if not _inside_word(text, *s)]


def _inside_word(text: str, begin: int, end: int, word: str) -> bool:
    after, before = text[end : end + 1], text[begin - 1 : begin]
    if word == "工会" and after == "组":
        return bool(_UNION_ORGANIZATION.match(text, end))
    if word.endswith("中心") and after == "组":
        return True
    if (word == "商会" and before in {"协", "磋"}) or (word.endswith("协") and after in {*"议调助商同力作"}):
        return True
    if after and after in _WRONG_AFTER.get(word, ""):
        return True
    if word.endswith(("党委", "党组", "党总支", "党支部")) and _OFFICE_AFTER.match(text, end):
        return True
    if len(word) == 1 and (after == "长" or before in {*"常执全编政副正干"}):
        return True
    return word[-1] in "委" and len(word) == 1 and after == "会"


def _headed(text: str, home: Home) -> list[OrganizationMention]:
    heads = _head_spans(text)
    if not heads:
        return []
    places = regions.finder().spans(text)
    cuts = _cuts(text, heads, places)
    found: list[OrganizationMention] = []
    index = 0
    while index < len(heads):
        floor = max([found[-1].end] if found else [0])
        group = _chain(text, heads, index, cuts)
        mention = _named(text, heads[index : index + group], cuts, floor, home)
        if mention:
            found.append(mention)
        index += group
    return found


def _cuts(
    text: str, heads: Sequence[tuple[int, int, str]], places: Sequence[tuple[int, int, str]]
) -> list[tuple[int, int]]:
    """Where no name runs across: punctuation, digits, and boundary words outside heads and known names."""
    held = [h for h in heads if len(h[2]) > 1] + [p for p in places if regions.is_full(p[2])]
    kept = {index for begin, end, _ in (*held, *_finders()[3].spans(text)) for index in range(begin, end)}
    found = [(m.start(), m.end()) for m in _BREAK.finditer(text)]
    found += [(b, e) for b, e, _ in _finders()[2].spans(text) if kept.isdisjoint(range(b, e))]
    return sorted(found)


def _chain(text: str, heads: list[tuple[int, int, str]], index: int, cuts: list[tuple[int, int]]) -> int:
    """How many heads from ``index`` belong to one name: 公司|工会, 大学|附属第二|医院."""
    count = 1
    while index + count < len(heads):
        before, after = heads[index + count - 1], heads[index + count]
        gap = text[before[1] : after[0]]
        if (
            len(gap) > (18 if after[2] in {"项目部", "项目经理部", "指挥部", "事业部"} else 10)
            or any(before[1] <= b < after[0] for b, _ in cuts)
            or not _extends(text, before, gap, after)
        ):
            break
        count += 1
    return count


def _extends(text: str, before: tuple[int, int, str], gap: str, after: tuple[int, int, str]) -> bool:
    first, second = _heads()[before[2]], _heads()[after[2]]
    if _SPLIT.fullmatch(gap) or (
        regions.finder().spans(gap)[:1]
        and regions.finder().spans(gap)[0][0] == 0
        and regions.is_full(regions.finder().spans(gap)[0][2])
    ):
        return False
    if gap and _generic().fullmatch(gap) and second.text == "工会":
        return False
    if second.text in _PARTY_BODIES and _OFFICE_AFTER.match(text[after[1] :]):
        return False
    if second.text == "队" and not gap:
        return first.strong or first.coarse == "TradeUnion"
    if second.coarse == "Team" and second.text not in {*_TEAMS, "代表队", "代表团"}:
        return False
    if len(second.text) == 1 and second.text != "队" and len(gap) > 4:
        return False
    if (
        first.coarse == "Enterprise"
        and second.coarse == "Enterprise"
        and not second.strong
        and _POST_AFTER.match(text[after[1] :])
    ):
        return False
    if (
        first.coarse == "Enterprise"
        and not second.strong
        and second.coarse != "TradeUnion"
        and _POST_AFTER.match(text[after[1] :])
    ):
        return False
    return not (first.text in {"工会", "总工会"} and second.text in {"工会"} and not gap)


def _named(
    text: str, chain: list[tuple[int, int, str]], cuts: list[tuple[int, int]], floor: int, home: Home
) -> OrganizationMention | None:
    """The name that a chain of heads ends, if what stands before the first head makes one."""
    start, head = chain[0][0], _heads()[chain[0][2]]
    if home.owner and any(
        head.text.startswith(w) and (len(head.text) > len(w) or len(chain) > 1) for w in home.words()
    ):
        begin = start - 1 if text[start - 1 : start] in {"我", "本"} else start
        if begin == floor or any(e == begin for _, e in cuts) or begin == 0:
            return _mention(text, begin, chain, home)
    edges = sorted({e for _, e in cuts if floor <= e <= start} | {floor})[:-4:-1]
    for edge in edges:
        begin = _left_edge(text, edge, start)
        body = text[begin:start]
        if (edge == edges[0] or len(body) <= 4 or _region_at(body)) and _acceptable(
            body, head, home, text[max(0, begin - 1) : begin]
        ):
            return _mention(text, begin, chain, home)
        if not ((edge - 1, edge) in cuts and text[edge - 1] in _SOFT) or len(body) > 1 or body in home.words():
            break
    if chain[-1][2] in {*_TEAMS, "代表队", "代表团"} and edges:
        begin = _left_edge(text, edges[0], start)
        body = text[begin : chain[-1][0]]
        if 2 <= len(body) <= 20 and not _generic().fullmatch(body) and not _MEASURE.match(body):
            return _mention(text, begin, chain[-1:], home)
    return _rescued(text, chain, cuts, floor, home)


def _rescued(
    text: str, chain: list[tuple[int, int, str]], cuts: list[tuple[int, int]], floor: int, home: Home
) -> OrganizationMention | None:
    """A chain whose first head cannot begin a name (理事会|中心) may still hold one from the second on."""
    return _named(text, chain[1:], cuts, max(floor, 0), home) if len(chain) > 1 and chain[1][0] > chain[0][1] else None


def _left_edge(text: str, edge: int, start: int) -> int:
    """Where the name begins between the last boundary and its head: at a region if there is one."""
    window = text[edge:start]
    for begin, end, name in regions.finder().spans(window):
        if begin == 0:
            break
        if regions.is_full(name) or (len(name) >= 2 and end < len(window)):
            prefix = window[:begin]
            if prefix.endswith(_groups()):
                group = next(g for g in _groups() if prefix.endswith(g))
                return edge + begin - len(group)
            if regions.is_full(name) or any(r.level != "county" for r in regions.candidates(name)):
                return edge + begin
    trimmed = _BEFORE_NAME.match(window)
    return edge + (trimmed.end() if trimmed else 0)


def _acceptable(body: str, head: Head, home: Home, before: str) -> bool:
    """Whether ``body`` before a head makes the name of one organization, and no sort of them (基层工会)."""
    if body and (body in home.words() or home.owned(body)):
        return True
    if not body or (_ANAPHOR.fullmatch(body[0]) and len(body) <= 2) or _generic().fullmatch(body) or body[0] in "各每":
        return False
    if before.isdigit() and _MEASURE.match(body):
        return False
    if body[0] in _LEVEL and not regions.candidates(body[:2]):
        return (
            bool(home.meaning(body[0]))
            and (len(body) == 1 or not _generic().fullmatch(body[1:]))
            and not (len(body) == 1 and head.text == "工会")
        )
    lead = _region_at(body)
    rest = body[len(lead) :]
    if head.text == "工会":
        return bool(lead) and bool(rest) and not _generic().fullmatch(rest) and len(rest) <= 12
    if len(head.text) == 1 or _NUMBERED_SCHOOL.fullmatch(head.text):
        return bool(lead) and len(rest) >= (2 if len(head.text) == 1 else 0) and not _generic().fullmatch(rest)
    if lead:
        return not rest or not _generic().fullmatch(rest) or head.text not in {"公司", "企业", "集团", "基层工会"}
    least = 1 if home.owner_coarse == head.coarse == "School" else 2
    return head.strong and least <= len(body) <= 24 and not _OFFICE_IN.search(body)


@lru_cache(maxsize=1024)
def _region_at(body: str) -> str:
    if body.startswith("自治区"):
        return "自治区"
    spans = regions.finder().spans(body)
    if spans and spans[0][0] == 0:
        return spans[0][2]
    unknown = regions.UNKNOWN.match(body) or regions.TOWN.match(body)
    return unknown[0] if unknown else ""


def _mention(text: str, begin: int, chain: list[tuple[int, int, str]], home: Home) -> OrganizationMention:
    end = chain[-1][1]
    last = _heads()[chain[-1][2]]
    parents = []
    for _, stop, word in chain[:-1]:
        head = _heads()[word]
        outer = full_name(text[begin:stop], head.coarse, home)
        parents.append((outer.name, outer.cls or head.cls, text[begin:stop]))
    named = full_name(text[begin:end], last.coarse, home)
    coarse, cls = _overall(chain, last, named)
    return OrganizationMention(
        begin,
        end,
        "organization",
        text[begin:end],
        "organization.headed",
        named.name,
        cls,
        coarse,
        tuple(parents),
        named.region,
    )


def _overall(chain: list[tuple[int, int, str]], last: Head, named: Named) -> tuple[str, str]:
    """The class of the whole: what is inside a union is a union body; a department is of its owner's kind."""
    if named.cls:
        return named.coarse, named.cls
    first = _heads()[chain[0][2]]
    if last.coarse == "Team":
        return last.coarse, last.cls
    if any(_heads()[w].coarse == "TradeUnion" for _, _, w in chain):
        return "TradeUnion", last.cls if last.coarse == "TradeUnion" else "UnionInstitution"
    if not last.strong and len(chain) > 1 and last.coarse in {"Enterprise", "GovernmentAgency"}:
        return first.coarse, first.cls
    return last.coarse, last.cls


def _sharing(text: str, home: Home, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """The organizations of 临江区、云台区、白塔区总工会: each region takes the tail of the last one."""
    if not any(mark in text for mark in "、和及与"):
        return []
    shared: list[OrganizationMention] = []
    for mention in found:
        lead = _region_at(mention.text) if mention.rule == "organization.headed" else ""
        if mention.rule == "organization.headed" and not lead:
            continue
        for begin, end, name in _items_before(text, mention.begin, lead):
            if all(end <= m.begin or begin >= m.end for m in [*found, *shared]):
                shared.append(_with_tail(mention, lead, (begin, end, name), home))
    return shared


_AND_SO_ON = re.compile(
    r"(?P<list>(?:[一-鿿]{2,9}、)+[一-鿿]{2,9}?)(?:等(?:地|[一二三四五六七八九十\d]+个?(?:区县|区|县|市|地市|地))|"
    r"[两二三四五六七八九十\d]+(?P<level>市|区|县|省|州|地))的?(?P<tail>总工会(?:代表队)?)"
)


def _and_so_on(text: str) -> Iterable[re.Match[str]]:
    return _AND_SO_ON.finditer(text) if "总工会" in text and "、" in text else ()


def _with_head_after(text: str, home: Home) -> list[OrganizationMention]:
    """The organizations of 临江区、云台区等地总工会."""
    found = []
    for match in _and_so_on(text):
        for item in re.finditer(r"[^、]+", match["list"]):
            _begin, end = match.start("list") + item.start(), match.start("list") + item.end()
            place = _tail_region(item[0], "某某区")
            if place:
                level = match["level"] or ""
                suffix = level if level and level != "地" and not regions.is_full(place) else ""
                named = full_name(place + suffix + match["tail"], "TradeUnion", home)
                found.append(
                    OrganizationMention(
                        end - len(place),
                        end,
                        "organization",
                        place,
                        "organization.shared_tail",
                        named.name,
                        "DistrictFederation",
                        "TradeUnion",
                        (),
                        named.region,
                        True,
                    )
                )
    return found


_LIST = re.compile(r"((?:[一-鿿]{2,9}(?:、|和|及|与))+)$")


def _items_before(text: str, begin: int, lead: str) -> list[tuple[int, int, str]]:
    listed = _LIST.search(text[:begin])
    if not listed or not lead:
        return []
    items = [
        (m.start() + listed.start(), m.end() + listed.start(), m[0]) for m in re.finditer(r"[^、和及与]+", listed[1])
    ]
    good: list[tuple[int, int, str]] = []
    for item in reversed(items):
        place = _tail_region(item[2], lead)
        if not place:
            break
        good.append((item[1] - len(place), item[1], place))
        if len(place) != len(item[2]):
            break
    return good


def _tail_region(item: str, lead: str) -> str:
    """The region that ends a list item, if it is of the form of ``lead`` (临江区 beside 白塔区)."""
    for size in range(len(item), 1, -1):
        name = item[-size:]
        if regions.candidates(name) and (regions.is_full(name) or size == len(item)):
            return name
    alike = any(form.fullmatch(item) and form.fullmatch(lead) for form in (regions.UNKNOWN, regions.TOWN))
    return item if alike else ""


def _with_tail(mention: OrganizationMention, lead: str, item: tuple[int, int, str], home: Home) -> OrganizationMention:
    begin, end, name = item
    suffix = lead[-1] if lead and not regions.is_full(name) and regions.candidates(name + lead[-1]) else ""
    named = full_name(name + suffix + mention.text[len(lead) :], mention.coarse, home)
    return replace(
        mention,
        begin=begin,
        end=end,
        text=name,
        rule="organization.shared_tail",
        name=named.name,
        region=named.region,
        parents=(),
        shared=True,
    )
