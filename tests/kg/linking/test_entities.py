"""What becomes one node and what stays apart, seen as a user sees it: in queries over both graphs."""

import json

import pytest

from kg.identity import iri, kind_of

CITY, DISTRICT = "青石市总工会", "青石市白塔区总工会"


@pytest.fixture
def tell(store, made):
    """Adds an issue that tells this."""

    def add(identifier, told, **about):
        issue = made(identifier, told, **about)
        return store.add(issue.issue, issue.statements)

    return add


def names(store, kind):
    return [name for (name,) in store.cypher(f"MATCH (n:{kind}) RETURN n.name AS name ORDER BY name").rows]


def test_announcement_report_and_follow_up_are_one_event(store, tell):
    def announced(issue):
        issue.event("第六届“青石工匠杯”技能大赛启动仪式", start="2025-04-15", host=CITY)

    def reported(issue):
        contest = issue.event("第六届“青石工匠杯”技能大赛决赛", start="2025-06-20", host=CITY, venue="青石技师学院")
        issue.grant(issue.person("罗启航", "青石云帆公司"), "焊接第一名", contest)

    def followed(issue):
        issue.event("第六届“青石工匠杯”技能大赛", undertaker="青石职业技术学院", host=CITY)

    for name, told, issued in (
        ("a", announced, "2025-04-21"),
        ("b", reported, "2025-06-30"),
        ("c", followed, "2025-07-07"),
    ):
        tell(name, told, issued=issued)
    event = "MATCH (e:Event) RETURN e.name, e.start_date, e.end_date"
    assert store.cypher(event).rows == [("第六届“青石工匠杯”技能大赛", "2025-04-15", "2025-06-20")]
    days = "schema:startDate ?start ; schema:endDate ?end"
    dates = f"SELECT ?name ?start ?end {{ ?e a schema:Event ; skos:prefLabel ?name ; {days} }}"
    assert store.sparql(dates).rows == store.cypher(event).rows
    roles = "MATCH (o:Organization)-[r:HOSTED|UNDERTOOK]->(:Event) RETURN o.name, type(r) ORDER BY o.name"
    assert store.cypher(roles).rows == [("青石市总工会", "HOSTED"), ("青石职业技术学院", "UNDERTOOK")]
    assert store.cypher("MATCH (p:Person)-[r:WON]->(:Event) RETURN p.name, r.award").rows == [("罗启航", "焊接第一名")]
    store.remove("b")
    assert store.cypher(event).rows == [("第六届“青石工匠杯”技能大赛", "2025-04-15", None)]


def test_editions_are_two_events_of_one_series(store, tell):
    for year, edition in ((2024, "六"), (2025, "七")):
        name = f"第{edition}届“青石工匠杯”技能大赛"
        tell(f"{year}", lambda issue, name=name, year=year: issue.event(name, start=f"{year}-04-15", host=CITY))
    rows = store.cypher(
        "MATCH (e:Event)-[:EDITION_OF]->(s:EventSeries) RETURN s.name, e.name ORDER BY e.start_date"
    ).rows
    assert rows == [("“青石工匠杯”技能大赛", f"第{edition}届“青石工匠杯”技能大赛") for edition in "六七"]


def test_a_quoted_name_of_several_activities_is_a_series_while_they_are_there(store, tell):
    tell("a", lambda issue: issue.event("“中国梦·劳动美”职工篮球赛", start="2025-04-16", host=CITY))
    assert names(store, "EventSeries") == []
    tell(
        "b",
        lambda issue: issue.event("“中国梦·劳动美”送文化进基层活动", start="2025-05-20", host=CITY),
        issued="2025-05-26",
    )
    rows = store.sparql("SELECT ?name { ?e schema:superEvent/skos:prefLabel ?name }").rows
    assert rows == [("中国梦·劳动美",)] * 2
    store.remove("a")
    assert names(store, "EventSeries") == []


def test_a_body_and_what_it_took_the_place_of_are_two_nodes_of_one_history(store, tell):
    tell("a", lambda issue: issue.organization("青石市安全生产监督管理局"))
    tell("b", lambda issue: issue.organization("青石市应急管理局"))
    tell("c", lambda issue: issue.organization("松岭市应急管理局"))
    history = "MATCH (a:Organization)-[:REPLACES]->(b:Organization) RETURN a.name, b.name"
    assert store.cypher(history).rows == [("青石市应急管理局", "青石市安全生产监督管理局")]
    assert store.sparql("SELECT ?n { ?a dcterms:replaces ?b . ?b skos:prefLabel ?n }").rows == [
        ("青石市安全生产监督管理局",)
    ]
    store.remove("b")
    assert store.cypher(history).rows == []


OLD, NEW = "青石星河重工厂", "青石星河重工有限公司"
CHANGES = (
    "MATCH (o:Organization)-[:CHANGED_BY]->(c:ChangeEvent)<-[:RESULTED_FROM]-(n:Organization)"
    " RETURN o.name, c.class, c.start_date, n.name ORDER BY o.name"
)


def test_what_a_text_says_was_renamed_stays_two_nodes_with_one_history(store, tell):
    def staffed(issue):
        for body in (OLD, NEW):
            issue.person("葛一鸣", body, post="焊工")

    tell("a", staffed)
    assert names(store, "Organization") == [CITY, NEW]
    tell("b", lambda issue: issue.changed(OLD, NEW, start="2003-05"))
    assert names(store, "Organization") == sorted([CITY, NEW, OLD])
    assert store.cypher(CHANGES).rows == [(OLD, "Renaming", "2003-05", NEW)]
    both = "?new dcterms:replaces ?old . ?old dcterms:isReplacedBy ?new ; org:changedBy/org:resultingOrganization ?new"
    told = f"SELECT ?o ?n {{ {both} . ?old skos:prefLabel ?o . ?new skos:prefLabel ?n ; org:resultedFrom ?c }}"
    assert store.sparql(told).rows == [(OLD, NEW)]
    assert {kind_of(doubt.first) for doubt in store.reviewing().doubts()} == {"person"}
    store.remove("b")
    assert names(store, "Organization") == [CITY, NEW]
    assert store.cypher(CHANGES).rows == []


def test_who_judges_old_and_new_the_same_makes_them_one_that_replaces_nothing(store, tell):
    tell("a", lambda issue: issue.changed(OLD, NEW, start="2003"))
    store.judge("same", *(iri("organization", name) for name in (OLD, NEW)))
    assert names(store, "Organization") == [CITY, NEW]
    assert store.cypher("MATCH ()-[r:REPLACES]->() RETURN r").rows == []
    assert store.sparql("SELECT ?a { ?a dcterms:replaces|dcterms:isReplacedBy ?b }").rows == []


def test_one_change_told_of_one_body_by_two_names_is_one_with_the_more_precise_date(store, tell):
    tell("a", lambda issue: issue.changed("新昌县教育局", "新昌县教育体育局", start="2024"))
    tell(
        "b", lambda issue: issue.changed("绍兴市新昌县教育局", "新昌县教育体育局", start="2024-03"), issued="2025-05-01"
    )
    assert store.cypher(CHANGES).rows == [("绍兴市新昌县教育局", "Renaming", "2024-03", "新昌县教育体育局")]
    dated = store.sparql("SELECT ?day { ?c a org:ChangeEvent ; schema:startDate ?day }").rows
    assert dated == [("2024-03",)]


def test_a_body_bears_its_fullest_name_and_the_others_as_aliases(store, tell):
    for at, name in enumerate(("新昌县教育局", "浙江省新昌县教育局", "绍兴市新昌县教育局")):
        tell(str(at), lambda issue, name=name: issue.organization(name))
    rows = store.cypher("MATCH (o:Organization) WHERE o.name ENDS WITH '教育局' RETURN o.name, o.aliases").rows
    assert len(rows) == 1
    assert {rows[0][0], *json.loads(rows[0][1])} == {"新昌县教育局", "浙江省新昌县教育局", "绍兴市新昌县教育局"}
    assert rows[0][0] != "新昌县教育局"


@pytest.mark.parametrize(
    ("others", "count"), [(["青石星河重工有限公司"], 1), (["青石星河重工有限公司", "青石长汀纺织有限公司"], 3)]
)
def test_a_person_without_employer_is_the_only_one_of_the_name_or_nobody(store, tell, others, count):
    tell("a", lambda issue: issue.person("石磊磊", "", post=""))
    for at, employer in enumerate(others):
        tell(f"b{at}", lambda issue, employer=employer: issue.person("石磊磊", employer, post=""))
    assert len(names(store, "Person")) == count
    assert len(store.reviewing().doubts()) == (0 if count == 1 else 3)


def test_a_name_in_two_plants_stays_two_persons(store, tell):
    tell("a", lambda issue: issue.person("王建国", "青石星河重工有限公司", post="焊工"))
    tell("b", lambda issue: issue.person("王建国", "松岭机械厂", post="焊工"), publisher="松岭市总工会")
    assert names(store, "Person") == ["王建国", "王建国"]
    assert store.reviewing().doubts() == []


def test_a_membership_told_of_one_person_twice_is_one(store, tell):
    tell("a", lambda issue: issue.person("韩志坚", "新昌县总工会", post="副主席"))
    tell("b", lambda issue: issue.person("韩志坚", "绍兴市新昌县总工会", post="副主席"))
    assert store.cypher("MATCH (:Person)-[r:HOLDS_POST]->(o) RETURN r.post, o.name").rows == [
        ("副主席", "绍兴市新昌县总工会")
    ]
    raws = [iri("person", "韩志坚", body) for body in ("新昌县总工会", "绍兴市新昌县总工会")]
    assert store.entity(raws[0]) == store.entity(raws[1])
    assert len(store.sparql("SELECT ?m { ?m a org:Membership }").rows) == 1


def test_what_is_too_common_is_not_compared(store, tell):
    def crowd(issue):
        for number in range(50):
            issue.person("张伟", f"青石{number}号店铺", post="")

    tell("a", crowd)
    tell("b", lambda issue: issue.person("张伟", "", post=""))
    assert store.reviewing().doubts() == []
    assert len(names(store, "Person")) == 51
