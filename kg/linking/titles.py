"""Takes the name of an event apart: edition, year, quoted names, and what is left to compare."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from kg.linking import places

_QUOTED = re.compile('[“"「]([^”"」]{2,20})[”"」]')
_NUMBERED = re.compile(
    r"(?:第([一二三四五六七八九十百零〇\d]+)|(首))(届|期|批|次|季|场|站|轮|讲|号|片区|赛区|组|营|班)"
)
_SESSION = re.compile(r"([一二三四五六七八九十]+)届([一二三四五六七八九十]+)次")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:[-—~至](\d{2,4}))?年?度?")
_MONTH = re.compile(r"(?<!\d)(\d{1,2}|[一二三四五六七八九十]{1,2})月份?|([春夏秋冬]季|上半年|下半年)")
_STAGE = re.compile(
    r"(?:(?:正式)?启动(?:仪式|式|大会|会)?|开班(?:仪式|式)|开幕(?:仪式|式)?|闭幕(?:仪式|式)?|开营(?:仪式|式)|开赛(?:仪式)?|"
    r"结业(?:仪式|典礼|式)|颁奖(?:仪式|典礼)|总?决赛|初赛|复赛|半决赛|预赛)$"
)
_MARKS = re.compile(r"[\W_]+")
_DIGITS = {word: number for number, word in enumerate("零一二三四五六七八九")} | {"〇": 0}
_HEADS = re.compile(
    "(?:慰问|座谈会|培训班|培训|讲座|会议|大会|推进会|调研|送清凉|送温暖|义诊|演出|比赛|竞赛|大赛|运动会|晚会|展览|宣讲|联谊会|联谊|"
    "交流会|研讨会|部署会|动员会|总结会|例会|招聘会|评选|表彰大会|代表大会|仪式)$"
)
_SCOPE = re.compile("^(?:[省市区县]?总工会|全国|全省|全市|全区|全县|全镇|全系统|[省市区县](?=总工会|职工|直))")
_PLAIN_LENGTH = 9


@dataclass(frozen=True, slots=True)
class Title:
    """A name in parts: ``base`` has no mark, number, year or stage (启动仪式), ``brands`` is what stands quoted."""

    base: str
    numbers: frozenset[tuple[str, int]]
    years: frozenset[str]
    months: frozenset[str]
    brands: frozenset[str]

    @property
    def is_plain(self) -> bool:
        """Whether many events may bear this name: it is short, and nothing in it is quoted or counted."""
        return not (self.numbers or self.years or self.brands) and len(self.base) < _PLAIN_LENGTH

    @property
    def bare(self) -> str:
        """The base without the region or scope that it begins with: 全市职工羽毛球赛 → 职工羽毛球赛."""
        _, rest = places.split(self.base)
        return _SCOPE.sub("", rest)

    @property
    def head(self) -> str:
        """What kind of event the name ends with, or its last two characters."""
        found = _HEADS.search(self.base)
        return found[0] if found else self.base[-2:]


@lru_cache(maxsize=1 << 10)
def read(name: str) -> Title:
    """The parts of the name of an event or series."""
    plain = unicodedata.normalize("NFKC", name.replace("“", "「").replace("”", "」")).casefold()
    numbers = {(unit, 1 if first else number(count)) for count, first, unit in _NUMBERED.findall(plain)}
    sessions = {("届", number(one)) for one, _ in _SESSION.findall(plain)}
    sessions |= {("届次", number(two)) for _, two in _SESSION.findall(plain)}
    years = {year for year, _ in _YEAR.findall(plain)}
    months = {one or other for one, other in _MONTH.findall(plain)}
    rest = _YEAR.sub("", _SESSION.sub("", _NUMBERED.sub("", plain)))
    base = _MARKS.sub("", rest)
    trimmed = _STAGE.sub("", base)
    base = trimmed if len(trimmed) > 3 else base
    brands = {_MARKS.sub("·", brand).strip("·") for brand in _QUOTED.findall(plain)}
    return Title(base, frozenset(numbers | sessions), frozenset(years), frozenset(months), frozenset(brands))


def number(text: str) -> int:
    """A number as written in digits or in Chinese up to 99: 十二 → 12."""
    if text.isdecimal():
        return int(text)
    if "百" in text:
        hundreds, _, rest = text.partition("百")
        return 100 * number(hundreds or "一") + (number(rest.lstrip("零")) if rest.lstrip("零") else 0)
    tens, ten, ones = text.rpartition("十")
    return (10 * (number(tens) if tens else 1) if ten else 0) + sum(_DIGITS[one] for one in ones)


def is_within(short: str, long: str) -> bool:
    """Whether the characters of one name stand in another in their order."""
    letters = iter(long)
    return all(letter in letters for letter in short)
