"""What a query gives back, and how much it may cost: the same for both query languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of an answer, each as long as ``columns``; ``truncated`` when a limit cut rows off.

    A value is a str, int, float, bool, None, or (from Cypher) a list or dict of these; an IRI is a str.
    """

    columns: tuple[str, ...]
    rows: list[tuple[object, ...]]
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """The longest that a query may run, in seconds, and the most rows it may give; None means no limit.

    A SPARQL query with a limit in seconds runs in a process of its own, which takes some 0.2 s to start.
    """

    seconds: float | None = None
    rows: int | None = None


UNLIMITED = Limits()
