"""Who took part: speakers, judges, attendees, by the verbs and posts around organizations and persons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.arguments import Argument
from ingest.reading import Reading
from ingest.symbols import SYMBOLS

_O, _P, _C = SYMBOLS["organization"], SYMBOLS["person"], SYMBOLS["count"]
_LISTED = rf"(?:[{_O}{_P}](?:（[^（）]*）)?(?:、|，|和|与|及|以及|[一-鿿]{{0,10}}?))*[{_O}{_P}]"
_RULES = (
    (
        "participant.speech",
        "speaker",
        re.compile(rf"(?P<who>{_LISTED})(?:等[^，。；]{{0,8}})?(?:代表|负责人|相关负责人|主要负责人)?(?:分别|先后|依次|现场|围绕[^。；]{{0,40}}?，?|就[^。；]{{0,40}}?，?|以[^。；]{{0,40}}?，?)*(?:作|做)了?[^，。；]{{0,24}}?(?:发言|报告|讲座|宣讲|授课|交流|介绍|辅导|动员|培训)"),
    ),
    (
        "participant.talk",
        "speaker",
        re.compile(rf"(?P<who>{_P}(?:、{_P})*)(?:分别|现场|同志|老师|教授|先后|应邀|受邀|围绕[^。；]{{0,40}}?，?|就[^。；]{{0,40}}?，?|以[^。；]{{0,40}}?，?|结合[^。；]{{0,40}}?，?)*(?:授课|讲授|主讲|宣讲|讲解|分享|致辞|致词|讲话|作动员|讲课|领学|点评|走进[^。；]{{0,60}}?宣讲|为[^，。；]{{0,20}}?(?:授课|讲|解读|作))"),
    ),
    ("participant.invited", "speaker", re.compile(rf"(?:邀请|特邀|聘请)(?:了)?[^，。；{_P}]{{0,30}}?(?P<who>{_P}(?:、{_P})*)")),
    ("participant.lecturer", "speaker", re.compile(rf"由[^，。；{_P}]{{0,30}}?(?P<who>{_P}(?:、{_P})*)(?:主讲|授课|讲授|作|担任主讲)")),
    (
        "participant.attends",
        "attendee",
        re.compile(rf"(?P<who>{_LISTED})(?P<tail>(?:(?!主办|承办|举办|召开|开展|举行|组织)[^，。；{_O}{_P}]){{0,24}}?)(?:出席|参加|到场|莅临|齐聚|观看|观摩|见证|参会|参训|列席|与会|主持)"),
    ),
    ("participant.drew", "attendee", re.compile(rf"(?:吸引|来自|组织)了?[^，。；{_O}{_P}]{{0,20}}?(?P<who>{_LISTED})(?P<tail>[^。；{_O}{_P}]{{0,40}}?)(?:参加|参与|参训|报名|参赛|到场)")),
)


def find(reading: Reading) -> Iterator[Argument]:
    """The participants that a sentence names."""
    symbols = reading.symbols
    for person in reading.persons:
        if any("评委" in p.title or "裁判" in p.title for p in person.posts):
            yield Argument("judge", person, reading.sentence, "participant.judge")
    for rule, role, pattern in _RULES:
        for match in pattern.finditer(symbols.text):
            for who in symbols.within(*match.span("who"), "organization", "person"):
                yield Argument(role, who, reading.sentence, rule)
