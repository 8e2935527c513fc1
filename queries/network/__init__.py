"""Builds the network of who organized what from a store: the whole of it, or what surrounds one name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import networkx

from kg.errors import NotFoundError
from kg.messages import entries, say
from queries import names
from queries.network import period, reading
from queries.network.size import nearest, trim

if TYPE_CHECKING:
    from kg.stores import Store

    Graph = networkx.MultiDiGraph[str]

__all__ = ["LIMIT", "build"]

USUAL = ("HOSTED", "UNDERTOOK", "SUPPORTED", "GUIDED", "TOOK_PART_IN", "WON", "HOLDS_POST", "PART_OF")
"""The relations of a network of the whole store."""

NEARBY = ("RECEIVED", "TOOK_PLACE_AT", "EDITION_OF")
"""The relations that are drawn as well around one name, or where asked for."""

LIMIT = 150
"""How many nodes a reader can still take in on one page."""


def build(
    store: Store, *, about: str = "", since: str = "", until: str = "", roles: Sequence[str] = (), limit: int = LIMIT
) -> Graph:
    """The network of a store: nodes by IRI with ``kind``, ``name``, ``type`` …, edges with ``relation`` and evidence.

    ``about`` is a name, found as :func:`queries.names.exactly` does: what is at most two steps from it is taken.
    ``since`` and ``until`` are ISO dates, as precise as wanted. ``roles`` are relations (``HOSTED``, 主办 or
    ``hosted``), all usual ones where empty. Of a network of more than ``limit`` nodes the most connected part is kept,
    or around a name the nearest; ``graph.graph["left_out"]`` counts the others.
    """
    relations = _relations(roles, nearby=bool(about))
    center = names.exactly(store, about, kinds=tuple(reading.TYPE_OF_KIND)) if about else ""
    graph = reading.around(store, center, relations) if center else reading.whole(store, relations)
    period.date_edges(graph, store.issues())
    period.keep(graph, since, until)
    _drop_doubled_awards(graph)
    _drop_lone(graph, center)
    left_out = trim(graph, limit, nearest(graph, center) if center in graph else {})
    graph.graph.update(about=about, since=since, until=until, left_out=left_out)
    return _sorted(graph)


def _relations(roles: Sequence[str], *, nearby: bool) -> tuple[str, ...]:
    if not roles:
        return USUAL + (NEARBY if nearby else ())
    return tuple(dict.fromkeys(map(_relation, roles)))


def _relation(role: str) -> str:
    words = {relation: entries("picture")[f"picture.relation.{relation}"] for relation in (*USUAL, *NEARBY)}
    for relation, spoken in words.items():
        if role in (relation, *spoken.values()) or role.upper() == relation:
            return relation
    known = "、".join(say(f"picture.relation.{relation}") for relation in words)
    raise NotFoundError(say("picture.unknown_role", role=role, known=known))


def _drop_doubled_awards(graph: Graph) -> None:
    """Takes out the way to a prize that the way to the event where it was won already tells."""
    won = {(source, facts["detail"]) for source, _, facts in graph.edges(data=True) if facts["relation"] == "WON"}
    received = [edge for edge in graph.edges(keys=True) if edge[2] == "RECEIVED"]
    graph.remove_edges_from([edge for edge in received if (edge[0], graph.nodes[edge[1]]["name"]) in won])


def _drop_lone(graph: Graph, center: str) -> None:
    """Takes out what no edge reaches, but for events: a name that is only mentioned tells nothing here."""
    lone = list(networkx.isolates(graph))
    graph.remove_nodes_from([node for node in lone if node != center and graph.nodes[node]["kind"] != "event"])


def _sorted(graph: Graph) -> Graph:
    ordered: Graph = networkx.MultiDiGraph(**graph.graph)
    ordered.add_nodes_from(sorted(graph.nodes(data=True), key=lambda node: node[0]))
    for source, target, key in sorted(graph.edges(keys=True)):
        ordered.add_edge(source, target, key, **graph.edges[source, target, key])
    return ordered
