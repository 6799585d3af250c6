"""Readers of other systems' files: a stream of records and a stream of rejects, in constant memory."""

from data.exchange.duplicates import DuplicateGroup, find_duplicates
from data.exchange.formats import FORMATS, Format, detect, read
from data.exchange.shapes import Accepted, FindPlace, Note, Progress, Reject, Row

__all__ = [
    "FORMATS",
    "Accepted",
    "DuplicateGroup",
    "FindPlace",
    "Format",
    "Note",
    "Progress",
    "Reject",
    "Row",
    "detect",
    "find_duplicates",
    "read",
]
