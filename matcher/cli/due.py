"""`matcher due`: the deadline of a term in working days, and the days off that it passes over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, NoReturn

import orjson
import typer
import yaml

from data.calendar import (
    CALENDAR_FILE,
    Deadline,
    Receiver,
    WorkingCalendar,
    due_file,
    load_calendar,
    read_start,
    read_working_days,
)
from data.errors import CalendarError, MatchingError, RecordError
from data.records.vocabulary import Lang

_FAILED_ROWS, _BAD_INPUT = 1, 2


def due(
    start: Annotated[
        str | None, typer.Argument(help="ISO date-time; a bare date is its first moment.")
    ] = None,
    working_days: Annotated[str | None, typer.Argument(help="Length of the term in working days.")] = None,
    to: Annotated[Receiver, typer.Option("--to", help="Who receives what starts the term.")] = "centre",
    file: Annotated[
        str | None, typer.Option("--file", help="TSV of start, working days (- is stdin); adds due.")
    ] = None,
    lang: Annotated[Lang, typer.Option("--lang", help="Language of the answer.")] = "en",
    as_json: Annotated[bool, typer.Option("--json", help="Answer with one JSON object.")] = False,
) -> None:
    """Tell when a term ends: matcher due 2026-03-20T19:00 3.

    Exit codes: 0 answered, 1 some rows of --file have an error, 2 the input cannot be used.
    """
    speech = _Speech(lang)
    alone = file is not None and start is None and working_days is None and not as_json
    pair = file is None and start is not None and working_days is not None
    if not (alone or pair):
        _stop(speech, speech("usage"))
    try:
        if file is not None:
            _answer_file(file, to, load_calendar(), speech)
        elif start is not None and working_days is not None:
            _answer_one(start, working_days, to, speech, as_json)
    except MatchingError as error:
        _stop(speech, speech.of(error))


def _answer_one(start: str, working_days: str, to: Receiver, speech: "_Speech", as_json: bool) -> None:
    length = read_working_days(working_days)
    deadline = load_calendar().due(read_start(start), length, to)
    if as_json:
        typer.echo(orjson.dumps(as_record(deadline, length, to)).decode())
    else:
        typer.echo("\n".join(_lines(deadline, to, speech)))


def _answer_file(file: str, to: Receiver, calendar: WorkingCalendar, speech: "_Speech") -> None:
    rows = due_file(_rows(file, speech), calendar, to, speech.of)
    out = typer.get_binary_stream("stdout")
    for row in rows:
        out.write(row.encode("utf-8", "surrogateescape") + b"\n")
    out.flush()
    if rows.failed:
        raise typer.Exit(_FAILED_ROWS)


def _rows(file: str, speech: "_Speech") -> Iterator[str]:
    """Lines of the file; bytes that are not UTF-8 come out again as they went in."""
    try:
        with typer.get_binary_stream("stdin") if file == "-" else Path(file).open("rb") as stream:
            for line in stream:
                yield line.decode("utf-8", "surrogateescape")
    except OSError as error:
        _stop(speech, speech("file", value=file, reason=error.strerror or str(error)))


def as_record(deadline: Deadline, working_days: int, to: Receiver) -> dict[str, Any]:
    """The deadline as `--json` prints it."""
    return {
        "start": deadline.start.isoformat(),
        "working_days": working_days,
        "to": to,
        "counted_from": deadline.counted_from.isoformat(),
        "due": deadline.due.isoformat(),
        "passed_over": [
            {
                "date": off.day.isoformat(),
                "reason": {"kk": off.reason.kk, "ru": off.reason.ru, "en": off.reason.en},
            }
            for off in deadline.passed_over
        ],
    }


def _lines(deadline: Deadline, to: Receiver, speech: "_Speech") -> Iterator[str]:
    due_day, received = deadline.due.date(), deadline.counted_from
    yield speech("due", due=f"{deadline.due:%Y-%m-%d %H:%M}", weekday=speech.weekday(due_day))
    yield speech(to, day=received, weekday=speech.weekday(received))
    if not deadline.passed_over:
        yield speech("none_passed_over")
        return
    yield speech("passed_over")
    width = max(len(speech.weekday(off.day)) for off in deadline.passed_over)
    for off in deadline.passed_over:
        name = off.reason.in_language(speech.lang)
        weekday = speech.weekday(off.day)
        yield f"  {off.day}  {weekday}" if name == weekday else f"  {off.day}  {weekday:<{width}}  {name}"


@dataclass(frozen=True, slots=True)
class _Speech:
    """The command's texts in one language."""

    lang: Lang

    def __call__(self, name: str, /, **values: object) -> str:
        return str(_texts()[name][self.lang]).format(**values)

    def weekday(self, day: date) -> str:
        return str(_texts()["weekdays"][self.lang][day.weekday()])

    def of(self, error: MatchingError) -> str:
        """What an error says, as one line."""
        if isinstance(error, CalendarError):
            known = load_calendar()
            return self(
                "beyond", year=error.year, first=known.first_year, last=known.last_year, file=CALENDAR_FILE
            )
        if isinstance(error, RecordError):
            return self(error.field, value=error.value)
        return " ".join(str(error).split())


@lru_cache(maxsize=1)
def _texts() -> dict[str, Any]:
    texts: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("due.yaml").read_text(encoding="utf-8"))
    return texts


def _stop(speech: _Speech, text: str) -> NoReturn:
    typer.echo(speech("error", text=" ".join(text.split())), err=True)
    raise typer.Exit(_BAD_INPUT)
