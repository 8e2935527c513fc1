"""An OWL RL reasoner finds the vocabulary consistent, and finds the fault where there is one."""

from pathlib import Path

import owlrl
import pytest
from owlrl.Namespaces import ERRNS
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import FOAF, ORG, OWL, RDF

from ontology import ONTOLOGY_FILE, read_text

SMALL = Path(__file__).parent / "small.ttl"
ID = Namespace("https://w3id.org/bulletin-kg/id/")
BKG = Namespace("https://w3id.org/bulletin-kg#")
SCHEMA = Namespace("https://schema.org/")


def closure(change: str = "") -> Graph:
    graph = Graph().parse(data=read_text(ONTOLOGY_FILE), format="turtle").parse(SMALL)
    graph.update(change or "INSERT DATA {}", initNs=dict(graph.namespaces()))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def faults(graph: Graph) -> list[str]:
    nothings = [f"{one} is owl:Nothing" for one in graph.subjects(RDF.type, OWL.Nothing) if one != OWL.Nothing]
    return nothings + [str(message) for message in graph.objects(None, ERRNS.error)]


@pytest.fixture(scope="module")
def closed() -> Graph:
    return closure()


def test_vocabulary_and_instances_are_consistent(closed: Graph) -> None:
    assert faults(closed) == []


def test_no_class_is_empty_by_definition(closed: Graph) -> None:
    bottoms = [one for one in closed.subjects(OWL.equivalentClass, OWL.Nothing) if one != OWL.Nothing]
    assert bottoms == []


@pytest.mark.parametrize(
    "fact",
    [
        (ID.city, BKG.organized, ID.meet),
        (ID.worker, BKG.tookPartIn, ID.meet),
        (ID.worker, BKG.received, ID.prize),
        (ID.city, ORG.hasSubOrganization, ID.district),
        (ID.city, ORG.hasUnit, ID.body),
        (ID.worker, RDF.type, SCHEMA.Person),
        (ID.city, RDF.type, FOAF.Organization),
    ],
)
def test_what_follows_is_found(closed: Graph, fact: tuple[URIRef, URIRef, URIRef]) -> None:
    assert fact in closed


@pytest.mark.parametrize(
    "wrong",
    [
        "INSERT DATA { :worker a bkg:Company }",
        "INSERT DATA { :meet bkg:hostedBy :hall }",
        "INSERT DATA { :city a bkg:DistrictFederation }",
    ],
)
def test_a_contradiction_is_found(wrong: str) -> None:
    assert faults(closure(wrong))


def test_superiors_of_superiors_are_superiors() -> None:
    graph = closure("INSERT DATA { :union a bkg:GrassrootsUnion ; org:subOrganizationOf :district }")
    assert (ID.union, ORG.subOrganizationOf, ID.city) in graph
