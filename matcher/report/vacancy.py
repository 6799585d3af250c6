"""The head of the page: what the vacancy asks and offers, when selection was due."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from data.errors import NotFound
from data.records import Vacancy
from data.register import Register
from matcher.explanation.facts import ASKED, Fact
from matcher.explanation.records import Reason
from matcher.report.contents import Labelled, VacancyView
from matcher.report.speech import PageSpeech
from matcher.selection.desk import Desk
from scoring.codes import VacancyCodes

_GIVEN = ("remote", "housing", "transport")


def vacancy_view(
    desk: Desk,
    record: Vacancy,
    codes: VacancyCodes,
    as_of: datetime,
    reasons: Iterable[Reason],
    say: PageSpeech,
) -> VacancyView:
    """The head.

    Args:
        desk: register, calendar and terms.
        record: the vacancy as registered.
        codes: the same as selection knows it; its title was understood.
        as_of: when the list was made.
        reasons: of all candidates listed: what they say of the vacancy's silence.
        say: the language.
    """
    term = desk.terms["selection"]
    due = desk.calendar.due(record.registered_at, term.working_days).due
    return VacancyView(
        title=record.title,
        occupation=_occupation(codes, say),
        facts=tuple(fact for fact in _facts(desk.register, record, codes, say) if fact.values),
        requirements=tuple(_requirements(codes, say)),
        registered=say.moment(record.registered_at),
        due=say.moment(due),
        due_clause=say.clause(term.clause),
        late=due < as_of,
        silent=_silent(reasons, say),
    )


def _occupation(codes: VacancyCodes, say: PageSpeech) -> str:
    names = say.reasons.names
    title = codes.title or ""
    isco = names.isco(title)
    return say("vacancy", "occupation", title=names.title(title), isco=isco, group=names.group(isco))


def _facts(register: Register, record: Vacancy, codes: VacancyCodes, say: PageSpeech) -> Iterator[Labelled]:
    def told(label: str, *values: str) -> Labelled:
        return Labelled(say("vacancy", label), values)

    number = say.page.number
    yield told("employer", *_employer(register, record))
    yield told("place", *(say.reasons.names.place(place) for place in (codes.place,) if place))
    yield told(
        "pay", *(say("vacancy", "pay_up_to", n=number(pay)) for pay in (codes.pay,) if pay is not None)
    )
    yield told("schedule", *_words("schedule", codes, say))
    yield told("experience", *_words("experience.years", codes, say))
    parts = ("qualification.level", "qualification.grade", "qualification.field")
    yield told("qualification", *(word for part in parts for word in _words(part, codes, say)))
    for label, features in (("must", codes.must), ("nice", codes.nice), ("wishes", codes.wishes)):
        yield told(label, *map(say.reasons.names.feature, features))
    yield told("given", *(say.reasons.asked(Fact(name, True)) for name in _GIVEN if getattr(codes, name)))
    yield told("posts", number(record.posts))


def _words(part: str, codes: VacancyCodes, say: PageSpeech) -> list[str]:
    stated = ASKED[part](codes)
    return [say.reasons.asked(Fact(name, value)) for name, value in stated if isinstance(value, str | int)]


def _employer(register: Register, record: Vacancy) -> tuple[str, ...]:
    """The employer's name; nothing where a source names an employer that was never registered."""
    if record.employer is None:
        return ()
    try:
        return (register.employer(record.employer).name,)
    except NotFound:
        return ()


def _requirements(codes: VacancyCodes, say: PageSpeech) -> Iterator[str]:
    for how, named in (("excludes", codes.exclude), ("clarifies", codes.clarify)):
        for name in named:
            said = say("vacancy", how, name=say.reasons.requirement(name))
            yield said[:1].upper() + said[1:]


def _silent(reasons: Iterable[Reason], say: PageSpeech) -> tuple[str, ...]:
    """What the vacancy leaves unsaid, each once, in the order of the criteria."""
    facts = dict.fromkeys(fact for reason in reasons for fact in reason.unstated)
    return tuple(say.reasons.wording("facts", fact, name="") for fact in facts)
