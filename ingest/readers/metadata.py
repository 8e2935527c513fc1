"""Completes what is known of an issue as a publication, and says of each part how it was found."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ingest.readers import published, publisher, title
from ingest.readers.lines import Found
from ingest.text import fold
from kg.messages import say
from kg.model import Issue


@dataclass(frozen=True, slots=True)
class Origin:
    """How publisher, date and title of an issue were found, in words for the reader of a report."""

    publisher: str
    issued: str
    title: str


def complete(issue: Issue) -> tuple[Issue, Origin]:
    """``issue`` with publisher, date and title inferred where they are empty ("" again where nothing tells)."""
    text, name = fold(issue.text), issue.identifier
    by = _given(issue.publisher) or publisher.find(text)
    on = _given(issue.issued) or published.find(text, name)
    called = _given(issue.title) or title.find(issue.text, text, name)
    known = replace(issue, publisher=by.value, issued=on.value, title=called.value)
    return known, Origin(_words(by), _words(on), _words(called))


def _given(value: str) -> Found | None:
    return Found(value, say("reader.origin.given")) if value else None


def _words(found: Found) -> str:
    return found.origin or say("reader.origin.unknown")
