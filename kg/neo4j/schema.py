"""Makes the constraints and indexes of the graph on a server: the first before the graph, the others after it."""

from __future__ import annotations

from kg.neo4j.server import Server
from kg.stores import projection
from kg.stores.exports import neo4j_schema
from kg.stores.projection import NODE_LABELS

_WAIT_SECONDS = 600


def begin(server: Server) -> None:
    """Makes the constraints, and the labels known in their order: Neo4j gives those of a node in the order in which it
    first heard of them.
    """
    order = [*NODE_LABELS.values(), *projection.finer_labels()]
    server.write((f"CALL db.createLabel('{label}')", {}) for label in order)
    server.write((statement, {}) for statement in neo4j_schema.constraints())
    _await(server)


def finish(server: Server) -> None:
    """Makes the indexes, and waits until they can be used."""
    server.write((statement, {}) for statement in neo4j_schema.indexes())
    _await(server)


def _await(server: Server) -> None:
    server.read(f"CALL db.awaitIndexes({_WAIT_SECONDS})")
