"""Cuts an item of a list of winners to the name that it holds: without its work, a bracket, what describes it."""

from __future__ import annotations

import re

from ingest import regions, slots, unitlike
from ingest.lexicon import ADDRESS, HAN, alternation, words
from ingest.listed_posts import ends_with_post
from ingest.slots import Span
from ingest.surnames import plausible
from ingest.symbols import SYMBOLS, Symbols

_ORG, _PERSON, _QUOTED, _WORK, _DATE = (
    SYMBOLS[kind] for kind in ("organization", "person", "quoted", "document", "date")
)
_OF_WORK = re.compile(rf"{HAN}{{0,10}}[{_QUOTED}{_WORK}]（(?P<of>[^（）、，]+?)(?: [作绘著书]| ?摄)?）")
_BRACKET = re.compile("（[^（）]*）$")
_SHOWN = re.compile(
    rf"(?:(?:{alternation(words('making.txt'))})?的[^的]{{0,14}}|(?:凭借?|以){HAN}{{0,8}})[{_QUOTED}{_WORK}](?!{HAN}{{0,6}}(?:队|团|方阵|组合))[^{_PERSON}]*$"
    rf"|(?:{alternation(words('making.txt'))})的{HAN}{{0,4}}(?:作品|节目|项目|案例|成果|课题|视频|短片|征文|选手|队员|队伍)$"
)
_ACT = re.compile(
    f"(?<=[组队班部科室会院校厂])的{HAN}{{0,6}}(?:表演|演唱|演奏|节目|独唱|合唱|舞蹈|朗诵|诵读|相声|小品|快板)$"
)
_NUMBER = re.compile(
    r"(?<=.)[两二三四五六七八九十\d]+[个家支](?:单位|部门|科室|车间|班组|护理单元|病区|班级|集体|支部|学校|企业|公司|队伍|代表队|团队|"
    rf"分?工会|{HAN}?分会)$|(?<=..)两[队家组](?:得分相同|并肩|联手)?$"
)
_GENRE = re.compile(f"(?<={HAN}{{2}})(?:合唱|舞蹈|情景剧|小品|独唱|朗诵|快板|相声|歌曲){_WORK}$")
_POINTS = re.compile(rf"\d+[:：比]\d+$|(?<={HAN}{{2}}) ?[以凭]?(?:{SYMBOLS['count']}|\d[\d.:：′″]*[分秒环米]?)+$")
_BARE_WORK = re.compile(f"(?<={HAN}{{2}})(?:一[节堂首曲段篇支幅])?{_WORK}$")
_POLITE = re.compile(f"(?<=..)的?(?:{ADDRESS}|教授|队员|选手|家庭|一家|夫妻档?|夫妇|父子|母女|姐妹|兄弟|搭档)们?$")
_CALLED = ("队”", "圈”", "组”", "班”", "团”", "号”", "组合”", "工作室”")
_SENT = re.compile(f"(?:选送|报送|申报|推荐|创作)的{_QUOTED}$")
_WITH_WORK = re.compile(f"(?:以|凭|凭借){_WORK}$")
_AT_LAST = re.compile("(?<=..)(?:最终|最后|双双|携手|一同|个人|本人)$")
_OF_PAIR = re.compile("(?:组合|团队)$")
_DUEL = re.compile(f"(?<=队)(?:展开|上演|进行)?{HAN}{{0,4}}(?:对决|交锋|较量|交手)$")
_KIND = re.compile(f"(?:组合|乐队|团队|战队){_QUOTED}$")
_OF_HOUSE = re.compile(f"(?:{_ORG}|(?![另一这该名叫]){HAN}{{2,8}}(?<!队伍)(?<!作品)(?<!项目)(?<!节目)){_QUOTED}")
_SENDS = "组织|选[派送]|派出|组建|带来|聘请|邀请|推荐|参[赛加]|出[战征]"
_ATTRIBUTE = re.compile(f"([^的{_ORG}]{{2,16}}|(?:代表)?{_ORG}(?:{_SENDS}))的(?=[^的]{{2,}}$)")
_AFTER_NAME = (_BRACKET, _AT_LAST, _DUEL, _WITH_WORK, _SHOWN, _ACT, _NUMBER, _GENRE, _BARE_WORK, _POLITE, _POINTS)


def trimmed(symbols: Symbols, item: Span) -> Span:
    """An item without what follows the name, and without what leads or describes it."""
    begin, end = item
    said = symbols.text[begin:end]
    begin += len(said) - len(said.lstrip())
    if of := _OF_WORK.fullmatch(symbols.text, begin, end):
        return of.span("of")
    said = symbols.text[begin:end].rstrip(" " + _DATE).removesuffix("的")
    for pattern in _AFTER_NAME:
        cut = None if is_called(symbols, begin, said) else pattern.search(said)
        said = said[: cut.start()] if cut else said
    said = _OF_PAIR.sub("", said) if _is_pair(said) else said
    lead = slots.lead(said)
    lead += _attribute(said[lead:])
    return begin + lead, begin + len(said) + _is_cut(symbols, begin + len(said))


def _is_pair(said: str) -> bool:
    """Whether the name of a person stands before a word for a pair: 〔company〕的周文清组合, but not 飞鹰组合."""
    name = _OF_PAIR.sub("", said).rpartition("的")[2]
    return name != said and len(name) > 1 and (name.endswith(_PERSON) or plausible(name))


def is_called(symbols: Symbols, begin: int, said: str) -> bool:
    """Whether an item ends with the name of a team in quotation marks: 居委会联合组队的“一马当先队”."""
    last = symbols.mentions.get(begin + len(said) - 1)
    named = last is not None and last.kind == "quoted" and last.text.endswith(_CALLED)
    return (named and not _SENT.search(said)) or _KIND.search(said) is not None


def is_of_house(said: str) -> bool:
    """Whether an item is a house with the name of its crew behind it: 〔company〕“光明号”."""
    return bool(_OF_HOUSE.fullmatch(said)) and not _KIND.search(said)


def _attribute(said: str) -> int:
    """How long a clause is that only describes a unit: 半决赛还落后的〔机务工程部〕, 〔person〕所属的〔站〕."""
    told = _ATTRIBUTE.match(said)
    of_house = told is None or unitlike.ends_as_unit(told[1]) or bool(regions.candidates(told[1]))
    if told is None or of_house or ends_with_post(told[1]):
        return 0
    rest = said[told.end() :]
    if rest.startswith(_ORG):
        return 0 if told[1].endswith(("组成", "组队")) else told.end()
    return told.end() if unitlike.is_unit(rest) or rest.startswith(_QUOTED) else 0


def _is_cut(symbols: Symbols, end: int) -> bool:
    """Whether 勇 at ``end`` ends a name: 丁志〔勇〕摘金, but 段清河〔勇〕夺第一名."""
    prize = symbols.mentions.get(end + 2)
    cut = symbols.text.startswith(("勇夺", "勇摘"), end) and not plausible(symbols.text[end - 3 : end])
    return cut and prize is not None and prize.rule == "prize.outright"
