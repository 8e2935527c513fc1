"""From an issue to statements: the table of contents of this package."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from ingest import layout, linking
from ingest.regional import in_full
from ingest.regions import Home
from ingest.report import Report, Watch
from ingest.setting import home_of, issued_on
from ingest.telling import Told, told
from ingest.thread import Thread
from ingest.units import Unit
from kg.model import Issue, Statement


@dataclass(frozen=True, slots=True)
class Extraction:
    """The statements of one issue, with the report of what was read and what was not."""

    statements: tuple[Statement, ...]
    report: Report


@dataclass(frozen=True, slots=True)
class Setting:
    """An issue before its stories are read: its units, where it speaks from, and its day."""

    units: tuple[Unit, ...]
    home: Home
    issued: dt.date | None

    def stories(self) -> Iterator[Told]:
        """What each unit tells, in the order of the text, one at a time."""
        thread = Thread()
        return (told(unit, self.home, self.issued, thread) for unit in self.units)


def extract(issue: Issue) -> Extraction:
    """Reads a bulletin issue: its statements, each with its evidence, in the order of the text."""
    issue = _in_full(issue)
    with _collector_paused():
        setting = setting_of(issue)
        watch = Watch()
        statements = linking.statements(issue, setting.home, watch.over(setting.stories()))
        return Extraction(statements, watch.report(statements))


def setting_of(issue: Issue) -> Setting:
    """The units of an issue, and where and when it speaks."""
    units = tuple(layout.units(issue.text))
    return Setting(units, home_of(_in_full(issue), units), issued_on(issue))


def _in_full(issue: Issue) -> Issue:
    return replace(issue, publisher=in_full(issue.publisher))


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Pauses the search for cyclic garbage: an issue makes many objects and no cycles, so the search finds nothing."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
