"""Finds policy documents among the titles in 《》: those whose head says so (意见, 决定, 办法 …), no song, no book."""

from __future__ import annotations

import re

from ingest.lexicon import HAN
from ingest.mentions import Mention

_TITLE = re.compile(r"《([^《》]*(?:《[^《》]*》[^《》]*)*)》")
_HEADS = (
    "意见|决定|决议|公报|通知|通告|公告|办法|方案|条例|规定|规划|纲要|报告|制度|细则|章程|要点|计划|倡议书|倡议|建议|协议|合同|"
    "协议书|备忘录|责任书|承诺书|法|法典|解释|标准|规范|指引|指南|清单|公约|准则|守则|规则|批复|函|议案|提案|白皮书|蓝皮书|"
    "目录|措施|政策|宣言|战略|要求|讲话|提纲|决策|机制|暂行办法|实施意见|名单|简则|工作法|通报|修正案|意向书|合同书|公开信|"
    "贺词|手册|问答|须知|安排|预算|决算"
)
_POLICY = re.compile(
    rf"^致[^《》]*(?:职工|员工|会员|工友|劳动者|骑手|家属|家长|学生|[新\d]生|同学|师生|教师|居民|市民|企业|\d级)[^《》]*一封信$|(?:{_HEADS})(?<!创新法)(?<!操作法)(?<!施工法)(?<!教学法)(?<!训练法)(?:（[^）]*）)?(?:\(.*\))?$"
)
_TITLED = re.compile("(?:题为|以|为题的|报告|[作做][了的]?)$")
_REPORT = re.compile(f"(?:为题)?的?(?:作|作了)?(?:[—-]{{2}}[^，。；《》]{{2,24}}的)?{HAN}{{0,4}}(?:报告(?!会)|汇报)")
_SPOKEN = re.compile("(?:总书记|主席|同志)[^，。；《》]{0,8}(?:讲话|文章|回信)$")
_HOUSE = re.compile("杂志社|报社|编辑部|期刊社")
_SHOW = re.compile(
    r"(?:歌曲|歌舞|舞蹈|小品|相声|朗诵|演唱|合唱|演奏|节目|话剧|情景剧|快板|戏曲|京剧|越剧|川剧|书法|画作|图书|书籍|电影|影片|纪录片|视频|阅读|诵读|共读)[^《》。；]{0,8}$"
)


def find(text: str) -> list[Mention]:
    """The titles of policy documents of a sentence; each mention spans its brackets."""
    found = []
    for match in _TITLE.finditer(text) if "《" in text else ():
        title = match[1].strip()
        before = text[max(0, match.start() - 16) : match.start()]
        policy = (
            _POLICY.search(title)
            or _SPOKEN.search(before)
            or (_TITLED.search(before) and _REPORT.match(text, match.end()))
        )
        if title and policy and not _SHOW.search(before):
            found.append(Mention(match.start(), match.end(), "document", title, "document.title"))
    return found


def titles(text: str) -> list[Mention]:
    """Every title in 《》 but of a journal that names its house: no other name is looked for inside one."""
    every = _TITLE.finditer(text) if "《" in text else ()
    return [Mention(m.start(), m.end(), "document", m[1], "title") for m in every if not _HOUSE.match(text, m.end())]
