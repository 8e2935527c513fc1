"""Every pair gives equal rows on the bulletins that lie beside the repository, with values chosen from the store."""

from __future__ import annotations

import csv
import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice, product, zip_longest
from pathlib import Path

import pytest

from kg.identity import kind_of
from kg.stores import Store, open_store
from queries import catalogue
from queries.catalogue import Parameter, Query
from queries.names import Names

FOLDER = Path(__file__).parents[3] / "shared" / "bulletins"
MOST_VALUES = 25
WORDS = {
    "role": ["", "host", "undertaker"],
    "part": ["", "judge", "participant"],
    "date": ["", "2024-11", "2024-12-02"],
    "class": ["Event", "Competition", "Meeting", "Activity", "TradeUnion", "Enterprise"],
}


def _values(store: Store) -> dict[str, list[str]]:
    """The things of the store by kind, and its posts and awards as texts."""
    values: dict[str, list[str]] = defaultdict(list, {kind: [*words] for kind, words in WORDS.items()})
    for thing, label in sorted(Names.of(store).preferred.items()):
        values[kind_of(thing)].append(thing)
        if kind_of(thing) in ("post", "award"):
            values["text"].append(label)
    return values


def _choices(parameter: Parameter, values: dict[str, list[str]]) -> Sequence[str]:
    found = [value for kind in parameter.kinds for value in values[kind][:MOST_VALUES]]
    return ["", *found] if parameter.optional and parameter.kinds == ("text",) else found


def _calls(query: Query, values: dict[str, list[str]]) -> Iterator[dict[str, str]]:
    """Parameters in many combinations, each value of each parameter at least once."""
    names = [parameter.name for parameter in query.parameters]
    every = [_choices(parameter, values) for parameter in query.parameters]
    for chosen in zip_longest(*every, fillvalue=None):
        yield {name: value or options[0] for name, value, options in zip(names, chosen, every, strict=True) if options}
    yield from (dict(zip(names, chosen, strict=True)) for chosen in islice(product(*every), MOST_VALUES))


@pytest.fixture(scope="module")
def bulletins(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    if not FOLDER.is_dir() and os.environ.get("CI") != "true":
        pytest.skip(f"no bulletins in {FOLDER}")
    import ingest

    with open_store(tmp_path_factory.mktemp("bulletins") / "store", create=True) as store:
        with (FOLDER / "manifest.csv").open(encoding="utf-8") as manifest:
            for row in csv.DictReader(manifest):
                path = FOLDER / row["file"]
                issue = ingest.read_issue(path, publisher=row["publisher"], issued=row["issued"], title=row["title"])
                store.add(issue, ingest.extract(issue).statements)
        yield store


@pytest.mark.parametrize("query", [query for query in catalogue.load() if query.cypher], ids=lambda query: query.name)
def test_pair_gives_equal_rows(bulletins: Store, query: Query) -> None:
    calls = list(_calls(query, _values(bulletins))) or [{}]
    for call in calls:
        given = {name: value for name, value in call.items() if value}
        one, two = (query.run(bulletins, engine, **given) for engine in query.engines)
        assert one.rows == two.rows, given
