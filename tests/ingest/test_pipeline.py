"""Laws that hold for whatever is read: quotes are where their evidence says, and reading again gives the same."""

import dataclasses
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ingest
import ontology
from ingest.readers import find_files, read_manifest
from kg.identity import BASE, kind_of
from kg.model import Issue, Literal
from ontology import terms

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ["examples/bulletins", "tests/bulletins/tuned", "tests/bulletins/held_out", "../shared/bulletins"]
WITHOUT_EVIDENCE = {
    *(terms.RDF.type, terms.SKOS.prefLabel, terms.SKOS.altLabel),
    *(terms.DCTERMS.identifier, terms.DCTERMS.issued, terms.DCTERMS.title, terms.DCTERMS.publisher),
}
WITH_EVIDENCE = {
    *(terms.BKG.hostedBy, terms.BKG.undertakenBy, terms.BKG.supportedBy, terms.BKG.guidedBy),
    *(terms.BKG.contestant, terms.BKG.speaker, terms.BKG.judge, terms.BKG.attendee, terms.BKG.participant),
    *(terms.SCHEMA.startDate, terms.SCHEMA.endDate, terms.SCHEMA.location, terms.SCHEMA.mentions),
    *(terms.BKG.award, terms.BKG.recipient, terms.ORG.member),
}
SHORT = 600


@cache
def issues(folder):
    """The issues in a folder, as its manifest or their text describes them."""
    path = ROOT / folder
    if not path.is_dir():
        pytest.skip(f"{folder} is not there")
    manifest = path / "manifest.csv"
    told = read_manifest(manifest) if manifest.exists() else {}
    given = [(file, told.get(file.name, {})) for file in find_files([path])]
    return [
        ingest.read_issue(file, publisher=row.get("publisher", ""), issued=row.get("issued", "")) for file, row in given
    ]


@cache
def extracted(folder):
    return [(issue, ingest.extract(issue).statements) for issue in issues(folder)]


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_evidence_gives_its_quote(folder):
    for issue, statements in extracted(folder):
        for one in statements:
            if one.evidence:
                assert issue.text[one.evidence.begin : one.evidence.end] == one.evidence.quote
                assert one.evidence.rule
                assert 0 < one.evidence.confidence <= 1


@pytest.mark.parametrize("folder", FOLDERS)
def test_extracting_twice_gives_equal_statements(folder):
    for issue, statements in extracted(folder):
        assert ingest.extract(dataclasses.replace(issue)).statements == statements


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_statement_is_made_twice(folder):
    for _, statements in extracted(folder):
        assert [one for one, times in Counter(statements).items() if times > 1] == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_term_is_in_the_ontology(folder):
    vocabulary = ontology.load()
    for issue, statements in extracted(folder):
        for one in statements:
            assert one.issue == issue.iri
            assert one.subject.startswith(BASE)
            assert one.predicate in vocabulary.properties or one.predicate in WITHOUT_EVIDENCE
            if one.predicate == terms.RDF.type:
                assert one.object in vocabulary.classes


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_must_have_evidence_has_it(folder):
    for _, statements in extracted(folder):
        for one in statements:
            assert one.evidence or one.predicate not in WITH_EVIDENCE, one
            assert not one.evidence or one.predicate not in WITHOUT_EVIDENCE, one


@pytest.mark.parametrize("folder", FOLDERS)
def test_everything_has_one_name_and_a_class(folder):
    for _, statements in extracted(folder):
        said = Counter((one.subject, one.predicate) for one in statements)
        named = {part for one in statements for part in (one.subject, one.object) if isinstance(part, str)}
        for thing in (part for part in named if part.startswith(BASE)):
            assert said[thing, terms.RDF.type] >= 1, thing
            if kind_of(thing) not in {"issue", "membership", "grant", "count", "observation"}:
                assert said[thing, terms.SKOS.prefLabel] == 1, thing


@pytest.mark.parametrize("folder", FOLDERS)
def test_line_ends_do_not_matter(folder):
    for issue, statements in extracted(folder)[:10]:
        other = "\n" if "\r\n" in issue.text else "\r\n"
        changed = dataclasses.replace(issue, text=issue.text.replace("\r\n", "\n").replace("\n", other))
        again = ingest.extract(changed).statements
        assert {(one.subject, one.predicate, one.object) for one in again} == {
            (one.subject, one.predicate, one.object) for one in statements
        }


REDRESSED = {
    "half-width marks": lambda text: text.translate(str.maketrans("，：；（）？！", ",:;()?!")),
    "full-width digits": lambda text: text.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    "straight quotes": lambda text: text.replace("“", '"').replace("”", '"'),
}


@pytest.mark.parametrize("form", REDRESSED)
@pytest.mark.parametrize("folder", FOLDERS)
def test_the_form_of_marks_does_not_matter(folder, form):
    for issue, statements in extracted(folder)[:20]:
        again = ingest.extract(dataclasses.replace(issue, text=REDRESSED[form](issue.text))).statements
        assert {(one.subject, one.predicate) for one in again} == {(one.subject, one.predicate) for one in statements}


TEXTS = st.sampled_from([issue.text for issue in issues(FOLDERS[0])])
PIECES = st.tuples(TEXTS, st.integers(0, 4000), st.integers(0, SHORT)).map(lambda cut: cut[0][cut[1] : cut[1] + cut[2]])
CLAUSES = sorted({clause for issue in issues(FOLDERS[1]) for clause in re.split("(?<=[，。；：、\n])", issue.text)})
MIXED = st.lists(st.sampled_from(CLAUSES), max_size=15).map("".join)
MARKS = st.text("◆●。，；：、“”《》（）0123456789年月日第届获等的·\n\r\u3000 市区工会", max_size=12)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(
    st.lists(PIECES | MARKS | MIXED, max_size=4).map("".join).filter(bool),
    st.sampled_from(["", "青石市总工会", "青石大学工会", "青石机械厂工会", "青石市人民医院"]),
)
def test_any_text_can_be_read(text, publisher):
    for issued in ("", "2025-05-12"):
        issue = Issue("any.txt", text, publisher, issued)
        extraction = ingest.extract(issue)
        for one in extraction.statements:
            assert one.evidence is None or text[one.evidence.begin : one.evidence.end] == one.evidence.quote
            assert not isinstance(one.object, Literal) or one.object.value


def test_an_empty_text_states_only_what_is_known_of_the_issue():
    statements = ingest.extract(Issue("empty.txt", "", "青石市总工会", "2025-05-12")).statements
    assert {kind_of(one.subject) for one in statements} == {"issue", "organization"}
