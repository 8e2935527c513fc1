"""Reads one file as a bulletin issue."""

from __future__ import annotations

from pathlib import Path

from ingest.readers import metadata
from ingest.readers.files import HTML, read_bulletin, shown
from ingest.readers.metadata import Origin
from ingest.readers.plausibility import refuse_unless_bulletin
from ingest.readers.published import read_date
from kg.errors import ReadError
from kg.messages import say
from kg.model import Issue


def read_issue(path: Path, *, publisher: str = "", issued: str = "", title: str = "") -> Issue:
    """The issue in a file; what is not given of its publication is inferred. Raises ReadError."""
    return read_issue_with_origin(path, publisher=publisher, issued=issued, title=title)[0]


def read_issue_with_origin(
    path: Path, *, publisher: str = "", issued: str = "", title: str = ""
) -> tuple[Issue, Origin]:
    """As :func:`read_issue`, with how publisher, date and title were found."""
    path = Path(path)
    date = read_date(issued) if issued else ""
    if issued and not date:
        raise ReadError(say("reader.date", where=shown(path), value=issued))
    text = _text(read_bulletin(path), path)
    refuse_unless_bulletin(text, path)
    return metadata.complete(Issue(path.name, text, publisher.strip(), date, title.strip()))


# Each format's library is imported only for a file of that format: starting up is part of every import's time.
def _text(data: bytes, path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix in HTML:
        from ingest.readers import html

        return html.text_of(data, path)
    if suffix == ".docx":
        from ingest.readers import docx

        return docx.text_of(data, path)
    if suffix == ".pdf":
        from ingest.readers import pdf

        return pdf.text_of(data, path)
    from ingest.readers.encoding import decode

    return decode(data, path)
