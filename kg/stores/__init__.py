"""Where the graph is kept: one folder, one record in SQLite, RDF and property graph derived from it."""

from kg.stores.history import Change
from kg.stores.store import Store, open_store

__all__ = ["Change", "Store", "open_store"]
