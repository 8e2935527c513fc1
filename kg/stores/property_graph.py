"""Keeps the property graph, in GraphQLite's tables, in step with the record, inside the record's transaction.

Rows go straight into GraphQLite's tables, as its own bulk insertion does: 10 times as fast as one Cypher
statement for each.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

import apsw

from kg.identity import BASE, kind_of
from kg.linking.numbers import OF
from kg.model import Statement
from kg.stores import earliest, projection
from kg.stores.projection import JOINING, NAMED_ELSEWHERE, NODE_LABELS, Node, Properties, Relationship, Value
from kg.stores.record import Record

_LABELS_IN_ORDER = """
DROP TABLE node_labels;
CREATE TABLE node_labels(node_id INTEGER NOT NULL REFERENCES nodes(id) ON DELETE CASCADE, label TEXT NOT NULL);
CREATE INDEX node_labels_node ON node_labels(node_id);
CREATE INDEX idx_node_labels_label ON node_labels(label, node_id);
"""  # GraphQLite's own table gives the labels of a node by the alphabet, which would put a finer one before the first
_EMPTY_INDEXES = "".join(
    f"DROP INDEX idx_edge_props_{type}_key_value;"
    f"CREATE INDEX idx_edge_props_{type}_key_value ON edge_props_{type}(key_id) WHERE key_id IS NULL;"
    for type in ("int", "text", "real", "bool", "json")
)  # nobody looks for a relationship by a quote or an offset; GraphQLite asks for indexes of these names
_NAMED = (
    "SELECT DISTINCT subject, iif(datatype = '', object, '') FROM statements"
    " WHERE issue = (SELECT id FROM issues WHERE iri = ?)"
)
_EDGES_WITH = (
    f"SELECT id FROM relationships CROSS JOIN edges ON id = edge WHERE owner = {OF.format('?')}"
    " AND (source_id IN (SELECT value FROM json_each(?)) OR target_id IN (SELECT value FROM json_each(?)))"
)
_TABLES = {str: "text", bool: "bool", int: "int", float: "real", list: "json"}


@dataclass(frozen=True, slots=True)
class PropertyGraph:
    """The nodes and relationships that follow from a record."""

    record: Record

    def nodes(self) -> list[Node]:
        """All nodes, sorted by IRI."""
        properties = self._properties("node")
        marks = ", ".join("?" * len(NODE_LABELS))
        rows = self._execute(f"SELECT node_id, label FROM node_labels WHERE label IN ({marks})", *NODE_LABELS.values())
        found = [Node(str(label), properties.get(key, {})) for key, label in rows]
        return sorted(found, key=lambda node: str(node.properties.get("id", "")))

    def relationships(self) -> list[Relationship]:
        """All relationships, sorted by their ends, type and properties."""
        properties = self._properties("edge")
        names = {key: str(found.get("id", "")) for key, found in self._properties("node").items()}
        rows = self._execute("SELECT id, source_id, type, target_id FROM edges")
        found = [
            Relationship(names.get(source, ""), str(type), names.get(target, ""), properties.get(key, {}))
            for key, source, type, target in rows
        ]
        return sorted(
            found, key=lambda one: (one.source, one.type, one.target, sorted(map(str, one.properties.items())))
        )

    def given(self) -> list[Relationship]:
        """All relationships that the record gives, computed anew."""
        subjects = [str(subject) for (subject,) in self._execute("SELECT DISTINCT subject FROM statements")]
        everything = self.record.statements

        @cache
        def name_of(thing: str) -> str:
            return projection.name(thing, [*everything(subject=thing)])

        said = ((owner, [*everything(subject=owner)]) for owner in subjects)
        return [one for owner, statements in said for one in projection.relationships(owner, statements, name_of)]

    @contextmanager
    def following(self, issue: str) -> Iterator[None]:
        """Follows what the block changes in what ``issue`` (an IRI) states; only what that touches is looked at."""
        owners, near = self.record.leading(issue), self._named(issue)
        named = {thing: self._name(thing) for thing in owners if kind_of(thing) in NAMED_ELSEWHERE}
        before = self.record.log.sequence()
        yield
        if self.record.log.sequence() == before:
            return
        owners |= self.record.leading(issue) | self.record.moved(whole=True)
        stated = self._named(issue)
        named |= {thing: "" for thing in owners - named.keys() if kind_of(thing) in NAMED_ELSEWHERE}
        for thing, name in named.items():
            if name != self._name(thing):
                owners.update(statement.subject for statement in self.record.statements(object=thing))
        around = self.record.moved(whole=False)
        owners |= {thing for thing in around if kind_of(thing) in JOINING}
        with self._renaming(around - owners):
            self._follow(owners, near | stated, stated=stated)

    def is_current(self) -> bool:
        """Whether the graph was made with this program's ontology and projection."""
        return bool(self._execute("SELECT value = ? FROM meta WHERE key = 'projection'", projection.digest()).get)

    def renew(self) -> None:
        """Makes the whole graph anew."""
        self._execute(_LABELS_IN_ORDER + _EMPTY_INDEXES)
        rows = self._execute("SELECT subject FROM statements UNION SELECT object FROM statements WHERE datatype = ''")
        everything = {str(thing) for (thing,) in rows}
        self._follow(everything, everything, stated=everything)
        self._execute("INSERT OR REPLACE INTO meta VALUES ('projection', ?)", projection.digest())

    def _follow(self, owners: set[str], near: set[str], *, stated: set[str]) -> None:
        """Makes anew what follows from the statements about the ``owners``; sees that the ``near`` have nodes.

        Of what is ``stated`` it is known that statements name it.
        """
        said = {owner: self.record.firsts(owner) for owner in sorted(owners)}
        for owner in said:
            self._execute(
                f"DELETE FROM edges WHERE id IN (SELECT edge FROM relationships WHERE owner = {OF.format('?')})", owner
            )
            self._execute(f"DELETE FROM relationships WHERE owner = {OF.format('?')}", owner)
        for thing in sorted(owners | near):
            self._follow_node(thing, said.get(thing), is_stated=thing in stated)
        self._relate(said)

    @contextmanager
    def _renaming(self, around: set[str]) -> Iterator[None]:
        """Makes anew the relationships of what is ``around`` with what moved; the block sees to the nodes of that."""
        moved = self.record.moved(whole=True)
        nodes = json.dumps([node for node in map(self._node, moved) if node is not None])
        for owner in sorted(around):
            edges = self._execute(_EDGES_WITH, owner, nodes, nodes).fetchall()
            self.record.connection.executemany("DELETE FROM edges WHERE id = ?", edges)
            self.record.connection.executemany("DELETE FROM relationships WHERE edge = ?", edges)
        yield
        self._relate({owner: self.record.firsts(owner, naming=moved) for owner in sorted(around)})

    def _relate(self, said: Mapping[str, Sequence[Statement]]) -> None:
        """Writes the relationships that follow from what is said of each owner."""
        name_of, node_of = cache(self._name), cache(self._node)
        for owner, statements in said.items():
            for one in projection.relationships(owner, statements, name_of):
                self._insert_relationship(owner, one, (node_of(one.source), node_of(one.target)))

    def _name(self, thing: str) -> str:
        """The name of a post or an award."""
        return earliest.label(self.record.connection, thing) or projection.name(thing, [])

    def _follow_node(self, thing: str, said: Sequence[Statement] | None, *, is_stated: bool) -> None:
        label = NODE_LABELS.get(kind_of(thing))
        if label is None:
            return
        node = self._node(thing)
        is_stated = is_stated or bool(said) or self._is_stated(thing)
        if is_stated and said is None and node is not None:
            return
        if not is_stated:
            self._execute("DELETE FROM nodes WHERE id = ?", node)
            return
        if node is None:
            self._execute("INSERT INTO nodes DEFAULT VALUES")
            node = self.record.connection.last_insert_rowid()
        for table in ("labels", *(f"props_{kind}" for kind in _TABLES.values())):
            self._execute(f"DELETE FROM node_{table} WHERE node_id = ?", node)
        properties = projection.node(thing, said or [])
        for one in projection.labels(label, properties):
            self._execute("INSERT INTO node_labels VALUES (?, ?)", node, one)
        self._insert_properties("node", node, properties)

    def _named(self, issue: str) -> set[str]:
        """The things of ours that the statements of the issue with this IRI are about or name."""
        rows = self._execute(_NAMED, issue)
        return {str(one) for ends in rows for one in ends if str(one).startswith(BASE)}

    def _is_stated(self, thing: str) -> bool:
        found = self._execute(
            f"SELECT EXISTS (SELECT 1 FROM statements WHERE subject_id = {OF.format('?')})"
            f" OR EXISTS (SELECT 1 FROM statements WHERE object_id = {OF.format('?')})",
            thing,
            thing,
        )
        return bool(found.get)

    def _node(self, thing: str) -> int | None:
        found: int | None = self._execute(
            "SELECT node_id FROM node_props_text"
            " WHERE key_id = (SELECT id FROM property_keys WHERE key = 'id') AND value = ?",
            thing,
        ).get
        return found

    def _insert_relationship(self, owner: str, relationship: Relationship, ends: tuple[int | None, int | None]) -> None:
        self._execute("INSERT INTO edges(source_id, target_id, type) VALUES (?, ?, ?)", *ends, relationship.type)
        edge = self.record.connection.last_insert_rowid()
        self._execute(f"INSERT INTO relationships VALUES (?, {OF.format('?')})", edge, owner)
        self._insert_properties("edge", edge, relationship.properties)

    def _insert_properties(self, of: str, key: int, properties: Properties) -> None:
        for name, value in properties.items():
            table = f"{of}_props_{_TABLES[type(value)]}"
            self._execute(
                f"INSERT INTO {table} SELECT ?, id, ? FROM property_keys WHERE key = ?", key, _stored(value), name
            )
            if not self.record.connection.changes():  # nothing bore this property before
                self._execute("INSERT INTO property_keys(key) VALUES (?)", name)
                self._execute(f"INSERT INTO {table} VALUES (?, last_insert_rowid(), ?)", key, _stored(value))

    def _properties(self, of: str) -> dict[int, Properties]:
        """The properties of each node or edge, by its number in GraphQLite's tables."""
        found: dict[int, Properties] = {}
        for type, table in _TABLES.items():
            read = json.loads if type is list else type
            rows = self._execute(
                f"SELECT {of}_id, key, value FROM {of}_props_{table} JOIN property_keys p ON p.id = key_id"
            )
            for key, name, value in rows:
                found.setdefault(key, {})[name] = read(value)
        return found

    def _execute(self, sql: str, *values: object) -> apsw.Cursor:
        return self.record.connection.execute(sql, values)


def _stored(value: Value) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value
