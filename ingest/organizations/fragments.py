"""Tells heads of names from parts of longer words: 站 in 驿站, 集团 in （集团）, 局 in 决胜局."""

from __future__ import annotations

import re

from ingest.lexicon import HAN
from ingest.organizations.heads import WRONG_AFTER, WRONG_BEFORE, Span, heads, numbered_schools

_LONGEST_SCHOOL = 6
_AFTER_ASSOCIATION = frozenset("员议展长")
OFFICE_AFTER = re.compile(r"(?:(?:常务|专职|第一)?副|第一)?书记|成员|委员|班子|常委")
_UNION_ORGANIZATION = re.compile(
    r"组织(?:建设|建制|的(?!(?:(?!作用|力量|凝聚|优势|职能|关怀|温暖)[^，。；、]){2,24}?(?:赛|比武|培训班?|讲座|运动会|展演|展览|联谊会|义诊|体检|活动)(?:[，。；在于中上开落]|正式|圆满|举行|$))|、|，|。|和|体系|覆盖|架构|优势|要|活力|形式|网络|在|”|$|工作|化|力)|组长"
)
_CAMPUS_ACTS = re.compile(f"工会|党工?委|团委|代表队|[主承协]办|荣?获|{HAN}{{2,10}}(?:学院|学部)")
_UNION_OFFICE = re.compile("工作[部处科](?![门署])")
_TOWNS = ("街道", "镇总工会", "镇工会", "乡总工会", "镇党委", "镇人民政府", "镇政府")
_PERIODICAL = re.compile("(?:工作)?(?:简报|动态|快讯|周报|月报|通讯|之窗|要闻|一周|信息(?![化技系平]))")
_OF_STREET = re.compile("[“]|(?:便民|文体|文化|综治|辖区|片区|体育|职工之家|户外)")
_OF_CENTRAL = re.compile("学校|小学|医院|卫生院|幼儿园|血站|派出所|工作(?![站部室组人者])|任务|大局|环节")
_SET_OF_A_MATCH = re.compile(
    "[下扳赢输胜追丢落失满战斗打拼][了得]?[一二两三四五六七]$|[首次末平残]$|决胜$|[司队厂部组院校会]两$"
)
_BUREAU_OF_FIRM = re.compile(f"(?<!中[铁建交冶])(?<={HAN})[一二三四五六七八九十]局(?:集团|公司)$")
_OF_MINES = re.compile(f"(?:安全|建设|技术|生产){HAN}{{0,6}}[处科室局]")
_FORM = re.compile("制(?:[度的]|改[革制]|企业|经营|治理|$|[、，。；])")
_DONE_BY = re.compile(
    "(?:(?<=工会)|(?<=公司)|(?<=集团))所(?=[主承协举]?办(?!公)|组织|创办|设立|属(?!地))|所(?=[获得](?:[，。；]|$))"
)


def whole(text: str, begin: int, end: int, word: str) -> Span:
    """The head that was meant: 中学 of a school known as 一中, 协会 of 龙舞协会, 小学 before 校长."""
    if word in numbered_schools() and (longer := _school_from(text, end - 1)):
        begin, end, word = end - 1, end - 1 + len(longer), longer
    after = text[end : end + 1]
    if word == "工会党组" and OFFICE_AFTER.match(text, end):
        return begin, begin + 2, "工会"
    if len(word) == 2 and word[-1] == "协" and after == "会" and text[end + 1 : end + 2] not in _AFTER_ASSOCIATION:
        return end - 1, end + 1, "协会"
    headed = word in {"小学校", "中学校"} and after == "长"
    return (begin, end - 1, word[:-1]) if headed else (begin, end, word)


def _school_from(text: str, begin: int) -> str:
    """The longest head of a school that begins at a place, or "": 幼儿园 in 第二|幼儿园, but 中队 in 第一|中队."""
    words = (text[begin : begin + size] for size in range(_LONGEST_SCHOOL, 1, -1))
    return next((word for word in words if word in heads() and heads()[word].coarse == "School"), "")


def is_inside_word(text: str, begin: int, end: int, word: str) -> bool:
    """Whether what looks like a head is only part of a longer word, or of what a sentence says of a body."""
    after, before = text[end : end + 1], text[begin - 1 : begin]
    if before and before in WRONG_BEFORE.get(word, ""):
        return True
    if word == "工会":
        return _is_of_union(text, end)
    wrong = after != "" and after in WRONG_AFTER.get(word, "") and not text.startswith("校长", end)
    return wrong or _is_of_house(text, begin, end, word) or _is_of_office(text, begin, end, word)


def _is_of_union(text: str, end: int) -> bool:
    """Whether 工会 opens a longer word: 工会组织建设, 工会简报; but 工会组织部 and 工会工作部 are of a union."""
    after = text[end : end + 1]
    if _UNION_OFFICE.match(text, end):
        return False
    if after == "组":
        return _UNION_ORGANIZATION.match(text, end) is not None
    longer = after != "" and after in WRONG_AFTER["工会"] and not text.startswith(("会同", "会商", "会签"), end)
    return longer or _PERIODICAL.match(text, end) is not None


def _is_of_house(text: str, begin: int, end: int, word: str) -> bool:
    """Whether a word for a kind of house is part of another one: 驿站, 公司制, 决胜局, 中心任务."""
    after, before = text[end : end + 1], text[begin - 1 : begin]
    if word.endswith("中心"):
        grouped = after == "组" and not text.startswith("组织", end)
        return grouped or _OF_CENTRAL.match(text, end) is not None
    if word.endswith("站") and (after == "点" or (word == "站" and before == "驿")):
        return True
    if word == "局":
        told = _SET_OF_A_MATCH.search(text, 0, begin) or _BUREAU_OF_FIRM.search(text, 0, end + 2)
        return told is not None or _is_of_post(text, end, before)
    if len(word) == 1:
        return (word == "所" and _DONE_BY.match(text, begin) is not None) or _is_of_post(text, end, before)
    return (
        (word == "集团" and before == "（" and after == "）")
        or (word == "公司" and _FORM.match(text, end) is not None)
        or (word == "街道" and _OF_STREET.match(text, end) is not None)
        or (word == "煤矿" and before in {*"厅局委"} and _OF_MINES.match(text, end) is not None)
        or (word == "校区" and _CAMPUS_ACTS.match(text, end) is None)
    )


def _is_of_post(text: str, end: int, before: str) -> bool:
    """Whether one character is rather of a post, or a town's body stands behind it: 局长, 常委, 局街道办事处."""
    return text.startswith(("长", *_TOWNS), end) or before in {*"常执全编政副正干"}


def _is_of_office(text: str, begin: int, end: int, word: str) -> bool:
    """Whether a word for a committee or an association is only of an officer or an act: 党委书记, 协助."""
    after, before = text[end : end + 1], text[begin - 1 : begin]
    if word.endswith("协"):
        return after in {*"议调助商同力作"}
    if word == "委":
        return after == "会"
    if word.endswith(("党委", "党组", "党总支", "党支部")) and OFFICE_AFTER.match(text, end):
        return before not in {"镇", "乡", "道"} and not text.endswith("行业", 0, begin)
    return word == "纪委" and before not in {*"省市区县州旗镇乡道"} and OFFICE_AFTER.match(text, end) is not None
