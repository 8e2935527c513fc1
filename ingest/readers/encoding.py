"""Decodes bytes as UTF-8, UTF-16 or GB18030 by strict rules, the same on every machine, or refuses them."""

from __future__ import annotations

import codecs
from pathlib import Path

from ingest.readers.files import shown
from ingest.readers.han import han_of, share_of_common
from kg.errors import ReadError
from kg.messages import say

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_WITHOUT_BOM = ("utf-16-le", "utf-16-be", "gb18030")
_SAMPLE = 100_000
_MIN_COMMON = 0.12  # measured: bulletins 0.37 to 0.40; Big5, EUC-KR and noise read as GB18030 below 0.05
_KINDS = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
)


def decode(data: bytes, path: Path) -> str:
    """``data`` as text, every character kept but a byte order mark. ``path`` is named in errors.

    UTF-8 is whatever decodes as such; without a byte order mark, UTF-16 and GB18030 must also read as Chinese prose.
    """
    refuse_disguised(data, path)
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], encoding, path)
    if b"\0" not in data:
        try:
            return _printable(data.decode("utf-8"), path)
        except UnicodeDecodeError:
            pass
    return _guessed(data, path)


def refuse_disguised(data: bytes, path: Path) -> None:
    """Raises ReadError where the first bytes say that this is no text."""
    for signature, kind in _KINDS:
        if data.startswith(signature) and (kind != "program" or b"\0" in data):
            name, way_out = say(f"reader.kind.{kind}"), say(f"reader.way.{kind}")
            raise ReadError(say("reader.disguised", path=shown(path), kind=name, way_out=way_out))


def _strict(data: bytes, encoding: str, path: Path) -> str:
    try:
        return _printable(data.decode(encoding), path)
    except UnicodeDecodeError as error:
        raise _unknown(data, path) from error


def _guessed(data: bytes, path: Path) -> str:
    readings = [text for text in (_reading(data, encoding) for encoding in _WITHOUT_BOM) if text]
    best = max(readings, key=_plausibility, default="")
    if _plausibility(best) >= _MIN_COMMON:
        return best
    if b"\0" in data:
        raise ReadError(say("reader.binary", path=shown(path)))
    raise _unknown(data, path)


def _reading(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return ""


def _plausibility(text: str) -> float:
    """How much of a text is common Han characters, 0 where other letters or control characters outweigh them."""
    sample = text[:_SAMPLE]
    if "\0" in sample or _controls(sample) * 100 > len(sample):
        return 0.0
    han = len(han_of(sample))
    foreign = sum(c > "\u02ff" and c.isalpha() for c in sample) - han
    return share_of_common(sample) if foreign <= han / 10 else 0.0


def _controls(text: str) -> int:
    return sum(c < " " and c not in "\t\n\v\f\r\x1a" for c in text)


def _printable(text: str, path: Path) -> str:
    if "\0" in text or _controls(text[:_SAMPLE]) * 100 > min(len(text), _SAMPLE):
        raise ReadError(say("reader.binary", path=shown(path)))
    return text


def _unknown(data: bytes, path: Path) -> ReadError:
    try:
        offset = len(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        offset = error.start
    return ReadError(say("reader.encoding", path=shown(path), offset=offset))
