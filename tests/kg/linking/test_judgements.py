"""Judgements live in a text file: what it says holds, in every store that it is put into."""

import shutil

import pytest

import kg
from kg.errors import InputError, StoreError
from kg.identity import iri, short
from kg.linking import judgements

ONE, TWO, THREE = (
    iri("person", "王建国", body) for body in ("青石星河重工有限公司", "青石长汀纺织有限公司", "青石公交集团")
)


def _plants(issue):
    issue.person("王建国", "青石星河重工有限公司", post="焊工")


def _mills(issue):
    issue.person("王建国", "青石长汀纺织有限公司", post="挡车工")
    issue.person("王建国", "青石公交集团", post="驾驶员")


@pytest.fixture
def filled(store, made):
    for name, tell in (("a.txt", _plants), ("b.txt", _mills)):
        issue = made(name, tell)
        store.add(issue.issue, issue.statements)
    return store


def file(store):
    return store.folder / "judgements.tsv"


def test_a_judgement_is_a_line_with_names(filled):
    filled.judge("same", TWO, ONE)
    lines = [line for line in file(filled).read_text("utf-8").splitlines() if not line.startswith("#")]
    verdict, first, second, *names = lines[0].split("\t")
    assert (verdict, {first, second}) == ("same", {short(ONE), short(TWO)})
    assert names == ["王建国", "王建国"]
    assert filled.entity(ONE) == filled.entity(TWO) != filled.entity(THREE)


def test_the_file_is_shared_and_deleted_lines_are_undone(filled, tmp_path, made):
    filled.judge("same", ONE, TWO)
    with kg.open_store(tmp_path / "other", create=True) as other:
        issue = made("a.txt", _plants)
        other.add(issue.issue, issue.statements)
    shutil.copy(file(filled), tmp_path / "other")
    with kg.open_store(tmp_path / "other") as other:
        issue = made("b.txt", _mills)
        other.add(issue.issue, issue.statements)
        assert other.entity(ONE) == other.entity(TWO)
    (tmp_path / "other" / "judgements.tsv").unlink()
    with kg.open_store(tmp_path / "other") as other:
        assert other.entity(ONE) != other.entity(TWO)


def test_comments_stay_with_their_line(filled):
    filled.judge("same", ONE, TWO)
    text = file(filled).read_text("utf-8")
    file(filled).write_text(text.replace("same\t", "# 本人确认\nsame\t"), "utf-8")
    filled.judge("different", ONE, THREE)
    lines = file(filled).read_text("utf-8").splitlines()
    assert lines[lines.index("# 本人确认") + 1].startswith("same\t")
    filled.undo_judgement(ONE, THREE)
    assert "different" not in file(filled).read_text("utf-8").split("# 本人确认")[1]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("same person/a", r"judgements\.tsv:4 is no judgement"),
        ("maybe\tperson/a\tperson/b", r"judgements\.tsv:4 is no judgement"),
        ("same\tperson/a\tevent/b", r"judgements\.tsv:4 are not two things of one kind"),
        ("same\tperson/a\tperson/a", r"judgements\.tsv:4 are not two things of one kind"),
    ],
)
def test_a_malformed_line_is_named(filled, line, wanted):
    filled.close()
    file(filled).write_text("\n".join([*judgements.HEAD, line, ""]), "utf-8")
    with pytest.raises(StoreError, match=wanted):
        kg.open_store(filled.folder)


def test_other_text_is_refused(filled):
    filled.close()
    file(filled).write_bytes("判断".encode("gbk"))
    with pytest.raises(StoreError, match="not UTF-8"):
        kg.open_store(filled.folder)


def test_contradictions_are_refused_and_nothing_changes(filled):
    filled.judge("same", ONE, TWO)
    filled.judge("same", TWO, THREE)
    before = file(filled).read_text("utf-8")
    with pytest.raises(StoreError, match="contradict"):
        filled.judge("different", ONE, THREE)
    assert file(filled).read_text("utf-8") == before
    assert filled.entity(ONE) == filled.entity(THREE)


def test_things_of_two_kinds_are_not_judged(filled):
    with pytest.raises(InputError, match="not two things of one kind"):
        filled.judge("same", ONE, iri("organization", "青石公交集团"))
    with pytest.raises(InputError, match="have not been judged"):
        filled.undo_judgement(ONE, TWO)
    assert not file(filled).exists()


def test_a_judgement_of_something_absent_waits_for_it(store, made):
    store.judge("same", ONE, TWO)
    for name, tell in (("b.txt", _mills), ("a.txt", _plants)):
        issue = made(name, tell)
        store.add(issue.issue, issue.statements)
    assert store.entity(ONE) == store.entity(TWO)


def test_what_is_judged_different_cuts_what_evidence_joins(store, made):
    def tell(issue):
        issue.person("罗启航", "青石云帆公司", post="焊工")
        issue.person("罗启航", "青石云帆公司工会", post="主席")
        issue.person("罗启航", "青石云帆公司总装车间", post="班长")

    issue = made("a.txt", tell)
    store.add(issue.issue, issue.statements)
    raws = [iri("person", "罗启航", body) for body in ("青石云帆公司", "青石云帆公司工会", "青石云帆公司总装车间")]
    assert len({store.entity(raw) for raw in raws}) == 1
    store.judge("different", raws[1], raws[2])
    assert store.entity(raws[1]) != store.entity(raws[2])
    assert len({store.entity(raw) for raw in raws}) == 2
    store.undo_judgement(raws[1], raws[2])
    assert len({store.entity(raw) for raw in raws}) == 1


def test_a_judgement_of_a_firm_reaches_its_people_and_events(store, made):
    full, short = "青石星河重工有限公司", "星河重工公司"
    for name, firm in (("a.txt", full), ("b.txt", short)):
        issue = made(name, lambda issue, firm=firm: (issue.person("葛一鸣", firm), issue.organization(firm)))
        store.add(issue.issue, issue.statements)
    people = [iri("person", "葛一鸣", firm) for firm in (full, short)]
    firms = [iri("organization", firm) for firm in (full, short)]
    assert len({store.entity(raw) for raw in people}) == 2
    store.judge("same", *firms)
    assert len({store.entity(raw) for raw in people}) == 1
    assert store.cypher("MATCH (:Person)-[r:HOLDS_POST]->(o) RETURN o.name").rows == [(full,)]
    store.undo_judgement(*firms)
    assert len({store.entity(raw) for raw in people}) == 2
