"""Tells whether a prize or a title was won at the event of a story, and whether its bearer keeps it from then on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import decrees
from ingest.arguments import Argument, EventMention, identity
from ingest.awards import Win
from ingest.kinds import ASSEMBLED, CONTESTED
from ingest.lexicon import HAN, HANDING
from ingest.mentions import HonourMention, Mention
from ingest.reading import Reading
from ingest.symbols import SYMBOLS

_AWARDING = re.compile("表彰|颁奖|颁授|命名|授[牌称誉]|典礼|授予|揭晓|评选|选树|推选|寻访")
_NAMED = "award.named"
_HOLDER = "award.holder"
_APPOSED = "award.ranked"
_REPRESENTATIVE = "award.representative"
_ROLL = "honour.roll"
_TALK = re.compile("座谈|宣讲|报告会|交流|分享|培训|讲座|慰问|茶话")
_GIVES = re.compile(f"表彰|命名|{HANDING}")
_GRANTING = frozenset(
    (
        "award.besides",
        "award.by",
        "award.carried",
        "award.given",
        "award.named",
        "award.passive",
        "award.presented",
        "award.roll",
        "award.won",
        "inferred.received",
    )
)
_HANDED = re.compile("授牌|授奖|授予|[另还]?颁|[上登]台")
_HANDS_OUT = re.compile(
    "[为向给对](?![^，。；]{0,24}(?:选手|比赛|大赛|参赛))[^，。；]{0,30}(?:荣誉|称号|表彰|奖[章状]|劳模|劳动模范|先进|优秀)"
    f"[^。；]{{0,24}}?(?:{HANDING})"
)
_TO_WHOM = re.compile("[为向给][^，。；]{0,30}$")
_HANDED_TO = re.compile(f"[^，。；]{{0,60}}?(?:{HANDING}|佩戴|[戴送]上)")
_THERE = re.compile("(?:仪式|会|现场|活动|典礼)[上中]|授予|命名|表彰|授牌")
_BEFORE = re.compile("曾|[去前往]年(?=[获荣被])|先后(?![登上走到接])|多次|历年|此前")
_ONCE = re.compile("曾(?:经|先后|多次|连续|[一两三四五六]次|[获夺](?!得者))[^，。；：]{0,12}$|此前[^，。；：]{0,12}$")
_GIVEN_BY = re.compile(f"近日|日前|被(?:{SYMBOLS['organization']}|[^，。；]{{2,12}})(?:授予|评为|命名|表彰|认定)")
_TO_BE_HANDED = re.compile(
    "(?:奖[状章牌杯品]|证书|牌匾|绶带)将?(?:统一|集中)?[在于](?!今后)[^。；]{4,60}上[^，。；]{0,6}(?:颁发|颁授|授予)"
)
_MERIT = re.compile(r"组织|贡献|集体(?![组项赛一二三特金银铜])|指导|劳动模范|奖章|奖状")
_OF_EVENT = re.compile(
    f"(?P<contest>{HAN}{{2,}}(?:比赛|大赛|竞赛|联赛|运动会|[^单双团决][赛]|(?:书画|美术|摄影|作品)展|征文|征集|评选)(?:活动)?)(?=.)"
)
_BEARER = re.compile(
    "(?:[工名大]匠|能手|标兵|红旗手|奖章|模范|楷模|明星|之星|好人|人物|职工|员工|教师|工作者|先锋|状元|大师|人才|新秀|名师|骨干|带头人|班主任|辅导员|医生|护士|民警|班组长|劳动者|青年|最美[一-鿿]{2,6}|(?<![国帝霸女天大分板攻断])王)$"
)
_TITLE = re.compile(
    f"“(?P<title>[^“”]{{2,10}}{_BEARER.pattern[:-1]})”[^“”]{{0,4}}(?:发布|命名|颁奖|颁授|表彰|授[牌奖称誉]|揭晓|评选|推选|选树|寻访)"
)
_QUOTED = re.compile("“([^“”]{2,16})”")
_PRAISE = "先进个人"
_SHORTEST = 2
_IN_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)年[^，。；]{0,6}[被获荣评授当选][^，。；]{0,8}$")
_STANDING = re.compile("(?:劳动模范|劳模|劳动奖章|红旗手)”?$")
"""Honors that say who someone is, also where no region tells who gave them: 劳动模范李勇发言."""
_SAID_OF = frozenset((_NAMED, _HOLDER, _APPOSED))
_OUTRIGHT = "prize.outright"
_TITLED = frozenset(("prize.listed", "prize.quoted", "prize.unlisted"))
_OPEN = frozenset(("CulturalEvent", "Activity"))
_RANK = re.compile("第[一二三四五六七八]名?$|前[三四五六八十]名?|[冠亚季殿]军")


def is_won_there(win: Win, event: EventMention, reading: Reading, *, told: bool) -> bool:
    """Whether a win is one of the event; ``told`` says that the sentence itself names the event."""
    if win.prize.rule == _OUTRIGHT and event.coarse not in CONTESTED:
        return False
    if win.rule == _HOLDER and event.coarse != "Competition":
        return False
    if win.rule == _REPRESENTATIVE and (_STANDING.search(win.prize.text) or not praises(event)):
        return False
    if not told and (_is_of_another_act(event, reading) or _is_of_old(win, reading)):
        return False
    if (win.prize.kind == "honour" or _STANDING.search(win.prize.text)) and (
        _is_only_named(win, event, reading) or _is_of_earlier_year(win, event, reading)
    ):
        return False
    if not told and (
        (win.rule == _NAMED and not _HANDED.search(reading.text))
        or (_is_title(win) and bool(_BEFORE.search(reading.text)))
    ):
        return False
    return not _is_honour(win, event) or _is_granted_there(win, event, reading)


def _is_of_old(win: Win, reading: Reading) -> bool:
    """Whether a rank was won before the event: 〔team〕曾三次夺〔冠〕."""
    return win.prize.kind == "prize" and _ONCE.search(reading.text, 0, win.prize.begin) is not None


def _is_of_earlier_year(win: Win, event: EventMention, reading: Reading) -> bool:
    """Whether an honor was given in another year than that of the event: 2020年被评为〔honor〕."""
    told = _IN_YEAR.search(reading.text, 0, win.prize.begin)
    years = {str(day)[:4] for role in ("start", "end") for day in event.values(role)} - {""}
    return told is not None and bool(years) and told["year"] not in years


def _is_of_another_act(event: EventMention, reading: Reading) -> bool:
    """Whether a sentence behind an act of praise tells what another body gave: 日前，〔union〕被〔federation〕授予…."""
    return event.rule == decrees.GRANTED and _GIVEN_BY.search(reading.symbols.text) is not None


def title_of(event: EventMention | None) -> HonourMention | None:
    """The title for which a ceremony was held, by its name (“青石工匠”发布仪式), or None."""
    told = _TITLE.search(event.name) if event is not None else None
    return HonourMention(0, 0, "prize", told["title"], "prize.quoted", told["title"]) if told else None


def titles_of(event: EventMention | None) -> frozenset[str]:
    """The titles in quotation marks that the name of an event held to praise has: “青石工匠”“技术能手”表彰大会."""
    quoted = _QUOTED.findall(event.name) if event is not None and praises(event) else ()
    return frozenset(title for title in quoted if _BEARER.search(title))


def says_who(win: Win) -> bool:
    """Whether an honor before a name only says who its bearer is (全国劳动模范李勇)."""
    return win.rule == _APPOSED and win.prize.kind == "honour" and win.recipient.kind == "person"


def _is_only_named(win: Win, event: EventMention, reading: Reading) -> bool:
    """Whether an honor only says who its bearer is: 〔honor〕李勇发言, or one borne before that a talk mentions."""
    talk = win.recipient.kind == "person" and _TALK.search(event.name) is not None
    if win.rule == _APPOSED:
        return not (praises(event) and _is_handed(win, reading.text))
    return talk and not _GIVES.search(reading.text)


def _is_handed(win: Win, text: str) -> bool:
    """Whether a sentence tells that the bearer of an honor got it just then: 为〔honor〕李勇、王海颁发证书."""
    to_whom = _TO_WHOM.search(text, 0, win.prize.begin)
    return to_whom is not None and _HANDED_TO.match(text, win.recipient.end) is not None


def praises(event: EventMention) -> bool:
    """Whether an event is held to praise, or honors were handed out at it: a roll below it tells who got them."""
    return event.praising or _AWARDING.search(event.name) is not None


def note(event: EventMention, reading: Reading) -> None:
    """Notes that honors were handed out at an event that is not called so: 观看演出，并为获省级荣誉的职工颁奖."""
    event.praising = event.praising or _HANDS_OUT.search(reading.text) is not None


def is_given_at(win: Win, event: EventMention) -> bool:
    """Whether an honor is what an event gave: one that praises, or a meeting."""
    return not _is_honour(win, event)


def handing_out(found: Sequence[EventMention]) -> EventMention | None:
    """The event at which what a decision gave is to be handed out: 证书将在5月1日召开的大会上颁发."""
    return next((event for event in found if _TO_BE_HANDED.search(event.sentence.text)), None)


def is_kept(win: Win, event: EventMention | None, reading: Reading) -> bool:
    """Whether the bearer keeps what was won, as an honour: given at no event, or of a known level."""
    event = None if event and _is_of_another_act(event, reading) and reading.sentence is not event.sentence else event
    return (
        _is_honour(win, event)
        or _is_borne(win)
        or (_is_made_up(win) and (event is None or event.rule == decrees.GRANTED or _gives_title(event, win)))
    )


def _gives_title(event: EventMention, win: Win) -> bool:
    """Whether an event is the choice of those who bear a title from then on: “最美教师”评选."""
    return f"“{getattr(win.prize, 'name', '')}”" in event.name and praises(event)


def add(event: EventMention, reading: Reading, win: Win) -> None:
    """Adds a prize won at an event; who wins a contest took part in it."""
    prize = getattr(win.prize, "name", win.prize.text)
    told = _OF_EVENT.match(prize)
    if told and event.coarse not in ASSEMBLED and any(_is_all_of(told["contest"], name) for name in event.names):
        prize = prize[told.end() :]
    won = Argument("award", win.recipient, reading.sentence, win.rule, award=prize)
    if win.rule != _ROLL or not _is_told(event, won):
        event.add(won)
    if (_has_entered(event, win) or event.coarse == "Competition") and (
        _is_team(win.recipient, event) or not _MERIT.search(win.prize.text)
    ):
        event.add(Argument("contestant", win.recipient, reading.sentence, win.rule))


def _is_all_of(contest: str, name: str) -> bool:
    """Whether a contest is in the name of an event, and not one of two that it names: 踢毽、〔拔河比赛〕."""
    return name.rpartition(contest)[0][-1:] not in {*"、和与"} if contest in name else False


def _has_entered(event: EventMention, win: Win) -> bool:
    """Whether who won at what is called no contest took part in it: a person on a stage, a team, who came first."""
    if event.coarse == "CulturalEvent" and win.recipient.kind == "person":
        return True
    first = win.prize.rule == _OUTRIGHT or _RANK.search(win.prize.text) is not None
    return event.coarse in _OPEN and (_is_team(win.recipient, event) or first)


def _is_team(winner: Mention, event: EventMention) -> bool:
    """Whether a winner is a team, or a branch of a union at a sports meet, which they enter as teams."""
    branch = winner.text.endswith("分工会") and "运动会" in event.name
    return branch or getattr(winner, "coarse", "") == "Team"


def _is_told(event: EventMention, won: Argument) -> bool:
    """Whether the story above a roll tells a prize with what it was won in (文科组〔一等奖〕)."""
    told = (a for a in event.arguments if a.role == "award" and a.rule != _ROLL and a.award.endswith(won.award))
    return any(identity(argument)[0] == identity(won)[0] for argument in told)


def _is_borne(win: Win) -> bool:
    """Whether a person bears from now on what an event granted: an honour of a known level, no bare 先进个人."""
    titled = win.prize.kind == "honour" and not _is_mere_praise(win)
    return titled and win.recipient.kind == "person" and bool(getattr(win.prize, "level", ""))


def _is_made_up(win: Win) -> bool:
    """Whether a person was given a title whose level no list tells: “青石名匠”, 岗位能手."""
    titled = win.recipient.kind == "person" and win.prize.rule in _TITLED and win.rule not in _SAID_OF
    name = getattr(win.prize, "name", "")
    return titled and len(name) > _SHORTEST and _BEARER.search(name) is not None


def _is_title(win: Win) -> bool:
    """Whether a win is a title rather than a rank of a contest."""
    return win.prize.kind == "honour" or win.prize.rule == "prize.quoted"


def _is_granted_there(win: Win, event: EventMention, reading: Reading) -> bool:
    """Whether a contest itself gave an honour: not one that a winner bore before."""
    if win.rule not in _GRANTING or _BEFORE.search(reading.text):
        return False
    return event.coarse == "Competition" or (win.recipient.kind == "organization" and bool(_THERE.search(reading.text)))


def _is_honour(win: Win, event: EventMention | None) -> bool:
    """Whether a win is an honour that its bearer keeps, and no prize of the event."""
    if win.prize.kind != "honour" or event is None:
        return win.prize.kind == "honour"
    return not (_is_mere_praise(win) or praises(event) or event.coarse in ASSEMBLED)


def _is_mere_praise(win: Win) -> bool:
    """Whether a title says no more than that one was praised (先进个人): where an event gave it, it is a prize."""
    return getattr(win.prize, "name", "") == _PRAISE
