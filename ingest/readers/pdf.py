"""Reads the text layer of a PDF, page by page."""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError

from ingest.readers.encoding import refuse_disguised
from ingest.readers.files import shown
from kg.errors import ReadError
from kg.messages import say

_PAGE_NUMBER = re.compile(r"[-—–·\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/,，]?\s*共?\s*\d{1,3}\s*页)?[-—–·\s]*")
_LOCKED = (DependencyError, FileNotDecryptedError, WrongPasswordError)
_SPACE_IN_CHINESE = re.compile(r"(?<=[㐀-鿿，。、；：！？“”《》（）]) +(?=[㐀-鿿，。、；：！？“”《》（）])")


def text_of(data: bytes, path: Path) -> str:
    """The text of the pages, line by line, without lines that hold a page number only."""
    if b"%PDF-" not in data[:1024]:
        refuse_disguised(data, path)
    try:
        with _silenced():
            pages = _pages(data)
    except _LOCKED as error:
        raise ReadError(say("reader.pdf_locked", path=shown(path))) from error
    except Exception as error:  # pypdf meets damage with errors of every kind, from KeyError to RecursionError
        reason = f"{type(error).__name__}: {error}".splitlines()[0][:80]
        raise ReadError(say("reader.pdf_broken", path=shown(path), reason=reason)) from error
    if not any(page.strip() for page in pages):
        raise ReadError(say("reader.pdf_no_text", path=shown(path)))
    return "\n".join(pages)


def _pages(data: bytes) -> list[str]:
    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):  # many need no password to be read
        raise FileNotDecryptedError
    return [_without_page_number(page.extract_text()) for page in reader.pages]


def _without_page_number(page: str) -> str:
    lines = [line.rstrip() for line in page.splitlines()]
    while lines and (not lines[-1] or _PAGE_NUMBER.fullmatch(lines[-1])):
        lines.pop()
    while lines and (not lines[0] or _PAGE_NUMBER.fullmatch(lines[0])):
        lines.pop(0)
    return "\n".join(_closed_up(line) for line in lines)


def _closed_up(line: str) -> str:
    """A line without the gaps that justified type leaves between its characters."""
    gaps = len(_SPACE_IN_CHINESE.findall(line))
    return _SPACE_IN_CHINESE.sub("", line) if gaps > len(line) / 4 else line


@contextmanager
def _silenced() -> Iterator[None]:
    """pypdf logs and warns about what it mends; a reader of bulletins need not know."""
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.setLevel(level)
