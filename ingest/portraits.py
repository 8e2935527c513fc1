"""Reads what a phrase behind a name says of a person: 〔name〕，全国劳动模范，〔body〕钳工。"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import rules
from ingest.lexicon import HAN
from ingest.listed_posts import ends_with_post
from ingest.mentions import Mention
from ingest.posts import TRADE, Post
from ingest.surnames import plausible
from ingest.symbols import SYMBOLS, Symbols

_HONOUR, _ORG, _DATE, _COUNT = (SYMBOLS[kind] for kind in ("honour", "organization", "date", "count"))
_BRACKET = re.compile(f"(?:老师|同志|师傅|教授)?（(?P<said>[^（）]*{_HONOUR}[^（）]*)）")
_BEFORE_BRACKET = re.compile(
    f"(?:^|[，；：、和与及])(?P<name>{HAN}{{2,4}}?)(?:老师|同志|师傅|教授)?（[^（）]*{_HONOUR}[^（）]*）"
)
_SENTENCE = re.compile("[，：](?P<said>[^。；！？：]+)(?:[。；]|$)")
_VITA = re.compile(f"，(?:[男女]，|{_DATE}(?:出生|生)|{HAN}{{1,4}}族，)")
_BEING = re.compile(
    rf"(?:退休前|生前)?(?:是|系|为(?=(?:\d{{4}}年度?)?{_HONOUR}))(?P<said>[^，。；！？：]+)(?:[，。；]|$)"
)
_HONOURS = f"{_HONOUR}(?:称号)?(?:获得者|得主)?(?:[、和及]?{_HONOUR}(?:称号)?(?:获得者|得主)?)*"
_HONOURED = re.compile(
    rf"(?:，[他她]?)?(?:不仅|不但|既|同时|也|还|又|曾经?|就|便|都|均)*[是系][^，。；、{_ORG}{_HONOUR}]{{0,8}}?(?P<said>{_HONOURS})(?:之一)?(?=[，。；、]|$)"
    rf"(?:，(?:同时)?[也还又]?(?:曾经?)?(?:是|获得?|获评)[^，。；、{_ORG}{_HONOUR}]{{0,8}}?(?P<more>{_HONOURS})(?=[，。；、]|$))?"
    rf"|，(?:一[名位])?(?P<apposed>{_HONOURS})(?=[，。；]|$)"
    rf"|(?:教授|老师|同志|师傅)?作为(?P<speaking>{_HONOURS})(?=的?代表|[，。；]|出席|参加|发言|作|受|应)"
)
"""What says that someone bears an honor, whatever else the sentence tells of them."""
_SUMMED_UP = re.compile(
    rf"(?:等?(?:{_COUNT}|[一二两三四五六七八九十]+[位名])|等)(?:(?![申推])[^，。；、{_ORG}{_HONOUR}]{{1,6}}的|首[届批]|新晋|困难|退休|老|女)?(?P<said>{_HONOURS})"
)
_BORNE = re.compile(
    rf"(?:{_DATE}|\d{{4}}年)?(?:荣获|曾获|获得?|获评)?(?:{_DATE}|\d{{4}}年度?)?{_HONOUR}+(?:称号)?(?:获得者|得主)?"
)
_NEUTRAL = re.compile(
    rf"[男女]|{HAN}{{1,4}}族|\d+岁|[{_DATE}{_COUNT}](?:出生|生|入党|参加工作)?|{HAN}{{2,4}}党员|{HAN}{{2,6}}人|{HAN}{{2,4}}(?:学历|学位|文化(?:程度)?)"
)
_AT_WORK = re.compile(f"(?:现任|现为|时任)?(?P<org>{_ORG})?的?(?:一[名位])?(?P<post>{HAN}{{2,14}})")
_PIECE = re.compile("[^，、]+")


def told(symbols: Symbols, begin: int, end: int) -> tuple[tuple[Post, ...], tuple[Mention, ...]]:
    """The posts and honours that a phrase behind the name at ``begin`` tells, if it tells nothing else."""
    text = symbols.text
    match = _BRACKET.match(text, end) or _BEING.match(text, end)
    match = match or (_SENTENCE.match(text, end) if not text[:begin].strip("-—") else None)
    partly = _VITA.match(text, end) is not None
    said = _read(symbols, match.span("said"), partly=partly) if match else None
    if said is not None:
        return said
    if honoured := _HONOURED.match(text, end):
        return (), tuple(m for name in honoured.groupdict() for m in symbols.within(*honoured.span(name), "honour"))
    apposed = rules.pattern("phrases/persons", "post.apposed").match(text, end)
    if apposed is None or "为" in apposed["post"] or not ends_with_post(apposed["post"]):
        return (), ()
    return (Post(apposed["post"], symbols.mentions.get(apposed.start("org"))),), ()


def summed_up(symbols: Symbols) -> Iterator[tuple[int, tuple[Mention, ...]]]:
    """Where a list of names ends that a number or 等 sums up, and the honors that it sums them up by."""
    for told in _SUMMED_UP.finditer(symbols.text) if _HONOUR in symbols.text else ():
        yield told.start(), tuple(symbols.within(*told.span("said"), "honour"))


def honoured(text: str) -> Iterator[tuple[int, int]]:
    """The names that a bracket with an honor follows: 和王强（青石市劳动模范）."""
    for match in _BEFORE_BRACKET.finditer(text) if "（" in text and _HONOUR in text else ():
        if plausible(match["name"]):
            yield match.span("name")


def bracketed(symbols: Symbols, end: int) -> tuple[Mention, ...]:
    """The honours in a bracket behind a name: 〔name〕（青石市劳动模范）."""
    match = _BRACKET.match(symbols.text, end)
    said = _read(symbols, match.span("said")) if match else None
    return said[1] if said else ()


def _read(
    symbols: Symbols, span: tuple[int, int], *, partly: bool = False
) -> tuple[tuple[Post, ...], tuple[Mention, ...]] | None:
    """The posts and honours of a phrase; None where a piece tells something else, unless it may ``partly``."""
    held: list[Post] = []
    honours: list[Mention] = []
    owner: Mention | None = None
    for piece in _PIECE.finditer(symbols.text, *span):
        work = _AT_WORK.fullmatch(piece[0])
        if _NEUTRAL.fullmatch(piece[0]):
            continue
        if _BORNE.fullmatch(piece[0]):
            honours += symbols.within(*piece.span(), "honour")
        elif work and (ends_with_post(work["post"]) or (work["org"] and TRADE.fullmatch(work["post"]))):
            inside = symbols.within(*piece.span(), "organization")
            owner = inside[0] if inside else owner
            held.append(Post(work["post"], owner))
        elif not partly:
            return None
        elif held:
            break
    return (tuple(held), tuple(honours)) if held or honours else None
