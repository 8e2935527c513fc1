"""The network of a real store with three made-up bulletins."""

from __future__ import annotations

import pytest

import kg
from kg.errors import NotFoundError
from kg.identity import iri
from kg.model import Evidence, Issue, Literal, Statement, zh
from ontology import terms
from queries import network

CITY = iri("organization", "青石市总工会")
DISTRICT = iri("organization", "云岭区总工会")
COLLEGE = iri("organization", "青石职业技术学院")
BUREAU = iri("organization", "青石市应急管理局")
TEAM = iri("organization", "港务代表队")
MENTIONED = iri("organization", "青石市摄影协会")
PERSON = iri("person", "顾志平")
GAMES = iri("event", "青石市第三届职工运动会")
LECTURE = iri("event", "职工心理健康讲座")
DRILL = iri("event", "应急演练观摩会")
HALL = iri("place", "青石市工人文化宫")
SERIES = iri("series", "青石市职工运动会")
PRIZE = iri("award", "团体一等奖")

MARCH = (
    "3月16日，青石市总工会主办、云岭区总工会承办的青石市第三届职工运动会在青石市工人文化宫举行。",
    "港务代表队获团体一等奖。",
    "云岭区总工会主席顾志平出席。",
)
APRIL = ("4月，云岭区总工会举办职工心理健康讲座，青石职业技术学院协办。", "青石市应急管理局召开应急演练观摩会。")
NAMES = {
    CITY: ("青石市总工会", terms.BKG.TradeUnion),
    DISTRICT: ("云岭区总工会", terms.BKG.TradeUnion),
    COLLEGE: ("青石职业技术学院", terms.BKG.School),
    BUREAU: ("青石市应急管理局", terms.BKG.GovernmentAgency),
    TEAM: ("港务代表队", terms.BKG.Team),
    MENTIONED: ("青石市摄影协会", terms.BKG.SocialOrganization),
    PERSON: ("顾志平", terms.BKG.ModelWorker),
    GAMES: ("青石市第三届职工运动会", terms.BKG.Competition),
    LECTURE: ("职工心理健康讲座", terms.BKG.Lecture),
    DRILL: ("应急演练观摩会", terms.BKG.Meeting),
    HALL: ("青石市工人文化宫", terms.SCHEMA.Place),
    SERIES: ("青石市职工运动会", terms.SCHEMA.EventSeries),
    PRIZE: ("团体一等奖", terms.BKG.Award),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with kg.open_store(tmp_path_factory.mktemp("network") / "store", create=True) as opened:
        for issue, statements in (_march(), _april()):
            opened.add(issue, statements)
        yield opened


def test_nodes_are_named_and_typed(store) -> None:
    nodes = network.build(store).nodes
    assert nodes[CITY] == {"kind": "organization", "name": "青石市总工会", "type": "TradeUnion"}
    assert nodes[PERSON] == {"kind": "person", "name": "顾志平", "type": "Person", "model_worker": True}
    assert nodes[GAMES] == {
        "kind": "event",
        "name": "青石市第三届职工运动会",
        "type": "Competition",
        "start_date": "2024-03-16",
        "edition": 3,
    }


def test_edges_carry_their_evidence(store) -> None:
    edge = network.build(store).edges[CITY, GAMES, "HOSTED 主办"]
    assert edge == {
        "relation": "HOSTED",
        "detail": "主办",
        "quote": MARCH[0],
        "issue": "march.txt",
        "issue_title": "青石工会一周动态（第10期）",
        "issued": "2024-03-18",
        "date": "2024-03-16",
        "confidence": 0.9,
    }


def test_the_whole_store_has_the_usual_relations(store) -> None:
    found = {(source, facts["relation"], target) for source, target, facts in network.build(store).edges(data=True)}
    assert found == {
        (CITY, "HOSTED", GAMES),
        (DISTRICT, "UNDERTOOK", GAMES),
        (TEAM, "WON", GAMES),
        (PERSON, "HOLDS_POST", DISTRICT),
        (PERSON, "TOOK_PART_IN", GAMES),
        (DISTRICT, "PART_OF", CITY),
        (DISTRICT, "HOSTED", LECTURE),
        (COLLEGE, "SUPPORTED", LECTURE),
        (BUREAU, "HOSTED", DRILL),
    }


def test_what_is_only_mentioned_is_not_drawn(store) -> None:
    assert MENTIONED not in network.build(store)


def test_about_a_name_is_two_steps_wide_with_places_and_series(store) -> None:
    graph = network.build(store, about="青石市总工会")
    assert set(graph) == {CITY, GAMES, DISTRICT, TEAM, PERSON, HALL, SERIES, LECTURE}
    assert graph.graph == {"about": "青石市总工会", "since": "", "until": "", "left_out": 0}


def test_a_prize_won_at_an_event_is_drawn_once(store) -> None:
    assert PRIZE not in network.build(store, about="港务代表队")
    assert PRIZE in network.build(store, roles=["荣获"])


@pytest.mark.parametrize(
    ("since", "until", "events"),
    [
        ("", "", {GAMES, LECTURE, DRILL}),
        ("2024-03-17", "", {LECTURE}),
        ("2024-04-20", "", {LECTURE}),
        ("", "2024-03", {GAMES}),
        ("2024", "2024", {GAMES, LECTURE}),
        ("2025", "", set()),
    ],
)
def test_a_period_keeps_the_events_that_reach_into_it(store, since, until, events) -> None:
    graph = network.build(store, since=since, until=until)
    assert {node for node, facts in graph.nodes(data=True) if facts["kind"] == "event"} == events


@pytest.mark.parametrize("role", ["HOSTED", "hosted", "主办"])
def test_roles_in_any_language(store, role) -> None:
    assert {facts["relation"] for *_, facts in network.build(store, roles=[role]).edges(data=True)} == {"HOSTED"}


def test_an_unknown_role_names_the_known_ones(store) -> None:
    with pytest.raises(NotFoundError, match=r"承办|undertook"):
        network.build(store, roles=["organised"])


def test_too_many_nodes_leave_the_most_connected(store) -> None:
    whole = network.build(store)
    graph = network.build(store, limit=4)
    assert len(graph) == 4
    assert {DISTRICT, GAMES, CITY} < set(graph)
    assert graph.graph["left_out"] == len(whole) - 4


def test_around_a_name_the_nearest_stay(store) -> None:
    assert set(network.build(store, about="职工心理健康讲座", limit=3)) == {LECTURE, DISTRICT, COLLEGE}


def test_an_unknown_name_is_refused_with_the_nearest(store) -> None:
    with pytest.raises(NotFoundError, match="云岭区总工会"):
        network.build(store, about="云岭区总公会")


def test_the_order_is_always_the_same(store) -> None:
    graph = network.build(store)
    assert list(graph) == sorted(graph)
    assert list(graph.edges(keys=True)) == sorted(graph.edges(keys=True))


def _march() -> tuple[Issue, list[Statement]]:
    issue = Issue("march.txt", "\n".join(MARCH), "青石市总工会", "2024-03-18", "青石工会一周动态（第10期）")
    post = iri("post", "主席")
    membership = iri("membership", PERSON, DISTRICT, "主席")
    grant = iri("grant", TEAM, PRIZE, GAMES)
    facts = [
        (GAMES, terms.BKG.hostedBy, CITY, MARCH[0], "主办"),
        (GAMES, terms.BKG.undertakenBy, DISTRICT, MARCH[0], "承办"),
        (GAMES, terms.SCHEMA.location, HALL, MARCH[0], ""),
        (GAMES, terms.SCHEMA.superEvent, SERIES, MARCH[0], ""),
        (GAMES, terms.SCHEMA.startDate, Literal("2024-03-16", terms.XSD.date), MARCH[0], ""),
        (GAMES, terms.BKG.edition, Literal("3", terms.XSD.integer), MARCH[0], ""),
        (GAMES, terms.BKG.attendee, PERSON, MARCH[2], ""),
        (membership, terms.ORG.member, PERSON, MARCH[2], ""),
        (membership, terms.ORG.organization, DISTRICT, MARCH[2], ""),
        (membership, terms.ORG.role, post, MARCH[2], ""),
        (grant, terms.BKG.award, PRIZE, MARCH[1], ""),
        (grant, terms.BKG.recipient, TEAM, MARCH[1], ""),
        (grant, terms.BKG.grantedAt, GAMES, MARCH[1], ""),
        (DISTRICT, terms.ORG.subOrganizationOf, CITY, "", ""),
        (membership, terms.RDF.type, terms.ORG.Membership, "", ""),
        (grant, terms.RDF.type, terms.BKG.AwardGrant, "", ""),
        (post, terms.RDF.type, terms.ORG.Role, "", ""),
        (post, terms.SKOS.prefLabel, zh("主席"), "", ""),
    ]
    return issue, _statements(issue, facts, [CITY, DISTRICT, TEAM, PERSON, GAMES, HALL, SERIES, PRIZE, MENTIONED])


def _april() -> tuple[Issue, list[Statement]]:
    issue = Issue("april.txt", "\n".join(APRIL), "青石市总工会", "2024-04-29", "青石工会一周动态（第16期）")
    facts = [
        (LECTURE, terms.BKG.hostedBy, DISTRICT, APRIL[0], "举办"),
        (LECTURE, terms.BKG.supportedBy, COLLEGE, APRIL[0], "协办"),
        (LECTURE, terms.SCHEMA.startDate, Literal("2024-04", terms.XSD.gYearMonth), APRIL[0], ""),
        (DRILL, terms.BKG.hostedBy, BUREAU, APRIL[1], "召开"),
    ]
    return issue, _statements(issue, facts, [DISTRICT, COLLEGE, BUREAU, LECTURE, DRILL])


def _statements(issue: Issue, facts, named) -> list[Statement]:
    names = [
        statement
        for thing in named
        for statement in (
            Statement(thing, terms.RDF.type, NAMES[thing][1], issue.iri),
            Statement(thing, terms.SKOS.prefLabel, zh(NAMES[thing][0]), issue.iri),
        )
    ]
    return names + [Statement(s, p, o, issue.iri, _evidence(issue, quote, verb)) for s, p, o, quote, verb in facts]


def _evidence(issue: Issue, quote: str, verb: str) -> Evidence | None:
    begin = issue.text.find(quote)
    return Evidence(begin, begin + len(quote), quote, "made-up", 0.9, verb) if quote else None
