"""Tells what kind of event a name is of, by the word that ends it and by words within it."""

from __future__ import annotations

import re
from functools import cache

from ingest.lexicon import HAN, Finder, rows

ORDINAL = re.compile(r"第[一二三四五六七八九十百\d]+[期讲场季站]")
CEREMONY_TAIL = re.compile(
    r"(?:(?:正式)?启动仪式|启动式|启动大会|开班仪式|开班式|开幕式|开幕仪式|闭幕式|闭幕仪式|开营仪式|开赛仪式|结业仪式|结业式|"
    r"(?:决赛[与和及暨]?)?(?:颁奖仪式|颁奖典礼)|动员部署会|决赛|总决赛|初赛|半决赛|复赛|预赛)$"
)
CONTESTED = frozenset(("Competition", "CulturalEvent"))
"""Classes of events that people enter and at which they win: on a field or on a stage."""
ASSEMBLED = frozenset(("Meeting", "Ceremony"))
"""Classes of events at which people come together and honors are handed out."""
_KIND_WORDS = (
    (re.compile(r"运动会"), "Competition", "SportsMeet"),
    (re.compile(r"竞赛|大赛|比赛|比武|运动会|联赛|锦标赛|球赛|决赛|练兵"), "Competition", "SkillsCompetition"),
    (re.compile(r"培训|研修|轮训|培养|集训|训练营|学习班|夜校"), "Training", "TrainingCourse"),
    (re.compile(r"宣讲|讲座|讲堂|授课|党课|报告会|”(?:事迹|主题)?报告$"), "Lecture", "PolicyTalk"),
    (
        re.compile(
            r"演出|展演|汇演|晚会|文艺|展览|书画|摄影|阅读|读书|诵读|朗诵|文化进|送文化|音乐|歌咏|观影|电影|送春联|写春联|送福"
        ),
        "CulturalEvent",
        "CulturalEvent",
    ),
    (re.compile(r"交友|联谊|相亲|婚恋|鹊桥|牵手"), "Activity", "BlindDateActivity"),
    (re.compile(r"送清凉"), "Activity", "SummerReliefActivity"),
    (re.compile(r"慰问|送温暖"), "Activity", "WelfareVisit"),
    (re.compile(r"志愿|义诊|公益"), "Activity", "VolunteerActivity"),
    (re.compile(r"入会"), "Activity", "RecruitmentDrive"),
    (re.compile(r"招聘|(?<!新)就业"), "Activity", "JobFair"),
    (re.compile(r"疗休?养"), "Activity", "RecuperationActivity"),
    (re.compile(r"调研|督导"), "Activity", "Inspection"),
)
_OPEN_HEADS = {
    "会": ("Meeting", "Meeting"),
    "赛": ("Competition", "Competition"),
    "班": ("Training", "TrainingCourse"),
    "营": ("Training", "TrainingCourse"),
    "课": ("Lecture", "Lecture"),
    "展": ("CulturalEvent", "Exhibition"),
    "秀": ("CulturalEvent", "Performance"),
    "展示": ("CulturalEvent", "CulturalEvent"),
    "授牌": ("Ceremony", "Ceremony"),
}
_LONGEST_HEAD = 16
_NUMBER_AT_END = re.compile(ORDINAL.pattern + "$")
_BRACKETED = re.compile("（[^）]*）$")
_KIND_OF_HEAD = re.compile(f"^(?:专题|集中|专项)(?={HAN}{{2}})")
_EXTENDED = frozenset(("Activity", "Training", "CulturalEvent", "Lecture"))
_KEPT = frozenset(("Ceremony", "Training", "Lecture"))
_TAILS = ("活动", "服务", "服务活动", "行动", "专场", "专场活动")


@cache
def heads() -> dict[str, tuple[str, str]]:
    """The coarse class and the class that each word for an event tells."""
    listed = {row[0]: (row[1], row[2]) for row in rows("event_heads.tsv")}
    meetings = {head + "议": kind for head, kind in listed.items() if head.endswith("会") and kind[0] == "Meeting"}
    longer = {
        head + tail: kind
        for head, kind in listed.items()
        if kind[0] in _EXTENDED
        for tail in _TAILS
        if not head.endswith(tail)
    }
    return longer | meetings | listed


@cache
def finder() -> Finder:
    """Finds the words for events."""
    return Finder(tuple(heads()))


def is_headed(name: str) -> bool:
    """Whether a name ends in a word for an event."""
    return any(end == len(name) for _, end, _ in finder().spans(name))


def is_bare(name: str) -> bool:
    """Whether a name is no more than the word for a kind of event (座谈会, 扩大会议)."""
    return _KIND_OF_HEAD.sub("", _BRACKETED.sub("", name)) in heads()


def classify(name: str) -> tuple[str, str]:
    """(coarse class, class) of an event by its name: what its ceremony opens counts before the ceremony."""
    trimmed = _NUMBER_AT_END.sub("", _BRACKETED.sub("", name)).rstrip("”")
    core = CEREMONY_TAIL.sub("", trimmed).rstrip("”")
    for text in dict.fromkeys((core, trimmed)):
        listed = _listed_head(text)
        if listed and listed[0] not in {"Ceremony", "Activity"}:
            return listed
    head = _listed_head(trimmed) or _open_head(trimmed)
    if head[0] == "Ceremony" and core == trimmed:
        return head
    for pattern, coarse, cls in _KIND_WORDS:
        if pattern.search(core) and not (head[0] in _KEPT and coarse == "Activity"):
            return coarse, cls
    return head


def _listed_head(name: str) -> tuple[str, str] | None:
    """The kind that the longest listed head at the end of a name tells, or None."""
    listed = heads()
    endings = (name[begin:] for begin in range(max(0, len(name) - _LONGEST_HEAD), len(name)))
    return next((listed[ending] for ending in endings if ending in listed), None)


def _open_head(name: str) -> tuple[str, str]:
    """The kind of an event that its last characters tell."""
    return _OPEN_HEADS.get(name[-2:]) or _OPEN_HEADS.get(name[-1:]) or ("Activity", "Activity")
