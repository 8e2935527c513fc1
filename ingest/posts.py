"""Reads the posts and honours that stand around a person's name, and whose posts they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ingest import fitting, placing, same_house
from ingest.lexicon import ADDRESS, HAN
from ingest.listed_posts import CONTENDERS, JOINT_DUTIES, TEACHER, ends_with_post, posts
from ingest.mentions import HOUSES, Mention, OrganizationMention
from ingest.names_behind_posts import rare_end
from ingest.personal_names import name_at, named_by_word
from ingest.surnames import plausible
from ingest.symbols import SYMBOLS, Symbols

_ORG, _HONOUR, _PERSON = (SYMBOLS[kind] for kind in ("organization", "honour", "person"))
LINK = re.compile(rf"(?:{ADDRESS})?(?:（[^（）]*）)?(?:、|/|和|与|及|以及)")
_AMONG = re.compile(f"{HAN}{{2,4}}?(?:[、和]|{SYMBOLS['count']}当选|当选)")
_SPACE = re.compile(f" +(?={HAN})")
CLOSED = re.compile("[ ，、；。（]|$")
"""What stands behind a name or a title that is whole."""
_ROLE = re.compile(f"(?:代表|委员|第一人|入选者|人选)$|^该{HAN}{{3,6}}$")
_JUST_WON = re.compile(rf"[获予为列得颁膺选摘夺][^，。；]{{0,8}}?{_HONOUR}(?:、?{_HONOUR})*(?:荣誉)?(?:称号)?，$")
_BEARER_BEFORE = re.compile(rf"{_HONOUR}(?:称号)?(?:获得者|得主)?，$")
_BEARER = re.compile(
    rf"{_HONOUR}(?:称号|荣誉称号|荣誉)?(?:获得者|得主|获奖者|的|等[^，。；]{{0,6}}(?:荣誉|称号|头衔)的)?(?:[和及]{_HONOUR}(?:称号)?(?:获得者|得主)?)*(?:$|(?={_ORG})|(?=(?!创新|工作室|评选|事迹|宣讲|协会|精神|座谈){HAN}{{2,8}}$))"
)
_VERBS_IN_TITLE = re.compile(
    r"(?:由|被(?!装|服)|让|被|归(?![侨国口来])|属于|[还又也]?对(?!外|口|台)|请[来到]?|还有|包括|邀请|欢送|欢迎|迎接|祝贺|选举|推选|任命|新当选的?|新任|新一届|出席|参加|来自|组织(?![部委干处科人办])|会上|现场|其中|(?:本期|今日|封面)+(?:人物|主角|嘉宾|主讲人?)|作为|表彰|担任|选派|派出|(?<!主)任|增选|增补|补选|改选|推举|以及|和|与|，|"
    rf"(?:听取|审议|宣读|通过|传达|选出|选举产生)了?|(?:并|一起|再|[又还])听|同(?=工长|班长|厂长|队长|经理)|的|为|是|在|{HAN}着|带领|率领|提起|说起|谈起|以(?=.{{0,4}}(?:总?经理|书记|主席|[长任]))|慰问|看望|走访|探望|(?<![方定])向|帮扶(?!中心|[科部办组])|采访|递给|行前|途中|^受|从(?!业)|健全|抽问|询问|问候|叮嘱|聘请|致敬|派(?!驻|遣)|[交报送][到至]|授予|追授|^据(?!点)|赴|将|把|到)"
)
_JOINT_DEPARTMENT = re.compile(
    f"(?!.*(?:由|让|请|和平|看望|慰问|参加|担任)){HAN}{{2,8}}(?<!职工)(?<!员工)(?<!代表)(?<!领导)(?<![席任长记员])[与和及](?!其|同){HAN}{{2,8}}(?:科|股|处|部|中心|学院|办公室)(?!.*[与和及，])"
)
_REGION_LEAD = re.compile(rf"^(?:{HAN}{{2,6}}?[省市区县州])+(?={HAN}{{2,}})")
_OF_TOWN = re.compile("[镇乡]副?[镇乡]长$|村")
_MENTIONS = "".join(SYMBOLS[kind] for kind in SYMBOLS if kind != "person")
_INVITING = re.compile("推荐的|请[来到]|选派|派出|选送|邀|慰问|看望|走访|探望|聘请|采访|交到|送到|(?<![方定])向")
_SENT = re.compile(
    "^(?P<house>(?:集团)?公司|集团|学校|医院|[厂矿])?(?:选派|派出|推荐)(?:优秀|青年|一线)?(?P<staff>职工|员工|教师|医生|护士|工人|选手|队员)$"
)
_OF_BODIES = re.compile("(?:先锋号|奖状|集体|之家|小家|单位|[标文][兵明][岗号]|工作室|企业)$")
_BEARER_OF_WORK = re.compile(rf"(?:{_HONOUR}(?:称号)?(?:获得者|得主)?[、，]?)+(?<=[、，])$")
_WORK = re.compile(rf"(?:(?!和|与|及|等|在|为|慰问|看望|参加|出席|评选|获|宣讲|共|一行)[一-鿿{_ORG}“”]){{2,28}}")
_LONGEST_LEAD, _REACH = 18, 6
_AS = re.compile(
    f"(?:^|[，。；“])(?:(?:作为|身为|身兼|担任)(?:一[名位])?(?P<said>[^，。；]*[{_ORG}{_HONOUR}][^，。；]*?)(?:[以多]?来|期间|后|的他|的她)?"
    f"|(?:获[评得颁]?|当选|荣[获膺]|捧回|摘得|评上|被授予|被评为|成为)了?(?P<won>[^，。；]*{_HONOUR})(?:称号)?[之以]?[来后])，$"
)
_GENERATION = re.compile(f"(?<={_ORG})(?:的?{SYMBOLS['quoted']}|的?“?[5-90][05]后”?)的?(?={HAN})")
_MANNER = re.compile("^(?:年轻|一线|有(?=$|副))+")
_SAME_HOUSE = re.compile(
    "(?:尤其是|[由为和与请])?[该本](?P<word>公司|集团|单位|企业|学院|医院|院|学校|校|[厂矿段部行](?!长)|局|所|站|行|社|店|中心|街道|镇|村|科室|科|车间|班组|工区|支行|分行|部门)"
)
ASIDE = re.compile(f"（(?:(?:兼职?|挂职|不驻会|驻会|[正副]?[处科厅局]级|主持工作|女|男|{HAN}{{1,4}}族)[，、]?)+）")
_OPENS_ASIDE = re.compile(f"（(?:兼职?|挂职|不驻会|驻会|女|男|{HAN}{{1,3}}族)(?=[，、）])")
_MORE = re.compile(f"（(?P<post>{HAN}{{2,12}})）")
_GAINED = re.compile(rf"(?:(?:当选|选举|任命|聘任|担任|出任|任|为){_ORG}|当选)[^，。；：{_ORG}]{{0,16}}，$")
_LED = re.compile(f"{_ORG}一行{SYMBOLS['count']}?$")
_BESIDES = re.compile(f"(?P<org>{_ORG})?(?P<post>{HAN}{{2,10}})兼任?(?={_ORG})")
_SERVING = re.compile(f"(?:[时曾现担兼]任|身为|作为|身兼)[^，。；]{{0,12}}{_ORG}[^，。；{_ORG}]{{2,20}}的$")
TRADE = re.compile(f"(?:(?![和与等为在的]){HAN}){{1,8}}[工匠师手员]")
_GRADE = re.compile("(?:工程师|技师|教授|讲师|教师|医师|护师|工艺师|政工师|研究员|技术员)$")
_TWO_POSTS = re.compile(
    f"(?P<first>(?:党委|党组|党总支|党支部|党工委)(?:副?书记|委员|成员|常委))(?P<second>{HAN}{{2,8}})"
)
_ADDRESS = re.compile(ADDRESS)
_OF_FIRM = re.compile(f"(?!机关|直属|公司|集团|单位|总工会){HAN}{{2,6}}(?:党委|董事长|总经理|总裁)")
_WITH_POST = re.compile(rf"(?<!经){_ORG}[^，。；：、]{{0,12}}(?:、[^，。；：{_PERSON}]{{2,12}}){{0,3}}，$")


@dataclass(frozen=True, slots=True)
class Post:
    """A post that a person holds, and the organization in which; None where the text names none.

    ``address`` is set where the title stands behind the name, which leaves 副 and the like out (陈主席 of a 副主席).
    ``chained`` is set where the organization is that of another post of the person: 〔house〕党委书记、工会主席.
    ``elected`` is set where one was chosen whom the body that a sentence names only employs: it is of who elects.
    """

    title: str
    organization: Mention | None
    address: bool = False
    chained: bool = False
    elected: bool = False

    @property
    def tells(self) -> bool:
        """Whether it says more of a person than that they take part, or how they are addressed."""
        return self.organization is not None or not (self.address or self.title in CONTENDERS)


@dataclass(frozen=True, slots=True)
class Holder:
    """A person already found: where the name stands in the symbol text, and the posts."""

    begin: int
    end: int
    posts: tuple[Post, ...]


def listed(text: str, end: int) -> list[tuple[int, int]]:
    """The further names of a list that the first one opened: 张伟、李娜和王强."""
    found: list[tuple[int, int]] = []
    while link := LINK.match(text, end) or _SPACE.match(text, end):
        stop = name_at(text, link.end())
        stop = named_by_word(text, link.end()) if stop == link.end() else stop
        stop = rare_end(text, link.end()) if stop == link.end() and _AMONG.match(text, stop) else stop
        if link[0].isspace() and not (plausible(text[link.end() : stop]) and CLOSED.match(text, stop)):
            break
        if stop == link.end() or any(b < stop and e > link.end() for b, e, _ in posts().spans(text)):
            break
        found.append((link.end(), stop))
        end = stop
    return found


def before(symbols: Symbols, begin: int, found: Iterable[Holder]) -> tuple[tuple[Post, ...], tuple[Mention, ...]]:
    """The posts and honours that stand before a name, and whose they are: read leftwards over 、 and ，."""
    held: list[Post] = []
    honours: list[Mention] = []
    text, start = symbols.text, begin
    end = begin - 1 if _SERVING.search(text, 0, begin) else begin
    end = serving.end(serving.lastgroup or 0) if (serving := _AS.search(text, 0, begin)) else end
    floor = max((_past_address(text, holder.end) for holder in found if holder.end <= begin), default=0)
    while end > floor:
        start = max(floor, *(text.rfind(mark, 0, end) + 1 for mark in "、，。；：！？"))
        bears = _honours_in(symbols, (start, end))
        post = _post_in(symbols, (start, end), adjacent=end == begin)
        if not bears and post is None and not _ROLE.search(text[start:end]):
            honours[:0] = _of_bearer(symbols, start, text[start:end])
            start = end + 1
            break
        honours[:0] = bears
        held[:0] = [*_besides(symbols, (start, end)), *_apart(post)] if post is not None else []
        if start == floor or not _goes_on(text, start, floor):
            break
        end = start - 1
    if held and held[0].organization is None:
        link = LINK.match(text, start) if start == floor else None
        beside = text.startswith(held[0].title, link.end() if link else start)
        near = [holder for holder in found if start in {(stop := _past_address(text, holder.end)), stop + 1}]
        held[0] = _of_colleague(held[0].title, near) if beside else held[0]
    return _inherited(held), tuple(honours)


def _of_bearer(symbols: Symbols, start: int, work: str) -> list[Mention]:
    """The honours that stand before work of an unlisted kind: 青石市劳动模范、〔body〕防火瞭望员〔name〕."""
    told = _BEARER_OF_WORK.search(symbols.text, 0, start)
    if told is None or not _WORK.fullmatch(work) or _JUST_WON.search(symbols.text, 0, start):
        return []
    return _of_persons(symbols.within(told.start(), start, "honour"))


def _of_persons(honours: list[Mention]) -> list[Mention]:
    """Those of some honours that persons bear."""
    return [honour for honour in honours if not _OF_BODIES.search(honour.text.rstrip("”"))]


def _apart(post: Post) -> list[Post]:
    """The posts of a title that has two without a mark between them: 党委委员工会主席."""
    several = post.title.split("/")
    if len(several) > 1 and all(map(ends_with_post, several)):
        return [Post(title, post.organization) for title in several]
    two = _TWO_POSTS.fullmatch(post.title)
    if two and ends_with_post(two["first"]) and any(b == 0 for b, _, _ in posts().spans(two["second"])):
        return [Post(two["first"], post.organization), Post(two["second"], post.organization)]
    return [post]


def _besides(symbols: Symbols, piece: tuple[int, int]) -> list[Post]:
    """The post before another one of another body: 四级调研员兼〔union〕主席, 〔body〕副主任兼〔union〕主席."""
    besides = _BESIDES.match(symbols.text, *piece) if "兼" in symbols.text else None
    if not besides or not ends_with_post(besides["post"]):
        return []
    bodies = symbols.within(*besides.span("org"), "organization") if besides["org"] else [None]
    return [Post(besides["post"], body) for body in bodies]


def _past_address(text: str, end: int) -> int:
    """The end of a word of respect or a bracket behind a name (同志、)."""
    return address.end() if (address := _ADDRESS.match(text, end)) else end


def _goes_on(text: str, start: int, floor: int) -> bool:
    """Whether what stands before a piece, and behind the last person, may be said of the same person."""
    mark = text[start - 1 : start] if start else ""
    if mark != "，" or _JUST_WON.search(text, 0, start):
        return mark == "、"
    return _BEARER_BEFORE.search(text[:start]) is not None or _holds(text, start, floor)


def _holds(text: str, start: int, floor: int) -> bool:
    """Whether a body's post stands before a comma, so that more posts of the same person follow it."""
    told = _WITH_POST.search(text, floor, start) if not _GAINED.search(text, 0, start) else None
    goes_on = (
        text.startswith(_ORG, start)
        or _OF_FIRM.match(text, start)
        or any(b == 0 for b, _, _ in posts().spans(text[start : start + _REACH]))
    )
    return told is not None and bool(goes_on) and ends_with_post(text[told.start() + 1 : start - 1])


def _of_colleague(title: str, before: Iterable[Holder]) -> Post:
    """A post with the body of the one named just before, where it has such a post: 〔union〕主席〔person〕、副主席…."""
    near = [holder for holder in before if holder.posts]
    last = near[-1].posts[-1] if near else Post("", None)
    if last.title.startswith("工会") and fitting.OF_ELECTION.fullmatch(title):
        return Post("工会" + title, last.organization)
    if isinstance(last.organization, OrganizationMention) and placing.branch_of(title, last.organization):
        return Post(title, last.organization)
    told = title[:1].isdigit()
    fit = not told and fitting.fits(title, last.organization) and not fitting.names_house(title)
    return Post(title, fitting.lifted(title, last.organization) if fit else None)


def _honours_in(symbols: Symbols, piece: tuple[int, int]) -> list[Mention]:
    text = symbols.text[slice(*piece)]
    return _of_persons(symbols.within(*piece, "honour")) if _HONOUR in text and _BEARER.search(text) else []


def _post_in(symbols: Symbols, piece: tuple[int, int], *, adjacent: bool) -> Post | None:
    """The post that a piece such as 〔organization〕女职工委员会主任 ends with, and its organization."""
    text = _GENERATION.sub("", _without_aside(symbols.text[slice(*piece)]))
    organizations = symbols.within(*piece, "organization")
    title_from = max(text.rfind(symbol) for symbol in _MENTIONS) + 1
    owner = organizations[-1] if organizations and text.rfind(_ORG) + 1 >= title_from else None
    title = text[title_from:].rpartition("--")[2].strip(" ").lstrip("”』」的获得者称号和 -").removesuffix("由")
    if owner is None and (led := _LED.search(text, 0, title_from)):
        owner, title = symbols.mentions[piece[0] + led.start()], title.removeprefix("在").removeprefix("由")
    if title.startswith(("奖", "全体", "广大", "所有")):
        return None
    sent = _SENT.match(title) if getattr(owner, "coarse", "Enterprise") in HOUSES else None
    title = (sent["house"] or "") + sent["staff"] if sent else title
    if owner is not None and (_INVITING.search(title) or "由" in title or "给" in title):
        owner = None
    if same := _SAME_HOUSE.match(title):
        house = same_house.named(same["word"], symbols.within(0, piece[0], "organization"))
        title, owner = (title[same.end() :], house) if house else (title, owner)
    spans = posts().spans(title)
    heads = [begin for begin, end, _ in spans if end == len(title)]
    if heads and any(begin == 0 and plausible(title[end : heads[0]]) for begin, end, _ in spans if end < heads[0]):
        return None  # it is another person's: 党组成员〔name〕副校长
    if title.endswith(TEACHER) and plausible(title.removesuffix(TEACHER)):
        return None
    if heads:
        return Post(_clean_title(title, heads[0], owner is not None), owner)
    if owner is not None and TRADE.fullmatch(title):
        return Post(title, owner)
    if owner is not None and title == "领导" and len(owner.text) > 2:
        return Post(title, owner)
    if owner is not None and title == "长" and adjacent:
        return Post(owner.text[-1] + title, owner)
    return Post("", owner) if owner is not None and title == "" and adjacent else None


def opens_aside(text: str, begin: int) -> bool:
    """Whether a bracket opens with 女, 兼职 or 彝族 of a person, whatever else it goes on to say."""
    return _OPENS_ASIDE.match(text, begin) is not None


def past_aside(text: str, begin: int) -> int:
    """The end of a bracket that says more of a post before it: （兼）, （纪委书记）; ``begin`` where none does."""
    aside = ASIDE.match(text, begin)
    more = _MORE.match(text, begin)
    return aside.end() if aside else more.end() if more and ends_with_post(more["post"]) else begin


def _without_aside(text: str) -> str:
    opened = text.rfind("（") if text.endswith("）") else -1
    return text[:opened] if opened >= 0 and past_aside(text, opened) == len(text) else text


def _clean_title(title: str, head: int, owned: bool) -> str:
    """A title without the verb or the region before it: 由工会主席 is 工会主席."""
    if (_JOINT_DEPARTMENT if owned else JOINT_DUTIES).match(title):
        return title
    ends = [verb.end() for verb in _VERBS_IN_TITLE.finditer(title) if verb.end() <= head]
    lead = _MANNER.sub("", title[max(ends, default=0) : head].removeprefix("了").rpartition("及")[2])
    if not owned and not _OF_TOWN.search(title) and _REGION_LEAD.match(lead + "职工"):
        lead = _REGION_LEAD.sub("", lead + "　　")[:-2]
    return (lead.strip() if len(lead) <= _LONGEST_LEAD else "") + title[head:]


def _inherited(held: Iterable[Post]) -> tuple[Post, ...]:
    """A post without an organization takes the one before it: 〔union〕党组书记、主席; a grade the one after it."""
    found: list[Post] = []
    owner = None
    for post in held:
        if owner is None and post.organization is not None:
            found = [Post(one.title, post.organization if _GRADE.search(one.title) else None) for one in found]
        owner = post.organization or owner
        if post.organization is None and getattr(owner, "coarse", "") == "TradeUnion" and _OF_FIRM.match(post.title):
            owner = None
        of_own = post.organization is not None
        body = owner if of_own or (fitting.fits(post.title, owner) and not fitting.of_other(post.title)) else None
        found.append(post if body is post.organization else replace(post, organization=body, chained=True))
    return tuple(found)
