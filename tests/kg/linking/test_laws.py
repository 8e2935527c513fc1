"""What holds of linkage whatever comes in whatever order: one export for one set of issues and judgements."""

import json

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import kg
from kg.errors import StoreError
from kg.identity import iri
from kg.linking.verdicts import Fact, judged_as
from kg.stores.check import check
from kg.stores.standing import fact_of
from ontology import terms

CITY, DISTRICT, PLANT = "青石市总工会", "青石市白塔区总工会", "青石星河重工有限公司"


def _first(issue):
    issue.organization("新昌县教育局")
    person = issue.person("罗启航", PLANT, post="焊工")
    contest = issue.event("第六届“青石工匠杯”技能大赛启动仪式", start="2025-04-15", host=CITY)
    issue.speaker(contest, person)
    issue.event("职工夜校开班仪式", start="2025-04-18", host=DISTRICT)
    issue.person("韩志坚", "", post="主任")
    issue.organization("青石市安全生产监督管理局")
    issue.person("方敬之", "新昌县教育局", post="局长")
    issue.person("葛一鸣", PLANT, post="焊工")
    issue.event("“中国梦·劳动美”职工篮球赛", start="2025-04-16", host=CITY)
    issue.changed("新昌县教育局", "新昌县教育体育局", start="2024")


def _second(issue):
    issue.organization("绍兴市新昌县教育局")
    person = issue.person("罗启航", PLANT + "工会", honour="一等奖")
    issue.person("韩志坚", DISTRICT, post="副主席")
    issue.person("方敬之", "绍兴市新昌县教育局", post="局长")
    issue.event("夏送清凉", start="2025-05-22", host=PLANT)
    contest = issue.event("第六届“青石工匠杯”技能大赛决赛", start="2025-06-20", host=CITY)
    issue.grant(person, "焊接第一名", contest)


def _third(issue):
    issue.event("第六届“青石工匠杯”技能大赛", host=CITY)
    issue.event("职工夜校", host=DISTRICT)
    issue.event("职工夜校开班仪式", start="2025-05-18", host=DISTRICT)
    issue.organization("星河重工公司")
    issue.person("韩志坚", PLANT, post="车间主任")
    issue.organization("青石市应急管理局")
    issue.person("葛一鸣", "星河重工公司", post="焊工")
    issue.event("夏送清凉", start="2025-05-22", host="星河重工公司")
    issue.event("“中国梦·劳动美”送文化进基层活动", start="2025-05-20", host=CITY)
    issue.changed("绍兴市新昌县教育局", "新昌县教育体育局", start="2024-03", cls="Reorganization")


def _fourth(issue):
    issue.organization("浙江省新昌县教育局")
    issue.event("第七届“青石工匠杯”技能大赛", start="2026-04-15", host=CITY)
    issue.person("罗启航", "松岭市机械厂", post="焊工")
    issue.person("罗启航", "", post="焊工")
    issue.organization("青石星河重工有限责任公司")
    issue.changed("星河重工公司", PLANT, start="2020")


TOLD = {
    "a.txt": (_first, {"issued": "2025-04-21"}),
    "b.txt": (_second, {"issued": "2025-06-30"}),
    "c.txt": (_third, {"issued": "2025-05-26"}),
    "d.txt": (_fourth, {"issued": "2026-04-27"}),
    "e.txt": (_third, {"issued": "2025-05-28", "publisher": DISTRICT}),
}
ORGANIZATIONS = [
    iri("organization", name)
    for name in ("新昌县教育局", "绍兴市新昌县教育局", "浙江省新昌县教育局", "新昌县教育体育局", PLANT, "星河重工公司")
]
PEOPLE = [iri("person", "罗启航", body) for body in (PLANT, PLANT + "工会", "松岭市机械厂", CITY)]
PAIRS = [(a, b) for things in (ORGANIZATIONS, PEOPLE) for a in things for b in things if a < b]

CHANGE = iri("change", iri("organization", "新昌县教育局"), "", iri("organization", "新昌县教育体育局"))
FACTS = [
    Fact(iri("organization", "新昌县教育局")),
    Fact(iri("organization", PLANT)),
    Fact(PEOPLE[0]),
    Fact(CHANGE),
    Fact(iri("organization", "新昌县教育体育局"), terms.DCTERMS.replaces, iri("organization", "绍兴市新昌县教育局")),
    *(Fact(iri("membership", person, iri("organization", PLANT), "焊工")) for person in PEOPLE[:2]),
]

imports = st.lists(st.sampled_from([(what, name) for what in ("add", "remove") for name in TOLD]), max_size=8)
judgements = st.lists(st.tuples(st.sampled_from(["same", "different"]), st.sampled_from(PAIRS)), max_size=4)
lawful = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


class Issues(dict):
    """The issues by name; shown in few words when a law fails."""

    def __repr__(self):
        return "issues"


@pytest.fixture
def issues(made):
    return Issues({name: made(name, tell, **about) for name, (tell, about) in TOLD.items()})


@pytest.fixture
def new(tmp_path_factory):
    """Opens a new store."""
    return lambda: kg.open_store(tmp_path_factory.mktemp("law") / "store", create=True)


def content(store):
    """Everything that a store shows: its export, its nodes and its relationships."""
    path = store.folder.parent / "export.nq"
    store.export("nquads", path)
    rows = [row for query in ("MATCH (n) RETURN n", "MATCH ()-[r]->() RETURN r") for row in store.cypher(query).rows]
    return path.read_text("utf-8"), sorted(json.dumps(row, sort_keys=True) for row in rows)


def judge(store, verdict, pair):
    """Judges, unless that would contradict; whether it did."""
    try:
        store.judge(verdict, *pair)
    except StoreError:
        return False
    return True


def facts(issues):
    """Facts of the issues to be judged: those above, and relations and values of every kind."""
    told = {fact_of(one) for issue in issues.values() for one in issue.statements if one.evidence}
    return sorted({*FACTS, *map(judged_as, told), *(one for one in told if one.predicate != terms.SCHEMA.mentions)})


def decide(store, verdict, fact):
    with store.judging() as judging:
        judging.decide(verdict, [fact])


def apply(store, issues, what, name):
    if what == "add":
        store.add(issues[name].issue, issues[name].statements)
    elif name in {one.identifier for one in store.issues()}:
        store.remove(name)


@given(steps=imports, judged=judgements, order=st.randoms(use_true_random=False))
@lawful
def test_issues_and_judgements_decide_and_not_their_order(new, issues, steps, judged, order):
    with new() as store, new() as other:
        pending = [("judge", one) for one in judged] + [("step", one) for one in steps]
        order.shuffle(pending)
        for kind, (what, which) in pending:
            judge(store, what, which) if kind == "judge" else apply(store, issues, what, which)
        kept = [one.identifier for one in store.issues()]
        order.shuffle(kept)
        for name in kept:
            apply(other, issues, "add", name)
        for entry in store.reviewing().entries():
            a, b, verdict = entry.judgement
            other.judge(verdict, a, b)
        assert content(store) == content(other)
        assert not [problem for problem in check(store) if problem.is_fault]


@given(
    steps=imports, judged=judgements, extra=st.tuples(st.sampled_from(["same", "different"]), st.sampled_from(PAIRS))
)
@lawful
def test_a_judgement_taken_back_was_never_made(new, issues, steps, judged, extra):
    with new() as store:
        for what, name in steps:
            apply(store, issues, what, name)
        for verdict, pair in judged:
            judge(store, verdict, pair)
        before = content(store)
        if extra[1] not in {tuple(entry.judgement[:2]) for entry in store.reviewing().entries()} and judge(
            store, *extra
        ):
            store.undo_judgement(*extra[1])
        assert content(store) == before


@given(
    steps=imports,
    judged=judgements,
    decided=st.lists(st.tuples(st.sampled_from(["accept", "reject"]), st.integers(0, 400)), max_size=5),
    order=st.randoms(use_true_random=False),
)
@settings(lawful, max_examples=15)
def test_judgements_of_facts_commute_with_imports_and_with_judgements_of_pairs(
    new, issues, steps, judged, decided, order
):
    told = facts(issues)
    with new() as store, new() as other:
        pending = [("judge", one) for one in judged] + [("step", one) for one in steps]
        pending += [("decide", (verdict, told[place % len(told)])) for verdict, place in decided]
        order.shuffle(pending)
        for kind, (what, which) in pending:
            if kind == "step":
                apply(store, issues, what, which)
            else:
                (judge if kind == "judge" else decide)(store, what, which)
        kept = [one.identifier for one in store.issues()]
        order.shuffle(kept)
        last = [("add", name) for name in kept]
        last += [("pair", entry.judgement) for entry in store.reviewing().entries()]
        last += [("fact", entry) for entry in store.reviewing().decisions()]
        order.shuffle(last)
        for kind, one in last:
            if kind == "add":
                apply(other, issues, "add", one)
            elif kind == "pair":
                other.judge(one.verdict, one.a, one.b)
            else:
                decide(other, one.verdict, one.fact)
        assert content(store) == content(other)
        assert not [problem for problem in check(store) if problem.is_fault]
        weak = {fact for one in store.reviewing().weak(below=1) for fact in one.facts}
        assert weak.isdisjoint(entry.fact for entry in store.reviewing().decisions())


@given(steps=imports, judged=judgements, extra=st.tuples(st.sampled_from(["accept", "reject"]), st.integers(0, 400)))
@example(steps=[("add", "a.txt"), ("add", "c.txt")], judged=[], extra=("reject", 106))
@settings(lawful, max_examples=15)
def test_a_decision_taken_back_was_never_made(new, issues, steps, judged, extra):
    told = facts(issues)
    with new() as store:
        for what, name in steps:
            apply(store, issues, what, name)
        for verdict, pair in judged:
            judge(store, verdict, pair)
        before, fact = content(store), told[extra[1] % len(told)]
        decide(store, extra[0], fact)
        with store.judging() as judging:
            judging.take_back([fact])
        assert content(store) == before
