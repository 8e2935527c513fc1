"""A term constant is the term's IRI, and a misspelling fails where it is written."""

import copy
import pickle

import pytest

from ontology import load, terms


def test_a_constant_is_the_iri() -> None:
    assert terms.BKG.hostedBy == "https://w3id.org/bulletin-kg#hostedBy"
    assert terms.DCTERMS.title == "http://purl.org/dc/terms/title"
    assert terms.SCHEMA["startDate"] == terms.SCHEMA.startDate
    assert str(terms.ORG) == "http://www.w3.org/ns/org#"


@pytest.mark.parametrize("name", ["RDF", "RDFS", "OWL", "XSD"])
def test_the_languages_themselves_are_known(name: str) -> None:
    used = {"RDF": "langString", "RDFS": "subClassOf", "OWL": "Class", "XSD": "gYearMonth"}[name]
    assert getattr(terms, name)[used].endswith("#" + used)


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("hostdBy", "https://w3id.org/bulletin-kg#hostedBy"),
        ("Compettion", "https://w3id.org/bulletin-kg#Competition"),
        ("Place", "https://schema.org/Place"),
        ("startdate", "https://schema.org/startDate"),
    ],
)
def test_a_misspelling_raises_and_names_the_likely_term(wrong: str, meant: str) -> None:
    with pytest.raises(AttributeError) as error:
        getattr(terms.BKG, wrong)
    assert str(error.value).endswith(f"Did you mean <{meant}>?")
    with pytest.raises(KeyError):
        terms.BKG[wrong]


def test_nothing_alike_gives_no_suggestion() -> None:
    with pytest.raises(AttributeError, match=r"bulletin-kg\.ttl\.$"):
        _ = terms.BKG.qqqqqq


def test_every_declared_term_is_a_constant() -> None:
    spaces = [one for one in vars(terms).values() if isinstance(one, terms.Namespace)]
    found = {iri for space in spaces for iri in space}
    foreign = {iri for iri in load().properties if "/vann/" in iri}
    assert {*load().classes, *load().properties} - foreign <= found


def test_membership_iteration_and_copies() -> None:
    assert "hostedBy" in terms.BKG
    assert "nosuch" not in terms.BKG
    assert terms.BKG.Meeting in list(terms.BKG)
    assert copy.deepcopy(terms.BKG) == pickle.loads(pickle.dumps(terms.BKG)) == terms.BKG
