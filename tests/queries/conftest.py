"""A small store of the invented city 青石市: two issues that share facts, each sentence with what it states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from kg.identity import iri
from kg.model import Evidence, Issue, Literal, Statement, zh
from kg.stores import Store, open_store
from ontology import terms

BKG, ORG, SCHEMA = terms.BKG, terms.ORG, terms.SCHEMA
HEADQUARTERS, DISTRICT, DRIVERS = "青石市总工会", "青石市云岭区总工会", "青石市云岭区新就业形态行业工会联合会"
BUREAU, COMPANY, TEAM = "青石市人力资源和社会保障局", "青石远山机械有限公司", "青石市能源工会代表队"
CONTEST, OLDER, GAME = "青石市第三届集体协商竞赛", "青石市第二届集体协商竞赛", "2024年青石市职工篮球赛"
COURSE, MEETING = "2024年青石市职工急救培训班", "青石市总工会主席办公会议"
LECTURE, PLAN = "女职工权益讲座", "青石市深化产业工人队伍建设改革实施方案"
RELIEF, HELP, SERVICE = "青石市困难职工救助中心", "青石市职工帮扶中心", "青石市职工服务中心"
HALL, SERIES = "青石市劳动人民文化宫", "青石市集体协商竞赛"


@dataclass
class Writer:
    """Writes one issue: its text grows with each sentence, and facts point into the sentence written last."""

    identifier: str
    issued: str
    text: str = ""
    begin: int = 0
    found: list[Statement] = field(default_factory=list)

    @property
    def iri(self) -> str:
        return iri("issue", self.identifier)

    def sentence(self, text: str) -> None:
        self.begin = len(self.text)
        self.text += text + "\n"

    def fact(self, subject: str, predicate: str, value: str | Literal, verb: str = "") -> None:
        quote = self.text[self.begin :].rstrip("\n")
        evidence = Evidence(self.begin, self.begin + len(quote), quote, "test", 0.9, verb)
        self.found.append(Statement(subject, predicate, value, self.iri, evidence))

    def plain(self, subject: str, predicate: str, value: str | Literal) -> None:
        self.found.append(Statement(subject, predicate, value, self.iri))

    def thing(self, kind: str, name: str, cls: str, *other: str) -> str:
        thing = iri(kind, name)  # type: ignore[arg-type]
        self.plain(thing, terms.RDF.type, cls)
        self.plain(thing, terms.SKOS.prefLabel, zh(name))
        for form in other:
            self.plain(thing, terms.SKOS.altLabel, zh(form))
        return thing

    def named(self, kind: str, name: str, cls: str, *other: str) -> str:
        thing = self.thing(kind, name, cls, *other)
        self.fact(self.iri, SCHEMA.mentions, thing)
        return thing

    def event(self, name: str, cls: str, start: str = "", end: str = "") -> str:
        event = self.named("event", name, cls)
        types = {4: "gYear", 7: "gYearMonth", 10: "date"}
        for predicate, day in ((SCHEMA.startDate, start), (SCHEMA.endDate, end)):
            if day:
                self.fact(event, predicate, Literal(day, f"{terms.XSD}{types[len(day)]}"))
        return event

    def post(self, person: str, organization: str, title: str) -> None:
        held = iri("membership", person, organization, title)
        self.plain(held, terms.RDF.type, ORG.Membership)
        self.fact(held, ORG.member, person)
        self.fact(held, ORG.organization, organization)
        self.fact(held, ORG.role, self.thing("post", title, ORG.Role))

    def award(self, winner: str, name: str, event: str = "", cls: str = "Award") -> None:
        grant = iri("grant", winner, name, event)
        self.plain(grant, terms.RDF.type, BKG.AwardGrant)
        self.fact(grant, BKG.award, self.thing("award", name, f"{BKG}{cls}"))
        self.fact(grant, BKG.recipient, winner)
        if event:
            self.fact(grant, BKG.grantedAt, event)

    def change(self, old: tuple[str, ...], new: str, cls: str, start: str = "") -> None:
        change = iri("change", *old, new)
        self.plain(change, terms.RDF.type, f"{BKG}{cls}")
        self.plain(change, terms.SKOS.prefLabel, zh(cls))
        for one in old:
            self.fact(change, ORG.originalOrganization, one)
            self.fact(new, terms.DCTERMS.replaces, one)
        self.fact(change, ORG.resultingOrganization, new)
        if start:
            self.fact(change, SCHEMA.startDate, Literal(start, terms.XSD.gYearMonth))

    def count(self, event: str, name: str, value: str, unit: str) -> None:
        count = iri("count", event, name)
        self.plain(count, terms.RDF.type, SCHEMA.QuantitativeValue)
        self.fact(event, BKG.count, count)
        self.fact(count, SCHEMA.name, Literal(name))
        self.fact(count, SCHEMA.value, Literal(value, terms.XSD.decimal))
        self.fact(count, SCHEMA.unitText, Literal(unit))

    def finish(self) -> tuple[Issue, list[Statement]]:
        self.plain(self.iri, terms.RDF.type, BKG.Issue)
        self.plain(self.iri, terms.DCTERMS.identifier, Literal(self.identifier))
        self.plain(self.iri, terms.DCTERMS.issued, Literal(self.issued, terms.XSD.date))
        issue = Issue(self.identifier, self.text, HEADQUARTERS, self.issued, "")
        return issue, list(dict.fromkeys(self.found))


def _december() -> Writer:
    writer = Writer("qingshi-2024-12-02.txt", "2024-12-02")
    writer.sentence(
        "11月28日,由市总工会、青石市人力资源和社会保障局主办,云岭区总工会承办,青石远山机械有限公司协办的"
        "青石市第三届集体协商竞赛在青石市劳动人民文化宫举行,青石市能源工会代表队获一等奖,沈砚秋担任评委。"
    )
    contest = writer.event(CONTEST, BKG.SkillsCompetition, "2024-11-28")
    headquarters = writer.named("organization", HEADQUARTERS, BKG.MunicipalFederation, "市总工会")
    bureau = writer.named("organization", BUREAU, BKG.Bureau)
    district = writer.named("organization", DISTRICT, BKG.DistrictFederation, "云岭区总工会")
    company = writer.named("organization", COMPANY, BKG.Company)
    team = writer.named("organization", TEAM, BKG.Team)
    judge = writer.named("person", "沈砚秋", BKG.ModelWorker)
    for organization, role, verb in (
        (headquarters, BKG.hostedBy, "主办"),
        (bureau, BKG.hostedBy, "主办"),
        (district, BKG.undertakenBy, "承办"),
        (company, BKG.supportedBy, "协办"),
    ):
        writer.fact(contest, role, organization, verb)
    writer.fact(district, ORG.subOrganizationOf, headquarters)
    hall = writer.thing("place", HALL, SCHEMA.Place, "劳动人民文化宫")
    series = writer.thing("series", SERIES, SCHEMA.EventSeries)
    writer.fact(contest, SCHEMA.location, hall)
    writer.fact(contest, BKG.edition, Literal("3", terms.XSD.integer))
    writer.fact(contest, SCHEMA.superEvent, series)
    writer.award(team, "一等奖", contest)
    writer.fact(contest, BKG.judge, judge)
    writer.sentence("竞赛吸引了260名选手参加。")
    writer.count(contest, "参赛选手", "260", "名")
    writer.sentence("云岭区代表队获青石市第三届集体协商竞赛二等奖。")
    second = writer.named("organization", "云岭区代表队", BKG.Team)
    writer.award(second, "二等奖", contest)
    writer.sentence("2023年,市总工会主办了青石市第二届集体协商竞赛。")
    older = writer.event(OLDER, BKG.SkillsCompetition, "2023")
    writer.fact(older, BKG.hostedBy, headquarters, "主办")
    writer.fact(older, BKG.edition, Literal("2", terms.XSD.integer))
    writer.fact(older, SCHEMA.superEvent, series)
    writer.sentence("云岭区新就业形态行业工会联合会主席林望舒表示,将做好服务。")
    chair = writer.named("person", "林望舒", terms.FOAF.Person)
    drivers = writer.named("organization", DRIVERS, BKG.UnionAssociation)
    writer.fact(drivers, ORG.subOrganizationOf, district)
    writer.post(chair, drivers, "主席")
    writer.sentence("全国劳动模范、青石远山机械有限公司工程师沈砚秋,青石五一劳动奖章获得者许知行参加活动。")
    other = writer.named("person", "许知行", terms.FOAF.Person)
    writer.award(judge, "全国劳动模范", cls="Honour")
    writer.post(judge, company, "工程师")
    writer.award(other, "青石五一劳动奖章", cls="Honour")
    return writer


def _november() -> Writer:
    writer = Writer("qingshi-2024-11-18.txt", "2024-11-18")
    writer.sentence("11月15日,市总工会召开主席办公会议,传达《青石市深化产业工人队伍建设改革实施方案》。")
    meeting = writer.event(MEETING, BKG.WorkMeeting, "2024-11-15")
    headquarters = writer.named("organization", HEADQUARTERS, BKG.MunicipalFederation, "市总工会")
    plan = writer.named("document", PLAN, BKG.PolicyDocument)
    writer.fact(meeting, BKG.hostedBy, headquarters, "召开")
    writer.fact(meeting, SCHEMA.about, plan)
    writer.sentence("11月,市总工会、云岭区总工会联合开展2024年青石市职工急救培训班。")
    course = writer.event(COURSE, BKG.TrainingCourse, "2024-11")
    district = writer.named("organization", DISTRICT, BKG.DistrictFederation, "云岭区总工会")
    writer.fact(course, BKG.hostedBy, headquarters, "联合开展")
    writer.fact(course, BKG.hostedBy, district, "联合开展")
    writer.sentence(
        "10月28日至11月1日,由市总工会主办的2024年青石市职工篮球赛落幕,云岭区代表队获冠军,城西代表队获亚军。"
    )
    game = writer.event(GAME, BKG.Match, "2024-10-28", "2024-11-01")
    writer.fact(game, BKG.hostedBy, headquarters, "主办")
    for name, prize in (("云岭区代表队", "冠军"), ("城西代表队", "亚军")):
        team = writer.named("organization", name, BKG.Team)
        writer.fact(game, BKG.contestant, team)
        writer.award(team, prize, game)
    writer.sentence("青石职业技术学院举办女职工权益讲座。")
    school = writer.named("organization", "青石职业技术学院", BKG.VocationalSchool)
    lecture = writer.event(LECTURE, BKG.Lecture)
    writer.fact(lecture, BKG.hostedBy, school, "举办")
    writer.sentence("11月28日将举行青石市第三届集体协商竞赛,由市总工会主办。")
    contest = writer.event(CONTEST, BKG.SkillsCompetition, "2024-11-28")
    writer.fact(contest, BKG.hostedBy, headquarters, "主办")
    return writer


def _october() -> Writer:
    writer = Writer("qingshi-2024-10-21.txt", "2024-10-21")
    writer.sentence("青石市职工服务中心的前身是2019年3月由青石市困难职工救助中心更名而来的青石市职工帮扶中心。")
    oldest = writer.named("organization", RELIEF, BKG.UnionInstitution)
    older = writer.named("organization", HELP, BKG.UnionInstitution)
    service = writer.named("organization", SERVICE, BKG.UnionInstitution)
    writer.change((oldest,), older, "Renaming", "2019-03")
    writer.change((older,), service, "Renaming")
    writer.sentence("2024年1月20日,青石市职工帮扶中心举办新春招聘会。")
    fair = writer.event("新春招聘会", BKG.JobFair, "2024-01-20")
    writer.fact(fair, BKG.hostedBy, older, "举办")
    writer.sentence("10月18日,青石市职工服务中心举办金秋招聘会。")
    fair = writer.event("金秋招聘会", BKG.JobFair, "2024-10-18")
    writer.fact(fair, BKG.hostedBy, service, "举办")
    return writer


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The store, the later issue taken in first."""
    with open_store(tmp_path_factory.mktemp("town") / "store", create=True) as store:
        for writer in (_december(), _november(), _october()):
            store.add(*writer.finish())
        yield store
