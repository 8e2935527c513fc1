"""Reads bulletins: from a file to statements, each with the sentence that it was read from."""

from ingest.pipeline import Extraction, extract
from ingest.readers import read_issue
from ingest.report import Report

__all__ = ["Extraction", "Report", "extract", "read_issue"]
