"""The command line's own words in one language, beside those of explanations."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from data.errors import MatchingError, TableError
from data.records.vocabulary import Lang
from matcher.explanation.wording import Wording, load_texts

if TYPE_CHECKING:
    from matcher.explanation.speech import Speech

FOLDER = Path(__file__).with_name("texts")


@dataclass(frozen=True)
class CliSpeech:
    """Words of one language: `say("import", "read", n=3)`."""

    lang: Lang

    @cached_property
    def words(self) -> Wording:
        """The command line's texts."""
        return Wording(self.lang, load_texts(FOLDER))

    @cached_property
    def reasons(self) -> "Speech":
        """Texts of explanations and names of titles, skills and places."""
        from matcher.explanation.speech import load_speech  # reads the reference tables

        return load_speech(self.lang)

    def __call__(self, *path: str, **values: object) -> str:
        """The text at a path, filled with values."""
        return self.words(*path, **values)

    def number(self, value: int) -> str:
        """A whole number with its thousands apart."""
        return self.words.number(value)

    def weekday(self, day: date) -> str:
        """The day's name."""
        return self("weekdays", str(day.isoweekday()))

    def moment(self, moment: datetime) -> str:
        """A moment in Kazakhstan's time, to the minute."""
        from data.calendar import load_calendar

        return f"{moment.astimezone(load_calendar().zone):%Y-%m-%d %H:%M}"

    def error(self, error: MatchingError) -> str:
        """An error with its cure in one line; several problems of one file each in a line of their own.

        Errors without a text here speak English: most of them are for those who keep files and tables.
        """
        if isinstance(error, TableError):
            lines = (f"  - {' '.join(problem.split())}" for problem in error.problems)
            return "\n".join((self("error", text=f"{error.problem} {error.cure}"), *lines))
        return self("error", text=self.reason(error))

    def reason(self, error: MatchingError) -> str:
        """What an error says, in one line."""
        return " ".join(self._said(error).split())

    def _said(self, error: MatchingError) -> str:
        for kind in type(error).__mro__:
            if self.words.has("errors", kind.__name__):
                return self("errors", kind.__name__, **vars(error))
            named = (kind.__name__, str(getattr(error, "field", getattr(error, "kind", ""))))
            if self.words.has("errors", *named):
                return self("errors", *named, **vars(error))
        return str(error)
