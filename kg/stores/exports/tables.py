"""Writes a folder of spreadsheets, one for each kind of thing and of relation, that Excel opens as they are."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import ontology
from kg.stores.projection import Node, Relationship
from kg.stores.property_graph import PropertyGraph
from kg.stores.record import Record
from ontology import terms

Row = dict[str, Any]


def write(record: Record, path: Path, *, format: str) -> int:
    """Writes the folder ``path``: a row for each node and each relationship, with its evidence; how many rows."""
    path.mkdir()
    graph, issues = PropertyGraph(record), {issue.iri: issue for issue in record.issues()}
    nodes, relationships = graph.nodes(), graph.relationships()
    names = {str(node.properties["id"]): str(node.properties["name"]) for node in nodes}
    sheets: dict[str, list[Row]] = {}
    for node in nodes:
        sheets.setdefault(_layout()["things"][node.label], []).append(_thing(node))
    for one in relationships:
        about = issues.get(str(one.properties.get("issue", "")))
        told = {"issue": about.identifier, "issued": about.issued} if about else {}
        sheets.setdefault(_layout()["relations"][one.type], []).append(_relation(one, names) | told)
    for name, rows in sheets.items():
        _write(path / name, rows)
    return len(nodes) + len(relationships)


def file_names() -> set[str]:
    """The names that the files of such a folder may have."""
    return {*_layout()["things"].values(), *_layout()["relations"].values()}


@cache
def _layout() -> dict[str, dict[str, str]]:
    return tomllib.loads(files(__package__).joinpath("tables.toml").read_text("utf-8"))


def _thing(node: Node) -> Row:
    finest = node.properties.get("class")
    kind = _label(terms.BKG[str(finest)]) if finest else ""
    return {**node.properties, "kind": kind, "aliases": "；".join(_listed(node.properties.get("aliases")))}


def _relation(one: Relationship, names: Mapping[str, str]) -> Row:
    ends = {"source": names[one.source], "target": names[one.target]}
    identifiers = {"source_id": one.source, "target_id": one.target}
    return {**one.properties, **ends, **identifiers, "relation": _layout()["labels"][one.type]}


def _listed(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _label(name: str) -> str:
    vocabulary = ontology.load()
    return f"{vocabulary.label(name, 'zh')} {vocabulary.label(name, 'en')}"


def _write(path: Path, rows: Sequence[Row]) -> None:
    held = {key for row in rows for key, value in row.items() if value not in ("", None)}
    columns = {key: heading for key, heading in _layout()["columns"].items() if key in held}
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow(columns.values())
        table.writerows([row.get(key, "") for key in columns] for row in rows)
