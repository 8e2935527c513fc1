"""Issues about an invented city, written as sentences with the facts that each one states."""

import json
from dataclasses import dataclass, field

import pytest

import kg
from kg.identity import iri
from kg.model import Evidence, Issue, Literal, Statement, zh
from ontology import terms

BKG, ORG, SCHEMA, SKOS, DCTERMS = terms.BKG, terms.ORG, terms.SCHEMA, terms.SKOS, terms.DCTERMS
HEAD = "松岭市总工会 一周动态\r\n\r\n"


@dataclass
class Bulletin:
    """One issue in the making: each ``say`` adds a sentence to the text, each ``fact`` a statement read from it."""

    identifier: str
    issued: str = "2031-05-06"
    title: str = "一周动态"
    text: str = HEAD
    statements: list = field(default_factory=list)

    def __post_init__(self):
        own = self.iri
        self.plain(own, terms.RDF.type, BKG.Issue)
        self.plain(own, DCTERMS.identifier, Literal(self.identifier))
        self.plain(own, DCTERMS.title, Literal(self.title))
        if self.issued:
            self.plain(own, DCTERMS.issued, Literal(self.issued, terms.XSD.date))

    @property
    def iri(self):
        return iri("issue", self.identifier)

    @property
    def issue(self):
        return Issue(self.identifier, self.text, publisher="松岭市总工会", issued=self.issued, title=self.title)

    def say(self, sentence):
        self.begin, self.quote = len(self.text), sentence
        self.text += sentence + "\r\n"

    def plain(self, subject, predicate, value):
        self.statements.append(Statement(subject, predicate, value, self.iri))

    def fact(self, subject, predicate, value, verb="", rule="test"):
        read = Evidence(self.begin, self.begin + len(self.quote), self.quote, rule, 0.9, verb)
        self.statements.append(Statement(subject, predicate, value, self.iri, read))

    def thing(self, kind, cls, name, mentioned=True):
        thing = iri(kind, name)
        self.plain(thing, terms.RDF.type, cls)
        self.plain(thing, SKOS.prefLabel, zh(name))
        if mentioned and kind in ("organization", "person", "event", "document"):
            self.fact(self.iri, SCHEMA.mentions, thing, rule="mention")
        return thing

    def event(self, name, host, verb="举办", cls=BKG.SportsMeet):
        event = self.thing("event", cls, name)
        self.fact(event, BKG.hostedBy, self.thing("organization", BKG.MunicipalFederation, host), verb)
        return event


def spring():
    """The first of two issues about the same sports meet."""
    one = Bulletin("2031-05-06.txt")
    one.say("5月3日，松岭市总工会在“青石”体育馆举办第三届职工运动会，北湖机械厂工会承办。")
    meet = one.event("第三届职工运动会", "松岭市总工会")
    one.plain(meet, SKOS.altLabel, zh("运动会"))
    one.fact(meet, BKG.undertakenBy, one.thing("organization", BKG.TradeUnion, "北湖机械厂工会"), "承办")
    one.fact(meet, SCHEMA.startDate, Literal("2031-05-03", terms.XSD.date))
    one.fact(meet, BKG.edition, Literal("3", terms.XSD.integer))
    one.fact(meet, SCHEMA.location, one.thing("place", SCHEMA.Place, "“青石”体育馆"))
    one.fact(meet, SCHEMA.superEvent, one.thing("series", SCHEMA.EventSeries, "职工运动会"))
    one.say("工会主任'白露'发言，\"全国劳动模范\"秋禾\n获一等奖。")
    speaker = one.thing("person", terms.FOAF.Person, "白露")
    one.fact(meet, BKG.speaker, speaker)
    post = iri("membership", "白露", "松岭市总工会", "主任")
    one.plain(post, terms.RDF.type, ORG.Membership)
    one.fact(post, ORG.member, speaker)
    one.fact(post, ORG.organization, iri("organization", "松岭市总工会"))
    one.fact(post, ORG.role, one.thing("post", ORG.Role, "主任"))
    winner = one.thing("person", BKG.ModelWorker, "秋禾")
    for award, cls, event in (("一等奖", BKG.Award, meet), ("全国劳动模范", BKG.Honour, "")):
        grant = iri("grant", "秋禾", award)
        one.plain(grant, terms.RDF.type, BKG.AwardGrant)
        one.fact(grant, BKG.recipient, winner)
        one.fact(grant, BKG.award, one.thing("award", cls, award))
        if event:
            one.fact(grant, BKG.grantedAt, event)
    return one


def autumn():
    """The second issue: one fact of the first again, and one of its own."""
    two = Bulletin("2031-10-07.txt", issued="2031-10-07")
    two.say("松岭市总工会主办的第三届职工运动会闭幕。")
    meet = two.event("第三届职工运动会", "松岭市总工会", "主办")
    two.say("会议传达了《工会条例》，松岭市总工会和白露参加。")
    talk = two.event("工作会议", "松岭市总工会", "召开", cls=BKG.Meeting)
    two.fact(talk, SCHEMA.about, two.thing("document", BKG.PolicyDocument, "工会条例"))
    two.fact(talk, BKG.attendee, two.thing("person", terms.FOAF.Person, "白露"))
    two.fact(meet, BKG.participant, two.thing("organization", BKG.TradeUnion, "北湖机械厂工会"))
    below = two.thing("organization", BKG.TradeUnion, "北湖机械厂工会")
    two.fact(below, ORG.subOrganizationOf, iri("organization", "松岭市总工会"))
    return two


@pytest.fixture
def first():
    """The earlier of the two issues."""
    return spring()


@pytest.fixture
def second():
    """The later one."""
    return autumn()


@pytest.fixture(scope="session")
def spring_and_autumn():
    """Makes a store of the two issues in a folder."""

    def make(folder):
        made = kg.open_store(folder, create=True)
        for bulletin in (spring(), autumn()):
            made.add(bulletin.issue, bulletin.statements)
        return made

    return make


@pytest.fixture
def store(tmp_path):
    """An empty store."""
    with kg.open_store(tmp_path / "store", create=True) as made:
        yield made


@pytest.fixture
def put(store):
    """Adds an issue to the store."""
    return lambda bulletin: store.add(bulletin.issue, bulletin.statements)


@pytest.fixture
def content(tmp_path):
    """Everything in a store: its RDF, its nodes and its relationships."""

    def read(store):
        path = tmp_path / "content.nq"
        store.export("nquads", path)
        found = [store.cypher(query).rows for query in ("MATCH (n) RETURN n", "MATCH ()-[r]->() RETURN r")]
        nodes, relationships = (sorted(json.dumps(row, sort_keys=True) for row in rows) for rows in found)
        return path.read_text("utf-8"), nodes, relationships

    return read


@pytest.fixture(params=["memory", "disk"])
def indexed(request, monkeypatch):
    """Runs a test twice: with the RDF index in memory, and on disk."""
    if request.param == "disk":
        monkeypatch.setattr("kg.stores.index.IN_MEMORY", -1)
    return request.param
