"""Turns the nodes and edges of a network into what the page draws: cards with a place, links with their evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.identity import short
from queries.picture.labels import card
from queries.picture.layout import arrange

if TYPE_CHECKING:
    import networkx

GROUPS = {
    "TradeUnion": "union",
    "Enterprise": "enterprise",
    "GovernmentAgency": "government",
    "PartyOrganization": "government",
    "School": "public",
    "Hospital": "public",
    "SocialOrganization": "social",
    "Team": "social",
    "Media": "social",
}

_NODE_FACTS = ("kind", "name", "type", "start_date", "end_date", "edition", "model_worker")
_EDGE_FACTS = ("relation", "detail", "date", "quote", "issue", "issue_title", "issued", "confidence")


def cards(graph: networkx.MultiDiGraph[str]) -> list[dict[str, Any]]:
    """One record for each node, in order of its identifier: its facts, its card and where the card's center is."""
    drawn = {node: card(graph.nodes[node]["kind"], graph.nodes[node]["name"]) for node in sorted(graph)}
    places = arrange(_neighbors(graph), {node: (drawn[node].width, drawn[node].height) for node in drawn})
    return [
        {
            **_present(graph.nodes[node], _NODE_FACTS),
            "id": short(node),
            "group": _group(graph.nodes[node]),
            "lines": list(box.lines),
            "width": box.width,
            "height": box.height,
            "x": places[node][0],
            "y": places[node][1],
        }
        for node, box in drawn.items()
    ]


def links(graph: networkx.MultiDiGraph[str]) -> list[dict[str, Any]]:
    """One record for each edge, sorted; ``turn`` counts the edges that join the same two nodes."""
    seen: dict[frozenset[str], int] = {}
    records: list[dict[str, Any]] = []
    for source, target, key in sorted(graph.edges(keys=True)):
        pair = frozenset((source, target))
        seen[pair] = turn = seen.get(pair, -1) + 1
        ends = {"from": short(source), "to": short(target), "turn": turn}
        records.append({"id": f"e{len(records)}", **ends, **_present(graph.edges[source, target, key], _EDGE_FACTS)})
    return records


def _neighbors(graph: networkx.MultiDiGraph[str]) -> dict[str, set[str]]:
    return {node: {*graph.successors(node), *graph.predecessors(node)} - {node} for node in graph}


def _group(facts: dict[str, Any]) -> str:
    kind = str(facts["kind"])
    return GROUPS.get(facts.get("type", ""), "other") if kind == "organization" else kind


def _present(facts: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: facts[name] for name in names if facts.get(name) not in (None, "", 0, False)}
