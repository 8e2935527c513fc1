"""The forms of a date, each with its pattern and how it is resolved against a calendar."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import partial

from ingest.calendar import Calendar
from ingest.counts import parse
from ingest.lexicon import HAN, found_from

_YEAR = r"(?:(?P<{0}y>(?:19|20)\d\d)(?:年[-/.]?|[-/.])|(?P<{0}ry>今年|去年|明年|前年|当年|同年|次年|翌年)的?)"
_MONTH = r"(?P<{0}m>1[0-2]|0?[1-9])(?: ?月份? ?|[-/.](?=\d))"
_DAY = r"(?P<{0}d>3[01]|[12]\d|0?[1-9])(?: ?日|号|(?![\d月年人名个场家支位%.万余多]))"
_PART = r"(?P<{0}part>上旬|中旬|下旬|初|底|末|中)?"


def _one(tag: str) -> str:
    return f"(?:{_YEAR}?{_MONTH}(?:{_DAY}|{_PART}))".format(tag)


_HOUR = r"\d{1,2}(?:时|点|:\d\d)(?:\d{1,2}分|[许整半])?"
_PART_OF_DAY = "(?:凌晨|清晨|早上|早晨|上午|中午|下午|午后|傍晚|晚[上间]?|当晚|夜[间里晚]?)"
_HOURS = rf"{_HOUR}(?:[-至到]{{1,2}}{_PART_OF_DAY}?{_HOUR})?"
_CLOCK = rf"(?:（?(?:星期|周)[一二三四五六日天]）?|（(?:农历)?{HAN}月[^（）]{{1,4}}）)?{_PART_OF_DAY}?(?: ?{_HOURS})?"
_RANGE = re.compile(
    rf"(?<![\d第])(?:{_one('a')}{_CLOCK})\s?(?:(?:起|开始)?，?(?:一直|持续|延续|进行)?[至到]|[打战赛]到|-{{1,2}}|、|和|及)\s?(?:{_one('b')}|(?P<c>3[01]|[12]\d|0?[1-9])"
    rf"(?:日|号)){_CLOCK}".replace("\\s?", " ?")
)
_SINGLE = re.compile(rf"(?<![\d第.]){_one('a')}{_CLOCK}")
_OF_DIARY = re.compile(r"\d{1,2}\.[0-3]\d(?! ?[\d万亿千百个名人家元米公吨倍岁分平亩次项%℃度])")
_MONTHS = re.compile(
    r"(?<![\d第])(?:(?P<y>\d{4})年|(?P<ry>今年|去年|明年))?(?P<m>1[0-2]|[1-9])(?:月)?(?:至|到|-)(?P<n>1[0-2]|[1-9])月(?!\d)份?"
)
_BARE = re.compile(
    rf"(?:(?P<this>[本当]月)|(?<![\d月年第]))(?P<d>3[01]|[12]\d|[1-9])"
    rf"(?:日(?!报|讯)(?:(?:至|到|-)(?P<e>3[01]|[12]\d|[1-9])日)?|(?:至|到|-)(?P<f>3[01]|[12]\d|[1-9])日)(?!内){_CLOCK}"
)
_NEAR_MONTH = re.compile("(?P<w>上|本|当|下)个?月(?:份|[上中下]旬|初|底|末)?(?=[，起在将]|举办|召开|开展|举行)")
_WEEKDAY = re.compile(r"(?P<w>上上?|本|这|下)(?:个)?(?:周|星期)(?P<d>[一二三四五六日天])")
_DAY_LABEL = re.compile(
    r"(?<=【)(?:周|星期)(?P<d>[一二三四五六日天])(?=】)"
    r"|(?<![^，。；：！？”\s])(?:周|星期)(?P<day>[一二三四五六日天])(?:一?早|早[上晨]|清晨|上午|中午|下午|傍晚|晚上?)(?=，|[一-鿿])"
)
_YESTERDAY = re.compile(rf"(?<!{HAN})(?P<w>昨日|昨天|前天|今日|今天)(?=[，上下晚，])")
_LONE_YEAR = re.compile(
    r"(?<![\d第])(?:(?P<y>20\d\d)年|(?P<ry>今年|去年|明年))(?=以来|，|吸引|共|已|累计|全年|期间|在[^，。]{2,16}(?:举办|举行|召开))"
)
_VAGUE = re.compile(r"近日|日前|近期|连日来|近段时间|日来|前不久|不久前")
_SPELLED = re.compile(r"([二〇零○一三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日")
_SPELLED_DAY = re.compile(r"(?<![一-鿿年])([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日")
_NEXT_DAY = re.compile(
    r"(?:次日|翌日|第二天|(?<![^，。；此])(?:前|头)一[天日](?=，|[上下]午|晚))(?=[，上下晚早]|的(?!比))"
)
_SAME_DAY = re.compile(
    r"(?:当天|当日|同日|同一天|当晚)(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上?|夜)?"
    r"(?=，|起|(?:(?<=同日)|(?<=[上中下]午)|(?<=晚上)|(?<=天晚))(?:举行|召开|举办|开展|进行|组织))"
)
_FESTIVALS = {
    **dict.fromkeys(("元旦", "元旦节"), (1, 1)),
    **dict.fromkeys(("妇女节", "三八", "三八节"), (3, 8)),
    "植树节": (3, 12),
    **dict.fromkeys(("劳动节", "五一", "五一节"), (5, 1)),
    **dict.fromkeys(("青年节", "五四"), (5, 4)),
    "护士节": (5, 12),
    **dict.fromkeys(("儿童节", "六一", "六一节"), (6, 1)),
    **dict.fromkeys(("建军节", "八一"), (8, 1)),
    **dict.fromkeys(("建党节", "七一"), (7, 1)),
    "教师节": (9, 10),
    **dict.fromkeys(("国庆", "国庆节"), (10, 1)),
    "记者节": (11, 8),
    "宪法日": (12, 4),
}
_FESTIVAL = re.compile(
    rf"(?:(?P<f>{'|'.join(sorted(_FESTIVALS, reverse=True))})|(?<=[一四八]”))(?:当[天日晚]|这一?天){_PART_OF_DAY}?"
)
_HOUR_OF_DAY = re.compile(rf"(?<![每个十天])(?<!周[一二三四五六日])(?:当[天日])?{_PART_OF_DAY} ?{_HOURS}")
_DIGIT = re.compile("[0-9]")
_FIRST = re.compile(r"[\d今去明前当同次翌本](?<!\d\d)")
"""With what every date in digits begins."""

_WEEK = "一二三四五六日"


def _years(match: re.Match[str], tag: str, calendar: Calendar) -> int | None:
    groups = match.groupdict()
    if groups.get(f"{tag}y"):
        return int(groups[f"{tag}y"])
    shift = {"今年": 0, "当年": 0, "同年": 0, "去年": -1, "明年": 1, "前年": -2, "次年": 1, "翌年": 1}
    word = groups.get(f"{tag}ry")
    return calendar.issued.year + shift[word] if word and calendar.issued else None


def _iso(year: int, month: int, day: int = 0) -> str:
    try:
        return dt.date(year, month, day).isoformat() if day else f"{year:04d}-{month:02d}"
    except ValueError:
        return f"{year:04d}-{month:02d}"


def _read_spelled(match: re.Match[str], calendar: Calendar, ahead: bool) -> tuple[str, str] | None:
    year, month, day = (parse(part.replace("○", "〇")) for part in match.groups())
    if not year or not month or not day:
        return None
    calendar.last = (int(year), int(month))
    value = _iso(int(year), int(month), int(day))
    return value, value


def _read_spelled_day(match: re.Match[str], calendar: Calendar, ahead: bool) -> tuple[str, str] | None:
    month, day = (int(parse(part) or 0) for part in match.groups())
    year = calendar.year(month, day, ahead) if 1 <= month <= 12 and day else None
    if year is None:
        return None
    calendar.last = (year, month)
    value = _iso(year, month, day)
    return value, value


def _read_next_day(match: re.Match[str], calendar: Calendar, ahead: bool) -> tuple[str, str] | None:
    if not calendar.day:
        return None
    days = -1 if "前" in match[0] or "头" in match[0] else 1
    day = (dt.date.fromisoformat(calendar.day) + dt.timedelta(days=days)).isoformat()
    return day, day


def _read_single(match: re.Match[str], calendar: Calendar, ahead: bool) -> tuple[str, str] | None:
    month, day = int(match["am"]), int(match["ad"] or 0)
    if not match["ay"] and "月" not in match[0] and not (match.start() == 0 and _OF_DIARY.match(match.string)):
        return None
    year = _years(match, "a", calendar) or calendar.year_after(month, day, ahead)
    if year is None:
        return ("", "")
    calendar.last = (year, month)
    value = _iso(year, month, day)
    return value, value


def _read_range(match: re.Match[str], calendar: Calendar, ahead: bool) -> tuple[str, str] | None:
    month, day = int(match["am"]), int(match["ad"] or 0)
    last_month = int(match["bm"] or month)
    last_day = int(match["c"] or match["bd"] or 0)
    last_year = _years(match, "b", calendar)
    year = _years(match, "a", calendar) or calendar.year(month, day, ahead)
    if year is None or (not day and match["c"]):
        return None if year is not None else ("", "")
    if match["bry"] in {"次年", "翌年"}:
        if not match["ay"]:
            year = (calendar.year(last_month, last_day, ahead) or year) - 1
        last_year = year + 1
    elif last_year is None:
        if (last_month, last_day) < (month, day) and not match["ay"] and not match["ary"] and not ahead:
            year = (calendar.year(last_month, last_day, ahead) or year) - 1
        last_year = year + (1 if (last_month, last_day) < (month, day) else 0)
    calendar.last = (last_year, last_month)
    return _iso(year, month, day), _iso(last_year, last_month, last_day)


def _read_months(match: re.Match[str], calendar: Calendar, ahead: bool) -> tuple[str, str] | None:
    first, last = int(match["m"]), int(match["n"])
    year = int(match["y"]) if match["y"] else None
    if year is None and calendar.issued:
        year = calendar.issued.year + {"去年": -1, "明年": 1}.get(match["ry"] or "", 0)
        if not match["ry"] and not ahead and first > calendar.issued.month:
            year -= 1
    if year is None:
        return "", ""
    return _iso(year, first), _iso(year + (last < first), last)


def _read_bare(match: re.Match[str], calendar: Calendar, ahead: bool) -> tuple[str, str] | None:
    if calendar.issued is None:
        return "", ""
    day, last = int(match["d"]), int(match["e"] or match["f"] or match["d"])
    if match["this"]:
        calendar.last = (calendar.issued.year, calendar.issued.month)
    if calendar.last is None:
        month = calendar.issued.replace(day=1)
        if day > calendar.issued.day and not ahead:
            month = (month - dt.timedelta(days=1)).replace(day=1)
        calendar.last = (month.year, month.month)
    year, number = calendar.last
    return _iso(year, number, day), _iso(year, number, last)


def _read_weekday(match: re.Match[str], calendar: Calendar, ahead: bool) -> tuple[str, str] | None:
    if calendar.issued is None:
        return "", ""
    weeks = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1}[match["w"]]
    monday = calendar.issued - dt.timedelta(days=calendar.issued.weekday())
    day = monday + dt.timedelta(weeks=weeks, days=_WEEK.index(match["d"].replace("天", "日")))
    return day.isoformat(), day.isoformat()


def _read_near_month(match: re.Match[str], calendar: Calendar, ahead: bool) -> tuple[str, str] | None:
    if calendar.issued is None:
        return "", ""
    months = calendar.issued.year * 12 + calendar.issued.month - 1 + {"上": -1, "下": 1}.get(match["w"], 0)
    calendar.last = (months // 12, months % 12 + 1)
    value = _iso(*calendar.last)
    return value, value


def _read_day_label(match: re.Match[str], calendar: Calendar, ahead: bool) -> tuple[str, str] | None:
    if calendar.issued is None:
        return "", ""
    back = (calendar.issued.weekday() - _WEEK.index((match["d"] or match["day"]).replace("天", "日"))) % 7
    day = (calendar.issued - dt.timedelta(days=back)).isoformat()
    return day, day


def _read_near(match: re.Match[str], calendar: Calendar, ahead: bool) -> tuple[str, str] | None:
    if calendar.issued is None:
        return "", ""
    day = calendar.issued - dt.timedelta(days={"今": 0, "昨": 1, "前": 2}[match["w"][0]])
    return day.isoformat(), day.isoformat()


def _read_year(match: re.Match[str], calendar: Calendar, ahead: bool) -> tuple[str, str] | None:
    if match["y"]:
        return match["y"], match["y"]
    if calendar.issued is None:
        return "", ""
    year = str(calendar.issued.year + {"今年": 0, "去年": -1, "明年": 1}[match["ry"]])
    return year, year


def _read_same_day(match: re.Match[str], calendar: Calendar, ahead: bool) -> tuple[str, str] | None:
    return (calendar.day, calendar.day) if calendar.day else None


def _read_festival(match: re.Match[str], calendar: Calendar, ahead: bool) -> tuple[str, str] | None:
    name = match["f"] or match.string[max(0, match.start() - 3) : match.start() - 1]
    month, day = _FESTIVALS.get(name, (0, 0))
    year = calendar.year(month, day, ahead) if month else None
    if year is None:
        return None
    value = _iso(year, month, day)
    return value, value


def _read_vague(match: re.Match[str], calendar: Calendar, ahead: bool) -> tuple[str, str]:
    return "", ""


_Read = Callable[[re.Match[str], Calendar, bool], tuple[str, str] | None]
_Find = Callable[[str], Iterator[re.Match[str]]]
Form = tuple[frozenset[str], _Find, _Read]


def _forms(*listed: tuple[str, _Find, _Read]) -> tuple[Form, ...]:
    """Forms of a date, each with characters of which every text with such a date has one."""
    return tuple((frozenset(signs), find, read) for signs, find, read in listed)


_IN_CHARACTERS = _forms(("年", _SPELLED.finditer, _read_spelled), ("月", _SPELLED_DAY.finditer, _read_spelled_day))
_IN_DIGITS = _forms(
    ("至到-", partial(found_from, _FIRST, _MONTHS), _read_months),
    ("月-/.", partial(found_from, _FIRST, _RANGE), _read_range),
    ("月-/.", partial(found_from, _FIRST, _SINGLE), _read_single),
    ("日", partial(found_from, _FIRST, _BARE), _read_bare),
    ("时点:", _HOUR_OF_DAY.finditer, _read_same_day),
)
_IN_WORDS = _forms(
    ("周星", _WEEKDAY.finditer, _read_weekday),
    ("月", _NEAR_MONTH.finditer, _read_near_month),
    ("【周星", _DAY_LABEL.finditer, _read_day_label),
    ("昨前今", _YESTERDAY.finditer, _read_near),
    ("年", partial(found_from, _FIRST, _LONE_YEAR), _read_year),
    ("当这", _FESTIVAL.finditer, _read_festival),
    ("当同", _SAME_DAY.finditer, _read_same_day),
    ("次翌第前头", _NEXT_DAY.finditer, _read_next_day),
    ("近前来久", _VAGUE.finditer, _read_vague),
)
_EVERY_FORM = (*_IN_CHARACTERS, *_IN_DIGITS, *_IN_WORDS)
_WITHOUT_DIGITS = (*_IN_CHARACTERS, *_IN_WORDS)


def forms(text: str) -> tuple[Form, ...]:
    """The forms that a date in this text can have, in the order in which they claim it.

    Each is characters of which every such date has one, what finds it, and what reads a match: first and last day
    (ISO), empty where vague, or None where it is no date.
    """
    return _EVERY_FORM if _DIGIT.search(text) else _WITHOUT_DIGITS
