"""What selection works with: opened once by the composition root, handed to every use case."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from data.calendar import WorkingCalendar
from data.law.terms import Term
from data.register import Register
from indexer.engine import Engine
from matcher.selection.policy import Lengths
from scoring.compiling import Compiler


@dataclass(frozen=True, eq=False)
class Desk:
    """The register is the truth, the engine a copy of it at a position of the change log.

    Of `terms`, the order's by name, `selection` (69) and `find_work` (23, 36) say when selection is late.
    `turn` encodes anew what changes by itself by a moment (years, papers that run out) and says how many.
    """

    register: Register
    engine: Engine
    compiler: Compiler
    calendar: WorkingCalendar
    lengths: Lengths
    terms: Mapping[str, Term]
    turn: Callable[[datetime], int]
    _kept: dict[str, str] = field(default_factory=dict, repr=False)

    def stored_weights(self) -> str:
        """SHA-256 of the stored document of the weights."""
        return self._stored("weights", self.compiler.weights.document)

    def stored_dictionary(self) -> str:
        """SHA-256 of the stored document of the dictionary: the relations whole."""
        return self._stored("dictionary", self.compiler.dictionary.document)

    def _stored(self, kind: str, body: bytes) -> str:
        if kind not in self._kept:
            self._kept[kind] = self.register.store_document(kind, body)
        return self._kept[kind]
