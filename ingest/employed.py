"""Gives persons without a post the unit or the firm that stands beside their names: 综掘二区李明, 李明（儿科）."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest import firms, regions, slots, unitlike
from ingest.entrants import TAIL, Bodies, Winners
from ingest.lexicon import HAN
from ingest.listed_posts import ends_with_post
from ingest.mentions import HOUSES, Mention, OrganizationMention
from ingest.organizations.heads import boundary_finder
from ingest.persons import PersonMention, Post
from ingest.slots import Span
from ingest.symbols import SYMBOLS

_ORG, _PERSON, _COUNT = SYMBOLS["organization"], SYMBOLS["person"], SYMBOLS["count"]
_RUN = re.compile(rf"(?:{_ORG}[^\W_]*|\b[^\W_]*{HAN})$")
_SENT = re.compile("(?:(?:选送|选派|派出|推荐|申报)?的)$")
_LEAD = re.compile(f"(?:赛后|日前|近日|会上|当[天日晚]|现场|其后|接着|{HAN}{{0,4}}(?:归|属于|[着过]))(?={HAN}{{2}})")
_JOB = re.compile(f"{HAN}[工匠师手员]$")
_BRACKET = re.compile(f"（(?P<of>{_ORG}?[^\\W_]{{0,16}})）")
SAME = re.compile("同(?:一家?)?(?:公司|单位|集团|企业|[厂矿校院]|医院|学校|车间|科室|班组)$")
"""Where the colleague of someone named before works."""

_BRACKETED = re.compile(f"{SYMBOLS['person']}（{HAN}{{3,12}}）")
_NO_UNIT = re.compile(
    r"(?:[镇乡村]|街道|社区|小区|[工匠师手员族]|[\dA-Z]路|专线"
    r"|操作|焊接|驾驶|急救|复苏|包扎|演讲|朗诵|录入|点钞|插花|烹饪|面点|接力|跳[绳远高]|拔河|跑|[单双]打|独唱|模拟救灾)$"
)
_PLANT = re.compile(
    f"^(?:{HAN}{{2,4}}[一二三四五六七八九十]{{1,2}}中|{HAN}{{3,10}}(?:码头|机务段|工务段|车务段|电厂|配送站?{HAN}{{2}}站))$"
)
_WORKER = re.compile("(?:[工匠]|(?<![会委成党队学演球播讲解导志调治])员|司机|[班工段站店区队组]长|车间主任)$")
_MEETING = "看望|慰问|走访|抽问|询问|问候|握着|拉着"
_MET = re.compile(
    f"(?:^|[。；，：“])(?:在(?P<org>{_ORG}){HAN}{{0,8}}，(?:[^{_ORG}，。；]{{0,12}}[，、])?[^{_ORG}，。；、]{{0,6}}"
    f"|[^，。；]*?(?:来到|走进|赶到|前往|赴|深入|在|到)(?P<there>{_ORG})[^{_ORG}。；]{{0,30}}?(?:{_MEETING})了?(?:[^{_ORG}，。；]{{0,4}}|[^{_ORG}，。；、]{{1,10}}的)(?:{HAN}{{2,8}}{_PERSON}[、和])*)$"
)
_MEETS = re.compile(f"，|{_MEETING}")
_AT_HOME = {
    "Hospital": "院长|(?:主管|主任|主治|副主任)?(?:护士|护师|医生|医师|药师)|护士长",
    "School": f"校长|(?:[体美音语数英]{HAN}|退休|青年|老)?教师|班主任",
    "Enterprise": "董事长|总经理|厂长|矿长",
    "TradeUnion": "(?:常务)?副?主席",
}
"""Who is of a house of a kind where the words before say no more than that the scene is there."""
_ALL = re.compile(f"[均都皆部][来就供任]{HAN}{{1,2}}{_ORG}|[均都皆][是为]{_ORG}")
_ALL_OF = re.compile(
    f"(?:(?P<who>{_PERSON}(?:（[^（）]*）)?(?:[、，和与][^，。；{_ORG}]{{0,12}}?{_PERSON})+(?:两人|二人)?)|(?:{_COUNT}|[两三四五六七八九十][名位人]){HAN}{{0,6}})"
    f"(?:[均都皆]|全部)(?:来自|就职于|供职于|任职于|[是为])(?P<org>{_ORG})(?!(?:[、和与]|以及){_ORG})"
)
_TAKEN = re.compile("包揽|囊括|包圆|收入囊中|获得，|夺得，|摘得，")
_TAKEN_BY = re.compile(
    f"(?P<org>{_ORG})的?(?:选手|职工|员工|队员)?(?:(?:包揽|囊括|包圆|获得|夺得|摘得)了?[^，。；{_ORG}{_PERSON}]{{0,20}}|收入囊中)，"
    f"(?:他们|她们)?(?:(?:分别|依次)[是为]?|[是为])：?(?P<who>[^。；{_ORG}]*{_PERSON})"
)
_PAIR = re.compile(
    f"{_PERSON}(?:[、/和与]{_PERSON}){{1,2}}(?=(?:两人|二人)?(?:组合|搭档|配对|联手))|{_PERSON}/{_PERSON}(?=（[^（）]+）)"
    f"|(?P<prize>{SYMBOLS['prize']}){_PERSON}、{_PERSON}(?=（[^（）]+）)"
)
_SUMMED_UP = re.compile(
    f"(?P<who>{_PERSON}(?:[、和与及][^，。；、{_PERSON}]{{0,14}}{_PERSON})*)(?:等(?:其他|[一二两三四五六七八九十]+[位名])?|等?{_COUNT}|[一二两三四五六七八九十]+[位名])(?:优秀|青年|骨干|一线|年轻|参赛)?"
    f"(?P<work>(?:教[师授]|老师|讲师|(?:实验|工程|技|护|医|药|治疗|康复|营养)师|辅导员|医生|护士|班主任|律师|民警|骑手|司机|驾驶员))(?!的|傅|资|徒|们?组|代表|队|节)"
)
"""Work that a number or 等 sums up those of a list by."""
_IN_BRACKET = re.compile(
    f"（(?:(?P<org>{_ORG})，)?(?P<who>{_PERSON}(?:、{_PERSON})*)(?:，(?P<behind>{_ORG}))?(?=[，）])"
)
_HEAD_OF = re.compile("(?:常务)?副?(?P<of>[馆店站行段厂矿园所院])长|(?P<union>工会)(?:常务)?副?主席|(?P<at>法|检察)官")
_BESIDE = re.compile(f"{_ORG}的?(?:选手|职工|员工)?$")
_NEXT = frozenset(mark + SYMBOLS["person"] for mark in "、和与")
_REACH, _SHORTEST, _LONGEST = 26, 3, 16


def named(bodies: Bodies, *, roll: bool = False) -> Winners:
    """The bodies and persons of a sentence, with the employers that no head told of those who have none.

    ``roll`` is set where brackets behind names tell nothing else than where their bearers work.
    """
    search, symbols, found = _Search(bodies, roll=roll), bodies.symbols, bodies.winners
    for place, person in [*symbols.mentions.items()]:
        if isinstance(person, PersonMention) and (posts := search.posts(place, person)):
            index = next(i for i, one in enumerate(found.people) if one.begin == person.begin)
            found.people[index] = replace(found.people[index], posts=posts)
            found.changed = True
    search.share()
    search.share_pairs()
    search.share_all()
    search.share_brackets()
    search.share_work()
    return found


class _Search:
    """The units and firms that stand beside the names of one sentence."""

    def __init__(self, bodies: Bodies, *, roll: bool) -> None:
        self.bodies = bodies
        self.symbols = bodies.symbols
        self.home = bodies.home
        self.shared: dict[int, Post] = {}
        self.listed = roll or len(_BRACKETED.findall(bodies.symbols.text)) > 1

    def posts(self, place: int, person: PersonMention) -> tuple[Post, ...]:
        """The posts of a person whose employer stands beside the name, () where none does."""
        if not any(post.tells for post in person.posts):
            styled = [post for post in person.posts if post.address]
            held = self.before(place)
            if held is not None:
                self.shared[place] = held
            employer = held.organization if held else self.behind(place + 1)
            if employer and styled:
                return tuple(replace(post, organization=employer) for post in styled)
            return (held,) if held else (Post("", employer),) if employer else ()
        titled = [post for post in person.posts if post.title]
        if any(post.organization for post in titled):
            return ()
        if not self.symbols.text.startswith("（", place + 1):
            body = self._visited(place, titled) or self._headed(place, titled)
            return tuple(replace(post, organization=body) for post in titled) if body else ()
        bare = next((post.organization for post in person.posts if not post.title), None)
        employer = bare or self.behind(place + 1)
        return tuple(replace(post, organization=employer) for post in titled) if employer else ()

    def _visited(self, place: int, titled: list[Post]) -> Mention | None:
        """The house where a worker was met: 在〔plant〕，电工〔name〕…, 来到〔plant〕，看望了电工〔name〕."""
        text = self.symbols.text
        title = titled[0].title if len(titled) == 1 else ""
        met = _MET.search(text, 0, place - len(title)) if title and _MEETS.search(text, 0, place) else None
        body = self.symbols.mentions[met.start("org" if met["org"] else "there")] if met else None
        at_home = met is not None and met["org"] and re.fullmatch(_AT_HOME.get(getattr(body, "coarse", ""), "-"), title)
        return body if _WORKER.search(title) or at_home else None

    def _headed(self, place: int, titled: list[Post]) -> Mention | None:
        """The house named last in the sentence before its head: 市图书馆向三人赠书，副馆长〔name〕…."""
        head = _HEAD_OF.fullmatch(titled[0].title) if len(titled) == 1 else None
        if head is None:
            return None
        of = head["of"] or head["union"] or head["at"] + "院"
        before = self.symbols.within(0, place, "organization")
        named = (one for one in reversed(before) if one.text.endswith(of))
        return next((one for one in named if not head["union"] or _is_of_house(one)), None)

    def share_work(self) -> None:
        """Gives those of houses the work that sums them up: 〔school〕〔name〕、〔school〕〔name〕两位教师."""
        people = self.bodies.winners.people
        for match in _SUMMED_UP.finditer(self.symbols.text):
            who = {one.begin for one in self.symbols.within(*match.span("who"), "person")}
            for index, one in enumerate(people):
                if one.begin in who and not any(post.title for post in one.posts):
                    posts = tuple(replace(post, title=match["work"]) for post in one.posts)
                    people[index] = replace(one, posts=posts)

    def share_brackets(self) -> None:
        """Gives a house to those who stand with it in brackets behind a work: 《茶山谣》（〔name〕，〔firm〕）."""
        text, people = self.symbols.text, self.bodies.winners.people
        for match in _IN_BRACKET.finditer(text) if "，" in text else ():
            where = match.start("org") if match["org"] else match.start("behind")
            body = self.symbols.mentions[where] if where >= 0 else None
            who = {one.begin for one in self.symbols.within(*match.span("who"), "person")}
            for index, one in enumerate(people):
                if body is not None and one.begin in who and not any(post.tells for post in one.posts):
                    people[index] = replace(one, posts=(Post("", body),))

    def share(self) -> None:
        """Gives those who are listed behind a person at work in a unit the same one: 〔firm〕的〔name〕、〔name〕."""
        people = self.bodies.winners.people
        where = {one.begin: index for index, one in enumerate(people)}
        for place, person in self.symbols.mentions.items():
            held = people[where[person.begin]].posts if person.begin in where else ()
            first = self.shared.get(place) or self._beside(place, held)
            while first and self.symbols.text[place + 1 : place + 3] in _NEXT:
                place += 2
                index = where.get(self.symbols.mentions[place].begin)
                if index is None:
                    continue
                if all(post.address and post.organization is None for post in people[index].posts):
                    styled = tuple(replace(post, organization=first.organization) for post in people[index].posts)
                    people[index] = replace(people[index], posts=styled or (first,))

    def _beside(self, place: int, held: tuple[Post, ...]) -> Post | None:
        """The body right before a name, where its bearer has no other post: 〔firm〕〔name〕."""
        body = held[0].organization if len(held) == 1 and not held[0].title else None
        named = isinstance(body, OrganizationMention) and body.rule != "organization.own"
        return held[0] if named and _BESIDE.search(self.symbols.text, 0, place) else None

    def share_pairs(self) -> None:
        """Gives a pair the house that one has: 〔firm〕〔name〕、〔name〕组合, 〔name〕/〔name〕（〔firm〕）."""
        people = self.bodies.winners.people
        for match in _PAIR.finditer(self.symbols.text):
            prize = self.symbols.mentions[match.start()].text if match["prize"] else "双"
            who = {one.begin for one in self.symbols.within(*match.span(), "person") if "双" in prize}
            told = [post for one in people if one.begin in who for post in one.posts if post.organization]
            for index, one in enumerate(people):
                if told and one.begin in who and not any(post.tells for post in one.posts):
                    people[index] = replace(one, posts=(Post("", told[0].organization),))

    def share_all(self) -> None:
        """Gives a house to all those who are said to be of it: 冠军〔name〕、亚军〔name〕均来自〔firm〕."""
        text = self.symbols.text
        told = _ALL_OF.search(text) if _ALL.search(text) else _TAKEN_BY.search(text) if _TAKEN.search(text) else None
        if told is None:
            return
        end = told.end("who") if told["who"] else len(text)
        who = {one.begin for one in self.symbols.within(told.start(), end, "person")}
        body = self.symbols.mentions[told.start("org")]
        for index, one in enumerate(self.bodies.winners.people):
            if one.begin in who and not any(post.organization for post in one.posts):
                posts = tuple(replace(post, organization=body) for post in one.posts if post.tells)
                self.bodies.winners.people[index] = replace(one, posts=posts or (Post("", body),))

    def before(self, place: int) -> Post | None:
        """The work right before a name: 综掘二区〔name〕, 〔firm〕159作业区的〔name〕; no union that sent one."""
        text = self.symbols.text
        sent = _SENT.search(text, max(0, place - _REACH), place)
        end = sent.start() if sent else place
        run = _RUN.search(text, max(0, end - _REACH), end)
        if run is None:
            return None
        if same := SAME.search(text, run.start(), end):
            return Post(same[0], None)
        job = _JOB.search(text, run.start(), end)
        employer = self._of_worker((run.start(), end)) if job else self._unit((run.start(), end))
        chosen = sent is not None and len(sent[0]) > 1 and getattr(employer, "coarse", "") not in HOUSES
        if employer is None or chosen or _NO_UNIT.search(employer.text):
            return None
        return Post(text[:end].rpartition(employer.text)[2] if job else "", employer)

    def _of_worker(self, span: Span) -> Mention | None:
        """The branch of a firm before work that no list has: 远洲速运云川营业部处理员〔name〕."""
        begin = span[0] + _cut(self.bodies.said(span))
        size = firms.branch(self.bodies.said((begin, span[1])), self.home)
        return self.bodies.add((begin, begin + size)) if size else None

    def behind(self, place: int) -> Mention | None:
        """What a bracket behind a name says: 〔name〕（儿科）."""
        bracket = _BRACKET.match(self.symbols.text, place)
        if bracket is None or not bracket["of"]:
            return None
        return self._unit(bracket.span("of"), least=_SHORTEST - 1, listed=self.listed)

    def _unit(self, span: Span, *, least: int = _SHORTEST, listed: bool = False) -> Mention | None:
        """The unit that a span names, of the body that begins it or of the publisher's house.

        ``least`` is how short it may be, ``listed`` is set where others of the sentence say that it is one.
        """
        said = self.bodies.said(span)
        if said == _ORG:
            return self.symbols.mentions.get(span[0])
        if said.startswith(_ORG):
            tail = TAIL.fullmatch(said[1:]) and not _cut(said[1:])
            return self.bodies.widen_right(span) if tail else None
        begin = span[0] + _cut(said)
        said = self.bodies.said((begin, span[1]))
        fits = least <= len(said) <= _LONGEST and self._is_unit(said, listed=listed)
        return self.bodies.add((begin, span[1])) if fits else None

    def _is_unit(self, said: str, *, listed: bool) -> bool:
        """Whether words name a unit of the publisher's house, or without one a firm by its trade."""
        if _NO_UNIT.search(said) or ends_with_post(said) or regions.candidates(said) or said in self.home.words():
            return False
        if listed and len(said) >= _SHORTEST and unitlike.is_listed(said, _SHORTEST):
            return True
        if self.home.owner:
            return unitlike.is_unit(said)
        return unitlike.is_trade(said) or firms.branch(said, self.home) == len(said) or _PLANT.search(said) is not None


def _is_of_house(union: Mention) -> bool:
    """Whether a union is that of a house and none of a region or of an industry."""
    return isinstance(union, OrganizationMention) and union.cls == "GrassrootsUnion"


def _cut(said: str) -> int:
    """Where the name of a unit begins in words before a person's name: behind the last verb, behind 最终."""
    begin = max((end for _, end, _ in boundary_finder().spans(said)), default=0)
    begin += slots.lead(said[begin:])
    lead = _LEAD.match(said[begin:])
    return begin + (lead.end() if lead else 0)
