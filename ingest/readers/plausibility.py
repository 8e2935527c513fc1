"""Refuses text that is no bulletin, before anything is built on it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from ingest.readers.files import shown
from ingest.readers.han import han_of, share_of_common
from kg.errors import ReadError
from kg.messages import say

_SAMPLE = 200_000
_MIN_HAN = 10
_MIN_SHARE = 0.25  # of what is not white space; tables of figures stay above 0.4, commented code below 0.2
_MIN_COMMON = 0.12
_ENOUGH = 100  # so many Chinese characters, before their statistics mean anything
_ADDRESS = re.compile(r"https?://[!-~]+")
_MARK = re.compile(r"[，。！？；、,;!?.:：]")


def refuse_unless_bulletin(text: str, path: Path) -> None:
    """Raises ReadError where ``text`` is blank, one character repeated, no Chinese, or no prose."""
    sample = _ADDRESS.sub("", text[:_SAMPLE]) or text
    visible = "".join(sample.split()) or "".join(text.split())[:_SAMPLE]
    if not visible:
        raise ReadError(say("reader.blank", path=shown(path)))
    _refuse_damaged(visible, path)
    _refuse_repeated(visible, path)
    _refuse_foreign(visible, path)
    lines = text[:_SAMPLE].splitlines()
    if not any(_MARK.search(line) and len(han_of(line)) >= _MIN_HAN for line in lines):
        raise ReadError(say("reader.no_sentence", path=shown(path)))


def _refuse_damaged(visible: str, path: Path) -> None:
    lost = visible.count("\ufffd")
    if lost * 100 > len(visible):
        raise ReadError(say("reader.lost", path=shown(path), count=lost))


def _refuse_repeated(visible: str, path: Path) -> None:
    character, count = Counter(visible).most_common(1)[0]
    few = len(visible) >= 100 and len(set(visible)) < 10
    if few or (len(visible) >= 20 and count > 0.8 * len(visible)):
        shown_character = character if character.isprintable() else f"U+{ord(character):04X}"
        raise ReadError(say("reader.repeated", path=shown(path), character=shown_character))


def _refuse_foreign(visible: str, path: Path) -> None:
    han = han_of(visible)
    if len(han) < _MIN_HAN:
        raise ReadError(say("reader.not_chinese", path=shown(path), count=len(han)))
    if len(han) < _MIN_SHARE * len(visible):
        raise ReadError(say("reader.few_han", path=shown(path), share=round(100 * len(han) / len(visible))))
    if len(han) >= _ENOUGH and share_of_common(visible) < _MIN_COMMON:
        raise ReadError(say("reader.not_prose", path=shown(path)))
