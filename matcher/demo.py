"""The whole job on a fresh register: import, index, the day's run, one vacancy's shortlist, its report."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from time import perf_counter

from data.errors import NotFound
from data.exchange import Progress
from data.population.sample import sample_files
from matcher.composition import Program
from matcher.indexing.following import codes_of, rebuild
from matcher.intake.importing import Import, import_file
from matcher.intake.report import ImportReport
from matcher.report.writing import write_report
from matcher.selection.desk import Desk
from matcher.selection.due import due_list
from matcher.selection.run_day import DayReport, run_day
from matcher.selection.select import Selection, select
from matcher.settings import Settings, initialise
from scoring.codes import Codes, VacancyCodes, vacancy_from_json

Bar = Callable[[str], AbstractContextManager[Progress]]
"""Shows the progress of a step by its name."""
_PROCESSES = 2
_SEEN = 20
"""Rows of a list that are looked at when one is chosen to be shown."""
_TELLING = 5
"""Kinds of facts that a vacancy states from which a list shows most of what there is to see."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be shown.

    Attributes:
        vacancies, people: files instead of the packaged sample's.
        as_of: the moment of the import and of the day's run.
        out: folder of `report.html`.
    """

    vacancies: Path | None
    people: Path | None
    as_of: datetime
    out: Path

    @property
    def files(self) -> tuple[Path, ...]:
        """In the order of import: employers come before their vacancies."""
        employers, vacancies, people = sample_files()
        own = (employers, vacancies) if self.vacancies is None else (self.vacancies,)
        return (*own, self.people or people)


@dataclass(slots=True)
class Shown:
    """What came out, and how long each step took in seconds."""

    imported: list[ImportReport] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def timed(self, step: str) -> Iterator[None]:
        """Measure a step."""
        began = perf_counter()
        yield
        self.seconds[step] = round(self.seconds.get(step, 0.0) + perf_counter() - began, 3)


@dataclass(frozen=True, slots=True, eq=False)
class Demonstration:
    """All of it."""

    shown: Shown
    day: DayReport
    selection: Selection
    report: Path


def fresh(settings: Settings) -> None:
    """An empty register in the home folder; what a demonstration before left there goes.

    Raises:
        RegisterUnavailable: the folder cannot be written to.
    """
    shutil.rmtree(settings.home, ignore_errors=True)
    initialise(settings)


def demonstrate(program: Program, asked: Asked, bar: Bar) -> Demonstration:
    """Run every step on an empty register.

    Raises:
        InputError: a file cannot be read or the report not be written.
        NotFound: no vacancy of the input is worth showing.
    """
    shown = Shown()
    with shown.timed("import"):
        for path in asked.files:
            with bar("import") as told:
                shown.imported.append(_imported(program, asked, path, told))
    with shown.timed("index"):
        rebuild(program.register, program.engine)
    with shown.timed("day"), bar("day") as told:
        day = run_day(program.desk, asked.as_of, told)
    with shown.timed("select"):
        selection = select(program.desk, "vacancies", worth_showing(program.desk, asked.as_of), asked.as_of)
    report = asked.out / "report.html"
    with shown.timed("report"):
        write_report(program.desk, selection, program.settings.lang, report, day)
    return Demonstration(shown, day, selection, report)


def _imported(program: Program, asked: Asked, path: Path, told: Progress) -> ImportReport:
    day = program.day(asked.as_of)
    what = Import(path, None, asked.as_of, day, _PROCESSES, program.settings.home)
    return import_file(program.register, program.make_encoder(asked.as_of), program.places.find, what, told)


def worth_showing(desk: Desk, as_of: datetime) -> str:
    """Of the vacancies that say much about themselves the one whose full list is nearest and fits best.

    Raises:
        NotFound: none has an occupation, pay, a place and a full list.
    """
    full = [one for one in due_list(desk, "vacancies", as_of) if one.state == "done"]
    changes = desk.register.current("vacancies", [one.key for one in full])
    telling = {one.id: _facts(codes_of(changes[one.key])) for one in full}
    enough = min(_TELLING, max(telling.values(), default=0))
    if not enough:
        problem = "No vacancy has an occupation, pay, a place and a full list."
        raise NotFound(problem, "Import more people.", "shortlist", "")
    return max((one for one in telling if telling[one] >= enough), key=lambda one: _worth(desk, one))


def _worth(desk: Desk, vacancy_id: str) -> tuple[int, int]:
    """Of the first rows of its latest list: how many live where the work is, and the sum of the points."""
    latest = desk.register.shortlists_of("vacancies", vacancy_id)[-1]
    rows = latest.rows[:_SEEN]
    workplace = vacancy_from_json(latest.codes).place or ""
    people = desk.register.current("people", [row.key for row in rows])
    homes = [codes_of(change).place or "" for change in people.values()]
    return sum(map(partial(_same_settlement, workplace), homes)), sum(row.points for row in rows)


def _same_settlement(one: str, other: str) -> bool:
    return one.partition("@")[0] == other.partition("@")[0]


def _facts(codes: Codes) -> int:
    """How many kinds of facts a vacancy states; 0 where one of those that matter most is missing."""
    assert isinstance(codes, VacancyCodes)  # the log of vacancies
    if codes.title is None or codes.pay is None or codes.place is None:
        return 0
    stated = (
        codes.years, codes.education, codes.grade, codes.field, codes.patterns, codes.must, codes.nice,
        codes.wishes, codes.exclude or codes.clarify, "@" in codes.place,
    )  # fmt: skip
    return 1 + sum(fact is not None and fact not in ((), False) for fact in stated)
