"""Every query of the catalogue gives the rows of the embedded engine on a real Neo4j, to which the store was pushed."""

import pytest

from kg.neo4j import push
from queries import catalogue

pytestmark = pytest.mark.xdist_group("neo4j")


def test_every_query_gives_equal_rows(server, town):
    push(town, server)
    compared = 0
    for query in catalogue.load():
        for optional in (False, True) if query.cypher else ():
            given = {each.name: each.example for each in query.parameters if optional or not each.optional}
            bound = query.cypher_parameters(query.bind(town, **given))
            here = town.cypher(query.cypher, parameters=bound)
            there = server.read(query.cypher, **bound)
            assert [tuple(row) for row in there] == [here.columns] * len(there), query.name
            assert [tuple(row.values()) for row in there] == here.rows, query.name
            compared += len(there)
    assert compared > 60
