"""Finds where an event took place, in and after the phrase that names it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest import rules
from ingest.arguments import Argument, EventMention
from ingest.events import ANNOUNCED, Phrase
from ingest.lexicon import HAN, alternation, rows, words
from ingest.mentions import Mention, OrganizationMention
from ingest.reading import Reading
from ingest.rules import Match

Span = tuple[int, int]
_OF_OURS = re.compile(f"[我本该][省市区县州旗](?={HAN}{{2}})")
_HERE = ("在这里", "在此", "从这里", "从此")
_OF_IT = ("该", "本次", "此次", "这次", "本届", "这场")
_THERE = re.compile("这里|此|此地")
_LEAD = re.compile("^(?:[^的]{2,16}的(?=[^的]{3})|[^的]{1,8}(?:节|之际|期间|前夕|当[天日晚])[在于](?=..))")
_AFTER_PLACE = frozenset(("event.of_roles", "event.speaks", "event.joins"))
_GUIDED = re.compile("(?:指导|支持)下")
_UNDER = re.compile("在[^，。；]*(?:指导|支持)下")
_HOSTS = frozenset(("TradeUnion", "GovernmentAgency", "PartyOrganization"))
_AMID = re.compile("(?:[声词歌曲]|气氛|氛围|祝福|期待|目光|见证)[中里下]?$")
_WORDS = re.compile("(?:开幕|闭幕)[词辞]")
_HELD_BY = re.compile("(?:主办|承办|举办|组织|开展|召开)的")
_FOR_WHOM = re.compile(rf"(?<={HAN}{{2}})(?:为|(?<!转)向(?!阳|荣|家|[东南西北]|日葵)|给|把|面向)(?=\d|{HAN}{{2}})")


def find(event: EventMention, reading: Reading, match: Match, phrase: Phrase) -> None:
    """Adds the venue that the phrase around an event's name tells."""
    if "mid" in match.groups and "host" in match.groups and not guided(reading, match):
        between = _pattern("between").search(reading.symbols.text, *match.groups["mid"])
        if between:
            add(event, reading, between.span("venue"), match.rule)
    if "venue" in match.groups:
        add(event, reading, match.groups["venue"], match.rule)
    placed = "venue" in match.groups and not _is_amid(reading, match.groups["venue"])
    if not placed or _THERE.fullmatch(reading.surface(*match.groups["venue"])):
        span = _around(event, reading, match, phrase)
        if span:
            add(event, reading, span, match.rule)


def guided(reading: Reading, match: Match) -> bool:
    """Whether the bodies before the verb only guided or supported it (在…指导下)."""
    between = reading.symbols.text[match.groups["host"][0] : match.groups["verb"][0]]
    return _GUIDED.search(between) is not None and _UNDER.search(between) is None


def add(event: EventMention, reading: Reading, span: Span, rule: str) -> None:
    """Adds the venue at ``span`` of the symbol text, unless the event has one or the words name no place."""
    text = (
        _tail()
        .sub("", _doing().split(_FOR_WHOM.split(reading.surface(*span).removeprefix("了").removeprefix("在"))[0])[0])
        .removeprefix("的")
    )
    begin = reading.symbols.span(*span)[0]
    lead = _LEAD.match(text)
    if lead and not any(o.begin == begin and o.end == begin + lead.end() - 1 for o in reading.organizations):
        text, begin = text[lead.end() :], begin + lead.end()
    own = _OF_OURS.match(text)
    if own and not any(o.begin == begin for o in reading.organizations):
        text, begin = text[own.end() :], begin + own.end()
    text = _letters().get(text, text)
    if len(text) < 2 or _no_place().search(text) or event.values("venue"):
        return
    if _is_host(reading, span) or _is_amid(reading, span):
        return
    whole = next((o for o in reading.organizations if o.begin == begin and o.end == begin + len(text)), None)
    event.add(Argument("venue", whole or text, reading.sentence, rule))


def _is_amid(reading: Reading, span: Span) -> bool:
    """Whether words behind 在 tell what was heard and felt there, and no place: 在主席简短的开幕词中."""
    heard = _AMID.search(reading.surface(*span)) or _WORDS.match(reading.symbols.text, span[1])
    return heard is not None


def _is_host(reading: Reading, span: Span) -> bool:
    """Whether what stands behind 在 is who held what follows: 在市总工会举办的竞赛中."""
    bodies = reading.bodies(*span) if _HELD_BY.match(reading.symbols.text, span[1]) else []
    return any(map(_holds, bodies))


def add_later(event: EventMention, reading: Reading) -> None:
    """Adds the venue that a later sentence tells: 启动仪式设在市图书馆, 律师来到秀水工业园，以案说法."""
    scenes = ("scene",) if event.rule == ANNOUNCED else ()
    there = ("located",) if _is_of(event, reading) else ()
    told = ("first_stop", "followed", "gathered", "fought", "dated", *scenes, *there)
    for name in () if event.values("venue") else told:
        found = _pattern(name).search(reading.symbols.text)
        if found:
            add(event, reading, found.span("venue"), event.rule)


def _is_of(event: EventMention, reading: Reading) -> bool:
    """Whether a later sentence speaks of the event or of no other day, so that it may tell the event's place."""
    days = {str(day) for role in ("start", "end") for day in event.values(role)}
    if reading.text.startswith(_OF_IT):
        return True
    return bool(days) and all(date.start in days or date.finish in days for date in reading.dates)


def add_located(event: EventMention, reading: Reading) -> None:
    """Adds the place that the sentence speaks of which names the event, wherever it does (青年在东昌湖畔结识新朋友)."""
    found = None if event.values("venue") else _pattern("located").search(reading.symbols.text)
    if found:
        add(event, reading, found.span("venue"), event.rule)


def add_scene(event: EventMention, reading: Reading) -> None:
    """Adds the venue that a sentence tells before the event is named: 学校实训楼里，…, 站在博物馆的展柜前."""
    names = ("scene", "indoors", "fought", "bare", "stood", "site", "gathered", "followed", "scenic", "located")
    for name in () if event.values("venue") else names:
        found = _pattern(name).search(reading.symbols.text)
        if found:
            add(event, reading, found.span("venue"), event.rule)


def _around(event: EventMention, reading: Reading, match: Match, phrase: Phrase) -> Span | None:
    """The venue after the event's name, before the comma before it, or further on."""
    text = reading.symbols.text
    found = _pattern("after").match(text, phrase.end) or _pattern("entered").match(text, phrase.end)
    found = None if found and _is_amid(reading, found.span("venue")) else found
    if found is None and match.rule in _AFTER_PLACE:
        found = _pattern("before").search(text, 0, match.groups["verb"][0])
        held = match.rule == "event.of_roles" and found and any(_holds(who) for who in reading.bodies(*found.span()))
        found = None if held else found
    if found is None and match.rule == "event.organized":
        found = _pattern("sent").search(text, match.begin, phrase.end)
    if found is None and match.rule == "event.after_comma":
        found = _pattern("walked").search(text, 0, match.groups["verb"][0])
    if found is None and not event.values("venue"):
        found = next(
            (
                there
                for name, begin, end in _elsewhere(text, phrase)
                if (there := _pattern(name).search(text, begin, end))
            ),
            None,
        )
    return found.span("venue") if found else None


def _elsewhere(text: str, phrase: Phrase) -> Iterator[tuple[str, int, int]]:
    """The patterns that tell a venue further from the event's name, in their order, and where each is looked for."""
    before, after = (0, phrase.begin), (phrase.end, len(text))
    yield from (("later", *after), ("first_stop", *after), ("ended", *after), ("gathered", *after))
    yield ("dated", *after)
    yield from (("gathered", *before), ("labelled", *after), ("ahead", 0, phrase.begin + 1), ("site", *before))
    yield from (("here", 0, len(text)),) if any(here in text for here in _HERE) else ()
    yield from (("scene", *before), ("indoors", *before), ("bare", *before), ("scenic", *before))
    yield from (("followed", *before), ("followed", *after), ("fought", *after), ("fought", *before))


def _holds(body: Mention) -> bool:
    """Whether a body before 举办的 is who held the event rather than where: a union, an office."""
    return isinstance(body, OrganizationMention) and body.coarse in _HOSTS


def _pattern(name: str) -> re.Pattern[str]:
    return rules.pattern("phrases/venues", f"venue.{name}")


@cache
def _letters() -> dict[str, str]:
    """The cities by the one character that stands for them: 京."""
    return {letter: name for letter, name, *_ in rows("letters_of_places.tsv")}


@cache
def _doing() -> re.Pattern[str]:
    """What was done at a place, where a phrase has taken it in with the place: 体育中心〔降下〕, 古镇〔摆开28口〕."""
    done = f"{alternation(words('held.txt'))}|征求|了解|听取|查看|收集|服务(?:群众|职工|市民|居民|百姓|大家)"
    done += "|建成|投用|支起|搭起|摆出|结束|降下|摆[开下出]|打[出满]|落下|拉开|吹响|敲响"
    return re.compile(f"(?<=..)(?:{done})(?!{HAN}{{0,2}}(?:{alternation(words('place_heads.txt'))}|[厅室站点]))")


@cache
def _tail() -> re.Pattern[str]:
    """What follows a place and is none of its name: 等地, 内, how the event was held."""
    return re.compile(
        f"(?:等地?|内|(?<=[”馆厅场楼室院园堂宫])里|[两二三四五六\\d]个?(?:场馆|场地|会场|赛场|赛区|考点)|列队|集合|{alternation(words('manners.txt'))})+$"
    )


@cache
def _no_place() -> re.Pattern[str]:
    form = {"whole": "^{}$", "start": "^{}", "end": "{}上?$", "": "{}"}
    listed = (form[where[0] if where else ""].format(re.escape(word)) for word, *where in rows("not_venues.txt"))
    return re.compile(
        "|".join(
            (
                *listed,
                "[日月年]$",
                r"期间$|^(?:日前|近日|目前|此前|先前|早前|随后|当[天日晚])|^(?:早上|上午|中午|下午|傍晚|晚上|凌晨|夜里)|^\d{1,2}[点时]",
                "(?:[工属员师众部统围声曲舞乐演]|行业|家庭)[内中]$",
                "(?:组织|带领|主持|见证|号召|推动|陪同|配合|指导|支持|关心|帮助|领导)下$",
                "公众号|系统$|精神$|时刻$|高潮$|设置?了$",
                "^(?:最近|近期|刚刚)$|^由|^(?:根据|按照|依据|遵照|围绕)|^这[里个次场项届]|^[本此]次|^(?:以此|进一步)?(?:提升|推动|推进|丰富|加强|营造|促进|增强|构建|展现|提高|激发|弘扬|助力|引导|深化|强化|活跃|落实|贯彻)|主办|承办|(?:活动|仪式|体验中|比赛中|环节中)$",
                "^\ue002$",
                "^[一二三四五六七八九十百千几数]+[余多]?$",
                r"^\d{4}年|\d余?多?[名位户]|^\d+余?多?[家个所处]|[两三四五六七八九十][家个所](?:厂|企业|单位|学校|村|社区|街道)",
            )
        )
    )
