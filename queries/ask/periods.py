"""Finds the period that a question names, and takes it out of the question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")

_ZH_DATE = (
    r"(?:\d{4}年(?:\d{1,2}月(?:份|\d{1,2}[日号])?)?|\d{1,2}月(?:份|\d{1,2}[日号])?|\d{4}-\d{2}(?:-\d{2})?"
    r"|(?:十[一二]|[一二三四五六七八九十])月(?:份)?|今年|去年|前年|本月|这个月|上个?月)"
)
_ZH = re.compile(
    rf"(?:在|于|从|自)?(?P<a>{_ZH_DATE})(?:(?:至|到|—|–|-|~|和|与)(?P<b>{_ZH_DATE}|\d{{1,2}}[日号]))?"
    r"(?P<open>以来|以后|之后|起)?(?P<close>以前|之前)?(?:期间|之间|间|里|内|当天)?的?[,，]?"
)
_EN_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_EN_DATE = (
    rf"(?:\d{{4}}-\d{{2}}(?:-\d{{2}})?|\d{{1,2}}(?:st|nd|rd|th)? {_EN_MONTH}(?:,? \d{{4}})?"
    rf"|{_EN_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,? \d{{4}})?|{_EN_MONTH}(?:,? (?:of )?\d{{4}})?|\d{{4}}"
    r"|this year|last year|this month|last month)"
)
_EN = re.compile(
    rf" (?P<word>in|on|during|since|after|before|until|from|between) (?P<a>{_EN_DATE})"
    rf"(?: (?:to|until|and|through) (?P<b>{_EN_DATE}))?(?![\w一-鿿])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Period:
    """From and to, as ISO text as precise as the question is; ``0000`` stands for a year that it leaves open."""

    start: str
    end: str

    def in_year(self, latest: str) -> Period:
        """The period with the latest years that make its months come no later than ``latest``, an ISO date."""
        start, end = (_dated(text, latest) for text in (self.start, self.end))
        return Period(_dated(self.start, end) if end and start > end + "~" else start, end)


def take(question: str, lang: str, today: date | None = None) -> tuple[str, Period | None]:
    """The question without the period that it names, and the period; the question itself and None without one."""
    return (_take_zh if lang == "zh" else _take_en)(question, today or date.today())


def _take_zh(question: str, today: date) -> tuple[str, Period | None]:
    found = _ZH.search(question)
    if found is None:
        return question, None
    start = _zh(found["a"], today)
    end = _zh(found["b"], today, start=start) if found["b"] else start
    rest = question[: found.start()] + question[found.end() :]
    return rest.strip(",，"), Period("" if found["close"] else start, "" if found["open"] else end)


def _take_en(question: str, today: date) -> tuple[str, Period | None]:
    found = _EN.search(" " + question)
    if found is None:
        return question, None
    start = _en(found["a"], today)
    end = _en(found["b"], today, start=start) if found["b"] else start
    word = found["word"].lower()
    rest = (" " + question)[: found.start()] + (" " + question)[found.end() :]
    period = Period("" if word in ("before", "until") else start, "" if word in ("since", "after") else end)
    return rest.strip(" ,"), period


def _zh(text: str, today: date, *, start: str = "") -> str:
    if text in ("今年", "去年", "前年"):
        return str(today.year - ("今年", "去年", "前年").index(text))
    if text.endswith("月") and not text[0].isdigit() and text[0] in "本这上":
        return _month(today, back=text[0] == "上")
    if re.fullmatch(r"[\d-]+", text):
        return text
    year, month, day = (_part(text, unit) for unit in ("年", "月", "[日号]"))
    return _iso(year or start[:4], month or start[5:7], day)


def _part(text: str, unit: str) -> str:
    found = re.search(rf"(\d+|[一二三四五六七八九十]+){unit}", text)
    if found is None:
        return ""
    return found[1] if found[1].isdigit() else str(_NUMERALS.index(found[1]) + 1)


def _en(text: str, today: date, *, start: str = "") -> str:
    lower = text.lower()
    if lower.endswith("year"):
        return str(today.year - lower.startswith("last"))
    if lower.endswith("month"):
        return _month(today, back=lower.startswith("last"))
    if re.fullmatch(r"\d{4}(-\d{2}){0,2}", text):
        return text
    word = re.search(_EN_MONTH, lower)
    month = next((number for number, name in enumerate(_MONTHS, 1) if word and word[0].startswith(name)), 0)
    year = re.search(r"\d{4}", lower)
    day = re.search(r"(?<!\d)\d{1,2}(?!\d)", lower)
    return _iso(year[0] if year else "", str(month), day[0] if day else "")


def _month(today: date, *, back: bool) -> str:
    year, month = (today.year - (today.month == 1), today.month - 1 or 12) if back else (today.year, today.month)
    return f"{year}-{month:02}"


def _iso(year: str, month: str, day: str) -> str:
    return "-".join([year or "0000", *(f"{int(part):02}" for part in (month, day) if part)])


def _dated(text: str, latest: str) -> str:
    if not text.startswith("0000"):
        return text
    year = int(latest[:4])
    return f"{year if text[5:7] <= latest[5:7] or not latest[5:] else year - 1}{text[4:]}"
