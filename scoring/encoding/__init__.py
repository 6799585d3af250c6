"""Encoding: a record, what its texts were understood as, and a day → codes, the day they turn, notes.

Pure: texts are understood and places resolved by the caller (`Readings`), policies are arguments
(`EncodingTerms`).
"""

from scoring.encoding.encoded import Encoded, Note, Readings
from scoring.encoding.person import encode_person
from scoring.encoding.terms import EncodingTerms
from scoring.encoding.vacancy import encode_vacancy

__all__ = ["Encoded", "EncodingTerms", "Note", "Readings", "encode_person", "encode_vacancy"]
