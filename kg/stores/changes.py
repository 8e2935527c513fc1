"""Remembers which nodes of the property graph changed, themselves or in their relationships, for who keeps a copy.

Triggers write it down, so that whatever changes the graph, in whatever way, is remembered in the same transaction. A
store of which no one keeps a copy does without. Changes are counted by a clock of their own, since a graph may
change without a change of any issue.
"""

from __future__ import annotations

import secrets

import apsw

from kg.stores.database import writing
from kg.stores.portions import OF_TARGET
from kg.stores.record import Record

_OWNED_BY_TARGET = ", ".join(f"'{type}'" for type in OF_TARGET)
_IS_NAME = "key_id = (SELECT id FROM property_keys WHERE key = 'id')"
_REMEMBER = (
    "INSERT OR REPLACE INTO changed SELECT {thing}, 1 + (SELECT coalesce(max(moment), 0) FROM changed)"
    " WHERE {thing} IS NOT NULL"
)
_OF_NODE = (
    "CREATE TRIGGER changed_node_{event} AFTER {event} ON node_props_text"
    f" WHEN {{row}}.{_IS_NAME} BEGIN {_REMEMBER.replace('{thing}', '{row}.value')}; END"
)
_OWNER = (
    "(SELECT value FROM node_props_text WHERE node_id ="
    f" CASE WHEN {{row}}.type IN ({_OWNED_BY_TARGET}) THEN {{row}}.target_id ELSE {{row}}.source_id END"
    f" AND {_IS_NAME})"
)
_OF_EDGE = (
    f"CREATE TRIGGER changed_edge_{{event}} AFTER {{event}} ON edges BEGIN {_REMEMBER.replace('{thing}', _OWNER)}; END"
)


def follow(record: Record) -> None:
    """Remembers changes from now on, unless that is done already."""
    connection = record.connection
    if not _is_followed(connection):
        with writing(connection):
            if not _is_followed(connection):
                _begin(connection)


def name(record: Record) -> str:
    """The name of this memory, which no other store's has."""
    return str(record.connection.execute("SELECT value FROM meta WHERE key = 'changes'").get)


def latest(record: Record) -> int:
    """The moment of the latest change."""
    return int(record.connection.execute("SELECT coalesce(max(moment), 0) FROM changed").get)


def since(record: Record, moment: int) -> list[str]:
    """The IRIs of the nodes that came, changed or went after ``moment``."""
    rows = record.connection.execute("SELECT thing FROM changed WHERE moment > ? ORDER BY moment", (moment,))
    return [str(thing) for (thing,) in rows]


def _is_followed(connection: apsw.Connection) -> bool:
    return bool(connection.execute("SELECT count(*) FROM meta WHERE key = 'changes'").get)


def _begin(connection: apsw.Connection) -> None:
    connection.execute("CREATE TABLE changed(thing TEXT PRIMARY KEY, moment INTEGER NOT NULL UNIQUE) WITHOUT ROWID")
    for event, row in (("INSERT", "NEW"), ("DELETE", "OLD")):
        for trigger in (_OF_NODE, _OF_EDGE):
            connection.execute(trigger.format(event=event, row=row))
    connection.execute("INSERT INTO meta VALUES ('changes', ?)", (secrets.token_hex(4),))
