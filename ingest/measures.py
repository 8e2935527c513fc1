"""Words what a figure measures: 新建基层工会 of 全市新建基层工会〔500家〕, 发放防暑物资 of 发放〔3万份〕防暑物资."""

from __future__ import annotations

import re

from ingest.counts import CountMention
from ingest.lexicon import BRACKET, HAN
from ingest.reading import Reading

_LONGEST, _LONG_THING = 24, 16
_SENTENCE_PART = re.compile("[，。；：！？…—]")
_END_OF_THING = re.compile(r"[，。；：！？…—、（]|\d(?=[\d.]*[余多万亿]?[\u4e00-\u9fff])")
_TIMES = (
    r"[上下]半年|[本下上]一?(?:年度|学期|季度|学年)|[全今去明前当本][年月周]|[第前]?[一二三四1-4]季度|年(?:内|初|底前?)"
    "|“?两节”?期间"
)
_LEADING = re.compile(
    rf"(?:{_TIMES}|截至目前|目前|至此|至今|每[年月周]|近年来|(?:今年|去年|成立|启动|运行|建会|命名)?以来|[一二三四五六七八九两几多十]年(?:间|来|多来)"
    r"|[\d—至到、-]+[年月日](?:[底末初份起](?:前)?|以来|间|内)*"
    r"|其中|累计|共计|先后|陆续|已经|[已还又也拟](?![婚在述])|共(?![青同产建享])|并(?!网|购)|将(?!军)|计划|预计|力争|争取|确保|要(?!求|点|闻)|现有|现(?=有)|实有|拥有|可同时|首批"
    r"|平均|有(?![限关效色机])|安排(?=组织|建设)|主动|不断|持续)"
)
_SUBJECT = re.compile(
    rf"^(?:[^“”]{{0,16}}(?:各级|各基层|基层|[院校司省市区县乡镇州]总?|集团|公司|各)工会(?!会员|组织|干部|[小驿]|经费|联合会|积极|工作)|[^“”]{{0,10}}[各全](?:系统|单位|企业|分会|支会)"
    rf"|[他她它]|[我本该](?:[省市区县校院司局会站]|公司|集团|工作室))(?={HAN}{{2}})"
)
_MIDWAY = re.compile(
    r"^[^“”]*?(?:累计|共计|先后|计划|力争|预计|同意|约定|明确|(?<![即大部])将|(?<![公总一])共(?![青同产建享]))(?=“|\w{2})"
)
_TRAILING = re.compile(
    r"(?:达到?|突破|超过?|[保维]持在?|稳定在|控制在|(?:提高|提升|上升|增加|扩大|下降|减少|降低|上调|增长|新增|上浮)[至到为]|[增升降]至|[将由为约近逾各仅已要]|定为|确定为|分别为?|"
    r"共计?|合计|总计|至少|不[少低]于|多达|已|现有|共有|已有|拟有|(?<![没享])有|[是的]|力争|争取|预计|计划|折合人民币|最高|年内|本年度|最多|年?目标(?=为))$"
)
_VERBS = (
    "建成|建设|新建|再建|新增|增设|设立|建立|创建|打造|培育|培养|选树|选派|发放|赠送|送出|送去|送上|开展|举办|举行|组织|召开|完成|投入|安排|开设|走访|看望|慰问|帮扶|"
    "救助|资助|表彰|表扬|奖励|获得|获|荣获|吸纳|吸收|发展|新发展|培训|征集|收到|收集|提出|实施|推进|推动|组建|覆盖|惠及|带动|吸引|解决|调处|调解|化解|"
    "签订|配备|购置|采购|下辖|提供|帮助|协助|涌现|评选|评出|命名|授权|取得|形成|转化|采纳|推广|办理|受理|接待|接听|接收|放映|改造|提升|整改|排查|发现|"
    "编印|印发|派出|出动|设置|设|有|为|向|给|投用|启用|录入|审核|追回|挽回|促成|达成|对接|筹集|募集|拨付|支出|兑现|升级|依托|联合"
)
_ACT = re.compile(f"(?:{_VERBS})$")
_BARE_ACT = re.compile(f"(?:再|新)?(?:{_VERBS})+(?:实施|应用|落实)?")
_OPENING_ACT = re.compile(f"^(?:[全]?[省市区县集校院司公团]{{0,2}})?(?:{_VERBS})(?=“|{HAN}{{2}})")
_RAISED = re.compile("(?:元|%)?(?:提高|提升|上升|增加|扩大|下降|减少|降低|上调|增长|增|升|降)[至到为]?")
_JOINED = re.compile(f"{HAN}{{1,8}}[、和及与]")
_NO_MEASURE = re.compile(f"(?:等|可供|^全{HAN}|{_VERBS})$")
_LONG = re.compile(f".{{2,}}?(?={_VERBS})|.{{{_LONG_THING}}}")
_NO_THING = re.compile(r"的|以上|以下|左右|等")


def named(reading: Reading) -> dict[int, str]:
    """What each number of a sentence measures, in its words, by where it ends; its unit where they do not say."""
    found: dict[int, str] = {}
    said, begun, end = "", 0, -1
    for count in reading.counts:
        begun = _clause(reading, count, begun, end)
        said = _measure(reading, count, begun, said if begun == end else "", said)
        found[count.end] = said or count.unit
        end = count.end
    return found


def _measure(reading: Reading, count: CountMention, begun: int, near: str, said: str) -> str:
    """The measure of a number whose clause begins at ``begun``; the number before measures ``said``, or ``near``."""
    lead = reading.text[begun : count.begin]
    if near and _RAISED.fullmatch(lead):
        return near
    lead = "" if near and _JOINED.fullmatch(lead) else lead
    lead = _trimmed(lead)
    thing = _thing(reading, count) if len(lead) < 2 or _NO_MEASURE.search(lead) else ""
    if not thing and not lead:
        return said
    if not thing and said and count.unit != "元" and _BARE_ACT.fullmatch(lead):
        return lead + _ACT.sub("", _OPENING_ACT.sub("", said)).removesuffix("已")
    return _balanced((lead if thing else lead.removesuffix("等")) + thing)


def _clause(reading: Reading, count: CountMention, earlier: int, end: int) -> int:
    """Where the words before a number begin: behind the last comma, body, or number before it, outside a name.

    The words before the number before it begin at ``earlier``; that number ends at ``end``.
    """
    text = reading.text
    begun = max(earlier, end) if _outside(text, earlier, count.begin) else earlier
    for part in _SENTENCE_PART.finditer(text, begun, count.begin):
        begun = part.end() if _outside(text, part.end(), count.begin) else begun
    named = (o.end for o in reading.organizations if begun <= o.begin and o.end < count.begin - 1)
    return max([begun, *(end for end in named if text[end] not in "、和与的”（")])


def _outside(text: str, at: int, end: int) -> bool:
    """Whether no name that opens before ``at`` closes only behind it: “15分钟服务圈”, 《…，…》."""
    between = text[at:end]
    return between.count("”") <= between.count("“") and between.count("》") <= between.count("《")


def _trimmed(lead: str) -> str:
    """The words before a number without time, subject and manner before and without the verb of amount behind."""
    lead = re.sub(f"{BRACKET}|[（）\\s]", "", lead).lstrip("、，和及与")
    for _ in range(4):
        left = _LEADING.sub("", lead, count=1) if _LEADING.match(lead) else _SUBJECT.sub("", lead)
        if left == lead:
            break
        lead = left.lstrip("、，")
    while (shorter := _TRAILING.sub("", lead)) != lead:
        lead = shorter
    lead = _MIDWAY.sub("", lead)
    return lead if len(lead) <= _LONGEST else re.split("[、的“”]", lead.rstrip("”等"))[-1][-_LONGEST:]


def _thing(reading: Reading, count: CountMention) -> str:
    """What is counted, behind the number: up to the comma or the next number."""
    text = reading.text
    parts = _END_OF_THING.finditer(text, count.end)
    end = next((part.start() for part in parts if _outside(text, count.end, part.start())), len(text))
    thing = _NO_THING.sub("", text[count.end : end], count=1).strip()
    long = _LONG.match(thing) if len(thing) > _LONG_THING else None
    return long[0] if long else thing


def _balanced(name: str) -> str:
    """A name without the quotation mark that has no partner."""
    return name if name.count("“") == name.count("”") else name.replace("“", "").replace("”", "")
