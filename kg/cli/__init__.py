"""The command line, the door that most people come in by."""

from kg.cli.program import main

__all__ = ["main"]
