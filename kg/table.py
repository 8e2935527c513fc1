"""What a query gives back, and how much it may cost: the same for both query languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.messages import say

if TYPE_CHECKING:
    import pandas
    import polars


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of an answer, each as long as ``columns``; ``truncated`` when a limit cut rows off.

    A value is a str, int, float, bool, None, or (from Cypher) a list or dict of these; an IRI is a str.
    """

    columns: tuple[str, ...]
    rows: list[tuple[object, ...]]
    truncated: bool = False

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a pandas frame; UsageError when pandas is not installed."""
        try:
            import pandas
        except ImportError as error:
            raise UsageError(say("table.needs", library="pandas")) from error
        return pandas.DataFrame(self.rows, columns=list(self.columns))

    def to_polars(self) -> polars.DataFrame:
        """The rows as a polars frame; UsageError when polars is not installed."""
        try:
            import polars
        except ImportError as error:
            raise UsageError(say("table.needs", library="polars")) from error
        columns = zip(*self.rows, strict=True) if self.rows else ([] for _ in self.columns)
        return polars.DataFrame(
            [polars.Series(name, list(held), strict=False) for name, held in zip(self.columns, columns, strict=True)]
        )


@dataclass(frozen=True, slots=True)
class Limits:
    """The longest that a query may run, in seconds, and the most rows it may give; None means no limit.

    A SPARQL query with a limit in seconds runs in a process of its own, which takes some 0.2 s to start.
    """

    seconds: float | None = None
    rows: int | None = None


UNLIMITED = Limits()
