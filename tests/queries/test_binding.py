"""No value can become query text, and what is wrong with a parameter is said."""

from __future__ import annotations

import pytest

from kg.errors import NotFoundError, QueryError
from kg.stores import Store
from queries import catalogue


@pytest.mark.parametrize("value", ['x" } UNION { ?s ?p ?o } #', "x\\", 'x\n"', "$event", "x') RETURN 1 //"])
@pytest.mark.parametrize("engine", ["sparql", "cypher"])
def test_hostile_text_is_only_text(town: Store, engine: catalogue.Engine, value: str) -> None:
    assert catalogue.get("award_winners").run(town, engine, prize=value).rows == []


@pytest.mark.parametrize(
    "iri", ["https://w3id.org/bulletin-kg/id/event/x> ?p ?o . <y", "https://w3id.org/bulletin-kg/id/event/a b"]
)
def test_hostile_iri_is_refused(town: Store, iri: str) -> None:
    with pytest.raises(NotFoundError):
        catalogue.get("event_organizers").run(town, "sparql", event=iri)


@pytest.mark.parametrize(
    ("query", "values", "says"),
    [
        ("event_organizers", {}, "event"),
        ("event_organizers", {"event": "青石市第三届集体协商竞赛", "rule": "x"}, "in_role"),
        ("event_organizers", {"event": "青石市第三届集体协商竞赛", "in_role": "主办"}, "host"),
        ("events", {"from": "2024-13"}, "2024-11-01"),
        ("events", {"class": "Fete"}, "Competition"),
    ],
)
def test_fault_of_a_parameter_is_told(town: Store, query: str, values: dict[str, str], says: str) -> None:
    with pytest.raises(QueryError, match=says):
        catalogue.get(query).run(town, **values)  # type: ignore[arg-type]


def test_unknown_thing_brings_close_names(town: Store) -> None:
    with pytest.raises(NotFoundError, match="青石市第三届集体协商竞赛"):
        catalogue.get("event_organizers").run(town, event="青石市第三届集体协商大会")


def test_unknown_query_brings_close_names() -> None:
    with pytest.raises(NotFoundError, match="event_organizers"):
        catalogue.get("event_organizer")


def test_question_that_the_property_graph_cannot_answer(town: Store) -> None:
    counts = catalogue.get("event_counts")
    assert counts.run(town, "sparql", event="青石市第三届集体协商竞赛").rows[0][:3] == ("参赛选手", "260", "名")
    with pytest.raises(QueryError, match="SPARQL"):
        counts.run(town, "cypher", event="青石市第三届集体协商竞赛")
