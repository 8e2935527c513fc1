"""What a server needs beside the graph: nodes found by ``id``, name, date and class quickly, texts by their words."""

from __future__ import annotations

from kg.neo4j.server import Server
from kg.stores import projection
from kg.stores.portions import OF_SOURCE, OF_TARGET
from kg.stores.projection import NODE_LABELS

_SEARCHED = {
    "Organization": ("name", "type", "class"),
    "Person": ("name",),
    "Event": ("name", "type", "class", "start_date"),
    "EventSeries": ("name",),
    "Place": ("name",),
    "Award": ("name",),
    "PolicyDocument": ("name",),
    "Issue": ("identifier", "issued"),
}
_CJK = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"


def statements() -> list[str]:
    """The Cypher that makes the constraints and indexes that are not there yet."""
    labels = NODE_LABELS.values()
    unique = (
        f"CREATE CONSTRAINT {_name(one, 'id')} IF NOT EXISTS FOR (n:{one}) REQUIRE n.id IS UNIQUE" for one in labels
    )
    ranges = (
        f"CREATE INDEX {_name(label, key)} IF NOT EXISTS FOR (n:{label}) ON (n.{key})"
        for label, keys in _SEARCHED.items()
        for key in keys
    )
    names = f"FOR (n:{'|'.join(labels)}) ON EACH [n.name, n.aliases]"
    quotes = f"FOR ()-[r:{'|'.join((*OF_SOURCE, *OF_TARGET))}]-() ON EACH [r.quote]"
    texts = (
        f"CREATE FULLTEXT INDEX bulletin_{what} IF NOT EXISTS {where} {_CJK}"
        for what, where in (("names", names), ("quotes", quotes))
    )
    return [*unique, *ranges, *texts]


def make(server: Server) -> None:
    """Makes what :func:`statements` says, and waits until it can be used.

    Neo4j gives the labels of a node in the order in which it first heard of them.
    """
    order = [*NODE_LABELS.values(), *projection.finer_labels()]
    server.write((f"CALL db.createLabel('{label}')", {}) for label in order)
    server.write((statement, {}) for statement in statements())
    server.read("CALL db.awaitIndexes(300)")


def _name(label: str, key: str) -> str:
    """The name of an index or constraint, such as ``bulletin_event_start_date``."""
    return f"bulletin_{label.lower()}_{key}"
