"""A case is opened from the record: of who registered, and what was posted, before the ledger named them."""

from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta, tzinfo
from typing import Any

from data.records import Person, Vacancy
from data.reference.places import Places
from data.register import Register
from matcher.law.acts import Act, EnterPerson, EnterVacancy, Place, body_of
from matcher.law.deciding.docket import Writ, person_stream, vacancy_stream

Enter = Callable[[str, datetime], Sequence[Writ]]
"""What opens the case of a stream, by what its record says at a moment; raises NotFound: there is none."""

REGISTER = "register"
"""Who acts when a case is opened from a record."""

_RURAL = "2"


class FromRecords:
    """Opens cases from the register's records (`Enter`).

    Args:
        register: holds the records; read beside the ledger's transaction, which keeps other writers out.
        places: tells a village from a town by KATO's own word for it.
        zone: Kazakhstan's.
    """

    def __init__(self, register: Register, places: Callable[[], Places], zone: tzinfo) -> None:
        self._register, self._places, self._zone = register, places, zone

    def __call__(self, stream: str, at: datetime) -> Sequence[Writ]:
        """The events that open the case of a stream.

        Raises:
            NotFound: the register holds no such record; Erased: the person was erased.
        """
        kind, _, name = stream.partition(":")
        local = at.astimezone(self._zone)
        if kind == "person":
            return self._person(self._register.person(name), local)
        return self._vacancy(self._register.vacancy(name), local)

    def _person(self, record: Person, at: datetime) -> list[Writ]:
        act = EnterPerson(
            record.id,
            born=record.birth_date,
            place=self._place(record.place),
            has={} if record.licences is None else {"licence": list(record.licences)},
            **_standing(record, at),
        )
        since = min(act.since or record.registered_at, at).astimezone(self._zone)
        return [Writ(person_stream(record.id), "enter_person", since, _said(act, "person"))]

    def _place(self, code: str | None) -> Place:
        """Where the person lives; who has told no place is not taken for somebody in a village."""
        rural = code is not None and self._places().row(code).type_code == _RURAL
        return "village" if rural else "town"

    def _vacancy(self, record: Vacancy, at: datetime) -> list[Writ]:
        since = min(record.registered_at.astimezone(self._zone), at)
        act = EnterVacancy(
            record.id,
            employer=record.employer,
            kind=record.kind,
            posts=record.posts,
            arose=since,
            requires=_requires(record),
        )
        stream = vacancy_stream(record.id)
        writs = [Writ(stream, "enter_vacancy", since, _said(act, "vacancy"))]
        if record.registered_at <= at:
            writs.append(Writ(stream, "post_vacancy", since, {}))
        if (over := self._over(record, at)) is not None:
            writs.append(Writ(stream, "close_vacancy", max(over, since), {}))
        return writs

    def _over(self, record: Vacancy, at: datetime) -> datetime | None:
        """When the vacancy was over: after its last day; a status that tells no day holds from now on."""
        if record.closes_on is not None and record.closes_on < at.date():
            return datetime.combine(record.closes_on + timedelta(1), time(), tzinfo=self._zone)
        return at if record.status != "open" else None


def _standing(record: Person, at: datetime) -> dict[str, Any]:
    """The latest status of the record; who has a résumé and no status registered on the portal (69)."""
    withdrawn = record.withdrawn_at is not None and record.withdrawn_at <= at
    if withdrawn or record.registered_at > at:
        return {}
    stated = [each for each in record.statuses if each.since <= at]
    if not stated:
        return {"status": "other_applicant", "since": record.registered_at, "registered_by": "portal"}
    latest = max(stated, key=lambda each: each.since)
    by = "portal" if latest.status == "other_applicant" else "centre"
    return {"status": latest.status, "since": latest.since, "registered_by": by}


def _requires(record: Vacancy) -> dict[str, Any]:
    """What the employer required when registering the vacancy (order-214:70)."""
    required: dict[str, Any] = {}
    if record.licences:
        required["licence"] = list(record.licences)
    if record.experience_years:
        required["experience_years"] = record.experience_years
    return required


def _said(act: Act, subject: str) -> dict[str, Any]:
    """What the act says beside whose case it is."""
    return {name: value for name, value in body_of(act).items() if name != subject}
