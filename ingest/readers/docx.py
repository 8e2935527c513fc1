"""Reads the text of a Word document: paragraphs, tables and text boxes in the order of the document."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from ingest.readers.encoding import refuse_disguised
from ingest.readers.files import shown
from kg.errors import ReadError
from kg.messages import say

_LIMIT = 200_000_000  # bytes unpacked, pictures and all
_TEXT_LIMIT = 50_000_000  # bytes of one XML part
_BREAKS = {qn("w:br"), qn("w:cr")}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # a text box once more
# tracked deletions, readings above characters, and text boxes, which are read as paragraphs of their own
_SKIPPED = {qn(name) for name in ("w:del", "w:moveFrom", "w:txbxContent", "w:rt")} | {_FALLBACK}


def text_of(data: bytes, path: Path) -> str:
    """The text of the document, one line for each paragraph and table row; cells stand between tabs."""
    if not data.startswith(b"PK"):
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            raise ReadError(say("reader.docx_locked", path=shown(path)))
        refuse_disguised(data, path)
    try:
        _refuse_bomb(data, path)
        body = Document(BytesIO(data)).element.body
        lines = list(_lines(body))
    except ReadError:
        raise
    except Exception as error:  # a damaged package fails in zlib, zipfile, lxml or python-docx, each in its own way
        raise ReadError(say("reader.docx_broken", path=shown(path), reason=type(error).__name__)) from error
    if not any(line.strip() for line in lines):
        raise ReadError(say("reader.docx_no_text", path=shown(path)))
    return "\n".join(lines)


def _refuse_bomb(data: bytes, path: Path) -> None:
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = package.infolist()
    size = sum(part.file_size for part in parts)
    xml = max((part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))), default=0)
    if size > _LIMIT or xml > _TEXT_LIMIT:
        over, limit = (size, _LIMIT) if size > _LIMIT else (xml, _TEXT_LIMIT)
        raise ReadError(
            say("reader.docx_bomb", path=shown(path), size=round(over / 1_000_000), limit=limit // 1_000_000)
        )


def _lines(container: Any) -> Iterator[str]:
    """The lines of a body, cell, text box or content control (an lxml element)."""
    for element in container:
        if element.tag == qn("w:p"):
            yield from _paragraph(element)
        elif element.tag == qn("w:tbl"):
            yield from (_row(row) for row in element.iter(qn("w:tr")) if _owner(row) is element)
        elif element.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")}:
            yield from _lines(element)


def _paragraph(paragraph: Any) -> Iterator[str]:
    for box in paragraph.iter(qn("w:txbxContent")):
        if _FALLBACK not in {parent.tag for parent in box.iterancestors()}:
            yield from _lines(box)
    yield from "".join(_pieces(paragraph)).split("\n")


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag == qn("w:tab"):
            yield "\t"
        elif child.tag == qn("w:noBreakHyphen"):
            yield "-"
        elif child.tag in _BREAKS:
            yield "\n"
        elif child.tag not in _SKIPPED:
            yield from _pieces(child)


def _row(row: Any) -> str:
    cells = [cell for cell in row.iter(qn("w:tc")) if _owner(cell) is row]
    return "\t".join(" ".join(filter(str.strip, _lines(cell))) for cell in cells).rstrip()


def _owner(element: Any) -> Any:
    """The table that a row, or the row that a cell, belongs to; content controls may stand between."""
    wanted = qn("w:tbl") if element.tag == qn("w:tr") else qn("w:tr")
    return next(element.iterancestors(wanted), None)
