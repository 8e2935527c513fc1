"""Tells the numbers of an event from the figures of a plan or report, and reads what the latter measure."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ingest import measures, periods
from ingest.counts import CountMention
from ingest.lexicon import HAN
from ingest.reading import Reading
from ingest.text import Sentence

_NO_EVENT_UNIT = re.compile(
    "周年|岁|米|公斤|千克|克|度|倍|分|秒|章|个百分点|届|亩|公顷|升|户次|月|点|平方米|层|楼|栋|千伏|小时|个小时"
)
_NOT_THINGS = re.compile(
    r"方面|层面|维度|阶段|席位|对手|[单双]摇|颠球|投篮|仰卧起坐|确立|维护|坚持|要点|重点|意识|自信|关键|角度|批次?改革|行动|专项(?=行动|计划|工作|整治)|计划|统一|结合|转变|(?<!人)(?<!名)(?<!位)“|小时|"
    r"(?:项目|单项|工种|组别|赛项|级别)(?:的?(?:[一二三特]等奖|最高奖|第[一二三四五六]名?|头名|榜首|[冠亚季]军|桂冠|[金银铜]牌|总分|成绩)|[都均](?!有|设))"
)
_REWARD = re.compile("奖励|奖金")
_HANDED_OUT = re.compile("(?:发放|兑现|发出|共设)了?(?:奖励?金|奖励)[^，。；]{0,3}$")
_TEAMS_OF = re.compile(
    r"(?:来自)?全(?:市|省|区|县|州|国|系统|集团|校|院|行|公司)(?:共有?|的)?\d[^。；]*?(?:代表队|方队|选手|运动员|报了名|应战|参加|参赛|参与|角逐|起跑|出发|到场|比拼|同台|脚步|作品|投稿|来稿|征文)"
)
_SINCE_BEGUN = re.compile(
    r"(?<=.{8})，(?:截至|截止|目前)(?!(?:(?!，已)[^。；])*?(?:全[市省区县州国系集校院]|各[级地]|我[市省区县]|[该本][市省区县]))"
)
_GIVEN = re.compile(
    "[今本]年(?!以来)(?:，?[^，。；]{2,12})?(?:一?共|总共)(?:表彰|授予|命名|评选|评出|筹集|发放|资助|救助)"
)
_LARGE = re.compile(r"\d{2,}")
_WORK = re.compile(
    r"建成|建会|发展会员|发放|筹集|办理|救助|帮扶|资助|疗休?养|投入|安排|受理|办结|化解|挽回|选树|惠及|解决|给付|理赔|"
    r"采纳|创效|覆盖|征集|培训职工|上浮|上调|提高|将(?:持续|继续)?(?:推进|推动|实施)|(?:放映|举办|开展)[^，。；]{2,16}\d+场"
)
_SO_FAR = re.compile("累计|已|截至|来，")
_TOOK_PART = re.compile(
    r"[^，。；]{0,20}(?:报了名|应战|[站登走]上|被授予|被评为|申报(?=[，。；])|胜出|应战|应考|过招|参加|参赛|参训|参会|到场|参与|报名|角逐|同台|观看|聆听|比拼)"
)
_OF_AN_EVENT = re.compile(
    "[^，。；]{0,10}(?:榜上有名|脱颖而出|入选|入围|参加|参赛|到场|聆听|听讲|观看|收看|被授予|角逐|展演|宣讲|同台|表决|参会|参训|报名|听众|参检|拜师)|"
    "(?:单位|集体|同志|选手)(?!荣?获|和\\d)[“”]?"
)
_NOT_OF_IT = re.compile(
    f"(?:每[队组支轮场人][^，。；]{{0,4}}限[报额]?|每个?{HAN}{{2,4}}设[^。；]*|各决出[^，。；]*|(?:接下来|此前|之前)[^，。；]{{0,6}}|每一?个?{HAN}{{2,4}}组|"
    r"[比较同][^，。；]{0,4}[上去往前]一?[届年次][^，。；]{0,10}[多少增减][加了少出]{0,2}|从(?:最初|当初|原来|原先)的?|[0-9][至到-]|(?:浏览|阅读|点击|访问)(?:次数|量)?：|从[^，。；]{2,12}中(?:选拔|挑选|遴选|抽调))$"
)
_EVERY = re.compile("每一?(?:[月天日周班]|[千百]?公里)[^，。；]{0,6}$")
_FOR_IT = re.compile("备战|备赛|赛前[^，。；]{0,4}[训备]|集训|集中培训|封闭式?训练")
_CHANGED_BY = re.compile(f"(?:(?:上浮|上调|提高|增长|上涨|提升|下降|降低)[至到了]{{0,2}}|同比{HAN}{{2}}|不低于)$")
_SHARE_OF = re.compile("占(?:总(?:成绩|分|评)|比)?的?$")
_SCORED = re.compile(r"(?:跳[出了]|踢[出了进]|投[中进]了?|颠[出了]|举起|(?<![可得难所])以(?:\d+[个次下][和与、])?)$")
_PLACED_BY = re.compile("的?(?:好?成绩)?(?:[，和与]|紧随|[位名并]?[列居]|[获夺摘斩拿收排屈])")
_TRIES = frozenset(("个", "次", "下", "环"))
"""What a contestant's result is counted in: 跳出412个, 以397个和385个."""
_NO_SIZE = re.compile(
    "的?(?:扶持资金|奖金(?![^，。；]{0,6}(?:兑现|发放)))|(?:发明|实用新型|国家)*专利|(?:会员|职工|工友)的?(?:嘱托|重托|期盼|期待|信任)"
)
_CHANGES = re.compile("(?:提高|提升|上升|上调|上涨|增长|增加|调整|下降|降低)[至到为]|(?<=以上)的?(?:单位|企业)")
_UNEVEN = re.compile("(?:[至到-][^，。；]{2,8})?不等")
_SIZED = re.compile("人(?:制(?![作造茶药])|[篮足排]球|板鞋|三足)")
_NAMED_UNITS = frozenset(("人", "位", "家", "名"))
_PARTS_OF_TEXT = frozenset(("条", "款", "处", "字"))
_SO_FEW = re.compile("(?:等|由|共有?|分为|选派的?|选送的?|派出的?|邀请到?了?|奖)$")
_WON = re.compile(
    r"[^，。；]{0,8}?获(?:评|得)?[^，。；]{0,4}(?:[一二三特]等奖|优秀奖|优胜奖|[金银铜]奖)|\d|"
    r"[^，。；]{0,10}获评"
)
_HONOURED = re.compile("(?:命名|授予|表彰)[^，。；]*等$")
_WORK_OF_YEARS = re.compile(
    rf"^(?:据悉，|据了解，)?(?:{HAN}{{1,3}}年(?:多)?来|[今去]年以来|[一二三四五两]年来|全年|上半年|去年|20\d\d年以来)，"
)
_SUMMED_UP = re.compile("据(?:不完全)?统计")
_THIS = re.compile("[本此该][次届场轮]|现场|当[天日晚]|会上")
_ANOTHER_ACT = re.compile(r"(?:还|并|又|另)?(?:组织|发动|选派|选送|动员)\d")
_THIS_EVENT = re.compile("此次|本次|本届|[本此]轮|活动|[大比竞预决]赛|培训|会议|论坛|演出|展|讲座|仪式")
_ASIDE = re.compile(
    rf"(?:据(?:悉|介绍|了解|不?完?全?统计)|记者(?:从[^，。]{{1,12}})?(?:了解到|获悉))(?:，|(?!，))(?![^，。]{{0,24}}(?:{_THIS_EVENT.pattern})|[^。；]{{0,20}}(?:本次|此次|本届))"
)
_AT_WORK = re.compile(
    "(?:吸纳|下辖|藏书|建成|建有|新建|新增|添置|选树|新发展|发展[^，。；]{0,12}会员|完成[^，。；]{2,14}|孵化)[^，。；、]{0,14}$"
)
_RANKS = ("奖", "军", "名")
_FEW = 5
_DAYS = 72
_TIMES = frozenset(("场次", "场", "次", "期", "项", "批", "批次", "人次"))
_LAUNCH = re.compile(r"(?:启动|开展|举办|开赛|开幕|征集|实施)以来")
_AGGREGATE = re.compile(
    r"累计|以来，|[年月]来，|截至|截止|全年|上半年|下半年|季度|目前|现有|已建成|年均|每年|今年|去年|20\d\d年|\d+-\d+月|近年|同比|增长|全市|"
    r"至今|明年|总[数量额](?=\d)|[年间]里，|我[省市区县州]\d+[个名家][^，。；]{1,6}荣?获|[至到]\d{1,2}月[末底]|\d[-至到]\d{1,2}月|本学期|本季度|本月|合同|以来|期间|年底|年度|全镇|全校|"
    r"全省|全区|全县|面积|投用|建有|拥有|可同时|力争|目标|计划|新建|新增|达到|共"
)
_TARGET = re.compile(
    r"力争|目标|计划|确保|预计|达到|不低于|不少于|以上|将|拟|到20\d\d年|明年|实现.{0,10}全覆盖|新增|完成"
)
_PLANNED = re.compile(
    f"(?:，计划|^计划|打算|力争|今年要|年内将|年底前(?:要|将|再)|(?:全年|下半年|下一步|今后{HAN}年)[^，。；]{{0,6}}要(?![求点闻])|约定|同意)[^；。已]*$"
)
_INTENDED = re.compile(r"力争|目标|计划|确保|预计|将|拟|要|不低于|不少于|年内|明年|到20\d\d年")
_NOT_FIGURE = frozenset(
    ["届", "次", "年", "月", "日", "号", "期", "点", "分", "时", "岁", "周", "周年", "米", "公斤", "天"]
)
_BUILT = re.compile("(?:建成|建设|新建|再建|建起|打造|创建|设立)了?$")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: what it measures, its value and unit, "actual" or "target", and its sentence."""

    measure: str
    value: float
    unit: str
    kind: str
    sentence: Sentence
    rule: str


def reports(reading: Reading) -> bool:
    """Whether a sentence tells the figures of a period, so that what it goes on with after ； does so too."""
    return periods.PERIOD.search(reading.text) is not None


def is_report(reading: Reading) -> bool:
    """Whether a sentence tells the figures of a period and does not speak of the event at hand."""
    return reports(reading) and not of_this(reading)


def reports_on_work(reading: Reading) -> bool:
    """Whether a sentence opens a report on the work of years or months, which its paragraph goes on with."""
    return _WORK_OF_YEARS.search(reading.text) is not None


def of_this(reading: Reading) -> bool:
    """Whether a sentence speaks of the event at hand and not of the work of a period."""
    return _THIS.search(reading.text) is not None


def of_another_act(reading: Reading) -> bool:
    """Whether a part of a list of acts tells another one than the part before it (…；组织30名职工清扫街道)."""
    return _ANOTHER_ACT.match(reading.text) is not None


def sums_up(reading: Reading, end: int) -> bool:
    """Whether what ends at a place of the symbol text is only counted among the work of a period (比武〔410场次〕)."""
    count = reading.symbols.mentions.get(end)
    return count is not None and getattr(count, "unit", "") in _TIMES and reports(reading)


def of_event(reading: Reading, *, told: bool) -> list[CountMention]:
    """The counts of a sentence that say how many took part, how long, how much at an event.

    ``told`` tells that the sentence itself names the event; a number after words of a period (今年以来, 截至) is a
    figure of the work and not of the event.
    """
    if not reading.counts:
        return []
    launched = bool(_LAUNCH.search(reading.text) or _GIVEN.search(reading.text))
    launched = launched or (told and _SINCE_BEGUN.search(reading.text) is not None)
    own = told or _TEAMS_OF.search(reading.text) is not None
    period = (periods.OWN_PERIOD if own else periods.PERIOD).search(reading.text)
    period = None if _SUMMED_UP.match(reading.text) and of_this(reading) else period
    found = []
    for count in reading.counts:
        if _is_no_size(reading, count, told=told) or (not (told or launched) and _is_of_work(reading, count)):
            continue
        if (
            period
            and _TOOK_PART.match(reading.text, count.end)
            and not periods.OWN_PERIOD.search(reading.text[: count.begin])
        ):
            found.append(count)
            continue
        around = reading.text[count.begin - 1 : count.begin] + reading.text[count.end : count.end + 1]
        bracketed = around == "（）" and not _honors(reading, count)
        of_period = period is not None and period.end() <= count.begin and not launched
        if not (around[:1] in {"前", "第"} or bracketed or of_period):
            found.append(count)
    return found


def _is_no_size(reading: Reading, count: CountMention, *, told: bool) -> bool:
    """Whether a number is by the words around it no size of an event: a reward, a share, what something changed by."""
    text = reading.text
    if _NO_EVENT_UNIT.fullmatch(count.unit) or count.value == 0 or _beside(reading, count):
        return True
    rewards = count.unit == "元" and _REWARD.search(text, 0, count.begin)
    if rewards and not _HANDED_OUT.search(text, 0, count.begin):
        return True
    if count.unit in _TRIES and _SCORED.search(text, 0, count.begin) and _PLACED_BY.match(text, count.end):
        return True
    if any(said.match(text, count.end) for said in (_NOT_THINGS, _NO_SIZE, _CHANGES)):
        return True
    if (not told and _FOR_IT.search(text)) or (count.unit not in _NAMED_UNITS and _EVERY.search(text, 0, count.begin)):
        return True
    return any(said.search(text, 0, count.begin) for said in (_CHANGED_BY, _SHARE_OF))


def _honors(reading: Reading, count: CountMention) -> bool:
    """Whether a number in brackets tells how many were given the honor before it: 青石市五一劳动奖章（3名）."""
    return any(one.end == count.begin - 1 and not one.text.endswith(_RANKS) for one in reading.honours)


def _is_of_work(reading: Reading, count: CountMention) -> bool:
    """Whether a number is told beside an event: in what a reporter learned besides, after verbs of work, as a floor."""
    if _TOOK_PART.match(reading.text, count.end) and not _is_standing(reading, count):
        return False
    floor = count.text.endswith("以上") and not _THIS_EVENT.search(reading.text)
    return floor or bool(_ASIDE.match(reading.text) or _AT_WORK.search(reading.text, 0, count.begin))


def _is_standing(reading: Reading, count: CountMention) -> bool:
    """Whether a number is told as what there is now (现有78位教师参加)."""
    return reading.text.endswith("现有", 0, count.begin)


def _beside(reading: Reading, count: CountMention) -> bool:
    """Whether a number is no size of the event: how many were just named (甲、乙两人), or each group has (限报5人)."""
    text = reading.text
    if (
        _SIZED.match(text, count.end - 1)
        or _UNEVEN.match(text, count.end)
        or _NOT_OF_IT.search(reading.text, 0, count.begin)
    ):
        return True
    if count.unit in _PARTS_OF_TEXT and any(document.end <= count.begin for document in reading.documents):
        return True
    listed = any(one.end == count.begin for one in reading.persons) and len(reading.persons) >= count.value
    if listed and count.unit in _NAMED_UNITS:
        return True
    few = count.value <= _FEW and count.unit in _NAMED_UNITS
    return few and not count.text[0].isdigit() and not _SO_FEW.search(text, 0, count.begin)


def find(reading: Reading, taken: AbstractSet[tuple[float, str]], *, reporting: bool) -> list[Figure]:
    """The figures of a sentence: its numbers that say what they measure, and none of those ``taken`` by events.

    ``taken`` are values with their units; ``reporting`` tells that its paragraph reports on work. Elsewhere a sentence
    must speak of work itself.
    """
    if not reading.counts:
        return []
    reporting = reporting and _LARGE.search(reading.text) is not None
    if not (reporting or _AGGREGATE.search(reading.text) or _WORK.search(reading.text)):
        return []
    dated = any(len(d.start) == 10 and not d.since and not d.until for d in reading.dates)
    if dated and not reports(reading):
        return []
    named = measures.named(reading)
    return [
        _figure(reading, c, named[c.end], done=reporting and not _INTENDED.search(reading.text))
        for c in reading.counts
        if (c.value, c.unit) not in taken
        and (c.unit not in _NOT_FIGURE or _is_tally(reading, c, reporting=reporting))
        and not (c.unit.endswith("小时") and c.value <= _DAYS)
        and _measures(reading, c)
        and not _beside(reading, c)
    ]


def _is_tally(reading: Reading, count: CountMention, *, reporting: bool) -> bool:
    """Whether a number says how often something was held over time: 全年开展活动7次, in a report 举办培训班94期."""
    over_time = periods.DONE.search(reading.text) is not None
    return (count.unit == "次" and over_time) or (count.unit == "期" and (over_time or reporting))


def _measures(reading: Reading, count: CountMention) -> bool:
    large = count.value >= 2 or count.unit.endswith("%")
    built = _BUILT.search(reading.text, 0, count.begin) is not None and reading.text.startswith("“", count.end)
    if _HONOURED.search(reading.text, 0, count.begin) or (reading.text.startswith("“", count.end) and not built):
        return False
    if reading.text.endswith("前", 0, count.begin) or _FOR_IT.search(reading.text):
        return False
    if _WON.match(reading.text, count.end) and not reports(reading):
        return False
    if _NOT_THINGS.match(reading.text, count.end) and not built:
        return False
    over_time = any(p.search(reading.text, 0, count.begin) for p in (periods.OWN_PERIOD, periods.DONE)) or _is_standing(
        reading, count
    )
    return large and (bool(over_time) or _OF_AN_EVENT.match(reading.text, count.end) is None)


def _figure(reading: Reading, count: CountMention, measure: str, *, done: bool) -> Figure:
    """The figure that a number tells; ``done`` where its paragraph reports on work and it says of no intention."""
    near = reading.text[max(0, count.begin - 24) : count.end]
    so_far = done or _SO_FAR.search(reading.text, 0, count.begin)
    meant = _PLANNED.search(reading.text, 0, count.begin) or (_TARGET.search(near) and not so_far)
    kind = "target" if meant else "actual"
    return Figure(measure, count.value, count.unit, kind, reading.sentence, "figure.measure")
