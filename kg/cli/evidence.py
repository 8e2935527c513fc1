"""Cites sentences: what was said, in which issue, and of which day."""

from __future__ import annotations

from collections.abc import Sequence

from kg.messages import say
from kg.model import Issue


class Sources:
    """The issues that a citation may name, found by identifier or IRI."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self._issues = {key: issue for issue in issues for key in (issue.identifier, issue.iri)}

    def cite(self, quote: str, issue: str) -> str:
        """The sentence in quotation marks with its issue's title and date."""
        title, issued = self._told(issue)
        return say("cli.cite", quote=" ".join(quote.split()), title=title, issued=issued).rstrip(", ")

    def name(self, issue: str) -> str:
        """An issue's title and date."""
        title, issued = self._told(issue)
        return say("cli.issue", title=title, issued=issued).rstrip(", ")

    def _told(self, issue: str) -> tuple[str, str]:
        known = self._issues.get(issue)
        return (known.title or issue, known.issued) if known else (issue, "")
