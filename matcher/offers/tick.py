"""Moves all clocks: what happened by itself becomes visible, each thing as of its own moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from data.register import Register
from data.register.ledger_rows import Case
from data.register.ledger_writing import LedgerWriting
from matcher.law.deciding.docket import vacancy_stream
from matcher.law.law import Law
from matcher.law.life.fold import fold, resume
from matcher.law.life.state import Life
from matcher.law.posts.fold import fold_post
from matcher.offers.reading import known
from matcher.offers.snapshots import law_mark, unpacked
from matcher.offers.visible import show_lives, show_posts

_BATCH = 1_000
_VACANCIES = vacancy_stream("")


@dataclass(frozen=True, slots=True)
class Ticked:
    """What a tick moved: so many cases, so many notices, up to the moment."""

    as_of: datetime
    cases: int
    notices: int


def tick(register: Register, law: Law, as_of: datetime) -> Ticked:
    """Makes visible what happened before `as_of`; twice is once, and days of being down do not matter.

    Nothing is decided here: lapses, silences and steps to unemployed follow from the ledger and the calendar.
    A batch is one transaction, so a tick that is killed goes on where it stopped.
    """
    moved = told = 0
    after = ""
    while due := register.cases_due(as_of, after, _BATCH):
        with register.writing_ledger(as_of) as writing:
            lives = _carried_on(writing, [case.stream for case in due], law, as_of)
            show_lives(writing, lives, law)
        moved += len(lives)
        told += sum(each.at > case.moment for case in due for each in lives[_person(case)][0].notices)
        after = due[-1].stream
    return Ticked(as_of, moved, told)


def put_anew(register: Register, law: Law, as_of: datetime) -> int:
    """Puts the rows of all cases and vacancies anew, since another law came into force; tells how many cases.

    Readings and terms reach what happened before as well: the fold asks the law that is in force now.
    """
    _put_posts_anew(register, law, as_of)
    put, after = 0, ""
    while block := register.cases_after(after, _BATCH):
        with register.writing_ledger(as_of) as writing:
            show_lives(writing, _carried_on(writing, [case.stream for case in block], law, as_of), law)
        put, after = put + len(block), block[-1].stream
    return put


def _put_posts_anew(register: Register, law: Law, as_of: datetime) -> None:
    moment, after = as_of.astimezone(law.calendar.zone), ""
    while block := register.streams(_VACANCIES, after, _BATCH):
        with register.writing_ledger(as_of) as writing:
            events = {stream.removeprefix(_VACANCIES): of for stream, of in writing.events_of(block).items()}
            posts = {one: fold_post(one, known(of, law), law, moment) for one, of in events.items()}
            show_posts(writing, posts, moment, law)
        after = block[-1]


def _person(case: Case) -> str:
    return case.stream.partition(":")[2]


def _carried_on(
    writing: LedgerWriting, streams: Sequence[str], law: Law, as_of: datetime
) -> dict[str, tuple[Life, int]]:
    """The cases as they stand within the transaction, from their snapshots where these hold."""
    mark, moment = law_mark(law), as_of.astimezone(law.calendar.zone)
    cases = writing.cases(streams)
    lives = {stream: unpacked(case, case.version, moment, mark) for stream, case in cases.items()}
    folded = [stream for stream, life in lives.items() if life is None]
    events = writing.events_of(folded)
    found = {}
    for stream, case in cases.items():
        person, life = stream.partition(":")[2], lives[stream]
        if life is None:
            life = fold(person, known(events[stream], law), law, moment)
        found[person] = resume(life, (), law, moment), case.version
    return found
