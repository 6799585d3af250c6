"""From an hh advertisement to a vacancy: only what is stated, and a note for what could not be used."""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from data.exchange.dirt.demands import education, medical_book, years_asked
from data.exchange.dirt.languages import languages_asked
from data.exchange.dirt.licences import licences_asked
from data.exchange.dirt.markup import plain, sections
from data.exchange.dirt.pay import parse_pay, pay_of
from data.exchange.dirt.titles import clean_title
from data.exchange.hh.ad import Ad
from data.exchange.hh.moment import moment
from data.exchange.hh.place import Location, locate
from data.exchange.hh.terms import experience_years, is_remote, key, schedule_of
from data.exchange.rejecting import rejects
from data.exchange.shapes import Accepted, Note, Reject, Row, Terms, Where
from data.records import Pay, Vacancy

_BY_THE_PIECE = "Pay by the piece, or for a span of time that has no name here."
_NO_ENDS = "These ends make no pay."
_NO_PAY = {"", "not specified", "не указана", "не указано", "з/п не указана"}


def vacancy_rows(ad: Ad, where: Where, terms: Terms) -> Iterator[Row]:
    """One accepted vacancy, or its rejects."""
    location = locate(ad, terms.find_place, where)
    if isinstance(location, Reject):
        yield location
        return
    notes = list(location.notes)
    fields = _fields(ad, location, terms, notes)
    if fields["title"] is None:
        yield where.reject("title", ad.title or "", "The vacancy has no title.", "Name the post.")
    elif fields["registered_at"] is None:
        problem = "This is no date that can be read."
        yield where.reject("published_at", ad.published, problem, "Write it as 2026-03-06T18:19:57+05:00.")
    else:
        try:
            yield Accepted(Vacancy(**fields), None, where.file, where.line, tuple(notes))
        except ValidationError as error:
            yield from rejects(error, where)


def _fields(ad: Ad, location: Location, terms: Terms, notes: list[Note]) -> dict[str, Any]:
    requirements, duties = _texts(ad)
    title = clean_title(plain(ad.title))
    schedule = schedule_of(ad)
    return {
        "id": ad.id,
        "registered_at": moment(ad.published, terms.received_at),
        "employer": ad.employer,
        "title": title,
        "roles": ad.roles,
        "place": location.place,
        "address": location.address,
        "point": location.point,
        "remote": is_remote(ad),
        "pay": _pay(ad, notes),
        "education": education(requirements),
        "experience_years": _years(ad, requirements, notes),
        "skills_must": ad.skills,
        "schedule": schedule,
        "licences": ad.licences or licences_asked(requirements, title or ""),
        "languages": ad.languages or languages_asked(requirements),
        "medical_book": medical_book(requirements),
        "conditions": ("night_work",) if schedule is not None and schedule.nights else (),
        "status": "closed" if ad.archived else "open",
        "requirements": requirements,
        "duties": duties,
        "source": "hh",
    }


def _texts(ad: Ad) -> tuple[str | None, str | None]:
    """Requirements and duties: the description's own sections, else the snippet, else the whole text."""
    description = plain(ad.description)
    found = sections(description)
    requirements = found.requirements or plain(ad.requirement)
    duties = found.duties or plain(ad.responsibility)
    return (requirements, duties) if requirements or duties else (description, None)


def _years(ad: Ad, requirements: str | None, notes: list[Note]) -> float | None:
    if ad.experience is None:
        return years_asked(requirements)
    years, known = experience_years(ad.experience)
    if not known:
        notes.append(Note("experience_years", ad.experience, "This length of experience is not known."))
    return years


def _pay(ad: Ad, notes: list[Note]) -> Pay | None:
    stated, text = ad.pay, key(ad.pay_text or "")
    if stated is not None:
        pay = pay_of(stated.ends, stated.currency, stated.gross, stated.period)
        problem = _BY_THE_PIECE if stated.per_service else _NO_ENDS
        if any(stated.ends) and (pay is None or stated.per_service):
            notes.append(Note("pay", f"{stated.ends.lower}–{stated.ends.upper} {stated.currency}", problem))
        return None if stated.per_service else pay
    if text in _NO_PAY:
        return None
    if (pay := parse_pay(ad.pay_text)) is None:
        notes.append(Note("pay", ad.pay_text or "", "This pay cannot be read in one way only."))
    return pay
