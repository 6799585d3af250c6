"""A digest of the rules that a fitted model depends on besides the tables."""

import hashlib
from functools import cache
from importlib.resources import files

from data.reference.tables import tables_digest

RULES = ("words.yaml", "letters.py", "cleaning.py", "ngrams.py")
"""What changes the forms' keys or their n-grams."""


@cache
def rules_digest() -> str:
    """SHA-256 (hex) over the files of `RULES`."""
    folder = files("data.understanding")
    return hashlib.sha256(b"\0".join((folder / name).read_bytes() for name in RULES)).hexdigest()


def fitted_on() -> str:
    """What a model must have been fitted on to be current: the tables of occupations and the rules."""
    return f"{tables_digest('occupations')}-{rules_digest()}"
