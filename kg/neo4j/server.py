"""Opens a Neo4j server, runs statements there, and turns what it or the network says into clear lines."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import neo4j
from neo4j import exceptions

from kg.errors import ServerError, UsageError
from kg.messages import say

_URL = re.compile(r"(neo4j|bolt)(\+s|\+ssc)?://[^/@?#\s]+/?")
_WAIT_SECONDS = 10
_NO_DATABASE = "Neo.ClientError.Database.DatabaseNotFound"

Row = Mapping[str, Any]
Step = tuple[str, Mapping[str, object]]
"""A Cypher statement with its parameters."""


@dataclass(frozen=True, slots=True)
class Server:
    """One database of a server, open until the end of :func:`connect`'s block."""

    url: str
    driver: neo4j.Driver
    database: str | None = None

    def read(self, query: str, **parameters: object) -> list[Row]:
        """The rows of a query."""
        with clear_errors(self.url, self.database), self._session() as session:
            return session.execute_read(lambda work: _run(work, (query, parameters)))

    def write(self, steps: Iterable[Step]) -> list[Row]:
        """Runs the steps in one transaction, whole or not at all; the rows of the last."""
        kept = list(steps)
        with clear_errors(self.url, self.database), self._session() as session:
            return session.execute_write(lambda work: [_run(work, step) for step in kept][-1] if kept else [])

    def _session(self) -> neo4j.Session:
        return self.driver.session(database=self.database)


@contextmanager
def connect(url: str, *, database: str | None = None) -> Iterator[Server]:
    """The server at ``url``, with user and password from NEO4J_USERNAME and NEO4J_PASSWORD.

    Raises UsageError for what is no URL of a Neo4j, ServerError for a server that is not there or lets no one in.
    """
    if not _URL.fullmatch(url):
        raise UsageError(say("neo4j.url", url=url))
    password = os.environ.get("NEO4J_PASSWORD")
    if not password:
        raise UsageError(say("neo4j.password"))
    user = os.environ.get("NEO4J_USERNAME") or "neo4j"
    with clear_errors(url, database), _driver(url, user, password) as driver:
        driver.verify_connectivity()  # at once, where a query would be tried again for some time
        server = Server(url, driver, database)
        server.read("RETURN 1")
        yield server


def _driver(url: str, user: str, password: str) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(
        url,
        auth=(user, password),
        connection_timeout=_WAIT_SECONDS,
        max_transaction_retry_time=_WAIT_SECONDS,
        notifications_min_severity="OFF",
    )


def _run(work: neo4j.ManagedTransaction, step: Step) -> list[Row]:
    query, parameters = step
    return [*work.run(query, dict(parameters)).data()]


@contextmanager
def clear_errors(url: str, database: str | None) -> Iterator[None]:
    """Raises ServerError with one line for what goes wrong with the server at ``url``."""
    try:
        yield
    except exceptions.AuthError as error:
        raise ServerError(say("neo4j.refused", url=url)) from error
    except (exceptions.ServiceUnavailable, exceptions.SessionExpired, OSError) as error:
        raise ServerError(say("neo4j.unreachable", url=url)) from error
    except exceptions.Neo4jError as error:
        if error.code == _NO_DATABASE:
            raise ServerError(say("neo4j.no_database", url=url, database=database or "neo4j")) from error
        raise ServerError(say("neo4j.failed", url=url, reason=_line(error.message))) from error
    except (exceptions.DriverError, ValueError) as error:
        raise ServerError(say("neo4j.failed", url=url, reason=_line(str(error)))) from error


def _line(text: str | None) -> str:
    return " ".join(str(text).split())[:300]
