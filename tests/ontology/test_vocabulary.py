"""The Turtle file alone knows every term that the graph uses, in both languages."""

import re
import time

import pytest

import ontology
from ontology import Term, UnknownTermError, terms
from ontology.reader import load

CONTRACT = """
bkg:TradeUnion bkg:Enterprise bkg:GovernmentAgency bkg:PartyOrganization bkg:School bkg:Hospital bkg:SocialOrganization
bkg:Team bkg:Media org:Organization foaf:Person bkg:ModelWorker org:Membership bkg:Meeting bkg:Competition bkg:Training
bkg:Lecture bkg:CulturalEvent bkg:Ceremony bkg:Activity schema:Event schema:EventSeries schema:Place bkg:AwardGrant
bkg:Award bkg:PolicyDocument bkg:Issue schema:PublicationIssue schema:QuantitativeValue schema:Observation rdf:Statement
skos:prefLabel skos:altLabel org:subOrganizationOf org:unitOf org:member org:organization org:role schema:startDate
schema:endDate schema:location bkg:edition schema:superEvent bkg:organizedBy bkg:hostedBy bkg:undertakenBy
bkg:supportedBy bkg:guidedBy bkg:participant bkg:contestant bkg:speaker bkg:judge bkg:attendee bkg:count schema:name
schema:value schema:unitText bkg:award bkg:recipient bkg:grantedAt schema:about bkg:kind schema:observationAbout
dcterms:identifier dcterms:issued dcterms:publisher dcterms:title schema:mentions rdf:subject rdf:predicate rdf:object
prov:wasDerivedFrom bkg:quote nif:beginIndex nif:endIndex bkg:rule bkg:confidence
"""

STATEMENTS = """
rdf:type bkg:region bkg:Region org:Role bkg:theme schema:subEvent bkg:approximation bkg:Honour bkg:level bkg:verb
bkg:OtherOrganization
"""

ALL = [*load().classes.values(), *load().properties.values()]


def iri(curie: str) -> str:
    prefix, _, name = curie.partition(":")
    return load().prefixes[prefix] + name


@pytest.mark.parametrize("curie", (CONTRACT + STATEMENTS).split())
def test_every_term_of_the_graph_is_declared(curie: str) -> None:
    term = load().term(iri(curie))
    assert term.curie == curie
    assert (term.iri in load().classes) == term.name[0].isupper()


@pytest.mark.parametrize("term", ALL, ids=lambda term: term.curie)
def test_every_term_has_label_and_definition_in_both_languages(term: Term) -> None:
    for texts in (term.labels, term.definitions):
        assert set(texts) == {"zh", "en"}
        assert re.search(r"[\u4e00-\u9fff]", texts["zh"])
        assert not re.search(r"[\u4e00-\u9fff]", texts["en"])


@pytest.mark.parametrize("term", ALL, ids=lambda term: term.curie)
def test_parents_are_declared(term: Term) -> None:
    known = load().classes if term.iri in load().classes else load().properties
    assert set(term.parents) <= set(known)


def test_labels_tell_classes_apart() -> None:
    for lang in ("zh", "en"):
        labels = [one.labels[lang] for one in load().classes.values()]
        assert len(labels) == len(set(labels))


def test_our_own_properties_say_what_they_join() -> None:
    for term in load().properties.values():
        above = [load().properties[one] for one in load().superproperties(term.iri)]
        inherited = [one for one in (term, *above) if (one.domain and one.range) or one.inverses]
        inverse = [one for one in load().properties.values() if term.iri in one.inverses]
        if term.curie.startswith("bkg:") and "AnnotationProperty" not in term.types:
            assert inherited or inverse, term.curie


def test_superclasses_are_nearest_first() -> None:
    above = load().superclasses(terms.BKG.MunicipalFederation)
    assert [ontology.local_name(one) for one in above] == [
        *("TradeUnionFederation", "TradeUnion", "Organization", "Agent"),
    ]


def test_superproperties_are_transitive() -> None:
    assert load().superproperties(terms.BKG.hostedBy) == (terms.BKG.organizedBy,)
    assert load().superproperties(terms.BKG.judge) == (terms.BKG.participant,)
    assert load().superproperties(terms.ORG.unitOf) == (terms.ORG.subOrganizationOf,)


def test_subclasses_are_all_below() -> None:
    assert terms.BKG.DistrictFederation in load().subclasses(terms.ORG.Organization)
    assert terms.ORG.Organization not in load().subclasses(terms.ORG.Organization)


@pytest.mark.parametrize(
    ("curie", "coarse"),
    [
        ("bkg:UnionBody", "TradeUnion"),
        ("bkg:WomensFederation", "SocialOrganization"),
        ("bkg:OtherOrganization", "OtherOrganization"),
        ("org:Organization", "Organization"),
        ("bkg:Plenary", "Meeting"),
        ("bkg:SportsMeet", "Competition"),
        ("schema:Event", "Event"),
        ("bkg:ModelWorker", "Person"),
        ("bkg:Honour", "Award"),
        ("bkg:Issue", "Issue"),
        ("foaf:Agent", "Agent"),
    ],
)
def test_coarse_class(curie: str, coarse: str) -> None:
    assert load().coarse_class(iri(curie)) == coarse


def test_every_organization_and_event_class_has_a_coarse_class_of_the_contract() -> None:
    named = {one.partition(":")[2] for one in CONTRACT.split()} | {"OtherOrganization"}
    for top in (terms.ORG.Organization, terms.SCHEMA.Event):
        for one in load().subclasses(top):
            assert load().coarse_class(one) in named - {"Organization", "Event"}


def test_label_in_each_language() -> None:
    assert load().label(terms.BKG.hostedBy, "zh") == "主办"
    assert load().label(terms.BKG.hostedBy, "en") == "hosted by"
    assert load().label(terms.BKG.hostedBy, "fr") == "hosted by"


def test_words_that_name_a_role() -> None:
    assert "承办" in load().term(terms.BKG.undertakenBy).role_words
    assert "全总" in load().term(terms.BKG.NationalFederation).alternatives


def test_closed_lists_and_unions_are_spread() -> None:
    assert load().term(terms.BKG.kind).range == ('"actual"', '"target"')
    assert load().term(terms.BKG.participant).range == (terms.FOAF.Person, terms.ORG.Organization)


def test_an_unknown_class_names_the_likely_one() -> None:
    with pytest.raises(
        KeyError, match=r"No class <.*#Organisation>.*Did you mean <http://www.w3.org/ns/org#Organization>"
    ):
        load().superclasses("http://www.w3.org/ns/org#Organisation")
    with pytest.raises(UnknownTermError, match=r"No property .*hostBy.*Did you mean <.*#hostedBy>\?"):
        load().superproperties(str(terms.BKG) + "hostBy")


def test_loading_is_quick_and_happens_once() -> None:
    assert load() is load()
    took = []
    for _ in range(3):  # what other tests left may be collected in the middle of one
        load.cache_clear()
        start = time.process_time()
        load()
        took.append(time.process_time() - start)
    assert min(took) < 0.03


def test_version_is_that_of_the_version_iri() -> None:
    assert f"<https://w3id.org/bulletin-kg/{load().version}>" in ontology.read_text(ontology.ONTOLOGY_FILE)
