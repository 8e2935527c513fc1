"""What a Neo4j needs beside the graph: nodes found by ``id``, name, date and class quickly, texts by their words."""

from __future__ import annotations

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
    "ChangeEvent": ("start_date",),
}
_CJK = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"


def statements() -> list[str]:
    """The Cypher that makes the constraints and indexes that are not there yet."""
    return [*constraints(), *indexes()]


def constraints() -> list[str]:
    """The part without which no node is found quickly, and none can come twice."""
    return [
        f"CREATE CONSTRAINT {_name(one, 'id')} IF NOT EXISTS FOR (n:{one}) REQUIRE n.id IS UNIQUE"
        for one in NODE_LABELS.values()
    ]


def indexes() -> list[str]:
    """The part that is made fastest when the graph is there."""
    ranges = (
        f"CREATE INDEX {_name(label, key)} IF NOT EXISTS FOR (n:{label}) ON (n.{key})"
        for label, keys in _SEARCHED.items()
        for key in keys
    )
    names = f"FOR (n:{'|'.join(NODE_LABELS.values())}) ON EACH [n.name, n.aliases]"
    quotes = f"FOR ()-[r:{'|'.join((*OF_SOURCE, *OF_TARGET))}]-() ON EACH [r.quote]"
    texts = (
        f"CREATE FULLTEXT INDEX bulletin_{what} IF NOT EXISTS {where} {_CJK}"
        for what, where in (("names", names), ("quotes", quotes))
    )
    return [*ranges, *texts]


def _name(label: str, key: str) -> str:
    """The name of an index or constraint, such as ``bulletin_event_start_date``."""
    return f"bulletin_{label.lower()}_{key}"
