"""The register: the truth about people, vacancies and employers, and what was made of it."""

from types import TracebackType
from typing import Self

from data.register.changes import ChangeLog
from data.register.documents import Documents
from data.register.erasure import Erasure
from data.register.ledger import Ledger
from data.register.reading import Reading
from data.register.shortlists import Shortlists
from data.register.writing import Writing


class Register(Reading, Writing, ChangeLog, Documents, Shortlists, Ledger, Erasure):
    """An open register, to be had from `open_register`; each part stands in the file of its name.

    One process writes at a time (others wait), any number reads. Moments come back in UTC.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
