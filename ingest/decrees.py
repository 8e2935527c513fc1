"""Finds a contest that only the title of a decision names: 《关于公布青石市职工摄影大赛获奖名单的通知》."""

from __future__ import annotations

import re

from ingest import events
from ingest.arguments import Argument, EventMention
from ingest.reading import Reading
from ingest.symbols import SYMBOLS

_ORG, _DOCUMENT = SYMBOLS["organization"], SYMBOLS["document"]
_TITLE = re.compile(
    "关于(?:公布|表彰|表扬|通报|命名|授予|发布)*(?P<name>.{4,60}?(?:大赛|竞赛|比赛|评选|展评|征集|竞技|比武)(?:活动)?)(?:评选|评审|"
    "获奖|先进|优秀|优胜|结果|成绩|名单|作品|集体|单位|个人|情况|选手|的)+.{0,24}(?:通报|决定|通知|公告|公示)"
)
_ISSUED = re.compile(
    f"(?P<orgs>{_ORG}(?:[、和与及]{_ORG})*)(?:近日|日前|联合|共同|正式)*(?:印发|下发|发布|公布|发出|发文)了?{_DOCUMENT}"
)


def find(reading: Reading) -> EventMention | None:
    """The contest that a title names in a sentence that tells who won, with those who issued it as the hosts."""
    for document in reading.documents if SYMBOLS["prize"] in reading.symbols.text else ():
        told = _TITLE.search(document.text)
        if told is None:
            continue
        event = events.begun(reading.sentence, "event.in_title", told["name"])
        issued = _ISSUED.search(reading.symbols.text)
        for body in reading.bodies(*issued.span("orgs")) if issued else ():
            event.add(Argument("host", body, reading.sentence, "event.in_title", verb="发布"))
        return event
    return None
