"""Writes all statements as one table in Parquet or Arrow, for pandas, polars, DuckDB, Spark and R."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.messages import say
from kg.stores.record import Record
from kg.stores.tabular import COLUMNS, rows

if TYPE_CHECKING:
    import pyarrow

_AT_ONCE = 1 << 16


def write(record: Record, path: Path, *, format: str) -> int:
    """Writes one row for each statement, with its evidence where it has some; how many."""
    arrow = _arrow()
    schema = _schema(arrow)
    count = 0
    with _writer(arrow, path, schema, format) as writer:
        for some in _portions(record):
            writer.write_table(arrow.Table.from_pylist(some, schema))
            count += len(some)
    return count


def _portions(record: Record) -> Iterator[list[dict[str, Any]]]:
    some: list[dict[str, Any]] = []
    for row in rows(record):
        some.append(dict(zip(COLUMNS, row, strict=True)))
        if len(some) == _AT_ONCE:
            yield some
            some = []
    yield some


def _schema(arrow: Any) -> pyarrow.Schema:
    types = {int: arrow.int32(), float: arrow.float64(), str: arrow.string()}
    return arrow.schema([(name, types[type]) for name, type in COLUMNS.items()])


def _writer(arrow: Any, path: Path, schema: pyarrow.Schema, format: str) -> Any:
    if format == "arrow":
        return arrow.ipc.new_file(str(path), schema)
    from pyarrow import parquet

    return parquet.ParquetWriter(str(path), schema, compression="zstd")


def _arrow() -> Any:
    try:
        import pyarrow
        import pyarrow.ipc
    except ImportError as error:
        raise UsageError(say("export.needs", extra="arrow")) from error
    return pyarrow
