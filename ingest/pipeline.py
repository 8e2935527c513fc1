"""From an issue to statements: the table of contents of this package."""

from __future__ import annotations

from dataclasses import dataclass

from ingest import layout, linking
from ingest.layout import Unit
from ingest.regions import Home
from ingest.report import Report, report
from ingest.setting import home_of, issued_on
from ingest.telling import Told, told
from kg.model import Issue, Statement


@dataclass(frozen=True, slots=True)
class Extraction:
    """The statements of one issue, with the report of what was read and what was not."""

    statements: tuple[Statement, ...]
    report: Report


@dataclass(frozen=True, slots=True)
class Understanding:
    """An issue before its mentions are linked: its units, where it speaks from, and each unit's story."""

    units: tuple[Unit, ...]
    home: Home
    stories: tuple[Told, ...]


def extract(issue: Issue) -> Extraction:
    """Reads a bulletin issue: its statements, each with its evidence, in the order of the text."""
    understood = understand(issue)
    statements = linking.statements(issue, understood.home, understood.stories)
    return Extraction(statements, report(understood.stories, statements))


def understand(issue: Issue) -> Understanding:
    """The stories of an issue: what each sentence says, and the events that a story tells."""
    units = tuple(layout.units(issue.text))
    home = home_of(issue, units)
    day = issued_on(issue)
    return Understanding(units, home, tuple(told(unit, home, day) for unit in units))
