"""Deadlines for a file of starts: rows in, the same rows with their deadlines out."""

from collections.abc import Callable, Iterable, Iterator

from data.calendar.days import Receiver
from data.calendar.working import WorkingCalendar
from data.calendar.written import read_start, read_working_days
from data.errors import MatchingError, RecordError

Say = Callable[[MatchingError], str]
"""Turns an error into one line of the reader's language."""


class DueFile(Iterator[str]):
    """The rows of a file with a column `due` added; `failed` counts the rows that got an error instead.

    Rows are tab-separated: start, working days, and any further columns, which are kept. `due` is ISO 8601
    with offset, or `error: …`. A first line whose first field is `start` is a header and gets the name `due`;
    empty lines stay empty. Rows come and go one by one: memory does not grow with the file.
    """

    def __init__(
        self, lines: Iterable[str], calendar: WorkingCalendar, to: Receiver = "centre", say: Say = str
    ) -> None:
        self.failed = 0
        self._lines = enumerate(lines, start=1)
        self._calendar = calendar
        self._to = to
        self._say = say

    def __next__(self) -> str:
        number, line = next(self._lines)
        row = line.rstrip("\r\n")
        if number == 1:
            row = row.removeprefix("\ufeff")  # what spreadsheets put before the first field
            if row.split("\t")[0].strip().lower() == "start":
                return f"{row}\tdue"
        return f"{row}\t{self._answer(row, number)}" if row.strip() else row

    def _answer(self, row: str, number: int) -> str:
        try:
            return self._due(row)
        except RecordError as error:
            error.line = number
            return self._failure(error)
        except MatchingError as error:
            return self._failure(error)

    def _due(self, row: str) -> str:
        start, working_days, *_ = [*row.split("\t", 2), ""]
        end = self._calendar.due(read_start(start), read_working_days(working_days), self._to).due
        return end.isoformat()

    def _failure(self, error: MatchingError) -> str:
        self.failed += 1
        return "error: " + " ".join(self._say(error).split())


def due_file(
    lines: Iterable[str], calendar: WorkingCalendar, to: Receiver = "centre", say: Say = str
) -> DueFile:
    """Add a deadline to each row of `lines`; see `DueFile`.

    Args:
        lines: rows with or without their ends of line.
        calendar: the working days to count in.
        to: who receives what starts the terms.
        say: words for errors; the default is English.
    """
    return DueFile(lines, calendar, to, say)
