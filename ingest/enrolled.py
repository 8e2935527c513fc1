"""Tells which lines of a notice list those whom it honors, and the title that each was given.

They stand below a sentence that says so (授予以下同志青石市五一劳动奖章。名单如下：), below 名单 alone, or below a
heading that is one of the titles given before: 一、巾帼标兵岗.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import blocks, honours
from ingest.lexicon import BRACKET, HAN
from ingest.mentions import HonourMention
from ingest.quoted_prizes import is_title
from ingest.surnames import plausible

_OPENS = re.compile(
    r"(?:授予|命名|表彰|评选|认定|追授|获得?|获评|荣获|位)[^。]*(?:奖章|奖状|先锋号|劳动模范|先进|标兵|能手|工匠|红旗手|称号|荣誉)[^。]{0,14}：$|"
    r"(?:名单|人选|人员|委员|对象)(?:如下)?(?:（[^（）]{1,12}）)?：$|“[^“”]{2,12}”[^，。；]{0,6}结果(?:如下|揭晓|公布)?：$|"
    r"^(?:[一二三四五六七八九十]+、)?[^，。；：]{0,16}(?:奖章|劳动模范|先进工作者|标兵|能手|工匠|红旗手)(?:称号)?(?:获得者|得主)?(?:（[^（）]{1,6}）)?：$"
)
_GRANTS = re.compile("授予|追授|命名|表彰|评为|评选|评定|认定")
_LIST = re.compile("(?:附件?\\d?：?)?(?P<title>[^，。；：]{0,16})名单(?:（[^（）]{1,12}）)?(?:如下)?：?")
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.、])\s*")
_ENTRY = re.compile(
    f"(?P<name>[一-鿿·]{{2,6}}|{HAN} {{1,4}}{HAN})(?:（[^（）]{{1,12}}）)?"
    "(?:(?: +|(?P<pause>，))(?!男|女)[一-鿿“][^。；：]{3,48}|（[^（）]{4,40}）)[；、，。]?"
)
_QUOTED = re.compile("“([^“”]{2,12})”")
_AMOUNT = re.compile(rf"(?:{BRACKET}|获得者|得主|名单|称号|[：:])+$")
_UNIT = re.compile(f"{HAN}{{5,24}}(?:[部室站岗线台]|团队|工作室)(?:{BRACKET})?[、；。]?")
_LEAST = 3
_MOST = 16
"""How many titles a heading can still name: a notice grants fewer, and an issue may have many notices."""


def opens(text: str) -> bool:
    """Whether a line says that those follow whom it honors or names."""
    return text.endswith("：") and _OPENS.search(text) is not None


def titles(texts: Sequence[str]) -> dict[int, HonourMention | None]:
    """The lines that list, by their number, each with the title it gives, or None: a heading, or no title is told."""
    found: dict[int, HonourMention | None] = {}
    given: list[HonourMention] = []
    last: list[HonourMention] = []
    title: HonourMention | None = None
    listing = False
    for index, text in enumerate(map(str.strip, texts)):
        if listing and _is_entry(text) and not blocks.is_signer(texts, index):
            found[index] = title
        elif opens(text):
            last = _titles(text) or last
            given = _merged(last, given)
            title, listing = _only(last), True
        elif named := _heading(text, given):
            found[index], title, listing = None, named, True
        elif given and (told := _LIST.fullmatch(text)):
            own = [one for one in given if told["title"] and one.name.endswith(told["title"])] or last
            found[index], title, listing = None, _only(own), True
        else:
            listing = False
            if _GRANTS.search(text) and (more := _titles(text)):
                last, given = more, _merged(more, given)
    return found


def _titles(text: str) -> list[HonourMention]:
    """The titles that a sentence names."""
    named = [honor for honor in honours.find(text) if honor.kind == "honour" or is_title(honor.name)]
    quoted = (one for one in _QUOTED.finditer(text) if is_title(one[1]))
    return _merged(named, [HonourMention(*one.span(), "prize", one[0], "prize.quoted", one[1]) for one in quoted])


def _merged(*some: Sequence[HonourMention]) -> list[HonourMention]:
    """The last titles of several sentences, each once, those of the first sentence before the others."""
    return list({honor.name: honor for each in reversed(some) for honor in reversed(each)}.values())[: -_MOST - 1 : -1]


def _only(given: Sequence[HonourMention]) -> HonourMention | None:
    return given[0] if len(given) == 1 else None


def _heading(text: str, given: Sequence[HonourMention]) -> HonourMention | None:
    """The title given before that a line names and nothing else: 一、巾帼标兵岗（2个）."""
    said = _AMOUNT.sub("", _NUMBER.sub("", text)).strip("“”【】 ")
    alike = (one for one in given if len(said) >= _LEAST and (one.name.endswith(said) or said.endswith(one.name)))
    return next(alike, None)


def _is_entry(text: str) -> bool:
    """Whether a line is a name and where its bearer works, a house, or names alone."""
    said = _NUMBER.sub("", text)
    names = said.rstrip("、。").replace("、", " ").split()
    alone = len(names) > 1 and sum(map(plausible, names)) * 2 > len(names)
    entry = _ENTRY.fullmatch(said)
    if entry is not None and (not entry["pause"] or "·" in entry["name"] or plausible(entry["name"].replace(" ", ""))):
        return True
    return bool(blocks.HOUSE.fullmatch(said) or _UNIT.fullmatch(said) or alone)
