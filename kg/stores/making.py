"""Makes the folder and file of an empty store, and takes them away again when nothing came in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.errors import StoreError
from kg.messages import say
from kg.stores import database


def make(folder: Path) -> list[Path]:
    """Makes an empty store, and says which folders it made for it."""
    made = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        database.create(folder / database.FILE)
    except (OSError, StoreError) as error:
        unmake(folder, made)
        raise StoreError(say("store.unmakable", path=folder, reason=error)) from error
    return made


def unmake(folder: Path, made: Sequence[Path]) -> None:
    """Takes an empty store away again, with the folders made for it."""
    for file in folder.glob(f"{database.FILE}*"):
        file.unlink()
    for one in made:
        if one.is_dir() and not any(one.iterdir()):
            one.rmdir()
