"""Finds firms without a word of their form by the trade that their name ends in (远洲电气), by a name or in a list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ingest import regions
from ingest.commonwords import is_common
from ingest.lexicon import HAN, Finder, alternation, words
from ingest.listed_posts import post_names
from ingest.mentions import OrganizationMention
from ingest.names import national
from ingest.organizations.heads import LEVEL, boundary_finder, industries, is_generic
from ingest.personal_names import name_at
from ingest.regions import Home
from ingest.surnames import plausible

_CHIEF = re.compile(
    f"(?P<firm>{HAN}{{2,6}}?)(?:执行|常务|高级|联席)?(?:副?董事长|副?总裁|(?:常务)?副?总经理|首席执行官|创始人)(?:助理)?"
)
"""The post of who leads a firm: no other body has one, so that an unknown word before it is the firm's name."""
_NO_COINED = re.compile(
    "[部处科室省市区县州厂矿院校局站]$|公司|集团|中心|企业|单位|行业|执行|常务|联席|轮值|名誉|荣誉|高级|资深|任|原|前|财务|技术|营销|销售|运营|行政|人[力事]|"
    "生产|市场|项目|区域|大区|片区|分管|主管|独立|职工|外部|党|书记|主席|助理|兼|工会|总|本部|民营|知名|优秀|青年|[男女]|的|该|我|本|各|与|和|及|由|为|向"
)
_SHORTEST, _LONGEST = 3, 8
_HAN = re.compile("[一-鿿A-Z]+")
_EDGE = re.compile("[，。；：、！？（）“” 和与及由为有是]")
_WORKER = re.compile("的?(?:选手|队员|职工|员工)?[ ]?")
_AFTER_NAME = re.compile("[、；，。（ ]|$|荣?获|夺|摘|捧|说|表示|代表|分享")
_LISTED = re.compile(
    r"(?P<list>(?:[一-鿿A-Z]{2,16}、)+[一-鿿A-Z]{2,12}?)(?:[等的](?:\d+|[一二三四五六七八九十百]+)?[多余]?(?:家|个|位|名)?|[两三四五六]家)"
    "(?:重点|知名|规上|龙头|骨干|民营|快递|外卖|物流|头部|会员|参赛|本地|辖区)*(?:企业|公司|平台|厂家)"
)
_VISITED = re.compile(
    "(?:走进|走访|深入|来到|前往|考察|参观|慰问|先后到|分别到|实地查看|到)了?(?P<list>[一-鿿A-Z]{3,16}?(?:、[一-鿿A-Z]{3,16}?)+)(?=[，。；等]|现场|实地|调研|开展|看望|慰问)"
)
_LEGAL = "(?:集团)?(?:股份)?有限(?:责任)?公司"
_BRANCH = re.compile(
    f"{HAN}{{2,8}}?(?:营业[部所厅]|网点|站点|分公司|门店|(?:分拨|转运|集散|配送)中心|揽投部|投递部|分部|站|码头)"
)
_FORM = re.compile(f"(?:集团|(?:总|集团)?公司|{_LEGAL})")
_COMPANY = re.compile(f"(?P<word>{HAN}{{2,4}})(?:公司|集团)")
_AT_UNIT = re.compile(
    f"^(?:{HAN}{{1,6}}?(?:车间|部|科|中心|分厂|分公司|班组|项目部|工段))?(?:退休|离休|青年|一线|优秀|老|女)*"
)
_OF_FIRM = ("工会", "工会委员会", "党委", "代表队")
_WITHOUT_FORM = frozenset(("organization.firm", "organization.by_post", "organization.winner"))
_OF_WORK = frozenset(
    ("网络", "信息", "智能", "建设", "环保", "软件", "通信", "机械", "电气", "设备", "电力", "物业", "餐饮")
)
_PLACE = re.compile("(?:[村路街园场站点区县市镇乡馆院校厂矿部队厅室家局委会组企]|公司|工地|中心|基地)$")
_CARRIER = "(?:物流|速递|快递|速运|快运|配送|外卖|货运|家政|出行|超市)"
_FIRM = f"(?P<firm>(?![全各多这两几])(?:(?!的){HAN}|[A-Z]){{2,4}}{_CARRIER})"
_OUTLET = re.compile(
    rf"(?:^|(?<=[，。；：、（ 的和与由为是到在自])){_FIRM}(?P<at>{HAN}{{2,5}}?)"
    "(?:营业部|网点|配送站|站点|分部|分拨中心|转运中心|分拣中心|营业厅|揽投部|服务站|门店|(?<![车驿])站)(?![长点])"
)
_ROW = re.compile("[一-鿿A-Z（）]{2,24}(?:、[一-鿿A-Z（）]{2,24})+")
_ITEM = re.compile("[^、]+")
_APART = re.compile(r"[\s，。；：、！？]+")


def led(title: str, home: Home) -> int:
    """How long the firm's name is that a post such as 远洲电气董事长 begins with, or 0."""
    match = _officer().match(title)
    if match and _is_firm(match["firm"], home, sure=True):
        return match.end()
    chief = _CHIEF.fullmatch(title)
    return chief.end("firm") if chief and _is_coined(chief["firm"], home) else 0


def _is_coined(word: str, home: Home) -> bool:
    """Whether a word before the post of who leads a firm is a made-up name: no region, no department, no manner."""
    told = _NO_COINED.search(word) or is_common(word) or is_generic(word) or word in industries()
    return not (told or regions.candidates(word) or home.owner.endswith(word) or boundary_finder().spans(word))


def branch(said: str, home: Home) -> int:
    """How long the name of a firm's branch is that words begin with (远洲速运云川营业部), or 0."""
    ends = [end for _, end, _ in _trades().spans(said) if _is_firm(said[:end], home, sure=True)]
    listed = next((n for n in range(min(_LONGEST, len(said)), 1, -1) if _is_listed_firm(said[:n])), 0)
    for end in (listed, *ends) if listed else ends:
        if match := _BRANCH.match(said, end):
            return match.end()
    return 0


def _is_listed_firm(said: str) -> bool:
    """Whether words are a firm that a list has (顺丰)."""
    return said in national() and national()[said][1] == "Enterprise"


def worked(title: str, home: Home) -> int:
    """How long the firm's name is that stands before nothing but a post: 远洲酒业酿酒工, 远洲酒业二车间职工, or 0."""
    if (of_branch := branch(title, home)) and title[of_branch:] in post_names():
        return of_branch
    found = (span for span in _trades().spans(title) if span[2] not in _OF_WORK)
    ends = (end for _, end, _ in found if _is_work(title[end:]))
    return next((end for end in ends if _is_firm(title[:end], home, sure=False)), 0)


def _is_work(said: str) -> bool:
    """Whether words are a post, with the unit and the sort of worker before it: 二车间退休职工."""
    return said in post_names() or _AT_UNIT.sub("", said) in post_names()


@cache
def _officer() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<firm>[一-鿿A-Z]{{2,6}}?(?:{alternation(words('trades.txt'))}))"
        "(?=(?:常务|执行)?副?(?:董事长|总经理|总裁|总工程师|首席)|党委副?书记|工会副?主席|创始人)"
    )


@cache
def _trades() -> Finder:
    return Finder(words("trades.txt"))


def find(text: str, home: Home) -> list[OrganizationMention]:
    """The firms of a sentence that stand beside a person's name, or in a list of firms."""
    spans = _trades().spans(text)
    if not spans and "、" not in text:
        return []
    listed = (*_listed(text), *(_beside_companies(text) if spans else ()))
    outlets = {m.start(): m.end() for m in _OUTLET.finditer(text) if _is_outlet(m, home)} if spans else {}
    found = {begin: end for begin, end in listed if _is_firm(text[begin:end], home, sure=False)}
    for start, end, _ in spans:
        begin = _begin(text, start)
        inside = text[begin - 1 : begin] == "（" and text.startswith("）", end)
        beside = _named_before(text, begin - 1) if inside else _named_after(text, end)
        if beside and _is_firm(text[begin:end], home, sure=True):
            found.setdefault(begin, end)
    return [
        OrganizationMention(
            begin, end, "organization", text[begin:end], "organization.firm", text[begin:end], "Company", "Enterprise"
        )
        for begin, end in sorted((found | outlets).items())
    ]


def _is_outlet(match: re.Match[str], home: Home) -> bool:
    """Whether a firm and the place of one of its outlets are named: 迅达快递东湖网点, but no 城区快递企业网点."""
    at = match["at"]
    parted = boundary_finder().spans(at) and not regions.candidates(at)
    named = not (is_generic(at) or is_generic(at[-2:]) or parted)
    return named and _is_firm(match["firm"], home, sure=True)


def companies(text: str) -> str:
    """The parts of a text, each once and on a line of its own, that may name a company in full."""
    return "\n".join(dict.fromkeys(part for part in _APART.split(text) if "有限" in part))


def full_names(named: Iterable[OrganizationMention], text: str, home: Home) -> dict[str, str]:
    """The firms, and their unions and teams, to the names in full that the same text gives them.

    ``text`` is what `companies` keeps of it, so that a long issue is searched once and not for each of its stories.
    迅达物流 is 青石迅达物流有限公司 where the text has no other company whose name holds those words.
    """
    every = {mention.name: mention for mention in named}
    short = (name for name, mention in every.items() if mention.rule in _WITHOUT_FORM)
    firms = {name: full for name in short if (full := _in_full(name, text, home) or _with_form(name, every))}
    firms |= {name: full for name in every if (full := _of_first_word(name, text, home))}
    bodies = {firm + body: full + body for firm, full in firms.items() for body in _OF_FIRM if firm + body in every}
    return firms | bodies


def _in_full(firm: str, text: str, home: Home) -> str:
    """The one name of a company in a text that a firm's name is short for, or ""."""
    places = [place[:-1] for place in (home.county, home.city, home.province) if len(place) > 2]
    full = set()
    for match in re.finditer(re.escape(firm) + _LEGAL, text):
        lead = next((place for place in places if text.endswith(place, 0, match.start())), "")
        full.add(lead + match[0])
    return full.pop() if len(full) == 1 else ""


def _with_form(firm: str, every: Iterable[str]) -> str:
    """The one company of a story that is called so with the word for its form: 远洲城建集团 for 远洲城建, or ""."""
    full = [name for name in every if name.startswith(firm) and _FORM.fullmatch(name, len(firm))]
    return full[0] if len(full) == 1 else ""


def _of_first_word(name: str, text: str, home: Home) -> str:
    """The one company of a text whose name begins with the word before 公司: 云川宇中电器有限公司 for 宇中公司."""
    short = _COMPANY.fullmatch(name)
    word = short["word"] if short else ""
    if (
        not word
        or home.owner
        or regions.candidates(word)
        or word in industries()
        or is_generic(word)
        or is_common(word)
    ):
        return ""
    full = set()
    for match in re.finditer(re.escape(word) + "[一-鿿（）]{1,12}?" + _LEGAL, text):
        sizes = (size for size in (4, 3, 2) if regions.candidates(text[max(0, match.start() - size) : match.start()]))
        full.add(text[match.start() - next(sizes, 0) : match.end()])
    return full.pop() if len(full) == 1 else ""


def _begin(text: str, start: int) -> int:
    """Where the name begins that ends in a trade at ``start``: after the last mark or boundary before it."""
    begin = start
    while begin > max(0, start - _LONGEST) and not _EDGE.match(text, begin - 1):
        begin -= 1
    bounds = boundary_finder().spans(text[begin:start])
    return begin + bounds[-1][1] if bounds else begin


def _is_firm(name: str, home: Home, *, sure: bool) -> bool:
    """Whether words that end in a trade are a firm's name, and no sort of firms; ``sure`` where a person is of it."""
    if not _SHORTEST <= len(name) <= _LONGEST or not _HAN.fullmatch(name) or name[0] in LEVEL + "我本该各":
        return False
    if name in industries() or is_generic(name) or is_common(name) or boundary_finder().spans(name):
        return False
    lead = name
    for begin, end, _ in reversed(_trades().spans(name)):
        lead = name[:begin] if end == len(lead) else lead
    if lead in industries() or is_generic(lead) or _trades().spans(lead) or home.owner.endswith(name):
        return False
    return sure or not is_common(lead)


def _named_before(text: str, end: int) -> bool:
    """Whether a person's name stands before a bracket: 周文清（远洲电气）."""
    said = text[:end].rstrip(" ")
    sizes = (size for size in (3, 2, 4) if plausible(said[-size:]))
    return any(len(said) == size or _EDGE.match(said[-size - 1]) or said[-size - 1] in "奖名军" for size in sizes)


def _named_after(text: str, end: int) -> bool:
    """Whether a person's name follows: 远洲电气的周文清, 远洲电气 周文清."""
    worker = _WORKER.match(text, end)
    begin = worker.end() if worker else end
    stop = name_at(text, begin)
    sure = stop > begin and plausible(text[begin:stop]) and _AFTER_NAME.match(text, stop) is not None
    return sure and (begin > end or stop - begin > 2)


def _listed(text: str) -> Iterator[tuple[int, int]]:
    """The items of a list that ends in 等…家企业 or whom someone visited, the first without what leads to it."""
    listed = _LISTED.finditer(text) if any(word in text for word in ("企业", "公司", "平台", "厂家")) else ()
    for match in (*listed, *_VISITED.finditer(text)) if "、" in text else ():
        items = match["list"].split("、")
        beside = match.re is _VISITED and any(_is_trade(one) or one.endswith("公司") for one in items)
        for item in _ITEM.finditer(text, *match.span("list")):
            begin, end = item.span()
            bounds = boundary_finder().spans(item[0])
            begin += bounds[-1][1] if bounds and begin == match.start("list") else 0
            if _is_trade(text[begin:end]) or (beside and not _PLACE.search(text, begin, end)):
                yield begin, end


def _beside_companies(text: str) -> Iterator[tuple[int, int]]:
    """The items of a list that end in a trade, where another of it is a company in full: 远洲电气、云川机械有限公司."""
    for row in _ROW.finditer(text) if "、" in text else ():
        if "公司" in row[0] or "集团" in row[0]:
            for item in _ITEM.finditer(text, *row.span()):
                bounds = boundary_finder().spans(item[0]) if item.start() == row.start() else []
                begin = item.start() + (bounds[-1][1] if bounds else 0)
                if _is_trade(text[begin : item.end()]):
                    yield begin, item.end()


def _is_trade(item: str) -> bool:
    """Whether an item ends in a trade."""
    spans = _trades().spans(item)
    return bool(spans) and spans[-1][1] == len(item)
