"""The certificate of suitability that is frozen with each offer: commitments to facts, never the facts."""

from matcher.law.certificate.commitments import Fact
from matcher.law.certificate.file import Kept, as_file, of_file
from matcher.law.certificate.freezing import Frozen, Subject, freeze
from matcher.law.certificate.verifying import Problem, Verification, verify

__all__ = [
    "Fact",
    "Frozen",
    "Kept",
    "Problem",
    "Subject",
    "Verification",
    "as_file",
    "freeze",
    "of_file",
    "verify",
]
