"""The reference engine: plain Python, one pair at a time; the truth in tests and before an offer."""

from indexer.reference.engine import ReferenceEngine

__all__ = ["ReferenceEngine"]
