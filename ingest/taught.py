"""Reads lessons told by who taught what (〔person〕来校讲“…”), which are called by what was taught."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import events, hosts, timing
from ingest.arguments import Argument, EventMention
from ingest.dates import names_day
from ingest.events import Phrase
from ingest.lexicon import HAN
from ingest.mentions import Mention
from ingest.persons import PersonMention
from ingest.reading import Reading
from ingest.symbols import SYMBOLS
from ingest.unheld import SPEECH

RULE = "event.taught"
_ORG, _PERSON, _QUOTE, _DOC, _COUNT = (
    SYMBOLS[kind] for kind in ("organization", "person", "quoted", "document", "count")
)
_CALLING = f"{HAN}{{0,6}}(?:干部|律师|专家|教授|医生|医师|法官|讲师|民警|老师|教练)"
_TEACHER = f"(?:{_PERSON}(?:[^。；{_PERSON}]{{0,24}}?(?:应邀|受邀|之邀))?|{_ORG}(?:{_CALLING})?(?!{_PERSON}))"
_WHERE = (
    "(?:来(?=到))?(?P<to>在|到|来|赴|走进|深入|前往)"
    f"(?P<venue>{_ORG}(?:[^，。；{_PERSON}]{{0,12}}?)|[^，。；{_PERSON}]{{1,20}}?)"
)
_TO_WHOM = "(?:[为给向](?P<whom>[^，。；]{2,24}?))"
_TOPIC = (
    f"(?P<topic>{_QUOTE}|{_DOC}[^，。；]{{0,12}}?|"
    f"(?![得了着到完起出过透]|故事|经验|[一这]?[场堂]){HAN}[^，。；：、]{{2,20}}?)"
)
_TAUGHT = re.compile(
    f"{_TEACHER}(?:，|{_COUNT})?(?:{_WHERE})?，?{_TO_WHOM}?"
    f"(?:(?:(?:开课|授课|讲课)，)?(?P<verb>讲授|讲解(?!员|词|大赛|比赛)|主讲(?!人|者|教师|老师|专家|嘉宾)|解读(?!者)|(?:开课|授课|讲课)，讲|"
    f"讲(?![述师究话台堂课解求])|(?P<talk>谈(?![判话心到起及论笑吐])|聊(?![天到起])))了?{_TOPIC}(?:知识)?(?:一课|的?讲座)?(?=[，。；]|$)|(?P<law>普法)(?=[，。；]|$))"
)
_BY_TITLE = re.compile(
    f"{_TEACHER}以(?P<topic>{_QUOTE})为题，?{_TO_WHOM}?(?:作|做|开展|进行)?了?[^，。；]{{0,8}}(?:授课|讲课|辅导|讲座|报告|党课)(?=[，。；]|$)"
)
_TITLED = re.compile(
    f"{_TEACHER}(?:{_WHERE})?(?P<verb>讲课|授课|讲座|作报告)，(?:题目|主题|讲题)(?:是|为)(?P<topic>{_DOC}|{_QUOTE})"
)
_SPOKE_AT = re.compile(
    f"{_TEACHER}{_WHERE}(?<!调研)(?<!慰问)(?:，(?=[为给向]))?{_TO_WHOM}?(?P<verb>作|做|开展|进行|讲述|分享)了?(?:一[场堂次])?"
    f"(?P<topic>[^，。；]{{0,10}}?(?P<kind>宣讲|报告|讲座|授课|党课|(?<=[模匠范])(?:精神|事迹|故事)))(?=[，。；]|$)"
)
_ON_STAGE = re.compile(f"{_PERSON}(?:走上|登上|走进|做客)(?P<topic>{_QUOTE})(?=，(?:讲|分享|作|为))")
_STAGE = re.compile("(?:讲堂|课堂|讲台|学堂|讲坛)”$")
_INVITES = re.compile(f"(?P<orgs>{_ORG}(?:[、和与]{_ORG})*)(?:{HAN}{{0,4}})(?:邀请|特邀|聘请|请来|请)")
_TRAINS = re.compile("培训|参训|学员|急救|实操")
_TALKS = frozenset(("宣讲", "报告", "讲座", "授课", "党课"))
_KIND = {True: ("Training", "TrainingCourse"), False: ("Lecture", "PolicyTalk")}


def find(reading: Reading, *, opens: bool) -> EventMention | None:
    """The lesson that a sentence tells on a day of its own; ``opens``: it is the first event of its story."""
    if SPEECH.search(reading.text) or not any(names_day(date.start) and not date.until for date in reading.dates):
        return None
    text = reading.symbols.text
    told = next(
        (one for one in _TAUGHT.finditer(text) if not one["talk"] or _INVITES.search(text, 0, one.start() + 1)), None
    )
    told = told or _BY_TITLE.search(text) or _TITLED.search(text) or _stage(reading)
    told = told or (_SPOKE_AT.search(text) if opens else None)
    return _begun(reading, told) if told is not None else None


def _stage(reading: Reading) -> re.Match[str] | None:
    """Where a person is said to have come to the stage of a series of lectures (走上“工匠讲堂”)."""
    told = _ON_STAGE.search(reading.symbols.text)
    return told if told is not None and _STAGE.search(reading.surface(*told.span("topic"))) else None


def _begun(reading: Reading, told: re.Match[str]) -> EventMention:
    names = list(dict.fromkeys(_names(reading, told)))
    event = events.begun(reading.sentence, RULE, names[0])
    event.names += names[1:]
    event.coarse, event.cls = _KIND[_TRAINS.search(reading.text) is not None]
    for who in _hosts(reading, told):
        event.add(who)
    if "venue" in told.groupdict() and told["venue"] and (place := _place(reading, *told.span("venue"))):
        event.add(Argument("venue", place, reading.sentence, RULE))
    for person in reading.symbols.within(told.start(), told.start() + 1, "person"):
        event.add(Argument("speaker", person, reading.sentence, RULE))
    phrase = Phrase(*told.span())
    timing.add(event, reading, phrase)
    timing.add_first_day(event, reading, phrase)
    return event


def _place(reading: Reading, begin: int, end: int) -> Mention | str:
    """The place where a lesson was given: a body by itself, or the words for it; one's own house (来校) is none."""
    bodies = reading.bodies(begin, end)
    place = "" if bodies and bodies[0].rule == "organization.own" else reading.surface(begin, end)
    return bodies[0] if bodies and bodies[0].text == place else place if len(place) > 1 else ""


def _names(reading: Reading, told: re.Match[str]) -> Iterator[str]:
    """What was taught, with the word for teaching before it and without."""
    groups = told.groupdict()
    if groups.get("law"):
        begin = told.start("to" if groups.get("to") else "law")
        yield reading.surface(begin, told.end("law"))
        return
    topic = reading.surface(*told.span("topic"))
    if groups.get("kind") in _TALKS:
        yield reading.surface(told.start("to"), told.end("venue")) + groups["kind"]
    if groups.get("verb") and not topic.startswith("“"):
        yield groups["verb"].rpartition("，")[2] + topic
    yield topic
    yield f"{topic}讲座"


def _hosts(reading: Reading, told: re.Match[str]) -> Iterator[Argument]:
    """Who invited the teacher, else who taught: the body itself, or the union for which a person acts."""
    invited = _INVITES.search(reading.symbols.text, 0, told.end())
    if invited is not None:
        for who in reading.bodies(*invited.span("orgs")):
            yield Argument("host", who, reading.sentence, RULE, verb="邀请")
        return
    teacher = reading.symbols.mentions.get(told.start())
    office = hosts.office_of(teacher) if isinstance(teacher, PersonMention) else teacher
    if office is not None and (not isinstance(teacher, PersonMention) or hosts.is_union(office)):
        yield Argument("host", office, reading.sentence, RULE)
