"""Finds what a sentence tells of organizations that became others: renamed, merged, divided, set up anew."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest import rules
from ingest.dates import DateMention
from ingest.mentions import OrganizationMention
from ingest.symbols import SYMBOLS

if TYPE_CHECKING:
    from ingest.reading import Reading
    from ingest.rules import Match

_UNDATED = frozenset(("change.in_brackets", "change.now_in_brackets", "change.formerly"))
_DATED_INSIDE = frozenset(("change.renamed_from", "change.remade_from", "change.merged_from", "change.based_on"))
_ORG, _DATE = SYMBOLS["organization"], SYMBOLS["date"]
_WHEN = re.compile(f"{_DATE}|(?<!\\d)((?:1[89]|20)\\d\\d)年(?:(1[0-2]|[1-9])月)?")
_FOUNDED = re.compile("成立|创[办建立]|建[校于立院厂]|始建|诞生|以来|出生|[召举]|毕业|参加工作|入职|进[入厂]")
_BEFORE_DATE = re.compile("(?:成立|创[办建立]|建[校于立院厂]|始建|诞生|自|从)[于在]?$")
_OPEN = re.compile(
    "拟|建议|申请|计划|提议|提出|能否|是否|如果|倘若|一旦|争取|力争|筹备|酝酿|讨论|(?<!不)未(?!来)|没有|没能|不(?!久|断)"
    f"|将(?=(?:正式|统一|适时|逐步|也|于|在|{_DATE}|\\d{{4}}年|\\d{{1,2}}月|[，])*$)"
)
_ONLY_ASKED = re.compile("”?(?:的)?(?:请示|申请|建议|方案|提案|议案|设想|构想|可行性)")
_BY = re.compile("(?:经|根据|按照|依据|报经)[^，。；]{0,30}")
_CUT = re.compile("[。；！？]")


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the class of it, the organizations before and after it, its day ("" unknown), and what told it."""

    cls: str
    old: tuple[OrganizationMention, ...]
    new: tuple[OrganizationMention, ...]
    when: str
    rule: str
    verb: str


def find(reading: Reading) -> list[Change]:
    """The changes that a sentence states to have happened, each told by the rule of highest priority."""
    found: list[Change] = []
    taken: list[tuple[int, int]] = []
    for match in rules.matches(reading.symbols, "changes", "change"):
        span = _span(match)
        if any(span[0] < end and begin < span[1] for begin, end in taken) or _is_open(reading, match):
            continue
        if change := _change(reading, match):
            found.append(change)
            taken.append(span)
    return found


def _span(match: Match) -> tuple[int, int]:
    """Both sides of a change, without the last: what a body became may become another in the same sentence."""
    sides = (match.groups["old"], match.groups["new"])
    return min(side[0] for side in sides), max(side[0] for side in sides)


def _change(reading: Reading, match: Match) -> Change | None:
    old, new = _bodies(reading, match, "old"), _bodies(reading, match, "new")
    names = [{one.name for one in side} for side in (old, new)]
    if not all(names) or names[0] & names[1]:
        return None
    cls = match.role
    if len(names[0]) > 1 or len(names[1]) > 1:
        cls = "Merger" if len(names[0]) > 1 else "Division"
    verb = reading.symbols.text[slice(*match.groups["verb"])] if "verb" in match.groups else ""
    return Change(cls, old, new, _when(reading, match), match.rule, verb)


def _bodies(reading: Reading, match: Match, side: str) -> tuple[OrganizationMention, ...]:
    found = reading.bodies(*match.groups[side])
    return tuple(one for one in found if isinstance(one, OrganizationMention) and not one.shared)


def _is_open(reading: Reading, match: Match) -> bool:
    """Whether a change is planned, asked for or denied."""
    text = reading.symbols.text
    end = match.groups.get("verb", match.groups["new"])[0]
    if match.rule in _UNDATED:
        return False
    clause = _CUT.split(text[:end])[-1]
    return bool(_OPEN.search(clause.replace("不再", "不")) or _ONLY_ASKED.match(text, match.end))


def _when(reading: Reading, match: Match) -> str:
    """The day, month or year that the sentence gives the change: the last before its verb that tells nothing else."""
    if match.rule in _UNDATED or "verb" not in match.groups:
        return ""
    text, verb = reading.symbols.text, match.groups["verb"][0]
    first = match.begin if match.rule in _DATED_INSIDE else 0
    for found in reversed([*_WHEN.finditer(text, first, verb)]):
        after = _BY.sub("", text[found.end() : max(match.begin, found.end())])
        if _CUT.search(after) or _ORG in after.partition("，")[2] or _FOUNDED.search(after):
            return ""
        if not _BEFORE_DATE.search(text, 0, found.start()) and not _FOUNDED.match(text, found.end()):
            return _day(reading, found)
    return ""


def _day(reading: Reading, found: re.Match[str]) -> str:
    if found[1]:
        return f"{found[1]}-{int(found[2]):02}" if found[2] else found[1]
    date = reading.symbols.mentions[found.start()]
    return date.start if isinstance(date, DateMention) else ""
