"""Writes FollowTheMoney entities, one a line, as the tools of OpenSanctions and OCCRP read them; a table says how."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import quote

from kg.model import Issue
from kg.stores.projection import Node, Relationship
from kg.stores.property_graph import PropertyGraph
from kg.stores.record import Record

Entity = dict[str, Any]
"""``id``, ``schema``, and ``properties``: each a list of texts."""

_LANGUAGE = "zho"


def write(record: Record, path: Path, *, format: str) -> int:
    """Writes an entity for each node that the model has a schema for and for each relationship that it has one for."""
    graph = PropertyGraph(record)
    entities = _things(graph.nodes(), {issue.iri: issue for issue in record.issues()})
    relationships = graph.relationships()
    names = {str(node.properties["id"]): str(node.properties["name"]) for node in graph.nodes()}
    for one in relationships:
        _hold(one, entities, names)
    links = {link["id"]: link for one in relationships if (link := _link(one, entities))}
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for entity in [*entities.values(), *(links[id] for id in sorted(links))]:
            file.write(json.dumps(_tidy(entity), ensure_ascii=False, sort_keys=True) + "\n")
    return len(entities) + len(links)


@cache
def table() -> dict[str, Any]:
    """The table that says what becomes of each kind of node and relationship."""
    return tomllib.loads(files(__package__).joinpath("followthemoney.toml").read_text("utf-8"))


def _things(nodes: Sequence[Node], issues: dict[str, Issue]) -> dict[str, Entity]:
    """The entities of nodes, by the IRI of the node."""
    found = {}
    for node in nodes:
        iri = str(node.properties["id"])
        schemata = table()["schemata"]
        schema = schemata.get(f"{node.label}.{node.properties.get('type')}", schemata.get(node.label))
        if schema:
            found[iri] = _entity(_id(iri), schema, dict(_properties(node, schema)))
            found[iri]["properties"]["sourceUrl"] = [quote(iri, safe=":/#%")]
            if iri in issues:
                found[iri]["properties"] |= _of_issue(issues[iri])
    return found


def _properties(node: Node, schema: str) -> Iterator[tuple[str, list[str]]]:
    for general in ("Thing", schema):
        for name, property in table()["properties"].get(general, {}).items():
            value = node.properties.get(name)
            if value not in (None, "", []):
                yield property, [str(item) for item in value] if isinstance(value, list) else [str(value)]


def _of_issue(issue: Issue) -> dict[str, list[str]]:
    told = {"publisher": issue.publisher, "bodyText": issue.text, "language": _LANGUAGE, "mimeType": "text/plain"}
    return {name: [value] for name, value in told.items() if value}


def _hold(one: Relationship, entities: dict[str, Entity], names: dict[str, str]) -> None:
    """Tells a relationship as a property of one of its ends, where the table says so."""
    ends = {"source": one.source, "target": one.target}
    for rule in table()["held"]:
        holder = entities.get(ends[rule["by"]])
        other = ends["target" if rule["by"] == "source" else "source"]
        if rule["relationship"] == one.type and holder and (other in entities or not rule["refers"]):
            value = entities[other]["id"] if rule["refers"] else names[other]
            holder["properties"].setdefault(rule["property"], []).append(value)


def _link(one: Relationship, entities: dict[str, Entity]) -> Entity | None:
    """A relationship as an entity of its own, with its evidence; None where the table has none."""
    rule = table()["links"].get(one.type)
    if rule is None or one.source not in entities or one.target not in entities:
        return None
    told = one.properties
    role = str(told.get(rule["told_by"]) or rule["role"])
    properties = {rule["source"]: [entities[one.source]["id"]], rule["target"]: [entities[one.target]["id"]]}
    issue = entities.get(str(told.get("issue")))
    if issue:
        properties["proof"] = [issue["id"]]
    if "quote" in told:
        place = f"{told['begin']}-{told['end']}"
        properties |= {"summary": [str(told["quote"])], "recordId": [place]}
    return _entity(_id(one.source, one.type, one.target, role), rule["schema"], {**properties, "role": [role]})


def _entity(id: str, schema: str, properties: dict[str, list[str]]) -> Entity:
    return {"id": id, "schema": schema, "properties": properties}


def _id(*key: str) -> str:
    return "kg-" + hashlib.sha256("\x1f".join(key).encode()).hexdigest()[:40]


def _tidy(entity: Entity) -> Entity:
    return entity | {"properties": {name: sorted(set(values)) for name, values in entity["properties"].items()}}
