"""Who took part: the persons that a story names, and organizations by the verbs around them.

A person named while an event is told was there; what follows the name tells whether as a speaker. An organization
before a person's post is the employer and took no part by that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest import rules
from ingest.arguments import ORGANIZERS, Argument, EventMention
from ingest.kinds import CONTESTED
from ingest.lexicon import HAN
from ingest.mentions import OrganizationMention
from ingest.persons import PersonMention
from ingest.reading import Reading
from ingest.rules import Match
from ingest.symbols import SYMBOLS

_TALK = "participant.talk"
_OTHERS_TURN = re.compile(
    rf"(?:出席|参加|主持|到场|列席|陪同|观看|见证|宣布|宣读|颁奖|授牌|揭牌)[^，{SYMBOLS['person']}]{{0,24}}，.*{SYMBOLS['person']}|"
    "陪同下|听取|聆听"
)
_JUDGES = re.compile(r"评委|裁判|评审")
_BENCH = re.compile(
    rf"(?:由|邀请|特邀|聘请|^|[，；])了?(?P<who>(?:[^。；，]*{SYMBOLS['person']}，)*[^。；，]*{SYMBOLS['person']}[^，。；]{{0,16}}?)，?(?:共同|分别)?(?:担任|出任|作为|任|为)"
    "[^，。；]{0,8}(?:评委|裁判|评审)|"
    rf"(?:评委|裁判|评审)(?:会|团|组|工作)?由(?P<bench>[^。；，]*{SYMBOLS['person']}[^，。；]{{0,10}})(?:组成|担任|承担)"
)
_EMPLOYER = re.compile(
    f"{SYMBOLS['organization']}(?:(?:(?![和与及]){HAN}){{0,4}}{SYMBOLS['honour']}|{HAN}{{0,6}}(?<!看望)(?<!慰问)(?:职工|员工|工人|劳模|工匠|家属|遗属))(?={SYMBOLS['person']})"
)
_CONTACT = re.compile("(?:联系|咨询|报名)(?:人|方式|电话)?：|(?:供稿|撰稿|作者|编辑|审核|校对|电话)：")
_REMEMBERED = re.compile(
    "(?:同志)?(?:纪念[馆堂碑园]|故居|陈列馆|雕像|塑像|铜像|精神|事迹(?!报告团|宣讲团)|生平)|"
    "(?:劳模|技能大师|首席技师)?创新工作室|的?(?:妻子|丈夫|爱人|女儿|儿子|孩子|父亲|母亲|子女)(?=[^，。；]{2})"
)

_MADE_READY = re.compile("(?:为了?)?(?:备[赛战]|赛前)(?:期间|阶段|过程中|的?[^，。；]{0,6}(?:里|中|时|间|来))?，")
_LISTED = 3
_PRESENTS = re.compile(
    f"(?P<who>{SYMBOLS['organization']})(?:选送|带来|表演|演唱|报送|演绎)?的?(?P<what>{SYMBOLS['document']})"
)
_COMPETES = re.compile("参赛|竞技|角逐|比拼|参演")
_CONTEST = re.compile(
    r"战胜|力克|击败|对阵|迎战|获|夺|列|摘|捧|包揽|晋级|胜出|参赛|出战|进[入军]|入围|当选|荣膺|压轴|打头阵|登台|亮相|登场|入场|出场|对决|相遇|交锋|取胜|获胜|告负|惜败|不敌|言和|横扫|完胜|险胜|战平|打平|[冠亚季]军|\d[比：]\d|冲线|撞线|终点|最快|过关"
)
_FROM = re.compile("(?:^|[，；：])据[^，。；：]*$")
_TOLD_BY = ("介绍", "透露", "回忆", "说", "统计", "测算", "反映")


def find(reading: Reading, event: EventMention) -> Iterator[Argument]:
    """The participants of ``event`` that a sentence names."""
    if _MADE_READY.match(reading.text):
        return
    matches = tuple(rules.matches(reading.symbols, "participants", "participant"))
    yield from _persons(reading, matches)
    yield from _organizations(reading, event, matches)
    if event.coarse in CONTESTED:
        yield from _teams(reading)
        yield from _presenters(reading)


def _persons(reading: Reading, matches: Sequence[Match]) -> Iterator[Argument]:
    if not reading.persons:
        return
    text = reading.symbols.text
    spans = [m.groups.get("who") or m.groups["invited"] for m in matches if m.rule == _TALK and _talks(text, m)]
    benches = [m.span(m.lastgroup or "who") for m in _BENCH.finditer(text)] if _JUDGES.search(text) else []
    contact = _CONTACT.search(text) if "：" in text else None
    for index, person in reading.symbols.mentions.items():
        if contact is not None and index > contact.start():
            continue
        if not isinstance(person, PersonMention) or _REMEMBERED.match(text, index + 1) or _is_source(text, index):
            continue
        on_bench = any(begin <= index < end for begin, end in benches)
        if on_bench or any(_JUDGES.search(post.title) for post in person.posts):
            yield Argument("judge", person, reading.sentence, "participant.judge")
        elif any(begin <= index < end for begin, end in spans):
            yield Argument("speaker", person, reading.sentence, _TALK)
        else:
            yield Argument("attendee", person, reading.sentence, "participant.named")


def _is_source(text: str, place: int) -> bool:
    """Whether a person is only the one from whom a story has what it tells: 据〔person〕介绍，…."""
    return _FROM.search(text, 0, place) is not None and text.startswith(_TOLD_BY, place + 1)


def _talks(text: str, match: Match) -> bool:
    """Whether a person talks, and not the one who is named after what the person did (〔name〕出席，〔name〕致辞)."""
    return "way" not in match.groups or _OTHERS_TURN.search(text, *match.groups["way"]) is None


def _organizations(reading: Reading, event: EventMention, matches: Sequence[Match]) -> Iterator[Argument]:
    """The organizations that the rules find, but for the event's organizers and the employers of persons."""
    if all(match.rule == _TALK for match in matches):
        return
    organizers = [a.value for a in event.arguments if a.role in ORGANIZERS]
    hosts = tuple(getattr(one, "name", "") for one in organizers)
    other = {id(one) for one in organizers}
    other |= {id(post.organization) for person in reading.persons for post in person.posts} | employers(reading)
    text = reading.symbols.text
    for match in matches:
        if match.rule != _TALK:
            for who in reading.symbols.within(*match.groups["who"], "organization"):
                again = match.role == "attendee" and any(host.endswith(who.text) for host in hosts)
                if id(who) not in other and not again:
                    competes = event.coarse == "Competition" and _COMPETES.search(text, match.begin, match.end)
                    yield Argument("contestant" if competes else match.role, who, reading.sentence, match.rule)


def employers(reading: Reading) -> set[int]:
    """The identities of the bodies that only say where a person works: 〔company〕下岗职工周文清."""
    return {id(reading.symbols.mentions[match.start()]) for match in _EMPLOYER.finditer(reading.symbols.text)}


def _teams(reading: Reading) -> Iterator[Argument]:
    teams = [who for who in reading.organizations if isinstance(who, OrganizationMention) and _is_team(reading, who)]
    if len(teams) >= _LISTED or _CONTEST.search(reading.text):
        for who in teams:
            yield Argument("contestant", who, reading.sentence, "participant.team")


def _is_team(reading: Reading, who: OrganizationMention) -> bool:
    """Whether a body is a team, and its name no part of a word for those in it (队员, 队长)."""
    return who.coarse == "Team" and not reading.text.startswith(("员", "长", "伍"), who.end)


def _presenters(reading: Reading) -> Iterator[Argument]:
    """The bodies before the titles of what they performed or sent in: 〔body〕的《…》."""
    policies = {id(document) for document in reading.documents}
    for match in _PRESENTS.finditer(reading.symbols.text):
        who, what = (reading.symbols.mentions[match.start(part)] for part in ("who", "what"))
        if id(what) not in policies:
            yield Argument("contestant", who, reading.sentence, "participant.presents")
