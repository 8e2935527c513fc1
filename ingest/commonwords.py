"""Tells common words from names by jieba's dictionary: evidence against a doubtful name, read only when one is met."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

_NAME_TAGS = ("nr", "nz")


@cache
def _words() -> frozenset[str]:
    """The words of two to four characters of jieba's dictionary that it does not tag as names."""
    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        return frozenset()
    found = set()
    with (Path(spec.submodule_search_locations[0]) / "dict.txt").open(encoding="utf-8") as lines:
        for line in lines:
            word, _, tag = line.split(" ")
            if 2 <= len(word) <= 4 and not tag.startswith(_NAME_TAGS):
                found.add(word)
    return frozenset(found)


def is_common(word: str) -> bool:
    """Whether jieba's dictionary has ``word`` as something else than a name."""
    return word in _words()
