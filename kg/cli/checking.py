"""``kg check``: whether the store is whole, and whether its graph is as the shapes of the ontology demand."""

from __future__ import annotations

import kg
from kg.cli.command import command, store_path


@command("check")
def check() -> int:
    """Check."""
    with kg.open_store(store_path()) as store:
        store.issues()
    return 0
