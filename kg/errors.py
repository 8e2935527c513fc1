"""Every error that a user can meet, so that one handler turns each into one clear line.

BulletinError
├── UsageError            the command line is wrong                          exit status 2
└── InputError            what was given is at fault                         exit status 1
    ├── ReadError         a file cannot be read as a bulletin
    ├── QueryError        a query is refused, malformed, or ran too long
    │   └── MalformedError a query is no sentence of its language
    ├── StoreError        a store is missing, newer than this program, locked or damaged
    ├── ServerError       a Neo4j server is not there, lets no one in, or holds something else
    └── NotFoundError     a name, issue or class that is not there
"""

from __future__ import annotations


class BulletinError(Exception):
    """Base of the tree. ``str(error)`` is one line that says what, where and the way out."""

    exit_status = 1


class UsageError(BulletinError):
    """The command line is wrong."""

    exit_status = 2


class InputError(BulletinError):
    """What was given is at fault."""


class ReadError(InputError):
    """A file cannot be read as a bulletin."""


class QueryError(InputError):
    """A query is refused, malformed, or ran too long."""


class MalformedError(QueryError):
    """A query is no sentence of its language."""


class StoreError(InputError):
    """A store is missing, newer than this program, locked or damaged."""


class ServerError(InputError):
    """A Neo4j server is not there, lets no one in, or holds something else."""


class NotFoundError(InputError):
    """A name, issue or class that is not there."""
