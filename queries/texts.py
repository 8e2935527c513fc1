"""The texts of the reading side in a language that the caller chooses, which need not be the program's own."""

from __future__ import annotations

from kg.messages import Language, entries, language


def text(key: str, lang: Language | None = None, **values: object) -> str:
    """The text of ``queries.KEY`` in ``lang``, by default the language in use."""
    return entries("queries")[f"queries.{key}"][lang or language()].format(**values)


def has(key: str) -> bool:
    """Whether there is an entry ``queries.KEY``."""
    return f"queries.{key}" in entries("queries")
