"""A command's terminal: how it answers in words or JSON, shows progress, ends when something is wrong."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import orjson
import typer

from data.errors import MatchingError
from data.records.vocabulary import Lang
from matcher.cli.exit_codes import ExitCode, exit_code
from matcher.cli.given import Given
from matcher.cli.speech import CliSpeech

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from matcher.composition import Program

PIPED = 150
"""Columns of an answer that goes into a file or another program."""


class Terminal:
    """Used as a context manager: an error of the program's own becomes one line and an exit code.

    Args:
        context: of the command; its object is the `Given`.
        lang: language of the answer.
        as_json: answer in JSON.
    """

    def __init__(self, context: typer.Context, lang: Lang, as_json: bool = False) -> None:
        self.given: Given = context.find_object(Given) or Given()
        self.say = CliSpeech(lang)
        self.as_json = as_json

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if "program" in self.__dict__:
            self.program.__exit__()
        if isinstance(error, MatchingError):
            typer.echo(self.say.error(error), err=True)
            raise typer.Exit(exit_code(error))

    @cached_property
    def program(self) -> "Program":
        """What is opened, when it is first needed."""
        return self.open(self.given.home)

    def open(self, home: Path) -> "Program":
        """A program in another home folder; the caller closes it."""
        from matcher.composition import Program  # half a second: `due` does without
        from matcher.settings import Settings

        return Program(Settings(home=home, lang=self.say.lang), self.given.clock)

    def moment(self, as_of: str | None) -> datetime:
        """The moment asked about; without a zone it is Kazakhstan's time.

        Raises:
            RecordError: it is no ISO 8601 date-time.
        """
        from data.calendar import load_calendar, read_start

        if as_of is None:
            return self.given.clock()
        read = read_start(as_of)
        return read if read.tzinfo else read.replace(tzinfo=load_calendar().zone)

    def answer(self, answer: object, shown: Iterable["RenderableType"] = ()) -> None:
        """Print the answer as one line of JSON, else what is shown of it."""
        if self.as_json:
            typer.echo(orjson.dumps(answer, default=_plain).decode())
            return
        for part in shown:
            self.console.print(part)

    def end(self, code: ExitCode) -> None:
        """End the command where the code is not DONE."""
        if code:
            raise typer.Exit(code)

    @cached_property
    def console(self) -> "Console":
        """Standard output: texts as they are, without markup."""
        return _console(stderr=False)

    @contextmanager
    def progress(self, what: str) -> Iterator[Callable[[int, int], None]]:
        """A bar on standard error while something runs; called with (done, of all)."""
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
        console = _console(stderr=True)
        with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
            task = bar.add_task(what, total=None)
            yield lambda done, of: bar.update(task, completed=done, total=of)


def _console(stderr: bool) -> "Console":
    from rich.console import Console

    console = Console(stderr=stderr, markup=False, highlight=False, emoji=False, soft_wrap=False)
    if not console.is_terminal:
        console.width = PIPED
    return console


def _plain(value: object) -> object:
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")
