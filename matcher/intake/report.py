"""What an import tells: what was read and understood, why rows were refused, which ads look alike."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from data.exchange import DuplicateGroup, Reject
from matcher.intake.encoding import Encoded

KEPT = 20
"""Rejects that a report shows; all of them stand in the file of rejects."""


@dataclass(slots=True)
class ImportReport:
    """One file's import.

    Attributes:
        file, format: what was read.
        counts: records read, understood, with pay, with a point; by `kind.what`.
        reasons: rejects by field and problem.
        notes: what could not be used or was assumed, by name.
        rejects: the first `KEPT`.
        rejected: rows refused; one row may have several rejects.
        rejects_file: where all of them stand; None where there are none or nothing was to be written.
        duplicates: groups of ads that seem to be one; reported, never dropped.
        written: records handed to the register; 0 in a dry run.
        resumed_at: line at which a broken import went on; 1: from the beginning.
    """

    file: str
    format: str
    counts: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)
    rejects: list[Reject] = field(default_factory=list)
    rejected: int = 0
    rejects_file: Path | None = None
    duplicates: list[DuplicateGroup] = field(default_factory=list)
    written: int = 0
    resumed_at: int = 1
    _last: tuple[str, int] = ("", 0)

    def add(self, batch: Encoded) -> None:
        """Add what a batch tells."""
        self.counts.update(batch.counts)
        self.notes.update(batch.notes)
        for reject in batch.rejects:
            self._refuse(reject)

    def _refuse(self, reject: Reject) -> None:
        """Those of one row follow each other."""
        self.reasons[f"{reject.field}: {reject.problem}"] += 1
        if (reject.file, reject.line) != self._last:
            self.rejected += 1
            self._last = (reject.file, reject.line)
        if len(self.rejects) < KEPT:
            self.rejects.append(reject)
