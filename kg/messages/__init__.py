"""What the program says to people, in Chinese and English, kept as data beside this file.

``store.toml`` holds the entries whose key begins with ``store.``, each a table named by its whole key::

    [store.missing]
    zh = "没有图谱库:{path}"
    en = "No store at {path}"
"""

from __future__ import annotations

import difflib
import os
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Language = Literal["zh", "en"]

_chosen: Language | None = None


def use(lang: str | None) -> None:
    """Speak ``lang`` from now on (``zh…`` is Chinese, anything else English); None goes back to the environment."""
    global _chosen
    _chosen = _known(lang) if lang else None


def language() -> Language:
    """The language in use: that of :func:`use`, else ``KG_LANG``, else the locale's."""
    if _chosen:
        return _chosen
    names = ("KG_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    return _known(next((os.environ[name] for name in names if os.environ.get(name)), "C"))


def say(key: str, /, **values: object) -> str:
    """The text of ``key`` in the language in use, with its ``{placeholders}`` filled in.

    Raises KeyError when there is no such entry, or when a placeholder has no value.
    """
    entry = entries(key.partition(".")[0]).get(key)
    if entry is None:
        raise KeyError(_unknown(key))
    return entry[language()].format(**values)


@cache
def entries(area: str) -> dict[str, dict[str, str]]:
    """Every entry of one area (one file): its whole key, and its text by language."""
    source = files(__name__).joinpath(f"{area}.toml")
    return dict(_flat(tomllib.loads(source.read_text("utf-8")))) if source.is_file() else {}


def _flat(table: dict[str, Any], prefix: str = "") -> list[tuple[str, dict[str, str]]]:
    if "zh" in table or "en" in table:
        return [(prefix, table)]
    return [pair for name, inner in table.items() for pair in _flat(inner, f"{prefix}.{name}".strip("."))]


def _known(lang: str) -> Language:
    return "zh" if lang.lower().startswith("zh") else "en"


def _unknown(key: str) -> str:
    area = key.partition(".")[0]
    near = difflib.get_close_matches(key, entries(area), n=1)
    hint = f" Did you mean {near[0]!r}?" if near else ""
    return f"No entry [{key}] in kg/messages/{area}.toml.{hint}"
