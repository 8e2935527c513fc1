"""Shows how an issue was read: every mention, and beside each sentence the facts that it gave, with their rules."""

from ingest.explanation.coverage import coverage, known, recorded, shadowed
from ingest.explanation.read import explain
from ingest.explanation.result import KINDS, Explanation, Fact, Mark, Piece

__all__ = ["KINDS", "Explanation", "Fact", "Mark", "Piece", "coverage", "explain", "known", "recorded", "shadowed"]
