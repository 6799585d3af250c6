"""Selection, register and dated numbers → what the page shows: from here on there are words only."""

from collections.abc import Iterator, Sequence

from matcher.explanation.records import Reason, totals
from matcher.report.candidates import Explained, candidate_view
from matcher.report.contents import Criterion, DayRow, Labelled, ReportData
from matcher.report.living import map_view
from matcher.report.questions import open_questions
from matcher.report.speech import PageSpeech
from matcher.report.vacancy import vacancy_view
from matcher.selection.desk import Desk
from matcher.selection.run_day import DayReport, SideReport
from matcher.selection.select import Selection
from matcher.selection.shortlist import Candidate
from scoring.codes import VacancyCodes

DRAWN = 3
"""How many of the first candidates get a waterfall."""
CLAUSES = ("order-214:69", "order-214:70", "order-214:2.10")
_COUNTED = ("open", "selected", "again", "listed", "lacking", "empty", "to_clarify")
_NAMED = ("needs_person", "late")


def assemble(desk: Desk, selection: Selection, say: PageSpeech, day: DayReport | None = None) -> ReportData:
    """All that the page of one vacancy shows.

    Args:
        desk: what selection worked with.
        selection: candidates for a vacancy (`selection.side` is "vacancies").
        say: the language of the page.
        day: the day's run, to be summed up.

    Raises:
        NotFound: the register does not hold the vacancy.
    """
    codes = selection.plan.codes
    assert isinstance(codes, VacancyCodes)  # the plan of a vacancy
    listed, asked = _explained(desk, selection.listed), _explained(desk, selection.to_clarify)
    told = [reason for one in listed for reason in one.reasons]
    record = desk.register.vacancy(selection.id)
    return ReportData(
        lang=say.page.lang,
        as_of=say.moment(selection.as_of),
        vacancy=vacancy_view(desk, record, codes, selection.as_of, told, say),
        found=len(listed),
        wanted=selection.wanted,
        unknown_share=desk.compiler.weights.unknown,
        listed=tuple(
            candidate_view(one, desk.compiler, say, place < DRAWN) for place, one in enumerate(listed)
        ),
        to_clarify=tuple(candidate_view(one, desk.compiler, say, False) for one in asked),
        legend=_legend([one.reasons for one in (*listed, *asked)], say),
        questions=open_questions(listed, say),
        map=map_view(listed, codes.place, say),
        day=tuple(_day(day, say)) if day else (),
        day_title=say("day", "heading", moment=say.moment(day.as_of)) if day else "",
        origin=tuple(_origin(desk, selection, say)),
        clauses=tuple(f"{say.clause(c)}: {say('clause', 'about', c)}" for c in CLAUSES),
    )


def _explained(desk: Desk, of: Sequence[Candidate]) -> list[Explained]:
    people = desk.register.by_keys("people", [candidate.key for candidate in of])
    return [Explained.of(candidate, people.get(candidate.key), desk.compiler) for candidate in of]


def _legend(of: Sequence[tuple[Reason, ...]], say: PageSpeech) -> tuple[Criterion, ...]:
    """The criteria that are worth points, with how many."""
    whole = totals(of[0]) if of else ()
    return tuple(
        Criterion(t.criterion, say.reasons.wording("criteria", t.criterion), say.page.number(t.of))
        for t in whole
        if t.of
    )


def _day(day: DayReport, say: PageSpeech) -> Iterator[DayRow]:
    for name in _COUNTED:
        yield _row(name, [say.page.number(getattr(side, name)) for side in (day.vacancies, day.people)], say)
    for name in _NAMED:
        yield _row(
            name, [say.page.number(len(getattr(side, name))) for side in (day.vacancies, day.people)], say
        )
    yield _row("due_next", [_due_next(side, say) for side in (day.vacancies, day.people)], say)


def _row(name: str, figures: Sequence[str], say: PageSpeech) -> DayRow:
    return DayRow(say("day", name), *figures)


def _due_next(side: SideReport, say: PageSpeech) -> str:
    return say.moment(side.due_next) if side.due_next else say.reasons.wording("reason", "nothing")


def _origin(desk: Desk, selection: Selection, say: PageSpeech) -> Iterator[Labelled]:
    weights, plan = desk.compiler.weights, selection.plan
    version = say("origin", "version", id=weights.id, n=weights.version, date=say.day(weights.effective_from))
    yield Labelled(say("origin", "weights"), (version, weights.sha256))
    yield Labelled(say("origin", "plan"), (plan.hash,))
    yield Labelled(say("origin", "dictionary"), (plan.dictionary,))
    yield Labelled(say("origin", "position"), (say.page.number(selection.position),))
