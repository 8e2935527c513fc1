"""A made-up network of about 100 nodes, like three weekly bulletins of one invented city, and a browser to see it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import Any

import networkx as nx
import pytest

from kg.identity import Kind, iri

CITY = "青石市"
DISTRICTS = ("云岭区", "松溪区", "白鹭区", "青湖县", "北塘新区")
ISSUES = (
    ("qingshi-0311.txt", "青石工会一周动态（第9期）", "2024-03-11"),
    ("qingshi-0318.txt", "青石工会一周动态（第10期）", "2024-03-18"),
    ("qingshi-0325.txt", "青石工会一周动态（第11期）", "2024-03-25"),
)
COMPANIES = ("远山精密机械", "澄江纺织", "启明光电", "青石港务", "禾丰食品", "飞渡物流", "北塘热电", "云岭矿业")
SAYS = {"contestant": "参赛", "speaker": "主讲", "attendee": "出席", "participant": "参加", "": "、"}
BRANCHES = (
    "青石市教科文卫工会",
    "青石市建设工会",
    "青石市交通运输工会",
    "青石市财贸轻纺工会",
    "青石市总工会女职工委员会",
    "青石市总工会职工服务中心",
    "青石市工人文化宫管理处",
    "青石市机械冶金工会",
)
OTHERS = (
    ("青石市人力资源和社会保障局", "GovernmentAgency"),
    ("青石市应急管理局", "GovernmentAgency"),
    ("中共青石市委宣传部", "PartyOrganization"),
    ("青石职业技术学院", "School"),
    ("松溪区实验中学", "School"),
    ("青石市第二人民医院", "Hospital"),
    ("青石市心理咨询师协会", "SocialOrganization"),
    ("青石市职工摄影协会", "SocialOrganization"),
    ("青石工人报社", "Media"),
    ("港务代表队", "Team"),
    ("云岭区代表队", "Team"),
)
EVENTS = (
    ("“港务杯”青石市第三届职工数控加工与智能制造技术技能竞赛", "Competition", 3),
    ("青石市总工会七届四次全委（扩大）会议", "Meeting", 0),
    ("青石市第五届职工运动会", "Competition", 5),
    ("女职工权益保障法治讲座", "Lecture", 0),
    ("安全生产“班前会”培训班", "Training", 0),
    ("“玫瑰书香”女职工读书分享会", "CulturalEvent", 0),
    ("春季职工招聘专场", "Activity", 0),
    ("劳模工匠进校园宣讲", "Lecture", 0),
    ("新就业形态劳动者集中入会仪式", "Ceremony", 0),
    ("工会财务干部业务培训班", "Training", 0),
    ("职工心理健康讲座", "Lecture", 0),
    ("“春风行动”慰问演出", "CulturalEvent", 0),
    ("云岭区职工羽毛球赛", "Competition", 0),
    ("白鹭区集体协商推进会", "Meeting", 0),
    ("青湖县职工书画摄影展", "CulturalEvent", 0),
    ("北塘新区工会联合会成立大会", "Ceremony", 0),
    ("户外劳动者服务站点观摩会", "Meeting", 0),
    ("职工急救技能培训", "Training", 0),
    ("三八维权周广场咨询", "Activity", 0),
    ("松溪区厨艺技能比武", "Competition", 0),
    ("产业工人队伍建设改革座谈会", "Meeting", 0),
    ("劳动模范疗休养", "Activity", 0),
    ("网上练兵启动仪式", "Ceremony", 0),
    ("职工子女寒假托管班", "Activity", 0),
)
SURNAMES = "林周沈顾陶许郑何罗梁宋唐韩冯董萧程曹袁邓傅彭蒋蔡贾丁魏薛叶阎余潘"
PLACES = ("青石市工人文化宫", "云岭区体育馆", "青石港三号码头", "松溪区劳动公园", "北塘创业园")


@pytest.fixture(scope="session")
def network() -> nx.MultiDiGraph:
    """The whole of it, always the same; not to be changed."""
    return sample()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A real Chromium that reaches no host; tests are skipped without one, but fail where CI=true."""
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    selenium = pytest.importorskip("selenium.webdriver") if os.environ.get("CI") != "true" else _selenium()
    if not (chromium and driver):
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)("needs chromium and chromedriver on the PATH")
    options = selenium.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1600,1000"):
        options.add_argument(argument)
    options.add_argument("--host-resolver-rules=MAP * ~NOTFOUND")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    started = selenium.Chrome(options=options, service=selenium.ChromeService(driver))
    yield started
    started.quit()


def _selenium() -> Any:
    from selenium import webdriver

    return webdriver


def sample() -> nx.MultiDiGraph:
    """The network of the fixture."""
    graph = nx.MultiDiGraph(about="", since="", until="", left_out=0)
    city = _organization(graph, CITY + "总工会", "TradeUnion")
    branches = [_organization(graph, name, "TradeUnion") for name in BRANCHES]
    for branch in branches:
        _edge(graph, branch, city, "PART_OF", 2)
    unions = [_organization(graph, CITY + name + "总工会", "TradeUnion") for name in DISTRICTS]
    companies = [_organization(graph, f"{CITY}{name}有限公司", "Enterprise") for name in COMPANIES]
    grassroots = [_organization(graph, f"{name}公司工会委员会", "TradeUnion") for name in COMPANIES[:5]]
    others = [_organization(graph, *other) for other in OTHERS]
    _families(graph, city, unions, companies, grassroots)
    events = [_event(graph, index, *event) for index, event in enumerate(EVENTS)]
    _organizers(graph, events, city, [[*unions, *branches[:4]], companies, others])
    _people(graph, events, [city, *unions, *companies])
    _places(graph, events)
    return graph


def _families(graph: nx.MultiDiGraph, city: str, unions: list[str], companies: list[str], inner: list[str]) -> None:
    for union in unions:
        _edge(graph, union, city, "PART_OF", 0)
    for company, union in zip(companies, inner, strict=False):
        _edge(graph, union, company, "PART_OF", 1)


def _organizers(graph: nx.MultiDiGraph, events: list[str], city: str, circles: list[list[str]]) -> None:
    unions, companies, others = circles
    for index, event in enumerate(events):
        host = city if index % 3 == 0 else unions[index % len(unions)]
        _edge(graph, host, event, "HOSTED", index, detail="主办" if index % 2 else "举办")
        if index % 2 == 0:
            _edge(graph, companies[index % 8], event, "UNDERTOOK", index, detail="承办")
        if index % 4 == 1:
            _edge(graph, others[index % 7], event, "SUPPORTED", index, detail="协办")
        if index % 9 == 0:
            _edge(graph, others[index % 3], event, "GUIDED", index, detail="指导")
        if index < 3:
            _edge(graph, others[-1 - index % 2], event, "TOOK_PART_IN", index, detail="contestant")
            _edge(graph, others[-1 - index % 2], event, "WON", index, detail="团体一等奖")
        if index % 5 == 2:
            _edge(graph, companies[(index + 3) % 8], event, "TOOK_PART_IN", index, detail="participant")


def _people(graph: nx.MultiDiGraph, events: list[str], employers: list[str]) -> None:
    for index, surname in enumerate(SURNAMES):
        person = iri("person", f"{surname}{'海清远志文'[index % 5]}{'平岚舟'[index % 3]}", str(index))
        name = f"{surname}{'海清远志文'[index % 5]}{'平岚舟'[index % 3]}"
        graph.add_node(person, kind="person", name=name, type="Person", model_worker=index % 6 == 0)
        event = events[(index * 7) % len(events)]
        _edge(graph, person, event, "TOOK_PART_IN", index, detail=("speaker", "attendee", "contestant")[index % 3])
        if index % 2:
            post = "党组书记、主席" if index == 1 else "副主席"
            _edge(graph, person, employers[index % len(employers)], "HOLDS_POST", index, detail=post)
        if index % 8 == 2:
            _edge(graph, person, event, "WON", index, detail="个人一等奖")
    award = _node(graph, "award", "全国五一劳动奖章", "Award")
    _edge(graph, person, award, "RECEIVED", 2)


def _places(graph: nx.MultiDiGraph, events: list[str]) -> None:
    for index, name in enumerate(PLACES):
        place = _node(graph, "place", name, "Place")
        _edge(graph, events[index * 4], place, "TOOK_PLACE_AT", index)
    series = _node(graph, "series", "青石市职工运动会", "EventSeries")
    _edge(graph, events[2], series, "EDITION_OF", 2)


def _event(graph: nx.MultiDiGraph, index: int, name: str, kind: str, edition: int) -> str:
    date = "" if index == 21 else "2024-03" if index == 22 else f"2024-03-{4 + index:02}"
    return _node(graph, "event", name, kind, start_date=date, edition=edition)


def _organization(graph: nx.MultiDiGraph, name: str, kind: str) -> str:
    return _node(graph, "organization", name, kind)


def _node(graph: nx.MultiDiGraph, kind: Kind, name: str, coarse: str, **more: object) -> str:
    identifier = iri(kind, name)
    graph.add_node(identifier, kind=kind, name=name, type=coarse, **more)
    return identifier


def _edge(graph: nx.MultiDiGraph, source: str, target: str, relation: str, index: int, *, detail: str = "") -> None:
    ends = [graph.nodes[source]["name"], graph.nodes[target]["name"]]
    event = next((graph.nodes[end] for end in (target, source) if graph.nodes[end]["kind"] == "event"), {})
    issue, title, issued = ISSUES[index % 3]
    graph.add_edge(
        source,
        target,
        key=relation,
        relation=relation,
        detail=detail,
        date=event.get("start_date") or issued,
        quote=f"近日，{ends[0]}{SAYS.get(detail, detail)}{ends[1]}，来自全市各级工会的代表和一线职工参加。",
        issue=issue,
        issue_title=title,
        issued=issued,
        confidence=0.7 if index % 7 == 3 else 0.95,
    )
