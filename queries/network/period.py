"""Dates the edges of a network, and keeps what happened in a period."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx

    from kg.model import Issue

    Graph = networkx.MultiDiGraph[str]

_TIMELESS = {"PART_OF", "EDITION_OF"}


def date_edges(graph: Graph, issues: list[Issue]) -> None:
    """Gives each edge the name and date of its issue, and a ``date`` of its own: its event's, else its issue's."""
    known = {issue.iri: issue for issue in issues}
    for source, target, facts in graph.edges(data=True):
        issue = known.get(facts.get("issue", ""))
        if issue:
            facts.update(issue=issue.identifier, issue_title=issue.title, issued=issue.issued)
        event = _event(graph, source, target)
        facts["date"] = event.get("start_date", "") if event else facts.get("issued", "")


def keep(graph: Graph, since: str, until: str) -> None:
    """Takes out the events and the dated edges that have no part in the period; "" leaves an end open."""
    if not (since or until):
        return
    graph.remove_nodes_from([node for node, facts in graph.nodes(data=True) if not _node_within(facts, since, until)])
    graph.remove_edges_from(
        [
            (source, target, key)
            for source, target, key, facts in graph.edges(keys=True, data=True)
            if facts["relation"] not in _TIMELESS
            and not _event(graph, source, target)
            and not meet(facts["date"], facts["date"], since, until)
        ]
    )


def meet(start: str, end: str, since: str, until: str) -> bool:
    """Whether two periods meet, each date being as precise as it is written; what has no date meets none.

    >>> meet("2024-03", "2024-03", "2024-03-15", "")
    True
    """
    return bool(start) and _last_day(end) >= since and (not until or start <= _last_day(until))


def _node_within(facts: Mapping[str, Any], since: str, until: str) -> bool:
    start, end = facts.get("start_date", ""), facts.get("end_date", "")
    return facts["kind"] != "event" or meet(start or end, end or start, since, until)


def _event(graph: Graph, source: str, target: str) -> Mapping[str, Any]:
    ends = (graph.nodes[source], graph.nodes[target])
    return next((facts for facts in ends if facts["kind"] == "event"), {})


def _last_day(date: str) -> str:
    return f"{date}-99-99"[:10]
