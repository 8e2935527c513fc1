"""The shapes let a complete graph pass, and say in both languages what is wrong with each incomplete one."""

import functools
from pathlib import Path

import pyshacl
import pytest
from rdflib import Graph, Namespace
from rdflib.namespace import RDF, SH

from ontology import SHAPES_FILE, read_text

SMALL = Path(__file__).parent / "small.ttl"
SHAPES = Namespace("https://w3id.org/bulletin-kg/shapes#")

VIOLATIONS = [
    ("DELETE DATA { :meet skos:prefLabel '第二届职工运动会'@zh }", "exactly one skos:prefLabel"),
    ("INSERT DATA { :worker skos:prefLabel '赵大满'@zh }", "exactly one skos:prefLabel"),
    ("INSERT DATA { :hall skos:altLabel 'Spruce Hall'@en }", "skos:altLabel must be a non-empty Chinese label"),
    ("INSERT DATA { :hall skos:altLabel '云杉馆'@zh }", "that is not a skos:altLabel too"),
    ("DELETE DATA { :company a bkg:Enterprise }", "must be of a coarse class"),
    ("DELETE DATA { :company a org:Organization }", "type org:Organization too"),
    ("INSERT DATA { :city org:subOrganizationOf :district }", "cannot be a part of itself"),
    ("DELETE DATA { :worker a foaf:Person }", "type foaf:Person too"),
    ("DELETE DATA { :post org:member :worker }", "exactly one org:member"),
    ("INSERT DATA { :post org:role :first }", "must be one post"),
    ("DELETE DATA { :e10 rdf:subject :post }", "at least one piece of evidence"),
    ("DELETE DATA { :meet a bkg:Competition }", "An event must be of a coarse class"),
    ("DELETE DATA { :meet a schema:Event }", "type schema:Event too"),
    ("INSERT DATA { :meet schema:startDate '8月3日' }", "must be an xsd:date"),
    ("INSERT DATA { :meet schema:endDate '2031-07-31'^^xsd:date }", "ends before it starts"),
    ("INSERT DATA { :meet schema:location :city }", "must be a schema:Place"),
    ("INSERT DATA { :meet bkg:edition 0 }", "one positive xsd:integer"),
    ("INSERT DATA { :meet bkg:organizedBy :worker }", "organizer must be an organization"),
    ("DELETE DATA { :meet bkg:organizedBy :city }", "must state the general relation"),
    ("DELETE DATA { :meet bkg:participant :worker }", "must state the general relation"),
    ("DELETE DATA { :e3 rdf:subject :meet }", "of https://w3id.org/bulletin-kg/id/meet has no evidence"),
    ("DELETE DATA { :e9 rdf:object :hall }", "of https://w3id.org/bulletin-kg/id/meet has no evidence"),
    ("DELETE DATA { :contestants schema:value 300.0 }", "exactly one schema:value"),
    ("INSERT DATA { :contestants bkg:approximation 'some' }", "over, nearly or about"),
    ("DELETE DATA { :members bkg:kind 'actual' }", "exactly one bkg:kind"),
    ("DELETE DATA { :prize bkg:award :first }", "exactly one bkg:award"),
    ("INSERT DATA { :prize bkg:recipient :meet }", "recipient must be a person or an organization"),
    ("INSERT DATA { :model bkg:level 'local' }", "level must be"),
    ("DELETE DATA { :issue dcterms:identifier 'qingshi-07.txt' }", "exactly one dcterms:identifier"),
    ("INSERT DATA { :issue schema:mentions :hall }", "What it mentions"),
    ("DELETE DATA { :e1 bkg:quote '青石市总工会举办运动会。' }", "exactly one bkg:quote"),
    ("DELETE DATA { :e1 nif:endIndex 12 } ; INSERT DATA { :e1 nif:endIndex 13 }", "as long as its offsets"),
    ("INSERT DATA { :e1 bkg:confidence 1.5 }", "one number from 0 to 1"),
    ("DELETE DATA { :e1 prov:wasDerivedFrom :issue }", "from exactly one issue"),
]

WARNINGS = [
    ("DELETE DATA { :meet schema:startDate '2031-08-03'^^xsd:date }", "start date is not known"),
    ("DELETE DATA { :meet schema:location :hall }", "location is not known"),
    (
        "DELETE { :meet ?p ?o } WHERE { VALUES ?p { bkg:hostedBy bkg:undertakenBy bkg:organizedBy } :meet ?p ?o }",
        "Nobody",
    ),
    ("DELETE DATA { :post org:organization :body }", "organization of the membership is not known"),
    ("DELETE DATA { :post org:role :director }", "post that the membership is in is not known"),
    ("DELETE DATA { :prize bkg:grantedAt :meet }", "at which event"),
    ("DELETE DATA { :members schema:observationAbout :city }", "of what the figure tells"),
    ("DELETE DATA { :contestants schema:unitText '人' }", "unit is not known"),
    ("DELETE DATA { :issue dcterms:publisher :city }", "publisher is not known"),
    ("DELETE DATA { :e1 bkg:verb '举办' }", "word that told the role"),
]


@functools.cache
def shapes() -> Graph:
    return Graph().parse(data=read_text(SHAPES_FILE), format="turtle")


def results(change: str = "") -> set[tuple[str, str]]:
    graph = Graph().parse(SMALL)
    if change:
        before = len(graph)
        graph.update(change, initNs=dict(graph.namespaces()))
        assert len(graph) != before or ";" in change, "the change found nothing to change"
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes(), inference="none")
    assert isinstance(report, Graph)
    return {
        (str(report.value(one, SH.resultSeverity)).rpartition("#")[2], str(message))
        for one in report.subjects(RDF.type, SH.ValidationResult)
        for message in report.objects(one, SH.resultMessage)
    }


def test_a_complete_graph_passes() -> None:
    assert results() == set()


@pytest.mark.parametrize(("change", "message"), VIOLATIONS)
def test_what_must_never_be_missing_is_a_violation(change: str, message: str) -> None:
    assert [one for one in results(change) if one[0] == "Violation" and message in one[1]]


@pytest.mark.parametrize(("change", "message"), WARNINGS)
def test_what_a_text_may_leave_out_is_only_a_warning(change: str, message: str) -> None:
    found = results(change)
    assert [one for one in found if message in one[1]]
    assert {severity for severity, _ in found} == {"Warning"}


def test_a_message_comes_in_both_languages() -> None:
    said = {message for _, message in results("DELETE DATA { :post org:member :worker }")}
    assert said == {"任职须有且只有一个任职者", "A membership must have exactly one org:member, a person"}


def test_every_message_of_the_shapes_is_in_both_languages() -> None:
    for subject in set(shapes().subjects(SH.message)):
        assert {one.language for one in shapes().objects(subject, SH.message)} == {"zh", "en"}


def test_the_shapes_are_themselves_well_formed() -> None:
    conforms, _, text = pyshacl.validate(Graph(), shacl_graph=shapes(), meta_shacl=True)
    assert conforms, text
