"""Finds what a sentence without a subject says that those of the one before it bear: 曾获…, 他们均获评…."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ingest import contests
from ingest.awards import Win
from ingest.lexicon import alternation, words
from ingest.mentions import Mention
from ingest.symbols import SYMBOLS, Symbols

_PERSON, _COUNT, _ORG = (SYMBOLS[kind] for kind in ("person", "count", "organization"))
_HONOURS = f"{SYMBOLS['honour']}(?:(?:获得者)?(?:、|和|及|以及)?{SYMBOLS['honour']})*"
_WITHOUT_SUBJECT = re.compile(
    rf"(?:(?:此前|之前|后来|去年|今年|同年|次年|当年|如今)，?)?(?:{SYMBOLS['date']}|[他她]|先后|曾经?|还|也|并|多次|其?个人|，|\d{{4}}年|凭借|工作以来|多年来)|[^，。；]{{2,16}}[年岁]来?，|[^，。；：“]{{2,20}}，[他她](?!们)"
)
_ONE = f"[{SYMBOLS['prize']}{SYMBOLS['honour']}]"
_TO_HIM = re.compile(
    f"(?:授予|颁给|追授|发给)了?[他她](?!们)[^，。；]{{0,8}}?(?P<what>{_ONE}(?:[、和]{_ONE})*)|"
    f"[将把](?P<it>{_ONE})[^，。；]{{0,8}}?[颁授送交递发][予到给]了?[他她](?!们)"
)
"""What others gave the one named before: 授予他〔honour〕, 将〔honour〕证书颁到他手里."""
_ALSO = re.compile(f"，[并还又也]?(?:荣获|获得?|夺得|摘得|捧回)了?{SYMBOLS['prize']}(?=[，。；]|$)")
_THEY = ("他们", "她们")
_OF_ALL = re.compile("(?:他们|她们)(?:[两三四五六七八九十几]人)?(?:均|都|全部|先后|皆)")


def of_subject(symbols: Symbols, people: Sequence[Mention]) -> list[Win]:
    """The honors that a sentence without a subject says the people of the one before it bear: 曾获…, 他们均获评…."""
    several = len(people) > 1
    if not people or (several and not _OF_ALL.match(symbols.text) and not symbols.text.startswith(_THEY)):
        return []
    told = (_them() if several else _pronoun()).search(symbols.text)
    told = told or (None if several else _given().search(symbols.text))
    if told:
        begin, end = told.span(told.lastgroup or "what")
        whole = (contests.shared_out(symbols, begin, prize, 1) for prize in symbols.within(begin, end, "prize"))
        also = None if several else _ALSO.match(symbols.text, end)
        prizes = [prize for each in whole for prize in each] + (symbols.within(*also.span(), "prize") if also else [])
        return [Win(person, prize, "award.of_subject") for person in people for prize in prizes]
    to_him = () if several else _TO_HIM.finditer(symbols.text)
    found = [
        Win(people[0], prize, "award.of_subject")
        for given in to_him
        for prize in symbols.within(*given.span(given.lastgroup or 0), "prize", "honour")
    ]
    if found or not _WITHOUT_SUBJECT.match(symbols.text):
        return found
    for won in _bears().finditer(symbols.text):
        if not symbols.within(0, won.start(), "person", "organization"):
            borne = symbols.within(*won.span("what"), "honour")
            found += [Win(person, honour, "award.of_subject") for person in people for honour in borne]
    return found


@cache
def _bears() -> re.Pattern[str]:
    verbs = alternation(words("winning.txt"))
    return re.compile(
        rf"(?:{verbs}|入选|(?<=[他她])是|[已也还][经]?是)了?[^，。；]{{0,8}}?(?P<what>{_HONOURS})(?!{_COUNT})"
    )


@cache
def _them() -> re.Pattern[str]:
    """The one prize that all those named before won: 他们双双获得〔prize〕."""
    verbs, others = alternation(words("winning.txt")), f"{_ORG}{_PERSON}{SYMBOLS['prize']}"
    return re.compile(
        rf"^[他她]们(?:[两二三四五六]人)?[^。；“曾{others}]{{0,30}}?(?:双双|均|都|同|并列|共同|一同|全部)(?:{verbs})[了到]?[^，。；{others}]{{0,10}}?"
        rf"(?P<what>{SYMBOLS['prize']})(?=[，。；]|奖[杯牌]|$)"
    )


@cache
def _given() -> re.Pattern[str]:
    """What went to the one named before (〔prize〕归她), or is said of him alone (他总分〔prize〕)."""
    others = f"{_ORG}{_PERSON}{SYMBOLS['prize']}"
    return re.compile(
        rf"(?P<what>{SYMBOLS['prize']})(?:奖[杯牌]|证书|绶带|称号)?(?:，?[^，。；{others}]{{0,6}}(?:非[他她]莫属|归(?:属|了|于)?[他她](?!们)|给了?[他她](?!们|的)|[到在]了?[他她](?!们)的?[手身胸]))"
        rf"|(?:^|，)[他她](?!们)(?:在[^。；“{_PERSON}{SYMBOLS['prize']}]{{0,40}}[中里上])?(?![^，。；]{{0,4}}(?:最好|曾|此前|去年|前))[^，。；“{others}]{{0,8}}(?P<alone>{SYMBOLS['prize']})(?=，|。|；|$)"
    )


@cache
def _pronoun() -> re.Pattern[str]:
    """A rank that 他 or 她 won, and no one else of the sentence: 最终，他以96分的成绩夺得〔prize〕."""
    verbs, others = alternation(words("winning.txt")), f"{_ORG}{_PERSON}"
    return re.compile(
        rf"(?:^|[，；])(?:[^，。；{others}]{{0,4}}[他她](?!们)|这(?:位|名|个)(?:{SYMBOLS['quoted']}|[^，。；{others}]){{2,16}}?(?=以|凭|，|最终|一举))[^。；说“{others}{SYMBOLS['prize']}曾]{{0,40}}?(?:{verbs})[了到]?[^，。；{others}]{{0,10}}?"
        rf"(?P<what>{SYMBOLS['prize']})(?=[，。；]|奖[杯牌]|$)"
    )
