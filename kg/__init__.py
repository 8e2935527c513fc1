"""The graph of who organized what: what it is made of, and where it is kept."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model import Evidence, Issue, Literal, Statement, zh
    from kg.stores import Change, Store, open_store
    from kg.table import Limits, Table

__all__ = ["Change", "Evidence", "Issue", "Limits", "Literal", "Statement", "Store", "Table", "open_store", "zh"]

_HOMES = ("kg.model", "kg.table", "kg.stores")


def __getattr__(name: str) -> object:
    """Imports a public name when it is first used: the engines would slow down every start otherwise."""
    if name in __all__:
        for home in map(import_module, _HOMES):
            if hasattr(home, name):
                return getattr(home, name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
