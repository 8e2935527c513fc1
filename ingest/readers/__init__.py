"""Reads bulletin files: the text as decoded, and what is known of the issue as a publication."""

from __future__ import annotations

from ingest.readers.files import find_files
from ingest.readers.issue import read_issue, read_issue_with_origin
from ingest.readers.manifest import read_manifest
from ingest.readers.metadata import Origin
from ingest.readers.published import read_date

__all__ = ["Origin", "find_files", "read_date", "read_issue", "read_issue_with_origin", "read_manifest"]
