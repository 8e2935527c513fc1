"""A Neo4j server that holds the same property graph as a store, and is brought in step with it."""

from kg.neo4j.comparison import Difference, compare
from kg.neo4j.pushing import Pushed, push
from kg.neo4j.reading import read
from kg.neo4j.server import Server, connect

__all__ = ["Difference", "Pushed", "Server", "compare", "connect", "push", "read"]
