"""Cuts a network down to what one page can show: the most connected part, or what is nearest to one node."""

from __future__ import annotations

import heapq
from collections.abc import Mapping

import networkx

_FIRST_TO_GO = ("place", "award", "series", "person", "organization", "event")


def nearest(graph: networkx.MultiDiGraph[str], center: str) -> dict[str, int]:
    """How many steps each node is from ``center``, whichever way the edges point."""
    return dict(networkx.single_source_shortest_path_length(graph.to_undirected(as_view=True), center))


def trim(graph: networkx.MultiDiGraph[str], limit: int, steps: Mapping[str, int]) -> int:
    """Takes out the least connected nodes, one by one, until ``limit`` are left; how many were taken out.

    Where ``steps`` are known, the farthest go first.
    """
    before = len(graph)
    heap = [_rank(graph, node, steps) for node in graph]
    heapq.heapify(heap)
    while len(graph) > limit:
        rank = heapq.heappop(heap)
        node = rank[-1]
        if node not in graph or rank != _rank(graph, node, steps):
            continue
        around = {*graph.successors(node), *graph.predecessors(node)} - {node}
        graph.remove_node(node)
        for other in sorted(around):
            heapq.heappush(heap, _rank(graph, other, steps))
    return before - len(graph)


def _rank(graph: networkx.MultiDiGraph[str], node: str, steps: Mapping[str, int]) -> tuple[int, int, int, str]:
    neighbors = {*graph.successors(node), *graph.predecessors(node)}
    return -steps.get(node, 0), len(neighbors), _FIRST_TO_GO.index(graph.nodes[node]["kind"]), node
