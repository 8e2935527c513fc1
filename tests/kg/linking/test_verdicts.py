"""Facts that people accept or reject: what leaves the graph, what comes back, whatever is imported in between."""

import shutil

import pytest

import kg
from kg.errors import InputError, StoreError
from kg.identity import iri
from kg.linking import judgements, verdicts
from kg.linking.verdicts import Fact
from kg.stores.backup import restore, save
from kg.stores.check import check
from ontology import terms

CITY, PLANT, OLD = "青石市总工会", "青石星河重工有限公司", "青石重型机械厂"
HALL = "青石市劳动人民文化宫"
MEET = iri("event", "职工羽毛球赛", "2025-04-15", CITY)
HOSTED = Fact(MEET, terms.BKG.hostedBy, iri("organization", CITY))
WORKER = iri("person", "罗启航", PLANT)
POST = iri("membership", WORKER, iri("organization", PLANT), "焊工")


def _told(issue):
    meet = issue.event("职工羽毛球赛", start="2025-04-15", host=CITY, venue=HALL)
    assert meet == MEET
    issue.grant(issue.person("罗启航", PLANT, post="焊工"), "一等奖", meet)
    issue.changed(OLD, PLANT, start="2003")


def _later(issue):
    issue.event("职工羽毛球赛", start="2025-04-15", host=CITY)


@pytest.fixture
def filled(store, made):
    issue = made("a.txt", _told)
    store.add(issue.issue, issue.statements)
    return store


@pytest.fixture
def exported(tmp_path):
    def read(store):
        path = tmp_path / f"{store.folder.name}.nq"
        store.export("nquads", path)
        return path.read_bytes()

    return read


def decide(store, verdict, *facts):
    with store.judging() as judging:
        judging.decide(verdict, facts)


def take_back(store, *facts):
    with store.judging() as judging:
        judging.take_back(facts)


def names(store, label):
    return [name for (name,) in store.cypher(f"MATCH (n:{label}) RETURN n.name AS name ORDER BY name").rows]


def sound(store):
    return [one for one in check(store) if one.is_fault] == []


def test_a_rejected_fact_leaves_both_graphs_and_comes_back(filled, exported):
    before = exported(filled)
    decide(filled, "reject", HOSTED)
    assert filled.cypher("MATCH ()-[r:HOSTED]->() RETURN r").rows == []
    assert filled.sparql("SELECT ?o { ?e bkg:hostedBy|bkg:organizedBy ?o }").rows == []
    assert filled.sparql("SELECT ?f { ?f rdf:predicate bkg:hostedBy }").rows == []
    assert names(filled, "Event") == ["职工羽毛球赛"]
    assert sound(filled)
    take_back(filled, HOSTED)
    assert exported(filled) == before


def test_a_rejected_event_takes_its_prizes_and_its_place_along(filled, exported):
    before = exported(filled)
    decide(filled, "reject", Fact(MEET))
    assert [names(filled, label) for label in ("Event", "Place", "Award")] == [[], [], []]
    assert names(filled, "Person") == ["罗启航"]
    assert filled.cypher("MATCH (:Person)-[r:HOLDS_POST]->(o) RETURN r.post, o.name").rows == [("焊工", PLANT)]
    assert sound(filled)
    take_back(filled, Fact(MEET))
    assert exported(filled) == before


def test_a_rejected_post_goes_with_what_only_it_names(filled):
    decide(filled, "reject", Fact(POST))
    assert filled.cypher("MATCH ()-[r:HOLDS_POST]->() RETURN r").rows == []
    assert filled.sparql("SELECT ?r { ?r a org:Role }").rows == []
    assert names(filled, "Person") == ["罗启航"]
    assert sound(filled)


def test_a_rejected_change_leaves_two_bodies_without_a_history(filled):
    change = iri("change", iri("organization", OLD), "", iri("organization", PLANT))
    decide(filled, "reject", Fact(change))
    assert names(filled, "ChangeEvent") == []
    assert filled.sparql("SELECT ?o { ?n dcterms:replaces ?o }").rows == []
    assert {OLD, PLANT} <= set(names(filled, "Organization"))
    assert sound(filled)


def test_an_accepted_fact_is_sure_in_both_graphs_and_weak_no_more(filled):
    assert HOSTED in {fact for one in filled.reviewing().weak(below=0.95) for fact in one.facts}
    decide(filled, "accept", HOSTED)
    assert HOSTED not in {fact for one in filled.reviewing().weak(below=0.95) for fact in one.facts}
    assert filled.cypher("MATCH ()-[r:HOSTED]->() RETURN r.confidence").rows == [(1.0,)]
    sure = "SELECT ?c { ?f rdf:predicate bkg:hostedBy ; bkg:confidence ?c }"
    assert [float(value) for (value,) in filled.sparql(sure).rows] == [1.0]
    assert sound(filled)
    decide(filled, "reject", HOSTED)
    assert filled.cypher("MATCH ()-[r:HOSTED]->() RETURN r").rows == []


def test_what_was_judged_outlives_removal_correction_and_the_same_import(filled, made):
    decide(filled, "reject", HOSTED)
    issue = made("a.txt", _told)
    assert filled.add(issue.issue, issue.statements).status == "same"
    filled.remove("a.txt")
    filled.add(issue.issue, issue.statements)
    again = made("b.txt", _later, issued="2025-05-01")
    filled.add(again.issue, again.statements)
    corrected = made("a.txt", lambda issue: (_told(issue), issue.organization("青石市应急管理局")))
    assert filled.add(corrected.issue, corrected.statements).status == "corrected"
    assert filled.cypher("MATCH ()-[r:HOSTED]->() RETURN r").rows == []
    assert sound(filled)
    take_back(filled, HOSTED)
    assert len(filled.statements(predicate=terms.BKG.hostedBy)) == 2


def test_a_judgement_of_a_fact_waits_for_it(store, made):
    decide(store, "reject", HOSTED)
    issue = made("a.txt", _told)
    store.add(issue.issue, issue.statements)
    assert store.cypher("MATCH ()-[r:HOSTED]->() RETURN r").rows == []


def test_the_file_says_it_in_words_and_holds_in_any_store(filled, made, tmp_path, exported):
    decide(filled, "reject", HOSTED, Fact(MEET, terms.BKG.theme, "a\tb", terms.XSD.string))
    decide(filled, "accept", Fact(POST))
    text = (filled.folder / "judgements.tsv").read_text("utf-8")
    lines = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    assert lines[0][:4] == ["reject", f"event/{MEET.rsplit('/', 1)[-1]}", "bkg:hostedBy", f"organization/{CITY}"]
    assert lines[0][4] == f"职工羽毛球赛 主办 {CITY}"
    assert len(lines) == 3
    with kg.open_store(tmp_path / "other", create=True) as other:
        issue = made("a.txt", _told)
        other.add(issue.issue, issue.statements)
    shutil.copy(filled.folder / "judgements.tsv", tmp_path / "other")
    with kg.open_store(tmp_path / "other") as other:
        assert exported(other) == exported(filled)
    (tmp_path / "other" / "judgements.tsv").write_text(
        text.replace("reject\tevent", "# 存疑\nreject\tevent", 1), "utf-8"
    )
    with kg.open_store(tmp_path / "other") as other:
        take_back(other, Fact(POST))
        kept = (other.folder / "judgements.tsv").read_text("utf-8").splitlines()
    assert kept[kept.index("# 存疑") + 1].startswith("reject\t")
    assert not any(line.startswith("accept") for line in kept)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("reject\tevent/a\tbkg:hostedBy", r"judgements\.tsv:4 is no judgement of a fact"),
        ("reject\tevent/a\tbkg:nope\torganization/b", r"judgements\.tsv:4 is no judgement of a fact"),
        ("accept\tissue/a.txt", r"judgements\.tsv:4 is no judgement of a fact"),
        ("accept", r"judgements\.tsv:4 is no judgement of a fact"),
        ("accept\tevent/a\t\t\t\nreject\tevent/a", "event/a is accepted and rejected"),
    ],
)
def test_a_malformed_judgement_of_a_fact_is_named(filled, line, wanted):
    filled.close()
    (filled.folder / "judgements.tsv").write_text("\n".join([*judgements.HEAD, line, ""]), "utf-8")
    with pytest.raises(StoreError, match=wanted):
        kg.open_store(filled.folder)


def test_what_was_not_judged_cannot_be_taken_back(filled):
    with pytest.raises(InputError, match="neither accepted nor rejected"):
        take_back(filled, HOSTED)


def test_a_pair_judged_the_same_does_not_disturb_facts(filled, made):
    other = made("b.txt", lambda issue: issue.person("罗启航", "松岭机械厂", post="焊工"), publisher="松岭市总工会")
    filled.add(other.issue, other.statements)
    decide(filled, "reject", Fact(POST))
    filled.judge("same", WORKER, iri("person", "罗启航", "松岭机械厂"))
    posts = "MATCH (:Person)-[r:HOLDS_POST]->(o) RETURN o.name"
    assert filled.cypher(posts).rows == [("松岭机械厂",)]
    assert sound(filled)
    assert [entry.verdict for entry in filled.reviewing().decisions()] == ["reject"]
    filled.undo_judgement(WORKER, iri("person", "罗启航", "松岭机械厂"))
    assert filled.cypher(posts).rows == [("松岭机械厂",)]


def test_a_backup_brings_the_judgements_and_what_stands_aside(filled, tmp_path, exported):
    decide(filled, "reject", HOSTED)
    before = exported(filled)
    save(filled.folder, tmp_path / "b.zip")
    restore(tmp_path / "b.zip", tmp_path / "again")
    with kg.open_store(tmp_path / "again") as again:
        assert exported(again) == before
        assert sound(again)
        take_back(again, HOSTED)
        assert again.cypher("MATCH ()-[r:HOSTED]->() RETURN count(*)").rows == [(1,)]


def test_the_check_sees_what_another_hand_let_stand(filled):
    decide(filled, "reject", HOSTED)
    filled.close()
    with kg.open_store(filled.folder) as store:
        store._record.connection.execute("DELETE FROM verdicts")
        assert any("judgements of facts" in one.rule for one in check(store, quick=True))


def test_a_fact_is_read_as_it_is_written():
    for fact in (HOSTED, Fact(MEET), Fact(MEET, terms.SCHEMA.startDate, "2025-04", terms.XSD.gYearMonth)):
        assert verdicts.fact(*verdicts.written(fact)) == fact
