"""Makes the constraints and indexes of the graph on a server."""

from __future__ import annotations

from kg.neo4j.server import Server
from kg.stores import projection
from kg.stores.exports import neo4j_schema
from kg.stores.projection import NODE_LABELS


def make(server: Server) -> None:
    """Makes what :func:`kg.stores.exports.neo4j_schema.statements` says, and waits until it can be used.

    Neo4j gives the labels of a node in the order in which it first heard of them.
    """
    order = [*NODE_LABELS.values(), *projection.finer_labels()]
    server.write((f"CALL db.createLabel('{label}')", {}) for label in order)
    server.write((statement, {}) for statement in neo4j_schema.statements())
    server.read("CALL db.awaitIndexes(300)")
