"""Question forms: reads them from their files and fits them to a question."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from kg.messages import Language

WORD_SLOTS = {"role": "role", "class": "class", "orgclass": "orgclass", "part": "part"}
"""Slots that take only words of the vocabulary, with the vocabulary's table."""

_SLOT = re.compile(r"\{([a-z_]+)\}")
_MACRO = re.compile(r"<([A-Z]+)>")
_HAN = re.compile(r"[一-鿿]")


@dataclass(frozen=True, slots=True)
class Form:
    """One form: the query that answers it, its patterns, and how their slots fill the query's parameters."""

    query: str
    patterns: tuple[str, ...]
    slots: Mapping[str, str]
    relax: tuple[str, ...]
    aspect: str
    place: int

    def parameter(self, slot: str) -> str:
        """The parameter that ``slot`` fills."""
        return self.slots.get(slot, slot)


@cache
def load(lang: Language) -> tuple[Form, ...]:
    """All forms of a language, in the order of their file."""
    told = source(lang)["form"]
    return tuple(_form(each, place) for place, each in enumerate(told))


@cache
def source(lang: Language) -> dict[str, Any]:
    """The file of a language as it stands: macros, forms with their examples, suggestions."""
    return tomllib.loads(files(__package__).joinpath(f"forms_{lang}.toml").read_text("utf-8"))


@cache
def vocabulary(table: str) -> dict[str, str]:
    """What each word of one table of the vocabulary stands for."""
    entries = tomllib.loads(files(__package__).joinpath("vocabulary.toml").read_text("utf-8"))[table]
    return {word: meaning for meaning, words in entries.items() for word in (meaning, *words)}


def fits(question: str, lang: Language) -> Iterator[tuple[Form, dict[str, str]]]:
    """Each form that fits the whole question, with the text of each slot."""
    for form in load(lang):
        for pattern in form.patterns:
            found = _compiled(pattern, lang).fullmatch(question)
            if found:
                yield form, {slot: text.strip() for slot, text in found.groupdict().items() if text}


def _form(told: Mapping[str, Any], place: int) -> Form:
    return Form(
        query=told["query"],
        patterns=tuple(told["patterns"]),
        slots=told.get("slots", {}),
        relax=tuple(told.get("relax", ())),
        aspect=told.get("aspect", ""),
        place=place,
    )


@cache
def _compiled(pattern: str, lang: Language) -> re.Pattern[str]:
    macros = source(lang)["macros"]
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda found: macros[found[1]], pattern)
    return re.compile(_SLOT.sub(lambda found: _group(found[1], lang), pattern), re.IGNORECASE)


def _group(slot: str, lang: Language) -> str:
    table = WORD_SLOTS.get(slot)
    if table is None:
        return f"(?P<{slot}>.+?)"
    words = (word for word in vocabulary(table) if bool(_HAN.search(word)) == (lang == "zh"))
    return f"(?P<{slot}>{'|'.join(map(re.escape, sorted(words, key=lambda word: -len(word))))})"
