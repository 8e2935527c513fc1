"""Who took part: the persons that a story names, and organizations by the verbs around them.

A person named while an event is told was there; what follows the name tells whether as a speaker. An organization
before a person's post is the employer and took no part by that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.arguments import Argument, EventMention
from ingest.mentions import OrganizationMention
from ingest.persons import PersonMention
from ingest.reading import Reading
from ingest.symbols import SYMBOLS

_O, _P = SYMBOLS["organization"], SYMBOLS["person"]
_SPEAKS = re.compile(
    r"[^。；]{0,80}?(?:授课|讲授|主讲|宣讲|讲解|讲课|分享|致辞|致词|讲话|发言|领学|点评|讲述|解读|通报|述职|汇报|介绍|任教|领誓"
    r"|(?:作|做)[^，。；]{0,24}?(?:报告|讲座|辅导|动员|交流|培训))"
)
_INVITED = re.compile(r"(?:邀请|特邀|聘请|邀)了?[^，。；]{0,60}$")
_JUDGES = re.compile(r"评委|裁判|评审")
_LISTED = rf"{_O}(?:（[^（）]*）)?(?:(?:、|，|和|与|及|以及)(?:[一-鿿]{{2,10}}、)*{_O})*"
_RULES = (
    (
        "participant.speech",
        "speaker",
        re.compile(
            rf"(?P<who>{_LISTED})(?:等[^，。；]{{0,8}})?(?:代表|负责人|相关负责人|主要负责人)?(?:分别|先后|依次|现场|围绕[^。；]{{0,40}}?，?|"
            rf"就[^。；]{{0,40}}?，?)*(?:作|做)了?[^，。；]{{0,24}}?(?:发言|报告|讲座|宣讲|授课|交流|介绍|辅导)"
        ),
    ),
    (
        "participant.leaders",
        "attendee",
        re.compile(
            rf"(?P<who>{_LISTED})(?:在家)?(?:主要|相关|有关|分管)?(?:领导班子成员|负责人|负责同志|代表|领导|相关人员)(?!作品|队)"
        ),
    ),
    (
        "participant.attends",
        "attendee",
        re.compile(
            rf"(?P<who>{_LISTED})(?P<tail>(?:(?!主办|承办|协办|举办|召开|开展|举行|组织|邀请)[^，。；{_O}{_P}]){{0,24}}?)(?:出席|参加|到场|"
            rf"莅临|齐聚|观看|观摩|见证|参会|参训|列席|参赛|参演|献上|献艺)"
        ),
    ),
    (
        "participant.drew",
        "attendee",
        re.compile(
            rf"(?:吸引|来自)了?[^，。；{_O}{_P}]{{0,20}}?(?P<who>{_LISTED})(?P<tail>[^。；{_O}{_P}]{{0,40}}?)(?:参加|参与|参训|"
            rf"报名|参赛|到场|角逐)"
        ),
    ),
    (
        "participant.visited",
        "attendee",
        re.compile(
            rf"(?:走访(?:慰问)?|慰问|来到|深入|察看|查看|参观|走进|向)了?[^，。；{_O}{_P}]{{0,10}}?(?P<who>{_LISTED})"
        ),
    ),
)
_CONTEST = re.compile(r"(?:先后)?(?:战胜|力克|击败|对阵|迎战|获|夺|列|摘|捧|包揽|晋级|胜出|参赛|出战)")


def find(reading: Reading, event: EventMention) -> Iterator[Argument]:
    """The participants of ``event`` that a sentence names."""
    yield from _persons(reading)
    hosts = {id(a.value) for a in event.arguments if a.role in {"host", "undertaker", "supporter", "guide"}}
    employers = {id(p.organization) for person in reading.persons for p in person.posts}
    for rule, role, pattern in _RULES:
        for match in pattern.finditer(reading.symbols.text):
            for who in reading.symbols.within(*match.span("who"), "organization"):
                if id(who) not in employers and id(who) not in hosts:
                    yield Argument(role, who, reading.sentence, rule)
    if event.coarse == "Competition":
        yield from _teams(reading)


def _persons(reading: Reading) -> Iterator[Argument]:
    for index, person in reading.symbols.mentions.items():
        if not isinstance(person, PersonMention):
            continue
        if any(_JUDGES.search(p.title) for p in person.posts):
            yield Argument("judge", person, reading.sentence, "participant.judge")
        elif _SPEAKS.match(reading.symbols.text, index + 1) or _INVITED.search(reading.symbols.text[:index]):
            yield Argument("speaker", person, reading.sentence, "participant.talk")
        else:
            yield Argument("attendee", person, reading.sentence, "participant.named")


def _teams(reading: Reading) -> Iterator[Argument]:
    for who in reading.organizations:
        if isinstance(who, OrganizationMention) and who.coarse == "Team" and _CONTEST.search(reading.text):
            yield Argument("contestant", who, reading.sentence, "participant.team")
